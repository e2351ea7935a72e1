/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n.h>

#include "core/catalogue/signpost-translations.h"
#include "ui/signpost-application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr (SignpostApplication) application = NULL;

  signpost_translations_bind ();

  g_set_prgname (SIGNPOST_APPLICATION_ID);
  g_set_application_name (_("Signpost"));

  application = signpost_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
