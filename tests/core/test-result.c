/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-result.h"

#include "table-fixture.h"

static SignpostResult *
make_result (const int          *points,
             const char * const *rows)
{
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (points, rows);

  return signpost_result_new (comparison);
}

static SignpostResult *
make_sites (void)
{
  return make_result (fixture_sites_points, fixture_sites_rows);
}

static void
take_shares (SignpostResult *result)
{
  signpost_result_take_shares (result, signpost_share_set_new (result->table, result->lens, NULL));
}

static void
assert_texts (char              **texts,
              const char * const *expected)
{
  for (guint i = 0; texts[i] != NULL || expected[i] != NULL; i++)
    g_assert_cmpstr (texts[i], ==, expected[i]);
}

/* The whole of what is said about the sites */
static const char * const sites_why[] = {
  "“D” is 1 point ahead of “E” (64 to 63). For “D”: c0 (+15). For “E”: c4 (+10) and c2 (+4). c0 alone "
  "outweighs the rest.",
  NULL
};
static const char * const sites_changes[] = {
  "If “D” is rated 3 instead of 4 on “c0”, “E” comes first.",
  "If “D” is rated 3 instead of 4 on “c1”, “E” comes first.",
  "If “E” is rated 3 instead of 2 on “c0”, “E” comes first.",
  "If “E” is rated 5 instead of 4 on “c1”, “E” comes first.",
  "If “A” is rated 5 instead of 4 on “c0”, “A” comes first.",
  "If “D” is rated 3 instead of 4 on “c2”, “E” comes first.",
  "If “D” is rated 2 instead of 3 on “c3”, “E” comes first.",
  "If “E” is rated 4 instead of 3 on “c3”, “E” comes first.",
  "If “A” is rated 2 instead of 1 on “c2”, “A” comes first.",
  "If “A” is rated 3 instead of 2 on “c3”, “A” comes first.",
  "If “A” is rated 4 instead of 3 on “c4”, “D” and “A” are level.",
  "If “c4” counts for more than 11 % (now 10 %), “E” comes first.",
  "If “c0” counts for less than 28 % (now 30 %), “E” comes first.",
  "If “c2” counts for less than 12 % (now 15 %), “A” comes first.",
  "If “c2” counts for more than 19 % (now 15 %), “E” comes first.",
  "If “c1” counts for more than 36 % (now 30 %), “A” comes first.",
  "If “c3” counts for less than 6 % (now 15 %), “A” comes first.",
  "If “c3” counts for more than 31 % (now 15 %), “B” comes first.",
  NULL
};
static const char * const sites_safety_before[] = {
  "“E” can be first, and no single criterion must count for that.",
  "“A” can be first, and no single criterion must count for that.",
  "“B” can be first only if “c3” counts for more than 18 %.",
  "With these ratings “C” is never first, whatever counts how much.",
  NULL
};
static const char * const sites_safety[] = {
  "Narrowly ahead: “D” is first in 58 % of the cases tried. If nothing were known about importance, "
  "“E” would be first more often (58 %).",
  "“E” can be first, and no single criterion must count for that.",
  "“A” can be first, and no single criterion must count for that.",
  "“B” can be first only if “c3” counts for more than 18 %.",
  "With these ratings “C” is never first, whatever counts how much.",
  NULL
};

static void
test_sites (void)
{
  static const char * const nothing[] = { NULL };
  g_autoptr (SignpostResult) result = make_sites ();
  guint n_before = g_strv_length (result->sentences);

  assert_texts (result->sayings[SIGNPOST_SAYING_WHY], sites_why);
  assert_texts (result->sayings[SIGNPOST_SAYING_CHANGES], sites_changes);
  assert_texts (result->sayings[SIGNPOST_SAYING_SAFETY], sites_safety_before);
  assert_texts (result->sayings[SIGNPOST_SAYING_FIND_OUT], nothing);
  g_assert_cmpstr (result->verdict->headline, ==, "“D” is 1 point ahead of “E”.");

  take_shares (result);
  assert_texts (result->sayings[SIGNPOST_SAYING_SAFETY], sites_safety);
  g_assert_cmpstr (result->verdict->headline, ==, "“D” is narrowly ahead.");
  g_assert_cmpuint (g_strv_length (result->sentences), ==, n_before + 1);
}

