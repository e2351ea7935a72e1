/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-reader.h"

#include "core/json/signpost-json-reader-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
expect_whole (SignpostJsonReader *self,
              const char         *member,
              JsonNode           *node,
              gint64              minimum,
              gint64              maximum)
{
  g_autofree char *least = g_strdup_printf ("%" G_GINT64_FORMAT, minimum);
  g_autofree char *most = g_strdup_printf ("%" G_GINT64_FORMAT, maximum);
  g_autofree char *expected = g_strdup_printf (_("a whole number from %s to %s"), least, most);

  signpost_json_reader_expect (self, member, node, expected);
}

static gboolean
holds_string (JsonNode *node)
{
  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
get_double (JsonNode *node,
            double   *value)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_NONE;

  if (type != G_TYPE_INT64 && type != G_TYPE_DOUBLE)
    return FALSE;

  *value = json_node_get_double (node);
  return TRUE;
}

static gboolean
get_whole (JsonNode *node,
           gint64   *value)
{
  double real = 0;

  if (!get_double (node, &real))
    return FALSE;

  if (json_node_get_value_type (node) == G_TYPE_INT64)
    *value = json_node_get_int (node);
  else if (floor (real) == real && fabs (real) <= G_MAXINT32)
    *value = (gint64) real;
  else
    return FALSE;

  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return FALSE;

  return TRUE;
}

/* Members */

const char *
signpost_json_reader_get_string (SignpostJsonReader *self,
                                 const char         *member)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, TRUE);

  if (node == NULL)
    return "";

  if (!holds_string (node))
    {
      signpost_json_reader_expect (self, member, node, _("a text"));
      return "";
    }

  if (is_blank (json_node_get_string (node)))
    signpost_json_reader_fail (self, member, _("expected a text, found an empty text"));

  return json_node_get_string (node);
}

const char *
signpost_json_reader_get_optional (SignpostJsonReader *self,
                                   const char         *member)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, FALSE);

  if (node == NULL)
    return NULL;

  if (holds_string (node))
    return json_node_get_string (node);

  signpost_json_reader_expect (self, member, node, _("a text"));
  return NULL;
}

gint64
signpost_json_reader_get_int (SignpostJsonReader *self,
                              const char         *member,
                              gint64              minimum,
                              gint64              maximum,
                              gint64              fallback)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, FALSE);
  gint64 value = 0;

  if (node == NULL)
    return fallback;

  if (get_whole (node, &value) && value >= minimum && value <= maximum)
    return value;

  expect_whole (self, member, node, minimum, maximum);
  return fallback;
}

double
signpost_json_reader_get_number (SignpostJsonReader *self,
                                 const char         *member,
                                 double              minimum,
                                 double              maximum,
                                 double              fallback)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, FALSE);
  g_autofree char *expected = NULL;
  double value = 0;

  if (node == NULL)
    return fallback;

  if (get_double (node, &value) && value >= minimum && value <= maximum)
    return value;

  expected = g_strdup_printf (_("a number from %g to %g"), minimum, maximum);
  signpost_json_reader_expect (self, member, node, expected);
  return fallback;
}

gboolean
signpost_json_reader_get_boolean (SignpostJsonReader *self,
                                  const char         *member,
                                  gboolean            fallback)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, FALSE);

  if (node == NULL)
    return fallback;

  if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_BOOLEAN)
    return json_node_get_boolean (node);

  signpost_json_reader_expect (self, member, node, _("true or false"));
  return fallback;
}

int
signpost_json_reader_get_choice (SignpostJsonReader *self,
                                 const char         *member,
                                 const char * const *nicks,
                                 int                 fallback)
{
  JsonNode *node = signpost_json_reader_find_member (self, member, fallback < 0);
  g_autofree char *list = NULL;
  g_autofree char *expected = NULL;

  if (node == NULL)
    return MAX (fallback, 0);

  if (holds_string (node))
    for (int i = 0; nicks[i] != NULL; i++)
      if (g_str_equal (json_node_get_string (node), nicks[i]))
        return i;

  list = g_strjoinv ("”, “", (char **) nicks);
  /* Translators: a list of words that a file may hold at some place, such as “high”, “low” */
  expected = g_strdup_printf (_("one of “%s”"), list);
  signpost_json_reader_expect (self, member, node, expected);
  return MAX (fallback, 0);
}

char **
signpost_json_reader_get_strings (SignpostJsonReader *self,
                                  const char         *member)
{
  guint count = signpost_json_reader_enter_list (self, member, 0, G_MAXUINT);
  char **strings = g_new0 (char *, count + 1);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (self, i);
      strings[i] = g_strdup (signpost_json_reader_get_value (self));
      signpost_json_reader_leave (self);
    }
  signpost_json_reader_leave (self);

  return strings;
}

const char *
signpost_json_reader_get_value (SignpostJsonReader *self)
{
  JsonNode *node = signpost_json_reader_get_current (self);

  if (signpost_json_reader_failed (self) || node == NULL)
    return "";

  if (holds_string (node))
    return json_node_get_string (node);

  signpost_json_reader_expect (self, NULL, node, _("a text"));
  return "";
}
