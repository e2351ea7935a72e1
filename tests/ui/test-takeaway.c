/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/takeaway/signpost-takeaway-window.h"

#include "ui/signpost-window.h"
#include "ui/takeaway/signpost-poster-print.h"
#include "ui/takeaway/signpost-takeaway-provider.h"

#include "person.h"
#include "ui-fixture.h"

static SignpostCatalogue *catalogue;

static SignpostTakeaway *
make (SignpostPosterKind kind)
{
  return signpost_takeaway_new (kind, catalogue, NULL, SIGNPOST_PAPER_A4);
}

static void
store_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* (nullable): what somebody who asks the provider for this kind gets */
static GBytes *
ask (GdkContentProvider *provider,
     const char         *mime)
{
  g_autoptr (GOutputStream) stream = g_memory_output_stream_new_resizable ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  gdk_content_provider_write_mime_type_async (provider, mime, stream, G_PRIORITY_DEFAULT, NULL, store_cb, &result);
  fixture_wait_for (is_there, &result);

  if (!gdk_content_provider_write_mime_type_finish (provider, result, &error))
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
      return NULL;
    }

  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (stream));
}

static void
assert_begins (GBytes     *bytes,
               const char *beginning)
{
  g_assert_nonnull (bytes);
  g_assert_cmpuint (g_bytes_get_size (bytes), >, strlen (beginning));
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (beginning), beginning, strlen (beginning));
}

/* Every kind that is offered is given; the diagram is offered as no table. */
static void
test_offers (void)
{
  static const struct { const char *mime; const char *beginning; gboolean is_table; } cases[] = {
    { "text/html", "<meta charset=\"utf-8\">\n<table>", TRUE },
    { "text/markdown", "| Use case |", TRUE },
    { "text/csv", "id,title,", TRUE },
    { "text/plain;charset=utf-8", "| Use case |", TRUE },
    { "image/svg+xml", "<?xml", FALSE },
    { "image/png", "\x89PNG", FALSE },
  };
  SignpostPosterKind kinds[] = { SIGNPOST_POSTER_MATRIX, SIGNPOST_POSTER_DIAGRAM };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr (SignpostTakeaway) takeaway = make (kinds[i]);
      g_autoptr (GdkContentProvider) provider = signpost_takeaway_provider_new (takeaway);
      g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (provider);

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        {
          gboolean expected = kinds[i] == SIGNPOST_POSTER_MATRIX || !cases[j].is_table;
          g_autoptr (GBytes) bytes = ask (provider, cases[j].mime);

          g_assert_cmpint (gdk_content_formats_contain_mime_type (formats, cases[j].mime), ==, expected);

          if (expected)
            assert_begins (bytes, cases[j].beginning);
          else
            g_assert_null (bytes);
        }
    }
}

/* Who asks for one kind gets nothing else, and a table wherever text can be pasted. */
static void
test_one_offer (void)
{
  static const struct { SignpostTakeawayFormat format; const char *mime; const char *plain; } cases[] = {
    { SIGNPOST_TAKEAWAY_CSV, "text/csv", "id,title," },
    { SIGNPOST_TAKEAWAY_MARKDOWN, "text/markdown", "| Use case |" },
    { SIGNPOST_TAKEAWAY_SVG, "image/svg+xml", NULL },
    { SIGNPOST_TAKEAWAY_PNG, "image/png", NULL },
  };
  g_autoptr (SignpostTakeaway) takeaway = make (SIGNPOST_POSTER_MATRIX);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GdkContentProvider) provider =
        signpost_takeaway_provider_new_for_format (takeaway, cases[i].format);
      g_autoptr (GdkContentFormats) formats = gdk_content_provider_ref_formats (provider);
      g_autoptr (GBytes) plain = ask (provider, "text/plain;charset=utf-8");

      for (guint j = 0; j < G_N_ELEMENTS (cases); j++)
        g_assert_cmpint (gdk_content_formats_contain_mime_type (formats, cases[j].mime), ==, i == j);
      g_assert_false (gdk_content_formats_contain_mime_type (formats, "text/html"));

      if (cases[i].plain != NULL)
        assert_begins (plain, cases[i].plain);
      else
        g_assert_null (plain);
    }
}

static GBytes *
export (SignpostPosterKind      kind,
        SignpostTakeawayFormat  format,
        GFile                  *file,
        GError                **error)
{
  g_autoptr (SignpostTakeaway) takeaway = make (kind);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GFile) written = NULL;

  signpost_takeaway_export_async (takeaway, format, file, NULL, store_cb, &result);
  fixture_wait_for (is_there, &result);
  written = signpost_takeaway_export_finish (result, error);

  return written != NULL ? g_file_load_bytes (written, NULL, NULL, error) : NULL;
}