/* Each change can be ticked by its id, which stays while the comparison moves on. */
static void
test_changes (void)
{
  g_autoptr (SignpostResult) result = make_sites ();
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < result->changes->len; i++)
    {
      const SignpostChange *change = g_ptr_array_index (result->changes, i);

      g_assert_true (g_hash_table_add (ids, change->id));
      g_assert_cmpint (change->option >= 0, ==, change->kind == SIGNPOST_CHANGE_RATING);
    }

  g_assert_true (g_hash_table_contains (ids, "rating/D/c0"));
  g_assert_true (g_hash_table_contains (ids, "importance/c2/low"));
  g_assert_true (g_hash_table_contains (ids, "importance/c2/high"));
}

/* Sentences that the sites do not bring up */
static const struct
{
  const char     *name;
  int             points[5];
  int             must;
  const char     *rows[5];
  SignpostSaying  saying;
  const char     *sentences[8];
} cases[] = {
  { "nothing at all", { 10, -1 }, 0, { "A3" }, SIGNPOST_SAYING_CHANGES, { NULL } },
  { "both strong", { 10, 10, 10, -1 }, 0, { "A555", "B111" }, SIGNPOST_SAYING_CHANGES,
    { "No single rating and no single importance can change the result." } },
  { "no rating", { 10, 10, 10, 5, -1 }, 0, { "A5551", "B1115" }, SIGNPOST_SAYING_CHANGES,
    { "No single rating can change the result.",
      "If “c3” counts for more than 50 % (now 14 %), “B” comes first." } },
  { "no importance, and one criterion", { 10, -1 }, 0, { "A5", "B1" }, SIGNPOST_SAYING_CHANGES,
    { "If “A” is rated 1 instead of 5 on “c0”, “A” and “B” are level.",
      "If “B” is rated 5 instead of 1 on “c0”, “A” and “B” are level.", "Only one criterion counts." } },
  { "no importance", { 10, 10, -1 }, 0, { "A44", "B34" }, SIGNPOST_SAYING_CHANGES,
    { "No single importance can change the result.",
      "If “A” is rated 3 instead of 4 on “c0”, “A” and “B” are level.",
      "If “A” is rated 3 instead of 4 on “c1”, “A” and “B” are level.",
      "If “B” is rated 4 instead of 3 on “c0”, “A” and “B” are level.",
      "If “B” is rated 5 instead of 4 on “c1”, “A” and “B” are level." } },
  { "a rating that is not known", { 10, 1, -1 }, 0, { "A?1", "B25" }, SIGNPOST_SAYING_CHANGES,
    { "If “A” turns out to be 2 on “c0”, “B” comes first.",
      "If “B” is rated 3 instead of 2 on “c0”, “B” comes first.",
      "If “c0” counts for less than 80 % (now 91 %), “B” comes first.",
      "If “c1” counts for more than 20 % (now 9 %), “B” comes first." } },
  { "slightly", { 50, 51, -1 }, 0, { "A51", "B15" }, SIGNPOST_SAYING_CHANGES,
    { "If “B” is rated 4 instead of 5 on “c1”, “A” comes first.",
      "If “A” is rated 2 instead of 1 on “c1”, “A” comes first.",
      "If “c0” counts for slightly more than now (50 %), “A” comes first.",
      "If “c1” counts for slightly less than now (50 %), “A” comes first." } },
  { "half steps", { 10, -1 }, 0, { "A4", "B3+" }, SIGNPOST_SAYING_CHANGES,
    { "If “A” is rated 3 instead of 4 on “c0”, “B” comes first.",
      "If “B” is rated 4.5 instead of 3.5 on “c0”, “B” comes first.", "Only one criterion counts." } },
  { "find out", { 10, 10, -1 }, 0, { "A5~3", "B3?", "C11~" }, SIGNPOST_SAYING_FIND_OUT,
    { "Finding out how good “B” is on “c1” could change the result (1 chance in 5).",
      "Making sure how good “A” is on “c0” could not change the result: leave it.",
      "Making sure how good “C” is on “c1” could not change the result: leave it." } },
  { "never, level", { 10, 10, -1 }, 0, { "A44", "B34", "C33" }, SIGNPOST_SAYING_SAFETY,
    { "With these ratings “B” is at best level with another, and only if “c1” counts for at least "
      "100 %.",
      "With these ratings “C” is never first, whatever counts how much." } },
  { "level", { 10, -1 }, 0, { "A4", "B4" }, SIGNPOST_SAYING_SAFETY,
    { "With these ratings “B” is at best level with another, and only if “c0” counts for at least "
      "100 %." } },
};

