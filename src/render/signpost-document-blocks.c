/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "render/signpost-draw-private.h"

/* Lines are this much higher than the face asks for. */
#define LEADING 1.1
#define PARAGRAPH_SPACE 6.0
#define ITEM_SPACE 2.5
#define AFTER_FIGURE_SPACE 11.0
#define HEADING_GAP 4.0
#define CODE_PADDING 6.0
#define MARKER_GAP 5.0
#define TITLE_GAP 10.0
/* A drawing may be as high as this share of the page, and its units as large as this. Titles of
 * edges have room above and below. */
#define MOST_DRAWING_SHARE 0.3
#define MOST_SCALE 3.0

static const struct
{
  double size, space;
} headings[] = {
  { 20, 24 },
  { 14, 17 },
  { 11.5, 12 },
  { 10, 10 },
};

/* Fixed-width faces look larger than the words around them. “<tt>” can only be a tag: in words it
 * is escaped. */
static void
set_markup (PangoLayout *layout,
            const char  *markup)
{
  g_autoptr(GString) text = g_string_new (markup);

  g_string_replace (text, "<tt>", "<span font_family=\"monospace\" size=\"87%\">", 0);
  g_string_replace (text, "</tt>", "</span>", 0);
  pango_layout_set_markup (layout, text->str, (int) text->len);
  signpost_layout_forbid_hyphens (layout);
}

PangoLayout *
signpost_document_create_layout (SignpostDocument *self,
                                 const char       *markup,
                                 double            size,
                                 gboolean          bold,
                                 double            width)
{
  PangoLayout *layout = pango_layout_new (self->context);
  PangoFontDescription *font = pango_font_description_from_string (SIGNPOST_FONT_FAMILY);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  set_markup (layout, markup);
  g_ptr_array_add (self->layouts, layout);

  return layout;
}

SignpostLine *
signpost_document_add_line (SignpostDocument  *self,
                            SignpostLineStyle  style,
                            double             space_before,
                            double             height)
{
  SignpostLine *line = g_new0 (SignpostLine, 1);

  line->style = style;
  line->space_before = space_before;
  line->height = height;
  line->pieces = g_array_new (FALSE, FALSE, sizeof (SignpostPiece));
  g_ptr_array_add (self->lines, line);

  return line;
}

void
signpost_line_add_words (SignpostLine    *self,
                         PangoLayoutIter *iter,
                         double           x,
                         double           width,
                         double           padding_above,
                         gboolean         dim)
{
  PangoRectangle logical;
  SignpostPiece piece = { .x = x, .width = width, .dim = dim };
  double height;
  double baseline;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  height = (double) logical.height / PANGO_SCALE;
  baseline = (double) (pango_layout_iter_get_baseline (iter) - logical.y) / PANGO_SCALE;
  piece.words = pango_layout_line_ref (pango_layout_iter_get_line_readonly (iter));
  piece.offset = (double) logical.x / PANGO_SCALE;
  piece.baseline = padding_above + baseline + (LEADING - 1) / 2 * height;
  g_array_append_val (self->pieces, piece);
  self->height = MAX (self->height, padding_above + LEADING * height);
}

void
signpost_document_keep_lines (SignpostDocument *self,
                              guint             first,
                              gboolean          all)
{
  guint n_lines = self->lines->len - first;

  for (guint i = 0; i + 1 < n_lines; i++)
    {
      SignpostLine *line = g_ptr_array_index (self->lines, first + i);

      line->keep = all || i == 0 || i + 2 == n_lines;
    }
}

SignpostLine *
signpost_document_add_layout (SignpostDocument  *self,
                              PangoLayout       *layout,
                              SignpostLineStyle  style,
                              double             x,
                              double             width,
                              double             space_before,
                              gboolean           dim)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);
  guint first = self->lines->len;

  do
    {
      SignpostLine *line = signpost_document_add_line (self, style, space_before, 0);

      line->x = x;
      signpost_line_add_words (line, iter, x, width, 0, dim);
      space_before = 0;
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
  signpost_document_keep_lines (self, first, FALSE);

  return g_ptr_array_index (self->lines, first);
}

