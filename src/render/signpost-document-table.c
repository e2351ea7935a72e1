/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-document-private.h"

#include "render/signpost-canvas.h"

/* A row that is higher than this share of a page may be divided between pages. */
#define MOST_KEPT_SHARE 0.35
/* A table that is lower than this is not divided at all. */
#define SMALL_TABLE_SHARE 0.2
/* A head that takes more than this share of a page is not repeated. */
#define MOST_HEAD_SHARE 0.3
#define RULE 0.4
#define HEAD_RULE 0.9
#define HAIR 0.01

typedef struct
{
  double least;     /* the longest word's width */
  double natural;   /* without any break but in the head */
  double head;      /* the head's, without any break */
  double width;
  double x;
} Column;

static guint
count_columns (GPtrArray *rows)
{
  guint n_columns = 0;

  for (guint i = 0; i < rows->len; i++)
    n_columns = MAX (n_columns, g_strv_length (g_ptr_array_index (rows, i)));

  return n_columns;
}

static double
measure (SignpostDocument *self,
         const char       *markup,
         gboolean          bold,
         double            width)
{
  PangoLayout *layout = signpost_document_create_layout (self, markup, SIGNPOST_TABLE_SIZE, bold,
                                                         width);
  double used;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  signpost_layout_measure (layout, &used, NULL);
  /* Only for measuring: the document need not keep it */
  g_ptr_array_set_size (self->layouts, (int) self->layouts->len - 1);

  return used + HAIR;
}

static void
measure_columns (SignpostDocument *self,
                 GPtrArray        *rows,
                 gboolean          has_head,
                 Column           *columns)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);
      gboolean bold = has_head && i == 0;

      for (guint j = 0; cells[j] != NULL; j++)
        {
          columns[j].least = MAX (columns[j].least, measure (self, cells[j], bold, 0));
          if (bold)
            columns[j].head = measure (self, cells[j], bold, -1);
          else
            columns[j].natural = MAX (columns[j].natural, measure (self, cells[j], bold, -1));
        }
    }

  /* One cell with much to say should not starve the other columns */
  for (guint j = 0; j < count_columns (rows); j++)
    {
      columns[j].natural = MAX (columns[j].least, MIN (columns[j].natural, self->wide_width));
      columns[j].head = MAX (columns[j].natural, MIN (columns[j].head, self->wide_width));
    }
}

/* Too narrow for every column's longest word: the widest columns alone give way, so that no word is broken for another's sake */
static void
cut_widths (Column *columns,
            guint   n_columns,
            double  room)
{
  guint n_left = n_columns;
  gboolean changed = TRUE;

  for (guint i = 0; i < n_columns; i++)
    columns[i].width = -1;

  while (changed && n_left > 0)
    {
      double share = room / n_left;

      changed = FALSE;
      for (guint i = 0; i < n_columns; i++)
        if (columns[i].width < 0 && columns[i].least <= share)
          {
            columns[i].width = columns[i].least;
            room -= columns[i].least;
            n_left--;
            changed = TRUE;
            break;
          }
    }

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].width < 0)
      columns[i].width = room / n_left;
}

/* What short columns take from the room without a break leaves the others at least their longest word, and an equal share */
static void
share_widths (Column *columns,
              guint   n_columns,
              double  room)
{
  double least = 0;
  double natural = 0;
  guint n_left = n_columns;
  gboolean changed = TRUE;

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].width = -1;
      least += columns[i].least;
      natural += columns[i].natural;
    }

  while (changed && n_left > 0)
    {
      double share = room / n_left;

      changed = FALSE;
      for (guint i = 0; i < n_columns; i++)
        if (columns[i].width < 0 && columns[i].natural <= share
            && columns[i].natural + least - columns[i].least <= room)
          {
            columns[i].width = columns[i].natural;
            room -= columns[i].natural;
            least -= columns[i].least;
            natural -= columns[i].natural;
            n_left--;
            changed = TRUE;
            break;
          }
    }

  for (guint i = 0; i < n_columns; i++)
    if (columns[i].width < 0)
      columns[i].width = columns[i].least + (columns[i].natural - columns[i].least)
                                            * (room - least) / (natural - least);
}

/* Room for every cell on one line: what is left goes to the heads, in equal shares of what they lack */
static void
widen_for_heads (Column *columns,
                 guint   n_columns,
                 double  left,
                 double  lacking)
{
  double share = lacking > left ? left / lacking : 1;

  for (guint i = 0; i < n_columns; i++)
    columns[i].width = columns[i].natural + share * (columns[i].head - columns[i].natural);
}

/* Natural widths if there is room for them, else at least the longest words, else even those are broken; heads break before cells do.
 * Returns the width of the table's rules: they end where text does, or where wide tables may end, so that tables agree. */
