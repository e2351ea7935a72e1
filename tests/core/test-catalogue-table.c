/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue-table.h"

#include <string.h>

/* The built-in catalogue with one title changed to something that every format has to escape. */
static SignpostCatalogue *
load_with_title (const char *title)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (SIGNPOST_CATALOGUE_RESOURCE, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) changed = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) parts = NULL;
  SignpostCatalogue *catalogue = NULL;

  g_assert_nonnull (bytes);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  parts = g_strsplit (text, "\"Process Integration\"", -1);
  g_assert_cmpuint (g_strv_length (parts), >, 1);
  g_free (text);
  text = g_strjoinv (title, parts);
  changed = g_bytes_new (text, strlen (text));
  catalogue = signpost_catalogue_new_from_bytes (changed, "test.json", &error);
  g_assert_no_error (error);

  return catalogue;
}

static guint
count (const char *text,
       const char *part)
{
  g_auto (GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

static void
test_rows (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = signpost_catalogue_new_builtin (&error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GPtrArray) with_id = NULL;

  g_assert_no_error (error);
  rows = signpost_catalogue_list_rows (catalogue, FALSE);
  with_id = signpost_catalogue_list_rows (catalogue, TRUE);
  g_assert_cmpuint (rows->len, ==, 16);
  g_assert_cmpuint (with_id->len, ==, 16);

  for (guint i = 0; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);
      char **longer = g_ptr_array_index (with_id, i);

      g_assert_cmpuint (g_strv_length (row), ==, 6);
      g_assert_true (g_strv_equal ((const char * const *) row, (const char * const *) longer + 1));
    }
}

static void
test_escapes (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_with_title ("\"A | \\\"b\\\", <c> & d\"");
  g_autofree char *csv = signpost_catalogue_to_csv (catalogue);
  g_autofree char *markdown = signpost_catalogue_to_markdown (catalogue);
  g_autofree char *html = signpost_catalogue_to_html (catalogue);

  g_assert_nonnull (strstr (csv, ",\"A | \"\"b\"\", <c> & d\","));
  g_assert_nonnull (strstr (markdown, "| A \\| \"b\", <c> & d |"));
  g_assert_nonnull (strstr (html, "<th scope=\"row\">A | &quot;b&quot;, &lt;c&gt; &amp; d</th>"));
}

static void
test_html (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = signpost_catalogue_new_builtin (&error);
  g_autofree char *html = signpost_catalogue_to_html (catalogue);

  g_assert_no_error (error);
  g_assert_cmpuint (count (html, "<tr>"), ==, 16);
  g_assert_cmpuint (count (html, "<th scope=\"col\">"), ==, 6);
  g_assert_cmpuint (count (html, "<th scope=\"row\">"), ==, 15);
  g_assert_cmpuint (count (html, "<td>"), ==, 75);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue-table/rows", test_rows);
  g_test_add_func ("/catalogue-table/escapes", test_escapes);
  g_test_add_func ("/catalogue-table/html", test_html);

  return g_test_run ();
}
