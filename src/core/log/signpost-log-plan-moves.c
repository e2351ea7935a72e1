/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-plan.h"

#include "core/log/signpost-log-places.h"
#include "core/log/signpost-log-relocate.h"
#include "core/log/signpost-record-name.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* A file's name is no longer than this in most file systems; its number and ending need some of it. */
#define MAX_SLUG_BYTES 200

static SignpostRelocation *
relocation_new (SignpostLogFile *file)
{
  SignpostRelocation *self = g_new0 (SignpostRelocation, 1);

  self->file = file;
  self->path = g_strdup (file->path);
  self->number = -1;

  return self;
}

static GPtrArray *
relocations_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_relocation_free);
}

/* “Use queues” as a file is called whose name went on with old: “use-queues”, “use_queues”, “Use queues” */
static char *
dup_slug (const char *title,
          const char *old)
{
  gboolean has_dash = strchr (old, '-') != NULL;
  char separator = has_dash ? '-' : strchr (old, '_') != NULL ? '_' : strchr (old, ' ') != NULL ? ' ' : '-';
  gboolean is_ascii = g_str_is_ascii (old);
  g_autofree char *lower = g_utf8_strdown (old, -1);
  g_autofree char *cased = strcmp (lower, old) == 0 ? g_utf8_strdown (title, -1) : g_strdup (title);
  g_autofree char *plain = is_ascii ? g_str_to_ascii (cased, "C") : g_strdup (cased);
  GString *slug = g_string_new (NULL);

  for (const char *p = plain; *p != '\0' && slug->len < MAX_SLUG_BYTES; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((is_ascii && g_ascii_isalnum (*p)) || (!is_ascii && g_unichar_isalnum (c)) || (!is_ascii && g_unichar_ismark (c)))
        g_string_append_unichar (slug, c);
      else if (slug->len > 0 && slug->str[slug->len - 1] != separator)
        g_string_append_c (slug, separator);
    }

  while (slug->len > 0 && slug->str[slug->len - 1] == separator)
    g_string_truncate (slug, slug->len - 1);

  /* Nothing of it can be written in ASCII. */
  if (slug->len == 0)
    g_string_append (slug, old);

  return g_string_free (slug, FALSE);
}

/* The part of a path that is named after the record: the file's stem, or the folder of “0012-slug/README.md” */
static SignpostSpan
find_named_part (SignpostLogFile *file)
{
  g_autofree char *group = signpost_log_file_dup_group (file);
  g_autofree char *folder = g_path_get_dirname (file->path);
  const char *slash = strrchr (file->path, '/');
  const char *dot = strrchr (file->path, '.');
  gsize start = slash != NULL ? (gsize) (slash + 1 - file->path) : 0;

  if (strcmp (group, folder) == 0 || slash == NULL)
    return (SignpostSpan) { start, dot != NULL && dot > file->path + start ? (gsize) (dot - file->path) : strlen (file->path) };

  start = strlen (group) == 1 && *group == '.' ? 0 : strlen (group) + 1;

  return (SignpostSpan) { start, (gsize) (slash - file->path) };
}

static char *
dup_replaced (const char   *path,
              SignpostSpan  span,
              const char   *text)
{
  return g_strdup_printf ("%.*s%s%s", (int) span.start, path, text, path + span.end);
}

/* The path with another title in it */
static char *
dup_retitled_path (SignpostLogFile *file,
                   SignpostWords   *words,
                   const char      *title)
{
  SignpostSpan part = find_named_part (file);
  g_autofree char *stem = g_strndup (file->path + part.start, part.end - part.start);
  g_autofree char *name = g_strconcat (stem, ".md", NULL);
  SignpostRecordName record_name;
  g_autofree char *slug = NULL;
  gsize rest;

  signpost_record_name_read (&record_name, words, name);
  /* The title of a name is its end, with blanks for dashes. */
  rest = strlen (stem) - MIN (strlen (record_name.title), strlen (stem));
  if (record_name.is_index || (record_name.number >= 0 && rest == 0))
    rest = strlen (stem);
  signpost_record_name_clear (&record_name);
  if (rest == strlen (stem))
    return g_strdup (file->path);

  slug = dup_slug (title, stem + rest);

  return dup_replaced (file->path, (SignpostSpan) { part.start + rest, part.end }, slug);
}

static char *
dup_renumbered_path (SignpostLogFile *file,
                     int              number)
{
  SignpostSpan part = find_named_part (file);

  for (gsize at = part.start; at < part.end; at++)
    {
      gsize digits = strspn (file->path + at, "0123456789");
      g_autofree char *text = NULL;

      if (digits == 0)
        continue;
      digits = MIN (digits, part.end - at);
      if (digits > 9 || g_ascii_strtoll (file->path + at, NULL, 10) != file->facts.number)
        {
          at += digits - 1;
          continue;
        }

      text = g_strdup_printf ("%0*d", (int) digits, number);
      return dup_replaced (file->path, (SignpostSpan) { at, at + digits }, text);
    }

  return g_strdup (file->path);
}

