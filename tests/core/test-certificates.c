/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-certificates.h"

#include "table-fixture.h"

#define N_ROUNDS  3000
#define SEED      20250101
#define N_LEVELS     5

#define ANY    SIGNPOST_CERTIFICATE_ANY_IMPORTANCE
#define ORDER  SIGNPOST_CERTIFICATE_ORDER
#define STEPS  SIGNPOST_CERTIFICATE_STEPS
#define BOTH   SIGNPOST_CERTIFICATE_ORDER_AND_STEPS

static guint
get_ahead (const SignpostRatingTable  *table,
           const SignpostCertificates *certificates,
           char                        a,
           char                        b)
{
  return certificates->ahead[fixture_find_row (table, a)][fixture_find_row (table, b)];
}

static void
test_sites (void)
{
  static const char * const ahead[] = { "AC", "BC", "DC", "EB", "EC" };
  static const guint flags[] = { ORDER | STEPS | BOTH, ANY | ORDER | STEPS | BOTH,
                                 ORDER | STEPS | BOTH, STEPS, ANY | ORDER | STEPS | BOTH };
  g_autoptr (SignpostRatingTable) table = fixture_make_sites ();
  SignpostCertificates certificates = signpost_certificates_compute (table, TRUE);
  guint n_ahead = 0;

  for (guint i = 0; i < G_N_ELEMENTS (ahead); i++)
    g_assert_cmpuint (get_ahead (table, &certificates, ahead[i][0], ahead[i][1]), ==, flags[i]);

  for (guint a = 0; a < table->n_options; a++)
    for (guint b = 0; b < table->n_options; b++)
      n_ahead += certificates.ahead[a][b] != 0;
  g_assert_cmpuint (n_ahead, ==, G_N_ELEMENTS (ahead));
  g_assert_cmpuint (signpost_certificates_get_all (&certificates, 3), ==, 0);
}

/* A against B */
static const struct
{
  const char *name;
  int         points[5];
  const char *rows[3];
  gboolean    unsure_as_range;
  guint       ahead, never_behind;
} cases[] = {
  { "equal options", { 3, 2, -1 }, { "A34", "B34" }, TRUE, 0, ANY | ORDER | STEPS | BOTH },
  { "better on one", { 3, 2, -1 }, { "A44", "B34" }, TRUE, ANY | ORDER | STEPS | BOTH,
    ANY | ORDER | STEPS | BOTH },
  { "better on the more important", { 3, 2, -1 }, { "A42", "B33" }, TRUE, ORDER, ORDER },
  { "the same step on the more important", { 3, 2, -1 }, { "A43", "B34" }, TRUE,
    ORDER | STEPS | BOTH, ORDER | STEPS | BOTH },
  { "two steps, crosswise", { 3, 2, -1 }, { "A53", "B35" }, TRUE, ORDER | STEPS | BOTH,
    ORDER | STEPS | BOTH },
  { "equally important: any of them may count most", { 2, 2, -1 }, { "A53", "B34" }, TRUE,
    STEPS, STEPS },
  { "a greater step on the less important", { 3, 2, -1 }, { "A42", "B35" }, TRUE, 0, 0 },
  { "half a step is not enough", { 2, 1, -1 }, { "A4+3", "B44" }, TRUE, 0, 0 },
  { "half a step is enough", { 3, 1, -1 }, { "A4+3", "B43+" }, TRUE, ORDER, ORDER },
  { "half steps on the same step", { 3, 1, -1 }, { "A4+4", "B44+" }, TRUE, ORDER | STEPS | BOTH,
    ORDER | STEPS | BOTH },
  { "unknown: at worst", { 3, 2, -1 }, { "A5?", "B32" }, TRUE, ORDER, ORDER },
  { "unknown: too much at stake", { 3, 2, -1 }, { "A4?", "B33" }, TRUE, 0, 0 },
  { "unknown, but enough", { 3, 2, -1 }, { "A5?", "B31" }, TRUE, ANY | ORDER | STEPS | BOTH,
    ANY | ORDER | STEPS | BOTH },
  { "the other's unknown: at best", { 3, 2, -1 }, { "A54", "B3?" }, TRUE,
    ORDER | STEPS | BOTH, ORDER | STEPS | BOTH },
  { "not sure, as a range", { 3, 2, -1 }, { "A43~", "B33" }, TRUE, ORDER, ORDER },
  { "not sure, as a point", { 3, 2, -1 }, { "A43~", "B33" }, FALSE, ANY | ORDER | STEPS | BOTH,
    ANY | ORDER | STEPS | BOTH },
  { "not sure at the end", { 3, 2, -1 }, { "A41~", "B31" }, TRUE, ANY | ORDER | STEPS | BOTH,
    ANY | ORDER | STEPS | BOTH },
  { "a criterion without points does not count", { 3, 0, -1 }, { "A41", "B35" }, TRUE,
    ANY | ORDER | STEPS | BOTH, ANY | ORDER | STEPS | BOTH },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostRatingTable) table = fixture_make_table (cases[i].points, cases[i].rows);
      SignpostCertificates certificates =
        signpost_certificates_compute (table, cases[i].unsure_as_range);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (certificates.ahead[0][1], ==, cases[i].ahead);
      g_assert_cmpuint (certificates.never_behind[0][1], ==, cases[i].never_behind);
      g_assert_cmpuint (signpost_certificates_get_all (&certificates, 0), ==, cases[i].ahead);
    }
}

