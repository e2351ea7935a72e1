/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

#include "core/decision/signpost-history.h"

#define N_RUNS  6
#define N_EDITS 150
#define SEED    20261121

/* No pause is short enough, so that every edit is a step. */
static SignpostHistory *
create_impatient (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_HISTORY, "decision", decision, "pause-ms", 0, NULL);
}

/* Random edits: everything a person can do, with objects that are there by then. */

typedef struct
{
  GRand            *rand;
  SignpostDecision *decision;
} Hand;

typedef void (* EditFunc) (Hand *hand);

static guint
pick (Hand  *hand,
      guint  n)
{
  return n > 0 ? (guint) g_rand_int_range (hand->rand, 0, (int) n) : 0;
}

static char *
dup_text (Hand *hand)
{
  static const char * const texts[] = { "", "a", "Ship’s log", "two\nlines", "“quoted” \\ \"", "x > y & z", "  " };

  return g_strdup_printf ("%s%u", texts[pick (hand, G_N_ELEMENTS (texts))], pick (hand, 3));
}

/* (transfer full) (nullable) */
static gpointer
pick_item (Hand       *hand,
           GListModel *model)
{
  return g_list_model_get_item (model, pick (hand, g_list_model_get_n_items (model)));
}

static SignpostQuestion *
pick_question (Hand *hand)
{
  return pick_item (hand,
                    signpost_catalogue_get_questions (signpost_decision_get_catalogue (hand->decision)));
}

static char *
dup_subject (Hand             *hand,
             SignpostQuestion *question)
{
  g_autoptr(SignpostEndpoint) endpoint = pick_item (hand, signpost_decision_get_endpoints (hand->decision));
  g_autoptr(SignpostOption) option = pick_item (hand, signpost_decision_get_options (hand->decision));

  switch (signpost_question_get_subject (question))
    {
    case SIGNPOST_SUBJECT_ENDPOINT:
      return g_strdup (endpoint != NULL ? signpost_endpoint_get_id (endpoint) : "source");
    case SIGNPOST_SUBJECT_LEG:
      return g_strdup_printf ("source>%s", endpoint != NULL ? signpost_endpoint_get_id (endpoint) : "target");
    case SIGNPOST_SUBJECT_OPTION:
      return g_strdup (option != NULL ? signpost_option_get_id (option) : "option-1");
    case SIGNPOST_SUBJECT_TECHNICAL_OPTION:
      return g_strdup ("kafka");
    case SIGNPOST_SUBJECT_DECISION:
    default:
      return g_strdup ("");
    }
}

static void
edit_value (Hand *hand)
{
  g_autoptr(SignpostQuestion) question = pick_question (hand);
  g_autoptr(SignpostAnswer) answer = pick_item (hand, signpost_question_get_answers (question));
  g_autofree char *subject = dup_subject (hand, question);

  if (answer != NULL)
    signpost_decision_set_value (hand->decision, question, subject, signpost_answer_get_id (answer), pick (hand, 3) > 0);
}

static void
edit_text (Hand *hand)
{
  g_autoptr(SignpostQuestion) question = pick_question (hand);
  g_autofree char *subject = dup_subject (hand, question);
  g_autofree char *text = dup_text (hand);

  signpost_decision_set_text (hand->decision, question, subject, text);
}

static void
edit_scale (Hand *hand)
{
  g_autoptr(SignpostQuestion) question = pick_question (hand);
  g_autofree char *subject = dup_subject (hand, question);

  signpost_decision_set_rating (hand->decision, question, subject, (int) pick (hand, 6));
  signpost_decision_set_unsure (hand->decision, question, subject, pick (hand, 2) > 0);
}

static void
edit_rows (Hand *hand)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (signpost_decision_get_catalogue (hand->decision),
                                                              SIGNPOST_TOPIC_NEEDS);
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  for (guint i = pick (hand, 4); i > 0; i--)
    {
      const char *cells[] = { "who", "", "when", NULL };
      char **row = g_strdupv ((char **) cells);

      g_free (row[1]);
      row[1] = dup_text (hand);
      g_ptr_array_add (rows, row);
    }

  signpost_decision_set_rows (hand->decision, question, "", rows);
}

