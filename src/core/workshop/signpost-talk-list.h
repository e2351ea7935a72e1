/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"
#include "core/workshop/signpost-ballots.h"

G_BEGIN_DECLS

/* Nicks: decides, discuss, agreed */
typedef enum
{
  SIGNPOST_TALK_DECIDES,   /* with the lowest or the highest rating somebody else would be first */
  SIGNPOST_TALK_DISCUSS,   /* two steps apart, or more */
  SIGNPOST_TALK_AGREED,
} SignpostTalkKind;

/**
 * SignpostTalk:
 * @option, @criterion: row and criterion of the table
 * @lowest, @highest: what the ballots say of it, in half steps
 * @lowest_leaders, @highest_leaders: a bit for each row that would be first with the one, and with the other
 * @swing_n, @swing_d: how many points of score lie between the two, 100·p·(highest − lowest) ÷ (4·Σ p) in steps of a rating, as a fraction
 *                     in lowest terms
 *
 * A rating on which the ballots differ, and whether that matters: every other rating stays as the table has it, the median or what was
 * agreed.
 */
typedef struct
{
  guint            option, criterion;
  SignpostTalkKind kind;
  int              lowest, highest;
  guint            lowest_leaders, highest_leaders;
  gint64           swing_n, swing_d;
} SignpostTalk;

/* (element-type SignpostTalk): what decides first, then what is far apart, each by swing, then by rank. What the comparison settled is not
 * on it. table: of the comparison to which the ballots were applied */
GArray     *signpost_talk_list_new     (const SignpostRatingTable *table,
                                        const SignpostBallots     *ballots) G_GNUC_WARN_UNUSED_RESULT;
const char *signpost_talk_kind_to_nick (SignpostTalkKind           kind);

G_END_DECLS
