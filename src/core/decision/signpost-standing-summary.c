/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing-private.h"

#include "core/decision/signpost-list-text.h"

/* Where the method stands worst, a leg on which it is
 * excluded only when there is no other */
static const SignpostMethodStanding *
find_worst (GPtrArray        *legs,
            SignpostCategory *category)
{
  const SignpostMethodStanding *worst = NULL;

  for (guint i = 0; i < legs->len; i++)
    {
      const SignpostMethodStanding *method =
        signpost_leg_standing_find (g_ptr_array_index (legs, i), category);

      if (worst == NULL || (worst->excluded && !method->excluded) ||
          (worst->excluded == method->excluded && method->points < worst->points))
        worst = method;
    }

  return worst;
}

static gboolean
has_reason (GPtrArray            *reasons,
            const SignpostReason *reason)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const SignpostReason *other = g_ptr_array_index (reasons, i);

      if (other->rule == reason->rule && other->endpoint == reason->endpoint)
        return TRUE;
    }

  return FALSE;
}

/* The points are those of one leg, but what an endpoint forces
 * or excludes on any leg belongs to the whole. */
static void
add_endpoint_reasons (SignpostMethodStanding *summary,
                      GPtrArray              *legs)
{
  for (guint i = 0; i < legs->len; i++)
    {
      const SignpostMethodStanding *method =
        signpost_leg_standing_find (g_ptr_array_index (legs, i), summary->category);

      for (guint j = 0; j < method->reasons->len; j++)
        {
          const SignpostReason *reason = g_ptr_array_index (method->reasons, j);

          if (reason->endpoint != NULL && !has_reason (summary->reasons, reason))
            g_ptr_array_add (summary->reasons, signpost_reason_copy (reason));
        }
    }
}

typedef gboolean (* TestMethod) (const SignpostMethodStanding *method);

static gboolean
is_forced (const SignpostMethodStanding *method)
{
  return method->forced;
}

static gboolean
is_excluded (const SignpostMethodStanding *method)
{
  return method->excluded;
}

/* (nullable): the legs that pass, when others do not */
static char *
dup_some_legs (GPtrArray        *legs,
               SignpostCategory *category,
               TestMethod        passes)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (legs, i);

      if (passes (signpost_leg_standing_find (leg, category)))
        g_ptr_array_add (titles, signpost_leg_dup_title (leg->leg));
    }

  if (titles->len == 0 || titles->len == legs->len)
    return NULL;

  g_ptr_array_add (titles, NULL);

  return signpost_dup_list_text ((const char * const *) titles->pdata);
}

static SignpostMethodStanding *
summarise_method (GPtrArray        *legs,
                  SignpostCategory *category)
{
  const SignpostMethodStanding *worst = find_worst (legs, category);
  SignpostMethodStanding *summary = g_memdup2 (worst, sizeof *worst);

  summary->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_reason_free);
  for (guint i = 0; i < worst->reasons->len; i++)
    g_ptr_array_add (summary->reasons,
                     signpost_reason_copy (g_ptr_array_index (worst->reasons, i)));

  add_endpoint_reasons (summary, legs);
  summary->forced_on = dup_some_legs (legs, category, is_forced);
  summary->excluded_on = dup_some_legs (legs, category, is_excluded);
  summary->forced = summary->forced && summary->forced_on == NULL;

  return summary;
}

GPtrArray *
signpost_standing_summarise (const SignpostStanding *self)
{
  GPtrArray *summary;
  const SignpostTopologyStanding *topology;
  const SignpostLegStanding *first;

  g_return_val_if_fail (self != NULL, NULL);

  summary = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_method_standing_free);
  topology = g_ptr_array_index (self->topologies, 0);
  if (topology->legs->len == 0)
    return summary;

  first = g_ptr_array_index (topology->legs, 0);

  for (guint i = 0; i < first->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (first->methods, i);

      g_ptr_array_add (summary, summarise_method (topology->legs, method->category));
    }

  signpost_sort_methods (summary);

  return summary;
}
