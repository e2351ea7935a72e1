/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-document-private.h"

/* The page that is being filled. */
typedef struct
{
  SignpostDocument *document;
  GArray           *page;    /* (nullable) (element-type SignpostPlacedLine) */
  double            y;
} Filling;

static const SignpostLine *
get_line (const SignpostDocument *self,
          guint                   index)
{
  return g_ptr_array_index (self->lines, index);
}

static void
put_line (Filling *filling,
          guint    index)
{
  const SignpostLine *line = get_line (filling->document, index);
  SignpostPlacedLine placed = { index, filling->y };

  if (filling->page->len > 0)
    placed.y += line->space_before;
  g_array_append_val (filling->page, placed);
  filling->y = placed.y + line->height;
}

/* Whether a row's page must begin with the head of its table */
static gboolean
needs_head (const SignpostDocument *self,
            guint                   index)
{
  const SignpostTable *table = get_line (self, index)->table;

  return table != NULL && table->n_lines > 0 && index >= table->first_line + table->n_lines;
}

static void
begin_page (Filling *filling,
            guint    next)
{
  filling->page = g_array_new (FALSE, FALSE, sizeof (SignpostPlacedLine));
  filling->y = filling->document->top;
  g_ptr_array_add (filling->document->pages, filling->page);

  if (needs_head (filling->document, next))
    {
      const SignpostTable *table = get_line (filling->document, next)->table;

      for (guint i = 0; i < table->n_lines; i++)
        put_line (filling, table->first_line + i);
    }
}

/* The lines from first on that stay on one page */
static guint
get_group_end (const SignpostDocument *self,
               guint                   first)
{
  guint end = first;

  while (end + 1 < self->lines->len && get_line (self, end)->keep)
    end++;

  return end + 1;
}

static double
get_group_height (const SignpostDocument *self,
                  guint                   first,
                  guint                   end)
{
  double height = get_line (self, first)->height;

  for (guint i = first + 1; i < end; i++)
    height += get_line (self, i)->space_before + get_line (self, i)->height;

  return height;
}

static gboolean
has_room (const Filling *filling,
          guint          first,
          double         height)
{
  double space = filling->page->len > 0 ? get_line (filling->document, first)->space_before : 0;

  return filling->y + space + height <= filling->document->bottom;
}

/* What does not fit on any page is divided at any line; a single line is never divided */
static void
put_lines (Filling *filling,
           guint    first,
           guint    end)
{
  for (guint i = first; i < end; i++)
    {
      if (filling->page->len > 0 && !has_room (filling, i, get_line (filling->document, i)->height))
        begin_page (filling, i);
      put_line (filling, i);
    }
}

void
signpost_document_paginate (SignpostDocument *self)
{
  Filling filling = { self, NULL, 0 };
  guint first = 0;

  while (first < self->lines->len)
    {
      guint end = get_group_end (self, first);
      double height = get_group_height (self, first, end);
      double head = needs_head (self, first) ? get_line (self, first)->table->head_height : 0;

      if (filling.page == NULL)
        begin_page (&filling, first);
      else if (!has_room (&filling, first, height) && height + head <= self->bottom - self->top)
        begin_page (&filling, first);
      put_lines (&filling, first, end);
      first = end;
    }

  if (filling.page == NULL)
    g_ptr_array_add (self->pages, g_array_new (FALSE, FALSE, sizeof (SignpostPlacedLine)));
}
