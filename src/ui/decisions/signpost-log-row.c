/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decisions/signpost-log-row.h"

#include <glib/gi18n-lib.h>

struct _SignpostLogRow
{
  AdwBin            parent_instance;

  GtkLabel         *number;
  GtkLabel         *title;
  GtkWidget        *pill;
  GtkImage         *symbol;
  GtkLabel         *status;
  GtkLabel         *date;
  GtkWidget        *changes;
  GtkLabel         *snippet;

  SignpostLogEntry *record;
};

G_DEFINE_FINAL_TYPE (SignpostLogRow, signpost_log_row, ADW_TYPE_BIN)

const char *
signpost_log_row_get_status (SignpostLogEntry *record)
{
  SignpostStatus status = signpost_log_entry_get_status (record);
  const char *text = signpost_log_entry_get_status_text (record);

  return status == SIGNPOST_STATUS_OTHER && text != NULL ? text : signpost_status_to_title (status);
}

static void
update_status (SignpostLogRow *self)
{
  SignpostStatus status = signpost_log_entry_get_status (self->record);
  g_autofree char *icon_name = g_strdup_printf ("signpost-status-%s-symbolic",
                                                signpost_status_to_nick (status));

  gtk_widget_set_visible (self->pill, status != SIGNPOST_STATUS_NONE);
  gtk_image_set_from_icon_name (self->symbol, icon_name);
  gtk_label_set_text (self->status, signpost_log_row_get_status (self->record));

  if (status == SIGNPOST_STATUS_REJECTED || status == SIGNPOST_STATUS_DEPRECATED ||
      status == SIGNPOST_STATUS_SUPERSEDED)
    gtk_widget_add_css_class (self->pill, "past");
  else
    gtk_widget_remove_css_class (self->pill, "past");
}

static gboolean
has_changes (SignpostLogEntry *record)
{
  return signpost_log_entry_get_changes (record)[0] != NULL;
}

static char *
dup_facts (SignpostLogEntry *record)
{
  const char *date = signpost_log_entry_get_date (record);
  gboolean has_status = signpost_log_entry_get_status (record) != SIGNPOST_STATUS_NONE;
  const char *status = has_status ? signpost_log_row_get_status (record) : NULL;

  if (status == NULL || date == NULL)
    return g_strdup (status != NULL ? status : date != NULL ? date : "");

  /* Translators: a record's status and date, for a screen reader */
  return g_strdup_printf (_("%s, %s"), status, date);
}

char *
signpost_log_row_dup_name (SignpostLogEntry *record)
{
  int number = signpost_log_entry_get_number (record);
  const char *title = signpost_log_entry_get_title (record);

  return number < 0 ? g_strdup (title) : g_strdup_printf ("%d. %s", number, title);
}

char *
signpost_log_row_dup_description (SignpostLogEntry *record)
{
  const char *problem = signpost_log_entry_get_problem (record);
  g_autofree char *facts = dup_facts (record);

  if (problem != NULL)
    return g_strdup (problem);
  if (!has_changes (record))
    return g_steal_pointer (&facts);

  return facts[0] != '\0' ? g_strdup_printf ("%s · %s", facts, _("The catalogue has changed"))
                          : g_strdup (_("The catalogue has changed"));
}

void
signpost_log_row_show (SignpostLogRow   *self,
                       SignpostLogEntry *record,
                       const char       *snippet)
{
  const char *date = signpost_log_entry_get_date (record);
  const char *problem = signpost_log_entry_get_problem (record);
  int number = signpost_log_entry_get_number (record);
  g_autofree char *number_text = g_strdup_printf ("%d", number);
  g_autofree char *changes = signpost_log_entry_dup_changes_text (record);

  g_return_if_fail (SIGNPOST_IS_LOG_ROW (self));

  g_set_object (&self->record, record);
  gtk_widget_set_visible (GTK_WIDGET (self->number), number >= 0);
  gtk_label_set_text (self->number, number_text);
  gtk_label_set_text (self->title, signpost_log_entry_get_title (record));
  gtk_label_set_text (self->date, problem != NULL ? problem : date != NULL ? date : "");
  gtk_widget_set_visible (gtk_widget_get_parent (self->pill), problem != NULL || date != NULL ||
                          signpost_log_entry_get_status (record) != SIGNPOST_STATUS_NONE);
  update_status (self);
  gtk_widget_set_visible (self->changes, has_changes (record));
  gtk_widget_set_tooltip_text (self->changes, changes);
  gtk_label_set_markup (self->snippet, snippet != NULL ? snippet : "");
  gtk_widget_set_visible (GTK_WIDGET (self->snippet), snippet != NULL);
}

static void
signpost_log_row_dispose (GObject *object)
{
  SignpostLogRow *self = SIGNPOST_LOG_ROW (object);

  g_clear_object (&self->record);
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_LOG_ROW);

  G_OBJECT_CLASS (signpost_log_row_parent_class)->dispose (object);
}

static void
signpost_log_row_class_init (SignpostLogRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_log_row_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-log-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, number);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, pill);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, status);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, date);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, changes);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, snippet);
}

static void
signpost_log_row_init (SignpostLogRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_log_row_new (void)
{
  return g_object_new (SIGNPOST_TYPE_LOG_ROW, NULL);
}

SignpostLogEntry *
signpost_log_row_get_record (SignpostLogRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ROW (self), NULL);

  return self->record;
}
