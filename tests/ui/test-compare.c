/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-ranking.h"
#include "ui/answer/signpost-scale-editor.h"
#include "ui/compare/signpost-comparison-view.h"
#include "ui/compare/signpost-criterion-row.h"
#include "ui/compare/signpost-method-row.h"
#include "ui/compare/signpost-option-card.h"
#include "ui/compare/signpost-options-editor.h"
#include "ui/compare/signpost-outcome-editor.h"
#include "ui/compare/signpost-rating-cell.h"
#include "ui/compare/signpost-rating-popover.h"
#include "ui/compare/signpost-result-row.h"
#include "ui/compare/signpost-technique-choice.h"
#include "ui/compare/signpost-technique-row.h"
#include "ui/compare/signpost-techniques-editor.h"
#include "ui/signpost-rating-scale.h"

#include "ui-fixture.h"

#define SETTLE_MS 60

typedef GtkWidget *(*Constructor) (SignpostDecision *decision);

typedef struct
{
  SignpostCatalogue  *catalogue;
  SignpostDecision   *decision;
  SignpostComparison *comparison;
  GtkWidget          *window;
  GtkWidget          *widget;
} Fixture;

/* Two options that are compared and one that is not, nothing rated */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  SignpostOption *option;

  fixture->catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);
  fixture->decision = signpost_decision_new (fixture->catalogue);
  fixture->comparison = signpost_decision_get_comparison (fixture->decision);

  option = signpost_decision_add_option (fixture->decision, "Calls & replies");
  signpost_option_add_method (option, "svc", "ask");
  option = signpost_decision_add_option (fixture->decision, "Files");
  signpost_option_add_method (option, "bat", "");
  option = signpost_decision_add_option (fixture->decision, "Shared database");
  signpost_option_add_method (option, "cen", "");
  signpost_option_set_included (option, FALSE);
  signpost_option_set_why_excluded (option, "the vendor forbids it");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (SETTLE_MS);
  g_assert_finalize_object (fixture->decision);
  g_assert_finalize_object (fixture->catalogue);
}

static void
show (Fixture     *fixture,
      Constructor  constructor,
      int          width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->widget = constructor (fixture->decision);
  fixture->window = adw_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->widget);
  adw_window_set_content (ADW_WINDOW (fixture->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  fixture_settle (SETTLE_MS);
}

static void
list_widgets (GtkWidget *widget,
              GType      type,
              GPtrArray *result)
{
  GtkWidget *child;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (result, widget);
  for (child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_widgets (child, type, result);
}

/* The nth widget of a type, in the order of the tree */
static gpointer
find (gpointer widget,
      GType    type,
      guint    n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (widget, type, found);
  g_assert_cmpuint (n, <, found->len);

  return g_ptr_array_index (found, n);
}

static guint
count (gpointer widget,
       GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (widget, type, found);

  return found->len;
}

static gboolean
has_text (gpointer    widget,
          const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint i;

  list_widgets (widget, GTK_TYPE_LABEL, labels);
  for (i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);

      if (gtk_widget_get_mapped (label) &&
          g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
press (gpointer widget,
       guint    keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean stopped = FALSE;
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers) && !stopped; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, 0, &stopped);
    }
  fixture_settle (SETTLE_MS);

  return stopped;
}

static void
assert_label (gpointer    widget,
              const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static gpointer
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static int
get_half_steps (Fixture *fixture,
                guint    option,
                guint    criterion)
{
  return signpost_comparison_get_rating (fixture->comparison, option, criterion)->half_steps;
}

static void
assert_headline (Fixture *fixture)
{
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (fixture->comparison);
  g_autofree char *headline = signpost_ranking_dup_headline (ranking, fixture->comparison);

  g_assert_true (has_text (fixture->widget, headline));
}

static void
rate_all (Fixture *fixture,
          guint    option,
          int      rating)
{
  guint i;

  for (i = 0; i < signpost_comparison_get_n_criteria (fixture->comparison); i++)
    signpost_comparison_set_rating (fixture->comparison, option, i, 2 * rating, TRUE);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  SignpostRatingCell *first, *second;

  show (fixture, signpost_comparison_view_new, 800);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_RATING_CELL), ==,
                    2 * signpost_comparison_get_n_criteria (fixture->comparison));
  first = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 0);
  second = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 1);
  assert_label (first, "Calls & replies, Easy to operate: don’t know");

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (first)));
  g_assert_true (press (first, GDK_KEY_4));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 8);
  assert_label (first, "Calls & replies, Easy to operate: 4 of 5");
  g_assert_true (get_focus (fixture) == second);
  assert_headline (fixture);

  g_assert_true (press (first, GDK_KEY_u));
  g_assert_false (signpost_comparison_get_rating (fixture->comparison, 0, 0)->sure);
  assert_label (first, "Calls & replies, Easy to operate: 4 of 5, not sure");

  g_assert_true (press (first, GDK_KEY_question));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 0);
  g_assert_true (press (first, GDK_KEY_KP_5));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 10);
  g_assert_true (press (first, GDK_KEY_0));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 0);
  g_assert_false (press (first, GDK_KEY_6));
}

