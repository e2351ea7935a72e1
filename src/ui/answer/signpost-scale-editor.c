/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-scale-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-editable.h"
#include "ui/signpost-rating-scale.h"

struct _SignpostScaleEditor
{
  SignpostAnswerEditor  parent_instance;

  SignpostRatingScale  *scale;
  GtkWidget            *note;
  gboolean              refreshing;
};

G_DEFINE_FINAL_TYPE (SignpostScaleEditor, signpost_scale_editor, SIGNPOST_TYPE_ANSWER_EDITOR)

/* “Don’t know” is an answer too. */
static void
rated_cb (SignpostScaleEditor *self,
          int                  rating)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);
  SignpostDecision     *decision = signpost_answer_editor_get_decision (editor);
  SignpostQuestion     *question = signpost_answer_editor_get_question (editor);
  const char           *subject = signpost_answer_editor_get_subject (editor);

  signpost_decision_set_rating (decision, question, subject, rating);
  signpost_decision_set_unsure (decision, question, subject,
                                rating == SIGNPOST_RATING_SCALE_UNKNOWN);
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
  int                  rating = SIGNPOST_RATING_SCALE_NONE;

  reply = signpost_decision_get_reply (signpost_answer_editor_get_decision (editor),
                                       signpost_answer_editor_get_question (editor),
                                       signpost_answer_editor_get_subject (editor));
  if (reply != NULL && reply->rating > 0)
    rating = reply->rating;
  else if (reply != NULL && reply->unsure)
    rating = SIGNPOST_RATING_SCALE_UNKNOWN;

  self->refreshing = TRUE;
  signpost_rating_scale_show (self->scale, rating);
  signpost_editable_show (GTK_EDITABLE (self->note), reply != NULL ? reply->text : "");
  self->refreshing = FALSE;
}

static void
name_controls (SignpostScaleEditor *self)
{
  SignpostQuestion *question = signpost_answer_editor_get_question (SIGNPOST_ANSWER_EDITOR (self));
  const char       *wording = signpost_question_get_wording (question);
  /* Translators: %s is a question */
  g_autofree char  *note = g_strdup_printf (_("Note on “%s”"), wording);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, wording,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, note,
                                  -1);
}

static void
signpost_scale_editor_constructed (GObject *object)
{
  SignpostScaleEditor *self = SIGNPOST_SCALE_EDITOR (object);

  G_OBJECT_CLASS (signpost_scale_editor_parent_class)->constructed (object);

  name_controls (self);
}

static void
signpost_scale_editor_class_init (SignpostScaleEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = signpost_scale_editor_constructed;
  SIGNPOST_ANSWER_EDITOR_CLASS (klass)->refresh = signpost_scale_editor_refresh;
}

static void
signpost_scale_editor_init (SignpostScaleEditor *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scale = signpost_rating_scale_new ();

  self->scale = SIGNPOST_RATING_SCALE (scale);
  self->note = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->note), SIGNPOST_DECISION_MAX_TEXT);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("Note"));
  g_signal_connect_swapped (self->scale, "rated", G_CALLBACK (rated_cb), self);
  g_signal_connect_swapped (self->note, "changed", G_CALLBACK (note_changed_cb), self);

  gtk_box_append (GTK_BOX (column), scale);
  gtk_box_append (GTK_BOX (column), self->note);
  adw_bin_set_child (ADW_BIN (self), column);
}
