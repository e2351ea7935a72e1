/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-butterfly.h"
#include "ui/compare/signpost-change-list.h"
#include "ui/compare/signpost-comparison-view.h"
#include "ui/compare/signpost-figure.h"
#include "ui/compare/signpost-head-to-head-view.h"
#include "ui/compare/signpost-lens-switches.h"
#include "ui/compare/signpost-plain-table.h"
#include "ui/compare/signpost-result-row.h"
#include "ui/compare/signpost-safety-view.h"
#include "ui/compare/signpost-share-track.h"
#include "ui/compare/signpost-share-view.h"

#include "compare-fixture.h"

/* What is left out stands below the others, with the reason, and one press takes it in. */
static void
test_include (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *row;
  GtkWidget *button;

  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 3);
  rate_all (fixture, 2, 5);
  show (fixture, signpost_comparison_view_new, 800);
  row = find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 2);
  button = find_button (row, "Compare It");
  g_assert_nonnull (button);
  gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Compare “Shared database” as well");
  g_assert_null (find_button (find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 0), "Compare It"));

  g_signal_emit_by_name (button, "clicked");
  settle (fixture);
  g_assert_true (signpost_comparison_get_option (fixture->comparison, 2)->included);
  row = find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 0);
  g_assert_true (has_text (row, "Shared database"));
  g_assert_null (find_button (row, "Compare It"));
  wait_for_verdict (fixture);
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
  wait_for_verdict (fixture);

  /* The rows change places, and stay the widgets that they are. */
  row = find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 1);
  signpost_comparison_set_rating (fixture->comparison, 0, 0, 0, TRUE);
  signpost_comparison_set_rating (fixture->comparison, 1, 0, 10, TRUE);
  settle (fixture);
  g_assert_true (find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 0) == row);
  row = find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 1);
  g_assert_true (has_text (row, "2"));
  g_assert_true (has_text (row, "? 1 rating is missing: between 56 and 81"));
  wait_for_verdict (fixture);

  signpost_comparison_set_must_reach (fixture->comparison, 1, 5);
  signpost_comparison_set_rating (fixture->comparison, 1, 1, 10, TRUE);
  settle (fixture);
  g_assert_true (has_text (find (fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 1),
                           "Does not meet a must"));
}

/* Whatever is edited while a worker is at it, the last word is the last edit’s. */
static void
test_verdict (Fixture       *fixture,
              gconstpointer  data)
{
  int points;

  rate_closely (fixture);
  show (fixture, signpost_comparison_view_new, 800);
  for (points = 100; points > 0; points -= 7)
    {
      signpost_comparison_set_points (fixture->comparison, 3, points);
      while (g_main_context_iteration (NULL, FALSE))
        continue;
    }
  wait_for_verdict (fixture);

  signpost_comparison_set_rating (fixture->comparison, 0, 0, 2, TRUE);
  signpost_comparison_set_rating (fixture->comparison, 0, 1, 2, TRUE);
  settle (fixture);
  wait_for_verdict (fixture);
  wait_for_text (fixture->widget, "“Files” is at least as good on every criterion.");
}

static void
assert_text (SignpostPlainTable *table,
             guint               row,
             guint               column,
             const char         *text)
{
  GtkWidget *cell = signpost_plain_table_get_cell (table, row, column);

  g_assert_nonnull (cell);
  g_assert_cmpstr (gtk_label_get_label (GTK_LABEL (cell)), ==, text);
}

static void
show_table (gpointer figure)
{
  g_signal_emit_by_name (find (figure, GTK_TYPE_TOGGLE_BUTTON, 0), "clicked");
}

/* Contributions add up to the score, in the table as in the bar. */
static void
test_table (Fixture       *fixture,
            gconstpointer  data)
{
  gpointer figure, table;

  rate_closely (fixture);
  show (fixture, signpost_comparison_view_new, 800);
  figure = find (fixture->widget, SIGNPOST_TYPE_FIGURE, 0);
  show_table (figure);
  settle (fixture);
  table = find (figure, SIGNPOST_TYPE_PLAIN_TABLE, 0);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (table), GTK_ACCESSIBLE_ROLE_TABLE);
  assert_text (table, 0, 1, "Easy to operate");
  assert_text (table, 1, 0, "Calls & replies");
  assert_text (table, 1, 5, "75");
  assert_text (table, 2, 0, "Files");
  assert_text (table, 2, 1, "13");
  assert_text (table, 2, 2, "12");
  assert_text (table, 2, 5, "75");
}

