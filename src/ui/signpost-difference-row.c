/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-difference-row.h"

#include <glib/gi18n-lib.h>

static char *
dup_words (const SignpostDifference *difference)
{
  const char *before = difference->before;
  const char *after = difference->after;

  if (before[0] == '\0' && after[0] != '\0')
    return g_strdup (after);

  /* Translators: what was said before, and what is said now. In right-to-left languages the arrow points left. */
  return g_strdup_printf (_("%s → %s"), before[0] != '\0' ? before : _("nothing"),
                          after[0] != '\0' ? after : _("nothing"));
}

GtkWidget *
signpost_plain_row_new (const char *text)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);

  return row;
}

GtkWidget *
signpost_difference_row_new (const SignpostDifference *difference)
{
  GtkWidget *row = signpost_plain_row_new (difference->title);
  g_autofree char *words = dup_words (difference);
  const char *question = "";

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);

  if (difference->step[0] == '\0')
    return row;

  if (difference->question != NULL)
    question = signpost_question_get_id (difference->question);

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(sss)", difference->step, question,
                                    difference->subject);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.go-to-step");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name ("go-next-symbolic"));

  return row;
}
