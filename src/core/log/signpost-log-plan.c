/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-plan.h"

#include "core/log/signpost-edits.h"
#include "core/log/signpost-log-places.h"
#include "core/log/signpost-log-text.h"
#include "core/log/signpost-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The error of a plan, which is none then */
static gpointer
set_error (GError                **error,
           const SignpostLogFile  *file,
           GError                 *reason)
{
  signpost_log_text_set_error (error, file, reason);

  return NULL;
}

static void
write_edits (SignpostLogStep *step,
             SignpostLogText *text,
             GArray          *edits)
{
  g_autoptr (GBytes) after = signpost_edits_apply (edits, text->bytes);

  signpost_log_step_write (step, text->file->full_path, text->bytes, after);
}

SignpostLogStep *
signpost_log_plan_status (SignpostLogFile  *file,
                          SignpostWords    *words,
                          const char       *status,
                          GError          **error)
{
  g_auto (SignpostLogText) text = { 0 };
  g_autoptr (GArray) edits = signpost_edits_new ();
  g_autofree char *title = NULL;
  SignpostLogStep *step;
  GError *local_error = NULL;

  if (*status == '\0' || strpbrk (status, "\r\n") != NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("A status is one line, such as proposed, accepted, rejected, deprecated or superseded."));
      return NULL;
    }

  if (!signpost_log_text_load (&text, file, words, &local_error) ||
      !signpost_edits_set_status (edits, &text.facts, text.text, text.length, status, FALSE, &local_error))
    return set_error (error, file, local_error);

  /* Translators: a record's title and its new status, which is a word of the record */
  title = g_strdup_printf (_("Mark “%s” as %s"), file->facts.title, status);
  step = signpost_log_step_new (title);
  write_edits (step, &text, edits);

  return step;
}

static void
append_escaped (GString    *text,
                const char *words)
{
  for (const char *p = words; *p != '\0'; p++)
    {
      if (strchr ("[]|", *p) != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, *p);
    }
}

/* “[12. Use queues](0012-use-queues.md)” */
static char *
dup_link (SignpostLogFile *from,
          SignpostLogFile *to)
{
  g_autofree char *path = signpost_path_dup_relative (from->path, to->path);
  g_autofree char *escaped = g_uri_escape_string (path, "/", TRUE);
  GString *link = g_string_new ("[");

  if (to->facts.number >= 0)
    g_string_append_printf (link, "%d. ", to->facts.number);
  append_escaped (link, to->facts.title);
  g_string_append_printf (link, "](%s)", escaped);

  return g_string_free (link, FALSE);
}

/* “ADR-0012”, with as many digits as the file's name has: MADR's front matter names no link */
static char *
dup_identifier (SignpostLogFile *to)
{
  g_autofree char *name = g_path_get_basename (to->path);
  gsize digits = strspn (name, "0123456789");

  if (to->facts.number < 0)
    {
      *strrchr (name, '.') = '\0';
      return g_steal_pointer (&name);
    }

  return g_strdup_printf ("ADR-%0*d", (int) CLAMP (digits, 4, 9), to->facts.number);
}

static char *
dup_reference (const SignpostLogText *draft,
               SignpostLogFile *from,
               SignpostLogFile *to)
{
  if (draft->facts.status_origin == SIGNPOST_ORIGIN_FRONT_MATTER)
    return dup_identifier (to);

  return dup_link (from, to);
}

