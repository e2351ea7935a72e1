/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-option-card.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-editor.h"
#include "ui/compare/signpost-fit-badge.h"
#include "ui/compare/signpost-method-row.h"
#include "ui/compare/signpost-option-summary.h"
#include "ui/compare/signpost-shown-name.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-editable.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostOptionCard
{
  AdwBin               parent_instance;

  SignpostDecision    *decision;
  SignpostOption      *option;
  GPtrArray           *method_rows;   /* (element-type SignpostMethodRow) */
  GPtrArray           *questions;     /* (element-type GtkExpander) of an answer editor each */

  SignpostAdaptiveBin *bin;
  GtkWidget           *opener;
  GtkWidget           *name;
  GtkWidget           *remove;
  SignpostFitBadge    *badge;
  GtkWidget           *summary_box;
  GtkWidget           *mark_label;
  GtkWidget           *summary;
  SignpostKeyedBox    *conflicts;
  GtkWidget           *methods_box;
  GtkWidget           *questions_box;
  GtkWidget           *way_box;
  GtkWidget           *way;
  GtkWidget           *mark;
  GtkWidget           *included;
  GtkWidget           *reason;
};

G_DEFINE_FINAL_TYPE (SignpostOptionCard, signpost_option_card, ADW_TYPE_BIN)

static const char *
get_mark_title (SignpostOptionMark mark)
{
  switch (mark)
    {
    case SIGNPOST_OPTION_MARK_EXAMINE_FIRST:
      return _("Examine first");

    case SIGNPOST_OPTION_MARK_REJECTED:
      return _("Set aside");

    case SIGNPOST_OPTION_MARK_NONE:
    default:
      return _("No mark");
    }
}

/* The name may still be empty while it is typed, but a control always needs one. */
static void
name_controls (SignpostOptionCard *self)
{
  const char *shown = signpost_shown_name (signpost_option_get_name (self->option));
  /* Translators: %s is an option's name */
  g_autofree char *remove = g_strdup_printf (_("Remove “%s”"), shown);
  /* Translators: %s is an option's name */
  g_autofree char *open = g_strdup_printf (_("Edit “%s”"), shown);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, shown,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, remove,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->opener),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, open,
                                  -1);
}

static void
follow_questions (SignpostOptionCard *self)
{
  guint i;

  for (i = 0; i < self->questions->len; i++)
    {
      GtkWidget *expander = g_ptr_array_index (self->questions, i);
      SignpostAnswerEditor *editor =
        SIGNPOST_ANSWER_EDITOR (gtk_expander_get_child (GTK_EXPANDER (expander)));
      SignpostQuestion *question = signpost_answer_editor_get_question (editor);

      gtk_widget_set_visible (expander, signpost_decision_is_asked (self->decision, question));
      signpost_answer_editor_refresh (editor);
    }
}

static void
opened_cb (SignpostOptionCard *self)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->opener),
                               GTK_ACCESSIBLE_STATE_EXPANDED,
                               gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->opener)),
                               -1);
}

static void
name_changed_cb (SignpostOptionCard *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->name));

  if (g_strcmp0 (text, signpost_option_get_name (self->option)) != 0)
    signpost_option_set_name (self->option, text);
}

/* What is set aside is not compared either, unless somebody says so below. */
static void
mark_selected_cb (SignpostOptionCard *self)
{
  SignpostOptionMark before = signpost_option_get_mark (self->option);
  SignpostOptionMark mark = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->mark));

  if (mark == before)
    return;

  signpost_option_set_mark (self->option, mark);
  if (mark == SIGNPOST_OPTION_MARK_REJECTED || before == SIGNPOST_OPTION_MARK_REJECTED)
    signpost_option_set_included (self->option, mark != SIGNPOST_OPTION_MARK_REJECTED);
}

static void
way_selected_cb (SignpostOptionCard *self)
{
  signpost_option_set_way (self->option, gtk_drop_down_get_selected (GTK_DROP_DOWN (self->way)));
}

static void
included_cb (SignpostOptionCard *self)
{
  gboolean included = gtk_switch_get_active (GTK_SWITCH (self->included));

  if (included != signpost_option_get_included (self->option))
    signpost_option_set_included (self->option, included);
}

