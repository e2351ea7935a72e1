/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "job.h"

#include "core/decision/signpost-standing.h"
#include "ui/signpost-window.h"

#include "person.h"
#include "ui-fixture.h"

#define SOURCE "Web shop"
#define TARGET "Billing"
#define LEG    SOURCE " → " TARGET
#define OWN    "Calls through an adapter"

#define TECHNIQUE_RATING "3"
#define PROPOSED_RATING  "4"
#define OWN_RATING       "2"

static const JobChoice requirements[] = {
  { "q2.2", NULL, "", "event" },
  { "q2.3", NULL, "", "minutes" },
  { "q2.4", NULL, "", "later" },
  { "q2.5", NULL, "", "retry worklist" },
  { "q2.7", NULL, "", "low" },
  { "q2.8", NULL, "", "never" },
  { "q2.9", NULL, "", "1-1" },
  { "q2.10", NULL, "", "transaction master" },
  { "q2.11", NULL, "", "history" },
  { "q2.12", NULL, "", "no" },
  { "q2.13", NULL, "", "no" },
};

static const JobChoice surroundings[] = {
  { "q3.3", NULL, "", "own_team sched" },
  { "q3.7", NULL, "", "copy" },
  { "q3.8", NULL, "", "no" },
  { "q3.13", NULL, "", "same" },
  { "q3.14", NULL, "", "no" },
  { "q3.5", LEG, "source>target", "bat" },
  { "q3.6", LEG, "source>target", "na" },
};

static const struct
{
  const char *question;
  const char *cells[7];
} tables[] = {
  { "q2.1", { "Accounting", "Orders", "To billing", "Every evening", "Invoices", "500", NULL } },
  { "q2.6", { "Business", "Accounting", "Billing", "One day", NULL } },
};

/* What carries each option; NULL is the one that is proposed. */
static const struct
{
  const char *option;
  const char *technique;
} techniques[] = {
  { NULL, "sftp" },
  { OWN, "rest-push" },
};

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

void
job_begin (Job *job)
{
  g_autoptr (GError) error = NULL;

  job->application = signpost_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (job->application), NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_application_get_is_remote (G_APPLICATION (job->application)));

  /* As if it had been chosen before */
  job->folder = fixture_make_folder ();
  signpost_application_set_log_folder (job->application, job->folder);

  g_application_activate (G_APPLICATION (job->application));
  job->window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (job->application)));
  fixture_wait_for (is_mapped, job->window);
  person_take_keyboard (GTK_WINDOW (job->window));

  job->catalogue = signpost_application_get_catalogue (job->application, &error);
  g_assert_no_error (error);
}

static gboolean
has_no_window (gpointer data)
{
  return gtk_application_get_windows (data) == NULL;
}

void
job_end (Job *job)
{
  job_hit (job, "ctrl+q");
  fixture_wait_for (has_no_window, job->application);
  g_clear_object (&job->folder);
}

void
job_hit (Job        *job,
         const char *keys)
{
  person_hit (job->window, keys);
}

void
job_press (Job        *job,
           const char *button)
{
  person_press (job->window, GTK_ACCESSIBLE_ROLE_BUTTON, button);
}

static SignpostQuestion *
find_question (Job        *job,
               const char *id)
{
  SignpostQuestion *question = signpost_catalogue_find_question (job->catalogue, id);

  g_assert_nonnull (question);

  return question;
}

static const char *
get_wording (Job        *job,
             const char *id)
{
  return signpost_question_get_wording (find_question (job, id));
}

const char *
job_get_method (Job        *job,
                const char *id)
{
  return signpost_category_get_short_title (signpost_catalogue_find_category (job->catalogue, id));
}

const char *
job_get_technique (Job        *job,
                   const char *id)
{
  SignpostTechnicalOption *technique = NULL;

  technique = signpost_catalogue_find_technical_option (job->catalogue, id);

  return signpost_technical_option_get_title (technique);
}

GtkWidget *
job_open_question (Job        *job,
                   const char *id,
                   const char *about)
{
  const char *wording = get_wording (job, id);
  g_autofree char *name = g_strdup (wording);

  if (about != NULL)
    {
      g_free (name);
      name = g_strdup_printf ("%s: %s", about, wording);
    }

  person_find (job->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);

  if (person_look_for (job->window, GTK_ACCESSIBLE_ROLE_GROUP, name) == NULL)
    job_press (job, name);

  return person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, name);
}

