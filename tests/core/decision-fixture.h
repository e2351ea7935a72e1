/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of decisions share: the built-in catalogue, and decisions described in a line. */

#pragma once

#include "core/decision/signpost-standing.h"

#include <string.h>

/* (transfer full): one for all tests of a program, because it never changes */
static inline SignpostCatalogue *
fixture_load_catalogue (void)
{
  static SignpostCatalogue *shared;
  g_autoptr(GError) error = NULL;

  if (shared == NULL)
    shared = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);

  return g_object_ref (shared);
}

static inline SignpostQuestion *
fixture_find_question (SignpostDecision *decision,
                       const char       *id)
{
  SignpostQuestion *question =
    signpost_catalogue_find_question (signpost_decision_get_catalogue (decision), id);

  g_assert_nonnull (question);

  return question;
}

static inline void
fixture_answer (SignpostDecision *decision,
                const char       *question,
                const char       *subject,
                const char       *values)
{
  g_auto(GStrv) list = g_strsplit (values, ",", -1);

  signpost_decision_set_values (decision, fixture_find_question (decision, question), subject,
                                (const char * const *) list);
}

static inline void
fixture_describe_endpoint (SignpostDecision *decision,
                           const char       *id,
                           const char       *changeable,
                           const char       *offers)
{
  SignpostEndpoint *endpoint = signpost_decision_find_endpoint (decision, id);
  SignpostChangeable value;

  g_assert_nonnull (endpoint);
  g_assert_true (signpost_changeable_from_nick (changeable, &value));
  signpost_endpoint_set_changeable (endpoint, value);

  if (offers != NULL)
    {
      g_auto(GStrv) list = g_strsplit (g_str_equal (offers, "-") ? "" : offers, ",", -1);

      signpost_endpoint_set_offers (endpoint, (const char * const *) list);
    }
}

/*
 * Words, parted by spaces:
 *   q2.3=instant          an answer of the decision
 *   q3.6@source>target=evt  an answer about a subject
 *   +target               one more endpoint
 *   source:no:svc,bat     whether an endpoint can change and, optionally, what it offers (“-”: nothing)
 */
static inline void
fixture_say (SignpostDecision *decision,
             const char       *words)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      char *equals = strchr (list[i], '=');
      char *at = strchr (list[i], '@');
      SignpostRole role;

      if (list[i][0] == '\0')
        continue;

      if (list[i][0] == '+')
        {
          g_assert_true (signpost_role_from_nick (list[i] + 1, &role));
          g_assert_nonnull (signpost_decision_add_endpoint (decision, role, ""));
        }
      else if (equals != NULL)
        {
          *equals = '\0';
          if (at != NULL)
            *at = '\0';
          fixture_answer (decision, list[i], at != NULL ? at + 1 : "", equals + 1);
        }
      else
        {
          g_auto(GStrv) parts = g_strsplit (list[i], ":", 3);

          fixture_describe_endpoint (decision, parts[0], parts[1], parts[2]);
        }
    }
}

static inline SignpostDecision *
fixture_create (SignpostCatalogue *catalogue,
                const char        *words)
{
  SignpostDecision *decision = signpost_decision_new (catalogue);

  fixture_say (decision, words);

  return decision;
}

static inline const SignpostMethodStanding *
fixture_find_method (const SignpostLegStanding *leg,
                     const char                *category)
{
  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (g_str_equal (signpost_category_get_id (method->category), category))
        return method;
    }

  g_assert_not_reached ();
}

static inline const SignpostLegStanding *
fixture_get_leg (const SignpostStanding *standing,
                 guint                   topology,
                 guint                   leg)
{
  const SignpostTopologyStanding *found;

  g_assert_cmpuint (topology, <, standing->topologies->len);
  found = g_ptr_array_index (standing->topologies, topology);
  g_assert_cmpuint (leg, <, found->legs->len);

  return g_ptr_array_index (found->legs, leg);
}

/* (nullable) */
static inline const SignpostReason *
fixture_find_reason (GPtrArray  *reasons,
                     const char *rule)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (reasons, i);

      if (g_str_equal (signpost_rule_get_id (reason->rule), rule))
        return reason;
    }

  return NULL;
}

static inline char *
fixture_to_text (SignpostDecision *decision)
{
  g_autoptr(GBytes) bytes = signpost_decision_to_bytes (decision);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* (nullable) */
static inline SignpostDecision *
fixture_from_text (SignpostCatalogue  *catalogue,
                   const char         *text,
                   GError            **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return signpost_decision_new_from_bytes (catalogue, bytes, "test.json", error);
}
