/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A whole decision, with a layer, two targets, an end that cannot be changed and three options, by
 * keyboard alone: nothing but keys reaches the window. Where the focus is on the way is looked at,
 * and that it has a name. Each case is a program run of its own. */

#include "core/record/signpost-record.h"

#include "job.h"
#include "keyboard.h"
#include "person.h"
#include "ui-fixture.h"

#define RUN_SECONDS 100
#define FIRST_CELL  "SSO, AD & Identity Integration, UI Integration: possible"
#define USE_CASE    "process"
#define SOURCE      "Web shop"
#define LAYER       "Hub"
#define FIRST       "Billing"
#define SECOND      "Warehouse"
#define TO_LAYER    SOURCE " → " LAYER
#define TO_FIRST    LAYER " → " FIRST
#define TO_SECOND   LAYER " → " SECOND

#define FIRST_REASON  "It calls, and nobody is there at night."
#define SECOND_REASON "Nobody runs a broker here."

static const JobChoice surroundings[] = {
  { "q3.3", NULL, "", "own_team sched" },
  { "q3.8", NULL, "", "yes" },
  { "q3.9", NULL, "", "esb" },
  { "q3.10", NULL, "", "security monitoring" },
  { "q3.13", NULL, "", "same" },
  { "q3.14", NULL, "", "no" },
};

/* Asked when the layer has its name */
static const JobChoice legs[] = {
  { "q3.11", TO_LAYER, "source>layer", "rr" },
  { "q3.12", TO_FIRST, "layer>target", "bat" },
  { "q3.12", TO_SECOND, "layer>target-2", "evt" },
};

static const struct
{
  const char *name;
  const char *method;
  const char *errors;
  const char *technique;
  const char *rating;      /* a key */
  const char *reason;      /* why it was not chosen; NULL for the one that is */
} options[] = {
  { "Files every night", "bat", "file_rep", "sftp", "4", NULL },
  { "Calls all along", "svc", "caller", "rest-push", "2", FIRST_REASON },
  { "Events to both", "evt", "dlq", "amqp", "3", SECOND_REASON },
};

static void
choose_use_case (Job *job)
{
  const JobChoice use_case = { "q1.1", NULL, "", USE_CASE };

  job_hit (job, "alt+2");
  job_press (job, "Start a Decision");
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Use case");
  job_choose (job, &use_case);
}

/* Goes back to what was answered for one target. */
static void
correct_distribution (Job *job)
{
  SignpostQuestion *question = signpost_catalogue_find_question (job->catalogue, "q2.9");
  const char *wording = signpost_question_get_wording (question);
  SignpostAnswer *one = signpost_question_find_answer (question, "1-1");
  SignpostAnswer *few = signpost_question_find_answer (question, "1-few");
  g_autofree char *header = g_strdup_printf ("%s %s", wording, signpost_answer_get_title (one));
  GtkWidget *editor = NULL;

  person_press (job->window, GTK_ACCESSIBLE_ROLE_TAB,
                "Step 2 of 5: Requirements, 13 of 13 answered");
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Requirements");
  job_press (job, header);
  editor = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, wording);
  person_press (editor, GTK_ACCESSIBLE_ROLE_RADIO, signpost_answer_get_title (few));
  job_press (job, "Next: Functional options");
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Functional options");
}

/* reason (nullable): why it cannot be changed */
static void
describe_endpoint (Job                *job,
                   const char         *shown,
                   const char         *name,
                   const char         *reason,
                   const char * const *methods)
{
  GtkWidget *row = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, shown);

  person_type (row, "Name", name);
  person_select (row, "Can it be changed?",
                 reason != NULL ? "Cannot be changed" : "Can be changed");
  if (reason != NULL)
    person_type (row, "Why can it not be changed?", reason);

  for (guint i = 0; methods[i] != NULL; i++)
    {
      const char *method = job_get_method (job, methods[i]);

      person_press (row, GTK_ACCESSIBLE_ROLE_CHECKBOX, method);
      g_assert_true (person_sees_chosen (person_find (row, GTK_ACCESSIBLE_ROLE_CHECKBOX, method)));
    }
}

static void
describe_systems (Job *job)
{
  static const char * const many[] = { "svc", "evt", "bat", NULL };
  static const char * const one[] = { "bat", NULL };

  describe_endpoint (job, "Source", SOURCE, NULL, many);
  describe_endpoint (job, "Target", FIRST, JOB_REFUSAL, one);
  job_press (job, "Add Target");
  describe_endpoint (job, "Target", SECOND, NULL, many);

  for (gsize i = 0; i < G_N_ELEMENTS (surroundings); i++)
    job_choose (job, &surroundings[i]);

  describe_endpoint (job, "Integration layer", LAYER, NULL, many);
  person_read (person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, TO_FIRST), "forced");

  for (gsize i = 0; i < G_N_ELEMENTS (legs); i++)
    job_choose (job, &legs[i]);
}

