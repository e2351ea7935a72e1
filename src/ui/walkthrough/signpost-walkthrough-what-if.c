/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-walkthrough-page-private.h"

/* What is tried stands where the standing stands, or takes the whole page when there is no room
 * beside the questions. */
void
signpost_walkthrough_page_arrange (SignpostWalkthroughPage *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);
  gboolean trying = gtk_widget_get_visible (GTK_WIDGET (self->what_if));

  gtk_widget_set_visible (GTK_WIDGET (self->standing), !trying);
  gtk_widget_set_visible (GTK_WIDGET (self->steps), !trying || !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->pages), !trying || !narrow);
}

void
signpost_walkthrough_page_try (SignpostWalkthroughPage *self,
                               const char              *question_id,
                               const char              *subject)
{
  SignpostQuestion *question = NULL;
  GtkRoot          *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (self->decision != NULL)
    question = signpost_catalogue_find_question (signpost_decision_get_catalogue (self->decision),
                                                 question_id);
  if (question == NULL)
    return;

  g_set_weak_pointer (&self->what_if_opener, root != NULL ? gtk_root_get_focus (root) : NULL);
  signpost_what_if_view_show (self->what_if, self->decision, question, subject);
  gtk_widget_set_visible (GTK_WIDGET (self->what_if), TRUE);
  signpost_walkthrough_page_arrange (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->what_if));
}

void
signpost_walkthrough_page_stop_trying (SignpostWalkthroughPage *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->what_if)))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->what_if), FALSE);
  signpost_walkthrough_page_arrange (self);
  if (self->what_if_opener != NULL)
    gtk_widget_grab_focus (self->what_if_opener);
  g_clear_weak_pointer (&self->what_if_opener);
  signpost_what_if_view_clear (self->what_if);
}
