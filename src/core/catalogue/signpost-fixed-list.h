/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_FIXED_LIST (signpost_fixed_list_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFixedList, signpost_fixed_list, SIGNPOST, FIXED_LIST, GObject)

/* A list that only grows, and only while its owner is being read. From then on any number of threads may read it at once: unlike a
 * GListStore it does not remember where somebody looked last. item_type: of every item */
SignpostFixedList *signpost_fixed_list_new    (GType              item_type) G_GNUC_WARN_UNUSED_RESULT;
/* item: (transfer none). Tells nobody: there is nobody yet who looks. */
void               signpost_fixed_list_append (SignpostFixedList *self,
                                               gpointer           item);

G_END_DECLS