static void
make_options (Job *job)
{
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      SignpostCategory *category = signpost_catalogue_find_category (job->catalogue,
                                                                     options[i].method);
      GtkWidget *card = NULL;

      job_press (job, "Add an Option");
      card = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, "New option");
      person_type (card, "Name of the option", options[i].name);
      person_press (card, GTK_ACCESSIBLE_ROLE_CHECKBOX,
                    signpost_category_get_method_title (category));
      job_answer_errors (job, card, options[i].errors);
    }

  job_press (job, "Next: Technical options");
}

/* What one end forces on a leg carries it in every option. */
static void
choose_techniques (Job *job)
{
  static const char * const all_legs[] = { TO_LAYER, TO_FIRST, TO_SECOND };
  const char *forced = job_get_technique (job, options[0].technique);

  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Technical options");

  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    {
      const char *technique = job_get_technique (job, options[i].technique);

      for (gsize j = 0; j < G_N_ELEMENTS (all_legs); j++)
        job_select_technique (job, options[i].name, all_legs[j],
                              g_str_equal (all_legs[j], TO_FIRST) ? forced : technique);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (options); i++)
    job_rate_technique (job, job_get_technique (job, options[i].technique), options[i].rating);

  job_press (job, "Next: Compare");
}

/* All options on one criterion, then on the next: the focus goes on by itself. */
static void
rate (Job *job)
{
  GPtrArray *criteria = signpost_catalogue_get_criteria (job->catalogue);
  const SignpostCatalogueCriterion *first = g_ptr_array_index (criteria, 0);
  g_autofree char *told = g_strdup_printf ("%s of 5", options[0].rating);

  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Compare");
  job_press (job, "Rate the Options");
  person_hit (job_find_rating (job, options[0].name, first->title, told), options[0].rating);

  for (guint i = 1; i < criteria->len * G_N_ELEMENTS (options); i++)
    keyboard_hit (options[i % G_N_ELEMENTS (options)].rating);
}

static void
conclude (Job *job)
{
  person_press (job->window, GTK_ACCESSIBLE_ROLE_RADIO, options[0].name);
  person_find (job->window, GTK_ACCESSIBLE_ROLE_HEADING, "Why not the others?");

  for (gsize i = 1; i < G_N_ELEMENTS (options); i++)
    person_type (job->window, options[i].name, options[i].reason);

  job_type_answer (job, "q5.4", JOB_RESULT);
}

static void
save (Job *job)
{
  job_hit (job, "ctrl+s");
  person_find (job->window, GTK_ACCESSIBLE_ROLE_DOCUMENT, "Preview of the record");
  person_type (job->window, "Decision makers", JOB_MAKERS);
  g_assert_false (person_sees (job->window, "Still missing"));
  job_press (job, "Save Record");
  person_read (job->window, "Saved as 0001-" JOB_SLUG ".md");
}

static SignpostDecision *
load (Job *job)
{
  g_autoptr (GFile) file = g_file_get_child (job->folder, "0001-" JOB_SLUG ".decision.json");
  g_autoptr (GError) error = NULL;
  SignpostDecision *decision = signpost_decision_new_from_file (job->catalogue, file, &error);

  g_assert_no_error (error);

  return decision;
}

static void
check_choice (Job              *job,
              SignpostDecision *decision,
              const JobChoice  *choice)
{
  SignpostQuestion *question = signpost_catalogue_find_question (job->catalogue, choice->question);
  g_auto (GStrv) ids = g_strsplit (choice->answers, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (signpost_decision_has_value (decision, question, choice->subject, ids[i]));
}

static void
check_forced (SignpostDecision *decision)
{
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, 0);

  g_assert_cmpuint (topology->legs->len, ==, 3);

  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, 0);
      gboolean to_first = g_str_equal (leg->leg->id, "layer>target");

      g_assert_cmpint (method->forced, ==, to_first);
      if (to_first)
        g_assert_cmpstr (signpost_category_get_id (method->category), ==, "bat");
    }
}

static void
check_decision (Job              *job,
                SignpostDecision *decision)
{
  SignpostUseCase *use_case = signpost_decision_get_use_case (decision);
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  SignpostEndpoint *first = signpost_decision_find_endpoint (decision, "target");
  GListModel *all = signpost_decision_get_options (decision);

  g_assert_cmpstr (signpost_decision_get_title (decision), ==, JOB_TITLE);
  g_assert_cmpstr (signpost_use_case_get_id (use_case), ==, USE_CASE);
  g_assert_cmpint (signpost_endpoint_get_changeable (first), ==, SIGNPOST_CHANGEABLE_NO);
  g_assert_cmpstr (signpost_endpoint_get_name (first), ==, FIRST);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, G_N_ELEMENTS (options));
  g_assert_cmpstr (signpost_option_get_name (chosen), ==, options[0].name);

  for (gsize i = 0; i < G_N_ELEMENTS (surroundings); i++)
    check_choice (job, decision, &surroundings[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (legs); i++)
    check_choice (job, decision, &legs[i]);

  check_forced (decision);
}

