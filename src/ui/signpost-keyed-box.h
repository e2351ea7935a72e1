/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_KEYED_BOX (signpost_keyed_box_get_type ())
G_DECLARE_FINAL_TYPE (SignpostKeyedBox, signpost_keyed_box, SIGNPOST, KEYED_BOX, GtkWidget)

/* A vertical box whose children have keys, so that a list can be shown again after a change while what is still in it stays the same
 * widget, with its focus and its state: begin, then take each child in order, then end, which removes what was not taken. */

GtkWidget  *signpost_keyed_box_new       (int               spacing) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable) */
GtkWidget  *signpost_keyed_box_find      (SignpostKeyedBox *self,
                                          const char       *key);
void        signpost_keyed_box_begin     (SignpostKeyedBox *self);
/* widget: one that was found, or a new one */
void        signpost_keyed_box_take      (SignpostKeyedBox *self,
                                          const char       *key,
                                          GtkWidget        *widget);
void        signpost_keyed_box_end       (SignpostKeyedBox *self);

G_END_DECLS
