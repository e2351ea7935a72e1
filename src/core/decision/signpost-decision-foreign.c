/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"

/*
 * What a file says beyond what we know is written back where it stood. The file's root is kept,
 * and what it has more than we write is added to what we write: members of objects by their names,
 * elements of lists by what identifies them.
 */

typedef struct
{
  const char *path;
  const char *identity;    /* members that tell the elements of a list apart */
  const char *known;       /* members that are ours; when we leave one out, it is gone */
} Shape;

static const Shape shapes[] =
{
  { "", "", "format kind id title created catalogue "
            "answers endpoints options comparison outcome record" },
  { "/catalogue", "", "id version" },
  { "/answers/*", "question subject", "question subject values text rating unsure rows" },
  { "/endpoints/*", "id", "id name role changeable reason offers" },
  { "/options/*", "id", "id mark why_excluded methods techniques" },
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
};

static void merge_node (JsonNode   *ours,
                        JsonNode   *theirs,
                        const char *path);

static const Shape *
find_shape (const char *path)
{
  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      if (g_str_equal (shapes[i].path, path))
        return &shapes[i];
    }

  return NULL;
}

static gboolean
has_word (const char *words,
          const char *word)
{
  g_auto(GStrv) list = g_strsplit (words, " ", -1);

  return g_strv_contains ((const char * const *) list, word);
}

static const char *
get_text (JsonObject *object,
          const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return "";

  return json_node_get_string (node);
}

static gboolean
is_same (JsonObject  *a,
         JsonObject  *b,
         const Shape *shape)
{
  g_auto(GStrv) members = g_strsplit (shape->identity, " ", -1);

  for (guint i = 0; members[i] != NULL; i++)
    {
      if (!g_str_equal (get_text (a, members[i]), get_text (b, members[i])))
        return FALSE;
    }

  return TRUE;
}

static void
merge_lists (JsonArray  *ours,
             JsonArray  *theirs,
             const char *path)
{
  g_autofree char *element_path = g_strconcat (path, "/*", NULL);
  const Shape *shape = find_shape (element_path);

  for (guint i = 0; shape != NULL && i < json_array_get_length (ours); i++)
    {
      JsonNode *element = json_array_get_element (ours, i);

      for (guint j = 0; j < json_array_get_length (theirs); j++)
        {
          JsonNode *candidate = json_array_get_element (theirs, j);

          if (JSON_NODE_HOLDS_OBJECT (element) && JSON_NODE_HOLDS_OBJECT (candidate) &&
              is_same (json_node_get_object (element), json_node_get_object (candidate), shape))
            {
              merge_node (element, candidate, element_path);
              break;
            }
        }
    }
}

static void
merge_objects (JsonObject *ours,
               JsonObject *theirs,
               const char *path)
{
  const Shape *shape = find_shape (path);
  g_autoptr(GList) members = json_object_get_members (theirs);

  for (GList *l = members; shape != NULL && l != NULL; l = l->next)
    {
      const char *member = l->data;
      JsonNode *node = json_object_get_member (theirs, member);
      g_autofree char *member_path = g_strconcat (path, "/", member, NULL);

      if (!has_word (shape->known, member))
        json_object_set_member (ours, member, json_node_copy (node));
      else if (json_object_has_member (ours, member))
        merge_node (json_object_get_member (ours, member), node, member_path);
    }
}

static void
merge_node (JsonNode   *ours,
            JsonNode   *theirs,
            const char *path)
{
  if (JSON_NODE_HOLDS_OBJECT (ours) && JSON_NODE_HOLDS_OBJECT (theirs))
    merge_objects (json_node_get_object (ours), json_node_get_object (theirs), path);
  else if (JSON_NODE_HOLDS_ARRAY (ours) && JSON_NODE_HOLDS_ARRAY (theirs))
    merge_lists (json_node_get_array (ours), json_node_get_array (theirs), path);
}

/* A file of a later version stays one, and one that was made with another
 * catalogue keeps its name: the answers are still its. */
static void
keep_origin (SignpostDecision *self,
             JsonObject       *ours,
             JsonObject       *theirs)
{
  JsonNode *format = json_object_get_member (theirs, "format");
  JsonNode *catalogue = json_object_get_member (theirs, "catalogue");

  if (format != NULL)
    json_object_set_member (ours, "format", json_node_copy (format));

  if (catalogue != NULL && JSON_NODE_HOLDS_OBJECT (catalogue) &&
      g_strcmp0 (get_text (json_node_get_object (catalogue), "id"),
                 signpost_catalogue_get_id (self->catalogue)) != 0)
    json_object_set_member (ours, "catalogue", json_node_copy (catalogue));
}

/* What could not be read at all is kept as it is for as long
 * as nobody says anything else in its place. */
static void
keep_unread (SignpostDecision *self,
             JsonObject       *ours,
             JsonObject       *theirs)
{
  GHashTableIter iter;
  gpointer member, written;

  g_hash_table_iter_init (&iter, self->unread);
  while (g_hash_table_iter_next (&iter, &member, &written))
    {
      if (json_node_equal (json_object_get_member (ours, member), written))
        json_object_set_member (ours, member,
                                json_node_copy (json_object_get_member (theirs, member)));
    }
}

void
signpost_decision_add_foreign (SignpostDecision *self,
                               JsonNode         *root)
{
  JsonObject *ours = json_node_get_object (root);
  JsonObject *theirs;

  if (self->file_root == NULL)
    return;

  theirs = json_node_get_object (self->file_root);
  keep_unread (self, ours, theirs);
  merge_objects (ours, theirs, "");
  keep_origin (self, ours, theirs);
}
