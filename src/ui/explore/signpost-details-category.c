/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-pages.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-details-parts.h"

static void
append_served_use_cases (GtkBox            *box,
                         SignpostCatalogue *catalogue,
                         SignpostCategory  *category,
                         SignpostFitLevel   level)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  g_autoptr (GPtrArray) served = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      if (signpost_fit_get_level (signpost_use_case_get_fit (use_case, category)) == level)
        g_ptr_array_add (served, g_steal_pointer (&use_case));
    }

  signpost_details_append_use_cases (box, served, &level, signpost_category_get_id (category));
}

static gboolean
takes_part (const SignpostCombination *combination,
            const char                *id)
{
  return g_strv_contains ((const char * const *) combination->methods, id) ||
         g_strv_contains ((const char * const *) combination->optional_methods, id);
}

static void
append_combinations (GtkBox            *box,
                     SignpostCatalogue *catalogue,
                     SignpostCategory  *category)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);
  gboolean found = FALSE;

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);
      g_autofree char *methods = NULL;

      if (!takes_part (combination, signpost_category_get_id (category)))
        continue;

      if (!found)
        signpost_details_append_heading (box, _("Combinations with others"));

      found = TRUE;
      methods = signpost_details_dup_methods (catalogue, (const char * const *) combination->methods);
      signpost_details_append_page_link (box, combination->title, methods, SIGNPOST_SPOT_COMBINATION,
                                         combination->id);
    }
}

void
signpost_details_append_category (GtkBox            *box,
                                  SignpostCatalogue *catalogue,
                                  SignpostCategory  *category)
{
  signpost_details_append_title (box, signpost_category_get_title (category),
                                 signpost_category_get_summary (category));
  signpost_details_append_heading (box, _("Background"));
  signpost_details_append_sections (box, signpost_category_get_sections (category), TRUE);
  signpost_details_append_heading (box, _("Use cases it serves"));
  append_served_use_cases (box, catalogue, category, SIGNPOST_FIT_LEVEL_PREFERRED);
  append_served_use_cases (box, catalogue, category, SIGNPOST_FIT_LEVEL_POSSIBLE);
  append_combinations (box, catalogue, category);
  signpost_details_append_options (box, catalogue, NULL, signpost_category_get_id (category));
}
