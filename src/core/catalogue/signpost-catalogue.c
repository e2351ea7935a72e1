/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue.h"

#include "core/catalogue/signpost-catalogue-private.h"
#include "core/catalogue/signpost-catalogue-resources.h"
#include "core/catalogue/signpost-search-index.h"

G_DEFINE_FINAL_TYPE (SignpostCatalogue, signpost_catalogue, G_TYPE_OBJECT)

static void
signpost_catalogue_finalize (GObject *object)
{
  SignpostCatalogue *self = SIGNPOST_CATALOGUE (object);

  g_clear_pointer (&self->search_index, signpost_search_index_free);
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->version, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->summary, g_free);
  g_clear_pointer (&self->licence, g_free);
  g_clear_pointer (&self->categories_by_id, g_hash_table_unref);
  g_clear_pointer (&self->use_cases_by_id, g_hash_table_unref);
  g_clear_pointer (&self->questions_by_id, g_hash_table_unref);
  g_clear_pointer (&self->digests, g_hash_table_unref);
  g_clear_pointer (&self->rules_by_id, g_hash_table_unref);
  g_clear_pointer (&self->technical_options_by_id, g_hash_table_unref);
  g_clear_object (&self->categories);
  g_clear_object (&self->use_cases);
  g_clear_object (&self->questions);
  g_clear_object (&self->rules);
  g_clear_object (&self->technical_options);
  g_clear_pointer (&self->steps, g_ptr_array_unref);
  g_clear_pointer (&self->combinations, g_ptr_array_unref);
  g_clear_pointer (&self->examples, g_ptr_array_unref);
  g_clear_pointer (&self->criteria, g_ptr_array_unref);
  g_clear_pointer (&self->readiness, g_ptr_array_unref);
  g_clear_pointer (&self->completion, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_clear_pointer (&self->layer_kinds, g_ptr_array_unref);
  g_clear_pointer (&self->layer_functions, g_ptr_array_unref);
  g_clear_pointer (&self->leg_styles, g_ptr_array_unref);
  g_clear_pointer (&self->style_hints, g_hash_table_unref);
  g_clear_pointer (&self->panels, g_hash_table_unref);
  g_clear_pointer (&self->strip, signpost_drawing_free);

  G_OBJECT_CLASS (signpost_catalogue_parent_class)->finalize (object);
}

static void
signpost_catalogue_class_init (SignpostCatalogueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_catalogue_finalize;
}

static void
signpost_catalogue_init (SignpostCatalogue *self)
{
}

/* Construction */

static SignpostCatalogue *
load (SignpostJsonReader  *reader,
      GError             **error)
{
  g_autoptr (SignpostCatalogue) self = g_object_new (SIGNPOST_TYPE_CATALOGUE, NULL);

  signpost_catalogue_load (self, reader);
  if (!signpost_json_reader_failed (reader))
    signpost_catalogue_check_references (self, reader);

  return signpost_json_reader_finish (reader, error) ? g_steal_pointer (&self) : NULL;
}

SignpostCatalogue *
signpost_catalogue_new_from_bytes (GBytes      *bytes,
                                   const char  *name,
                                   GError     **error)
{
  g_autoptr (SignpostJsonReader) reader = signpost_json_reader_new (bytes, name,
                                                                    SIGNPOST_CATALOGUE_MAX_BYTES,
                                                                    error);

  return reader != NULL ? load (reader, error) : NULL;
}

SignpostCatalogue *
signpost_catalogue_new_from_file (GFile   *file,
                                  GError **error)
{
  g_autoptr (SignpostJsonReader) reader = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  reader = signpost_json_reader_new_from_file (file, SIGNPOST_CATALOGUE_MAX_BYTES, error);
  return reader != NULL ? load (reader, error) : NULL;
}

static void
load_in_thread (GTask        *task,
                gpointer      source_object,
                gpointer      task_data,
                GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) self = signpost_catalogue_new_from_file (task_data, &error);

  if (self == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  signpost_catalogue_get_search_index (self);
  g_task_return_pointer (task, g_steal_pointer (&self), g_object_unref);
}

void
signpost_catalogue_load_async (GFile              *file,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_return_if_fail (G_IS_FILE (file));

  g_task_set_source_tag (task, signpost_catalogue_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, load_in_thread);
}