/* A title of several lines is divided evenly: no word stands alone on the last */
static void
balance (PangoLayout *layout)
{
  int n_lines = pango_layout_get_line_count (layout);
  int width = pango_layout_get_width (layout);
  int least = width / 2;

  for (int narrower = width - width / 40; n_lines > 1 && narrower > least; narrower -= width / 40)
    {
      pango_layout_set_width (layout, narrower);
      if (pango_layout_get_line_count (layout) > n_lines)
        break;

      width = narrower;
    }

  pango_layout_set_width (layout, width);
}

static void
add_heading (SignpostDocument    *self,
             const SignpostBlock *block,
             double               space_before)
{
  guint level = (guint) CLAMP (block->level, 1, (int) G_N_ELEMENTS (headings)) - 1;
  guint first = self->lines->len;
  PangoLayout *layout = signpost_document_create_layout (self, block->markup, headings[level].size,
                                                         TRUE, self->column_width);

  if (level == 0)
    balance (layout);
  signpost_document_add_layout (self, layout, SIGNPOST_LINE_PLAIN, 0,
                                (double) pango_layout_get_width (layout) / PANGO_SCALE,
                                space_before, FALSE)->heading = block;
  for (guint i = first; i < self->lines->len; i++)
    ((SignpostLine *) g_ptr_array_index (self->lines, i))->keep = TRUE;
}

/* A paragraph that ends in a colon announces what follows and stays with it */
static void
add_paragraph (SignpostDocument    *self,
               const SignpostBlock *block,
               SignpostLineStyle    style,
               double               space_before)
{
  double x = SIGNPOST_INDENT * (style == SIGNPOST_LINE_QUOTE ? 1 : block->level);
  double width = self->column_width - x;
  PangoLayout *layout = signpost_document_create_layout (self, block->markup, SIGNPOST_BODY_SIZE,
                                                         FALSE, width);

  signpost_document_add_layout (self, layout, style, x, width, space_before, FALSE);
  if (block->text != NULL && g_str_has_suffix (block->text, ":"))
    ((SignpostLine *) g_ptr_array_index (self->lines, self->lines->len - 1))->keep = TRUE;
}

/* The marker hangs before the text, its end always equally far from it */
static void
add_item (SignpostDocument    *self,
          const SignpostBlock *block,
          double               space_before)
{
  g_autofree char *marker_markup = g_markup_escape_text (block->marker, -1);
  PangoLayout *marker = signpost_document_create_layout (self, marker_markup, SIGNPOST_BODY_SIZE,
                                                         FALSE, -1);
  PangoLayoutIter *iter = pango_layout_get_iter (marker);
  double outer = SIGNPOST_INDENT * (MAX (1, block->level) - 1);
  double marker_width;
  double x;
  PangoLayout *layout;
  SignpostLine *line;

  signpost_layout_measure (marker, &marker_width, NULL);
  x = outer + MAX (SIGNPOST_INDENT, marker_width + MARKER_GAP);
  layout = signpost_document_create_layout (self, block->markup, SIGNPOST_BODY_SIZE, FALSE,
                                            self->column_width - x);
  line = signpost_document_add_layout (self, layout, SIGNPOST_LINE_PLAIN, x, self->column_width - x,
                                       space_before, FALSE);
  signpost_line_add_words (line, iter, x - MARKER_GAP - marker_width, marker_width, 0, FALSE);
  pango_layout_iter_free (iter);
}

static void
add_code (SignpostDocument    *self,
          const SignpostBlock *block,
          double               space_before)
{
  g_autofree char *escaped = g_markup_escape_text (block->text, -1);
  g_autofree char *markup = g_strdup_printf ("<tt>%s</tt>", escaped);
  double width = self->column_width - 2 * CODE_PADDING;
  PangoLayout *layout = signpost_document_create_layout (self, markup, SIGNPOST_CODE_SIZE, FALSE,
                                                         width);

  signpost_document_add_layout (self, layout, SIGNPOST_LINE_CODE, CODE_PADDING, width,
                                space_before + 2, FALSE);
}

static void
add_rule (SignpostDocument *self,
          double            space_before)
{
  signpost_document_add_line (self, SIGNPOST_LINE_RULE, space_before, PARAGRAPH_SPACE);
}

