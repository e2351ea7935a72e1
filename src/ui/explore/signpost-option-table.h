/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-option-sheet.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_OPTION_TABLE (signpost_option_table_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOptionTable, signpost_option_table, SIGNPOST, OPTION_TABLE, GtkWidget)

/* A page of technical options side by side, sorted by any column; one below the other where it is narrow. Keeps the catalogue.
 * Actions: table.sort (i: a SignpostSheetColumn; the same again turns the order round), table.copy (s: table, markdown or text). */
GtkWidget  *signpost_option_table_new       (SignpostCatalogue   *catalogue) G_GNUC_WARN_UNUSED_RESULT;
/* title: what they are the options of; ids: of technical options */
void        signpost_option_table_show      (SignpostOptionTable *self,
                                             const char          *title,
                                             const char * const  *ids);
/* (transfer none) (nullable): what is shown, in its order */
SignpostOptionSheet *signpost_option_table_get_sheet (SignpostOptionTable *self);

G_END_DECLS
