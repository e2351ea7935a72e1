/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-trail.h"

struct _SignpostTrail
{
  GObject  parent_instance;

  GArray  *places;    /* (element-type SignpostSpot), never empty */
  guint    position;  /* of the place where one is */
};

G_DEFINE_FINAL_TYPE (SignpostTrail, signpost_trail, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CAN_GO_BACK,
  PROP_CAN_GO_FORWARD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
notify_changes (SignpostTrail *self,
                gboolean       could_go_back,
                gboolean       could_go_forward)
{
  if (could_go_back != signpost_trail_get_can_go_back (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);

  if (could_go_forward != signpost_trail_get_can_go_forward (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_FORWARD]);
}

static void
move_to (SignpostTrail *self,
         guint          position)
{
  gboolean could_go_back = signpost_trail_get_can_go_back (self);
  gboolean could_go_forward = signpost_trail_get_can_go_forward (self);

  self->position = position;
  notify_changes (self, could_go_back, could_go_forward);
  g_signal_emit (self, signals[MOVED], 0);
}

static void
signpost_trail_finalize (GObject *object)
{
  SignpostTrail *self = SIGNPOST_TRAIL (object);

  g_array_unref (self->places);

  G_OBJECT_CLASS (signpost_trail_parent_class)->finalize (object);
}

static void
signpost_trail_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SignpostTrail *self = SIGNPOST_TRAIL (object);

  switch (prop_id)
    {
    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, signpost_trail_get_can_go_back (self));
      break;

    case PROP_CAN_GO_FORWARD:
      g_value_set_boolean (value, signpost_trail_get_can_go_forward (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_trail_class_init (SignpostTrailClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = signpost_trail_finalize;
  object_class->get_property = signpost_trail_get_property;

  properties[PROP_CAN_GO_BACK] =
    g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_CAN_GO_FORWARD] =
    g_param_spec_boolean ("can-go-forward", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MOVED] = g_signal_new ("moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
signpost_trail_init (SignpostTrail *self)
{
  SignpostSpot start = signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL, NULL, NULL);

  self->places = g_array_new (FALSE, FALSE, sizeof (SignpostSpot));
  g_array_append_val (self->places, start);
}

SignpostTrail *
signpost_trail_new (void)
{
  return g_object_new (SIGNPOST_TYPE_TRAIL, NULL);
}

SignpostSpot
signpost_trail_get_place (SignpostTrail *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TRAIL (self), (SignpostSpot) { 0 });

  return g_array_index (self->places, SignpostSpot, self->position);
}

void
signpost_trail_visit (SignpostTrail       *self,
                      const SignpostSpot *place)
{
  gboolean could_go_back, could_go_forward;

  g_return_if_fail (SIGNPOST_IS_TRAIL (self));

  if (signpost_spot_equal (place, &g_array_index (self->places, SignpostSpot, self->position)))
    return;

  could_go_back = signpost_trail_get_can_go_back (self);
  could_go_forward = signpost_trail_get_can_go_forward (self);

  g_array_set_size (self->places, self->position + 1);
  g_array_append_vals (self->places, place, 1);
  if (self->places->len > SIGNPOST_TRAIL_LENGTH)
    g_array_remove_index (self->places, 0);
  self->position = self->places->len - 1;

  notify_changes (self, could_go_back, could_go_forward);
}

gboolean
signpost_trail_get_can_go_back (SignpostTrail *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TRAIL (self), FALSE);

  return self->position > 0;
}

gboolean
signpost_trail_get_can_go_forward (SignpostTrail *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TRAIL (self), FALSE);

  return self->position + 1 < self->places->len;
}

gboolean
signpost_trail_go_back (SignpostTrail *self)
{
  if (!signpost_trail_get_can_go_back (self))
    return FALSE;

  move_to (self, self->position - 1);

  return TRUE;
}

gboolean
signpost_trail_go_forward (SignpostTrail *self)
{
  if (!signpost_trail_get_can_go_forward (self))
    return FALSE;

  move_to (self, self->position + 1);

  return TRUE;
}
