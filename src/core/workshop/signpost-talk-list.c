/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-talk-list.h"

#include "core/decision/signpost-flips.h"
#include "core/decision/signpost-fraction.h"

#define WHOLE_STEP  2
/* Two steps apart are worth some words though they decide nothing. */
#define FAR_APART   (2 * WHOLE_STEP)
/* From 1 to 5, in half steps */
#define WHOLE_SCALE 8

const char *
signpost_talk_kind_to_nick (SignpostTalkKind kind)
{
  static const char * const nicks[] = { "decides", "discuss", "agreed" };

  g_return_val_if_fail (kind < G_N_ELEMENTS (nicks), NULL);

  return nicks[kind];
}

static SignpostTalkKind
find_kind (const SignpostTalk *talk,
           guint               leaders)
{
  if (talk->lowest_leaders != leaders || talk->highest_leaders != leaders)
    return SIGNPOST_TALK_DECIDES;

  return talk->highest - talk->lowest >= FAR_APART ? SIGNPOST_TALK_DISCUSS : SIGNPOST_TALK_AGREED;
}

/* FALSE when there is nothing to talk about */
static gboolean
find_talk (const SignpostRatingTable *table,
           const SignpostBallots     *ballots,
           guint                      leaders,
           SignpostTalk              *talk)
{
  guint option = table->option[talk->option], criterion = table->criterion[talk->criterion];

  if (ballots->is_settled[option][criterion] ||
      !signpost_ballots_get_range (ballots, option, criterion, &talk->lowest, &talk->highest) ||
      talk->lowest == talk->highest)
    return FALSE;

  talk->lowest_leaders =
    signpost_flips_leaders_with (table, talk->option, talk->criterion, talk->lowest);
  talk->highest_leaders =
    signpost_flips_leaders_with (table, talk->option, talk->criterion, talk->highest);
  talk->kind = find_kind (talk, leaders);

  talk->swing_n = 100 * table->points[talk->criterion] * (talk->highest - talk->lowest);
  talk->swing_d = WHOLE_SCALE * table->total_points;
  signpost_fraction_reduce (&talk->swing_n, &talk->swing_d);

  return TRUE;
}

static int
compare_talks (gconstpointer a,
               gconstpointer b,
               gpointer      data)
{
  const SignpostRatingTable *table = data;
  const SignpostTalk *talk = a, *other = b;
  gint64 swing = talk->swing_n * other->swing_d, other_swing = other->swing_n * talk->swing_d;

  if (talk->kind != other->kind)
    return (int) talk->kind - (int) other->kind;

  if (swing != other_swing)
    return swing > other_swing ? -1 : 1;

  if (talk->option != other->option)
    return (int) table->place[talk->option] - (int) table->place[other->option];

  return (int) talk->criterion - (int) other->criterion;
}

GArray *
signpost_talk_list_new (const SignpostRatingTable *table,
                        const SignpostBallots     *ballots)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (SignpostTalk));
  guint leaders;

  if (!signpost_rating_table_is_ranked (table))
    return list;

  leaders = signpost_flips_leaders_with (table, 0, 0, table->half_steps[0][0]);
  for (guint i = 0; i < table->n_rows; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      {
        SignpostTalk talk = { .option = i, .criterion = j };

        if (find_talk (table, ballots, leaders, &talk))
          g_array_append_val (list, talk);
      }

  g_array_sort_with_data (list, compare_talks, (gpointer) table);

  return list;
}
