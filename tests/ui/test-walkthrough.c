/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-table-row.h"
#include "ui/walkthrough/signpost-endpoint-row.h"
#include "ui/walkthrough/signpost-reason-list.h"
#include "ui/walkthrough/signpost-standing-pane.h"
#include "ui/walkthrough/signpost-standing-row.h"
#include "ui/walkthrough/signpost-step-bar.h"

#include "walkthrough-fixture.h"

static void
test_radio (Fixture       *fixture,
            gconstpointer  user_data)
{
  SignpostQuestion    *question = find_question (fixture, "q2.3");
  SignpostQuestionBox *box;
  GtkWidget           *answer;

  go_to (fixture, "2", NULL);
  box = find_box (fixture, "q2.3", "");
  g_assert_true (signpost_question_box_get_open (box));
  g_assert_false (signpost_question_box_is_answered (box));

  choose (fixture, "q2.3", "", "At once: someone waits");
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "instant"));
  choose (fixture, "q2.3", "", "Within minutes");
  g_assert_false (signpost_decision_has_value (fixture->decision, question, "", "instant"));
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "minutes"));

  answer = find_answer (GTK_WIDGET (box), "Within minutes");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_ROLE_RADIO);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (answer),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Within minutes");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_STATE_CHECKED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
}

static void
test_unsure_and_clear (Fixture       *fixture,
                       gconstpointer  user_data)
{
  SignpostQuestion    *question = find_question (fixture, "q2.3");
  SignpostQuestionBox *box;
  GtkWidget           *clear;

  go_to (fixture, "2", NULL);
  choose (fixture, "q2.3", "", "Not sure");
  g_assert_true (signpost_decision_get_reply (fixture->decision, question, "")->unsure);
  /* Whoever settles on an answer is sure; whoever says “not sure” afterwards keeps it as a
   * tendency. */
  choose (fixture, "q2.3", "", "Within minutes");
  g_assert_false (signpost_decision_get_reply (fixture->decision, question, "")->unsure);
  choose (fixture, "q2.3", "", "Not sure");
  g_assert_true (signpost_decision_get_reply (fixture->decision, question, "")->unsure);
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "minutes"));

  box = find_box (fixture, "q2.3", "");
  clear = find_button (GTK_WIDGET (box), "Clear");
  g_signal_emit_by_name (clear, "clicked");
  settle ();
  g_assert_null (signpost_decision_get_reply (fixture->decision, question, ""));
  g_assert_false (is_chosen (fixture, "q2.3", "Within minutes"));
  g_assert_false (gtk_widget_get_visible (clear));
}

static void
test_checks (Fixture       *fixture,
             gconstpointer  user_data)
{
  SignpostQuestion *question = find_question (fixture, "q2.5");
  GtkWidget        *answer;

  go_to (fixture, "2", NULL);
  choose (fixture, "q2.5", "", "Automatic retry");
  choose (fixture, "q2.5", "", "Alarm to operations");
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "retry"));
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "", "alarm"));
  choose (fixture, "q2.5", "", "Automatic retry");
  g_assert_false (signpost_decision_has_value (fixture->decision, question, "", "retry"));
  answer = find_answer (GTK_WIDGET (find_box (fixture, "q2.5", "")), "Automatic retry");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (answer), GTK_ACCESSIBLE_ROLE_CHECKBOX);
}

static void
test_text_and_table (Fixture       *fixture,
                     gconstpointer  user_data)
{
  SignpostQuestion    *purpose = find_question (fixture, "q1.3");
  SignpostQuestion    *needs = find_question (fixture, "q2.1");
  const SignpostReply *reply;
  GtkWidget           *view;
  GtkWidget           *row;

  view = find_type (GTK_WIDGET (find_box (fixture, "q1.3", "")), GTK_TYPE_TEXT_VIEW);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "Calls & letters", -1);
  settle ();
  reply = signpost_decision_get_reply (fixture->decision, purpose, "");
  g_assert_cmpstr (reply->text, ==, "Calls & letters");

  go_to (fixture, "2", NULL);
  row = find_type (GTK_WIDGET (find_box (fixture, "q2.1", "")), SIGNPOST_TYPE_TABLE_ROW);
  gtk_editable_set_text (GTK_EDITABLE (find_type (row, GTK_TYPE_ENTRY)), "Shop");
  settle ();
  reply = signpost_decision_get_reply (fixture->decision, needs, "");
  g_assert_cmpuint (reply->rows->len, ==, 1);
  g_assert_cmpstr (((char **) g_ptr_array_index (reply->rows, 0))[0], ==, "Shop");

  /* A row that says nothing is not kept; taking the last one away leaves an empty one to write
   * on. */
  g_signal_emit_by_name (row, "removed");
  settle ();
  g_assert_false (signpost_decision_is_answered (fixture->decision, needs, ""));
  row = find_type (GTK_WIDGET (find_box (fixture, "q2.1", "")), SIGNPOST_TYPE_TABLE_ROW);
  g_assert_nonnull (row);
}

