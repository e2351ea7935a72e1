/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "core/record/signpost-record-revise.h"
#include "ui/walkthrough/signpost-walkthrough-page.h"

/* The draft that a window shows: one at a time. Another one that is opened beside it gets a window of its own, and one that is open
 * already is shown where it is. */

static void
set_draft (SignpostWindow *self,
           SignpostDraft  *draft)
{
  signpost_window_drop_page (self, &self->save_page);
  signpost_window_drop_page (self, &self->walkthrough);
  g_set_object (&self->draft, draft);
  g_signal_group_set_target (self->draft_signals, draft);
  g_signal_group_set_target (self->history_signals,
                             draft != NULL ? signpost_draft_get_history (draft) : NULL);
}

/* Nothing was ever said in it: it has no file, and is no draft to keep. */
void
signpost_window_drop_untouched (SignpostWindow *self)
{
  g_autoptr (SignpostDraft) draft = self->draft != NULL ? g_object_ref (self->draft) : NULL;

  if (draft == NULL || !signpost_draft_get_saved (draft) ||
      g_file_query_exists (signpost_draft_get_file (draft), NULL))
    return;

  set_draft (self, NULL);
  signpost_draft_store_remove (signpost_application_get_drafts (signpost_window_get_app (self)),
                               draft, NULL);
}

/* Both have been kept already; nobody has to do anything at once. */
void
signpost_window_tell_parted (SignpostWindow *self)
{
  g_autofree char *markup =
    g_markup_escape_text (_("Another program has changed this draft. Both are kept: this is yours, the other one is under Decisions."), -1);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_timeout (toast, 0);
  signpost_window_add_toast (self, toast);
}

/* (nullable): who has the draft, on the screen or behind another page */
static SignpostWindow *
find_holder (SignpostWindow *self,
             SignpostDraft  *draft)
{
  GList *windows = gtk_application_get_windows (gtk_window_get_application (GTK_WINDOW (self)));

  for (GList *l = windows; l != NULL; l = l->next)
    if (SIGNPOST_IS_WINDOW (l->data) && SIGNPOST_WINDOW (l->data)->draft == draft)
      return l->data;

  return NULL;
}

static void
make_walkthrough (SignpostWindow *self,
                  SignpostDraft  *draft)
{
  set_draft (self, draft);
  self->walkthrough = signpost_walkthrough_page_new (draft);
  g_signal_connect_object (self->walkthrough, "notify::title",
                           G_CALLBACK (signpost_window_update_title), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->walkthrough, "notify::subtitle",
                           G_CALLBACK (signpost_window_update_title), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, self->walkthrough, "walkthrough");
}

/* The window that shows the draft from now on: another one when this one shows another draft, or has to. */
static SignpostWindow *
choose_window (SignpostWindow *self,
               SignpostDraft  *draft,
               gboolean        in_new_window)
{
  SignpostWindow *holder = find_holder (self, draft);

  if (holder != NULL && signpost_window_shows_draft (holder))
    return holder;

  /* It was left there; it moves to where it is asked for. */
  if (holder != NULL && (holder != self || in_new_window))
    set_draft (holder, NULL);

  if (!in_new_window && !signpost_window_shows_draft (self))
    return self;

  return signpost_window_new (signpost_window_get_app (self));
}

void
signpost_window_show_draft (SignpostWindow *self,
                            SignpostDraft  *draft,
                            gboolean        in_new_window)
{
  g_autoptr (GError) error = NULL;
  SignpostWindow *window;

  if (signpost_draft_get_decision (draft, &error) == NULL)
    {
      signpost_window_show_toast (self, error->message);
      return;
    }

  window = choose_window (self, draft, in_new_window);
  signpost_window_begin (window);
  if (draft != window->draft || window->walkthrough == NULL)
    make_walkthrough (window, draft);

  if (!signpost_window_shows_draft (window))
    signpost_window_show_page (window, window->walkthrough);
  if (window != self)
    gtk_window_present (GTK_WINDOW (window));
}

