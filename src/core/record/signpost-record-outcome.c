/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What was decided and why, the table behind it, and what would change it. */

const char *
signpost_record_rating_text (int half_steps)
{
  static const char * const texts[] = {
    "?", "?", "1", "1.5", "2", "2.5", "3", "3.5", "4", "4.5", "5",
  };

  g_return_val_if_fail (half_steps >= 0 && half_steps < (int) G_N_ELEMENTS (texts), "?");

  return texts[half_steps];
}

static const SignpostRankedOption *
find_ranked (SignpostRecordWriter *writer,
             SignpostOption       *option)
{
  int index = signpost_comparison_find_option (writer->comparison, signpost_option_get_id (option));

  return index >= 0 ? signpost_ranking_find (writer->ranking, (guint) index) : NULL;
}

static const SignpostRankedOption *
get_row (SignpostRecordWriter *writer,
         guint                 row)
{
  return &g_array_index (writer->ranking->rows, SignpostRankedOption, row);
}

static char *
dup_option_name (SignpostRecordWriter *writer,
                 guint                 option)
{
  return signpost_record_escape (signpost_comparison_get_option (writer->comparison, option)->name);
}

/* Goes on after “Chosen option: “X”, because ” */
static char *
dup_because (SignpostRecordWriter *writer,
             SignpostOption       *chosen)
{
  const SignpostRankedOption *ranked = find_ranked (writer, chosen);
  const SignpostRankedOption *first = get_row (writer, 0);
  g_autofree char *first_name = NULL;

  if (ranked == NULL || writer->ranking->rows->len == 0 || first->rank != 1 ||
      writer->ranking->state == SIGNPOST_RANKING_NOTHING_TO_COMPARE ||
      writer->ranking->state == SIGNPOST_RANKING_NO_POINTS)
    return g_strdup (_("those who decided chose it; the comparison sets up no order"));

  if (ranked->rank == 1 && ranked->tied)
    return g_strdup_printf (_("it shares the first place in the comparison, with %d of 100"),
                            ranked->score);

  if (ranked->rank == 1)
    return g_strdup_printf (_("it comes first in the comparison, with %d of 100"), ranked->score);

  first_name = dup_option_name (writer, first->option);

  if (ranked->rank == 0)
    return g_strdup_printf (_("those who decided chose it, though it is not ranked and “%s” "
                              "comes first in the comparison, with %d of 100"),
                            first_name, first->score);

  return g_strdup_printf (_("those who decided chose it with %d of 100, though “%s” comes first "
                            "in the comparison, with %d"),
                          ranked->score, first_name, first->score);
}

void
signpost_record_write_outcome (SignpostRecordWriter *writer)
{
  SignpostOption *chosen = signpost_decision_get_chosen (writer->decision);
  g_autofree char *name = NULL;
  g_autofree char *because = NULL;
  g_autofree char *headline = NULL;
  g_autofree char *escaped = NULL;
  const char *reason;

  if (chosen == NULL)
    {
      signpost_record_print (writer, "%s\n", _("No option is chosen yet."));
      return;
    }

  name = signpost_record_escape (signpost_option_get_name (chosen));
  because = dup_because (writer, chosen);
  headline = signpost_ranking_dup_headline (writer->ranking, writer->comparison);
  escaped = signpost_record_escape (headline);
  reason = signpost_decision_get_reason (writer->decision, chosen);

  /* MADR's own words: other programs look for them */
  signpost_record_print (writer, "Chosen option: \"%s\", because %s.\n", name, because);
  signpost_record_append_paragraphs (writer->out, reason);
  signpost_record_print (writer, _("The comparison says: %s"), escaped);
  signpost_record_end_block (writer);
}

void
signpost_record_write_consequences (SignpostRecordWriter *writer)
{
  const char *text =
    signpost_decision_get_topic_text (writer->decision, SIGNPOST_TOPIC_CONSEQUENCES);

  if (text != NULL)
    signpost_record_append_items (writer->out, text);
  else
    signpost_record_print (writer, "%s\n", _("Not said yet."));

  signpost_record_write_notes (writer, SIGNPOST_RULE_WARNING);
  signpost_record_end_block (writer);
}

static void
write_comparison_head (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (head, g_strdup (_("Criterion")));
  g_ptr_array_add (head, g_strdup (_("Points")));

  for (guint i = 0; i < signpost_comparison_get_n_options (writer->comparison); i++)
    g_ptr_array_add (head, dup_option_name (writer, i));

  signpost_record_table_head (writer, head);
}