/* Whatever the kind of question, somebody may not know. */
static void
test_unsure_everywhere (Fixture       *fixture,
                        gconstpointer  user_data)
{
  static const struct { const char *step; const char *question; } asked[] = {
    { "1", "q1.3" }, { "2", "q2.1" }, { "2", "q2.3" }, { "2", "q2.5" }, { "2", "q2.6" },
  };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (asked); i++)
    {
      SignpostQuestion *question = find_question (fixture, asked[i].question);

      go_to (fixture, asked[i].step, asked[i].question);
      choose (fixture, asked[i].question, "", "Not sure");
      g_assert_true (signpost_decision_get_reply (fixture->decision, question, "")->unsure);
      g_assert_true (signpost_question_box_is_answered (find_box (fixture, asked[i].question, "")));
      choose (fixture, asked[i].question, "", "Not sure");
      g_assert_null (signpost_decision_get_reply (fixture->decision, question, ""));
    }
}

static void
test_show_if (Fixture       *fixture,
              gconstpointer  user_data)
{
  SignpostQuestion *kind = find_question (fixture, "q3.9");

  go_to (fixture, "3", NULL);
  g_assert_null (find_box (fixture, "q3.9", ""));
  choose (fixture, "q3.8", "", "Yes");
  g_assert_nonnull (find_box (fixture, "q3.9", ""));
  choose (fixture, "q3.9", "", "Message broker");

  choose (fixture, "q3.8", "", "No");
  g_assert_null (find_box (fixture, "q3.9", ""));
  g_assert_true (signpost_decision_has_value (fixture->decision, kind, "", "broker"));
  choose (fixture, "q3.8", "", "Yes");
  g_assert_true (signpost_question_box_is_answered (find_box (fixture, "q3.9", "")));
}

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

static void
test_layer_adds_legs (Fixture       *fixture,
                      gconstpointer  user_data)
{
  const char *hint = signpost_catalogue_get_style_hint (fixture->catalogue, "evt", "bat");
  GtkWidget  *box;

  go_to (fixture, "3", NULL);
  g_assert_nonnull (find_box (fixture, "q3.6", "source>target"));
  g_assert_null (find_box (fixture, "q3.11", "source>layer"));

  choose (fixture, "q3.8", "", "Planned");
  g_assert_nonnull (find_box (fixture, "q3.6", "source>target"));
  g_assert_nonnull (find_box (fixture, "q3.11", "source>layer"));
  g_assert_nonnull (find_box (fixture, "q3.12", "layer>target"));

  choose (fixture, "q3.8", "", "Yes");
  g_assert_nonnull (find_widget (GTK_WIDGET (fixture->page), edits_endpoint, (gpointer) "layer"));
  g_assert_null (find_box (fixture, "q3.6", "source>target"));
  choose (fixture, "q3.11", "source>layer", "Events");
  choose (fixture, "q3.12", "layer>target", "Batch");
  box = GTK_WIDGET (find_box (fixture, "q3.12", "layer>target"));
  g_assert_nonnull (find_widget (box, shows_label, (gpointer) hint));

  choose (fixture, "q3.8", "", "No");
  g_assert_null (find_widget (GTK_WIDGET (fixture->page), edits_endpoint, (gpointer) "layer"));
}

static gboolean
is_named_drop_down (GtkWidget *widget,
                    gpointer   user_data)
{
  g_autofree char *error = NULL;

  if (!GTK_IS_DROP_DOWN (widget))
    return FALSE;
  error = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                              GTK_ACCESSIBLE_PROPERTY_LABEL, user_data);

  return error == NULL;
}

