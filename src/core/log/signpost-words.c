/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-words.h"

#include "core/log/signpost-text.h"

#include <gio/gio.h>
#include <json-glib/json-glib.h>
#include <string.h>

#include "signpost-log-resources.h"

#define WORDS_PATH "/io/github/signpost_adr/Signpost/log/words.json"

/* Longer is no key, whatever it says. */
#define MAX_KEY_BYTES 96

typedef struct
{
  char  *phrase;    /* folded */
  gsize  length;
  int    value;
} Phrase;

struct _SignpostWords
{
  gatomicrefcount  ref_count;
  GHashTable      *keys;                    /* folded → SignpostKey */
  GHashTable      *names[SIGNPOST_N_NAMES]; /* folded, sets */
  GHashTable      *months;                  /* folded → 1–12 */
  GPtrArray       *statuses[256];           /* (element-type Phrase): by first byte, longest first */
  GPtrArray       *relations[256];
};

static const struct
{
  const char   *name;
  SignpostKey  role;
} role_names[] = {
  { "status", SIGNPOST_KEY_STATUS },
  { "date", SIGNPOST_KEY_DATE },
  { "created", SIGNPOST_KEY_CREATED },
  { "updated", SIGNPOST_KEY_UPDATED },
  { "deciders", SIGNPOST_KEY_DECIDERS },
  { "author", SIGNPOST_KEY_AUTHOR },
  { "consulted", SIGNPOST_KEY_CONSULTED },
  { "informed", SIGNPOST_KEY_INFORMED },
  { "tags", SIGNPOST_KEY_TAGS },
  { "number", SIGNPOST_KEY_NUMBER },
  { "title", SIGNPOST_KEY_TITLE },
  { "superseded-by", SIGNPOST_KEY_SUPERSEDED_BY },
  { "supersedes", SIGNPOST_KEY_SUPERSEDES },
  { "amended-by", SIGNPOST_KEY_AMENDED_BY },
  { "amends", SIGNPOST_KEY_AMENDS },
  { "relates-to", SIGNPOST_KEY_RELATES_TO },
  { "metadata", SIGNPOST_KEY_METADATA },
  { "context", SIGNPOST_KEY_CONTEXT },
  { "decision", SIGNPOST_KEY_DECISION },
  { "consequences", SIGNPOST_KEY_CONSEQUENCES },
  { "options", SIGNPOST_KEY_OPTIONS },
};

const char *
signpost_key_to_nick (SignpostKey key)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_names); i++)
    if (role_names[i].role == key)
      return role_names[i].name;

  return "";
}

static const char * const name_kinds[SIGNPOST_N_NAMES] = {
  "templates", "indexes", "folders", "labels", "placeholders",
};

/* Upper and lower case, full and half width are the same */
static char *
fold (const char *text,
      gsize       length)
{
  g_autofree char *valid = NULL;
  g_autofree char *normal = NULL;
  gboolean ascii = TRUE;

  for (gsize i = 0; i < length && ascii; i++)
    ascii = (guchar) text[i] < 0x80;

  if (ascii)
    return g_ascii_strdown (text, (gssize) length);

  valid = g_utf8_make_valid (text, (gssize) length);
  normal = g_utf8_normalize (valid, -1, G_NORMALIZE_NFKC);

  return g_utf8_casefold (normal, -1);
}

static void
phrase_free (gpointer data)
{
  Phrase *phrase = data;

  g_free (phrase->phrase);
  g_free (phrase);
}

static void
add_phrase (GPtrArray  **table,
            const char  *text,
            int          value)
{
  Phrase *phrase = g_new0 (Phrase, 1);
  guchar first;

  phrase->phrase = fold (text, strlen (text));
  phrase->length = strlen (phrase->phrase);
  phrase->value = value;
  first = (guchar) phrase->phrase[0];

  if (table[first] == NULL)
    table[first] = g_ptr_array_new_with_free_func (phrase_free);

  g_ptr_array_add (table[first], phrase);
}

static int
compare_phrases (gconstpointer a,
                 gconstpointer b)
{
  const Phrase *first = *(Phrase **) a;
  const Phrase *second = *(Phrase **) b;

  return first->length > second->length ? -1 : first->length < second->length;
}

static void
sort_phrases (GPtrArray **table)
{
  for (guint i = 0; i < 256; i++)
    if (table[i] != NULL)
      g_ptr_array_sort (table[i], compare_phrases);
}

static void
add_keys (SignpostWords *self,
          JsonObject    *keys)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_names); i++)
    {
      JsonArray *words = json_object_get_array_member (keys, role_names[i].name);

      for (guint j = 0; j < json_array_get_length (words); j++)
        {
          const char *word = json_array_get_string_element (words, j);
          char *folded = fold (word, strlen (word));

          /* The first language that has a word decides. */
          if (g_hash_table_contains (self->keys, folded))
            g_free (folded);
          else
            g_hash_table_insert (self->keys, folded, GINT_TO_POINTER (role_names[i].role));

          if (SIGNPOST_KEY_IS_RELATION (role_names[i].role))
            add_phrase (self->relations, word, role_names[i].role);
        }
    }
}

