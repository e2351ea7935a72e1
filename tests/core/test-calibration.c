/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-calibration.h"

#include "table-fixture.h"

/* Ratings then, and how it really was: a digit each, “?” when nobody said */
static const struct
{
  const char *then;
  const char *later;
  guint       n_compared;
  int         difference;
  guint       n_over, n_under, n_right;
  const char *text;
} cases[] = {
  { "345", "???", 0, 0, 0, 0, 0, "" },
  { "?45", "3??", 0, 0, 0, 0, 0, "" },
  { "345", "345", 3, 0, 0, 0, 3, "“c0” was rated as it was, in all 3 ratings." },
  { "545", "324", 3, 10, 3, 0, 0, "“c0” was rated too high: by 1.7 on average, over 3 ratings." },
  { "1??", "4??", 1, -6, 0, 1, 0, "“c0” was rated too low: by 3.0 on average, over 1 rating." },
  { "42?", "24?", 2, 0, 1, 1, 0, "“c0” was rated too high as much as too low." },
};

static void
test_cases (void)
{
  static const int points[] = { 10, -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char rows[3][3];
      const char *list[4] = { rows[0], rows[1], rows[2], NULL };
      g_autoptr (SignpostComparison) comparison = NULL;
      g_autofree char *text = NULL;
      SignpostCalibration calibration;

      for (guint row = 0; row < 3; row++)
        g_snprintf (rows[row], sizeof rows[row], "%c%c", 'A' + row, cases[i].then[row]);
      comparison = fixture_make_comparison (points, list);
      for (guint row = 0; row < 3; row++)
        if (cases[i].later[row] != '?')
          signpost_comparison_set_later (comparison, row, 0, 2 * (cases[i].later[row] - '0'));

      calibration = signpost_calibration_compute (comparison, 0);
      text = signpost_calibration_dup_text (&calibration, comparison);
      g_assert_cmpuint (calibration.n_compared, ==, cases[i].n_compared);
      g_assert_cmpint (calibration.difference, ==, cases[i].difference);
      g_assert_cmpuint (calibration.n_over, ==, cases[i].n_over);
      g_assert_cmpuint (calibration.n_under, ==, cases[i].n_under);
      g_assert_cmpuint (calibration.n_right, ==, cases[i].n_right);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calibration/cases", test_cases);

  return g_test_run ();
}
