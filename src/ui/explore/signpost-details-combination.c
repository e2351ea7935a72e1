/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-pages.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-related.h"
#include "ui/explore/signpost-details-parts.h"

static void
append_methods (GtkBox             *box,
                SignpostCatalogue  *catalogue,
                const char         *heading,
                const char * const *ids)
{
  if (ids[0] != NULL)
    signpost_details_append_heading (box, heading);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SignpostCategory *category = signpost_catalogue_find_category (catalogue, ids[i]);

      signpost_details_append_described_link (box, signpost_category_get_title (category),
                                              signpost_category_get_summary (category), "", ids[i]);
    }
}

static void
append_served (GtkBox                    *box,
               SignpostCatalogue         *catalogue,
               const SignpostCombination *combination)
{
  g_autoptr (GPtrArray) served = signpost_catalogue_list_combined (catalogue, combination);

  if (served->len > 0)
    signpost_details_append_heading (box, _("Use cases that mark all of them"));

  signpost_details_append_use_cases (box, served, NULL, "");
}

void
signpost_details_append_combination (GtkBox                    *box,
                                     SignpostCatalogue         *catalogue,
                                     const SignpostCombination *combination)
{
  signpost_details_append_title (box, combination->title, _("Combination"));
  signpost_details_append_paragraph (box, combination->text);
  append_methods (box, catalogue, _("Methods it needs"),
                  (const char * const *) combination->methods);
  append_methods (box, catalogue, _("Methods that can join"),
                  (const char * const *) combination->optional_methods);
  if (combination->methods[0] == NULL)
    signpost_details_append_paragraph (box, _("Any two methods, with an integration layer between them."));
  append_served (box, catalogue, combination);
}
