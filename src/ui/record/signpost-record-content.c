/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-record-content.h"

#include <glib/gi18n-lib.h>

#include "core/record/signpost-record-files.h"

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

static GPtrArray *
read_topologies (GFile             *file,
                 SignpostCatalogue *catalogue,
                 GCancellable      *cancellable)
{
  g_autoptr (SignpostDecision) decision =
    signpost_record_load_decision (file, catalogue, cancellable, NULL);

  return decision != NULL ? signpost_record_draw_topologies (decision) : NULL;
}

/* A huge file must not fill the memory; what is not shown is not passed over in silence. */
static char *
read_text (GFile         *file,
           GCancellable  *cancellable,
           GError       **error)
{
  gboolean is_cut;
  g_autofree char *text = signpost_record_read_text (file, &is_cut, cancellable, error);

  if (text == NULL || !is_cut)
    return g_steal_pointer (&text);

  return g_strdup_printf ("> %s\n\n%s",
                          _("This file is larger than any record (16 MiB). Only its beginning is shown."), text);
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
  content->topologies = read_topologies (file, SIGNPOST_CATALOGUE (task_data), cancellable);
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