static void
test_endpoint_forces (Fixture       *fixture,
                      gconstpointer  user_data)
{
  SignpostEndpoint *target = signpost_decision_find_endpoint (fixture->decision, "target");
  GtkWidget        *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);
  GtkWidget        *row;
  GtkWidget        *changeable;

  go_to (fixture, "3", NULL);
  g_assert_null (find_widget (standing, shows_label, (gpointer) "Forced"));
  row = find_widget (GTK_WIDGET (fixture->page), edits_endpoint, (gpointer) "target");
  gtk_editable_set_text (GTK_EDITABLE (find_type (row, GTK_TYPE_ENTRY)), "ERP");
  changeable = find_widget (row, is_named_drop_down, (gpointer) "Can it be changed?");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (changeable), 3);
  g_assert_true (gtk_widget_activate (find_answer (row, "Batch")));
  settle ();

  g_assert_cmpstr (signpost_endpoint_get_name (target), ==, "ERP");
  g_assert_cmpint (signpost_endpoint_get_changeable (target), ==, SIGNPOST_CHANGEABLE_NO);
  g_assert_true (signpost_endpoint_offers (target, "bat"));
  g_assert_nonnull (find_widget (standing, shows_label, (gpointer) "Forced"));
  g_assert_nonnull (find_widget (standing, shows_label, (gpointer) "Excluded"));

  /* “None of these” and the methods shut each other out. */
  g_assert_true (gtk_widget_activate (find_answer (row, "None of these")));
  settle ();
  g_assert_nonnull (signpost_endpoint_get_offers (target));
  g_assert_null (signpost_endpoint_get_offers (target)[0]);
  g_assert_false (gtk_check_button_get_active (GTK_CHECK_BUTTON (find_answer (row, "Batch"))));
  g_assert_true (gtk_widget_activate (find_answer (row, "None of these")));
  settle ();
  g_assert_null (signpost_endpoint_get_offers (target));
}

typedef struct
{
  GtkWidget  *root;
  const char *text;
} Label;

static gboolean
is_labelled (gpointer data)
{
  Label *label = data;

  return find_widget (label->root, shows_label, (gpointer) label->text) != NULL;
}

static void
wait_for_label (GtkWidget  *root,
                const char *text)
{
  Label label = { root, text };

  fixture_wait_for (is_labelled, &label);
}

/* What earlier answers speak for is offered, taken only by hand, and then gone. */
static void
test_offer (Fixture       *fixture,
            gconstpointer  user_data)
{
  SignpostQuestion *question = find_question (fixture, "q3.5");
  const char       *text = "From your earlier answers: Near real-time (Within minutes)";
  GtkWidget        *box;
  GtkWidget        *take;

  go_to (fixture, "3", NULL);
  box = GTK_WIDGET (find_box (fixture, "q3.5", "source>target"));
  g_assert_null (find_widget (box, shows_label, (gpointer) text));

  signpost_decision_set_value (fixture->decision, find_question (fixture, "q2.3"), "", "minutes", TRUE);
  settle ();
  wait_for_label (box, text);
  g_assert_null (signpost_decision_get_reply (fixture->decision, question, "source>target"));

  signpost_walkthrough_page_go_to (fixture->page, "3", "q3.5", "source>target");
  settle ();
  take = find_button (box, "Take It");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (take), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Take “Near real-time” from your earlier answers");
  g_assert_true (gtk_widget_grab_focus (take));
  g_signal_emit_by_name (take, "clicked");
  g_assert_true (signpost_decision_has_value (fixture->decision, question, "source>target", "nrt"));
  settle ();
  g_assert_false (gtk_widget_get_mapped (take));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == find_answer (box, "Near real-time"));
}

/* What was chosen for a leg stands there, and where the points would lead is a remark. */
static void
test_chosen_otherwise (Fixture       *fixture,
                       gconstpointer  user_data)
{
  GtkWidget *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);

  go_to (fixture, "2", NULL);
  choose (fixture, "q2.3", "", "At once: someone waits");
  go_to (fixture, "3", NULL);
  choose (fixture, "q3.5", "source>target", "Batch");
  wait_for_label (standing, "Chosen: Batch. The points lead to Services \342\200\216+2, ahead of Batch \342\200\216−4.");

  choose (fixture, "q3.8", "", "Yes");
  choose (fixture, "q3.11", "source>layer", "Events");
  wait_for_label (standing, "Chosen: Events");
  wait_for_label (standing, "The points lead to Services \342\200\216+2, ahead of Events 0.");
}

