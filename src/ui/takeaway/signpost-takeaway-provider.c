/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/takeaway/signpost-takeaway-provider.h"

#include <glib/gi18n-lib.h>

#define ANY_FORMAT -1
#define PLAIN_TEXT "text/plain;charset=utf-8"

#define SIGNPOST_TYPE_TAKEAWAY_PROVIDER (signpost_takeaway_provider_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTakeawayProvider, signpost_takeaway_provider, SIGNPOST, TAKEAWAY_PROVIDER,
                      GdkContentProvider)

struct _SignpostTakeawayProvider
{
  GdkContentProvider  parent_instance;

  SignpostTakeaway   *takeaway;
  int                 only;      /* the one SignpostTakeawayFormat that is offered, or ANY_FORMAT */
};

G_DEFINE_FINAL_TYPE (SignpostTakeawayProvider, signpost_takeaway_provider, GDK_TYPE_CONTENT_PROVIDER)

/* The best first: whoever pastes takes the first one that suits. Plain text is Markdown, which reads as a table. */
static const struct
{
  const char             *mime;
  SignpostTakeawayFormat  format;
} offers[] = {
  { "text/html", SIGNPOST_TAKEAWAY_HTML },
  { "text/markdown", SIGNPOST_TAKEAWAY_MARKDOWN },
  { "text/csv", SIGNPOST_TAKEAWAY_CSV },
  { PLAIN_TEXT, SIGNPOST_TAKEAWAY_MARKDOWN },
  { "image/svg+xml", SIGNPOST_TAKEAWAY_SVG },
  { "image/png", SIGNPOST_TAKEAWAY_PNG },
};

/* What somebody gets who takes this offer; FALSE: it is not made. */
static gboolean
find_format (SignpostTakeawayProvider *self,
             guint                     offer,
             SignpostTakeawayFormat   *format)
{
  *format = offers[offer].format;
  if (self->only != ANY_FORMAT && g_str_equal (offers[offer].mime, PLAIN_TEXT))
    *format = (SignpostTakeawayFormat) self->only;

  if (self->only != ANY_FORMAT && self->only != (int) *format)
    return FALSE;

  return signpost_takeaway_has_format (self->takeaway, *format) &&
         (!g_str_equal (offers[offer].mime, PLAIN_TEXT) || signpost_takeaway_format_is_table (*format));
}

static GdkContentFormats *
signpost_takeaway_provider_ref_formats (GdkContentProvider *provider)
{
  SignpostTakeawayProvider *self = SIGNPOST_TAKEAWAY_PROVIDER (provider);
  GdkContentFormatsBuilder *builder = gdk_content_formats_builder_new ();
  SignpostTakeawayFormat format;

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    if (find_format (self, i, &format))
      gdk_content_formats_builder_add_mime_type (builder, offers[i].mime);

  return gdk_content_formats_builder_free_to_formats (builder);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_output_stream_write_all_finish (G_OUTPUT_STREAM (source), result, NULL, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GOutputStream *stream = g_task_get_task_data (task);
  GError *error = NULL;
  GBytes *bytes = signpost_takeaway_make_finish (result, &error);

  if (bytes == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  /* The task keeps the bytes while they are written. */
  g_object_set_data_full (G_OBJECT (task), "bytes", bytes, (GDestroyNotify) g_bytes_unref);
  g_output_stream_write_all_async (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                                   g_task_get_priority (task), g_task_get_cancellable (task), written_cb,
                                   g_object_ref (task));
}

static void
signpost_takeaway_provider_write_mime_type_async (GdkContentProvider  *provider,
                                                  const char          *mime,
                                                  GOutputStream       *stream,
                                                  int                  priority,
                                                  GCancellable        *cancellable,
                                                  GAsyncReadyCallback  callback,
                                                  gpointer             user_data)
{
  SignpostTakeawayProvider *self = SIGNPOST_TAKEAWAY_PROVIDER (provider);
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, signpost_takeaway_provider_write_mime_type_async);
  g_task_set_priority (task, priority);
  g_task_set_task_data (task, g_object_ref (stream), g_object_unref);

  for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
    {
      SignpostTakeawayFormat format;

      if (g_strcmp0 (mime, offers[i].mime) != 0 || !find_format (self, i, &format))
        continue;

      signpost_takeaway_make_async (self->takeaway, format, cancellable, made_cb, g_steal_pointer (&task));
      return;
    }

  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _("There is no “%s” to be had"), mime);
}

static gboolean
signpost_takeaway_provider_write_mime_type_finish (GdkContentProvider  *provider,
                                                   GAsyncResult        *result,
                                                   GError             **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
signpost_takeaway_provider_finalize (GObject *object)
{
  SignpostTakeawayProvider *self = SIGNPOST_TAKEAWAY_PROVIDER (object);

  g_clear_pointer (&self->takeaway, signpost_takeaway_unref);

  G_OBJECT_CLASS (signpost_takeaway_provider_parent_class)->finalize (object);
}

static void
signpost_takeaway_provider_class_init (SignpostTakeawayProviderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GdkContentProviderClass *provider_class = GDK_CONTENT_PROVIDER_CLASS (klass);

  object_class->finalize = signpost_takeaway_provider_finalize;

  provider_class->ref_formats = signpost_takeaway_provider_ref_formats;
  provider_class->write_mime_type_async = signpost_takeaway_provider_write_mime_type_async;
  provider_class->write_mime_type_finish = signpost_takeaway_provider_write_mime_type_finish;
}

static void
signpost_takeaway_provider_init (SignpostTakeawayProvider *self)
{
  self->only = ANY_FORMAT;
}

GdkContentProvider *
signpost_takeaway_provider_new (SignpostTakeaway *takeaway)
{
  SignpostTakeawayProvider *self = g_object_new (SIGNPOST_TYPE_TAKEAWAY_PROVIDER, NULL);

  self->takeaway = signpost_takeaway_ref (takeaway);

  return GDK_CONTENT_PROVIDER (self);
}

GdkContentProvider *
signpost_takeaway_provider_new_for_format (SignpostTakeaway       *takeaway,
                                           SignpostTakeawayFormat  format)
{
  GdkContentProvider *provider;

  g_return_val_if_fail (signpost_takeaway_has_format (takeaway, format), NULL);

  provider = signpost_takeaway_provider_new (takeaway);
  SIGNPOST_TAKEAWAY_PROVIDER (provider)->only = (int) format;

  return provider;
}
