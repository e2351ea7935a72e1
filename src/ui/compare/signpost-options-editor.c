/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-options-editor.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"
#include "ui/answer/signpost-answer-place.h"
#include "ui/compare/signpost-combination-list.h"
#include "ui/compare/signpost-option-card.h"
#include "ui/compare/signpost-undo-notice.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-platform.h"

struct _SignpostOptionsEditor
{
  SignpostDecisionWidget  parent_instance;

  SignpostKeyedBox       *cards;
  GtkWidget              *empty;
  GtkWidget              *full;
  GtkWidget              *status;
  SignpostUndoNotice     *notice;
  GtkWidget              *buttons;
  GtkWidget              *combinations_button;
};

static void signpost_options_editor_place_init (SignpostAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostOptionsEditor, signpost_options_editor,
                               SIGNPOST_TYPE_DECISION_WIDGET,
                               G_IMPLEMENT_INTERFACE (SIGNPOST_TYPE_ANSWER_PLACE,
                                                      signpost_options_editor_place_init))

static SignpostDecision *
get_decision (SignpostOptionsEditor *self)
{
  return signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
}

/* text: NULL for nothing to say */
static void
say (SignpostOptionsEditor *self,
     const char            *text)
{
  gtk_widget_set_visible (self->status, text != NULL);
  if (text == NULL)
    return;

  gtk_label_set_label (GTK_LABEL (self->status), text);
  signpost_platform_announce (GTK_WIDGET (self), text);
}

static void
follow_options (SignpostOptionsEditor *self,
                SignpostDecision      *decision)
{
  GListModel *options = signpost_decision_get_options (decision);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  guint n = g_list_model_get_n_items (options);
  guint i;

  signpost_keyed_box_begin (self->cards);
  for (i = 0; i < n; i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);
      const char *id = signpost_option_get_id (option);
      GtkWidget *card = signpost_keyed_box_find (self->cards, id);

      if (card == NULL)
        card = signpost_option_card_new (decision, option);
      signpost_option_card_follow (SIGNPOST_OPTION_CARD (card), standing);
      signpost_keyed_box_take (self->cards, id, card);
    }
  signpost_keyed_box_end (self->cards);

  gtk_widget_set_visible (self->empty, n == 0);
  gtk_widget_set_visible (self->full,
                          signpost_comparison_get_n_included (comparison) >=
                          SIGNPOST_COMPARISON_MAX_INCLUDED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "options.add",
                                 n < SIGNPOST_COMPARISON_MAX_OPTIONS);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "options.add-combination",
                                 n < SIGNPOST_COMPARISON_MAX_OPTIONS);
}

static void
open_card (SignpostOptionsEditor *self,
           SignpostOption        *option)
{
  GtkWidget *card;

  follow_options (self, get_decision (self));
  card = signpost_keyed_box_find (self->cards, signpost_option_get_id (option));
  if (card != NULL)
    signpost_option_card_set_opened (SIGNPOST_OPTION_CARD (card), TRUE);
}

static void
propose_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  SignpostOptionsEditor *self = SIGNPOST_OPTIONS_EDITOR (widget);
  g_autofree char *text = NULL;
  guint n;

  n = signpost_decision_propose_options (get_decision (self));
  if (n == 0)
    {
      say (self, _("Nothing new to propose: the options that the answers lead to are all here."));
      return;
    }

  text = g_strdup_printf (ngettext ("%u option was added.", "%u options were added.", n), n);
  say (self, text);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SignpostOptionsEditor *self = SIGNPOST_OPTIONS_EDITOR (widget);
  SignpostOption *option = signpost_decision_add_option (get_decision (self), _("New option"));

  say (self, NULL);
  if (option != NULL)
    open_card (self, option);
}

static const SignpostCombination *
find_combination (SignpostCatalogue *catalogue,
                  const char        *id)
{
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);
  guint i;

  for (i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);

      if (g_str_equal (combination->id, id))
        return combination;
    }

  return NULL;
}

