/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison.h"

#include "table-fixture.h"

static const int points[] = { 30, 10, -1 };
static const char * const rows[] = { "A45", "B3~?", NULL };

static SignpostComparison *
make_small (void)
{
  return fixture_make_comparison (points, rows);
}

static void
count_cb (guint *count)
{
  *count += 1;
}

static char *
write_text (SignpostComparison *comparison)
{
  g_autoptr (JsonNode) node = signpost_comparison_to_json (comparison);

  return json_to_string (node, FALSE);
}

static SignpostComparison *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (SignpostJsonReader) reader = signpost_json_reader_new (bytes, "test.json", 1024 * 1024,
                                                                    error);
  g_autoptr (SignpostComparison) comparison = NULL;

  g_assert_nonnull (reader);
  comparison = signpost_comparison_read (reader);

  return signpost_json_reader_finish (reader, error) ? g_steal_pointer (&comparison) : NULL;
}

static void
set_everything (SignpostComparison *comparison)
{
  signpost_comparison_set_baseline (comparison, 1, TRUE);
  signpost_comparison_set_scenario (comparison, 0, "when it rains then it works within a day");
  signpost_comparison_set_anchor (comparison, 0, 3, "so so");
  signpost_comparison_set_evidence (comparison, 0, 1, "measured");
  signpost_comparison_set_later (comparison, 0, 0, 5);
  signpost_comparison_set_lens (comparison,
                                (SignpostLens) { SIGNPOST_IMPORTANCE_ORDER, TRUE, FALSE });
  signpost_comparison_add_trigger (comparison, "rating/A/c0", "If A is rated 3 …");
  signpost_comparison_add_trigger (comparison, "own", "When the contract ends");
  signpost_comparison_set_ratings_seen (comparison, TRUE);
  signpost_comparison_set_points (comparison, 0, 40);
  signpost_comparison_set_points_locked (comparison, TRUE);
}

static const char everything[] =
  "{\"options\":[{\"id\":\"A\",\"name\":\"A\",\"fit\":\"possible\",\"included\":true},"
  "{\"id\":\"B\",\"name\":\"B\",\"fit\":\"possible\",\"included\":true,\"baseline\":true}],"
  "\"criteria\":[{\"id\":\"c0\",\"name\":\"c0\",\"points\":40,\"must_reach\":0,\"anchor1\":\"\","
  "\"anchor5\":\"\",\"anchor3\":\"so so\",\"scenario\":\"when it rains then it works within a day\"},"
  "{\"id\":\"c1\",\"name\":\"c1\",\"points\":10,\"must_reach\":0,\"anchor1\":\"\",\"anchor5\":\"\"}],"
  "\"cells\":[{\"option\":\"A\",\"criterion\":\"c0\",\"rating\":4,\"sure\":true,\"note\":\"\","
  "\"later\":2.5},"
  "{\"option\":\"A\",\"criterion\":\"c1\",\"rating\":5,\"sure\":true,\"note\":\"\","
  "\"evidence\":\"measured\"},"
  "{\"option\":\"B\",\"criterion\":\"c0\",\"rating\":3,\"sure\":false,\"note\":\"\"}],"
  "\"lens\":{\"importance\":\"order\",\"steps\":\"free\",\"unsure\":\"point\"},"
  "\"triggers\":[{\"id\":\"rating/A/c0\",\"text\":\"If A is rated 3 …\"},"
  "{\"id\":\"own\",\"text\":\"When the contract ends\"}],"
  "\"points_locked\":true,\"ratings_seen\":true,\"points_changed_after_ratings_seen\":true}";

static void
test_file (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();
  g_autoptr (SignpostComparison) again = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = write_text (comparison);
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  /* What says nothing is not written. */
  g_assert_null (strstr (before, "lens"));
  g_assert_null (strstr (before, "scenario"));

  set_everything (comparison);
  text = write_text (comparison);
  g_assert_cmpstr (text, ==, everything);

  again = read_text (text, &error);
  g_assert_no_error (error);
  text_again = write_text (again);
  g_assert_cmpstr (text_again, ==, everything);
}

static const struct
{
  const char *text;
  const char *message;
} mistakes[] = {
  { "{\"options\":[{\"id\":\"a\",\"baseline\":true},{\"id\":\"b\",\"baseline\":true}]}",
    "$.options[1].baseline" },
  { "{\"lens\":{\"importance\":\"huge\"}}", "$.lens.importance" },
  { "{\"lens\":{\"steps\":\"some\"}}", "$.lens.steps" },
  { "{\"triggers\":[{\"id\":\"a\",\"text\":\"\"},{\"id\":\"a\",\"text\":\"\"}]}", "$.triggers[1].id" },
  { "{\"triggers\":[{\"text\":\"b\"}]}", "$.triggers[0]" },
  { "{\"options\":[{\"id\":\"a\"}],\"criteria\":[{\"id\":\"x\",\"points\":1}],"
    "\"cells\":[{\"option\":\"a\",\"criterion\":\"x\",\"later\":6}]}", "$.cells[0].later" },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SignpostComparison) comparison = read_text (mistakes[i].text, &error);

      g_test_message ("%s", mistakes[i].text);
      g_assert_null (comparison);
      g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
      g_assert_nonnull (strstr (error->message, mistakes[i].message));
    }
}

