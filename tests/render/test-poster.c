/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-tools.h"

static SignpostCatalogue *catalogue;

static void
test_paper_nicks (void)
{
  for (int paper = SIGNPOST_PAPER_A4; paper <= SIGNPOST_PAPER_LETTER; paper++)
    {
      SignpostPaper found = SIGNPOST_PAPER_A4;
      double width;
      double height;

      g_assert_true (signpost_paper_from_nick (signpost_paper_to_nick (paper), &found));
      g_assert_cmpint (found, ==, paper);
      signpost_paper_get_size (paper, &width, &height);
      g_assert_cmpfloat (width, <, height);
    }
  g_assert_false (signpost_paper_from_nick ("a5", &(SignpostPaper) { 0 }));
}

static void
add_text_cb (GMarkupParseContext  *context,
             const char           *text,
             gsize                 length,
             gpointer              user_data,
             GError              **error)
{
  g_string_append_len (user_data, text, (gssize) length);
}

/* An SVG's words, one <text> a line; fails unless it is well-formed */
static char *
read_svg_text (GBytes *bytes)
{
  static const GMarkupParser parser = { NULL, NULL, add_text_cb, NULL, NULL };
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GError) error = NULL;
  GMarkupParseContext *context = g_markup_parse_context_new (&parser, 0, text, NULL);

  g_markup_parse_context_parse (context, g_bytes_get_data (bytes, NULL),
                                (gssize) g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_markup_parse_context_end_parse (context, &error);
  g_assert_no_error (error);
  g_markup_parse_context_free (context);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GFile *
write_poster (SignpostPosterKind  kind,
              const char         *use_case,
              SignpostPaper       paper,
              const char         *name)
{
  g_autoptr(GError) error = NULL;
  GFile *file = create_file (name);

  signpost_poster_write (kind, catalogue,
                         use_case != NULL ? signpost_catalogue_find_use_case (catalogue, use_case) : NULL,
                         paper, file, &error);
  g_assert_no_error (error);

  return file;
}

/* The text with all its white space made single spaces, so that wrapped titles can be found */
static char *
join_lines (const char *text)
{
  g_auto(GStrv) words = g_strsplit_set (text, " \n\f", -1);
  GString *joined = g_string_new (" ");

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0')
      g_string_append_printf (joined, "%s ", words[i]);

  return g_string_free (joined, FALSE);
}

static void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("“%s” is missing in: %s", part, text);
}

static guint
count_parts (const char *text,
             const char *part)
{
  g_auto(GStrv) parts = g_strsplit (text, part, -1);

  return g_strv_length (parts) - 1;
}

/* Every word, whichever way it wraps */
static void
assert_contains_words (const char *text,
                       const char *title)
{
  g_auto(GStrv) words = g_strsplit (title, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    assert_contains (text, words[i]);
}

static void
check_matrix_text (const char *text)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  GListModel *categories = signpost_catalogue_get_categories (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr(SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      assert_contains (text, signpost_use_case_get_title (use_case));
    }
  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);

      assert_contains (text, signpost_category_get_method_title (category));
    }
  assert_contains (text, signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_NONE));
  assert_contains (text, signpost_catalogue_get_version (catalogue));
  assert_contains (text, signpost_catalogue_get_licence (catalogue));
}

static void
check_diagram_text (const char *text)
{
  GListModel *categories = signpost_catalogue_get_categories (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);
      const SignpostDrawing *panel = signpost_catalogue_get_panel (catalogue, category);

      assert_contains_words (text, signpost_category_get_title (category));
      for (guint j = 0; j < panel->nodes->len; j++)
        assert_contains_words (text, ((SignpostDrawingNode *) g_ptr_array_index (panel->nodes, j))->title);
    }
  assert_contains (text, signpost_catalogue_get_licence (catalogue));
}

