/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>

#include <glib/gi18n.h>

#include "core/catalogue/signpost-catalogue.h"
#include "ui/signpost-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (SignpostApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, SIGNPOST_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  bindtextdomain (SIGNPOST_CATALOGUE_DOMAIN, SIGNPOST_LOCALE_DIR);
  bind_textdomain_codeset (SIGNPOST_CATALOGUE_DOMAIN, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  g_set_prgname (SIGNPOST_APPLICATION_ID);
  g_set_application_name (_("Signpost"));

  application = signpost_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
