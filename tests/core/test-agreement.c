/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-agreement.h"

#include <string.h>

#define N_ROUNDS     10000
#define SEED      20250101
#define MAX_PEOPLE       8
#define MAX_OPTIONS     12

/* What three judges gave ten objects: NAG Library Manual, example of g08daf. Ranks, doubled. */
static const gint64 judges[] = {
  2, 9, 4, 9, 6, 15, 12, 18, 15, 20,
  5, 2, 5, 9, 9, 16, 18, 13, 20, 13,
  4, 2, 9, 9, 9, 9, 16, 16, 16, 20,
};

/* What three raters gave twenty people: data “anxiety” of the R packages irr and DescTools */
static const gint64 anxiety[] = {
  3, 3, 3, 4, 5, 5, 2, 3, 5, 2, 2, 6, 1, 5, 2, 2, 1, 2, 4, 3,
  3, 6, 4, 6, 2, 4, 2, 4, 3, 3, 2, 3, 3, 3, 2, 2, 1, 3, 3, 4,
  2, 1, 4, 4, 3, 2, 1, 6, 1, 1, 1, 2, 3, 3, 1, 1, 3, 3, 2, 2,
};

static const gint64 alike[] = { 1, 2, 3, 4, 1, 2, 3, 4, 1, 2, 3, 4 };
static const gint64 reversed[] = { 1, 2, 3, 3, 2, 1 };
static const gint64 all_tied[] = { 2, 2, 2, 2, 2, 2 };
static const gint64 one_tie[] = { 3, 3, 6, 2, 4, 6 };
static const gint64 alone[] = { 1, 2, 3 };
static const gint64 one_option[] = { 1, 2, 3 };
static const gint64 who_cares[] = { 1, 1, 1, 1, 2, 3 };

static const struct
{
  const char            *name;
  const gint64          *scores;
  guint                  n_people, n_options;
  gint64                 n, d;
  SignpostAgreementKind  kind;
} vectors[] = {
  { "judges", judges, 3, 10, 197, 238, SIGNPOST_AGREEMENT_STRONG },
  { "anxiety", anxiety, 3, 20, 6008, 11133, SIGNPOST_AGREEMENT_MODERATE },
  { "alike", alike, 3, 4, 1, 1, SIGNPOST_AGREEMENT_VERY_STRONG },
  { "reversed", reversed, 2, 3, 0, 1, SIGNPOST_AGREEMENT_LITTLE },
  { "one tie", one_tie, 2, 3, 13, 14, SIGNPOST_AGREEMENT_VERY_STRONG },
  { "all tied", all_tied, 2, 3, 0, 1, SIGNPOST_AGREEMENT_UNDEFINED },
  { "alone", alone, 1, 3, 0, 1, SIGNPOST_AGREEMENT_UNDEFINED },
  { "nobody", NULL, 0, 3, 0, 1, SIGNPOST_AGREEMENT_UNDEFINED },
  { "one option", one_option, 3, 1, 0, 1, SIGNPOST_AGREEMENT_UNDEFINED },
  { "one of two tells apart", who_cares, 2, 3, 1, 2, SIGNPOST_AGREEMENT_MODERATE },
};

static void
test_vectors (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (vectors); i++)
    {
      SignpostAgreement agreement =
        signpost_agreement_compute (vectors[i].scores, vectors[i].n_people, vectors[i].n_options);

      g_test_message ("%s", vectors[i].name);
      g_assert_cmpint (agreement.n, ==, vectors[i].n);
      g_assert_cmpint (agreement.d, ==, vectors[i].d);
      g_assert_cmpint (agreement.kind, ==, vectors[i].kind);
      g_assert_cmpuint (agreement.n_people, ==, vectors[i].n_people);
    }
}

/* Two people and four options: W is a tenth of 10 − Σ d² ÷ 2, so each word can be met at its bound and just below. */
static const struct
{
  gint64                 other[4];
  gint64                 tenths;
  SignpostAgreementKind  kind;
  const char            *nick, *sentence;
} bounds[] = {
  { { 3, 4, 1, 2 }, 2, SIGNPOST_AGREEMENT_LITTLE, "little",
    "Little agreement on the order of the options (W = 0.20)." },
  { { 2, 4, 3, 1 }, 3, SIGNPOST_AGREEMENT_SOME, "some",
    "Some agreement on the order of the options (W = 0.30)." },
  { { 2, 3, 4, 1 }, 4, SIGNPOST_AGREEMENT_SOME, "some",
    "Some agreement on the order of the options (W = 0.40)." },
  { { 2, 4, 1, 3 }, 5, SIGNPOST_AGREEMENT_MODERATE, "moderate",
    "Moderate agreement on the order of the options (W = 0.50)." },
  { { 3, 2, 1, 4 }, 6, SIGNPOST_AGREEMENT_MODERATE, "moderate",
    "Moderate agreement on the order of the options (W = 0.60)." },
  { { 1, 3, 4, 2 }, 7, SIGNPOST_AGREEMENT_STRONG, "strong",
    "Strong agreement on the order of the options (W = 0.70)." },
  { { 2, 1, 4, 3 }, 8, SIGNPOST_AGREEMENT_STRONG, "strong",
    "Strong agreement on the order of the options (W = 0.80)." },
  { { 1, 2, 4, 3 }, 9, SIGNPOST_AGREEMENT_VERY_STRONG, "very-strong",
    "Very strong agreement on the order of the options (W = 0.90)." },
};