/* From the last option on a criterion to the first on the next; arrows go where they point */
static void
test_advance (Fixture       *fixture,
              gconstpointer  data)
{
  SignpostRatingCell *second, *third;
  GtkWidget *grid;

  show (fixture, signpost_comparison_view_new, 800);
  second = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 1);
  grid = gtk_widget_get_parent (GTK_WIDGET (second));
  gtk_widget_grab_focus (GTK_WIDGET (second));
  press (second, GDK_KEY_3);
  third = get_focus (fixture);
  g_assert_cmpstr (signpost_rating_cell_get_option_id (third), ==, "option-1");
  g_assert_cmpstr (signpost_rating_cell_get_criterion_id (third), ==, "security");

  press (grid, GDK_KEY_Up);
  g_assert_cmpstr (signpost_rating_cell_get_criterion_id (get_focus (fixture)), ==, "operations");
  press (grid, GDK_KEY_Right);
  g_assert_true (get_focus (fixture) == second);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  GtkWidget *parent;
  guint i, n_mapped = 0;

  show (fixture, signpost_comparison_view_new, 360);
  fixture_settle (300);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  list_widgets (fixture->widget, SIGNPOST_TYPE_RATING_CELL, cells);
  for (i = 0; i < cells->len; i++)
    n_mapped += gtk_widget_get_mapped (g_ptr_array_index (cells, i));
  g_assert_cmpuint (n_mapped, ==, 2);

  parent = g_ptr_array_index (cells, 1);
  gtk_widget_grab_focus (parent);
  press (parent, GDK_KEY_2);
  g_assert_cmpstr (signpost_rating_cell_get_criterion_id (get_focus (fixture)), ==, "security");
  g_assert_true (gtk_widget_get_mapped (get_focus (fixture)));
  g_assert_false (gtk_widget_get_mapped (parent));
  g_assert_true (has_text (fixture->widget, "Criterion 2 of 4"));

  /* Another decision begins with the first page. */
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget), NULL);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget),
                                         fixture->decision);
  fixture_settle (SETTLE_MS);
  g_assert_true (has_text (fixture->widget, "Criterion 1 of 4"));
}

static void
test_popover (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *cell, *popover;
  gpointer scale;

  show (fixture, signpost_comparison_view_new, 800);
  cell = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 0);
  g_signal_emit_by_name (cell, "clicked");
  fixture_settle (SETTLE_MS);
  popover = find (cell, SIGNPOST_TYPE_RATING_POPOVER, 0);
  g_assert_true (gtk_widget_get_visible (popover));

  gtk_editable_set_text (find (popover, GTK_TYPE_ENTRY, 0), "a team runs one");
  g_assert_cmpstr (signpost_comparison_get_rating (fixture->comparison, 0, 0)->note,
                   ==, "a team runs one");
  scale = find (popover, SIGNPOST_TYPE_RATING_SCALE, 0);
  g_signal_emit_by_name (find (scale, GTK_TYPE_TOGGLE_BUTTON, 4), "clicked");
  fixture_settle (SETTLE_MS);
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 10);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (cell)), ==, "5");
}

