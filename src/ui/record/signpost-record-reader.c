/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-record-reader.h"

#include <glib/gi18n-lib.h>

#include "render/signpost-document.h"
#include "ui/log/signpost-log-menus.h"
#include "ui/record/signpost-print-operation.h"
#include "ui/record/signpost-record-content.h"
#include "ui/record/signpost-record-view.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-platform.h"

struct _SignpostRecordReader
{
  AdwBin                 parent_instance;

  GtkStack              *stack;
  AdwStatusPage         *error_page;
  GtkMenuButton         *status_button;
  GtkActionable         *show_button;
  SignpostBanner        *banner;
  SignpostRecordView    *view;

  SignpostCatalogue     *catalogue;
  SignpostLogEntry      *record;
  SignpostRecordContent *content;
  GCancellable          *cancellable;
};

G_DEFINE_FINAL_TYPE (SignpostRecordReader, signpost_record_reader, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What went wrong; or else, what has changed in the catalogue since the record was saved. message: (nullable) */
static void
show_notice (SignpostRecordReader *self,
             const char           *message)
{
  g_autofree char *changes = message == NULL && self->record != NULL
                             ? signpost_log_entry_dup_changes_text (self->record) : NULL;

  signpost_banner_set_text (self->banner, message != NULL ? message : changes);
}

static void
show_error (SignpostRecordReader *self,
            const char           *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->error_page, markup);
  gtk_stack_set_visible_child_name (self->stack, "error");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (SignpostRecordReader) self = user_data;
  g_autoptr (GError) error = NULL;
  SignpostRecordContent *content = signpost_record_content_read_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (content == NULL)
    {
      show_error (self, error->message);
      return;
    }

  g_clear_pointer (&self->content, signpost_record_content_free);
  self->content = content;
  signpost_record_view_set_content (self->view, content->markdown, content->topologies);
  gtk_stack_set_visible_child_name (self->stack, "record");
}

static void
load (SignpostRecordReader *self)
{
  GFile *file = signpost_log_entry_get_file (self->record);
  g_autofree char *uri = g_file_get_uri (file);
  g_autoptr (GMenuModel) statuses = signpost_log_status_menu_new (signpost_log_entry_get_status (self->record));

  gtk_menu_button_set_menu_model (self->status_button, statuses);

  gtk_actionable_set_action_target (self->show_button, "s", uri);
  gtk_actionable_set_action_name (self->show_button, "win.show-in-files");
  self->cancellable = g_cancellable_new ();
  signpost_record_content_read_async (file, self->catalogue, self->cancellable, read_cb,
                                      g_object_ref (self));
}

static char *
dup_pdf_name (SignpostRecordReader *self)
{
  g_autofree char *name = g_file_get_basename (signpost_log_entry_get_file (self->record));
  char *dot = strrchr (name, '.');

  if (dot != NULL)
    *dot = '\0';

  return g_strconcat (name, ".pdf", NULL);
}

static void
write_pdf (SignpostRecordReader *self,
           GFile                *file)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (SignpostDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  document = signpost_document_new (self->content->markdown, self->content->topologies,
                                    gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                    gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS));

  signpost_document_write_pdf (document, file, &error);
  show_notice (self, error != NULL ? error->message : NULL);

  if (error == NULL)
    g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, file);
}

static void
pdf_chosen_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  SignpostRecordReader *self = SIGNPOST_RECORD_READER (source);
  g_autoptr (GFile) file = signpost_platform_choose_finish (result, NULL);

  if (file != NULL && self->content != NULL)
    write_pdf (self, file);
}

static void
signpost_record_reader_get_property (GObject    *object,
                                     guint       prop_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  SignpostRecordReader *self = SIGNPOST_RECORD_READER (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;

    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_record_reader_set_property (GObject      *object,
                                     guint         prop_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  SignpostRecordReader *self = SIGNPOST_RECORD_READER (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      signpost_record_reader_set_catalogue (self, g_value_get_object (value));
      break;

    case PROP_RECORD:
      signpost_record_reader_set_record (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_record_reader_dispose (GObject *object)
{
  SignpostRecordReader *self = SIGNPOST_RECORD_READER (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->record);
  g_clear_object (&self->catalogue);

  g_clear_pointer (&self->content, signpost_record_content_free);

  G_OBJECT_CLASS (signpost_record_reader_parent_class)->dispose (object);
}

static void
signpost_record_reader_class_init (SignpostRecordReaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = signpost_record_reader_dispose;
  object_class->get_property = signpost_record_reader_get_property;
  object_class->set_property = signpost_record_reader_set_property;

  properties[PROP_CATALOGUE] = g_param_spec_object ("catalogue", NULL, NULL,
                                                    SIGNPOST_TYPE_CATALOGUE, flags);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, SIGNPOST_TYPE_LOG_ENTRY,
                                                 flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SignpostRecordReader::exported:
   *
   * The record has been written to the PDF that is given.
   */
  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (SIGNPOST_TYPE_BANNER);
  g_type_ensure (SIGNPOST_TYPE_RECORD_VIEW);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-record-reader.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordReader, stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordReader, error_page);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordReader, status_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordReader, show_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordReader, banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordReader, view);
}

static void
signpost_record_reader_init (SignpostRecordReader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

SignpostLogEntry *
signpost_record_reader_get_record (SignpostRecordReader *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RECORD_READER (self), NULL);

  return self->record;
}

void
signpost_record_reader_set_catalogue (SignpostRecordReader *self,
                                      SignpostCatalogue    *catalogue)
{
  g_return_if_fail (SIGNPOST_IS_RECORD_READER (self));

  if (g_set_object (&self->catalogue, catalogue))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATALOGUE]);
}

void
signpost_record_reader_set_record (SignpostRecordReader *self,
                                   SignpostLogEntry     *record)
{
  g_return_if_fail (SIGNPOST_IS_RECORD_READER (self));

  if (!g_set_object (&self->record, record))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  show_notice (self, NULL);

  /* What was read before stays until the next is there: no flicker while the arrow keys go through
   * the list. */
  if (record != NULL)
    load (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "none");

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

void
signpost_record_reader_print (SignpostRecordReader *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autoptr (SignpostPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (SIGNPOST_IS_RECORD_READER (self));

  if (self->content == NULL)
    return;

  operation = signpost_print_operation_new (self->content->markdown, self->content->topologies);
  gtk_print_operation_set_job_name (GTK_PRINT_OPERATION (operation),
                                    signpost_log_entry_get_title (self->record));
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  show_notice (self, error != NULL ? error->message : NULL);
}

void
signpost_record_reader_export (SignpostRecordReader *self)
{
  g_autofree char *name = NULL;
  g_autoptr (GFile) folder = NULL;

  g_return_if_fail (SIGNPOST_IS_RECORD_READER (self));

  if (self->content == NULL)
    return;

  name = dup_pdf_name (self);
  folder = g_file_get_parent (signpost_log_entry_get_file (self->record));
  signpost_platform_choose_file (GTK_WIDGET (self), GTK_FILE_CHOOSER_ACTION_SAVE,
                                 _("Export as PDF"), _("_Export"),
                                 folder, name, pdf_chosen_cb, NULL);
}
