/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-status.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char * const status_nicks[] = {
  "none", "proposed", "accepted", "rejected", "deprecated", "superseded", "draft", "other",
};

const char *
signpost_status_to_nick (SignpostStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (status_nicks), NULL);

  return status_nicks[status];
}

gboolean
signpost_status_from_nick (const char     *nick,
                           SignpostStatus *status)
{
  for (guint i = 0; i < G_N_ELEMENTS (status_nicks); i++)
    if (g_strcmp0 (nick, status_nicks[i]) == 0)
      {
        *status = (SignpostStatus) i;
        return TRUE;
      }

  return FALSE;
}

const char *
signpost_status_to_title (SignpostStatus status)
{
  switch (status)
    {
    case SIGNPOST_STATUS_PROPOSED:
      return C_("status", "Proposed");
    case SIGNPOST_STATUS_ACCEPTED:
      return C_("status", "Accepted");
    case SIGNPOST_STATUS_REJECTED:
      return C_("status", "Rejected");
    case SIGNPOST_STATUS_DEPRECATED:
      return C_("status", "Deprecated");
    case SIGNPOST_STATUS_SUPERSEDED:
      return C_("status", "Superseded");
    case SIGNPOST_STATUS_DRAFT:
      return C_("status", "Draft");
    case SIGNPOST_STATUS_OTHER:
      return C_("status", "Other");
    case SIGNPOST_STATUS_NONE:
      return C_("status", "No status");
    default:
      g_return_val_if_reached (NULL);
    }
}
