/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-calibration.h"
#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* The comparison: what counts, the table, and what speaks for whom. */

const char *
signpost_record_rating_text (int half_steps)
{
  static const char * const texts[] = {
    "?", "?", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5",
  };

  g_return_val_if_fail (half_steps >= 0 && half_steps < (int) G_N_ELEMENTS (texts), "?");

  return texts[half_steps];
}

/* What counts */

static const char *
get_anchor1 (const SignpostCriterion *criterion)
{
  return criterion->anchor1;
}

static const char *
get_anchor3 (const SignpostCriterion *criterion)
{
  return criterion->anchor3;
}

static const char *
get_anchor5 (const SignpostCriterion *criterion)
{
  return criterion->anchor5;
}

/* What can be said about a criterion in a column of its own, which is there when it is said about any. The case that it stands for is
 * among the drivers. */
static const struct
{
  const char  *title;
  const char *(*get) (const SignpostCriterion *criterion);
} criterion_texts[] = {
  { N_("A 1 means"), get_anchor1 },
  { N_("A 3 means"), get_anchor3 },
  { N_("A 5 means"), get_anchor5 },
};

static gboolean
has_text (SignpostRecordWriter *writer,
          guint                 column)
{
  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    {
      const char *text =
        criterion_texts[column].get (signpost_comparison_get_criterion (writer->comparison, i));

      if (text != NULL && *text != '\0')
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_must (SignpostRecordWriter *writer)
{
  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    if (signpost_comparison_get_criterion (writer->comparison, i)->must_reach > 0)
      return TRUE;

  return FALSE;
}

static void
write_criteria_head (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new ();

  g_ptr_array_add (head, _("Criterion"));
  g_ptr_array_add (head, _("Points"));

  if (has_must (writer))
    g_ptr_array_add (head, _("Must reach"));

  for (guint column = 0; column < G_N_ELEMENTS (criterion_texts); column++)
    if (has_text (writer, column))
      g_ptr_array_add (head, (gpointer) _(criterion_texts[column].title));

  signpost_record_table_head (writer, head);
}

static void
write_criterion (SignpostRecordWriter    *writer,
                 const SignpostCriterion *criterion)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, signpost_record_escape (criterion->name));
  g_ptr_array_add (row, g_strdup_printf ("%d", criterion->points));

  if (has_must (writer))
    g_ptr_array_add (row, criterion->must_reach > 0 ? g_strdup_printf ("%d", criterion->must_reach)
                                                    : NULL);

  for (guint column = 0; column < G_N_ELEMENTS (criterion_texts); column++)
    {
      const char *text = criterion_texts[column].get (criterion);

      if (has_text (writer, column))
        g_ptr_array_add (row, signpost_record_escape (text != NULL ? text : ""));
    }

  signpost_record_table_row (writer, row);
}

/* What no number of the table shows */
static void
write_remarks (SignpostRecordWriter *writer)
{
  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    {
      const SignpostCriterion *criterion =
        signpost_comparison_get_criterion (writer->comparison, i);
      g_autofree char *name = signpost_record_escape (criterion->name);

      if (criterion->points == 0)
        /* Translators: keep the asterisk */
        signpost_record_print (writer, _("* “%s” has no points and does not count."), name);
      else if (writer->result->shares != NULL && !writer->ranking->separates[i])
        /* Translators: keep the asterisk */
        signpost_record_print (writer, _("* “%s” does not separate the options."), name);
    }

  if (signpost_comparison_get_points_changed_after_ratings_seen (writer->comparison))
    signpost_record_print (writer, "%s",
                           /* Translators: keep the asterisk */
                           _("* Importance was changed after ratings had been seen."));
}

static void
write_criteria (SignpostRecordWriter *writer)
{
  guint n_criteria = signpost_comparison_get_n_criteria (writer->comparison);

  if (n_criteria == 0)
    return;

  signpost_record_heading (writer, 4, "What counts");
  write_criteria_head (writer);

  for (guint i = 0; i < n_criteria; i++)
    write_criterion (writer, signpost_comparison_get_criterion (writer->comparison, i));

  signpost_record_end_block (writer);
  write_remarks (writer);
  signpost_record_end_block (writer);
}

/* The table */

static void
write_result_head (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (head, g_strdup (_("Place")));
  g_ptr_array_add (head, g_strdup (_("Option")));
  g_ptr_array_add (head, g_strdup (_("Fit")));

  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    {
      const SignpostCriterion *criterion =
        signpost_comparison_get_criterion (writer->comparison, i);
      g_autofree char *name = signpost_record_escape (criterion->name);

      /* Translators: a criterion, and its points */
      g_ptr_array_add (head, g_strdup_printf (_("%s (%d)"), name, criterion->points));
    }

  g_ptr_array_add (head, g_strdup (_("Score")));
  signpost_record_table_head (writer, head);
}

