/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-tools.h"

#define RECORD \
  "---\n" \
  "status: \"accepted\"\n" \
  "date: 2026-11-21\n" \
  "decision-makers: [Ana, \"Jörg\"]\n" \
  "consulted:\n" \
  "  - Operations\n" \
  "  - Security\n" \
  "---\n" \
  "\n" \
  "# Send order status by events\n" \
  "\n" \
  "A **bold** paragraph with `code` and a [link](other.md), <fits> & more.\n" \
  "\n" \
  "* first\n" \
  "  * nested\n" \
  "\n" \
  "7. seventh\n" \
  "\n" \
  "> quoted\n" \
  "\n" \
  "```mermaid\nflowchart LR\n  alpha --> beta\n```\n" \
  "\n" \
  "```sql\nSELECT everything;\n```\n" \
  "\n" \
  "## Comparison\n" \
  "\n" \
  "| Option | Total |\n|---|--:|\n| Events | 412 |\n" \
  "\n" \
  "---\n" \
  "\n" \
  "Last.\n"

static void
test_words_of_every_block (void)
{
  static const char *parts[] = {
    "Status", "accepted", "Date", "2026-11-21", "Decision makers", "Ana, \"Jörg\"", "Consulted",
    "Operations, Security", "Send order status by events", "bold paragraph with code and a link",
    "<fits> & more.", "• first", "• nested", "7. seventh", "quoted", "flowchart LR", "alpha --> beta",
    "SELECT everything;", "Comparison", "Option", "Total", "Events", "412", "Last.", "page 1 of 1",
  };
  g_autoptr(SignpostDocument) document = create_document (RECORD);
  g_autoptr(GFile) file = write_document (document);
  g_autofree char *text = read_pdf_text (file, 0);
  g_autoptr(GRegex) spaces = g_regex_new ("[ \n]+", 0, 0, NULL);
  g_autofree char *narrow = NULL;

  /* -layout widens gaps */
  narrow = g_regex_replace (spaces, text, -1, 0, " ", 0, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (strstr (narrow, parts[i]) == NULL)
      g_error ("“%s” is missing in: %s", parts[i], narrow);

  g_assert_cmpstr (signpost_document_get_title (document), ==, "Send order status by events");
  assert_pdf_is_clean (file);
  remove_file (file);
}

/* The title stands before what the front matter says about it */
static void
test_title_comes_first (void)
{
  g_autoptr(SignpostDocument) document = create_document (RECORD);
  g_autoptr(GFile) file = write_document (document);
  g_autofree char *text = read_pdf_text (file, 1);

  g_assert_true (strstr (text, "Send order") < strstr (text, "Status"));
  remove_file (file);
}

static SignpostDrawing *
create_topology (void)
{
  SignpostDrawing *drawing = signpost_drawing_new (108, 22);
  SignpostDrawingNode *from = signpost_drawing_add_node (drawing, "from", SIGNPOST_NODE_APP, "Webshop");
  SignpostDrawingNode *to = signpost_drawing_add_node (drawing, "to", SIGNPOST_NODE_APP, "Ledger");

  from->x = 4;
  to->x = 74;
  from->y = to->y = 4;
  from->width = to->width = 30;
  from->height = to->height = 14;
  signpost_drawing_add_edge (drawing, from, to, FALSE, "queued");

  return drawing;
}

/* The first mermaid block becomes the drawing; one without a drawing stays as it is written */
static void
test_topology_replaces_its_source (void)
{
  g_autoptr(GPtrArray) topologies = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_drawing_free);
  g_autoptr(SignpostDocument) document = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *text = NULL;

  g_ptr_array_add (topologies, create_topology ());
  document = signpost_document_new ("# T\n\n```mermaid\nalpha --> beta\n```\n\n```mermaid\ngamma --> delta\n```\n",
                                    topologies, 595, 842);
  file = write_document (document);
  text = read_pdf_text (file, 0);
  g_assert_nonnull (strstr (text, "Webshop"));
  g_assert_nonnull (strstr (text, "Ledger"));
  g_assert_nonnull (strstr (text, "queued"));
  g_assert_nonnull (strstr (text, "Topology"));
  g_assert_null (strstr (text, "alpha"));
  g_assert_nonnull (strstr (text, "gamma"));
  remove_file (file);
}

