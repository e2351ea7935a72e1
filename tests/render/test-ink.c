/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-ink.h"

/* What WCAG 2 asks of words, and of symbols */
#define WORDS 4.5
#define SYMBOLS 3.0

static void
test_contrast_of_known_colours (void)
{
  static const struct { SignpostColour a, b; double contrast; } cases[] = {
    { { 0, 0, 0, 1 }, { 1, 1, 1, 1 }, 21 },
    { { 1, 1, 1, 1 }, { 0, 0, 0, 1 }, 21 },
    { { 1, 1, 1, 1 }, { 1, 1, 1, 1 }, 1 },
    { { 1, 0, 0, 1 }, { 1, 1, 1, 1 }, 3.998 },
    { { 0, 0, 1, 1 }, { 1, 1, 1, 1 }, 8.592 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpfloat_with_epsilon (signpost_ink_contrast (&cases[i].a, &cases[i].b),
                                    cases[i].contrast, 0.01);
}

static void
test_paper_is_legible (gconstpointer data)
{
  SignpostInk ink = signpost_ink_paper (GPOINTER_TO_INT (data));
  const SignpostColour *grounds[] = { &ink.paper, &ink.fill };

  for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
    {
      g_assert_cmpfloat (signpost_ink_contrast (&ink.text, grounds[i]), >=, 7);
      g_assert_cmpfloat (signpost_ink_contrast (&ink.dim, grounds[i]), >=, WORDS);
      g_assert_cmpfloat (signpost_ink_contrast (&ink.accent, grounds[i]), >=, WORDS);
      g_assert_cmpfloat (signpost_ink_contrast (&ink.preferred, grounds[i]), >=, SYMBOLS);
    }
}

static void
test_monochrome_has_no_colour (void)
{
  SignpostInk ink = signpost_ink_paper (TRUE);
  const SignpostColour *colours[] = { &ink.text, &ink.dim, &ink.fill, &ink.paper, &ink.preferred,
                                      &ink.accent };

  for (guint i = 0; i < G_N_ELEMENTS (colours); i++)
    {
      g_assert_cmpfloat (colours[i]->red, ==, colours[i]->green);
      g_assert_cmpfloat (colours[i]->green, ==, colours[i]->blue);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ink/contrast-of-known-colours", test_contrast_of_known_colours);
  g_test_add_data_func ("/ink/legible/colour", GINT_TO_POINTER (FALSE), test_paper_is_legible);
  g_test_add_data_func ("/ink/legible/monochrome", GINT_TO_POINTER (TRUE), test_paper_is_legible);
  g_test_add_func ("/ink/monochrome-has-no-colour", test_monochrome_has_no_colour);

  return g_test_run ();
}
