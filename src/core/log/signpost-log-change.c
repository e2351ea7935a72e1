/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-change.h"

#include "core/log/signpost-edits.h"
#include "core/log/signpost-file-write.h"
#include "core/log/signpost-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A file as it is now, and what it says: edits need the places of today. */
typedef struct
{
  const char          *path;
  GBytes              *before;
  GBytes              *after;
  const char          *text;
  gsize                length;
  SignpostRecordFacts  facts;
} Draft;

static void
draft_clear (Draft *self)
{
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_pointer (&self->after, g_bytes_unref);
  signpost_record_facts_clear (&self->facts);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Draft, draft_clear)

static gboolean
draft_load (Draft            *self,
            SignpostLogFile  *file,
            SignpostWords    *words,
            GError          **error)
{
  g_autofree char *decoded = NULL;
  SignpostEncoding encoding;
  char *contents;
  gsize size, length;

  if (!g_file_get_contents (file->full_path, &contents, &size, error))
    return FALSE;

  self->path = file->full_path;
  self->before = g_bytes_new_take (contents, size);
  decoded = signpost_text_decode (contents, size, &encoding, &length);

  /* The bytes themselves, where they are text; otherwise nothing will be edited. */
  self->text = contents;
  self->length = signpost_encoding_is_editable (encoding) ? size : 0;
  signpost_record_facts_read (&self->facts, words, file->path, decoded, length, TRUE);
  self->facts.encoding = encoding;

  return TRUE;
}

static gboolean
set_named_error (GError          **error,
                 SignpostLogFile  *file,
                 GError           *reason)
{
  /* Translators: %s is a file; the reason follows */
  g_propagate_prefixed_error (error, reason, _("“%s” was not changed: "), file->path);

  return FALSE;
}

gboolean
signpost_log_change_status (SignpostLogFile  *file,
                            SignpostWords    *words,
                            const char       *status,
                            GError          **error)
{
  g_auto (Draft) draft = { 0 };
  g_autoptr (GArray) edits = signpost_edits_new ();
  GError *local_error = NULL;

  if (!draft_load (&draft, file, words, &local_error) ||
      !signpost_edits_set_status (edits, &draft.facts, draft.text, draft.length, status, FALSE, &local_error))
    return set_named_error (error, file, local_error);

  draft.after = signpost_edits_apply (edits, draft.before);
  if (!signpost_file_save (draft.path, draft.before, draft.after, &local_error))
    return set_named_error (error, file, local_error);

  return TRUE;
}