void
signpost_window_show_step (SignpostWindow *self,
                           const char     *step,
                           const char     *question,
                           const char     *subject)
{
  if (self->walkthrough == NULL)
    return;

  signpost_window_close_notices (self);
  signpost_window_show_page (self, self->walkthrough);
  signpost_walkthrough_page_go_to (SIGNPOST_WALKTHROUGH_PAGE (self->walkthrough), step, question,
                                   subject);
}

static void
saved_cb (SignpostWindow *self,
          GFile          *file)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostDraftStore *drafts = signpost_application_get_drafts (application);
  g_autoptr (SignpostDraft) draft = g_object_ref (self->draft);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GError) error = NULL;

  /* The decision lives beside the record from now on. */
  if (!signpost_draft_store_remove (drafts, draft, &error))
    signpost_window_show_toast (self, error->message);

  /* Before another page is shown, because leaving an untouched draft removes it too */
  signpost_window_remove_draft (self, draft);
  signpost_window_set_folder (self, folder);
  signpost_window_show_view (self, "decisions");
  signpost_decisions_page_show_record (self->decisions, file);
  signpost_window_tell_written (self, file);
}

void
signpost_window_save_record (SignpostWindow *self)
{
  SignpostApplication *application = signpost_window_get_app (self);
  g_autoptr (GFile) folder = signpost_application_dup_log_folder (application);

  if (signpost_window_is_page (self, "edit"))
    {
      signpost_window_save_edit (self);
      return;
    }

  if (signpost_window_is_page (self, "save"))
    {
      signpost_save_page_save (SIGNPOST_SAVE_PAGE (self->save_page));
      return;
    }

  signpost_window_drop_page (self, &self->save_page);
  self->save_page = signpost_save_page_new (self->draft,
                                            signpost_application_get_settings (application),
                                            folder);
  g_signal_connect_object (self->save_page, "saved", G_CALLBACK (saved_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->save_page, "notify::can-save",
                           G_CALLBACK (signpost_window_update_header), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, self->save_page, "save");
  signpost_window_show_page (self, self->save_page);
}

void
signpost_window_flush_draft (SignpostWindow *self)
{
  /* What goes wrong is the draft's property, and the banner shows that. */
  if (self->draft != NULL)
    signpost_draft_flush (self->draft, NULL);
}

void
signpost_window_remove_draft (SignpostWindow *self,
                              SignpostDraft  *draft)
{
  SignpostWindow *holder = find_holder (self, draft);

  if (holder == NULL)
    return;

  gtk_stack_set_visible_child_name (holder->pages, "main");
  set_draft (holder, NULL);
}

void
signpost_window_revise_record (SignpostWindow *self)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (application, NULL);
  SignpostDraftStore *drafts = signpost_application_get_drafts (application);
  SignpostLogEntry *record = signpost_decisions_page_get_record (self->decisions);
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return;

  decision = signpost_record_revise (catalogue, signpost_log_entry_get_file (record),
                                     signpost_log_entry_get_title (record),
                                     (guint) MAX (signpost_log_entry_get_number (record), 0), &error);

  if (decision == NULL)
    signpost_window_show_toast (self, error->message);
  else
    signpost_window_show_draft (self, signpost_draft_store_add (drafts, decision), FALSE);
}

void
signpost_window_open_decision (SignpostWindow *self,
                               GFile          *file)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (application, NULL);
  SignpostDraftStore *drafts = signpost_application_get_drafts (application);
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GError) error = NULL;
  SignpostDraft *draft;
  gboolean is_whole = TRUE;

  draft = signpost_draft_store_find (drafts, file);

  if (draft != NULL)
    {
      signpost_window_show_draft (self, draft, FALSE);
      return;
    }

  /* What is left out of a draft of it stays in the file, which is not written. */
  decision = signpost_decision_rescue_file (catalogue, file, &is_whole, &error);

  if (decision == NULL)
    signpost_window_show_toast (self, error->message);
  else
    signpost_window_show_draft (self, signpost_draft_store_add (drafts, decision), FALSE);
}

gboolean
signpost_window_shows_draft (SignpostWindow *self)
{
  return signpost_window_is_page (self, "walkthrough") || signpost_window_is_page (self, "save");
}