static void
test_duel (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer view, table, figure;

  rate_closely (fixture);
  signpost_comparison_set_points (fixture->comparison, 0, 100);
  signpost_comparison_set_points (fixture->comparison, 2, 50);
  show (fixture, signpost_comparison_view_new, 800);
  view = find (fixture->widget, SIGNPOST_TYPE_HEAD_TO_HEAD_VIEW, 0);
  g_assert_true (has_text (view, "Calls & replies"));
  figure = find (view, SIGNPOST_TYPE_FIGURE, 0);
  gtk_test_accessible_assert_role (find (figure, SIGNPOST_TYPE_BUTTERFLY, 0),
                                   GTK_ACCESSIBLE_ROLE_IMG);
  show_table (figure);
  settle (fixture);
  table = find (figure, SIGNPOST_TYPE_PLAIN_TABLE, 0);
  assert_text (table, 0, 1, "Calls & replies");
  assert_text (table, 1, 1, "+7");
  assert_text (table, 3, 2, "+3");

  adw_combo_row_set_selected (find (view, ADW_TYPE_COMBO_ROW, 0), 1);
  g_assert_true (has_text (view, "These are the same option."));
  adw_combo_row_set_selected (find (view, ADW_TYPE_COMBO_ROW, 1), 0);
  assert_text (table, 0, 1, "Files");
  assert_text (table, 1, 2, "+7");
}

/* What would change it becomes a trigger, and stays one when it would not change anything any more. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  data)
{
  const SignpostTrigger *trigger;
  g_autofree char *text = NULL;
  gpointer list, tick;

  rate_closely (fixture);
  signpost_comparison_set_points (fixture->comparison, 0, 100);
  signpost_comparison_set_points (fixture->comparison, 2, 60);
  show (fixture, signpost_comparison_view_new, 800);
  list = find (fixture->widget, SIGNPOST_TYPE_CHANGE_LIST, 0);
  tick = find (list, GTK_TYPE_CHECK_BUTTON, 0);
  gtk_check_button_set_active (tick, TRUE);
  settle (fixture);
  g_assert_cmpuint (signpost_comparison_get_triggers (fixture->comparison)->len, ==, 1);
  trigger = g_ptr_array_index (signpost_comparison_get_triggers (fixture->comparison), 0);
  text = g_strdup (trigger->text);
  g_assert_true (has_text (list, text));
  assert_label (tick, text);

  rate_all (fixture, 0, 5);
  rate_all (fixture, 1, 1);
  settle (fixture);
  wait_for_text (fixture->widget,
                 "No single rating and no single importance can change the result.");
  g_assert_true (has_text (list, text));

  gtk_check_button_set_active (find (list, GTK_TYPE_CHECK_BUTTON, 0), FALSE);
  settle (fixture);
  g_assert_cmpuint (signpost_comparison_get_triggers (fixture->comparison)->len, ==, 0);
  g_assert_false (has_text (list, text));
}

/* What else is safe, certain, or worth finding out, in words */
static void
test_safety (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (SignpostResult) result = NULL;
  g_autofree char *interval = NULL;
  g_autofree char *shares = NULL;
  g_autofree char *safety = NULL;
  gpointer view;

  rate_closely (fixture);
  signpost_comparison_set_rating (fixture->comparison, 0, 0, 8, FALSE);
  signpost_comparison_set_points (fixture->comparison, 2, 60);
  show (fixture, signpost_comparison_view_new, 800);
  result = make_result (fixture);
  view = find (fixture->widget, SIGNPOST_TYPE_SAFETY_VIEW, 0);

  safety = signpost_words_dup_safety (result->table, result->shares->usual, result->shares->any);
  wait_for_text (view, safety);
  shares = signpost_words_dup_shares (result->table, result->shares->shown);
  g_assert_true (has_text (view, shares));
  g_assert_true (has_text (view, "Find out first"));
  g_assert_true (has_text (view, "Nothing is certain against “Files”: there it depends on the "
                                 "numbers."));

  interval = signpost_words_dup_interval (result->table,
                                          &g_array_index (result->intervals,
                                                          SignpostWeightInterval, 0));
  gtk_test_accessible_assert_property (find (view, SIGNPOST_TYPE_SHARE_TRACK, 0),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, interval);
}

static int
get_x (SignpostPlainTable *table,
       guint               row,
       guint               column)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (signpost_plain_table_get_cell (table, row, column),
                                            GTK_WIDGET (table), &bounds));

  return bounds.origin.x;
}

