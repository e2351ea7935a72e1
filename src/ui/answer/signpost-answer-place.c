/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-answer-place.h"

G_DEFINE_INTERFACE (SignpostAnswerPlace, signpost_answer_place, GTK_TYPE_WIDGET)

static void
signpost_answer_place_default_init (SignpostAnswerPlaceInterface *iface)
{
}

GtkWidget *
signpost_answer_place_find_below (GtkWidget        *root,
                                  SignpostQuestion *question,
                                  const char       *subject)
{
  GtkWidget *found = NULL;
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (root), NULL);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  if (SIGNPOST_IS_ANSWER_PLACE (root))
    found = SIGNPOST_ANSWER_PLACE_GET_IFACE (root)->find (SIGNPOST_ANSWER_PLACE (root),
                                                          question, subject);

  for (child = gtk_widget_get_first_child (root);
       found == NULL && child != NULL;
       child = gtk_widget_get_next_sibling (child))
    found = signpost_answer_place_find_below (child, question, subject);

  return found;
}
