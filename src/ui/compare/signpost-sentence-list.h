/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SENTENCE_LIST (signpost_sentence_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostSentenceList, signpost_sentence_list, SIGNPOST, SENTENCE_LIST, GtkWidget)

/* Sentences below each other */
GtkWidget *signpost_sentence_list_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* sentences: (element-type utf8) */
void       signpost_sentence_list_show (SignpostSentenceList *self,
                                        GPtrArray            *sentences);

G_END_DECLS