/* What proposals are called is the catalogue's business. */
static const char *
get_proposed (Job *job)
{
  return signpost_category_get_title (signpost_catalogue_find_category (job->catalogue, "bat"));
}

static const char *
get_answer_title (SignpostQuestion *question,
                  const char       *id)
{
  GListModel *answers = signpost_question_get_answers (question);

  for (guint i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (SignpostAnswer) answer = g_list_model_get_item (answers, i);

      if (g_str_equal (signpost_answer_get_id (answer), id))
        return signpost_answer_get_title (answer);
    }

  g_error ("%s has no answer %s", signpost_question_get_id (question), id);
}

void
job_choose (Job             *job,
            const JobChoice *choice)
{
  SignpostQuestion *question = find_question (job, choice->question);
  gboolean single = signpost_question_get_question_type (question) == SIGNPOST_QUESTION_SINGLE;
  GtkAccessibleRole role = single ? GTK_ACCESSIBLE_ROLE_RADIO : GTK_ACCESSIBLE_ROLE_CHECKBOX;
  GtkWidget *editor = job_open_question (job, choice->question, choice->about);
  g_auto (GStrv) ids = g_strsplit (choice->answers, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *title = get_answer_title (question, ids[i]);

      person_press (editor, role, title);
      g_assert_true (person_sees_chosen (person_find (editor, role, title)));
    }
}

void
job_type_answer (Job        *job,
                 const char *id,
                 const char *text)
{
  person_type (job_open_question (job, id, NULL), get_wording (job, id), text);
}

static void
fill_table (Job                *job,
            const char         *id,
            const char * const *cells)
{
  GPtrArray *columns = signpost_question_get_columns (find_question (job, id));
  GtkWidget *editor = job_open_question (job, id, NULL);
  GtkWidget *row = person_find (editor, GTK_ACCESSIBLE_ROLE_GROUP, "Row 1");

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const SignpostColumn *column = g_ptr_array_index (columns, i);

      person_type (row, column->title, cells[i]);
    }
}

gboolean
job_has_draft_saying (const char *text)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "signpost", "drafts", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name = NULL;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *content = NULL;

      if (g_str_has_suffix (name, ".json") &&
          g_file_get_contents (file, &content, NULL, NULL) &&
          strstr (content, text) != NULL)
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_draft_saying (gpointer data)
{
  return job_has_draft_saying (data);
}

/* Every keystroke is safe within two seconds. */
static void
wait_for_draft (const char *text)
{
  gint64 begin = g_get_monotonic_time ();

  fixture_wait_for (has_draft_saying, (gpointer) text);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 2 * G_USEC_PER_SEC);
}

void
job_answer_use_case (Job *job)
{
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Use case");
  person_type (job->window, "Title of the decision", JOB_TITLE);
  wait_for_draft (JOB_TITLE);
  job_type_answer (job, "q1.3", JOB_PURPOSE);
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB, "Step 1 of 5: Use case, 2 of 2 answered");
  job_press (job, "Next: Requirements");
}

void
job_answer_requirements (Job *job)
{
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Requirements");

  for (gsize i = 0; i < G_N_ELEMENTS (tables); i++)
    fill_table (job, tables[i].question, tables[i].cells);
  for (gsize i = 0; i < G_N_ELEMENTS (requirements); i++)
    job_choose (job, &requirements[i]);

  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB,
               "Step 2 of 5: Requirements, 13 of 13 answered");
  job_press (job, "Next: Functional options");
}

static void
describe_endpoints (Job *job)
{
  GtkWidget *standing = person_find (job->window, GTK_ACCESSIBLE_ROLE_REGION, "Where this leads");
  GtkWidget *source = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, "Source");
  GtkWidget *target = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, "Target");

  person_type (source, "Name", SOURCE);
  person_select (source, "Can it be changed?", "Can be changed");
  person_press (source, GTK_ACCESSIBLE_ROLE_CHECKBOX, job_get_method (job, "svc"));
  person_press (source, GTK_ACCESSIBLE_ROLE_CHECKBOX, job_get_method (job, "bat"));
  g_assert_false (person_sees (standing, "Forced"));

  person_type (target, "Name", TARGET);
  person_select (target, "Can it be changed?", "Cannot be changed");
  person_type (target, "Why can it not be changed?", JOB_REFUSAL);
  person_press (target, GTK_ACCESSIBLE_ROLE_CHECKBOX, job_get_method (job, "bat"));
  person_read (standing, "Forced");
  person_read (standing, "“" TARGET "” cannot be changed and offers only Batch");
}

