/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

typedef enum
{
  SIGNPOST_SHEET_TITLE,
  SIGNPOST_SHEET_METHODS,
  SIGNPOST_SHEET_OPERATIONS,
  SIGNPOST_SHEET_SECURITY,
  SIGNPOST_SHEET_ERRORS,
  SIGNPOST_SHEET_SUITS,
} SignpostSheetColumn;

#define SIGNPOST_N_SHEET_COLUMNS 6

/* In the order of the ids that the sheet is made from */
#define SIGNPOST_SHEET_UNSORTED  (-1)

/**
 * SignpostOptionSheet:
 *
 * Technical options side by side: what each means to operations, to security, and when something goes wrong. A value: it is made anew to
 * be sorted otherwise. Texts belong to the catalogue, which must outlive it.
 */
typedef struct _SignpostOptionSheet SignpostOptionSheet;

/**
 * signpost_option_sheet_new:
 * @ids: of technical options; those that the catalogue does not have are left out
 * @sort_column: a #SignpostSheetColumn to sort by, as the language of the program does, or %SIGNPOST_SHEET_UNSORTED
 * @descending: whether it is sorted the other way round
 */
SignpostOptionSheet     *signpost_option_sheet_new          (SignpostCatalogue   *catalogue,
                                                             const char * const  *ids,
                                                             int                  sort_column,
                                                             gboolean             descending) G_GNUC_WARN_UNUSED_RESULT;
void                     signpost_option_sheet_free         (SignpostOptionSheet *self);

guint                    signpost_option_sheet_get_n_rows   (SignpostOptionSheet *self);
SignpostTechnicalOption *signpost_option_sheet_get_option   (SignpostOptionSheet *self,
                                                             guint                row);
const char              *signpost_option_sheet_get_text     (SignpostOptionSheet *self,
                                                             guint                row,
                                                             SignpostSheetColumn  column);
/* translated */
const char              *signpost_sheet_column_to_title     (SignpostSheetColumn  column);

/* (transfer full): with its heading, every row ending in a line break: tabs between cells; a table of GitHub's Markdown; a <table> */
char                    *signpost_option_sheet_to_text      (SignpostOptionSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char                    *signpost_option_sheet_to_markdown  (SignpostOptionSheet *self) G_GNUC_WARN_UNUSED_RESULT;
char                    *signpost_option_sheet_to_html      (SignpostOptionSheet *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostOptionSheet, signpost_option_sheet_free)

G_END_DECLS
