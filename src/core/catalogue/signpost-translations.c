/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-translations.h"

#include <libintl.h>
#include <locale.h>

#include "core/catalogue/signpost-catalogue.h"

static void
bind_domain (const char *domain,
             const char *folder)
{
  bindtextdomain (domain, folder);
  /* GTK and GLib take UTF-8, whatever the locale's own encoding is */
  bind_textdomain_codeset (domain, "UTF-8");
}

void
signpost_translations_bind (void)
{
  const char *folder = g_getenv ("SIGNPOST_LOCALE_DIR");

  if (folder == NULL)
    folder = SIGNPOST_LOCALE_DIR;

  setlocale (LC_ALL, "");
  bind_domain (GETTEXT_PACKAGE, folder);
  bind_domain (SIGNPOST_CATALOGUE_DOMAIN, folder);
  textdomain (GETTEXT_PACKAGE);
}
