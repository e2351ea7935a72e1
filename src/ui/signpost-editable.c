/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-editable.h"

/* Taking one text away and putting the other one in are two changes; nobody made the first, so
 * nobody must hear of it. One by one: until GLib 2.78 g_signal_handlers_block_matched () blocks
 * nothing when only the signal is given. */
static void
set_text_silently (GtkEditable *editable,
                   const char  *text)
{
  guint changed_id = g_signal_lookup ("changed", GTK_TYPE_EDITABLE);
  g_autoptr (GArray) blocked = g_array_new (FALSE, FALSE, sizeof (gulong));
  gulong id;

  while ((id = g_signal_handler_find (editable, G_SIGNAL_MATCH_ID | G_SIGNAL_MATCH_UNBLOCKED,
                                      changed_id, 0, NULL, NULL, NULL)) != 0)
    {
      g_signal_handler_block (editable, id);
      g_array_append_val (blocked, id);
    }

  gtk_editable_set_text (editable, text);

  for (guint i = 0; i < blocked->len; i++)
    g_signal_handler_unblock (editable, g_array_index (blocked, gulong, i));
}

void
signpost_editable_show (GtkEditable *editable,
                        const char  *text)
{
  g_autofree char *shown = NULL;
  g_autofree char *wanted = NULL;
  int position;

  g_return_if_fail (GTK_IS_EDITABLE (editable));
  g_return_if_fail (text != NULL);

  shown = g_strstrip (g_strdup (gtk_editable_get_text (editable)));
  wanted = g_strstrip (g_strdup (text));
  if (g_strcmp0 (shown, wanted) == 0)
    return;

  position = gtk_editable_get_position (editable);
  set_text_silently (editable, text);
  gtk_editable_set_position (editable, position);
}
