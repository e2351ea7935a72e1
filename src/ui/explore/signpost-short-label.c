/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-short-label.h"

/**
 * SignpostShortLabel:
 *
 * A title with a shorter form for where there is little room, so that no word is broken while the
 * shorter one has room.
 */
struct _SignpostShortLabel
{
  GtkWidget  parent_instance;

  GtkWidget *label;
  GtkWidget *short_label;
};

G_DEFINE_FINAL_TYPE (SignpostShortLabel, signpost_short_label, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char    *text,
              PangoWrapMode  wrap_mode)
{
  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "xalign", 0.0,
                       "yalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", wrap_mode,
                       NULL);
}

static int
get_longest_word (GtkWidget *label)
{
  int minimum;

  gtk_widget_measure (label, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);

  return minimum;
}

static GtkWidget *
choose_label (SignpostShortLabel *self,
              int                 width)
{
  return width < 0 || width >= get_longest_word (self->label) ? self->label : self->short_label;
}

/* The short text is given at least the height of the long one at its narrowest: GTK takes for granted
 * that less width is not less height. */
static void
measure_height (SignpostShortLabel *self,
                int                 width,
                int                *minimum,
                int                *natural)
{
  int short_minimum = 0;
  int short_natural = 0;

  gtk_widget_measure (self->label, GTK_ORIENTATION_VERTICAL,
                      width < 0 ? -1 : MAX (width, get_longest_word (self->label)),
                      minimum, natural, NULL, NULL);

  if (choose_label (self, width) == self->short_label)
    gtk_widget_measure (self->short_label, GTK_ORIENTATION_VERTICAL, width, &short_minimum,
                        &short_natural, NULL, NULL);

  *minimum = MAX (*minimum, short_minimum);
  *natural = MAX (*natural, short_natural);
}

static GtkSizeRequestMode
signpost_short_label_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_short_label_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  SignpostShortLabel *self = SIGNPOST_SHORT_LABEL (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      measure_height (self, for_size, minimum, natural);
      return;
    }

  *minimum = MIN (get_longest_word (self->label), get_longest_word (self->short_label));
  gtk_widget_measure (self->label, orientation, -1, NULL, natural, NULL, NULL);
  *natural = MAX (*natural, *minimum);
}

static void
signpost_short_label_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  SignpostShortLabel *self = SIGNPOST_SHORT_LABEL (widget);
  GtkWidget *chosen = choose_label (self, width);

  gtk_widget_set_child_visible (self->label, chosen == self->label);
  gtk_widget_set_child_visible (self->short_label, chosen == self->short_label);
  gtk_widget_allocate (chosen, width, height, baseline, NULL);
}

static void
signpost_short_label_dispose (GObject *object)
{
  SignpostShortLabel *self = SIGNPOST_SHORT_LABEL (object);

  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->short_label, gtk_widget_unparent);

  G_OBJECT_CLASS (signpost_short_label_parent_class)->dispose (object);
}

static void
signpost_short_label_class_init (SignpostShortLabelClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_short_label_dispose;

  widget_class->get_request_mode = signpost_short_label_get_request_mode;
  widget_class->measure = signpost_short_label_measure;
  widget_class->size_allocate = signpost_short_label_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "short-label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
signpost_short_label_init (SignpostShortLabel *self)
{
}

GtkWidget *
signpost_short_label_new (const char *text,
                          const char *short_text)
{
  SignpostShortLabel *self = g_object_new (SIGNPOST_TYPE_SHORT_LABEL, NULL);

  self->label = create_label (text, PANGO_WRAP_WORD);
  self->short_label = create_label (short_text, PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_parent (self->short_label, GTK_WIDGET (self));

  return GTK_WIDGET (self);
}
