/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The ways through the walkthrough: links, short cuts, and what one click adds. */

#include "ui/answer/signpost-answer-editor.h"
#include "ui/compare/signpost-technique-row.h"
#include "ui/walkthrough/signpost-endpoint-row.h"
#include "ui/walkthrough/signpost-standing-pane.h"

#include "walkthrough-fixture.h"

static gboolean
edits_endpoint (GtkWidget *widget,
                gpointer   user_data)
{
  SignpostEndpoint *endpoint;

  if (!SIGNPOST_IS_ENDPOINT_ROW (widget))
    return FALSE;
  endpoint = signpost_endpoint_row_get_endpoint (SIGNPOST_ENDPOINT_ROW (widget));

  return g_str_equal (signpost_endpoint_get_id (endpoint), user_data);
}

static gboolean
leads_somewhere (GtkWidget *widget,
                 gpointer   user_data)
{
  if (!GTK_IS_BUTTON (widget))
    return FALSE;

  return g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)),
                    "win.go-to-step") == 0;
}

static gboolean
shows_row (GtkWidget *widget,
           gpointer   user_data)
{
  return ADW_IS_ACTION_ROW (widget)
         && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), user_data);
}

/* Where a person is who has followed the link of the list to the question about the subject */
static GtkWidget *
follow_missing (Fixture    *fixture,
                const char *question,
                const char *subject)
{
  g_autoptr (GPtrArray) list = signpost_decision_list_missing (fixture->decision);
  GtkWidget            *row = NULL;
  guint                 i;

  go_to (fixture, "5", NULL);
  for (i = 0; i < list->len && row == NULL; i++)
    {
      const SignpostMissing *missing = g_ptr_array_index (list, i);

      if (missing->question == find_question (fixture, question)
          && g_str_equal (missing->subject, subject))
        row = find_widget (GTK_WIDGET (fixture->page), shows_row, missing->text);
    }
  g_assert_nonnull (row);
  g_signal_emit_by_name (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (row)), "clicked");
  settle ();

  return gtk_window_get_focus (GTK_WINDOW (fixture->window));
}

static void
answer_all (Fixture *fixture)
{
  SignpostOption *chosen;

  fixture_complete (fixture->decision);
  chosen = signpost_decision_get_chosen (fixture->decision);
  signpost_option_set_name (chosen, "Chosen");
  settle ();
}

static gboolean
leads_to (GtkWidget *widget,
          gpointer   user_data)
{
  GVariant   *target;
  const char *step, *question, *subject;

  if (!leads_somewhere (widget, NULL))
    return FALSE;
  target = gtk_actionable_get_action_target_value (GTK_ACTIONABLE (widget));
  g_variant_get (target, "(&s&s&s)", &step, &question, &subject);

  return g_str_equal (subject, user_data);
}

/* A reason that lies in a system leads to that system. */
static void
test_reason_in_system (Fixture       *fixture,
                       gconstpointer  user_data)
{
  GtkWidget        *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);
  SignpostEndpoint *second = signpost_decision_add_endpoint (fixture->decision,
                                                             SIGNPOST_ROLE_TARGET, "CRM");
  const char       *offers[] = { "bat", NULL };
  GtkWidget        *link;
  GtkWidget        *focus;

  signpost_endpoint_set_changeable (second, SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (second, offers);
  settle ();
  link = find_widget (standing, leads_to, (gpointer) signpost_endpoint_get_id (second));
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (edits_endpoint (gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_ENDPOINT_ROW),
                                 (gpointer) signpost_endpoint_get_id (second)));
}

static gboolean
is_in_sight (gpointer data)
{
  GtkWidget      *widget = data;
  GtkWidget      *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, scroller, &bounds)
         && bounds.size.height > 0
         && bounds.origin.y >= 0
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (scroller);
}

