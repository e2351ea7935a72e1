/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-option-sheet.h"

#include <string.h>

static const char * const ids[] = { "sftp", "kafka", "unknown", "csv", NULL };

typedef struct
{
  SignpostCatalogue   *catalogue;
  SignpostOptionSheet *sheet;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);
  fixture->sheet = signpost_option_sheet_new (fixture->catalogue, ids, SIGNPOST_SHEET_UNSORTED, FALSE);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  signpost_option_sheet_free (fixture->sheet);
  g_assert_finalize_object (fixture->catalogue);
}

static const char *
get_id (SignpostOptionSheet *sheet,
        guint                row)
{
  return signpost_technical_option_get_id (signpost_option_sheet_get_option (sheet, row));
}

static void
test_rows (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_cmpuint (signpost_option_sheet_get_n_rows (fixture->sheet), ==, 3);
  g_assert_cmpstr (get_id (fixture->sheet, 0), ==, "sftp");
  g_assert_cmpstr (get_id (fixture->sheet, 2), ==, "csv");

  for (guint column = 0; column < SIGNPOST_N_SHEET_COLUMNS; column++)
    for (guint row = 0; row < 3; row++)
      g_assert_cmpstr (signpost_option_sheet_get_text (fixture->sheet, row, column), !=, "");
}

static void
test_sort (Fixture       *fixture,
           gconstpointer  data)
{
  for (guint column = 0; column < SIGNPOST_N_SHEET_COLUMNS; column++)
    {
      g_autoptr (SignpostOptionSheet) up =
        signpost_option_sheet_new (fixture->catalogue, ids, (int) column, FALSE);
      g_autoptr (SignpostOptionSheet) down =
        signpost_option_sheet_new (fixture->catalogue, ids, (int) column, TRUE);

      for (guint row = 0; row + 1 < 3; row++)
        {
          g_assert_cmpint (g_utf8_collate (signpost_option_sheet_get_text (up, row, column),
                                           signpost_option_sheet_get_text (up, row + 1, column)), <=, 0);
          g_assert_cmpint (g_utf8_collate (signpost_option_sheet_get_text (down, row, column),
                                           signpost_option_sheet_get_text (down, row + 1, column)), >=, 0);
        }
    }
}

static guint
count (const char *text,
       const char *part)
{
  guint n = 0;

  for (const char *at = strstr (text, part); at != NULL; at = strstr (at + strlen (part), part))
    n++;

  return n;
}

static void
test_text (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = signpost_option_sheet_to_text (fixture->sheet);

  g_assert_true (g_str_has_prefix (text, "Technical option\tMethods\t"));
  g_assert_cmpuint (count (text, "\n"), ==, 4);
  g_assert_cmpuint (count (text, "\t"), ==, 4 * 5);
}

static void
test_markdown (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = signpost_option_sheet_to_markdown (fixture->sheet);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), ==, 6);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpuint (count (lines[i], "|") - count (lines[i], "\\|"), ==, 7);
      g_assert_true (g_str_has_suffix (lines[i], " |"));
    }
}

static void
test_html (Fixture       *fixture,
           gconstpointer  data)
{
  g_autofree char *text = signpost_option_sheet_to_html (fixture->sheet);

  g_assert_true (g_str_has_prefix (text, "<table>\n<tr><th>Technical option</th>"));
  g_assert_cmpuint (count (text, "<td>"), ==, 3 * 6);
  g_assert_cmpuint (count (text, "</tr>"), ==, 4);
  g_assert_true (g_str_has_suffix (text, "</table>\n"));
}

/* What a catalogue may hold must not break the table. */
static void
test_escaping (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = signpost_catalogue_new_builtin (&error);
  g_autoptr (GBytes) builtin = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SignpostOptionSheet) sheet = NULL;
  g_autofree char *json = NULL;
  g_autofree char *markdown = NULL;
  g_autofree char *html = NULL;
  const char *one[] = { "kafka", NULL };
  GString *changed;

  g_assert_no_error (error);
  g_clear_object (&catalogue);
  builtin = g_resources_lookup_data (SIGNPOST_CATALOGUE_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);

  json = g_strndup (g_bytes_get_data (builtin, NULL), g_bytes_get_size (builtin));
  changed = g_string_new (json);
  g_assert_cmpuint (g_string_replace (changed, "\"title\": \"Kafka", "\"title\": \"a|b <i> & _c_ Kafka", 1), ==, 1);
  bytes = g_string_free_to_bytes (changed);
  catalogue = signpost_catalogue_new_from_bytes (bytes, "changed.json", &error);
  g_assert_no_error (error);

  sheet = signpost_option_sheet_new (catalogue, one, SIGNPOST_SHEET_UNSORTED, FALSE);
  markdown = signpost_option_sheet_to_markdown (sheet);
  html = signpost_option_sheet_to_html (sheet);
  g_assert_nonnull (strstr (markdown, "| a\\|b \\<i\\> & \\_c\\_ Kafka"));
  g_assert_nonnull (strstr (html, "<td>a|b &lt;i&gt; &amp; _c_ Kafka"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/option-sheet/rows", Fixture, NULL, set_up, test_rows, tear_down);
  g_test_add ("/option-sheet/sort", Fixture, NULL, set_up, test_sort, tear_down);
  g_test_add ("/option-sheet/text", Fixture, NULL, set_up, test_text, tear_down);
  g_test_add ("/option-sheet/markdown", Fixture, NULL, set_up, test_markdown, tear_down);
  g_test_add ("/option-sheet/html", Fixture, NULL, set_up, test_html, tear_down);
  g_test_add_func ("/option-sheet/escaping", test_escaping);

  return g_test_run ();
}
