/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-markdown.h"

#include <string.h>

/* A block on one line: its kind, level and marker, then its markup (or text, or rows) */
static void
describe (GString             *out,
          const SignpostBlock *block)
{
  static const char * const names[] = { "front", "head", "para", "item", "quote", "code", "table", "rule" };

  g_string_append_printf (out, "%s%d[%s]", names[block->kind], block->level, block->marker);

  if (block->kind == SIGNPOST_BLOCK_CODE || block->kind == SIGNPOST_BLOCK_FRONT_MATTER)
    g_string_append (out, block->text);
  else
    g_string_append (out, block->markup);

  for (guint i = 0; block->rows != NULL && i < block->rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (block->rows, i));

      g_string_append_printf (out, "(%s)", row);
    }

  g_string_append_c (out, '\n');
}

static char *
describe_all (const char *text)
{
  g_autoptr (GPtrArray) blocks = signpost_markdown_parse (text);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    describe (out, g_ptr_array_index (blocks, i));

  return g_string_free (out, FALSE);
}

static void
test_blocks (void)
{
  static const struct
  {
    const char *text;
    const char *blocks;
  } cases[] = {
    { "", "" },
    { "# One\n\nTwo *three* **four** `five` ~~six~~ [seven](x.md)\n",
      "head1[]One\npara0[]Two <i>three</i> <b>four</b> <tt>five</tt> <s>six</s> <u>seven</u>\n" },
    { "a < b & c > d\n", "para0[]a &lt; b &amp; c &gt; d\n" },
    { "one\ntwo\\\nthree\n", "para0[]one two\nthree\n" },
    { "* a\n  * b\n\n    c\n* d\n", "item1[•]a\nitem2[•]b\npara2[]c\nitem1[•]d\n" },
    { "3. a\n4. b\n", "item1[3.]a\nitem1[4.]b\n" },
    { "* [x] a\n* [ ] b\n", "item1[☑]a\nitem1[☐]b\n" },
    { "* \n* ```\n  x\n  ```\n", "item1[•]\nitem1[•]\ncode0[]x\n" },
    { "> a\n>\n> b\n", "quote0[]a\nquote0[]b\n" },
    { "```mermaid\nflowchart LR\n  a --> b\n```\n", "code0[mermaid]flowchart LR\n  a --> b\n" },
    { "| a | b |\n| --- | --- |\n| *c* | d \\| e |\n| f |\n", "table0[](a|b)(<i>c</i>|d | e)(f|)\n" },
    { "---\nstatus: \"x\"\n---\n# T\n", "front0[]status: \"x\"\n\nhead1[]T\n" },
    { "---\nnot: closed\n", "rule0[]\npara0[]not: closed\n" },
    { "\xef\xbb\xbf---\r\na: b\r\n---\r\n# T\r\n", "front0[]a: b\r\n\nhead1[]T\n" },
    { "***\n", "rule0[]\n" },
    { "<!-- note -->\n\nx <!-- y --> z<br>w\n", "para0[]x  z\nw\n" },
    { "<div>\n", "para0[]&lt;div&gt;\n" },
    { "![alt](x.png)\n", "para0[]alt\n" },
    { "bad \xff byte\n", "para0[]bad \xef\xbf\xbd byte\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *blocks = describe_all (cases[i].text);

      g_assert_cmpstr (blocks, ==, cases[i].blocks);
    }
}

/* What a hostile file holds: deep nesting, wide tables, markup without end. Each must come back,
 * soon, and as valid markup. */
static void
test_bounds (void)
{
  static const char * const pieces[] = { "> ", "* ", "*a **b ", "[", "![", "`", "<", "~", "_a_", "- - ", "\\", "&#x1;", "www." };
  g_autoptr (GString) wide = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (GPtrArray) blocks = NULL;
      gint64 start = g_get_monotonic_time ();

      while (text->len < 20000)
        g_string_append (text, pieces[i]);

      g_string_append (text, "x\n");
      blocks = signpost_markdown_parse (text->str);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);

      for (guint j = 0; j < blocks->len; j++)
        {
          SignpostBlock *block = g_ptr_array_index (blocks, j);

          g_assert_cmpint (block->level, <=, 8);
          g_assert_true (g_utf8_validate (block->markup, -1, NULL));
        }
    }

  for (int row = 0; row < 2000; row++)
    {
      for (int i = 0; i < (row < 2 ? 2000 : 1); i++)
        g_string_append (wide, row == 1 ? "|-" : "|x");

      g_string_append (wide, "|\n");
    }

  g_ptr_array_unref (signpost_markdown_parse (wide->str));
}

static gpointer
parse_thread (gpointer data)
{
  for (int i = 0; i < 200; i++)
    {
      g_autofree char *blocks = describe_all ("a ~~b~~ c\n");

      g_assert_cmpstr (blocks, ==, "para0[]a <s>b</s> c\n");
    }

  return NULL;
}

static void
test_threads (void)
{
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("parse", parse_thread, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_strip (void)
{
  static const struct
  {
    const char *line;
    const char *text;
  } cases[] = {
    { "Use *new* `queues`", "Use new queues" },
    { "a\\_b \\# c", "a_b # c" },
    { "- no list", "- no list" },
    { "[link](x.md)", "link" },
    { "", "" },
    { "two\nlines", "two lines" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = signpost_markdown_strip (cases[i].line);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/blocks", test_blocks);
  g_test_add_func ("/markdown/bounds", test_bounds);
  g_test_add_func ("/markdown/threads", test_threads);
  g_test_add_func ("/markdown/strip", test_strip);

  return g_test_run ();
}
