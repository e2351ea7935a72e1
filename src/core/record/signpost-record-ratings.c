/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What an option was rated, as arguments for and against it, with the note and the evidence behind each. */

/* A criterion without points is out of every calculation, and its must too */
static int
get_must (const SignpostCriterion *criterion)
{
  return criterion->points > 0 ? criterion->must_reach : 0;
}

static gboolean
misses_must (const SignpostCriterion *criterion,
             const SignpostRating    *rating)
{
  return rating->half_steps > 0 && rating->half_steps < 2 * get_must (criterion);
}

static const char *
judge (const SignpostCriterion *criterion,
       const SignpostRating    *rating)
{
  if (misses_must (criterion, rating))
    return SIGNPOST_RECORD_BAD;

  /* 3 is in the middle of 1 and 5 */
  if (criterion->points == 0 || rating->half_steps == 0 || rating->half_steps == 6)
    return SIGNPOST_RECORD_NEUTRAL;

  return rating->half_steps > 6 ? SIGNPOST_RECORD_GOOD : SIGNPOST_RECORD_BAD;
}

/* Goes on after “Good, because ” */
static char *
dup_statement (const SignpostCriterion *criterion,
               const SignpostRating    *rating)
{
  g_autofree char *name = signpost_record_escape (criterion->name);
  const char *text = signpost_record_rating_text (rating->half_steps);

  if (rating->half_steps == 0 && get_must (criterion) > 0)
    return g_strdup_printf (_("“%s” is not rated yet, and must reach %d"),
                            name, criterion->must_reach);

  if (rating->half_steps == 0)
    return g_strdup_printf (_("“%s” is not rated yet"), name);

  if (misses_must (criterion, rating))
    return g_strdup_printf (_("“%s” is rated %s of 5, but must reach %d"),
                            name, text, criterion->must_reach);

  if (criterion->points == 0)
    return g_strdup_printf (_("“%s” is rated %s of 5, but does not count"), name, text);

  return g_strdup_printf (_("“%s” is rated %s of 5"), name, text);
}

/* (nullable): the question that rates technical options on this criterion */
static SignpostQuestion *
find_question (SignpostRecordWriter    *writer,
               const SignpostCriterion *criterion)
{
  GPtrArray *criteria = signpost_catalogue_get_criteria (writer->catalogue);

  for (guint i = 0; i < criteria->len; i++)
    {
      const SignpostCatalogueCriterion *known = g_ptr_array_index (criteria, i);

      if (known->question != NULL && g_str_equal (known->id, criterion->id))
        return signpost_catalogue_find_question (writer->catalogue, known->question);
    }

  return NULL;
}

/* The technical option that is rated lowest of those that were chosen, the first on each leg. */
typedef struct
{
  SignpostOption   *option;
  SignpostQuestion *question;
  const char       *technique;   /* (nullable): NULL when none is rated */
  int               rating;
} Weakest;

static void
weigh_leg (SignpostRecordWriter      *writer,
           const SignpostLegStanding *leg,
           gpointer                   data)
{
  Weakest *weakest = data;
  const char *technique = signpost_option_get_techniques (weakest->option, leg->leg->id)[0];
  const SignpostReply *reply = NULL;

  if (technique != NULL)
    reply = signpost_decision_get_reply (writer->decision, weakest->question, technique);

  if (reply == NULL || reply->rating == 0 ||
      (weakest->technique != NULL && reply->rating >= weakest->rating))
    return;

  weakest->technique = technique;
  weakest->rating = reply->rating;
}

/* From the ratings of the technical options to this one: an option is as good as its weakest leg, unless somebody knows better */
static void
append_weakest (SignpostRecordWriter    *writer,
                SignpostOption          *option,
                const SignpostCriterion *criterion,
                const SignpostRating    *rating)
{
  Weakest weakest = { option, find_question (writer, criterion), NULL, 0 };
  g_autofree char *title = NULL;

  if (weakest.question == NULL || rating->half_steps == 0)
    return;

  signpost_record_for_each_leg (writer, weigh_leg, &weakest);

  if (weakest.technique == NULL)
    return;

  title = signpost_record_dup_technique (writer, weakest.technique);
  g_string_append_c (writer->out, ' ');

  if (rating->half_steps == 2 * weakest.rating)
    /* Translators: a technical option; goes on after “… is rated 3 of 5” */
    g_string_append_printf (writer->out, _("(as its weakest technical option: %s)"), title);
  else
    /* Translators: a technical option and its rating; goes on after “… is rated 3 of 5” */
    g_string_append_printf (writer->out, _("(its weakest technical option is rated %d: %s)"),
                            weakest.rating, title);
}

static void
write_rating (SignpostRecordWriter    *writer,
              SignpostOption          *option,
              const SignpostCriterion *criterion,
              const SignpostRating    *rating)
{
  g_autofree char *statement = dup_statement (criterion, rating);
  g_autofree char *note = signpost_record_escape (rating->note != NULL ? rating->note : "");
  g_autofree char *evidence =
    signpost_record_escape (rating->evidence != NULL ? rating->evidence : "");

  g_string_append_printf (writer->out, "* %s %s", judge (criterion, rating), statement);

  if (rating->half_steps > 0 && !rating->sure)
    g_string_append_printf (writer->out, " %s", _("(not sure)"));

  append_weakest (writer, option, criterion, rating);

  if (*note != '\0')
    g_string_append_printf (writer->out, ": %s", note);

  if (*evidence != '\0')
    {
      g_string_append_c (writer->out, ' ');
      /* Translators: what a rating rests on: a text or a link */
      g_string_append_printf (writer->out, _("(evidence: %s)"), evidence);
    }

  g_string_append_c (writer->out, '\n');
}

/* Where nobody has said anything about what does not count, nothing is worth saying */
static gboolean
is_told (const SignpostCriterion *criterion,
         const SignpostRating    *rating)
{
  return criterion->points > 0 || rating->half_steps > 0;
}

void
signpost_record_write_ratings (SignpostRecordWriter *writer,
                               SignpostOption       *option)
{
  SignpostComparison *comparison = writer->comparison;
  int index = signpost_comparison_find_option (comparison, signpost_option_get_id (option));

  for (guint i = 0; index >= 0 && i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, i);
      const SignpostRating *rating =
        signpost_comparison_get_rating (comparison, (guint) index, i);

      if (is_told (criterion, rating))
        write_rating (writer, option, criterion, rating);
    }
}
