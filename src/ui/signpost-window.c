/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-trail-buttons.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-focus.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-window-private.h"

G_DEFINE_FINAL_TYPE (SignpostWindow, signpost_window, ADW_TYPE_APPLICATION_WINDOW)

void
signpost_window_show_page (SignpostWindow *self,
                           GtkWidget      *page)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (signpost_window_is_page (self, "main"))
    g_set_weak_pointer (&self->last_focus, focus);

  /* The stack takes the focus along when the page that goes has it. */
  gtk_stack_set_visible_child (self->pages, page);
  focus = gtk_window_get_focus (GTK_WINDOW (self));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, page))
    gtk_widget_child_focus (page, GTK_DIR_TAB_FORWARD);
}

void
signpost_window_drop_page (SignpostWindow  *self,
                           GtkWidget      **page)
{
  if (*page == NULL)
    return;

  gtk_stack_remove (self->pages, *page);
  *page = NULL;
}

void
signpost_window_show_main (SignpostWindow *self)
{
  GtkWidget *focus = self->last_focus;

  gtk_stack_set_visible_child_name (self->pages, "main");
  signpost_window_drop_page (self, &self->save_page);
  signpost_window_drop_untouched (self);

  if (focus != NULL && gtk_widget_get_mapped (focus))
    gtk_widget_grab_focus (focus);
}

/* Says what a file has been written as, and offers to show where it is */
void
signpost_window_tell_written (SignpostWindow *self,
                              GFile          *file)
{
  signpost_window_add_toast (self, signpost_platform_new_written_toast (file, "win.show-in-files"));
}

static void
ensure_explore (SignpostWindow *self)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (application, NULL);
  g_autoptr (GFile) folder = NULL;
  SignpostExplorePage *explore;

  if (adw_bin_get_child (self->explore_bin) != NULL)
    return;

  folder = signpost_application_dup_log_folder (application);
  explore = SIGNPOST_EXPLORE_PAGE (signpost_explore_page_new (catalogue));
  signpost_explore_page_set_log_folder (explore, folder);
  adw_bin_set_child (self->explore_bin, GTK_WIDGET (explore));
  adw_bin_set_child (self->trail_bin,
                     signpost_trail_buttons_new (signpost_explore_page_get_trail (explore)));
}

static void
ensure_decisions (SignpostWindow *self)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (application, NULL);
  SignpostDraftStore *drafts = signpost_application_get_drafts (application);
  g_autoptr (GFile) folder = NULL;

  if (self->decisions != NULL)
    return;

  folder = signpost_application_dup_log_folder (application);
  self->decisions = signpost_decisions_page_new (catalogue, drafts);
  signpost_decisions_page_set_folder (self->decisions, folder);
  g_signal_connect_object (self->decisions, "notify::can-go-back",
                           G_CALLBACK (signpost_window_update_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decisions, "notify::record",
                           G_CALLBACK (signpost_window_update_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decisions, "exported", G_CALLBACK (signpost_window_tell_written), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (self->decisions_bin, GTK_WIDGET (self->decisions));

  if (signpost_application_get_drafts_error (application) != NULL)
    signpost_window_show_toast (self, signpost_application_get_drafts_error (application));
}

static void
view_changed_cb (SignpostWindow *self)
{
  const char *name = adw_view_stack_get_visible_child_name (self->views);

  if (g_strcmp0 (name, "decisions") == 0)
    ensure_decisions (self);
  else
    ensure_explore (self);

  signpost_window_update_header (self);
}

/* Escape belongs to what is being typed into before it leaves the page. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (widget));

  if (GTK_IS_TEXT (focus) || GTK_IS_TEXT_VIEW (focus))
    return FALSE;

  return gtk_widget_activate_action (widget, "win.back", NULL);
}

void
signpost_window_fill (SignpostWindow *self)
{
  g_autoptr (GError) error = NULL;

  if (signpost_application_get_catalogue (signpost_window_get_app (self), &error) == NULL)
    {
      signpost_window_show_catalogue_error (self, error->message);
      return;
    }

  g_signal_connect_object (self->views, "notify::visible-child", G_CALLBACK (view_changed_cb), self,
                           G_CONNECT_SWAPPED);
  view_changed_cb (self);
  signpost_window_offer_edits (self);
}

/* Fills the window, once; with a catalogue of one's own that is later. */
void
signpost_window_begin (SignpostWindow *self)
{
  if (self->begin_id == 0)
    return;

  gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->begin_id);
  self->begin_id = 0;

  if (signpost_application_has_catalogue (signpost_window_get_app (self)))
    signpost_window_fill (self);
  else
    signpost_window_load (self);
}

/* The first frame shows the window, the second what is in it: building the content takes half as
 * long again as opening an empty window, and the window is there meanwhile. */
static gboolean
begin_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (widget);

  if (self->painted)
    signpost_window_begin (self);

  self->painted = TRUE;

  return G_SOURCE_CONTINUE;
}

static gboolean
signpost_window_close_request (GtkWindow *window)
{
  if (!signpost_window_confirm_close (SIGNPOST_WINDOW (window)))
    return GDK_EVENT_STOP;

  return GTK_WINDOW_CLASS (signpost_window_parent_class)->close_request (window);
}

