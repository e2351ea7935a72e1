/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decisions/signpost-decisions-page.h"

#include <glib/gi18n-lib.h>

#include "ui/decisions/signpost-draft-row.h"
#include "ui/log/signpost-log-list.h"
#include "ui/record/signpost-record-reader.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-platform.h"

#define LIST_WIDTH 340

/**
 * SignpostDecisionsPage:
 *
 * The folder is read each time the page is shown, and whenever somebody says that other programs have written there.
 * @wanted is the record to select once that is done; @reading says that a narrow page shows the
 * reader.
 */
struct _SignpostDecisionsPage
{
  AdwBin                parent_instance;

  GtkStack             *stack;
  SignpostAdaptiveBin  *bin;
  GtkWidget            *list_pane;
  SignpostBanner       *banner;
  GtkListBox           *drafts_list;
  GtkLabel             *folder_label;
  SignpostLogList      *records_list;
  GtkWidget            *separator;
  SignpostRecordReader *reader;

  SignpostCatalogue    *catalogue;
  SignpostDraftStore   *drafts;
  GFile                *folder;
  SignpostLog          *log;
  GFile                *wanted;
  gboolean              reading;
  gboolean              loaded;
  gboolean              changed_here;  /* what has gone since the last load has gone by a step taken here */
  GCancellable         *cancellable;
};

G_DEFINE_FINAL_TYPE (SignpostDecisionsPage, signpost_decisions_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_DRAFTS,
  PROP_FOLDER,
  PROP_RECORD,
  PROP_CAN_GO_BACK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
create_draft_row (gpointer item,
                  gpointer user_data)
{
  return signpost_draft_row_new (item);
}

static void
update_stack (SignpostDecisionsPage *self)
{
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->drafts)) == 0 &&
                   (self->log == NULL || g_list_model_get_n_items (G_LIST_MODEL (self->log)) == 0) &&
                   signpost_banner_get_text (self->banner) == NULL;

  if (!empty)
    gtk_stack_set_visible_child_name (self->stack, "list");
  else
    gtk_stack_set_visible_child_name (self->stack, self->loaded ? "empty" : "loading");
}

static void
update_panes (SignpostDecisionsPage *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);

  gtk_widget_set_visible (self->list_pane, !narrow || !self->reading);
  gtk_widget_set_visible (self->separator, !narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->reader), !narrow || self->reading);
  gtk_widget_set_hexpand (self->list_pane, narrow);
  gtk_widget_set_size_request (self->list_pane, narrow ? -1 : LIST_WIDTH, -1);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_GO_BACK]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
set_reading (SignpostDecisionsPage *self,
             gboolean               reading)
{
  self->reading = reading;
  update_panes (self);
}

static void
record_selected_cb (SignpostDecisionsPage *self)
{
  signpost_record_reader_set_record (self->reader, signpost_log_list_get_record (self->records_list));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
exported_cb (SignpostDecisionsPage *self,
             GFile                 *file)
{
  g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, file);
}

static void
record_activated_cb (SignpostDecisionsPage *self)
{
  set_reading (self, TRUE);
}

/* What was read, (nullable), has gone, and nobody took it away here. */
static void
tell_gone (SignpostDecisionsPage *self,
           SignpostLogEntry      *record,
           GFile                 *wanted)
{
  g_autofree char *text = NULL;

  if (self->changed_here || wanted == NULL || record == NULL ||
      !g_file_equal (signpost_log_entry_get_file (record), wanted))
    return;

  /* Translators: the title of a record */
  text = g_strdup_printf (_("“%s” is not in the folder any more: another program has removed or renamed its file."),
                          signpost_log_entry_get_title (record));
  signpost_banner_set_text (self->banner, text);
}

static gboolean
is_selected (SignpostDecisionsPage *self,
             GFile                 *file)
{
  SignpostLogEntry *record = signpost_log_list_get_record (self->records_list);

  return record != NULL && g_file_equal (signpost_log_entry_get_file (record), file);
}

/* Where the list is scrolled stays when the record is selected already. */
static void
select_wanted (SignpostDecisionsPage *self,
               SignpostLogEntry      *read_before)
{
  g_autoptr (GFile) wanted = g_steal_pointer (&self->wanted);

  if (wanted != NULL && (is_selected (self, wanted) || signpost_log_list_select (self->records_list, wanted)))
    {
      update_panes (self);
      return;
    }

  tell_gone (self, read_before, wanted);
  signpost_log_list_unselect (self->records_list);
  signpost_record_reader_set_record (self->reader, NULL);
  set_reading (self, FALSE);
}

