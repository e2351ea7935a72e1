/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "core/record/signpost-record-revise.h"
#include "ui/edit/signpost-edit-page.h"
#include "ui/walkthrough/signpost-walkthrough-page.h"

/* What the header says, and which actions make sense, for the page that is shown. */

gboolean
signpost_window_is_page (SignpostWindow *self,
                         const char     *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), name) == 0;
}

gboolean
signpost_window_shows_decisions (SignpostWindow *self)
{
  return self->decisions != NULL && signpost_window_is_page (self, "main") &&
         g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "decisions") == 0;
}

gboolean
signpost_window_shows_explore (SignpostWindow *self)
{
  return signpost_window_is_page (self, "main") &&
         g_strcmp0 (adw_view_stack_get_visible_child_name (self->views), "explore") == 0;
}

static gboolean
can_take_away (SignpostWindow *self)
{
  return signpost_window_shows_explore (self) && adw_bin_get_child (self->explore_bin) != NULL;
}

gboolean
signpost_window_can_go_back (SignpostWindow *self)
{
  if (signpost_window_is_page (self, "walkthrough") || signpost_window_is_page (self, "save") ||
      signpost_window_is_page (self, "edit"))
    return TRUE;

  return signpost_window_shows_decisions (self) && signpost_decisions_page_get_can_go_back (self->decisions);
}

void
signpost_window_set_title (SignpostWindow *self,
                           const char     *title,
                           const char     *subtitle)
{
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->subtitle, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle), subtitle != NULL && subtitle[0] != '\0');
  gtk_window_set_title (GTK_WINDOW (self), title);
}

void
signpost_window_update_title (SignpostWindow *self)
{
  SignpostWalkthroughPage *walkthrough = SIGNPOST_WALKTHROUGH_PAGE (self->walkthrough);
  SignpostLogEntry *record = NULL;

  if (signpost_window_is_page (self, "walkthrough"))
    {
      signpost_window_set_title (self, signpost_walkthrough_page_get_title (walkthrough),
                                 signpost_walkthrough_page_get_subtitle (walkthrough));
    }
  else if (signpost_window_is_page (self, "save"))
    {
      signpost_window_set_title (self, _("Save record"), signpost_walkthrough_page_get_title (walkthrough));
    }
  else if (signpost_window_is_page (self, "edit"))
    {
      signpost_window_update_edit_title (self);
    }
  else if (signpost_window_can_go_back (self))
    {
      record = signpost_decisions_page_get_record (self->decisions);
      signpost_window_set_title (self, signpost_log_entry_get_title (record), "");
    }
  else
    {
      signpost_window_set_title (self, _("Signpost"), "");
    }
}

/* Only what was decided here: another record has no decision beside it. */
static gboolean
can_revise (SignpostWindow *self)
{
  SignpostLogEntry *record = signpost_decisions_page_get_record (self->decisions);
  g_autoptr (GFile) file =
    signpost_record_find_decision_file (signpost_log_entry_get_file (record), NULL, NULL);

  return file != NULL;
}

static void
update_actions (SignpostWindow *self)
{
  gboolean has_record = signpost_window_shows_decisions (self) &&
                        signpost_decisions_page_get_record (self->decisions) != NULL;
  gboolean can_save = signpost_window_is_page (self, "walkthrough") ||
                      (signpost_window_is_page (self, "edit") &&
                       signpost_edit_page_get_can_save (SIGNPOST_EDIT_PAGE (self->edit_page))) ||
                      (signpost_window_is_page (self, "save") &&
                       signpost_save_page_get_can_save (SIGNPOST_SAVE_PAGE (self->save_page)));

  signpost_window_enable_action (self, "back", signpost_window_can_go_back (self));
  signpost_window_enable_action (self, "save-record", can_save);
  signpost_window_enable_action (self, "print-record", has_record);
  signpost_window_enable_action (self, "export-record", has_record);
  signpost_window_enable_log_action (self, "edit", has_record);
  signpost_window_update_log_actions (self, signpost_window_shows_decisions (self));
  signpost_window_enable_action (self, "take-away", can_take_away (self));
  signpost_window_enable_action (self, "revise-record", has_record && can_revise (self));
}

void
signpost_window_update_header (SignpostWindow *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);
  gboolean has_draft = signpost_window_is_page (self, "walkthrough") ||
                       signpost_window_is_page (self, "save");
  gboolean switches = signpost_window_is_page (self, "main") &&
                      !narrow &&
                      !signpost_window_can_go_back (self);

  gtk_widget_set_visible (self->back_button, signpost_window_can_go_back (self));
  gtk_widget_set_visible (GTK_WIDGET (self->trail_bin), signpost_window_shows_explore (self));
  gtk_widget_set_visible (self->take_button, can_take_away (self));
  gtk_stack_set_visible_child_name (self->title_stack, switches ? "switcher" : "title");
  signpost_banner_set_text (self->banner,
                            has_draft ? signpost_draft_get_error (self->draft) : NULL);
  signpost_window_update_title (self);
  update_actions (self);
  signpost_window_update_history (self);
  signpost_window_update_notice (self);
}