void
job_answer_errors (Job        *job,
                   GtkWidget  *option,
                   const char *answer)
{
  const char *title = get_answer_title (find_question (job, "q3.4"), answer);

  person_press (option, GTK_ACCESSIBLE_ROLE_BUTTON, get_wording (job, "q3.4"));
  person_press (option, GTK_ACCESSIBLE_ROLE_CHECKBOX, title);
}

static void
collect_options (Job *job)
{
  SignpostCategory *services = signpost_catalogue_find_category (job->catalogue, "svc");
  g_autofree char *edit = g_strdup_printf ("Edit “%s”", get_proposed (job));
  GtkWidget *option = NULL;

  job_press (job, "Propose From the Standing");
  person_read (job->window, "1 option was added.");
  option = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, get_proposed (job));
  person_press (option, GTK_ACCESSIBLE_ROLE_BUTTON, edit);
  job_answer_errors (job, option, "file_rep");

  job_press (job, "Add an Option");
  option = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, "New option");
  person_type (option, "Name of the option", OWN);
  person_press (option, GTK_ACCESSIBLE_ROLE_CHECKBOX,
                signpost_category_get_method_title (services));
  job_answer_errors (job, option, "caller");
}

void
job_answer_functional (Job *job)
{
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Functional options");
  describe_endpoints (job);

  for (gsize i = 0; i < G_N_ELEMENTS (surroundings); i++)
    job_choose (job, &surroundings[i]);

  collect_options (job);
  job_press (job, "Next: Technical options");
}

static void
rate_technique (Job        *job,
                const char *technique,
                const char *question,
                const char *key)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", technique, get_wording (job, question));
  GtkWidget *scale = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, name);

  person_hit (person_find (scale, GTK_ACCESSIBLE_ROLE_BUTTON, "1 of 5"), key);
}

void
job_rate_technique (Job        *job,
                    const char *technique,
                    const char *key)
{
  rate_technique (job, technique, "q4.2", key);
  rate_technique (job, technique, "q4.3", key);
  rate_technique (job, technique, "q4.4", key);
}

void
job_select_technique (Job        *job,
                      const char *option,
                      const char *leg,
                      const char *technique)
{
  g_autofree char *name = g_strdup_printf ("%s, %s: technical option", option, leg);

  person_select (job->window, name, technique);
}

void
job_answer_technical (Job *job)
{
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Technical options");

  for (gsize i = 0; i < G_N_ELEMENTS (techniques); i++)
    {
      const char *option = techniques[i].option != NULL ? techniques[i].option : get_proposed (job);
      const char *technique = job_get_technique (job, techniques[i].technique);

      job_select_technique (job, option, LEG, technique);
      job_rate_technique (job, technique, TECHNIQUE_RATING);
    }

  job_press (job, "Next: Compare");
}

GtkWidget *
job_find_rating (Job        *job,
                 const char *option,
                 const char *criterion,
                 const char *rating)
{
  g_autofree char *name = g_strdup_printf ("%s, %s: %s", option, criterion, rating);

  return person_find (job->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);
}

/* Option by option, criterion by criterion: the focus goes on by itself. */
static void
rate_options (Job *job)
{
  GPtrArray *criteria = signpost_catalogue_get_criteria (job->catalogue);
  const SignpostCatalogueCriterion *first = g_ptr_array_index (criteria, 0);
  const SignpostCatalogueCriterion *last = g_ptr_array_index (criteria, criteria->len - 1);
  g_autoptr (GString) keys = g_string_new (PROPOSED_RATING " " OWN_RATING);

  for (guint i = 1; i < criteria->len; i++)
    g_string_append (keys, " " PROPOSED_RATING " " OWN_RATING);

  /* As good as its technical option, so far */
  person_hit (job_find_rating (job, get_proposed (job), first->title, TECHNIQUE_RATING " of 5"),
              keys->str);
  job_find_rating (job, OWN, last->title, OWN_RATING " of 5");
}

