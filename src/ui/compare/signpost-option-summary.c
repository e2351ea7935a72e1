/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-option-summary.h"

#include <glib/gi18n-lib.h>

static char *
dup_methods (SignpostOption    *option,
             SignpostCatalogue *catalogue)
{
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  GPtrArray *methods = signpost_option_get_methods (option);
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint i, j;

  for (i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);

      for (j = 0; j < methods->len; j++)
        {
          const SignpostOptionMethod *method = g_ptr_array_index (methods, j);

          if (g_strcmp0 (method->category, signpost_category_get_id (category)) == 0)
            g_ptr_array_add (titles, (gpointer) signpost_category_get_method_title (category));
        }
    }

  g_ptr_array_add (titles, NULL);

  return g_strjoinv (" + ", (char **) titles->pdata);
}

char *
signpost_option_summary_dup (SignpostOption    *option,
                             SignpostCatalogue *catalogue)
{
  g_autofree char *methods = NULL;
  const char *why;

  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);

  why = signpost_option_get_why_excluded (option);
  methods = dup_methods (option, catalogue);

  if (*methods == '\0')
    {
      g_free (methods);
      methods = g_strdup (_("No method yet"));
    }

  if (signpost_option_get_included (option))
    return g_steal_pointer (&methods);

  if (*why == '\0')
    /* Translators: %s are the methods of an option */
    return g_strdup_printf (_("%s. Not compared."), methods);

  /* Translators: the methods of an option, and why it is left out of the comparison */
  return g_strdup_printf (_("%s. Not compared: %s"), methods, why);
}
