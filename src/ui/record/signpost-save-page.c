/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-save-page.h"

#include "core/record/signpost-log.h"
#include "core/record/signpost-record.h"
#include "ui/record/signpost-record-content.h"
#include "ui/record/signpost-record-form.h"
#include "ui/record/signpost-record-view.h"
#include "ui/record/signpost-revision-group.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-missing-group.h"

/* Typing stays smooth: the preview follows when the fingers rest. */
#define PREVIEW_DELAY_MS 200

/**
 * SignpostSavePage:
 *
 * Every edit goes into the draft's decision at once, so leaving the page loses nothing. The number
 * in the preview is what the folder suggests; the number of the file is decided when it is written.
 */
struct _SignpostSavePage
{
  AdwBin                parent_instance;

  SignpostBanner       *banner;
  SignpostAdaptiveBin  *bin;
  GtkScrolledWindow    *scroller;
  GtkBox               *columns;
  GtkWidget            *form_scroller;
  GtkViewport          *form_viewport;
  GtkWidget            *form_column;
  SignpostMissingGroup *missing_group;
  SignpostRevisionGroup *revision_group;
  SignpostRecordForm   *form;
  SignpostRecordView   *preview;
  GtkLabel             *name_label;
  GtkSpinner           *spinner;

  SignpostDraft        *draft;
  SignpostDecision     *decision;
  GSettings            *settings;
  GFile                *folder;
  guint                 number;
  guint                 preview_id;
  gboolean              saving;
  GCancellable         *cancellable;
  GCancellable         *preview_cancellable;
};

G_DEFINE_FINAL_TYPE (SignpostSavePage, signpost_save_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DRAFT,
  PROP_SETTINGS,
  PROP_FOLDER,
  PROP_CAN_SAVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_can_save (SignpostSavePage *self)
{
  if (self->saving)
    gtk_spinner_start (self->spinner);
  else
    gtk_spinner_stop (self->spinner);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SAVE]);
}

static void
update_missing (SignpostSavePage *self)
{
  signpost_missing_group_update (self->missing_group, self->decision);
  update_can_save (self);
}

static void
preview_written_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (SignpostSavePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *markdown = signpost_record_write_finish (result, &error);
  g_autoptr (GPtrArray) topologies = NULL;

  /* Every edit cancels: what comes this far shows the decision as it is */
  if (markdown == NULL || self->decision == NULL)
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        signpost_banner_set_text (self->banner, error->message);
      return;
    }

  topologies = signpost_record_draw_topologies (self->decision);
  signpost_record_view_set_content (self->preview, markdown, topologies);
}

static void
cancel_preview (SignpostSavePage *self)
{
  g_clear_handle_id (&self->preview_id, g_source_remove);
  g_cancellable_cancel (self->preview_cancellable);
  g_clear_object (&self->preview_cancellable);
}

static void
update_preview (SignpostSavePage *self)
{
  const char *title = signpost_decision_get_title (self->decision);
  g_autofree char *name = signpost_record_dup_file_name (self->number, title);

  gtk_label_set_text (self->name_label, name);
  self->preview_cancellable = g_cancellable_new ();
  signpost_record_write_async (self->decision, signpost_record_form_get_profile (self->form),
                               self->number, self->preview_cancellable, preview_written_cb,
                               g_object_ref (self));
}

static gboolean
preview_cb (gpointer user_data)
{
  SignpostSavePage *self = SIGNPOST_SAVE_PAGE (user_data);

  self->preview_id = 0;
  update_missing (self);
  update_preview (self);

  return G_SOURCE_REMOVE;
}

static void
queue_preview (SignpostSavePage *self)
{
  cancel_preview (self);
  self->preview_id = g_timeout_add (PREVIEW_DELAY_MS, preview_cb, self);
}

/* Narrow, the form stands in the page itself; wide, it scrolls beside the preview. */
static void
place_form (SignpostSavePage *self,
            gboolean          narrow)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (narrow == (gtk_widget_get_parent (self->form_column) == GTK_WIDGET (self->columns)))
    return;

  /* A viewport that follows the focus complains when that goes with its child. */
  gtk_viewport_set_scroll_to_focus (self->form_viewport, FALSE);

  if (narrow)
    {
      gtk_viewport_set_child (self->form_viewport, NULL);
      gtk_box_prepend (self->columns, self->form_column);
    }
  else
    {
      gtk_box_remove (self->columns, self->form_column);
      gtk_viewport_set_child (self->form_viewport, self->form_column);
    }

  gtk_viewport_set_scroll_to_focus (self->form_viewport, !narrow);
  gtk_widget_set_visible (self->form_scroller, !narrow);

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->form_column))
    gtk_widget_grab_focus (focus);
}

static void
update_layout (SignpostSavePage *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);

  place_form (self, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER,
                                  narrow ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  signpost_record_view_set_scrolls (self->preview, !narrow);
}

static void
log_loaded_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (SignpostSavePage) self = user_data;
  g_autoptr (GError) error = NULL;
  GListModel *log = G_LIST_MODEL (source);
  int highest = 0;

  if (!signpost_log_load_finish (SIGNPOST_LOG (source), result, &error))
    {
      if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
        signpost_banner_set_text (self->banner, error->message);
      return;
    }

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (log, i);

      highest = MAX (highest, signpost_log_entry_get_number (entry));
    }

  self->number = highest + 1;
  queue_preview (self);
}

