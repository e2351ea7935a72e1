/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-related.h"

static SignpostUseCase *
get_use_case (SignpostCatalogue *self,
              guint              position)
{
  g_autoptr (SignpostUseCase) use_case =
    g_list_model_get_item (signpost_catalogue_get_use_cases (self), position);

  return use_case;
}

static gboolean
names_option (SignpostUseCase *use_case,
              const char      *option_id)
{
  return g_strv_contains (signpost_use_case_get_options (use_case), option_id);
}

GPtrArray *
signpost_catalogue_list_users (SignpostCatalogue *self,
                               const char        *option_id)
{
  guint n_use_cases = g_list_model_get_n_items (signpost_catalogue_get_use_cases (self));
  GPtrArray *users = g_ptr_array_new ();

  for (guint i = 0; i < n_use_cases; i++)
    if (names_option (get_use_case (self, i), option_id))
      g_ptr_array_add (users, get_use_case (self, i));

  return users;
}

static guint
count_preferred_by_both (SignpostUseCase *one,
                         SignpostUseCase *other)
{
  GListModel *fits = signpost_use_case_get_fits (one);
  guint n_both = 0;

  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);
      SignpostFit *same = signpost_use_case_get_fit (other, signpost_fit_get_category (fit));

      if (signpost_fit_get_level (fit) == SIGNPOST_FIT_LEVEL_PREFERRED &&
          signpost_fit_get_level (same) == SIGNPOST_FIT_LEVEL_PREFERRED)
        n_both++;
    }

  return n_both;
}

static gboolean
shares_option (SignpostUseCase *use_case,
               SignpostUseCase *other)
{
  const char * const *ids = signpost_use_case_get_options (use_case);

  for (guint i = 0; ids[i] != NULL; i++)
    if (names_option (other, ids[i]))
      return TRUE;

  return FALSE;
}

/* weights: one for each technical option of the first */
static SignpostRelated *
relate (SignpostCatalogue *self,
        SignpostUseCase   *use_case,
        const guint       *weights,
        SignpostUseCase   *other)
{
  const char * const *ids = signpost_use_case_get_options (use_case);
  SignpostRelated *related = g_new0 (SignpostRelated, 1);

  related->use_case = other;
  related->options = g_ptr_array_new ();
  related->points = count_preferred_by_both (use_case, other);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      if (!names_option (other, ids[i]))
        continue;

      related->points += weights[i];
      g_ptr_array_add (related->options, signpost_catalogue_find_technical_option (self, ids[i]));
    }

  return related;
}

static int
compare_related (gconstpointer a,
                 gconstpointer b)
{
  const SignpostRelated *one = *(const SignpostRelated **) a;
  const SignpostRelated *other = *(const SignpostRelated **) b;

  if (one->points != other->points)
    return one->points > other->points ? -1 : 1;

  return (int) signpost_use_case_get_position (one->use_case) -
         (int) signpost_use_case_get_position (other->use_case);
}

/* One pass over all use cases, however many options there are */
static guint *
weigh_options (SignpostCatalogue *self,
               SignpostUseCase   *use_case)
{
  const char * const *ids = signpost_use_case_get_options (use_case);
  guint n_use_cases = g_list_model_get_n_items (signpost_catalogue_get_use_cases (self));
  guint *weights = g_new0 (guint, g_strv_length ((char **) ids) + 1);

  for (guint i = 0; i < n_use_cases; i++)
    {
      SignpostUseCase *user = get_use_case (self, i);

      for (guint o = 0; ids[o] != NULL; o++)
        weights[o] += names_option (user, ids[o]);
    }

  for (guint o = 0; ids[o] != NULL; o++)
    weights[o] = n_use_cases / weights[o];

  return weights;
}

GPtrArray *
signpost_catalogue_list_related (SignpostCatalogue *self,
                                 SignpostUseCase   *use_case,
                                 guint              n_most)
{
  guint n_use_cases = g_list_model_get_n_items (signpost_catalogue_get_use_cases (self));
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_related_free);
  g_autofree guint *weights = weigh_options (self, use_case);

  for (guint i = 0; i < n_use_cases; i++)
    {
      SignpostUseCase *other = get_use_case (self, i);

      if (other != use_case && shares_option (use_case, other))
        g_ptr_array_add (list, relate (self, use_case, weights, other));
    }

  g_ptr_array_sort (list, compare_related);
  if (list->len > n_most)
    g_ptr_array_set_size (list, (int) n_most);

  return list;
}

gboolean
signpost_catalogue_can_combine (SignpostCatalogue         *self,
                                const SignpostCombination *combination,
                                SignpostUseCase           *use_case)
{
  for (guint i = 0; combination->methods[i] != NULL; i++)
    {
      SignpostCategory *category = signpost_catalogue_find_category (self, combination->methods[i]);

      if (signpost_fit_get_level (signpost_use_case_get_fit (use_case, category)) ==
          SIGNPOST_FIT_LEVEL_NONE)
        return FALSE;
    }

  return combination->methods[0] != NULL;
}

GPtrArray *
signpost_catalogue_list_combined (SignpostCatalogue         *self,
                                  const SignpostCombination *combination)
{
  guint n_use_cases = g_list_model_get_n_items (signpost_catalogue_get_use_cases (self));
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < n_use_cases; i++)
    if (signpost_catalogue_can_combine (self, combination, get_use_case (self, i)))
      g_ptr_array_add (list, get_use_case (self, i));

  return list;
}

void
signpost_related_free (SignpostRelated *self)
{
  g_ptr_array_unref (self->options);
  g_free (self);
}