static void
edit_endpoints (Hand *hand)
{
  g_autoptr(SignpostEndpoint) endpoint = pick_item (hand, signpost_decision_get_endpoints (hand->decision));
  g_autofree char *name = dup_text (hand);

  if (pick (hand, 3) > 0 || endpoint == NULL)
    signpost_decision_add_endpoint (hand->decision, (SignpostRole) pick (hand, 3), name);
  else
    signpost_decision_remove_endpoint (hand->decision, endpoint);
}

static void
edit_endpoint (Hand *hand)
{
  g_autoptr(SignpostEndpoint) endpoint = pick_item (hand, signpost_decision_get_endpoints (hand->decision));
  const char *offers[] = { "svc", "evt", NULL };
  g_autofree char *text = dup_text (hand);

  if (endpoint == NULL)
    return;

  switch (pick (hand, 4))
    {
    case 0:
      signpost_endpoint_set_name (endpoint, text);
      break;
    case 1:
      signpost_endpoint_set_changeable (endpoint, (SignpostChangeable) pick (hand, 4));
      break;
    case 2:
      signpost_endpoint_set_offers (endpoint, pick (hand, 2) > 0 ? offers + pick (hand, 3) : NULL);
      break;
    default:
      signpost_endpoint_set_reason (endpoint, text);
    }
}

static void
edit_options (Hand *hand)
{
  g_autoptr(SignpostOption) option = pick_item (hand, signpost_decision_get_options (hand->decision));
  g_autofree char *name = dup_text (hand);

  switch (pick (hand, 4))
    {
    case 0:
      signpost_decision_propose_options (hand->decision);
      break;
    case 1:
      if (option != NULL)
        signpost_decision_remove_option (hand->decision, option);
      break;
    default:
      signpost_decision_add_option (hand->decision, name);
    }
}

static void
edit_option (Hand *hand)
{
  g_autoptr(SignpostOption) option = pick_item (hand, signpost_decision_get_options (hand->decision));
  static const char * const methods[] = { "ui", "svc", "evt", "bat", "cdi" };
  const char *techniques[] = { "kafka", "amqp", NULL };
  g_autofree char *text = dup_text (hand);
  guint method = pick (hand, G_N_ELEMENTS (methods));

  if (option == NULL)
    return;

  switch (pick (hand, 8))
    {
    case 0:
      signpost_option_set_name (option, text);
      break;
    case 1:
      signpost_option_set_included (option, pick (hand, 2) > 0);
      break;
    case 2:
      signpost_option_set_why_excluded (option, text);
      break;
    case 3:
      signpost_option_set_mark (option, (SignpostOptionMark) pick (hand, 3));
      signpost_option_set_way (option, (SignpostOptionWay) pick (hand, 3));
      break;
    case 4:
      signpost_option_add_method (option, methods[method], text);
      break;
    case 5:
      signpost_option_remove_method (option, methods[method]);
      break;
    case 6:
      signpost_decision_set_reason (hand->decision, option, text);
      break;
    default:
      signpost_option_set_techniques (option, "source>target", techniques + pick (hand, 3));
    }
}

static void
edit_criteria (Hand *hand)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (hand->decision);
  guint n = signpost_comparison_get_n_criteria (comparison);
  g_autofree char *text = dup_text (hand);
  g_autofree char *id = g_strdup_printf ("own-%u", pick (hand, 20));

  if (n == 0 || pick (hand, 4) == 0)
    signpost_comparison_add_criterion (comparison, id, text, (int) pick (hand, 101), "low", text);
  else if (pick (hand, 4) == 0)
    signpost_comparison_remove_criterion (comparison, pick (hand, n));
  else if (pick (hand, 3) == 0)
    signpost_comparison_rename_criterion (comparison, pick (hand, n), text);
  else if (pick (hand, 2) == 0)
    signpost_comparison_set_must_reach (comparison, pick (hand, n), (int) pick (hand, 6));
  else
    signpost_comparison_set_points (comparison, pick (hand, n), (int) pick (hand, 101));
}

static void
edit_details (Hand               *hand,
              SignpostComparison *comparison,
              const char         *text)
{
  guint option = pick (hand, signpost_comparison_get_n_options (comparison));
  guint criterion = pick (hand, signpost_comparison_get_n_criteria (comparison));

  switch (pick (hand, 6))
    {
    case 0:
      signpost_comparison_set_baseline (comparison, option, pick (hand, 2) > 0);
      break;
    case 1:
      signpost_comparison_set_scenario (comparison, criterion, text);
      break;
    case 2:
      signpost_comparison_set_evidence (comparison, option, criterion, text);
      break;
    case 3:
      signpost_comparison_set_later (comparison, option, criterion, 6);
      break;
    case 4:
      signpost_comparison_add_trigger (comparison, "change-1", text);
      break;
    default:
      signpost_comparison_remove_trigger (comparison, "change-1");
    }
}

