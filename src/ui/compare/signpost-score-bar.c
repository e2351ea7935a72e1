/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-score-bar.h"

#include "ui/signpost-platform.h"

#define BAR_HEIGHT_PX      8
#define WHISKER_HEIGHT_PX 14
#define LINE_PX            2

struct _SignpostScoreBar
{
  GtkWidget parent_instance;

  int       low;
  int       score;
  int       high;
};

G_DEFINE_FINAL_TYPE (SignpostScoreBar, signpost_score_bar, GTK_TYPE_WIDGET)

/* Fills the part of the width between two scores, from the side where reading begins. */
static void
fill (SignpostScoreBar *self,
      GtkSnapshot      *snapshot,
      const GdkRGBA    *colour,
      float             from,
      float             to,
      float             height)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float y = (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  graphene_rect_t area;

  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    graphene_rect_init (&area, width - to, y, to - from, height);
  else
    graphene_rect_init (&area, from, y, to - from, height);

  gtk_snapshot_append_color (snapshot, colour, &area);
}

static void
draw_whisker (SignpostScoreBar *self,
              GtkSnapshot      *snapshot,
              const GdkRGBA    *colour,
              float             unit)
{
  float low = self->low * unit;
  float high = self->high * unit;

  fill (self, snapshot, colour, low, high, LINE_PX);
  fill (self, snapshot, colour, MAX (low - LINE_PX / 2.0f, 0), low + LINE_PX / 2.0f,
        WHISKER_HEIGHT_PX);
  fill (self, snapshot, colour, high - LINE_PX / 2.0f, MIN (high + LINE_PX / 2.0f, 100 * unit),
        WHISKER_HEIGHT_PX);
}

static void
signpost_score_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  SignpostScoreBar *self = SIGNPOST_SCORE_BAR (widget);
  float unit = gtk_widget_get_width (widget) / 100.0f;
  GdkRGBA text, track, accent;

  signpost_platform_get_colour (widget, &text);
  track = accent = text;
  track.alpha = 0.15f;
  if (!signpost_platform_lookup_colour (widget, "accent_color", &accent))
    accent = text;

  fill (self, snapshot, &track, 0, 100 * unit, BAR_HEIGHT_PX);
  fill (self, snapshot, &accent, 0, self->score * unit, BAR_HEIGHT_PX);
  if (self->low != self->high)
    draw_whisker (self, snapshot, &text, unit);
}

static void
signpost_score_bar_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : WHISKER_HEIGHT_PX;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : WHISKER_HEIGHT_PX;
}

static void
signpost_score_bar_class_init (SignpostScoreBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = signpost_score_bar_snapshot;
  widget_class->measure = signpost_score_bar_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
signpost_score_bar_init (SignpostScoreBar *self)
{
}

GtkWidget *
signpost_score_bar_new (void)
{
  return g_object_new (SIGNPOST_TYPE_SCORE_BAR, NULL);
}

void
signpost_score_bar_show (SignpostScoreBar *self,
                         int               low,
                         int               score,
                         int               high)
{
  g_return_if_fail (SIGNPOST_IS_SCORE_BAR (self));

  if (self->low == low && self->score == score && self->high == high)
    return;

  self->low = low;
  self->score = score;
  self->high = high;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
