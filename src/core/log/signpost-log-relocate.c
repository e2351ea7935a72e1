/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-relocate.h"

#include "core/log/signpost-edits-fields.h"
#include "core/log/signpost-log-links.h"
#include "core/log/signpost-log-places.h"
#include "core/log/signpost-log-text.h"
#include "core/log/signpost-record-name.h"

#include <gio/gio.h>
#include <string.h>

typedef struct
{
  SignpostLogStep   *step;
  SignpostLogPlaces *places;
  GPtrArray         *relocations;
  GHashTable        *by_file;
  const char        *into;      /* (nullable) */
  SignpostWords     *words;
} Job;

void
signpost_relocation_free (SignpostRelocation *self)
{
  g_free (self->path);
  g_free (self->title);
  g_free (self);
}

char *
signpost_log_file_dup_full_path (const SignpostLogFile *file,
                                 const char            *path)
{
  g_autofree char *system_path = g_filename_from_utf8 (path, -1, NULL, NULL, NULL);
  gsize full = strlen (file->full_path);
  gsize inside = strlen (file->path);
  g_autofree char *root = NULL;

  /* A name that is no UTF-8 is shown in another way than it is written; its folder is not. */
  if (full > inside && strcmp (file->full_path + full - inside, file->path) == 0)
    root = g_strndup (file->full_path, full - inside);
  else
    root = g_path_get_dirname (file->full_path);

  return g_build_filename (root, system_path != NULL ? system_path : path, NULL);
}

static const SignpostRelocation *
find_relocation (Job                   *job,
                 const SignpostLogFile *file)
{
  return file != NULL ? g_hash_table_lookup (job->by_file, file) : NULL;
}

/* Two changes of one place cannot both be made: the first counts. */
static void
take_edit (GArray *edits,
           gsize   start,
           gsize   end,
           char   *text)
{
  for (guint i = 0; i < edits->len; i++)
    {
      const SignpostEdit *edit = &g_array_index (edits, SignpostEdit, i);

      if (start < edit->span.end && edit->span.start < end)
        {
          g_free (text);
          return;
        }
    }

  signpost_edits_take (edits, start, end, text);
}

/* “12” for “7”, “0012” for “0007” */
static void
replace_number (SignpostLogText *text,
                GArray          *edits,
                SignpostSpan     within,
                int              old_number,
                int              number)
{
  for (gsize at = within.start; at < within.end; at++)
    {
      gsize digits = strspn (text->text + at, "0123456789");

      if (digits == 0)
        continue;

      digits = MIN (digits, within.end - at);
      if (digits <= 9 && (at == 0 || !g_ascii_isdigit (text->text[at - 1])) &&
          g_ascii_strtoll (text->text + at, NULL, 10) == old_number)
        {
          take_edit (edits, at, at + digits,
                     g_strdup_printf ("%0*d", text->text[at] == '0' || digits > 3 ? (int) digits : 1, number));
          return;
        }
      at += digits;
    }
}

/* What a link shows, when it is the number or the title that the record had */
static void
rewrite_label (SignpostLogText          *text,
               GArray                   *edits,
               SignpostSpan              label,
               const SignpostRelocation *other)
{
  const char *old_title = other->file->facts.title;
  const char *shown = text->text + label.start;
  gsize length = label.end - label.start;

  if (other->number >= 0)
    replace_number (text, edits, label, other->file->facts.number, other->number);

  if (other->title != NULL && length >= strlen (old_title) &&
      strncmp (shown + length - strlen (old_title), old_title, strlen (old_title)) == 0)
    take_edit (edits, label.end - strlen (old_title), label.end, g_strdup (other->title));
}

static char *
dup_wiki_target (const SignpostRelocation *other,
                 const char               *target)
{
  g_autofree char *name = g_path_get_basename (other->path);
  g_autofree char *old_name = g_path_get_basename (other->file->path);
  char *dot = strrchr (name, '.');

  if (strcmp (target, old_name) == 0)
    return g_steal_pointer (&name);

  if (dot != NULL)
    *dot = '\0';

  return g_steal_pointer (&name);
}

/* The target of a link from where the text will be, in the spelling that it had */
static char *
dup_target (const char *from,
            const char *to,
            const char *written,
            gboolean    in_brackets)
{
  g_autofree char *relative = signpost_path_dup_relative (from, to);
  g_autofree char *escaped = NULL;
  const char *shown = relative;

  if (!in_brackets && (strpbrk (relative, " ()<>") != NULL || strchr (written, '%') != NULL))
    {
      escaped = g_uri_escape_string (relative, "/!$&'*+,;=:@", TRUE);
      shown = escaped;
    }

  return g_strconcat (g_str_has_prefix (written, "./") && *shown != '.' ? "./" : "", shown, written + strcspn (written, "#?"), NULL);
}

