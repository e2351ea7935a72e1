/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-difference-words.h"

#include "core/decision/signpost-endpoint.h"
#include "core/decision/signpost-option.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Looking things up: nothing is taken for granted about what a file holds */

JsonNode *
signpost_file_get (JsonNode   *node,
                   const char *path)
{
  g_auto(GStrv) members = g_strsplit (path, "/", -1);

  for (guint i = 0; node != NULL && members[i] != NULL; i++)
    {
      if (!JSON_NODE_HOLDS_OBJECT (node))
        return NULL;

      node = json_object_get_member (json_node_get_object (node), members[i]);
    }

  return node;
}

const char *
signpost_file_get_text (JsonNode   *node,
                        const char *path)
{
  JsonNode *value = signpost_file_get (node, path);

  if (value == NULL || json_node_get_value_type (value) != G_TYPE_STRING)
    return "";

  return json_node_get_string (value);
}

static guint
get_length (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_ARRAY (node)
         ? json_array_get_length (json_node_get_array (node)) : 0;
}

static JsonNode *
get_element (JsonNode *node,
             guint     position)
{
  return json_array_get_element (json_node_get_array (node), position);
}

static const char *
get_own_text (JsonNode *node)
{
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_get_string (node) : "";
}

static gint64
get_int (JsonNode   *node,
         const char *path)
{
  JsonNode *value = signpost_file_get (node, path);

  return value != NULL && json_node_get_value_type (value) == G_TYPE_INT64
         ? json_node_get_int (value) : 0;
}

static gboolean
get_boolean (JsonNode   *node,
             const char *path,
             gboolean    otherwise)
{
  JsonNode *value = signpost_file_get (node, path);

  return value != NULL && json_node_get_value_type (value) == G_TYPE_BOOLEAN
         ? json_node_get_boolean (value) : otherwise;
}

JsonNode *
signpost_file_find (JsonNode   *root,
                    const char *section,
                    const char *list,
                    const char *first_member,
                    const char *first,
                    const char *second_member,
                    const char *second)
{
  JsonNode *holder = section != NULL ? signpost_file_get (root, section) : root;
  JsonNode *elements = holder != NULL ? signpost_file_get (holder, list) : NULL;

  for (guint i = 0; i < get_length (elements); i++)
    {
      JsonNode *element = get_element (elements, i);

      if (g_str_equal (signpost_file_get_text (element, first_member), first) &&
          (second_member == NULL ||
           g_str_equal (signpost_file_get_text (element, second_member), second)))
        return element;
    }

  return NULL;
}

/* Words */

static void
append (GString    *out,
        const char *separator,
        const char *text)
{
  if (out->len > 0 && *text != '\0')
    g_string_append (out, separator);

  g_string_append (out, text);
}

static char *
finish (GString *out)
{
  return g_string_free (out, FALSE);
}

static void
append_values (GString          *out,
               SignpostQuestion *question,
               JsonNode         *values)
{
  for (guint i = 0; i < get_length (values); i++)
    {
      const char *id = get_own_text (get_element (values, i));
      SignpostAnswer *answer = signpost_question_find_answer (question, id);

      append (out, "; ", answer != NULL ? signpost_answer_get_title (answer) : id);
    }
}

static void
append_rows (GString  *out,
             JsonNode *rows)
{
  for (guint i = 0; i < get_length (rows); i++)
    {
      JsonNode *cells = get_element (rows, i);
      g_autoptr(GString) row = g_string_new (NULL);

      for (guint j = 0; j < get_length (cells); j++)
        append (row, ", ", get_own_text (get_element (cells, j)));

      append (out, "; ", row->str);
    }
}

char *
signpost_words_for_answer (SignpostQuestion *question,
                           JsonNode         *answer)
{
  GString *out = g_string_new (NULL);

  append_values (out, question, signpost_file_get (answer, "values"));
  append_rows (out, signpost_file_get (answer, "rows"));

  if (get_int (answer, "rating") > 0)
    {
      g_autofree char *rating = g_strdup_printf (_("%d of 5"), (int) get_int (answer, "rating"));

      append (out, "; ", rating);
    }

  append (out, " – ", signpost_file_get_text (answer, "text"));
  if (get_boolean (answer, "unsure", FALSE))
    append (out, " ", _("(not sure)"));

  return finish (out);
}

static char *
dup_number (JsonNode *value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%g", json_node_get_double (value)));
}

