/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-option.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

struct _SignpostOption
{
  GObject              parent_instance;

  char                *id;
  char                *name;
  gboolean             included;
  char                *why_excluded;
  SignpostOptionMark   mark;
  SignpostOptionWay    way;
  SignpostFitLevel     fit;
  GPtrArray           *methods;
  GHashTable          *techniques;   /* leg id → GStrv */
};

G_DEFINE_FINAL_TYPE (SignpostOption, signpost_option, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_INCLUDED,
  PROP_WHY_EXCLUDED,
  PROP_MARK,
  PROP_WAY,
  PROP_FIT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
free_method (gpointer data)
{
  SignpostOptionMethod *method = data;

  g_free (method->category);
  g_free (method->role);
  g_free (method);
}

static void
signpost_option_finalize (GObject *object)
{
  SignpostOption *self = SIGNPOST_OPTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->why_excluded, g_free);
  g_clear_pointer (&self->methods, g_ptr_array_unref);
  g_clear_pointer (&self->techniques, g_hash_table_unref);

  G_OBJECT_CLASS (signpost_option_parent_class)->finalize (object);
}

static void
signpost_option_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SignpostOption *self = SIGNPOST_OPTION (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_INCLUDED:
      g_value_set_boolean (value, self->included);
      break;
    case PROP_WHY_EXCLUDED:
      g_value_set_string (value, self->why_excluded);
      break;
    case PROP_MARK:
      g_value_set_int (value, self->mark);
      break;
    case PROP_WAY:
      g_value_set_int (value, self->way);
      break;
    case PROP_FIT:
      g_value_set_int (value, self->fit);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_option_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SignpostOption *self = SIGNPOST_OPTION (object);

  switch (property_id)
    {
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_NAME:
      signpost_option_set_name (self, g_value_get_string (value));
      break;
    case PROP_INCLUDED:
      signpost_option_set_included (self, g_value_get_boolean (value));
      break;
    case PROP_WHY_EXCLUDED:
      signpost_option_set_why_excluded (self, g_value_get_string (value));
      break;
    case PROP_MARK:
      signpost_option_set_mark (self, g_value_get_int (value));
      break;
    case PROP_WAY:
      signpost_option_set_way (self, g_value_get_int (value));
      break;
    case PROP_FIT:
      signpost_option_set_fit (self, g_value_get_int (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_option_class_init (SignpostOptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_option_finalize;
  object_class->get_property = signpost_option_get_property;
  object_class->set_property = signpost_option_set_property;

  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, "", flags);
  properties[PROP_INCLUDED] = g_param_spec_boolean ("included", NULL, NULL, TRUE, flags);
  properties[PROP_WHY_EXCLUDED] = g_param_spec_string ("why-excluded", NULL, NULL, "", flags);
  /* A SignpostOptionMark */
  properties[PROP_MARK] =
    g_param_spec_int ("mark", NULL, NULL,
                      SIGNPOST_OPTION_MARK_NONE, SIGNPOST_OPTION_MARK_REJECTED,
                      SIGNPOST_OPTION_MARK_NONE, flags);
  /* A SignpostOptionWay */
  properties[PROP_WAY] =
    g_param_spec_int ("way", NULL, NULL,
                      SIGNPOST_OPTION_WAY_ANY, SIGNPOST_OPTION_WAY_LAYER,
                      SIGNPOST_OPTION_WAY_ANY, flags);
  /* A SignpostFitLevel */
  properties[PROP_FIT] =
    g_param_spec_int ("fit", NULL, NULL,
                      SIGNPOST_FIT_LEVEL_NONE, SIGNPOST_FIT_LEVEL_PREFERRED,
                      SIGNPOST_FIT_LEVEL_NONE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SignpostOption::changed:
   *
   * The methods or the technical options are others now.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
signpost_option_init (SignpostOption *self)
{
  self->name = g_strdup ("");
  self->included = TRUE;
  self->why_excluded = g_strdup ("");
  self->methods = g_ptr_array_new_with_free_func (free_method);
  self->techniques = g_hash_table_new_full (g_str_hash, g_str_equal,
                                            g_free, (GDestroyNotify) g_strfreev);
}

SignpostOption *
signpost_option_new (const char *id,
                     const char *name)
{
  return g_object_new (SIGNPOST_TYPE_OPTION, "id", id, "name", name, NULL);
}

const char *
signpost_option_get_id (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), NULL);

  return self->id;
}

const char *
signpost_option_get_name (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), NULL);

  return self->name;
}

void
signpost_option_set_name (SignpostOption *self,
                          const char     *name)
{
  g_return_if_fail (SIGNPOST_IS_OPTION (self));

  if (signpost_take_text (&self->name, signpost_dup_clean_line (name)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

gboolean
signpost_option_get_included (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), FALSE);

  return self->included;
}

void
signpost_option_set_included (SignpostOption *self,
                              gboolean        included)
{
  g_return_if_fail (SIGNPOST_IS_OPTION (self));

  if (self->included == !!included)
    return;

  self->included = !!included;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INCLUDED]);
}

