/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The main job in the real window: from nothing to a saved record. Each case is a program run of
 * its own, with folders of its own, so nothing is left in memory from the one before. */

#include "core/record/signpost-record.h"
#include "ui/signpost-window.h"

#include "job.h"
#include "person.h"
#include "ui-fixture.h"

#define RUN_SECONDS 60
#define SAMPLE_SLUG "show-the-order-status-of-the-erp-in-the-web-shop"
#define FIRST_CELL  "SSO, AD & Identity Integration, UI Integration: possible"

static char *
read_file (GFile      *folder,
           const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_load_contents (file, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);

  return text;
}

/* The command line writes the same two files, byte by byte. */
static void
compare_with_command_line (Job        *job,
                           GFile      *decision,
                           const char *profile,
                           const char *name)
{
  g_autoptr (GFile) other = fixture_make_folder ();
  const char *command[] = {
    g_getenv ("SIGNPOST_CLI"), "decide", g_file_peek_path (decision),
    "--log", g_file_peek_path (other), "--profile", profile, NULL
  };
  static const char * const endings[] = { "md", "decision.json" };
  g_autofree char *output = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file_name = g_strconcat (name, ".", endings[i], NULL);
      g_autofree char *here = read_file (job->folder, file_name);
      g_autofree char *there = read_file (other, file_name);

      g_assert_cmpstr (here, ==, there);
    }
}

/* What somebody sees who has just started the program */
static void
explore (Job *job)
{
  GListModel *categories = signpost_catalogue_get_categories (job->catalogue);
  GtkWidget *diagram = NULL;
  GtkWidget *matrix = NULL;

  diagram = person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, "Diagram of the categories");
  matrix = person_find (job->window, GTK_ACCESSIBLE_ROLE_GRID, "Matrix of use cases and methods");

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);

      person_read (diagram, signpost_category_get_title (category));
    }

  g_assert_cmpuint (person_count (matrix, GTK_ACCESSIBLE_ROLE_GRID_CELL), ==, 75);
  g_assert_false (person_sees (job->window, "Decide this…"));

  person_hit (person_find (matrix, GTK_ACCESSIBLE_ROLE_GRID_CELL, FIRST_CELL),
              "Down Down Down Down Right space");
  person_read (job->window,
               "“RPC / Services” can serve “Process Integration” where circumstances ask for it.");
  job_press (job, "Decide this…");
}

static void
save (Job *job)
{
  g_autofree char *chosen = g_strdup (g_file_peek_path (job->folder));

  person_find (job->window, GTK_ACCESSIBLE_ROLE_DOCUMENT, "Preview of the record");
  person_read (job->window, chosen);
  person_type (job->window, "Decision makers", JOB_MAKERS);
  g_assert_false (person_sees (job->window, "Still missing"));
  job_press (job, "Save Record");
  person_read (job->window, "Saved as 0001-" JOB_SLUG ".md");
}

static void
test_decide (void)
{
  Job job = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *record = NULL;

  job_begin (&job);
  g_assert_false (job_has_draft_saying (""));
  explore (&job);
  job_answer_use_case (&job);
  job_answer_requirements (&job);
  job_answer_functional (&job);
  job_answer_technical (&job);
  job_compare (&job);
  job_press (&job, "Save Record…");
  save (&job);

  file = g_file_get_child (job.folder, "0001-" JOB_SLUG ".decision.json");
  decision = signpost_decision_new_from_file (job.catalogue, file, &error);
  g_assert_no_error (error);
  job_check_decision (&job, decision);
  record = read_file (job.folder, "0001-" JOB_SLUG ".md");
  job_check_record (&job, record);
  compare_with_command_line (&job, file, "madr", "0001-" JOB_SLUG);

  /* A decision that has its record is no draft any more. */
  g_assert_false (job_has_draft_saying (""));
  job_end (&job);
}

static void
test_missing (void)
{
  Job job = { NULL };
  g_autofree char *missing = NULL;
  SignpostQuestion *question = NULL;
  const char *wording = NULL;
  GtkWidget *button = NULL;
  GtkWidget *editor = NULL;

  job_begin (&job);
  question = signpost_catalogue_find_question (job.catalogue, "q2.3");
  wording = signpost_question_get_wording (question);
  missing = g_strdup_printf ("Step 2, Requirements: %s", wording);

  job_hit (&job, "ctrl+n");
  person_find (job.window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Use case");
  job_hit (&job, "ctrl+s");
  person_read (job.window, "Still missing");
  button = person_find (job.window, GTK_ACCESSIBLE_ROLE_BUTTON, "Save Record");
  g_assert_false (gtk_widget_is_sensitive (button));

  person_press (job.window, GTK_ACCESSIBLE_ROLE_LIST_ITEM, missing);
  person_find (job.window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Requirements");
  editor = person_find (job.window, GTK_ACCESSIBLE_ROLE_GROUP, wording);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (job.window)), editor));
  job_end (&job);
}

