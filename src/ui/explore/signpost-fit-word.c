/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-fit-word.h"

#include "ui/signpost-fit-symbol.h"

#define GAP 4

/**
 * SignpostFitWord:
 *
 * How a category fits the selected use case, in the head of its panel.
 */
struct _SignpostFitWord
{
  GtkWidget  parent_instance;

  GtkWidget *symbol;
  GtkWidget *label;
};

G_DEFINE_FINAL_TYPE (SignpostFitWord, signpost_fit_word, GTK_TYPE_WIDGET)

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  *minimum = *natural = 0;
  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural, NULL, NULL);
}

static int
measure_height (GtkWidget *widget,
                int        width)
{
  int minimum = 0;

  if (gtk_widget_should_layout (widget))
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, NULL, NULL, NULL);

  return minimum;
}

/* What the symbol takes of a line that it shares with the word */
static int
get_indent (SignpostFitWord *self)
{
  return gtk_widget_should_layout (self->symbol) ? SIGNPOST_FIT_SYMBOL_SIZE + GAP : 0;
}

static gboolean
fits_in_line (SignpostFitWord *self,
              int              width)
{
  int minimum, natural;

  measure_width (self->label, &minimum, &natural);

  return width < 0 || get_indent (self) + natural <= width;
}

static GtkSizeRequestMode
signpost_fit_word_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_fit_word_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  SignpostFitWord *self = SIGNPOST_FIT_WORD (widget);
  int symbol_height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (self->label, minimum, natural);
      *minimum = MAX (*minimum, SIGNPOST_FIT_SYMBOL_SIZE);
      *natural = MAX (*natural + get_indent (self), *minimum);
      return;
    }

  symbol_height = measure_height (self->symbol, -1);
  *minimum = fits_in_line (self, for_size) ? MAX (symbol_height, measure_height (self->label, -1))
                                           : symbol_height + measure_height (self->label, for_size);
  *natural = *minimum;
}

static void
signpost_fit_word_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  SignpostFitWord *self = SIGNPOST_FIT_WORD (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  gboolean in_line = fits_in_line (self, width);
  int indent = in_line ? get_indent (self) : 0;
  int symbol_height = measure_height (self->symbol, -1);
  GtkAllocation symbol = { rtl ? width - SIGNPOST_FIT_SYMBOL_SIZE : 0, 0,
                           SIGNPOST_FIT_SYMBOL_SIZE, in_line ? height : symbol_height };
  GtkAllocation label = { rtl ? 0 : indent, in_line ? 0 : symbol_height,
                          width - indent, in_line ? height : height - symbol_height };

  if (gtk_widget_should_layout (self->symbol))
    gtk_widget_size_allocate (self->symbol, &symbol, -1);

  gtk_widget_size_allocate (self->label, &label, -1);
}

static void
signpost_fit_word_dispose (GObject *object)
{
  SignpostFitWord *self = SIGNPOST_FIT_WORD (object);

  g_clear_pointer (&self->symbol, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);

  G_OBJECT_CLASS (signpost_fit_word_parent_class)->dispose (object);
}

static void
signpost_fit_word_class_init (SignpostFitWordClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_fit_word_dispose;

  widget_class->get_request_mode = signpost_fit_word_get_request_mode;
  widget_class->measure = signpost_fit_word_measure;
  widget_class->size_allocate = signpost_fit_word_size_allocate;

  gtk_widget_class_set_css_name (widget_class, "fit-word");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_fit_word_init (SignpostFitWord *self)
{
  self->symbol = signpost_fit_symbol_new (SIGNPOST_FIT_LEVEL_NONE);
  self->label = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              NULL);
  gtk_widget_set_parent (self->symbol, GTK_WIDGET (self));
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
}

GtkWidget *
signpost_fit_word_new (void)
{
  return g_object_new (SIGNPOST_TYPE_FIT_WORD, NULL);
}

static void
set_label (SignpostFitWord *self,
           const char      *text,
           gboolean         dim)
{
  gtk_label_set_label (GTK_LABEL (self->label), text);

  if (dim)
    gtk_widget_add_css_class (self->label, "dim-label");
  else
    gtk_widget_remove_css_class (self->label, "dim-label");
}

void
signpost_fit_word_set_level (SignpostFitWord  *self,
                             SignpostFitLevel  level)
{
  g_return_if_fail (SIGNPOST_IS_FIT_WORD (self));

  gtk_widget_set_visible (self->symbol, TRUE);
  signpost_fit_symbol_set_level (SIGNPOST_FIT_SYMBOL (self->symbol), level);
  set_label (self, signpost_fit_level_to_title (level), level == SIGNPOST_FIT_LEVEL_NONE);
}

void
signpost_fit_word_set_text (SignpostFitWord *self,
                            const char      *text)
{
  g_return_if_fail (SIGNPOST_IS_FIT_WORD (self));

  gtk_widget_set_visible (self->symbol, FALSE);
  set_label (self, text, TRUE);
}
