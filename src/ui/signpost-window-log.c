/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "core/log/signpost-text.h"
#include "ui/log/signpost-log-ask-window.h"
#include "ui/log/signpost-log-check-window.h"
#include "ui/log/signpost-log-choose-window.h"
#include "ui/signpost-platform.h"

/* What is done with the log and its records: the actions of the group “log”, each a step that can be undone. */

static SignpostLogEntry *
get_record (SignpostWindow *self)
{
  return self->decisions != NULL ? signpost_decisions_page_get_record (self->decisions) : NULL;
}

/* Whether the record is known to the session: not when its folder has just been left */
static const char *
get_path (SignpostWindow *self)
{
  SignpostLogEntry *record = get_record (self);

  return record != NULL ? signpost_log_entry_get_path (record) : NULL;
}

static void
grant (SignpostWindow      *self,
       SignpostLogWishKind  kind,
       const char          *text)
{
  SignpostLogWish wish = { kind, get_path (self), NULL, text };

  if (wish.path != NULL)
    signpost_log_session_grant (self->log_session, &wish);
}

static void
set_status_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  grant (SIGNPOST_WINDOW (user_data), SIGNPOST_LOG_STATUS, g_variant_get_string (parameter, NULL));
}

static void
choose (SignpostWindow      *self,
        SignpostLogWishKind  kind)
{
  SignpostLogEntry *record = get_record (self);

  if (record != NULL)
    gtk_window_present (GTK_WINDOW (signpost_log_choose_window_new (GTK_WINDOW (self), self->log_session,
                                                                    signpost_decisions_page_get_log (self->decisions),
                                                                    record, kind)));
}

static void
supersede_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  choose (SIGNPOST_WINDOW (user_data), SIGNPOST_LOG_SUPERSEDE);
}

static void
amend_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  choose (SIGNPOST_WINDOW (user_data), SIGNPOST_LOG_AMEND);
}

static void
relate_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  choose (SIGNPOST_WINDOW (user_data), SIGNPOST_LOG_LINK);
}

static void
ask (SignpostWindow      *self,
     SignpostLogWishKind  kind,
     const char          *title,
     const char          *accept,
     const char          *label,
     const char          *text)
{
  SignpostLogWish wish = { kind, get_path (self), NULL, NULL };

  gtk_window_present (GTK_WINDOW (signpost_log_ask_window_new (GTK_WINDOW (self), self->log_session, &wish, title, accept,
                                                               label, text)));
}

static void
rename_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  SignpostLogEntry *record = get_record (self);

  if (record != NULL)
    ask (self, SIGNPOST_LOG_RENAME, _("Rename"), _("_Rename"), _("Title"), signpost_log_entry_get_title (record));
}

static void
renumber_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  SignpostLogEntry *record = get_record (self);
  g_autofree char *number = record != NULL ? g_strdup_printf ("%d", MAX (signpost_log_entry_get_number (record), 0)) : NULL;

  if (record != NULL)
    ask (self, SIGNPOST_LOG_RENUMBER, _("Renumber"), _("_Renumber"), _("Number"), number);
}

static void
move_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  g_autofree char *folder = get_path (self) != NULL ? g_path_get_dirname (get_path (self)) : NULL;

  if (folder != NULL)
    ask (self, SIGNPOST_LOG_MOVE, _("Move"), _("_Move"), _("Folder within the log"), folder);
}

static void
new_record_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  ask (SIGNPOST_WINDOW (user_data), SIGNPOST_LOG_NEW, _("New record"), _("_Add"), _("Title"), "");
}

static void
convert_confirmed_cb (GObject      *source,
                      GAsyncResult *result,
                      gpointer      user_data)
{
  if (signpost_platform_confirm_finish (result))
    grant (SIGNPOST_WINDOW (source), SIGNPOST_LOG_CONVERT, NULL);
}

static void
convert_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  SignpostLogEntry *record = get_record (self);
  g_autofree char *body = NULL;

  if (record == NULL)
    return;

  /* Translators: %s is an encoding, such as latin-1 */
  body = g_strdup_printf (_("The file is encoded as %s. As UTF-8 every tool can read it, and it can be edited."),
                          signpost_encoding_to_nick (signpost_log_entry_get_facts (record)->encoding));
  signpost_platform_confirm (GTK_WIDGET (self), _("Convert to UTF-8?"), body, _("_Convert"), convert_confirmed_cb, NULL);
}

static void
merge_chosen_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (source);
  g_autoptr (GFile) folder = signpost_platform_choose_finish (result, NULL);
  SignpostLogWish wish = { SIGNPOST_LOG_MERGE, NULL, NULL, NULL };

  if (folder == NULL || g_file_peek_path (folder) == NULL)
    return;

  wish.other = g_file_peek_path (folder);
  signpost_log_session_grant (self->log_session, &wish);
}

static void
merge_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);

  signpost_platform_choose_file (GTK_WIDGET (self), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("Merge another log"), _("_Merge"),
                                 signpost_decisions_page_get_folder (self->decisions), NULL, merge_chosen_cb, NULL);
}

static void
open_path_cb (SignpostWindow *self,
              const char     *path)
{
  g_autoptr (GFile) file = g_file_resolve_relative_path (signpost_decisions_page_get_folder (self->decisions), path);

  signpost_decisions_page_show_record (self->decisions, file);
}