static void
edit_ratings (Hand *hand)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (hand->decision);
  guint n_options = signpost_comparison_get_n_options (comparison);
  guint n_criteria = signpost_comparison_get_n_criteria (comparison);
  g_autofree char *text = dup_text (hand);

  if (n_options == 0 || n_criteria == 0)
    return;

  if (pick (hand, 6) == 0)
    edit_details (hand, comparison, text);
  else if (pick (hand, 6) == 0)
    signpost_decision_prefill_ratings (hand->decision);
  else if (pick (hand, 3) == 0)
    signpost_comparison_set_note (comparison, pick (hand, n_options), pick (hand, n_criteria), text);
  else
    signpost_comparison_set_rating (comparison, pick (hand, n_options), pick (hand, n_criteria),
                                    (int) (pick (hand, 5) > 0 ? 2 + pick (hand, 9) : 0), pick (hand, 2) > 0);
}

static void
edit_outcome (Hand *hand)
{
  g_autoptr(SignpostOption) option = pick_item (hand, signpost_decision_get_options (hand->decision));
  g_autofree char *text = dup_text (hand);

  if (pick (hand, 6) == 0)
    signpost_decision_set_statement (hand->decision, text);
  else if (pick (hand, 2) == 0)
    signpost_decision_set_chosen (hand->decision, option);
  else if (pick (hand, 3) == 0)
    signpost_decision_set_title (hand->decision, text);
  else
    signpost_decision_set_detail (hand->decision, (SignpostDetail) pick (hand, SIGNPOST_N_DETAILS), text);
}

static const EditFunc edits[] =
{
  edit_value, edit_value, edit_value, edit_text, edit_scale, edit_rows, edit_endpoints, edit_endpoint, edit_options,
  edit_option, edit_option, edit_criteria, edit_ratings, edit_ratings, edit_outcome,
};

static void
edit_at_random (Hand *hand)
{
  edits[pick (hand, G_N_ELEMENTS (edits))] (hand);
}

static void
undo_all (SignpostHistory *history)
{
  while (signpost_history_get_can_undo (history))
    signpost_history_undo (history);
}

static void
redo_all (SignpostHistory *history)
{
  while (signpost_history_get_can_redo (history))
    signpost_history_redo (history);
}

static void
check_run (SignpostCatalogue *catalogue,
           guint32            seed)
{
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostHistory) history = create_impatient (decision);
  g_autoptr(GRand) rand = g_rand_new_with_seed (seed);
  g_autofree char *start = fixture_to_text (decision);
  g_autoptr(GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  Hand hand = { rand, decision };

  g_ptr_array_add (states, g_strdup (start));

  for (guint i = 0; i < N_EDITS; i++)
    {
      g_autofree char *text = NULL;

      edit_at_random (&hand);
      text = fixture_to_text (decision);
      if (!g_str_equal (text, states->pdata[states->len - 1]))
        g_ptr_array_add (states, g_steal_pointer (&text));
    }

  /* Each state on the way back, except that one edit may be several steps, as a rating and its certainty are. */
  for (guint i = states->len - 1; i > 0; i--)
    {
      g_autofree char *text = fixture_to_text (decision);

      g_assert_cmpstr (text, ==, states->pdata[i]);
      while (!g_str_equal (text, states->pdata[i - 1]))
        {
          g_assert_true (signpost_history_get_can_undo (history));
          signpost_history_undo (history);
          g_free (text);
          text = fixture_to_text (decision);
        }
    }

  undo_all (history);
  {
    g_autofree char *text = fixture_to_text (decision);

    g_assert_cmpstr (text, ==, start);
  }

  redo_all (history);
  {
    g_autofree char *text = fixture_to_text (decision);

    g_assert_cmpstr (text, ==, states->pdata[states->len - 1]);
  }
}

static void
test_random_edits (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < N_RUNS; i++)
    check_run (catalogue, SEED + i);
}

