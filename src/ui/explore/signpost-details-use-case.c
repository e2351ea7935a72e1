/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-pages.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-related.h"
#include "ui/explore/signpost-details-parts.h"

/* More would be a list to search instead of a hint. */
#define N_MOST_RELATED 4

static const SignpostFitLevel levels[] = {
  SIGNPOST_FIT_LEVEL_PREFERRED,
  SIGNPOST_FIT_LEVEL_POSSIBLE,
  SIGNPOST_FIT_LEVEL_NONE,
};

/* How the preferred methods of a use case are meant. (nullable): nothing to say */
static const char *
get_several_text (SignpostUseCase *use_case)
{
  const char *several = signpost_use_case_get_several (use_case);

  if (g_strcmp0 (several, "together") == 0)
    return _("The preferred methods are meant to work together.");

  if (g_strcmp0 (several, "mixed") == 0)
    return _("The preferred methods can be alternatives or partners.");

  if (g_strcmp0 (several, "none-preferred") == 0)
    return _("No method is preferred here: circumstances decide.");

  return NULL;
}

static void
append_fits (GtkBox          *box,
             SignpostUseCase *use_case)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);
  const char *several = get_several_text (use_case);

  signpost_details_append_heading (box, _("Methods"));

  for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
        {
          g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);
          SignpostCategory *category = signpost_fit_get_category (fit);

          if (signpost_fit_get_level (fit) == levels[l])
            signpost_details_append_link (box, signpost_category_get_method_title (category),
                                          &levels[l],
                                          signpost_use_case_get_id (use_case), signpost_category_get_id (category));
        }
    }

  if (several != NULL)
    signpost_details_append_paragraph (box, several);
}

static void
append_examples (GtkBox            *box,
                 SignpostCatalogue *catalogue,
                 SignpostUseCase   *use_case)
{
  GPtrArray *examples = signpost_catalogue_get_examples (catalogue);
  const char *id = signpost_use_case_get_id (use_case);
  gboolean found = FALSE;

  for (guint i = 0; i < examples->len; i++)
    {
      const SignpostExample *example = g_ptr_array_index (examples, i);

      if (g_strcmp0 (example->use_case, id) != 0 &&
          !g_strv_contains ((const char * const *) example->also, id))
        continue;

      if (!found)
        signpost_details_append_heading (box, _("Example"));

      found = TRUE;
      signpost_details_append_page_link (box, example->title, NULL, SIGNPOST_SPOT_EXAMPLE, example->id);
    }
}

static void
append_combinations (GtkBox            *box,
                     SignpostCatalogue *catalogue,
                     SignpostUseCase   *use_case)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);
  gboolean found = FALSE;

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);
      g_autofree char *methods = NULL;

      if (!signpost_catalogue_can_combine (catalogue, combination, use_case))
        continue;

      if (!found)
        signpost_details_append_heading (box, _("Combinations that can serve it"));

      found = TRUE;
      methods = signpost_details_dup_methods (catalogue, (const char * const *) combination->methods);
      signpost_details_append_page_link (box, combination->title, methods, SIGNPOST_SPOT_COMBINATION,
                                         combination->id);
    }
}

/* What they share, by name */
static char *
dup_shared (const SignpostRelated *related)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *list = NULL;

  for (guint i = 0; i < related->options->len; i++)
    g_ptr_array_add (titles, (gpointer) signpost_technical_option_get_title (
                               g_ptr_array_index (related->options, i)));
  g_ptr_array_add (titles, NULL);
  list = g_strjoinv (", ", (char **) titles->pdata);

  /* Translators: technical options that two use cases share. */
  return g_strdup_printf (_("Both use %s"), list);
}

static void
append_related (GtkBox            *box,
                SignpostCatalogue *catalogue,
                SignpostUseCase   *use_case)
{
  g_autoptr (GPtrArray) list = signpost_catalogue_list_related (catalogue, use_case, N_MOST_RELATED);

  if (list->len > 0)
    signpost_details_append_heading (box, _("Related use cases"));

  for (guint i = 0; i < list->len; i++)
    {
      const SignpostRelated *related = g_ptr_array_index (list, i);
      g_autofree char *shared = dup_shared (related);

      signpost_details_append_described_link (box, signpost_use_case_get_title (related->use_case),
                                              shared, signpost_use_case_get_id (related->use_case), "");
    }
}

void
signpost_details_append_use_case (GtkBox            *box,
                                  SignpostCatalogue *catalogue,
                                  SignpostUseCase   *use_case)
{
  signpost_details_append_title (box, signpost_use_case_get_title (use_case),
                                 signpost_use_case_get_summary (use_case));
  append_fits (box, use_case);
  signpost_details_append_notes (box, signpost_use_case_get_notes (use_case));
  signpost_details_append_heading (box, _("Background"));
  signpost_details_append_sections (box, signpost_use_case_get_sections (use_case), TRUE);
  signpost_details_append_options (box, catalogue, signpost_use_case_get_id (use_case), NULL);
  append_examples (box, catalogue, use_case);
  append_combinations (box, catalogue, use_case);
  append_related (box, catalogue, use_case);
}
