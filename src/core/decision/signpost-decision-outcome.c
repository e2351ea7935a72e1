/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"

#include "core/decision/signpost-clean-text.h"

/* More than any catalogue asks */
#define MAX_TICKS 64

const char *
signpost_decision_get_statement (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->statement;
}

void
signpost_decision_set_statement (SignpostDecision *self,
                                 const char       *statement)
{
  g_return_if_fail (SIGNPOST_IS_DECISION (self));

  if (signpost_take_text (&self->statement, signpost_dup_clean_text (statement)))
    signpost_decision_report_change (self);
}

static gboolean
find_tick (SignpostDecision *self,
           const char       *id,
           guint            *place)
{
  return g_ptr_array_find_with_equal_func (self->ticks, id, g_str_equal, place);
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

gboolean
signpost_decision_is_ticked (SignpostDecision *self,
                             const char       *id)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  return find_tick (self, id, NULL);
}

void
signpost_decision_set_ticked (SignpostDecision *self,
                              const char       *id,
                              gboolean          ticked)
{
  guint place = 0;
  gboolean was_ticked;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (id != NULL);

  was_ticked = find_tick (self, id, &place);
  if (was_ticked == (ticked != FALSE) || (ticked && self->ticks->len == MAX_TICKS))
    return;

  if (was_ticked)
    g_ptr_array_remove_index (self->ticks, place);
  else
    g_ptr_array_add (self->ticks, signpost_dup_clean_line (id));
  g_ptr_array_sort (self->ticks, compare_ids);

  signpost_decision_report_change (self);
}