static void
test_sentences (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_comparison (cases[i].points,
                                                                           cases[i].rows);
      g_autoptr (SignpostResult) result = signpost_result_new (comparison);

      g_test_message ("%s", cases[i].name);
      assert_texts (result->sayings[cases[i].saying], cases[i].sentences);
    }
}

static void
test_drawings (void)
{
  static const int points[] = { 30, 10, -1 };
  static const char * const rows[] = { "A4?", "B15", NULL };
  static const char * const intervals[] = {
    "“D” stays first while “c0” counts for at least 28 % (now 30 %).",
    "“D” stays first while “c1” counts for at most 36 % (now 30 %).",
    "“D” stays first while “c2” counts for 12 to 19 % (now 15 %).",
  };
  g_autoptr (SignpostResult) sites = make_sites ();
  g_autoptr (SignpostResult) unknown = make_result (points, rows);
  g_autofree char *bars = signpost_words_dup_bars (sites->table);
  g_autofree char *whiskers = signpost_words_dup_bars (unknown->table);
  g_autofree char *shares = NULL;

  take_shares (sites);
  shares = signpost_words_dup_shares (sites->table, sites->shares->shown);

  g_assert_cmpstr (bars, ==, "Points out of 100: “D” 64, “E” 63, “A” 61, “B” 53 and “C” 34.");
  g_assert_cmpstr (whiskers, ==, "Points out of 100: “A” 69 (56 to 81) and “B” 25.");
  g_assert_cmpstr (shares, ==, "Of 20000 cases tried, first place goes to “D” in 58 %, “E” in 32 %, "
                               "“A” in 10 %, “B” in under 1 % and “C” in under 1 %.");

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      g_autofree char *text =
        signpost_words_dup_interval (sites->table, &g_array_index (sites->intervals,
                                                                   SignpostWeightInterval, i));

      g_assert_cmpstr (text, ==, intervals[i]);
    }
}

static const struct
{
  const char *rows[4];
  char        option;
  const char *text;
} todays[] = {
  { { "T333", "A425" }, 'A', "Compared with “T”, “A” is better on c0 and c2, and worse on c1." },
  { { "T333", "A435" }, 'A', "Compared with “T”, “A” is better on c0 and c2, and nowhere worse." },
  { { "T333", "A231" }, 'A', "Compared with “T”, “A” is nowhere better, and worse on c0 and c2." },
  { { "T333", "A333" }, 'A', "Compared with “T”, “A” is neither better nor worse anywhere." },
  { { "T333", "A4?5" }, 'A', "Compared with “T”, “A” is better on c0 and c2, and nowhere worse. On 1 "
                             "criterion it is not known." },
  { { "T?3?", "A???" }, 'A', "Nothing is known yet to compare “A” with “T”." },
  { { "T333", "A444" }, 'T', "" },
};

static void
test_today (void)
{
  static const int points[] = { 3, 2, 1, -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (todays); i++)
    {
      g_autoptr (SignpostRatingTable) table = fixture_make_table (points, todays[i].rows);
      g_autofree char *text =
        signpost_words_dup_today (table, fixture_find_row (table, 'T'),
                                  fixture_find_row (table, todays[i].option));

      g_assert_cmpstr (text, ==, todays[i].text);
    }
}

