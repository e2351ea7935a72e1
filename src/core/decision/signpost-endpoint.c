/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-endpoint.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>

struct _SignpostEndpoint
{
  GObject              parent_instance;

  char                *id;
  char                *name;
  SignpostRole         role;
  SignpostChangeable   changeable;
  char                *reason;
  char               **offers;
};

G_DEFINE_FINAL_TYPE (SignpostEndpoint, signpost_endpoint, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_ROLE,
  PROP_CHANGEABLE,
  PROP_REASON,
  PROP_OFFERS,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char *role_nicks[] = { "source", "target", "layer" };
static const char *changeable_nicks[] = { "unknown", "yes", "costly", "no" };

static gboolean
find_nick (const char  *nicks[],
           guint        n_nicks,
           const char  *nick,
           guint       *found)
{
  for (guint i = 0; i < n_nicks; i++)
    {
      if (g_strcmp0 (nicks[i], nick) == 0)
        {
          *found = i;
          return TRUE;
        }
    }

  return FALSE;
}

static void
signpost_endpoint_finalize (GObject *object)
{
  SignpostEndpoint *self = SIGNPOST_ENDPOINT (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->reason, g_free);
  g_clear_pointer (&self->offers, g_strfreev);

  G_OBJECT_CLASS (signpost_endpoint_parent_class)->finalize (object);
}

static void
signpost_endpoint_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SignpostEndpoint *self = SIGNPOST_ENDPOINT (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_ROLE:
      g_value_set_int (value, self->role);
      break;
    case PROP_CHANGEABLE:
      g_value_set_int (value, self->changeable);
      break;
    case PROP_REASON:
      g_value_set_string (value, self->reason);
      break;
    case PROP_OFFERS:
      g_value_set_boxed (value, self->offers);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_endpoint_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SignpostEndpoint *self = SIGNPOST_ENDPOINT (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      signpost_endpoint_set_name (self, g_value_get_string (value));
      break;
    case PROP_ROLE:
      signpost_endpoint_set_role (self, g_value_get_int (value));
      break;
    case PROP_CHANGEABLE:
      signpost_endpoint_set_changeable (self, g_value_get_int (value));
      break;
    case PROP_REASON:
      signpost_endpoint_set_reason (self, g_value_get_string (value));
      break;
    case PROP_OFFERS:
      signpost_endpoint_set_offers (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_endpoint_class_init (SignpostEndpointClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_endpoint_finalize;
  object_class->get_property = signpost_endpoint_get_property;
  object_class->set_property = signpost_endpoint_set_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  /* A SignpostRole */
  properties[PROP_ROLE] =
    g_param_spec_int ("role", NULL, NULL,
                      SIGNPOST_ROLE_SOURCE, SIGNPOST_ROLE_LAYER, SIGNPOST_ROLE_SOURCE, flags);
  /* A SignpostChangeable */
  properties[PROP_CHANGEABLE] =
    g_param_spec_int ("changeable", NULL, NULL,
                      SIGNPOST_CHANGEABLE_UNKNOWN, SIGNPOST_CHANGEABLE_NO,
                      SIGNPOST_CHANGEABLE_UNKNOWN, flags);
  properties[PROP_REASON] = g_param_spec_string ("reason", NULL, NULL, "", flags);
  properties[PROP_OFFERS] = g_param_spec_boxed ("offers", NULL, NULL, G_TYPE_STRV, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_endpoint_init (SignpostEndpoint *self)
{
  self->name = g_strdup ("");
  self->reason = g_strdup ("");
}

SignpostEndpoint *
signpost_endpoint_new (const char   *id,
                       const char   *name,
                       SignpostRole  role)
{
  return g_object_new (SIGNPOST_TYPE_ENDPOINT, "id", id, "name", name, "role", role, NULL);
}

const char *
signpost_endpoint_get_id (SignpostEndpoint *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), NULL);

  return self->id;
}

const char *
signpost_endpoint_get_name (SignpostEndpoint *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), NULL);

  return self->name;
}

void
signpost_endpoint_set_name (SignpostEndpoint *self,
                            const char       *name)
{
  g_return_if_fail (SIGNPOST_IS_ENDPOINT (self));

  if (signpost_take_text (&self->name, signpost_dup_clean_line (name)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

const char *
signpost_endpoint_get_title (SignpostEndpoint *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), NULL);

  return self->name[0] != '\0' ? self->name : signpost_role_to_title (self->role);
}

SignpostRole
signpost_endpoint_get_role (SignpostEndpoint *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), SIGNPOST_ROLE_SOURCE);

  return self->role;
}

void
signpost_endpoint_set_role (SignpostEndpoint *self,
                            SignpostRole      role)
{
  g_return_if_fail (SIGNPOST_IS_ENDPOINT (self));

  if (self->role == role)
    return;

  self->role = role;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROLE]);
}

