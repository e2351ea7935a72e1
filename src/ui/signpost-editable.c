/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-editable.h"

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
  gtk_editable_set_text (editable, text);
  gtk_editable_set_position (editable, position);
}
