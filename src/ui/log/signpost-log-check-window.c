/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-check-window.h"

#include <glib/gi18n-lib.h>

#include "core/log/signpost-log-plan.h"
#include "ui/signpost-banner.h"

/* Nobody mends more than that in one go; the rest comes up when these are done. */
#define MAX_ROWS 200

struct _SignpostLogCheckWindow
{
  AdwWindow            parent_instance;

  GtkWidget           *fix_all_button;
  SignpostBanner      *banner;
  GtkStack            *stack;
  AdwPreferencesGroup *errors_group;
  AdwPreferencesGroup *notes_group;

  SignpostLogSession  *session;
  GPtrArray           *rows;         /* those that the groups have */
  GCancellable        *cancellable;
};

G_DEFINE_FINAL_TYPE (SignpostLogCheckWindow, signpost_log_check_window, ADW_TYPE_WINDOW)

enum
{
  SIGNAL_OPEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static AdwPreferencesGroup *
get_group (SignpostLogCheckWindow *self,
           gpointer                row)
{
  return gtk_widget_is_ancestor (row, GTK_WIDGET (self->errors_group)) ? self->errors_group : self->notes_group;
}

static void
clear (SignpostLogCheckWindow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (get_group (self, self->rows->pdata[i]), self->rows->pdata[i]);

  g_ptr_array_set_size (self->rows, 0);
}

static void
fix_cb (SignpostLogCheckWindow *self,
        GtkWidget              *button)
{
  SignpostLogWish wish = {
    SIGNPOST_LOG_FIX,
    g_object_get_data (G_OBJECT (button), "path"),
    NULL,
    g_object_get_data (G_OBJECT (button), "message"),
  };

  gtk_widget_set_sensitive (button, FALSE);
  signpost_log_session_grant (self->session, &wish);
}

static void
open_cb (SignpostLogCheckWindow *self,
         GtkWidget              *row)
{
  g_signal_emit (self, signals[SIGNAL_OPEN], 0, g_object_get_data (G_OBJECT (row), "path"));
}

static void
fix_all_cb (SignpostLogCheckWindow *self)
{
  SignpostLogWish wish = { SIGNPOST_LOG_FIX_ALL, NULL, NULL, NULL };

  gtk_widget_set_sensitive (self->fix_all_button, FALSE);
  signpost_log_session_grant (self->session, &wish);
}

static GtkWidget *
new_fix_button (SignpostLogCheckWindow *self,
                SignpostLogProblem     *problem)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Mend"));
  /* Translators: for a screen reader; %s says what is wrong */
  g_autofree char *name = g_strdup_printf (_("Mend: %s"), problem->message);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, problem->fix);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "path", g_strdup (problem->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "message", g_strdup (problem->message), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (fix_cb), self, G_CONNECT_SWAPPED);

  return button;
}

static void
add_problem (SignpostLogCheckWindow *self,
             SignpostLogProblem     *problem)
{
  gboolean is_error = signpost_problem_kind_is_error (problem->kind);
  gboolean has_fix = signpost_log_problem_has_fix (problem);
  g_autofree char *text = has_fix ? g_strdup (problem->message) : g_strdup_printf ("%s %s", problem->message, problem->fix);
  g_autofree char *title = g_markup_escape_text (g_str_equal (problem->path, ".") ? _("This log") : problem->path, -1);
  g_autofree char *subtitle = g_markup_escape_text (text, -1);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title", title, "subtitle", subtitle, NULL);

  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (problem->path), g_free);
  if (has_fix)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), new_fix_button (self, problem));
  /* What is missing cannot be opened. */
  if (problem->kind != SIGNPOST_PROBLEM_MISSING_NUMBER)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      g_signal_connect_object (row, "activated", G_CALLBACK (open_cb), self, G_CONNECT_SWAPPED);
    }

  adw_preferences_group_add (is_error ? self->errors_group : self->notes_group, row);
  g_ptr_array_add (self->rows, row);
}

static void
show_problems (SignpostLogCheckWindow *self,
               GPtrArray              *problems)
{
  gboolean has_errors = FALSE, has_notes = FALSE, has_fixes = FALSE;

  clear (self);
  for (guint i = 0; i < MIN (problems->len, MAX_ROWS); i++)
    {
      SignpostLogProblem *problem = problems->pdata[i];

      add_problem (self, problem);
      has_errors |= signpost_problem_kind_is_error (problem->kind);
      has_notes |= !signpost_problem_kind_is_error (problem->kind);
      has_fixes |= signpost_log_problem_has_fix (problem);
    }

  gtk_widget_set_visible (GTK_WIDGET (self->errors_group), has_errors);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_group), has_notes);
  gtk_widget_set_sensitive (self->fix_all_button, has_fixes);
  gtk_stack_set_visible_child_name (self->stack, problems->len > 0 ? "problems" : "well");
}

static void
checked_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (SignpostLogCheckWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = signpost_log_session_check_finish (SIGNPOST_LOG_SESSION (source), result, &error);

  if (self->stack == NULL || g_task_get_cancellable (G_TASK (result)) != self->cancellable)
    return;

  if (error != NULL)
    signpost_banner_set_text (self->banner, error->message);
  if (problems != NULL)
    show_problems (self, problems);
}

static void
check (SignpostLogCheckWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  signpost_log_session_check_async (self->session, self->cancellable, checked_cb, g_object_ref (self));
}

static void
done_cb (SignpostLogCheckWindow *self)
{
  signpost_banner_set_text (self->banner, NULL);
  check (self);
}

/* The message stays while the log is looked at anew. */
static void
failed_cb (SignpostLogCheckWindow *self,
           const char             *message)
{
  signpost_banner_set_text (self->banner, message);
  check (self);
}

static void
signpost_log_check_window_dispose (GObject *object)
{
  SignpostLogCheckWindow *self = SIGNPOST_LOG_CHECK_WINDOW (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  self->stack = NULL;

  G_OBJECT_CLASS (signpost_log_check_window_parent_class)->dispose (object);
}

static void
signpost_log_check_window_class_init (SignpostLogCheckWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_log_check_window_dispose;

  signals[SIGNAL_OPEN] = g_signal_new ("open", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (SIGNPOST_TYPE_BANNER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-log-check-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogCheckWindow, fix_all_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogCheckWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogCheckWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogCheckWindow, errors_group);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogCheckWindow, notes_group);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
signpost_log_check_window_init (SignpostLogCheckWindow *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (self->fix_all_button, "clicked", G_CALLBACK (fix_all_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_log_check_window_new (GtkWindow          *parent,
                               SignpostLogSession *session)
{
  SignpostLogCheckWindow *self = g_object_new (SIGNPOST_TYPE_LOG_CHECK_WINDOW, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  check (self);

  return GTK_WIDGET (self);
}