static void
check_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (user_data);
  GtkWidget *window = signpost_log_check_window_new (GTK_WINDOW (self), self->log_session);

  g_signal_connect_object (window, "open", G_CALLBACK (open_path_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
search_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  signpost_decisions_page_search (SIGNPOST_WINDOW (user_data)->decisions);
}

static const GActionEntry entries[] = {
  { .name = "amend", .activate = amend_cb },
  { .name = "check", .activate = check_cb },
  { .name = "convert", .activate = convert_cb },
  { .name = "merge", .activate = merge_cb },
  { .name = "move", .activate = move_cb },
  { .name = "new-record", .activate = new_record_cb },
  { .name = "relate", .activate = relate_cb },
  { .name = "rename", .activate = rename_cb },
  { .name = "renumber", .activate = renumber_cb },
  { .name = "search", .activate = search_cb },
  { .name = "set-status", .activate = set_status_cb, .parameter_type = "s" },
  { .name = "supersede", .activate = supersede_cb },
};

/* (transfer full) (nullable): the file to read next, where the step has moved what is read, or has added a record */
static GFile *
dup_next (SignpostWindow  *self,
          SignpostLogStep *step,
          gboolean         backwards)
{
  SignpostLogEntry *record = get_record (self);
  const char *path = record != NULL ? g_file_peek_path (signpost_log_entry_get_file (record)) : NULL;
  const char *moved = path != NULL ? signpost_log_step_get_moved (step, path, backwards) : NULL;
  g_auto (GStrv) paths = signpost_log_step_dup_paths (step);

  if (moved != NULL)
    return g_file_new_for_path (moved);

  return signpost_log_step_adds (step) ? g_file_new_for_path (paths[0]) : NULL;
}

static void
done_cb (SignpostWindow  *self,
         SignpostLogStep *step,
         const char      *what)
{
  const char *title = signpost_log_step_get_title (step);
  g_autoptr (GFile) next = dup_next (self, step, g_str_equal (what, "undo"));
  g_autofree char *text = NULL;

  if (g_str_equal (what, "undo"))
    /* Translators: %s is what was undone: “Accept …” */
    text = g_strdup_printf (_("Undone: %s"), title);
  else if (g_str_equal (what, "redo"))
    /* Translators: %s is what was done again */
    text = g_strdup_printf (_("Redone: %s"), title);
  else
    text = g_strdup (title);

  signpost_window_tell (self, text, g_str_equal (what, "do"));
  signpost_decisions_page_reload (self->decisions, next);
}

static void
failed_cb (SignpostWindow *self,
           const char     *message)
{
  signpost_window_show_toast (self, message);
  signpost_decisions_page_reload (self->decisions, NULL);
}

static void
written_cb (SignpostWindow *self)
{
  if (self->decisions != NULL)
    signpost_decisions_page_follow (self->decisions);
}

/* Whoever comes back from another program sees what was written there in folders that are not watched. */
static void
active_cb (SignpostWindow *self)
{
  if (gtk_window_is_active (GTK_WINDOW (self)) && self->decisions != NULL && !signpost_log_session_sees_all (self->log_session))
    signpost_decisions_page_follow (self->decisions);
}

void
signpost_window_enable_log_action (SignpostWindow *self,
                                   const char     *name,
                                   gboolean        enabled)
{
  g_simple_action_set_enabled (G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self->log_actions), name)), enabled);
}

void
signpost_window_add_log_actions (SignpostWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self->log_actions), entries, G_N_ELEMENTS (entries), self);
  self->log_session = signpost_log_session_new ();
  g_signal_connect_object (self->log_session, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->log_session, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->log_session, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_cb), NULL);
  g_signal_connect_object (signpost_log_session_get_history (self->log_session), "notify",
                           G_CALLBACK (signpost_window_update_history), self, G_CONNECT_SWAPPED);
  signpost_window_update_log_actions (self, FALSE);
}

void
signpost_window_update_log_actions (SignpostWindow *self,
                                    gboolean        is_shown)
{
  SignpostLogEntry *record = is_shown ? get_record (self) : NULL;
  const SignpostRecordFacts *facts = record != NULL ? signpost_log_entry_get_facts (record) : NULL;
  gboolean is_markdown = facts != NULL && facts->format == SIGNPOST_FORMAT_MARKDOWN;
  gboolean is_editable = is_markdown && signpost_encoding_is_editable (facts->encoding) && facts->kind != SIGNPOST_FILE_UNREADABLE;
  static const char * const of_record[] = { "amend", "move", "relate", "rename", "set-status", "supersede" };
  static const char * const of_log[] = { "check", "merge", "new-record", "search" };

  if (is_shown)
    signpost_log_session_set_folder (self->log_session, signpost_decisions_page_get_folder (self->decisions));

  for (gsize i = 0; i < G_N_ELEMENTS (of_record); i++)
    signpost_window_enable_log_action (self, of_record[i], is_editable);
  for (gsize i = 0; i < G_N_ELEMENTS (of_log); i++)
    signpost_window_enable_log_action (self, of_log[i], is_shown);

  signpost_window_enable_log_action (self, "renumber", is_editable && facts->number >= 0);
  signpost_window_enable_log_action (self, "convert", is_markdown && !is_editable && facts->encoding != SIGNPOST_ENCODING_BINARY);
}

/* (nullable): while the log is shown */
SignpostLogHistory *
signpost_window_get_log_history (SignpostWindow *self)
{
  return signpost_window_shows_decisions (self) ? signpost_log_session_get_history (self->log_session) : NULL;
}
