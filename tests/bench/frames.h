/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* What a change takes, and the frame that shows it: together, without the wait for the clock in between. Times in µs. */
typedef struct
{
  GtkWidget *window;
  gint64     start;       /* of the frame or of the change that is being measured */
  gint64     cpu_start;
  gint64     last_frame;  /* how long it took */
  gint64     last_cpu;    /* how much of that this thread worked, whatever else the machine did */
  guint      n_frames;
} Frames;

/* What a change of some kind took, once for each time it was made */
typedef struct
{
  GArray *times;          /* (element-type gint64) */
  GArray *cpu_times;
} FrameTimes;

double frames_to_ms       (gint64       microseconds);
/* Lets the main loop run for a second */
void   frames_settle      (void);
/* window: is shown; watched from now on */
void   frames_watch       (Frames      *self,
                           GtkWidget   *window);
/* Asks for a frame and waits until it is painted */
void   frames_wait        (Frames      *self);
/* Before the change … */
void   frames_begin       (Frames      *self);
/* … and after it: waits for the frame that shows it */
void   frames_end         (Frames      *self,
                           FrameTimes  *times);

void   frame_times_init   (FrameTimes  *self);
void   frame_times_clear  (FrameTimes  *self);
/* “name-p50”, “-p99” and “-max” in milliseconds, then the same as “name-cpu”; sorts the times */
void   frame_times_print  (FrameTimes  *self,
                           const char  *name);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (FrameTimes, frame_times_clear)

G_END_DECLS