static void
show_log (SignpostDecisionsPage *self,
          SignpostLog           *log)
{
  g_set_object (&self->log, log);
  signpost_log_list_set_log (self->records_list, self->folder, G_LIST_MODEL (log));
}

static void
load_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (SignpostDecisionsPage) self = user_data;
  g_autoptr (SignpostLogEntry) read_before = NULL;
  g_autoptr (GError) error = NULL;

  signpost_log_load_finish (SIGNPOST_LOG (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  self->loaded = TRUE;
  read_before = signpost_record_reader_get_record (self->reader);
  if (read_before != NULL)
    g_object_ref (read_before);
  signpost_banner_set_text (self->banner, error != NULL ? error->message : NULL);
  show_log (self, SIGNPOST_LOG (source));
  select_wanted (self, read_before);
  self->changed_here = FALSE;
  update_stack (self);
}

static void
want_selected (SignpostDecisionsPage *self)
{
  SignpostLogEntry *record = signpost_record_reader_get_record (self->reader);

  if (record != NULL)
    g_set_object (&self->wanted, signpost_log_entry_get_file (record));
}

static void
load (SignpostDecisionsPage *self)
{
  g_autoptr (SignpostLog) log = NULL;

  if (self->folder == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  log = signpost_log_new_with_changes (self->folder, self->catalogue);
  if (self->log != NULL && g_file_equal (signpost_log_get_folder (self->log), self->folder))
    signpost_log_set_before (log, self->log);
  signpost_log_load_async (log, self->cancellable, load_cb, g_object_ref (self));
}

static void
update_folder_label (SignpostDecisionsPage *self)
{
  g_autofree char *name = g_file_get_parse_name (self->folder);
  const char *home = g_get_home_dir ();
  g_autofree char *shown = NULL;

  if (g_str_has_prefix (name, home) && name[strlen (home)] == G_DIR_SEPARATOR)
    shown = g_strconcat ("~", name + strlen (home), NULL);

  gtk_label_set_text (self->folder_label, shown != NULL ? shown : name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->folder_label), name);
}

static void
signpost_decisions_page_map (GtkWidget *widget)
{
  SignpostDecisionsPage *self = SIGNPOST_DECISIONS_PAGE (widget);

  GTK_WIDGET_CLASS (signpost_decisions_page_parent_class)->map (widget);

  if (self->wanted == NULL)
    want_selected (self);

  load (self);
}

static void
signpost_decisions_page_constructed (GObject *object)
{
  SignpostDecisionsPage *self = SIGNPOST_DECISIONS_PAGE (object);

  G_OBJECT_CLASS (signpost_decisions_page_parent_class)->constructed (object);

  signpost_record_reader_set_catalogue (self->reader, self->catalogue);
  gtk_list_box_bind_model (self->drafts_list, G_LIST_MODEL (self->drafts), create_draft_row, NULL,
                           NULL);
  g_signal_connect_object (self->drafts, "items-changed", G_CALLBACK (update_stack), self,
                           G_CONNECT_SWAPPED);
  update_stack (self);
  update_panes (self);
}

static void
signpost_decisions_page_get_property (GObject    *object,
                                      guint       prop_id,
                                      GValue     *value,
                                      GParamSpec *pspec)
{
  SignpostDecisionsPage *self = SIGNPOST_DECISIONS_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;

    case PROP_DRAFTS:
      g_value_set_object (value, self->drafts);
      break;

    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;

    case PROP_RECORD:
      g_value_set_object (value, signpost_decisions_page_get_record (self));
      break;

    case PROP_CAN_GO_BACK:
      g_value_set_boolean (value, signpost_decisions_page_get_can_go_back (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_decisions_page_set_property (GObject      *object,
                                      guint         prop_id,
                                      const GValue *value,
                                      GParamSpec   *pspec)
{
  SignpostDecisionsPage *self = SIGNPOST_DECISIONS_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;

    case PROP_DRAFTS:
      self->drafts = g_value_dup_object (value);
      break;

    case PROP_FOLDER:
      signpost_decisions_page_set_folder (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_decisions_page_dispose (GObject *object)
{
  SignpostDecisionsPage *self = SIGNPOST_DECISIONS_PAGE (object);

  /* The list loses its selection while it is taken apart, and the reader may be gone by then. */
  if (self->records_list != NULL)
    g_signal_handlers_disconnect_by_data (self->records_list, self);

  self->records_list = NULL;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->log);
  g_clear_object (&self->wanted);
  g_clear_object (&self->folder);
  g_clear_object (&self->drafts);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_decisions_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  properties[PROP_CATALOGUE] = g_param_spec_object ("catalogue", NULL, NULL,
                                                    SIGNPOST_TYPE_CATALOGUE, construct);
  properties[PROP_DRAFTS] = g_param_spec_object ("drafts", NULL, NULL, SIGNPOST_TYPE_DRAFT_STORE,
                                                 construct);
  properties[PROP_FOLDER] =
    g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, SIGNPOST_TYPE_LOG_ENTRY,
                                                 readable);
  properties[PROP_CAN_GO_BACK] = g_param_spec_boolean ("can-go-back", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_decisions_page_class_init (SignpostDecisionsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = signpost_decisions_page_constructed;
  object_class->dispose = signpost_decisions_page_dispose;
  object_class->get_property = signpost_decisions_page_get_property;
  object_class->set_property = signpost_decisions_page_set_property;

  widget_class->map = signpost_decisions_page_map;

  install_properties (object_class);

  /**
   * SignpostDecisionsPage::exported:
   *
   * A record has been written to the PDF that is given.
   */
  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_BANNER);
  g_type_ensure (SIGNPOST_TYPE_LOG_LIST);
  g_type_ensure (SIGNPOST_TYPE_RECORD_READER);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-decisions-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, list_pane);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, drafts_list);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, folder_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, records_list);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, separator);
  gtk_widget_class_bind_template_child (widget_class, SignpostDecisionsPage, reader);
}

static void
signpost_decisions_page_init (SignpostDecisionsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->bin, "notify::narrow", G_CALLBACK (update_panes), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records_list, "notify::record", G_CALLBACK (record_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "exported", G_CALLBACK (exported_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->records_list, "activated", G_CALLBACK (record_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

SignpostDecisionsPage *
signpost_decisions_page_new (SignpostCatalogue  *catalogue,
                             SignpostDraftStore *drafts)
{
  return g_object_new (SIGNPOST_TYPE_DECISIONS_PAGE, "catalogue", catalogue, "drafts", drafts,
                       NULL);
}

GFile *
signpost_decisions_page_get_folder (SignpostDecisionsPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self), NULL);

  return self->folder;
}

SignpostLogEntry *
signpost_decisions_page_get_record (SignpostDecisionsPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self), NULL);

  if (signpost_adaptive_bin_get_narrow (self->bin) && !self->reading)
    return NULL;

  return signpost_record_reader_get_record (self->reader);
}

gboolean
signpost_decisions_page_get_can_go_back (SignpostDecisionsPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self), FALSE);

  return signpost_adaptive_bin_get_narrow (self->bin) && self->reading &&
         signpost_record_reader_get_record (self->reader) != NULL;
}

