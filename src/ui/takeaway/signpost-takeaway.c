/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/takeaway/signpost-takeaway.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/catalogue/signpost-catalogue-table.h"

static const struct
{
  const char *nick;
  const char *ending;
  const char *mime;
  gboolean    is_table;
} formats[] = {
  [SIGNPOST_TAKEAWAY_PDF] = { "pdf", ".pdf", "application/pdf", FALSE },
  [SIGNPOST_TAKEAWAY_SVG] = { "svg", ".svg", "image/svg+xml", FALSE },
  [SIGNPOST_TAKEAWAY_PNG] = { "png", ".png", "image/png", FALSE },
  [SIGNPOST_TAKEAWAY_CSV] = { "csv", ".csv", "text/csv", TRUE },
  [SIGNPOST_TAKEAWAY_MARKDOWN] = { "markdown", ".md", "text/markdown", TRUE },
  [SIGNPOST_TAKEAWAY_HTML] = { "html", ".html", "text/html", TRUE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (formats) == SIGNPOST_TAKEAWAY_N_FORMATS);

gboolean
signpost_takeaway_format_from_nick (const char             *nick,
                                    SignpostTakeawayFormat *format)
{
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      if (g_strcmp0 (nick, formats[i].nick) == 0)
        {
          *format = (SignpostTakeawayFormat) i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
signpost_takeaway_format_to_mime (SignpostTakeawayFormat format)
{
  g_return_val_if_fail (format < SIGNPOST_TAKEAWAY_N_FORMATS, NULL);

  return formats[format].mime;
}

gboolean
signpost_takeaway_format_is_table (SignpostTakeawayFormat format)
{
  g_return_val_if_fail (format < SIGNPOST_TAKEAWAY_N_FORMATS, FALSE);

  return formats[format].is_table;
}

SignpostTakeaway *
signpost_takeaway_new (SignpostPosterKind  kind,
                       SignpostCatalogue  *catalogue,
                       SignpostUseCase    *use_case,
                       SignpostPaper       paper)
{
  SignpostTakeaway *self = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);

  self = g_atomic_rc_box_new0 (SignpostTakeaway);
  self->kind = kind;
  self->catalogue = g_object_ref (catalogue);
  self->use_case = use_case != NULL ? g_object_ref (use_case) : NULL;
  self->paper = paper;

  return self;
}

SignpostTakeaway *
signpost_takeaway_ref (SignpostTakeaway *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  SignpostTakeaway *self = data;

  g_clear_object (&self->use_case);
  g_clear_object (&self->catalogue);
}

void
signpost_takeaway_unref (SignpostTakeaway *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

const char *
signpost_takeaway_get_title (SignpostTakeaway *self)
{
  return self->kind == SIGNPOST_POSTER_MATRIX ? _("Matrix") : _("Diagram");
}

char *
signpost_takeaway_dup_name (SignpostTakeaway       *self,
                            SignpostTakeawayFormat  format)
{
  /* Translators: the beginning of a file name */
  const char *stem = self->kind == SIGNPOST_POSTER_MATRIX ? _("integration-matrix")
                                                          : _("integration-diagram");

  if (self->use_case == NULL)
    return g_strconcat (stem, formats[format].ending, NULL);

  return g_strconcat (stem, "-", signpost_use_case_get_id (self->use_case), formats[format].ending,
                      NULL);
}

gboolean
signpost_takeaway_has_format (SignpostTakeaway       *self,
                              SignpostTakeawayFormat  format)
{
  return self->kind == SIGNPOST_POSTER_MATRIX || !formats[format].is_table;
}

static GBytes *
take_text (char *text)
{
  return g_bytes_new_take (text, strlen (text));
}

static GBytes *
draw (SignpostTakeaway      *self,
      SignpostPosterFormat   format,
      GError               **error)
{
  return signpost_poster_to_bytes (self->kind, self->catalogue, self->use_case, self->paper, format,
                                   error);
}

GBytes *
signpost_takeaway_to_bytes (SignpostTakeaway        *self,
                            SignpostTakeawayFormat   format,
                            GError                 **error)
{
  g_return_val_if_fail (signpost_takeaway_has_format (self, format), NULL);

  switch (format)
    {
    case SIGNPOST_TAKEAWAY_PDF:
      return draw (self, SIGNPOST_POSTER_PDF, error);
    case SIGNPOST_TAKEAWAY_SVG:
      return draw (self, SIGNPOST_POSTER_SVG, error);
    case SIGNPOST_TAKEAWAY_PNG:
      return draw (self, SIGNPOST_POSTER_PNG, error);
    case SIGNPOST_TAKEAWAY_CSV:
      return take_text (signpost_catalogue_to_csv (self->catalogue));
    case SIGNPOST_TAKEAWAY_MARKDOWN:
      return take_text (signpost_catalogue_to_markdown (self->catalogue));
    case SIGNPOST_TAKEAWAY_HTML:
      return take_text (signpost_catalogue_to_html (self->catalogue));
    case SIGNPOST_TAKEAWAY_N_FORMATS:
    default:
      g_return_val_if_reached (NULL);
    }
}

typedef struct
{
  SignpostTakeaway       *takeaway;
  SignpostTakeawayFormat  format;
  GFile                  *file;
} Work;

static void
work_free (Work *work)
{
  g_clear_object (&work->file);
  signpost_takeaway_unref (work->takeaway);
  g_free (work);
}

/* Hands the task over to the thread */
static void
start (GTask                  *task,
       SignpostTakeaway       *self,
       SignpostTakeawayFormat  format,
       GFile                  *file,
       GTaskThreadFunc         run)
{
  Work *work = g_new0 (Work, 1);

  work->takeaway = signpost_takeaway_ref (self);
  work->format = format;
  work->file = file != NULL ? g_object_ref (file) : NULL;
  g_task_set_task_data (task, work, (GDestroyNotify) work_free);
  g_task_run_in_thread (task, run);
}

static void
make_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  GBytes *bytes = signpost_takeaway_to_bytes (work->takeaway, work->format, &error);

  if (bytes != NULL)
    g_task_return_pointer (task, bytes, (GDestroyNotify) g_bytes_unref);
  else
    g_task_return_error (task, error);
}

void
signpost_takeaway_make_async (SignpostTakeaway       *self,
                              SignpostTakeawayFormat  format,
                              GCancellable           *cancellable,
                              GAsyncReadyCallback     callback,
                              gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, signpost_takeaway_make_async);
  start (task, self, format, NULL, make_in_thread);
}

GBytes *
signpost_takeaway_make_finish (GAsyncResult  *result,
                               GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      task_data,
                  GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = signpost_takeaway_to_bytes (work->takeaway, work->format, &error);

  if (bytes != NULL)
    g_file_replace_contents (work->file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                             NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, &error);

  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, g_object_ref (work->file), g_object_unref);
}

void
signpost_takeaway_export_async (SignpostTakeaway       *self,
                                SignpostTakeawayFormat  format,
                                GFile                  *file,
                                GCancellable           *cancellable,
                                GAsyncReadyCallback     callback,
                                gpointer                user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, signpost_takeaway_export_async);
  start (task, self, format, file, export_in_thread);
}

GFile *
signpost_takeaway_export_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
