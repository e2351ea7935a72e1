/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-tools.h"

#include <glib/gstdio.h>

static SignpostCatalogue *catalogue;

static gboolean
write_poster (SignpostPosterKind   kind,
              GFile               *file,
              GError             **error)
{
  return signpost_poster_write (kind, catalogue, NULL, SIGNPOST_PAPER_A4, file, error);
}

static GBytes *
read_new_poster (SignpostPosterKind  kind,
                 const char         *name)
{
  g_autoptr(GFile) file = create_file (name);
  g_autoptr(GError) error = NULL;
  GBytes *bytes;

  write_poster (kind, file, &error);
  g_assert_no_error (error);
  bytes = read_file (file);
  remove_file (file);

  return bytes;
}

static void
test_same_bytes_twice (void)
{
  static const struct { SignpostPosterKind kind; const char *name; } cases[] = {
    { SIGNPOST_POSTER_DIAGRAM, "p.svg" }, { SIGNPOST_POSTER_MATRIX, "p.svg" },
    { SIGNPOST_POSTER_DIAGRAM, "p.pdf" }, { SIGNPOST_POSTER_MATRIX, "p.pdf" },
    { SIGNPOST_POSTER_DIAGRAM, "p.png" }, { SIGNPOST_POSTER_MATRIX, "p.png" },
  };
  GBytes *first[G_N_ELEMENTS (cases)];

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    first[i] = read_new_poster (cases[i].kind, cases[i].name);
  /* A time in a file would differ now */
  g_usleep (1100 * 1000);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) second = read_new_poster (cases[i].kind, cases[i].name);

      g_assert_true (g_bytes_equal (first[i], second));
      g_bytes_unref (first[i]);
    }
}

/* 150 dots per inch, and white to the last pixel */
static void
test_png_loads (void)
{
  g_autoptr(GFile) file = create_file ("poster.PNG");
  g_autoptr(GError) error = NULL;
  cairo_surface_t *surface;
  const guchar *last;

  write_poster (SIGNPOST_POSTER_MATRIX, file, &error);
  g_assert_no_error (error);
  surface = cairo_image_surface_create_from_png (g_file_peek_path (file));
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 1754);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 1240);
  last = cairo_image_surface_get_data (surface) + 1239 * cairo_image_surface_get_stride (surface) + 4 * 1753;
  g_assert_cmpuint (*(const guint32 *) last & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (surface);
  remove_file (file);
}

/* The message says which kinds there are, and nothing is written */
static void
test_unknown_kinds (void)
{
  static const char *names[] = { "poster.gif", "poster", "svg", "poster.svg.txt", "póster.pdf~" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(GFile) file = create_file (names[i]);
      g_autoptr(GError) error = NULL;

      g_assert_false (write_poster (SIGNPOST_POSTER_DIAGRAM, file, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
      g_assert_nonnull (strstr (error->message, names[i]));
      g_assert_nonnull (strstr (error->message, ".svg"));
      g_assert_nonnull (strstr (error->message, ".pdf"));
      g_assert_nonnull (strstr (error->message, ".png"));
      g_assert_false (g_file_query_exists (file, NULL));
      remove_file (file);
    }
}

static void
test_missing_folder (void)
{
  g_autoptr(GFile) file = g_file_new_for_path ("/nowhere/at/all/poster.svg");
  g_autoptr(GError) error = NULL;

  g_assert_false (write_poster (SIGNPOST_POSTER_DIAGRAM, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nowhere/at/all/poster.svg"));
}

static void
test_epoch_is_the_date (void)
{
  g_autoptr(GFile) file = create_file ("poster.pdf");
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) without = NULL;
  g_autoptr(GBytes) with = NULL;

  write_poster (SIGNPOST_POSTER_DIAGRAM, file, &error);
  g_assert_no_error (error);
  without = read_plain_pdf (file);
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  write_poster (SIGNPOST_POSTER_DIAGRAM, file, &error);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  g_assert_no_error (error);
  with = read_plain_pdf (file);

  g_assert_false (has_text (without, "CreationDate"));
  /* cairo 1.16 leaves out the “D:” */
  g_assert_true (has_text (with, "/CreationDate (20231114") || has_text (with, "/CreationDate (D:20231114"));
  assert_pdf_is_clean (file);
  remove_file (file);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");
  catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);

  g_test_add_func ("/poster-file/same-bytes-twice", test_same_bytes_twice);
  g_test_add_func ("/poster-file/png-loads", test_png_loads);
  g_test_add_func ("/poster-file/unknown-kinds", test_unknown_kinds);
  g_test_add_func ("/poster-file/missing-folder", test_missing_folder);
  g_test_add_func ("/poster-file/epoch-is-the-date", test_epoch_is_the_date);

  result = g_test_run ();
  g_assert_finalize_object (catalogue);

  return result;
}
