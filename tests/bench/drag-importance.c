/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Measures what dragging an importance takes at 12 options × 8 criteria, every rating unsure: from the
 * change of the points until the frame that shows it is painted. Prints “name value” lines in
 * milliseconds: step-p50, step-p99 and step-max, of the change and that frame together, without the
 * wait for the clock in between. */

#include <adwaita.h>

#include "ui/compare/signpost-comparison-view.h"
#include "ui/signpost-application.h"

#define N_OPTIONS  12
#define N_CRITERIA  8
#define N_STEPS    60

typedef struct
{
  gint64 frame_start;
  gint64 frame_time;
  guint  n_frames;
} Frames;

static double
to_ms (gint64 microseconds)
{
  return microseconds / 1000.0;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Frames        *frames)
{
  frames->frame_start = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Frames        *frames)
{
  frames->frame_time = g_get_monotonic_time () - frames->frame_start;
  frames->n_frames++;
}

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

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

static gint64
drag (SignpostComparison *comparison,
      Frames             *frames,
      guint               step)
{
  gint64 start = g_get_monotonic_time ();
  gint64 change;

  signpost_comparison_set_points (comparison, 3, 20 + (int) step);
  change = g_get_monotonic_time () - start;
  frames->n_frames = 0;
  while (frames->n_frames == 0)
    g_main_context_iteration (NULL, TRUE);

  return change + frames->frame_time;
}

static void
rest (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

int
main (void)
{
  g_autoptr (SignpostApplication) application = signpost_application_new ();
  g_autoptr (SignpostDecision) decision = NULL;
  GtkWidget *window = NULL;
  GtkWidget *scroller = NULL;
  gint64 times[N_STEPS];
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
  rest ();
  g_signal_connect (gtk_widget_get_frame_clock (window), "before-paint", G_CALLBACK (before_paint_cb), &frames);
  g_signal_connect_after (gtk_widget_get_frame_clock (window), "after-paint", G_CALLBACK (after_paint_cb), &frames);

  for (guint i = 0; i < N_STEPS; i++)
    times[i] = drag (signpost_decision_get_comparison (decision), &frames, i);

  qsort (times, N_STEPS, sizeof *times, compare_times);
  g_print ("step-p50 %.2f\n", to_ms (times[N_STEPS / 2]));
  g_print ("step-p99 %.2f\n", to_ms (times[N_STEPS * 99 / 100]));
  g_print ("step-max %.2f\n", to_ms (times[N_STEPS - 1]));
  gtk_window_destroy (GTK_WINDOW (window));

  return 0;
}
