/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-answer-editor.h"
#include "ui/answer/signpost-scale-editor.h"
#include "ui/compare/signpost-method-row.h"
#include "ui/compare/signpost-option-card.h"
#include "ui/compare/signpost-options-editor.h"
#include "ui/compare/signpost-technique-choice.h"
#include "ui/compare/signpost-technique-row.h"
#include "ui/compare/signpost-technique-table.h"
#include "ui/compare/signpost-techniques-editor.h"
#include "ui/signpost-rating-scale.h"

#include "compare-fixture.h"

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
  settle (fixture);

  name = find (card, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (name, "Direct calls ");
  gtk_editable_set_position (name, 3);
  settle (fixture);
  g_assert_true (g_str_has_prefix (signpost_option_get_name (option), "Direct calls"));
  g_assert_cmpstr (gtk_editable_get_text (name), ==, "Direct calls ");
  g_assert_cmpint (gtk_editable_get_position (name), ==, 3);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture), name));

  events = find (card, SIGNPOST_TYPE_METHOD_ROW, 2);
  gtk_check_button_set_active (find (events, GTK_TYPE_CHECK_BUTTON, 0), TRUE);
  role = find (events, GTK_TYPE_ENTRY, 0);
  gtk_editable_set_text (role, "status back");
  settle (fixture);
  g_assert_cmpuint (signpost_option_get_methods (option)->len, ==, 2);
  g_assert_true (has_text (card, "RPC / Services + Events / Queues"));
  gtk_check_button_set_active (find (events, GTK_TYPE_CHECK_BUTTON, 0), FALSE);
  settle (fixture);
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
  mark = find (card, GTK_TYPE_DROP_DOWN, 1);
  gtk_drop_down_set_selected (mark, SIGNPOST_OPTION_MARK_REJECTED);
  signpost_option_set_why_excluded (option, "no budget");
  settle (fixture);
  g_assert_cmpint (signpost_option_get_mark (option), ==, SIGNPOST_OPTION_MARK_REJECTED);
  g_assert_false (signpost_option_get_included (option));
  g_assert_true (has_text (card, "RPC / Services. Not compared: no budget"));

  gtk_drop_down_set_selected (mark, SIGNPOST_OPTION_MARK_EXAMINE_FIRST);
  settle (fixture);
  g_assert_true (signpost_option_get_included (option));
  g_assert_true (has_text (card, "Examine first"));
  gtk_switch_set_active (find (card, GTK_TYPE_SWITCH, 0), FALSE);
  g_assert_false (signpost_option_get_included (option));
}

/* Any of the catalogue's combinations becomes an option with roles. */
static void
test_combination (Fixture       *fixture,
                  gconstpointer  data)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (fixture->catalogue);
  GListModel *options = signpost_decision_get_options (fixture->decision);
  guint before = g_list_model_get_n_items (options);
  g_autoptr (SignpostOption) option = NULL;
  GtkWidget *button;

  show (fixture, signpost_options_editor_new, 500);
  button = find (fixture->widget, GTK_TYPE_MENU_BUTTON, 0);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (count (button, GTK_TYPE_LIST_BOX_ROW), ==, combinations->len);
  g_signal_emit_by_name (find (button, GTK_TYPE_LIST_BOX_ROW, 0), "activate");
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, before + 1);
  option = g_list_model_get_item (options, before);
  g_assert_cmpstr (signpost_option_get_name (option), ==,
                   ((SignpostCombination *) g_ptr_array_index (combinations, 0))->title);
  g_assert_false (gtk_widget_get_mapped (find (button, GTK_TYPE_LIST_BOX, 0)));
}

