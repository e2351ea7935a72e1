/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-fit-line.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-fit-symbol.h"
#include "ui/signpost-platform.h"

#define SYMBOL_GAP 4
#define ITEM_GAP 12
#define LINE_GAP 3

/* One method with its symbol; layouts are made anew when the font changes. */
typedef struct
{
  SignpostFitLevel  level;
  PangoLayout      *layout;
} FitItem;

/**
 * SignpostFitLine:
 *
 * How a use case fits, in one line of symbols and short names that wraps where it must. A single
 * widget, since a list shows many.
 */
struct _SignpostFitLine
{
  GtkWidget  parent_instance;

  GArray    *items;
};

G_DEFINE_FINAL_TYPE (SignpostFitLine, signpost_fit_line, GTK_TYPE_WIDGET)

static void
clear_item (gpointer data)
{
  g_clear_object (&((FitItem *) data)->layout);
}

static void
add_level (SignpostFitLine  *self,
           SignpostUseCase  *use_case,
           SignpostFitLevel  level)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);

  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);
      const char *title = signpost_category_get_short_title (signpost_fit_get_category (fit));
      FitItem item = { level, NULL };

      if (signpost_fit_get_level (fit) != level)
        continue;

      item.layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
      g_array_append_val (self->items, item);
    }
}

static void
get_item_size (const FitItem *item,
               int           *width,
               int           *height)
{
  pango_layout_get_pixel_size (item->layout, width, height);
  *width += SIGNPOST_FIT_SYMBOL_SIZE + SYMBOL_GAP;
  *height = MAX (*height, SIGNPOST_FIT_SYMBOL_SIZE);
}

static void
snapshot_item (SignpostFitLine *self,
               GtkSnapshot     *snapshot,
               const FitItem   *item,
               int              x,
               int              y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int width, height, layout_width, layout_height;
  GdkRGBA colour;

  get_item_size (item, &width, &height);
  pango_layout_get_pixel_size (item->layout, &layout_width, &layout_height);
  if (rtl)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;

  signpost_snapshot_fit (snapshot, GTK_WIDGET (self), item->level,
                         rtl ? x + width - SIGNPOST_FIT_SYMBOL_SIZE : x,
                         y + (height - SIGNPOST_FIT_SYMBOL_SIZE) / 2, SIGNPOST_FIT_SYMBOL_SIZE);

  signpost_platform_get_colour (GTK_WIDGET (self), &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (rtl ? x : x + SIGNPOST_FIT_SYMBOL_SIZE + SYMBOL_GAP,
                                                y + (height - layout_height) / 2));
  gtk_snapshot_append_layout (snapshot, item->layout, &colour);
  gtk_snapshot_restore (snapshot);
}

/* Fills lines of the width one after the other; snapshot: (nullable): only measures without one.
   Returns the height. */
static int
flow (SignpostFitLine *self,
      int              width,
      GtkSnapshot     *snapshot)
{
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      const FitItem *item = &g_array_index (self->items, FitItem, i);
      int item_width, item_height;

      get_item_size (item, &item_width, &item_height);
      if (x > 0 && x + item_width > width)
        {
          x = 0;
          y += line_height + LINE_GAP;
          line_height = 0;
        }

      if (snapshot != NULL)
        snapshot_item (self, snapshot, item, x, y);

      x += item_width + ITEM_GAP;
      line_height = MAX (line_height, item_height);
    }

  return y + line_height;
}

static GtkSizeRequestMode
signpost_fit_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_fit_line_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  SignpostFitLine *self = SIGNPOST_FIT_LINE (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = flow (self, for_size >= 0 ? for_size : G_MAXINT, NULL);
      return;
    }

  for (guint i = 0; i < self->items->len; i++)
    {
      int width, height;

      get_item_size (&g_array_index (self->items, FitItem, i), &width, &height);
      *minimum = MAX (*minimum, width);
      *natural += width + (i > 0 ? ITEM_GAP : 0);
    }
}

static void
signpost_fit_line_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  flow (SIGNPOST_FIT_LINE (widget), gtk_widget_get_width (widget), snapshot);
}

/* The layouts' context has been updated already; they need to hear of it. */
static void
signpost_fit_line_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  SignpostFitLine *self = SIGNPOST_FIT_LINE (widget);

  GTK_WIDGET_CLASS (signpost_fit_line_parent_class)->css_changed (widget, change);

  for (guint i = 0; i < self->items->len; i++)
    pango_layout_context_changed (g_array_index (self->items, FitItem, i).layout);

  gtk_widget_queue_resize (widget);
}

static void
signpost_fit_line_finalize (GObject *object)
{
  SignpostFitLine *self = SIGNPOST_FIT_LINE (object);

  g_clear_pointer (&self->items, g_array_unref);

  G_OBJECT_CLASS (signpost_fit_line_parent_class)->finalize (object);
}

static void
signpost_fit_line_class_init (SignpostFitLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = signpost_fit_line_finalize;

  widget_class->css_changed = signpost_fit_line_css_changed;
  widget_class->get_request_mode = signpost_fit_line_get_request_mode;
  widget_class->measure = signpost_fit_line_measure;
  widget_class->snapshot = signpost_fit_line_snapshot;

  gtk_widget_class_set_css_name (widget_class, "fit-line");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
signpost_fit_line_init (SignpostFitLine *self)
{
  self->items = g_array_new (FALSE, FALSE, sizeof (FitItem));
  g_array_set_clear_func (self->items, clear_item);
}

GtkWidget *
signpost_fit_line_new (SignpostUseCase *use_case)
{
  SignpostFitLine *self = g_object_new (SIGNPOST_TYPE_FIT_LINE, NULL);
  g_autofree char *words = signpost_fit_line_dup_words (use_case);

  add_level (self, use_case, SIGNPOST_FIT_LEVEL_PREFERRED);
  add_level (self, use_case, SIGNPOST_FIT_LEVEL_POSSIBLE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);

  return GTK_WIDGET (self);
}

static char *
dup_names (SignpostUseCase  *use_case,
           SignpostFitLevel  level)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);
      SignpostCategory *category = signpost_fit_get_category (fit);

      if (signpost_fit_get_level (fit) == level)
        g_ptr_array_add (names, (char *) signpost_category_get_short_title (category));
    }

  if (names->len == 0)
    return NULL;

  g_ptr_array_add (names, NULL);

  return g_strjoinv (_(", "), (char **) names->pdata);
}

char *
signpost_fit_line_dup_words (SignpostUseCase *use_case)
{
  g_autofree char *preferred = dup_names (use_case, SIGNPOST_FIT_LEVEL_PREFERRED);
  g_autofree char *possible = dup_names (use_case, SIGNPOST_FIT_LEVEL_POSSIBLE);

  if (preferred != NULL && possible != NULL)
    /* Translators: names of methods, separated by commas. */
    return g_strdup_printf (_("Preferred: %s. Possible: %s"), preferred, possible);

  if (preferred != NULL)
    return g_strdup_printf (_("Preferred: %s"), preferred);

  return g_strdup_printf (_("Possible: %s"), possible != NULL ? possible : "");
}
