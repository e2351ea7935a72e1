/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-needs.h"

#include <glib/gi18n-lib.h>

static void
free_missing (gpointer data)
{
  SignpostMissing *missing = data;

  g_free (missing->subject);
  g_free (missing->step);
  g_free (missing->text);
  g_free (missing);
}

static const char *
find_step_title (SignpostDecision *self,
                 const char       *id)
{
  GPtrArray *steps = signpost_catalogue_get_steps (self->catalogue);

  for (guint i = 0; i < steps->len; i++)
    {
      const SignpostStep *step = g_ptr_array_index (steps, i);

      if (g_str_equal (step->id, id))
        return step->title;
    }

  return "";
}

static void
add_missing (SignpostDecision *self,
             GPtrArray        *list,
             SignpostQuestion *question,
             const char       *subject,
             const char       *step,
             const char       *what)
{
  SignpostMissing *missing = g_new0 (SignpostMissing, 1);

  missing->question = question;
  missing->subject = g_strdup (subject);
  missing->step = g_strdup (step);
  /* Translators: a step's number, its title, and the question that is open in it */
  missing->text = g_strdup_printf (_("Step %s, %s: %s"), step, find_step_title (self, step), what);
  g_ptr_array_add (list, missing);
}

static void
add_missing_title (SignpostDecision *self,
                   GPtrArray        *list)
{
  GPtrArray *steps = signpost_catalogue_get_steps (self->catalogue);
  const SignpostStep *first = steps->len > 0 ? g_ptr_array_index (steps, 0) : NULL;

  if (self->title[0] == '\0' && first != NULL)
    add_missing (self, list, NULL, "", first->id, _("Give the decision a title."));
}

GPtrArray *
signpost_decision_list_missing (SignpostDecision *decision)
{
  g_autoptr(GPtrArray) needs = NULL;
  GPtrArray *list;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  needs = signpost_decision_list_needs (decision);
  list = g_ptr_array_new_with_free_func (free_missing);
  add_missing_title (decision, list);

  for (guint i = 0; i < needs->len; i++)
    {
      const SignpostNeed *need = g_ptr_array_index (needs, i);
      const char *wording = signpost_question_get_wording (need->question);
      g_autofree char *what = NULL;

      if (need->answered)
        continue;

      /* Translators: a question, and which of several things it is about */
      what = need->detail != NULL ? g_strdup_printf (_("%s (%s)"), wording, need->detail)
                                  : g_strdup (wording);
      add_missing (decision, list, need->question, need->subject,
                   signpost_question_get_step (need->question), what);
    }

  return list;
}

void
signpost_decision_count_answered (SignpostDecision *decision,
                                  const char       *step,
                                  guint            *answered,
                                  guint            *asked)
{
  g_autoptr(GPtrArray) needs = NULL;
  g_autoptr(GHashTable) questions = g_hash_table_new (NULL, NULL);
  GHashTableIter iter;
  gpointer is_answered;

  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (answered != NULL && asked != NULL);

  needs = signpost_decision_list_needs (decision);

  /* A question about several things is answered when it is about each of them. */
  for (guint i = 0; i < needs->len; i++)
    {
      const SignpostNeed *need = g_ptr_array_index (needs, i);
      gboolean is_open = !need->answered ||
                         (g_hash_table_contains (questions, need->question) &&
                          !g_hash_table_lookup (questions, need->question));

      if (step == NULL || g_strcmp0 (signpost_question_get_step (need->question), step) == 0)
        g_hash_table_insert (questions, need->question, GINT_TO_POINTER (!is_open));
    }

  *answered = 0;
  *asked = g_hash_table_size (questions);

  g_hash_table_iter_init (&iter, questions);
  while (g_hash_table_iter_next (&iter, NULL, &is_answered))
    *answered += GPOINTER_TO_INT (is_answered);
}
