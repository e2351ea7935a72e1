/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-page-private.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-platform.h"

static void
find_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (widget);

  gtk_toggle_button_set_active (self->source_toggle, TRUE);
  signpost_edit_search_open (self->search, self->view);
}

/* From the fields to the text, on to the preview, and round */
static void
next_pane_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (widget);
  GtkWidget *panes[] = { self->fields_scroller, self->source_box, GTK_WIDGET (self->preview) };
  GtkToggleButton *toggles[] = { self->fields_toggle, self->source_toggle, self->preview_toggle };
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  guint at = 0;

  for (guint i = 0; i < G_N_ELEMENTS (panes); i++)
    if (focus != NULL && gtk_widget_is_ancestor (focus, panes[i]))
      at = (i + 1) % G_N_ELEMENTS (panes);

  gtk_toggle_button_set_active (toggles[at], TRUE);
  if (at == 0)
    gtk_toggle_button_set_active (self->fold_button, TRUE);
  if (at == 1)
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
  else
    gtk_widget_child_focus (panes[at], GTK_DIR_TAB_FORWARD);
}

static void
save_again_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  signpost_edit_page_save (SIGNPOST_EDIT_PAGE (widget));
}

static void
discard_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  signpost_edit_document_discard (SIGNPOST_EDIT_PAGE (widget)->document);
}

static void
convert_asked_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (SignpostEditPage) self = user_data;

  if (signpost_platform_ask_finish (result) == 0)
    signpost_edit_document_convert (self->document);
}

static void
convert_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (widget);
  const char *answers[] = { _("_Convert"), NULL };
  gboolean is_broken = signpost_edit_text_get_encoding (signpost_edit_document_get_original (self->document)) ==
                       SIGNPOST_ENCODING_BROKEN_UTF8;

  signpost_platform_ask (widget, _("Convert the file to UTF-8?"),
                         is_broken ? _("Some bytes of it are no letters in UTF-8. Each of them becomes “\357\277\275”, for good.")
                                   : _("The text stays as it is shown here; its bytes are written anew. Programs that expect the old bytes would show some letters wrongly."),
                         answers, convert_asked_cb, g_object_ref (self));
}

/* Tab goes on to the next control, as everywhere. */
static gboolean
write_tab_cb (GtkWidget *widget,
              GVariant  *args,
              gpointer   user_data)
{
  g_signal_emit_by_name (widget, "insert-at-cursor", "\t");

  return TRUE;
}

void
signpost_edit_page_add_keys (SignpostEditPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Tab, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (write_tab_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

void
signpost_edit_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "edit.find", NULL, find_cb);
  gtk_widget_class_install_action (widget_class, "edit.next-pane", NULL, next_pane_cb);
  gtk_widget_class_install_action (widget_class, "edit.save-again", NULL, save_again_cb);
  gtk_widget_class_install_action (widget_class, "edit.discard", NULL, discard_cb);
  gtk_widget_class_install_action (widget_class, "edit.convert", NULL, convert_cb);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "edit.find", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F6, 0, "edit.next-pane", NULL);
}