const char *
signpost_option_get_why_excluded (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), NULL);

  return self->why_excluded;
}

void
signpost_option_set_why_excluded (SignpostOption *self,
                                  const char     *reason)
{
  g_return_if_fail (SIGNPOST_IS_OPTION (self));

  if (signpost_take_text (&self->why_excluded, signpost_dup_clean_text (reason)))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WHY_EXCLUDED]);
}

SignpostOptionMark
signpost_option_get_mark (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), SIGNPOST_OPTION_MARK_NONE);

  return self->mark;
}

void
signpost_option_set_mark (SignpostOption     *self,
                          SignpostOptionMark  mark)
{
  g_return_if_fail (SIGNPOST_IS_OPTION (self));

  if (self->mark == mark)
    return;

  self->mark = mark;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARK]);
}

SignpostOptionWay
signpost_option_get_way (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), SIGNPOST_OPTION_WAY_ANY);

  return self->way;
}

void
signpost_option_set_way (SignpostOption    *self,
                         SignpostOptionWay  way)
{
  g_return_if_fail (SIGNPOST_IS_OPTION (self));

  if (self->way == way)
    return;

  self->way = way;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WAY]);
}

SignpostFitLevel
signpost_option_get_fit (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), SIGNPOST_FIT_LEVEL_NONE);

  return self->fit;
}

void
signpost_option_set_fit (SignpostOption   *self,
                         SignpostFitLevel  fit)
{
  g_return_if_fail (SIGNPOST_IS_OPTION (self));

  if (self->fit == fit)
    return;

  self->fit = fit;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FIT]);
}

GPtrArray *
signpost_option_get_methods (SignpostOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), NULL);

  return self->methods;
}

static SignpostOptionMethod *
find_method (SignpostOption *self,
             const char     *category_id,
             guint          *position)
{
  for (guint i = 0; i < self->methods->len; i++)
    {
      SignpostOptionMethod *method = g_ptr_array_index (self->methods, i);

      if (g_str_equal (method->category, category_id))
        {
          *position = i;
          return method;
        }
    }

  return NULL;
}

gboolean
signpost_option_has_method (SignpostOption *self,
                            const char     *category_id)
{
  guint position;

  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), FALSE);
  g_return_val_if_fail (category_id != NULL, FALSE);

  return find_method (self, category_id, &position) != NULL;
}

gboolean
signpost_option_add_method (SignpostOption *self,
                            const char     *category_id,
                            const char     *role)
{
  SignpostOptionMethod *method;
  guint position;

  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), FALSE);
  g_return_val_if_fail (category_id != NULL, FALSE);

  method = find_method (self, category_id, &position);
  if (method == NULL)
    {
      if (self->methods->len >= SIGNPOST_OPTION_MAX_METHODS)
        return FALSE;

      method = g_new0 (SignpostOptionMethod, 1);
      method->category = g_strdup (category_id);
      g_ptr_array_add (self->methods, method);
    }

  if (signpost_take_text (&method->role, signpost_dup_clean_text (role)))
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  return TRUE;
}

void
signpost_option_remove_method (SignpostOption *self,
                               const char     *category_id)
{
  guint position;

  g_return_if_fail (SIGNPOST_IS_OPTION (self));
  g_return_if_fail (category_id != NULL);

  if (find_method (self, category_id, &position) == NULL)
    return;

  g_ptr_array_remove_index (self->methods, position);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

const char * const *
signpost_option_get_techniques (SignpostOption *self,
                                const char     *leg_id)
{
  static const char * const none[] = { NULL };
  const char * const *techniques;

  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), none);
  g_return_val_if_fail (leg_id != NULL, none);

  techniques = g_hash_table_lookup (self->techniques, leg_id);

  return techniques != NULL ? techniques : none;
}

