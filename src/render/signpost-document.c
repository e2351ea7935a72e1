/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "render/signpost-canvas.h"

#define SIDE_SHARE 0.13
#define TOP_SHARE 0.085
#define BOTTOM_SHARE 0.085
#define SMALLEST_COLUMN 60.0

/* As many characters as an eye follows well, in everyday words; the column is as wide as they are. */
#define MEASURE "It was agreed that the shop waits for an answer, because a customer does not look again any sooner"

static void
free_line (gpointer data)
{
  SignpostLine *line = data;

  for (guint i = 0; i < line->pieces->len; i++)
    pango_layout_line_unref (g_array_index (line->pieces, SignpostPiece, i).words);
  g_array_unref (line->pieces);
  g_free (line);
}

static PangoContext *
create_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());

  signpost_layout_context_setup (context);

  return context;
}

static void
set_column (SignpostDocument *self)
{
  PangoLayout *measure = signpost_document_create_layout (self, MEASURE, SIGNPOST_BODY_SIZE, FALSE,
                                                          -1);
  double width;

  signpost_layout_measure (measure, &width, NULL);
  self->column_x = SIDE_SHARE * self->page_width;
  self->wide_width = MAX (SMALLEST_COLUMN, self->page_width - 2 * self->column_x);
  self->column_width = MIN (self->wide_width, width);
  self->top = TOP_SHARE * self->page_height;
  self->bottom = self->page_height * (1 - BOTTOM_SHARE);
}

static const SignpostBlock *
find_block (SignpostDocument  *self,
            SignpostBlockKind  kind)
{
  for (guint i = 0; i < self->blocks->len; i++)
    {
      const SignpostBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == kind)
        return block;
    }

  return NULL;
}

static gboolean
is_date (const char *text)
{
  g_autoptr(GDateTime) time = NULL;
  g_autofree char *full = g_strconcat (text, "T00:00:00Z", NULL);

  if (strlen (text) != strlen ("2026-11-21"))
    return FALSE;
  time = g_date_time_new_from_iso8601 (full, NULL);

  return time != NULL;
}

/* “date: 2026-11-21” before the record, or “Date: 2026-11-21” as a paragraph of it */
static char *
find_date (SignpostDocument *self)
{
  const SignpostBlock *front_matter = find_block (self, SIGNPOST_BLOCK_FRONT_MATTER);
  g_autofree char *date = NULL;

  if (front_matter != NULL)
    date = signpost_front_matter_dup_value (front_matter->text, "date");
  for (guint i = 0; date == NULL && i < self->blocks->len; i++)
    {
      const SignpostBlock *block = g_ptr_array_index (self->blocks, i);

      if (block->kind == SIGNPOST_BLOCK_PARAGRAPH && g_str_has_prefix (block->text, "Date: "))
        date = g_strstrip (g_strdup (block->text + strlen ("Date: ")));
    }

  return date != NULL && is_date (date) ? g_steal_pointer (&date) : NULL;
}

static void
read_blocks (SignpostDocument *self,
             const char       *markdown)
{
  const SignpostBlock *heading;
  PangoLayout *layout;

  self->blocks = signpost_markdown_parse (markdown);
  heading = find_block (self, SIGNPOST_BLOCK_HEADING);
  self->title = g_strdup (heading != NULL ? heading->text : _("Record without a title"));
  self->date = find_date (self);

  layout = signpost_document_create_layout (self, "", SIGNPOST_BODY_SIZE, FALSE, -1);
  pango_layout_set_text (layout, self->title, -1);
  self->rtl = pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

SignpostDocument *
signpost_document_new (const char *markdown,
                       GPtrArray  *topologies,
                       double      page_width_pt,
                       double      page_height_pt)
{
  SignpostDocument *self = g_new0 (SignpostDocument, 1);

  self->page_width = page_width_pt;
  self->page_height = page_height_pt;
  self->topologies = topologies != NULL ? g_ptr_array_ref (topologies) : g_ptr_array_new ();
  self->context = create_context ();
  self->layouts = g_ptr_array_new_with_free_func (g_object_unref);
  self->tables = g_ptr_array_new_with_free_func (g_free);
  self->lines = g_ptr_array_new_with_free_func (free_line);
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  set_column (self);
  read_blocks (self, markdown);
  signpost_document_add_blocks (self);
  signpost_document_paginate (self);

  return self;
}

void
signpost_document_free (SignpostDocument *self)
{
  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->lines);
  g_ptr_array_unref (self->tables);
  g_ptr_array_unref (self->layouts);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->topologies);
  g_object_unref (self->context);
  g_free (self->title);
  g_free (self->date);
  g_free (self);
}

guint
signpost_document_get_n_pages (SignpostDocument *self)
{
  return self->pages->len;
}

const char *
signpost_document_get_title (SignpostDocument *self)
{
  return self->title;
}
