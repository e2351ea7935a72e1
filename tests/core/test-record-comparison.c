/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-fixture.h"

/* What the record says of a comparison: one change of the sample each, what then stands there, and what does not. */

typedef struct
{
  const char  *name;
  void       (*change) (SignpostDecision *decision);
  const char  *says[9];
  const char  *lacks[4];
} Case;

static SignpostComparison *
get_comparison (SignpostDecision *decision)
{
  return signpost_decision_get_comparison (decision);
}

static void
rate (SignpostDecision *decision,
      guint             option,
      const int        *half_steps)
{
  for (guint i = 0; i < 4; i++)
    signpost_comparison_set_rating (get_comparison (decision), option, i, half_steps[i], TRUE);
}

static void
leave_as_it_is (SignpostDecision *decision)
{
}

static void
make_best_everywhere (SignpostDecision *decision)
{
  rate (decision, 0, (const int[]) { 10, 10, 10, 10 });
  signpost_comparison_remove_trigger (get_comparison (decision), "rating/option-1/effort");
  signpost_comparison_remove_trigger (get_comparison (decision), "importance/effort/high");
}

/* Points 40, 30, 25, 20: errors, operations, effort, security */
static void
make_ordered (SignpostDecision *decision)
{
  rate (decision, 0, (const int[]) { 10, 4, 10, 4 });
  rate (decision, 1, (const int[]) { 4, 6, 4, 6 });
  rate (decision, 2, (const int[]) { 2, 4, 2, 2 });
}

static void
miss_must (SignpostDecision *decision)
{
  signpost_comparison_set_must_reach (get_comparison (decision), 2, 3);
}

static void
leave_must_open (SignpostDecision *decision)
{
  signpost_comparison_set_rating (get_comparison (decision), 2, 1, 0, TRUE);
}

static void
take_points_away (SignpostDecision *decision)
{
  signpost_comparison_set_points (get_comparison (decision), 3, 0);
}

static void
make_one_criterion_level (SignpostDecision *decision)
{
  for (guint i = 0; i < 3; i++)
    signpost_comparison_set_rating (get_comparison (decision), i, 1, 8, TRUE);
}

static void
change_points_late (SignpostDecision *decision)
{
  signpost_comparison_set_ratings_seen (get_comparison (decision), TRUE);
  signpost_comparison_set_points (get_comparison (decision), 0, 35);
}

static void
set_baseline (SignpostDecision *decision)
{
  signpost_comparison_set_baseline (get_comparison (decision), 2, TRUE);
}

static void
look_through_another_lens (SignpostDecision *decision)
{
  signpost_comparison_set_lens (get_comparison (decision),
                                (SignpostLens) { SIGNPOST_IMPORTANCE_ORDER, TRUE, FALSE });
}

static void
rate_chosen_low (SignpostDecision *decision)
{
  signpost_comparison_set_rating (get_comparison (decision), 0, 0, 4, TRUE);
}

static void
choose_the_last (SignpostDecision *decision)
{
  signpost_decision_set_chosen (decision, signpost_decision_find_option (decision, "option-3"));
}

static void
doubt_what_does_not_matter (SignpostDecision *decision)
{
  signpost_comparison_set_rating (get_comparison (decision), 1, 1, 4, FALSE);
}

static void
tick_what_is_no_longer_so (SignpostDecision *decision)
{
  signpost_comparison_add_trigger (get_comparison (decision), "importance/effort/high",
                                   "If “Low effort” counts for more than half, *all* changes.");
}

static void
tick_nothing (SignpostDecision *decision)
{
  signpost_comparison_remove_trigger (get_comparison (decision), "rating/option-1/effort");
  signpost_comparison_remove_trigger (get_comparison (decision), "importance/effort/high");
}

static void
leave_one_option (SignpostDecision *decision)
{
  signpost_option_set_included (signpost_decision_find_option (decision, "option-2"), FALSE);
  signpost_option_set_included (signpost_decision_find_option (decision, "option-3"), FALSE);
}

static void
take_all_options_away (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);

  while (g_list_model_get_n_items (options) > 0)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, 0);

      signpost_decision_remove_option (decision, option);
    }
}

static void
find_out_later (SignpostDecision *decision)
{
  signpost_comparison_set_later (get_comparison (decision), 0, 2, 6);
}

static void
answer_without_being_sure (SignpostDecision *decision)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);

  signpost_decision_set_unsure (decision, signpost_catalogue_find_question (catalogue, "q3.12"),
                                "layer>target", TRUE);
}

