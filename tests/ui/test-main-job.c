/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The main job, in the real application: from nothing to a saved record, by what a person can see, press and type. Every case is a
 * program run of its own, so that it begins without anything in memory. */

#include "core/record/signpost-draft-store.h"
#include "ui/signpost-window.h"

#include "person.h"
#include "ui-fixture.h"

#define TITLE "Orders of the web shop to billing"
#define FILE_NAME "0001-orders-of-the-web-shop-to-billing"

typedef struct
{
  SignpostApplication *application;
  SignpostCatalogue   *catalogue;
  GtkWidget           *window;
  GFile               *folder;
} Job;

static GtkWidget *
get_window (Job *job)
{
  return GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (job->application)));
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static void
begin (Job *job)
{
  g_autoptr (GError) error = NULL;

  job->application = signpost_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (job->application), NULL, &error));
  g_assert_no_error (error);
  g_assert_false (g_application_get_is_remote (G_APPLICATION (job->application)));

  /* What the folder chooser would do */
  job->folder = fixture_make_folder ();
  signpost_application_set_log_folder (job->application, job->folder);

  g_application_activate (G_APPLICATION (job->application));
  job->window = get_window (job);
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

static void
end (Job *job)
{
  person_hit (job->window, "ctrl+q");
  fixture_wait_for (has_no_window, job->application);
  g_clear_object (&job->folder);
}

static SignpostQuestion *
find_question (Job        *job,
               const char *id)
{
  SignpostQuestion *question = signpost_catalogue_find_question (job->catalogue, id);

  g_assert_nonnull (question);

  return question;
}

