/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-butterfly.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-hatch-paint.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-screen-ink.h"

#define ROW_SPACING_PX 9
#define MARK_SPACING_PX 6
#define AXIS_PX 2
#define LEAST_BAR_PX 2.0f
/* The least that bars may take of each half, and marks of what is left */
#define LEAST_BARS 0.4f

struct _SignpostButterfly
{
  GtkWidget            parent_instance;

  SignpostRatingTable *table;     /* (nullable) */
  SignpostHeadToHead   duel;
};

G_DEFINE_FINAL_TYPE (SignpostButterfly, signpost_butterfly, GTK_TYPE_WIDGET)

/* Where things stand in one row */
typedef struct
{
  float    axis;      /* of the whole */
  float    y;
  float    line;      /* height of the name, and of the bar below it */
  float    bars;      /* how long the longest bar is */
  gboolean brief;     /* whether there is no room for names at the bars */
  gint64   longest;   /* what the longest bar stands for */
} Row;

/* Where names stand above the halves only */
static char *
dup_brief_mark (const SignpostHeadToHead *duel,
                guint                     criterion)
{
  if (duel->exact[criterion] == 0)
    return g_strdup (_("±0"));

  return g_strdup_printf ("+%d", ABS (duel->shown[criterion]));
}

static char *
dup_mark (SignpostButterfly *self,
          guint              criterion,
          gboolean           brief)
{
  return brief ? dup_brief_mark (&self->duel, criterion)
               : signpost_butterfly_dup_mark (self->table, &self->duel, criterion);
}

char *
signpost_butterfly_dup_mark (const SignpostRatingTable *table,
                             const SignpostHeadToHead  *duel,
                             guint                      criterion)
{
  int shown = duel->shown[criterion];
  const char *name = table->option_name[duel->exact[criterion] > 0 ? duel->a : duel->b];

  if (duel->exact[criterion] == 0)
    return g_strdup (_("±0"));

  /* Translators: points of score that a criterion gives to an option over another one */
  return g_strdup_printf (_("+%d for %s"), ABS (shown), name);
}

static PangoLayout *
create_layout (SignpostButterfly *self,
               const char        *text,
               float              width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);

  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_width (layout, (int) MAX (width, 0) * PANGO_SCALE);

  return layout;
}

/* x: of the layout's left end */
static void
show_layout (SignpostButterfly *self,
             GtkSnapshot       *snapshot,
             PangoLayout       *layout,
             float              x,
             float              y)
{
  PangoRectangle logical;
  GdkRGBA colour;

  pango_layout_get_pixel_extents (layout, NULL, &logical);
  signpost_platform_get_colour (GTK_WIDGET (self), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x - logical.x, y));
  gtk_snapshot_append_layout (snapshot, layout, &colour);
  gtk_snapshot_restore (snapshot);
}

static int
get_text_width (PangoLayout *layout)
{
  PangoRectangle logical;

  pango_layout_get_pixel_extents (layout, NULL, &logical);

  return logical.width;
}

static void
draw_name (SignpostButterfly *self,
           GtkSnapshot       *snapshot,
           const Row         *row,
           guint              criterion)
{
  g_autoptr (PangoLayout) layout =
    create_layout (self, self->table->criterion_name[criterion], 2 * row->axis);

  show_layout (self, snapshot, layout, row->axis - get_text_width (layout) / 2.0f, row->y);
}

static float
find_widest_mark (SignpostButterfly *self,
                  gboolean           brief)
{
  float widest = 0;
  guint j;

  for (j = 0; j < self->table->n_criteria; j++)
    {
      g_autofree char *mark = dup_mark (self, j, brief);
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), mark);

      widest = MAX (widest, get_text_width (layout));
    }

  return widest;
}

static gint64
find_longest (SignpostButterfly *self)
{
  gint64 longest = 1;
  guint j;

  for (j = 0; j < self->table->n_criteria; j++)
    longest = MAX (longest, ABS (self->duel.exact[j]));

  return longest;
}

/* Every bar leaves room for what is written at its end. */
static Row
plan_rows (SignpostButterfly *self)
{
  float half = gtk_widget_get_width (GTK_WIDGET (self)) / 2.0f;
  float room = half - AXIS_PX - MARK_SPACING_PX;
  float mark = find_widest_mark (self, FALSE);
  Row row = { half, 0, signpost_hatch_measure (GTK_WIDGET (self)), 0, FALSE, find_longest (self) };

  row.brief = room - mark < LEAST_BARS * half;
  if (row.brief)
    mark = find_widest_mark (self, TRUE);
  row.bars = MAX (room - mark, LEAST_BAR_PX);

  return row;
}

