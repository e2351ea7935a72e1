/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-places.h"

#include "core/log/signpost-record-name.h"

#include <string.h>

struct _SignpostLogPlaces
{
  GPtrArray  *files;
  GHashTable *by_path;
  GHashTable *by_number;        /* “group\nnumber” → the first such record */
  GHashTable *by_number_alone;  /* number → the last such record, in whatever group */
};

char *
signpost_log_file_dup_group (const SignpostLogFile *file)
{
  g_autofree char *folder = g_path_get_dirname (file->path);
  g_autofree char *name = g_path_get_basename (file->path);
  g_autofree char *last = g_path_get_basename (folder);
  SignpostFormat format;

  if (signpost_format_from_name (name, &format) && !g_ascii_isdigit (*name) && file->facts.number >= 0 &&
      signpost_record_name_get_number (last) == file->facts.number)
    return g_path_get_dirname (folder);

  return g_steal_pointer (&folder);
}

static char *
dup_number_key (const SignpostLogFile *file,
                int                    number)
{
  g_autofree char *group = signpost_log_file_dup_group (file);

  return g_strdup_printf ("%s\n%d", group, number);
}

static void
add_number (SignpostLogPlaces *self,
            SignpostLogFile   *file)
{
  char *key = dup_number_key (file, file->facts.number);

  if (!g_hash_table_contains (self->by_number, key))
    g_hash_table_insert (self->by_number, g_strdup (key), file);

  g_free (key);
  g_hash_table_insert (self->by_number_alone, GINT_TO_POINTER (file->facts.number + 1), file);
}

SignpostLogPlaces *
signpost_log_places_new (GPtrArray *files)
{
  SignpostLogPlaces *self = g_new0 (SignpostLogPlaces, 1);

  self->files = files;
  self->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->by_number_alone = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];

      g_hash_table_insert (self->by_path, file->path, file);
      if (file->facts.kind == SIGNPOST_FILE_RECORD && file->facts.number >= 0)
        add_number (self, file);
    }

  return self;
}

void
signpost_log_places_free (SignpostLogPlaces *self)
{
  g_hash_table_unref (self->by_path);
  g_hash_table_unref (self->by_number);
  g_hash_table_unref (self->by_number_alone);
  g_free (self);
}

SignpostLogFile *
signpost_log_places_find_path (SignpostLogPlaces *self,
                               const char        *path)
{
  return g_hash_table_lookup (self->by_path, path);
}

/* “ADR-12” or “12”: the one of the same log first, for each counts anew */
static SignpostLogFile *
find_number (SignpostLogPlaces     *self,
             const SignpostLogFile *from,
             int                    number)
{
  g_autofree char *key = dup_number_key (from, number);
  SignpostLogFile *file = g_hash_table_lookup (self->by_number, key);

  return file != NULL ? file : g_hash_table_lookup (self->by_number_alone, GINT_TO_POINTER (number + 1));
}

SignpostLogFile *
signpost_log_places_find_target (SignpostLogPlaces     *self,
                                 const SignpostLogFile *from,
                                 const char            *target)
{
  g_autofree char *unescaped = g_uri_unescape_string (target, NULL);
  g_autofree char *path = NULL;
  SignpostLogFile *file;
  char *anchor;
  int number;

  if (unescaped == NULL)
    unescaped = g_strdup (target);
  anchor = strchr (unescaped, '#');
  if (anchor != NULL && anchor != unescaped)
    *anchor = '\0';

  path = signpost_path_dup_resolved (from->path, unescaped);
  file = g_hash_table_lookup (self->by_path, path);
  number = signpost_reference_get_number (unescaped);
  if (file == NULL && number >= 0)
    file = find_number (self, from, number);

  return file != NULL ? file : signpost_log_find (self->files, unescaped);
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

/* The part of a path before the last slash, in pieces; what is before the first piece of both is the same folder */
static GPtrArray *
split_folder (const char *path)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *slash;

  for (const char *p = path; (slash = strchr (p, '/')) != NULL; p = slash + 1)
    if (slash > p)
      g_ptr_array_add (parts, g_strndup (p, slash - p));

  return parts;
}

char *
signpost_path_dup_relative (const char *from,
                            const char *to)
{
  g_autoptr (GPtrArray) here = split_folder (from);
  g_autoptr (GPtrArray) there = split_folder (to);
  const char *name = strrchr (to, '/');
  GString *path = g_string_new (NULL);
  guint common = 0;

  while (common < here->len && common < there->len && strcmp (here->pdata[common], there->pdata[common]) == 0 &&
         strcmp (here->pdata[common], "..") != 0)
    common++;

  for (guint i = common; i < here->len; i++)
    g_string_append (path, "../");
  for (guint i = common; i < there->len; i++)
    g_string_append_printf (path, "%s/", (char *) there->pdata[i]);
  g_string_append (path, name != NULL ? name + 1 : to);

  return g_string_free (path, FALSE);
}

char *
signpost_path_dup_resolved (const char *from,
                            const char *target)
{
  g_autoptr (GPtrArray) parts = split_folder (from);
  g_auto (GStrv) steps = g_strsplit (target, "/", -1);

  if (*target == '/')
    g_ptr_array_set_size (parts, 0);

  for (guint i = 0; steps[i] != NULL; i++)
    {
      if (*steps[i] == '\0' || strcmp (steps[i], ".") == 0)
        continue;
      if (strcmp (steps[i], "..") == 0 && parts->len > 0 && strcmp (parts->pdata[parts->len - 1], "..") != 0)
        g_ptr_array_set_size (parts, (int) parts->len - 1);
      else
        g_ptr_array_add (parts, g_strdup (steps[i]));
    }

  g_ptr_array_add (parts, NULL);

  return g_strjoinv ("/", (char **) parts->pdata);
}
