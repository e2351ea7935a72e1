/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-proposals-private.h"

#include <glib/gi18n-lib.h>

/* Fit is a gate before the comparison, never points within it. */

static const char *
get_plain_reason (void)
{
  return _("A method of it is not marked for the use case.");
}

/* Whether a leg is forced to the method, or somebody has chosen it there: then availability, or whoever
 * answered, goes before the matrix. */
static gboolean
is_called_for (const SignpostStanding *standing,
               const char             *method)
{
  for (guint i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          if (g_strcmp0 (leg->leg->method, method) == 0)
            return TRUE;
          for (guint k = 0; k < leg->methods->len; k++)
            {
              const SignpostMethodStanding *found = g_ptr_array_index (leg->methods, k);

              if (found->forced &&
                  g_str_equal (signpost_category_get_id (found->category), method))
                return TRUE;
            }
        }
    }

  return FALSE;
}

static gboolean
is_unusual (SignpostDecision *self,
            SignpostOption   *option)
{
  g_autoptr(SignpostStanding) standing = signpost_standing_new (self);
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (self);
  SignpostUseCase *use_case = signpost_decision_get_use_case (self);
  GPtrArray *methods = signpost_option_get_methods (option);

  for (guint i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);
      SignpostCategory *category = signpost_catalogue_find_category (catalogue, method->category);

      if (category != NULL &&
          signpost_fit_get_level (signpost_use_case_get_fit (use_case, category)) ==
          SIGNPOST_FIT_LEVEL_NONE &&
          !is_called_for (standing, method->category))
        return TRUE;
    }

  return FALSE;
}

static void
let_in (SignpostOption *option)
{
  if (signpost_option_get_included (option) ||
      !g_str_equal (signpost_option_get_why_excluded (option), get_plain_reason ()))
    return;

  signpost_option_set_why_excluded (option, "");
  signpost_option_set_included (option, TRUE);
}

void
signpost_decision_gate_option (SignpostDecision *self,
                               SignpostOption   *option,
                               SignpostFitLevel  before)
{
  gboolean is_marked = signpost_option_get_fit (option) != SIGNPOST_FIT_LEVEL_NONE;
  gboolean was_marked = before != SIGNPOST_FIT_LEVEL_NONE;
  guint n_methods = signpost_option_get_methods (option)->len;

  if (is_marked || n_methods == 0)
    {
      let_in (option);
      return;
    }

  /* The other side is to be looked at in any case, and whoever takes an option in once has been told. */
  if (signpost_decision_get_use_case (self) == NULL || !signpost_option_get_included (option) ||
      signpost_option_is_other_side (option) ||
      *signpost_option_get_why_excluded (option) != '\0' || !(was_marked || n_methods == 1) ||
      !is_unusual (self, option))
    return;

  signpost_option_set_why_excluded (option, get_plain_reason ());
  signpost_option_set_included (option, FALSE);
}