/* Twelve options that are level: more single changes than anybody reads */
static void
add_many_level_options (SignpostDecision *decision)
{
  for (guint i = 3; i < SIGNPOST_COMPARISON_MAX_INCLUDED; i++)
    {
      g_autofree char *name = g_strdup_printf ("Another %u", i);

      signpost_decision_add_option (decision, name);
    }

  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_INCLUDED; i++)
    rate (decision, i, (const int[]) { 6, 6, 6, 6 });
}

static void
refuse_to_change_the_other_side (SignpostDecision *decision)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  SignpostQuestion *complicated = signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_COMPLICATED);
  SignpostQuestion *change = signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_CHANGE_OTHER_SIDE);

  signpost_decision_set_value (decision, complicated, "", "source", TRUE);
  signpost_decision_set_value (decision, change, "", "no", TRUE);
  signpost_decision_set_text (decision, change, "", "The vendor asks two years for it");
  signpost_decision_propose_options (decision);
}

static void
know_no_use_case (SignpostDecision *decision)
{
  signpost_decision_set_use_case (decision, NULL);
}

static void
say_nothing_of_the_case (SignpostDecision *decision)
{
  signpost_comparison_set_scenario (get_comparison (decision), 2, "");
  signpost_comparison_set_anchor (get_comparison (decision), 0, 3, "Two new tools | at most");
}

static void
write_own_statement (SignpostDecision *decision)
{
  signpost_decision_set_statement (decision, "We take | events,\n> and say so.");
}

static void
tick (SignpostDecision *decision)
{
  signpost_decision_set_ticked (decision, "done-evidence", TRUE);
}

