/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-fit.h"

#include "core/catalogue/signpost-catalogue-parts.h"

#include <glib/gi18n-lib.h>

struct _SignpostFit
{
  GObject           parent_instance;

  SignpostCategory *category;
  GRefString       *use_case_id;
  SignpostFitLevel  level;
  GPtrArray        *notes;   /* (nullable): most fits have none */
};

G_DEFINE_FINAL_TYPE (SignpostFit, signpost_fit, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_LEVEL,
  PROP_CATEGORY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static const char * const nicks[] = { "none", "possible", "preferred" };

static void
signpost_fit_finalize (GObject *object)
{
  SignpostFit *self = SIGNPOST_FIT (object);

  g_clear_object (&self->category);
  g_clear_pointer (&self->use_case_id, g_ref_string_release);
  g_clear_pointer (&self->notes, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_fit_parent_class)->finalize (object);
}

static void
signpost_fit_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  SignpostFit *self = SIGNPOST_FIT (object);

  switch (property_id)
    {
    case PROP_LEVEL:
      g_value_set_uint (value, self->level);
      break;

    case PROP_CATEGORY:
      g_value_set_object (value, self->category);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_fit_class_init (SignpostFitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_fit_finalize;
  object_class->get_property = signpost_fit_get_property;

  /**
   * SignpostFit:level:
   *
   * A #SignpostFitLevel.
   */
  properties[PROP_LEVEL] =
    g_param_spec_uint ("level", NULL, NULL, SIGNPOST_FIT_LEVEL_NONE, SIGNPOST_FIT_LEVEL_PREFERRED,
                       SIGNPOST_FIT_LEVEL_NONE, flags);
  properties[PROP_CATEGORY] = g_param_spec_object ("category", NULL, NULL, SIGNPOST_TYPE_CATEGORY,
                                                   flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_fit_init (SignpostFit *self)
{
}

/* Levels */

const char *
signpost_fit_level_to_nick (SignpostFitLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (nicks), NULL);

  return nicks[level];
}

const char *
signpost_fit_level_to_title (SignpostFitLevel level)
{
  switch (level)
    {
    case SIGNPOST_FIT_LEVEL_PREFERRED:
      return C_("fit", "Preferred");

    case SIGNPOST_FIT_LEVEL_POSSIBLE:
      return C_("fit", "Possible");

    case SIGNPOST_FIT_LEVEL_NONE:
      return C_("fit", "Not marked");

    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
signpost_fit_level_from_nick (const char       *nick,
                              SignpostFitLevel *level)
{
  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (g_strcmp0 (nicks[i], nick) == 0)
      {
        *level = i;
        return TRUE;
      }

  return FALSE;
}

/* Fits */

SignpostFit *
signpost_fit_new (SignpostCategory *category,
                  GRefString       *use_case_id,
                  SignpostFitLevel  level)
{
  SignpostFit *self = g_object_new (SIGNPOST_TYPE_FIT, NULL);

  self->category = g_object_ref (category);
  self->use_case_id = g_ref_string_acquire (use_case_id);
  self->level = level;

  return self;
}

SignpostCategory *
signpost_fit_get_category (SignpostFit *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FIT (self), NULL);

  return self->category;
}

const char *
signpost_fit_get_use_case_id (SignpostFit *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FIT (self), NULL);

  return self->use_case_id;
}

SignpostFitLevel
signpost_fit_get_level (SignpostFit *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FIT (self), SIGNPOST_FIT_LEVEL_NONE);

  return self->level;
}

GPtrArray *
signpost_fit_get_notes (SignpostFit *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FIT (self), NULL);

  if (self->notes == NULL)
    self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_statement_free);

  return self->notes;
}

gboolean
signpost_fit_has_notes (SignpostFit *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FIT (self), FALSE);

  return self->notes != NULL && self->notes->len > 0;
}
