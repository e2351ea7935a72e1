/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-agreement.h"

#include "core/decision/signpost-fraction.h"

#include <glib/gi18n-lib.h>

/* Up to which tenths of W, exclusively, each word reaches */
static const struct
{
  gint64                 tenths;
  SignpostAgreementKind  kind;
} words[] = {
  { 3, SIGNPOST_AGREEMENT_LITTLE },
  { 5, SIGNPOST_AGREEMENT_SOME },
  { 7, SIGNPOST_AGREEMENT_MODERATE },
  { 9, SIGNPOST_AGREEMENT_STRONG },
};

const char *
signpost_agreement_kind_to_nick (SignpostAgreementKind kind)
{
  static const char * const nicks[] = {
    "undefined", "little", "some", "moderate", "strong", "very-strong",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

static SignpostAgreementKind
find_kind (gint64 n,
           gint64 d)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (10 * n < words[i].tenths * d)
      return words[i].kind;

  return SIGNPOST_AGREEMENT_VERY_STRONG;
}

/* How many of a row are less than @score, and how many equal it */
static void
count (const gint64 *row,
       guint         n_options,
       gint64        score,
       gint64       *n_less,
       gint64       *n_equal)
{
  *n_less = *n_equal = 0;

  for (guint i = 0; i < n_options; i++)
    {
      *n_less += row[i] < score;
      *n_equal += row[i] == score;
    }
}

/* squares: Σ of the squares of twice the distance of an option's sum of ranks from the mean sum;
 * ties: m·Σ (t³ − t) */
static void
add_up (const gint64 *scores,
        guint         n_people,
        guint         n_options,
        gint64       *squares,
        gint64       *ties)
{
  gint64 mean = (gint64) n_people * (n_options + 1);

  *squares = *ties = 0;

  for (guint i = 0; i < n_options; i++)
    {
      gint64 sum = 0;

      for (guint person = 0; person < n_people; person++)
        {
          const gint64 *row = scores + (gsize) person * n_options;
          gint64 n_less, n_equal;

          count (row, n_options, row[i], &n_less, &n_equal);
          sum += 2 * n_less + n_equal + 1;

          /* Each of t equal options adds a t-th of its group's t³ − t. */
          *ties += n_people * (n_equal * n_equal - 1);
        }

      *squares += (sum - mean) * (sum - mean);
    }
}

SignpostAgreement
signpost_agreement_compute (const gint64 *scores,
                            guint         n_people,
                            guint         n_options)
{
  SignpostAgreement self = { SIGNPOST_AGREEMENT_UNDEFINED, 0, 1, n_people, n_options };
  gint64 m = n_people, n = n_options;
  gint64 squares, ties, whole;

  if (n_people < 2 || n_options < 2)
    return self;

  add_up (scores, n_people, n_options, &squares, &ties);
  whole = m * m * (n * n * n - n) - ties;

  if (whole == 0)
    return self;

  /* The squares are of doubled ranks: four times too great. */
  self.n = 3 * squares;
  self.d = whole;
  signpost_fraction_reduce (&self.n, &self.d);
  self.kind = find_kind (self.n, self.d);

  return self;
}

/* Words */

char *
signpost_agreement_dup_sentence (const SignpostAgreement *self)
{
  double w = (double) self->n / (double) self->d;

  /* Translators, in all of these: W is a number from 0.00 to 1.00 */
  switch (self->kind)
    {
    case SIGNPOST_AGREEMENT_LITTLE:
      return g_strdup_printf (_("Little agreement on the order of the options (W = %.2f)."), w);
    case SIGNPOST_AGREEMENT_SOME:
      return g_strdup_printf (_("Some agreement on the order of the options (W = %.2f)."), w);
    case SIGNPOST_AGREEMENT_MODERATE:
      return g_strdup_printf (_("Moderate agreement on the order of the options (W = %.2f)."), w);
    case SIGNPOST_AGREEMENT_STRONG:
      return g_strdup_printf (_("Strong agreement on the order of the options (W = %.2f)."), w);
    case SIGNPOST_AGREEMENT_VERY_STRONG:
      return g_strdup_printf (_("Very strong agreement on the order of the options (W = %.2f)."), w);
    case SIGNPOST_AGREEMENT_UNDEFINED:
    default:
      return g_strdup (_("How far people agree on the order cannot be said: it takes two people, "
                         "and one of them who tells two options apart."));
    }
}
