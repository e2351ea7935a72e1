/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-key-words.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "signpost-log-resources.h"

#define WORDS_PATH "/io/github/signpost_adr/Signpost/log/words.json"

/* The words of all languages, read once and kept for as long as the program runs */
static JsonObject *
get_languages (void)
{
  static gsize languages = 0;

  if (g_once_init_enter (&languages))
    {
      g_autoptr (JsonParser) parser = json_parser_new ();
      g_autoptr (GBytes) bytes = g_resource_lookup_data (signpost_log_words_get_resource (), WORDS_PATH,
                                                         G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
      gsize length;
      const char *data = g_bytes_get_data (bytes, &length);

      /* Built in, and checked by the tests: it cannot be missing or wrong. */
      json_parser_load_from_data (parser, data, (gssize) length, NULL);
      g_once_init_leave (&languages, (gsize) json_object_ref (json_node_get_object (json_parser_get_root (parser))));
    }

  return (JsonObject *) languages;
}

static gboolean
has_word (JsonObject *keys,
          const char *word)
{
  g_autoptr (GList) lists = json_object_get_values (keys);

  for (GList *l = lists; l != NULL; l = l->next)
    {
      JsonArray *words = json_node_get_array (l->data);

      for (guint i = 0; i < json_array_get_length (words); i++)
        if (strcmp (json_array_get_string_element (words, i), word) == 0)
          return TRUE;
    }

  return FALSE;
}

static guint
count_words (JsonObject         *keys,
             const char * const *beside)
{
  guint n = 0;

  for (guint i = 0; beside[i] != NULL; i++)
    {
      g_autofree char *lower = g_utf8_strdown (beside[i], -1);

      n += has_word (keys, lower);
    }

  return n;
}

/* (nullable) */
static const char *
get_word (JsonObject  *keys,
          SignpostKey  key)
{
  const char *nick = signpost_key_to_nick (key);
  JsonArray *words = json_object_has_member (keys, nick) ? json_object_get_array_member (keys, nick) : NULL;

  return words != NULL && json_array_get_length (words) > 0 ? json_array_get_string_element (words, 0) : NULL;
}

char *
signpost_key_words_dup (SignpostKey         key,
                        const char * const *beside)
{
  JsonObject *all = get_languages ();
  g_autoptr (GList) languages = json_object_get_members (all);
  const char *best = get_word (json_object_get_object_member (json_object_get_object_member (all, "en"), "keys"), key);
  guint most = count_words (json_object_get_object_member (json_object_get_object_member (all, "en"), "keys"), beside);
  gunichar first;
  GString *word;

  for (GList *l = languages; l != NULL; l = l->next)
    {
      JsonObject *keys = json_object_get_object_member (json_object_get_object_member (all, l->data), "keys");
      guint n = count_words (keys, beside);

      if (n > most && get_word (keys, key) != NULL)
        {
          best = get_word (keys, key);
          most = n;
        }
    }

  word = g_string_new (NULL);
  first = g_utf8_get_char (best);
  g_string_append_unichar (word, g_unichar_totitle (first));
  g_string_append (word, g_utf8_next_char (best));

  return g_string_free (word, FALSE);
}
