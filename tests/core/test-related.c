/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-related.h"

static SignpostCatalogue *
load (void)
{
  g_autoptr (GError) error = NULL;
  SignpostCatalogue *catalogue = signpost_catalogue_new_builtin (&error);

  g_assert_no_error (error);

  return catalogue;
}

/* Counted by hand from the catalogue: 15 use cases; 2 of them name iframe, 3 graphql, 5 deep-link, 6 odata, 10 rest-push. */
static void
test_points (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load ();
  SignpostUseCase *search = signpost_catalogue_find_use_case (catalogue, "view-search");
  g_autoptr (GPtrArray) related = signpost_catalogue_list_related (catalogue, search, 2);
  const SignpostRelated *first = g_ptr_array_index (related, 0);
  const SignpostRelated *second = g_ptr_array_index (related, 1);

  g_assert_cmpuint (related->len, ==, 2);

  /* iframe 7, rest-push 1, graphql 5; no category is preferred by both */
  g_assert_cmpstr (signpost_use_case_get_id (first->use_case), ==, "cms-cdn");
  g_assert_cmpuint (first->points, ==, 13);
  g_assert_cmpuint (first->options->len, ==, 3);

  /* odata 2, rest-push 1, graphql 5, and both prefer services */
  g_assert_cmpstr (signpost_use_case_get_id (second->use_case), ==, "mobile");
  g_assert_cmpuint (second->points, ==, 9);
}

static void
test_all (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load ();
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);
      g_autoptr (GPtrArray) related = signpost_catalogue_list_related (catalogue, use_case, 4);

      g_assert_cmpuint (related->len, >, 0);
      g_assert_cmpuint (related->len, <=, 4);
      for (guint r = 0; r < related->len; r++)
        {
          const SignpostRelated *one = g_ptr_array_index (related, r);

          g_assert_true (one->use_case != use_case);
          g_assert_cmpuint (one->options->len, >, 0);
          g_assert_cmpuint (one->points, >, 0);
          if (r > 0)
            g_assert_cmpuint (one->points, <=,
                              ((SignpostRelated *) g_ptr_array_index (related, r - 1))->points);
        }
    }
}

static void
test_users (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load ();
  g_autoptr (GPtrArray) users = signpost_catalogue_list_users (catalogue, "iframe");
  g_autoptr (GPtrArray) nobody = signpost_catalogue_list_users (catalogue, "nothing");

  g_assert_cmpuint (users->len, ==, 2);
  g_assert_cmpstr (signpost_use_case_get_id (g_ptr_array_index (users, 0)), ==, "view-search");
  g_assert_cmpuint (nobody->len, ==, 0);
}

static const SignpostCombination *
find_combination (SignpostCatalogue *catalogue,
                  const char        *id)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);

  for (guint i = 0; i < combinations->len; i++)
    if (g_str_equal (((SignpostCombination *) g_ptr_array_index (combinations, i))->id, id))
      return g_ptr_array_index (combinations, i);

  g_assert_not_reached ();
}

static void
test_combined (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load ();
  g_autoptr (GPtrArray) trio =
    signpost_catalogue_list_combined (catalogue, find_combination (catalogue, "iot-trio"));
  g_autoptr (GPtrArray) any =
    signpost_catalogue_list_combined (catalogue, find_combination (catalogue, "split-by-layer"));
  gboolean has_iot = FALSE;

  /* import-dist, export-import, distributing, int-bi, orchestrate, int-cicd, iot, ml */
  g_assert_cmpuint (trio->len, ==, 8);
  for (guint i = 0; i < trio->len; i++)
    has_iot = has_iot || g_str_equal (signpost_use_case_get_id (g_ptr_array_index (trio, i)), "iot");
  g_assert_true (has_iot);
  g_assert_cmpuint (any->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/related/points", test_points);
  g_test_add_func ("/related/all", test_all);
  g_test_add_func ("/related/users", test_users);
  g_test_add_func ("/related/combined", test_combined);

  return g_test_run ();
}
