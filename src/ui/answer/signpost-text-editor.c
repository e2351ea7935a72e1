/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-text-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-unsure-check.h"

struct _SignpostTextEditor
{
  SignpostAnswerEditor  parent_instance;

  GtkWidget            *entry;     /* NULL for long texts */
  GtkTextBuffer        *buffer;    /* NULL for short texts */
  GtkWidget            *full;      /* says that nothing more fits */
  GtkWidget            *unsure;
  gboolean              refreshing;
};

G_DEFINE_FINAL_TYPE (SignpostTextEditor, signpost_text_editor, SIGNPOST_TYPE_ANSWER_EDITOR)

static void
write_text (SignpostTextEditor *self,
            const char         *text)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);

  if (self->refreshing)
    return;

  signpost_decision_set_text (signpost_answer_editor_get_decision (editor),
                              signpost_answer_editor_get_question (editor),
                              signpost_answer_editor_get_subject (editor),
                              text);
}

static void
entry_changed_cb (SignpostTextEditor *self)
{
  write_text (self, gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
buffer_changed_cb (SignpostTextEditor *self)
{
  g_autofree char *text = NULL;
  GtkTextIter      start;
  GtkTextIter      end;

  if (gtk_text_buffer_get_char_count (self->buffer) > SIGNPOST_DECISION_MAX_TEXT)
    {
      /* Deleting emits “changed” again, with a text that fits. */
      gtk_text_buffer_get_iter_at_offset (self->buffer, &start, SIGNPOST_DECISION_MAX_TEXT);
      gtk_text_buffer_get_end_iter (self->buffer, &end);
      gtk_text_buffer_delete (self->buffer, &start, &end);
      return;
    }

  gtk_widget_set_visible (self->full, gtk_text_buffer_get_char_count (self->buffer)
                                      >= SIGNPOST_DECISION_MAX_TEXT);
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  text = gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
  write_text (self, text);
}

static void
signpost_text_editor_refresh (SignpostAnswerEditor *editor)
{
  SignpostTextEditor  *self = SIGNPOST_TEXT_EDITOR (editor);
  const SignpostReply *reply;
  const char          *text;
  g_autofree char     *shown = NULL;

  reply = signpost_decision_get_reply (signpost_answer_editor_get_decision (editor),
                                       signpost_answer_editor_get_question (editor),
                                       signpost_answer_editor_get_subject (editor));
  text = reply != NULL ? reply->text : "";
  signpost_unsure_check_refresh (self->unsure, editor);
  if (self->entry != NULL)
    shown = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  else
    g_object_get (self->buffer, "text", &shown, NULL);

  /* Whoever types is right: the decision may have trimmed what is still being written. */
  if (g_str_equal (shown, text)
      || (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0)
    return;

  self->refreshing = TRUE;
  if (self->entry != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  else
    gtk_text_buffer_set_text (self->buffer, text, -1);
  self->refreshing = FALSE;
}

static void
name_widget (SignpostTextEditor *self,
             GtkWidget          *widget)
{
  SignpostQuestion *question = signpost_answer_editor_get_question (SIGNPOST_ANSWER_EDITOR (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  signpost_question_get_wording (question),
                                  -1);
}

static GtkWidget *
create_entry (SignpostTextEditor *self)
{
  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), SIGNPOST_DECISION_MAX_TEXT);
  name_widget (self, self->entry);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);

  return self->entry;
}

static GtkWidget *
create_view (SignpostTextEditor *self)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), 9);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), 9);
  gtk_widget_add_css_class (view, "answer-text");
  name_widget (self, view);

  self->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (buffer_changed_cb), self,
                           G_CONNECT_SWAPPED);

  return view;
}

static GtkWidget *
create_full_label (void)
{
  g_autofree char *text = NULL;
  GtkWidget       *label;

  text = g_strdup_printf (ngettext ("Nothing more fits: a text has at most %d character.",
                                    "Nothing more fits: a text has at most %d characters.",
                                    SIGNPOST_DECISION_MAX_TEXT),
                          SIGNPOST_DECISION_MAX_TEXT);
  label = gtk_label_new (text);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_visible (label, FALSE);

  return label;
}

static void
signpost_text_editor_constructed (GObject *object)
{
  SignpostTextEditor *self = SIGNPOST_TEXT_EDITOR (object);
  SignpostQuestion   *question;
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  G_OBJECT_CLASS (signpost_text_editor_parent_class)->constructed (object);

  question = signpost_answer_editor_get_question (SIGNPOST_ANSWER_EDITOR (self));
  if (signpost_question_get_topic (question) == SIGNPOST_TOPIC_REVIEW)
    gtk_box_append (GTK_BOX (box), create_entry (self));
  else
    gtk_box_append (GTK_BOX (box), create_view (self));
  self->full = create_full_label ();
  gtk_box_append (GTK_BOX (box), self->full);
  self->unsure = signpost_unsure_check_new (SIGNPOST_ANSWER_EDITOR (self));
  gtk_box_append (GTK_BOX (box), self->unsure);
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
signpost_text_editor_class_init (SignpostTextEditorClass *klass)
{
  GObjectClass              *object_class = G_OBJECT_CLASS (klass);
  SignpostAnswerEditorClass *editor_class = SIGNPOST_ANSWER_EDITOR_CLASS (klass);

  object_class->constructed = signpost_text_editor_constructed;
  editor_class->refresh = signpost_text_editor_refresh;
}

static void
signpost_text_editor_init (SignpostTextEditor *self)
{
}
