/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-comparison-view.h"
#include "ui/compare/signpost-rating-cell.h"
#include "ui/compare/signpost-rating-popover.h"
#include "ui/compare/signpost-today-row.h"
#include "ui/signpost-rating-scale.h"

#include "compare-fixture.h"

static void
show_ratings (Fixture *fixture,
              int      width)
{
  show (fixture, signpost_comparison_view_new, width);
  gtk_widget_activate_action (fixture->widget, "compare.rate", NULL);
  settle (fixture);
}

static guint
count_mapped (Fixture *fixture)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  guint i, n = 0;

  list_widgets (fixture->widget, SIGNPOST_TYPE_RATING_CELL, cells);
  for (i = 0; i < cells->len; i++)
    n += gtk_widget_get_mapped (g_ptr_array_index (cells, i));

  return n;
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  SignpostRatingCell *first, *second;

  show_ratings (fixture, 800);
  first = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 0);
  second = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 1);
  assert_label (first, "Calls & replies, Easy to operate: not rated");
  g_assert_true (has_text (first, "–"));
  g_assert_true (get_focus (fixture) == first);

  g_assert_true (press (first, GDK_KEY_4));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 8);
  assert_label (first, "Calls & replies, Easy to operate: 4 of 5");
  g_assert_true (get_focus (fixture) == second);

  g_assert_true (press (first, GDK_KEY_u));
  g_assert_false (signpost_comparison_get_rating (fixture->comparison, 0, 0)->sure);
  assert_label (first, "Calls & replies, Easy to operate: 4 of 5, not sure");

  /* Who leads after one rating of eight leads so far: the headline says of how many it does not know. */
  g_assert_true (has_text (fixture->widget, "“Calls & replies” leads so far; 7 ratings are missing."));

  g_assert_true (press (first, GDK_KEY_question));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 0);
  assert_label (first, "Calls & replies, Easy to operate: don’t know");
  g_assert_true (has_text (first, "?"));
  g_assert_true (press (first, GDK_KEY_KP_5));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 10);
  g_assert_true (press (first, GDK_KEY_0));
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 0);
  g_assert_false (press (first, GDK_KEY_6));
}

/* The two-minute path: three keys for each criterion, and the verdict is there. */
static void
test_advance (Fixture       *fixture,
              gconstpointer  data)
{
  guint i;

  show_ratings (fixture, data != NULL ? 360 : 800);
  if (data != NULL)
    g_assert_cmpint (gtk_widget_get_width (fixture->window), <=, 360);
  g_assert_cmpuint (count_mapped (fixture), ==, 2);
  for (i = 0; i < signpost_comparison_get_n_criteria (fixture->comparison); i++)
    {
      SignpostRatingCell *cell = get_focus (fixture);
      const SignpostCriterion *criterion =
        signpost_comparison_get_criterion (fixture->comparison, i);

      g_assert_cmpstr (signpost_rating_cell_get_criterion_id (cell), ==, criterion->id);
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (cell)));
      press (cell, GDK_KEY_4);
      cell = get_focus (fixture);
      g_assert_cmpstr (signpost_rating_cell_get_option_id (cell), ==, "option-2");
      press (cell, GDK_KEY_2);
    }
  g_assert_true (get_focus (fixture) == find_button (fixture->widget, "_See the Result"));
  g_assert_true (has_text (fixture->widget,
                           "“Calls & replies” is at least as good on every criterion."));

  gtk_widget_activate_action (fixture->widget, "compare.result", NULL);
  settle (fixture);
  g_assert_cmpuint (count_mapped (fixture), ==, 0);
  g_assert_true (has_text (fixture->widget, "All 8 ratings are given"));
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *sheet;

  show_ratings (fixture, 800);
  sheet = gtk_widget_get_parent (find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 0));
  g_assert_true (has_text (fixture->widget, "Criterion 1 of 4"));
  press (sheet, GDK_KEY_Right);
  g_assert_true (has_text (fixture->widget, "Criterion 2 of 4"));
  press (sheet, GDK_KEY_Left);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (find_button (fixture->widget, "_Whole Table")),
                                TRUE);
  settle (fixture);
  g_assert_cmpuint (count_mapped (fixture), ==, 8);
  press (sheet, GDK_KEY_Down);
  g_assert_cmpstr (signpost_rating_cell_get_criterion_id (get_focus (fixture)), ==, "security");
  press (sheet, GDK_KEY_Right);
  g_assert_cmpstr (signpost_rating_cell_get_option_id (get_focus (fixture)), ==, "option-2");

  /* Another decision begins with the first page. */
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget), NULL);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget),
                                         fixture->decision);
  settle (fixture);
  g_assert_cmpuint (count_mapped (fixture), ==, 0);
}

