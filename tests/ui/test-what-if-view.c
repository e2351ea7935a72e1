/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-endpoint-row.h"
#include "ui/walkthrough/signpost-standing-pane.h"
#include "ui/walkthrough/signpost-step-bar.h"
#include "ui/walkthrough/signpost-what-if-row.h"
#include "ui/walkthrough/signpost-what-if-view.h"

#include "walkthrough-fixture.h"

static GtkWidget *
get_view (Fixture *fixture)
{
  return find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_WHAT_IF_VIEW);
}

/* Presses “What If…” below the question, as somebody does who has the focus there. */
static GtkWidget *
try (Fixture    *fixture,
     GtkWidget  *root)
{
  GtkWidget *button = find_button (root, "What If…");

  g_assert_nonnull (button);
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();

  return button;
}

static void
flip (Fixture    *fixture,
      const char *title)
{
  g_assert_true (gtk_widget_activate (find_answer (get_view (fixture), title)));
  settle ();
}

static gboolean
is_focus_within (Fixture   *fixture,
                 GtkWidget *widget)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_row_named (GtkWidget *widget,
              gpointer   user_data)
{
  g_autofree char *error = NULL;

  if (!SIGNPOST_IS_WHAT_IF_ROW (widget))
    return FALSE;
  error = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, user_data);

  return error == NULL;
}

static gboolean
says (Fixture    *fixture,
      const char *row)
{
  return find_widget (get_view (fixture), is_row_named, (gpointer) row) != NULL;
}

static void
test_flip (Fixture       *fixture,
           gconstpointer  user_data)
{
  SignpostQuestion  *question = find_question (fixture, "q2.7");
  GtkWidget         *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);
  GtkWidget         *button;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;

  signpost_decision_set_value (fixture->decision, question, "", "high", TRUE);
  before = signpost_decision_to_bytes (fixture->decision);
  go_to (fixture, "2", "q2.7");
  g_assert_false (gtk_widget_get_visible (get_view (fixture)));

  button = try (fixture, GTK_WIDGET (find_box (fixture, "q2.7", "")));
  g_assert_true (gtk_widget_get_mapped (get_view (fixture)));
  g_assert_false (gtk_widget_get_mapped (standing));
  g_assert_true (is_focus_within (fixture, get_view (fixture)));
  g_assert_nonnull (find_widget (get_view (fixture), shows_label, "Nothing would change."));
  g_assert_true (says (fixture, "Batch: now place 1, 3 points; then place 1, 3 points"));

  flip (fixture, "Over 1,000 messages a second");
  g_assert_true (says (fixture, "Batch: now place 1, 3 points; then place 3, 0 points"));
  g_assert_true (says (fixture, "Events: now place 3, 0 points; then place 1, 3 points"));
  after = signpost_decision_to_bytes (fixture->decision);
  g_assert_true (g_bytes_equal (before, after));

  /* Another answer meanwhile belongs to both. */
  signpost_decision_set_value (fixture->decision, find_question (fixture, "q2.10"), "",
                               "telemetry", TRUE);
  settle ();
  g_assert_true (says (fixture, "Events: now place 2, 2 points; then place 1, 5 points"));

  gtk_widget_activate_action (get_view (fixture), "what-if.close", NULL);
  settle ();
  g_assert_false (gtk_widget_get_visible (get_view (fixture)));
  g_assert_true (gtk_widget_get_mapped (standing));
  g_assert_true (is_focus_within (fixture, button));
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "high"));
}

static void
test_take (Fixture       *fixture,
           gconstpointer  user_data)
{
  SignpostQuestion *question = find_question (fixture, "q2.5");

  signpost_decision_set_value (fixture->decision, question, "", "retry", TRUE);
  go_to (fixture, "2", "q2.5");
  try (fixture, GTK_WIDGET (find_box (fixture, "q2.5", "")));
  g_assert_false (gtk_widget_is_sensitive (find_button (get_view (fixture), "Take This Answer")));
  flip (fixture, "Alarm to operations");
  g_assert_true (gtk_widget_is_sensitive (find_button (get_view (fixture), "Take This Answer")));
  flip (fixture, "Alarm to operations");
  g_assert_false (gtk_widget_is_sensitive (find_button (get_view (fixture), "Take This Answer")));
  flip (fixture, "Alarm to operations");
  gtk_widget_activate_action (get_view (fixture), "what-if.take", NULL);
  settle ();
  g_assert_false (gtk_widget_get_visible (get_view (fixture)));
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "alarm"));
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "retry"));
}

