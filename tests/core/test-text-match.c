/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-text-match.h"

static const struct
{
  const char *text;
  const char *folded;
} folds[] = {
  { "", "" },
  { "Batch", "batch" },
  { "Überweisung", "uberweisung" },
  { "U\xcc\x88" "ber", "uber" },          /* already decomposed */
  { "Straße", "strasse" },
  { "ﬁle", "file" },                      /* a ligature */
  { "Ｑｕｅｕｅ", "queue" },               /* full-width forms */
  { "ŁÓDŹ", "łodz" },                     /* Ł has no mark to take away */
  { "ΣΊΣΥΦΟΣ", "σισυφοσ" },
  { "Єднання й", "єднання и" },
  { "日本語", "日本語" },
};

static void
test_fold (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (folds); i++)
    {
      g_autofree char *folded = signpost_text_fold (folds[i].text);
      g_autofree char *again = signpost_text_fold (folded);

      g_assert_cmpstr (folded, ==, folds[i].folded);
      g_assert_cmpstr (again, ==, folded);
    }
}

static void
test_split (void)
{
  g_auto (GStrv) words = signpost_text_split (" Áb\tcd\n ");
  g_auto (GStrv) none = signpost_text_split (" ");
  g_auto (GStrv) nothing = signpost_text_split (NULL);

  g_assert_true (g_strv_equal ((const char * const *) words,
                               (const char * const[]) { "ab", "cd", NULL }));
  g_assert_null (none[0]);
  g_assert_null (nothing[0]);
}

/* marked: the text with brackets around what was found */
static const struct
{
  const char *text;
  const char *typed;
  const char *marked;
} finds[] = {
  { "Process Integration", "integ", "Process [Integ]ration" },
  { "Process Integration", "r", "P[r]ocess Integ[r]ation" },
  { "Process Integration", "pro process", "[Process] Integration" },
  { "Process Integration", "pro cess", "[Process] Integration" },
  { "Process Integration", "zebra", "Process Integration" },
  { "Process Integration", "", "Process Integration" },
  { "Überweisung", "ub", "[Üb]erweisung" },
  { "U\xcc\x88" "ber", "u", "[U\xcc\x88]ber" },
  { "Straße", "STRASSE", "[Straße]" },
  { "Straße", "stras", "[Straß]e" },
  { "aaaa", "aa", "[aaaa]" },
};

static void
test_find (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (finds); i++)
    {
      g_auto (GStrv) words = signpost_text_split (finds[i].typed);
      g_autoptr (GArray) spans = signpost_text_find_words (finds[i].text,
                                                           (const char * const *) words);
      g_autoptr (GString) marked = g_string_new (finds[i].text);

      for (guint s = spans->len; s > 0; s--)
        {
          const SignpostSpan *span = &g_array_index (spans, SignpostSpan, s - 1);

          g_string_insert_c (marked, span->end, ']');
          g_string_insert_c (marked, span->start, '[');
        }

      g_assert_cmpstr (marked->str, ==, finds[i].marked);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text-match/fold", test_fold);
  g_test_add_func ("/text-match/split", test_split);
  g_test_add_func ("/text-match/find", test_find);

  return g_test_run ();
}
