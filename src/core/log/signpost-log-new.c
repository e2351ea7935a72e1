/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-new.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/log/signpost-adr-tools.h"
#include "core/log/signpost-edits-fields.h"
#include "core/log/signpost-log-places.h"
#include "core/log/signpost-log-plan.h"
#include "core/log/signpost-log-relocate.h"
#include "core/log/signpost-log-text.h"
#include "core/log/signpost-record-name.h"
#include "core/log/signpost-text.h"

#define PROFILES "/io/github/signpost_adr/Signpost/log/profiles/"

const char * const signpost_log_profiles[] = {
  "madr-4", "madr-4-bridge", "madr-2.1.2", "nygard", "log4brains", "adrs-ng", NULL,
};

char *
signpost_log_dup_status_word (GPtrArray      *files,
                              SignpostStatus  status)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (g_str_hash, g_str_equal);
  const char *best = NULL;
  guint most = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const SignpostRecordFacts *facts = &((SignpostLogFile *) files->pdata[i])->facts;
      guint count;

      /* “Accepted since May” is no word for it. */
      if (facts->kind != SIGNPOST_FILE_RECORD || facts->status != status || facts->status_text == NULL ||
          strpbrk (facts->status_text, " \n\t:[(") != NULL)
        continue;

      count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, facts->status_text)) + 1;
      g_hash_table_insert (counts, facts->status_text, GUINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          best = facts->status_text;
        }
    }

  return g_strdup (best != NULL ? best : signpost_status_to_nick (status));
}

/* The record that a new one is to look like: that with the highest number */
static SignpostLogFile *
find_example (GPtrArray *files)
{
  for (guint i = files->len; i > 0; i--)
    {
      SignpostLogFile *file = files->pdata[i - 1];

      if (file->facts.kind == SIGNPOST_FILE_RECORD && file->facts.format == SIGNPOST_FORMAT_MARKDOWN)
        return file;
    }

  return NULL;
}

static SignpostLogFile *
find_template (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];

      if (file->facts.kind == SIGNPOST_FILE_TEMPLATE && file->facts.format == SIGNPOST_FORMAT_MARKDOWN &&
          signpost_encoding_is_editable (file->facts.encoding))
        return file;
    }

  return NULL;
}

const char *
signpost_log_guess_profile (GPtrArray *files)
{
  SignpostLogFile *example = find_example (files);
  const SignpostRecordFacts *facts = example != NULL ? &example->facts : NULL;

  if (facts == NULL || facts->status_origin == SIGNPOST_ORIGIN_FRONT_MATTER)
    return "madr-4";
  if (facts->status_origin == SIGNPOST_ORIGIN_SECTION || strcmp (facts->profile, "nygard") == 0)
    return "nygard";
  /* log4brains names its records after days. */
  if (facts->status_origin == SIGNPOST_ORIGIN_HEAD)
    return facts->number < 0 && facts->date_origin != SIGNPOST_ORIGIN_NONE ? "log4brains" : "madr-2.1.2";

  return strcmp (facts->profile, "madr") == 0 ? "madr-4" : "nygard";
}

static char *
dup_today (const char *format)
{
  const char *fixed = g_getenv ("ADR_DATE");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  /* As adr-tools has it, for whoever wants the same file twice */
  if (fixed != NULL && strcmp (format, "%Y-%m-%d") == 0)
    return g_strdup (fixed);

  return g_date_time_format (now, format);
}

/* “20261125-use-queues” for “20260102-ask-the-erp”: the day at the beginning of a name is the day it is made on */
static char *
dup_dated_path (char *path)
{
  g_autofree char *old = path;
  char *name = strrchr (path, '/') != NULL ? strrchr (path, '/') + 1 : path;
  g_autofree char *today = NULL;
  gsize length;

  if (strspn (name, "0123456789") == 8)
    {
      today = dup_today ("%Y%m%d");
      length = 8;
    }
  else if (strspn (name, "0123456789") == 4 && name[4] == '-' && strspn (name + 5, "0123456789") == 2 && name[7] == '-' &&
           strspn (name + 8, "0123456789") >= 2)
    {
      today = dup_today ("%Y-%m-%d");
      length = 10;
    }
  else
    {
      return g_steal_pointer (&old);
    }

  return g_strdup_printf ("%.*s%s%s", (int) (name - path), path, today, name + length);
}

/* Where the record goes, relative to the log */
static char *
dup_path (GPtrArray       *files,
          SignpostLogFile *example,
          SignpostWords   *words,
          int              number,
          const char      *title)
{
  g_autofree char *slug = NULL;

  if (example != NULL)
    return dup_dated_path (signpost_log_file_dup_path_like (example, words, number, title));

  slug = signpost_adr_slug (title);

  return g_strdup_printf ("%04d%s%s.md", number, *slug != '\0' ? "-" : "", slug);
}