/* “- **Status:** accepted” gives “- **Supersedes:** …”: the line of the status once more, with another key and value */
static char *
dup_line_like (const SignpostLogText *draft,
               const char  *key,
               const char  *value)
{
  gsize end;
  gsize start = signpost_log_text_find_line (draft, draft->facts.status_span.start, &end);
  gsize first = start, last = draft->facts.status_span.start;
  g_autofree char *rest = NULL;

  while (first < draft->facts.status_span.start &&
         !g_unichar_isalpha (g_utf8_get_char (draft->text + first)))
    first += g_utf8_next_char (draft->text + first) - (draft->text + first);
  if (first >= draft->facts.status_span.start)
    return NULL;

  last = first;
  while (last < draft->facts.status_span.start && strchr (":*_|`", draft->text[last]) == NULL &&
         !g_str_has_prefix (draft->text + last, "："))
    last++;
  while (last > first && draft->text[last - 1] == ' ')
    last--;

  rest = g_strndup (draft->text + draft->facts.status_span.end, end - draft->facts.status_span.end);
  if (strspn (rest, " |") != strlen (rest))
    *rest = '\0';

  return g_strdup_printf ("%.*s%s%.*s%s%s", (int) (first - start), draft->text + start, key,
                          (int) (draft->facts.status_span.start - last), draft->text + last, value, rest);
}

/* A line that names the relation: a paragraph below the status of a section, a key in front matter, another line of a list */
static gboolean
add_relation (SignpostLogText *draft,
              GArray      *edits,
              const char  *key,
              const char  *value,
              GError     **error)
{
  const char *eol = strstr (draft->text, "\r\n") != NULL ? "\r\n" : "\n";
  g_autofree char *line = NULL;
  gsize at;

  signpost_log_text_find_line (draft, draft->facts.status_span.end, &at);
  if (draft->facts.status_origin == SIGNPOST_ORIGIN_NONE || draft->facts.status_origin >= SIGNPOST_ORIGIN_BADGE)
    {
      g_autofree char *status = g_strdup_printf ("%s %s", key, value);

      return signpost_edits_set_status (edits, &draft->facts, draft->text, draft->length, status, FALSE, error);
    }

  if (draft->facts.status_origin == SIGNPOST_ORIGIN_FRONT_MATTER)
    {
      g_autofree char *lower = g_utf8_strdown (key, -1);

      g_strdelimit (lower, " ", '-');
      line = g_strdup_printf ("%s%s: %s", eol, lower, value);
    }
  else if (draft->facts.status_origin != SIGNPOST_ORIGIN_SECTION)
    {
      g_autofree char *like = dup_line_like (draft, key, value);

      line = like != NULL ? g_strconcat (eol, like, NULL) : NULL;
    }

  if (line == NULL)
    line = g_strdup_printf ("%s%s%s %s", eol, eol, key, value);

  signpost_edits_take (edits, at, at, g_steal_pointer (&line));

  return TRUE;
}

/* What a superseded record says instead of its status; a word alone where no link can stand */
static gboolean
replace_status (SignpostLogText *draft,
                GArray      *edits,
                const char  *reference,
                GError     **error)
{
  g_autofree char *status = g_strdup_printf ("superseded by %s", reference);
  gboolean has_room = draft->facts.status_origin <= SIGNPOST_ORIGIN_METADATA || draft->facts.status_origin == SIGNPOST_ORIGIN_NONE;
  char *first;

  if (!signpost_edits_set_status (edits, &draft->facts, draft->text, draft->length, "superseded", FALSE, error))
    return FALSE;

  /* The edit has the case of the old word; the reference keeps its own. */
  if (has_room && edits->len == 1)
    {
      SignpostEdit *edit = &g_array_index (edits, SignpostEdit, 0);
      const char *word = strstr (edit->text, "uperseded");

      if (word == NULL)
        word = strstr (edit->text, "UPERSEDED");
      if (word != NULL)
        {
          gsize at = word - edit->text + strlen ("uperseded");
          gboolean upper = g_ascii_isupper (*word);

          first = g_strdup_printf ("%.*s %s %s%s", (int) at, edit->text, upper ? "BY" : "by", reference, edit->text + at);
          g_free (edit->text);
          edit->text = first;
        }
    }

  return TRUE;
}

