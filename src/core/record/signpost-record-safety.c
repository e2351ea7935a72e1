/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-certainty.h"
#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* How safe the comparison's first place is: what is certain, what is likely, and how that was reckoned. */

/* Wider tables of shares are hard to read on paper. */
#define MAX_PLACES 6

static void
write_certainties (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) sentences = signpost_certainty_list (writer->result);

  for (guint i = 0; i < sentences->len; i++)
    signpost_record_print_item (writer, g_strdup (g_ptr_array_index (sentences, i)));
}

/* Who else could come first, for some importance of the criteria */
static void
write_first_places (SignpostRecordWriter *writer)
{
  const SignpostRatingTable *table = writer->result->table;

  for (guint place = 1; place < table->n_options; place++)
    {
      guint option = table->order[place];
      const SignpostFirstPlace *first =
        &g_array_index (writer->result->first_places, SignpostFirstPlace, option);

      /* That it can be first at all, the shares say as well */
      if (first->kind == SIGNPOST_FIRST_PLACE_FIRST && first->needed_criterion < 0)
        continue;

      if (table->total[option] < table->total[table->order[0]])
        signpost_record_print_item (writer, signpost_words_dup_first_place (table, option, first));
    }
}

static const char *
get_caption (SignpostImportance importance)
{
  switch (importance)
    {
    case SIGNPOST_IMPORTANCE_NEAR:
      return _("How often each option takes each place when every criterion may have up to a quarter "
               "more or fewer points:");
    case SIGNPOST_IMPORTANCE_EXACT:
      return _("How often each option takes each place when the points are as they are:");
    case SIGNPOST_IMPORTANCE_WIDE:
      return _("How often each option takes each place when every criterion may have up to half as "
               "many points more or fewer:");
    case SIGNPOST_IMPORTANCE_ORDER:
      return _("How often each option takes each place when only the order of importance is known:");
    case SIGNPOST_IMPORTANCE_ANY:
      return _("How often each option takes each place when nothing is known about importance:");
    default:
      g_return_val_if_reached ("");
    }
}

static void
write_share_row (SignpostRecordWriter     *writer,
                 const SignpostRankShares *shares,
                 guint                     option,
                 guint                     n_places)
{
  const SignpostResult *result = writer->result;
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, signpost_record_escape (result->table->option_name[option]));

  /* What is proved for the shares that are shown on screen is told in the same words */
  for (guint place = 0; place < n_places; place++)
    g_ptr_array_add (row, signpost_lens_equal (shares->lens, result->lens)
                          ? signpost_result_dup_share (result, option, place)
                          : signpost_rank_shares_dup_percent (shares, option, place));

  signpost_record_table_row (writer, row);
}

static void
write_share_table (SignpostRecordWriter     *writer,
                   const SignpostRankShares *shares)
{
  const SignpostRatingTable *table = writer->result->table;
  guint n_places = MIN (table->n_options, MAX_PLACES);
  g_autoptr (GPtrArray) head = g_ptr_array_new_with_free_func (g_free);

  signpost_record_print (writer, "%s", get_caption (shares->lens.importance));
  signpost_record_end_block (writer);
  g_ptr_array_add (head, g_strdup (_("Option")));

  for (guint place = 0; place < n_places; place++)
    /* Translators: a place in an order: “Place 1” */
    g_ptr_array_add (head, g_strdup_printf (_("Place %u"), place + 1));

  signpost_record_table_head (writer, head);

  for (guint place = 0; place < table->n_options; place++)
    write_share_row (writer, shares, table->order[place], n_places);

  signpost_record_end_block (writer);
}

static gboolean
has_uncertain (const SignpostRatingTable *table,
               gboolean                   unknown)
{
  for (guint i = 0; i < table->n_options; i++)
    for (guint j = 0; j < table->n_criteria; j++)
      if (unknown ? table->half_steps[i][j] == 0 : table->unsure[i][j])
        return TRUE;

  return FALSE;
}

/* What else was left open, as far as there is any of it */
static void
write_lens (SignpostRecordWriter *writer,
            SignpostLens          lens)
{
  const SignpostRatingTable *table = writer->result->table;

  if (lens.unsure_as_range && has_uncertain (table, FALSE))
    signpost_record_print (writer, "%s", _("A rating that is not sure was one step lower or "
                                           "higher in half of the cases."));

  if (has_uncertain (table, TRUE))
    signpost_record_print (writer, "%s", _("A rating that is not known was anything from 1 to 5."));

  if (lens.steps_free)
    signpost_record_print (writer, "%s",
                           _("The steps from 1 to 5 were not taken to be equally far apart."));

  signpost_record_end_block (writer);
}

static void
write_shares (SignpostRecordWriter *writer)
{
  const SignpostShareSet *shares = writer->result->shares;

  write_share_table (writer, shares->usual);
  write_lens (writer, shares->usual->lens);

  /* Whoever looked through another lens decided with that picture in mind */
  if (signpost_lens_equal (shares->shown->lens, shares->usual->lens))
    return;

  write_share_table (writer, shares->shown);
  write_lens (writer, shares->shown->lens);
}

void
signpost_record_write_safety (SignpostRecordWriter *writer)
{
  const SignpostResult *result = writer->result;

  signpost_record_heading (writer, 4, "How safe it is");
  signpost_record_print_sentences (writer,
                                   signpost_words_dup_safety (result->table, result->shares->usual,
                                                              result->shares->any));
  write_certainties (writer);
  write_first_places (writer);

  for (guint i = 0; result->sayings[SIGNPOST_SAYING_FIND_OUT][i] != NULL; i++)
    signpost_record_print_item (writer,
                                g_strdup (result->sayings[SIGNPOST_SAYING_FIND_OUT][i]));

  signpost_record_end_block (writer);
  write_shares (writer);
  signpost_record_print (writer, _("Method: %s"), SIGNPOST_RESULT_METHOD);
  signpost_record_end_block (writer);
}
