/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "core/log/signpost-log-links.h"
#include "core/log/signpost-log-places.h"

/* What is found in a text: “target|label”, a line each */
static const struct
{
  const char *text;
  const char *links;
} texts[] = {
  { "See [1. Use a](0001-use-a.md).", "0001-use-a.md|1. Use a\n" },
  { "See [x](<a b.md> \"title\") and [y]( c.md 'title' )", "a b.md|x\nc.md|y\n" },
  { "[x](a(1).md#part)", "a(1).md#part|x\n" },
  { "![image](shot.png) and [![badge](b.png)](c.md)", "shot.png|image\nb.png|badge\nc.md|![badge](b.png)\n" },
  { "[outer [inner] text](a.md)", "a.md|outer [inner] text\n" },
  { "`[no](a.md)` ``[no](`b.md)`` [yes](c.md)", "c.md|yes\n" },
  { "a ` alone [yes](a.md)", "a.md|yes\n" },
  { "```\n[no](a.md)\n```\n[yes](b.md)\n", "b.md|yes\n" },
  { "~~~ text\n[no](a.md)\n", "" },
  { "Text\n\n    [no](a.md)\n\n[yes](b.md)\n", "b.md|yes\n" },
  { "- item\n\n    [yes](a.md)\n", "a.md|yes\n" },
  { "\\[no](a.md) [yes\\]](b.md)", "b.md|yes\\]\n" },
  { "[ref]: 0001-use-a.md \"title\"\n [other]: <b c.md>\n", "0001-use-a.md|\nb c.md|\n" },
  { "not [ref]: a.md", "" },
  { "<a href=\"a.md\">x</a> <img src='b.png'>", "a.md|\nb.png|\n" },
  { "a < b and [x](c.md)", "c.md|x\n" },
  { "[[0001-use-a]] and [[b|shown]]", "0001-use-a|\nb|shown\n" },
  { "[x](no target here)", "" },
  { "[x]()", "" },
  { "[x](a.md", "" },
  { "[广告](决定.md)", "决定.md|广告\n" },
  { "", "" },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *text = texts[i].text;
      g_autoptr (GArray) links = signpost_log_links_find (text, strlen (text));
      g_autoptr (GString) found = g_string_new (NULL);

      for (guint j = 0; j < links->len; j++)
        {
          const SignpostTextLink *link = &g_array_index (links, SignpostTextLink, j);

          g_string_append_printf (found, "%.*s|%.*s\n", (int) (link->target.end - link->target.start), text + link->target.start,
                                  (int) (link->label.end - link->label.start), text + link->label.start);
        }

      g_test_message ("%s", text);
      g_assert_cmpstr (found->str, ==, texts[i].links);
    }
}

/* Whatever the text is, it ends, and places lie in it. */
static void
test_any_text (void)
{
  static const char signs[] = "[]()<>`~\\|:# \n\"'a/.-";
  g_autoptr (GRand) random = g_rand_new_with_seed (20261125);

  for (guint turn = 0; turn < 4000; turn++)
    {
      char text[64];
      gsize length = (gsize) g_rand_int_range (random, 0, sizeof text - 1);
      g_autoptr (GArray) links = NULL;

      for (gsize i = 0; i < length; i++)
        text[i] = signs[g_rand_int_range (random, 0, sizeof signs - 1)];
      text[length] = '\0';

      links = signpost_log_links_find (text, length);
      for (guint i = 0; i < links->len; i++)
        {
          const SignpostTextLink *link = &g_array_index (links, SignpostTextLink, i);

          g_assert_cmpuint (link->target.start, <, link->target.end);
          g_assert_cmpuint (link->target.end, <=, length);
          g_assert_cmpuint (link->label.start, <=, link->label.end);
        }
    }
}

static const struct
{
  const char *from;
  const char *target;
  const char *path;
} paths[] = {
  { "a.md", "b.md", "b.md" },
  { "a.md", "team/b.md", "team/b.md" },
  { "team/a.md", "b.md", "team/b.md" },
  { "team/a.md", "../b.md", "b.md" },
  { "team/a.md", "../other/b.md", "other/b.md" },
  { "a.md", "../src/b.c", "../src/b.c" },
  { "team/a.md", "../../src/b.c", "../src/b.c" },
};

static void
test_paths (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *resolved = signpost_path_dup_resolved (paths[i].from, paths[i].target);
      g_autofree char *relative = signpost_path_dup_relative (paths[i].from, resolved);

      g_assert_cmpstr (resolved, ==, paths[i].path);
      g_assert_cmpstr (relative, ==, paths[i].target);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/log-links/find", test_find);
  g_test_add_func ("/log-links/any-text", test_any_text);
  g_test_add_func ("/log-links/paths", test_paths);

  return g_test_run ();
}