static void
test_statement (void)
{
  static const int points[] = { 1, 1, -1 };
  static const char * const better[] = { "A44", "B33", NULL };
  static const char * const worse[] = { "A44", "B44", "C24", NULL };
  g_autoptr (SignpostResult) sites = make_sites ();
  g_autoptr (SignpostResult) first = make_result (points, better);
  g_autoptr (SignpostResult) equal = make_result (points, worse);
  g_autofree char *drafted = NULL;
  g_autofree char *shared = NULL;
  g_autofree char *without_cons = NULL;
  g_autofree char *without_pros = NULL;
  g_autofree char *without_both = NULL;

  drafted = signpost_words_dup_statement (sites->table, "a new site", "a strike, then work goes on",
                                          3, NULL);
  take_shares (sites);
  shared = signpost_words_dup_statement (sites->table, "a new site", NULL, 3, sites->shares->usual);
  without_cons = signpost_words_dup_statement (first->table, NULL, "", 0, NULL);
  without_pros = signpost_words_dup_statement (first->table, "", "speed", 1, NULL);
  without_both = signpost_words_dup_statement (equal->table, "x", "y", 0, NULL);

  g_assert_cmpstr (drafted, ==,
                   "In the context of a new site, facing a strike, then work goes on, we decided for "
                   "“D” and against “E”, to achieve c0, accepting that “E” is better on c4 and “A” is "
                   "better on c1.");
  g_assert_cmpstr (shared, ==,
                   "In the context of a new site, facing c0, we decided for “D” and against “E” and “A”, to "
                   "achieve c0, accepting that “E” is better on c4 and “A” is better on c1.");
  g_assert_cmpstr (without_cons, ==, "In the context of …, facing c0, we decided for “A” and against "
                                     "“B”, to achieve c0 and c1.");
  g_assert_cmpstr (without_pros, ==, "In the context of …, facing speed, we decided for “B” and against "
                                     "“A”, accepting that “A” is better on c0 and “A” is better on c1.");
  g_assert_cmpstr (without_both, ==, "In the context of x, facing y, we decided for “A” and against “B”.");
}

/* An option, a criterion and what is said */
static const struct
{
  const char *name;
  int         points[5];
  const char *rows[4];
  const char *risks[5];
} risky[] = {
  { "weak on much and on little", { 30, 30, 15, 15, -1 }, { "A2522", "B1111" },
    { "“A” is rated only 2 on “c0”, which counts for 33 %." } },
  { "just below and just above the average", { 20, 20, 21, -1 }, { "A512", "B111" },
    { "“A” is rated only 2 on “c2”, which counts for 34 %." } },
  { "exactly average", { 10, 10, -1 }, { "A51+", "B11" },
    { "“A” is rated only 1.5 on “c1”, which counts for 50 %." } },
  { "whoever is behind may be weak", { 10, 10, -1 }, { "A33", "B22" }, { NULL } },
  { "open", { 10, 10, -1 }, { "A33~", "B2?", "C11~" },
    { "How good “B” is on “c1” is not known, and could change who comes first.",
      "How good “A” is on “c1” is not certain, and could change who comes first." } },
  { "nothing to compare", { 10, 10, -1 }, { "A11" }, { NULL } },
};

static void
test_risks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (risky); i++)
    {
      g_autoptr (SignpostResult) result = make_result (risky[i].points, risky[i].rows);
      g_autoptr (GPtrArray) texts = g_ptr_array_new ();

      g_test_message ("%s", risky[i].name);
      for (guint j = 0; j < result->risks->len; j++)
        g_ptr_array_add (texts, ((SignpostRisk *) g_ptr_array_index (result->risks, j))->text);
      g_ptr_array_add (texts, NULL);
      assert_texts ((char **) texts->pdata, risky[i].risks);
    }
}

