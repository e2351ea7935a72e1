/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-reader.h"

#include "core/json/signpost-json-reader-private.h"
#include "core/json/signpost-json-scanner.h"

#include <glib/gi18n-lib.h>
#include <string.h>

G_DEFINE_QUARK (signpost-json-error-quark, signpost_json_error)

#define CHUNK_BYTES (64 * 1024)

/* One step of the way from the root to the cursor. */
typedef struct
{
  JsonNode *node;         /* (nullable): what could not be entered */
  gsize     path_length;  /* how long the path was before */
} Step;

struct _SignpostJsonReader
{
  GBytes   *bytes;
  char     *name;
  JsonNode *root;
  GArray   *steps;
  GString  *path;
  GError   *error;
  JsonNode *wrong;         /* (nullable): what the error is about, and what it is in; both are the root's */
  JsonNode *wrong_parent;
};

/* Errors */

static void
take_error (SignpostJsonReader *self,
            const char         *path,
            const char         *message)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (self->bytes, &length);
  guint line, column;

  signpost_json_locate (text, length, path, &line, &column);
  self->error = g_error_new (SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT, "%s:%u:%u: %s: %s",
                             self->name, line, column, path, message);
}

JsonNode *
signpost_json_reader_get_current (SignpostJsonReader *self)
{
  return g_array_index (self->steps, Step, self->steps->len - 1).node;
}

static JsonNode *
peek_member (SignpostJsonReader *self,
             const char         *member)
{
  JsonNode *node = signpost_json_reader_get_current (self);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  return json_object_get_member (json_node_get_object (node), member);
}

/* member: (nullable): of what is under the cursor */
static void
note_wrong (SignpostJsonReader *self,
            JsonNode           *member)
{
  guint n_steps = self->steps->len;

  if (member != NULL)
    {
      self->wrong = member;
      self->wrong_parent = signpost_json_reader_get_current (self);
    }
  else if (n_steps > 1)
    {
      self->wrong = g_array_index (self->steps, Step, n_steps - 1).node;
      self->wrong_parent = g_array_index (self->steps, Step, n_steps - 2).node;
    }
}

static void
fail_with (SignpostJsonReader *self,
           const char         *member,
           const char         *message)
{
  g_autofree char *path = NULL;
  GString *longer;

  if (self->error != NULL)
    return;

  note_wrong (self, member != NULL ? peek_member (self, member) : NULL);
  longer = g_string_new (self->path->str);
  if (member != NULL && peek_member (self, member) != NULL)
    signpost_json_path_append_member (longer, member);

  path = g_string_free (longer, FALSE);
  take_error (self, path, message);
}

static char *
describe_value (JsonNode *node)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];
  const char *text;

  switch (json_node_get_value_type (node))
    {
    case G_TYPE_BOOLEAN:
      return g_strdup (json_node_get_boolean (node) ? "true" : "false");

    case G_TYPE_INT64:
      return g_strdup_printf ("%" G_GINT64_FORMAT, json_node_get_int (node));

    case G_TYPE_DOUBLE:
      return g_strdup (g_ascii_dtostr (number, sizeof number, json_node_get_double (node)));

    default:
      text = json_node_get_string (node);
      return *text != '\0' ? signpost_json_quote (text) : g_strdup (_("an empty text"));
    }
}

static char *
describe_node (JsonNode *node)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      return g_strdup (_("an object"));

    case JSON_NODE_ARRAY:
      return g_strdup (_("a list"));

    case JSON_NODE_NULL:
      return g_strdup ("null");

    case JSON_NODE_VALUE:
    default:
      return describe_value (node);
    }
}

void
signpost_json_reader_expect (SignpostJsonReader *self,
                             const char         *member,
                             JsonNode           *node,
                             const char         *expected)
{
  g_autofree char *found = describe_node (node);
  g_autofree char *message = g_strdup_printf (_("expected %s, found %s"), expected, found);

  fail_with (self, member, message);
}

static void
expect_member (SignpostJsonReader *self,
               const char         *member)
{
  g_autofree char *quoted = signpost_json_quote (member);
  g_autofree char *message = g_strdup_printf (_("expected a member %s, found none"), quoted);

  fail_with (self, NULL, message);
}