/* A decision that lacks nothing, opened from a file manager */
static void
test_sample (gconstpointer profile)
{
  Job job = { NULL };
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample.decision.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  job_begin (&job);
  g_settings_set_string (signpost_application_get_settings (job.application), "profile", profile);
  g_application_open (G_APPLICATION (job.application), &file, 1, "");
  person_find (job.window, GTK_ACCESSIBLE_ROLE_TAB, "Step 5 of 5: Compare, 3 of 3 answered");
  job_hit (&job, "ctrl+s");
  person_find (job.window, GTK_ACCESSIBLE_ROLE_DOCUMENT, "Preview of the record");
  job_hit (&job, "ctrl+s");
  person_read (job.window, "Saved as 0001-" SAMPLE_SLUG ".md");
  compare_with_command_line (&job, file, profile, "0001-" SAMPLE_SLUG);
  job_end (&job);
}

static gboolean
is_kept (gpointer data)
{
  return job_has_draft_saying (JOB_PURPOSE);
}

/* The lights go out: nobody closes the window or ends the program. */
static void
test_leave (void)
{
  Job job = { NULL };

  job_begin (&job);
  job_hit (&job, "ctrl+n");
  person_type (job.window, "Title of the decision", JOB_TITLE);
  job_type_answer (&job, "q1.3", JOB_PURPOSE);
  fixture_wait_for (is_kept, NULL);
  _exit (EXIT_SUCCESS);
}

static void
test_come_back (void)
{
  Job job = { NULL };
  SignpostQuestion *question = NULL;
  g_autofree char *answer = NULL;

  job_begin (&job);
  job_hit (&job, "alt+2");
  person_press (job.window, GTK_ACCESSIBLE_ROLE_LIST_ITEM, JOB_TITLE);
  person_find (job.window, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Use case");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (job.window)), ==, JOB_TITLE);
  question = signpost_catalogue_find_question (job.catalogue, "q1.3");
  answer = g_strdup_printf ("%s %s", signpost_question_get_wording (question), JOB_PURPOSE);
  person_find (job.window, GTK_ACCESSIBLE_ROLE_BUTTON, answer);
  job_end (&job);
}

/* Runs a case as a program of its own, which must not complain about anything. */
static void
run (const char *name)
{
  g_autofree char *path = g_strdup_printf ("/main-job/%s/subprocess", name);

  g_test_trap_subprocess (path, RUN_SECONDS * G_USEC_PER_SEC, G_TEST_SUBPROCESS_DEFAULT);
  g_test_trap_assert_stderr_unmatched ("*WARNING*");
  g_test_trap_assert_stderr_unmatched ("*CRITICAL*");
  g_test_trap_assert_stderr_unmatched ("*ERROR*");
  g_test_trap_assert_passed ();
}

/* names: one after the other, with the same folders */
static void
test_runs (gconstpointer names)
{
  g_auto (GStrv) list = g_strsplit (names, " ", -1);
  g_autoptr (GFile) data = fixture_make_folder ();

  g_setenv ("XDG_DATA_HOME", g_file_peek_path (data), TRUE);

  for (guint i = 0; list[i] != NULL; i++)
    run (list[i]);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/main-job/decide/subprocess", test_decide);
  g_test_add_func ("/main-job/missing/subprocess", test_missing);
  g_test_add_data_func ("/main-job/sample-madr/subprocess", "madr", test_sample);
  g_test_add_data_func ("/main-job/sample-nygard/subprocess", "nygard", test_sample);
  g_test_add_func ("/main-job/leave/subprocess", test_leave);
  g_test_add_func ("/main-job/come-back/subprocess", test_come_back);

  g_test_add_data_func ("/main-job/decide", "decide", test_runs);
  g_test_add_data_func ("/main-job/missing", "missing", test_runs);
  g_test_add_data_func ("/main-job/sample-madr", "sample-madr", test_runs);
  g_test_add_data_func ("/main-job/sample-nygard", "sample-nygard", test_runs);
  g_test_add_data_func ("/main-job/restart", "leave come-back", test_runs);

  return g_test_run ();
}
