/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-technical-option.h"

#include "core/catalogue/signpost-catalogue-parts.h"

struct _SignpostTechnicalOption
{
  GObject   parent_instance;

  char     *id;
  char     *title;
  char    **methods;
  char     *operations;
  char     *security;
  char     *errors;
  char     *suits;
};

G_DEFINE_FINAL_TYPE (SignpostTechnicalOption, signpost_technical_option, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
signpost_technical_option_finalize (GObject *object)
{
  SignpostTechnicalOption *self = SIGNPOST_TECHNICAL_OPTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->methods, g_strfreev);
  g_clear_pointer (&self->operations, g_free);
  g_clear_pointer (&self->security, g_free);
  g_clear_pointer (&self->errors, g_free);
  g_clear_pointer (&self->suits, g_free);

  G_OBJECT_CLASS (signpost_technical_option_parent_class)->finalize (object);
}

static void
signpost_technical_option_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  SignpostTechnicalOption *self = SIGNPOST_TECHNICAL_OPTION (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_technical_option_class_init (SignpostTechnicalOptionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_technical_option_finalize;
  object_class->get_property = signpost_technical_option_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_technical_option_init (SignpostTechnicalOption *self)
{
}

/* Reading */

SignpostTechnicalOption *
signpost_technical_option_read (SignpostJsonReader *reader)
{
  SignpostTechnicalOption *self = g_object_new (SIGNPOST_TYPE_TECHNICAL_OPTION, NULL);

  self->id = signpost_read_id (reader, "id");
  self->title = signpost_read_text (reader, "title");
  self->methods = signpost_read_ids (reader, "methods", 1, SIGNPOST_CATALOGUE_MAX_CATEGORIES);
  self->operations = signpost_read_text (reader, "operations");
  self->security = signpost_read_text (reader, "security");
  self->errors = signpost_read_text (reader, "errors");
  self->suits = signpost_read_text (reader, "suits");

  return self;
}

/* Public */

const char *
signpost_technical_option_get_id (SignpostTechnicalOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (self), NULL);

  return self->id;
}

const char *
signpost_technical_option_get_title (SignpostTechnicalOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (self), NULL);

  return self->title;
}

const char * const *
signpost_technical_option_get_methods (SignpostTechnicalOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (self), NULL);

  return (const char * const *) self->methods;
}

const char *
signpost_technical_option_get_operations (SignpostTechnicalOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (self), NULL);

  return self->operations;
}

const char *
signpost_technical_option_get_security (SignpostTechnicalOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (self), NULL);

  return self->security;
}

const char *
signpost_technical_option_get_errors (SignpostTechnicalOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (self), NULL);

  return self->errors;
}

const char *
signpost_technical_option_get_suits (SignpostTechnicalOption *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNICAL_OPTION (self), NULL);

  return self->suits;
}
