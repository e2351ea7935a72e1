/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

/* (nullable): the first thing that is missing for a question and a subject */
static const SignpostMissing *
find_missing (GPtrArray  *list,
              const char *question,
              const char *subject)
{
  for (guint i = 0; i < list->len; i++)
    {
      const SignpostMissing *missing = g_ptr_array_index (list, i);
      const char *id =
        missing->question != NULL ? signpost_question_get_id (missing->question) : NULL;

      if (g_strcmp0 (id, question) == 0 && g_str_equal (missing->subject, subject))
        return missing;
    }

  return NULL;
}

static gboolean
is_missing (SignpostDecision *decision,
            const char       *question,
            const char       *subject)
{
  g_autoptr(GPtrArray) list = signpost_decision_list_missing (decision);

  return find_missing (list, question, subject) != NULL;
}

static void
test_new (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(GPtrArray) list = signpost_decision_list_missing (decision);
  const SignpostMissing *first = g_ptr_array_index (list, 0);
  const SignpostMissing *freshness = find_missing (list, "q2.3", "");

  g_assert_null (first->question);
  g_assert_cmpstr (first->step, ==, "1");
  g_assert_cmpstr (first->text, ==, "Step 1, Use case: Give the decision a title.");
  g_assert_cmpstr (freshness->step, ==, "2");
  g_assert_cmpstr (freshness->text,
                   ==, "Step 2, Requirements: How fresh must the data be at the receiver?");

  /* Optional, hidden, welcome, or waiting for a choice */
  g_assert_null (find_missing (list, "q1.2", ""));
  g_assert_null (find_missing (list, "q3.7", ""));
  g_assert_null (find_missing (list, "q3.9", ""));
  g_assert_null (find_missing (list, "q3.15", ""));
  g_assert_null (find_missing (list, "q4.1", "source>target"));
  g_assert_null (find_missing (list, "q4.2", ""));
  g_assert_null (find_missing (list, "q5.1", ""));
  g_assert_null (find_missing (list, "q5.3", ""));
  g_assert_nonnull (find_missing (list, "q5.2", ""));
}

static guint
count_missing (SignpostDecision *decision,
               const char       *question,
               const char       *subject)
{
  g_autoptr(GPtrArray) list = signpost_decision_list_missing (decision);
  guint count = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const SignpostMissing *missing = g_ptr_array_index (list, i);

      count += missing->question == fixture_find_question (decision, question) &&
               g_str_equal (missing->subject, subject);
    }

  return count;
}

static void
test_endpoints (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostEndpoint *layer;

  /* The name, and whether it can be changed */
  g_assert_cmpuint (count_missing (decision, "q3.1", "source"), ==, 2);
  g_assert_cmpuint (count_missing (decision, "q3.1", "target"), ==, 2);
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "source"), "Shop");
  g_assert_cmpuint (count_missing (decision, "q3.1", "source"), ==, 1);
  g_assert_cmpuint (count_missing (decision, "q3.1", "target"), ==, 2);
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "target"), "ERP");
  g_assert_cmpuint (count_missing (decision, "q3.1", "target"), ==, 1);

  g_assert_true (is_missing (decision, "q3.1", "source"));
  fixture_say (decision, "source:yes target:no");
  g_assert_false (is_missing (decision, "q3.1", "source"));
  g_assert_false (is_missing (decision, "q3.2", "source"));
  g_assert_true (is_missing (decision, "q3.2", "target"));
  fixture_say (decision, "target:no:-");
  g_assert_false (is_missing (decision, "q3.2", "target"));

  /* The layer only while it takes part */
  g_assert_false (is_missing (decision, "q3.1", "layer"));
  fixture_say (decision, "q3.8=yes");
  layer = signpost_decision_find_endpoint (decision, "layer");
  g_assert_true (signpost_decision_takes_part (decision, layer));
  g_assert_true (is_missing (decision, "q3.1", "layer"));
  fixture_say (decision, "q3.8=no");
  g_assert_false (signpost_decision_takes_part (decision, layer));
  g_assert_false (is_missing (decision, "q3.1", "layer"));
}

