/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-scale-editor.h"

#include <glib/gi18n-lib.h>

#define N_STEPS 5

struct _SignpostScaleEditor
{
  SignpostAnswerEditor  parent_instance;

  GtkWidget            *steps[N_STEPS];
  GtkWidget            *unknown;
  GtkWidget            *note;
  gboolean              refreshing;
};

G_DEFINE_FINAL_TYPE (SignpostScaleEditor, signpost_scale_editor, SIGNPOST_TYPE_ANSWER_EDITOR)

static void
step_toggled_cb (SignpostScaleEditor *self,
                 GtkCheckButton      *button)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);
  SignpostDecision     *decision = signpost_answer_editor_get_decision (editor);
  SignpostQuestion     *question = signpost_answer_editor_get_question (editor);
  const char           *subject = signpost_answer_editor_get_subject (editor);
  int                   rating = 0;
  int                   i;

  if (self->refreshing || !gtk_check_button_get_active (button))
    return;

  for (i = 0; i < N_STEPS; i++)
    if (self->steps[i] == GTK_WIDGET (button))
      rating = i + 1;
  signpost_decision_set_rating (decision, question, subject, rating);
  signpost_decision_set_unsure (decision, question, subject, rating == 0);
}

static void
note_changed_cb (SignpostScaleEditor *self)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);

  if (self->refreshing)
    return;

  signpost_decision_set_text (signpost_answer_editor_get_decision (editor),
                              signpost_answer_editor_get_question (editor),
                              signpost_answer_editor_get_subject (editor),
                              gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

static void
signpost_scale_editor_refresh (SignpostAnswerEditor *editor)
{
  SignpostScaleEditor *self = SIGNPOST_SCALE_EDITOR (editor);
  const SignpostReply *reply;
  const char          *note;
  GtkWidget           *active = NULL;
  gboolean             typing;
  int                  i;

  reply = signpost_decision_get_reply (signpost_answer_editor_get_decision (editor),
                                       signpost_answer_editor_get_question (editor),
                                       signpost_answer_editor_get_subject (editor));
  if (reply != NULL && reply->rating >= 1 && reply->rating <= N_STEPS)
    active = self->steps[reply->rating - 1];
  else if (reply != NULL && reply->unsure)
    active = self->unknown;
  note = reply != NULL ? reply->text : "";
  typing = (gtk_widget_get_state_flags (self->note) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  self->refreshing = TRUE;
  for (i = 0; i < N_STEPS; i++)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->steps[i]), self->steps[i] == active);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->unknown), self->unknown == active);
  if (!typing && !g_str_equal (gtk_editable_get_text (GTK_EDITABLE (self->note)), note))
    gtk_editable_set_text (GTK_EDITABLE (self->note), note);
  self->refreshing = FALSE;
}

static GtkWidget *
add_step (SignpostScaleEditor *self,
          GtkWidget           *box,
          const char          *title)
{
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                    "label", title,
                                    "group", self->steps[0],
                                    NULL);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_add_css_class (button, "answer");
  g_signal_connect_swapped (button, "toggled", G_CALLBACK (step_toggled_cb), self);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), button);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (box), child);

  return button;
}

static void
signpost_scale_editor_constructed (GObject *object)
{
  SignpostScaleEditor *self = SIGNPOST_SCALE_EDITOR (object);
  GtkWidget           *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget           *box = gtk_flow_box_new ();
  int                  i;

  G_OBJECT_CLASS (signpost_scale_editor_parent_class)->constructed (object);

  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (box), GTK_SELECTION_NONE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (box), N_STEPS + 1);
  for (i = 0; i < N_STEPS; i++)
    {
      g_autofree char *title = g_strdup_printf ("%d", i + 1);

      self->steps[i] = add_step (self, box, title);
    }
  self->unknown = add_step (self, box, _("Don’t know"));

  self->note = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->note), SIGNPOST_DECISION_MAX_TEXT);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("Note"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Note"),
                                  -1);
  g_signal_connect_swapped (self->note, "changed", G_CALLBACK (note_changed_cb), self);

  gtk_box_append (GTK_BOX (column), box);
  gtk_box_append (GTK_BOX (column), self->note);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
signpost_scale_editor_class_init (SignpostScaleEditorClass *klass)
{
  GObjectClass              *object_class = G_OBJECT_CLASS (klass);
  SignpostAnswerEditorClass *editor_class = SIGNPOST_ANSWER_EDITOR_CLASS (klass);

  object_class->constructed = signpost_scale_editor_constructed;
  editor_class->refresh = signpost_scale_editor_refresh;
}

static void
signpost_scale_editor_init (SignpostScaleEditor *self)
{
}
