/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-save-page.h"

#include <glib/gi18n-lib.h>

#include "core/record/signpost-log.h"
#include "core/record/signpost-record.h"
#include "ui/record/signpost-record-content.h"
#include "ui/record/signpost-record-view.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-platform.h"

/* Typing stays smooth: the preview follows when the fingers rest. */
#define PREVIEW_DELAY_MS 200

/**
 * SignpostSavePage:
 *
 * Every edit goes into the draft's decision at once, so leaving the page loses nothing. The number in the preview is what the folder
 * suggests; the number of the file is decided when it is written.
 */
struct _SignpostSavePage
{
  AdwBin               parent_instance;

  SignpostBanner      *banner;
  SignpostAdaptiveBin *bin;
  GtkScrolledWindow   *scroller;
  GtkBox              *columns;
  GtkWidget           *form_scroller;
  GtkViewport         *form_viewport;
  GtkWidget           *form;
  GtkWidget           *missing_group;
  GtkListBox          *missing_list;
  AdwEntryRow         *title_row;
  AdwComboRow         *status_row;
  AdwEntryRow         *date_row;
  GtkPopover          *date_popover;
  GtkCalendar         *calendar;
  AdwEntryRow         *decision_makers_row;
  AdwEntryRow         *consulted_row;
  AdwEntryRow         *informed_row;
  AdwActionRow        *folder_row;
  GtkButton           *folder_button;
  AdwComboRow         *profile_row;
  SignpostRecordView  *preview;
  GtkLabel            *name_label;
  GtkSpinner          *spinner;

  SignpostDraft       *draft;
  SignpostDecision    *decision;
  GSettings           *settings;
  GFile               *folder;
  guint                number;
  guint                preview_id;
  char                *missing_texts;
  gboolean             complete;
  gboolean             saving;
  GCancellable        *cancellable;
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

/* As in the combo row; the first is what a new record begins with. */
static const char * const status_nicks[] = { "proposed", "accepted", "rejected", "deprecated" };

static SignpostProfile
get_profile (SignpostSavePage *self)
{
  return adw_combo_row_get_selected (self->profile_row) == 1 ? SIGNPOST_PROFILE_NYGARD : SIGNPOST_PROFILE_MADR;
}

static gboolean
is_date (const char *text)
{
  g_autoptr (GDateTime) date = NULL;
  g_autofree char *full = g_strconcat (text, "T00:00:00Z", NULL);

  if (strlen (text) != strlen ("2026-11-21"))
    return FALSE;

  date = g_date_time_new_from_iso8601 (full, NULL);

  return date != NULL;
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

static void
update_can_save (SignpostSavePage *self)
{
  if (self->saving)
    gtk_spinner_start (self->spinner);
  else
    gtk_spinner_stop (self->spinner);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SAVE]);
}

static GtkWidget *
new_missing_row (const SignpostMissing *missing)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");
  const char *question = missing->question != NULL ? signpost_question_get_id (missing->question) : "";

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), missing->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, missing->text, -1);
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Go to the Question"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, missing->text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", missing->step, question);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to-step");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

/* Rows are made again only for another list: one of them may have the focus. */
static gboolean
take_missing (SignpostSavePage *self,
              GPtrArray        *missing)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      const SignpostMissing *entry = g_ptr_array_index (missing, i);

      g_string_append (texts, entry->text);
      g_string_append_c (texts, '\n');
    }

  if (g_strcmp0 (texts->str, self->missing_texts) == 0)
    return FALSE;

  g_free (self->missing_texts);
  self->missing_texts = g_strdup (texts->str);

  return TRUE;
}

static void
update_missing (SignpostSavePage *self)
{
  g_autoptr (GPtrArray) missing = signpost_decision_list_missing (self->decision);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->missing_list)) != NULL;
  GtkListBoxRow *row = NULL;

  if (!take_missing (self, missing))
    return;

  /* The focus must not vanish with the row that has it. */
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->title_row));

  while ((row = gtk_list_box_get_row_at_index (self->missing_list, 0)) != NULL)
    gtk_list_box_remove (self->missing_list, GTK_WIDGET (row));

  for (guint i = 0; i < missing->len; i++)
    gtk_list_box_append (self->missing_list, new_missing_row (g_ptr_array_index (missing, i)));

  gtk_widget_set_visible (self->missing_group, missing->len > 0);
  self->complete = missing->len == 0;
  update_can_save (self);
}

static void
update_preview (SignpostSavePage *self)
{
  g_autofree char *markdown = signpost_record_write (self->decision, get_profile (self), self->number);
  g_autoptr (GPtrArray) topologies = signpost_record_draw_topologies (self->decision);
  g_autofree char *name = signpost_record_dup_file_name (self->number, signpost_decision_get_title (self->decision));

  signpost_record_view_set_content (self->preview, markdown, topologies);
  gtk_label_set_text (self->name_label, name);
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
  g_clear_handle_id (&self->preview_id, g_source_remove);
  self->preview_id = g_timeout_add (PREVIEW_DELAY_MS, preview_cb, self);
}

