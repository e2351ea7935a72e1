/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-certificates.h"
#include "core/decision/signpost-rank-shares.h"

G_BEGIN_DECLS

/**
 * SignpostVerdictKind:
 *
 * The rungs of the ladder, from the first that applies. Nicks: nothing-to-compare, no-points, provisional, best-everywhere,
 * whatever-numbers, whatever-importance, whatever-steps, clear, ahead, narrow, no-clear-winner, leads. “leads” stands for
 * clear … no-clear-winner while the rank shares are not there yet.
 */
typedef enum
{
  SIGNPOST_VERDICT_NOTHING_TO_COMPARE,
  SIGNPOST_VERDICT_NO_POINTS,
  SIGNPOST_VERDICT_PROVISIONAL,
  SIGNPOST_VERDICT_BEST_EVERYWHERE,       /* at least as good on every criterion */
  SIGNPOST_VERDICT_WHATEVER_NUMBERS,      /* this order of importance, any step sizes */
  SIGNPOST_VERDICT_WHATEVER_IMPORTANCE,   /* every importance in this order */
  SIGNPOST_VERDICT_WHATEVER_STEPS,        /* however far apart the steps are */
  SIGNPOST_VERDICT_CLEAR,                 /* first in at least 90 % of the cases tried */
  SIGNPOST_VERDICT_AHEAD,                 /* 70 % */
  SIGNPOST_VERDICT_NARROW,                /* 50 % */
  SIGNPOST_VERDICT_NO_CLEAR_WINNER,       /* less, or a shared first place */
  SIGNPOST_VERDICT_LEADS,
} SignpostVerdictKind;

/**
 * SignpostVerdict:
 * @pending: whether the rank shares are still to say more
 * @leaders: a bit for each option the headline names
 * @headline: translated, plain text
 */
typedef struct
{
  SignpostVerdictKind  kind;
  gboolean             pending;
  guint                leaders;
  char                *headline;
} SignpostVerdict;

/**
 * signpost_verdict_new:
 * @headline: of the ranking
 * @certificates: with unsure ratings as ranges
 * @shares: (nullable): under the default lens
 */
SignpostVerdict *signpost_verdict_new          (const SignpostRanking      *ranking,
                                                const char                 *headline,
                                                const SignpostRatingTable  *table,
                                                const SignpostCertificates *certificates,
                                                const SignpostRankShares   *shares) G_GNUC_WARN_UNUSED_RESULT;
/* The rung that an option's share of first places reaches: clear, ahead, narrow or no-clear-winner */
SignpostVerdictKind signpost_verdict_find_rung (const SignpostRankShares   *shares,
                                                guint                       option);
void             signpost_verdict_free         (SignpostVerdict            *self);
const char      *signpost_verdict_kind_to_nick (SignpostVerdictKind         kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostVerdict, signpost_verdict_free)

G_END_DECLS