static void
test_legs (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue,
                                                         "+target q3.5@source>target=bat");

  /* Batch settles the exchange. */
  g_assert_false (is_missing (decision, "q3.5", "source>target"));
  g_assert_false (is_missing (decision, "q3.6", "source>target"));
  g_assert_true (is_missing (decision, "q3.5", "source>target-2"));
  g_assert_true (is_missing (decision, "q3.6", "source>target-2"));
  g_assert_false (is_missing (decision, "q3.11", "source>layer"));

  fixture_say (decision, "q3.8=planned");
  g_assert_true (is_missing (decision, "q3.5", "source>target-2"));
  g_assert_true (is_missing (decision, "q3.11", "source>layer"));
  g_assert_false (is_missing (decision, "q3.12", "source>layer"));
  g_assert_true (is_missing (decision, "q3.12", "layer>target-2"));

  fixture_say (decision, "q3.8=yes q3.11@source>layer=unset");
  g_assert_false (is_missing (decision, "q3.5", "source>target-2"));
  g_assert_false (is_missing (decision, "q3.11", "source>layer"));
}

static void
test_options (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostOption *first, *second;
  const char *techniques[] = { "rest", NULL };

  g_assert_true (is_missing (decision, "q3.16", ""));
  first = signpost_decision_add_option (decision, "First");
  g_assert_true (is_missing (decision, "q3.16", ""));
  signpost_option_add_method (first, "svc", "");
  g_assert_false (is_missing (decision, "q3.16", ""));

  second = signpost_decision_add_option (decision, "Second");
  signpost_decision_set_chosen (decision, first);
  g_assert_false (is_missing (decision, "q5.2", ""));
  g_assert_true (is_missing (decision, "q5.3", "option-2"));
  g_assert_false (is_missing (decision, "q5.3", "option-1"));
  signpost_decision_set_reason (decision, second, "Too slow");
  g_assert_false (is_missing (decision, "q5.3", "option-2"));

  /* Only of the chosen one */
  g_assert_true (is_missing (decision, "q3.4", "option-1"));
  g_assert_false (is_missing (decision, "q3.4", "option-2"));
  g_assert_true (is_missing (decision, "q4.1", "source>target"));
  signpost_option_set_techniques (first, "source>target", techniques);
  g_assert_false (is_missing (decision, "q4.1", "source>target"));

  /* What was chosen and then left out is no choice. */
  signpost_option_set_included (first, FALSE);
  g_assert_true (is_missing (decision, "q5.2", ""));
}

/* Before the choice the technical options are asked about all that are compared, at once. */
static void
test_compared_techniques (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostOption *first = signpost_decision_add_option (decision, "First");
  SignpostOption *second = signpost_decision_add_option (decision, "Second");
  SignpostOption *without = signpost_decision_add_option (decision, "Without a method");
  const char *techniques[] = { "rest", NULL };
  guint answered, asked;

  signpost_decision_count_answered (decision, "4", &answered, &asked);
  g_assert_cmpuint (asked, ==, 0);

  signpost_option_add_method (first, "svc", "");
  signpost_option_add_method (second, "bat", "");
  signpost_option_set_techniques (first, "source>target", techniques);
  signpost_decision_count_answered (decision, "4", &answered, &asked);
  g_assert_cmpuint (answered, ==, 0);
  g_assert_cmpuint (asked, ==, 1);
  g_assert_true (is_missing (decision, "q4.1", ""));

  signpost_option_set_techniques (second, "source>target", techniques);
  signpost_decision_count_answered (decision, "4", &answered, &asked);
  g_assert_cmpuint (answered, ==, 1);
  g_assert_false (is_missing (decision, "q4.1", ""));

  signpost_decision_set_chosen (decision, without);
  g_assert_true (is_missing (decision, "q4.1", "source>target"));
}

/* While the layer is planned, the chosen option is built one way. */
static void
test_planned_techniques (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q3.8=planned");
  SignpostOption *option = signpost_decision_add_option (decision, "A");
  const char *techniques[] = { "rest", NULL };

  signpost_decision_set_chosen (decision, option);
  g_assert_true (is_missing (decision, "q4.1", "source>target"));
  signpost_option_set_techniques (option, "source>layer", techniques);
  g_assert_false (is_missing (decision, "q4.1", "source>target"));
  g_assert_true (is_missing (decision, "q4.1", "layer>target"));
  signpost_option_set_techniques (option, "layer>target", techniques);
  g_assert_false (is_missing (decision, "q4.1", "layer>target"));
}