/* Finding */

JsonNode *
signpost_json_reader_find_member (SignpostJsonReader *self,
                                  const char         *member,
                                  gboolean            is_required)
{
  JsonNode *current = signpost_json_reader_get_current (self);
  JsonNode *node = NULL;

  if (self->error != NULL || current == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (current))
    {
      signpost_json_reader_expect (self, NULL, current, _("an object"));
      return NULL;
    }

  node = peek_member (self, member);
  if (node == NULL && is_required)
    expect_member (self, member);

  return node != NULL && (is_required || !JSON_NODE_HOLDS_NULL (node)) ? node : NULL;
}

static void
push (SignpostJsonReader *self,
      JsonNode           *node)
{
  Step step = { node, self->path->len };

  g_array_append_val (self->steps, step);
}

/* Construction */

SignpostJsonReader *
signpost_json_reader_new (GBytes     *bytes,
                          const char *name,
                          gsize       max_bytes,
                          GError    **error)
{
  SignpostJsonReader *self;
  JsonNode *root;
  gsize length = g_bytes_get_size (bytes);

  g_return_val_if_fail (name != NULL, NULL);

  if (length > max_bytes)
    {
      g_autofree char *limit = g_format_size_full (max_bytes, G_FORMAT_SIZE_IEC_UNITS);

      g_set_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_TOO_LARGE,
                   _("%s: expected a file of at most %s, found a larger one"), name, limit);
      return NULL;
    }

  root = signpost_json_scan (length > 0 ? g_bytes_get_data (bytes, NULL) : "", length, name, error);
  if (root == NULL)
    return NULL;

  self = g_new0 (SignpostJsonReader, 1);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  self->root = root;
  self->path = g_string_new ("$");
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  push (self, root);

  return self;
}

/* A size that is asked for beforehand says nothing about a pipe or a device. */
static GBytes *
load_bytes (GFile   *file,
            gsize    max_bytes,
            GError **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr (GByteArray) loaded = g_byte_array_new ();

  if (stream == NULL)
    return NULL;

  while (loaded->len <= max_bytes)
    {
      g_autoptr (GBytes) chunk = g_input_stream_read_bytes (G_INPUT_STREAM (stream), CHUNK_BYTES,
                                                            NULL, error);

      if (chunk == NULL)
        return NULL;
      if (g_bytes_get_size (chunk) == 0)
        break;

      g_byte_array_append (loaded, g_bytes_get_data (chunk, NULL), g_bytes_get_size (chunk));
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&loaded));
}

SignpostJsonReader *
signpost_json_reader_new_from_file (GFile   *file,
                                    gsize    max_bytes,
                                    GError **error)
{
  g_autofree char *base_name = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base_name != NULL ? base_name : "");
  g_autoptr (GBytes) bytes = load_bytes (file, max_bytes, error);

  return bytes != NULL ? signpost_json_reader_new (bytes, name, max_bytes, error) : NULL;
}

void
signpost_json_reader_free (SignpostJsonReader *self)
{
  g_clear_error (&self->error);
  g_array_unref (self->steps);
  g_string_free (self->path, TRUE);
  json_node_unref (self->root);
  g_free (self->name);
  g_bytes_unref (self->bytes);
  g_free (self);
}

/* Moving */

gboolean
signpost_json_reader_has (SignpostJsonReader *self,
                          const char         *member)
{
  JsonNode *node = self->error == NULL ? peek_member (self, member) : NULL;

  return node != NULL && !JSON_NODE_HOLDS_NULL (node);
}

void
signpost_json_reader_require (SignpostJsonReader *self,
                              const char         *member)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, TRUE);

  if (node != NULL && JSON_NODE_HOLDS_NULL (node))
    signpost_json_reader_expect (self, member, node, _("a value"));
}

gboolean
signpost_json_reader_enter_member (SignpostJsonReader *self,
                                   const char         *member)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, TRUE);

  push (self, node);
  signpost_json_path_append_member (self->path, member);

  return node != NULL;
}

guint
signpost_json_reader_count (SignpostJsonReader *self)
{
  JsonNode *node = signpost_json_reader_get_current (self);

  if (self->error != NULL || node == NULL)
    return 0;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    {
      signpost_json_reader_expect (self, NULL, node, _("a list"));
      return 0;
    }

  return json_array_get_length (json_node_get_array (node));
}

