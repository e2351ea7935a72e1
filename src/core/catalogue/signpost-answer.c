/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-question.h"

#include "core/catalogue/signpost-catalogue-parts.h"

struct _SignpostAnswer
{
  GObject  parent_instance;

  char    *id;
  char    *title;
  char    *means;
  char    *method;
};

G_DEFINE_FINAL_TYPE (SignpostAnswer, signpost_answer, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
signpost_answer_finalize (GObject *object)
{
  SignpostAnswer *self = SIGNPOST_ANSWER (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->means, g_free);
  g_clear_pointer (&self->method, g_free);

  G_OBJECT_CLASS (signpost_answer_parent_class)->finalize (object);
}

static void
signpost_answer_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SignpostAnswer *self = SIGNPOST_ANSWER (object);

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
signpost_answer_class_init (SignpostAnswerClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_answer_finalize;
  object_class->get_property = signpost_answer_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_answer_init (SignpostAnswer *self)
{
}

SignpostAnswer *
signpost_answer_new (const char *id,
                     const char *title)
{
  SignpostAnswer *self = g_object_new (SIGNPOST_TYPE_ANSWER, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);

  return self;
}

SignpostAnswer *
signpost_answer_read (SignpostJsonReader *reader)
{
  SignpostAnswer *self = g_object_new (SIGNPOST_TYPE_ANSWER, NULL);

  self->id = signpost_read_id (reader, "id");
  self->title = signpost_read_text (reader, "title");
  if (signpost_json_reader_has (reader, "means"))
    self->means = signpost_read_id (reader, "means");
  if (signpost_json_reader_has (reader, "method"))
    self->method = signpost_read_id (reader, "method");

  return self;
}

/* Public */

const char *
signpost_answer_get_id (SignpostAnswer *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ANSWER (self), NULL);

  return self->id;
}

const char *
signpost_answer_get_title (SignpostAnswer *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ANSWER (self), NULL);

  return self->title;
}

const char *
signpost_answer_get_means (SignpostAnswer *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ANSWER (self), NULL);

  return self->means;
}

const char *
signpost_answer_get_method (SignpostAnswer *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ANSWER (self), NULL);

  return self->method;
}
