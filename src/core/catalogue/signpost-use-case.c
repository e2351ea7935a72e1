/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-use-case.h"

#include "core/catalogue/signpost-catalogue-parts.h"
#include "core/catalogue/signpost-fixed-list.h"
#include "core/catalogue/signpost-text-match.h"

#include <string.h>

#define MAX_ALIASES  32
#define MAX_NOTES    16
#define MAX_OPTIONS  64

struct _SignpostUseCase
{
  GObject            parent_instance;

  GRefString        *id;         /* shared with the fits */
  char              *title;
  char              *summary;
  char             **aliases;
  guint              position;
  SignpostFixedList *fits;
  GPtrArray         *notes;
  GPtrArray         *sections;
  char             **options;
  const char        *several;
  char              *haystack;   /* (nullable): what is searched, folded; a line for each text */
};

G_DEFINE_FINAL_TYPE (SignpostUseCase, signpost_use_case, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TITLE,
  PROP_SUMMARY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
signpost_use_case_finalize (GObject *object)
{
  SignpostUseCase *self = SIGNPOST_USE_CASE (object);

  g_clear_pointer (&self->id, g_ref_string_release);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->aliases, g_strfreev);
  g_clear_object (&self->fits);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_clear_pointer (&self->sections, g_ptr_array_unref);
  g_clear_pointer (&self->options, g_strfreev);
  g_clear_pointer (&self->haystack, g_free);

  G_OBJECT_CLASS (signpost_use_case_parent_class)->finalize (object);
}

static void
signpost_use_case_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SignpostUseCase *self = SIGNPOST_USE_CASE (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_use_case_class_init (SignpostUseCaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_use_case_finalize;
  object_class->get_property = signpost_use_case_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_use_case_init (SignpostUseCase *self)
{
  self->fits = signpost_fixed_list_new (SIGNPOST_TYPE_FIT);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_statement_free);
}

/* Searching */

static void
make_haystack (SignpostUseCase *self)
{
  g_autoptr (GString) text = g_string_new (self->title);

  for (guint i = 0; self->aliases[i] != NULL; i++)
    g_string_append_printf (text, "\n%s", self->aliases[i]);
  g_string_append_printf (text, "\n%s", self->summary);

  for (guint i = 0; i < self->sections->len; i++)
    {
      SignpostSection *section = g_ptr_array_index (self->sections, i);

      for (guint j = 0; j < section->items->len; j++)
        {
          SignpostStatement *statement = g_ptr_array_index (section->items, j);

          g_string_append_printf (text, "\n%s", statement->text);
        }
    }

  self->haystack = signpost_text_fold (text->str);
}

/* Reading */

static void
read_fits (SignpostUseCase    *self,
           SignpostJsonReader *reader,
           GListModel         *categories)
{
  static const char * const levels[] = { "none", "possible", "preferred", NULL };

  signpost_json_reader_enter_member (reader, "fits");
  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      SignpostFitLevel level = signpost_json_reader_get_choice (reader,
                                                                signpost_category_get_id (category),
                                                                levels, -1);

      g_autoptr (SignpostFit) fit = signpost_fit_new (category, self->id, level);

      signpost_fixed_list_append (self->fits, fit);
    }
  signpost_json_reader_leave (reader);
}

/* A note on some categories belongs to their cells, any other to the row. */
static void
read_note (SignpostUseCase    *self,
           SignpostJsonReader *reader)
{
  g_autoptr (SignpostStatement) note = signpost_statement_read (reader);
  g_auto (GStrv) categories = signpost_read_ids (reader, "categories", 0,
                                                 SIGNPOST_CATALOGUE_MAX_CATEGORIES);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->fits)); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (G_LIST_MODEL (self->fits), i);
      const char *category = signpost_category_get_id (signpost_fit_get_category (fit));

      if (g_strv_contains ((const char * const *) categories, category))
        g_ptr_array_add (signpost_fit_get_notes (fit),
                         signpost_statement_new (note->text, note->sources));
    }

  if (categories[0] == NULL)
    g_ptr_array_add (self->notes, g_steal_pointer (&note));
}

static void
read_notes (SignpostUseCase    *self,
            SignpostJsonReader *reader)
{
  guint count = signpost_json_reader_enter_list (reader, "notes", 0, MAX_NOTES);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_note (self, reader);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

SignpostUseCase *
signpost_use_case_read (SignpostJsonReader *reader,
                        guint               position,
                        GListModel         *categories)
{
  static const char * const severals[] = { "single", "together", "mixed", "none-preferred", NULL };
  SignpostUseCase *self = g_object_new (SIGNPOST_TYPE_USE_CASE, NULL);
  g_autofree char *id = signpost_read_id (reader, "id");

  self->id = g_ref_string_new (id);
  self->title = signpost_read_text (reader, "title");
  self->summary = signpost_read_text (reader, "summary");
  self->aliases = signpost_read_texts (reader, "aliases", MAX_ALIASES);
  self->position = position;
  self->several = severals[signpost_json_reader_get_choice (reader, "several", severals, -1)];
  read_fits (self, reader, categories);
  read_notes (self, reader);
  self->sections = signpost_sections_read (reader);
  self->options = signpost_read_ids (reader, "options", 0, MAX_OPTIONS);

  return self;
}

/* Public */

const char *
signpost_use_case_get_id (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return self->id;
}

const char *
signpost_use_case_get_title (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return self->title;
}

const char *
signpost_use_case_get_summary (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return self->summary;
}

const char * const *
signpost_use_case_get_aliases (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return (const char * const *) self->aliases;
}

guint
signpost_use_case_get_position (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), 0);

  return self->position;
}

GListModel *
signpost_use_case_get_fits (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return G_LIST_MODEL (self->fits);
}

GPtrArray *
signpost_use_case_get_notes (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return self->notes;
}

GPtrArray *
signpost_use_case_get_sections (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return self->sections;
}

const char * const *
signpost_use_case_get_options (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return (const char * const *) self->options;
}

const char *
signpost_use_case_get_several (SignpostUseCase *self)
{
  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  return self->several;
}

SignpostFit *
signpost_use_case_get_fit (SignpostUseCase  *self,
                           SignpostCategory *category)
{
  SignpostFit *fit;

  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (category), NULL);

  fit = signpost_use_case_get_fit_at (self, signpost_category_get_position (category));

  return fit != NULL && signpost_fit_get_category (fit) == category ? fit : NULL;
}

SignpostFit *
signpost_use_case_get_fit_at (SignpostUseCase *self,
                              guint            column)
{
  g_autoptr (SignpostFit) fit = NULL;

  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), NULL);

  fit = g_list_model_get_item (G_LIST_MODEL (self->fits), column);

  return fit;
}

gboolean
signpost_use_case_matches (SignpostUseCase *self,
                           const char      *text)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (SIGNPOST_IS_USE_CASE (self), FALSE);

  if (self->haystack == NULL)
    make_haystack (self);

  words = signpost_text_split (text);
  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (self->haystack, words[i]) == NULL)
      return FALSE;

  return TRUE;
}
