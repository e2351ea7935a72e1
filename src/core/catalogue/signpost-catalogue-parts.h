/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

/*
 * How the parts of the catalogue read themselves; for the loader alone. Each reads the object under the cursor, and always
 * returns something: whether it is any good, the reader knows at the end. Names of other parts are checked afterwards.
 */

#define SIGNPOST_CATALOGUE_MAX_CATEGORIES    16
#define SIGNPOST_CATALOGUE_MAX_USE_CASES  20000
#define SIGNPOST_CATALOGUE_MAX_TEXT        2000

/* (transfer full). @position: the place in its list */
typedef gpointer (*SignpostReadFunc) (SignpostJsonReader *reader,
                                      guint               position,
                                      gpointer            data);

/* Texts are translated. An absent optional text is empty. */
char                    *signpost_read_id               (SignpostJsonReader  *reader,
                                                         const char          *member) G_GNUC_WARN_UNUSED_RESULT;
char                    *signpost_read_text             (SignpostJsonReader  *reader,
                                                         const char          *member) G_GNUC_WARN_UNUSED_RESULT;
char                    *signpost_read_optional_text    (SignpostJsonReader  *reader,
                                                         const char          *member) G_GNUC_WARN_UNUSED_RESULT;
char                   **signpost_read_texts            (SignpostJsonReader  *reader,
                                                         const char          *member,
                                                         guint                maximum) G_GNUC_WARN_UNUSED_RESULT;
char                   **signpost_read_ids              (SignpostJsonReader  *reader,
                                                         const char          *member,
                                                         guint                minimum,
                                                         guint                maximum) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray               *signpost_read_list             (SignpostJsonReader  *reader,
                                                         const char          *member,
                                                         guint                minimum,
                                                         guint                maximum,
                                                         SignpostReadFunc     read,
                                                         gpointer             data,
                                                         GDestroyNotify       free_item) G_GNUC_WARN_UNUSED_RESULT;
GListModel              *signpost_read_models           (SignpostJsonReader  *reader,
                                                         const char          *member,
                                                         guint                minimum,
                                                         guint                maximum,
                                                         SignpostReadFunc     read,
                                                         gpointer             data,
                                                         GType                type) G_GNUC_WARN_UNUSED_RESULT;

/* The plain structs of the catalogue: a SignpostReadFunc and a GDestroyNotify each */
gpointer                 signpost_step_read              (SignpostJsonReader  *reader,
                                                         guint                position,
                                                         gpointer             data) G_GNUC_WARN_UNUSED_RESULT;
void                     signpost_step_free              (gpointer             data);
gpointer                 signpost_combination_read       (SignpostJsonReader  *reader,
                                                         guint                position,
                                                         gpointer             data) G_GNUC_WARN_UNUSED_RESULT;
void                     signpost_combination_free       (gpointer             data);
gpointer                 signpost_example_read           (SignpostJsonReader  *reader,
                                                         guint                position,
                                                         gpointer             data) G_GNUC_WARN_UNUSED_RESULT;
void                     signpost_example_free           (gpointer             data);
gpointer                 signpost_criterion_read         (SignpostJsonReader  *reader,
                                                         guint                position,
                                                         gpointer             data) G_GNUC_WARN_UNUSED_RESULT;
void                     signpost_criterion_free         (gpointer             data);
gpointer                 signpost_term_read              (SignpostJsonReader  *reader,
                                                         guint                position,
                                                         gpointer             data) G_GNUC_WARN_UNUSED_RESULT;
void                     signpost_term_free              (gpointer             data);

SignpostStatement       *signpost_statement_read        (SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray               *signpost_sections_read         (SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;
SignpostCategory        *signpost_category_read         (SignpostJsonReader  *reader,
                                                         guint                position) G_GNUC_WARN_UNUSED_RESULT;
SignpostFit             *signpost_fit_new               (SignpostCategory    *category,
                                                         GRefString          *use_case_id,
                                                         SignpostFitLevel     level) G_GNUC_WARN_UNUSED_RESULT;
SignpostUseCase         *signpost_use_case_read         (SignpostJsonReader  *reader,
                                                         guint                position,
                                                         GListModel          *categories) G_GNUC_WARN_UNUSED_RESULT;
SignpostTechnicalOption *signpost_technical_option_read (SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;
SignpostAnswer          *signpost_answer_new            (const char          *id,
                                                         const char          *title) G_GNUC_WARN_UNUSED_RESULT;
SignpostAnswer          *signpost_answer_read           (SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;
/* @derived: (element-type SignpostAnswer): the answers that stand before the question's own */
SignpostQuestion        *signpost_question_read         (SignpostJsonReader  *reader,
                                                         GPtrArray           *derived) G_GNUC_WARN_UNUSED_RESULT;
SignpostRule            *signpost_rule_read             (SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;
SignpostDrawing         *signpost_drawing_read          (SignpostJsonReader  *reader,
                                                         double               width,
                                                         double               height) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