static void
reason_changed_cb (SignpostOptionCard *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->reason));

  if (g_strcmp0 (text, signpost_option_get_why_excluded (self->option)) != 0)
    signpost_option_set_why_excluded (self->option, text);
}

static void
set_vertical (GtkWidget *box,
              gboolean   vertical)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (box),
                                  vertical ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static void
narrow_cb (SignpostOptionCard *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);
  guint i;

  set_vertical (self->summary_box, narrow);
  gtk_box_set_spacing (GTK_BOX (self->summary_box), narrow ? 3 : 12);
  for (i = 0; i < self->method_rows->len; i++)
    set_vertical (g_ptr_array_index (self->method_rows, i), narrow);

  if (narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static GtkWidget *
create_conflict (const char *text)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *label = signpost_wrapped_label_new (text, "caption");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_widget_add_css_class (icon, "warning");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), label);

  return line;
}

static void
follow_conflicts (SignpostOptionCard     *self,
                  const SignpostStanding *standing)
{
  g_autoptr (GPtrArray) conflicts = signpost_standing_list_conflicts (standing, self->option);
  guint i;

  signpost_keyed_box_begin (self->conflicts);
  for (i = 0; i < conflicts->len; i++)
    {
      const char *text = g_ptr_array_index (conflicts, i);
      GtkWidget *line = signpost_keyed_box_find (self->conflicts, text);

      signpost_keyed_box_take (self->conflicts, text,
                               line != NULL ? line : create_conflict (text));
    }
  signpost_keyed_box_end (self->conflicts);
  gtk_widget_set_visible (GTK_WIDGET (self->conflicts), conflicts->len > 0);
}

static void
add_methods (SignpostOptionCard *self)
{
  GListModel *categories =
    signpost_catalogue_get_categories (signpost_decision_get_catalogue (self->decision));
  guint i;

  for (i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      GtkWidget *row = signpost_method_row_new (self->option, category);

      g_ptr_array_add (self->method_rows, row);
      gtk_box_append (GTK_BOX (self->methods_box), row);
    }
}

static GtkWidget *
create_question (SignpostOptionCard *self,
                 SignpostQuestion   *question)
{
  GtkWidget *expander = gtk_expander_new (NULL);
  GtkWidget *label = gtk_label_new (signpost_question_get_wording (question));
  GtkWidget *editor = signpost_answer_editor_new (self->decision, question,
                                                  signpost_option_get_id (self->option));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_margin_start (label, 6);
  gtk_widget_set_margin_start (editor, 18);
  gtk_widget_set_margin_top (editor, 6);
  gtk_expander_set_label_widget (GTK_EXPANDER (expander), label);
  gtk_expander_set_child (GTK_EXPANDER (expander), editor);
  gtk_widget_set_tooltip_text (label, signpost_question_get_help (question));

  return expander;
}

static void
add_questions (SignpostOptionCard *self)
{
  GListModel *questions =
    signpost_catalogue_get_questions (signpost_decision_get_catalogue (self->decision));
  guint i;

  for (i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      GtkWidget *expander;

      if (signpost_question_get_subject (question) != SIGNPOST_SUBJECT_OPTION ||
          signpost_question_get_topic (question) != SIGNPOST_TOPIC_DRIVER)
        continue;

      expander = create_question (self, question);
      g_ptr_array_add (self->questions, expander);
      gtk_box_append (GTK_BOX (self->questions_box), expander);
    }
}

