/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/catalogue/signpost-category.h"
#include "core/catalogue/signpost-drawing.h"
#include "core/catalogue/signpost-question.h"
#include "core/catalogue/signpost-rule.h"
#include "core/catalogue/signpost-section.h"
#include "core/catalogue/signpost-technical-option.h"
#include "core/catalogue/signpost-use-case.h"

G_BEGIN_DECLS

/* A catalogue file larger than this is refused. */
#define SIGNPOST_CATALOGUE_MAX_BYTES (16 * 1024 * 1024)

/* The gettext domain of the catalogue's texts, apart from the interface's. */
#define SIGNPOST_CATALOGUE_DOMAIN "signpost-catalogue"

/* Where core's own resource holds the built-in catalogue. */
#define SIGNPOST_CATALOGUE_RESOURCE "/io/github/signpost_adr/Signpost/catalogue/catalogue.json"

/* One of the five steps of the walkthrough. */
typedef struct
{
  char *id;
  char *title;
  char *summary;
} SignpostStep;

/* What one method does in a combination. */
typedef struct
{
  char *method;
  char *text;
} SignpostCombinationRole;

/* How several categories work together. Category ids in methods and optional_methods. roles: (element-type SignpostCombinationRole);
 * proposed_by: what rules may propose that this combination brings about, such as “adapter” */
typedef struct
{
  char       *id;
  char       *title;
  char      **methods;
  char      **optional_methods;
  GPtrArray  *roles;
  char      **proposed_by;
  char       *text;
} SignpostCombination;

/* A worked example of the source, in our words. */
typedef struct
{
  char  *id;
  char  *use_case;
  char **also;
  char  *section;
  char  *title;
  char  *text;
} SignpostExample;

/* A criterion that a new comparison starts with. question (nullable): the scale question whose ratings prefill it. */
typedef struct
{
  char *id;
  char *title;
  char *anchor1;
  char *anchor5;
  int   points;
  char *question;
} SignpostCatalogueCriterion;

/* Something with a title and an explanation: a layer kind, a layer function, a source, a question to tick. */
typedef struct
{
  char *id;
  char *title;
  char *text;
} SignpostTerm;

/* See signpost-search-index.h */
typedef struct _SignpostSearchIndex SignpostSearchIndex;

#define SIGNPOST_TYPE_CATALOGUE (signpost_catalogue_get_type ())
G_DECLARE_FINAL_TYPE (SignpostCatalogue, signpost_catalogue, SIGNPOST, CATALOGUE, GObject)

/* What is known: one JSON file, checked as a whole when it is loaded, immutable afterwards: any thread may read it and all that it
 * hands out. */

SignpostCatalogue       *signpost_catalogue_new_from_bytes      (GBytes             *bytes,
                                                                 const char         *name,
                                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;
SignpostCatalogue       *signpost_catalogue_new_from_file       (GFile              *file,
                                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* The same in another thread, with everything prepared that a search needs: for a file that may be large. callback: in this thread's
 * default context */
void                     signpost_catalogue_load_async          (GFile              *file,
                                                                 GCancellable       *cancellable,
                                                                 GAsyncReadyCallback callback,
                                                                 gpointer            user_data);
SignpostCatalogue       *signpost_catalogue_load_finish         (GAsyncResult       *result,
                                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* The catalogue that comes with the program. Never fails in a correct build; an error is still reported. */
SignpostCatalogue       *signpost_catalogue_new_builtin         (GError            **error) G_GNUC_WARN_UNUSED_RESULT;

const char              *signpost_catalogue_get_id              (SignpostCatalogue  *self);
const char              *signpost_catalogue_get_version         (SignpostCatalogue  *self);
const char              *signpost_catalogue_get_title           (SignpostCatalogue  *self);
const char              *signpost_catalogue_get_summary         (SignpostCatalogue  *self);
/* (nullable): an SPDX identifier */
const char              *signpost_catalogue_get_licence         (SignpostCatalogue  *self);

/* Models, in the catalogue's order */
GListModel              *signpost_catalogue_get_categories      (SignpostCatalogue  *self);
GListModel              *signpost_catalogue_get_use_cases       (SignpostCatalogue  *self);
GListModel              *signpost_catalogue_get_questions       (SignpostCatalogue  *self);
GListModel              *signpost_catalogue_get_rules           (SignpostCatalogue  *self);
GListModel              *signpost_catalogue_get_technical_options (SignpostCatalogue *self);

/* Finding: (transfer none) (nullable) */
SignpostCategory        *signpost_catalogue_find_category       (SignpostCatalogue  *self,
                                                                 const char         *id);
SignpostUseCase         *signpost_catalogue_find_use_case       (SignpostCatalogue  *self,
                                                                 const char         *id);
SignpostQuestion        *signpost_catalogue_find_question       (SignpostCatalogue  *self,
                                                                 const char         *id);
/* The question that feeds a topic; NULL for topics of several questions (driver, rating) */
SignpostQuestion        *signpost_catalogue_find_topic          (SignpostCatalogue  *self,
                                                                 SignpostTopic       topic);
SignpostRule            *signpost_catalogue_find_rule           (SignpostCatalogue  *self,
                                                                 const char         *id);
SignpostTechnicalOption *signpost_catalogue_find_technical_option (SignpostCatalogue *self,
                                                                 const char         *id);

/* What tells whether a part of the catalogue is still the one that a decision was made with, in every language: a digest for
 * “question:ID” and “rule:ID”, without what only explains them; the level itself, “possible”, for “fit:USE-CASE/CATEGORY”. (nullable): NULL
 * when there is no such part */
const char              *signpost_catalogue_get_digest          (SignpostCatalogue  *self,
                                                                 const char         *part);

/* Plain lists, each (transfer none) */
GPtrArray               *signpost_catalogue_get_steps           (SignpostCatalogue  *self);
GPtrArray               *signpost_catalogue_get_combinations    (SignpostCatalogue  *self);
/* What a method does in the combination; "" when the catalogue does not say */
const char              *signpost_combination_get_role          (const SignpostCombination *self,
                                                                 const char         *method);
GPtrArray               *signpost_catalogue_get_examples        (SignpostCatalogue  *self);
GPtrArray               *signpost_catalogue_get_criteria        (SignpostCatalogue  *self);
/* (element-type SignpostTerm): questions before a comparison, and ticks when a decision is made: they inform and never block */
GPtrArray               *signpost_catalogue_get_readiness       (SignpostCatalogue  *self);
GPtrArray               *signpost_catalogue_get_completion      (SignpostCatalogue  *self);
GPtrArray               *signpost_catalogue_get_sources         (SignpostCatalogue  *self);
GPtrArray               *signpost_catalogue_get_layer_kinds     (SignpostCatalogue  *self);
GPtrArray               *signpost_catalogue_get_layer_functions (SignpostCatalogue  *self);
/* (nullable): a hint for a pair of styles, by the answers' ids */
const char              *signpost_catalogue_get_style_hint      (SignpostCatalogue  *self,
                                                                 const char         *first,
                                                                 const char         *second);
/* The diagram: the panel of a category, and the strip of the integration layer */
const SignpostDrawing   *signpost_catalogue_get_panel           (SignpostCatalogue  *self,
                                                                 SignpostCategory   *category);
const SignpostDrawing   *signpost_catalogue_get_strip           (SignpostCatalogue  *self);

/* (transfer none): made when it is first asked for */
SignpostSearchIndex     *signpost_catalogue_get_search_index    (SignpostCatalogue  *self);

G_END_DECLS
