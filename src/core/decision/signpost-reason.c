/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

#include "core/decision/signpost-decision-private.h"

#include <glib/gi18n-lib.h>

/* A text that was typed is quoted only as far as it fits a line. */
#define MAX_QUOTED_CHARS 60

static char *
join (GPtrArray *titles)
{
  g_ptr_array_add (titles, NULL);

  /* Translators: stands between the items of a list */
  return g_strjoinv (_(", "), (char **) titles->pdata);
}

static char *
quote_text (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MAX_QUOTED_CHARS)
    return g_strdup (text);

  start = g_utf8_substring (text, 0, MAX_QUOTED_CHARS);

  return g_strconcat (start, "…", NULL);
}

static gboolean
is_meant (const SignpostCondition *cause,
          const char              *value)
{
  return cause->kind != SIGNPOST_CONDITION_ANSWER_IN || cause->values == NULL ||
         g_strv_contains ((const char * const *) cause->values, value);
}

char *
signpost_condition_dup_reply (const SignpostCondition *cause,
                              SignpostQuestion        *question,
                              const SignpostReply     *reply)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; reply->values[i] != NULL; i++)
    {
      SignpostAnswer *answer = signpost_question_find_answer (question, reply->values[i]);

      if (answer != NULL && is_meant (cause, reply->values[i]))
        g_ptr_array_add (titles, (gpointer) signpost_answer_get_title (answer));
    }

  return titles->len > 0 ? join (titles) : quote_text (reply->text);
}

static gboolean
blame_answer (SignpostReason      *self,
              const SignpostTrial *trial)
{
  const SignpostCondition *when = signpost_rule_get_when (self->rule);
  const SignpostCondition *cause =
    signpost_condition_find_cause (when, trial, SIGNPOST_CONDITION_ANSWER_IN);
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (trial->decision);
  char *subject;

  if (cause == NULL)
    cause = signpost_condition_find_cause (when, trial, SIGNPOST_CONDITION_ANSWERED);
  if (cause == NULL)
    return FALSE;

  subject = signpost_condition_dup_subject (cause, trial);
  g_free (self->subject);
  self->subject = subject;
  self->question = signpost_catalogue_find_question (catalogue, cause->question);
  self->because =
    signpost_condition_dup_reply (cause, self->question,
                                  signpost_decision_get_reply (trial->decision, self->question,
                                                               subject));

  return TRUE;
}

static char *
describe_offers (SignpostCatalogue  *catalogue,
                 const char * const *offers)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; offers[i] != NULL; i++)
    {
      SignpostCategory *category = signpost_catalogue_find_category (catalogue, offers[i]);

      g_ptr_array_add (titles,
                       category != NULL ? (gpointer) signpost_category_get_short_title (category)
                                                : (gpointer) offers[i]);
    }

  return join (titles);
}

static char *
describe_endpoint (SignpostCatalogue *catalogue,
                   SignpostEndpoint  *endpoint)
{
  const char * const *offers = signpost_endpoint_get_offers (endpoint);
  const char *title = signpost_endpoint_get_title (endpoint);
  g_autofree char *list = NULL;

  if (offers == NULL)
    return g_strdup_printf (signpost_endpoint_is_fixed (endpoint)
                            ? _("“%s” cannot be changed")
                            : _("“%s” can be changed"), title);

  if (offers[0] == NULL)
    return g_strdup_printf (signpost_endpoint_is_fixed (endpoint)
                            ? _("“%s” cannot be changed and offers no method")
                            : _("“%s” offers no method"), title);

  list = describe_offers (catalogue, offers);

  /* Translators: the first is a system, the second a list of methods */
  return g_strdup_printf (signpost_endpoint_is_fixed (endpoint)
                          ? _("“%s” cannot be changed and offers only %s")
                          : _("“%s” offers only %s"), title, list);
}

