/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/edit/signpost-edit-page.h"
#include "ui/signpost-platform.h"

/* The page that edits a record, stacked over the list that the record was chosen in. */

/* What to do once nothing holds it up any more */
typedef enum
{
  THEN_BACK,
  THEN_CLOSE,
} Then;

static SignpostEditPage *
get_page (SignpostWindow *self)
{
  return SIGNPOST_EDIT_PAGE (self->edit_page);
}

static GFile *
new_drafts_folder (void)
{
  return g_file_new_build_filename (g_get_user_data_dir (), "signpost", "edits", NULL);
}

static void
saved_cb (SignpostWindow *self)
{
  signpost_window_show_toast (self, _("Record saved"));
  if (self->edit_then_leave)
    signpost_window_leave_edit (self);
}

/* (nullable): the window that a record is being edited in */
static SignpostWindow *
find_editing_window (SignpostWindow *self,
                     GFile          *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      SignpostWindow *other = SIGNPOST_IS_WINDOW (l->data) ? l->data : NULL;

      if (other != NULL && other->edit_page != NULL &&
          g_file_equal (signpost_edit_document_get_file (signpost_edit_page_get_document (get_page (other))), file))
        return other;
    }

  return NULL;
}

void
signpost_window_edit_record (SignpostWindow *self,
                             GFile          *file)
{
  g_autoptr (GFile) drafts = new_drafts_folder ();
  SignpostWindow *other = find_editing_window (self, file);
  GtkTextBuffer *buffer;

  /* One record is edited in one place. */
  if (other != NULL && other != self)
    {
      signpost_window_show_page (other, other->edit_page);
      gtk_window_present (GTK_WINDOW (other));
      return;
    }

  /* What is still being edited stays. */
  if (self->edit_page != NULL)
    {
      signpost_window_show_page (self, self->edit_page);
      return;
    }

  self->edit_page = signpost_edit_page_new (file, drafts);
  signpost_edit_document_set_history (signpost_edit_page_get_document (get_page (self)),
                                      signpost_log_session_get_history (self->log_session));
  buffer = GTK_TEXT_BUFFER (signpost_edit_document_get_buffer (signpost_edit_page_get_document (get_page (self))));
  gtk_stack_add_named (self->pages, self->edit_page, "edit");
  g_signal_connect_object (self->edit_page, "notify", G_CALLBACK (signpost_window_update_header), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit_page, "told", G_CALLBACK (signpost_window_tell), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->edit_page, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::can-undo", G_CALLBACK (signpost_window_update_history), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::can-redo", G_CALLBACK (signpost_window_update_history), self, G_CONNECT_SWAPPED);
  signpost_window_show_page (self, self->edit_page);
}

static void
edit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  SignpostLogEntry *record = signpost_decisions_page_get_record (self->decisions);

  if (record != NULL)
    signpost_window_edit_record (self, signpost_log_entry_get_file (record));
}

static void
go_on_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  signpost_window_edit_record (SIGNPOST_WINDOW (user_data), file);
}

static const GActionEntry entries[] = {
  { .name = "edit", .activate = edit_cb },
  { .name = "edit-file", .activate = go_on_cb, .parameter_type = "s" },
};

void
signpost_window_offer_edits (SignpostWindow *self)
{
  g_autoptr (GFile) folder = new_drafts_folder ();
  g_autoptr (GPtrArray) records = signpost_edit_draft_list (folder);

  for (guint i = 0; i < records->len; i++)
    {
      GFile *record = g_ptr_array_index (records, i);
      g_autofree char *name = g_file_get_basename (record);
      g_autofree char *shown = g_utf8_make_valid (name, -1);
      /* Translators: %s is a file name */
      g_autofree char *text = g_strdup_printf (_("What you typed into “%s” is not saved yet"), shown);
      g_autofree char *markup = g_markup_escape_text (text, -1);
      g_autofree char *uri = g_file_get_uri (record);
      AdwToast *toast;

      if (find_editing_window (self, record) != NULL)
        continue;

      toast = adw_toast_new (markup);
      adw_toast_set_button_label (toast, _("_Go On"));
      adw_toast_set_action_name (toast, "log.edit-file");
      adw_toast_set_action_target_value (toast, g_variant_new_string (uri));
      adw_toast_set_timeout (toast, 0);
      signpost_window_add_toast (self, toast);
      return;
    }
}

void
signpost_window_add_edit_actions (SignpostWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->log_actions), entries, G_N_ELEMENTS (entries), self);
}

void
signpost_window_save_edit (SignpostWindow *self)
{
  self->edit_then_leave = FALSE;
  self->edit_then_close = FALSE;
  signpost_edit_page_save (get_page (self));
}

void
signpost_window_leave_edit (SignpostWindow *self)
{
  gboolean closing = self->edit_then_close;

  self->edit_then_leave = FALSE;
  self->edit_then_close = FALSE;
  signpost_window_show_main (self);
  signpost_window_drop_page (self, &self->edit_page);

  if (closing)
    gtk_window_close (GTK_WINDOW (self));
}

static void
asked_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (source);
  int answer = signpost_platform_ask_finish (result);

  if (self->edit_page == NULL || answer < 0)
    return;

  self->edit_then_close = GPOINTER_TO_INT (user_data) == THEN_CLOSE;
  if (answer == 1)
    {
      self->edit_then_leave = TRUE;
      signpost_edit_page_save (get_page (self));
      return;
    }

  signpost_edit_document_discard (signpost_edit_page_get_document (get_page (self)));
  signpost_window_leave_edit (self);
}

static void
ask (SignpostWindow *self,
     Then            then)
{
  const char *answers[] = { _("_Discard"), _("_Save"), NULL };

  signpost_platform_ask (GTK_WIDGET (self), _("Save the changes?"),
                         _("What you have typed into this record has not been saved yet."), answers, asked_cb, GINT_TO_POINTER (then));
}

void
signpost_window_back_from_edit (SignpostWindow *self)
{
  self->edit_then_leave = FALSE;
  if (signpost_edit_page_settle (get_page (self)))
    ask (self, THEN_BACK);
  else
    signpost_window_leave_edit (self);
}

gboolean
signpost_window_confirm_close_edit (SignpostWindow *self)
{
  if (self->edit_page == NULL || !signpost_edit_page_settle (get_page (self)))
    return TRUE;

  ask (self, THEN_CLOSE);

  return FALSE;
}

void
signpost_window_flush_edit (SignpostWindow *self)
{
  if (self->edit_page == NULL)
    return;

  signpost_edit_page_settle (get_page (self));
  signpost_edit_document_flush (signpost_edit_page_get_document (get_page (self)), NULL);
}

void
signpost_window_update_edit_title (SignpostWindow *self)
{
  const char *title = signpost_edit_page_get_title (get_page (self));
  /* Translators: %s is the title of a record */
  g_autofree char *text = title != NULL ? g_strdup_printf (_("Edit “%s”"), title) : g_strdup (_("Edit Record"));

  signpost_window_set_title (self, text, signpost_edit_page_get_can_save (get_page (self)) ? _("Not saved yet") : "");
}