static char *
dup_rating (const SignpostRating *rating)
{
  const char *text = signpost_record_rating_text (rating->half_steps);

  if (rating->half_steps == 0 || rating->sure)
    return g_strdup (text);

  return g_strdup_printf (_("%s (not sure)"), text);
}

static char *
dup_score (const SignpostRankedOption *ranked)
{
  if (ranked->below_must)
    return g_strdup (_("misses a must"));

  if (ranked->rank == 0)
    return g_strdup (_("not ranked"));

  if (ranked->missing > 0)
    /* Translators: a score and its range, while ratings are missing */
    return g_strdup_printf (_("**%d** (%d–%d)"),
                            ranked->score, ranked->low_score, ranked->high_score);

  return g_strdup_printf ("**%d**", ranked->score);
}

static void
write_result_row (SignpostRecordWriter       *writer,
                  const SignpostRankedOption *ranked)
{
  const SignpostComparisonOption *option =
    signpost_comparison_get_option (writer->comparison, ranked->option);
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  if (ranked->rank > 0)
    g_ptr_array_add (row, g_strdup_printf ("%s%d", ranked->tied ? "=" : "", ranked->rank));
  else
    g_ptr_array_add (row, NULL);

  g_ptr_array_add (row, signpost_record_escape (option->name));
  g_ptr_array_add (row, g_strdup (signpost_fit_level_to_title (option->fit)));

  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    g_ptr_array_add (row, dup_rating (signpost_comparison_get_rating (writer->comparison,
                                                                      ranked->option, i)));

  g_ptr_array_add (row, dup_score (ranked));
  signpost_record_table_row (writer, row);
}

static void
write_result (SignpostRecordWriter *writer)
{
  signpost_record_heading (writer, 4, "Result");
  write_result_head (writer);

  for (guint i = 0; i < writer->ranking->rows->len; i++)
    write_result_row (writer, &g_array_index (writer->ranking->rows, SignpostRankedOption, i));

  signpost_record_end_block (writer);
  signpost_record_print (writer, "%s\n",
                         _("Ratings run from 1 to 5, 5 being the best; a rating that is not known "
                           "counts as 3. Points say how much the step from 1 to 5 is worth. The "
                           "score is the sum of points × (rating − 1), divided by 4 × all points, "
                           "times 100."));
}

/* Why */

static void
write_duel (SignpostRecordWriter *writer,
            guint                 a,
            guint                 b)
{
  SignpostHeadToHead duel = signpost_head_to_head_compute (writer->result->table, a, b);

  signpost_record_print_sentences (writer,
                                   signpost_head_to_head_dup_text (&duel, writer->result->table));
}

/* Whoever decided against the order wants to see what that costs */
static void
write_chosen_duel (SignpostRecordWriter *writer)
{
  const SignpostRatingTable *table = writer->result->table;
  SignpostOption *chosen = signpost_decision_get_chosen (writer->decision);
  int index = -1;

  if (chosen != NULL)
    index = signpost_comparison_find_option (writer->comparison, signpost_option_get_id (chosen));

  if (index >= 0)
    index = signpost_result_find_option (writer->result, (guint) index);

  if (index >= 0 && table->place[index] > 1)
    write_duel (writer, table->order[0], (guint) index);
}

static void
write_today (SignpostRecordWriter *writer)
{
  const SignpostRatingTable *table = writer->result->table;
  int index = signpost_comparison_get_baseline (writer->comparison);
  int baseline = index >= 0 ? signpost_result_find_option (writer->result, (guint) index) : -1;

  if (baseline < 0)
    return;

  signpost_record_heading (writer, 4, "Compared with today");

  for (guint place = 0; place < table->n_options; place++)
    signpost_record_print_item (writer, signpost_words_dup_today (table, (guint) baseline,
                                                                  table->order[place]));

  signpost_record_end_block (writer);
}

/* Once it is known how it really was */
static void
write_calibration (SignpostRecordWriter *writer)
{
  gsize before = writer->out->len;
  gsize begin;

  signpost_record_heading (writer, 4, "Looking back");
  begin = writer->out->len;

  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    {
      SignpostCalibration calibration = signpost_calibration_compute (writer->comparison, i);

      signpost_record_print_item (writer, signpost_calibration_dup_text (&calibration,
                                                                         writer->comparison));
    }

  if (writer->out->len == begin)
    g_string_truncate (writer->out, before);
  else
    signpost_record_end_block (writer);
}

void
signpost_record_write_comparison (SignpostRecordWriter *writer)
{
  const SignpostRatingTable *table = writer->result->table;

  if (writer->ranking->rows->len == 0)
    {
      signpost_record_print (writer, "%s\n", _("There is no option to compare yet."));
      return;
    }

  write_criteria (writer);
  write_result (writer);

  if (writer->result->shares != NULL)
    {
      signpost_record_heading (writer, 4, "Why");
      write_duel (writer, table->order[0], table->order[1]);
      write_chosen_duel (writer);
      write_today (writer);
      signpost_record_write_safety (writer);
    }

  write_calibration (writer);
}