/* Narrow, the form stands in the page itself; wide, it scrolls beside the preview. */
static void
place_form (SignpostSavePage *self,
            gboolean          narrow)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (narrow == (gtk_widget_get_parent (self->form) == GTK_WIDGET (self->columns)))
    return;

  /* A viewport that follows the focus complains when that goes with its child. */
  gtk_viewport_set_scroll_to_focus (self->form_viewport, FALSE);

  if (narrow)
    {
      gtk_viewport_set_child (self->form_viewport, NULL);
      gtk_box_prepend (self->columns, self->form);
    }
  else
    {
      gtk_box_remove (self->columns, self->form);
      gtk_viewport_set_child (self->form_viewport, self->form);
    }

  gtk_viewport_set_scroll_to_focus (self->form_viewport, !narrow);
  gtk_widget_set_visible (self->form_scroller, !narrow);

  if (focus != NULL && gtk_widget_is_ancestor (focus, self->form))
    gtk_widget_grab_focus (focus);
}

static void
update_layout (SignpostSavePage *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);

  place_form (self, narrow);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->columns),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_scrolled_window_set_policy (self->scroller, GTK_POLICY_NEVER, narrow ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  signpost_record_view_set_scrolls (self->preview, !narrow);
}

static void
title_changed_cb (SignpostSavePage *self)
{
  signpost_decision_set_title (self->decision, get_text (self->title_row));
}

static void
status_changed_cb (SignpostSavePage *self)
{
  guint selected = adw_combo_row_get_selected (self->status_row);

  if (selected < G_N_ELEMENTS (status_nicks))
    signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_STATUS, status_nicks[selected]);
}

static void
date_changed_cb (SignpostSavePage *self)
{
  const char *date = get_text (self->date_row);

  if (is_date (date))
    {
      signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_DATE, date);
      gtk_widget_remove_css_class (GTK_WIDGET (self->date_row), "error");
      gtk_accessible_reset_state (GTK_ACCESSIBLE (self->date_row), GTK_ACCESSIBLE_STATE_INVALID);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _("Date"));
    }
  else
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->date_row), "error");
      gtk_accessible_update_state (GTK_ACCESSIBLE (self->date_row),
                                   GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE, -1);
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row), _("Date: write it as year-month-day, 2026-11-21"));
    }

  update_can_save (self);
}

static void
day_selected_cb (SignpostSavePage *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%F");

  gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
  gtk_popover_popdown (self->date_popover);
}

static void
people_changed_cb (SignpostSavePage *self)
{
  signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_DECISION_MAKERS, get_text (self->decision_makers_row));
  signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_CONSULTED, get_text (self->consulted_row));
  signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_INFORMED, get_text (self->informed_row));
}

static void
profile_changed_cb (SignpostSavePage *self)
{
  const char *readers = get_profile (self) == SIGNPOST_PROFILE_NYGARD
    ? _("Read by adr-tools, Structurizr and most other tools for records")
    : _("Read by tools that know MADR 4, such as ADR Manager and Backstage; has the most sections");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->profile_row), readers);
  queue_preview (self);
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
set_folder (SignpostSavePage *self,
            GFile            *folder)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  g_autoptr (SignpostLog) log = signpost_log_new (folder);

  g_set_object (&self->folder, folder);
  adw_action_row_set_subtitle (self->folder_row, name);
  signpost_banner_set_text (self->banner, NULL);
  signpost_log_load_async (log, self->cancellable, log_loaded_cb, g_object_ref (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDER]);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GFile) folder = signpost_platform_choose_finish (result, NULL);

  if (folder != NULL)
    set_folder (SIGNPOST_SAVE_PAGE (source), folder);
}

static void
choose_folder_cb (SignpostSavePage *self)
{
  gboolean exists = g_file_query_exists (self->folder, NULL);

  signpost_platform_choose_file (GTK_WIDGET (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 _("Folder of Records"), _("_Choose"), exists ? self->folder : NULL, NULL,
                                 folder_chosen_cb, NULL);
}

static void
remember (SignpostSavePage *self)
{
  g_settings_set_string (self->settings, "decision-makers", get_text (self->decision_makers_row));
  g_settings_set_string (self->settings, "profile", signpost_profile_to_nick (get_profile (self)));
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
  remember (self);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0, file);
}

static guint
find_status (const char *nick)
{
  for (guint i = 0; i < G_N_ELEMENTS (status_nicks); i++)
    if (g_str_equal (status_nicks[i], nick))
      return i;

  return 0;
}

static void
fill_person (SignpostSavePage *self,
             AdwEntryRow      *row,
             SignpostDetail    detail)
{
  gtk_editable_set_text (GTK_EDITABLE (row), signpost_decision_get_detail (self->decision, detail));
}