/* While a layer is planned an option is built in one way or the other, and meets what is on its legs only. */
static void
test_ways (Fixture       *fixture,
           gconstpointer  data)
{
  SignpostQuestion *layer = signpost_catalogue_find_question (fixture->catalogue, "q3.8");
  SignpostOption *option = signpost_decision_find_option (fixture->decision, "option-1");
  const char *offers[] = { "bat", NULL };
  SignpostEndpoint *hub;
  gpointer card, way;

  signpost_decision_set_value (fixture->decision, layer, "", "planned", TRUE);
  hub = signpost_decision_find_endpoint (fixture->decision, "layer");
  signpost_endpoint_set_changeable (hub, SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (hub, offers);
  show (fixture, signpost_options_editor_new, 500);
  card = find (fixture->widget, SIGNPOST_TYPE_OPTION_CARD, 0);
  way = find (card, GTK_TYPE_DROP_DOWN, 0);
  g_assert_true (has_text (card, "Source → Integration layer: Services is excluded. “Integration "
                                 "layer” cannot be changed and offers only Batch."));
  gtk_drop_down_set_selected (way, SIGNPOST_OPTION_WAY_DIRECT);
  fixture_settle (SETTLE_MS);
  g_assert_cmpint (signpost_option_get_way (option), ==, SIGNPOST_OPTION_WAY_DIRECT);
  g_assert_false (has_text (card, "Source → Integration layer: Services is excluded. “Integration "
                                  "layer” cannot be changed and offers only Batch."));
}

static void
test_techniques_of_ways (Fixture       *fixture,
                         gconstpointer  data)
{
  SignpostQuestion *layer = signpost_catalogue_find_question (fixture->catalogue, "q3.8");
  SignpostOption *option = signpost_decision_find_option (fixture->decision, "option-1");

  signpost_decision_set_value (fixture->decision, layer, "", "planned", TRUE);
  show (fixture, signpost_techniques_editor_new, 500);
  /* One leg without the layer and two with it, for each of two options */
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW), ==, 6);
  signpost_option_set_way (option, SIGNPOST_OPTION_WAY_LAYER);
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW), ==, 5);
  signpost_option_set_way (option, SIGNPOST_OPTION_WAY_DIRECT);
  fixture_settle (SETTLE_MS);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW), ==, 4);
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
  settle (fixture);
  added = g_list_model_get_n_items (options) - before;
  g_assert_cmpuint (added, >, 0);
  text = g_strdup_printf (added == 1 ? "%u option was added." : "%u options were added.", added);
  g_assert_true (has_text (fixture->widget, text));
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_OPTION_CARD), ==, before + added);

  gtk_widget_activate_action (fixture->widget, "options.propose", NULL);
  settle (fixture);
  g_assert_true (has_text (fixture->widget, "Nothing new to propose: the options that the answers "
                                            "lead to are all here."));
}

static void
test_add_and_remove (Fixture       *fixture,
                     gconstpointer  data)
{
  GListModel *options = signpost_decision_get_options (fixture->decision);

  show (fixture, signpost_options_editor_new, 500);
  gtk_widget_activate_action (fixture->widget, "options.add", NULL);
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 4);
  g_assert_true (gtk_widget_is_ancestor (get_focus (fixture),
                                         find (fixture->widget, SIGNPOST_TYPE_OPTION_CARD, 3)));

  gtk_widget_activate_action (fixture->widget, "options.remove", "s", "option-1");
  settle (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 3);
  g_assert_true (has_text (fixture->widget, "Removed “Calls & replies”"));

  /* Undo would be about this then. */
  signpost_decision_set_title (fixture->decision, "Orders");
  settle (fixture);
  g_assert_false (has_text (fixture->widget, "Removed “Calls & replies”"));
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
  settle (fixture);
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

static char *
dup_list (gpointer row)
{
  GListModel *choices = adw_combo_row_get_model (row);
  GString *text = g_string_new (NULL);
  guint i;

  for (i = 1; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (SignpostTechniqueChoice) choice = g_list_model_get_item (choices, i);

      g_string_append_printf (text, "%s: %s\n", signpost_technique_choice_get_id (choice),
                              signpost_technique_choice_get_remark (choice));
    }

  return g_string_free (text, FALSE);
}

