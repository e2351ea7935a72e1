/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-walkthrough-page-private.h"

#include "core/decision/signpost-standing.h"

static void
previous_cb (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  signpost_walkthrough_page_move (SIGNPOST_WALKTHROUGH_PAGE (widget), -1);
}

static void
next_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  signpost_walkthrough_page_move (SIGNPOST_WALKTHROUGH_PAGE (widget), 1);
}

static void
add_layer_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (widget);

  if (self->decision != NULL)
    signpost_decision_add_layer (self->decision);
}

static void
what_if_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  const char *question;
  const char *subject;

  g_variant_get (parameter, "(&s&s)", &question, &subject);
  signpost_walkthrough_page_try (SIGNPOST_WALKTHROUGH_PAGE (widget), question, subject);
}

static void
toggle_standing_cb (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  signpost_walkthrough_page_toggle_standing (SIGNPOST_WALKTHROUGH_PAGE (widget));
}

/* Ends what is tried, wherever the focus is. It goes no further: whoever leaves a decision means to, with Alt+Left or the button. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  signpost_walkthrough_page_stop_trying (SIGNPOST_WALKTHROUGH_PAGE (widget));

  return TRUE;
}

void
signpost_walkthrough_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_property_action (widget_class, "walkthrough.step", "step");
  gtk_widget_class_install_action (widget_class, "walkthrough.previous", NULL, previous_cb);
  gtk_widget_class_install_action (widget_class, "walkthrough.next", NULL, next_cb);
  gtk_widget_class_install_action (widget_class, "walkthrough.add-layer", NULL, add_layer_cb);
  gtk_widget_class_install_action (widget_class, "walkthrough.what-if", "(ss)", what_if_cb);
  gtk_widget_class_install_action (widget_class, "walkthrough.toggle-standing", NULL,
                                   toggle_standing_cb);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
add_shortcut (GtkEventController *controller,
              const char         *trigger,
              const char         *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_named_action_new (action));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/* Before the scrolled pages and the texts, to which Ctrl+Page Up and Ctrl+Page Down mean
 * something else. */
void
signpost_walkthrough_page_add_shortcuts (SignpostWalkthroughPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  add_shortcut (controller, "<Alt>Page_Up|<Control>Page_Up", "walkthrough.previous");
  add_shortcut (controller, "<Alt>Page_Down|<Control>Page_Down", "walkthrough.next");
  add_shortcut (controller, "F9", "walkthrough.toggle-standing");
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
