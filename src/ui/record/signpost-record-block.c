/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-record-block.h"

#include <glib/gi18n-lib.h>

#include "render/signpost-draw-drawing.h"
#include "render/signpost-front-matter.h"
#include "ui/signpost-screen-ink.h"

/* Longer paragraphs would hold up the window while they are laid out; no person wrote them. */
#define MAX_TEXT_BYTES 20000
/* More lines before a record are no longer about it. */
#define MAX_ENTRIES 100

/* The drawing area is as high as a drawing of this width, and no higher than that. */
#define DRAWING_WIDTH 560
#define DRAWING_MAX_HEIGHT 320

static GtkWidget *
new_label (const char        *text,
           gboolean           markup,
           GtkAccessibleRole  role)
{
  gboolean fits = strlen (text) <= MAX_TEXT_BYTES;
  g_autofree char *cut = fits ? NULL : g_utf8_make_valid (text, MAX_TEXT_BYTES);

  return g_object_new (GTK_TYPE_LABEL,
                       "accessible-role", role,
                       "label", fits ? text : cut,
                       "use-markup", markup && fits,
                       "selectable", TRUE,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "xalign", 0.0f,
                       NULL);
}

static GtkWidget *
new_heading (const SignpostBlock *block)
{
  static const char * const classes[] = { "title-1", "title-2", "title-3", "title-4", "heading",
                                          "heading" };
  GtkWidget *label = new_label (block->markup, TRUE, GTK_ACCESSIBLE_ROLE_HEADING);

  gtk_widget_add_css_class (label, classes[CLAMP (block->level, 1, 6) - 1]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LEVEL,
                                  CLAMP (block->level, 1, 6), -1);

  return label;
}

static GtkWidget *
new_item (const SignpostBlock *block)
{
  GtkWidget *item = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                  "spacing", 6,
                                  "margin-start", 18 * (CLAMP (block->level, 1, 8) - 1),
                                  NULL);
  GtkWidget *marker = gtk_label_new (block->marker);
  GtkWidget *label = new_label (block->markup, TRUE, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_label_set_width_chars (GTK_LABEL (marker), 2);
  gtk_label_set_xalign (GTK_LABEL (marker), 1.0f);
  gtk_widget_set_valign (marker, GTK_ALIGN_START);
  gtk_widget_add_css_class (marker, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, block->text,
                                  -1);
  gtk_box_append (GTK_BOX (item), marker);
  gtk_box_append (GTK_BOX (item), label);

  return item;
}

static GtkWidget *
new_framed (const char *text,
            gboolean    markup,
            const char *css_class)
{
  GtkWidget *label = new_label (text, markup, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
attach_row (GtkGrid            *grid,
            int                 row,
            const char * const *cells,
            gboolean            head)
{
  GtkAccessibleRole role = head ? GTK_ACCESSIBLE_ROLE_COLUMN_HEADER : GTK_ACCESSIBLE_ROLE_CELL;

  for (int column = 0; cells[column] != NULL; column++)
    {
      GtkWidget *label = new_label (cells[column], TRUE, role);

      gtk_label_set_yalign (GTK_LABEL (label), 0.0f);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, head ? "heading" : "body");
      gtk_grid_attach (grid, label, column, row, 1, 1);

      /* A table of fifty cells is not fifty stops on the way of the Tab key; a link is one. */
      if (strstr (cells[column], "<a ") == NULL)
        gtk_widget_set_can_focus (label, FALSE);
    }
}

static GtkWidget *
new_table (const SignpostBlock *block)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_TABLE,
                                  "column-spacing", 12,
                                  "row-spacing", 6,
                                  NULL);
  int columns = block->rows->len > 0 ? g_strv_length (g_ptr_array_index (block->rows, 0)) : 0;

  for (guint i = 0; i < block->rows->len; i++)
    attach_row (GTK_GRID (grid), 2 * i, g_ptr_array_index (block->rows, i), i == 0);

  if (columns > 0)
    gtk_grid_attach (GTK_GRID (grid), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0, 1, columns,
                     1);

  gtk_accessible_update_property (GTK_ACCESSIBLE (grid), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Table"),
                                  -1);

  return grid;
}