/* What the leg is forced to comes first, whatever leads in the option. */
static void
test_choices_of_leg (Fixture       *fixture,
                     gconstpointer  data)
{
  static const char * const offers[] = { "bat", NULL };
  SignpostQuestion *timing = signpost_catalogue_find_question (fixture->catalogue, "q3.5");
  SignpostEndpoint *target = signpost_decision_find_endpoint (fixture->decision, "target");
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  g_autofree char *forced = NULL;
  g_autofree char *chosen = NULL;
  gpointer row;

  signpost_option_add_method (calls, "bat", "");
  signpost_decision_set_value (fixture->decision, timing, "source>target", "bat", TRUE);
  show (fixture, signpost_techniques_editor_new, 700);
  row = find (fixture->widget, SIGNPOST_TYPE_TECHNIQUE_ROW, 0);
  chosen = dup_list (row);
  g_assert_true (g_str_has_prefix (chosen, "file-rest: \n"));
  g_assert_nonnull (strstr (chosen, "ml-batch: \nrest-push: Does not fit: Batch was chosen for this leg\n"));

  signpost_decision_set_value (fixture->decision, timing, "source>target", "bat", FALSE);
  signpost_endpoint_set_changeable (target, SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (target, offers);
  settle (fixture);
  forced = dup_list (row);
  g_assert_nonnull (strstr (forced, "ml-batch: \nrest-push: Does not fit: Batch is forced on this leg\n"));
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
  settle (fixture);
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
  settle (fixture);
  g_assert_null (signpost_option_get_techniques (calls, "source>target")[0]);
  g_assert_cmpuint (count (fixture->widget, SIGNPOST_TYPE_SCALE_EDITOR), ==, 0);
}

static const char *
get_technique (Fixture *fixture,
               guint    column)
{
  return signpost_answer_editor_get_subject (find (find (fixture->widget,
                                                         SIGNPOST_TYPE_TECHNIQUE_TABLE, 0),
                                                   SIGNPOST_TYPE_ANSWER_EDITOR, 3 * column));
}

/* Technical options stand side by side in the order that somebody wants, and do not move by themselves. */
static void
test_sort_techniques (Fixture       *fixture,
                      gconstpointer  data)
{
  SignpostQuestion *security = signpost_catalogue_find_question (fixture->catalogue, "q4.3");
  SignpostOption *calls = signpost_decision_find_option (fixture->decision, "option-1");
  SignpostOption *files = signpost_decision_find_option (fixture->decision, "option-2");
  const char *soap[] = { "soap", NULL };
  const char *csv[] = { "csv", NULL };
  GtkDropDown *sort;

  show (fixture, signpost_techniques_editor_new, 700);
  sort = g_object_ref (find (fixture->widget, GTK_TYPE_DROP_DOWN, 0));
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (sort)));
  signpost_option_set_techniques (calls, "source>target", soap);
  signpost_option_set_techniques (files, "source>target", csv);
  signpost_decision_set_rating (fixture->decision, security, "soap", 4);
  settle (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (sort)));
  g_assert_cmpstr (get_technique (fixture, 0), ==, "soap");

  gtk_drop_down_set_selected (sort, 1);
  settle (fixture);
  g_assert_cmpstr (get_technique (fixture, 0), ==, "csv");
  g_assert_cmpstr (get_technique (fixture, 1), ==, "soap");

  /* By security: what is rated goes before what is not, and the better before the worse. */
  gtk_drop_down_set_selected (sort, 3);
  settle (fixture);
  g_assert_cmpstr (get_technique (fixture, 0), ==, "soap");
  signpost_decision_set_rating (fixture->decision, security, "csv", 5);
  settle (fixture);
  g_assert_cmpstr (get_technique (fixture, 0), ==, "soap");
  gtk_drop_down_set_selected (sort, 0);
  gtk_drop_down_set_selected (sort, 3);
  settle (fixture);
  g_assert_cmpstr (get_technique (fixture, 0), ==, "csv");
  g_object_unref (sort);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/compare/options/edit", NULL, test_edit_option);
  add ("/compare/options/set-aside", NULL, test_set_aside);
  add ("/compare/options/combination", NULL, test_combination);
  add ("/compare/options/ways", NULL, test_ways);
  add ("/compare/options/techniques-of-ways", NULL, test_techniques_of_ways);
  add ("/compare/options/propose", NULL, test_propose);
  add ("/compare/options/add-and-remove", NULL, test_add_and_remove);
  add ("/compare/options/full", NULL, test_full);
  add ("/compare/options/quiet", signpost_options_editor_new, test_quiet);
  add ("/compare/options/finalize", signpost_options_editor_new, test_finalize);
  add ("/compare/empty", NULL, test_empty);
  add ("/compare/techniques/choices", NULL, test_choices);
  add ("/compare/techniques/choices-of-leg", NULL, test_choices_of_leg);
  add ("/compare/techniques/rating", NULL, test_techniques);
  add ("/compare/techniques/sort", NULL, test_sort_techniques);
  add ("/compare/techniques/quiet", signpost_techniques_editor_new, test_quiet);
  add ("/compare/techniques/finalize", signpost_techniques_editor_new, test_finalize);

  return g_test_run ();
}
