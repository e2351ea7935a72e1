/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-differences.h"
#include "ui/record/signpost-revision-group.h"
#include "ui/signpost-difference-row.h"

/* What has to be known about a decision before one goes on with it: what could not be understood of its file, what has changed in the
 * catalogue since, and which record it revises. */

#define WIDTH  480
#define HEIGHT 560

/* (nullable) */
static SignpostDecision *
get_decision (SignpostWindow *self)
{
  return self->draft != NULL && signpost_window_shows_draft (self)
         ? signpost_draft_get_decision (self->draft, NULL) : NULL;
}

static void
add_sentence (GString    *text,
              const char *sentence)
{
  if (text->len > 0)
    g_string_append_c (text, ' ');

  g_string_append (text, sentence);
}

/* A decision that revises a record is as it should be: nothing to be warned of. */
static gboolean
is_all_well (SignpostDecision *decision)
{
  g_autoptr (GPtrArray) outdated = signpost_decision_list_outdated (decision);

  return signpost_decision_get_remarks (decision)->len == 0 && outdated->len == 0;
}

/* (nullable) */
static char *
dup_text (SignpostDecision *decision)
{
  const SignpostRevision *revision = signpost_decision_get_revision (decision);
  g_autoptr (GPtrArray) outdated = signpost_decision_list_outdated (decision);
  GString *text = g_string_new (NULL);

  if (signpost_decision_get_remarks (decision)->len > 0)
    add_sentence (text, _("Not everything in this decision could be understood; it is kept as it is."));

  if (outdated->len > 0)
    {
      g_autofree char *sentence =
        g_strdup_printf (ngettext ("The catalogue has changed since, in %u point that matters here.",
                                   "The catalogue has changed since, in %u points that matter here.",
                                   outdated->len), outdated->len);

      add_sentence (text, sentence);
    }

  if (revision != NULL)
    {
      /* Translators: %s is the title of a record */
      g_autofree char *sentence = g_strdup_printf (_("Revises “%s”."), revision->title);

      add_sentence (text, sentence);
    }

  return g_string_free (text, text->len == 0);
}

void
signpost_window_update_notice (SignpostWindow *self)
{
  SignpostDecision *decision = get_decision (self);
  g_autofree char *text = decision != NULL ? dup_text (decision) : NULL;

  if (decision != NULL)
    g_object_set (self->notice, "quiet", is_all_well (decision), NULL);
  signpost_banner_set_text (self->notice, text);
}

static void
add_group (AdwPreferencesPage *page,
           const char         *title,
           GPtrArray          *rows)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  for (guint i = 0; i < rows->len; i++)
    adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), rows->pdata[i]);

  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

static void
add_remarks (AdwPreferencesPage *page,
             SignpostDecision   *decision)
{
  GPtrArray *remarks = signpost_decision_get_remarks (decision);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < remarks->len; i++)
    g_ptr_array_add (rows, signpost_plain_row_new (remarks->pdata[i]));

  if (rows->len > 0)
    add_group (page, _("Not understood, and kept as it is"), rows);
}

static void
add_outdated (AdwPreferencesPage *page,
              SignpostDecision   *decision)
{
  g_autoptr (GPtrArray) outdated = signpost_decision_list_outdated (decision);
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  GtkWidget *accept;

  if (outdated->len == 0)
    return;

  for (guint i = 0; i < outdated->len; i++)
    g_ptr_array_add (rows, signpost_difference_row_new (g_ptr_array_index (outdated, i)));

  accept = signpost_plain_row_new (_("I have looked at all of it"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (accept), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (accept), "win.accept-catalogue");
  g_ptr_array_add (rows, accept);
  add_group (page, _("Changed in the catalogue since"), rows);
}

static void
add_revision (AdwPreferencesPage *page,
              SignpostDecision   *decision)
{
  GtkWidget *group;

  if (signpost_decision_get_revision (decision) == NULL)
    return;

  group = signpost_revision_group_new ();
  signpost_revision_group_set_decision (SIGNPOST_REVISION_GROUP (group), decision);
  adw_preferences_page_add (page, ADW_PREFERENCES_GROUP (group));
}

/* Whoever follows a row wants to see where it leads. */
void
signpost_window_close_notices (SignpostWindow *self)
{
  if (self->notices != NULL)
    gtk_window_close (GTK_WINDOW (self->notices));
}

static GtkWidget *
create_dialog (SignpostWindow *self)
{
  GtkWidget *dialog = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *page = adw_preferences_page_new ();

  gtk_window_set_title (GTK_WINDOW (dialog), _("About This Decision"));
  gtk_window_set_default_size (GTK_WINDOW (dialog), WIDTH, HEIGHT);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  gtk_widget_insert_action_group (dialog, "win", G_ACTION_GROUP (self));
  gtk_widget_set_vexpand (page, TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), page);
  adw_window_set_content (ADW_WINDOW (dialog), box);

  add_remarks (ADW_PREFERENCES_PAGE (page), get_decision (self));
  add_outdated (ADW_PREFERENCES_PAGE (page), get_decision (self));
  add_revision (ADW_PREFERENCES_PAGE (page), get_decision (self));

  return dialog;
}

static gboolean
close_cb (GtkWidget *widget,
          GVariant  *args,
          gpointer   user_data)
{
  gtk_window_close (GTK_WINDOW (widget));

  return TRUE;
}

void
signpost_window_show_notices (SignpostWindow *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkWidget *dialog;

  if (get_decision (self) == NULL)
    return;

  dialog = create_dialog (self);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Escape"),
                                                          gtk_callback_action_new (close_cb, NULL, NULL)));
  gtk_widget_add_controller (dialog, keys);
  g_set_weak_pointer (&self->notices, dialog);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
signpost_window_accept_catalogue (SignpostWindow *self)
{
  SignpostDecision *decision = get_decision (self);

  if (decision == NULL)
    return;

  signpost_decision_accept_catalogue (decision);
  signpost_window_close_notices (self);
  signpost_window_update_notice (self);
}