char *
signpost_words_for_rating (JsonNode *cell)
{
  GString *out = g_string_new (NULL);
  JsonNode *rating = signpost_file_get (cell, "rating");
  g_autofree char *number = NULL;

  if (rating != NULL && JSON_NODE_HOLDS_VALUE (rating) &&
      g_type_is_a (json_node_get_value_type (rating), G_TYPE_STRING) == FALSE)
    number = dup_number (rating);

  append (out, "", number != NULL ? number : "");
  if (!get_boolean (cell, "sure", TRUE))
    append (out, " ", _("(not sure)"));
  append (out, " – ", signpost_file_get_text (cell, "note"));

  return finish (out);
}

static const char *
get_method_title (SignpostCatalogue *catalogue,
                  const char        *id)
{
  SignpostCategory *category = signpost_catalogue_find_category (catalogue, id);

  return category != NULL ? signpost_category_get_short_title (category) : id;
}

char *
signpost_words_for_methods (SignpostCatalogue *catalogue,
                            JsonNode          *methods)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < get_length (methods); i++)
    {
      JsonNode *method = get_element (methods, i);
      const char *role = signpost_file_get_text (method, "role");
      const char *title = get_method_title (catalogue, signpost_file_get_text (method, "category"));
      /* Translators: a method, and what it does in an option */
      g_autofree char *both = g_strdup_printf (_("%s: %s"), title, role);

      append (out, "; ", *role != '\0' ? both : title);
    }

  return finish (out);
}

char *
signpost_words_for_way (JsonNode *option)
{
  const char *nick = signpost_file_get_text (option, "way");
  SignpostOptionWay way = SIGNPOST_OPTION_WAY_LAYER;

  /* What the file leaves out, or nobody understands, is not decided. */
  while (way != SIGNPOST_OPTION_WAY_ANY && !g_str_equal (nick, signpost_option_way_to_nick (way)))
    way--;

  return g_strdup (signpost_option_way_to_title (way));
}

char *
signpost_words_for_offers (SignpostCatalogue *catalogue,
                           JsonNode          *offers)
{
  GString *out = g_string_new (NULL);

  if (offers != NULL && JSON_NODE_HOLDS_ARRAY (offers) && get_length (offers) == 0)
    append (out, "", _("none of them"));

  for (guint i = 0; i < get_length (offers); i++)
    append (out, ", ", get_method_title (catalogue, get_own_text (get_element (offers, i))));

  return finish (out);
}

char *
signpost_words_for_techniques (SignpostCatalogue *catalogue,
                               JsonNode          *techniques)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < get_length (techniques); i++)
    {
      const char *id = get_own_text (get_element (techniques, i));
      SignpostTechnicalOption *option = signpost_catalogue_find_technical_option (catalogue, id);

      append (out, ", ", option != NULL ? signpost_technical_option_get_title (option) : id);
    }

  return finish (out);
}

char *
signpost_words_for_value (JsonNode *value)
{
  if (value == NULL || JSON_NODE_HOLDS_NULL (value))
    return g_strdup ("");
  if (!JSON_NODE_HOLDS_VALUE (value))
    return json_to_string (value, FALSE);
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return json_node_dup_string (value);
  if (json_node_get_value_type (value) == G_TYPE_BOOLEAN)
    return g_strdup (json_node_get_boolean (value) ? C_("answer", "Yes") : C_("answer", "No"));

  return dup_number (value);
}

/* Names */

static char *
dup_name (JsonNode   *element,
          const char *id)
{
  const char *name = signpost_file_get_text (element, "name");

  return g_strdup (*name != '\0' ? name : id);
}

char *
signpost_words_for_option (JsonNode   *root,
                           const char *id)
{
  return dup_name (signpost_file_find (root, "comparison", "options", "id", id, NULL, NULL), id);
}

char *
signpost_words_for_criterion (JsonNode   *root,
                              const char *id)
{
  return dup_name (signpost_file_find (root, "comparison", "criteria", "id", id, NULL, NULL), id);
}

char *
signpost_words_for_endpoint (JsonNode   *root,
                             const char *id)
{
  JsonNode *endpoint = signpost_file_find (root, NULL, "endpoints", "id", id, NULL, NULL);
  SignpostRole role;

  if (*signpost_file_get_text (endpoint, "name") == '\0' &&
      signpost_role_from_nick (signpost_file_get_text (endpoint, "role"), &role))
    return g_strdup (signpost_role_to_title (role));

  return dup_name (endpoint, id);
}

char *
signpost_words_for_leg (JsonNode   *root,
                        const char *id)
{
  const char *arrow = strchr (id, '>');
  g_autofree char *from_id = arrow != NULL ? g_strndup (id, arrow - id) : NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (arrow == NULL)
    return g_strdup (id);

  from = signpost_words_for_endpoint (root, from_id);
  to = signpost_words_for_endpoint (root, arrow + 1);

  /* Translators: a leg from one system to another. In
   * right-to-left languages the arrow points left. */
  return g_strdup_printf (_("%s → %s"), from, to);
}