/* Going back and forth at random between the edits: the state is always one that has been. */
static void
test_random_walk (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostHistory) history = create_impatient (decision);
  g_autoptr(GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree char *start = fixture_to_text (decision);
  Hand hand = { rand, decision };

  for (guint i = 0; i < 600; i++)
    {
      guint what = pick (&hand, 10);

      if (what < 2)
        signpost_history_undo (history);
      else if (what < 3)
        signpost_history_redo (history);
      else
        edit_at_random (&hand);

      if (what >= 3 && signpost_history_get_can_undo (history) && !signpost_history_get_can_redo (history))
        {
          g_autofree char *before = fixture_to_text (decision);
          g_autofree char *after = NULL;

          signpost_history_undo (history);
          signpost_history_redo (history);
          after = fixture_to_text (decision);
          g_assert_cmpstr (before, ==, after);
        }
    }
}

/* What is one step */

static guint
count_steps (SignpostHistory *history)
{
  guint n = 0;

  while (signpost_history_undo (history) != NULL)
    n++;

  return n;
}

static void
type (SignpostDecision *decision,
      const char       *question,
      const char       *text)
{
  g_autoptr(GString) typed = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_string_append_len (typed, p, g_utf8_next_char (p) - p);
      signpost_decision_set_text (decision, fixture_find_question (decision, question), "", typed->str);
    }
}

static void
test_typing (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostHistory) history = signpost_history_new (decision);
  g_autofree char *start = fixture_to_text (decision);
  g_autofree char *end = NULL;

  type (decision, "q1.3", "Orders");
  type (decision, "q5.5", "Later");
  signpost_history_end_step (history);
  type (decision, "q5.5", "Sooner");
  g_assert_cmpuint (count_steps (history), ==, 3);

  end = fixture_to_text (decision);
  g_assert_cmpstr (start, ==, end);
}

static void
test_pause (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostHistory) history =
    g_object_new (SIGNPOST_TYPE_HISTORY, "decision", decision, "pause-ms", 20, NULL);

  signpost_decision_set_title (decision, "A");
  g_usleep (30 * 1000);
  signpost_decision_set_title (decision, "AB");
  g_assert_cmpuint (count_steps (history), ==, 2);
}

static void
test_drag (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autoptr(SignpostHistory) history = create_impatient (decision);

  signpost_history_hold (history, TRUE);
  for (int points = 30; points < 60; points++)
    {
      signpost_comparison_set_points (comparison, 0, points);
      g_usleep (1000);
    }
  signpost_history_hold (history, FALSE);
  signpost_comparison_set_points (comparison, 0, 70);

  g_assert_cmpuint (count_steps (history), ==, 2);
}

/* Clicks are steps of their own, however quick. */
static void
test_choices (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostHistory) history = signpost_history_new (decision);
  const SignpostDifference *change;

  fixture_answer (decision, "q2.3", "", "instant");
  fixture_answer (decision, "q2.3", "", "minutes");
  fixture_answer (decision, "q2.3", "", "minutes");

  g_assert_cmpstr (signpost_history_get_undo_title (history), ==, "How fresh must the data be at the receiver?");
  change = signpost_history_undo (history);
  g_assert_cmpstr (change->step, ==, "2");
  g_assert_true (change->question == fixture_find_question (decision, "q2.3"));
  g_assert_true (signpost_decision_has_value (decision, change->question, "", "instant"));
  g_assert_nonnull (signpost_history_undo (history));
  g_assert_null (signpost_history_undo (history));
  g_assert_null (signpost_history_get_undo_title (history));

  g_assert_nonnull (signpost_history_redo (history));
  fixture_answer (decision, "q2.3", "", "hours");
  g_assert_false (signpost_history_get_can_redo (history));
}

static void
test_bounds (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostHistory) history = create_impatient (decision);
  g_autofree char *title = NULL;

  for (guint i = 0; i < SIGNPOST_HISTORY_MAX_STEPS + 50; i++)
    {
      g_autofree char *text = g_strdup_printf ("Title %u", i);

      signpost_decision_set_title (decision, text);
      signpost_history_end_step (history);
    }

  g_assert_cmpuint (count_steps (history), ==, SIGNPOST_HISTORY_MAX_STEPS);
  title = g_strdup (signpost_decision_get_title (decision));
  g_assert_cmpstr (title, ==, "Title 49");
}