static const Case cases[] = {
  { "as-it-is", leave_as_it_is,
    { "| Criterion | Points | Must reach | A 1 means | A 5 means |\n",
      "| Secure | 20 | 2 | Exposes more",
      "(evidence: Trial of the hub, 2026-10: 500 dead letters replayed)\n",
      "The comparison says: “Events through the hub” is ahead, but not safe.\n",
      "Good error handling alone outweighs the rest.",
      "* Nothing is certain against “The shop asks the ERP” and “A file every night”: there it depends on the numbers.\n",
      "| Events through the hub | 85 % |",
      "* How good “Events through the hub” is on “Low effort” is not certain, and could change who comes first.\n",
      "* Making sure how good “Events through the hub” is on “Low effort” could change the result (1 chance in 4).\n" },
    { "A 3 means", "does not separate", "Compared with today", "### Checklist" } },
  { "best-everywhere", make_best_everywhere,
    { "The comparison says: “Events through the hub” is at least as good on every criterion.\n",
      "* “Events through the hub” is ahead of “The shop asks the ERP” and “A file every night” whatever counts how much: it is "
      "at least as good on every criterion.\n",
      "* With these ratings “A file every night” is ",
      "No single importance can change the result.",
      "| Events through the hub | always | under 1 % |" },
    { "### Risks", "### Revisit triggers", "Nothing is certain" } },
  { "ordered", make_ordered,
    { "* “Events through the hub” is ahead of “The shop asks the ERP” whatever the numbers, as long as this order of "
      "importance holds.\n",
      "ahead of “A file every night” whatever counts how much" } },
  { "must-missed", miss_must,
    { "| – | A file every night | Possible | 4 | 3 | 2 | 5 | misses a must |\n",
      "* Bad, because “Good error handling” is rated 2 of 5, but must reach 3 ",
      "| Good error handling | 40 | 3 | " },
    { "(+12) for A file" } },
  { "must-open", leave_must_open,
    { "* Neutral, because “Secure” is not rated yet, and must reach 2\n",
      "| A file every night | Possible | 4 | ? | 2 | 5 | **59** (50–67) |\n",
      "* How good “A file every night” is on “Secure” is not known, and could change who comes first.\n" } },
  { "no-points", take_points_away,
    { "* “Low effort” has no points and does not count.\n", "| Low effort (0) |",
      "* Neutral, because “Low effort” is rated 2 of 5, but does not count (not sure): Needs the vendor",
      "| Low effort | 0 | – |" } },
  { "separates-nothing", make_one_criterion_level,
    { "* “Secure” does not separate the options.\n" } },
  { "points-changed-late", change_points_late,
    { "* Importance was changed after ratings had been seen.\n" } },
  { "baseline", set_baseline,
    { "* Neutral, because it is what there is today\n", "#### Compared with today\n",
      "* Compared with “A file every night”, “Events through the hub” is better on ",
      "* Compared with “A file every night”, “The shop asks the ERP” is " },
    { "* Compared with “A file every night”, “A file every night”" } },
  { "another-lens", look_through_another_lens,
    { "every criterion may have up to a quarter more or fewer points:\n",
      "when only the order of importance is known:\n",
      "\nThe steps from 1 to 5 were not taken to be equally far apart.\n" } },
  { "no-use-case", know_no_use_case,
    { "> In the context of Show the order status of the ERP in the web shop, facing “when the ERP or the hub is down" } },
  { "own-statement", write_own_statement,
    { "\n> We take \\| events, \\> and say so.\n" },
    { "In the context of" } },
  { "ticked-checks", tick,
    { "### Checklist\n\n* [ ] Are those concerned known?\n", "\n* [x] Evidence\n* [ ] Criteria\n" } },
  { "no-scenario", say_nothing_of_the_case,
    { "> In the context of Distributing Master & Transactional Data, facing Good error handling, we decided for",
      "| Criterion | Points | Must reach | A 1 means | A 3 means | A 5 means |\n", "| Two new tools \\| at most |" },
    { "(40 points): " } },
  { "weak-spot", rate_chosen_low,
    { "* “Events through the hub” is rated only 2 on “Easy to operate”, which counts for 26 %.\n" } },
  { "against-the-order", choose_the_last,
    { "though “Events through the hub” comes first",
      "> In the context of Distributing Master & Transactional Data, ", "we decided for “A file every night” and against “Events",
      "points ahead of “The shop asks the ERP”", "points ahead of “A file every night” (66 to 59).",
      "* “A file every night” is rated only 2 on “Good error handling”, which counts for 35 %.\n" } },
  { "not-worth-it", doubt_what_does_not_matter,
    { "* Making sure how good “The shop asks the ERP” is on “Secure” could not change the result: leave it.\n" },
    { "* How good “The shop asks the ERP” is on “Secure” is not sure" } },
  { "ticked-before", tick_what_is_no_longer_so,
    { "### Revisit triggers\n\n* If “Events through the hub” is rated 1",
      "\n* If “Low effort” counts for more than half, \\*all\\* changes.\n\n### Review\n",
      "* If “Low effort” counts for more than 29 % (now 22 %), “A file every night” comes first.\n" } },
  { "nothing-ticked", tick_nothing,
    { "* If “Events through the hub” is rated 1 instead of 2 on “Low effort”," },
    { "### Revisit triggers" } },
  { "one-option", leave_one_option,
    { "those who decided chose it; the comparison sets up no order", "#### What counts\n", "#### Result\n" },
    { "#### Why", "#### How safe it is", "> In the context", "Method:" } },
  { "no-option", take_all_options_away,
    { "### Comparison\n\nThere is no option to compare yet.\n", "No option is chosen yet." },
    { "#### Result" } },
  { "how-it-really-was", find_out_later,
    { "#### Looking back\n\n* " } },
  { "unsure-of-a-leg", answer_without_being_sure,
    { "* Nobody was sure about “Which style has this leg, from the layer to its target?” for Integration hub → Web shop "
      "(q3.12): another answer could change the methods.\n" } },
  { "more-changes-than-anybody-reads", add_many_level_options,
    { "more single changes.\n", "| Option | Place 1 | Place 2 | Place 3 | Place 4 | Place 5 | Place 6 |\n" },
    { "Place 7" } },
  { "other-side-refused", refuse_to_change_the_other_side,
    { "* **Could the other side be changed instead?** No – The vendor asks two years for it (q3.15)\n",
      "* Change the other side\n",
      "* Neutral, because it is left out of the comparison: The vendor asks two years for it\n",
      "* Bad, because the other side cannot be changed\n",
      "| – | Change the other side | ", "| R50 | q3.15: Could the other side be changed instead? No | See “Advice”. |" } },
};

static void
test_case (gconstpointer data)
{
  const Case *test = data;
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);

  test->change (decision);

  for (int profile = SIGNPOST_PROFILE_MADR; profile <= SIGNPOST_PROFILE_NYGARD; profile++)
    {
      g_autofree char *text = signpost_record_write (decision, profile, 1);

      for (guint i = 0; i < G_N_ELEMENTS (test->says) && test->says[i] != NULL; i++)
        assert_contains (text, test->says[i]);

      for (guint i = 0; i < G_N_ELEMENTS (test->lacks) && test->lacks[i] != NULL; i++)
        assert_lacks (text, test->lacks[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/record/comparison/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }

  return g_test_run ();
}
