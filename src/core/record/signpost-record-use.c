/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-use.h"

#include "core/catalogue/signpost-lookup.h"
#include "core/decision/signpost-decision.h"
#include "core/json/signpost-json-reader.h"
#include "core/record/signpost-record-files.h"

#define MAX_LIST 1000

/* The questions whose answers are use cases. Interned: they are looked up where the catalogue is used, and read in a thread. */
typedef struct
{
  const char *use_case;
  const char *other_use_cases;
} Questions;

/* Only these three are read: a whole decision would need the catalogue that it was made with. */
typedef struct
{
  Questions     questions;
  GStrvBuilder *use_cases;
  GStrvBuilder *methods;
  GPtrArray    *techniques;
} Reading;

void
signpost_record_use_free (SignpostRecordUse *self)
{
  g_object_unref (self->entry);
  g_strfreev (self->use_cases);
  g_strfreev (self->methods);
  g_strfreev (self->techniques);
  g_free (self);
}

static gboolean
has (char       **ids,
     const char  *id)
{
  return g_strv_contains ((const char * const *) ids, id);
}

/* combination: (nullable) */
static gboolean
chose_combination (SignpostRecordUse         *self,
                   const SignpostCombination *combination)
{
  if (combination == NULL)
    return FALSE;

  for (guint i = 0; combination->methods[i] != NULL; i++)
    if (!has (self->methods, combination->methods[i]))
      return FALSE;

  return combination->methods[0] != NULL;
}

gboolean
signpost_record_use_concerns (SignpostRecordUse   *self,
                              SignpostCatalogue   *catalogue,
                              const SignpostSpot *place)
{
  switch (place->kind)
    {
    case SIGNPOST_SPOT_TECHNICAL_OPTION:
      return has (self->techniques, place->id);

    case SIGNPOST_SPOT_COMBINATION:
      return chose_combination (self, signpost_catalogue_find_combination (catalogue, place->id));

    case SIGNPOST_SPOT_SELECTION:
      if (place->use_case == NULL && place->category == NULL)
        return FALSE;

      return (place->use_case == NULL || has (self->use_cases, place->use_case)) &&
             (place->category == NULL || has (self->methods, place->category));

    case SIGNPOST_SPOT_EXAMPLE:
    default:
      return FALSE;
    }
}

