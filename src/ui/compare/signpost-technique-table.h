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

/* Technical options side by side: what the catalogue says of each, and a rating for each question about it. */
GtkWidget *signpost_technique_table_new    (void) G_GNUC_WARN_UNUSED_RESULT;
/* ids: of the technical options, in order */
void       signpost_technique_table_follow (SignpostTechniqueTable *self,
                                            SignpostDecision       *decision,
                                            const char * const     *ids);
/* (nullable): the rating that answers the question about a technical option */
GtkWidget *signpost_technique_table_find   (SignpostTechniqueTable *self,
                                            SignpostQuestion       *question,
                                            const char             *technique_id);
/* Leaves nothing of the decision before */
void       signpost_technique_table_clear  (SignpostTechniqueTable *self);

G_END_DECLS
