/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-option-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  SignpostTechnicalOption *option;   /* borrowed */
  char                    *methods;
  char                    *sort_key; /* (nullable) */
} Row;

struct _SignpostOptionSheet
{
  GPtrArray *rows;
};

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->methods);
  g_free (row->sort_key);
  g_free (row);
}

static char *
dup_methods (SignpostCatalogue       *catalogue,
             SignpostTechnicalOption *option)
{
  const char * const *ids = signpost_technical_option_get_methods (option);
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; ids[i] != NULL; i++)
    g_strv_builder_add (titles, signpost_category_get_method_title (
                                  signpost_catalogue_find_category (catalogue, ids[i])));
  list = g_strv_builder_end (titles);

  return g_strjoinv (", ", list);
}

static const char *
get_text (const Row           *row,
          SignpostSheetColumn  column)
{
  switch (column)
    {
    case SIGNPOST_SHEET_METHODS:
      return row->methods;

    case SIGNPOST_SHEET_OPERATIONS:
      return signpost_technical_option_get_operations (row->option);

    case SIGNPOST_SHEET_SECURITY:
      return signpost_technical_option_get_security (row->option);

    case SIGNPOST_SHEET_ERRORS:
      return signpost_technical_option_get_errors (row->option);

    case SIGNPOST_SHEET_SUITS:
      return signpost_technical_option_get_suits (row->option);

    case SIGNPOST_SHEET_TITLE:
    default:
      return signpost_technical_option_get_title (row->option);
    }
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  return strcmp ((*(const Row **) a)->sort_key, (*(const Row **) b)->sort_key);
}

static int
compare_rows_descending (gconstpointer a,
                         gconstpointer b)
{
  return -compare_rows (a, b);
}

static void
sort (SignpostOptionSheet *self,
      SignpostSheetColumn  column,
      gboolean             descending)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      Row *row = g_ptr_array_index (self->rows, i);

      row->sort_key = g_utf8_collate_key (get_text (row, column), -1);
    }

  g_ptr_array_sort (self->rows, descending ? compare_rows_descending : compare_rows);
}

SignpostOptionSheet *
signpost_option_sheet_new (SignpostCatalogue  *catalogue,
                           const char * const *ids,
                           int                 sort_column,
                           gboolean            descending)
{
  SignpostOptionSheet *self = g_new0 (SignpostOptionSheet, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      SignpostTechnicalOption *option = signpost_catalogue_find_technical_option (catalogue, ids[i]);
      Row *row;

      if (option == NULL)
        continue;

      row = g_new0 (Row, 1);
      row->option = option;
      row->methods = dup_methods (catalogue, option);
      g_ptr_array_add (self->rows, row);
    }

  if (sort_column != SIGNPOST_SHEET_UNSORTED)
    sort (self, sort_column, descending);

  return self;
}

void
signpost_option_sheet_free (SignpostOptionSheet *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
signpost_option_sheet_get_n_rows (SignpostOptionSheet *self)
{
  return self->rows->len;
}

SignpostTechnicalOption *
signpost_option_sheet_get_option (SignpostOptionSheet *self,
                                  guint                row)
{
  g_return_val_if_fail (row < self->rows->len, NULL);

  return ((Row *) g_ptr_array_index (self->rows, row))->option;
}

const char *
signpost_option_sheet_get_text (SignpostOptionSheet *self,
                                guint                row,
                                SignpostSheetColumn  column)
{
  g_return_val_if_fail (row < self->rows->len, "");

  return get_text (g_ptr_array_index (self->rows, row), column);
}

const char *
signpost_sheet_column_to_title (SignpostSheetColumn column)
{
  switch (column)
    {
    case SIGNPOST_SHEET_METHODS:
      return C_("column", "Methods");

    case SIGNPOST_SHEET_OPERATIONS:
      return C_("column", "Operations");

    case SIGNPOST_SHEET_SECURITY:
      return C_("column", "Security");

    case SIGNPOST_SHEET_ERRORS:
      return C_("column", "Error handling");

    case SIGNPOST_SHEET_SUITS:
      return C_("column", "Suits");

    case SIGNPOST_SHEET_TITLE:
    default:
      return C_("column", "Technical option");
    }
}

typedef struct
{
  const char *before_table, *after_table;
  const char *before_row, *between_cells, *after_row;
  const char *before_head, *between_heads, *after_head;
  char       *(*escape) (const char *text);
} Format;

/* A cell of a text has neither tabs nor line breaks. */
static char *
escape_text (const char *text)
{
  return g_strdelimit (g_strdup (text), "\t\r\n", ' ');
}

/* What would end a cell, and what would begin markup */
static char *
escape_markdown (const char *text)
{
  GString *escaped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at++)
    {
      if (strchr ("\\|*_`<>[]", *at) != NULL)
        g_string_append_c (escaped, '\\');

      g_string_append_c (escaped, *at == '\n' || *at == '\r' ? ' ' : *at);
    }

  return g_string_free (escaped, FALSE);
}

static char *
escape_html (const char *text)
{
  return g_markup_escape_text (text, -1);
}

/* row: (nullable): the heading */
static void
append_row (GString      *string,
            const Row    *row,
            const Format *format)
{
  g_string_append (string, row != NULL ? format->before_row : format->before_head);
  for (guint column = 0; column < SIGNPOST_N_SHEET_COLUMNS; column++)
    {
      const char *text = row != NULL ? get_text (row, column) : signpost_sheet_column_to_title (column);
      g_autofree char *escaped = format->escape (text);

      if (column > 0)
        g_string_append (string, row != NULL ? format->between_cells : format->between_heads);

      g_string_append (string, escaped);
    }
  g_string_append (string, row != NULL ? format->after_row : format->after_head);
}

static char *
write_table (SignpostOptionSheet *self,
             const Format        *format)
{
  GString *string = g_string_new (format->before_table);

  append_row (string, NULL, format);
  for (guint i = 0; i < self->rows->len; i++)
    append_row (string, g_ptr_array_index (self->rows, i), format);
  g_string_append (string, format->after_table);

  return g_string_free (string, FALSE);
}

char *
signpost_option_sheet_to_text (SignpostOptionSheet *self)
{
  static const Format format = { "", "", "", "\t", "\n", "", "\t", "\n", escape_text };

  return write_table (self, &format);
}

char *
signpost_option_sheet_to_markdown (SignpostOptionSheet *self)
{
  static const Format format = {
    "", "", "| ", " | ", " |\n", "| ", " | ", " |\n| --- | --- | --- | --- | --- | --- |\n",
    escape_markdown,
  };

  return write_table (self, &format);
}

char *
signpost_option_sheet_to_html (SignpostOptionSheet *self)
{
  static const Format format = {
    "<table>\n", "</table>\n", "<tr><td>", "</td><td>", "</td></tr>\n",
    "<tr><th>", "</th><th>", "</th></tr>\n", escape_html,
  };

  return write_table (self, &format);
}
