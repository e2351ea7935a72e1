/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/help/signpost-help-window.h"

#include "ui/help/signpost-help-text.h"
#include "ui/record/signpost-record-view.h"
#include "ui/signpost-application.h"

struct _SignpostHelpWindow
{
  AdwWindow           parent_instance;

  SignpostRecordView *view;
};

G_DEFINE_FINAL_TYPE (SignpostHelpWindow, signpost_help_window, ADW_TYPE_WINDOW)

static void
show_keys_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.show-help-overlay", NULL);
}

static void
signpost_help_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_HELP_WINDOW);

  G_OBJECT_CLASS (signpost_help_window_parent_class)->dispose (object);
}

static void
signpost_help_window_class_init (SignpostHelpWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_help_window_dispose;

  g_type_ensure (SIGNPOST_TYPE_RECORD_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, SIGNPOST_RESOURCE_BASE "/ui/signpost-help-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostHelpWindow, view);
  gtk_widget_class_install_action (widget_class, "help.show-keys", NULL, show_keys_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
signpost_help_window_init (SignpostHelpWindow *self)
{
  g_autofree char *markdown = signpost_help_to_markdown ();

  gtk_widget_init_template (GTK_WIDGET (self));
  signpost_record_view_set_markdown (self->view, markdown);
}

GtkWidget *
signpost_help_window_new (GtkWindow *parent)
{
  return g_object_new (SIGNPOST_TYPE_HELP_WINDOW,
                       "transient-for", parent,
                       "destroy-with-parent", TRUE,
                       NULL);
}
