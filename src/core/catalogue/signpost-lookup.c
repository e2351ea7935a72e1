/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-lookup.h"

const SignpostExample *
signpost_catalogue_find_example (SignpostCatalogue *self,
                                 const char        *id)
{
  GPtrArray *examples = signpost_catalogue_get_examples (self);

  for (guint i = 0; i < examples->len; i++)
    {
      const SignpostExample *example = g_ptr_array_index (examples, i);

      if (g_strcmp0 (example->id, id) == 0)
        return example;
    }

  return NULL;
}

const SignpostCombination *
signpost_catalogue_find_combination (SignpostCatalogue *self,
                                     const char        *id)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (self);

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);

      if (g_strcmp0 (combination->id, id) == 0)
        return combination;
    }

  return NULL;
}

/* category_id: (nullable) */
static gboolean
is_of_category (SignpostTechnicalOption *option,
                const char              *category_id)
{
  return category_id == NULL ||
         g_strv_contains (signpost_technical_option_get_methods (option), category_id);
}

/* In the order of the use case, which knows what matters to it */
static void
add_of_use_case (SignpostCatalogue *self,
                 SignpostUseCase   *use_case,
                 const char        *category_id,
                 GStrvBuilder      *list)
{
  const char * const *ids = signpost_use_case_get_options (use_case);

  for (guint i = 0; ids[i] != NULL; i++)
    if (is_of_category (signpost_catalogue_find_technical_option (self, ids[i]), category_id))
      g_strv_builder_add (list, ids[i]);
}

static void
add_of_category (SignpostCatalogue *self,
                 const char        *category_id,
                 GStrvBuilder      *list)
{
  GListModel *options = signpost_catalogue_get_technical_options (self);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostTechnicalOption) option = g_list_model_get_item (options, i);

      if (is_of_category (option, category_id))
        g_strv_builder_add (list, signpost_technical_option_get_id (option));
    }
}

char **
signpost_catalogue_list_options (SignpostCatalogue *self,
                                 const char        *use_case_id,
                                 const char        *category_id)
{
  SignpostUseCase *use_case =
    use_case_id != NULL ? signpost_catalogue_find_use_case (self, use_case_id) : NULL;
  g_autoptr (GStrvBuilder) list = g_strv_builder_new ();

  if (use_case != NULL)
    add_of_use_case (self, use_case, category_id, list);
  else
    add_of_category (self, category_id, list);

  return g_strv_builder_end (list);
}
