/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison.h"

#include <string.h>

static void
count_cb (guint *count)
{
  *count += 1;
}

/* Two options, two criteria, one rating */
static SignpostComparison *
make_small (void)
{
  SignpostComparison *comparison = signpost_comparison_new ();

  g_assert_true (signpost_comparison_add_option (comparison, "a", "Alpha",
                                                 SIGNPOST_FIT_LEVEL_PREFERRED, TRUE));
  g_assert_true (signpost_comparison_add_option (comparison, "b", "Beta", SIGNPOST_FIT_LEVEL_NONE,
                                                 FALSE));
  g_assert_true (signpost_comparison_add_criterion (comparison, "x", "Cheap", 30, "dear", "cheap"));
  g_assert_true (signpost_comparison_add_criterion (comparison, "y", "Quick", 0, NULL, NULL));
  signpost_comparison_set_must_reach (comparison, 0, 2);
  signpost_comparison_set_rating (comparison, 0, 0, 8, TRUE);
  signpost_comparison_set_rating (comparison, 1, 0, 7, FALSE);
  signpost_comparison_set_note (comparison, 1, 1, "asked Ann");

  return comparison;
}

static char *
write_text (SignpostComparison *comparison)
{
  g_autoptr (JsonNode) node = signpost_comparison_to_json (comparison);

  return json_to_string (node, FALSE);
}

static const char small_text[] =
  "{\"options\":[{\"id\":\"a\",\"name\":\"Alpha\",\"fit\":\"preferred\",\"included\":true},"
  "{\"id\":\"b\",\"name\":\"Beta\",\"fit\":\"none\",\"included\":false}],"
  "\"criteria\":[{\"id\":\"x\",\"name\":\"Cheap\",\"points\":30,\"must_reach\":2,"
  "\"anchor1\":\"dear\",\"anchor5\":\"cheap\"},"
  "{\"id\":\"y\",\"name\":\"Quick\",\"points\":0,\"must_reach\":0,"
  "\"anchor1\":\"\",\"anchor5\":\"\"}],"
  "\"cells\":[{\"option\":\"a\",\"criterion\":\"x\",\"rating\":4,\"sure\":true,\"note\":\"\"},"
  "{\"option\":\"b\",\"criterion\":\"x\",\"rating\":3.5,\"sure\":false,\"note\":\"\"},"
  "{\"option\":\"b\",\"criterion\":\"y\",\"rating\":null,\"sure\":true,\"note\":\"asked Ann\"}]}";

static SignpostComparison *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SignpostJsonReader) reader = signpost_json_reader_new (bytes, "test.json", 1024 * 1024,
                                                                    error);
  g_autoptr (SignpostComparison) comparison = NULL;

  if (reader == NULL)
    return NULL;

  comparison = signpost_comparison_read (reader);
  return signpost_json_reader_finish (reader, error) ? g_steal_pointer (&comparison) : NULL;
}

static void
test_write (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();
  g_autofree char *text = write_text (comparison);

  g_assert_cmpstr (text, ==, small_text);
}

static void
test_round_trip (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostComparison) comparison = read_text (small_text, &error);
  g_autofree char *text = NULL;

  g_assert_no_error (error);
  text = write_text (comparison);
  g_assert_cmpstr (text, ==, small_text);
}

/* What another program may leave out */
static void
test_sparse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostComparison) comparison =
    read_text ("{\"options\": [{\"id\": \"a\"}], \"criteria\": [{\"id\": \"x\", \"points\": 5}],"
               " \"cells\": [{\"option\": \"a\", \"criterion\": \"x\", \"rating\": 1}],"
               " \"later\": {}}", &error);
  const SignpostComparisonOption *option;
  const SignpostRating *rating;

  g_assert_no_error (error);
  option = signpost_comparison_get_option (comparison, 0);
  g_assert_cmpstr (option->name, ==, "");
  g_assert_true (option->included);
  g_assert_cmpint (option->fit, ==, SIGNPOST_FIT_LEVEL_NONE);
  rating = signpost_comparison_get_rating (comparison, 0, 0);
  g_assert_cmpint (rating->half_steps, ==, 2);
  g_assert_true (rating->sure);
}

