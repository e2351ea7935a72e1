/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-choose-window.h"

#include <glib/gi18n-lib.h>

#include "ui/decisions/signpost-log-row.h"
#include "ui/log/signpost-log-list.h"

struct _SignpostLogChooseWindow
{
  AdwWindow            parent_instance;

  GtkWidget           *accept_button;
  GtkLabel            *effect;
  SignpostLogList     *list;

  SignpostLogSession  *session;
  SignpostLogEntry    *record;
  SignpostLogWishKind  kind;
};

G_DEFINE_FINAL_TYPE (SignpostLogChooseWindow, signpost_log_choose_window, ADW_TYPE_WINDOW)

static const char *
get_title (SignpostLogWishKind kind)
{
  if (kind == SIGNPOST_LOG_SUPERSEDE)
    return _("Superseded by");

  return kind == SIGNPOST_LOG_AMEND ? _("Amended by") : _("Related to");
}

static const char *
get_accept (SignpostLogWishKind kind)
{
  if (kind == SIGNPOST_LOG_SUPERSEDE)
    return _("_Supersede");

  return kind == SIGNPOST_LOG_AMEND ? _("_Amend") : _("_Relate");
}

static char *
dup_effect (SignpostLogChooseWindow *self,
            SignpostLogEntry        *other)
{
  g_autofree char *name = signpost_log_row_dup_name (self->record);
  g_autofree char *other_name = NULL;

  if (other == NULL && self->kind == SIGNPOST_LOG_SUPERSEDE)
    /* Translators: %s is a record */
    return g_strdup_printf (_("Choose the record that takes the place of “%s”."), name);
  if (other == NULL && self->kind == SIGNPOST_LOG_AMEND)
    /* Translators: %s is a record */
    return g_strdup_printf (_("Choose the record that changes a part of “%s”."), name);
  if (other == NULL)
    /* Translators: %s is a record */
    return g_strdup_printf (_("Choose the record that “%s” has to do with."), name);
  if (other == self->record)
    return g_strdup (_("A record cannot be related to itself."));

  other_name = signpost_log_row_dup_name (other);
  if (self->kind == SIGNPOST_LOG_SUPERSEDE)
    /* Translators: two records */
    return g_strdup_printf (_("“%s” will be superseded, and say by what; “%s” will say what it supersedes."), name, other_name);
  if (self->kind == SIGNPOST_LOG_AMEND)
    /* Translators: two records */
    return g_strdup_printf (_("“%s” stays as it is, and says that “%s” amends it; that says so, too."), name, other_name);

  /* Translators: two records */
  return g_strdup_printf (_("“%s” and “%s” will name each other."), name, other_name);
}

static void
update (SignpostLogChooseWindow *self)
{
  SignpostLogEntry *other = signpost_log_list_get_record (self->list);
  g_autofree char *effect = dup_effect (self, other);

  gtk_label_set_text (self->effect, effect);
  gtk_widget_set_sensitive (self->accept_button, other != NULL && other != self->record);
}

static void
accept_cb (SignpostLogChooseWindow *self)
{
  SignpostLogEntry *other = signpost_log_list_get_record (self->list);
  SignpostLogWish wish = { self->kind, signpost_log_entry_get_path (self->record), NULL, NULL };

  if (other == NULL || other == self->record)
    return;

  wish.other = signpost_log_entry_get_path (other);
  signpost_log_session_grant (self->session, &wish);
  gtk_window_close (GTK_WINDOW (self));
}

static void
signpost_log_choose_window_dispose (GObject *object)
{
  SignpostLogChooseWindow *self = SIGNPOST_LOG_CHOOSE_WINDOW (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_object (&self->session);
  g_clear_object (&self->record);

  G_OBJECT_CLASS (signpost_log_choose_window_parent_class)->dispose (object);
}

static void
signpost_log_choose_window_class_init (SignpostLogChooseWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_log_choose_window_dispose;

  g_type_ensure (SIGNPOST_TYPE_LOG_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-log-choose-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogChooseWindow, accept_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogChooseWindow, effect);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogChooseWindow, list);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
signpost_log_choose_window_init (SignpostLogChooseWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->accept_button, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "notify::record", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "activated", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_log_choose_window_new (GtkWindow           *parent,
                                SignpostLogSession  *session,
                                SignpostLog         *log,
                                SignpostLogEntry    *record,
                                SignpostLogWishKind  kind)
{
  SignpostLogChooseWindow *self = g_object_new (SIGNPOST_TYPE_LOG_CHOOSE_WINDOW,
                                                "transient-for", parent,
                                                "title", get_title (kind),
                                                NULL);

  self->session = g_object_ref (session);
  self->record = g_object_ref (record);
  self->kind = kind;
  gtk_button_set_label (GTK_BUTTON (self->accept_button), get_accept (kind));
  signpost_log_list_set_log (self->list, signpost_log_get_folder (log), G_LIST_MODEL (log));
  update (self);
  gtk_widget_activate_action (GTK_WIDGET (self->list), "log-list.search", NULL);

  return GTK_WIDGET (self);
}
