/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-afterwards-row.h"
#include "ui/compare/signpost-comparison-view.h"
#include "ui/compare/signpost-outcome-editor.h"
#include "ui/compare/signpost-result-list.h"
#include "ui/compare/signpost-result-row.h"
#include "ui/compare/signpost-statement-editor.h"
#include "ui/compare/signpost-tick-list.h"
#include "ui/signpost-rating-scale.h"

#include "compare-fixture.h"

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
  settle (fixture);
  g_assert_true (signpost_decision_get_chosen (fixture->decision) == calls);
  g_assert_true (has_text (outcome, "Why not the others?"));

  reason = find (outcome, ADW_TYPE_ENTRY_ROW, 1);
  g_assert_true (gtk_widget_get_visible (reason));
  g_assert_false (gtk_widget_get_visible (find (outcome, ADW_TYPE_ENTRY_ROW, 0)));
  gtk_editable_set_text (reason, "too slow ");
  settle (fixture);
  g_assert_cmpstr (gtk_editable_get_text (reason), ==, "too slow ");
  g_assert_true (g_str_has_prefix (signpost_decision_get_reason (fixture->decision, files),
                                   "too slow"));

  gtk_check_button_set_active (undecided, TRUE);
  settle (fixture);
  g_assert_null (signpost_decision_get_chosen (fixture->decision));
}

/* An option that cannot be built says so in the result and where the choice is made, and can be
 * chosen all the same. */
static void
test_not_buildable (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const offers[] = { "bat", NULL };
  SignpostEndpoint *target = signpost_decision_find_endpoint (fixture->decision, "target");
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  const char *why = "Cannot be built as things are. Source → ERP: Services is excluded. “ERP” cannot be "
                    "changed and offers only Batch.";
  g_autofree char *choice = g_strdup_printf ("Ahead in the comparison: 75 of 100. %s", why);
  gpointer outcome, results;

  signpost_endpoint_set_name (target, "ERP");
  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 2);
  show (fixture, signpost_comparison_view_new, 800);
  outcome = find (fixture->widget, SIGNPOST_TYPE_OUTCOME_EDITOR, 0);
  results = find (fixture->widget, SIGNPOST_TYPE_RESULT_LIST, 0);
  g_assert_false (has_text (results, why));

  signpost_endpoint_set_changeable (target, SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (target, offers);
  settle (fixture);
  g_assert_true (has_text (find (results, SIGNPOST_TYPE_RESULT_ROW, 0), why));
  g_assert_false (has_text (find (results, SIGNPOST_TYPE_RESULT_ROW, 1), why));
  g_assert_true (gtk_widget_get_mapped (find (find (results, SIGNPOST_TYPE_RESULT_ROW, 0), GTK_TYPE_IMAGE, 0)));
  g_assert_true (has_text (outcome, choice));
  /* The first image is the row's own, which it does not use. */
  g_assert_true (gtk_widget_get_mapped (find (find (outcome, ADW_TYPE_ACTION_ROW, 1), GTK_TYPE_IMAGE, 1)));
  g_assert_false (gtk_widget_get_mapped (find (find (outcome, ADW_TYPE_ACTION_ROW, 2), GTK_TYPE_IMAGE, 1)));

  gtk_check_button_set_active (find (outcome, GTK_TYPE_CHECK_BUTTON, 1), TRUE);
  settle (fixture);
  g_assert_true (signpost_decision_get_chosen (fixture->decision) == calls);
}

/* Drafted from what speaks for and against, then anybody’s to edit */
static void
test_statement (Fixture       *fixture,
                gconstpointer  data)
{
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  g_autofree char *shown = NULL;
  GtkTextBuffer *buffer;
  gpointer editor;

  rate_closely (fixture);
  show (fixture, signpost_comparison_view_new, 800);
  editor = find (fixture->widget, SIGNPOST_TYPE_STATEMENT_EDITOR, 0);
  buffer = gtk_text_view_get_buffer (find (editor, GTK_TYPE_TEXT_VIEW, 0));
  g_assert_false (gtk_widget_is_sensitive (find_button (editor, "_Draft It")));

  signpost_decision_set_chosen (fixture->decision, calls);
  settle (fixture);
  g_signal_emit_by_name (find_button (editor, "_Draft It"), "clicked");
  settle (fixture);
  g_object_get (buffer, "text", &shown, NULL);
  g_assert_nonnull (strstr (shown, "Calls & replies"));
  g_assert_cmpstr (signpost_decision_get_statement (fixture->decision), ==, shown);
  g_assert_nonnull (find_button (editor, "_Draft Again"));

  gtk_text_buffer_set_text (buffer, "We call.", -1);
  g_assert_cmpstr (signpost_decision_get_statement (fixture->decision), ==, "We call.");
}