/* One of several legs does not lead the whole. */
static void
test_forced_on_one (Fixture       *fixture,
                    gconstpointer  user_data)
{
  static const char * const  offers[] = { "bat", NULL };
  SignpostEndpoint          *target = signpost_decision_find_endpoint (fixture->decision, "target");
  GtkWidget                 *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);

  go_to (fixture, "3", NULL);
  choose (fixture, "q3.8", "", "Yes");
  signpost_endpoint_set_name (target, "Billing");
  signpost_endpoint_set_changeable (target, SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (target, offers);
  settle ();
  g_assert_null (find_widget (standing, shows_label, (gpointer) "Forced"));
  wait_for_label (standing, "Forced on Integration layer → Billing");
  wait_for_label (standing, "Excluded on Integration layer → Billing");
}

static void
test_endpoints_come_and_go (Fixture       *fixture,
                            gconstpointer  user_data)
{
  GListModel *endpoints = signpost_decision_get_endpoints (fixture->decision);
  GtkWidget  *add;
  GtkWidget  *row;

  go_to (fixture, "3", NULL);
  add = find_button (GTK_WIDGET (fixture->page), "Add Target");
  g_signal_emit_by_name (add, "clicked");
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (endpoints), ==, 3);
  row = find_widget (GTK_WIDGET (fixture->page), edits_endpoint, (gpointer) "target-2");
  g_assert_nonnull (row);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (fixture->window)), row));
  g_assert_nonnull (find_box (fixture, "q3.6", "source>target-2"));

  g_signal_emit_by_name (row, "removed");
  settle ();
  g_assert_cmpuint (g_list_model_get_n_items (endpoints), ==, 2);
  g_assert_null (find_box (fixture, "q3.6", "source>target-2"));
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

static void
test_reason_link (Fixture       *fixture,
                  gconstpointer  user_data)
{
  GtkWidget *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);
  GtkWidget *link;
  GtkWidget *focus;

  go_to (fixture, "2", NULL);
  choose (fixture, "q2.3", "", "At once: someone waits");
  go_to (fixture, "5", NULL);

  link = find_widget (standing, leads_somewhere, NULL);
  g_assert_nonnull (link);
  g_signal_emit_by_name (link, "clicked");
  settle ();
  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "2");
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (find_box (fixture, "q2.3", ""))));
  g_assert_true (signpost_question_box_get_open (find_box (fixture, "q2.3", "")));
}

static void
test_reasons_stay (Fixture       *fixture,
                   gconstpointer  user_data)
{
  GtkWidget *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);
  GtkWidget *link;

  go_to (fixture, "2", NULL);
  choose (fixture, "q2.3", "", "At once: someone waits");
  link = find_widget (standing, leads_somewhere, NULL);
  g_object_add_weak_pointer (G_OBJECT (link), (gpointer *) &link);
  choose (fixture, "q2.4", "", "Yes: data comes back");
  /* What is still true is still the same widget, so that focus and expansion survive. */
  g_assert_nonnull (link);
  g_assert_true (gtk_widget_is_ancestor (link, standing));
  g_object_remove_weak_pointer (G_OBJECT (link), (gpointer *) &link);
}

static void
test_step_counts (Fixture       *fixture,
                  gconstpointer  user_data)
{
  GtkWidget       *steps = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STEP_BAR);
  guint            answered;
  guint            asked;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  signpost_decision_count_answered (fixture->decision, "2", &answered, &asked);
  g_assert_cmpuint (answered, ==, 0);
  before = g_strdup_printf ("0 of %u answered", asked);
  after = g_strdup_printf ("1 of %u answered", asked);
  g_assert_nonnull (find_widget (steps, shows_label, before));

  go_to (fixture, "2", NULL);
  choose (fixture, "q2.3", "", "At once: someone waits");
  g_assert_nonnull (find_widget (steps, shows_label, after));
  g_assert_null (find_widget (steps, shows_label, before));
}

static void
test_steps_are_free (Fixture       *fixture,
                     gconstpointer  user_data)
{
  GtkWidget *page = GTK_WIDGET (fixture->page);

  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "1");
  gtk_widget_activate_action (page, "walkthrough.next", NULL);
  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "2");
  gtk_widget_activate_action (page, "walkthrough.step", "s", "5");
  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "5");
  gtk_widget_activate_action (page, "walkthrough.next", NULL);
  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "5");
  gtk_widget_activate_action (page, "walkthrough.previous", NULL);
  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "4");
  /* What does not exist changes nothing. */
  go_to (fixture, "no such step", NULL);
  go_to (fixture, "4", "no such question");
  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "4");
  settle ();
}

