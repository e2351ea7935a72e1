/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-option.h"

#include <libglib-testing/signal-logger.h>

static void
test_new_finalize (void)
{
  SignpostOption *option = signpost_option_new ("option-1", "Events");

  g_assert_cmpstr (signpost_option_get_id (option), ==, "option-1");
  g_assert_cmpstr (signpost_option_get_name (option), ==, "Events");
  g_assert_true (signpost_option_get_included (option));
  g_assert_cmpstr (signpost_option_get_why_excluded (option), ==, "");
  g_assert_cmpint (signpost_option_get_mark (option), ==, SIGNPOST_OPTION_MARK_NONE);
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_NONE);
  g_assert_cmpuint (signpost_option_get_methods (option)->len, ==, 0);
  g_assert_finalize_object (option);
}

static void
test_notify (void)
{
  g_autoptr(SignpostOption) option = signpost_option_new ("option-1", "");
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();

  gt_signal_logger_connect (log, option, "notify");

  for (guint i = 0; i < 2; i++)
    {
      signpost_option_set_name (option, "Batch");
      signpost_option_set_included (option, FALSE);
      signpost_option_set_why_excluded (option, "Too slow");
      signpost_option_set_mark (option, SIGNPOST_OPTION_MARK_REJECTED);
      signpost_option_set_fit (option, SIGNPOST_FIT_LEVEL_POSSIBLE);

      if (i == 0)
        {
          gt_signal_logger_assert_notify_emission_pop (log, option, "name");
          gt_signal_logger_assert_notify_emission_pop (log, option, "included");
          gt_signal_logger_assert_notify_emission_pop (log, option, "why-excluded");
          gt_signal_logger_assert_notify_emission_pop (log, option, "mark");
          gt_signal_logger_assert_notify_emission_pop (log, option, "fit");
        }
      gt_signal_logger_assert_no_emissions (log);
    }
}

static void
test_properties (void)
{
  g_autoptr(SignpostOption) option =
    g_object_new (SIGNPOST_TYPE_OPTION, "id", "option-7", "name", "A", "included", FALSE,
                  "why-excluded", "B",
                  "mark", SIGNPOST_OPTION_MARK_EXAMINE_FIRST, "fit", SIGNPOST_FIT_LEVEL_PREFERRED, NULL);
  g_autofree char *id = NULL;
  g_autofree char *name = NULL;
  g_autofree char *why = NULL;
  gboolean included;
  int mark, fit;

  g_object_get (option, "id", &id, "name", &name, "included", &included, "why-excluded", &why,
                "mark", &mark, "fit", &fit, NULL);
  g_assert_cmpstr (id, ==, "option-7");
  g_assert_cmpstr (name, ==, "A");
  g_assert_cmpstr (why, ==, "B");
  g_assert_false (included);
  g_assert_cmpint (mark, ==, SIGNPOST_OPTION_MARK_EXAMINE_FIRST);
  g_assert_cmpint (fit, ==, SIGNPOST_FIT_LEVEL_PREFERRED);
}

static void
test_methods (void)
{
  g_autoptr(SignpostOption) option = signpost_option_new ("option-1", "");
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();
  const char *ids[] = { "ui", "svc", "evt", "bat", "cen" };
  const SignpostOptionMethod *method;

  gt_signal_logger_connect (log, option, "changed");

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (signpost_option_add_method (option, ids[i], NULL));
      gt_signal_logger_assert_emission_pop (log, option, "changed", NULL);
    }
  g_assert_false (signpost_option_add_method (option, "sixth", ""));
  g_assert_true (signpost_option_add_method (option, "svc", ""));
  gt_signal_logger_assert_no_emissions (log);

  g_assert_true (signpost_option_add_method (option, "svc", "status"));
  gt_signal_logger_assert_emission_pop (log, option, "changed", NULL);
  g_assert_cmpuint (signpost_option_get_methods (option)->len, ==, SIGNPOST_OPTION_MAX_METHODS);
  method = g_ptr_array_index (signpost_option_get_methods (option), 1);
  g_assert_cmpstr (method->category, ==, "svc");
  g_assert_cmpstr (method->role, ==, "status");

  signpost_option_remove_method (option, "svc");
  gt_signal_logger_assert_emission_pop (log, option, "changed", NULL);
  signpost_option_remove_method (option, "svc");
  gt_signal_logger_assert_no_emissions (log);
  g_assert_cmpuint (signpost_option_get_methods (option)->len, ==, 4);
}

static void
test_techniques (void)
{
  g_autoptr(SignpostOption) option = signpost_option_new ("option-1", "");
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();
  const char *techniques[] = { "rest", "soap", NULL };
  g_autofree char **legs = NULL;

  gt_signal_logger_connect (log, option, "changed");
  g_assert_null (signpost_option_get_techniques (option, "b>c")[0]);

  signpost_option_set_techniques (option, "b>c", techniques);
  gt_signal_logger_assert_emission_pop (log, option, "changed", NULL);
  signpost_option_set_techniques (option, "b>c", techniques);
  gt_signal_logger_assert_no_emissions (log);
  signpost_option_set_techniques (option, "a>b", techniques);
  gt_signal_logger_assert_emission_pop (log, option, "changed", NULL);

  legs = signpost_option_list_legs (option);
  g_assert_cmpuint (g_strv_length (legs), ==, 2);
  g_assert_cmpstr (legs[0], ==, "a>b");
  g_assert_cmpstr (legs[1], ==, "b>c");
  g_assert_cmpstr (signpost_option_get_techniques (option, "b>c")[0], ==, "rest");

  signpost_option_set_techniques (option, "b>c", NULL);
  gt_signal_logger_assert_emission_pop (log, option, "changed", NULL);
  g_assert_null (signpost_option_get_techniques (option, "b>c")[0]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/option/new-finalize", test_new_finalize);
  g_test_add_func ("/option/notify", test_notify);
  g_test_add_func ("/option/properties", test_properties);
  g_test_add_func ("/option/methods", test_methods);
  g_test_add_func ("/option/techniques", test_techniques);

  return g_test_run ();
}