/* Never and always need a proof. */
static void
test_shares (void)
{
  static const int points[] = { 2, 1, -1 };
  static const char * const rows[] = { "A55", "B44", NULL };
  g_autoptr (SignpostResult) sites = make_sites ();
  g_autoptr (SignpostResult) certain = make_result (points, rows);
  static const char * const first[] = { "10 %", "under 1 %", "never", "58 %", "32 %" };
  g_autofree char *none = signpost_result_dup_share (sites, 0, 0);
  g_autofree char *always = NULL;
  g_autofree char *never = NULL;
  g_autofree char *second = NULL;

  take_shares (sites);
  take_shares (certain);
  always = signpost_result_dup_share (certain, 0, 0);
  never = signpost_result_dup_share (certain, 1, 0);
  second = signpost_result_dup_share (certain, 1, 1);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (always, ==, "always");
  g_assert_cmpstr (never, ==, "never");
  g_assert_cmpstr (second, ==, "over 99 %");
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    {
      g_autofree char *text = signpost_result_dup_share (sites, i, 0);

      g_assert_cmpstr (text, ==, first[i]);
    }
}

/* Whatever is looked at, the verdict rests on the usual lens. */
static void
test_lens (void)
{
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (fixture_sites_points,
                                                                       fixture_sites_rows);
  g_autoptr (SignpostResult) result = NULL;

  signpost_comparison_set_lens (comparison,
                                (SignpostLens) { SIGNPOST_IMPORTANCE_ANY, FALSE, TRUE });
  result = signpost_result_new (comparison);
  take_shares (result);

  g_assert_cmpint (signpost_rank_shares_get_percent (result->shares->shown, 3, 0), ==, 12);
  g_assert_cmpint (signpost_rank_shares_get_percent (result->shares->usual, 3, 0), ==, 58);
  g_assert_cmpint (result->verdict->kind, ==, SIGNPOST_VERDICT_NARROW);
}

static void
test_places (void)
{
  static const int points[] = { 0, 10, -1 };
  static const char * const rows[] = { "-A55", "B44", "C42", NULL };
  g_autoptr (SignpostResult) result = make_result (points, rows);

  g_assert_cmpint (signpost_result_find_option (result, 0), ==, -1);
  g_assert_cmpint (signpost_result_find_option (result, 2), ==, 1);
  g_assert_cmpint (signpost_result_find_criterion (result, 0), ==, -1);
  g_assert_cmpint (signpost_result_find_criterion (result, 1), ==, 0);
}

/* Asynchronous */

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **place)
{
  while (*place == NULL)
    g_main_context_iteration (NULL, TRUE);

  return *place;
}

static void
test_async (void)
{
  const SignpostLens lens = { SIGNPOST_IMPORTANCE_WIDE, TRUE, FALSE };
  g_autoptr (SignpostResult) result = make_sites ();
  g_autoptr (SignpostShareSet) expected = signpost_share_set_new (result->table, lens, NULL);
  g_autoptr (SignpostShareSet) set = NULL;
  g_autoptr (GAsyncResult) ready = NULL;
  g_autoptr (GAsyncResult) refused = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  signpost_share_set_new_async (result->table, lens, NULL, keep_result_cb, &ready);
  set = signpost_share_set_new_finish (wait_for (&ready), &error);
  g_assert_no_error (error);
  g_assert_cmpmem (set->shown, sizeof *set->shown, expected->shown, sizeof *expected->shown);
  g_assert_cmpmem (set->usual, sizeof *set->usual, expected->usual, sizeof *expected->usual);
  g_assert_cmpmem (set->any, sizeof *set->any, expected->any, sizeof *expected->any);

  g_cancellable_cancel (cancellable);
  signpost_share_set_new_async (result->table, lens, cancellable, keep_result_cb, &refused);
  g_assert_null (signpost_share_set_new_finish (wait_for (&refused), &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/result/sites", test_sites);
  g_test_add_func ("/result/changes", test_changes);
  g_test_add_func ("/result/sentences", test_sentences);
  g_test_add_func ("/result/drawings", test_drawings);
  g_test_add_func ("/result/today", test_today);
  g_test_add_func ("/result/statement", test_statement);
  g_test_add_func ("/result/risks", test_risks);
  g_test_add_func ("/result/shares", test_shares);
  g_test_add_func ("/result/lens", test_lens);
  g_test_add_func ("/result/places", test_places);
  g_test_add_func ("/result/async", test_async);

  return g_test_run ();
}
