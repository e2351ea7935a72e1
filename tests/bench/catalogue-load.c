/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Prints the milliseconds of loading the built-in catalogue, checks and all, and of json-glib alone parsing the same text: the best of
 * several turns each, taken alternately. */

#include "core/catalogue/signpost-catalogue.h"

#define TURNS 20

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gint64 best_load = G_MAXINT64, best_parse = G_MAXINT64;

  /* Registers the resource */
  g_object_unref (signpost_catalogue_new_builtin (&error));
  bytes = g_resources_lookup_data (SIGNPOST_CATALOGUE_RESOURCE, 0, &error);
  if (bytes == NULL)
    g_error ("%s", error->message);

  for (int turn = 0; turn < TURNS; turn++)
    {
      g_autoptr (SignpostCatalogue) catalogue = NULL;
      g_autoptr (JsonParser) parser = json_parser_new ();
      gint64 start = g_get_monotonic_time ();

      catalogue = signpost_catalogue_new_builtin (&error);
      best_load = MIN (best_load, g_get_monotonic_time () - start);

      start = g_get_monotonic_time ();
      json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
      best_parse = MIN (best_parse, g_get_monotonic_time () - start);
    }

  g_print ("%.3f %.3f\n", best_load / 1000.0, best_parse / 1000.0);

  return 0;
}
