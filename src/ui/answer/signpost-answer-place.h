/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-question.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_ANSWER_PLACE (signpost_answer_place_get_type ())
G_DECLARE_INTERFACE (SignpostAnswerPlace, signpost_answer_place, SIGNPOST, ANSWER_PLACE, GtkWidget)

/**
 * SignpostAnswerPlaceInterface:
 * @find: (nullable): the widget in which the question about the subject is answered, shown and unfolded, so that it can take the focus;
 *   NULL when the question is answered somewhere else. A subject of "" stands for whatever is the first to be answered
 *
 * A widget in which several questions are answered: several systems, options, legs.
 */
struct _SignpostAnswerPlaceInterface
{
  GTypeInterface g_iface;

  GtkWidget *(* find) (SignpostAnswerPlace *self,
                       SignpostQuestion    *question,
                       const char          *subject);
};

/* (nullable): the first that a place below root, or root itself, finds */
GtkWidget *signpost_answer_place_find_below (GtkWidget        *root,
                                             SignpostQuestion *question,
                                             const char       *subject);

G_END_DECLS
