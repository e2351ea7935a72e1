/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-records.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-details-parts.h"

static char *
dup_title (SignpostLogEntry *entry)
{
  int number = signpost_log_entry_get_number (entry);

  if (number < 0)
    return g_strdup (signpost_log_entry_get_title (entry));

  /* Translators: number and title of a record */
  return g_strdup_printf (_("%d. %s"), number, signpost_log_entry_get_title (entry));
}

static char *
dup_caption (SignpostLogEntry *entry)
{
  const char *status = signpost_status_to_title (signpost_log_entry_get_status (entry));
  const char *date = signpost_log_entry_get_date (entry);

  if (date == NULL)
    return g_strdup (status);

  /* Translators: status and date of a record */
  return g_strdup_printf (_("%s, %s"), status, date);
}

void
signpost_details_append_records (GtkBox              *box,
                                 GPtrArray           *uses,
                                 SignpostCatalogue   *catalogue,
                                 const SignpostSpot *place)
{
  gboolean found = FALSE;

  for (guint i = 0; i < uses->len; i++)
    {
      SignpostRecordUse *use = g_ptr_array_index (uses, i);
      g_autofree char *title = NULL;
      g_autofree char *caption = NULL;
      g_autofree char *uri = NULL;

      if (!signpost_record_use_concerns (use, catalogue, place))
        continue;

      if (!found)
        signpost_details_append_heading (box, _("Records that decided it"));

      found = TRUE;
      title = dup_title (use->entry);
      caption = dup_caption (use->entry);
      uri = g_file_get_uri (signpost_log_entry_get_file (use->entry));
      signpost_details_append_record_link (box, title, caption, uri);
    }
}