static void
test_ticks (Fixture       *fixture,
            gconstpointer  data)
{
  gpointer fold, list;

  rate_closely (fixture);
  show (fixture, signpost_comparison_view_new, 800);
  fold = find_fold (fixture, "Is it done?");
  signpost_fold_set_expanded (fold, TRUE);
  list = find (fixture->widget, SIGNPOST_TYPE_TICK_LIST, 1);
  g_assert_cmpuint (count (list, GTK_TYPE_CHECK_BUTTON), ==, 5);
  assert_label (find (list, GTK_TYPE_CHECK_BUTTON, 0), "Evidence");
  gtk_check_button_set_active (find (list, GTK_TYPE_CHECK_BUTTON, 0), TRUE);
  g_assert_true (signpost_decision_is_ticked (fixture->decision, "done-evidence"));
  settle (fixture);
  signpost_fold_set_expanded (fold, FALSE);
  wait_for_text (fold, "1 of 5");
  gtk_check_button_set_active (find (list, GTK_TYPE_CHECK_BUTTON, 0), FALSE);
  g_assert_false (signpost_decision_is_ticked (fixture->decision, "done-evidence"));
}

/* Only where there is something to look back at */
static void
test_afterwards (Fixture       *fixture,
                 gconstpointer  data)
{
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  gpointer fold, row;

  rate_closely (fixture);
  signpost_decision_set_chosen (fixture->decision, calls);
  show (fixture, signpost_comparison_view_new, 800);
  fold = find_fold (fixture, "How it really was…");
  g_assert_false (gtk_widget_get_mapped (fold));

  signpost_decision_set_created (fixture->decision, "2020-02-01");
  settle (fixture);
  g_assert_true (gtk_widget_get_mapped (fold));
  signpost_fold_set_expanded (fold, TRUE);
  settle (fixture);
  row = find (fold, SIGNPOST_TYPE_AFTERWARDS_ROW, 1);
  g_assert_true (has_text (row, "Rated 4 at the time"));
  press (find (row, SIGNPOST_TYPE_RATING_SCALE, 0), GDK_KEY_2);
  g_assert_cmpint (signpost_comparison_get_rating (fixture->comparison, 0, 1)->later, ==, 4);
  g_assert_cmpint (get_half_steps (fixture, 0, 1), ==, 8);
  g_assert_true (has_text (fold, "“Secure” was rated too high: by 2.0 on average, over 1 rating."));
}

/* What stands beside the title of a folded list follows an undo. */
static void
test_ticks_unseen (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (GtkWidget) list = g_object_ref_sink (signpost_tick_list_new (fixture->decision, TRUE));
  guint n = signpost_catalogue_get_completion (fixture->catalogue)->len;
  g_autofree char *expected = g_strdup_printf ("1 of %u", n);
  g_autofree char *summary = NULL;

  signpost_decision_set_ticked (fixture->decision, "done-evidence", TRUE);
  fixture_settle (SETTLE_MS);
  g_object_get (list, "summary", &summary, NULL);
  g_assert_cmpstr (summary, ==, expected);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/compare/outcome/choice", NULL, test_choice);
  add ("/compare/outcome/not-buildable", NULL, test_not_buildable);
  add ("/compare/outcome/statement", NULL, test_statement);
  add ("/compare/outcome/ticks", NULL, test_ticks);
  add ("/compare/outcome/ticks-unseen", NULL, test_ticks_unseen);
  add ("/compare/outcome/afterwards", NULL, test_afterwards);

  return g_test_run ();
}