/* Who needs something is offered as a target: first for one without a name, then for one more. Where it is written is in sight. */
static void
test_needs_to_systems (Fixture       *fixture,
                       gconstpointer  user_data)
{
  SignpostQuestion   *question = signpost_catalogue_find_topic (fixture->catalogue,
                                                                SIGNPOST_TOPIC_NEEDS);
  const char         *warehouse[] = { "Warehouse & yard", NULL };
  const char         *erp[] = { "ERP", NULL };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  SignpostEndpoint   *target = signpost_decision_find_endpoint (fixture->decision, "target");
  GtkWidget          *focus;

  g_ptr_array_add (rows, warehouse);
  g_ptr_array_add (rows, erp);
  signpost_decision_set_rows (fixture->decision, question, "", rows);
  signpost_endpoint_set_name (target, "");
  go_to (fixture, "3", NULL);

  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->page), "Warehouse & yard"), "clicked");
  settle ();
  g_assert_cmpstr (signpost_endpoint_get_name (target), ==, "Warehouse & yard");
  g_assert_null (find_button (GTK_WIDGET (fixture->page), "Warehouse & yard"));

  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->page), "ERP"), "clicked");
  settle ();
  target = signpost_decision_find_endpoint (fixture->decision, "target-2");
  g_assert_cmpstr (signpost_endpoint_get_name (target), ==, "ERP");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  focus = gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_ENDPOINT_ROW);
  g_assert_true (edits_endpoint (focus, (gpointer) "target-2"));
  fixture_wait_for (is_in_sight, focus);

  g_signal_emit_by_name (find_button (GTK_WIDGET (fixture->page), "Add Target"), "clicked");
  settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  focus = gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_ENDPOINT_ROW);
  g_assert_true (edits_endpoint (focus, (gpointer) "target-3"));
  fixture_wait_for (is_in_sight, focus);
}

/* Each link leads to the very thing that it names, and typing at once overwrites nothing. */
static void
test_links_to_systems (Fixture       *fixture,
                       gconstpointer  user_data)
{
  SignpostEndpoint *second;
  SignpostEndpoint *third;
  GtkWidget        *focus;

  answer_all (fixture);
  second = signpost_decision_add_endpoint (fixture->decision, SIGNPOST_ROLE_TARGET, "CRM");
  third = signpost_decision_add_endpoint (fixture->decision, SIGNPOST_ROLE_TARGET, "Archive");
  signpost_endpoint_set_changeable (third, SIGNPOST_CHANGEABLE_NO);
  settle ();

  focus = follow_missing (fixture, "q3.1", signpost_endpoint_get_id (second));
  g_assert_true (edits_endpoint (gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_ENDPOINT_ROW),
                                 (gpointer) signpost_endpoint_get_id (second)));
  g_assert_false (GTK_IS_EDITABLE (focus));

  focus = follow_missing (fixture, "q3.2", signpost_endpoint_get_id (third));
  g_assert_true (edits_endpoint (gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_ENDPOINT_ROW),
                                 (gpointer) signpost_endpoint_get_id (third)));
  g_assert_true (GTK_IS_CHECK_BUTTON (focus));

  /* A link to a name that is missing leads into the empty field. */
  signpost_endpoint_set_name (signpost_decision_find_endpoint (fixture->decision, "source"), "");
  settle ();
  focus = follow_missing (fixture, "q3.1", "source");
  g_assert_true (edits_endpoint (gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_ENDPOINT_ROW),
                                 (gpointer) "source"));
  g_assert_true (GTK_IS_TEXT (focus));
}

static void
test_links_to_legs_and_options (Fixture       *fixture,
                                gconstpointer  user_data)
{
  SignpostEndpoint *second;
  SignpostOption   *other;
  GtkWidget        *focus;
  int               from, to;

  answer_all (fixture);
  other = signpost_decision_add_option (fixture->decision, "Another");
  signpost_option_add_method (other, "ui", "");
  second = signpost_decision_add_endpoint (fixture->decision, SIGNPOST_ROLE_TARGET, "CRM");
  signpost_endpoint_set_changeable (second, SIGNPOST_CHANGEABLE_YES);
  settle ();

  focus = follow_missing (fixture, "q3.5", "source>target-2");
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (find_box (fixture, "q3.5",
                                                                      "source>target-2"))));
  fixture_answer_plainly (fixture->decision, find_question (fixture, "q3.5"), "source>target-2");
  fixture_answer_plainly (fixture->decision, find_question (fixture, "q3.6"), "source>target-2");
  settle ();

  focus = follow_missing (fixture, "q4.1", "source>target-2");
  focus = gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_TECHNIQUE_ROW);
  g_assert_cmpstr (signpost_technique_row_get_leg (SIGNPOST_TECHNIQUE_ROW (focus)), ==,
                   "source>target-2");

  focus = follow_missing (fixture, "q5.3", signpost_option_get_id (other));
  g_assert_true (GTK_IS_TEXT (focus));
  focus = gtk_widget_get_ancestor (focus, ADW_TYPE_ENTRY_ROW);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (focus)), ==, "Another");

  /* A text that is there already is not about to be overwritten. */
  signpost_decision_set_reason (fixture->decision, other, "Too slow");
  settle ();
  signpost_walkthrough_page_go_to (fixture->page, "5", "q5.3", signpost_option_get_id (other));
  settle ();
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_false (gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), &from, &to));
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (focus)), ==, 8);
}