static char *
load_profile (const char *profile)
{
  g_autofree char *path = g_strconcat (PROFILES, profile, ".md", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  return bytes != NULL ? g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)) : NULL;
}

static gboolean
is_profile (const char *profile)
{
  return g_strv_contains (signpost_log_profiles, profile);
}

/* What a template says of the record: where it cannot say it, it is as it was */
static GBytes *
set_fields (SignpostWords *words,
            const char    *path,
            GBytes        *bytes,
            const char    *title,
            const char    *status,
            const char    *date)
{
  const struct { SignpostKey key; const char *value; } fields[] = {
    { SIGNPOST_KEY_TITLE, title }, { SIGNPOST_KEY_STATUS, status }, { SIGNPOST_KEY_DATE, date },
  };

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      const char *values[] = { fields[i].value, NULL };
      g_autoptr (GArray) edits = signpost_edits_new ();
      GBytes *next;
      gsize length;
      const char *text = g_bytes_get_data (bytes, &length);
      g_autofree char *copy = g_strndup (text, length);

      if (!signpost_edits_set_field (edits, words, path, copy, length, fields[i].key, values, NULL))
        continue;
      next = signpost_edits_apply (edits, bytes);
      g_bytes_unref (bytes);
      bytes = next;
    }

  return bytes;
}

/* Whether adr-tools could fill it: its words stand where they are looked for */
static gboolean
has_placeholders (const char *text)
{
  return strstr (text, "TITLE") != NULL && (strstr (text, "NUMBER") != NULL || strstr (text, "STATUS") != NULL);
}

static char *
dup_with_line_ends (const char      *text,
                    SignpostLogFile *example)
{
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (example == NULL || !g_file_get_contents (example->full_path, &contents, NULL, NULL) ||
      strstr (contents, "\r\n") == NULL || strstr (text, "\r\n") != NULL)
    return g_strdup (text);

  lines = g_strsplit (text, "\n", -1);

  return g_strjoinv ("\r\n", lines);
}

static GBytes *
make_text (GPtrArray       *files,
           SignpostLogFile *example,
           SignpostWords   *words,
           const char      *path,
           const char      *profile,
           int              number,
           const char      *title)
{
  SignpostLogFile *template_file = profile == NULL ? find_template (files) : NULL;
  g_autofree char *status = signpost_log_dup_status_word (files, SIGNPOST_STATUS_PROPOSED);
  g_autofree char *date = dup_today ("%Y-%m-%d");
  g_autofree char *text = NULL;
  g_autofree char *filled = NULL;
  g_autofree char *ended = NULL;

  if (template_file != NULL && g_file_get_contents (template_file->full_path, &text, NULL, NULL) && !has_placeholders (text))
    return set_fields (words, path, g_bytes_new (text, strlen (text)), title, status, date);

  if (text == NULL)
    text = load_profile (profile != NULL ? profile : signpost_log_guess_profile (files));
  /* As adr-tools writes it */
  if (g_str_has_prefix (text, "# NUMBER. ") && g_ascii_islower (*status))
    *status = g_ascii_toupper (*status);

  filled = signpost_adr_fill (text, (guint) number, title, date, status);
  ended = dup_with_line_ends (filled, example);

  return g_bytes_new (ended, strlen (ended));
}

SignpostLogStep *
signpost_log_plan_new (GPtrArray      *files,
                       const char     *folder,
                       SignpostWords  *words,
                       const char     *title,
                       const char     *profile,
                       GError        **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (title));
  SignpostLogFile *example = find_example (files);
  g_autofree char *group = example != NULL ? signpost_log_file_dup_group (example) : g_strdup (".");
  int number = signpost_log_next_number (files, group);
  g_autofree char *path = NULL;
  g_autofree char *full_path = NULL;
  g_autofree char *step_title = NULL;
  g_autoptr (GBytes) bytes = NULL;
  SignpostLogStep *step;

  g_strdelimit (stripped, "\r\n\t", ' ');
  if (*stripped == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("A record needs a title."));
      return NULL;
    }

  if (profile != NULL && !is_profile (profile))
    {
      /* Translators: %s is what was given instead */
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("There is no profile “%s”."), profile);
      return NULL;
    }

  path = dup_path (files, example, words, number, stripped);
  full_path = g_build_filename (folder, path, NULL);
  bytes = make_text (files, example, words, path, profile, number, stripped);
  /* Translators: %s is a title */
  step_title = g_strdup_printf (_("Add “%s”"), stripped);
  step = signpost_log_step_new (step_title);
  signpost_log_step_write (step, full_path, NULL, bytes);

  return step;
}
