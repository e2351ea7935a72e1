/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_RATING_SCALE_NONE (-1)
#define SIGNPOST_RATING_SCALE_UNKNOWN 0

#define SIGNPOST_TYPE_RATING_SCALE (signpost_rating_scale_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRatingScale, signpost_rating_scale, SIGNPOST, RATING_SCALE, GtkBox)

/* Buttons 1 to 5 and “?” in a row, which also answer to these keys and to 0. Signal “rated” (int): a person has chosen. */
GtkWidget *signpost_rating_scale_new  (void) G_GNUC_WARN_UNUSED_RESULT;
/* rating: 1–5, unknown or none */
void       signpost_rating_scale_show (SignpostRatingScale *self,
                                       int                  rating);
/* The digit of a key, 0 for “?”; -1 for other keys */
int        signpost_rating_scale_get_digit (guint            keyval);

G_END_DECLS