char *
signpost_log_file_dup_path_like (SignpostLogFile *example,
                                 SignpostWords   *words,
                                 int              number,
                                 const char      *title)
{
  g_autofree char *renumbered = dup_renumbered_path (example, number);
  SignpostLogFile copy = *example;

  copy.path = renumbered;
  copy.facts.number = number;

  return dup_retitled_path (&copy, words, title);
}

/* Of “0012-slug/README.md” everything else in the folder goes along. */
static void
add_companions (SignpostLogStep    *step,
                SignpostRelocation *relocation)
{
  g_autofree char *group = signpost_log_file_dup_group (relocation->file);
  g_autofree char *folder = g_path_get_dirname (relocation->file->path);
  g_autofree char *new_folder = g_path_get_dirname (relocation->path);
  g_autofree char *full = g_path_get_dirname (relocation->file->full_path);
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (strcmp (group, folder) == 0 || strcmp (folder, new_folder) == 0)
    return;

  dir = g_dir_open (full, 0, NULL);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (full, name, NULL);
      g_autofree char *inside = g_build_filename (new_folder, name, NULL);
      g_autofree char *to = signpost_log_file_dup_full_path (relocation->file, inside);

      if (strcmp (from, relocation->file->full_path) != 0 && g_file_test (from, G_FILE_TEST_IS_REGULAR) &&
          !g_str_has_suffix (name, ".decision.json"))
        signpost_log_step_move (step, from, to);
    }
}

/* Takes relocation and title */
static SignpostLogStep *
plan_one (GPtrArray           *files,
          SignpostRelocation  *relocation,
          SignpostWords       *words,
          char                *title,
          GError             **error)
{
  g_autoptr (GPtrArray) relocations = relocations_new ();
  g_autoptr (SignpostLogStep) step = signpost_log_step_new (title);

  g_free (title);
  g_ptr_array_add (relocations, relocation);
  if (!signpost_log_relocate (step, files, relocations, NULL, words, error))
    return NULL;

  add_companions (step, relocation);

  return g_steal_pointer (&step);
}

SignpostLogStep *
signpost_log_plan_rename (GPtrArray        *files,
                          SignpostLogFile  *file,
                          SignpostWords    *words,
                          const char       *title,
                          GError          **error)
{
  SignpostRelocation *relocation;
  g_autofree char *stripped = g_strstrip (g_strdup (title));

  if (*stripped == '\0')
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("A record needs a title."));
      return NULL;
    }

  relocation = relocation_new (file);
  relocation->title = g_steal_pointer (&stripped);
  g_free (relocation->path);
  relocation->path = dup_retitled_path (file, words, relocation->title);

  return plan_one (files, relocation, words,
                   /* Translators: the old and the new title of a record */
                   g_strdup_printf (_("Rename “%s” to “%s”"), file->facts.title, relocation->title), error);
}

SignpostLogStep *
signpost_log_plan_renumber (GPtrArray        *files,
                            SignpostLogFile  *file,
                            SignpostWords    *words,
                            int               number,
                            GError          **error)
{
  SignpostRelocation *relocation;

  g_return_val_if_fail (number >= 0, NULL);

  if (file->facts.number < 0)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   /* Translators: %s is a file */
                   _("“%s” has no number that could be replaced."), file->path);
      return NULL;
    }

  relocation = relocation_new (file);
  relocation->number = number;
  g_free (relocation->path);
  relocation->path = dup_renumbered_path (file, number);

  return plan_one (files, relocation, words,
                   /* Translators: a record's title, and its new number */
                   g_strdup_printf (_("Give “%s” number %d"), file->facts.title, number), error);
}

SignpostLogStep *
signpost_log_plan_move (GPtrArray        *files,
                        SignpostLogFile  *file,
                        SignpostWords    *words,
                        const char       *folder,
                        GError          **error)
{
  SignpostSpan part = find_named_part (file);
  g_autofree char *inside = signpost_path_dup_resolved ("", folder);
  SignpostRelocation *relocation;

  if (*folder == '/' || g_str_has_prefix (inside, ".."))
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                   /* Translators: %s is a folder */
                   _("“%s” is not in the log."), folder);
      return NULL;
    }

  relocation = relocation_new (file);
  g_free (relocation->path);
  relocation->path = g_strconcat (inside, *inside != '\0' ? "/" : "", file->path + part.start, NULL);

  return plan_one (files, relocation, words,
                   /* Translators: a record's title, and a folder */
                   g_strdup_printf (_("Move “%s” to “%s”"), file->facts.title, *inside != '\0' ? inside : "."), error);
}

