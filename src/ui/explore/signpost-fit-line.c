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
#define SCALE 0.9

/* One method with its symbol */
typedef struct
{
  SignpostFitLevel  level;
  PangoLayout      *layout;   /* the method's, borrowed */
} FitItem;

/**
 * SignpostFitLine:
 *
 * How a use case fits, in one line of symbols and short names that wraps where it must. A single
 * widget, since a list shows many; it shows one use case after another.
 */
struct _SignpostFitLine
{
  GtkWidget  parent_instance;

  GArray    *items;     /* (element-type FitItem) */
  GPtrArray *layouts;   /* (element-type PangoLayout): of methods by place, or NULL */
};

G_DEFINE_FINAL_TYPE (SignpostFitLine, signpost_fit_line, GTK_TYPE_WIDGET)

static void
clear_layout (gpointer data)
{
  if (data != NULL)
    g_object_unref (data);
}

static PangoLayout *
ensure_layout (SignpostFitLine  *self,
               SignpostCategory *category)
{
  guint place = signpost_category_get_position (category);
  g_autoptr (PangoAttrList) attributes = NULL;
  PangoLayout *layout;

  if (place >= self->layouts->len)
    g_ptr_array_set_size (self->layouts, place + 1);
  if (g_ptr_array_index (self->layouts, place) != NULL)
    return g_ptr_array_index (self->layouts, place);

  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self),
                                           signpost_category_get_short_title (category));
  attributes = pango_attr_list_new ();
  pango_attr_list_insert (attributes, pango_attr_scale_new (SCALE));
  pango_layout_set_attributes (layout, attributes);
  g_ptr_array_index (self->layouts, place) = layout;

  return layout;
}

static void
add_level (SignpostFitLine  *self,
           GArray           *items,
           SignpostUseCase  *use_case,
           SignpostFitLevel  level)
{
  SignpostFit *fit;

  for (guint i = 0; (fit = signpost_use_case_get_fit_at (use_case, i)) != NULL; i++)
    if (signpost_fit_get_level (fit) == level)
      {
        FitItem item = { level, ensure_layout (self, signpost_fit_get_category (fit)) };

        g_array_append_val (items, item);
      }
}

static void
fill (SignpostFitLine *self,
      GArray          *items,
      SignpostUseCase *use_case)
{
  g_array_set_size (items, 0);
  add_level (self, items, use_case, SIGNPOST_FIT_LEVEL_PREFERRED);
  add_level (self, items, use_case, SIGNPOST_FIT_LEVEL_POSSIBLE);
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
      GArray          *items,
      int              width,
      GtkSnapshot     *snapshot)
{
  int x = 0;
  int y = 0;
  int line_height = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const FitItem *item = &g_array_index (items, FitItem, i);
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
      *minimum = *natural = flow (self, self->items, for_size >= 0 ? for_size : G_MAXINT, NULL);
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
  SignpostFitLine *self = SIGNPOST_FIT_LINE (widget);

  flow (self, self->items, gtk_widget_get_width (widget), snapshot);
}

/* The layouts' context has been updated already; they need to hear of it. */
static void
signpost_fit_line_css_changed (GtkWidget         *widget,
                               GtkCssStyleChange *change)
{
  SignpostFitLine *self = SIGNPOST_FIT_LINE (widget);

  GTK_WIDGET_CLASS (signpost_fit_line_parent_class)->css_changed (widget, change);

  for (guint i = 0; i < self->layouts->len; i++)
    if (g_ptr_array_index (self->layouts, i) != NULL)
      pango_layout_context_changed (g_ptr_array_index (self->layouts, i));

  gtk_widget_queue_resize (widget);
}

static void
signpost_fit_line_finalize (GObject *object)
{
  SignpostFitLine *self = SIGNPOST_FIT_LINE (object);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->layouts, g_ptr_array_unref);

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
  self->layouts = g_ptr_array_new_with_free_func (clear_layout);
}

GtkWidget *
signpost_fit_line_new (void)
{
  return g_object_new (SIGNPOST_TYPE_FIT_LINE, NULL);
}

void
signpost_fit_line_bind (SignpostFitLine *self,
                        SignpostUseCase *use_case)
{
  g_autofree char *words = NULL;

  g_return_if_fail (SIGNPOST_IS_FIT_LINE (self));

  fill (self, self->items, use_case);
  words = signpost_fit_line_dup_words (use_case);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

int
signpost_fit_line_measure_use_case (SignpostFitLine *self,
                                    SignpostUseCase *use_case,
                                    int              width)
{
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (FitItem));

  g_return_val_if_fail (SIGNPOST_IS_FIT_LINE (self), 0);

  fill (self, items, use_case);

  return flow (self, items, width, NULL);
}

static char *
dup_names (SignpostUseCase  *use_case,
           SignpostFitLevel  level)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  SignpostFit *fit;

  for (guint i = 0; (fit = signpost_use_case_get_fit_at (use_case, i)) != NULL; i++)
    if (signpost_fit_get_level (fit) == level)
      g_ptr_array_add (names, (char *) signpost_category_get_short_title (
                                signpost_fit_get_category (fit)));

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
