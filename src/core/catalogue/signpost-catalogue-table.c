/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef const char *(*ToWord) (SignpostFitLevel level);

static const char *
get_word (SignpostFitLevel level)
{
  return level == SIGNPOST_FIT_LEVEL_NONE ? "–" : signpost_fit_level_to_title (level);
}

static char **
make_head (SignpostCatalogue *self,
           gboolean           with_id)
{
  GListModel *categories = signpost_catalogue_get_categories (self);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  if (with_id)
    g_strv_builder_add (head, _("Id"));

  g_strv_builder_add (head, C_("column", "Use case"));

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);

      g_strv_builder_add (head, signpost_category_get_method_title (category));
    }

  return g_strv_builder_end (head);
}

static char **
make_row (SignpostUseCase *use_case,
          ToWord           to_word,
          gboolean         with_id)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  if (with_id)
    g_strv_builder_add (row, signpost_use_case_get_id (use_case));

  g_strv_builder_add (row, signpost_use_case_get_title (use_case));

  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);

      g_strv_builder_add (row, to_word (signpost_fit_get_level (fit)));
    }

  return g_strv_builder_end (row);
}

static void
add_rows (SignpostCatalogue *self,
          GPtrArray         *rows,
          ToWord             to_word,
          gboolean           with_id)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (self);

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      g_ptr_array_add (rows, make_row (use_case, to_word, with_id));
    }
}

GPtrArray *
signpost_catalogue_list_rows (SignpostCatalogue *self,
                              gboolean           with_id)
{
  GPtrArray *rows = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (rows, make_head (self, with_id));
  add_rows (self, rows, get_word, with_id);

  return rows;
}

static void
append_csv_cell (GString    *text,
                 const char *cell)
{
  if (strpbrk (cell, "\",\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');

  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');

      g_string_append_c (text, *cell);
    }

  g_string_append_c (text, '"');
}

static void
append_csv_row (GString  *text,
                char    **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');

      append_csv_cell (text, cells[i]);
    }

  g_string_append_c (text, '\n');
}

static char **
make_csv_head (SignpostCatalogue *self)
{
  GListModel *categories = signpost_catalogue_get_categories (self);
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  g_strv_builder_add (head, "id");
  g_strv_builder_add (head, "title");

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);

      g_strv_builder_add (head, signpost_category_get_id (category));
    }

  return g_strv_builder_end (head);
}

char *
signpost_catalogue_to_csv (SignpostCatalogue *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  GString *text = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (rows, make_csv_head (self));
  add_rows (self, rows, signpost_fit_level_to_nick, TRUE);
  text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    append_csv_row (text, g_ptr_array_index (rows, i));

  return g_string_free (text, FALSE);
}

static void
append_markdown_row (GString  *text,
                     char    **cells)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (cells[i], "|", -1);
      g_autofree char *cell = g_strjoinv ("\\|", parts);

      g_string_append_printf (text, "| %s ", cell);
    }

  g_string_append (text, "|\n");
}

static void
append_markdown_rule (GString *text,
                      guint    n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    g_string_append (text, "| --- ");

  g_string_append (text, "|\n");
}

char *
signpost_catalogue_to_markdown (SignpostCatalogue *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  GString *text = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  rows = signpost_catalogue_list_rows (self, FALSE);
  text = g_string_new (NULL);
  append_markdown_row (text, g_ptr_array_index (rows, 0));
  append_markdown_rule (text, g_strv_length (g_ptr_array_index (rows, 0)));

  for (guint i = 1; i < rows->len; i++)
    append_markdown_row (text, g_ptr_array_index (rows, i));

  return g_string_free (text, FALSE);
}

/* The first row is the head, and the first cell of each other row is that row’s. */
static void
append_html_row (GString  *text,
                 char    **cells,
                 gboolean  is_head)
{
  g_string_append (text, "<tr>");

  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_autofree char *cell = g_markup_escape_text (cells[i], -1);

      if (is_head)
        g_string_append_printf (text, "<th scope=\"col\">%s</th>", cell);
      else if (i == 0)
        g_string_append_printf (text, "<th scope=\"row\">%s</th>", cell);
      else
        g_string_append_printf (text, "<td>%s</td>", cell);
    }

  g_string_append (text, "</tr>\n");
}

char *
signpost_catalogue_to_html (SignpostCatalogue *self)
{
  g_autoptr (GPtrArray) rows = NULL;
  GString *text = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  rows = signpost_catalogue_list_rows (self, FALSE);
  /* Whoever reads the clipboard would otherwise guess at the charset. */
  text = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");

  for (guint i = 0; i < rows->len; i++)
    append_html_row (text, g_ptr_array_index (rows, i), i == 0);

  g_string_append (text, "</table>\n");

  return g_string_free (text, FALSE);
}