static gboolean
add_both (SignpostLogText  *older,
          SignpostLogText  *newer,
          GArray           *old_edits,
          GArray           *new_edits,
          SignpostKey       relation,
          GError          **error)
{
  g_autofree char *to_newer = dup_reference (older, older->file, newer->file);
  g_autofree char *to_older = dup_reference (newer, newer->file, older->file);
  GError *local_error = NULL;
  gboolean done;

  if (relation == SIGNPOST_KEY_SUPERSEDES)
    done = replace_status (older, old_edits, to_newer, &local_error);
  else
    done = add_relation (older, old_edits, relation == SIGNPOST_KEY_AMENDS ? "Amended by" : "Relates to", to_newer,
                         &local_error);

  if (!done)
    return signpost_log_text_set_error (error, older->file, local_error);

  if (add_relation (newer, new_edits,
                    relation == SIGNPOST_KEY_SUPERSEDES ? "Supersedes" :
                    relation == SIGNPOST_KEY_AMENDS ? "Amends" : "Relates to", to_older, &local_error))
    return TRUE;

  return signpost_log_text_set_error (error, newer->file, local_error);
}

static char *
dup_relation_title (SignpostLogFile *older,
                    SignpostLogFile *newer,
                    SignpostKey      relation)
{
  const char *old_title = older->facts.title, *new_title = newer->facts.title;

  if (relation == SIGNPOST_KEY_SUPERSEDES)
    /* Translators: the titles of two records */
    return g_strdup_printf (_("Supersede “%s” by “%s”"), old_title, new_title);
  if (relation == SIGNPOST_KEY_AMENDS)
    /* Translators: the titles of two records */
    return g_strdup_printf (_("Amend “%s” by “%s”"), old_title, new_title);

  /* Translators: the titles of two records */
  return g_strdup_printf (_("Relate “%s” to “%s”"), old_title, new_title);
}

SignpostLogStep *
signpost_log_plan_relate (SignpostLogFile  *older,
                          SignpostLogFile  *newer,
                          SignpostKey       relation,
                          SignpostWords    *words,
                          GError          **error)
{
  g_auto (SignpostLogText) old_text = { 0 };
  g_auto (SignpostLogText) new_text = { 0 };
  g_autoptr (GArray) old_edits = signpost_edits_new ();
  g_autoptr (GArray) new_edits = signpost_edits_new ();
  g_autofree char *title = NULL;
  SignpostLogStep *step;
  GError *local_error = NULL;

  g_return_val_if_fail (older != newer, NULL);

  if (!signpost_log_text_load (&old_text, older, words, &local_error))
    return set_error (error, older, local_error);
  if (!signpost_log_text_load (&new_text, newer, words, &local_error))
    return set_error (error, newer, local_error);
  if (!add_both (&old_text, &new_text, old_edits, new_edits, relation, error))
    return NULL;

  title = dup_relation_title (older, newer, relation);
  step = signpost_log_step_new (title);
  write_edits (step, &new_text, new_edits);
  write_edits (step, &old_text, old_edits);

  return step;
}

/* The whole text, whatever its size: what was read for the list may have been cut. */
SignpostLogStep *
signpost_log_plan_convert (SignpostLogFile  *file,
                           SignpostWords    *words,
                           GError          **error)
{
  g_autofree char *title = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  SignpostLogStep *step;
  SignpostEncoding encoding;
  GError *local_error = NULL;
  gsize size, length;
  char *decoded;

  if (!g_file_get_contents (file->full_path, &contents, &size, &local_error))
    return set_error (error, file, local_error);

  decoded = signpost_text_decode (contents, size, &encoding, &length);
  if (encoding == SIGNPOST_ENCODING_BINARY)
    {
      g_free (decoded);
      g_set_error_literal (&local_error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED, _("it is no text"));
      return set_error (error, file, local_error);
    }

  /* Translators: %s is a record's title */
  title = g_strdup_printf (_("Convert “%s” to UTF-8"), file->facts.title);
  step = signpost_log_step_new (title);
  before = g_bytes_new (contents, size);
  after = signpost_encoding_is_editable (encoding) ? g_bytes_ref (before) : g_bytes_new (decoded, length);
  g_free (decoded);
  signpost_log_step_write (step, file->full_path, before, after);

  return step;
}