/* What the window exports is what the command line writes, byte for byte. */
static void
test_same_as_command_line (void)
{
  static const char * const names[] = { "x.pdf", "x.svg", "x.png" };
  g_autoptr (GFile) folder = fixture_make_folder ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) expected = NULL;
      g_autoptr (GBytes) bytes = NULL;

      signpost_poster_write (SIGNPOST_POSTER_MATRIX, catalogue, NULL, SIGNPOST_PAPER_A4, file, &error);
      g_assert_no_error (error);
      expected = g_file_load_bytes (file, NULL, NULL, &error);
      g_assert_no_error (error);
      bytes = export (SIGNPOST_POSTER_MATRIX, (SignpostTakeawayFormat) i, file, &error);
      g_assert_no_error (error);
      g_assert_true (g_bytes_equal (bytes, expected));
      g_file_delete (file, NULL, NULL);
    }

  g_file_delete (folder, NULL, NULL);
}

static void
test_export_fails (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all/matrix.csv");
  g_autoptr (GError) error = NULL;

  g_assert_null (export (SIGNPOST_POSTER_MATRIX, SIGNPOST_TAKEAWAY_CSV, file, &error));
  g_assert_nonnull (error);
}

/* One page, lying on its side; a printer’s dialog would be the same. */
static void
test_print (void)
{
  g_autoptr (SignpostTakeaway) takeaway = make (SIGNPOST_POSTER_DIAGRAM);
  g_autoptr (GtkPrintOperation) operation = signpost_poster_print_new (takeaway);
  g_autoptr (GFile) folder = fixture_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "printed.pdf");
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { "pdftotext", g_file_peek_path (file), "-", NULL };
  const char *info[] = { "pdfinfo", g_file_peek_path (file), NULL };

  gtk_print_operation_set_export_filename (operation, g_file_peek_path (file));
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, signpost_catalogue_get_title (catalogue)));
  g_clear_pointer (&text, g_free);
  g_spawn_sync (NULL, (char **) info, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_regex_match_simple ("Pages: +1\\n", text, 0, 0));
  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, &error);
  g_assert_no_error (error);
}

/* (nullable) */
static GtkWidget *
find_takeaway (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (SIGNPOST_IS_TAKEAWAY_WINDOW (l->data))
      return l->data;

  return NULL;
}

static gboolean
has_takeaway (gpointer data)
{
  return find_takeaway () != NULL;
}

/* From the window’s button to the clipboard, and to a text field on the other side of it */
static void
test_window (void)
{
  g_autoptr (SignpostApplication) application = signpost_application_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  SignpostWindow *window = NULL;
  GtkWidget *takeaway = NULL;
  GtkWidget *matrix = NULL;

  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  window = signpost_window_new (application);
  gtk_window_present (GTK_WINDOW (window));
  person_press (GTK_WIDGET (window), GTK_ACCESSIBLE_ROLE_BUTTON, "Take Away the Matrix or the Diagram…");
  fixture_wait_for (has_takeaway, NULL);
  takeaway = find_takeaway ();
  g_object_add_weak_pointer (G_OBJECT (takeaway), (gpointer *) &takeaway);

  matrix = person_find (takeaway, GTK_ACCESSIBLE_ROLE_GROUP, "Matrix");
  person_press (matrix, GTK_ACCESSIBLE_ROLE_BUTTON, "Copy");
  person_read (takeaway, "Copied");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (matrix), NULL, read_cb, &text);
  fixture_wait_for (is_there, &text);
  g_assert_true (g_str_has_prefix (text, "| Use case |"));

  g_clear_pointer (&text, g_free);
  gtk_widget_activate_action (gtk_widget_get_first_child (matrix), "takeaway.copy-as", "s", "csv");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (matrix), NULL, read_cb, &text);
  fixture_wait_for (is_there, &text);
  g_assert_true (g_str_has_prefix (text, "id,title,"));

  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_for (is_gone, &takeaway);
}

int
main (int    argc,
      char **argv)
{
  int result = 0;

  gtk_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  catalogue = fixture_load_builtin ();

  g_test_add_func ("/takeaway/offers", test_offers);
  g_test_add_func ("/takeaway/one-offer", test_one_offer);
  g_test_add_func ("/takeaway/same-as-command-line", test_same_as_command_line);
  g_test_add_func ("/takeaway/export-fails", test_export_fails);
  g_test_add_func ("/takeaway/print", test_print);
  g_test_add_func ("/takeaway/window", test_window);

  result = g_test_run ();
  g_clear_object (&catalogue);

  return result;
}