static double
choose_widths (SignpostDocument *self,
               Column           *columns,
               guint             n_columns)
{
  double gaps = SIGNPOST_CELL_GAP * (n_columns - 1);
  double least = 0;
  double natural = 0;
  double head = 0;
  double room;
  double x = 0;

  for (guint i = 0; i < n_columns; i++)
    {
      least += columns[i].least;
      natural += columns[i].natural;
      head += columns[i].head;
    }
  room = head + gaps <= self->column_width ? self->column_width : self->wide_width;
  gaps = MIN (gaps, room / 2);
  room -= gaps;

  if (natural <= room)
    widen_for_heads (columns, n_columns, room - natural, head - natural);
  else if (least < room)
    share_widths (columns, n_columns, room);
  else
    cut_widths (columns, n_columns, room);

  for (guint i = 0; i < n_columns; i++)
    {
      columns[i].x = x;
      x += columns[i].width + (n_columns > 1 ? gaps / (n_columns - 1) : 0);
    }

  return room + gaps;
}

/* Lines 0, 1, 2, … of all cells of a row become one line each, so that a row can be divided
 * between pages at any of them */
static guint
add_row (SignpostDocument    *self,
         const SignpostTable *table,
         char               **cells,
         const Column        *columns,
         gboolean             has_head,
         gboolean             is_head,
         double               space_before)
{
  guint first = self->lines->len;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      PangoLayout *layout = signpost_document_create_layout (self, cells[i], SIGNPOST_TABLE_SIZE,
                                                             is_head, columns[i].width);
      PangoLayoutIter *iter = pango_layout_get_iter (layout);
      guint index = first;

      do
        {
          double padding = index == first ? SIGNPOST_CELL_PADDING : 0;

          if (index == self->lines->len)
            signpost_document_add_line (self, SIGNPOST_LINE_PLAIN, index == first ? space_before : 0,
                                        0)->table = table;
          signpost_line_add_words (g_ptr_array_index (self->lines, index), iter, columns[i].x,
                                   columns[i].width, padding, !has_head && i == 0);
          index++;
        }
      while (pango_layout_iter_next_line (iter));
      pango_layout_iter_free (iter);
    }

  return first;
}

static double
get_height (SignpostDocument *self,
            guint             first)
{
  double height = 0;

  for (guint i = first; i < self->lines->len; i++)
    height += ((SignpostLine *) g_ptr_array_index (self->lines, i))->height;

  return height;
}

static SignpostLine *
get_last_line (SignpostDocument *self)
{
  return g_ptr_array_index (self->lines, self->lines->len - 1);
}

/* Notes which lines are the head, and keeps them with the first row */
static void
close_head (SignpostDocument *self,
            SignpostTable    *table,
            guint             first)
{
  double page = self->bottom - self->top;

  table->head_height = get_height (self, first);
  signpost_document_keep_lines (self, first, table->head_height < page);
  get_last_line (self)->keep = TRUE;
  get_last_line (self)->rule_below = HEAD_RULE;
  if (table->head_height > MOST_HEAD_SHARE * page)
    return;

  table->first_line = first;
  table->n_lines = self->lines->len - first;
}

void
signpost_document_add_table (SignpostDocument *self,
                             GPtrArray        *rows,
                             gboolean          has_head,
                             double            space_before)
{
  guint n_columns = count_columns (rows);
  g_autofree Column *columns = g_new0 (Column, MAX (1, n_columns));
  SignpostTable *table = g_new0 (SignpostTable, 1);
  guint begin = self->lines->len;

  g_ptr_array_add (self->tables, table);
  if (n_columns == 0)
    return;

  measure_columns (self, rows, has_head, columns);
  table->width = choose_widths (self, columns, n_columns);

  for (guint i = 0; i < rows->len; i++)
    {
      gboolean is_head = has_head && i == 0;
      guint first = add_row (self, table, g_ptr_array_index (rows, i), columns, has_head, is_head,
                             i == 0 ? space_before : 0);
      SignpostLine *line;

      if (first == self->lines->len)
        continue;

      line = g_ptr_array_index (self->lines, first);
      line->rule_above = is_head ? 0 : i == 0 || !has_head || i > 1 ? RULE : 0;
      get_last_line (self)->height += SIGNPOST_CELL_PADDING;
      if (is_head)
        close_head (self, table, first);
      else
        signpost_document_keep_lines (self, first, get_height (self, first)
                                                   < MOST_KEPT_SHARE * (self->bottom - self->top));
    }
  if (self->lines->len == begin)
    return;

  get_last_line (self)->rule_below = RULE;
  if (get_height (self, begin) < SMALL_TABLE_SHARE * (self->bottom - self->top))
    signpost_document_keep_lines (self, begin, TRUE);
}
