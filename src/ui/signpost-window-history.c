/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/edit/signpost-edit-page.h"
#include "ui/walkthrough/signpost-walkthrough-page.h"

/* Undo and redo of the decision that the window shows. The draft keeps the history, so that it outlives the page. */

/* (nullable) */
static SignpostHistory *
get_history (SignpostWindow *self)
{
  return self->draft != NULL && signpost_window_shows_draft (self) ? signpost_draft_get_history (self->draft) : NULL;
}

/* (nullable): the page that edits a record, which has a history of its own, while it is shown */
static SignpostEditPage *
get_edit_page (SignpostWindow *self)
{
  return signpost_window_is_page (self, "edit") ? SIGNPOST_EDIT_PAGE (self->edit_page) : NULL;
}

/* what: (nullable) */
static void
name_button (GtkWidget  *button,
             const char *verb,
             const char *what)
{
  /* Translators: “Undo” or “Redo”, and what it is about: “Undo: How much data is it?” */
  g_autofree char *both = what != NULL ? g_strdup_printf (_("%s: %s"), verb, what) : g_strdup (verb);

  gtk_widget_set_tooltip_text (button, both);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, both, -1);
}

/* What the buttons do, and what they are called after */
typedef struct
{
  gboolean    can_undo;
  gboolean    can_redo;
  const char *undo_title;  /* (nullable) */
  const char *redo_title;  /* (nullable) */
  gboolean    is_there;    /* even when there is nothing to undo yet */
} State;

static State
get_state (SignpostWindow *self)
{
  SignpostHistory *history = get_history (self);
  SignpostEditPage *page = get_edit_page (self);
  SignpostLogHistory *log_history = signpost_window_get_log_history (self);

  if (page != NULL)
    return (State) { signpost_edit_page_get_can_undo (page), signpost_edit_page_get_can_redo (page), NULL, NULL, TRUE };

  if (log_history != NULL)
    return (State) {
      signpost_log_history_get_can_undo (log_history), signpost_log_history_get_can_redo (log_history),
      signpost_log_history_get_undo_title (log_history), signpost_log_history_get_redo_title (log_history),
      signpost_log_history_get_can_undo (log_history) || signpost_log_history_get_can_redo (log_history),
    };

  if (history == NULL)
    return (State) { FALSE };

  return (State) {
    signpost_history_get_can_undo (history), signpost_history_get_can_redo (history),
    signpost_history_get_undo_title (history), signpost_history_get_redo_title (history), TRUE,
  };
}

void
signpost_window_update_history (SignpostWindow *self)
{
  State state = get_state (self);
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);

  signpost_window_enable_action (self, "undo", state.can_undo);
  signpost_window_enable_action (self, "redo", state.can_redo);
  /* The title needs the room more than a button that does nothing. */
  gtk_widget_set_visible (self->undo_button, narrow ? state.can_undo : state.is_there);
  gtk_widget_set_visible (self->redo_button, narrow ? state.can_redo : state.is_there);
  name_button (self->undo_button, _("Undo"), state.undo_title);
  name_button (self->redo_button, _("Redo"), state.redo_title);
}

/* Brings the person to what has just changed: to the question, or to the page where the record is saved. */
static void
go_to (SignpostWindow       *self,
       const SignpostDifference *change)
{
  gboolean on_save_page = signpost_window_is_page (self, "save");
  const char *question = "";

  if (change->question != NULL)
    question = signpost_question_get_id (change->question);
  /* What belongs to no question stands on the save page too, such as the title. */
  else if (on_save_page)
    return;

  if (change->step[0] == '\0')
    {
      signpost_window_save_record (self);
      return;
    }

  if (on_save_page)
    signpost_window_show_page (self, self->walkthrough);

  signpost_walkthrough_page_go_to (SIGNPOST_WALKTHROUGH_PAGE (self->walkthrough), change->step, question,
                                   change->subject);
}

/* focus: (nullable): who had it before */
static void
keep_focus (SignpostWindow *self,
            GtkWidget      *focus)
{
  if (gtk_window_get_focus (GTK_WINDOW (self)) != NULL)
    return;

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_window_set_focus (GTK_WINDOW (self), focus);
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->pages), GTK_DIR_TAB_FORWARD);
}

static void
go (SignpostWindow         *self,
    const SignpostDifference * (*step) (SignpostHistory *history))
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  SignpostHistory *history = get_history (self);
  const SignpostDifference *change;

  if (history == NULL)
    return;

  if (focus != NULL)
    g_object_add_weak_pointer (G_OBJECT (focus), (gpointer *) &focus);

  /* An editor leaves alone what is being typed into. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  change = step (history);

  if (change != NULL)
    go_to (self, change);

  keep_focus (self, focus);
  g_clear_weak_pointer (&focus);
}

void
signpost_window_undo (SignpostWindow *self)
{
  if (get_edit_page (self) != NULL)
    signpost_edit_page_undo (get_edit_page (self));
  else if (signpost_window_get_log_history (self) != NULL)
    signpost_log_session_undo (self->log_session);
  else
    go (self, signpost_history_undo);
}

void
signpost_window_redo (SignpostWindow *self)
{
  if (get_edit_page (self) != NULL)
    signpost_edit_page_redo (get_edit_page (self));
  else if (signpost_window_get_log_history (self) != NULL)
    signpost_log_session_redo (self->log_session);
  else
    go (self, signpost_history_redo);
}

/* What is typed into another field is another step. */
static void
focus_changed_cb (SignpostWindow *self)
{
  SignpostHistory *history = get_history (self);

  if (history != NULL)
    signpost_history_end_step (history);
}

/* A slider that is dragged may rest, and is still one step. */
static gboolean
event_cb (GtkEventController *controller,
          GdkEvent           *event,
          SignpostWindow     *self)
{
  GdkEventType type = gdk_event_get_event_type (event);
  SignpostHistory *history = get_history (self);

  if (history == NULL)
    return GDK_EVENT_PROPAGATE;

  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    signpost_history_hold (history, TRUE);
  else if (type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL)
    signpost_history_hold (history, FALSE);

  return GDK_EVENT_PROPAGATE;
}

/* A text has an undo of its own, which knows nothing of the rest; while there is a history it has no say, not even when the history is
 * at its end. */
static gboolean
shortcut_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);

  if (get_history (self) == NULL && get_edit_page (self) == NULL)
    return FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), g_variant_get_string (args, NULL), NULL);

  return TRUE;
}

static void
add_shortcut (SignpostWindow     *self,
              GtkEventController *controller,
              const char         *trigger,
              const char         *action)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_callback_action_new (shortcut_cb, self, NULL));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (action));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

void
signpost_window_prepare_history (SignpostWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkEventController *hands = gtk_event_controller_legacy_new ();

  self->history_signals = g_signal_group_new (SIGNPOST_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify",
                                  G_CALLBACK (signpost_window_update_history), self);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  add_shortcut (self, keys, "<Control>z", "win.undo");
  add_shortcut (self, keys, "<Control><Shift>z|<Control>y", "win.redo");
  gtk_widget_add_controller (GTK_WIDGET (self->pages), keys);

  gtk_event_controller_set_propagation_phase (hands, GTK_PHASE_CAPTURE);
  g_signal_connect (hands, "event", G_CALLBACK (event_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->pages), hands);
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}