static gboolean
is_folded (gpointer box)
{
  return !signpost_question_box_get_open (box);
}

static void
test_folding (Fixture       *fixture,
              gconstpointer  user_data)
{
  SignpostQuestionBox *first;
  SignpostQuestionBox *second;
  graphene_rect_t      before;
  graphene_rect_t      after;

  go_to (fixture, "2", "q2.3");
  choose (fixture, "q2.3", "", "At once: someone waits");
  first = find_box (fixture, "q2.3", "");
  second = find_box (fixture, "q2.4", "");
  fixture_pass_time (500);
  /* Not under the hands */
  g_assert_true (signpost_question_box_get_open (first));

  gtk_widget_grab_focus (find_answer (GTK_WIDGET (second), "Only proof of receipt"));
  settle ();
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (second), fixture->window, &before));
  g_assert_true (signpost_question_box_get_open (first));
  fixture_wait_for (is_folded, first);
  g_assert_true (signpost_question_box_get_open (second));
  /* The page is scrolled far enough to make up for what folds above. */
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (second), fixture->window, &after));
  g_assert_cmpfloat_with_epsilon (before.origin.y, after.origin.y, 1);

  /* The header opens it again, and the focus goes inside. */
  signpost_question_box_reveal (first);
  settle ();
  g_assert_true (signpost_question_box_get_open (first));
}

static gboolean
is_focus_within (gpointer widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

static void
test_focus (Fixture       *fixture,
            gconstpointer  user_data)
{
  GtkWidget *entry = find_type (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY);
  GtkWidget *focus = NULL;

  /* The first thing that is asked is the title; the focus comes with the first frame. */
  fixture_wait_for (is_focus_within, entry);

  /* From a new step, Tab goes to its first question. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "walkthrough.next", NULL);
  settle ();
  gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (find_box (fixture, "q2.1", ""))));

  /* Radio buttons are reached while none of them is chosen. */
  signpost_question_box_reveal (find_box (fixture, "q2.3", ""));
  focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));
  g_assert_true (focus == find_answer (GTK_WIDGET (find_box (fixture, "q2.3", "")),
                                       "At once: someone waits"));
}

static gboolean
is_saved (gpointer draft)
{
  return signpost_draft_get_saved (draft);
}

static void
test_autosave (Fixture       *fixture,
               gconstpointer  user_data)
{
  GtkWidget       *entry = find_type (GTK_WIDGET (fixture->page), GTK_TYPE_ENTRY);
  g_autofree char *path = g_file_get_path (signpost_draft_get_file (fixture->draft));
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  gtk_editable_set_text (GTK_EDITABLE (entry), "Orders <&> billing");
  g_assert_false (signpost_draft_get_saved (fixture->draft));
  g_assert_cmpstr (signpost_walkthrough_page_get_subtitle (fixture->page), ==, "Saving…");
  fixture_wait_for (is_saved, fixture->draft);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Orders <&> billing"));
  g_object_get (fixture->page, "title", &title, "subtitle", &subtitle, NULL);
  g_assert_cmpstr (title, ==, "Orders <&> billing");
  g_assert_true (g_str_has_prefix (subtitle, "Draft, saved "));
}

static void
test_opens_where_it_was_left (Fixture       *fixture,
                              gconstpointer  user_data)
{
  SignpostUseCase *use_case = signpost_catalogue_find_use_case (fixture->catalogue, "process");

  signpost_decision_set_title (fixture->decision, "Orders");
  signpost_decision_set_use_case (fixture->decision, use_case);
  signpost_decision_set_text (fixture->decision, find_question (fixture, "q1.3"), "", "Calls");
  signpost_walkthrough_page_set_draft (fixture->page, NULL);
  g_assert_null (signpost_walkthrough_page_get_draft (fixture->page));
  settle ();
  signpost_walkthrough_page_set_draft (fixture->page, fixture->draft);
  g_assert_cmpstr (signpost_walkthrough_page_get_step (fixture->page), ==, "2");
  settle ();
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  user_data)
{
  GtkWidget *steps = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STEP_BAR);
  GtkWidget *standing = find_type (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_STANDING_PANE);
  gboolean   narrow = FALSE;
  gboolean   open = TRUE;
  guint      i;

  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);
  for (i = 0; i < 40 && !narrow; i++)
    {
      settle ();
      g_object_get (steps, "narrow", &narrow, NULL);
    }
  g_assert_true (narrow);

  /* Every step fits a phone. */
  for (i = 1; i <= 5; i++)
    {
      g_autofree char *step = g_strdup_printf ("%u", i);

      go_to (fixture, step, NULL);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->page)), <=, 360);
      g_assert_cmpint (gtk_widget_get_width (gtk_widget_get_parent (steps)), <=, 360);
    }

  g_object_get (standing, "open", &open, NULL);
  g_assert_false (open);
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "walkthrough.toggle-standing", NULL);
  settle ();
  g_object_get (standing, "open", &open, NULL);
  g_assert_true (open);
}

