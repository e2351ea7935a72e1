/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TECHNIQUE_TABLE (signpost_technique_table_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTechniqueTable, signpost_technique_table, SIGNPOST, TECHNIQUE_TABLE, GtkWidget)

#define SIGNPOST_TECHNIQUES_AS_CHOSEN (-2)
#define SIGNPOST_TECHNIQUES_BY_NAME   (-1)

/* Technical options side by side: what the catalogue says of each, and a rating for each question about it. */
GtkWidget *signpost_technique_table_new    (void) G_GNUC_WARN_UNUSED_RESULT;
/* ids: of the technical options, in order */
void       signpost_technique_table_follow (SignpostTechniqueTable *self,
                                            SignpostDecision       *decision,
                                            const char * const     *ids);
/**
 * signpost_technique_table_sort:
 * @column: SIGNPOST_TECHNIQUES_AS_CHOSEN, SIGNPOST_TECHNIQUES_BY_NAME, or the number of a question about technical options, from 0: the
 *   best rating first, what is not rated last
 *
 * Puts the technical options into another order. They keep it while ratings are given, so that nothing moves under the hand, and until
 * there are others.
 */
void       signpost_technique_table_sort   (SignpostTechniqueTable *self,
                                            SignpostDecision       *decision,
                                            int                     column);
/* (transfer full): the titles of the columns that can be sorted by, from the first question on */
char     **signpost_technique_table_list_columns (SignpostDecision *decision) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): the rating that answers the question about a technical option */
GtkWidget *signpost_technique_table_find   (SignpostTechniqueTable *self,
                                            SignpostQuestion       *question,
                                            const char             *technique_id);
/* Leaves nothing of the decision before */
void       signpost_technique_table_clear  (SignpostTechniqueTable *self);

G_END_DECLS
