/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-adaptive-bin.h"

#include <libglib-testing/signal-logger.h>

#include "ui-fixture.h"

static SignpostAdaptiveBin *
new_bin (int threshold)
{
  GtkWidget *bin = signpost_adaptive_bin_new ();
  GtkWidget *child = gtk_label_new ("Some words that are as wide as they are");

  signpost_adaptive_bin_set_child (SIGNPOST_ADAPTIVE_BIN (bin), child);
  signpost_adaptive_bin_set_threshold (SIGNPOST_ADAPTIVE_BIN (bin), threshold);

  return SIGNPOST_ADAPTIVE_BIN (bin);
}

static gboolean
is_narrow (gpointer data)
{
  return signpost_adaptive_bin_get_narrow (data);
}

static gboolean
is_wide (gpointer data)
{
  return !signpost_adaptive_bin_get_narrow (data);
}

static void
test_measure (void)
{
  SignpostAdaptiveBin *bin = g_object_ref_sink (new_bin (600));
  int minimum = -1;
  int natural = -1;

  gtk_widget_measure (GTK_WIDGET (bin), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &natural, NULL,
                      NULL);
  g_assert_cmpint (minimum, ==, 0);
  g_assert_cmpint (natural, >, 100);

  g_assert_finalize_object (bin);
}

/* Without a window manager a window has its default size, whatever is asked for later: so one
 * window for each width. */
static void
test_narrow (void)
{
  static const struct
  {
    int      width;
    int      threshold;
    gboolean narrow;
  } cases[] = {
    { 360, 600, TRUE },
    { 599, 600, TRUE },
    { 600, 600, FALSE },
    { 1000, 600, FALSE },
    { 360, 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *window = gtk_window_new ();
      SignpostAdaptiveBin *bin = new_bin (cases[i].threshold);

      gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
      gtk_window_set_default_size (GTK_WINDOW (window), cases[i].width, 300);
      gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bin));
      gtk_window_present (GTK_WINDOW (window));
      gtk_test_widget_wait_for_draw (window);
      fixture_wait_for (cases[i].narrow ? is_narrow : is_wide, bin);
      fixture_settle (50);
      g_assert_cmpint (signpost_adaptive_bin_get_narrow (bin), ==, cases[i].narrow);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

static void
test_threshold_changes (void)
{
  GtkWidget *window = gtk_window_new ();
  SignpostAdaptiveBin *bin = new_bin (100);

  gtk_window_set_default_size (GTK_WINDOW (window), 500, 300);
  gtk_window_set_child (GTK_WINDOW (window), GTK_WIDGET (bin));
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_false (signpost_adaptive_bin_get_narrow (bin));

  signpost_adaptive_bin_set_threshold (bin, 900);
  fixture_wait_for (is_narrow, bin);
  signpost_adaptive_bin_set_threshold (bin, 100);
  fixture_wait_for (is_wide, bin);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_properties (void)
{
  GtkWidget *widget = g_object_ref_sink (signpost_adaptive_bin_new ());
  SignpostAdaptiveBin *bin = SIGNPOST_ADAPTIVE_BIN (widget);
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();

  gt_signal_logger_connect (logger, bin, "notify::threshold");
  signpost_adaptive_bin_set_threshold (bin, 500);
  gt_signal_logger_assert_emission_pop (logger, bin, "notify::threshold", NULL);
  signpost_adaptive_bin_set_threshold (bin, 500);
  gt_signal_logger_assert_no_emissions (logger);
  g_assert_cmpint (signpost_adaptive_bin_get_threshold (bin), ==, 500);
  g_assert_null (signpost_adaptive_bin_get_child (bin));

  g_clear_pointer (&logger, gt_signal_logger_free);
  g_assert_finalize_object (bin);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/adaptive-bin/measure", test_measure);
  g_test_add_func ("/adaptive-bin/narrow", test_narrow);
  g_test_add_func ("/adaptive-bin/threshold-changes", test_threshold_changes);
  g_test_add_func ("/adaptive-bin/properties", test_properties);

  return g_test_run ();
}
