/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-shown-name.h"

#include <glib/gi18n-lib.h>

const char *
signpost_shown_name (const char *name)
{
  return name != NULL && *name != '\0' ? name : _("Option without a name");
}
