/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/catalogue/signpost-question.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TABLE_ROW (signpost_table_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTableRow, signpost_table_row, SIGNPOST, TABLE_ROW, AdwBin)

/* One row of a table that is edited in place: an entry for each column. Signals: “changed” (somebody wrote), “removed” (somebody asked
 * for that), “activated” (guint: column; Enter was pressed in its entry). */

/* columns: (element-type SignpostColumn); cells: (nullable): what to begin with */
GtkWidget  *signpost_table_row_new        (GPtrArray           *columns,
                                           const char * const  *cells) G_GNUC_WARN_UNUSED_RESULT;
void        signpost_table_row_set_number (SignpostTableRow    *self,
                                           guint                number);
/* (transfer full): a string for each column */
char      **signpost_table_row_dup_cells  (SignpostTableRow    *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean    signpost_table_row_is_blank   (SignpostTableRow    *self);
void        signpost_table_row_focus      (SignpostTableRow    *self,
                                           guint                column);

G_END_DECLS
