/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-search.h"

#include <glib/gi18n-lib.h>

struct _SignpostEditSearch
{
  AdwBin                   parent_instance;

  GtkSearchBar            *bar;
  GtkSearchEntry          *entry;
  GtkLabel                *count;

  GtkSourceView           *view;      /* weak */
  GtkSourceSearchContext  *context;   /* (nullable): while the bar is open */
  GtkSourceSearchSettings *settings;
};

G_DEFINE_FINAL_TYPE (SignpostEditSearch, signpost_edit_search, ADW_TYPE_BIN)

static void
update_count (SignpostEditSearch *self)
{
  int n = self->context != NULL ? gtk_source_search_context_get_occurrences_count (self->context) : -1;
  g_autofree char *text = NULL;

  if (n >= 0 && gtk_source_search_settings_get_search_text (self->settings) != NULL)
    /* Translators: in how many places words have been found */
    text = n == 0 ? g_strdup (_("Not found")) : g_strdup_printf (ngettext ("%d place", "%d places", (gulong) n), n);

  gtk_label_set_label (self->count, text != NULL ? text : "");
}

static void
select_found (SignpostEditSearch *self,
              GtkTextIter        *start,
              GtkTextIter        *end)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));

  gtk_text_buffer_select_range (buffer, start, end);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self->view), gtk_text_buffer_get_insert (buffer), 0.1, FALSE, 0, 0);
}

static void
find (SignpostEditSearch *self,
      gboolean            forward,
      gboolean            from_here)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;
  gboolean around;

  if (self->context == NULL || self->view == NULL)
    return;

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  gtk_text_buffer_get_selection_bounds (buffer, &start, &end);
  if (forward
      ? gtk_source_search_context_forward (self->context, from_here ? &start : &end, &start, &end, &around)
      : gtk_source_search_context_backward (self->context, &start, &start, &end, &around))
    select_found (self, &start, &end);
}

static void
changed_cb (SignpostEditSearch *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  gtk_source_search_settings_set_search_text (self->settings, text[0] != '\0' ? text : NULL);
  find (self, TRUE, TRUE);
  update_count (self);
}

static void
next_cb (SignpostEditSearch *self)
{
  find (self, TRUE, FALSE);
}

static void
previous_cb (SignpostEditSearch *self)
{
  find (self, FALSE, FALSE);
}

static void
mode_cb (SignpostEditSearch *self)
{
  if (!gtk_search_bar_get_search_mode (self->bar))
    signpost_edit_search_close (self);
}

static gboolean
back_key_cb (GtkWidget *widget,
             GVariant  *args,
             gpointer   user_data)
{
  find (user_data, FALSE, FALSE);

  return TRUE;
}

static GtkWidget *
add_button (GtkBox             *box,
            const char         *icon,
            const char         *name,
            GCallback           callback,
            SignpostEditSearch *self)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (box, button);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);

  return button;
}

static void
signpost_edit_search_dispose (GObject *object)
{
  SignpostEditSearch *self = SIGNPOST_EDIT_SEARCH (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->context);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (signpost_edit_search_parent_class)->dispose (object);
}

static void
signpost_edit_search_class_init (SignpostEditSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_edit_search_dispose;
}

static void
signpost_edit_search_init (SignpostEditSearch *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkEventController *keys = gtk_shortcut_controller_new ();

  self->settings = gtk_source_search_settings_new ();
  gtk_source_search_settings_set_wrap_around (self->settings, TRUE);
  self->bar = GTK_SEARCH_BAR (gtk_search_bar_new ());
  self->entry = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_set_hexpand (GTK_WIDGET (self->entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Find in the text"), -1);
  gtk_label_set_ellipsize (self->count, PANGO_ELLIPSIZE_END);
  gtk_widget_set_margin_start (GTK_WIDGET (self->count), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_add_css_class (box, "linked");

  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  add_button (GTK_BOX (box), "go-up-symbolic", _("Previous place"), G_CALLBACK (previous_cb), self);
  add_button (GTK_BOX (box), "go-down-symbolic", _("Next place"), G_CALLBACK (next_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_search_bar_set_child (self->bar, box);
  gtk_search_bar_connect_entry (self->bar, GTK_EDITABLE (self->entry));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->bar));

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("<Shift>Return|<Shift>KP_Enter"),
                                                          gtk_callback_action_new (back_key_cb, self, NULL)));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);

  g_signal_connect_object (self->entry, "search-changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "activate", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "next-match", G_CALLBACK (next_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entry, "previous-match", G_CALLBACK (previous_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bar, "notify::search-mode-enabled", G_CALLBACK (mode_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_edit_search_new (void)
{
  return g_object_new (SIGNPOST_TYPE_EDIT_SEARCH, NULL);
}

void
signpost_edit_search_open (SignpostEditSearch *self,
                           GtkSourceView      *view)
{
  GtkTextBuffer *buffer;
  GtkTextIter start, end;

  g_return_if_fail (SIGNPOST_IS_EDIT_SEARCH (self));

  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_set_weak_pointer (&self->view, view);
  if (self->context == NULL)
    {
      self->context = gtk_source_search_context_new (GTK_SOURCE_BUFFER (buffer), self->settings);
      g_signal_connect_object (self->context, "notify::occurrences-count", G_CALLBACK (update_count), self, G_CONNECT_SWAPPED);
    }

  gtk_search_bar_set_search_mode (self->bar, TRUE);
  if (gtk_text_buffer_get_selection_bounds (buffer, &start, &end) && gtk_text_iter_get_line (&start) == gtk_text_iter_get_line (&end))
    {
      g_autofree char *text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);

      gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

void
signpost_edit_search_close (SignpostEditSearch *self)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_SEARCH (self));

  gtk_search_bar_set_search_mode (self->bar, FALSE);
  g_clear_object (&self->context);
  if (self->view != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

gboolean
signpost_edit_search_is_open (SignpostEditSearch *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_SEARCH (self), FALSE);

  return gtk_search_bar_get_search_mode (self->bar);
}
