/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-application-private.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-window.h"

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

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (signpost_window_new (SIGNPOST_APPLICATION (user_data))));
}

/* In the window that is used; it opens another one when it shows a decision already. */
static void
new_decision_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window == NULL)
    window = GTK_WINDOW (signpost_window_new (SIGNPOST_APPLICATION (user_data)));

  gtk_window_present (window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "decide", g_variant_new_string (""));
}

static const GActionEntry entries[] = {
  { .name = "about", .activate = about_cb },
  { .name = "new-decision", .activate = new_decision_cb },
  { .name = "new-window", .activate = new_window_cb },
  { .name = "quit", .activate = quit_cb },
};

/* Listed in resources/gtk/help-overlay.ui too; a test compares the two. Escape is not here: it
 * belongs to what has the focus first. */
static const struct
{
  const char *action;
  const char *accels[3];
} accelerators[] = {
  { "app.new-window", { "<Control><Shift>n" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "log.edit", { "<Control>e" } },
  { "log.search", { "<Control>f" } },
  { "win.back", { "<Alt>Left" } },
  { "win.decide('')", { "<Control>n" } },
  { "win.open-folder", { "<Control>o" } },
  { "win.print-record", { "<Control>p" } },
  { "win.redo", { "<Control><Shift>z" } },
  { "win.save-record", { "<Control>s" } },
  { "win.show-help", { "F1" } },
  { "win.show-help-overlay", { "<Control>question" } },
  { "win.show-view('explore')", { "<Alt>1" } },
  { "win.show-view('decisions')", { "<Alt>2" } },
  { "win.take-away", { "<Control>e" } },
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
