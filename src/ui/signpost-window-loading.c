/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

/* What the window shows while a catalogue of one's own is read in another thread, and when it
 * cannot be read. */

static void
enable_actions (SignpostWindow *self,
                gboolean        enabled)
{
  signpost_window_enable_action (self, "decide", enabled);
  signpost_window_enable_action (self, "open-folder", enabled);
  signpost_window_enable_action (self, "show-view", enabled);
}

static void
show_page (SignpostWindow *self,
           GtkWidget      *page,
           const char     *name)
{
  gtk_stack_add_named (self->pages, page, name);
  gtk_stack_set_visible_child (self->pages, page);
  enable_actions (self, FALSE);
  signpost_window_update_header (self);
}

/* Without a catalogue there is nothing to explore and nothing to decide by. */
void
signpost_window_show_catalogue_error (SignpostWindow *self,
                                      const char     *message)
{
  GtkWidget *page = adw_status_page_new ();
  g_autofree char *markup = g_markup_escape_text (message, -1);

  adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), "dialog-error-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (page), _("The catalogue cannot be read"));
  adw_status_page_set_description (ADW_STATUS_PAGE (page), markup);
  show_page (self, page, "error");
}

static void
show_loading (SignpostWindow *self)
{
  GtkWidget *page = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *spinner = gtk_spinner_new ();

  gtk_widget_set_valign (page, GTK_ALIGN_CENTER);
  gtk_widget_set_size_request (spinner, 32, 32);
  gtk_spinner_start (GTK_SPINNER (spinner));
  gtk_box_append (GTK_BOX (page), spinner);
  gtk_box_append (GTK_BOX (page), gtk_label_new (_("Reading the catalogue…")));
  show_page (self, page, "loading");
}

static void
hide_loading (SignpostWindow *self)
{
  gtk_stack_set_visible_child_name (self->pages, "main");
  gtk_stack_remove (self->pages, gtk_stack_get_child_by_name (self->pages, "loading"));
  enable_actions (self, TRUE);
  signpost_window_update_header (self);
}

/* What was asked for last counts. */
static void
do_what_waits (SignpostWindow *self)
{
  g_autoptr (GPtrArray) files = g_steal_pointer (&self->waiting_files);
  g_autofree char *use_case = g_steal_pointer (&self->waiting_use_case);
  g_autofree char *category = g_steal_pointer (&self->waiting_category);
  g_autofree char *text = g_steal_pointer (&self->waiting_search);

  for (guint i = 0; files != NULL && i < files->len; i++)
    signpost_window_open (self, g_ptr_array_index (files, i));

  if (text != NULL)
    signpost_window_search (self, text);
  else if (use_case != NULL && category != NULL)
    signpost_window_explore (self, use_case, category);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (SignpostWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean is_loaded = signpost_application_load_catalogue_finish (SIGNPOST_APPLICATION (source),
                                                                   result, &error);

  /* The window may have been closed meanwhile. */
  if (gtk_window_get_application (GTK_WINDOW (self)) == NULL || self->pages == NULL)
    return;

  hide_loading (self);
  if (!is_loaded)
    {
      signpost_window_show_catalogue_error (self, error->message);
      return;
    }

  signpost_window_fill (self);
  do_what_waits (self);
}

void
signpost_window_load (SignpostWindow *self)
{
  show_loading (self);
  signpost_application_load_catalogue_async (signpost_window_get_app (self), loaded_cb,
                                             g_object_ref (self));
}

void
signpost_window_wait_with (SignpostWindow *self,
                           GFile          *file)
{
  if (self->waiting_files == NULL)
    self->waiting_files = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (self->waiting_files, g_object_ref (file));
}

void
signpost_window_wait_to_explore (SignpostWindow *self,
                                 const char     *use_case_id,
                                 const char     *category_id,
                                 const char     *search)
{
  g_free (self->waiting_use_case);
  self->waiting_use_case = g_strdup (use_case_id);
  g_free (self->waiting_category);
  self->waiting_category = g_strdup (category_id);
  g_free (self->waiting_search);
  self->waiting_search = g_strdup (search);
}