static void
add_combination_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  SignpostOptionsEditor *self = SIGNPOST_OPTIONS_EDITOR (widget);
  SignpostDecision *decision = get_decision (self);
  const SignpostCombination *combination =
    find_combination (signpost_decision_get_catalogue (decision),
                      g_variant_get_string (parameter, NULL));
  SignpostOption *option = NULL;

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->combinations_button));
  say (self, NULL);
  if (combination != NULL)
    option = signpost_decision_add_combination (decision, combination);
  if (option != NULL)
    open_card (self, option);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  SignpostOptionsEditor *self = SIGNPOST_OPTIONS_EDITOR (widget);
  SignpostDecision *decision = get_decision (self);
  SignpostOption *option = signpost_decision_find_option (decision,
                                                          g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;

  if (option == NULL)
    return;

  name = g_strdup (signpost_option_get_name (option));
  say (self, NULL);
  signpost_decision_remove_option (decision, option);
  signpost_undo_notice_show_removed (self->notice, decision, name);
}

static GtkOrientation
get_orientation (SignpostOptionsEditor *self,
                 gboolean               narrow)
{
  return narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
}

/* Without options there is nothing to fill in yet, but something to begin with. */
static GtkWidget *
signpost_options_editor_find (SignpostAnswerPlace *place,
                              SignpostQuestion    *question,
                              const char          *subject)
{
  SignpostOptionsEditor *self = SIGNPOST_OPTIONS_EDITOR (place);
  GtkWidget *card = signpost_keyed_box_find (self->cards, subject);

  if (signpost_question_get_subject (question) != SIGNPOST_SUBJECT_OPTION &&
      signpost_question_get_topic (question) != SIGNPOST_TOPIC_OPTION_METHODS)
    return NULL;

  if (card == NULL)
    card = gtk_widget_get_first_child (GTK_WIDGET (self->cards));
  if (card == NULL)
    return self->buttons;

  return signpost_option_card_find (SIGNPOST_OPTION_CARD (card), question);
}

static void
signpost_options_editor_place_init (SignpostAnswerPlaceInterface *iface)
{
  iface->find = signpost_options_editor_find;
}

static void
signpost_options_editor_renew (SignpostDecisionWidget *widget)
{
  SignpostOptionsEditor *self = SIGNPOST_OPTIONS_EDITOR (widget);

  say (self, NULL);
  signpost_undo_notice_hide (self->notice);
  signpost_keyed_box_begin (self->cards);
  signpost_keyed_box_end (self->cards);
}

static void
signpost_options_editor_follow (SignpostDecisionWidget *widget,
                                SignpostDecision       *decision)
{
  follow_options (SIGNPOST_OPTIONS_EDITOR (widget), decision);
}

static void
signpost_options_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_OPTIONS_EDITOR);

  G_OBJECT_CLASS (signpost_options_editor_parent_class)->dispose (object);
}

static void
signpost_options_editor_class_init (SignpostOptionsEditorClass *klass)
{
  SignpostDecisionWidgetClass *decision_class = SIGNPOST_DECISION_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_options_editor_dispose;
  decision_class->renew = signpost_options_editor_renew;
  decision_class->follow = signpost_options_editor_follow;

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_COMBINATION_LIST);
  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);
  g_type_ensure (SIGNPOST_TYPE_UNDO_NOTICE);

  gtk_widget_class_install_action (widget_class, "options.propose", NULL, propose_action);
  gtk_widget_class_install_action (widget_class, "options.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "options.add-combination", "s",
                                   add_combination_action);
  gtk_widget_class_install_action (widget_class, "options.remove", "s", remove_action);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-options-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionsEditor, cards);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionsEditor, empty);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionsEditor, full);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionsEditor, status);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionsEditor, notice);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionsEditor, buttons);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionsEditor, combinations_button);
  gtk_widget_class_bind_template_callback (widget_class, get_orientation);
}

static void
signpost_options_editor_init (SignpostOptionsEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_options_editor_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_OPTIONS_EDITOR, "decision", decision, NULL);
}