static void
add_statuses (SignpostWords *self,
              JsonObject    *statuses)
{
  g_autoptr (GList) members = json_object_get_members (statuses);

  for (GList *l = members; l != NULL; l = l->next)
    {
      JsonArray *words = json_object_get_array_member (statuses, l->data);
      SignpostStatus status = SIGNPOST_STATUS_OTHER;

      signpost_status_from_nick (l->data, &status);
      for (guint i = 0; i < json_array_get_length (words); i++)
        add_phrase (self->statuses, json_array_get_string_element (words, i), status);
    }
}

static void
add_names (SignpostWords *self,
           JsonObject    *language)
{
  for (guint kind = 0; kind < SIGNPOST_N_NAMES; kind++)
    {
      JsonArray *words = json_object_get_array_member (language, name_kinds[kind]);

      for (guint i = 0; i < json_array_get_length (words); i++)
        {
          const char *word = json_array_get_string_element (words, i);

          g_hash_table_add (self->names[kind], fold (word, strlen (word)));
        }
    }
}

static void
add_months (SignpostWords *self,
            JsonArray     *months)
{
  for (guint i = 0; i < json_array_get_length (months); i++)
    {
      g_auto (GStrv) words = g_strsplit (json_array_get_string_element (months, i), " ", -1);

      for (guint j = 0; words[j] != NULL; j++)
        g_hash_table_insert (self->months, fold (words[j], strlen (words[j])), GUINT_TO_POINTER (i + 1));
    }
}

static void
add_language (SignpostWords *self,
              JsonObject    *language)
{
  add_keys (self, json_object_get_object_member (language, "keys"));
  add_statuses (self, json_object_get_object_member (language, "statuses"));
  add_names (self, language);
  add_months (self, json_object_get_array_member (language, "months"));
}

SignpostWords *
signpost_words_new (void)
{
  SignpostWords *self = g_new0 (SignpostWords, 1);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GList) languages = NULL;
  JsonObject *root;
  gsize length;
  const char *data;

  g_atomic_ref_count_init (&self->ref_count);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->months = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint kind = 0; kind < SIGNPOST_N_NAMES; kind++)
    self->names[kind] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  /* Built in, and checked by the tests: it cannot be missing or wrong. */
  bytes = g_resource_lookup_data (signpost_log_words_get_resource (), WORDS_PATH,
                                  G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  data = g_bytes_get_data (bytes, &length);
  json_parser_load_from_data (parser, data, (gssize) length, NULL);
  root = json_node_get_object (json_parser_get_root (parser));
  languages = json_object_get_members (root);

  for (GList *l = languages; l != NULL; l = l->next)
    add_language (self, json_object_get_object_member (root, l->data));

  sort_phrases (self->statuses);
  sort_phrases (self->relations);

  return self;
}

SignpostWords *
signpost_words_ref (SignpostWords *self)
{
  g_atomic_ref_count_inc (&self->ref_count);

  return self;
}

void
signpost_words_unref (SignpostWords *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_hash_table_unref (self->keys);
  g_hash_table_unref (self->months);
  for (guint kind = 0; kind < SIGNPOST_N_NAMES; kind++)
    g_hash_table_unref (self->names[kind]);

  for (guint i = 0; i < 256; i++)
    {
      g_clear_pointer (&self->statuses[i], g_ptr_array_unref);
      g_clear_pointer (&self->relations[i], g_ptr_array_unref);
    }

  g_free (self);
}

/* Numbers, signs and pictures around a key do not belong to it. */
static void
trim_decoration (const char **text,
                 const char **end)
{
  while (*text < *end && !g_unichar_isalpha (g_utf8_get_char_validated (*text, *end - *text)))
    *text = MIN (g_utf8_next_char (*text), *end);

  while (*text < *end)
    {
      const char *last = g_utf8_find_prev_char (*text, *end);
      gunichar c = last != NULL ? g_utf8_get_char (last) : 0;

      if (last == NULL || g_unichar_isalnum (c) || g_unichar_ismark (c))
        return;

      *end = last;
    }
}

static SignpostKey
look_up_key (SignpostWords *self,
             const char    *text,
             const char    *end)
{
  g_autofree char *folded = NULL;

  trim_decoration (&text, &end);

  if (text == end)
    return SIGNPOST_KEY_NONE;

  folded = fold (text, end - text);

  return GPOINTER_TO_INT (g_hash_table_lookup (self->keys, folded));
}

/* The first bracket or slash: what it parts may be the same word in two languages */
static const char *
find_parting (const char *text,
              const char *end)
{
  static const char * const partings[] = { "(", "/", "|", "（", "／", "【", "[", " - ", " – " };
  const char *first = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (partings); i++)
    {
      const char *found = signpost_text_find (text, end - text, partings[i]);

      if (found != NULL && (first == NULL || found < first))
        first = found;
    }

  return first;
}

