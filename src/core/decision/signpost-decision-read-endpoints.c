/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"

#include <glib/gi18n-lib.h>

static void
read_offers (SignpostDecision   *self,
             SignpostJsonReader *reader,
             SignpostEndpoint   *endpoint)
{
  g_auto(GStrv) offers = NULL;

  if (!signpost_json_reader_has (reader, "offers"))
    return;

  offers = signpost_json_reader_get_strings (reader, "offers");
  for (guint i = 0; offers[i] != NULL; i++)
    signpost_decision_check_category (self, offers[i]);

  signpost_endpoint_set_offers (endpoint, (const char * const *) offers);
}

static void
read_endpoint (SignpostDecision   *self,
               SignpostJsonReader *reader)
{
  static const char * const roles[] = { "source", "target", "layer", NULL };
  static const char * const changeables[] = { "unknown", "yes", "costly", "no", NULL };
  g_autoptr(SignpostEndpoint) endpoint = NULL;
  const char *id = signpost_reading_get_id (reader, "id");
  const char *name = signpost_reading_get_text (reader, "name");
  int role = signpost_json_reader_get_choice (reader, "role", roles, -1);

  if (signpost_decision_find_endpoint (self, id) != NULL)
    signpost_json_reader_fail (reader, "id",
                               _("expected an id of its own, found that of another endpoint"));
  if (role == SIGNPOST_ROLE_LAYER && signpost_decision_find_layer (self) != NULL)
    signpost_json_reader_fail (reader, "role", _("expected one layer at most, found another"));

  endpoint = signpost_endpoint_new (id, name, role);
  signpost_endpoint_set_changeable (endpoint,
                                    signpost_json_reader_get_choice (reader, "changeable",
                                                                     changeables, 0));
  signpost_endpoint_set_reason (endpoint, signpost_reading_get_text (reader, "reason"));
  read_offers (self, reader, endpoint);

  if (!signpost_json_reader_failed (reader))
    signpost_decision_take_endpoint (self, endpoint);
}

void
signpost_decision_read_endpoints (SignpostDecision   *self,
                                  SignpostJsonReader *reader)
{
  signpost_decision_read_each (self, reader, "endpoints", SIGNPOST_DECISION_MAX_ENDPOINTS,
                               read_endpoint);
}