static void
test_points (Fixture       *fixture,
             gconstpointer  data)
{
  gpointer row, spin;

  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 2);
  signpost_comparison_set_rating (fixture->comparison, 1, 0, 10, TRUE);
  show (fixture, signpost_comparison_view_new, 800);
  assert_headline (fixture);

  row = find (fixture->widget, SIGNPOST_TYPE_CRITERION_ROW, 1);
  spin = find (row, GTK_TYPE_SPIN_BUTTON, 0);
  assert_label (spin, "Points of “Secure”");
  gtk_spin_button_set_value (spin, 35);
  fixture_settle (SETTLE_MS);
  g_assert_cmpint (signpost_comparison_get_criterion (fixture->comparison, 1)->points, ==, 35);
  assert_headline (fixture);

  signpost_comparison_set_points (fixture->comparison, 2, 0);
  signpost_comparison_set_points (fixture->comparison, 1, 0);
  signpost_comparison_set_points (fixture->comparison, 3, 0);
  fixture_settle (SETTLE_MS);
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 0);
  assert_headline (fixture);
}

static void
test_criteria (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *entry, *remove;
  const char *removed = "“Easy to operate” was removed, with its ratings.";
  gpointer row;

  rate_all (fixture, 0, 4);
  show (fixture, signpost_comparison_view_new, 800);
  entry = find (fixture->widget, ADW_TYPE_ENTRY_ROW, 0);
  remove = find (find (fixture->widget, SIGNPOST_TYPE_CRITERION_ROW, 0), GTK_TYPE_BUTTON, 0);

  gtk_editable_set_text (GTK_EDITABLE (entry), " Quick & easy ");
  g_assert_true (gtk_widget_activate_action (entry, "criteria.add", NULL));
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (signpost_comparison_get_n_criteria (fixture->comparison), ==, 5);
  g_assert_cmpstr (signpost_comparison_get_criterion (fixture->comparison, 4)->name,
                   ==, "Quick & easy");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");

  row = find (fixture->widget, SIGNPOST_TYPE_CRITERION_ROW, 4);
  gtk_editable_set_text (find (row, GTK_TYPE_ENTRY, 0), "Quick");
  g_assert_cmpstr (signpost_comparison_get_criterion (fixture->comparison, 4)->name, ==, "Quick");

  g_signal_emit_by_name (remove, "clicked");
  fixture_settle (SETTLE_MS);
  g_assert_cmpint (signpost_comparison_find_criterion (fixture->comparison, "operations"), ==, -1);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_CRITERION_ROW), ==, 4);
  g_assert_true (has_text (fixture->widget, removed));

  g_assert_true (gtk_widget_activate_action (entry, "criteria.undo-remove", NULL));
  fixture_settle (SETTLE_MS);
  g_assert_cmpint (signpost_comparison_find_criterion (fixture->comparison, "operations"), ==, 4);
  g_assert_cmpint (get_half_steps (fixture, 0, 4), ==, 8);
  g_assert_false (has_text (fixture->widget, removed));
}

static void
test_results (Fixture       *fixture,
              gconstpointer  data)
{
  gpointer row;

  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 4);
  show (fixture, signpost_comparison_view_new, 800);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_RESULT_ROW), ==, 3);
  g_assert_true (has_text (find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 0), "=1"));
  g_assert_true (has_text (find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 1), "=1"));
  row = find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 2);
  g_assert_true (has_text (row, "–"));
  g_assert_true (has_text (row, "Not compared: the vendor forbids it"));
  assert_headline (fixture);

  /* The rows change places, and stay the widgets that they are. */
  row = find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 1);
  signpost_comparison_set_rating (fixture->comparison, 0, 0, 0, TRUE);
  signpost_comparison_set_rating (fixture->comparison, 1, 0, 10, TRUE);
  fixture_settle (SETTLE_MS);
  g_assert_true (find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 0) == row);
  row = find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 1);
  g_assert_true (has_text (row, "2"));
  g_assert_true (has_text (row, "? 1 rating is missing: between 56 and 81"));
  assert_headline (fixture);
}