/* A name that wraps makes its row higher, and moves no column. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  SignpostPlainTable *table = SIGNPOST_PLAIN_TABLE (signpost_plain_table_new ());
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  char *head[] = { "Option", "Place 1", "Place 2", NULL };
  char *wrapped[] = { "Events over the broker, files to the warehouse", "over 99 %", "1 %", NULL };
  char *plain[] = { "Files", "under 1 %", "99 %", NULL };
  guint row, column;

  g_ptr_array_add (rows, head);
  g_ptr_array_add (rows, wrapped);
  g_ptr_array_add (rows, plain);
  signpost_plain_table_show (table, rows);
  fixture->window = adw_window_new ();
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (table));
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 400);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);

  for (column = 0; column < 3; column++)
    for (row = 1; row < 3; row++)
      g_assert_cmpint (get_x (table, row, column), ==, get_x (table, 0, column));
}

static gboolean
is_shown (gpointer data)
{
  Awaited *awaited = data;
  GtkWidget *cell = signpost_plain_table_get_cell (awaited->widget, 1, 1);

  return cell != NULL && g_strcmp0 (gtk_label_get_label (GTK_LABEL (cell)), awaited->text) == 0;
}

/* The switches change the picture, and never the verdict. */
static void
test_lens (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (SignpostResult) result = NULL;
  g_autofree char *percent = NULL;
  Awaited awaited;
  gpointer switches, view;
  SignpostLens lens;

  rate_closely (fixture);
  show (fixture, signpost_comparison_view_new, 800);
  wait_for_verdict (fixture);
  switches = find (fixture->widget, SIGNPOST_TYPE_LENS_SWITCHES, 0);
  view = find (fixture->widget, SIGNPOST_TYPE_SHARE_VIEW, 0);
  adw_combo_row_set_selected (find (switches, ADW_TYPE_COMBO_ROW, 0), 4);
  gtk_switch_set_active (find (switches, GTK_TYPE_SWITCH, 0), FALSE);
  gtk_switch_set_active (find (switches, GTK_TYPE_SWITCH, 1), TRUE);
  lens = signpost_comparison_get_lens (fixture->comparison);
  g_assert_cmpint (lens.importance, ==, SIGNPOST_IMPORTANCE_ANY);
  g_assert_false (lens.unsure_as_range);
  g_assert_true (lens.steps_free);

  result = make_result (fixture);
  percent = signpost_rank_shares_dup_percent (result->shares->shown, result->table->order[0], 0);
  awaited = (Awaited) { find (view, SIGNPOST_TYPE_PLAIN_TABLE, 0), percent };
  fixture_wait_for (is_shown, &awaited);
  wait_for_verdict (fixture);
}

static void
test_first_place (Fixture       *fixture,
                  gconstpointer  data)
{
  gpointer fold;

  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 2);
  show (fixture, signpost_comparison_view_new, 800);
  fold = find_fold (fixture, "Can another option ever be first?");
  g_assert_false (signpost_fold_get_expanded (fold));
  signpost_fold_set_expanded (fold, TRUE);
  settle (fixture);
  g_assert_true (has_text (fold, "With these ratings “Files” is never first, whatever counts how "
                                 "much."));
}

/* What is done is folded away and says in short what it holds. */
static void
test_folds (Fixture       *fixture,
            gconstpointer  data)
{
  SignpostFold *weigh, *rate, *safe;

  rate_all (fixture, 0, 4);
  if (data != NULL)
    rate_all (fixture, 1, 3);
  show (fixture, signpost_comparison_view_new, 800);
  weigh = find_fold (fixture, "What counts");
  rate = find_fold (fixture, "Ratings");
  safe = find_fold (fixture, "How safe is it?");
  g_assert_false (signpost_fold_get_expanded (weigh));
  g_assert_true (signpost_fold_get_expanded (rate) == (data == NULL));
  g_assert_true (signpost_fold_get_expanded (safe) == (data != NULL));
  g_assert_true (has_text (weigh, "Easy to operate 100, Secure 100, Good error handling 100 and "
                                  "Low effort 100"));
  assert_label (find (rate, GTK_TYPE_TOGGLE_BUTTON, 0),
                data != NULL ? "Ratings: All 8 ratings are given" : "Ratings");
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
  show (fixture, signpost_comparison_view_new, 360);
  wait_for_verdict (fixture);
  g_assert_false (has_text (fixture->widget, "The choice"));
}

/* Everything that it can show, as narrow as it gets */
static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GPtrArray) folds = g_ptr_array_new ();
  guint i;

  rate_closely (fixture);
  signpost_decision_set_created (fixture->decision, "2020-02-01");
  signpost_decision_set_chosen (fixture->decision,
                                signpost_decision_find_option (fixture->decision, "option-1"));
  show (fixture, signpost_comparison_view_new, 360);
  list_widgets (fixture->widget, SIGNPOST_TYPE_FOLD, folds);
  for (i = 0; i < folds->len; i++)
    signpost_fold_set_expanded (g_ptr_array_index (folds, i), TRUE);
  settle (fixture);
  wait_for_verdict (fixture);
  g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
}