void
signpost_option_set_techniques (SignpostOption     *self,
                                const char         *leg_id,
                                const char * const *technical_option_ids)
{
  static const char * const none[] = { NULL };

  g_return_if_fail (SIGNPOST_IS_OPTION (self));
  g_return_if_fail (leg_id != NULL);

  if (technical_option_ids == NULL)
    technical_option_ids = none;

  if (g_strv_equal (signpost_option_get_techniques (self, leg_id), technical_option_ids))
    return;

  if (technical_option_ids[0] == NULL)
    g_hash_table_remove (self->techniques, leg_id);
  else
    g_hash_table_insert (self->techniques, g_strdup (leg_id),
                         signpost_dup_clean_texts (technical_option_ids));

  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static int
compare_strings_cb (gconstpointer a,
                    gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

char **
signpost_option_list_legs (SignpostOption *self)
{
  guint n_legs;
  char **legs;

  g_return_val_if_fail (SIGNPOST_IS_OPTION (self), NULL);

  legs = (char **) g_hash_table_get_keys_as_array (self->techniques, &n_legs);
  if (n_legs > 1)
    qsort (legs, n_legs, sizeof (char *), compare_strings_cb);

  return legs;
}

static gboolean
methods_equal (GPtrArray *a,
               GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      const SignpostOptionMethod *first = g_ptr_array_index (a, i);
      const SignpostOptionMethod *second = g_ptr_array_index (b, i);

      if (!g_str_equal (first->category, second->category) ||
          !g_str_equal (first->role, second->role))
        return FALSE;
    }

  return TRUE;
}

static void
assign_methods (SignpostOption *self,
                SignpostOption *other)
{
  if (methods_equal (self->methods, other->methods))
    return;

  g_ptr_array_set_size (self->methods, 0);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  for (guint i = 0; i < other->methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (other->methods, i);

      signpost_option_add_method (self, method->category, method->role);
    }
}

static void
assign_techniques (SignpostOption *self,
                   SignpostOption *other)
{
  g_autofree char **ours = signpost_option_list_legs (self);
  g_autofree char **theirs = signpost_option_list_legs (other);

  for (guint i = 0; ours[i] != NULL; i++)
    {
      g_autofree char *leg = g_strdup (ours[i]);

      if (!g_strv_contains ((const char * const *) theirs, leg))
        signpost_option_set_techniques (self, leg, NULL);
    }

  for (guint i = 0; theirs[i] != NULL; i++)
    signpost_option_set_techniques (self, theirs[i],
                                    signpost_option_get_techniques (other, theirs[i]));
}

void
signpost_option_assign (SignpostOption *self,
                        SignpostOption *other)
{
  g_return_if_fail (SIGNPOST_IS_OPTION (self));
  g_return_if_fail (SIGNPOST_IS_OPTION (other));

  assign_methods (self, other);
  assign_techniques (self, other);
  signpost_option_set_name (self, other->name);
  signpost_option_set_included (self, other->included);
  signpost_option_set_why_excluded (self, other->why_excluded);
  signpost_option_set_mark (self, other->mark);
  signpost_option_set_way (self, other->way);
  signpost_option_set_fit (self, other->fit);
}

const char *
signpost_option_mark_to_nick (SignpostOptionMark mark)
{
  static const char * const nicks[] = { "none", "examine-first", "rejected" };

  g_return_val_if_fail ((guint) mark < G_N_ELEMENTS (nicks), NULL);

  return nicks[mark];
}

const char *
signpost_option_way_to_nick (SignpostOptionWay way)
{
  static const char * const nicks[] = { "any", "direct", "layer" };

  g_return_val_if_fail ((guint) way < G_N_ELEMENTS (nicks), NULL);

  return nicks[way];
}

const char *
signpost_option_way_to_title (SignpostOptionWay way)
{
  switch (way)
    {
    case SIGNPOST_OPTION_WAY_DIRECT:
      return _("Direct");

    case SIGNPOST_OPTION_WAY_LAYER:
      return _("Through the layer");

    case SIGNPOST_OPTION_WAY_ANY:
    default:
      return _("Not decided");
    }
}
