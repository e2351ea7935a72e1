/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-trail.h"

#include <libglib-testing/signal-logger.h>

static SignpostSpot
use_case (const char *id)
{
  return signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL, id, NULL);
}

static void
visit (SignpostTrail *trail,
       const char      *id)
{
  SignpostSpot place = use_case (id);

  signpost_trail_visit (trail, &place);
}

static void
assert_at (SignpostTrail *trail,
           const char      *id)
{
  g_assert_cmpstr (signpost_trail_get_place (trail).use_case, ==, id);
}

static void
test_places (void)
{
  g_autofree char *copied = g_strdup ("one");
  SignpostSpot place = signpost_spot_new (SIGNPOST_SPOT_EXAMPLE, copied, "two", "");
  SignpostSpot same = signpost_spot_new (SIGNPOST_SPOT_EXAMPLE, "one", "two", NULL);
  SignpostSpot other = signpost_spot_new (SIGNPOST_SPOT_COMBINATION, "one", "two", NULL);

  g_assert_true (signpost_spot_equal (&place, &same));
  g_assert_false (signpost_spot_equal (&place, &other));
  g_assert_null (place.category);
  same.diagram = TRUE;
  g_assert_false (signpost_spot_equal (&place, &same));
  g_assert_null (signpost_spot_new (SIGNPOST_SPOT_SELECTION, "one", NULL, NULL).id);
}

static void
test_nicks (void)
{
  SignpostSpotKind kind = SIGNPOST_SPOT_EXAMPLE;

  for (guint i = 0; i < SIGNPOST_N_SPOT_KINDS; i++)
    {
      g_assert_true (signpost_spot_kind_from_nick (signpost_spot_kind_to_nick (i), &kind));
      g_assert_cmpint (kind, ==, i);
    }

  kind = SIGNPOST_SPOT_EXAMPLE;
  g_assert_false (signpost_spot_kind_from_nick ("question", &kind));
  g_assert_cmpint (kind, ==, SIGNPOST_SPOT_EXAMPLE);
}

static void
test_back_and_forward (void)
{
  g_autoptr (SignpostTrail) trail = signpost_trail_new ();

  g_assert_false (signpost_trail_go_back (trail));
  g_assert_false (signpost_trail_go_forward (trail));
  assert_at (trail, NULL);

  visit (trail, "a");
  visit (trail, "b");
  visit (trail, "c");
  g_assert_true (signpost_trail_go_back (trail));
  g_assert_true (signpost_trail_go_back (trail));
  assert_at (trail, "a");
  g_assert_true (signpost_trail_go_forward (trail));
  assert_at (trail, "b");

  /* Another way: what lay ahead is gone. */
  visit (trail, "d");
  g_assert_false (signpost_trail_get_can_go_forward (trail));
  g_assert_true (signpost_trail_go_back (trail));
  assert_at (trail, "b");
  g_assert_true (signpost_trail_go_back (trail));
  g_assert_true (signpost_trail_go_back (trail));
  assert_at (trail, NULL);
  g_assert_false (signpost_trail_go_back (trail));
}

static void
test_same_place (void)
{
  g_autoptr (SignpostTrail) trail = signpost_trail_new ();

  visit (trail, "a");
  visit (trail, "b");
  signpost_trail_go_back (trail);

  /* Showing the place that one came back to visits it again. */
  visit (trail, "a");
  g_assert_true (signpost_trail_get_can_go_forward (trail));
  signpost_trail_go_forward (trail);
  assert_at (trail, "b");
}

static void
test_length (void)
{
  g_autoptr (SignpostTrail) trail = signpost_trail_new ();
  guint n_steps = 0;

  for (guint i = 0; i < 2 * SIGNPOST_TRAIL_LENGTH; i++)
    {
      g_autofree char *id = g_strdup_printf ("id-%u", i);

      visit (trail, id);
    }

  while (signpost_trail_go_back (trail))
    n_steps++;
  g_assert_cmpuint (n_steps, ==, SIGNPOST_TRAIL_LENGTH - 1);
  assert_at (trail, "id-100");
}

static void
test_signals (void)
{
  g_autoptr (SignpostTrail) trail = signpost_trail_new ();
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();

  gt_signal_logger_connect (logger, trail, "notify");
  gt_signal_logger_connect (logger, trail, "moved");

  visit (trail, "a");
  gt_signal_logger_assert_notify_emission_pop (logger, trail, "can-go-back");
  visit (trail, "b");
  gt_signal_logger_assert_no_emissions (logger);
  signpost_trail_go_back (trail);
  gt_signal_logger_assert_notify_emission_pop (logger, trail, "can-go-forward");
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (logger), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trail/places", test_places);
  g_test_add_func ("/trail/nicks", test_nicks);
  g_test_add_func ("/trail/back-and-forward", test_back_and_forward);
  g_test_add_func ("/trail/same-place", test_same_place);
  g_test_add_func ("/trail/length", test_length);
  g_test_add_func ("/trail/signals", test_signals);

  return g_test_run ();
}
