/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram-path.h"

#include <math.h>

#include "ui/signpost-screen-ink.h"

#define LINE_WIDTH 3
#define RADIUS     6
#define CORNER     8

typedef struct
{
  GArray   *stations;
  guint     n_columns;
  double    gap;
  gboolean  rtl;
} Path;

static const SignpostPathStation *
get_station (const Path *path,
             guint       position)
{
  return &g_array_index (path->stations, SignpostPathStation, position);
}

/* Where the disc stands: below the panel, or before it where there is only one column */
static graphene_point_t
locate_disc (const Path                *path,
             const SignpostPathStation *station)
{
  const graphene_rect_t *bounds = &station->bounds;
  double lane = SIGNPOST_PATH_LANE / 2.0;

  if (path->n_columns > 1)
    return GRAPHENE_POINT_INIT (bounds->origin.x + bounds->size.width / 2,
                                bounds->origin.y + bounds->size.height + lane);

  return GRAPHENE_POINT_INIT (path->rtl ? bounds->origin.x + bounds->size.width + lane
                                        : bounds->origin.x - lane,
                              bounds->origin.y + bounds->size.height / 2);
}

/* From the panel to its disc */
static void
add_stub (const Path                *path,
          cairo_t                   *cr,
          const SignpostPathStation *station)
{
  graphene_point_t disc = locate_disc (path, station);

  cairo_move_to (cr, disc.x, disc.y);
  if (path->n_columns > 1)
    cairo_line_to (cr, disc.x, station->bounds.origin.y + station->bounds.size.height);
  else
    cairo_line_to (cr, path->rtl ? station->bounds.origin.x + station->bounds.size.width
                                 : station->bounds.origin.x, disc.y);
}

/* Between two rows the line goes through the gap beside the first panel, on the side of the second. */
static double
get_channel (const Path                *path,
             const SignpostPathStation *from,
             const SignpostPathStation *to)
{
  gboolean rightwards = to->bounds.origin.x > from->bounds.origin.x;

  return rightwards ? from->bounds.origin.x + from->bounds.size.width + path->gap / 2
                    : from->bounds.origin.x - path->gap / 2;
}

static void
add_segment (const Path                *path,
             cairo_t                   *cr,
             const SignpostPathStation *from,
             const SignpostPathStation *to)
{
  graphene_point_t start = locate_disc (path, from);
  graphene_point_t end = locate_disc (path, to);

  cairo_move_to (cr, start.x, start.y);
  if (path->n_columns > 1 && fabs (start.y - end.y) > 1)
    {
      double channel = get_channel (path, from, to);

      cairo_line_to (cr, channel, start.y);
      cairo_line_to (cr, channel, end.y);
    }
  cairo_line_to (cr, end.x, end.y);
}

static void
find_needed (const Path *path,
             guint      *first,
             guint      *last)
{
  *first = G_MAXUINT;
  *last = 0;

  for (guint i = 0; i < path->stations->len; i++)
    {
      if (!get_station (path, i)->needed)
        continue;

      *first = MIN (*first, i);
      *last = i;
    }
}

/* Between needed stations the line is whole, also where it passes one that can join. */
static void
draw_line (const Path *path,
           cairo_t    *cr,
           gboolean    dashed)
{
  const double dashes[] = { 2 * LINE_WIDTH, 2 * LINE_WIDTH };
  guint first, last;

  find_needed (path, &first, &last);
  cairo_set_dash (cr, dashes, dashed ? G_N_ELEMENTS (dashes) : 0, 0);
  for (guint i = 0; i < path->stations->len; i++)
    {
      const SignpostPathStation *station = get_station (path, i);
      gboolean is_whole = i >= first && i + 1 <= last;

      if (station->needed != dashed)
        add_stub (path, cr, station);
      if (i + 1 < path->stations->len && is_whole != dashed)
        add_segment (path, cr, station, get_station (path, i + 1));
    }
  cairo_stroke (cr);
}

static void
draw_discs (const Path        *path,
            cairo_t           *cr,
            const SignpostInk *ink)
{
  cairo_set_dash (cr, NULL, 0, 0);
  for (guint i = 0; i < path->stations->len; i++)
    {
      graphene_point_t disc = locate_disc (path, get_station (path, i));

      cairo_arc (cr, disc.x, disc.y, RADIUS, 0, 2 * G_PI);
      signpost_ink_set (cr, get_station (path, i)->needed ? &ink->accent : &ink->paper);
      cairo_fill_preserve (cr);
      signpost_ink_set (cr, &ink->accent);
      cairo_stroke (cr);
    }
}

void
signpost_diagram_path_snapshot (GtkWidget   *diagram,
                                GtkSnapshot *snapshot,
                                GArray      *stations,
                                guint        n_columns,
                                double       gap)
{
  Path path = { stations, n_columns, gap, gtk_widget_get_direction (diagram) == GTK_TEXT_DIR_RTL };
  SignpostInk ink = signpost_ink_from_widget (diagram);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (diagram),
                                               gtk_widget_get_height (diagram));
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &bounds);

  cairo_set_line_width (cr, LINE_WIDTH);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  signpost_ink_set (cr, &ink.accent);
  draw_line (&path, cr, TRUE);
  draw_line (&path, cr, FALSE);
  draw_discs (&path, cr, &ink);
  cairo_destroy (cr);
}

void
signpost_diagram_path_frame (GtkWidget             *diagram,
                             GtkSnapshot           *snapshot,
                             const graphene_rect_t *bounds)
{
  SignpostInk ink = signpost_ink_from_widget (diagram);
  GdkRGBA accent = { ink.accent.red, ink.accent.green, ink.accent.blue, ink.accent.alpha };
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bounds, CORNER);
  gtk_snapshot_append_border (snapshot, &outline,
                              (float[4]) { LINE_WIDTH, LINE_WIDTH, LINE_WIDTH, LINE_WIDTH },
                              (GdkRGBA[4]) { accent, accent, accent, accent });
}
