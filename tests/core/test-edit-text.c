/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gio.h>
#include <string.h>

#include "core/log/signpost-edit-text.h"
#include "core/log/signpost-line-diff.h"

/* What an editor shows of a file, and that only lines which were edited get other bytes. */

static SignpostEditText *
new_text (const char *bytes)
{
  g_autoptr (GBytes) held = g_bytes_new (bytes, strlen (bytes));

  return signpost_edit_text_new ("0001-a.md", held);
}

static void
assert_bytes (GBytes     *bytes,
              const char *expected)
{
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected, strlen (expected));
}

typedef struct
{
  const char *file;
  const char *edited;
  const char *written;
} Case;

static const Case cases[] = {
  { "a\r\nb\nc", "a\nb\nc", "a\r\nb\nc" },
  { "a\r\nb\nc\r\n", "a\nX\nc\n", "a\r\nX\nc\r\n" },
  { "a\r\nb\r\n", "a\nnew\nb\n", "a\r\nnew\r\nb\r\n" },
  { "a\r\nb\nc\r\n", "b\nc\n", "b\nc\r\n" },
  { "a\r\nb\nc\r\n", "a\nc\n", "a\r\nc\r\n" },
  { "a\rb\r", "a\nb\nc\n", "a\rb\rc\r" },
  { "\xef\xbb\xbf" "a\n", "b\n", "\xef\xbb\xbf" "b\n" },
  { "a\r\nb", "a\nb\n", "a\r\nb\r\n" },
  { "a\r\nb\r\n", "a\nb", "a\r\nb" },
  { "", "a\nb\n", "a\nb\n" },
  { "a\r\n", "", "" },
  { "a \t\r\n\r\n\r\nb\n", "a \t\n\n\nB\n", "a \t\r\n\r\n\r\nB\n" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostEditText) text = new_text (cases[i].file);
      g_autoptr (GBytes) bytes = signpost_edit_text_to_bytes (text, cases[i].edited);

      g_assert_null (strchr (signpost_edit_text_get_shown (text), '\r'));
      assert_bytes (bytes, cases[i].written);
    }
}

static void
test_hindrances (void)
{
  static const char utf16[] = { '\xff', '\xfe', 'a', 0, '\n', 0 };
  static const struct
  {
    const char            *name;
    const char            *bytes;
    gsize                  size;
    SignpostEditHindrance  hindrance;
  } files[] = {
    { "a.md", "# A\n", 4, SIGNPOST_EDIT_FREE },
    { "a.md", "", 0, SIGNPOST_EDIT_FREE },
    { "a.md", "\xef\xbb\xbf# A\n", 7, SIGNPOST_EDIT_FREE },
    { "a.md", "# \xfc\n", 4, SIGNPOST_EDIT_ENCODING },
    { "a.md", utf16, sizeof utf16, SIGNPOST_EDIT_ENCODING },
    { "a.md", "# A\n\0b", 6, SIGNPOST_EDIT_NO_TEXT },
    { "a.adoc", "= A\n", 4, SIGNPOST_EDIT_FORMAT },
    { "a.rst", "A\n=\n", 4, SIGNPOST_EDIT_FORMAT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (files[i].bytes, files[i].size);
      g_autoptr (SignpostEditText) text = signpost_edit_text_new (files[i].name, bytes);

      g_assert_cmpint (signpost_edit_text_get_hindrance (text), ==, files[i].hindrance);
    }
}

static char *
draw_text (GRand      *random,
           const char *ends[],
           guint       n_ends)
{
  GString *text = g_string_new (g_rand_boolean (random) && n_ends > 1 ? "\xef\xbb\xbf" : NULL);
  guint n = (guint) g_rand_int_range (random, 0, 30);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%d%s", g_rand_int_range (random, 0, 8),
                            i + 1 < n || g_rand_boolean (random) ? ends[g_rand_int_range (random, 0, (gint32) n_ends)] : "");

  return g_string_free (text, FALSE);
}

/* Of any file, whatever its line ends: shown and written it is the same; and what is written of any text shows that text again. */
static void
test_properties (void)
{
  static const char *ends[] = { "\n", "\r\n", "\r" };
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *file = draw_text (random, ends, G_N_ELEMENTS (ends));
      g_autofree char *edited = draw_text (random, ends, 1);
      g_autoptr (SignpostEditText) text = new_text (file);
      g_autoptr (GBytes) same = signpost_edit_text_to_bytes (text, signpost_edit_text_get_shown (text));
      g_autoptr (GBytes) bytes = signpost_edit_text_to_bytes (text, edited);
      g_autoptr (SignpostEditText) again = signpost_edit_text_new ("a.md", bytes);

      assert_bytes (same, file);
      g_assert_cmpstr (signpost_edit_text_get_shown (again), ==, edited);
    }
}

