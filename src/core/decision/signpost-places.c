/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-places.h"

#include <string.h>

static const SignpostShape shapes[] =
{
  { "", "", "format kind id title created catalogue "
            "answers endpoints options comparison outcome record revises" },
  { "/catalogue", "", "id version parts" },
  { "/answers/*", "question subject", "question subject values text rating unsure rows" },
  { "/endpoints/*", "id", "id name role changeable reason offers" },
  { "/options/*", "id", "id mark way why_excluded methods techniques" },
  { "/options/*/methods/*", "category", "category role" },
  { "/comparison", "", "options criteria cells lens triggers points_locked ratings_seen "
                       "points_changed_after_ratings_seen" },
  { "/comparison/options/*", "id", "id name fit included baseline" },
  { "/comparison/criteria/*", "id", "id name points must_reach anchor1 anchor5 anchor3 scenario" },
  { "/comparison/cells/*", "option criterion", "option criterion rating sure note evidence later" },
  { "/comparison/lens", "", "importance steps unsure" },
  { "/comparison/triggers/*", "id", "id text" },
  { "/outcome", "", "chosen reasons statement ticks" },
  { "/record", "", "status date decision_makers consulted informed" },
  { "/revises", "", "record number title sha256 relation" },
};

/* What is typed or dragged, by the last member of its path or the one before */
static const char * const steady_members[] =
{
  "anchor1", "anchor3", "anchor5", "consulted", "decision_makers", "evidence", "informed", "name", "note", "points", "reason",
  "reasons", "role", "rows", "scenario", "statement", "text", "title", "why_excluded", NULL
};

/* Shapes */

const SignpostShape *
signpost_shape_find (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (g_str_equal (shapes[i].path, path))
        return &shapes[i];
    }

  return NULL;
}

gboolean
signpost_shape_knows (const SignpostShape *self,
                      const char          *member)
{
  g_auto(GStrv) list = g_strsplit (self->known, " ", -1);

  return g_strv_contains ((const char * const *) list, member);
}

static const char *
get_text (JsonNode   *node,
          const char *member)
{
  JsonNode *value;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return "";

  value = json_object_get_member (json_node_get_object (node), member);
  if (value == NULL || json_node_get_value_type (value) != G_TYPE_STRING)
    return "";

  return json_node_get_string (value);
}

gboolean
signpost_shape_is_same (const SignpostShape *self,
                        JsonNode            *a,
                        JsonNode            *b)
{
  g_auto(GStrv) members = g_strsplit (self->identity, " ", -1);

  if (!JSON_NODE_HOLDS_OBJECT (a) || !JSON_NODE_HOLDS_OBJECT (b))
    return FALSE;

  for (guint i = 0; members[i] != NULL; i++)
    {
      if (!g_str_equal (get_text (a, members[i]), get_text (b, members[i])))
        return FALSE;
    }

  return TRUE;
}

/* Places */

/* Where the comparison is: in which element of the outermost list, if in any */
typedef struct
{
  GPtrArray  *places;
  const char *first;
  const char *second;
} Walk;

static void compare_nodes (Walk       *walk,
                           const char *path,
                           JsonNode   *before,
                           JsonNode   *after);

void
signpost_place_free (SignpostPlace *self)
{
  g_free (self->path);
  g_free (self->first);
  g_free (self->second);
  g_free (self);
}

SignpostPlace *
signpost_place_copy (const SignpostPlace *self)
{
  SignpostPlace *copy = g_new0 (SignpostPlace, 1);

  copy->path = g_strdup (self->path);
  copy->first = g_strdup (self->first);
  copy->second = g_strdup (self->second);

  return copy;
}

static void
add_place (Walk       *walk,
           const char *path)
{
  SignpostPlace place = { (char *) path, (char *) walk->first, (char *) walk->second };

  g_ptr_array_add (walk->places, signpost_place_copy (&place));
}

/* (nullable). It mostly stands where it stood, and a drag of the hand waits for this. */
static JsonNode *
find_same (JsonArray           *list,
           const SignpostShape *shape,
           JsonNode            *element,
           guint                guess)
{
  guint length = json_array_get_length (list);

  for (guint i = 0; i < length; i++)
    {
      JsonNode *candidate = json_array_get_element (list, (guess + i) % length);

      if (signpost_shape_is_same (shape, candidate, element))
        return candidate;
    }

  return NULL;
}

/* An answer or a rating is there because somebody said something; what they left open is not said by being written. */
static gboolean
is_silent (const char *member,
           JsonNode   *node)
{
  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (json_node_get_value_type (node) == G_TYPE_STRING)
    return *json_node_get_string (node) == '\0';

  return g_str_equal (member, "sure") && json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
         json_node_get_boolean (node);
}

static void
add_said (Walk                *walk,
          const SignpostShape *shape,
          JsonObject          *element)
{
  g_auto(GStrv) identity = g_strsplit (shape->identity, " ", -1);
  g_autoptr(GList) members = json_object_get_members (element);

  for (GList *l = members; l != NULL; l = l->next)
    {
      g_autofree char *path = g_strconcat (shape->path, "/", l->data, NULL);

      if (!g_strv_contains ((const char * const *) identity, l->data) &&
          !is_silent (l->data, json_object_get_member (element, l->data)))
        add_place (walk, path);
    }
}

static gboolean
exists_when_said (const SignpostShape *shape)
{
  return g_str_equal (shape->path, "/answers/*") ||
         g_str_equal (shape->path, "/comparison/cells/*");
}

