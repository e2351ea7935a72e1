/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "frames.h"

#include <time.h>

double
frames_to_ms (gint64 microseconds)
{
  return microseconds / 1000.0;
}

void
frames_settle (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Frames        *self)
{
  frames_begin (self);
}

static void
after_paint_cb (GdkFrameClock *clock,
                Frames        *self)
{
  self->last_frame = g_get_monotonic_time () - self->start;
  self->last_cpu = get_cpu_time () - self->cpu_start;
  self->n_frames++;
}

void
frames_watch (Frames    *self,
              GtkWidget *window)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (window);

  self->window = window;
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
}

void
frames_wait (Frames *self)
{
  guint n_frames = self->n_frames;

  gtk_widget_queue_draw (self->window);
  while (self->n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
}

void
frames_begin (Frames *self)
{
  self->cpu_start = get_cpu_time ();
  self->start = g_get_monotonic_time ();
}

void
frames_end (Frames     *self,
            FrameTimes *times)
{
  gint64 worked = g_get_monotonic_time () - self->start;
  gint64 cpu_worked = get_cpu_time () - self->cpu_start;

  frames_wait (self);
  worked += self->last_frame;
  cpu_worked += self->last_cpu;
  g_array_append_val (times->times, worked);
  g_array_append_val (times->cpu_times, cpu_worked);
}

void
frame_times_init (FrameTimes *self)
{
  self->times = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->cpu_times = g_array_new (FALSE, FALSE, sizeof (gint64));
}

void
frame_times_clear (FrameTimes *self)
{
  g_clear_pointer (&self->times, g_array_unref);
  g_clear_pointer (&self->cpu_times, g_array_unref);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

static void
print_quantiles (const char *name,
                 const char *suffix,
                 GArray     *times)
{
  static const struct { const char *name; double share; } quantiles[] = { { "p50", 0.5 }, { "p99", 0.99 }, { "max", 1 } };

  g_array_sort (times, compare_times);
  for (gsize i = 0; i < G_N_ELEMENTS (quantiles); i++)
    {
      guint place = (guint) (quantiles[i].share * (times->len - 1) + 0.5);

      g_print ("%s%s-%s %.2f\n", name, suffix, quantiles[i].name, frames_to_ms (g_array_index (times, gint64, place)));
    }
}

void
frame_times_print (FrameTimes *self,
                   const char *name)
{
  print_quantiles (name, "", self->times);
  print_quantiles (name, "-cpu", self->cpu_times);
}
