/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-document-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The labels of the keys that records usually have; others are shown as they are written. */
static const struct
{
  const char *key;
  const char *label;
} labels[] = {
  { "status", N_("Status") },
  { "date", N_("Date") },
  { "decision-makers", N_("Decision makers") },
  { "deciders", N_("Decision makers") },
  { "consulted", N_("Consulted") },
  { "informed", N_("Informed") },
};

/* The key of a line “key: value”, which begins at the line's start; NULL for anything else */
static char *
dup_key (const char *line)
{
  const char *colon = strchr (line, ':');

  if (colon == NULL || colon == line || (colon[1] != '\0' && !g_ascii_isspace (colon[1])))
    return NULL;
  for (const char *c = line; c < colon; c++)
    if (!g_ascii_isalnum (*c) && *c != '-' && *c != '_')
      return NULL;

  return g_strndup (line, (gsize) (colon - line));
}

/* (transfer full): text without its first and last character, if they are these */
static char *
strip_ends (char *text,
            char  first,
            char  last)
{
  gsize length = strlen (text);
  char *stripped;

  if (length < 2 || text[0] != first || text[length - 1] != last)
    return text;

  stripped = g_strstrip (g_strndup (text + 1, length - 2));
  g_free (text);

  return stripped;
}

/* Shows a plain value as people would write it: without YAML's brackets, quotes and dashes */
static char *
clean_value (const char *written)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (written));
  char *value = g_strdup (g_str_has_prefix (trimmed, "- ") ? trimmed + 2 : trimmed);

  value = strip_ends (value, '[', ']');
  if (strchr (value, ',') != NULL)
    return value;

  value = strip_ends (value, '"', '"');

  return strip_ends (value, '\'', '\'');
}

static void
append_value (GString    *value,
              const char *written)
{
  g_autofree char *clean = clean_value (written);

  if (clean[0] == '\0')
    return;
  if (value->len > 0)
    g_string_append (value, ", ");
  g_string_append (value, clean);
}

static char *
dup_label (const char *key)
{
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_ascii_strcasecmp (key, labels[i].key) == 0)
      return g_markup_escape_text (_(labels[i].label), -1);

  return g_markup_escape_text (key, -1);
}

static void
add_entry (GPtrArray  *rows,
           const char *key,
           GString    *value)
{
  char **row;

  if (key == NULL && value->len == 0)
    return;

  row = g_new0 (char *, 3);
  row[0] = key != NULL ? dup_label (key) : g_strdup ("");
  row[1] = g_markup_escape_text (value->str, -1);
  g_ptr_array_add (rows, row);
}

GPtrArray *
signpost_front_matter_parse (const char *text)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr(GString) value = g_string_new (NULL);
  g_autofree char *key = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *next_key = dup_key (lines[i]);

      if (next_key == NULL)
        {
          append_value (value, lines[i]);
          continue;
        }
      add_entry (rows, key, value);
      g_free (key);
      key = next_key;
      g_string_truncate (value, 0);
      append_value (value, lines[i] + strlen (key) + 1);
    }
  add_entry (rows, key, value);

  return rows;
}

char *
signpost_front_matter_dup_value (const char *text,
                                 const char *key)
{
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *found = dup_key (lines[i]);

      if (g_strcmp0 (found, key) == 0)
        return clean_value (lines[i] + strlen (found) + 1);
    }

  return NULL;
}