/* One line is edited in a file with mixed ends: every other line keeps its bytes. */
static void
test_one_line (void)
{
  static const char *ends[] = { "\n", "\r\n" };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *file = draw_text (random, ends, G_N_ELEMENTS (ends));
      g_autoptr (SignpostEditText) text = new_text (file);
      g_auto (GStrv) lines = g_strsplit (signpost_edit_text_get_shown (text), "\n", -1);
      guint at = (guint) g_rand_int_range (random, 0, (gint32) MAX (g_strv_length (lines), 1));
      g_auto (GStrv) raw = g_strsplit (file, "\n", -1);
      g_autofree char *edited = NULL;
      g_autofree char *expected = NULL;
      g_autoptr (GBytes) bytes = NULL;
      gboolean has_mark, has_carriage;

      if (lines[0] == NULL || raw[0] == NULL)
        continue;

      has_mark = at == 0 && g_str_has_prefix (raw[0], "\xef\xbb\xbf");
      has_carriage = g_str_has_suffix (raw[at], "\r");
      g_free (lines[at]);
      lines[at] = g_strdup ("edited");
      g_free (raw[at]);
      raw[at] = g_strdup_printf ("%sedited%s", has_mark ? "\xef\xbb\xbf" : "", has_carriage ? "\r" : "");
      edited = g_strjoinv ("\n", lines);
      expected = g_strjoinv ("\n", raw);
      bytes = signpost_edit_text_to_bytes (text, edited);
      assert_bytes (bytes, expected);
    }
}

static char *
merge (const char *base,
       const char *mine,
       const char *theirs)
{
  g_autoptr (GPtrArray) parts = signpost_lines_merge (base, mine, theirs);
  GString *merged = g_string_new (NULL);

  for (guint i = 0; i < parts->len; i++)
    {
      const SignpostMergePart *part = g_ptr_array_index (parts, i);

      if (part->is_conflict)
        g_string_append_printf (merged, "<%s|%s>", part->mine, part->theirs);
      else
        g_string_append (merged, part->text);
    }

  return g_string_free (merged, FALSE);
}

static void
test_merge (void)
{
  static const struct
  {
    const char *base;
    const char *mine;
    const char *theirs;
    const char *merged;
  } merges[] = {
    { "a\nb\nc\n", "a\nb\nc\n", "a\nb\nc\n", "a\nb\nc\n" },
    { "a\nb\nc\n", "A\nb\nc\n", "a\nb\nC\n", "A\nb\nC\n" },
    { "a\nb\nc\n", "a\nB\nc\n", "a\nB\nc\n", "a\nB\nc\n" },
    { "a\nb\nc\n", "a\nX\nc\n", "a\nY\nc\n", "a\n<X\n|Y\n>c\n" },
    { "a\nb\nc\n", "a\nc\n", "a\nY\nc\n", "a\n<|Y\n>c\n" },
    { "a\nb\n", "a\nb\nm\n", "t\na\nb\n", "t\na\nb\nm\n" },
    { "a\nb", "a\nb\n", "A\nb", "<a\nb\n|A\nb>" },
    { "a\nb\nc", "a\nb\nc\n", "A\nb\nc", "A\nb\nc\n" },
    { "", "m\n", "", "m\n" },
    { "", "m\n", "t\n", "<m\n|t\n>" },
    { "a\n", "", "a\n", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (merges); i++)
    {
      g_autofree char *merged = merge (merges[i].base, merges[i].mine, merges[i].theirs);

      g_assert_cmpstr (merged, ==, merges[i].merged);
    }
}

static guint
count_common (const char *a,
              const char *b)
{
  g_auto (GStrv) first = g_strsplit (a, "\n", -1);
  g_auto (GStrv) second = g_strsplit (b, "\n", -1);
  guint n = g_strv_length (first), m = g_strv_length (second), common = 0;
  g_autofree int *match = signpost_lines_match ((const char * const *) first, n, (const char * const *) second, m);
  g_autofree guint *table = g_new0 (guint, (n + 1) * (m + 1));
  int last = -1;

  for (guint i = 0; i < n; i++)
    if (match[i] >= 0)
      {
        g_assert_cmpint (match[i], >, last);
        g_assert_cmpstr (first[i], ==, second[match[i]]);
        last = match[i];
        common++;
      }

  for (guint i = n; i-- > 0;)
    for (guint j = m; j-- > 0;)
      table[i * (m + 1) + j] = strcmp (first[i], second[j]) == 0
                               ? table[(i + 1) * (m + 1) + j + 1] + 1
                               : MAX (table[(i + 1) * (m + 1) + j], table[i * (m + 1) + j + 1]);
  g_assert_cmpuint (common, ==, table[0]);

  return common;
}

/* As long as the longest common series that a table finds; and nobody's only change is lost in a merge. */
static void
test_match (void)
{
  static const char *ends[] = { "\n" };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);

  for (guint i = 0; i < 3000; i++)
    {
      g_autofree char *base = draw_text (random, ends, 1);
      g_autofree char *other = draw_text (random, ends, 1);
      g_autofree char *mine = merge (base, other, base);
      g_autofree char *theirs = merge (base, base, other);
      g_autofree char *both = merge (base, other, other);

      count_common (base, other);
      g_assert_cmpstr (mine, ==, other);
      g_assert_cmpstr (theirs, ==, other);
      g_assert_cmpstr (both, ==, other);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/edit-text/cases", test_cases);
  g_test_add_func ("/edit-text/hindrances", test_hindrances);
  g_test_add_func ("/edit-text/properties", test_properties);
  g_test_add_func ("/edit-text/one-line", test_one_line);
  g_test_add_func ("/edit-text/merge", test_merge);
  g_test_add_func ("/edit-text/match", test_match);

  return g_test_run ();
}