static const struct
{
  const char *options;
  const char *criteria;
  const char *cells;
  const char *message;
} mistakes[] = {
  { "{}", "", "", "$.options[0]: expected a member “id”, found none" },
  { "{\"id\":\"\"}", "", "", "$.options[0].id: expected a text, found an empty text" },
  { "{\"id\":\"a\"},{\"id\":\"a\"}", "", "",
    "$.options[1].id: expected each id once, found “a” again" },
  { "{\"id\":\"a\",\"fit\":\"maybe\"}", "", "",
    "$.options[0].fit: expected one of “none”, “possible”, “preferred”, found “maybe”" },
  { "7", "", "", "$.options[0]: expected an object, found 7" },
  { "", "{\"id\":\"x\"}", "", "$.criteria[0]: expected a member “points”, found none" },
  { "", "{\"id\":\"x\",\"points\":101}", "",
    "$.criteria[0].points: expected a whole number from 0 to 100, found 101" },
  { "", "{\"id\":\"x\",\"points\":1,\"must_reach\":6}", "",
    "$.criteria[0].must_reach: expected a whole number from 0 to 5, found 6" },
  { "", "{\"id\":\"x\",\"points\":1},{\"id\":\"x\",\"points\":1}", "",
    "$.criteria[1].id: expected each id once, found “x” again" },
  { "{\"id\":\"a\"}", "{\"id\":\"x\",\"points\":1}", "{\"option\":\"b\",\"criterion\":\"x\"}",
    "$.cells[0].option: expected an id from this comparison, found “b”" },
  { "{\"id\":\"a\"}", "{\"id\":\"x\",\"points\":1}", "{\"option\":\"a\",\"criterion\":\"z\"}",
    "$.cells[0].criterion: expected an id from this comparison, found “z”" },
  { "{\"id\":\"a\"}", "{\"id\":\"x\",\"points\":1}",
    "{\"option\":\"a\",\"criterion\":\"x\",\"rating\":5.5}",
    "$.cells[0].rating: expected a number from 1 to 5, found 5.5" },
  { "{\"id\":\"a\"}", "{\"id\":\"x\",\"points\":1}",
    "{\"option\":\"a\",\"criterion\":\"x\",\"rating\":3.25}",
    "$.cells[0].rating: expected a rating in steps of a half, found one in between" },
  { "{\"id\":\"a\"}", "{\"id\":\"x\",\"points\":1}",
    "{\"option\":\"a\",\"criterion\":\"x\",\"rating\":3},{\"option\":\"a\",\"criterion\":\"x\"}",
    "$.cells[1]: expected each pair of option and criterion once, found one again" },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = NULL;

      text = g_strdup_printf ("{\"options\":[%s],\"criteria\":[%s],\"cells\":[%s]}",
                              mistakes[i].options, mistakes[i].criteria, mistakes[i].cells);
      g_assert_null (read_text (text, &error));
      g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
      g_assert_true (g_str_has_suffix (error->message, mistakes[i].message));
    }
}

/* @count objects, numbered, each with @rest */
static char *
repeat (guint       count,
        const char *rest)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (list, "%s{\"id\":\"n%u\"%s}", i > 0 ? "," : "", i, rest);

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static const struct
{
  const char *member;
  guint       limit;
  const char *rest;
  const char *message;
} caps[] = {
  { "options", 24, ",\"included\":false", "$.options: expected a list of at most 24, found 25" },
  { "options", 12, "", "$.options[12]: expected at most 12 included options, found more" },
  { "criteria", 16, ",\"points\":0", "$.criteria: expected a list of at most 16, found 17" },
  { "criteria", 8, ",\"points\":1",
    "$.criteria[8].points: expected at most 8 criteria with points, found more" },
};

