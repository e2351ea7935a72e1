/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-technique-rating.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-editable.h"
#include "ui/compare/signpost-rating-scale.h"

struct _SignpostTechniqueRating
{
  GtkBox               parent_instance;

  SignpostDecision    *decision;
  SignpostQuestion    *question;
  char                *subject;
  SignpostRatingScale *scale;
  GtkWidget           *note;
};

G_DEFINE_FINAL_TYPE (SignpostTechniqueRating, signpost_technique_rating, GTK_TYPE_BOX)

static const SignpostReply *
get_reply (SignpostTechniqueRating *self)
{
  return signpost_decision_get_reply (self->decision, self->question, self->subject);
}

/* “Don't know” is an answer too. */
static void
rated_cb (SignpostTechniqueRating *self,
          int                      rating)
{
  signpost_decision_set_rating (self->decision, self->question, self->subject, rating);
  signpost_decision_set_unsure (self->decision, self->question, self->subject,
                                rating == SIGNPOST_RATING_SCALE_UNKNOWN);
}

static void
note_changed_cb (SignpostTechniqueRating *self)
{
  const SignpostReply *reply = get_reply (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (g_strcmp0 (text, reply != NULL ? reply->text : "") != 0)
    signpost_decision_set_text (self->decision, self->question, self->subject, text);
}

static void
signpost_technique_rating_finalize (GObject *object)
{
  SignpostTechniqueRating *self = SIGNPOST_TECHNIQUE_RATING (object);

  g_clear_object (&self->decision);
  g_clear_object (&self->question);
  g_free (self->subject);

  G_OBJECT_CLASS (signpost_technique_rating_parent_class)->finalize (object);
}

static void
signpost_technique_rating_class_init (SignpostTechniqueRatingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_technique_rating_finalize;
}

static void
signpost_technique_rating_init (SignpostTechniqueRating *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  self->scale = SIGNPOST_RATING_SCALE (signpost_rating_scale_new ());
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), _("Note"));
  gtk_entry_set_max_length (GTK_ENTRY (self->note), SIGNPOST_DECISION_MAX_TEXT);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->scale));
  gtk_box_append (GTK_BOX (self), self->note);
}

static void
name_controls (SignpostTechniqueRating *self,
               const char              *technique)
{
  const char *wording = signpost_question_get_wording (self->question);
  const char *help = signpost_question_get_help (self->question);
  /* Translators: a technical option, and a question about it */
  g_autofree char *scale = g_strdup_printf (_("%s: %s"), technique, wording);
  /* Translators: a technical option, and a question about it */
  g_autofree char *note = g_strdup_printf (_("%s: note on “%s”"), technique, wording);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self->scale), help);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, scale,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, help,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, note,
                                  -1);
}

GtkWidget *
signpost_technique_rating_new (SignpostDecision        *decision,
                               SignpostQuestion        *question,
                               SignpostTechnicalOption *technique)
{
  SignpostTechniqueRating *self;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), NULL);
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (technique), NULL);

  self = g_object_new (SIGNPOST_TYPE_TECHNIQUE_RATING, NULL);
  self->decision = g_object_ref (decision);
  self->question = g_object_ref (question);
  self->subject = g_strdup (signpost_technical_option_get_id (technique));
  name_controls (self, signpost_technical_option_get_title (technique));
  signpost_technique_rating_follow (self);
  g_signal_connect_swapped (self->scale, "rated", G_CALLBACK (rated_cb), self);
  g_signal_connect_swapped (self->note, "changed", G_CALLBACK (note_changed_cb), self);

  return GTK_WIDGET (self);
}

void
signpost_technique_rating_follow (SignpostTechniqueRating *self)
{
  const SignpostReply *reply;
  int rating = SIGNPOST_RATING_SCALE_NONE;

  g_return_if_fail (SIGNPOST_IS_TECHNIQUE_RATING (self));

  reply = get_reply (self);
  if (reply != NULL && reply->rating > 0)
    rating = reply->rating;
  else if (reply != NULL && reply->unsure)
    rating = SIGNPOST_RATING_SCALE_UNKNOWN;
  signpost_rating_scale_show (self->scale, rating);
  signpost_editable_show (GTK_EDITABLE (self->note), reply != NULL ? reply->text : "");
}
