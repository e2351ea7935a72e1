/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-removed-option.h"

typedef struct
{
  char     *criterion;
  int       half_steps;
  gboolean  sure;
  char     *note;
} KeptRating;

typedef struct
{
  SignpostQuestion  *question;
  char             **values;
  char              *text;
  int                rating;
  gboolean           unsure;
  GPtrArray         *rows;
} KeptReply;

struct _SignpostRemovedOption
{
  SignpostOption *option;
  char           *reason;
  gboolean        chosen;
  GPtrArray      *ratings;   /* (element-type KeptRating) */
  GPtrArray      *replies;   /* (element-type KeptReply) */
};

static void
kept_rating_free (KeptRating *kept)
{
  g_free (kept->criterion);
  g_free (kept->note);
  g_free (kept);
}

static void
kept_reply_free (KeptReply *kept)
{
  g_object_unref (kept->question);
  g_strfreev (kept->values);
  g_free (kept->text);
  g_ptr_array_unref (kept->rows);
  g_free (kept);
}

static GPtrArray *
copy_rows (GPtrArray *rows)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint i;

  for (i = 0; rows != NULL && i < rows->len; i++)
    g_ptr_array_add (copy, g_strdupv (g_ptr_array_index (rows, i)));

  return copy;
}

static void
keep_ratings (SignpostRemovedOption *self,
              SignpostComparison    *comparison)
{
  int option = signpost_comparison_find_option (comparison, signpost_option_get_id (self->option));
  guint i;

  for (i = 0; option >= 0 && i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const SignpostRating *rating = signpost_comparison_get_rating (comparison, option, i);
      KeptRating *kept = g_new0 (KeptRating, 1);

      kept->criterion = g_strdup (signpost_comparison_get_criterion (comparison, i)->id);
      kept->half_steps = rating->half_steps;
      kept->sure = rating->sure;
      kept->note = g_strdup (rating->note);
      g_ptr_array_add (self->ratings, kept);
    }
}

static void
keep_reply (SignpostRemovedOption *self,
            SignpostQuestion      *question,
            const SignpostReply   *reply)
{
  KeptReply *kept = g_new0 (KeptReply, 1);

  kept->question = g_object_ref (question);
  kept->values = g_strdupv (reply->values);
  kept->text = g_strdup (reply->text);
  kept->rating = reply->rating;
  kept->unsure = reply->unsure;
  kept->rows = copy_rows (reply->rows);
  g_ptr_array_add (self->replies, kept);
}

static void
keep_replies (SignpostRemovedOption *self,
              SignpostDecision      *decision)
{
  GListModel *questions =
    signpost_catalogue_get_questions (signpost_decision_get_catalogue (decision));
  guint i;

  for (i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      const SignpostReply *reply = NULL;

      if (signpost_question_get_subject (question) == SIGNPOST_SUBJECT_OPTION)
        reply = signpost_decision_get_reply (decision, question,
                                             signpost_option_get_id (self->option));
      if (reply != NULL)
        keep_reply (self, question, reply);
    }
}

SignpostRemovedOption *
signpost_removed_option_new (SignpostDecision *decision,
                             SignpostOption   *option)
{
  SignpostRemovedOption *self;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);

  self = g_new0 (SignpostRemovedOption, 1);
  self->option = g_object_ref (option);
  self->reason = g_strdup (signpost_decision_get_reason (decision, option));
  self->chosen = signpost_decision_get_chosen (decision) == option;
  self->ratings = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_rating_free);
  self->replies = g_ptr_array_new_with_free_func ((GDestroyNotify) kept_reply_free);
  keep_ratings (self, signpost_decision_get_comparison (decision));
  keep_replies (self, decision);

  signpost_decision_remove_option (decision, option);

  return self;
}

void
signpost_removed_option_free (SignpostRemovedOption *self)
{
  g_object_unref (self->option);
  g_free (self->reason);
  g_ptr_array_unref (self->ratings);
  g_ptr_array_unref (self->replies);
  g_free (self);
}

const char *
signpost_removed_option_get_name (SignpostRemovedOption *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return signpost_option_get_name (self->option);
}

static void
copy_option (SignpostOption *from,
             SignpostOption *to)
{
  GPtrArray *methods = signpost_option_get_methods (from);
  g_autofree char **legs = signpost_option_list_legs (from);
  guint i;

  signpost_option_set_mark (to, signpost_option_get_mark (from));
  signpost_option_set_way (to, signpost_option_get_way (from));
  signpost_option_set_included (to, signpost_option_get_included (from));
  signpost_option_set_why_excluded (to, signpost_option_get_why_excluded (from));
  for (i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);

      signpost_option_add_method (to, method->category, method->role);
    }
  for (i = 0; legs[i] != NULL; i++)
    signpost_option_set_techniques (to, legs[i], signpost_option_get_techniques (from, legs[i]));
}

static void
restore_ratings (SignpostRemovedOption *self,
                 SignpostComparison    *comparison,
                 const char            *id)
{
  int option = signpost_comparison_find_option (comparison, id);
  guint i;

  for (i = 0; option >= 0 && i < self->ratings->len; i++)
    {
      const KeptRating *kept = g_ptr_array_index (self->ratings, i);
      int criterion = signpost_comparison_find_criterion (comparison, kept->criterion);

      if (criterion < 0)
        continue;

      signpost_comparison_set_rating (comparison, option, criterion, kept->half_steps, kept->sure);
      signpost_comparison_set_note (comparison, option, criterion,
                                    kept->note != NULL ? kept->note : "");
    }
}

static void
restore_reply (const KeptReply  *kept,
               SignpostDecision *decision,
               const char       *id)
{
  if (kept->values[0] != NULL)
    signpost_decision_set_values (decision, kept->question, id,
                                  (const char * const *) kept->values);
  if (*kept->text != '\0')
    signpost_decision_set_text (decision, kept->question, id, kept->text);
  if (kept->rating != 0)
    signpost_decision_set_rating (decision, kept->question, id, kept->rating);
  if (kept->rows->len > 0)
    signpost_decision_set_rows (decision, kept->question, id, kept->rows);
  if (kept->unsure)
    signpost_decision_set_unsure (decision, kept->question, id, TRUE);
}

SignpostOption *
signpost_removed_option_restore (SignpostRemovedOption *self,
                                 SignpostDecision      *decision)
{
  SignpostOption *option;
  const char *id;
  guint i;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  option = signpost_decision_add_option (decision, signpost_option_get_name (self->option));
  if (option == NULL)
    return NULL;

  id = signpost_option_get_id (option);
  copy_option (self->option, option);
  restore_ratings (self, signpost_decision_get_comparison (decision), id);
  for (i = 0; i < self->replies->len; i++)
    restore_reply (g_ptr_array_index (self->replies, i), decision, id);
  signpost_decision_set_reason (decision, option, self->reason);
  if (self->chosen)
    signpost_decision_set_chosen (decision, option);

  return option;
}