static void
test_popover (Fixture       *fixture,
              gconstpointer  data)
{
  const SignpostRating *rating = signpost_comparison_get_rating (fixture->comparison, 0, 0);
  GtkWidget *cell, *popover, *open_link;
  gpointer scale;

  show_ratings (fixture, 800);
  cell = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 0);
  g_signal_emit_by_name (cell, "clicked");
  settle (fixture);
  popover = find (cell, SIGNPOST_TYPE_RATING_POPOVER, 0);
  g_assert_true (gtk_widget_get_visible (popover));

  gtk_editable_set_text (find (popover, GTK_TYPE_ENTRY, 0), "a team runs one");
  g_assert_cmpstr (rating->note, ==, "a team runs one");
  open_link = gtk_widget_get_next_sibling (find (popover, GTK_TYPE_ENTRY, 1));
  gtk_editable_set_text (find (popover, GTK_TYPE_ENTRY, 1), "measured in May");
  g_assert_false (gtk_widget_get_visible (open_link));
  gtk_editable_set_text (find (popover, GTK_TYPE_ENTRY, 1), "https://example.org/report");
  g_assert_true (gtk_widget_get_visible (open_link));
  g_assert_cmpstr (rating->evidence, ==, "https://example.org/report");

  scale = find (popover, SIGNPOST_TYPE_RATING_SCALE, 0);
  g_signal_emit_by_name (find (scale, GTK_TYPE_TOGGLE_BUTTON, 4), "clicked");
  settle (fixture);
  g_assert_cmpint (get_half_steps (fixture, 0, 0), ==, 10);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (cell)), ==, "5");
  g_assert_true (gtk_widget_has_css_class (cell, "has-note"));
}

/* Against what there is today, ratings are differences; the option itself keeps its own. */
static void
test_today (Fixture       *fixture,
            gconstpointer  data)
{
  gpointer row, calls, files;

  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 2);
  show_ratings (fixture, 800);
  row = find (fixture->widget, SIGNPOST_TYPE_TODAY_ROW, 0);
  calls = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 0);
  files = find (fixture->widget, SIGNPOST_TYPE_RATING_CELL, 1);
  g_assert_false (gtk_widget_is_sensitive (find (row, GTK_TYPE_SWITCH, 0)));

  adw_combo_row_set_selected (find (row, ADW_TYPE_COMBO_ROW, 0), 2);
  settle (fixture);
  g_assert_cmpint (signpost_comparison_get_baseline (fixture->comparison), ==, 1);
  gtk_switch_set_active (find (row, GTK_TYPE_SWITCH, 0), TRUE);
  g_assert_cmpstr (gtk_button_get_label (calls), ==, "+2");
  g_assert_cmpstr (gtk_button_get_label (files), ==, "2");
  assert_label (calls, "Calls & replies, Easy to operate: 4 of 5, +2 against Files");

  signpost_comparison_set_rating (fixture->comparison, 0, 0, 2, TRUE);
  settle (fixture);
  g_assert_cmpstr (gtk_button_get_label (calls), ==, "−1");

  adw_combo_row_set_selected (find (row, ADW_TYPE_COMBO_ROW, 0), 0);
  settle (fixture);
  g_assert_cmpint (signpost_comparison_get_baseline (fixture->comparison), ==, -1);
  g_assert_cmpstr (gtk_button_get_label (calls), ==, "1");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/compare/rate/keys", NULL, test_keys);
  add ("/compare/rate/advance", NULL, test_advance);
  add ("/compare/rate/advance-narrow", "narrow", test_advance);
  add ("/compare/rate/whole", NULL, test_whole);
  add ("/compare/rate/popover", NULL, test_popover);
  add ("/compare/rate/today", NULL, test_today);

  return g_test_run ();
}
