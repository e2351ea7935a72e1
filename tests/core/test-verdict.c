/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-result.h"

#include "table-fixture.h"

#define N_DRAWS 100

/* What is certain needs no shares. */
static const struct
{
  const char *name;
  int         points[6];
  const char *rows[6];
  const char *kind;
  gboolean    pending;
  const char *headline;
} cases[] = {
  { "one option", { 1, -1 }, { "A3" }, "nothing-to-compare", FALSE,
    "Nothing to compare with: add an option — doing nothing counts." },
  { "no points", { 0, -1 }, { "A3", "B4" }, "no-points", FALSE,
    "Give at least one criterion some importance." },
  { "missing", { 1, 1, -1 }, { "A5?", "B34" }, "provisional", FALSE,
    "“A” leads so far; 1 rating is missing." },
  { "missing far behind", { 1, 1, -1 }, { "A55", "B1?" }, "best-everywhere", FALSE,
    "“A” is at least as good on every criterion." },
  { "better everywhere", { 2, 1, -1 }, { "A44", "B34" }, "best-everywhere", FALSE,
    "“A” is at least as good on every criterion." },
  { "whatever the numbers", { 2, 1, -1 }, { "A43", "B34" }, "whatever-numbers", FALSE,
    "“A” comes first whatever the numbers, as long as this order of importance holds." },
  { "whatever the importance", { 2, 1, -1 }, { "A42", "B33" }, "whatever-importance", FALSE,
    "“A” comes first for every importance in this order." },
  { "whatever the steps", { 2, 2, -1 }, { "A53", "B34" }, "whatever-steps", FALSE,
    "“A” comes first however far apart the steps are." },
  { "not sure: less certain", { 2, 1, -1 }, { "A44~", "B34" }, "whatever-numbers", FALSE,
    "“A” comes first whatever the numbers, as long as this order of importance holds." },
  { "certain against one of two only", { 2, 1, -1 }, { "A43", "B34", "C15" }, "whatever-importance",
    FALSE, "“A” comes first for every importance in this order." },
  { "leads", { 30, 30, 15, 15, 10, -1 }, { "A45123", "B23354", "C13234", "D44431", "E24535" },
    "leads", TRUE, "“D” is 1 point ahead of “E”." },
  { "tie", { 1, 1, -1 }, { "A24", "B42", "C11" }, "no-clear-winner", TRUE,
    "No clear winner: “A” and “B” are level." },
};

static void
test_certain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_comparison (cases[i].points,
                                                                           cases[i].rows);
      g_autoptr (SignpostResult) result = signpost_result_new (comparison);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (signpost_verdict_kind_to_nick (result->verdict->kind), ==, cases[i].kind);
      g_assert_cmpint (result->verdict->pending, ==, cases[i].pending);
      g_assert_cmpstr (result->verdict->headline, ==, cases[i].headline);
    }
}

/* The rungs of first places: how many of 100 cases the options A, B, C, D and E of the sites are
 * first in */
static const struct
{
  int         first[5];
  const char *kind;
  const char *leaders;
  const char *headline;
} rungs[] = {
  { { 0, 0, 0, 100, 0 }, "clear", "D", "“D” is a clear first choice." },
  { { 10, 0, 0, 90, 0 }, "clear", "D", "“D” is a clear first choice." },
  { { 11, 0, 0, 89, 0 }, "ahead", "D", "“D” is ahead, but not safe." },
  { { 30, 0, 0, 70, 0 }, "ahead", "D", "“D” is ahead, but not safe." },
  { { 31, 0, 0, 69, 0 }, "narrow", "D", "“D” is narrowly ahead." },
  { { 50, 0, 0, 50, 0 }, "narrow", "D", "“D” is narrowly ahead." },
  { { 14, 20, 1, 49, 16 }, "no-clear-winner", "BDE", "No clear winner: “D”, “E” and “B”." },
  { { 14, 14, 14, 14, 44 }, "no-clear-winner", "DE", "No clear winner: “D” and “E”." },
};

static void
test_likely (void)
{
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (fixture_sites_points,
                                                                       fixture_sites_rows);
  g_autoptr (SignpostResult) result = signpost_result_new (comparison);

  for (gsize i = 0; i < G_N_ELEMENTS (rungs); i++)
    {
      SignpostRankShares shares = { .n_draws = N_DRAWS, .n_options = 5 };
      g_autoptr (SignpostVerdict) verdict = NULL;
      g_autofree char *leaders = NULL;

      for (guint option = 0; option < 5; option++)
        shares.counts[option][0] = rungs[i].first[option] * SIGNPOST_RANK_SHARES_UNIT;
      verdict = signpost_verdict_new (result->ranking, "", result->table, &result->certificates,
                                      &shares);
      leaders = fixture_write_rows (result->table, verdict->leaders);

      g_assert_cmpstr (signpost_verdict_kind_to_nick (verdict->kind), ==, rungs[i].kind);
      g_assert_cmpstr (verdict->headline, ==, rungs[i].headline);
      g_assert_cmpstr (leaders, ==, rungs[i].leaders);
      g_assert_false (verdict->pending);
    }
}

/* A shared first place is no win, however often one of both is first. */
static void
test_tie (void)
{
  static const int points[] = { 1, 1, -1 };
  static const char * const rows[] = { "A24", "B42", "C11", NULL };
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (points, rows);
  g_autoptr (SignpostResult) result = signpost_result_new (comparison);

  signpost_result_take_shares (result, signpost_share_set_new (result->table, result->lens, NULL));
  g_assert_cmpint (result->verdict->kind, ==, SIGNPOST_VERDICT_NO_CLEAR_WINNER);
  g_assert_cmpstr (result->verdict->headline, ==, "No clear winner: “A” and “B”.");
  g_assert_false (result->verdict->pending);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/verdict/certain", test_certain);
  g_test_add_func ("/verdict/likely", test_likely);
  g_test_add_func ("/verdict/tie", test_tie);

  return g_test_run ();
}
