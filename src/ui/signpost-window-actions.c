/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/help/signpost-help-window.h"
#include "ui/signpost-platform.h"

static SignpostDraft *
find_draft (SignpostWindow *self,
            GVariant       *name)
{
  SignpostApplication *application = signpost_window_get_app (self);
  GListModel *drafts = G_LIST_MODEL (signpost_application_get_drafts (application));

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (SignpostDraft) draft = g_list_model_get_item (drafts, i);
      g_autofree char *base_name = g_file_get_basename (signpost_draft_get_file (draft));

      if (g_str_equal (base_name, g_variant_get_string (name, NULL)))
        return draft;
    }

  return NULL;
}

static void
decide_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  signpost_window_decide (SIGNPOST_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
open_draft_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  SignpostDraft *draft = find_draft (self, parameter);

  if (draft != NULL)
    signpost_window_show_draft (self, draft, FALSE);
}

static void
open_draft_in_window_cb (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  SignpostDraft *draft = find_draft (self, parameter);

  if (draft != NULL)
    signpost_window_show_draft (self, draft, TRUE);
}

static void
open_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  signpost_window_open (SIGNPOST_WINDOW (user_data), file);
}

typedef struct
{
  GWeakRef       window;
  SignpostDraft *draft;
} Undo;

static void
undo_free (gpointer  data,
           GClosure *closure)
{
  Undo *undo = data;

  g_weak_ref_clear (&undo->window);
  g_object_unref (undo->draft);
  g_free (undo);
}

static void
undo_cb (AdwToast *toast,
         gpointer  user_data)
{
  Undo *undo = user_data;
  g_autoptr (SignpostWindow) self = g_weak_ref_get (&undo->window);
  g_autoptr (GError) error = NULL;
  SignpostDraftStore *drafts = NULL;

  if (self == NULL)
    return;

  drafts = signpost_application_get_drafts (signpost_window_get_app (self));

  if (!signpost_draft_store_restore (drafts, undo->draft, &error))
    signpost_window_show_toast (self, error->message);
}

static void
offer_undo (SignpostWindow *self,
            SignpostDraft  *draft)
{
  SignpostDecision *decision = signpost_draft_get_decision (draft, NULL);
  g_autofree char *title = decision != NULL ? signpost_decision_dup_shown_title (decision)
                                            : g_strdup (signpost_draft_get_title (draft));
  /* Translators: %s is the title of a draft that has been deleted */
  g_autofree char *text = g_strdup_printf (_("“%s” deleted"), title);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);
  Undo *undo = g_new0 (Undo, 1);

  g_weak_ref_init (&undo->window, self);
  undo->draft = g_object_ref (draft);
  adw_toast_set_button_label (toast, _("_Undo"));
  g_signal_connect_data (toast, "button-clicked", G_CALLBACK (undo_cb), undo, undo_free, 0);
  signpost_window_add_toast (self, toast);
}

static void
delete_draft_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  SignpostDraft *found = find_draft (self, parameter);
  g_autoptr (SignpostDraft) draft = found != NULL ? g_object_ref (found) : NULL;
  g_autoptr (GError) error = NULL;

  if (draft == NULL)
    return;

  if (signpost_draft_store_remove (signpost_application_get_drafts (signpost_window_get_app (self)),
                                   draft, &error))
    {
      signpost_window_remove_draft (self, draft);
      offer_undo (self, draft);
    }
  else
    {
      signpost_window_show_toast (self, error->message);
    }
}

static void
save_record_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  signpost_window_save_record (SIGNPOST_WINDOW (user_data));
}

static void
go_to_step_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  const char *step = NULL;
  const char *question = NULL;
  const char *subject = NULL;

  g_variant_get (parameter, "(&s&s&s)", &step, &question, &subject);
  signpost_window_show_step (SIGNPOST_WINDOW (user_data), step, question, subject);
}

static void
back_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  signpost_window_back (SIGNPOST_WINDOW (user_data));
}

static void
show_view_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  signpost_window_show_view (SIGNPOST_WINDOW (user_data), g_variant_get_string (parameter, NULL));
}