static gboolean
blame_endpoint (SignpostReason      *self,
                const SignpostTrial *trial)
{
  SignpostTrial at_end = *trial;

  for (guint i = 0; trial->leg != NULL && i < 2; i++)
    {
      at_end.end = i == 0 ? trial->leg->leg->from : trial->leg->leg->to;

      if (trial->end != NULL && trial->end != at_end.end)
        continue;

      if (signpost_condition_find_cause (signpost_rule_get_when (self->rule), &at_end,
                                         SIGNPOST_CONDITION_ENDPOINT) == NULL)
        continue;

      self->endpoint = g_object_ref (at_end.end);
      self->because = describe_endpoint (signpost_decision_get_catalogue (trial->decision),
                                         at_end.end);
      return TRUE;
    }

  return FALSE;
}

static char *
describe_strong (const SignpostCondition   *cause,
                 const SignpostLegStanding *leg)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (!method->excluded && method->points >= cause->points)
        g_ptr_array_add (titles, (gpointer) signpost_category_get_short_title (method->category));
    }

  return join (titles);
}

static char *
describe_ends (const SignpostLeg *leg)
{
  /* Translators: two systems */
  return g_strdup_printf (_("“%s” and “%s” cannot be changed and offer no common method"),
                          signpost_endpoint_get_title (leg->from),
                          signpost_endpoint_get_title (leg->to));
}

static char *
describe_forced (const SignpostLegStanding *leg)
{
  const SignpostMethodStanding *better;
  const SignpostMethodStanding *forced = signpost_leg_standing_find_forced_below (leg, &better);

  /* Translators: two methods */
  return g_strdup_printf (_("%s is forced, %s has more points"),
                          signpost_category_get_short_title (forced->category),
                          signpost_category_get_short_title (better->category));
}

static char *
describe_all_ends (SignpostDecision *decision)
{
  g_autoptr(GPtrArray) ends = signpost_decision_list_ends (decision);
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  for (guint i = 0; i < ends->len; i++)
    g_ptr_array_add (titles, (gpointer) signpost_endpoint_get_title (g_ptr_array_index (ends, i)));

  return join (titles);
}

static gboolean
blame_legs (SignpostReason      *self,
               const SignpostTrial *trial)
{
  const SignpostCondition *when = signpost_rule_get_when (self->rule);
  const SignpostCondition *cause;

  cause = signpost_condition_find_cause (when, trial, SIGNPOST_CONDITION_METHODS_AT_LEAST);
  if (cause != NULL)
    {
      self->because = describe_strong (cause, trial->leg);
      return TRUE;
    }

  cause = signpost_condition_find_cause (when, trial, SIGNPOST_CONDITION_ENDS_MEET);
  if (cause != NULL && !cause->expected)
    {
      self->because = describe_ends (trial->leg->leg);
      return TRUE;
    }

  cause = signpost_condition_find_cause (when, trial, SIGNPOST_CONDITION_FORCED_BELOW_ANOTHER);
  if (cause != NULL)
    {
      self->because = describe_forced (trial->leg);
      return TRUE;
    }

  cause = signpost_condition_find_cause (when, trial, SIGNPOST_CONDITION_ALL_CHANGEABLE);
  if (cause != NULL)
    {
      self->because = describe_all_ends (trial->decision);
      return TRUE;
    }

  return FALSE;
}

SignpostReason *
signpost_reason_new (SignpostRule        *rule,
                     const SignpostTrial *trial)
{
  SignpostReason *self = g_new0 (SignpostReason, 1);

  self->rule = rule;
  self->subject = g_strdup ("");

  if (!blame_endpoint (self, trial) && !blame_answer (self, trial) && !blame_legs (self, trial))
    self->because = g_strdup ("");

  return self;
}

SignpostReason *
signpost_reason_copy (const SignpostReason *self)
{
  SignpostReason *copy = g_memdup2 (self, sizeof *self);

  copy->subject = g_strdup (self->subject);
  copy->variant = g_strdup (self->variant);
  copy->because = g_strdup (self->because);
  if (copy->endpoint != NULL)
    g_object_ref (copy->endpoint);

  return copy;
}

void
signpost_reason_free (SignpostReason *self)
{
  g_clear_object (&self->endpoint);
  g_free (self->subject);
  g_free (self->variant);
  g_free (self->because);
  g_free (self);
}