static void
signpost_window_dispose (GObject *object)
{
  SignpostWindow *self = SIGNPOST_WINDOW (object);

  signpost_window_flush_edit (self);
  signpost_window_drop_page (self, &self->edit_page);
  g_clear_weak_pointer (&self->last_focus);
  g_clear_weak_pointer (&self->takeaway);
  g_clear_weak_pointer (&self->notices);
  g_clear_object (&self->draft_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->draft);
  g_clear_pointer (&self->waiting_files, g_ptr_array_unref);
  signpost_window_wait_to_explore (self, NULL, NULL, NULL);
  self->decisions = NULL;
  self->walkthrough = NULL;
  self->save_page = NULL;

  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_WINDOW);
  g_clear_object (&self->log_actions);
  g_clear_object (&self->log_session);

  G_OBJECT_CLASS (signpost_window_parent_class)->dispose (object);
}

static void
signpost_window_class_init (SignpostWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkWindowClass *window_class = GTK_WINDOW_CLASS (klass);

  object_class->dispose = signpost_window_dispose;

  window_class->close_request = signpost_window_close_request;

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_BANNER);

  gtk_widget_class_set_template_from_resource (
    widget_class, SIGNPOST_RESOURCE_BASE "/ui/signpost-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, back_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, trail_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, take_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, title_stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, views);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, explore_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostWindow, decisions_bin);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
signpost_window_init (SignpostWindow *self)
{
  signpost_focus_hold_pages (GTK_WINDOW (self));
  gtk_widget_init_template (GTK_WIDGET (self));
  signpost_window_add_actions (self);
  signpost_window_prepare_history (self);

  self->draft_signals = g_signal_group_new (SIGNPOST_TYPE_DRAFT);
  g_signal_group_connect_swapped (self->draft_signals, "notify::error",
                                  G_CALLBACK (signpost_window_update_header), self);
  g_signal_group_connect_swapped (self->draft_signals, "parted", G_CALLBACK (signpost_window_tell_parted), self);

  g_signal_connect_object (self->bin, "notify::narrow", G_CALLBACK (signpost_window_update_header),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child",
                           G_CALLBACK (signpost_window_update_header), self, G_CONNECT_SWAPPED);
}

SignpostWindow *
signpost_window_new (SignpostApplication *application)
{
  SignpostWindow *self = g_object_new (SIGNPOST_TYPE_WINDOW, "application", application, NULL);

  signpost_window_restore_state (self);
  signpost_window_update_header (self);
  self->begin_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), begin_cb, NULL, NULL);

  return self;
}

SignpostApplication *
signpost_window_get_app (SignpostWindow *self)
{
  return SIGNPOST_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
}

SignpostDecisionsPage *
signpost_window_get_decisions (SignpostWindow *self)
{
  return self->decisions;
}

void
signpost_window_show_view (SignpostWindow *self,
                           const char     *name)
{
  signpost_window_begin (self);
  if (signpost_window_is_page (self, "error") || signpost_window_is_page (self, "loading"))
    return;

  if (signpost_window_is_page (self, "edit"))
    signpost_window_back_from_edit (self);
  else
    signpost_window_show_main (self);

  if (adw_view_stack_get_child_by_name (self->views, name) != NULL)
    adw_view_stack_set_visible_child_name (self->views, name);
}

void
signpost_window_back (SignpostWindow *self)
{
  if (signpost_window_is_page (self, "save"))
    signpost_window_show_page (self, self->walkthrough);
  else if (signpost_window_is_page (self, "edit"))
    signpost_window_back_from_edit (self);
  else if (signpost_window_is_page (self, "walkthrough"))
    signpost_window_show_main (self);
  else if (signpost_window_can_go_back (self))
    signpost_decisions_page_go_back (self->decisions);
}

void
signpost_window_set_folder (SignpostWindow *self,
                            GFile          *folder)
{
  GtkWidget *explore = adw_bin_get_child (self->explore_bin);

  signpost_application_set_log_folder (signpost_window_get_app (self), folder);

  if (explore != NULL)
    signpost_explore_page_set_log_folder (SIGNPOST_EXPLORE_PAGE (explore), folder);

  if (self->decisions != NULL)
    signpost_decisions_page_set_folder (self->decisions, folder);
}

void
signpost_window_open (SignpostWindow *self,
                      GFile          *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  g_return_if_fail (SIGNPOST_IS_WINDOW (self));

  signpost_window_begin (self);

  if (signpost_window_is_page (self, "loading"))
    signpost_window_wait_with (self, file);
  if (signpost_window_is_page (self, "error") || signpost_window_is_page (self, "loading"))
    return;

  if (g_str_has_suffix (name, ".json"))
    {
      signpost_window_open_decision (self, file);
    }
  else if (g_str_has_suffix (name, ".md") && folder != NULL)
    {
      signpost_window_set_folder (self, folder);
      signpost_window_show_view (self, "decisions");
      signpost_decisions_page_show_record (self->decisions, file);
    }
  else
    {
      signpost_window_set_folder (self, file);
      signpost_window_show_view (self, "decisions");
    }
}

void
signpost_window_add_toast (SignpostWindow *self,
                           AdwToast       *toast)
{
  adw_toast_overlay_add_toast (self->toasts, toast);
}

void
signpost_window_tell (SignpostWindow *self,
                      const char     *text,
                      gboolean        can_undo)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  if (can_undo)
    {
      adw_toast_set_button_label (toast, _("_Undo"));
      adw_toast_set_action_name (toast, "win.undo");
    }

  signpost_window_add_toast (self, toast);
}

void
signpost_window_show_toast (SignpostWindow *self,
                            const char     *text)
{
  g_return_if_fail (SIGNPOST_IS_WINDOW (self));

  signpost_window_tell (self, text, FALSE);
}