/* What if that system cannot change? */
static void
test_system (Fixture       *fixture,
             gconstpointer  user_data)
{
  SignpostEndpoint *source = signpost_decision_find_endpoint (fixture->decision, "source");
  const char       *offers[] = { "bat", NULL };
  GtkWidget        *row;

  signpost_endpoint_set_name (source, "Shop");
  signpost_endpoint_set_changeable (source, SIGNPOST_CHANGEABLE_YES);
  signpost_endpoint_set_offers (source, offers);
  signpost_decision_set_value (fixture->decision, find_question (fixture, "q2.3"), "", "instant",
                               TRUE);
  go_to (fixture, "3", NULL);
  try (fixture, find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_ENDPOINT_ROW));
  g_assert_nonnull (find_widget (get_view (fixture), shows_label, "Shop"));
  row = find_type (get_view (fixture), SIGNPOST_TYPE_ENDPOINT_ROW);
  g_assert_false (gtk_widget_is_sensitive (find_button (get_view (fixture), "Take This Answer")));
  signpost_endpoint_set_changeable (signpost_endpoint_row_get_endpoint (SIGNPOST_ENDPOINT_ROW (row)),
                                    SIGNPOST_CHANGEABLE_NO);
  settle ();
  g_assert_true (says (fixture, "Services: now place 1, 2 points; then excluded"));
  g_assert_true (says (fixture, "Batch: now place 5, -4 points; then place 1, -4 points, forced"));
  g_assert_cmpint (signpost_endpoint_get_changeable (source), ==, SIGNPOST_CHANGEABLE_YES);

  gtk_widget_activate_action (get_view (fixture), "what-if.take", NULL);
  settle ();
  g_assert_cmpint (signpost_endpoint_get_changeable (source), ==, SIGNPOST_CHANGEABLE_NO);
}

/* There is room for one of them. */
/* Wherever the focus is; and it never leaves the decision. */
static void
test_escape (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  go_to (fixture, "2", "q2.3");
  try (fixture, GTK_WIDGET (find_box (fixture, "q2.3", "")));
  g_assert_true (gtk_widget_get_visible (get_view (fixture)));
  gtk_widget_grab_focus (find_answer (GTK_WIDGET (find_box (fixture, "q2.4", "")), "Only proof of receipt"));

  g_assert_true (fixture_press (page, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_get_visible (get_view (fixture)));
  g_assert_true (fixture_press (page, GDK_KEY_Escape, 0));
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *steps = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STEP_BAR);
  gboolean   narrow = FALSE;
  guint      i;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  for (i = 0; i < 40 && !narrow; i++)
    {
      settle ();
      g_object_get (steps, "narrow", &narrow, NULL);
    }
  g_assert_true (narrow);

  go_to (fixture, "2", "q2.3");
  try (fixture, GTK_WIDGET (find_box (fixture, "q2.3", "")));
  g_assert_true (gtk_widget_get_mapped (get_view (fixture)));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (find_box (fixture, "q2.3", ""))));
  g_assert_cmpint (gtk_widget_get_width (get_view (fixture)), ==, 360);

  /* A link leads out of it. */
  go_to (fixture, "2", "q2.3");
  g_assert_false (gtk_widget_get_visible (get_view (fixture)));
  g_assert_true (is_focus_within (fixture, GTK_WIDGET (find_box (fixture, "q2.3", ""))));
}

static void
test_draft_goes (Fixture       *fixture,
                 gconstpointer  user_data)
{
  go_to (fixture, "2", "q2.3");
  try (fixture, GTK_WIDGET (find_box (fixture, "q2.3", "")));
  signpost_walkthrough_page_set_draft (fixture->page, NULL);
  settle ();
  g_assert_false (gtk_widget_get_visible (get_view (fixture)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_css ();

#define ADD(name, function) \
  g_test_add ("/what-if-view/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("flip", test_flip);
  ADD ("take", test_take);
  ADD ("system", test_system);
  ADD ("escape", test_escape);
  ADD ("narrow", test_narrow);
  ADD ("draft-goes", test_draft_goes);
#undef ADD

  return g_test_run ();
}
