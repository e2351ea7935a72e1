/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-list-text.h"

#include <glib/gi18n-lib.h>

char *
signpost_dup_list_text (const char * const *items)
{
  guint count = g_strv_length ((char **) items);
  char *list = g_strdup (count > 0 ? items[0] : "");

  for (guint i = 1; i < count; i++)
    {
      g_autofree char *start = list;

      if (i + 1 < count)
        /* Translators: a list that goes on: what stands before, the next item */
        list = g_strdup_printf (C_("list", "%s, %s"), start, items[i]);
      else
        /* Translators: the end of a list: what stands before, the last item */
        list = g_strdup_printf (C_("list", "%s and %s"), start, items[i]);
    }

  return list;
}

char *
signpost_dup_quoted (const char *name)
{
  /* Translators: the name of an option within a sentence */
  return g_strdup_printf (C_("option", "“%s”"), name);
}