static void
write_criterion_row (SignpostRecordWriter *writer,
                     guint                 index)
{
  SignpostComparison *comparison = writer->comparison;
  const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, index);
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, signpost_record_escape (criterion->name));
  g_ptr_array_add (row, g_strdup_printf ("%d", criterion->points));

  for (guint i = 0; i < signpost_comparison_get_n_options (writer->comparison); i++)
    {
      const SignpostRating *rating = signpost_comparison_get_rating (comparison, i, index);
      const char *text = signpost_record_rating_text (rating->half_steps);
      gboolean unsure = rating->half_steps > 0 && !rating->sure;

      g_ptr_array_add (row, g_strdup_printf ("%s%s%s", text, unsure ? " " : "",
                                             unsure ? _("(not sure)") : ""));
    }

  signpost_record_table_row (writer, row);
}

static char *
dup_score (SignpostRecordWriter *writer,
           guint                 option)
{
  const SignpostRankedOption *ranked = signpost_ranking_find (writer->ranking, option);

  if (ranked == NULL || ranked->rank == 0)
    return g_strdup (ranked != NULL && ranked->below_must ? _("misses a must") : _("not ranked"));

  if (ranked->missing > 0)
    /* Translators: a score and its range, while ratings are missing */
    return g_strdup_printf (_("**%d** (%d–%d)"),
                            ranked->score, ranked->low_score, ranked->high_score);

  return g_strdup_printf ("**%d**", ranked->score);
}

static char *
dup_place (SignpostRecordWriter *writer,
           guint                 option)
{
  const SignpostRankedOption *ranked = signpost_ranking_find (writer->ranking, option);

  if (ranked == NULL || ranked->rank == 0)
    return g_strdup ("–");

  return g_strdup_printf ("%s%d", ranked->tied ? "=" : "", ranked->rank);
}

/* points: (nullable) */
static void
write_summary_row (SignpostRecordWriter *writer,
                   const char           *title,
                   const char           *points,
                   char               *(*dup_cell) (SignpostRecordWriter *writer, guint option))
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, g_strdup (title));
  g_ptr_array_add (row, g_strdup (points));

  for (guint i = 0; i < signpost_comparison_get_n_options (writer->comparison); i++)
    g_ptr_array_add (row, dup_cell (writer, i));

  signpost_record_table_row (writer, row);
}

void
signpost_record_write_comparison (SignpostRecordWriter *writer)
{
  g_autofree char *headline = signpost_ranking_dup_headline (writer->ranking, writer->comparison);
  g_autofree char *escaped = signpost_record_escape (headline);
  g_autofree char *points = g_strdup_printf ("%" G_GINT64_FORMAT, writer->ranking->total_points);

  signpost_record_print (writer, "%s\n", escaped);
  write_comparison_head (writer);

  for (guint i = 0; i < signpost_comparison_get_n_criteria (writer->comparison); i++)
    write_criterion_row (writer, i);

  write_summary_row (writer, _("**Total** (of 100)"), points, dup_score);
  write_summary_row (writer, _("Place"), NULL, dup_place);
  signpost_record_end_block (writer);
  signpost_record_print (writer, "%s\n",
                         _("Ratings run from 1 to 5, 5 being the best; a rating that is not known "
                           "counts as 3. Points say how much the step from 1 to 5 is worth. The total is the "
                           "sum of points × (rating − 1), divided by 4 × all points, times 100."));
}

/* “If ERP could change”: the ends that leave no choice */
static char *
dup_fixed_ends (const SignpostLegStanding *leg)
{
  g_autofree char *from = signpost_record_escape (signpost_endpoint_get_title (leg->leg->from));
  g_autofree char *to = signpost_record_escape (signpost_endpoint_get_title (leg->leg->to));
  gboolean from_fixed = signpost_endpoint_get_changeable (leg->leg->from) == SIGNPOST_CHANGEABLE_NO;
  gboolean to_fixed = signpost_endpoint_get_changeable (leg->leg->to) == SIGNPOST_CHANGEABLE_NO;

  if (from_fixed && to_fixed)
    return g_strdup_printf (_("%s and %s"), from, to);

  return from_fixed ? g_steal_pointer (&from) : g_steal_pointer (&to);
}