/* The largest table that can be compared, everything of it open and unfolded */
static void
fill_table (Fixture *fixture)
{
  guint i, j;

  while (signpost_comparison_get_n_included (fixture->comparison) <
         SIGNPOST_COMPARISON_MAX_INCLUDED)
    signpost_decision_add_option (fixture->decision, "One more option");
  for (i = signpost_comparison_get_n_criteria (fixture->comparison);
       i < SIGNPOST_COMPARISON_MAX_COUNTING;
       i++)
    {
      g_autofree char *id = g_strdup_printf ("more-%u", i);

      signpost_comparison_add_criterion (fixture->comparison, id, id, 50, "bad", "good");
    }
  for (i = 0; i < signpost_comparison_get_n_options (fixture->comparison); i++)
    for (j = 0; j < SIGNPOST_COMPARISON_MAX_COUNTING; j++)
      signpost_comparison_set_rating (fixture->comparison, i, j, 2 + 2 * ((3 * i + 5 * j) % 5),
                                      (i + j) % 3 > 0);
}

typedef struct
{
  Fixture  *fixture;
  gboolean  painted;
  gboolean  is_right;
} Frame;

/* What the frame shows that was painted just now */
static void
after_paint_cb (Frame *frame)
{
  g_autoptr (SignpostResult) result = signpost_result_new (frame->fixture->comparison);
  gpointer first = find (frame->fixture->widget, SIGNPOST_TYPE_RESULT_ROW, 0);
  g_autofree char *score = g_strdup_printf ("%d", result->table->score[result->table->order[0]]);

  frame->painted = TRUE;
  frame->is_right = has_text (first, result->table->option_name[result->table->order[0]]) &&
                    has_text (first, score);
}

static gboolean
is_painted (gpointer data)
{
  return ((Frame *) data)->painted;
}

/* The frame after an edit shows it: nothing waits for the rank shares. */
static void
test_frame (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) folds = g_ptr_array_new ();
  Frame frame = { fixture, FALSE, FALSE };
  GdkFrameClock *clock;
  gint64 fastest = G_MAXINT64;
  gulong id;
  int points;
  guint i;

  fill_table (fixture);
  show (fixture, signpost_comparison_view_new, 960);
  list_widgets (fixture->widget, SIGNPOST_TYPE_FOLD, folds);
  for (i = 0; i < folds->len; i++)
    signpost_fold_set_expanded (g_ptr_array_index (folds, i), TRUE);
  wait_for_verdict (fixture);

  clock = gtk_widget_get_frame_clock (fixture->window);
  id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (after_paint_cb), &frame);
  for (points = 5; points <= 100; points += 5)
    {
      gint64 begun = g_get_monotonic_time ();

      frame.painted = FALSE;
      signpost_comparison_set_points (fixture->comparison, 2, points);
      fixture_wait_for (is_painted, &frame);
      g_assert_true (frame.is_right);
      fastest = MIN (fastest, g_get_monotonic_time () - begun);
    }
  g_signal_handler_disconnect (clock, id);

  g_test_minimized_result (fastest / 1000.0, "points to painted frame, 12 × 8: %.1f ms",
                           fastest / 1000.0);
  wait_for_verdict (fixture);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/compare/result/rows", NULL, test_results);
  add ("/compare/result/include", NULL, test_include);
  add ("/compare/result/verdict", NULL, test_verdict);
  add ("/compare/result/table", NULL, test_table);
  add ("/compare/result/columns", NULL, test_columns);
  add ("/compare/result/duel", NULL, test_duel);
  add ("/compare/result/changes", NULL, test_changes);
  add ("/compare/result/safety", NULL, test_safety);
  add ("/compare/result/lens", NULL, test_lens);
  add ("/compare/result/first-place", NULL, test_first_place);
  add ("/compare/result/folds", NULL, test_folds);
  add ("/compare/result/folds-all-rated", "all", test_folds);
  add ("/compare/result/empty", NULL, test_empty);
  add ("/compare/result/narrow", NULL, test_narrow);
  add ("/compare/result/frame", NULL, test_frame);
  add ("/compare/comparison/quiet", signpost_comparison_view_new, test_quiet);
  add ("/compare/comparison/finalize", signpost_comparison_view_new, test_finalize);

  return g_test_run ();
}
