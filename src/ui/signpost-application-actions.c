/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-application-private.h"
#include "ui/signpost-platform.h"

/* Closes every window, so that each can ask about what could not be saved; the last one ends the
 * program. */
static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GList *current = gtk_application_get_windows (GTK_APPLICATION (user_data));
  g_autoptr (GList) windows = g_list_copy (current);

  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  signpost_platform_show_about (gtk_application_get_active_window (GTK_APPLICATION (user_data)));
}

static const GActionEntry entries[] = {
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

/* Listed in resources/gtk/help-overlay.ui too; a test compares the two. Escape is not here: it
 * belongs to what has the focus first. */
static const struct
{
  const char *action;
  const char *accels[3];
} accelerators[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.back", { "<Alt>Left" } },
  { "win.decide('')", { "<Control>n" } },
  { "win.open-folder", { "<Control>o" } },
  { "win.print-record", { "<Control>p" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.save-record", { "<Control>s" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.show-view('explore')", { "<Alt>1" } },
  { "win.show-view('decisions')", { "<Alt>2" } },
  { "win.undo", { "<Control>z" } },
};

void
signpost_application_add_actions (SignpostApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);

  for (gsize i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), accelerators[i].action,
                                           accelerators[i].accels);
}