static void
read_use_cases (Reading            *reading,
                SignpostJsonReader *reader)
{
  guint n_answers = signpost_json_reader_enter_list (reader, "answers", 0, MAX_LIST);

  for (guint i = 0; i < n_answers; i++)
    {
      const char *question;

      signpost_json_reader_enter_element (reader, i);
      question = signpost_json_reader_get_optional (reader, "question");
      if (g_strcmp0 (question, reading->questions.use_case) == 0 ||
          g_strcmp0 (question, reading->questions.other_use_cases) == 0)
        {
          g_auto (GStrv) values = signpost_json_reader_get_strings (reader, "values");

          g_strv_builder_addv (reading->use_cases, (const char **) values);
        }
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static void
read_methods (Reading            *reading,
              SignpostJsonReader *reader)
{
  guint n_methods = signpost_json_reader_enter_list (reader, "methods", 0, MAX_LIST);

  for (guint i = 0; i < n_methods; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      g_strv_builder_add (reading->methods, signpost_json_reader_get_string (reader, "category"));
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static void
read_techniques (Reading            *reading,
                 SignpostJsonReader *reader)
{
  g_auto (GStrv) legs = NULL;

  if (!signpost_json_reader_has (reader, "techniques"))
    return;

  signpost_json_reader_enter_member (reader, "techniques");
  legs = signpost_json_reader_list_members (reader);
  for (guint i = 0; legs[i] != NULL; i++)
    {
      g_auto (GStrv) ids = signpost_json_reader_get_strings (reader, legs[i]);

      for (guint t = 0; ids[t] != NULL; t++)
        if (!g_ptr_array_find_with_equal_func (reading->techniques, ids[t], g_str_equal, NULL))
          g_ptr_array_add (reading->techniques, g_strdup (ids[t]));
    }
  signpost_json_reader_leave (reader);
}

/* (nullable): none was chosen */
static char *
dup_chosen (SignpostJsonReader *reader)
{
  g_autofree char *chosen = NULL;

  if (!signpost_json_reader_has (reader, "outcome"))
    return NULL;

  signpost_json_reader_enter_member (reader, "outcome");
  chosen = g_strdup (signpost_json_reader_get_optional (reader, "chosen"));
  signpost_json_reader_leave (reader);

  return g_steal_pointer (&chosen);
}

static void
read_chosen_option (Reading            *reading,
                    SignpostJsonReader *reader)
{
  g_autofree char *chosen = dup_chosen (reader);
  guint n_options = signpost_json_reader_enter_list (reader, "options", 0, MAX_LIST);

  for (guint i = 0; i < n_options; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      if (chosen != NULL && g_str_equal (signpost_json_reader_get_string (reader, "id"), chosen))
        {
          read_methods (reading, reader);
          read_techniques (reading, reader);
        }
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static const char *
get_question (SignpostCatalogue *catalogue,
              SignpostTopic      topic)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (catalogue, topic);

  return question != NULL ? g_intern_string (signpost_question_get_id (question)) : NULL;
}

static Questions
get_questions (SignpostCatalogue *catalogue)
{
  return (Questions) {
    .use_case = get_question (catalogue, SIGNPOST_TOPIC_USE_CASE),
    .other_use_cases = get_question (catalogue, SIGNPOST_TOPIC_OTHER_USE_CASES),
  };
}

/* (nullable): what it decided is not known */
static SignpostRecordUse *
read_use (SignpostLogEntry *entry,
          const Questions  *questions)
{
  g_autoptr (GFile) file =
    signpost_record_find_decision_file (signpost_log_entry_get_file (entry), NULL, NULL);
  g_autoptr (SignpostJsonReader) reader = NULL;
  g_autoptr (GStrvBuilder) use_cases = g_strv_builder_new ();
  g_autoptr (GStrvBuilder) methods = g_strv_builder_new ();
  g_autoptr (GPtrArray) techniques = g_ptr_array_new_with_free_func (g_free);
  Reading reading = { *questions, use_cases, methods, techniques };
  SignpostRecordUse *use;

  if (file != NULL)
    reader = signpost_json_reader_new_from_file (file, SIGNPOST_DECISION_MAX_BYTES, NULL);
  if (reader == NULL)
    return NULL;

  read_use_cases (&reading, reader);
  read_chosen_option (&reading, reader);
  if (!signpost_json_reader_finish (reader, NULL))
    return NULL;

  g_ptr_array_add (techniques, NULL);
  use = g_new0 (SignpostRecordUse, 1);
  use->entry = g_object_ref (entry);
  use->use_cases = g_strv_builder_end (use_cases);
  use->methods = g_strv_builder_end (methods);
  use->techniques = g_strdupv ((char **) techniques->pdata);

  return use;
}

static GPtrArray *
load (GFile            *folder,
      const Questions  *questions,
      GCancellable     *cancellable,
      GError          **error)
{
  g_autoptr (SignpostLog) log = signpost_log_new (folder);
  GPtrArray *uses;

  if (!signpost_log_load (log, cancellable, error))
    return NULL;

  uses = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_record_use_free);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (log)); i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (G_LIST_MODEL (log), i);
      SignpostRecordUse *use = read_use (entry, questions);

      if (use != NULL)
        g_ptr_array_add (uses, use);
    }

  return uses;
}

GPtrArray *
signpost_record_uses_load (GFile              *folder,
                           SignpostCatalogue  *catalogue,
                           GCancellable       *cancellable,
                           GError            **error)
{
  Questions questions = get_questions (catalogue);

  return load (folder, &questions, cancellable, error);
}

typedef struct
{
  GFile     *folder;
  Questions  questions;
} Job;

static void
job_free (gpointer data)
{
  Job *job = data;

  g_object_unref (job->folder);
  g_free (job);
}

static void
load_thread (GTask        *task,
             gpointer      source_object,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Job *job = task_data;
  GError *error = NULL;
  GPtrArray *uses = load (job->folder, &job->questions, cancellable, &error);

  if (uses != NULL)
    g_task_return_pointer (task, uses, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
signpost_record_uses_load_async (GFile               *folder,
                                 SignpostCatalogue   *catalogue,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->folder = g_object_ref (folder);
  job->questions = get_questions (catalogue);
  g_task_set_source_tag (task, signpost_record_uses_load_async);
  g_task_set_task_data (task, job, job_free);
  g_task_run_in_thread (task, load_thread);
}

GPtrArray *
signpost_record_uses_load_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