void
signpost_decisions_page_set_folder (SignpostDecisionsPage *self,
                                    GFile                 *folder)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));
  g_return_if_fail (G_IS_FILE (folder));

  want_selected (self);

  if (self->folder == NULL || !g_file_equal (self->folder, folder))
    {
      g_set_object (&self->folder, folder);
      update_folder_label (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDER]);
    }

  load (self);
}

void
signpost_decisions_page_show_record (SignpostDecisionsPage *self,
                                     GFile                 *file)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));
  g_return_if_fail (G_IS_FILE (file));

  g_set_object (&self->wanted, file);
  self->reading = TRUE;
  load (self);
}

void
signpost_decisions_page_go_back (SignpostDecisionsPage *self)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));

  set_reading (self, FALSE);
  signpost_log_list_focus (self->records_list);
}

void
signpost_decisions_page_print (SignpostDecisionsPage *self)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));

  signpost_record_reader_print (self->reader);
}

void
signpost_decisions_page_export (SignpostDecisionsPage *self)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));

  signpost_record_reader_export (self->reader);
}

SignpostLog *
signpost_decisions_page_get_log (SignpostDecisionsPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self), NULL);

  return self->log;
}

void
signpost_decisions_page_search (SignpostDecisionsPage *self)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));

  set_reading (self, FALSE);
  gtk_widget_activate_action (GTK_WIDGET (self->records_list), "log-list.search", NULL);
}

void
signpost_decisions_page_reload (SignpostDecisionsPage *self,
                                GFile                 *wanted)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));

  want_selected (self);
  if (wanted != NULL)
    g_set_object (&self->wanted, wanted);

  self->changed_here = TRUE;
  load (self);
}

void
signpost_decisions_page_follow (SignpostDecisionsPage *self)
{
  g_return_if_fail (SIGNPOST_IS_DECISIONS_PAGE (self));

  if (self->wanted == NULL)
    want_selected (self);

  load (self);
}