/* Opens the question if it is folded. about (nullable): the leg that it is asked about */
static GtkWidget *
open_question (Job        *job,
               const char *id,
               const char *about)
{
  const char *wording = signpost_question_get_wording (find_question (job, id));
  g_autofree char *name = about != NULL ? g_strdup_printf ("%s: %s", about, wording) : g_strdup (wording);

  person_find (job->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);
  if (person_look_for (job->window, GTK_ACCESSIBLE_ROLE_GROUP, name) == NULL)
    person_press (job->window, GTK_ACCESSIBLE_ROLE_BUTTON, name);

  return person_find (job->window, GTK_ACCESSIBLE_ROLE_GROUP, name);
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

typedef struct
{
  const char *question;
  const char *about;     /* NULL, or how its leg is shown */
  const char *subject;   /* the leg in the file */
  const char *answers;   /* ids */
} Choice;

#define LEG "Web shop → Billing"

static const Choice requirements[] = {
  { "q2.2", NULL, "", "event" },
  { "q2.3", NULL, "", "minutes" },
  { "q2.4", NULL, "", "later" },
  { "q2.5", NULL, "", "retry worklist" },
  { "q2.7", NULL, "", "low" },
  { "q2.8", NULL, "", "never" },
  { "q2.9", NULL, "", "1-1" },
  { "q2.10", NULL, "", "transaction" },
  { "q2.11", NULL, "", "history" },
  { "q2.12", NULL, "", "no" },
  { "q2.13", NULL, "", "no" },
};

static const Choice surroundings[] = {
  { "q3.3", NULL, "", "own_team sched" },
  { "q3.8", NULL, "", "no" },
  { "q3.13", NULL, "", "same" },
  { "q3.14", NULL, "", "no" },
  { "q3.5", LEG, "source>target", "bat" },
  { "q3.6", LEG, "source>target", "na" },
};

static void
choose (Job          *job,
        const Choice *choice)
{
  SignpostQuestion *question = find_question (job, choice->question);
  gboolean single = signpost_question_get_question_type (question) == SIGNPOST_QUESTION_SINGLE;
  GtkAccessibleRole role = single ? GTK_ACCESSIBLE_ROLE_RADIO : GTK_ACCESSIBLE_ROLE_CHECKBOX;
  GtkWidget *editor = open_question (job, choice->question, choice->about);
  g_auto (GStrv) ids = g_strsplit (choice->answers, " ", -1);

  for (guint i = 0; ids[i] != NULL; i++)
    {
      const char *title = get_answer_title (question, ids[i]);

      person_press (editor, role, title);
      g_assert_true (person_sees_chosen (person_find (editor, role, title)));
    }
}

static void
choose_all (Job          *job,
            const Choice *choices,
            gsize         n_choices)
{
  for (gsize i = 0; i < n_choices; i++)
    choose (job, &choices[i]);
}

static void
type_answer (Job        *job,
             const char *id,
             const char *text)
{
  GtkWidget *editor = open_question (job, id, NULL);

  person_type (editor, signpost_question_get_wording (find_question (job, id)), text);
}

static void
type_row (Job                *job,
          const char         *id,
          const char * const *cells)
{
  GPtrArray *columns = signpost_question_get_columns (find_question (job, id));
  GtkWidget *row = person_find (open_question (job, id, NULL), GTK_ACCESSIBLE_ROLE_GROUP, "Row 1");

  for (guint i = 0; cells[i] != NULL; i++)
    {
      const SignpostColumn *column = g_ptr_array_index (columns, i);

      person_type (row, column->title, cells[i]);
    }
}

int
main (int    argc,
      char **argv)
{
  Job job = { NULL };

  gtk_test_init (&argc, &argv, NULL);

  begin (&job);
  GtkWidget *w=job.window;
  g_assert_cmpuint (person_count (w, GTK_ACCESSIBLE_ROLE_GRID_CELL), ==, 0);
#define T(x) do { gint64 t0 = g_get_monotonic_time (); x; g_printerr ("%5d ms %s\n", (int)(g_get_monotonic_time ()-t0)/1000, #x); } while (0)
  T(person_find (w, GTK_ACCESSIBLE_ROLE_GRID, "Matrix of use cases and methods"));
  T(person_hit (person_find (w, GTK_ACCESSIBLE_ROLE_GRID_CELL, "SSO, AD & Identity Integration, UI Integration: possible"), "Down Down Down Down Right space"));
  T(person_press (w, GTK_ACCESSIBLE_ROLE_BUTTON, "Decide this…"));
  T(person_find (w, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Use case"));
  T(person_type (w, "Title of the decision", TITLE));
  T(type_answer (&job, "q1.3", "Invoices without retyping."));
  T(person_press (w, GTK_ACCESSIBLE_ROLE_BUTTON, "Next: Requirements"));
  T(person_find (w, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Requirements"));
  T(type_row (&job, "q2.1", (const char *[]) { "Billing", "Orders", "Shop to billing", "Daily", "To invoice", "500", NULL }));
  T(type_row (&job, "q2.6", (const char *[]) { "Business", "Accounting", NULL }));
  T(choose_all (&job, requirements, G_N_ELEMENTS (requirements)));
  T(person_press (w, GTK_ACCESSIBLE_ROLE_BUTTON, "Next: Functional options"));
  T(person_find (w, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Functional options"));
  T(person_type (person_find (w, GTK_ACCESSIBLE_ROLE_GROUP, "Source"), "Name", "Web shop"));
  T(person_type (person_find (w, GTK_ACCESSIBLE_ROLE_GROUP, "Target"), "Name", "Billing"));
  GtkWidget *b = person_find (w, GTK_ACCESSIBLE_ROLE_GROUP, "Billing");
  T(person_hit (person_find (b, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Can it be changed?"), "space"));
  fixture_settle (200);
  T(person_hit (person_find (b, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Can it be changed?"), "Down Down Down Return"));
  fixture_settle (300);
  T(person_type (b, "Why can it not be changed?", "A bought product"));
  T(person_press (b, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Batch"));
  T(person_read (person_find (w, GTK_ACCESSIBLE_ROLE_REGION, "Where this leads"), "“Billing” cannot be changed and offers only Batch"));
  T(choose_all (&job, surroundings, G_N_ELEMENTS (surroundings)));
  T(person_press (w, GTK_ACCESSIBLE_ROLE_BUTTON, "Propose From the Standing"));
  T(person_read (w, "1 option was added."));
  T(person_press (w, GTK_ACCESSIBLE_ROLE_BUTTON, "Add an Option"));
  T(b = person_find (w, GTK_ACCESSIBLE_ROLE_GROUP, "New option"));
  T(person_type (b, "Name of the option", "Calls through an adapter"));
  T(person_press (b, GTK_ACCESSIBLE_ROLE_CHECKBOX, "RPC / Services"));
  T(person_press (b, GTK_ACCESSIBLE_ROLE_BUTTON, "How are errors managed in this option?"));
  T(person_press (b, GTK_ACCESSIBLE_ROLE_CHECKBOX, "At the caller, in the same call"));
  T(b = person_find (w, GTK_ACCESSIBLE_ROLE_GROUP, "Batch Integration"));
  T(person_press (b, GTK_ACCESSIBLE_ROLE_BUTTON, "Edit “Batch Integration”"));
  T(person_press (b, GTK_ACCESSIBLE_ROLE_BUTTON, "How are errors managed in this option?"));
  T(person_press (b, GTK_ACCESSIBLE_ROLE_CHECKBOX, "Error file or report"));
  T(person_press (w, GTK_ACCESSIBLE_ROLE_BUTTON, "Next: Technical options"));
  T(person_find (w, GTK_ACCESSIBLE_ROLE_TAB_PANEL, "Technical options"));
  T(b = person_find (w, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Batch Integration, Web shop → Billing: technical option"));
  T(person_hit (b, "space"));
  fixture_settle (500);
  T(person_hit (b, "Down Return"));
  fixture_settle (500);
  T(b = person_find (w, GTK_ACCESSIBLE_ROLE_COMBO_BOX, "Calls through an adapter, Web shop → Billing: technical option"));
  T(person_hit (b, "space"));
  fixture_settle (500);
  T(person_hit (b, "Down Return"));
  fixture_settle (500);
  g_printerr ("#STEP4\n");
  if (g_getenv ("S4")) person_read (w, "huhu");
  T(person_press (w, GTK_ACCESSIBLE_ROLE_BUTTON, "Next: Compare"));
  fixture_settle (500);
  g_printerr ("#STEP5\n");
  person_read (w, "huhu");
  end (&job);
  (void) type_row;
  return 0;
}
