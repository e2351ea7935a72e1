/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-endpoint.h"

#include <libglib-testing/signal-logger.h>

static void
test_new_finalize (void)
{
  SignpostEndpoint *endpoint = signpost_endpoint_new ("source", "Shop", SIGNPOST_ROLE_SOURCE);

  g_assert_cmpstr (signpost_endpoint_get_id (endpoint), ==, "source");
  g_assert_cmpstr (signpost_endpoint_get_name (endpoint), ==, "Shop");
  g_assert_cmpint (signpost_endpoint_get_role (endpoint), ==, SIGNPOST_ROLE_SOURCE);
  g_assert_cmpint (signpost_endpoint_get_changeable (endpoint), ==, SIGNPOST_CHANGEABLE_UNKNOWN);
  g_assert_cmpstr (signpost_endpoint_get_reason (endpoint), ==, "");
  g_assert_null (signpost_endpoint_get_offers (endpoint));
  g_assert_finalize_object (endpoint);
}

static void
test_notify (void)
{
  g_autoptr(SignpostEndpoint) endpoint = signpost_endpoint_new ("source", "", SIGNPOST_ROLE_SOURCE);
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();
  const char *offers[] = { "svc", "bat", NULL };
  const char *nothing[] = { NULL };

  gt_signal_logger_connect (log, endpoint, "notify");

  for (guint i = 0; i < 2; i++)
    {
      signpost_endpoint_set_name (endpoint, "Shop");
      signpost_endpoint_set_role (endpoint, SIGNPOST_ROLE_TARGET);
      signpost_endpoint_set_changeable (endpoint, SIGNPOST_CHANGEABLE_NO);
      signpost_endpoint_set_reason (endpoint, "Vendor");
      signpost_endpoint_set_offers (endpoint, offers);

      if (i == 0)
        {
          gt_signal_logger_assert_notify_emission_pop (log, endpoint, "name");
          gt_signal_logger_assert_notify_emission_pop (log, endpoint, "role");
          gt_signal_logger_assert_notify_emission_pop (log, endpoint, "changeable");
          gt_signal_logger_assert_notify_emission_pop (log, endpoint, "reason");
          gt_signal_logger_assert_notify_emission_pop (log, endpoint, "offers");
        }
      gt_signal_logger_assert_no_emissions (log);
    }

  /* Nothing is not the same as not known. */
  signpost_endpoint_set_offers (endpoint, nothing);
  gt_signal_logger_assert_notify_emission_pop (log, endpoint, "offers");
  g_assert_nonnull (signpost_endpoint_get_offers (endpoint));
  signpost_endpoint_set_offers (endpoint, NULL);
  gt_signal_logger_assert_notify_emission_pop (log, endpoint, "offers");
  g_assert_null (signpost_endpoint_get_offers (endpoint));
}

static void
test_properties (void)
{
  const char *offers[] = { "svc", NULL };
  g_autoptr(SignpostEndpoint) endpoint =
    g_object_new (SIGNPOST_TYPE_ENDPOINT, "id", "target", "name", "ERP", "role",
                  SIGNPOST_ROLE_TARGET,
                  "changeable", SIGNPOST_CHANGEABLE_COSTLY, "reason", "Contract", "offers", offers, NULL);
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *reason = NULL;
  g_auto(GStrv) read_offers = NULL;
  int role, changeable;

  g_object_get (endpoint, "id", &id, "name", &name, "role", &role, "changeable", &changeable,
                "reason", &reason, "offers", &read_offers, NULL);
  g_assert_cmpstr (id, ==, "target");
  g_assert_cmpstr (name, ==, "ERP");
  g_assert_cmpstr (reason, ==, "Contract");
  g_assert_cmpint (role, ==, SIGNPOST_ROLE_TARGET);
  g_assert_cmpint (changeable, ==, SIGNPOST_CHANGEABLE_COSTLY);
  g_assert_cmpstrv (read_offers, offers);
  g_assert_true (signpost_endpoint_offers (endpoint, "svc"));
  g_assert_false (signpost_endpoint_offers (endpoint, "bat"));
}

static void
test_nicks (void)
{
  for (SignpostRole role = SIGNPOST_ROLE_SOURCE; role <= SIGNPOST_ROLE_LAYER; role++)
    {
      SignpostRole read;

      g_assert_true (signpost_role_from_nick (signpost_role_to_nick (role), &read));
      g_assert_cmpint (read, ==, role);
      g_assert_cmpstr (signpost_role_to_title (role), !=, "");
    }

  for (SignpostChangeable value = SIGNPOST_CHANGEABLE_UNKNOWN; value <= SIGNPOST_CHANGEABLE_NO; value++)
    {
      SignpostChangeable read;

      g_assert_true (signpost_changeable_from_nick (signpost_changeable_to_nick (value), &read));
      g_assert_cmpint (read, ==, value);
      g_assert_cmpstr (signpost_changeable_to_title (value), !=, "");
    }

  g_assert_false (signpost_role_from_nick ("Source", &(SignpostRole) { 0 }));
  g_assert_false (signpost_changeable_from_nick (NULL, &(SignpostChangeable) { 0 }));
}

static void
test_names_are_one_line (void)
{
  g_autoptr(SignpostEndpoint) endpoint = signpost_endpoint_new ("source", "A\nB\tC\x01",
                                                                SIGNPOST_ROLE_SOURCE);

  g_assert_cmpstr (signpost_endpoint_get_name (endpoint), ==, "A B C");
  g_assert_cmpstr (signpost_endpoint_get_title (endpoint), ==, "A B C");
  /* A name that would turn around whatever stands beside it */
  signpost_endpoint_set_name (endpoint, "Shop\u202e\u202d");
  g_assert_cmpstr (signpost_endpoint_get_name (endpoint), ==, "Shop");
  signpost_endpoint_set_name (endpoint, NULL);
  g_assert_cmpstr (signpost_endpoint_get_name (endpoint), ==, "");
  g_assert_cmpstr (signpost_endpoint_get_title (endpoint), ==, "Source");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/endpoint/new-finalize", test_new_finalize);
  g_test_add_func ("/endpoint/notify", test_notify);
  g_test_add_func ("/endpoint/properties", test_properties);
  g_test_add_func ("/endpoint/nicks", test_nicks);
  g_test_add_func ("/endpoint/names-are-one-line", test_names_are_one_line);

  return g_test_run ();
}