guint
signpost_json_reader_enter_list (SignpostJsonReader *self,
                                 const char         *member,
                                 guint               minimum,
                                 guint               maximum)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, minimum > 0);
  guint count;

  push (self, node);
  signpost_json_path_append_member (self->path, member);

  count = signpost_json_reader_count (self);
  if (count > maximum)
    signpost_json_reader_fail (self, NULL, _("expected a list of at most %u, found %u"), maximum,
                               count);
  else if (count < minimum)
    signpost_json_reader_fail (self, NULL, _("expected a list of at least %u, found %u"), minimum,
                               count);

  return self->error == NULL ? count : 0;
}

gboolean
signpost_json_reader_enter_element (SignpostJsonReader *self,
                                    guint               index)
{
  JsonNode *list = signpost_json_reader_get_current (self);
  JsonNode *node = NULL;

  if (index < signpost_json_reader_count (self))
    node = json_array_get_element (json_node_get_array (list), index);

  push (self, node);
  signpost_json_path_append_element (self->path, index);

  return node != NULL;
}

void
signpost_json_reader_leave (SignpostJsonReader *self)
{
  g_return_if_fail (self->steps->len > 1);

  g_string_truncate (self->path,
                     g_array_index (self->steps, Step, self->steps->len - 1).path_length);
  g_array_set_size (self->steps, self->steps->len - 1);
}

char **
signpost_json_reader_list_members (SignpostJsonReader *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  JsonNode *node = signpost_json_reader_get_current (self);

  if (self->error == NULL && node != NULL && !JSON_NODE_HOLDS_OBJECT (node))
    signpost_json_reader_expect (self, NULL, node, _("an object"));

  if (self->error == NULL && node != NULL)
    {
      g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));

      for (GList *item = members; item != NULL; item = item->next)
        g_ptr_array_add (names, g_strdup (item->data));
    }

  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&names), FALSE);
}

JsonNode *
signpost_json_reader_get_node (SignpostJsonReader *self)
{
  return self->error == NULL ? signpost_json_reader_get_current (self) : NULL;
}

/* The end */

void
signpost_json_reader_fail (SignpostJsonReader *self,
                           const char         *member,
                           const char         *format,
                           ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  fail_with (self, member, message);
}

gboolean
signpost_json_reader_failed (SignpostJsonReader *self)
{
  return self->error != NULL;
}

gboolean
signpost_json_reader_finish (SignpostJsonReader *self,
                             GError            **error)
{
  if (self->error == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->error));
  return FALSE;
}

char *
signpost_json_reader_dup_path (SignpostJsonReader *self)
{
  return g_strdup (self->path->str);
}

static gboolean
remove_member (JsonObject *object,
               JsonNode   *node)
{
  g_autoptr (GList) members = json_object_get_members (object);

  for (GList *l = members; l != NULL; l = l->next)
    if (json_object_get_member (object, l->data) == node)
      {
        json_object_remove_member (object, l->data);
        return TRUE;
      }

  return FALSE;
}

static gboolean
remove_element (JsonArray *array,
                JsonNode  *node)
{
  for (guint i = 0; i < json_array_get_length (array); i++)
    if (json_array_get_element (array, i) == node)
      {
        json_array_remove_element (array, i);
        return TRUE;
      }

  return FALSE;
}

GBytes *
signpost_json_reader_prune (SignpostJsonReader *self)
{
  gboolean removed = FALSE;
  char *text = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->error == NULL || self->wrong == NULL || self->wrong_parent == NULL)
    return NULL;

  if (JSON_NODE_HOLDS_OBJECT (self->wrong_parent))
    removed = remove_member (json_node_get_object (self->wrong_parent), self->wrong);
  else if (JSON_NODE_HOLDS_ARRAY (self->wrong_parent))
    removed = remove_element (json_node_get_array (self->wrong_parent), self->wrong);

  self->wrong = NULL;
  if (!removed)
    return NULL;

  text = json_to_string (self->root, FALSE);

  return g_bytes_new_take (text, strlen (text));
}