static GBytes *
read_new_document (void)
{
  g_autoptr(SignpostDocument) document = create_document (RECORD);
  g_autoptr(GFile) file = write_document (document);
  GBytes *bytes = read_file (file);

  remove_file (file);

  return bytes;
}

static void
test_same_bytes_twice (void)
{
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) second = NULL;

  first = read_new_document ();
  g_usleep (1100 * 1000);
  second = read_new_document ();
  g_assert_true (g_bytes_equal (first, second));
}

/* An outline and a title; the record's date is the document's, and nobody is named as its author */
static void
test_pdf_says_what_it_is (void)
{
  g_autoptr(SignpostDocument) document = create_document (RECORD);
  g_autoptr(GFile) file = write_document (document);
  g_autoptr(GBytes) bytes = read_plain_pdf (file);

  g_assert_true (has_text (bytes, "/Outlines"));
  g_assert_true (has_text (bytes, "/Title (Comparison)"));
  g_assert_true (has_text (bytes, "/Title (Send order status by events)"));
  /* cairo 1.16 leaves out the “D:” */
  g_assert_true (has_text (bytes, "/CreationDate (20261121") || has_text (bytes, "/CreationDate (D:20261121"));
  g_assert_false (has_text (bytes, "/Author"));
  remove_file (file);
}

/* The text so many times, each followed by its number and the end */
static char *
repeat (const char *text,
        guint       count,
        const char *end)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < count; i++)
    g_string_append_printf (string, "%s%u%s", text, i, end);

  return g_string_free (string, FALSE);
}

