/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-ask-window.h"

#include <glib/gi18n-lib.h>

/* Somebody who types has time for the next letter before the log is read. */
#define DELAY_MS 150

struct _SignpostLogAskWindow
{
  AdwWindow            parent_instance;

  GtkWidget           *accept_button;
  GtkEditable         *entry;
  GtkLabel            *effect;
  GtkLabel            *files;

  SignpostLogSession  *session;
  SignpostLogWishKind  kind;
  char                *path;
  SignpostLogStep     *step;         /* (nullable): what the text would do */
  GCancellable        *cancellable;
  guint                delay_id;
};

G_DEFINE_FINAL_TYPE (SignpostLogAskWindow, signpost_log_ask_window, ADW_TYPE_WINDOW)

/* step: (nullable); message: (nullable): why there is none */
static void
show_step (SignpostLogAskWindow *self,
           SignpostLogStep      *step,
           const char           *message)
{
  g_auto (GStrv) paths = step != NULL ? signpost_log_step_dup_paths (step) : NULL;
  guint n = paths != NULL ? g_strv_length (paths) : 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u file changes:", "%u files change:", n), n);

  g_clear_pointer (&self->step, signpost_log_step_unref);
  self->step = step != NULL && n > 0 ? signpost_log_step_ref (step) : NULL;
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_filename_display_basename (paths[i]);

      g_free (paths[i]);
      paths[i] = g_steal_pointer (&name);
    }

  if (n > 0)
    {
      g_autofree char *names = g_strjoinv ("\n", paths);

      gtk_label_set_text (self->effect, count);
      gtk_label_set_text (self->files, names);
    }
  else
    {
      gtk_label_set_text (self->effect, message != NULL ? message : _("Nothing would change."));
      gtk_label_set_text (self->files, "");
    }

  gtk_widget_set_sensitive (self->accept_button, self->step != NULL);
}

static void
planned_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SignpostLogAskWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostLogStep) step = signpost_log_session_plan_finish (SIGNPOST_LOG_SESSION (source), result, &error);

  if (self->entry == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  show_step (self, step, error != NULL ? error->message : NULL);
}

static gboolean
plan_cb (gpointer user_data)
{
  SignpostLogAskWindow *self = user_data;
  SignpostLogWish wish = { self->kind, self->path, NULL, gtk_editable_get_text (self->entry) };

  self->delay_id = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  signpost_log_session_plan_async (self->session, &wish, self->cancellable, planned_cb, g_object_ref (self));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (SignpostLogAskWindow *self)
{
  /* What was planned is not what is typed. */
  gtk_widget_set_sensitive (self->accept_button, FALSE);
  g_clear_handle_id (&self->delay_id, g_source_remove);
  self->delay_id = g_timeout_add (DELAY_MS, plan_cb, self);
}

static void
accept_cb (SignpostLogAskWindow *self)
{
  if (self->step == NULL)
    return;

  signpost_log_session_do (self->session, self->step);
  gtk_window_close (GTK_WINDOW (self));
}

static void
signpost_log_ask_window_dispose (GObject *object)
{
  SignpostLogAskWindow *self = SIGNPOST_LOG_ASK_WINDOW (object);

  g_clear_handle_id (&self->delay_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->step, signpost_log_step_unref);
  g_clear_pointer (&self->path, g_free);
  self->entry = NULL;

  G_OBJECT_CLASS (signpost_log_ask_window_parent_class)->dispose (object);
}

static void
signpost_log_ask_window_class_init (SignpostLogAskWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_log_ask_window_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-log-ask-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogAskWindow, accept_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogAskWindow, entry);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogAskWindow, effect);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogAskWindow, files);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
signpost_log_ask_window_init (SignpostLogAskWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->accept_button, "clicked", G_CALLBACK (accept_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_log_ask_window_new (GtkWindow             *parent,
                             SignpostLogSession    *session,
                             const SignpostLogWish *wish,
                             const char            *title,
                             const char            *accept,
                             const char            *label,
                             const char            *text)
{
  SignpostLogAskWindow *self = g_object_new (SIGNPOST_TYPE_LOG_ASK_WINDOW, "transient-for", parent, "title", title, NULL);

  self->session = g_object_ref (session);
  self->kind = wish->kind;
  self->path = g_strdup (wish->path);
  gtk_button_set_label (GTK_BUTTON (self->accept_button), accept);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->accept_button);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), label);
  gtk_editable_set_text (self->entry, text);
  gtk_editable_set_position (self->entry, -1);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));

  return GTK_WIDGET (self);
}