static void
test_choice (Fixture       *fixture,
             gconstpointer  data)
{
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  SignpostOption *files = signpost_decision_find_option (fixture->decision, "option-2");
  gpointer outcome, undecided, first, reason;

  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 2);
  show (fixture, signpost_comparison_view_new, 800);
  outcome = find (fixture->widget, SIGNPOST_TYPE_OUTCOME_EDITOR, 0);
  undecided = find (outcome, GTK_TYPE_CHECK_BUTTON, 0);
  first = find (outcome, GTK_TYPE_CHECK_BUTTON, 1);
  g_assert_null (signpost_decision_get_chosen (fixture->decision));
  g_assert_true (gtk_check_button_get_active (undecided));
  g_assert_true (has_text (outcome, "Ahead in the comparison: 75 of 100"));
  g_assert_false (has_text (outcome, "Why not the others?"));
  assert_label (first, "Calls & replies");

  gtk_check_button_set_active (first, TRUE);
  fixture_settle (SETTLE_MS);
  g_assert_true (signpost_decision_get_chosen (fixture->decision) == calls);
  g_assert_true (has_text (outcome, "Why not the others?"));

  reason = find (outcome, ADW_TYPE_ENTRY_ROW, 1);
  g_assert_true (gtk_widget_get_visible (reason));
  g_assert_false (gtk_widget_get_visible (find (outcome, ADW_TYPE_ENTRY_ROW, 0)));
  gtk_editable_set_text (reason, "too slow ");
  fixture_settle (SETTLE_MS);
  g_assert_cmpstr (gtk_editable_get_text (reason), ==, "too slow ");
  g_assert_true (g_str_has_prefix (signpost_decision_get_reason (fixture->decision, files),
                                   "too slow"));

  gtk_check_button_set_active (undecided, TRUE);
  fixture_settle (SETTLE_MS);
  g_assert_null (signpost_decision_get_chosen (fixture->decision));
}

/* What is known of techniques is taken over when nobody has rated, and only then. */
static void
test_prefill (Fixture       *fixture,
              gconstpointer  data)
{
  SignpostQuestion *question = signpost_catalogue_find_question (fixture->catalogue, "q4.2");
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  const char *techniques[] = { "rest-push", NULL };

  signpost_option_set_techniques (calls, "source>target", techniques);
  signpost_decision_set_rating (fixture->decision, question, "rest-push", 3);
  if (data != NULL)
    signpost_comparison_set_rating (fixture->comparison, 1, 0, 4, TRUE);
  show (fixture, signpost_comparison_view_new, 800);
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, data == NULL ? 6 : 0);
}

static void
test_edit_option (Fixture       *fixture,
                  gconstpointer  data)
{
  SignpostOption *option = signpost_decision_find_option (fixture->decision, "option-1");
  gpointer card, name, events, role;

  show (fixture, signpost_options_editor_new, 500);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_OPTION_CARD), ==, 3);
  card = find (fixture->widget, SIGNPOST_TYPE_OPTION_CARD, 0);
  assert_label (card, "Calls & replies");
  signpost_option_card_set_opened (card, TRUE);
  fixture_settle (SETTLE_MS);

  name = find (card, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (name, "Direct calls ");
  gtk_editable_set_position (name, 3);
  fixture_settle (SETTLE_MS);
  g_assert_true (g_str_has_prefix (signpost_option_get_name (option), "Direct calls"));
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Direct calls ");
  g_assert_cmpint (gtk_editable_get_position (name), ==, 3);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), name));

  events = find (card, SIGNPOST_TYPE_METHOD_ROW, 2);
  gtk_check_button_set_active (find (events, GTK_TYPE_CHECK_BUTTON, 0), TRUE);
  role = find (events, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (role, "status back");
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (signpost_option_get_methods (option)->len, ==, 2);
  g_assert_true (has_text (card, "RPC / Services + Events / Queues"));
  gtk_check_button_set_active (find (events, GTK_TYPE_CHECK_BUTTON, 0), FALSE);
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (signpost_option_get_methods (option)->len, ==, 1);
  g_assert_false (gtk_widget_get_visible (role));
}

