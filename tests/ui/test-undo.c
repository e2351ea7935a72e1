/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Undo and redo in the real window: the steps that are shown follow, and showing is no edit. */

#include "ui/compare/signpost-criteria-editor.h"
#include "ui/compare/signpost-fold.h"
#include "ui/compare/signpost-options-editor.h"
#include "ui/compare/signpost-weighing.h"
#include "ui/signpost-window.h"
#include "ui/walkthrough/signpost-walkthrough-page.h"

#include "person.h"
#include "ui-fixture.h"

static SignpostApplication *the_application = NULL;

typedef struct
{
  SignpostWindow   *window;
  SignpostDraft    *draft;
  SignpostDecision *decision;
} Fixture;

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action,
                                  target != NULL ? g_variant_new_string (target) : NULL);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  if (the_application == NULL)
    the_application = signpost_application_new ();

  g_assert_true (g_application_register (G_APPLICATION (the_application), NULL, &error));
  fixture->window = signpost_window_new (the_application);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  activate (fixture, "decide", "");
  fixture->draft = g_list_model_get_item (G_LIST_MODEL (signpost_application_get_drafts (the_application)), 0);
  fixture->decision = signpost_draft_get_decision (fixture->draft, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  signpost_draft_store_remove (signpost_application_get_drafts (the_application), fixture->draft, NULL);
  g_clear_object (&fixture->draft);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);
}

static gboolean
can (Fixture    *fixture,
     const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static void
drain (void)
{
  for (int i = 0; i < 200 && g_main_context_iteration (NULL, FALSE); i++)
    ;
}

static guint
repeat (Fixture    *fixture,
        const char *action)
{
  guint n = 0;

  while (can (fixture, action))
    {
      activate (fixture, action, NULL);
      drain ();
      n++;
    }

  return n;
}

static SignpostWalkthroughPage *
get_walkthrough (Fixture *fixture)
{
  GtkWidget *page = fixture_find (GTK_WIDGET (fixture->window), SIGNPOST_TYPE_WALKTHROUGH_PAGE);

  g_assert_nonnull (page);

  return SIGNPOST_WALKTHROUGH_PAGE (page);
}

/* A whole decision, with every step on the screen once. */
static void
test_everything (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GBytes) start = signpost_decision_to_bytes (fixture->decision);
  g_autoptr (GBytes) end = NULL;
  g_autoptr (GBytes) now = NULL;
  guint n_steps;

  g_assert_false (can (fixture, "undo"));
  fixture_complete (fixture->decision);
  for (int step = 1; step <= 5; step++)
    {
      g_autofree char *id = g_strdup_printf ("%d", step);

      signpost_walkthrough_page_go_to (get_walkthrough (fixture), id, "", "");
      fixture_settle (60);
    }

  end = signpost_decision_to_bytes (fixture->decision);
  n_steps = repeat (fixture, "undo");
  g_assert_cmpuint (n_steps, >, 20);
  now = signpost_decision_to_bytes (fixture->decision);
  g_assert_true (g_bytes_equal (now, start));
  g_assert_cmpuint (repeat (fixture, "redo"), ==, n_steps);
  g_clear_pointer (&now, g_bytes_unref);
  now = signpost_decision_to_bytes (fixture->decision);
  g_assert_true (g_bytes_equal (now, end));
}

static gboolean
has_undone_title (gpointer data)
{
  Fixture *fixture = data;

  return signpost_decision_get_title (fixture->decision)[0] == '\0';
}

static gboolean
has_title (gpointer data)
{
  Fixture *fixture = data;

  return g_str_equal (signpost_decision_get_title (fixture->decision), "Orders");
}

/* With the keys, while the field has the focus: its own undo has no say. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  person_take_keyboard (GTK_WINDOW (fixture->window));
  person_type (GTK_WIDGET (fixture->window), "Title of the decision", "Orders");
  fixture_wait_for (has_title, fixture);

  person_hit (GTK_WIDGET (fixture->window), "ctrl+z");
  fixture_wait_for (has_undone_title, fixture);
  person_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Redo: Title");

  /* Nothing is left to undo, and the field gives back nothing that it remembers. */
  person_hit (GTK_WIDGET (fixture->window), "ctrl+z");
  person_hit (GTK_WIDGET (fixture->window), "ctrl+shift+z");
  fixture_wait_for (has_title, fixture);
  person_hit (GTK_WIDGET (fixture->window), "ctrl+z");
  person_hit (GTK_WIDGET (fixture->window), "ctrl+y");
  fixture_wait_for (has_title, fixture);
  person_find (GTK_WIDGET (fixture->window), GTK_ACCESSIBLE_ROLE_BUTTON, "Undo: Title");
}