static void
test_caps (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (caps); i++)
    for (guint count = caps[i].limit; count <= caps[i].limit + 1; count++)
      {
        g_autoptr (GError) error = NULL;
        g_autofree char *list = repeat (count, caps[i].rest);
        g_autofree char *text = g_strdup_printf ("{\"%s\":[%s]}", caps[i].member, list);
        g_autoptr (SignpostComparison) comparison = read_text (text, &error);

        g_assert_cmpint (comparison != NULL, ==, count == caps[i].limit);
        if (comparison == NULL)
          g_assert_nonnull (strstr (error->message, caps[i].message));
      }
}

static void
test_long_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *longest = g_strnfill (SIGNPOST_COMPARISON_MAX_TEXT + 1, 'n');
  g_autofree char *text = g_strdup_printf ("{\"options\":[{\"id\":\"a\",\"name\":\"%s\"}]}",
                                           longest);
  g_autoptr (SignpostComparison) comparison = signpost_comparison_new ();

  g_assert_null (read_text (text, &error));
  g_assert_nonnull (strstr (error->message,
                            "$.options[0].name: expected a text of at most 4000 characters"));

  /* Edited, it is cut: what is kept can always be read again. */
  signpost_comparison_add_option (comparison, "a", longest, SIGNPOST_FIT_LEVEL_NONE, TRUE);
  g_assert_cmpuint (strlen (signpost_comparison_get_option (comparison, 0)->name), ==,
                    SIGNPOST_COMPARISON_MAX_TEXT);
}

/* Beyond the caps */
static void
test_full (void)
{
  g_autoptr (SignpostComparison) comparison = signpost_comparison_new ();

  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
    {
      g_autofree char *id = g_strdup_printf ("o%u", i);

      g_assert_true (signpost_comparison_add_option (comparison, id, id,
                                                     SIGNPOST_FIT_LEVEL_POSSIBLE, TRUE));
    }
  g_assert_false (signpost_comparison_add_option (comparison, "more", "",
                                                  SIGNPOST_FIT_LEVEL_POSSIBLE, TRUE));
  g_assert_cmpuint (signpost_comparison_get_n_included (comparison), ==,
                    SIGNPOST_COMPARISON_MAX_INCLUDED);

  signpost_comparison_update_option (comparison, 20, "o20", SIGNPOST_FIT_LEVEL_POSSIBLE, TRUE);
  g_assert_false (signpost_comparison_get_option (comparison, 20)->included);
  signpost_comparison_update_option (comparison, 0, "o0", SIGNPOST_FIT_LEVEL_POSSIBLE, FALSE);
  signpost_comparison_update_option (comparison, 20, "o20", SIGNPOST_FIT_LEVEL_POSSIBLE, TRUE);
  g_assert_true (signpost_comparison_get_option (comparison, 20)->included);

  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_CRITERIA; i++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", i);

      g_assert_true (signpost_comparison_add_criterion (comparison, id, id, 50, "", ""));
    }
  g_assert_false (signpost_comparison_add_criterion (comparison, "more", "", 0, "", ""));
  g_assert_cmpuint (signpost_comparison_get_n_counting (comparison), ==,
                    SIGNPOST_COMPARISON_MAX_COUNTING);

  signpost_comparison_set_points (comparison, 15, 10);
  g_assert_cmpint (signpost_comparison_get_criterion (comparison, 15)->points, ==, 0);
  signpost_comparison_set_points (comparison, 0, 0);
  signpost_comparison_set_points (comparison, 15, 10);
  g_assert_cmpint (signpost_comparison_get_criterion (comparison, 15)->points, ==, 10);
}

