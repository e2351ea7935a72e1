/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue-private.h"

#include <string.h>

/* Enough to tell two wordings apart; nobody has a reason to make two with the same. */
#define DIGEST_LENGTH 12

#define FIT_PREFIX "fit:"

/* What explains a part, and changes nothing that follows from it */
static const char * const explaining[] = { "help", "note", "notes", "source", "sources", NULL };

static void
add_member (GChecksum  *checksum,
            JsonObject *object,
            const char *member)
{
  g_autofree char *text = json_to_string (json_object_get_member (object, member), FALSE);

  g_checksum_update (checksum, (const guchar *) member, -1);
  g_checksum_update (checksum, (const guchar *) text, -1);
}

/* Of the file, before translation. Members in the order of their names, however they are ordered in the file. */
static char *
dup_digest (JsonNode *node)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  JsonObject *object = json_node_get_object (node);
  g_autoptr (GList) members = g_list_sort (json_object_get_members (object), (GCompareFunc) strcmp);

  for (GList *l = members; l != NULL; l = l->next)
    if (!g_strv_contains (explaining, l->data))
      add_member (checksum, object, l->data);

  return g_strndup (g_checksum_get_string (checksum), DIGEST_LENGTH);
}

void
signpost_catalogue_note_digest (SignpostCatalogue  *self,
                                SignpostJsonReader *reader,
                                const char         *kind)
{
  JsonNode *node = signpost_json_reader_get_node (reader);
  const char *id = NULL;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return;

  id = signpost_json_reader_get_optional (reader, "id");
  if (id != NULL)
    g_hash_table_insert (self->digests, g_strconcat (kind, ":", id, NULL), dup_digest (node));
}

static const char *
get_fit (SignpostCatalogue *self,
         const char        *place)
{
  const char *slash = strchr (place, '/');
  g_autofree char *use_case_id = slash != NULL ? g_strndup (place, slash - place) : NULL;
  SignpostUseCase *use_case = NULL;
  SignpostCategory *category = NULL;

  if (slash == NULL)
    return NULL;

  use_case = signpost_catalogue_find_use_case (self, use_case_id);
  category = signpost_catalogue_find_category (self, slash + 1);
  if (use_case == NULL || category == NULL)
    return NULL;

  return signpost_fit_level_to_nick (signpost_fit_get_level (signpost_use_case_get_fit (use_case,
                                                                                        category)));
}

const char *
signpost_catalogue_get_digest (SignpostCatalogue *self,
                               const char        *part)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (part != NULL, NULL);

  if (g_str_has_prefix (part, FIT_PREFIX))
    return get_fit (self, part + strlen (FIT_PREFIX));

  return g_hash_table_lookup (self->digests, part);
}