static void
write_leg_change (SignpostRecordWriter      *writer,
                  const SignpostLegStanding *leg,
                  gpointer                   data)
{
  g_autofree char *title = NULL;
  g_autofree char *ends = NULL;
  g_autofree char *method = NULL;

  if (leg->otherwise == NULL)
    return;

  title = signpost_record_dup_leg_title (leg);
  ends = dup_fixed_ends (leg);
  method = signpost_record_dup_method (leg->otherwise);
  /* Translators: a system, a method and a leg such as “Shop → ERP” */
  signpost_record_print (writer,
                         _("* If %s could change, %s would come first on %s."),
                         ends, method, title);
}

static void
write_missing_rating (SignpostRecordWriter *writer,
                      guint                 option,
                      guint                 index)
{
  SignpostComparison *comparison = writer->comparison;
  const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, index);
  const SignpostRating *rating = signpost_comparison_get_rating (comparison, option, index);
  g_autofree char *option_name = dup_option_name (writer, option);
  g_autofree char *criterion_name = signpost_record_escape (criterion->name);

  if (!signpost_comparison_get_option (comparison, option)->included || criterion->points == 0 ||
      (rating->half_steps > 0 && rating->sure))
    return;

  signpost_record_print (writer,
                         rating->half_steps == 0
                         ? _("* Finding out how good “%s” is on “%s” could change the order.")
                         : _("* Making sure how good “%s” is on “%s” could change the order."),
                         option_name, criterion_name);
}

static void
write_missing_ratings (SignpostRecordWriter *writer)
{
  for (guint i = 0; i < signpost_comparison_get_n_options (writer->comparison); i++)
    for (guint j = 0; j < signpost_comparison_get_n_criteria (writer->comparison); j++)
      write_missing_rating (writer, i, j);
}

static void
write_tie (SignpostRecordWriter *writer)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < writer->ranking->rows->len; i++)
    {
      const SignpostRankedOption *ranked = get_row (writer, i);
      g_autofree char *name = dup_option_name (writer, ranked->option);

      if (ranked->rank == 1 && ranked->tied)
        g_string_append_printf (names, "%s“%s”", names->len > 0 ? ", " : "", name);
    }

  if (names->len > 0)
    signpost_record_print (writer,
                           _("* These are level, so that any rating could decide: %s."),
                           names->str);
}

/* Whoever was not sure may yet answer something else */
static void
write_unsure (SignpostRecordWriter *writer)
{
  GListModel *questions = signpost_catalogue_get_questions (writer->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      const SignpostReply *reply = signpost_decision_get_reply (writer->decision, question, "");
      g_autofree char *wording = signpost_record_escape (signpost_question_get_wording (question));

      if (reply != NULL && reply->unsure && signpost_decision_is_asked (writer->decision, question))
        signpost_record_print (writer,
                               _("* Nobody was sure about “%s” (%s): another answer could change "
                                 "the methods."),
                               wording, signpost_question_get_id (question));
    }
}

void
signpost_record_write_changes (SignpostRecordWriter *writer)
{
  gsize before = writer->out->len;

  signpost_record_for_each_leg (writer, write_leg_change, NULL);
  write_unsure (writer);
  write_tie (writer);
  write_missing_ratings (writer);

  if (writer->out->len == before)
    signpost_record_print (writer, "%s",
                           _("Every rating is known, nothing is level, and no system keeps a "
                             "better method out: only other answers or other points would "
                             "change it."));

  signpost_record_end_block (writer);
}

void
signpost_record_write_review (SignpostRecordWriter *writer)
{
  const char *text = signpost_decision_get_topic_text (writer->decision, SIGNPOST_TOPIC_REVIEW);

  if (text != NULL)
    signpost_record_append_paragraphs (writer->out, text);
  else
    signpost_record_print (writer, "%s", _("No review is planned."));

  signpost_record_end_block (writer);
}

/* What stands below “Consequences” in every layout: the consequences, how they are confirmed, and when to look again */
void
signpost_record_write_aftermath (SignpostRecordWriter *writer)
{
  signpost_record_write_consequences (writer);

  if (signpost_record_has_confirmation (writer))
    {
      signpost_record_heading (writer, 3, "Confirmation");
      signpost_record_write_confirmation (writer);
    }

  signpost_record_heading (writer, 3, "What would change it");
  signpost_record_write_changes (writer);
  signpost_record_heading (writer, 3, "Review");
  signpost_record_write_review (writer);
}