SignpostChangeable
signpost_endpoint_get_changeable (SignpostEndpoint *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), SIGNPOST_CHANGEABLE_UNKNOWN);

  return self->changeable;
}

void
signpost_endpoint_set_changeable (SignpostEndpoint   *self,
                                  SignpostChangeable  changeable)
{
  g_return_if_fail (SIGNPOST_IS_ENDPOINT (self));

  if (self->changeable == changeable)
    return;

  self->changeable = changeable;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHANGEABLE]);
}

const char *
signpost_endpoint_get_reason (SignpostEndpoint *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), NULL);

  return self->reason;
}

void
signpost_endpoint_set_reason (SignpostEndpoint *self,
                              const char       *reason)
{
  g_return_if_fail (SIGNPOST_IS_ENDPOINT (self));

  if (signpost_take_text (&self->reason, signpost_dup_clean_text (reason)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REASON]);
}

const char * const *
signpost_endpoint_get_offers (SignpostEndpoint *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), NULL);

  return (const char * const *) self->offers;
}

static gboolean
offers_equal (const char * const *a,
              const char * const *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal (a, b);
}

void
signpost_endpoint_set_offers (SignpostEndpoint   *self,
                              const char * const *offers)
{
  char **copy = NULL;

  g_return_if_fail (SIGNPOST_IS_ENDPOINT (self));

  if (offers_equal ((const char * const *) self->offers, offers))
    return;

  if (offers != NULL)
    copy = signpost_dup_clean_texts (offers);

  g_strfreev (self->offers);
  self->offers = copy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OFFERS]);
}

gboolean
signpost_endpoint_offers (SignpostEndpoint *self,
                          const char       *category_id)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT (self), FALSE);
  g_return_val_if_fail (category_id != NULL, FALSE);

  return self->offers != NULL && g_strv_contains ((const char * const *) self->offers, category_id);
}

const char *
signpost_role_to_nick (SignpostRole role)
{
  g_return_val_if_fail ((guint) role < G_N_ELEMENTS (role_nicks), NULL);

  return role_nicks[role];
}

const char *
signpost_role_to_title (SignpostRole role)
{
  switch (role)
    {
    case SIGNPOST_ROLE_SOURCE:
      return C_("endpoint", "Source");
    case SIGNPOST_ROLE_TARGET:
      return C_("endpoint", "Target");
    case SIGNPOST_ROLE_LAYER:
      return C_("endpoint", "Integration layer");
    default:
      g_return_val_if_reached (NULL);
    }
}

const char *
signpost_changeable_to_nick (SignpostChangeable changeable)
{
  g_return_val_if_fail ((guint) changeable < G_N_ELEMENTS (changeable_nicks), NULL);

  return changeable_nicks[changeable];
}

const char *
signpost_changeable_to_title (SignpostChangeable changeable)
{
  switch (changeable)
    {
    case SIGNPOST_CHANGEABLE_UNKNOWN:
      return C_("endpoint", "Not known yet");
    case SIGNPOST_CHANGEABLE_YES:
      return C_("endpoint", "Can be changed");
    case SIGNPOST_CHANGEABLE_COSTLY:
      return C_("endpoint", "Costly to change");
    case SIGNPOST_CHANGEABLE_NO:
      return C_("endpoint", "Cannot be changed");
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
signpost_role_from_nick (const char   *nick,
                         SignpostRole *role)
{
  guint found;

  if (!find_nick (role_nicks, G_N_ELEMENTS (role_nicks), nick, &found))
    return FALSE;

  *role = found;
  return TRUE;
}

gboolean
signpost_changeable_from_nick (const char         *nick,
                               SignpostChangeable *changeable)
{
  guint found;

  if (!find_nick (changeable_nicks, G_N_ELEMENTS (changeable_nicks), nick, &found))
    return FALSE;

  *changeable = found;
  return TRUE;
}