SignpostCatalogue *
signpost_catalogue_load_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

SignpostCatalogue *
signpost_catalogue_new_builtin (GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  /* Asking for the resource by its function keeps the linker from leaving it out of the program. */
  bytes = g_resource_lookup_data (signpost_catalogue_get_resource (), SIGNPOST_CATALOGUE_RESOURCE,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL ? signpost_catalogue_new_from_bytes (bytes, "catalogue.json", error) : NULL;
}

/* Texts */

const char *
signpost_catalogue_get_id (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->id;
}

const char *
signpost_catalogue_get_version (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->version;
}

const char *
signpost_catalogue_get_title (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->title;
}

const char *
signpost_catalogue_get_summary (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->summary;
}

const char *
signpost_catalogue_get_licence (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->licence;
}

/* Models */

GListModel *
signpost_catalogue_get_categories (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->categories;
}

GListModel *
signpost_catalogue_get_use_cases (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->use_cases;
}

GListModel *
signpost_catalogue_get_questions (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->questions;
}

GListModel *
signpost_catalogue_get_rules (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->rules;
}

GListModel *
signpost_catalogue_get_technical_options (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->technical_options;
}

/* Finding */

static gpointer
find (GHashTable *by_id,
      const char *id)
{
  return id != NULL ? g_hash_table_lookup (by_id, id) : NULL;
}

SignpostCategory *
signpost_catalogue_find_category (SignpostCatalogue *self,
                                  const char        *id)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return find (self->categories_by_id, id);
}

SignpostUseCase *
signpost_catalogue_find_use_case (SignpostCatalogue *self,
                                  const char        *id)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return find (self->use_cases_by_id, id);
}

SignpostQuestion *
signpost_catalogue_find_question (SignpostCatalogue *self,
                                  const char        *id)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return find (self->questions_by_id, id);
}

SignpostQuestion *
signpost_catalogue_find_topic (SignpostCatalogue *self,
                               SignpostTopic      topic)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  if (topic == SIGNPOST_TOPIC_DRIVER || topic == SIGNPOST_TOPIC_RATING)
    return NULL;

  for (guint i = 0; i < g_list_model_get_n_items (self->questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (self->questions, i);

      if (signpost_question_get_topic (question) == topic)
        return question;
    }

  return NULL;
}

SignpostRule *
signpost_catalogue_find_rule (SignpostCatalogue *self,
                              const char        *id)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return find (self->rules_by_id, id);
}

SignpostTechnicalOption *
signpost_catalogue_find_technical_option (SignpostCatalogue *self,
                                          const char        *id)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return find (self->technical_options_by_id, id);
}

/* Lists */

GPtrArray *
signpost_catalogue_get_steps (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->steps;
}

GPtrArray *
signpost_catalogue_get_combinations (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->combinations;
}

GPtrArray *
signpost_catalogue_get_examples (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->examples;
}

GPtrArray *
signpost_catalogue_get_criteria (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->criteria;
}

GPtrArray *
signpost_catalogue_get_readiness (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->readiness;
}

GPtrArray *
signpost_catalogue_get_completion (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->completion;
}

GPtrArray *
signpost_catalogue_get_sources (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->sources;
}

GPtrArray *
signpost_catalogue_get_layer_kinds (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->layer_kinds;
}

GPtrArray *
signpost_catalogue_get_layer_functions (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->layer_functions;
}

const char *
signpost_catalogue_get_style_hint (SignpostCatalogue *self,
                                   const char        *first,
                                   const char        *second)
{
  g_autofree char *pair = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  pair = g_strconcat (first != NULL ? first : "", "/", second, NULL);
  return g_hash_table_lookup (self->style_hints, pair);
}

/* Drawings */

const SignpostDrawing *
signpost_catalogue_get_panel (SignpostCatalogue *self,
                              SignpostCategory  *category)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (category), NULL);

  return g_hash_table_lookup (self->panels, signpost_category_get_id (category));
}

const SignpostDrawing *
signpost_catalogue_get_strip (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  return self->strip;
}

/* Searching */

SignpostSearchIndex *
signpost_catalogue_get_search_index (SignpostCatalogue *self)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);

  if (self->search_index == NULL)
    self->search_index = signpost_search_index_new (self);

  return self->search_index;
}
