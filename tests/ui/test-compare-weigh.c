/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-importance-order.h"
#include "ui/answer/signpost-answer-place.h"
#include "ui/compare/signpost-comparison-view.h"
#include "ui/compare/signpost-criterion-details.h"
#include "ui/compare/signpost-criterion-row.h"
#include "ui/compare/signpost-swing-text.h"
#include "ui/compare/signpost-weighing.h"

#include "compare-fixture.h"

/* Of the catalogue, in its order */
#define N_CRITERIA 4

static gpointer
get_row (Fixture *fixture,
         guint    place)
{
  return find (fixture->widget, SIGNPOST_TYPE_CRITERION_ROW, place);
}

static int
get_points (Fixture *fixture,
            guint    place)
{
  return signpost_comparison_get_criterion (fixture->comparison, place)->points;
}

static const char *
get_id (Fixture *fixture,
        guint    place)
{
  return signpost_comparison_get_criterion (fixture->comparison, place)->id;
}

/* Importance is asked before a rating is seen; what is known of techniques comes with the ratings. */
static void
test_first (Fixture       *fixture,
            gconstpointer  data)
{
  SignpostQuestion *question = signpost_catalogue_find_question (fixture->catalogue, "q4.2");
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  const char *techniques[] = { "rest-push", NULL };
  graphene_rect_t bounds;

  signpost_option_set_techniques (calls, "source>target", techniques);
  signpost_decision_set_rating (fixture->decision, question, "rest-push", 3);
  if (data != NULL)
    signpost_comparison_set_rating (fixture->comparison, 1, 0, 4, TRUE);
  show (fixture, signpost_comparison_view_new, 800);
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 0);
  g_assert_true (has_text (fixture->widget,
                           "Say first what counts. The verdict comes with the ratings.") ==
                 (data == NULL));
  g_assert_true (has_text (fixture->widget, "The choice") == (data != NULL));

  gtk_widget_activate_action (fixture->widget, "compare.rate", NULL);
  settle (fixture);
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, data == NULL ? 6 : 0);
  g_assert_true (has_text (fixture->widget, "The choice"));
  g_assert_null (find_button (fixture->widget, "I Can Only _Rank Them"));

  /* What has the focus is in sight, wherever it was before things folded. */
  g_assert_true (gtk_widget_compute_bounds (get_focus (fixture), fixture->window, &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=, 0);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (fixture->window));
}

static void
test_points (Fixture       *fixture,
             gconstpointer  data)
{
  g_autofree char *question = NULL;
  gpointer spin;

  show (fixture, signpost_comparison_view_new, 800);
  question = signpost_swing_text_dup_question (fixture->comparison, 1);
  g_assert_nonnull (strstr (question, "Needs new infrastructure"));
  g_assert_nonnull (strstr (question, "“Easy to operate” = 100, the same jump here is worth …"));
  g_assert_true (has_text (get_row (fixture, 1), question));
  g_assert_true (has_text (get_row (fixture, 0), "100"));

  spin = find (get_row (fixture, 1), GTK_TYPE_SPIN_BUTTON, 0);
  assert_label (spin, "Points of “Secure”");
  gtk_spin_button_set_value (spin, 35);
  g_assert_cmpint (get_points (fixture, 1), ==, 35);
  g_assert_false (signpost_comparison_get_points_changed_after_ratings_seen (fixture->comparison));

  signpost_comparison_set_points (fixture->comparison, 1, 0);
  settle (fixture);
  g_assert_cmpfloat (gtk_spin_button_get_value (spin), ==, 0);
}

/* Whoever changes what counts after ratings were known is told, once and for all. */
static void
test_changed (Fixture       *fixture,
              gconstpointer  data)
{
  const char *told =
    "Importance was changed after ratings were seen. That is allowed, and the record says so.";

  rate_all (fixture, 0, 4);
  show (fixture, signpost_comparison_view_new, 800);
  g_assert_false (signpost_comparison_get_ratings_seen (fixture->comparison));
  gtk_spin_button_set_value (find (get_row (fixture, 1), GTK_TYPE_SPIN_BUTTON, 0), 35);
  settle (fixture);
  g_assert_true (signpost_comparison_get_points_changed_after_ratings_seen (fixture->comparison));

  g_signal_emit_by_name (find (fixture->widget, GTK_TYPE_TOGGLE_BUTTON, 0), "clicked");
  settle (fixture);
  g_assert_true (has_text (fixture->widget, told));
}