/* A new record is proposed, of today, and decided by who decided last. */
static void
fill_form (SignpostSavePage *self)
{
  const char *date = signpost_decision_get_detail (self->decision, SIGNPOST_DETAIL_DATE);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");
  g_autofree char *makers = g_settings_get_string (self->settings, "decision-makers");

  gtk_editable_set_text (GTK_EDITABLE (self->title_row), signpost_decision_get_title (self->decision));
  adw_combo_row_set_selected (self->status_row,
                              find_status (signpost_decision_get_detail (self->decision, SIGNPOST_DETAIL_STATUS)));
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), date[0] != '\0' ? date : today);
  fill_person (self, self->decision_makers_row, SIGNPOST_DETAIL_DECISION_MAKERS);
  fill_person (self, self->consulted_row, SIGNPOST_DETAIL_CONSULTED);
  fill_person (self, self->informed_row, SIGNPOST_DETAIL_INFORMED);

  if (get_text (self->decision_makers_row)[0] == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->decision_makers_row), makers);
}

static void
fill_profiles (SignpostSavePage *self)
{
  const char *titles[] = {
    signpost_profile_to_title (SIGNPOST_PROFILE_MADR),
    signpost_profile_to_title (SIGNPOST_PROFILE_NYGARD),
    NULL
  };
  g_autoptr (GtkStringList) model = gtk_string_list_new (titles);
  g_autofree char *nick = g_settings_get_string (self->settings, "profile");
  SignpostProfile profile = SIGNPOST_PROFILE_MADR;

  signpost_profile_from_nick (nick, &profile);
  adw_combo_row_set_model (self->profile_row, G_LIST_MODEL (model));
  adw_combo_row_set_selected (self->profile_row, profile == SIGNPOST_PROFILE_NYGARD ? 1 : 0);
}

static void
connect_form (SignpostSavePage *self)
{
  g_signal_connect_object (self->title_row, "changed", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->status_row, "notify::selected", G_CALLBACK (status_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date_row, "changed", G_CALLBACK (date_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decision_makers_row, "changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->consulted_row, "changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->informed_row, "changed", G_CALLBACK (people_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->profile_row, "notify::selected", G_CALLBACK (profile_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder_button, "clicked", G_CALLBACK (choose_folder_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decision, "changed", G_CALLBACK (queue_preview), self, G_CONNECT_SWAPPED);
}

static void
signpost_save_page_constructed (GObject *object)
{
  SignpostSavePage *self = SIGNPOST_SAVE_PAGE (object);

  G_OBJECT_CLASS (signpost_save_page_parent_class)->constructed (object);

  self->decision = g_object_ref (signpost_draft_get_decision (self->draft, NULL));
  fill_profiles (self);
  fill_form (self);
  connect_form (self);
  people_changed_cb (self);
  status_changed_cb (self);
  date_changed_cb (self);
  profile_changed_cb (self);
  set_folder (self, self->folder);
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

  g_clear_handle_id (&self->preview_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->decision);
  g_clear_object (&self->draft);
  g_clear_object (&self->settings);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (signpost_save_page_parent_class)->dispose (object);
}

static void
signpost_save_page_finalize (GObject *object)
{
  SignpostSavePage *self = SIGNPOST_SAVE_PAGE (object);

  g_clear_pointer (&self->missing_texts, g_free);

  G_OBJECT_CLASS (signpost_save_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_DRAFT] = g_param_spec_object ("draft", NULL, NULL, SIGNPOST_TYPE_DRAFT, construct);
  properties[PROP_SETTINGS] = g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, construct);
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
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, form);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, missing_group);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, missing_list);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, title_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, status_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, date_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, date_popover);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, calendar);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, decision_makers_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, consulted_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, informed_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, folder_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, folder_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostSavePage, profile_row);
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
  object_class->finalize = signpost_save_page_finalize;
  object_class->get_property = signpost_save_page_get_property;
  object_class->set_property = signpost_save_page_set_property;

  install_properties (object_class);

  /**
   * SignpostSavePage::saved:
   *
   * The record has been written to the file that is given.
   */
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_BANNER);
  g_type_ensure (SIGNPOST_TYPE_RECORD_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-save-page.ui");
  bind_children (widget_class);
}

static void
signpost_save_page_init (SignpostSavePage *self)
{
  self->cancellable = g_cancellable_new ();
  self->number = 1;

  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->bin, "notify::narrow", G_CALLBACK (update_layout), self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_save_page_new (SignpostDraft *draft,
                        GSettings     *settings,
                        GFile         *folder)
{
  return g_object_new (SIGNPOST_TYPE_SAVE_PAGE, "draft", draft, "settings", settings, "folder", folder, NULL);
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

  return self->complete && !self->saving && is_date (get_text (self->date_row));
}

void
signpost_save_page_save (SignpostSavePage *self)
{
  g_return_if_fail (SIGNPOST_IS_SAVE_PAGE (self));

  if (!signpost_save_page_get_can_save (self))
    return;

  self->saving = TRUE;
  update_can_save (self);
  signpost_record_save_async (self->decision, self->folder, get_profile (self), NULL, saved_cb,
                              g_object_ref (self));
}