int
signpost_log_next_number (GPtrArray  *files,
                          const char *group)
{
  int highest = 0;

  for (guint i = 0; i < files->len; i++)
    {
      const SignpostLogFile *file = files->pdata[i];
      g_autofree char *own = signpost_log_file_dup_group (file);

      if (strcmp (own, group) == 0)
        highest = MAX (highest, file->facts.number);
    }

  return highest + 1;
}

/* What a log has already: asked of each record that comes */
typedef struct
{
  GHashTable *paths;
  GHashTable *numbers;  /* “group\nnumber” */
  GHashTable *highest;  /* group → the highest number of both logs */
} Taken;

static void
taken_init (Taken *self)
{
  self->paths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->highest = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
taken_clear (Taken *self)
{
  g_hash_table_unref (self->paths);
  g_hash_table_unref (self->numbers);
  g_hash_table_unref (self->highest);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Taken, taken_clear)

static void
note_number (Taken      *self,
             const char *group,
             int         number)
{
  int highest = GPOINTER_TO_INT (g_hash_table_lookup (self->highest, group));

  g_hash_table_insert (self->highest, g_strdup (group), GINT_TO_POINTER (MAX (highest, number)));
}

static void
taken_add (Taken     *self,
           GPtrArray *files,
           gboolean   is_there)
{
  for (guint i = 0; i < files->len; i++)
    {
      const SignpostLogFile *file = files->pdata[i];
      g_autofree char *group = signpost_log_file_dup_group (file);

      note_number (self, group, file->facts.number);
      if (!is_there)
        continue;

      g_hash_table_add (self->paths, g_strdup (file->path));
      g_hash_table_add (self->numbers, g_strdup_printf ("%s\n%d", group, file->facts.number));
    }
}

/* Whether a file belongs to both logs: one is the other, or lies in it */
static gboolean
is_shared (GPtrArray *files,
           GPtrArray *others)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, free, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      char *path = realpath (((SignpostLogFile *) files->pdata[i])->full_path, NULL);

      if (path != NULL)
        g_hash_table_add (known, path);
    }

  for (guint i = 0; i < others->len; i++)
    {
      char *path = realpath (((SignpostLogFile *) others->pdata[i])->full_path, NULL);
      gboolean found = path != NULL && g_hash_table_contains (known, path);

      free (path);
      if (found)
        return TRUE;
    }

  return FALSE;
}

/* Where a record of the other log goes */
static SignpostRelocation *
place (Taken           *taken,
       SignpostLogFile *other)
{
  SignpostRelocation *relocation = relocation_new (other);
  g_autofree char *group = signpost_log_file_dup_group (other);
  g_autofree char *number = g_strdup_printf ("%s\n%d", group, other->facts.number);

  if (other->facts.number < 0 || !g_hash_table_contains (taken->numbers, number))
    return relocation;

  relocation->number = GPOINTER_TO_INT (g_hash_table_lookup (taken->highest, group)) + 1;
  note_number (taken, group, relocation->number);
  g_free (relocation->path);
  relocation->path = dup_renumbered_path (other, relocation->number);

  return relocation;
}

SignpostLogStep *
signpost_log_plan_merge (GPtrArray      *files,
                         const char     *folder,
                         GPtrArray      *others,
                         SignpostWords  *words,
                         GError        **error)
{
  g_autoptr (GPtrArray) relocations = relocations_new ();
  g_autoptr (SignpostLogStep) step = NULL;
  g_autofree char *title = NULL;
  g_auto (Taken) taken;

  taken_init (&taken);
  if (is_shared (files, others))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT,
                           _("The other log is this one, or lies in it or around it. Choose another folder; nothing was merged."));
      return NULL;
    }

  taken_add (&taken, files, TRUE);
  taken_add (&taken, others, FALSE);

  for (guint i = 0; i < others->len; i++)
    {
      SignpostLogFile *other = others->pdata[i];
      SignpostRelocation *relocation;

      if (other->facts.kind != SIGNPOST_FILE_RECORD)
        continue;

      relocation = place (&taken, other);
      g_ptr_array_add (relocations, relocation);
      if (!g_hash_table_add (taken.paths, g_strdup (relocation->path)))
        {
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS,
                       /* Translators: %s is a file */
                       _("Both logs have a file “%s”. Rename one of them first; nothing was merged."), relocation->path);
          return NULL;
        }
    }

  if (relocations->len == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There are no records in the other log. Choose another folder."));
      return NULL;
    }

  title = g_strdup_printf (ngettext ("Merge %u record", "Merge %u records", relocations->len), relocations->len);
  step = signpost_log_step_new (title);
  if (!signpost_log_relocate (step, others, relocations, folder, words, error))
    return NULL;

  return g_steal_pointer (&step);
}