static void
flush_draft_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  signpost_window_flush_draft (SIGNPOST_WINDOW (user_data));
}

static void
folder_chosen_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (source);
  g_autoptr (GFile) folder = signpost_platform_choose_finish (result, NULL);

  if (folder == NULL)
    return;

  signpost_window_set_folder (self, folder);
  signpost_window_show_view (self, "decisions");
}

static void
open_folder_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  signpost_platform_choose_file (GTK_WIDGET (user_data), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                 _("Open Folder of Records"), _("_Open"), NULL, NULL,
                                 folder_chosen_cb, NULL);
}

static void
launched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (SignpostWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  if (!g_app_info_launch_default_for_uri_finish (result, &error))
    signpost_window_show_toast (self, error->message);
}

/* Opens the folder of the file: every file manager can, showing one file in it is beyond some. */
static void
show_in_files_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (folder != NULL ? folder : file);

  g_app_info_launch_default_for_uri_async (uri, NULL, NULL, launched_cb, g_object_ref (user_data));
}

static void
show_help_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (signpost_help_window_new (GTK_WINDOW (user_data))));
}

static void
show_help_overlay_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  signpost_platform_show_shortcuts (GTK_APPLICATION_WINDOW (user_data));
}

static void
print_record_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  signpost_decisions_page_print (signpost_window_get_decisions (SIGNPOST_WINDOW (user_data)));
}

static void
export_record_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  signpost_decisions_page_export (signpost_window_get_decisions (SIGNPOST_WINDOW (user_data)));
}

static void
undo_edit_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  signpost_window_undo (SIGNPOST_WINDOW (user_data));
}

static void
redo_edit_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  signpost_window_redo (SIGNPOST_WINDOW (user_data));
}

static void
show_notices_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  signpost_window_show_notices (SIGNPOST_WINDOW (user_data));
}

static void
accept_catalogue_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  signpost_window_accept_catalogue (SIGNPOST_WINDOW (user_data));
}

static void
revise_record_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  signpost_window_revise_record (SIGNPOST_WINDOW (user_data));
}

static void
take_away_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  signpost_window_take_away (SIGNPOST_WINDOW (user_data));
}

static const GActionEntry entries[] = {
  { .name = "accept-catalogue", .activate = accept_catalogue_cb },
  { .name = "back", .activate = back_cb },
  { .name = "decide", .activate = decide_cb, .parameter_type = "s" },
  { .name = "delete-draft", .activate = delete_draft_cb, .parameter_type = "s" },
  { .name = "export-record", .activate = export_record_cb },
  { .name = "flush-draft", .activate = flush_draft_cb },
  { .name = "go-to-step", .activate = go_to_step_cb, .parameter_type = "(sss)" },
  { .name = "open-draft", .activate = open_draft_cb, .parameter_type = "s" },
  { .name = "open-draft-in-window", .activate = open_draft_in_window_cb, .parameter_type = "s" },
  { .name = "open-folder", .activate = open_folder_cb },
  { .name = "open-record", .activate = open_record_cb, .parameter_type = "s" },
  { .name = "print-record", .activate = print_record_cb },
  { .name = "redo", .activate = redo_edit_cb },
  { .name = "revise-record", .activate = revise_record_cb },
  { .name = "save-record", .activate = save_record_cb },
  { .name = "show-help", .activate = show_help_cb },
  { .name = "show-help-overlay", .activate = show_help_overlay_cb },
  { .name = "show-in-files", .activate = show_in_files_cb, .parameter_type = "s" },
  { .name = "show-notices", .activate = show_notices_cb },
  { .name = "show-view", .activate = show_view_cb, .parameter_type = "s" },
  { .name = "take-away", .activate = take_away_cb },
  { .name = "undo", .activate = undo_edit_cb },
};

void
signpost_window_add_actions (SignpostWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  self->log_actions = g_simple_action_group_new ();
  gtk_widget_insert_action_group (GTK_WIDGET (self), "log", G_ACTION_GROUP (self->log_actions));
  signpost_window_add_log_actions (self);
  signpost_window_add_edit_actions (self);
}

void
signpost_window_enable_action (SignpostWindow *self,
                               const char     *name,
                               gboolean        enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}