static void
test_changed (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();
  guint count = 0;

  g_signal_connect_swapped (comparison, "changed", G_CALLBACK (count_cb), &count);

  /* Nothing new */
  signpost_comparison_update_option (comparison, 0, "Alpha", SIGNPOST_FIT_LEVEL_PREFERRED, TRUE);
  signpost_comparison_rename_criterion (comparison, 0, "Cheap");
  signpost_comparison_set_points (comparison, 0, 30);
  signpost_comparison_set_must_reach (comparison, 0, 2);
  signpost_comparison_set_rating (comparison, 0, 0, 8, 7);
  signpost_comparison_set_note (comparison, 1, 1, "asked Ann");
  g_assert_false (signpost_comparison_add_option (comparison, "a", "", SIGNPOST_FIT_LEVEL_NONE,
                                                  TRUE));
  g_assert_false (signpost_comparison_add_criterion (comparison, "x", "", 1, "", ""));
  g_assert_cmpuint (count, ==, 0);

  signpost_comparison_update_option (comparison, 0, "Alpha", SIGNPOST_FIT_LEVEL_PREFERRED, FALSE);
  signpost_comparison_rename_criterion (comparison, 0, "Cheaper");
  signpost_comparison_set_points (comparison, 0, 400);
  signpost_comparison_set_must_reach (comparison, 0, 0);
  signpost_comparison_set_rating (comparison, 0, 0, 8, FALSE);
  signpost_comparison_set_note (comparison, 1, 1, NULL);
  g_assert_cmpuint (count, ==, 6);
  g_assert_cmpint (signpost_comparison_get_criterion (comparison, 0)->points, ==, 100);
  g_assert_cmpstr (signpost_comparison_get_rating (comparison, 1, 1)->note, ==, "");

  g_assert_true (signpost_comparison_add_option (comparison, "c", "", SIGNPOST_FIT_LEVEL_NONE,
                                                 TRUE));
  g_assert_true (signpost_comparison_add_criterion (comparison, "z", "", 1, "", ""));
  signpost_comparison_remove_option (comparison, 2);
  signpost_comparison_remove_criterion (comparison, 2);
  g_assert_cmpuint (count, ==, 10);
}

/* Ratings go with their option and criterion, and leave nothing behind. */
static void
test_remove (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();

  signpost_comparison_remove_option (comparison, 0);
  g_assert_cmpint (signpost_comparison_find_option (comparison, "a"), ==, -1);
  g_assert_cmpint (signpost_comparison_find_option (comparison, "b"), ==, 0);
  g_assert_cmpint (signpost_comparison_get_rating (comparison, 0, 0)->half_steps, ==, 7);
  g_assert_cmpstr (signpost_comparison_get_rating (comparison, 0, 1)->note, ==, "asked Ann");

  signpost_comparison_remove_criterion (comparison, 0);
  g_assert_cmpint (signpost_comparison_find_criterion (comparison, "y"), ==, 0);
  g_assert_cmpstr (signpost_comparison_get_rating (comparison, 0, 0)->note, ==, "asked Ann");

  signpost_comparison_add_option (comparison, "n", "", SIGNPOST_FIT_LEVEL_NONE, TRUE);
  signpost_comparison_add_criterion (comparison, "n", "", 1, "", "");
  g_assert_cmpint (signpost_comparison_get_rating (comparison, 1, 1)->half_steps, ==, 0);
  g_assert_true (signpost_comparison_get_rating (comparison, 1, 1)->sure);
  g_assert_cmpstr (signpost_comparison_get_rating (comparison, 1, 0)->note, ==, "");
}

static void
test_finalize (void)
{
  SignpostComparison *comparison = make_small ();

  g_assert_finalize_object (comparison);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/write", test_write);
  g_test_add_func ("/comparison/round-trip", test_round_trip);
  g_test_add_func ("/comparison/sparse", test_sparse);
  g_test_add_func ("/comparison/mistakes", test_mistakes);
  g_test_add_func ("/comparison/caps", test_caps);
  g_test_add_func ("/comparison/long-text", test_long_text);
  g_test_add_func ("/comparison/full", test_full);
  g_test_add_func ("/comparison/changed", test_changed);
  g_test_add_func ("/comparison/remove", test_remove);
  g_test_add_func ("/comparison/finalize", test_finalize);

  return g_test_run ();
}
