/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-share-track.h"

#include "ui/signpost-platform.h"
#include "ui/signpost-screen-ink.h"

#define TRACK_PX   6
#define SPAN_PX   10
#define HEIGHT_PX 18
#define TICK_PX    3
#define END_PX     2
#define TRACK_ALPHA 0.15

struct _SignpostShareTrack
{
  GtkWidget parent_instance;

  double    low, now, high;
};

G_DEFINE_FINAL_TYPE (SignpostShareTrack, signpost_share_track, GTK_TYPE_WIDGET)

static void
fill (SignpostShareTrack   *self,
      GtkSnapshot          *snapshot,
      const SignpostColour *colour,
      double                from,
      double                to,
      double                height)
{
  double width = gtk_widget_get_width (GTK_WIDGET (self));
  double y = (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  GdkRGBA rgba = { (float) colour->red, (float) colour->green, (float) colour->blue,
                   (float) colour->alpha };

  from = CLAMP (from, 0, width);
  to = CLAMP (to, 0, width);
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    {
      double mirrored = width - to;

      to = width - from;
      from = mirrored;
    }
  gtk_snapshot_append_color (snapshot, &rgba,
                             &GRAPHENE_RECT_INIT ((float) from, (float) y, (float) (to - from),
                                                  (float) height));
}

static void
signpost_share_track_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  SignpostShareTrack *self = SIGNPOST_SHARE_TRACK (widget);
  SignpostInk ink = signpost_ink_from_widget (widget);
  SignpostColour track = ink.text;
  double width = gtk_widget_get_width (widget);
  double now = CLAMP (self->now * width, TICK_PX / 2.0, width - TICK_PX / 2.0);

  track.alpha *= TRACK_ALPHA;
  fill (self, snapshot, &track, 0, width, TRACK_PX);
  fill (self, snapshot, &ink.accent, self->low * width, self->high * width, SPAN_PX);
  if (self->low > 0)
    fill (self, snapshot, &ink.text, self->low * width, self->low * width + END_PX, HEIGHT_PX);
  if (self->high < 1)
    fill (self, snapshot, &ink.text, self->high * width - END_PX, self->high * width, HEIGHT_PX);
  fill (self, snapshot, &ink.paper, now - TICK_PX, now + TICK_PX, HEIGHT_PX);
  fill (self, snapshot, &ink.text, now - TICK_PX / 2.0, now + TICK_PX / 2.0, HEIGHT_PX);
}

static void
signpost_share_track_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : HEIGHT_PX;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : HEIGHT_PX;
}

static void
signpost_share_track_class_init (SignpostShareTrackClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = signpost_share_track_snapshot;
  widget_class->measure = signpost_share_track_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
signpost_share_track_init (SignpostShareTrack *self)
{
  self->high = 1;
}

GtkWidget *
signpost_share_track_new (void)
{
  return g_object_new (SIGNPOST_TYPE_SHARE_TRACK, NULL);
}

void
signpost_share_track_show (SignpostShareTrack *self,
                           double              low,
                           double              now,
                           double              high)
{
  g_return_if_fail (SIGNPOST_IS_SHARE_TRACK (self));

  self->low = low;
  self->now = now;
  self->high = high;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