SignpostKey
signpost_words_find_key (SignpostWords *self,
                         const char    *text,
                         gsize          length)
{
  const char *end = text + length;
  const char *parting;
  SignpostKey role;

  if (length == 0 || length > MAX_KEY_BYTES)
    return SIGNPOST_KEY_NONE;

  role = look_up_key (self, text, end);
  if (role != SIGNPOST_KEY_NONE)
    return role;

  parting = find_parting (text, end);
  if (parting == NULL || parting == text)
    return SIGNPOST_KEY_NONE;

  role = look_up_key (self, text, parting);

  return role != SIGNPOST_KEY_NONE ? role : look_up_key (self, parting, end);
}

/* Scripts that put no space between words */
static gboolean
is_joined_script (gunichar c)
{
  GUnicodeScript script = g_unichar_get_script (c);

  return script == G_UNICODE_SCRIPT_HAN || script == G_UNICODE_SCRIPT_HIRAGANA ||
         script == G_UNICODE_SCRIPT_KATAKANA || script == G_UNICODE_SCRIPT_HANGUL;
}

static gboolean
ends_word (const char *text,
           const char *end)
{
  gunichar next;

  if (end[0] == '\0')
    return TRUE;

  next = g_utf8_get_char (end);

  return !g_unichar_isalpha (next) || is_joined_script (g_utf8_get_char (g_utf8_prev_char (end)));
}

static const Phrase *
match_phrase (GPtrArray * const *table,
              const char        *text)
{
  GPtrArray *phrases = table[(guchar) *text];

  for (guint i = 0; phrases != NULL && i < phrases->len; i++)
    {
      const Phrase *phrase = phrases->pdata[i];

      if (strncmp (text, phrase->phrase, phrase->length) == 0 &&
          ends_word (text, text + phrase->length))
        return phrase;
    }

  return NULL;
}

/* A text folded so that every character keeps its place: what would change its length stays as it is */
static char *
fold_in_place (const char *text,
               gsize       length)
{
  char *folded = g_strndup (text, length);

  for (char *p = folded; *p != '\0';)
    {
      char *next = g_utf8_next_char (p);
      gunichar c = g_utf8_get_char_validated (p, -1);
      char lower[6];

      if (c >= (gunichar) -2)
        {
          p++;
          continue;
        }

      if (g_unichar_to_utf8 (g_unichar_tolower (c), lower) == next - p)
        memcpy (p, lower, next - p);
      p = next;
    }

  return folded;
}

SignpostKey
signpost_words_begins_with_relation (SignpostWords *self,
                                     const char    *text,
                                     gsize          length,
                                     gsize         *end)
{
  g_autofree char *folded = NULL;
  const Phrase *phrase;
  gsize start = 0;

  while (start < length && strchr (" \t*_-+>~`", text[start]) != NULL && text[start] != '\0')
    start++;

  /* Most lines begin with a letter that no relation begins with. */
  if (start == length || self->relations[(guchar) g_ascii_tolower (text[start])] == NULL)
    return SIGNPOST_KEY_NONE;

  folded = fold_in_place (text + start, MIN (length - start, MAX_KEY_BYTES));
  phrase = match_phrase (self->relations, folded);
  if (phrase == NULL)
    return SIGNPOST_KEY_NONE;

  *end = start + phrase->length;

  return phrase->value;
}

/* What is struck out says what was, not what is. */
static void
blank_struck_out (char *text)
{
  char *start, *end;

  while ((start = strstr (text, "~~")) != NULL && (end = strstr (start + 2, "~~")) != NULL)
    memset (start, ' ', end + 2 - start);
}

gboolean
signpost_words_find_status (SignpostWords  *self,
                            const char     *text,
                            gsize           length,
                            SignpostStatus *status,
                            gsize          *start,
                            gsize          *end)
{
  g_autofree char *folded = fold_in_place (text, MIN (length, 1024));
  gboolean at_word = TRUE;

  blank_struck_out (folded);

  for (const char *p = folded; *p != '\0';)
    {
      gunichar c = g_utf8_get_char_validated (p, -1);
      const Phrase *phrase = at_word && c < (gunichar) -2 ? match_phrase (self->statuses, p) : NULL;

      if (phrase != NULL)
        {
          *status = phrase->value;
          *start = p - folded;
          *end = *start + phrase->length;
          return TRUE;
        }

      if (c >= (gunichar) -2)
        {
          p++;
          continue;
        }

      at_word = !g_unichar_isalnum (c) || is_joined_script (c);
      p = g_utf8_next_char (p);
    }

  return FALSE;
}

guint
signpost_words_find_month (SignpostWords *self,
                           const char    *text,
                           gsize          length)
{
  g_autofree char *folded = fold (text, length);

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->months, folded));
}

gboolean
signpost_words_is_name (SignpostWords    *self,
                        SignpostNameKind  kind,
                        const char       *text,
                        gsize             length)
{
  g_autofree char *folded = fold (text, length);

  return g_hash_table_contains (self->names[kind], folded);
}