static void
test_pages (void)
{
  static const struct { const char *text; guint count, least, most; } cases[] = {
    { "", 0, 1, 1 },
    { "# Only ", 1, 1, 1 },
    { "\n\nParagraph ", 40, 1, 2 },
    { "\n\nParagraph ", 400, 9, 16 },
    { "\n\n## Heading ", 200, 4, 15 },
    { "line ", 3000, 4, 12 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *markdown = repeat (cases[i].text, cases[i].count, "\n");
      g_autoptr(SignpostDocument) document = create_document (markdown);

      g_assert_cmpuint (signpost_document_get_n_pages (document), >=, cases[i].least);
      g_assert_cmpuint (signpost_document_get_n_pages (document), <=, cases[i].most);
    }
}

/* Any paper, even absurd paper, takes every line */
static void
test_any_paper (void)
{
  static const double sizes[][2] = { { 612, 792 }, { 842, 1191 }, { 300, 200 }, { 20, 20 }, { 1, 1 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr(SignpostDocument) document = signpost_document_new (RECORD, NULL, sizes[i][0], sizes[i][1]);
      g_autoptr(GFile) file = write_document (document);

      g_assert_cmpuint (signpost_document_get_n_pages (document), >=, 1);
      assert_pdf_is_clean (file);
      remove_file (file);
    }
}

/* A table over many pages has its head on each, and each row once */
static void
test_table_repeats_its_head (void)
{
  g_autofree char *rows = repeat ("| row", 200, " | some words |\n");
  g_autofree char *markdown = g_strconcat ("# T\n\n| Question | Answer |\n|---|---|\n", rows, NULL);
  g_autoptr(SignpostDocument) document = create_document (markdown);
  g_autoptr(GFile) file = write_document (document);
  g_autofree char *text = read_pdf_text (file, 0);
  g_autoptr(GHashTable) counts = count_words (text);

  g_assert_cmpuint (signpost_document_get_n_pages (document), >, 3);
  g_assert_cmpuint (get_word_count (counts, "Question"), ==, signpost_document_get_n_pages (document));
  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *word = g_strdup_printf ("row%u", i);

      g_assert_cmpuint (get_word_count (counts, word), ==, 1);
    }
  remove_file (file);
}

static void
test_long_word_breaks (void)
{
  g_autofree char *word = g_strnfill (600, 'x');
  g_autofree char *markdown = g_strdup_printf ("# T\n\n%s end\n\n| a | %s |\n|---|---|\n| b | c |\n", word, word);
  g_autoptr(SignpostDocument) document = create_document (markdown);
  g_autoptr(GFile) file = write_document (document);
  g_autofree char *text = read_pdf_text (file, 0);
  guint count = 0;

  for (const char *c = text; *c != '\0'; c++)
    count += *c == 'x';
  g_assert_cmpuint (count, ==, 1200);
  g_assert_null (strchr (text, '-'));
  remove_file (file);
}

/* Whoever reads the first page only knows what was decided and why; the topology comes next, and what is checked last stands last */
static void
test_sample_reads_from_the_front (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample.madr.md", NULL);
  g_autofree char *markdown = NULL;
  g_autoptr(SignpostDocument) document = NULL;
  g_autoptr(GFile) file = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  g_assert_true (g_file_get_contents (path, &markdown, NULL, NULL));
  document = create_document (markdown);
  file = write_document (document);
  first = read_pdf_text (file, 1);
  second = read_pdf_text (file, 2);

  g_assert_cmpuint (signpost_document_get_n_pages (document), <=, 9);
  g_assert_nonnull (strstr (first, "Chosen option: \"Events through the hub\""));
  g_assert_nonnull (strstr (first, "The comparison says: "));
  g_assert_nonnull (strstr (second, "Consequences"));
  remove_file (file);
}

/* Whatever the table, a heading is followed by something on its page */
static void
test_no_heading_stands_last (void)
{
  for (guint n_lines = 38; n_lines < 52; n_lines++)
    {
      g_autofree char *above = repeat ("\n\nLine ", n_lines, "");
      g_autofree char *markdown = g_strconcat (above, "\n\n## Section\n\n### Subsection\n\nBelow:\n\n"
                                               "| Question | Answer |\n|---|---|\n| why | because |\n", NULL);
      g_autoptr(SignpostDocument) document = create_document (markdown);
      g_autoptr(GFile) file = write_document (document);

      for (guint page = 1; page <= signpost_document_get_n_pages (document); page++)
        {
          g_autofree char *text = read_pdf_text (file, page);

          g_assert_true ((strstr (text, "Section") != NULL) == (strstr (text, "because") != NULL));
        }
      remove_file (file);
    }
}

/* A column of words too long for any table takes nothing from its neighbours: theirs stay whole, and so do cells that are short */
static void
test_columns_share_their_room (void)
{
  g_autofree char *word = g_strnfill (300, 'x');
  g_autofree char *markdown = g_strdup_printf (
    "| Responsibilities | %s | Considerations |\n|---|---|---|\n| administrators | b | stakeholders |\n\n"
    "| Place | Good error handling for everybody (40) | Easy to operate by day and by night (30) | Low effort for the whole team (25) |"
    " Option |\n|---|---|---|---|---|\n| 1 | 2 | 3 | 4 | Events_through_the_hub and_back_again |\n", word);
  g_autoptr(SignpostDocument) document = create_document (markdown);
  g_autoptr(GFile) file = write_document (document);
  g_autofree char *text = read_pdf_text (file, 0);

  g_assert_nonnull (strstr (text, "Responsibilities"));
  g_assert_nonnull (strstr (text, "Considerations"));
  g_assert_nonnull (strstr (text, "administrators"));
  g_assert_nonnull (strstr (text, "stakeholders"));
  g_assert_nonnull (strstr (text, "Events_through_the_hub and_back_again"));
  remove_file (file);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_unsetenv ("SOURCE_DATE_EPOCH");

  g_test_add_func ("/document/words-of-every-block", test_words_of_every_block);
  g_test_add_func ("/document/title-comes-first", test_title_comes_first);
  g_test_add_func ("/document/topology-replaces-its-source", test_topology_replaces_its_source);
  g_test_add_func ("/document/same-bytes-twice", test_same_bytes_twice);
  g_test_add_func ("/document/pdf-says-what-it-is", test_pdf_says_what_it_is);
  g_test_add_func ("/document/pages", test_pages);
  g_test_add_func ("/document/any-paper", test_any_paper);
  g_test_add_func ("/document/table-repeats-its-head", test_table_repeats_its_head);
  g_test_add_func ("/document/long-word-breaks", test_long_word_breaks);

  g_test_add_func ("/document/sample-reads-from-the-front", test_sample_reads_from_the_front);
  g_test_add_func ("/document/no-heading-stands-last", test_no_heading_stands_last);
  g_test_add_func ("/document/columns-share-their-room", test_columns_share_their_room);

  return g_test_run ();
}
