/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-category.h"

#include "core/catalogue/signpost-catalogue-parts.h"

#define MAX_ALIASES   32
#define MAX_VARIANTS   8

struct _SignpostCategory
{
  GObject     parent_instance;

  char       *id;
  char       *title;
  char       *method_title;
  char       *short_title;
  char       *letter;
  char       *symbol;
  char       *summary;
  char       *phrase;
  char      **aliases;
  guint       position;
  GPtrArray  *sections;
  char      **variants;
  char      **variant_titles;
};

G_DEFINE_FINAL_TYPE (SignpostCategory, signpost_category, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_METHOD_TITLE,
  PROP_SHORT_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
signpost_category_finalize (GObject *object)
{
  SignpostCategory *self = SIGNPOST_CATEGORY (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->method_title, g_free);
  g_clear_pointer (&self->short_title, g_free);
  g_clear_pointer (&self->letter, g_free);
  g_clear_pointer (&self->symbol, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->phrase, g_free);
  g_clear_pointer (&self->aliases, g_strfreev);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->variants, g_strfreev);
  g_clear_pointer (&self->variant_titles, g_strfreev);

  G_OBJECT_CLASS (signpost_category_parent_class)->finalize (object);
}

static void
signpost_category_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SignpostCategory *self = SIGNPOST_CATEGORY (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_METHOD_TITLE:
      g_value_set_string (value, self->method_title);
      break;

    case PROP_SHORT_TITLE:
      g_value_set_string (value, self->short_title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_category_class_init (SignpostCategoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_category_finalize;
  object_class->get_property = signpost_category_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_METHOD_TITLE] = g_param_spec_string ("method-title", NULL, NULL, NULL, flags);
  properties[PROP_SHORT_TITLE] = g_param_spec_string ("short-title", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_category_init (SignpostCategory *self)
{
}

/* Reading */

static void
read_variants (SignpostCategory   *self,
               SignpostJsonReader *reader)
{
  guint count = signpost_json_reader_enter_list (reader, "variants", 0, MAX_VARIANTS);

  self->variants = g_new0 (char *, count + 1);
  self->variant_titles = g_new0 (char *, count + 1);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      self->variants[i] = signpost_read_id (reader, "id");
      self->variant_titles[i] = signpost_read_text (reader, "title");
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

SignpostCategory *
signpost_category_read (SignpostJsonReader *reader,
                        guint               position)
{
  SignpostCategory *self = g_object_new (SIGNPOST_TYPE_CATEGORY, NULL);

  self->id = signpost_read_id (reader, "id");
  self->title = signpost_read_text (reader, "title");
  self->method_title = signpost_read_text (reader, "method_title");
  self->short_title = signpost_read_text (reader, "short_title");
  self->letter = signpost_read_text (reader, "letter");
  self->symbol = signpost_read_id (reader, "symbol");
  self->summary = signpost_read_text (reader, "summary");
  self->phrase = signpost_read_optional_text (reader, "phrase");
  self->aliases = signpost_read_texts (reader, "aliases", MAX_ALIASES);
  self->position = position;
  read_variants (self, reader);
  self->sections = signpost_sections_read (reader);

  return self;
}

/* Public */

const char *
signpost_category_get_id (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->id;
}

const char *
signpost_category_get_title (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->title;
}

const char *
signpost_category_get_method_title (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->method_title;
}

const char *
signpost_category_get_short_title (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->short_title;
}

const char *
signpost_category_get_letter (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->letter;
}

const char *
signpost_category_get_summary (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->summary;
}

const char *
signpost_category_get_phrase (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->phrase;
}

const char * const *
signpost_category_get_aliases (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return (const char * const *) self->aliases;
}

char *
signpost_category_dup_icon_name (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return g_strdup_printf ("signpost-method-%s-symbolic", self->symbol);
}

guint
signpost_category_get_position (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), 0);

  return self->position;
}

GPtrArray *
signpost_category_get_sections (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return self->sections;
}

const char * const *
signpost_category_get_variants (SignpostCategory *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  return (const char * const *) self->variants;
}

const char *
signpost_category_get_variant_title (SignpostCategory *self,
                                     const char       *variant)
{
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (self), NULL);

  for (guint i = 0; self->variants[i] != NULL; i++)
    if (g_strcmp0 (self->variants[i], variant) == 0)
      return self->variant_titles[i];

  return NULL;
}
