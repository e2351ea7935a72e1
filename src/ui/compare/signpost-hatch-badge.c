/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-hatch-badge.h"

#include "ui/compare/signpost-hatch-paint.h"
#include "ui/signpost-screen-ink.h"

#define WIDTH_RATIO 1.5

struct _SignpostHatchBadge
{
  GtkWidget parent_instance;

  int       hatch;
};

G_DEFINE_FINAL_TYPE (SignpostHatchBadge, signpost_hatch_badge, GTK_TYPE_WIDGET)

static void
signpost_hatch_badge_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  SignpostHatchBadge *self = SIGNPOST_HATCH_BADGE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  SignpostInk ink;

  if (self->hatch < 0)
    return;

  ink = signpost_ink_from_widget (widget);
  signpost_hatch_paint (snapshot, widget, &ink, (guint) self->hatch,
                        &GRAPHENE_RECT_INIT (0, 0, width, height));
}

static void
signpost_hatch_badge_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  int height = signpost_hatch_measure (widget);

  *minimum = *natural =
    orientation == GTK_ORIENTATION_HORIZONTAL ? (int) (WIDTH_RATIO * height) : height;
}

static void
signpost_hatch_badge_class_init (SignpostHatchBadgeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = signpost_hatch_badge_snapshot;
  widget_class->measure = signpost_hatch_badge_measure;

  /* The name of the criterion stands beside it. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
signpost_hatch_badge_init (SignpostHatchBadge *self)
{
  self->hatch = -1;
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption-heading");
}

GtkWidget *
signpost_hatch_badge_new (int hatch)
{
  SignpostHatchBadge *self = g_object_new (SIGNPOST_TYPE_HATCH_BADGE, NULL);

  self->hatch = hatch;

  return GTK_WIDGET (self);
}

void
signpost_hatch_badge_show (SignpostHatchBadge *self,
                           int                 hatch)
{
  g_return_if_fail (SIGNPOST_IS_HATCH_BADGE (self));

  if (self->hatch == hatch)
    return;

  self->hatch = hatch;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