static GtkWidget *
new_front_matter (const SignpostBlock *block)
{
  GtkWidget *grid = g_object_new (GTK_TYPE_GRID, "column-spacing", 12, "row-spacing", 3, NULL);
  g_autoptr (GPtrArray) entries = signpost_front_matter_parse (block->text);

  for (guint i = 0; i < MIN (entries->len, MAX_ENTRIES); i++)
    {
      char **entry = g_ptr_array_index (entries, i);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                       "label", entry[0],
                                       "use-markup", TRUE,
                                       "xalign", 0.0f,
                                       "valign", GTK_ALIGN_START,
                                       NULL);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_grid_attach (GTK_GRID (grid), label, 0, i, 1, 1);
      gtk_grid_attach (GTK_GRID (grid), new_label (entry[1], TRUE, GTK_ACCESSIBLE_ROLE_LABEL),
                       1, i, 1, 1);
    }

  gtk_widget_add_css_class (grid, "caption");

  return grid;
}

static void
draw_cb (GtkDrawingArea *area,
         cairo_t        *cr,
         int             width,
         int             height,
         gpointer        user_data)
{
  SignpostInk ink = signpost_ink_from_widget (GTK_WIDGET (area));
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (area));

  signpost_draw_drawing (cr, user_data, SIGNPOST_DRAW_ALL, &ink,
                         pango_context_get_font_description (context),
                         width, height,
                         gtk_widget_get_direction (GTK_WIDGET (area)) == GTK_TEXT_DIR_RTL);
}

/* “Shop → Layer, Layer → ERP”: the drawing for those who do not see it */
static char *
dup_description (const SignpostDrawing *drawing)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < drawing->edges->len; i++)
    {
      const SignpostDrawingEdge *edge = g_ptr_array_index (drawing->edges, i);

      /* Translators: two systems that are connected, and how; for a screen reader */
      g_string_append_printf (text, _("%s to %s: %s"), edge->from->title, edge->to->title,
                              edge->title);
      g_string_append (text, ". ");
    }

  return g_strdup (g_strchomp (text->str));
}

static GtkWidget *
new_drawing (const SignpostDrawing *drawing)
{
  GtkWidget *area = g_object_new (GTK_TYPE_DRAWING_AREA, "accessible-role", GTK_ACCESSIBLE_ROLE_IMG,
                                  NULL);
  g_autofree char *description = dup_description (drawing);
  double height = DRAWING_WIDTH * drawing->height / MAX (drawing->width, 1.0);

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (area),
                                       CLAMP (height, 60, DRAWING_MAX_HEIGHT));
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, (gpointer) drawing, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (area),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Topology"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);

  return area;
}

GtkWidget *
signpost_record_block_new (const SignpostBlock   *block,
                           const SignpostDrawing *drawing)
{
  switch (block->kind)
    {
    case SIGNPOST_BLOCK_FRONT_MATTER:
      return new_front_matter (block);

    case SIGNPOST_BLOCK_HEADING:
      return new_heading (block);

    case SIGNPOST_BLOCK_ITEM:
      return new_item (block);

    case SIGNPOST_BLOCK_QUOTE:
      return new_framed (block->markup, TRUE, "signpost-quote");

    case SIGNPOST_BLOCK_CODE:
      return drawing != NULL ? new_drawing (drawing) : new_framed (block->text, FALSE,
                                                                   "signpost-code");

    case SIGNPOST_BLOCK_TABLE:
      return new_table (block);

    case SIGNPOST_BLOCK_RULE:
      return gtk_separator_new (GTK_ORIENTATION_HORIZONTAL);

    case SIGNPOST_BLOCK_PARAGRAPH:
    default:
      return new_label (block->markup, TRUE, GTK_ACCESSIBLE_ROLE_LABEL);
    }
}

GtkWidget *
signpost_record_remark_new (const char *text)
{
  GtkWidget *label = new_label (text, FALSE, GTK_ACCESSIBLE_ROLE_LABEL);

  gtk_widget_add_css_class (label, "dim-label");

  return label;
}