static void
test_set_aside (Fixture       *fixture,
                gconstpointer  data)
{
  SignpostOption *option = signpost_decision_find_option (fixture->decision, "option-1");
  gpointer card, mark;

  show (fixture, signpost_options_editor_new, 500);
  card = find (fixture->widget, SIGNPOST_TYPE_OPTION_CARD, 0);
  mark = find (card, GTK_TYPE_DROP_DOWN, 0);
  gtk_drop_down_set_selected (mark, SIGNPOST_OPTION_MARK_REJECTED);
  signpost_option_set_why_excluded (option, "no budget");
  fixture_settle (SETTLE_MS);
  g_assert_cmpint (signpost_option_get_mark (option), ==, SIGNPOST_OPTION_MARK_REJECTED);
  g_assert_false (signpost_option_get_included (option));
  g_assert_true (has_text (card, "RPC / Services. Not compared: no budget"));

  gtk_drop_down_set_selected (mark, SIGNPOST_OPTION_MARK_EXAMINE_FIRST);
  fixture_settle (SETTLE_MS);
  g_assert_true (signpost_option_get_included (option));
  g_assert_true (has_text (card, "Examine first"));
  gtk_switch_set_active (find (card, GTK_TYPE_SWITCH, 0), FALSE);
  g_assert_false (signpost_option_get_included (option));
}

static void
test_propose (Fixture       *fixture,
              gconstpointer  data)
{
  GListModel *options = signpost_decision_get_options (fixture->decision);
  g_autofree char *text = NULL;
  guint before = g_list_model_get_n_items (options);
  guint added;

  signpost_decision_set_use_case (fixture->decision,
                                  signpost_catalogue_find_use_case (fixture->catalogue, "process"));
  show (fixture, signpost_options_editor_new, 500);
  gtk_widget_activate_action (fixture->widget, "options.propose", NULL);
  fixture_settle (SETTLE_MS);
  added = g_list_model_get_n_items (options) - before;
  g_assert_cmpuint (added, >, 0);
  text = g_strdup_printf (added == 1 ? "%u option was added." : "%u options were added.", added);
  g_assert_true (has_text (fixture->widget, text));
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_OPTION_CARD), ==, before + added);

  gtk_widget_activate_action (fixture->widget, "options.propose", NULL);
  fixture_settle (SETTLE_MS);
  g_assert_true (has_text (fixture->widget, "Nothing new to propose: the options that the answers "
                                            "lead to are all here."));
}

static void
test_add_and_remove (Fixture       *fixture,
                     gconstpointer  data)
{
  GListModel *options = signpost_decision_get_options (fixture->decision);
  SignpostQuestion *question = signpost_catalogue_find_question (fixture->catalogue, "q3.4");
  const char *techniques[] = { "rest-push", NULL };
  g_autoptr (SignpostOption) restored = NULL;

  rate_all (fixture, 0, 4);
  signpost_decision_set_value (fixture->decision, question, "option-1", "dlq", TRUE);
  signpost_option_set_techniques (signpost_decision_find_option (fixture->decision, "option-1"),
                                  "source>target", techniques);
  show (fixture, signpost_options_editor_new, 500);
  gtk_widget_activate_action (fixture->widget, "options.add", NULL);
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 4);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture),
                                         find (fixture->widget, SIGNPOST_TYPE_OPTION_CARD, 3)));

  gtk_widget_activate_action (fixture->widget, "options.remove", "s", "option-1");
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 3);
  g_assert_true (has_text (fixture->widget, "“Calls & replies” was removed."));

  gtk_widget_activate_action (fixture->widget, "options.undo-remove", NULL);
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 4);
  restored = g_list_model_get_item (options, 3);
  g_assert_cmpstr (signpost_option_get_name (restored), ==, "Calls & replies");
  g_assert_cmpuint (signpost_option_get_methods (restored)->len, ==, 1);
  g_assert_true (signpost_decision_has_value (fixture->decision, question,
                                              signpost_option_get_id (restored), "dlq"));
  g_assert_cmpint (get_half_steps (fixture, 3, 2), ==, 8);
  g_assert_cmpstr (signpost_option_get_techniques (restored, "source>target")[0], ==, "rest-push");
}