static void
signpost_option_card_dispose (GObject *object)
{
  SignpostOptionCard *self = SIGNPOST_OPTION_CARD (object);

  g_clear_pointer (&self->method_rows, g_ptr_array_unref);
  g_clear_pointer (&self->questions, g_ptr_array_unref);
  /* The child is bound: whoever takes it away first must tell the other. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_OPTION_CARD);
  g_clear_object (&self->option);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (signpost_option_card_parent_class)->dispose (object);
}

static void
signpost_option_card_class_init (SignpostOptionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_option_card_dispose;

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_FIT_BADGE);
  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-option-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, opener);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, name);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, remove);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, badge);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, summary_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, mark_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, summary);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, conflicts);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, methods_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, questions_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, way_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, way);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, mark);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, included);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionCard, reason);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
signpost_option_card_init (SignpostOptionCard *self)
{
  g_autoptr (GtkStringList) marks = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) ways = gtk_string_list_new (NULL);
  SignpostOptionMark mark;
  SignpostOptionWay way;

  self->method_rows = g_ptr_array_new ();
  self->questions = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (mark = SIGNPOST_OPTION_MARK_NONE; mark <= SIGNPOST_OPTION_MARK_REJECTED; mark++)
    gtk_string_list_append (marks, get_mark_title (mark));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->mark), G_LIST_MODEL (marks));

  for (way = SIGNPOST_OPTION_WAY_ANY; way <= SIGNPOST_OPTION_WAY_LAYER; way++)
    gtk_string_list_append (ways, signpost_option_way_to_title (way));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->way), G_LIST_MODEL (ways));
}

static void
connect_controls (SignpostOptionCard *self)
{
  g_signal_connect_swapped (self->name, "changed", G_CALLBACK (name_changed_cb), self);
  g_signal_connect_swapped (self->way, "notify::selected", G_CALLBACK (way_selected_cb), self);
  g_signal_connect_swapped (self->mark, "notify::selected", G_CALLBACK (mark_selected_cb), self);
  g_signal_connect_swapped (self->included, "notify::active", G_CALLBACK (included_cb), self);
  g_signal_connect_swapped (self->reason, "changed", G_CALLBACK (reason_changed_cb), self);
}

GtkWidget *
signpost_option_card_new (SignpostDecision *decision,
                          SignpostOption   *option)
{
  SignpostOptionCard *self;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);

  self = g_object_new (SIGNPOST_TYPE_OPTION_CARD, NULL);
  self->decision = g_object_ref (decision);
  self->option = g_object_ref (option);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->remove), "s",
                                    signpost_option_get_id (option));
  add_methods (self);
  add_questions (self);
  connect_controls (self);

  return GTK_WIDGET (self);
}

void
signpost_option_card_follow (SignpostOptionCard     *self,
                             const SignpostStanding *standing)
{
  SignpostOptionMark mark;
  gboolean included;
  g_autofree char *summary = NULL;
  guint i;

  g_return_if_fail (SIGNPOST_IS_OPTION_CARD (self));

  mark = signpost_option_get_mark (self->option);
  included = signpost_option_get_included (self->option);
  summary =
    signpost_option_summary_dup (self->option, signpost_decision_get_catalogue (self->decision));

  signpost_editable_show (GTK_EDITABLE (self->name), signpost_option_get_name (self->option));
  signpost_editable_show (GTK_EDITABLE (self->reason),
                          signpost_option_get_why_excluded (self->option));
  signpost_fit_badge_set_level (self->badge, signpost_option_get_fit (self->option));
  gtk_label_set_label (GTK_LABEL (self->summary), summary);
  gtk_label_set_label (GTK_LABEL (self->mark_label), get_mark_title (mark));
  gtk_widget_set_visible (self->mark_label, mark != SIGNPOST_OPTION_MARK_NONE);
  follow_conflicts (self, standing);
  gtk_widget_set_visible (self->way_box, standing->topologies->len > 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->way), signpost_option_get_way (self->option));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->mark), mark);
  gtk_switch_set_active (GTK_SWITCH (self->included), included);
  gtk_widget_set_visible (self->reason, !included || mark == SIGNPOST_OPTION_MARK_REJECTED);
  for (i = 0; i < self->method_rows->len; i++)
    signpost_method_row_follow (g_ptr_array_index (self->method_rows, i));
  follow_questions (self);
  name_controls (self);
}

GtkWidget *
signpost_option_card_find (SignpostOptionCard *self,
                           SignpostQuestion   *question)
{
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_OPTION_CARD (self), NULL);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), NULL);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->opener), TRUE);
  for (i = 0; i < self->questions->len; i++)
    {
      GtkExpander *expander = g_ptr_array_index (self->questions, i);
      GtkWidget *editor = gtk_expander_get_child (expander);

      if (signpost_answer_editor_get_question (SIGNPOST_ANSWER_EDITOR (editor)) != question)
        continue;

      gtk_expander_set_expanded (expander, TRUE);
      return editor;
    }

  return self->methods_box;
}

void
signpost_option_card_set_opened (SignpostOptionCard *self,
                                 gboolean            opened)
{
  g_return_if_fail (SIGNPOST_IS_OPTION_CARD (self));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->opener), opened);
  if (opened)
    gtk_widget_grab_focus (self->name);
}
