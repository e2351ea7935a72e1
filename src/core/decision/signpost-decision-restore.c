/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"

static gboolean
is_item (GListStore *store,
         guint       position,
         gpointer    item)
{
  g_autoptr(GObject) found = g_list_model_get_item (G_LIST_MODEL (store), position);

  return found == item;
}

void
signpost_replace_items (GListStore *store,
                        GPtrArray  *items)
{
  guint n_before = g_list_model_get_n_items (G_LIST_MODEL (store));
  guint n_after = items->len;
  guint start = 0;

  while (start < MIN (n_before, n_after) && is_item (store, start, items->pdata[start]))
    start++;

  while (n_before > start && n_after > start &&
         is_item (store, n_before - 1, items->pdata[n_after - 1]))
    {
      n_before--;
      n_after--;
    }

  if (n_before > start || n_after > start)
    g_list_store_splice (store, start, n_before - start, items->pdata + start, n_after - start);
}

/* What has no widgets that hold on to it changes hands. */
static void
exchange (gpointer *ours,
          gpointer *theirs)
{
  gpointer kept = *ours;

  *ours = *theirs;
  *theirs = kept;
}

static void
take_over (SignpostDecision *self,
           SignpostDecision *other)
{
  for (guint i = 0; i < SIGNPOST_N_DETAILS; i++)
    exchange ((gpointer *) &self->details[i], (gpointer *) &other->details[i]);

  exchange ((gpointer *) &self->created, (gpointer *) &other->created);
  exchange ((gpointer *) &self->replies, (gpointer *) &other->replies);
  exchange ((gpointer *) &self->chosen, (gpointer *) &other->chosen);
  exchange ((gpointer *) &self->reasons, (gpointer *) &other->reasons);
  exchange ((gpointer *) &self->statement, (gpointer *) &other->statement);
  exchange ((gpointer *) &self->ticks, (gpointer *) &other->ticks);
  exchange ((gpointer *) &self->revision, (gpointer *) &other->revision);
  signpost_comparison_exchange (self->comparison, other->comparison);
  signpost_decision_restore_endpoints (self, other);
  signpost_decision_restore_options (self, other);
  signpost_decision_set_title (self, other->title);
}

gboolean
signpost_decision_restore (SignpostDecision *self,
                           GBytes           *bytes)
{
  g_autoptr(SignpostDecision) other = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  other = signpost_decision_new_from_bytes (self->catalogue, bytes, "", NULL);
  if (other == NULL)
    return FALSE;

  signpost_decision_begin_edit (self);
  take_over (self, other);
  signpost_decision_end_edit (self, TRUE);

  return TRUE;
}