/* Only so many options are compared; that one more is not says the page. */
static void
test_full (Fixture       *fixture,
           gconstpointer  data)
{
  const char *text = "Twelve options are compared, and more cannot be. "
                     "Leave one out to compare another.";
  SignpostOption *last = NULL;

  show (fixture, signpost_options_editor_new, 500);
  g_assert_false (has_text (fixture->widget, text));
  while (g_list_model_get_n_items (signpost_decision_get_options (fixture->decision)) < 14)
    last = signpost_decision_add_option (fixture->decision, "More");
  fixture_settle (SETTLE_MS);
  g_assert_true (has_text (fixture->widget, text));
  g_assert_false (signpost_option_get_included (last));
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *options = signpost_decision_get_options (fixture->decision);

  while (g_list_model_get_n_items (options) > 0)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, 0);

      signpost_decision_remove_option (fixture->decision, option);
    }
  show (fixture, signpost_options_editor_new, 360);
  g_assert_true (has_text (fixture->widget,
                           "No options yet: let the answers propose some, or add your own."));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  show (fixture, signpost_techniques_editor_new, 360);
  g_assert_true (has_text (fixture->widget,
                           "No option is compared yet. Options are collected in the step before."));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  show (fixture, signpost_comparison_view_new, 360);
  assert_headline (fixture);
  g_assert_false (has_text (fixture->widget, "The choice"));
}

static void
assert_choices (Fixture    *fixture,
                gpointer    row,
                const char *method)
{
  GListModel *choices = adw_combo_row_get_model (row);
  g_autoptr (SignpostTechniqueChoice) none = g_list_model_get_item (choices, 0);
  guint i;

  g_assert_null (signpost_technique_choice_get_id (none));
  g_assert_cmpuint (g_list_model_get_n_items (choices), >, 2);
  for (i = 1; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (SignpostTechniqueChoice) choice = g_list_model_get_item (choices, i);
      const char *id = signpost_technique_choice_get_id (choice);
      SignpostTechnicalOption *technique =
        signpost_catalogue_find_technical_option (fixture->catalogue, id);

      g_assert_true (g_strv_contains (signpost_technical_option_get_methods (technique), method));
    }
}

/* Only what serves the option's methods can be chosen; what is excluded comes last and says why. */
static void
test_choices (Fixture       *fixture,
              gconstpointer  data)
{
  SignpostQuestion *network = signpost_catalogue_find_question (fixture->catalogue, "q3.13");
  g_autoptr (SignpostTechniqueChoice) last = NULL;
  GListModel *choices;
  gpointer row;

  signpost_decision_set_value (fixture->decision, network, "", "fw", TRUE);
  show (fixture, signpost_techniques_editor_new, 700);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW), ==, 2);
  row = find (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW, 0);
  assert_choices (fixture, row, "svc");
  assert_choices (fixture, find (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW, 1), "bat");
  g_assert_cmpuint (adw_combo_row_get_selected (row), ==, 0);

  choices = adw_combo_row_get_model (row);
  last = g_list_model_get_item (choices, g_list_model_get_n_items (choices) - 1);
  g_assert_cmpstr (signpost_technique_choice_get_id (last), ==, "sql-proc");
  g_assert_true (g_str_has_prefix (signpost_technique_choice_get_remark (last),
                                   "Excluded: Direct database access"));
}

