/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"
#include "core/decision/signpost-places.h"

/*
 * What a file says beyond what we know is written back where it stood. The file's root is kept,
 * and what it has more than we write is added to what we write: members of objects by their names,
 * elements of lists by what identifies them.
 */

static void merge_node (JsonNode   *ours,
                        JsonNode   *theirs,
                        const char *path);

static const char *
get_text (JsonObject *object,
          const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || json_node_get_value_type (node) != G_TYPE_STRING)
    return "";

  return json_node_get_string (node);
}

static void
merge_lists (JsonArray  *ours,
             JsonArray  *theirs,
             const char *path)
{
  g_autofree char *element_path = g_strconcat (path, "/*", NULL);
  const SignpostShape *shape = signpost_shape_find (element_path);

  for (guint i = 0; shape != NULL && i < json_array_get_length (ours); i++)
    {
      JsonNode *element = json_array_get_element (ours, i);

      for (guint j = 0; j < json_array_get_length (theirs); j++)
        {
          JsonNode *candidate = json_array_get_element (theirs, j);

          if (signpost_shape_is_same (shape, element, candidate))
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
  const SignpostShape *shape = signpost_shape_find (path);
  g_autoptr(GList) members = json_object_get_members (theirs);

  for (GList *l = members; shape != NULL && l != NULL; l = l->next)
    {
      const char *member = l->data;
      JsonNode *node = json_object_get_member (theirs, member);
      g_autofree char *member_path = g_strconcat (path, "/", member, NULL);

      if (!signpost_shape_knows (shape, member))
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
      JsonNode *now = json_object_get_member (ours, member);

      if (now == written || (now != NULL && written != NULL && json_node_equal (now, written)))
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
