/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-tools.h"

/* Random records, the same ones in each run: whatever stands in them stands on their pages, once. */

#define N_RECORDS 25

typedef struct
{
  GRand   *rand;
  GString *markdown;
  guint    n_words;     /* w0, w1, … of the body */
  guint    n_heads;     /* h0, h1, … of heads, which may be repeated */
} Writer;

static void
write_words (Writer *writer,
             int     most)
{
  int n_words = g_rand_int_range (writer->rand, 1, most + 1);

  for (int i = 0; i < n_words; i++)
    g_string_append_printf (writer->markdown, i > 0 ? " w%u" : "w%u", writer->n_words++);
}

static void
write_paragraph (Writer *writer)
{
  write_words (writer, 120);
  g_string_append (writer->markdown, "\n\n");
}

static void
write_heading (Writer *writer)
{
  int level = g_rand_int_range (writer->rand, 2, 6);

  g_string_append_printf (writer->markdown, "%.*s HEADING ", level, "######");
  write_words (writer, 12);
  g_string_append (writer->markdown, "\n\n");
}

static void
write_list (Writer *writer)
{
  int n_items = g_rand_int_range (writer->rand, 1, 12);

  for (int i = 0; i < n_items; i++)
    {
      g_string_append_printf (writer->markdown, "%*s* ", 2 * (i % 3), "");
      write_words (writer, 40);
      g_string_append_c (writer->markdown, '\n');
    }
  g_string_append (writer->markdown, "\n");
}

static void
write_quote (Writer *writer)
{
  g_string_append (writer->markdown, "> ");
  write_paragraph (writer);
}

static void
write_code (Writer *writer)
{
  int n_lines = g_rand_int_range (writer->rand, 1, 30);

  g_string_append (writer->markdown, "```\n");
  for (int i = 0; i < n_lines; i++)
    {
      write_words (writer, 20);
      g_string_append_c (writer->markdown, '\n');
    }
  g_string_append (writer->markdown, "```\n\n");
}

static void
write_table (Writer *writer)
{
  int n_columns = g_rand_int_range (writer->rand, 1, 6);
  int n_rows = g_rand_int_range (writer->rand, 0, 20);
  int most = g_rand_int_range (writer->rand, 1, 10) == 1 ? 800 : 20;

  for (int i = 0; i < n_columns; i++)
    g_string_append_printf (writer->markdown, "| h%u ", writer->n_heads++);
  g_string_append (writer->markdown, "|\n");
  for (int i = 0; i < n_columns; i++)
    g_string_append (writer->markdown, "|---");
  g_string_append (writer->markdown, "|\n");
  for (int i = 0; i < n_rows; i++)
    {
      for (int j = 0; j < n_columns; j++)
        {
          g_string_append (writer->markdown, "| ");
          write_words (writer, most);
          g_string_append_c (writer->markdown, ' ');
        }
      g_string_append (writer->markdown, "|\n");
    }
  g_string_append (writer->markdown, "\n");
}

static void
write_record (Writer *writer)
{
  static void (* const writers[]) (Writer *) = {
    write_paragraph, write_paragraph, write_heading, write_heading, write_list, write_quote,
    write_code, write_table,
  };
  int n_blocks = g_rand_int_range (writer->rand, 1, 30);

  g_string_append (writer->markdown, "---\nstatus: ");
  write_words (writer, 5);
  g_string_append (writer->markdown, "\n---\n\n# Title\n\n");
  for (int i = 0; i < n_blocks; i++)
    writers[g_rand_int_range (writer->rand, 0, G_N_ELEMENTS (writers))] (writer);
  g_string_append (writer->markdown, "The end\n");
}

static void
check_counts (const Writer *writer,
              guint32       seed,
              GHashTable   *counts)
{
  for (guint i = 0; i < writer->n_words; i++)
    {
      g_autofree char *word = g_strdup_printf ("w%u", i);

      if (get_word_count (counts, word) != 1)
        g_error ("seed %u: %s stands %u times", seed, word, get_word_count (counts, word));
    }
  for (guint i = 0; i < writer->n_heads; i++)
    {
      g_autofree char *word = g_strdup_printf ("h%u", i);

      g_assert_cmpuint (get_word_count (counts, word), >=, 1);
    }
}

/* No heading is the last before the foot of a page */
static void
check_page_ends (SignpostDocument *document,
                 const char       *text)
{
  g_auto(GStrv) pages = g_strsplit (text, "\f", -1);

  g_assert_cmpuint (g_strv_length (pages), ==, signpost_document_get_n_pages (document) + 1);
  for (guint i = 0; pages[i] != NULL; i++)
    {
      g_auto(GStrv) lines = g_strsplit (pages[i], "\n", -1);
      const char *last = "";

      for (guint j = 0; lines[j] != NULL; j++)
        if (lines[j][0] != '\0' && strstr (lines[j], "page ") == NULL)
          last = lines[j];
      g_assert_null (strstr (last, "HEADING"));
    }
}

static void
test_every_word_once (void)
{
  for (guint32 seed = 1; seed <= N_RECORDS; seed++)
    {
      Writer writer = { g_rand_new_with_seed (seed), g_string_new (NULL), 0, 0 };
      g_autoptr(SignpostDocument) document = NULL;
      g_autoptr(GFile) file = NULL;
      g_autofree char *text = NULL;
      g_autoptr(GHashTable) counts = NULL;

      write_record (&writer);
      document = create_document (writer.markdown->str);
      file = write_document (document);
      text = read_pdf_text (file, 0);
      counts = count_words (text);
      check_counts (&writer, seed, counts);
      check_page_ends (document, text);
      assert_pdf_is_clean (file);

      remove_file (file);
      g_rand_free (writer.rand);
      g_string_free (writer.markdown, TRUE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/document-words/every-word-once", test_every_word_once);

  return g_test_run ();
}
