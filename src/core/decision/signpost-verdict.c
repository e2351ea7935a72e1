/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-verdict.h"

#include "core/decision/signpost-table-words.h"

#include <glib/gi18n-lib.h>

/* A rung that is reached by certainty: every other option is certified to be behind. The first
 * that holds counts. */
static const struct
{
  guint                certificate;
  SignpostVerdictKind  kind;
} certain[] = {
  { SIGNPOST_CERTIFICATE_ANY_IMPORTANCE, SIGNPOST_VERDICT_BEST_EVERYWHERE },
  { SIGNPOST_CERTIFICATE_ORDER_AND_STEPS, SIGNPOST_VERDICT_WHATEVER_NUMBERS },
  { SIGNPOST_CERTIFICATE_ORDER, SIGNPOST_VERDICT_WHATEVER_IMPORTANCE },
  { SIGNPOST_CERTIFICATE_STEPS, SIGNPOST_VERDICT_WHATEVER_STEPS },
};

/* A rung that is reached by the share of first places, in percent */
static const struct
{
  int                  percent;
  SignpostVerdictKind  kind;
} likely[] = {
  { 90, SIGNPOST_VERDICT_CLEAR },
  { 70, SIGNPOST_VERDICT_AHEAD },
  { 50, SIGNPOST_VERDICT_NARROW },
  { 0, SIGNPOST_VERDICT_NO_CLEAR_WINNER },
};

/* Who is named when there is no clear winner: the percent of first places that is enough */
#define NAMED_PERCENT 15

const char *
signpost_verdict_kind_to_nick (SignpostVerdictKind kind)
{
  static const char * const nicks[] = {
    "nothing-to-compare", "no-points", "provisional", "best-everywhere", "whatever-numbers",
    "whatever-importance", "whatever-steps", "clear", "ahead", "narrow", "no-clear-winner", "leads",
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

/* Kind */

static SignpostVerdictKind
find_certain_kind (guint certificates)
{
  for (guint i = 0; i < G_N_ELEMENTS (certain); i++)
    if ((certificates & certain[i].certificate) != 0)
      return certain[i].kind;

  return SIGNPOST_VERDICT_LEADS;
}

SignpostVerdictKind
signpost_verdict_find_rung (const SignpostRankShares *shares,
                            guint                     option)
{
  guint rung = 0;

  while (!signpost_rank_shares_reach (shares, option, 0, likely[rung].percent))
    rung++;

  return likely[rung].kind;
}

static SignpostVerdictKind
find_kind (const SignpostRanking      *ranking,
           const SignpostRatingTable  *table,
           const SignpostCertificates *certificates,
           const SignpostRankShares   *shares)
{
  SignpostVerdictKind kind;

  if (ranking->state == SIGNPOST_RANKING_NOTHING_TO_COMPARE)
    return SIGNPOST_VERDICT_NOTHING_TO_COMPARE;
  if (ranking->state == SIGNPOST_RANKING_NO_POINTS)
    return SIGNPOST_VERDICT_NO_POINTS;
  if (ranking->state == SIGNPOST_RANKING_PROVISIONAL)
    return SIGNPOST_VERDICT_PROVISIONAL;
  if (ranking->state == SIGNPOST_RANKING_TIE)
    return SIGNPOST_VERDICT_NO_CLEAR_WINNER;

  kind = find_certain_kind (signpost_certificates_get_all (certificates, table->order[0]));
  if (kind == SIGNPOST_VERDICT_LEADS && shares != NULL)
    kind = signpost_verdict_find_rung (shares, table->order[0]);

  return kind;
}

/* Words */

/* First places, and without a clear winner whoever is first often enough */
static guint
find_leaders (const SignpostRatingTable *table,
              SignpostVerdictKind        kind,
              const SignpostRankShares  *shares)
{
  guint leaders = 0;

  if (!signpost_rating_table_is_ranked (table))
    return 0;

  for (guint i = 0; i < table->n_options; i++)
    if (table->total[i] == table->total[table->order[0]] ||
        (kind == SIGNPOST_VERDICT_NO_CLEAR_WINNER && shares != NULL &&
         signpost_rank_shares_reach (shares, i, 0, NAMED_PERCENT)))
      leaders |= 1u << i;

  return leaders;
}

/* (nullable): %NULL where the ranking's own headline says it */
static char *
dup_headline (const SignpostVerdict     *self,
              const SignpostRatingTable *table)
{
  g_autofree char *names = signpost_table_dup_names (table, self->leaders);

  switch (self->kind)
    {
    case SIGNPOST_VERDICT_BEST_EVERYWHERE:
      return g_strdup_printf (_("%s is at least as good on every criterion."), names);
    case SIGNPOST_VERDICT_WHATEVER_NUMBERS:
      return g_strdup_printf (_("%s comes first whatever the numbers, as long as this order of "
                                "importance holds."), names);
    case SIGNPOST_VERDICT_WHATEVER_IMPORTANCE:
      return g_strdup_printf (_("%s comes first for every importance in this order."), names);
    case SIGNPOST_VERDICT_WHATEVER_STEPS:
      return g_strdup_printf (_("%s comes first however far apart the steps are."), names);
    case SIGNPOST_VERDICT_CLEAR:
      return g_strdup_printf (_("%s is a clear first choice."), names);
    case SIGNPOST_VERDICT_AHEAD:
      return g_strdup_printf (_("%s is ahead, but not safe."), names);
    case SIGNPOST_VERDICT_NARROW:
      return g_strdup_printf (_("%s is narrowly ahead."), names);
    case SIGNPOST_VERDICT_NO_CLEAR_WINNER:
      if (self->pending)
        return NULL;
      /* Translators: a list of one or more options */
      return g_strdup_printf (_("No clear winner: %s."), names);
    case SIGNPOST_VERDICT_NOTHING_TO_COMPARE:
    case SIGNPOST_VERDICT_NO_POINTS:
    case SIGNPOST_VERDICT_PROVISIONAL:
    case SIGNPOST_VERDICT_LEADS:
      return NULL;
    default:
      g_return_val_if_reached (NULL);
    }
}

SignpostVerdict *
signpost_verdict_new (const SignpostRanking      *ranking,
                      const char                 *headline,
                      const SignpostRatingTable  *table,
                      const SignpostCertificates *certificates,
                      const SignpostRankShares   *shares)
{
  SignpostVerdict *self = g_new0 (SignpostVerdict, 1);

  self->kind = find_kind (ranking, table, certificates, shares);
  self->pending = shares == NULL && (self->kind == SIGNPOST_VERDICT_LEADS ||
                                     self->kind == SIGNPOST_VERDICT_NO_CLEAR_WINNER);
  self->leaders = find_leaders (table, self->kind, shares);
  self->headline = dup_headline (self, table);
  if (self->headline == NULL)
    self->headline = g_strdup (headline);

  return self;
}

void
signpost_verdict_free (SignpostVerdict *self)
{
  g_free (self->headline);
  g_free (self);
}