/* Where the link leads: the record, or NULL for another file, whose path is put into resolved */
static SignpostLogFile *
find_linked (Job                    *job,
             SignpostLogText        *text,
             const SignpostTextLink *link,
             const char             *written,
             char                  **resolved)
{
  g_autofree char *path = g_strndup (written, strcspn (written, "#?"));
  g_autofree char *unescaped = g_uri_unescape_string (path, NULL);

  if (link->is_wiki)
    return signpost_log_places_find_target (job->places, text->file, written);

  *resolved = signpost_path_dup_resolved (text->file->path, unescaped != NULL ? unescaped : path);

  return signpost_log_places_find_path (job->places, *resolved);
}

static void
rewrite_link (Job                    *job,
              SignpostLogText        *text,
              GArray                 *edits,
              const char             *new_path,
              const SignpostTextLink *link)
{
  g_autofree char *written = g_strndup (text->text + link->target.start, link->target.end - link->target.start);
  g_autofree char *resolved = NULL;
  g_autofree char *target = NULL;
  const SignpostRelocation *other;

  if (!link->is_wiki && signpost_link_is_outside (written))
    return;

  other = find_relocation (job, find_linked (job, text, link, written, &resolved));
  if (other == NULL && (job->into != NULL || link->is_wiki || strcmp (new_path, text->file->path) == 0))
    return;

  if (link->is_wiki)
    target = dup_wiki_target (other, written);
  else if (other != NULL || strchr (new_path, '/') != NULL || strchr (text->file->path, '/') != NULL)
    target = dup_target (new_path, other != NULL ? other->path : resolved, written,
                         link->target.start > 0 && text->text[link->target.start - 1] == '<');

  if (target != NULL && strcmp (target, written) != 0)
    take_edit (edits, link->target.start, link->target.end, g_steal_pointer (&target));
  if (other != NULL)
    rewrite_label (text, edits, link->label, other);
}

/* Relations that name a record without a link: “superseded by ADR-0012” */
static void
rewrite_identifiers (Job             *job,
                     SignpostLogText *text,
                     GArray          *edits,
                     GArray          *links)
{
  for (guint i = 0; i < text->facts.links->len; i++)
    {
      const SignpostRecordLink *link = text->facts.links->pdata[i];
      SignpostLogFile *other_file = signpost_log_places_find_target (job->places, text->file, link->target);
      const SignpostRelocation *other = find_relocation (job, other_file);
      gboolean is_link = FALSE;

      for (guint j = 0; j < links->len; j++)
        {
          const SignpostTextLink *shown = &g_array_index (links, SignpostTextLink, j);

          is_link |= shown->target.start < link->span.end && link->span.start < shown->target.end;
        }

      if (other == NULL || is_link)
        continue;

      if (signpost_reference_get_number (link->target) < 0 && strcmp (other->path, other_file->path) != 0)
        {
          g_autofree char *name = g_path_get_basename (other_file->path);

          if (strcmp (link->target, name) == 0)
            take_edit (edits, link->span.start, link->span.end, g_path_get_basename (other->path));
        }
      else if (other->number >= 0)
        replace_number (text, edits, link->span, other_file->facts.number, other->number);
    }
}

/* The number that the title's line begins with, and that of the front matter */
static void
rewrite_own_number (Job             *job,
                    SignpostLogText *text,
                    GArray          *edits,
                    int              number)
{
  const SignpostRecordFacts *facts = &text->facts;
  gsize end;

  if (facts->title_span.end > facts->title_span.start)
    {
      g_autofree char *heading = g_strndup (text->text + facts->title_span.start,
                                            facts->title_span.end - facts->title_span.start);
      gsize start = signpost_log_text_find_line (text, facts->title_span.start, &end);
      int named = -1;
      const char *rest = signpost_title_skip_number (job->words, heading, &named);

      /* “12. Use 12 queues”: only what counts the record */
      replace_number (text, edits, (SignpostSpan) { start, facts->title_span.start + (gsize) (rest - heading) }, facts->number,
                      number);
    }

  if (!g_str_has_prefix (text->text, "---"))
    return;

  for (gsize at = strcspn (text->text, "\n"); at < text->length; at = end)
    {
      gsize start = at + 1, key;

      signpost_log_text_find_line (text, start, &end);
      key = strcspn (text->text + start, ":\n");
      if (start >= text->length || g_str_has_prefix (text->text + start, "---"))
        return;
      if (text->text[start + key] == ':' &&
          signpost_words_find_key (job->words, text->text + start, key) == SIGNPOST_KEY_NUMBER)
        replace_number (text, edits, (SignpostSpan) { start + key, end }, facts->number, number);
      while (end < text->length && text->text[end] != '\n')
        end++;
    }
}

