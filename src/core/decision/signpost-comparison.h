/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-fit.h"
#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

/* Caps of decision.md section 2 */
#define SIGNPOST_COMPARISON_MAX_OPTIONS       24
#define SIGNPOST_COMPARISON_MAX_INCLUDED      12
#define SIGNPOST_COMPARISON_MAX_CRITERIA      16
#define SIGNPOST_COMPARISON_MAX_COUNTING       8
#define SIGNPOST_COMPARISON_MAX_TEXT        4000

/**
 * SignpostRating:
 *
 * How good an option is on a criterion.
 * @half_steps: 2 × the rating, 2…10 (odd only for a group's median); 0 for “don't know”
 * @sure: whether whoever rated was sure
 */
typedef struct
{
  int       half_steps;
  gboolean  sure;
  char     *note;
} SignpostRating;

typedef struct
{
  char             *id;
  char             *name;
  SignpostFitLevel  fit;
  gboolean          included;
} SignpostComparisonOption;

typedef struct
{
  char *id;
  char *name;
  int   points;       /* 0–100: how much the step from 1 to 5 is worth */
  int   must_reach;   /* 0–5; 0: no must */
  char *anchor1;
  char *anchor5;
} SignpostCriterion;

#define SIGNPOST_TYPE_COMPARISON (signpost_comparison_get_type ())
G_DECLARE_FINAL_TYPE (SignpostComparison, signpost_comparison, SIGNPOST, COMPARISON, GObject)

/**
 * The table that is compared: options, criteria and a rating for each pair. Every edit emits “changed”. It knows nothing of methods
 * and legs; the decision keeps its options in step.
 */

SignpostComparison       *signpost_comparison_new            (void) G_GNUC_WARN_UNUSED_RESULT;

guint                     signpost_comparison_get_n_options  (SignpostComparison  *self);
guint                     signpost_comparison_get_n_criteria (SignpostComparison  *self);
const SignpostComparisonOption *signpost_comparison_get_option (SignpostComparison *self,
                                                              guint                option);
const SignpostCriterion  *signpost_comparison_get_criterion  (SignpostComparison  *self,
                                                              guint                criterion);
/* Included options, and criteria with points: both have caps */
guint                     signpost_comparison_get_n_included (SignpostComparison  *self);
guint                     signpost_comparison_get_n_counting (SignpostComparison  *self);
/* -1 when there is none */
int                       signpost_comparison_find_option    (SignpostComparison  *self,
                                                              const char          *id);
int                       signpost_comparison_find_criterion (SignpostComparison  *self,
                                                              const char          *id);
const SignpostRating     *signpost_comparison_get_rating     (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion);

/* FALSE when the table is full or the id is taken. An option beyond the cap of included ones is kept, but not included; a criterion
 * beyond the cap of counting ones is kept without points. Texts are cleaned and cut at the cap. */
gboolean                  signpost_comparison_add_option     (SignpostComparison  *self,
                                                              const char          *id,
                                                              const char          *name,
                                                              SignpostFitLevel     fit,
                                                              gboolean             included);
void                      signpost_comparison_update_option  (SignpostComparison  *self,
                                                              guint                option,
                                                              const char          *name,
                                                              SignpostFitLevel     fit,
                                                              gboolean             included);
void                      signpost_comparison_remove_option  (SignpostComparison  *self,
                                                              guint                option);
gboolean                  signpost_comparison_add_criterion  (SignpostComparison  *self,
                                                              const char          *id,
                                                              const char          *name,
                                                              int                  points,
                                                              const char          *anchor1,
                                                              const char          *anchor5);
void                      signpost_comparison_rename_criterion (SignpostComparison *self,
                                                              guint                criterion,
                                                              const char          *name);
void                      signpost_comparison_set_points     (SignpostComparison  *self,
                                                              guint                criterion,
                                                              int                  points);
void                      signpost_comparison_set_must_reach (SignpostComparison  *self,
                                                              guint                criterion,
                                                              int                  rating);
void                      signpost_comparison_remove_criterion (SignpostComparison *self,
                                                              guint                criterion);
/* half_steps 0 or 2…10 */
void                      signpost_comparison_set_rating     (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion,
                                                              int                  half_steps,
                                                              gboolean             sure);
void                      signpost_comparison_set_note       (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion,
                                                              const char          *note);

/* The object under the cursor is product.md's “comparison” member */
SignpostComparison       *signpost_comparison_read           (SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;
JsonNode                 *signpost_comparison_to_json        (SignpostComparison  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
