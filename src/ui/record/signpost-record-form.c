/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-record-form.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-editable.h"
#include "ui/signpost-platform.h"

struct _SignpostRecordForm
{
  AdwBin            parent_instance;

  AdwEntryRow      *title_row;
  AdwComboRow      *status_row;
  AdwEntryRow      *date_row;
  GtkPopover       *date_popover;
  GtkCalendar      *calendar;
  AdwEntryRow      *decision_makers_row;
  AdwEntryRow      *consulted_row;
  AdwEntryRow      *informed_row;
  AdwActionRow     *folder_row;
  GtkButton        *folder_button;
  AdwComboRow      *profile_row;

  SignpostDecision *decision;
  GSettings        *settings;
  GFile            *folder;
};

G_DEFINE_FINAL_TYPE (SignpostRecordForm, signpost_record_form, ADW_TYPE_BIN)

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* As in the combo row; the first is what a new record begins with. */
static const char * const status_nicks[] = { "proposed", "accepted", "rejected", "deprecated" };

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
emit_changed (SignpostRecordForm *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
title_changed_cb (SignpostRecordForm *self)
{
  signpost_decision_set_title (self->decision, get_text (self->title_row));
}

static void
status_changed_cb (SignpostRecordForm *self)
{
  guint selected = adw_combo_row_get_selected (self->status_row);

  if (selected < G_N_ELEMENTS (status_nicks))
    signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_STATUS, status_nicks[selected]);
}

static void
date_changed_cb (SignpostRecordForm *self)
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
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->date_row),
                                     _("Date: write it as year-month-day, 2026-11-21"));
    }

  emit_changed (self);
}

static void
day_selected_cb (SignpostRecordForm *self)
{
  g_autoptr (GDateTime) date = gtk_calendar_get_date (self->calendar);
  g_autofree char *text = g_date_time_format (date, "%F");

  gtk_editable_set_text (GTK_EDITABLE (self->date_row), text);
  gtk_popover_popdown (self->date_popover);
}

static void
people_changed_cb (SignpostRecordForm *self)
{
  signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_DECISION_MAKERS,
                                get_text (self->decision_makers_row));
  signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_CONSULTED,
                                get_text (self->consulted_row));
  signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_INFORMED,
                                get_text (self->informed_row));
}

static void
profile_changed_cb (SignpostRecordForm *self)
{
  const char *readers = signpost_record_form_get_profile (self) == SIGNPOST_PROFILE_NYGARD
    ? _("Read by adr-tools, Structurizr and most other tools for records")
    : _("Read by tools that know MADR 4, such as ADR Manager and Backstage; has the most sections");

  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->profile_row), readers);
  emit_changed (self);
}

static void
set_folder (SignpostRecordForm *self,
            GFile              *folder)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  g_set_object (&self->folder, folder);
  adw_action_row_set_subtitle (self->folder_row, name);
  emit_changed (self);
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GFile) folder = signpost_platform_choose_finish (result, NULL);

  if (folder != NULL)
    set_folder (SIGNPOST_RECORD_FORM (source), folder);
}