static gboolean
set_title (Job                *job,
           SignpostLogText    *text,
           const char         *title,
           GError            **error)
{
  const char *values[] = { title, NULL };
  g_autoptr (GArray) edits = signpost_edits_new ();

  if (!signpost_edits_set_field (edits, job->words, text->file->path, text->text, text->length, SIGNPOST_KEY_TITLE, values,
                                 error))
    return FALSE;

  signpost_log_text_take (text, job->words, signpost_edits_apply (edits, text->bytes));

  return TRUE;
}

/* (nullable): what a file holds when everything has its new place */
static GBytes *
rewrite (Job              *job,
         SignpostLogText  *text,
         GError          **error)
{
  const SignpostRelocation *own = find_relocation (job, text->file);
  const char *path = own != NULL ? own->path : text->file->path;
  g_autoptr (GArray) edits = signpost_edits_new ();
  g_autoptr (GArray) links = NULL;

  if (text->facts.format != SIGNPOST_FORMAT_MARKDOWN || text->length == 0)
    return g_bytes_ref (text->bytes);

  if (own != NULL && own->title != NULL && !set_title (job, text, own->title, error))
    return NULL;

  links = signpost_log_links_find (text->text, text->length);
  for (guint i = 0; i < links->len; i++)
    rewrite_link (job, text, edits, path, &g_array_index (links, SignpostTextLink, i));

  rewrite_identifiers (job, text, edits, links);
  if (own != NULL && own->number >= 0)
    rewrite_own_number (job, text, edits, own->number);

  return signpost_edits_apply (edits, text->bytes);
}

/* The decision that a walkthrough has left beside its record */
static void
move_decision (Job        *job,
               const char *from,
               const char *to)
{
  const char *old_dot = strrchr (from, '.');
  const char *new_dot = strrchr (to, '.');
  g_autofree char *old_path = g_strdup_printf ("%.*s.decision.json", (int) (old_dot - from), from);
  g_autofree char *new_path = g_strdup_printf ("%.*s.decision.json", (int) (new_dot - to), to);
  g_autofree char *contents = NULL;
  gsize length;

  if (job->into == NULL && g_file_test (old_path, G_FILE_TEST_IS_REGULAR))
    signpost_log_step_move (job->step, old_path, new_path);
  else if (job->into != NULL && g_file_get_contents (old_path, &contents, &length, NULL))
    {
      g_autoptr (GBytes) bytes = g_bytes_new (contents, length);

      signpost_log_step_write (job->step, new_path, NULL, bytes);
    }
}

static gboolean
relocate_file (Job              *job,
               SignpostLogFile  *file,
               GError          **error)
{
  const SignpostRelocation *own = find_relocation (job, file);
  g_auto (SignpostLogText) text = { 0 };
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) after = NULL;
  GError *local_error = NULL;

  if (signpost_log_text_load (&text, file, job->words, &local_error))
    {
      before = g_bytes_ref (text.bytes);
      after = rewrite (job, &text, &local_error);
    }

  if (after == NULL)
    return signpost_log_text_set_error (error, file, local_error);

  if (job->into != NULL)
    {
      g_autofree char *full_path = g_build_filename (job->into, own->path, NULL);

      signpost_log_step_write (job->step, full_path, NULL, after);
      move_decision (job, file->full_path, full_path);
      return TRUE;
    }

  signpost_log_step_write (job->step, file->full_path, before, after);
  if (own != NULL && strcmp (own->path, file->path) != 0)
    {
      g_autofree char *full_path = signpost_log_file_dup_full_path (file, own->path);

      signpost_log_step_move (job->step, file->full_path, full_path);
      move_decision (job, file->full_path, full_path);
    }

  return TRUE;
}

/* Whether a text can name another file at all; most of a large log is passed over so */
static gboolean
is_concerned (Job                   *job,
              const SignpostLogFile *file)
{
  if (find_relocation (job, file) != NULL)
    return TRUE;

  return job->into == NULL && file->facts.format == SIGNPOST_FORMAT_MARKDOWN && file->facts.kind != SIGNPOST_FILE_UNREADABLE;
}

gboolean
signpost_log_relocate (SignpostLogStep  *step,
                       GPtrArray        *files,
                       GPtrArray        *relocations,
                       const char       *into,
                       SignpostWords    *words,
                       GError          **error)
{
  g_autoptr (SignpostLogPlaces) places = signpost_log_places_new (files);
  g_autoptr (GHashTable) by_file = g_hash_table_new (NULL, NULL);
  Job job = { step, places, relocations, by_file, into, words };

  for (guint i = 0; i < relocations->len; i++)
    {
      SignpostRelocation *relocation = relocations->pdata[i];

      g_hash_table_insert (by_file, relocation->file, relocation);
    }

  for (guint i = 0; i < files->len; i++)
    if (is_concerned (&job, files->pdata[i]) && !relocate_file (&job, files->pdata[i], error))
      return FALSE;

  return TRUE;
}
