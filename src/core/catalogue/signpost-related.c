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

/* One that might be told; it is only described if it is. */
typedef struct
{
  SignpostUseCase *use_case;
  guint            points;
} Candidate;

/* weights: one for each technical option of the first. Returns 0 when they share none. */
static guint
count_points (SignpostUseCase *use_case,
              const guint     *weights,
              SignpostUseCase *other)
{
  const char * const *ids = signpost_use_case_get_options (use_case);
  guint points = 0;

  for (guint i = 0; ids[i] != NULL; i++)
    if (names_option (other, ids[i]))
      points += weights[i];

  return points > 0 ? points + count_preferred_by_both (use_case, other) : 0;
}

static int
compare_candidates (gconstpointer a,
                    gconstpointer b)
{
  const Candidate *one = a;
  const Candidate *other = b;

  if (one->points != other->points)
    return one->points > other->points ? -1 : 1;

  return (int) signpost_use_case_get_position (one->use_case) -
         (int) signpost_use_case_get_position (other->use_case);
}

static SignpostRelated *
describe (SignpostCatalogue *self,
          SignpostUseCase   *use_case,
          const Candidate   *candidate)
{
  const char * const *ids = signpost_use_case_get_options (use_case);
  SignpostRelated *related = g_new0 (SignpostRelated, 1);

  related->use_case = candidate->use_case;
  related->points = candidate->points;
  related->options = g_ptr_array_new ();
  for (guint i = 0; ids[i] != NULL; i++)
    if (names_option (related->use_case, ids[i]))
      g_ptr_array_add (related->options, signpost_catalogue_find_technical_option (self, ids[i]));

  return related;
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
  g_autoptr (GArray) candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  for (guint i = 0; i < n_use_cases; i++)
    {
      SignpostUseCase *other = get_use_case (self, i);
      Candidate candidate = { other, other != use_case ? count_points (use_case, weights, other) : 0 };

      if (candidate.points > 0)
        g_array_append_val (candidates, candidate);
    }

  g_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < MIN (candidates->len, n_most); i++)
    g_ptr_array_add (list, describe (self, use_case, &g_array_index (candidates, Candidate, i)));

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