static void
test_words (void)
{
  SignpostAgreement nobody = signpost_agreement_compute (NULL, 0, 0);
  g_autofree char *undefined = signpost_agreement_dup_sentence (&nobody);

  for (guint i = 0; i < G_N_ELEMENTS (bounds); i++)
    {
      gint64 scores[8] = { 1, 2, 3, 4 };
      SignpostAgreement agreement;
      g_autofree char *sentence = NULL;

      memcpy (scores + 4, bounds[i].other, sizeof bounds[i].other);
      agreement = signpost_agreement_compute (scores, 2, 4);
      sentence = signpost_agreement_dup_sentence (&agreement);

      g_assert_cmpint (10 * agreement.n, ==, bounds[i].tenths * agreement.d);
      g_assert_cmpint (agreement.kind, ==, bounds[i].kind);
      g_assert_cmpstr (signpost_agreement_kind_to_nick (agreement.kind), ==, bounds[i].nick);
      g_assert_cmpstr (sentence, ==, bounds[i].sentence);
    }

  g_assert_cmpstr (signpost_agreement_kind_to_nick (nobody.kind), ==, "undefined");
  g_assert_nonnull (strstr (undefined, "cannot be said"));
}

/* The greatest numbers that are accepted */
static void
test_large (void)
{
  g_autofree gint64 *scores = g_new (gint64, 1000 * 24);
  SignpostAgreement agreement;

  for (guint i = 0; i < 1000 * 24; i++)
    scores[i] = i % 24;
  agreement = signpost_agreement_compute (scores, 1000, 24);

  g_assert_cmpint (agreement.n, ==, 1);
  g_assert_cmpint (agreement.d, ==, 1);
}

/* Floating point, by the definition; NaN when it is undefined */

static double
find_rank (const gint64 *row,
           guint         n_options,
           guint         option,
           double       *group)
{
  guint first = 1;

  *group = 0;
  for (guint i = 0; i < n_options; i++)
    {
      first += row[i] < row[option];
      *group += row[i] == row[option];
    }

  return first + (*group - 1) / 2;
}

static double
compute_by_definition (const gint64 *scores,
                       guint         m,
                       guint         n)
{
  double squares = 0, ties = 0;

  for (guint i = 0; i < n; i++)
    {
      double sum = 0, group;

      for (guint person = 0; person < m; person++)
        {
          sum += find_rank (scores + person * n, n, i, &group);
          ties += (group * group * group - group) / group;
        }
      squares += (sum - m * (n + 1) / 2.) * (sum - m * (n + 1) / 2.);
    }

  return 12 * squares / ((double) m * m * ((double) n * n * n - n) - m * ties);
}

static void
assert_equal (SignpostAgreement a,
              SignpostAgreement b)
{
  g_assert_cmpint (a.kind, ==, b.kind);
  g_assert_cmpint (a.n, ==, b.n);
  g_assert_cmpint (a.d, ==, b.d);
}

/* Other people first, other options first, everybody's worst first, other distances: nothing changes. */
static void
assert_same_however_told (const gint64      *scores,
                          guint              m,
                          guint              n,
                          SignpostAgreement  agreement)
{
  gint64 people[MAX_PEOPLE * MAX_OPTIONS], options[MAX_PEOPLE * MAX_OPTIONS];
  gint64 worst_first[MAX_PEOPLE * MAX_OPTIONS], stretched[MAX_PEOPLE * MAX_OPTIONS];

  for (guint person = 0; person < m; person++)
    for (guint i = 0; i < n; i++)
      {
        gint64 score = scores[person * n + i];

        people[(m - 1 - person) * n + i] = score;
        options[person * n + (i + 1) % n] = score;
        worst_first[person * n + i] = -score;
        stretched[person * n + i] = score * score * (person + 2);
      }

  assert_equal (signpost_agreement_compute (people, m, n), agreement);
  assert_equal (signpost_agreement_compute (options, m, n), agreement);
  assert_equal (signpost_agreement_compute (worst_first, m, n), agreement);
  assert_equal (signpost_agreement_compute (stretched, m, n), agreement);
}

static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_defined = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint m = g_rand_int_range (random, 2, MAX_PEOPLE + 1);
      guint n = g_rand_int_range (random, 2, MAX_OPTIONS + 1);
      int levels = g_rand_int_range (random, 1, 12);
      gint64 scores[MAX_PEOPLE * MAX_OPTIONS];
      SignpostAgreement agreement;

      for (guint i = 0; i < m * n; i++)
        scores[i] = g_rand_int_range (random, 0, levels);

      agreement = signpost_agreement_compute (scores, m, n);
      assert_same_however_told (scores, m, n, agreement);
      g_assert_cmpint (agreement.n, >=, 0);
      g_assert_cmpint (agreement.n, <=, agreement.d);

      if (agreement.kind == SIGNPOST_AGREEMENT_UNDEFINED)
        continue;

      n_defined++;
      g_assert_cmpfloat_with_epsilon ((double) agreement.n / agreement.d,
                                      compute_by_definition (scores, m, n), 1e-9);
    }

  g_assert_cmpuint (n_defined, >, N_ROUNDS / 2);
  g_assert_cmpuint (n_defined, <, N_ROUNDS);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/agreement/vectors", test_vectors);
  g_test_add_func ("/agreement/words", test_words);
  g_test_add_func ("/agreement/large", test_large);
  g_test_add_func ("/agreement/properties", test_properties);

  return g_test_run ();
}