static void
test_baseline (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();

  g_assert_cmpint (signpost_comparison_get_baseline (comparison), ==, -1);
  signpost_comparison_set_baseline (comparison, 0, TRUE);
  signpost_comparison_set_baseline (comparison, 1, TRUE);
  g_assert_cmpint (signpost_comparison_get_baseline (comparison), ==, 1);
  g_assert_false (signpost_comparison_get_option (comparison, 0)->baseline);
  signpost_comparison_set_baseline (comparison, 1, FALSE);
  g_assert_cmpint (signpost_comparison_get_baseline (comparison), ==, -1);
}

/* Whoever changes points after seeing ratings has done so for good. */
static void
test_points_after_ratings (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();

  signpost_comparison_set_points (comparison, 0, 40);
  g_assert_false (signpost_comparison_get_points_changed_after_ratings_seen (comparison));

  signpost_comparison_set_ratings_seen (comparison, TRUE);
  signpost_comparison_set_points (comparison, 0, 40);
  g_assert_false (signpost_comparison_get_points_changed_after_ratings_seen (comparison));

  signpost_comparison_set_points (comparison, 0, 30);
  signpost_comparison_set_points (comparison, 0, 40);
  signpost_comparison_set_ratings_seen (comparison, FALSE);
  g_assert_true (signpost_comparison_get_points_changed_after_ratings_seen (comparison));
}

static void
test_locked (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();

  signpost_comparison_set_points_locked (comparison, TRUE);
  signpost_comparison_set_points (comparison, 0, 50);
  g_assert_cmpint (signpost_comparison_get_criterion (comparison, 0)->points, ==, 30);

  signpost_comparison_set_points_locked (comparison, FALSE);
  signpost_comparison_set_points (comparison, 0, 50);
  g_assert_cmpint (signpost_comparison_get_criterion (comparison, 0)->points, ==, 50);
}

static void
test_triggers (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();
  GPtrArray *triggers = signpost_comparison_get_triggers (comparison);

  g_assert_true (signpost_comparison_add_trigger (comparison, "a", "first"));
  g_assert_true (signpost_comparison_add_trigger (comparison, "b", "second"));
  g_assert_true (signpost_comparison_add_trigger (comparison, "a", "again"));
  g_assert_cmpuint (triggers->len, ==, 2);
  g_assert_cmpstr (((SignpostTrigger *) g_ptr_array_index (triggers, 0))->text, ==, "again");

  signpost_comparison_remove_trigger (comparison, "a");
  signpost_comparison_remove_trigger (comparison, "c");
  g_assert_false (signpost_comparison_has_trigger (comparison, "a"));
  g_assert_true (signpost_comparison_has_trigger (comparison, "b"));

  for (guint i = triggers->len; i < SIGNPOST_COMPARISON_MAX_TRIGGERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("%u", i);

      g_assert_true (signpost_comparison_add_trigger (comparison, id, ""));
    }
  g_assert_false (signpost_comparison_add_trigger (comparison, "one more", ""));
}

/* Each edit is told once, and only when it is one. */
static void
test_changed (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();
  guint n_changes = 0;

  g_signal_connect_swapped (comparison, "changed", G_CALLBACK (count_cb), &n_changes);
  set_everything (comparison);
  g_assert_cmpuint (n_changes, ==, 11);

  set_everything (comparison);
  g_assert_cmpuint (n_changes, ==, 11);
}

/* What belongs to an option or a criterion goes and moves with it. */
static void
test_removed (void)
{
  g_autoptr (SignpostComparison) comparison = make_small ();

  set_everything (comparison);
  signpost_comparison_set_evidence (comparison, 1, 1, "heard");
  signpost_comparison_set_later (comparison, 1, 1, 8);
  signpost_comparison_remove_option (comparison, 0);
  g_assert_cmpint (signpost_comparison_get_baseline (comparison), ==, 0);
  g_assert_cmpstr (signpost_comparison_get_rating (comparison, 0, 1)->evidence, ==, "heard");

  signpost_comparison_remove_criterion (comparison, 0);
  g_assert_cmpstr (signpost_comparison_get_rating (comparison, 0, 0)->evidence, ==, "heard");
  g_assert_cmpint (signpost_comparison_get_rating (comparison, 0, 0)->later, ==, 8);

  /* The place that became free is empty when it is used again. */
  signpost_comparison_add_criterion (comparison, "c2", "c2", 5, "", "");
  g_assert_cmpstr (signpost_comparison_get_rating (comparison, 0, 1)->evidence, ==, "");
  g_assert_cmpint (signpost_comparison_get_rating (comparison, 0, 1)->later, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison-details/file", test_file);
  g_test_add_func ("/comparison-details/mistakes", test_mistakes);
  g_test_add_func ("/comparison-details/baseline", test_baseline);
  g_test_add_func ("/comparison-details/points-after-ratings", test_points_after_ratings);
  g_test_add_func ("/comparison-details/locked", test_locked);
  g_test_add_func ("/comparison-details/triggers", test_triggers);
  g_test_add_func ("/comparison-details/changed", test_changed);
  g_test_add_func ("/comparison-details/removed", test_removed);

  return g_test_run ();
}