static void
draw_mark (SignpostButterfly *self,
           GtkSnapshot       *snapshot,
           const Row         *row,
           guint              criterion,
           float              bar,
           gboolean           to_left)
{
  g_autofree char *mark = dup_mark (self, criterion, row->brief);
  g_autoptr (PangoLayout) layout = create_layout (self, mark, row->axis);
  float away = AXIS_PX + bar + MARK_SPACING_PX;
  float x = to_left ? row->axis - away - get_text_width (layout) : row->axis + away;

  show_layout (self, snapshot, layout, x, row->y + row->line);
}

static void
draw_row (SignpostButterfly *self,
          GtkSnapshot       *snapshot,
          const SignpostInk *ink,
          const Row         *row,
          guint              criterion)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  gint64 exact = self->duel.exact[criterion];
  gboolean to_left = (exact > 0) != mirrored;
  float bar = row->bars * (float) ABS (exact) / (float) row->longest;
  graphene_rect_t area;

  bar = exact != 0 ? MAX (bar, LEAST_BAR_PX) : 0;
  graphene_rect_init (&area, to_left ? row->axis - AXIS_PX - bar : row->axis + AXIS_PX,
                      row->y + row->line, bar, row->line);
  draw_name (self, snapshot, row, criterion);
  signpost_hatch_paint (snapshot, GTK_WIDGET (self), ink, criterion, &area);
  draw_mark (self, snapshot, row, criterion, bar, to_left);
}

static void
signpost_butterfly_snapshot (GtkWidget   *widget,
                             GtkSnapshot *snapshot)
{
  SignpostButterfly *self = SIGNPOST_BUTTERFLY (widget);
  SignpostInk ink = signpost_ink_from_widget (widget);
  GdkRGBA colour;
  Row row;
  guint j;

  if (self->table == NULL)
    return;

  signpost_platform_get_colour (widget, &colour);
  row = plan_rows (self);
  for (j = 0; j < self->table->n_criteria; j++)
    {
      draw_row (self, snapshot, &ink, &row, j);
      gtk_snapshot_append_color (snapshot, &colour,
                                 &GRAPHENE_RECT_INIT (row.axis - AXIS_PX / 2.0f,
                                                      row.y + row.line, AXIS_PX, row.line));
      row.y += 2 * row.line + ROW_SPACING_PX;
    }
}

static void
signpost_butterfly_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  SignpostButterfly *self = SIGNPOST_BUTTERFLY (widget);
  int n_rows = self->table != NULL ? (int) self->table->n_criteria : 0;
  int height = n_rows * (2 * signpost_hatch_measure (widget) + ROW_SPACING_PX);

  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 200 : height;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : height;
}

static void
signpost_butterfly_finalize (GObject *object)
{
  g_clear_pointer (&SIGNPOST_BUTTERFLY (object)->table, signpost_rating_table_unref);

  G_OBJECT_CLASS (signpost_butterfly_parent_class)->finalize (object);
}

static void
signpost_butterfly_class_init (SignpostButterflyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = signpost_butterfly_finalize;
  widget_class->snapshot = signpost_butterfly_snapshot;
  widget_class->measure = signpost_butterfly_measure;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
signpost_butterfly_init (SignpostButterfly *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Head to head"),
                                  -1);
}

GtkWidget *
signpost_butterfly_new (void)
{
  return g_object_new (SIGNPOST_TYPE_BUTTERFLY, NULL);
}

void
signpost_butterfly_show (SignpostButterfly         *self,
                         const SignpostRatingTable *table,
                         const SignpostHeadToHead  *duel)
{
  gboolean resized;

  g_return_if_fail (SIGNPOST_IS_BUTTERFLY (self));

  resized = self->table == NULL || self->table->n_criteria != table->n_criteria;
  g_clear_pointer (&self->table, signpost_rating_table_unref);
  self->table = signpost_rating_table_ref (table);
  self->duel = *duel;
  if (resized)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  else
    gtk_widget_queue_draw (GTK_WIDGET (self));
}