/* From the folder of one file to another */
static char *
dup_relative (const char *from,
              const char *to)
{
  g_auto (GStrv) here = g_strsplit (from, "/", -1);
  g_auto (GStrv) there = g_strsplit (to, "/", -1);
  GString *path = g_string_new (NULL);
  guint common = 0;

  while (here[common] != NULL && here[common + 1] != NULL && there[common] != NULL && there[common + 1] != NULL &&
         strcmp (here[common], there[common]) == 0)
    common++;

  for (guint i = common; here[i] != NULL && here[i + 1] != NULL; i++)
    g_string_append (path, "../");
  for (guint i = common; there[i] != NULL; i++)
    g_string_append_printf (path, i > common ? "/%s" : "%s", there[i]);

  return g_string_free (path, FALSE);
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
  g_autofree char *path = dup_relative (from->path, to->path);
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
dup_reference (const Draft     *draft,
               SignpostLogFile *from,
               SignpostLogFile *to)
{
  if (draft->facts.status_origin == SIGNPOST_ORIGIN_FRONT_MATTER)
    return dup_identifier (to);

  return dup_link (from, to);
}

static gsize
find_line_start (const Draft *draft,
                 gsize        at)
{
  while (at > 0 && draft->text[at - 1] != '\n')
    at--;

  return at;
}

static gsize
find_line_end (const Draft *draft,
               gsize        at)
{
  while (at < draft->length && draft->text[at] != '\n' && draft->text[at] != '\r')
    at++;

  return at;
}

/* “- **Status:** accepted” gives “- **Supersedes:** …”: the line of the status once more, with another key and value */
static char *
dup_line_like (const Draft *draft,
               const char  *key,
               const char  *value)
{
  gsize start = find_line_start (draft, draft->facts.status_span.start);
  gsize end = find_line_end (draft, draft->facts.status_span.end);
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
add_relation (Draft       *draft,
              GArray      *edits,
              const char  *key,
              const char  *value,
              GError     **error)
{
  const char *eol = strstr (draft->text, "\r\n") != NULL ? "\r\n" : "\n";
  gsize at = find_line_end (draft, draft->facts.status_span.end);
  g_autofree char *line = NULL;

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
replace_status (Draft       *draft,
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
save_both (Draft            *older,
           Draft            *newer,
           GError          **error)
{
  if (!signpost_file_save (newer->path, newer->before, newer->after, error))
    return FALSE;

  if (signpost_file_save (older->path, older->before, older->after, error))
    return TRUE;

  /* Half a relation is worse than none. */
  signpost_file_save (newer->path, newer->after, newer->before, NULL);

  return FALSE;
}

gboolean
signpost_log_relate (SignpostLogFile  *older,
                     SignpostLogFile  *newer,
                     SignpostKey       relation,
                     SignpostWords    *words,
                     GError          **error)
{
  g_auto (Draft) old_draft = { 0 };
  g_auto (Draft) new_draft = { 0 };
  g_autoptr (GArray) old_edits = signpost_edits_new ();
  g_autoptr (GArray) new_edits = signpost_edits_new ();
  g_autofree char *to_newer = NULL, *to_older = NULL;
  gboolean supersedes = relation == SIGNPOST_KEY_SUPERSEDES;
  GError *local_error = NULL;
  gboolean done;

  if (!draft_load (&old_draft, older, words, &local_error))
    return set_named_error (error, older, local_error);
  if (!draft_load (&new_draft, newer, words, &local_error))
    return set_named_error (error, newer, local_error);

  to_newer = dup_reference (&old_draft, older, newer);
  to_older = dup_reference (&new_draft, newer, older);
  done = supersedes ? replace_status (&old_draft, old_edits, to_newer, &local_error)
                    : add_relation (&old_draft, old_edits, "Amended by", to_newer, &local_error);
  if (!done)
    return set_named_error (error, older, local_error);
  if (!add_relation (&new_draft, new_edits, supersedes ? "Supersedes" : "Amends", to_older, &local_error))
    return set_named_error (error, newer, local_error);

  old_draft.after = signpost_edits_apply (old_edits, old_draft.before);
  new_draft.after = signpost_edits_apply (new_edits, new_draft.before);
  if (!save_both (&old_draft, &new_draft, &local_error))
    return set_named_error (error, older, local_error);

  return TRUE;
}

int
signpost_reference_get_number (const char *reference)
{
  const char *digits = reference + strcspn (reference, "0123456789");
  gsize length = strspn (digits, "0123456789");

  for (const char *p = reference; p < digits; p++)
    if (!g_ascii_isalpha (*p) && strchr ("-_ #", *p) == NULL)
      return -1;

  if (length == 0 || length > 6 || digits[length] != '\0')
    return -1;

  return (int) g_ascii_strtoll (digits, NULL, 10);
}

SignpostLogFile *
signpost_log_find (GPtrArray  *files,
                   const char *reference)
{
  SignpostLogFile *found = NULL;
  int number = signpost_reference_get_number (reference);

  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];
      const char *slash = strrchr (file->path, '/');

      if (strcmp (file->path, reference) == 0 || (slash != NULL && strcmp (slash + 1, reference) == 0))
        return file;
    }

  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];

      if (file->facts.kind != SIGNPOST_FILE_RECORD)
        continue;
      if (number >= 0 ? file->facts.number != number : strstr (file->path, reference) == NULL)
        continue;
      /* Two that fit are none. */
      if (found != NULL)
        return NULL;
      found = file;
    }

  return found;
}