/* Points travel with their criterion where they fit; who is on top counts 100, and what happened is said. */
static void
test_move (Fixture       *fixture,
           gconstpointer  data)
{
  GtkWidget *operations;

  signpost_comparison_set_points (fixture->comparison, 1, 60);
  signpost_comparison_set_points (fixture->comparison, 2, 30);
  signpost_comparison_set_points (fixture->comparison, 3, 40);
  show (fixture, signpost_comparison_view_new, 800);
  operations = get_row (fixture, 0);
  gtk_widget_grab_focus (find (operations, GTK_TYPE_ENTRY, 0));
  g_assert_false (press_with (operations, GDK_KEY_Down, 0));

  press_with (get_row (fixture, 3), GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpstr (get_id (fixture, 2), ==, "effort");
  g_assert_cmpint (get_points (fixture, 2), ==, 40);
  g_assert_true (has_text (fixture->widget,
                           "“Low effort” is number 3 now, and keeps its 40 points."));

  press_with (get_row (fixture, 2), GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpint (get_points (fixture, 1), ==, 60);
  g_assert_true (has_text (fixture->widget,
                           "“Low effort” is number 2 now, with 60 points instead of "
                           "40, so that the list stays in the order of importance."));
  press_with (get_row (fixture, 1), GDK_KEY_Down, GDK_ALT_MASK);

  g_assert_true (press_with (operations, GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), operations));
  g_assert_cmpstr (get_id (fixture, 0), ==, "security");
  g_assert_cmpint (get_points (fixture, 0), ==, 100);
  g_assert_cmpstr (get_id (fixture, 1), ==, "operations");
  g_assert_cmpint (get_points (fixture, 1), ==, 100);
  g_assert_cmpint (get_points (fixture, 2), ==, 100);
  g_assert_cmpint (get_points (fixture, 3), ==, 50);
  g_assert_true (get_row (fixture, 1) == operations);
  g_assert_true (has_text (fixture->widget,
                           "“Easy to operate” is number 2 now, with 100 points. The first has 100 "
                           "again, and the others grew with it."));

  press_with (operations, GDK_KEY_Up, GDK_ALT_MASK);
  press_with (operations, GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpstr (get_id (fixture, 0), ==, "operations");
  gtk_widget_activate_action (operations, "criteria.move", "(si)", "operations", N_CRITERIA);
  g_assert_cmpstr (get_id (fixture, 0), ==, "operations");

  signpost_comparison_set_points (fixture->comparison, 3, 0);
  press_with (get_row (fixture, 3), GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_cmpint (get_points (fixture, 2), ==, 0);
  g_assert_true (has_text (fixture->widget,
                           "“Good error handling” is number 3 now. It has no points and does not "
                           "count."));
}

/* Where points say something else than the list, a button puts it right. */
static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  const char *note = "The points say another order than the list.";
  GtkWidget *button;

  show (fixture, signpost_comparison_view_new, 360);
  g_assert_false (has_text (fixture->widget, note));
  signpost_comparison_set_points (fixture->comparison, 1, 20);
  settle (fixture);
  g_assert_true (has_text (fixture->widget, note));

  button = find_button (fixture->widget, "_Sort by Points");
  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle (fixture);
  g_assert_cmpstr (get_id (fixture, 3), ==, "security");
  g_assert_cmpint (get_points (fixture, 3), ==, 20);
  g_assert_false (has_text (fixture->widget, note));
  g_assert_true (has_text (fixture->widget,
                           "The criteria stand in the order of their points now."));

  /* An order alone is that of the points. */
  signpost_comparison_set_points (fixture->comparison, 0, 10);
  gtk_widget_activate_action (get_row (fixture, 0), "criteria.rank-only", NULL);
  settle (fixture);
  g_assert_cmpstr (get_id (fixture, 3), ==, "operations");
  g_assert_true (signpost_weighing_is_rank_only (fixture->comparison));
}

/* Tab goes from points to points, past what else can be said about a criterion. */
static void
test_tab (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *spin;

  signpost_comparison_set_points (fixture->comparison, 1, 60);
  show (fixture, signpost_comparison_view_new, 800);
  gtk_widget_grab_focus (find (get_row (fixture, 1), GTK_TYPE_SPIN_BUTTON, 0));
  g_assert_true (press (get_row (fixture, 1), GDK_KEY_Tab));
  spin = find (get_row (fixture, 2), GTK_TYPE_SPIN_BUTTON, 0);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), spin));
  g_assert_true (press (get_row (fixture, 2), GDK_KEY_Tab));
  g_assert_false (press (get_row (fixture, 3), GDK_KEY_Tab));
  g_assert_false (press_with (get_row (fixture, 3), GDK_KEY_Tab, GDK_SHIFT_MASK));
}

