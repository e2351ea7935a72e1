/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-buffer.h"

#include <adwaita.h>
#include <string.h>

#include "core/log/signpost-edits.h"
#include "core/log/signpost-line-diff.h"

static void
update_scheme (GtkSourceBuffer *buffer)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GtkSourceStyleSchemeManager *manager = gtk_source_style_scheme_manager_get_default ();

  gtk_source_buffer_set_style_scheme (buffer, gtk_source_style_scheme_manager_get_scheme (manager, dark ? "Adwaita-dark" : "Adwaita"));
}

GtkSourceBuffer *
signpost_edit_buffer_new (void)
{
  GtkSourceLanguageManager *manager = gtk_source_language_manager_get_default ();
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  gtk_source_buffer_set_language (buffer, gtk_source_language_manager_get_language (manager, "markdown"));
  gtk_source_buffer_set_implicit_trailing_newline (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update_scheme), buffer, G_CONNECT_SWAPPED);
  update_scheme (buffer);

  return buffer;
}

char *
signpost_edit_buffer_dup_text (GtkSourceBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);

  return gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), &start, &end, TRUE);
}

/* Characters, since lines of a text buffer end at more than “\n” */
static void
replace (GtkTextBuffer *buffer,
         int            start,
         int            end,
         const char    *text,
         gsize          length)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, text, (int) length);
}

typedef struct
{
  int      start;
  int      end;
  GString *text;
} Hunk;

static void
hunk_clear (gpointer data)
{
  g_string_free (((Hunk *) data)->text, TRUE);
}

/* Which characters of the old text become what */
static GArray *
list_hunks (GPtrArray *old_lines,
            GPtrArray *new_lines)
{
  GArray *hunks = g_array_new (FALSE, FALSE, sizeof (Hunk));
  g_autofree int *match = signpost_lines_match ((const char * const *) old_lines->pdata, old_lines->len,
                                                (const char * const *) new_lines->pdata, new_lines->len);
  guint at_new = 0;
  int offset = 0;

  g_array_set_clear_func (hunks, hunk_clear);
  for (guint i = 0; i <= old_lines->len;)
    {
      Hunk hunk = { offset, offset, g_string_new (NULL) };
      guint until;

      for (; i < old_lines->len && match[i] < 0; i++)
        offset += (int) g_utf8_strlen (g_ptr_array_index (old_lines, i), -1);
      hunk.end = offset;
      until = i < old_lines->len ? (guint) match[i] : new_lines->len;
      for (; at_new < until; at_new++)
        g_string_append (hunk.text, g_ptr_array_index (new_lines, at_new));

      if (hunk.end > hunk.start || hunk.text->len > 0)
        g_array_append_val (hunks, hunk);
      else
        g_string_free (hunk.text, TRUE);

      if (i < old_lines->len)
        offset += (int) g_utf8_strlen (g_ptr_array_index (old_lines, i), -1);
      i++;
      at_new++;
    }

  return hunks;
}

void
signpost_edit_buffer_set_text (GtkSourceBuffer *buffer,
                               const char      *text)
{
  g_autofree char *old = signpost_edit_buffer_dup_text (buffer);
  g_autoptr (GPtrArray) old_lines = signpost_lines_split (old);
  g_autoptr (GPtrArray) new_lines = signpost_lines_split (text);
  g_autoptr (GArray) hunks = list_hunks (old_lines, new_lines);

  if (hunks->len == 0)
    return;

  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  for (guint i = hunks->len; i-- > 0;)
    {
      const Hunk *hunk = &g_array_index (hunks, Hunk, i);

      replace (GTK_TEXT_BUFFER (buffer), hunk->start, hunk->end, hunk->text->str, hunk->text->len);
    }
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}

static int
compare_edits (gconstpointer a,
               gconstpointer b)
{
  const SignpostEdit *first = a, *second = b;

  return first->span.start < second->span.start ? -1 : first->span.start > second->span.start;
}

void
signpost_edit_buffer_apply (GtkSourceBuffer *buffer,
                            const char      *text,
                            GArray          *edits)
{
  if (edits->len == 0)
    return;

  g_array_sort (edits, compare_edits);
  gtk_text_buffer_begin_user_action (GTK_TEXT_BUFFER (buffer));
  for (guint i = edits->len; i-- > 0;)
    {
      const SignpostEdit *edit = &g_array_index (edits, SignpostEdit, i);
      const char *with = edit->text != NULL ? edit->text : "";

      replace (GTK_TEXT_BUFFER (buffer), (int) g_utf8_pointer_to_offset (text, text + edit->span.start),
               (int) g_utf8_pointer_to_offset (text, text + edit->span.end), with, strlen (with));
    }
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}
