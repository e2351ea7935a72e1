/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-unsure-check.h"

#include <glib/gi18n-lib.h>

static void
toggled_cb (SignpostAnswerEditor *editor,
            GtkCheckButton       *check)
{
  signpost_decision_set_unsure (signpost_answer_editor_get_decision (editor),
                                signpost_answer_editor_get_question (editor),
                                signpost_answer_editor_get_subject (editor),
                                gtk_check_button_get_active (check));
}

GtkWidget *
signpost_unsure_check_new (SignpostAnswerEditor *editor)
{
  GtkWidget *check = gtk_check_button_new_with_label (_("Not sure"));

  g_return_val_if_fail (SIGNPOST_IS_ANSWER_EDITOR (editor), NULL);

  gtk_widget_add_css_class (check, "answer");
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), editor);

  return check;
}

void
signpost_unsure_check_refresh (GtkWidget            *check,
                               SignpostAnswerEditor *editor)
{
  const SignpostReply *reply;

  g_return_if_fail (GTK_IS_CHECK_BUTTON (check));
  g_return_if_fail (SIGNPOST_IS_ANSWER_EDITOR (editor));

  reply = signpost_decision_get_reply (signpost_answer_editor_get_decision (editor),
                                       signpost_answer_editor_get_question (editor),
                                       signpost_answer_editor_get_subject (editor));
  /* The decision says so already: what is heard of it changes nothing. */
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), reply != NULL && reply->unsure);
}