/* Who shows an endpoint, an option or the comparison goes on showing the same one. */
static void
test_same_objects (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  SignpostEndpoint *source = signpost_decision_find_endpoint (decision, "source");
  SignpostOption *option = signpost_decision_add_option (decision, "First");
  g_autoptr(SignpostHistory) history = create_impatient (decision);

  signpost_endpoint_set_name (source, "Shop");
  signpost_option_set_name (option, "Second");
  signpost_history_undo (history);
  signpost_history_undo (history);

  g_assert_true (signpost_decision_get_comparison (decision) == comparison);
  g_assert_true (signpost_decision_find_endpoint (decision, "source") == source);
  g_assert_true (signpost_decision_find_option (decision, "option-1") == option);
  g_assert_cmpstr (signpost_endpoint_get_name (source), ==, "");
  g_assert_cmpstr (signpost_option_get_name (option), ==, "First");

  /* And they still report what happens to them. */
  signpost_endpoint_set_name (source, "Till");
  signpost_option_set_name (option, "Third");
  g_assert_cmpuint (count_steps (history), ==, 2);
}

/* What only the file knows is in no step, and lost in none. */
static void
test_foreign (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  const char *text = "{ \"format\": 1, \"kind\": \"signpost-decision\", \"title\": \"T\", \"later\": { \"x\": 1 },"
                     " \"answers\": [ { \"question\": \"q9.9\", \"text\": \"kept\" } ] }";
  g_autoptr(SignpostDecision) decision = fixture_from_text (catalogue, text, NULL);
  g_autoptr(SignpostHistory) history = create_impatient (decision);
  g_autofree char *before = fixture_to_text (decision);
  g_autofree char *after = NULL;

  signpost_decision_set_title (decision, "Other");
  signpost_history_undo (history);
  after = fixture_to_text (decision);

  g_assert_cmpstr (before, ==, after);
  g_assert_nonnull (strstr (after, "q9.9"));
  g_assert_nonnull (strstr (after, "later"));
}

static void
test_new_destroy (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  SignpostDecision *decision = signpost_decision_new (catalogue);
  SignpostHistory *history = signpost_history_new (decision);

  signpost_decision_set_title (decision, "Title");
  g_assert_finalize_object (history);
  g_assert_finalize_object (decision);
}

static void
test_way (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostOption *option = signpost_decision_add_option (decision, "Files");
  g_autoptr(SignpostHistory) history = NULL;
  const SignpostDifference *change;

  signpost_option_set_way (option, SIGNPOST_OPTION_WAY_LAYER);
  history = create_impatient (decision);
  signpost_option_set_way (option, SIGNPOST_OPTION_WAY_DIRECT);
  signpost_option_set_way (option, SIGNPOST_OPTION_WAY_ANY);
  g_assert_cmpstr (signpost_history_get_undo_title (history), ==, "How it is built (Files)");

  change = signpost_history_undo (history);
  g_assert_cmpstr (change->before, ==, "Direct");
  g_assert_cmpstr (change->after, ==, "Not decided");
  g_assert_cmpint (signpost_option_get_way (option), ==, SIGNPOST_OPTION_WAY_DIRECT);

  change = signpost_history_undo (history);
  g_assert_cmpstr (change->before, ==, "Through the layer");
  g_assert_cmpstr (change->after, ==, "Direct");
  g_assert_cmpint (signpost_option_get_way (option), ==, SIGNPOST_OPTION_WAY_LAYER);

  signpost_history_redo (history);
  signpost_history_redo (history);
  g_assert_cmpint (signpost_option_get_way (option), ==, SIGNPOST_OPTION_WAY_ANY);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/history/new-destroy", test_new_destroy);
  g_test_add_func ("/history/random-edits", test_random_edits);
  g_test_add_func ("/history/random-walk", test_random_walk);
  g_test_add_func ("/history/typing", test_typing);
  g_test_add_func ("/history/pause", test_pause);
  g_test_add_func ("/history/drag", test_drag);
  g_test_add_func ("/history/choices", test_choices);
  g_test_add_func ("/history/bounds", test_bounds);
  g_test_add_func ("/history/same-objects", test_same_objects);
  g_test_add_func ("/history/way", test_way);
  g_test_add_func ("/history/foreign", test_foreign);

  return g_test_run ();
}