/* What is missing is found, folded away or not: the points of what does not count yet. */
static void
test_place (Fixture       *fixture,
            gconstpointer  data)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (fixture->catalogue,
                                                              SIGNPOST_TOPIC_POINTS);
  GtkWidget *place;
  guint i;

  rate_all (fixture, 0, 4);
  show (fixture, signpost_comparison_view_new, 800);
  g_assert_false (signpost_fold_get_expanded (find_fold (fixture, "What counts")));
  place = signpost_answer_place_find_below (fixture->widget, question, "errors");
  g_assert_true (place == find (get_row (fixture, 2), GTK_TYPE_SPIN_BUTTON, 0));
  g_assert_true (signpost_fold_get_expanded (find_fold (fixture, "What counts")));

  for (i = 0; i < N_CRITERIA; i++)
    signpost_comparison_set_points (fixture->comparison, i, 0);
  settle (fixture);
  place = signpost_answer_place_find_below (fixture->widget, question, "");
  g_assert_true (place == find (get_row (fixture, 0), GTK_TYPE_SPIN_BUTTON, 0));
  g_assert_true (gtk_widget_grab_focus (place));
}

/* Dropped on another, a criterion takes its place, with its ratings. */
static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GListModel) controllers = NULL;
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean dropped = FALSE;
  guint i;

  signpost_comparison_set_rating (fixture->comparison, 0, 3, 10, TRUE);
  show (fixture, signpost_comparison_view_new, 800);
  g_value_init (&value, SIGNPOST_TYPE_CRITERION_ROW);
  g_value_set_object (&value, get_row (fixture, 3));
  controllers = gtk_widget_observe_controllers (get_row (fixture, 1));
  for (i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &dropped);
    }
  settle (fixture);
  g_assert_true (dropped);
  g_assert_cmpstr (get_id (fixture, 1), ==, "effort");
  g_assert_cmpstr (get_id (fixture, 3), ==, "errors");
  g_assert_cmpint (get_half_steps (fixture, 0, 1), ==, 10);
}

static void
test_rank_only (Fixture       *fixture,
                gconstpointer  data)
{
  guint i;

  show (fixture, signpost_comparison_view_new, 800);
  gtk_widget_activate_action (get_row (fixture, 0), "criteria.rank-only", NULL);
  settle (fixture);
  g_assert_true (signpost_weighing_is_rank_only (fixture->comparison));
  for (i = 0; i < N_CRITERIA; i++)
    g_assert_cmpint (get_points (fixture, i), ==,
                     signpost_importance_order_get_points (N_CRITERIA, i));
  g_assert_cmpint (signpost_comparison_get_lens (fixture->comparison).importance, ==,
                   SIGNPOST_IMPORTANCE_ORDER);
  g_assert_false (gtk_widget_get_mapped (find (get_row (fixture, 1), GTK_TYPE_SCALE, 0)));

  /* The order is all that there is to say, also when there is one more. */
  press_with (get_row (fixture, 2), GDK_KEY_Up, GDK_ALT_MASK);
  g_assert_true (signpost_weighing_is_rank_only (fixture->comparison));
  gtk_editable_set_text (find (fixture->widget, ADW_TYPE_ENTRY_ROW, 0), "Quick");
  gtk_widget_activate_action (find (fixture->widget, ADW_TYPE_ENTRY_ROW, 0), "criteria.add", NULL);
  g_assert_true (signpost_weighing_is_rank_only (fixture->comparison));
  g_assert_cmpint (get_points (fixture, 4), ==,
                   signpost_importance_order_get_points (N_CRITERIA + 1, 4));

  settle (fixture);
  g_signal_emit_by_name (find_button (fixture->widget, "_Give Points"), "clicked");
  settle (fixture);
  g_assert_false (signpost_weighing_is_rank_only (fixture->comparison));
  g_assert_true (gtk_widget_get_mapped (find (get_row (fixture, 1), GTK_TYPE_SCALE, 0)));
}