static void
check_record (Job *job)
{
  static const char * const lines[] = {
    "# " JOB_TITLE "\n",
    "| " LAYER " | Integration layer | Can be changed |",
    "| " FIRST " | Target | Cannot be changed | " JOB_REFUSAL " | Batch |\n",
    "| " SECOND " | Target | Can be changed |",
    "* **" TO_FIRST "**, forced: Batch (",
    "| " TO_LAYER " | Request-reply |",
    "| " TO_FIRST " | Batch | Batch (forced) |\n",
    "| " TO_SECOND " | Events |",
    "* Files every night\n",
    "* Calls all along\n",
    "* Events to both\n",
    "Chosen option: \"Files every night\"",
    "* Bad, because it was not chosen: " FIRST_REASON "\n",
    "* Bad, because it was not chosen: " SECOND_REASON "\n",
    "### Consequences\n\n* " JOB_RESULT "\n",
  };
  g_autoptr (GFile) file = g_file_get_child (job->folder, "0001-" JOB_SLUG ".md");
  g_autofree char *markdown = NULL;
  g_autoptr (GError) error = NULL;

  g_file_load_contents (file, NULL, &markdown, NULL, NULL, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    if (strstr (markdown, lines[i]) == NULL)
      g_error ("There is no “%s” in:\n%s", lines[i], markdown);
}

static void
test_whole_decision (void)
{
  Job job = { NULL };
  g_autoptr (SignpostDecision) decision = NULL;

  person_use_keys_alone ();
  job_begin (&job);
  choose_use_case (&job);
  job_answer_use_case (&job);
  job_answer_requirements (&job);
  correct_distribution (&job);
  describe_systems (&job);
  make_options (&job);
  choose_techniques (&job);
  rate (&job);
  conclude (&job);
  save (&job);

  decision = load (&job);
  check_decision (&job, decision);
  check_record (&job);
  job_end (&job);
}

static gboolean
is_sensitive (gpointer data)
{
  return gtk_widget_is_sensitive (data);
}

/* The short way: from a use case to a headline in four presses and twelve keys, without an answer to
 * any other question. The three methods that the matrix marks are proposed, the criteria count
 * alike, and the first option is rated best. */
static void
test_short_way (void)
{
  Job job = { NULL };
  GtkWidget *matrix = NULL;
  const char *first = NULL;
  const char *criterion = NULL;
  g_autofree char *headline = NULL;

  job_begin (&job);
  first = signpost_category_get_title (signpost_catalogue_find_category (job.catalogue, "ui"));
  criterion = ((const SignpostCatalogueCriterion *)
               g_ptr_array_index (signpost_catalogue_get_criteria (job.catalogue), 0))->title;
  headline = g_strdup_printf ("“%s” is at least as good on every criterion.", first);
  matrix = person_find (job.window, GTK_ACCESSIBLE_ROLE_GRID, "Matrix of use cases and methods");
  person_hit (person_find (matrix, GTK_ACCESSIBLE_ROLE_GRID_CELL, FIRST_CELL),
              "Down Down Down Down Right space");

  job_press (&job, "Decide this…");
  person_press (job.window, GTK_ACCESSIBLE_ROLE_TAB, "Step 5 of 5: Compare, 0 of 2 answered");
  job_press (&job, "Propose Options");
  fixture_wait_for (is_sensitive, person_find (job.window, GTK_ACCESSIBLE_ROLE_BUTTON,
                                               "Rate the Options"));
  job_press (&job, "Rate the Options");
  person_hit (job_find_rating (&job, first, criterion, "not rated"),
              "5 2 2 5 2 2 5 2 2 5 2 2");
  person_read (job.window, headline);
  job_end (&job);
}

/* Runs a case as a program of its own, which must not complain about anything; what it complains
 * about comes first, for that is then told. */
static void
test_run (gconstpointer path)
{
  g_autoptr (GFile) data = fixture_make_folder ();

  g_setenv ("XDG_DATA_HOME", g_file_peek_path (data), TRUE);
  g_test_trap_subprocess (path, RUN_SECONDS * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_stderr_unmatched ("*WARNING*");
  g_test_trap_assert_stderr_unmatched ("*CRITICAL*");
  g_test_trap_assert_stderr_unmatched ("*ERROR*");
  g_test_trap_assert_passed ();
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/keyboard/whole-decision/subprocess", test_whole_decision);
  g_test_add_data_func ("/keyboard/whole-decision", "/keyboard/whole-decision/subprocess",
                        test_run);
  g_test_add_func ("/keyboard/short-way/subprocess", test_short_way);
  g_test_add_data_func ("/keyboard/short-way", "/keyboard/short-way/subprocess", test_run);

  return g_test_run ();
}
