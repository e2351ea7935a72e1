/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-fit-tally.h"

#include "ui/signpost-fit-symbol.h"

#define GAP 6

/**
 * SignpostFitTally:
 *
 * The total of a column: a number behind each of the two symbols, side by side or, in a narrow
 * column, one below the other.
 */
struct _SignpostFitTally
{
  GtkWidget  parent_instance;

  GtkWidget *items[2];
  GtkLabel  *labels[2];
};

G_DEFINE_FINAL_TYPE (SignpostFitTally, signpost_fit_tally, GTK_TYPE_WIDGET)

static void
measure_items (SignpostFitTally *self,
               int               widths[2],
               int              *height)
{
  *height = 0;
  for (guint i = 0; i < 2; i++)
    {
      GtkRequisition size;

      gtk_widget_get_preferred_size (self->items[i], NULL, &size);
      widths[i] = size.width;
      *height = MAX (*height, size.height);
    }
}

static GtkSizeRequestMode
signpost_fit_tally_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_fit_tally_measure (GtkWidget      *widget,
                            GtkOrientation  orientation,
                            int             for_size,
                            int            *minimum,
                            int            *natural,
                            int            *minimum_baseline,
                            int            *natural_baseline)
{
  int widths[2], height, side_by_side;

  measure_items (SIGNPOST_FIT_TALLY (widget), widths, &height);
  side_by_side = widths[0] + GAP + widths[1];

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (widths[0], widths[1]);
      *natural = side_by_side;
      return;
    }

  *minimum = *natural = for_size >= 0 && for_size < side_by_side ? 2 * height : height;
}

static void
signpost_fit_tally_size_allocate (GtkWidget *widget,
                                  int        width,
                                  int        height,
                                  int        baseline)
{
  SignpostFitTally *self = SIGNPOST_FIT_TALLY (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int widths[2], item_height, side_by_side, x;

  measure_items (self, widths, &item_height);
  side_by_side = widths[0] + GAP + widths[1];
  x = (width - side_by_side) / 2;

  for (guint i = 0; i < 2; i++)
    {
      GtkAllocation place = { 0, 0, widths[i], item_height };

      if (width < side_by_side)
        {
          place.x = (width - widths[i]) / 2;
          place.y = (int) i * item_height;
        }
      else
        {
          place.x = rtl ? width - x - widths[i] : x;
          x += widths[i] + GAP;
        }
      gtk_widget_size_allocate (self->items[i], &place, -1);
    }
}

static void
signpost_fit_tally_dispose (GObject *object)
{
  SignpostFitTally *self = SIGNPOST_FIT_TALLY (object);

  g_clear_pointer (&self->items[0], gtk_widget_unparent);
  g_clear_pointer (&self->items[1], gtk_widget_unparent);

  G_OBJECT_CLASS (signpost_fit_tally_parent_class)->dispose (object);
}

static void
signpost_fit_tally_class_init (SignpostFitTallyClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_fit_tally_dispose;

  widget_class->get_request_mode = signpost_fit_tally_get_request_mode;
  widget_class->measure = signpost_fit_tally_measure;
  widget_class->size_allocate = signpost_fit_tally_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "fit-tally");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
signpost_fit_tally_init (SignpostFitTally *self)
{
  static const SignpostFitLevel levels[] = { SIGNPOST_FIT_LEVEL_PREFERRED,
                                             SIGNPOST_FIT_LEVEL_POSSIBLE };

  for (guint i = 0; i < 2; i++)
    {
      self->items[i] = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
      self->labels[i] = GTK_LABEL (gtk_label_new (NULL));
      gtk_box_append (GTK_BOX (self->items[i]), signpost_fit_symbol_new (levels[i]));
      gtk_box_append (GTK_BOX (self->items[i]), GTK_WIDGET (self->labels[i]));
      gtk_widget_set_parent (self->items[i], GTK_WIDGET (self));
    }
}

GtkWidget *
signpost_fit_tally_new (void)
{
  return g_object_new (SIGNPOST_TYPE_FIT_TALLY, NULL);
}

void
signpost_fit_tally_set_counts (SignpostFitTally *self,
                               guint             n_preferred,
                               guint             n_possible)
{
  const guint counts[] = { n_preferred, n_possible };

  g_return_if_fail (SIGNPOST_IS_FIT_TALLY (self));

  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *text = g_strdup_printf ("%'u", counts[i]);

      gtk_label_set_label (self->labels[i], text);
    }
}
