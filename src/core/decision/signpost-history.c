/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-history.h"

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-places.h"

#include <string.h>

/* One step from one state to the next. Of the two, the decision has one, and the step the other. */
typedef struct
{
  GBytes         *state;
  GPtrArray      *places;    /* (element-type SignpostPlace) */
  SignpostDifference *change;    /* what is told of it */
} Step;

struct _SignpostHistory
{
  GObject           parent_instance;

  SignpostDecision *decision;
  JsonNode         *current;       /* what the decision said when it was last looked at */
  GPtrArray        *undos;         /* (element-type Step), the newest last */
  GPtrArray        *redos;
  gsize             n_bytes;       /* of all states */
  gint64            last_edit_us;  /* monotonic time */
  guint             pause_ms;
  gboolean          open;          /* the newest step may still grow */
  gboolean          held;
  gboolean          restoring;
};

G_DEFINE_FINAL_TYPE (SignpostHistory, signpost_history, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_DECISION,
  PROP_PAUSE_MS,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_TITLE,
  PROP_REDO_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
step_free (gpointer data)
{
  Step *step = data;

  g_clear_pointer (&step->state, g_bytes_unref);
  g_ptr_array_unref (step->places);
  signpost_difference_free (step->change);
  g_free (step);
}

static GBytes *
dup_state (JsonNode *root)
{
  char *text = json_to_string (root, FALSE);

  return g_bytes_new_take (text, strlen (text));
}

static void
set_state (SignpostHistory *self,
           Step            *step,
           GBytes          *state)
{
  if (step->state != NULL)
    self->n_bytes -= g_bytes_get_size (step->state);

  g_clear_pointer (&step->state, g_bytes_unref);
  step->state = state;
  self->n_bytes += state != NULL ? g_bytes_get_size (state) : 0;
}

static void
drop_steps (SignpostHistory *self,
            GPtrArray       *steps,
            guint            n)
{
  for (guint i = 0; i < n; i++)
    set_state (self, g_ptr_array_index (steps, i), NULL);

  g_ptr_array_remove_range (steps, 0, n);
}

/* The newest step stays, however large it is. */
static void
keep_bounds (SignpostHistory *self)
{
  while (self->undos->len > 1 && (self->undos->len > SIGNPOST_HISTORY_MAX_STEPS ||
                                  self->n_bytes > SIGNPOST_HISTORY_MAX_BYTES))
    drop_steps (self, self->undos, 1);
}

static void
notify_all (SignpostHistory *self)
{
  for (guint i = PROP_CAN_UNDO; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static gboolean
has_place (GPtrArray           *places,
           const SignpostPlace *place)
{
  for (guint i = 0; i < places->len; i++)
    {
      if (signpost_place_equal (g_ptr_array_index (places, i), place))
        return TRUE;
    }

  return FALSE;
}

/* Whether an edit goes on with what the newest step began */
static gboolean
joins (SignpostHistory *self,
       GPtrArray       *places)
{
  gint64 pause_us = g_get_monotonic_time () - self->last_edit_us;
  const Step *step;

  if (!self->open || self->undos->len == 0 || self->redos->len > 0 ||
      (!self->held && pause_us > (gint64) self->pause_ms * 1000))
    return FALSE;

  step = g_ptr_array_index (self->undos, self->undos->len - 1);
  for (guint i = 0; i < places->len; i++)
    {
      const SignpostPlace *place = g_ptr_array_index (places, i);

      if (!signpost_place_is_steady (place) || !has_place (step->places, place))
        return FALSE;
    }

  return TRUE;
}

/* Takes the places. */
static void
add_step (SignpostHistory *self,
          GPtrArray       *places,
          JsonNode        *after)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (self->decision);
  Step *step = g_new0 (Step, 1);

  step->places = places;
  for (guint i = 0; i < places->len && step->change == NULL; i++)
    step->change = signpost_difference_new (catalogue, self->current, after,
                                            g_ptr_array_index (places, i));
  set_state (self, step, dup_state (self->current));
  g_ptr_array_add (self->undos, step);
  keep_bounds (self);
}

static void
decision_changed_cb (SignpostHistory *self)
{
  g_autoptr(JsonNode) after = NULL;
  g_autoptr(GPtrArray) places = NULL;

  if (self->restoring)
    return;

  after = signpost_decision_to_json (self->decision);
  places = signpost_places_compare (self->current, after);
  if (places->len == 0)
    return;

  if (!joins (self, places))
    add_step (self, g_steal_pointer (&places), after);

  drop_steps (self, self->redos, self->redos->len);
  json_node_unref (self->current);
  self->current = g_steal_pointer (&after);
  self->last_edit_us = g_get_monotonic_time ();
  self->open = TRUE;
  notify_all (self);
}

static void
signpost_history_constructed (GObject *object)
{
  SignpostHistory *self = SIGNPOST_HISTORY (object);

  G_OBJECT_CLASS (signpost_history_parent_class)->constructed (object);

  self->current = signpost_decision_to_json (self->decision);
  g_signal_connect_object (self->decision, "changed", G_CALLBACK (decision_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
signpost_history_finalize (GObject *object)
{
  SignpostHistory *self = SIGNPOST_HISTORY (object);

  g_clear_pointer (&self->current, json_node_unref);
  g_clear_pointer (&self->undos, g_ptr_array_unref);
  g_clear_pointer (&self->redos, g_ptr_array_unref);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (signpost_history_parent_class)->finalize (object);
}

static void
signpost_history_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SignpostHistory *self = SIGNPOST_HISTORY (object);

  switch (property_id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, signpost_history_get_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, signpost_history_get_can_redo (self));
      break;
    case PROP_UNDO_TITLE:
      g_value_set_string (value, signpost_history_get_undo_title (self));
      break;
    case PROP_REDO_TITLE:
      g_value_set_string (value, signpost_history_get_redo_title (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_history_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SignpostHistory *self = SIGNPOST_HISTORY (object);

  switch (property_id)
    {
    case PROP_DECISION:
      self->decision = g_value_dup_object (value);
      break;
    case PROP_PAUSE_MS:
      self->pause_ms = g_value_get_uint (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_history_class_init (SignpostHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags given = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = signpost_history_constructed;
  object_class->finalize = signpost_history_finalize;
  object_class->get_property = signpost_history_get_property;
  object_class->set_property = signpost_history_set_property;

  properties[PROP_DECISION] =
    g_param_spec_object ("decision", NULL, NULL, SIGNPOST_TYPE_DECISION, given);
  properties[PROP_PAUSE_MS] =
    g_param_spec_uint ("pause-ms", NULL, NULL, 0, G_MAXUINT, SIGNPOST_HISTORY_PAUSE_MS, given);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  properties[PROP_UNDO_TITLE] = g_param_spec_string ("undo-title", NULL, NULL, NULL, flags);
  properties[PROP_REDO_TITLE] = g_param_spec_string ("redo-title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_history_init (SignpostHistory *self)
{
  self->undos = g_ptr_array_new_with_free_func (step_free);
  self->redos = g_ptr_array_new_with_free_func (step_free);
}

SignpostHistory *
signpost_history_new (SignpostDecision *decision)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  return g_object_new (SIGNPOST_TYPE_HISTORY, "decision", decision, NULL);
}

gboolean
signpost_history_get_can_undo (SignpostHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_HISTORY (self), FALSE);

  return self->undos->len > 0;
}

gboolean
signpost_history_get_can_redo (SignpostHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_HISTORY (self), FALSE);

  return self->redos->len > 0;
}

static const char *
get_title (GPtrArray *steps)
{
  const Step *step = steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;

  return step != NULL && step->change != NULL ? step->change->title : NULL;
}

const char *
signpost_history_get_undo_title (SignpostHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_HISTORY (self), NULL);

  return get_title (self->undos);
}

const char *
signpost_history_get_redo_title (SignpostHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_HISTORY (self), NULL);

  return get_title (self->redos);
}

/* Takes the newest step of one side over to the other. */
static const SignpostDifference *
go (SignpostHistory *self,
    GPtrArray       *from,
    GPtrArray       *to)
{
  GBytes *state;
  Step *step;

  if (from->len == 0)
    return NULL;

  step = g_ptr_array_steal_index (from, from->len - 1);
  state = dup_state (self->current);
  self->restoring = TRUE;
  signpost_decision_restore (self->decision, step->state);
  self->restoring = FALSE;

  set_state (self, step, state);
  g_ptr_array_add (to, step);
  json_node_unref (self->current);
  self->current = signpost_decision_to_json (self->decision);
  self->open = FALSE;
  notify_all (self);

  return step->change;
}

const SignpostDifference *
signpost_history_undo (SignpostHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_HISTORY (self), NULL);

  return go (self, self->undos, self->redos);
}

const SignpostDifference *
signpost_history_redo (SignpostHistory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_HISTORY (self), NULL);

  return go (self, self->redos, self->undos);
}

void
signpost_history_end_step (SignpostHistory *self)
{
  g_return_if_fail (SIGNPOST_IS_HISTORY (self));

  self->open = FALSE;
}

void
signpost_history_hold (SignpostHistory *self,
                       gboolean         held)
{
  g_return_if_fail (SIGNPOST_IS_HISTORY (self));

  if (self->held && !held)
    self->open = FALSE;

  self->held = held;
}
