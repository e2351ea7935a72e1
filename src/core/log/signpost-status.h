/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Nicks: proposed, accepted, rejected, deprecated, superseded, draft, other, none. */
typedef enum
{
  SIGNPOST_STATUS_NONE,
  SIGNPOST_STATUS_PROPOSED,
  SIGNPOST_STATUS_ACCEPTED,
  SIGNPOST_STATUS_REJECTED,
  SIGNPOST_STATUS_DEPRECATED,
  SIGNPOST_STATUS_SUPERSEDED,
  SIGNPOST_STATUS_DRAFT,
  SIGNPOST_STATUS_OTHER,
} SignpostStatus;

const char *signpost_status_to_nick   (SignpostStatus  status);
const char *signpost_status_to_title  (SignpostStatus  status);
/* FALSE when there is no such nick */
gboolean    signpost_status_from_nick (const char     *nick,
                                       SignpostStatus *status);

G_END_DECLS
