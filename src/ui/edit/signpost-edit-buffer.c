/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-buffer.h"

#include <adwaita.h>
#include <string.h>

#include "core/log/signpost-edits.h"
#include "core/log/signpost-line-diff.h"

/* A paragraph separator, which is the end of a line to GTK and hardly ever stands in a record; of one where it does, no line is parted. */
#define JOINT       "\xe2\x80\xa9"
#define JOINT_CHAR  0x2029
#define LONG_LINE   5000
#define PIECE       1000

#define PIECES_KEY  "signpost-pieces"

static void
update_scheme (GtkSourceBuffer *buffer)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GtkSourceStyleSchemeManager *manager = gtk_source_style_scheme_manager_get_default ();

  gtk_source_buffer_set_style_scheme (buffer, gtk_source_style_scheme_manager_get_scheme (manager, dark ? "Adwaita-dark" : "Adwaita"));
}

/* (transfer none) (nullable): Markdown with front matter; the description of it is our own, those that it refers to are GtkSourceView's */
static GtkSourceLanguage *
get_language (void)
{
  static GtkSourceLanguageManager *manager = NULL;

  if (manager == NULL)
    {
      GtkSourceLanguageManager *shared = gtk_source_language_manager_get_default ();
      g_autoptr (GStrvBuilder) folders = g_strv_builder_new ();
      g_auto (GStrv) path = NULL;

      g_strv_builder_addv (folders, (const char **) gtk_source_language_manager_get_search_path (shared));
      g_strv_builder_add (folders, "resource:///io/github/signpost_adr/Signpost/language-specs/");
      path = g_strv_builder_end (folders);
      manager = gtk_source_language_manager_new ();
      gtk_source_language_manager_set_search_path (manager, (const char * const *) path);
    }

  return gtk_source_language_manager_get_language (manager, "signpost-record");
}

GtkSourceBuffer *
signpost_edit_buffer_new (void)
{
  GtkSourceBuffer *buffer = gtk_source_buffer_new (NULL);

  gtk_source_buffer_set_language (buffer, get_language ());
  gtk_source_buffer_set_implicit_trailing_newline (buffer, FALSE);
  gtk_source_buffer_set_highlight_matching_brackets (buffer, FALSE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (update_scheme), buffer, G_CONNECT_SWAPPED);
  update_scheme (buffer);

  return buffer;
}

static gboolean
is_in_pieces (GtkSourceBuffer *buffer)
{
  return g_object_get_data (G_OBJECT (buffer), PIECES_KEY) != NULL;
}

/* In characters */
static void
append_pieces (GString    *parted,
               const char *line,
               const char *end)
{
  glong left = g_utf8_strlen (line, end - line);

  while (left > PIECE)
    {
      const char *next = g_utf8_offset_to_pointer (line, PIECE);

      g_string_append_len (parted, line, next - line);
      g_string_append (parted, JOINT);
      line = next;
      left -= PIECE;
    }
  g_string_append_len (parted, line, end - line);
}

/* (transfer full) (nullable): NULL when no line is that long */
static char *
part_lines (const char *text)
{
  g_autoptr (GString) parted = NULL;
  const char *done = text;

  if (strstr (text, JOINT) != NULL)
    return NULL;

  for (const char *line = text; *line != '\0';)
    {
      const char *end = line + strcspn (line, "\n");

      if (end - line > LONG_LINE)
        {
          if (parted == NULL)
            parted = g_string_new (NULL);
          g_string_append_len (parted, done, line - done);
          append_pieces (parted, line, end);
          done = end;
        }
      line = *end != '\0' ? end + 1 : end;
    }

  if (parted == NULL)
    return NULL;

  g_string_append (parted, done);

  return g_string_free (g_steal_pointer (&parted), FALSE);
}

void
signpost_edit_buffer_fill (GtkSourceBuffer *buffer,
                           const char      *text)
{
  g_autofree char *parted = part_lines (text);

  g_object_set_data (G_OBJECT (buffer), PIECES_KEY, GINT_TO_POINTER (parted != NULL));
  gtk_text_buffer_begin_irreversible_action (GTK_TEXT_BUFFER (buffer));
  gtk_text_buffer_set_text (GTK_TEXT_BUFFER (buffer), parted != NULL ? parted : text, -1);
  gtk_text_buffer_end_irreversible_action (GTK_TEXT_BUFFER (buffer));
}

/* (transfer full): what stands between two places, without the joints */
static char *
dup_slice (GtkSourceBuffer *buffer,
           GtkTextIter     *start,
           GtkTextIter     *end)
{
  char *text = gtk_text_buffer_get_text (GTK_TEXT_BUFFER (buffer), start, end, TRUE);
  g_auto (GStrv) pieces = is_in_pieces (buffer) ? g_strsplit (text, JOINT, -1) : NULL;

  if (pieces == NULL)
    return text;

  g_free (text);

  return g_strjoinv ("", pieces);
}

char *
signpost_edit_buffer_dup_text (GtkSourceBuffer *buffer)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (GTK_TEXT_BUFFER (buffer), &start, &end);

  return dup_slice (buffer, &start, &end);
}

gsize
signpost_edit_buffer_get_cursor (GtkSourceBuffer *buffer)
{
  GtkTextIter start, cursor;
  g_autofree char *before = NULL;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &start);
  gtk_text_buffer_get_iter_at_mark (GTK_TEXT_BUFFER (buffer), &cursor, gtk_text_buffer_get_insert (GTK_TEXT_BUFFER (buffer)));
  before = dup_slice (buffer, &start, &cursor);

  return strlen (before);
}

/* An offset of the text as one of the buffer, which may have joints before it */
static int
find_offset (GtkSourceBuffer *buffer,
             int              offset)
{
  GtkTextIter iter;
  int seen = 0, n = 0;

  if (!is_in_pieces (buffer))
    return offset;

  gtk_text_buffer_get_start_iter (GTK_TEXT_BUFFER (buffer), &iter);
  while (seen < offset && !gtk_text_iter_is_end (&iter))
    {
      seen += gtk_text_iter_get_char (&iter) != JOINT_CHAR;
      n++;
      gtk_text_iter_forward_char (&iter);
    }

  return n;
}

/* Characters, since lines of a text buffer end at more than “\n” */
static void
replace (GtkSourceBuffer *source,
         int              start,
         int              end,
         const char      *text,
         gsize            length)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (source);
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, find_offset (source, start));
  gtk_text_buffer_get_iter_at_offset (buffer, &to, find_offset (source, end));
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

      replace (buffer, hunk->start, hunk->end, hunk->text->str, hunk->text->len);
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

      replace (buffer, (int) g_utf8_pointer_to_offset (text, text + edit->span.start),
               (int) g_utf8_pointer_to_offset (text, text + edit->span.end), with, strlen (with));
    }
  gtk_text_buffer_end_user_action (GTK_TEXT_BUFFER (buffer));
}
