/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Measures what dragging an importance takes at 12 options × 8 criteria, every rating unsure: from the
 * change of the points until the frame that shows it is painted. Prints “name value” lines in
 * milliseconds: step-p50, step-p99 and step-max, and the same as step-cpu (see frames.h). */

#include <adwaita.h>

#include "frames.h"
#include "ui/compare/signpost-comparison-view.h"
#include "ui/signpost-application.h"

#define N_OPTIONS  12
#define N_CRITERIA  8
#define N_STEPS    60

/* Ratings that leave many in the race: any pattern without a dominant option does */
static void
fill (SignpostDecision *decision)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);

  for (guint i = 0; i < N_OPTIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Option %u", i + 1);

      signpost_option_add_method (signpost_decision_add_option (decision, name), "svc", "");
    }

  for (guint j = signpost_comparison_get_n_criteria (comparison); j < N_CRITERIA; j++)
    {
      g_autofree char *id = g_strdup_printf ("c%u", j);
      g_autofree char *name = g_strdup_printf ("Criterion %u", j + 1);

      if (!signpost_comparison_add_criterion (comparison, id, name, 50, "Bad", "Good"))
        g_error ("no room for %s", name);
    }

  for (guint i = 0; i < N_OPTIONS; i++)
    for (guint j = 0; j < N_CRITERIA; j++)
      signpost_comparison_set_rating (comparison, i, j, 2 * (int) (1 + (3 * i + 2 * j + i * j) % 5), FALSE);
}

int
main (void)
{
  g_autoptr (SignpostApplication) application = signpost_application_new ();
  g_autoptr (SignpostDecision) decision = NULL;
  GtkWidget *window = NULL;
  GtkWidget *scroller = NULL;
  SignpostComparison *comparison = NULL;
  g_auto (FrameTimes) times = { 0 };
  Frames frames = { 0 };

  if (!g_application_register (G_APPLICATION (application), NULL, NULL))
    g_error ("no session bus");
  decision = signpost_decision_new (signpost_application_get_catalogue (application, NULL));
  fill (decision);

  window = adw_window_new ();
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), signpost_comparison_view_new (decision));
  adw_window_set_content (ADW_WINDOW (window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 850);
  gtk_window_present (GTK_WINDOW (window));
  frames_settle ();
  frames_watch (&frames, window);
  frame_times_init (&times);

  comparison = signpost_decision_get_comparison (decision);
  for (int i = 0; i < N_STEPS; i++)
    {
      frames_begin (&frames);
      signpost_comparison_set_points (comparison, 3, 20 + i);
      frames_end (&frames, &times);
    }

  frame_times_print (&times, "step");
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
