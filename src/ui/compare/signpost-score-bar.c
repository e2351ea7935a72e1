/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-score-bar.h"

#include "core/decision/signpost-contributions.h"
#include "ui/compare/signpost-hatch-paint.h"
#include "ui/signpost-screen-ink.h"

#define GAP_PX      2
#define LINE_PX     2
#define TRACK_ALPHA 0.12
#define SCORE_MAX 100.0f

typedef struct
{
  guint n_parts;
  float parts[SIGNPOST_TABLE_MAX_CRITERIA];   /* of the whole width */
  int   low, high;
} Picture;

struct _SignpostScoreBar
{
  GtkWidget parent_instance;

  Picture   picture;
};

G_DEFINE_FINAL_TYPE (SignpostScoreBar, signpost_score_bar, GTK_TYPE_WIDGET)

/* The part of the bar from one place to another, from the side where reading begins */
static graphene_rect_t
get_area (SignpostScoreBar *self,
          float             from,
          float             to,
          float             height)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float y = (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2;
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  return GRAPHENE_RECT_INIT (mirrored ? width - to : from, y, to - from, height);
}

static void
fill (SignpostScoreBar     *self,
      GtkSnapshot          *snapshot,
      const SignpostColour *colour,
      float                 from,
      float                 to,
      float                 height)
{
  graphene_rect_t area = get_area (self, from, to, height);
  GdkRGBA rgba = { (float) colour->red, (float) colour->green, (float) colour->blue,
                   (float) colour->alpha };

  gtk_snapshot_append_color (snapshot, &rgba, &area);
}

static void
draw_parts (SignpostScoreBar  *self,
            GtkSnapshot       *snapshot,
            const SignpostInk *ink)
{
  float width = gtk_widget_get_width (GTK_WIDGET (self));
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  float at = 0;
  guint j;

  for (j = 0; j < self->picture.n_parts; j++)
    {
      float end = at + self->picture.parts[j] * width;
      graphene_rect_t area = get_area (self, at, MAX (end - GAP_PX, at), height);

      signpost_hatch_paint (snapshot, GTK_WIDGET (self), ink, j, &area);
      at = end;
    }
}

static void
draw_whisker (SignpostScoreBar     *self,
              GtkSnapshot          *snapshot,
              const SignpostColour *colour)
{
  float unit = gtk_widget_get_width (GTK_WIDGET (self)) / SCORE_MAX;
  float height = gtk_widget_get_height (GTK_WIDGET (self));
  float low = self->picture.low * unit;
  float high = self->picture.high * unit;

  fill (self, snapshot, colour, low, high, LINE_PX);
  fill (self, snapshot, colour, low, low + LINE_PX, height);
  fill (self, snapshot, colour, high - LINE_PX, high, height);
}

static void
signpost_score_bar_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  SignpostScoreBar *self = SIGNPOST_SCORE_BAR (widget);
  SignpostInk ink = signpost_ink_from_widget (widget);
  SignpostColour track = ink.text;

  track.alpha *= TRACK_ALPHA;
  fill (self, snapshot, &track, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  draw_parts (self, snapshot, &ink);
  if (self->picture.low != self->picture.high)
    draw_whisker (self, snapshot, &ink.text);
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
  int height = signpost_hatch_measure (widget);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 60 : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : height;
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
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption-heading");
}

GtkWidget *
signpost_score_bar_new (void)
{
  return g_object_new (SIGNPOST_TYPE_SCORE_BAR, NULL);
}

void
signpost_score_bar_show (SignpostScoreBar          *self,
                         const SignpostRatingTable *table,
                         guint                      option)
{
  SignpostContributions contributions;
  Picture picture;
  guint j;

  g_return_if_fail (SIGNPOST_IS_SCORE_BAR (self));
  g_return_if_fail (option < table->n_options);

  /* Whole, with what pads it, so that it can be compared as bytes */
  memset (&picture, 0, sizeof picture);
  contributions = signpost_contributions_compute (table, option);
  picture.n_parts = table->n_criteria;
  for (j = 0; j < table->n_criteria; j++)
    picture.parts[j] = (float) contributions.exact[j];
  picture.low = table->low_score[option];
  picture.high = table->high_score[option];
  if (memcmp (&picture, &self->picture, sizeof picture) == 0)
    return;

  self->picture = picture;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