/* To the step and the question that changed, wherever one is; the history outlives the page. */
static void
test_goes_there (Fixture       *fixture,
                 gconstpointer  data)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (fixture->decision);
  SignpostQuestion *question = signpost_catalogue_find_question (catalogue, "q2.3");
  const char *values[] = { "instant", NULL };
  g_autofree char *name = g_file_get_basename (signpost_draft_get_file (fixture->draft));

  signpost_decision_set_values (fixture->decision, question, "", values);
  signpost_decision_set_detail (fixture->decision, SIGNPOST_DETAIL_CONSULTED, "Ann");
  signpost_walkthrough_page_go_to (get_walkthrough (fixture), "5", "", "");
  drain ();
  activate (fixture, "back", NULL);
  g_assert_false (can (fixture, "undo"));
  activate (fixture, "open-draft", name);

  activate (fixture, "undo", NULL);
  drain ();
  g_assert_cmpstr (signpost_decision_get_detail (fixture->decision, SIGNPOST_DETAIL_CONSULTED), ==, "");
  person_read (GTK_WIDGET (fixture->window), "Save record");

  activate (fixture, "undo", NULL);
  drain ();
  g_assert_cmpstr (signpost_walkthrough_page_get_step (get_walkthrough (fixture)), ==, "2");
  g_assert_null (signpost_decision_get_reply (fixture->decision, question, ""));
  g_assert_false (can (fixture, "undo"));
  g_assert_true (can (fixture, "redo"));
}

/* Everything that can be said about an option, and about a criterion */
static void
compare_fully (SignpostDecision *decision)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);

  fixture_complete (decision);
  signpost_comparison_add_criterion (comparison, "speed", "Speed", 40, "slow", "fast");
  signpost_comparison_set_anchor (comparison, 0, 3, "bearable");
  signpost_comparison_set_scenario (comparison, 0, "on a Monday");
  signpost_comparison_set_must_reach (comparison, 0, 3);
  signpost_comparison_set_baseline (comparison, 0, TRUE);
  signpost_comparison_set_rating (comparison, 0, 0, 8, FALSE);
  signpost_comparison_set_note (comparison, 0, 0, "seen");
  signpost_comparison_set_evidence (comparison, 0, 0, "measured");
  signpost_comparison_set_later (comparison, 0, 0, 4);
  signpost_comparison_add_trigger (comparison, "when-it-grows", "When it grows");
  signpost_weighing_rank_only (comparison);
}

typedef struct
{
  SignpostDecision *decision;
  GBytes           *before;
} Back;

static gboolean
is_back (gpointer data)
{
  Back *back = data;
  g_autoptr (GBytes) now = signpost_decision_to_bytes (back->decision);

  return g_bytes_equal (now, back->before);
}

/* The notice's button brings back whatever was said, and goes; step, type: where what is removed is edited. */
static void
remove_and_undo (Fixture    *fixture,
                 const char *step,
                 GType       type,
                 const char *action,
                 const char *id,
                 const char *name)
{
  g_autoptr (GBytes) before = signpost_decision_to_bytes (fixture->decision);
  g_autoptr (GBytes) without = NULL;
  Back back = { fixture->decision, before };
  g_autofree char *text = g_strdup_printf ("Removed “%s”", name);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GtkWidget *editor, *fold;

  signpost_walkthrough_page_go_to (get_walkthrough (fixture), step, "", "");
  editor = fixture_find (window, type);
  g_assert_nonnull (editor);
  fold = gtk_widget_get_ancestor (editor, SIGNPOST_TYPE_FOLD);
  if (fold != NULL)
    g_object_set (fold, "expanded", TRUE, NULL);
  gtk_test_widget_wait_for_draw (window);
  g_assert_true (gtk_widget_get_mapped (editor));
  gtk_widget_activate_action (editor, action, "s", id);
  without = signpost_decision_to_bytes (fixture->decision);
  g_assert_false (g_bytes_equal (without, before));
  person_read (window, text);

  person_press (window, GTK_ACCESSIBLE_ROLE_BUTTON, "Undo");
  fixture_wait_for (is_back, &back);
  g_assert_false (person_sees (window, text));
}

static void
test_removal (Fixture       *fixture,
              gconstpointer  data)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (fixture->decision);
  const SignpostComparisonOption *option;

  compare_fully (fixture->decision);
  person_take_keyboard (GTK_WINDOW (fixture->window));
  option = signpost_comparison_get_option (comparison, 0);
  remove_and_undo (fixture, "3", SIGNPOST_TYPE_OPTIONS_EDITOR, "options.remove", option->id, option->name);
  remove_and_undo (fixture, "5", SIGNPOST_TYPE_CRITERIA_EDITOR, "criteria.remove",
                   signpost_comparison_get_criterion (comparison, 0)->id,
                   signpost_comparison_get_criterion (comparison, 0)->name);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/undo/everything", Fixture, NULL, set_up, test_everything, tear_down);
  g_test_add ("/undo/removal", Fixture, NULL, set_up, test_removal, tear_down);
  g_test_add ("/undo/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/undo/goes-there", Fixture, NULL, set_up, test_goes_there, tear_down);

  return g_test_run ();
}
