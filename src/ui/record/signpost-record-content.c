/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-record-content.h"

#include "core/record/signpost-log.h"

void
signpost_record_content_free (SignpostRecordContent *self)
{
  g_free (self->markdown);
  g_clear_pointer (&self->topologies, g_ptr_array_unref);
  g_free (self);
}

GPtrArray *
signpost_record_draw_topologies (SignpostDecision *decision)
{
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  GPtrArray *drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_drawing_free);

  for (guint i = 0; i < standing->topologies->len; i++)
    g_ptr_array_add (drawings, signpost_standing_draw_topology (standing, i));

  return drawings;
}

/* “0007-orders.decision.json” stands beside “0007-orders.md”. */
static GFile *
find_decision (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *decision_name = NULL;

  if (folder == NULL || !g_str_has_suffix (name, ".md"))
    return NULL;

  decision_name = g_strdup_printf ("%.*s.decision.json", (int) strlen (name) - 3, name);

  return g_file_get_child (folder, decision_name);
}

static GPtrArray *
read_topologies (GFile             *file,
                 SignpostCatalogue *catalogue)
{
  g_autoptr (GFile) decision_file = find_decision (file);
  g_autoptr (SignpostDecision) decision = NULL;

  if (decision_file != NULL)
    decision = signpost_decision_new_from_file (catalogue, decision_file, NULL);

  return decision != NULL ? signpost_record_draw_topologies (decision) : NULL;
}

/* At most as much as the log reads: a huge file must not fill the memory. */
static char *
read_text (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = NULL;
  gsize length = 0;

  if (stream == NULL)
    return NULL;

  buffer = g_malloc (SIGNPOST_LOG_MAX_BYTES);

  if (!g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, SIGNPOST_LOG_MAX_BYTES, &length,
                                cancellable, error))
    return NULL;

  return g_utf8_make_valid (buffer, length);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GFile *file = G_FILE (source);
  GError *error = NULL;
  char *markdown = read_text (file, cancellable, &error);
  SignpostRecordContent *content = NULL;

  if (markdown == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  content = g_new0 (SignpostRecordContent, 1);
  content->markdown = markdown;
  content->topologies = read_topologies (file, SIGNPOST_CATALOGUE (task_data));
  g_task_return_pointer (task, content, (GDestroyNotify) signpost_record_content_free);
}

void
signpost_record_content_read_async (GFile               *file,
                                    SignpostCatalogue   *catalogue,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, signpost_record_content_read_async);
  g_task_set_task_data (task, g_object_ref (catalogue), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

SignpostRecordContent *
signpost_record_content_read_finish (GAsyncResult  *result,
                                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