static void
load_log (SignpostSavePage *self)
{
  g_autoptr (SignpostLog) log = signpost_log_new (signpost_record_form_get_folder (self->form));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  signpost_log_load_async (log, self->cancellable, log_loaded_cb, g_object_ref (self));
}

static void
form_changed_cb (SignpostSavePage *self)
{
  GFile *folder = signpost_record_form_get_folder (self->form);

  if (!g_file_equal (self->folder, folder))
    {
      g_set_object (&self->folder, folder);
      signpost_banner_set_text (self->banner, NULL);
      load_log (self);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDER]);
    }

  update_can_save (self);
  queue_preview (self);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SignpostSavePage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = signpost_record_save_finish (result, &error);

  self->saving = FALSE;

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;

  update_can_save (self);

  if (file == NULL)
    {
      signpost_banner_set_text (self->banner, error->message);
      return;
    }

  signpost_banner_set_text (self->banner, NULL);
  signpost_record_form_remember (self->form);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, file);
}

static void
signpost_save_page_constructed (GObject *object)
{
  SignpostSavePage *self = SIGNPOST_SAVE_PAGE (object);

  G_OBJECT_CLASS (signpost_save_page_parent_class)->constructed (object);

  self->decision = g_object_ref (signpost_draft_get_decision (self->draft, NULL));
  signpost_record_form_fill (self->form, self->decision, self->settings, self->folder);
  signpost_revision_group_set_decision (self->revision_group, self->decision);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (form_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decision, "changed", G_CALLBACK (queue_preview), self,
                           G_CONNECT_SWAPPED);
  load_log (self);
  queue_preview (self);
  update_missing (self);
  update_layout (self);
}

static void
signpost_save_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostSavePage *self = SIGNPOST_SAVE_PAGE (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;

    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;

    case PROP_FOLDER:
      g_value_set_object (value, self->folder);
      break;

    case PROP_CAN_SAVE:
      g_value_set_boolean (value, signpost_save_page_get_can_save (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_save_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SignpostSavePage *self = SIGNPOST_SAVE_PAGE (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      self->draft = g_value_dup_object (value);
      break;

    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;

    case PROP_FOLDER:
      self->folder = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_save_page_dispose (GObject *object)
{
  SignpostSavePage *self = SIGNPOST_SAVE_PAGE (object);

  cancel_preview (self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->decision);
  g_clear_object (&self->draft);
  g_clear_object (&self->settings);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (signpost_save_page_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, SIGNPOST_TYPE_DRAFT,
                                                construct);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS,
                                                   construct);
  properties[PROP_FOLDER] = g_param_spec_object ("folder", NULL, NULL, G_TYPE_FILE, construct);
  properties[PROP_CAN_SAVE] =
    g_param_spec_boolean ("can-save", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, columns);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, form_scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, form_viewport);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, form_column);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, form);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, missing_group);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, revision_group);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, preview);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, name_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, spinner);
}

static void
signpost_save_page_class_init (SignpostSavePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = signpost_save_page_constructed;
  object_class->dispose = signpost_save_page_dispose;
  object_class->get_property = signpost_save_page_get_property;
  object_class->set_property = signpost_save_page_set_property;

  install_properties (object_class);

  /**
   * SignpostSavePage::saved:
   *
   * The record has been written to the file that is given.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_BANNER);
  g_type_ensure (SIGNPOST_TYPE_MISSING_GROUP);
  g_type_ensure (SIGNPOST_TYPE_RECORD_FORM);
  g_type_ensure (SIGNPOST_TYPE_RECORD_VIEW);
  g_type_ensure (SIGNPOST_TYPE_REVISION_GROUP);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-save-page.ui");
  bind_children (widget_class);
}

static void
signpost_save_page_init (SignpostSavePage *self)
{
  self->number = 1;

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->bin, "notify::narrow", G_CALLBACK (update_layout), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_save_page_new (SignpostDraft *draft,
                        GSettings     *settings,
                        GFile         *folder)
{
  return g_object_new (SIGNPOST_TYPE_SAVE_PAGE, "draft", draft, "settings", settings, "folder",
                       folder, NULL);
}

SignpostDraft *
signpost_save_page_get_draft (SignpostSavePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SAVE_PAGE (self), NULL);

  return self->draft;
}

GFile *
signpost_save_page_get_folder (SignpostSavePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SAVE_PAGE (self), NULL);

  return self->folder;
}

gboolean
signpost_save_page_get_can_save (SignpostSavePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SAVE_PAGE (self), FALSE);

  return signpost_missing_group_is_complete (self->missing_group) && !self->saving &&
         signpost_record_form_is_valid (self->form);
}

void
signpost_save_page_save (SignpostSavePage *self)
{
  g_return_if_fail (SIGNPOST_IS_SAVE_PAGE (self));

  if (!signpost_save_page_get_can_save (self))
    return;

  signpost_record_form_settle (self->form);
  self->saving = TRUE;
  update_can_save (self);
  signpost_record_save_async (self->decision, self->folder,
                              signpost_record_form_get_profile (self->form), NULL, saved_cb,
                              g_object_ref (self));
}