static void
test_no_feedback (Fixture       *fixture,
                  gconstpointer  user_data)
{
  static const char * const steps[] = { "1", "2", "3", "4", "5" };
  gint64                    modified;
  g_autoptr (GBytes)        before = NULL;
  g_autoptr (GBytes)        after = NULL;
  guint                     i;

  /* Looking at a decision does not change it. */
  before = signpost_decision_to_bytes (fixture->decision);
  modified = signpost_draft_get_modified (fixture->draft);
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    go_to (fixture, steps[i], NULL);
  after = signpost_decision_to_bytes (fixture->decision);
  g_assert_true (g_bytes_equal (before, after));
  g_assert_cmpint (signpost_draft_get_modified (fixture->draft), ==, modified);
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  user_data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "broken.decision.json", NULL);
  g_autoptr (GError) error = NULL;
  guint            i;

  g_assert_true (g_file_set_contents (path, "{ \"format\": <b> & 1", -1, NULL));
  g_assert_true (signpost_draft_store_load (fixture->drafts, &error));
  for (i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->drafts)); i++)
    {
      g_autoptr (SignpostDraft) draft = g_list_model_get_item (G_LIST_MODEL (fixture->drafts), i);

      if (draft == fixture->draft)
        continue;
      signpost_walkthrough_page_set_draft (fixture->page, draft);
      settle ();
      g_assert_nonnull (find_widget (GTK_WIDGET (fixture->page), shows_label,
                                     (gpointer) "This Draft Cannot Be Read"));
      signpost_walkthrough_page_go_to (fixture->page, "2", "q2.3", "");
      gtk_widget_activate_action (GTK_WIDGET (fixture->page), "walkthrough.next", NULL);
    }
}

static void
test_finalize (Fixture       *fixture,
               gconstpointer  user_data)
{
  static const char * const  steps[] = { "1", "2", "3", "4", "5" };
  SignpostWalkthroughPage   *page = g_object_ref (fixture->page);
  guint                      i;

  choose (fixture, "q1.1", "", "Process Integration");
  for (i = 0; i < G_N_ELEMENTS (steps); i++)
    go_to (fixture, steps[i], NULL);
  gtk_window_destroy (GTK_WINDOW (g_steal_pointer (&fixture->window)));
  settle ();
  assert_finalized_soon (page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add_css ();

#define ADD(name, function) \
  g_test_add ("/walkthrough/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("radio", test_radio);
  ADD ("unsure-and-clear", test_unsure_and_clear);
  ADD ("checks", test_checks);
  ADD ("text-and-table", test_text_and_table);
  ADD ("unsure-everywhere", test_unsure_everywhere);
  ADD ("show-if", test_show_if);
  ADD ("layer-adds-legs", test_layer_adds_legs);
  ADD ("endpoint-forces", test_endpoint_forces);
  ADD ("offer", test_offer);
  ADD ("chosen-otherwise", test_chosen_otherwise);
  ADD ("forced-on-one", test_forced_on_one);
  ADD ("endpoints-come-and-go", test_endpoints_come_and_go);
  ADD ("reason-link", test_reason_link);
  ADD ("reasons-stay", test_reasons_stay);
  ADD ("step-counts", test_step_counts);
  ADD ("steps-are-free", test_steps_are_free);
  ADD ("folding", test_folding);
  ADD ("focus", test_focus);
  ADD ("autosave", test_autosave);
  ADD ("opens-where-it-was-left", test_opens_where_it_was_left);
  ADD ("narrow", test_narrow);
  ADD ("no-feedback", test_no_feedback);
  ADD ("unreadable", test_unreadable);
  ADD ("finalize", test_finalize);
#undef ADD

  return g_test_run ();
}