static void
test_links_open_options (Fixture       *fixture,
                         gconstpointer  user_data)
{
  const char *chosen;
  GtkWidget  *focus;
  GtkWidget  *editor;

  answer_all (fixture);
  signpost_decision_set_chosen (fixture->decision,
                                signpost_decision_add_option (fixture->decision, "Another"));
  chosen = signpost_option_get_id (signpost_decision_get_chosen (fixture->decision));
  settle ();

  focus = follow_missing (fixture, "q3.4", chosen);
  editor = gtk_widget_get_ancestor (focus, SIGNPOST_TYPE_ANSWER_EDITOR);
  g_assert_cmpstr (signpost_answer_editor_get_subject (SIGNPOST_ANSWER_EDITOR (editor)), ==,
                   chosen);
  g_assert_true (gtk_widget_get_mapped (editor));
}

/* Whoever is in a hurry goes from the use case to the comparison: one click makes the options, and nothing asks for more. */
static void
test_in_a_hurry (Fixture       *fixture,
                 gconstpointer  user_data)
{
  SignpostUseCase    *use_case = signpost_catalogue_find_use_case (fixture->catalogue, "process");
  SignpostComparison *comparison = signpost_decision_get_comparison (fixture->decision);
  GtkWidget          *button;

  signpost_decision_set_use_case (fixture->decision, use_case);
  go_to (fixture, "5", NULL);
  button = find_button (GTK_WIDGET (fixture->page), "Propose Options");
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_cmpuint (signpost_comparison_get_n_included (comparison), >=, 2);
  g_assert_cmpuint (signpost_comparison_get_n_criteria (comparison), >, 0);
  g_assert_false (gtk_widget_get_mapped (button));
  g_assert_nonnull (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
}

/* Two ends that do not meet ask for something between them, and one click puts it there. */
static void
test_add_layer (Fixture       *fixture,
                gconstpointer  user_data)
{
  GtkWidget  *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);
  const char *source[] = { "bat", NULL };
  const char *target[] = { "evt", NULL };
  GtkWidget  *button;

  go_to (fixture, "3", NULL);
  button = find_button (standing, "Add a Layer");
  g_assert_false (gtk_widget_get_mapped (button));
  signpost_endpoint_set_changeable (signpost_decision_find_endpoint (fixture->decision, "source"),
                                    SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (signpost_decision_find_endpoint (fixture->decision, "source"),
                                source);
  signpost_endpoint_set_changeable (signpost_decision_find_endpoint (fixture->decision, "target"),
                                    SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (signpost_decision_find_endpoint (fixture->decision, "target"),
                                target);
  settle ();
  button = find_button (standing, "Add a Layer");
  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  settle ();
  g_assert_true (signpost_decision_has_value (fixture->decision, find_question (fixture, "q3.8"),
                                              "", "yes"));
  g_assert_nonnull (find_box (fixture, "q3.11", "source>layer"));
}

/* The alternative is there as soon as one side gets complicated, with the reason why it is refused. */
static void
test_other_side (Fixture       *fixture,
                 gconstpointer  user_data)
{
  GListModel                *options = signpost_decision_get_options (fixture->decision);
  g_autoptr (SignpostOption) option = NULL;
  GtkWidget                 *note;

  go_to (fixture, "3", "q3.14");
  choose (fixture, "q3.14", "", "Yes, the target");
  option = g_list_model_get_item (options, 0);
  g_assert_nonnull (option);
  note = find_type (GTK_WIDGET (find_box (fixture, "q3.15", "")), GTK_TYPE_ENTRY);
  g_assert_false (gtk_widget_get_visible (note));
  choose (fixture, "q3.15", "", "No");
  g_assert_true (gtk_widget_get_visible (note));
  gtk_editable_set_text (GTK_EDITABLE (note), "The vendor refuses.");
  settle ();
  g_assert_cmpint (signpost_option_get_mark (option), ==, SIGNPOST_OPTION_MARK_REJECTED);
  g_assert_cmpstr (signpost_option_get_why_excluded (option), ==, "The vendor refuses.");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_css ();

#define ADD(name, function) \
  g_test_add ("/walkthrough-links/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("add-layer", test_add_layer);
  ADD ("other-side", test_other_side);
  ADD ("reason-in-system", test_reason_in_system);
  ADD ("needs-to-systems", test_needs_to_systems);
  ADD ("links-to-systems", test_links_to_systems);
  ADD ("links-to-legs-and-options", test_links_to_legs_and_options);
  ADD ("links-open-options", test_links_open_options);
  ADD ("in-a-hurry", test_in_a_hurry);
#undef ADD

  return g_test_run ();
}