/* The same by trying everything out that matters */

typedef struct
{
  const SignpostRatingTable *table;
  guint                      a, b;
  int                        weights[SIGNPOST_TABLE_MAX_CRITERIA];
  int                        levels[N_LEVELS];   /* of the ratings 1…5 */
} Trial;

static int
level_of (const Trial *trial,
          int          half_steps)
{
  return trial->levels[half_steps / 2 - 1] + trial->levels[(half_steps + 1) / 2 - 1];
}

static gboolean
is_behind (const Trial *trial)
{
  int lead = 0;

  for (guint j = 0; j < trial->table->n_criteria; j++)
    lead += trial->weights[j] *
            (level_of (trial, signpost_rating_table_get_lowest (trial->table, trial->a, j, TRUE)) -
             level_of (trial, signpost_rating_table_get_highest (trial->table, trial->b, j, TRUE)));

  return lead < 0;
}

/* Every non-decreasing choice of levels that takes one of two values, and the even ones */
static gboolean
is_behind_for_some_steps (Trial *trial)
{
  for (guint first = 1; first < N_LEVELS; first++)
    for (guint second = first; second < N_LEVELS; second++)
      {
        for (guint i = 0; i < N_LEVELS; i++)
          trial->levels[i] = (i >= first) + 2 * (i >= second);
        if (is_behind (trial))
          return TRUE;
      }

  return FALSE;
}

static gboolean
is_behind_for_equal_steps (Trial *trial)
{
  for (guint i = 0; i < N_LEVELS; i++)
    trial->levels[i] = i;

  return is_behind (trial);
}

/* Whether all of a set of criteria may count alike and the others nothing: whoever is in it
 * brings along whatever has more points */
static gboolean
is_in_order (const SignpostRatingTable *table,
             guint                      set)
{
  for (guint j = 0; j < table->n_criteria; j++)
    for (guint k = 0; k < table->n_criteria; k++)
      if ((set >> j & 1) != 0 && (set >> k & 1) == 0 && table->points[k] > table->points[j])
        return FALSE;

  return TRUE;
}

static gboolean
is_behind_for_some_importance (Trial      *trial,
                               gboolean    in_order,
                               gboolean (* is_behind_for) (Trial *trial))
{
  for (guint set = 1; set < 1u << trial->table->n_criteria; set++)
    {
      if (in_order && !is_in_order (trial->table, set))
        continue;

      for (guint j = 0; j < trial->table->n_criteria; j++)
        trial->weights[j] = set >> j & 1;
      if (is_behind_for (trial))
        return TRUE;
    }

  return FALSE;
}

static guint
try_out (const SignpostRatingTable *table,
         guint                      a,
         guint                      b)
{
  Trial trial = { .table = table, .a = a, .b = b };
  guint flags = 0;

  if (!is_behind_for_some_importance (&trial, FALSE, is_behind_for_equal_steps))
    flags |= ANY;
  if (!is_behind_for_some_importance (&trial, TRUE, is_behind_for_equal_steps))
    flags |= ORDER;
  if (!is_behind_for_some_importance (&trial, TRUE, is_behind_for_some_steps))
    flags |= BOTH;

  for (guint j = 0; j < table->n_criteria; j++)
    trial.weights[j] = table->points[j];
  if (!is_behind_for_some_steps (&trial))
    flags |= STEPS;

  return flags;
}

static void
test_tried_out (void)
{
  const FixtureKind kind = { 4, 5, 4, TRUE, TRUE, TRUE, FALSE, FALSE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_certain = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostComparison) comparison = fixture_make_random (random, &kind);
      g_autoptr (SignpostRatingTable) table = fixture_make_table_of (comparison);
      SignpostCertificates certificates = signpost_certificates_compute (table, TRUE);

      if (!signpost_rating_table_is_ranked (table))
        continue;

      for (guint a = 0; a < table->n_options; a++)
        for (guint b = 0; b < table->n_options; b++)
          if (a != b)
            {
              g_assert_cmpuint (certificates.never_behind[a][b], ==, try_out (table, a, b));
              n_certain += certificates.never_behind[a][b] != 0;
            }
    }

  g_assert_cmpuint (n_certain, >, N_ROUNDS / 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/certificates/sites", test_sites);
  g_test_add_func ("/certificates/cases", test_cases);
  g_test_add_func ("/certificates/tried-out", test_tried_out);

  return g_test_run ();
}
