/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-pages.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-option-sheet.h"
#include "core/catalogue/signpost-related.h"
#include "ui/explore/signpost-details-parts.h"

static void
append_text (GtkBox              *box,
             SignpostSheetColumn  column,
             const char          *text)
{
  if (text == NULL || text[0] == '\0')
    return;

  signpost_details_append_heading (box, signpost_sheet_column_to_title (column));
  signpost_details_append_paragraph (box, text);
}

static void
append_methods (GtkBox                  *box,
                SignpostCatalogue       *catalogue,
                SignpostTechnicalOption *option)
{
  const char * const *ids = signpost_technical_option_get_methods (option);

  signpost_details_append_heading (box, signpost_sheet_column_to_title (SIGNPOST_SHEET_METHODS));
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SignpostCategory *category = signpost_catalogue_find_category (catalogue, ids[i]);

      signpost_details_append_link (box, signpost_category_get_title (category), NULL, "", ids[i]);
    }
}

static void
append_users (GtkBox                  *box,
              SignpostCatalogue       *catalogue,
              SignpostTechnicalOption *option)
{
  g_autoptr (GPtrArray) users =
    signpost_catalogue_list_users (catalogue, signpost_technical_option_get_id (option));

  if (users->len > 0)
    signpost_details_append_heading (box, _("Use cases that can use it"));

  signpost_details_append_use_cases (box, users, NULL, "");
}

void
signpost_details_append_option (GtkBox                  *box,
                                SignpostCatalogue       *catalogue,
                                SignpostTechnicalOption *option)
{
  signpost_details_append_title (box, signpost_technical_option_get_title (option),
                                 signpost_technical_option_get_suits (option));
  append_text (box, SIGNPOST_SHEET_OPERATIONS, signpost_technical_option_get_operations (option));
  append_text (box, SIGNPOST_SHEET_SECURITY, signpost_technical_option_get_security (option));
  append_text (box, SIGNPOST_SHEET_ERRORS, signpost_technical_option_get_errors (option));
  append_methods (box, catalogue, option);
  append_users (box, catalogue, option);
}
