/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decisions/signpost-log-row.h"

#include <glib/gi18n-lib.h>

struct _SignpostLogRow
{
  GtkListBoxRow     parent_instance;

  GtkLabel         *number;
  GtkLabel         *title;
  GtkWidget        *pill;
  GtkImage         *symbol;
  GtkLabel         *status;
  GtkLabel         *date;
  GtkWidget        *changes;

  SignpostLogEntry *record;
};

G_DEFINE_FINAL_TYPE (SignpostLogRow, signpost_log_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What somebody wrote says more than “other”. */
static const char *
get_status_title (SignpostLogEntry *record)
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
  gtk_label_set_text (self->status, get_status_title (self->record));

  if (status == SIGNPOST_STATUS_REJECTED || status == SIGNPOST_STATUS_DEPRECATED ||
      status == SIGNPOST_STATUS_SUPERSEDED)
    gtk_widget_add_css_class (self->pill, "past");
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
  const char *status = has_status ? get_status_title (record) : NULL;

  if (status == NULL || date == NULL)
    return g_strdup (status != NULL ? status : date != NULL ? date : "");

  /* Translators: a record's status and date, for a screen reader */
  return g_strdup_printf (_("%s, %s"), status, date);
}

static char *
dup_description (SignpostLogEntry *record)
{
  g_autofree char *facts = dup_facts (record);

  if (!has_changes (record))
    return g_steal_pointer (&facts);

  return facts[0] != '\0' ? g_strdup_printf ("%s · %s", facts, _("The catalogue has changed"))
                          : g_strdup (_("The catalogue has changed"));
}

static void
signpost_log_row_constructed (GObject *object)
{
  SignpostLogRow *self = SIGNPOST_LOG_ROW (object);
  const char *title = signpost_log_entry_get_title (self->record);
  const char *date = signpost_log_entry_get_date (self->record);
  int number = signpost_log_entry_get_number (self->record);
  g_autofree char *number_text = g_strdup_printf ("%d", number);
  g_autofree char *name = number < 0 ? g_strdup (title) : g_strdup_printf ("%s. %s", number_text,
                                                                           title);
  g_autofree char *description = dup_description (self->record);
  g_autofree char *changes = signpost_log_entry_dup_changes_text (self->record);

  G_OBJECT_CLASS (signpost_log_row_parent_class)->constructed (object);

  gtk_widget_set_visible (GTK_WIDGET (self->number), number >= 0);
  gtk_label_set_text (self->number, number_text);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->date, date != NULL ? date : "");
  update_status (self);
  gtk_widget_set_visible (self->changes, has_changes (self->record));
  gtk_widget_set_tooltip_text (self->changes, changes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
signpost_log_row_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  SignpostLogRow *self = SIGNPOST_LOG_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, self->record);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_log_row_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  SignpostLogRow *self = SIGNPOST_LOG_ROW (object);

  switch (prop_id)
    {
    case PROP_RECORD:
      self->record = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
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
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = signpost_log_row_constructed;
  object_class->dispose = signpost_log_row_dispose;
  object_class->get_property = signpost_log_row_get_property;
  object_class->set_property = signpost_log_row_set_property;

  properties[PROP_RECORD] =
    g_param_spec_object ("record", NULL, NULL, SIGNPOST_TYPE_LOG_ENTRY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-log-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, number);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, pill);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, symbol);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, status);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, date);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogRow, changes);
}

static void
signpost_log_row_init (SignpostLogRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_log_row_new (SignpostLogEntry *record)
{
  return g_object_new (SIGNPOST_TYPE_LOG_ROW, "record", record, NULL);
}

SignpostLogEntry *
signpost_log_row_get_record (SignpostLogRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ROW (self), NULL);

  return self->record;
}
