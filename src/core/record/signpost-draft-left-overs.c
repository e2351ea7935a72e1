/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-draft-private.h"

#include <string.h>

#define SECONDS_A_DAY (24 * 60 * 60)

/* A file gets its name when the draft is removed, and keeps the time of its content. */
#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
  G_FILE_ATTRIBUTE_TIME_CHANGED

/* What GLib puts after the name of a file while it writes it */
static gboolean
is_cut_off (const char *ending)
{
  return strlen (ending) == strlen (".XXXXXX") &&
         strspn (ending + 1, G_CSET_A_2_Z G_CSET_DIGITS) == strlen (ending) - 1;
}

static gboolean
is_left_over (GFileInfo *info)
{
  const char *ending = strstr (g_file_info_get_name (info), SIGNPOST_DRAFT_ENDING ".");

  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR || ending == NULL)
    return FALSE;

  ending += strlen (SIGNPOST_DRAFT_ENDING);

  return g_str_equal (ending, SIGNPOST_DRAFT_REMOVED_ENDING) || is_cut_off (ending);
}

void
signpost_draft_store_clear_away (SignpostDraftStore *self,
                                 gint64              now)
{
  g_autoptr (GFileEnumerator) enumerator =
    g_file_enumerate_children (signpost_draft_store_get_folder (self), ATTRIBUTES,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS, NULL, NULL);
  GFileInfo *info = NULL;
  GFile *file = NULL;

  while (enumerator != NULL &&
         g_file_enumerator_iterate (enumerator, &info, &file, NULL, NULL) && info != NULL)
    {
      guint64 changed = g_file_info_get_attribute_uint64 (info, G_FILE_ATTRIBUTE_TIME_CHANGED);

      if (is_left_over (info) &&
          now - (gint64) changed > SIGNPOST_DRAFT_KEPT_DAYS * SECONDS_A_DAY)
        g_file_delete (file, NULL, NULL);
    }
}