/* The drawn topology stands where the record has its source text, with a caption */
static void
add_topology (SignpostDocument *self,
              double            space_before)
{
  const SignpostDrawing *drawing = g_ptr_array_index (self->topologies, self->n_drawn++);
  SignpostBox content = signpost_drawing_get_content (drawing);
  double scale = MIN (self->column_width / content.width,
                      MOST_DRAWING_SHARE * self->page_height / content.height);
  SignpostLine *line = signpost_document_add_line (self, SIGNPOST_LINE_PLAIN, space_before,
                                                   MIN (scale, MOST_SCALE) * content.height
                                                   + 2 * SIGNPOST_DRAWING_MARGIN);
  g_autofree char *caption = self->topologies->len > 1
                             ? g_strdup_printf (_("Topology %u"), self->n_drawn)
                             : g_strdup (_("Topology"));
  PangoLayout *layout = signpost_document_create_layout (self, caption, SIGNPOST_SMALL_SIZE, FALSE,
                                                         self->column_width);

  line->drawing = drawing;
  line->keep = TRUE;
  signpost_document_add_layout (self, layout, SIGNPOST_LINE_PLAIN, 0, self->column_width, 0, TRUE);
}

/* What precedes decides too: things of one kind stand closer, and what a heading announces closest */
static double
get_space (const SignpostBlock *block,
           const SignpostBlock *previous)
{
  if (previous != NULL && previous->kind == SIGNPOST_BLOCK_HEADING
      && block->kind != SIGNPOST_BLOCK_HEADING)
    return previous->level == 1 ? TITLE_GAP : HEADING_GAP;
  if (block->kind == SIGNPOST_BLOCK_HEADING)
    return headings[CLAMP (block->level, 1, (int) G_N_ELEMENTS (headings)) - 1].space;
  if (previous != NULL && (previous->kind == SIGNPOST_BLOCK_TABLE
                           || previous->kind == SIGNPOST_BLOCK_CODE))
    return AFTER_FIGURE_SPACE;
  if (block->kind == SIGNPOST_BLOCK_ITEM)
    return ITEM_SPACE;

  return PARAGRAPH_SPACE;
}

static void
add_block (SignpostDocument    *self,
           const SignpostBlock *block,
           double               space)
{
  switch (block->kind)
    {
    case SIGNPOST_BLOCK_FRONT_MATTER:
      {
        g_autoptr(GPtrArray) rows = signpost_front_matter_parse (block->text);

        signpost_document_add_table (self, rows, FALSE, space);
        break;
      }
    case SIGNPOST_BLOCK_HEADING:
      add_heading (self, block, space);
      break;
    case SIGNPOST_BLOCK_PARAGRAPH:
      add_paragraph (self, block, SIGNPOST_LINE_PLAIN, space);
      break;
    case SIGNPOST_BLOCK_QUOTE:
      add_paragraph (self, block, SIGNPOST_LINE_QUOTE, space);
      break;
    case SIGNPOST_BLOCK_ITEM:
      add_item (self, block, space);
      break;
    case SIGNPOST_BLOCK_CODE:
      if (strcmp (block->marker, "mermaid") == 0 && self->n_drawn < self->topologies->len)
        add_topology (self, space);
      else
        add_code (self, block, space);
      break;
    case SIGNPOST_BLOCK_TABLE:
      signpost_document_add_table (self, block->rows, TRUE, space);
      break;
    case SIGNPOST_BLOCK_RULE:
      add_rule (self, space);
      break;
    default:
      g_return_if_reached ();
    }
}

/* The title stands first on the page, before the record's own front matter */
static void
put_title_first (GPtrArray *blocks)
{
  SignpostBlock *first = blocks->len > 1 ? g_ptr_array_index (blocks, 0) : NULL;
  SignpostBlock *second = blocks->len > 1 ? g_ptr_array_index (blocks, 1) : NULL;

  if (first == NULL || first->kind != SIGNPOST_BLOCK_FRONT_MATTER
      || second->kind != SIGNPOST_BLOCK_HEADING)
    return;

  g_ptr_array_index (blocks, 0) = second;
  g_ptr_array_index (blocks, 1) = first;
}

void
signpost_document_add_blocks (SignpostDocument *self)
{
  const SignpostBlock *previous = NULL;

  put_title_first (self->blocks);
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SignpostBlock *block = g_ptr_array_index (self->blocks, i);

      add_block (self, block, get_space (block, previous));
      previous = block;
    }
}
