/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-adr.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <regex.h>
#include <stdio.h>
#include <string.h>

#include "core/log/signpost-adr-tools.h"
#include "core/log/signpost-file-write.h"

/* Finding and changing adr-tools' files. */

void
signpost_adr_complain (const char *format,
                       ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  fprintf (stderr, "adr: %s\n", message);
}

static char *
dup_configured (const char *above)
{
  g_autofree char *path = g_strconcat (above, ".adr-dir", NULL);
  g_autofree char *text = NULL;

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR) || !g_file_get_contents (path, &text, NULL, NULL))
    return NULL;

  text[strcspn (text, "\r\n")] = '\0';
  g_strstrip (text);
  if (g_path_is_absolute (text))
    return g_steal_pointer (&text);

  return g_strconcat (above, text, NULL);
}

char *
signpost_adr_dup_folder (void)
{
  g_autofree char *here = g_get_current_dir ();
  g_autoptr (GString) above = g_string_new (NULL);
  guint depth = 0;

  for (const char *p = here; *p != '\0'; p++)
    depth += *p == '/' && p[1] != '\0';

  for (guint i = 0; i <= depth; i++)
    {
      char *folder = dup_configured (above->str);
      g_autofree char *usual = g_strconcat (above->str, "doc/adr", NULL);

      if (folder != NULL)
        return folder;
      if (g_file_test (usual, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&usual);

      g_string_append (above, "../");
    }

  return g_strdup ("doc/adr");
}

/* “0012-slug.md”: digits, a dash, “.md” somewhere after it */
static gboolean
is_record_name (const char *name)
{
  gsize digits = strspn (name, "0123456789");

  return digits > 0 && name[digits] == '-' && strstr (name + digits, ".md") != NULL;
}

static int
compare_strings (gconstpointer a,
                 gconstpointer b)
{
  return strcmp (*(char **) a, *(char **) b);
}

char **
signpost_adr_list (void)
{
  g_autofree char *folder = signpost_adr_dup_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths;
  const char *name;

  if (dir == NULL)
    {
      printf ("The %s directory does not exist\n", folder);
      return NULL;
    }

  paths = g_ptr_array_new ();
  while ((name = g_dir_read_name (dir)) != NULL)
    if (is_record_name (name))
      g_ptr_array_add (paths, g_strconcat (folder, "/", name, NULL));

  g_ptr_array_sort (paths, compare_strings);
  g_ptr_array_add (paths, NULL);

  return (char **) g_ptr_array_free (paths, FALSE);
}

char *
signpost_adr_find (const char *reference)
{
  g_auto (GStrv) paths = signpost_adr_list ();
  char *found = NULL;
  regex_t regex;

  if (paths == NULL)
    return NULL;

  if (regcomp (&regex, reference, REG_NOSUB) != 0)
    {
      signpost_adr_complain ("%s: no such record", reference);
      return NULL;
    }

  for (guint i = 0; paths[i] != NULL && found == NULL; i++)
    if (regexec (&regex, paths[i], 0, NULL, 0) == 0)
      found = g_strdup (paths[i]);

  regfree (&regex);
  if (found == NULL)
    signpost_adr_complain ("%s: no such record", reference);

  return found;
}

char *
signpost_adr_load (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  if (!g_file_get_contents (path, &text, NULL, &error))
    signpost_adr_complain ("%s", error->message);

  return text;
}

/* A new file is like any other; an old one keeps its permissions, and stays a link. */
gboolean
signpost_adr_save (const char *path,
                   const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) after = g_bytes_new (text, strlen (text));
  g_autofree char *old = NULL;
  gsize length;
  gboolean saved;

  if (g_file_get_contents (path, &old, &length, NULL))
    {
      g_autoptr (GBytes) before = g_bytes_new (old, length);

      saved = signpost_file_save (path, before, after, &error);
    }
  else
    {
      saved = signpost_file_create (path, after, 0, &error);
    }

  if (!saved)
    signpost_adr_complain ("%s: %s", path, error->message);

  return saved;
}

gboolean
signpost_adr_link (const char *source,
                   const char *label,
                   const char *target)
{
  g_autofree char *source_path = signpost_adr_find (source);
  g_autofree char *target_path = source_path != NULL ? signpost_adr_find (target) : NULL;
  g_autofree char *source_text = target_path != NULL ? signpost_adr_load (source_path) : NULL;
  g_autofree char *target_text = source_text != NULL ? signpost_adr_load (target_path) : NULL;
  g_autofree char *title = NULL, *name = NULL, *linked = NULL;

  if (target_text == NULL)
    return FALSE;

  title = signpost_adr_dup_title (target_text);
  name = g_path_get_basename (target_path);
  linked = signpost_adr_add_link (source_text, label, title, name);

  return signpost_adr_save (source_path, linked);
}