/* other: (nullable): the same element in the other decision */
static void
compare_elements (Walk                *walk,
                  const SignpostShape *shape,
                  JsonNode            *element,
                  JsonNode            *other)
{
  g_auto(GStrv) members = g_strsplit (shape->identity, " ", -1);
  Walk inner = *walk;

  /* The inner lists of an element belong to it. */
  if (*walk->first == '\0')
    {
      inner.first = get_text (element, members[0]);
      inner.second = members[1] != NULL ? get_text (element, members[1]) : "";
    }

  if (other != NULL)
    compare_nodes (&inner, shape->path, element, other);
  else if (exists_when_said (shape) && JSON_NODE_HOLDS_OBJECT (element))
    add_said (&inner, shape, json_node_get_object (element));
  else
    add_place (&inner, shape->path);
}

static gboolean
is_order_equal (JsonArray           *before,
                JsonArray           *after,
                const SignpostShape *shape)
{
  if (json_array_get_length (before) != json_array_get_length (after))
    return TRUE;

  for (guint i = 0; i < json_array_get_length (before); i++)
    {
      if (!signpost_shape_is_same (shape, json_array_get_element (before, i),
                                   json_array_get_element (after, i)) &&
          find_same (before, shape, json_array_get_element (after, i), i) != NULL)
        return FALSE;
    }

  return TRUE;
}

static void
compare_lists (Walk                *walk,
               const char          *path,
               const SignpostShape *shape,
               JsonArray           *before,
               JsonArray           *after)
{
  for (guint i = 0; i < json_array_get_length (before); i++)
    {
      JsonNode *element = json_array_get_element (before, i);

      compare_elements (walk, shape, element, find_same (after, shape, element, i));
    }

  for (guint i = 0; i < json_array_get_length (after); i++)
    {
      JsonNode *element = json_array_get_element (after, i);

      if (find_same (before, shape, element, i) == NULL)
        compare_elements (walk, shape, element, NULL);
    }

  if (!is_order_equal (before, after, shape))
    add_place (walk, path);
}

/* Rows and their cells have no names, only numbers. Any other list without a shape is one thing, such as the values of an answer. */
static void
compare_rows (Walk       *walk,
              const char *path,
              JsonArray  *before,
              JsonArray  *after)
{
  if (json_array_get_length (before) != json_array_get_length (after))
    {
      add_place (walk, path);
      return;
    }

  for (guint i = 0; i < json_array_get_length (before); i++)
    {
      g_autofree char *row = g_strdup_printf ("%s/%u", path, i);

      compare_nodes (walk, row, json_array_get_element (before, i),
                     json_array_get_element (after, i));
    }
}

static void
compare_members (Walk       *walk,
                 const char *path,
                 JsonObject *before,
                 JsonObject *after)
{
  g_autoptr(GList) ours = json_object_get_members (before);
  g_autoptr(GList) theirs = json_object_get_members (after);

  for (GList *l = ours; l != NULL; l = l->next)
    {
      g_autofree char *member = g_strconcat (path, "/", l->data, NULL);

      if (json_object_has_member (after, l->data))
        compare_nodes (walk, member, json_object_get_member (before, l->data),
                       json_object_get_member (after, l->data));
      else
        add_place (walk, member);
    }

  for (GList *l = theirs; l != NULL; l = l->next)
    {
      g_autofree char *member = g_strconcat (path, "/", l->data, NULL);

      if (!json_object_has_member (before, l->data))
        add_place (walk, member);
    }
}

static void
compare_nodes (Walk       *walk,
               const char *path,
               JsonNode   *before,
               JsonNode   *after)
{
  g_autofree char *element_path = g_strconcat (path, "/*", NULL);
  const SignpostShape *shape = signpost_shape_find (element_path);

  if (JSON_NODE_HOLDS_OBJECT (before) && JSON_NODE_HOLDS_OBJECT (after))
    compare_members (walk, path, json_node_get_object (before), json_node_get_object (after));
  else if (shape != NULL && JSON_NODE_HOLDS_ARRAY (before) && JSON_NODE_HOLDS_ARRAY (after))
    compare_lists (walk, path, shape, json_node_get_array (before), json_node_get_array (after));
  else if (strstr (path, "/rows") != NULL && JSON_NODE_HOLDS_ARRAY (before) &&
           JSON_NODE_HOLDS_ARRAY (after))
    compare_rows (walk, path, json_node_get_array (before), json_node_get_array (after));
  else if (!json_node_equal (before, after))
    add_place (walk, path);
}

GPtrArray *
signpost_places_compare (JsonNode *before,
                         JsonNode *after)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_place_free);
  Walk walk = { places, "", "" };

  g_return_val_if_fail (before != NULL && after != NULL, places);

  compare_nodes (&walk, "", before, after);

  return places;
}

gboolean
signpost_place_equal (const SignpostPlace *a,
                      const SignpostPlace *b)
{
  return g_str_equal (a->path, b->path) && g_str_equal (a->first, b->first) &&
         g_str_equal (a->second, b->second);
}

/* Nobody types a row, a choice or a date key by key. */
gboolean
signpost_place_is_steady (const SignpostPlace *self)
{
  g_auto(GStrv) members = g_strsplit (self->path, "/", -1);
  guint n = g_strv_length (members);

  for (guint i = 0; i < n; i++)
    {
      /* “rows” alone says that there are more or fewer; with a row and a column, what is in it. */
      if (g_str_equal (members[i], "rows") && i + 1 == n)
        return FALSE;
      if (g_strv_contains (steady_members, members[i]))
        return TRUE;
    }

  return FALSE;
}