/* A technical option that is chosen can be rated. */
static void
test_techniques (Fixture       *fixture,
                 gconstpointer  data)
{
  SignpostQuestion *question = signpost_catalogue_find_question (fixture->catalogue, "q4.2");
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  const SignpostReply *reply;
  gpointer row, rating, scale;
  const char *id;

  show (fixture, signpost_techniques_editor_new, 700);
  row = find (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW, 0);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_SCALE_EDITOR), ==, 0);
  adw_combo_row_set_selected (row, 1);
  fixture_settle (SETTLE_MS);
  id = signpost_option_get_techniques (calls, "source>target")[0];
  g_assert_cmpstr (id, ==, "rest-push");
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_SCALE_EDITOR), ==, 3);

  rating = find (fixture->widget, SIGNPOST_TYPE_SCALE_EDITOR, 0);
  scale = find (rating, SIGNPOST_TYPE_RATING_SCALE, 0);
  g_assert_true (press (scale, GDK_KEY_4));
  reply = signpost_decision_get_reply (fixture->decision, question, "rest-push");
  g_assert_cmpint (reply->rating, ==, 4);
  g_assert_false (reply->unsure);

  gtk_editable_set_text (find (rating, GTK_TYPE_ENTRY, 0), "known");
  g_assert_true (press (scale, GDK_KEY_question));
  reply = signpost_decision_get_reply (fixture->decision, question, "rest-push");
  g_assert_cmpint (reply->rating, ==, 0);
  g_assert_true (reply->unsure);
  g_assert_cmpstr (reply->text, ==, "known");

  adw_combo_row_set_selected (row, 0);
  fixture_settle (SETTLE_MS);
  g_assert_null (signpost_option_get_techniques (calls, "source>target")[0]);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_SCALE_EDITOR), ==, 0);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Looking at a decision does not change it, and another one can take its place. */
static void
test_quiet (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SignpostDecision) other = signpost_decision_new (fixture->catalogue);
  Constructor constructor = (Constructor) data;
  guint n = 0;
  gulong id;

  rate_all (fixture, 0, 4);
  id = g_signal_connect_swapped (fixture->decision, "changed", G_CALLBACK (count_cb), &n);
  show (fixture, constructor, 700);
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (n, ==, 0);

  signpost_decision_set_title (fixture->decision, "Orders");
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (n, ==, 1);
  g_signal_handler_disconnect (fixture->decision, id);

  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget), other);
  fixture_settle (SETTLE_MS);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget),
                                         fixture->decision);
  fixture_settle (SETTLE_MS);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget), NULL);
}

static void
test_finalize (Fixture       *fixture,
               gconstpointer  data)
{
  Constructor constructor = (Constructor) data;
  GtkWidget *widget;

  show (fixture, constructor, 360);
  widget = g_object_ref (fixture->widget);
  signpost_decision_set_title (fixture->decision, "Changed and not shown yet");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  fixture_settle (SETTLE_MS);
  g_assert_finalize_object (widget);
}

static void
add (const char    *path,
     gconstpointer  data,
     void         (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  const struct
  {
    const char  *name;
    Constructor  constructor;
  } widgets[] = {
    { "options", signpost_options_editor_new },
    { "techniques", signpost_techniques_editor_new },
    { "comparison", signpost_comparison_view_new },
  };
  gsize i;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/compare/comparison/keys", NULL, test_keys);
  add ("/compare/comparison/advance", NULL, test_advance);
  add ("/compare/comparison/narrow", NULL, test_narrow);
  add ("/compare/comparison/popover", NULL, test_popover);
  add ("/compare/comparison/points", NULL, test_points);
  add ("/compare/comparison/criteria", NULL, test_criteria);
  add ("/compare/comparison/results", NULL, test_results);
  add ("/compare/comparison/choice", NULL, test_choice);
  add ("/compare/comparison/prefill", NULL, test_prefill);
  add ("/compare/comparison/prefill-not-again", "rated", test_prefill);
  add ("/compare/options/edit", NULL, test_edit_option);
  add ("/compare/options/set-aside", NULL, test_set_aside);
  add ("/compare/options/propose", NULL, test_propose);
  add ("/compare/options/add-and-remove", NULL, test_add_and_remove);
  add ("/compare/options/full", NULL, test_full);
  add ("/compare/empty", NULL, test_empty);
  add ("/compare/techniques/choices", NULL, test_choices);
  add ("/compare/techniques/rating", NULL, test_techniques);
  for (i = 0; i < G_N_ELEMENTS (widgets); i++)
    {
      g_autofree char *quiet = g_strdup_printf ("/compare/%s/quiet", widgets[i].name);
      g_autofree char *finalize = g_strdup_printf ("/compare/%s/finalize", widgets[i].name);

      add (quiet, widgets[i].constructor, test_quiet);
      add (finalize, widgets[i].constructor, test_finalize);
    }

  return g_test_run ();
}