static void
complete (SignpostDecision *decision)
{
  SignpostOption *chosen;
  GListModel *options = signpost_decision_get_options (decision);
  const char *techniques[] = { "rest", NULL };
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  const char *row[] = { "Clerk", "Order", "", "", "", "", NULL };

  g_ptr_array_add (rows, row);
  signpost_decision_set_title (decision, "Orders to billing");
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "source"), "Shop");
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "target"), "Billing");
  fixture_say (decision, "q1.1=process q2.2=event q2.3=minutes q2.4=later q2.5=retry q2.7=low q2.8=never q2.9=1-1 "
                         "q2.10=transaction q2.11=history q2.12=no q2.13=no source:yes target:no:svc q3.3=own_team "
                         "q3.8=no q3.5@source>target=nrt q3.6@source>target=rr q3.13=same q3.14=no");
  signpost_decision_set_text (decision, fixture_find_question (decision, "q1.3"), "",
                              "Bill sooner");
  signpost_decision_set_rows (decision, fixture_find_question (decision, "q2.1"), "", rows);
  signpost_decision_set_unsure (decision, fixture_find_question (decision, "q2.6"), "", TRUE);
  signpost_decision_propose_options (decision);

  chosen = signpost_decision_find_option (decision, "option-1");
  signpost_option_set_techniques (chosen, "source>target", techniques);
  signpost_decision_set_chosen (decision, chosen);
  fixture_answer (decision, "q3.4", "option-1", "caller");
  for (guint i = 1; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      signpost_decision_set_reason (decision, option, "Not offered");
    }
  signpost_decision_set_text (decision, fixture_find_question (decision, "q5.4"), "",
                              "Polling load");
}

static void
test_complete (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(GPtrArray) list = NULL;
  guint answered, asked;

  complete (decision);
  list = signpost_decision_list_missing (decision);

  for (guint i = 0; i < list->len; i++)
    g_test_message ("%s", ((const SignpostMissing *) g_ptr_array_index (list, i))->text);
  g_assert_cmpuint (list->len, ==, 0);

  signpost_decision_count_answered (decision, NULL, &answered, &asked);
  g_assert_cmpuint (answered, ==, asked);
  g_assert_cmpuint (asked, >, 20);
}

static void
test_count (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  guint answered, asked, total = 0, n_asked, n_answered;

  signpost_decision_count_answered (decision, "1", &answered, &asked);
  g_assert_cmpuint (answered, ==, 0);
  g_assert_cmpuint (asked, ==, 2);
  fixture_answer (decision, "q1.1", "", "none");
  signpost_decision_count_answered (decision, "1", &answered, &asked);
  g_assert_cmpuint (answered, ==, 1);

  /* About two endpoints, one of them described */
  signpost_decision_count_answered (decision, "3", &answered, &asked);
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "source"), "A");
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "target"), "B");
  fixture_say (decision, "source:yes");
  signpost_decision_count_answered (decision, "3", &n_answered, &n_asked);
  g_assert_cmpuint (n_answered, ==, answered);
  fixture_say (decision, "target:yes");
  signpost_decision_count_answered (decision, "3", &n_answered, &n_asked);
  g_assert_cmpuint (n_answered, ==, answered + 1);

  for (guint i = 1; i <= 5; i++)
    {
      g_autofree char *step = g_strdup_printf ("%u", i);

      signpost_decision_count_answered (decision, step, &answered, &asked);
      total += asked;
    }
  signpost_decision_count_answered (decision, NULL, &answered, &asked);
  g_assert_cmpuint (asked, ==, total);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/missing/new", test_new);
  g_test_add_func ("/missing/endpoints", test_endpoints);
  g_test_add_func ("/missing/legs", test_legs);
  g_test_add_func ("/missing/options", test_options);
  g_test_add_func ("/missing/compared-techniques", test_compared_techniques);
  g_test_add_func ("/missing/planned-techniques", test_planned_techniques);
  g_test_add_func ("/missing/complete", test_complete);
  g_test_add_func ("/missing/count", test_count);

  return g_test_run ();
}