void
job_compare (Job *job)
{
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Compare");
  person_press (job->window, GTK_ACCESSIBLE_ROLE_BUTTON, "Rate the Options");
  rate_options (job);
  person_press (job->window, GTK_ACCESSIBLE_ROLE_RADIO, get_proposed (job));
  person_find (job->window, GTK_ACCESSIBLE_ROLE_HEADING, "Why not the others?");
  person_type (job->window, OWN, JOB_REASON);
  job_type_answer (job, "q5.4", JOB_RESULT);
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB,
               "Step 4 of 5: Technical options, 1 of 1 answered");
  person_find (job->window, GTK_ACCESSIBLE_ROLE_TAB, "Step 5 of 5: Compare, 3 of 3 answered");
}

static void
check_choice (Job              *job,
              SignpostDecision *decision,
              const JobChoice  *choice)
{
  SignpostQuestion *question = find_question (job, choice->question);
  g_auto (GStrv) ids = g_strsplit (choice->answers, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    g_assert_true (signpost_decision_has_value (decision, question, choice->subject, ids[i]));
}

void
job_check_decision (Job              *job,
                    SignpostDecision *decision)
{
  SignpostUseCase *use_case = signpost_decision_get_use_case (decision);
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  SignpostEndpoint *target = signpost_decision_find_endpoint (decision, "target");

  g_assert_cmpstr (signpost_decision_get_title (decision), ==, JOB_TITLE);
  g_assert_cmpstr (signpost_use_case_get_id (use_case), ==, "process");
  g_assert_cmpstr (signpost_decision_get_topic_text (decision, SIGNPOST_TOPIC_PURPOSE),
                   ==, JOB_PURPOSE);
  g_assert_cmpstr (signpost_decision_get_topic_text (decision, SIGNPOST_TOPIC_CONSEQUENCES),
                   ==, JOB_RESULT);
  g_assert_cmpstr (signpost_decision_get_detail (decision, SIGNPOST_DETAIL_DECISION_MAKERS),
                   ==, JOB_MAKERS);
  g_assert_cmpstr (signpost_option_get_name (chosen), ==, get_proposed (job));
  g_assert_cmpstr (signpost_endpoint_get_name (target), ==, TARGET);
  g_assert_cmpint (signpost_endpoint_get_changeable (target), ==, SIGNPOST_CHANGEABLE_NO);
  g_assert_cmpstr (signpost_endpoint_get_reason (target), ==, JOB_REFUSAL);

  for (gsize i = 0; i < G_N_ELEMENTS (requirements); i++)
    check_choice (job, decision, &requirements[i]);
  for (gsize i = 0; i < G_N_ELEMENTS (surroundings); i++)
    check_choice (job, decision, &surroundings[i]);
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("There is no “%s” in:\n%s", part, text);
}

static void
check_told (Job          *job,
            const char   *markdown,
            const JobChoice *choice)
{
  SignpostQuestion *question = find_question (job, choice->question);
  g_auto (GStrv) ids = g_strsplit (choice->answers, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    assert_contains (markdown, get_answer_title (question, ids[i]));
}

void
job_check_record (Job        *job,
                  const char *markdown)
{
  static const char * const lines[] = {
    "# " JOB_TITLE "\n",
    "## Context and Problem Statement\n\n" JOB_PURPOSE "\n",
    "### Needs\n",
    "| Accounting | Orders | To billing | Every evening | Invoices | 500 |\n",
    "### Systems\n",
    "| " TARGET " | Target | Cannot be changed | " JOB_REFUSAL " | Batch |\n",
    "## Decision Drivers\n",
    "* **" LEG "**, forced: Batch (R30; “" TARGET "” cannot be changed and offers only Batch)\n",
    "## Considered Options\n",
    "* " OWN "\n",
    "## Decision Outcome\n",
    "### Consequences\n\n* " JOB_RESULT "\n",
    "* Bad, because it was not chosen: " JOB_REASON "\n",
    "decision-makers: " JOB_MAKERS "\n",
  };
  g_autofree char *chosen = g_strdup_printf ("Chosen option: \"%s\"", get_proposed (job));

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    assert_contains (markdown, lines[i]);
  assert_contains (markdown, chosen);

  for (gsize i = 0; i < G_N_ELEMENTS (requirements); i++)
    check_told (job, markdown, &requirements[i]);
}