static void
test_details (Fixture       *fixture,
              gconstpointer  data)
{
  const SignpostCriterion *criterion;
  gpointer row, details;

  show (fixture, signpost_comparison_view_new, 800);
  row = get_row (fixture, 1);
  gtk_toggle_button_set_active (find (row, GTK_TYPE_TOGGLE_BUTTON, 0), TRUE);
  settle (fixture);
  details = find (row, SIGNPOST_TYPE_CRITERION_DETAILS, 0);
  gtk_editable_set_text (find (details, ADW_TYPE_ENTRY_ROW, 0), "open to all");
  gtk_editable_set_text (find (details, ADW_TYPE_ENTRY_ROW, 1), "passwords");
  gtk_editable_set_text (find (details, ADW_TYPE_ENTRY_ROW, 2), "certificates");
  gtk_editable_set_text (find (details, ADW_TYPE_ENTRY_ROW, 3), "when a key leaks …");
  adw_combo_row_set_selected (find (details, ADW_TYPE_COMBO_ROW, 0), 3);
  settle (fixture);

  criterion = signpost_comparison_get_criterion (fixture->comparison, 1);
  g_assert_cmpstr (criterion->anchor1, ==, "open to all");
  g_assert_cmpstr (criterion->anchor3, ==, "passwords");
  g_assert_cmpstr (criterion->anchor5, ==, "certificates");
  g_assert_cmpstr (criterion->scenario, ==, "when a key leaks …");
  g_assert_cmpint (criterion->must_reach, ==, 3);
  g_assert_true (has_text (row, "From “open to all” to “certificates”"));
}

static void
test_criteria (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *entry;
  const char *removed = "Removed “Secure”";

  show (fixture, signpost_comparison_view_new, 800);
  entry = find (fixture->widget, ADW_TYPE_ENTRY_ROW, 0);
  gtk_editable_set_text (GTK_EDITABLE (entry), " Quick & easy ");
  g_assert_true (gtk_widget_activate_action (entry, "criteria.add", NULL));
  settle (fixture);
  g_assert_cmpuint (signpost_comparison_get_n_criteria (fixture->comparison), ==, N_CRITERIA + 1);
  g_assert_cmpstr (signpost_comparison_get_criterion (fixture->comparison, N_CRITERIA)->name,
                   ==, "Quick & easy");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  gtk_editable_set_text (find (get_row (fixture, N_CRITERIA), GTK_TYPE_ENTRY, 0), "Quick");
  g_assert_cmpstr (signpost_comparison_get_criterion (fixture->comparison, N_CRITERIA)->name,
                   ==, "Quick");

  g_assert_true (gtk_widget_activate_action (entry, "criteria.remove", "s", "security"));
  settle (fixture);
  g_assert_cmpint (signpost_comparison_find_criterion (fixture->comparison, "security"), ==, -1);
  g_assert_true (has_text (fixture->widget, removed));

  signpost_comparison_set_points (fixture->comparison, 0, 60);
  settle (fixture);
  g_assert_false (has_text (fixture->widget, removed));
}

/* More than can be kept in mind are possible, and said to be seldom worth it. */
static void
test_many (Fixture       *fixture,
           gconstpointer  data)
{
  const char *note = "More than eight criteria are seldom worth the effort: leave out what hardly "
                     "differs, or put together what says the same.";
  guint i;

  show (fixture, signpost_comparison_view_new, 360);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  g_assert_false (has_text (fixture->widget, note));
  for (i = N_CRITERIA; i < 9; i++)
    {
      g_autofree char *id = g_strdup_printf ("more-%u", i);

      signpost_comparison_add_criterion (fixture->comparison, id, id, 50, "", "");
    }
  settle (fixture);
  g_assert_true (has_text (fixture->widget, note));
  g_assert_cmpint (get_points (fixture, 8), ==, 0);
}

static void
test_locked (Fixture       *fixture,
             gconstpointer  data)
{
  show (fixture, signpost_comparison_view_new, 800);
  signpost_comparison_set_points_locked (fixture->comparison, TRUE);
  settle (fixture);
  g_assert_false (gtk_widget_is_sensitive (find (get_row (fixture, 1), GTK_TYPE_SCALE, 0)));
  press_with (get_row (fixture, 0), GDK_KEY_Down, GDK_ALT_MASK);
  g_assert_cmpstr (get_id (fixture, 0), ==, "operations");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/compare/weigh/first", NULL, test_first);
  add ("/compare/weigh/first-but-rated", "rated", test_first);
  add ("/compare/weigh/points", NULL, test_points);
  add ("/compare/weigh/changed", NULL, test_changed);
  add ("/compare/weigh/move", NULL, test_move);
  add ("/compare/weigh/sort", NULL, test_sort);
  add ("/compare/weigh/tab", NULL, test_tab);
  add ("/compare/weigh/place", NULL, test_place);
  add ("/compare/weigh/drop", NULL, test_drop);
  add ("/compare/weigh/rank-only", NULL, test_rank_only);
  add ("/compare/weigh/details", NULL, test_details);
  add ("/compare/weigh/criteria", NULL, test_criteria);
  add ("/compare/weigh/many", NULL, test_many);
  add ("/compare/weigh/locked", NULL, test_locked);

  return g_test_run ();
}