static void
test_svg_has_all_words (void)
{
  g_autoptr(GFile) matrix = write_poster (SIGNPOST_POSTER_MATRIX, NULL, SIGNPOST_PAPER_A4, "m.svg");
  g_autoptr(GFile) diagram = write_poster (SIGNPOST_POSTER_DIAGRAM, NULL, SIGNPOST_PAPER_A4, "d.svg");
  g_autoptr(GBytes) matrix_bytes = read_file (matrix);
  g_autoptr(GBytes) diagram_bytes = read_file (diagram);
  g_autofree char *matrix_text = read_svg_text (matrix_bytes);
  g_autofree char *diagram_text = read_svg_text (diagram_bytes);

  check_matrix_text (matrix_text);
  check_diagram_text (diagram_text);
  /* In the cells, and once in the legend */
  g_assert_cmpuint (count_parts (matrix_text, signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_PREFERRED)), ==, 22);
  g_assert_cmpuint (count_parts (matrix_text, signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_POSSIBLE)), ==, 27);
  remove_file (matrix);
  remove_file (diagram);
}

static void
test_pdf_has_all_words (gconstpointer data)
{
  SignpostPaper paper = GPOINTER_TO_INT (data);
  g_autoptr(GFile) matrix = write_poster (SIGNPOST_POSTER_MATRIX, "process", paper, "m.pdf");
  g_autoptr(GFile) diagram = write_poster (SIGNPOST_POSTER_DIAGRAM, "process", paper, "d.pdf");
  g_autofree char *matrix_text = read_pdf_text (matrix, 0);
  g_autofree char *diagram_text = read_pdf_text (diagram, 0);
  g_autofree char *matrix_words = join_lines (matrix_text);
  g_autofree char *diagram_words = join_lines (diagram_text);

  check_matrix_text (matrix_words);
  check_diagram_text (diagram_words);
  assert_pdf_is_clean (matrix);
  assert_pdf_is_clean (diagram);
  remove_file (matrix);
  remove_file (diagram);
}

/* A chosen use case is told by words too, on both posters */
static void
test_use_case_is_marked_in_words (void)
{
  g_autoptr(GFile) matrix = write_poster (SIGNPOST_POSTER_MATRIX, "process", SIGNPOST_PAPER_A4, "m.svg");
  g_autoptr(GFile) diagram = write_poster (SIGNPOST_POSTER_DIAGRAM, "process", SIGNPOST_PAPER_A4, "d.svg");
  g_autoptr(GBytes) matrix_bytes = read_file (matrix);
  g_autoptr(GBytes) diagram_bytes = read_file (diagram);
  g_autofree char *matrix_text = read_svg_text (matrix_bytes);
  g_autofree char *diagram_text = read_svg_text (diagram_bytes);

  assert_contains (matrix_text, "\nchosen\n");
  /* One preferred, two possible, two not marked, and the legend */
  g_assert_cmpuint (count_parts (diagram_text, signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_PREFERRED)), ==, 2);
  g_assert_cmpuint (count_parts (diagram_text, signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_POSSIBLE)), ==, 3);
  g_assert_cmpuint (count_parts (diagram_text, signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_NONE)), ==, 3);
  remove_file (matrix);
  remove_file (diagram);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GError) error = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);

  g_test_add_func ("/poster/paper-nicks", test_paper_nicks);
  g_test_add_func ("/poster/svg-has-all-words", test_svg_has_all_words);
  g_test_add_data_func ("/poster/pdf-has-all-words/a4", GINT_TO_POINTER (SIGNPOST_PAPER_A4), test_pdf_has_all_words);
  g_test_add_data_func ("/poster/pdf-has-all-words/a3", GINT_TO_POINTER (SIGNPOST_PAPER_A3), test_pdf_has_all_words);
  g_test_add_data_func ("/poster/pdf-has-all-words/letter", GINT_TO_POINTER (SIGNPOST_PAPER_LETTER), test_pdf_has_all_words);
  g_test_add_func ("/poster/use-case-is-marked-in-words", test_use_case_is_marked_in_words);

  result = g_test_run ();
  g_assert_finalize_object (catalogue);

  return result;
}