static void
choose_folder_cb (SignpostRecordForm *self)
{
  gboolean exists = g_file_query_exists (self->folder, NULL);

  signpost_platform_choose_file (GTK_WIDGET (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 _("Folder of Records"), _("_Choose"),
                                 exists ? self->folder : NULL, NULL, folder_chosen_cb, NULL);
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
show_person (SignpostRecordForm *self,
             AdwEntryRow        *row,
             SignpostDetail      detail)
{
  signpost_editable_show (GTK_EDITABLE (row), signpost_decision_get_detail (self->decision, detail));
}

/* A record is of today until somebody gives it another date; one that is being written, and is none yet, is left alone. */
static void
show_date (SignpostRecordForm *self)
{
  const char *date = signpost_decision_get_detail (self->decision, SIGNPOST_DETAIL_DATE);
  const char *shown = get_text (self->date_row);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  if (shown[0] == '\0' || is_date (shown))
    signpost_editable_show (GTK_EDITABLE (self->date_row), date[0] != '\0' ? date : today);
}

static void
follow_decision (SignpostRecordForm *self)
{
  const char *status = signpost_decision_get_detail (self->decision, SIGNPOST_DETAIL_STATUS);

  signpost_editable_show (GTK_EDITABLE (self->title_row), signpost_decision_get_title (self->decision));
  adw_combo_row_set_selected (self->status_row, find_status (status));
  show_date (self);
  show_person (self, self->decision_makers_row, SIGNPOST_DETAIL_DECISION_MAKERS);
  show_person (self, self->consulted_row, SIGNPOST_DETAIL_CONSULTED);
  show_person (self, self->informed_row, SIGNPOST_DETAIL_INFORMED);
}

/* A new record is decided by who decided last. */
static void
propose_makers (SignpostRecordForm *self)
{
  g_autofree char *makers = g_settings_get_string (self->settings, "decision-makers");

  if (signpost_decision_get_detail (self->decision, SIGNPOST_DETAIL_DECISION_MAKERS)[0] == '\0')
    signpost_decision_set_detail (self->decision, SIGNPOST_DETAIL_DECISION_MAKERS, makers);
}

static void
fill_profiles (SignpostRecordForm *self)
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
connect_form (SignpostRecordForm *self)
{
  g_signal_connect_object (self->title_row, "changed", G_CALLBACK (title_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->status_row, "notify::selected", G_CALLBACK (status_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->date_row, "changed", G_CALLBACK (date_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->calendar, "day-selected", G_CALLBACK (day_selected_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decision_makers_row, "changed", G_CALLBACK (people_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->consulted_row, "changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->informed_row, "changed", G_CALLBACK (people_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->profile_row, "notify::selected", G_CALLBACK (profile_changed_cb),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->folder_button, "clicked", G_CALLBACK (choose_folder_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
signpost_record_form_finalize (GObject *object)
{
  SignpostRecordForm *self = SIGNPOST_RECORD_FORM (object);

  g_clear_object (&self->decision);
  g_clear_object (&self->settings);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (signpost_record_form_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, title_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, status_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, date_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, date_popover);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, calendar);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, decision_makers_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, consulted_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, informed_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, folder_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, folder_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordForm, profile_row);
}

static void
signpost_record_form_class_init (SignpostRecordFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = signpost_record_form_finalize;

  /**
   * SignpostRecordForm::changed:
   *
   * The folder, the layout or the validity has changed.
   */
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-record-form.ui");
  bind_children (widget_class);
}

static void
signpost_record_form_init (SignpostRecordForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
signpost_record_form_fill (SignpostRecordForm *self,
                           SignpostDecision   *decision,
                           GSettings          *settings,
                           GFile              *folder)
{
  g_return_if_fail (SIGNPOST_IS_RECORD_FORM (self));
  g_return_if_fail (self->decision == NULL);

  self->decision = g_object_ref (decision);
  self->settings = g_object_ref (settings);
  fill_profiles (self);
  propose_makers (self);
  follow_decision (self);
  connect_form (self);
  g_signal_connect_object (decision, "changed", G_CALLBACK (follow_decision), self, G_CONNECT_SWAPPED);
  profile_changed_cb (self);
  set_folder (self, folder);
}

GFile *
signpost_record_form_get_folder (SignpostRecordForm *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RECORD_FORM (self), NULL);

  return self->folder;
}

SignpostProfile
signpost_record_form_get_profile (SignpostRecordForm *self)
{
  gboolean nygard = adw_combo_row_get_selected (self->profile_row) == 1;

  return nygard ? SIGNPOST_PROFILE_NYGARD : SIGNPOST_PROFILE_MADR;
}

gboolean
signpost_record_form_is_valid (SignpostRecordForm *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RECORD_FORM (self), FALSE);

  return is_date (get_text (self->date_row));
}

void
signpost_record_form_settle (SignpostRecordForm *self)
{
  g_return_if_fail (SIGNPOST_IS_RECORD_FORM (self));

  status_changed_cb (self);
  date_changed_cb (self);
}

void
signpost_record_form_remember (SignpostRecordForm *self)
{
  SignpostProfile profile = signpost_record_form_get_profile (self);

  g_settings_set_string (self->settings, "decision-makers", get_text (self->decision_makers_row));
  g_settings_set_string (self->settings, "profile", signpost_profile_to_nick (profile));
}
