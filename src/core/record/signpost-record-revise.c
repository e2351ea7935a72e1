/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-revise.h"

#include "core/record/signpost-record.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Read twice, by the reader and for its digest: it is small. */
static char *
dup_digest (GFile *file)
{
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, NULL);

  return bytes != NULL ? g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes) : g_strdup ("");
}

static JsonNode *
parse (SignpostDecision *decision)
{
  g_autoptr (GBytes) bytes = signpost_decision_to_bytes (decision);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!json_parser_load_from_data (parser, data, (gssize) length, NULL))
    return NULL;

  return json_node_copy (json_parser_get_root (parser));
}

/* Another decision with the same content: a new id, and the details of its record begin anew. */
static SignpostDecision *
begin_anew (SignpostCatalogue  *catalogue,
            SignpostDecision   *recorded,
            GError            **error)
{
  g_autoptr (JsonNode) root = parse (recorded);
  g_autofree char *id = g_uuid_string_random ();
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  JsonObject *object = json_node_get_object (root);
  SignpostDecision *decision;

  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "created", today);
  json_object_remove_member (object, "revises");
  text = json_to_string (root, FALSE);
  bytes = g_bytes_new (text, strlen (text));
  decision = signpost_decision_new_from_bytes (catalogue, bytes, "", error);

  if (decision != NULL)
    {
      signpost_decision_set_detail (decision, SIGNPOST_DETAIL_STATUS, "");
      signpost_decision_set_detail (decision, SIGNPOST_DETAIL_DATE, "");
    }

  return decision;
}

SignpostDecision *
signpost_record_revise (SignpostCatalogue  *catalogue,
                        GFile              *record,
                        const char         *title,
                        guint               number,
                        GError            **error)
{
  g_autoptr (GFile) file = signpost_record_find_decision_file (record, NULL, error);
  g_autoptr (SignpostDecision) recorded = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *uri = NULL;
  SignpostRevision revision = { 0 };
  SignpostDecision *decision;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_FILE (record), NULL);

  recorded = file != NULL ? signpost_decision_new_from_file (catalogue, file, error) : NULL;
  if (recorded == NULL)
    return NULL;

  decision = begin_anew (catalogue, recorded, error);
  if (decision == NULL)
    return NULL;

  uri = g_file_get_uri (record);
  digest = dup_digest (file);
  revision = (SignpostRevision) { uri, number, (char *) title, digest, SIGNPOST_RELATION_SUPERSEDES };
  signpost_decision_set_revision (decision, &revision);

  return decision;
}

static GFile *
dup_record_file (const SignpostRevision *revision)
{
  return g_file_new_for_commandline_arg (revision->record);
}

gboolean
signpost_revision_is_relative (const SignpostRevision *self)
{
  g_autofree char *scheme = g_uri_parse_scheme (self->record);

  return scheme == NULL && !g_path_is_absolute (self->record);
}

/* What begins anew with each record is no change of the decision. */
static JsonNode *
parse_decision (SignpostDecision *decision)
{
  JsonNode *root = parse (decision);

  json_object_remove_member (json_node_get_object (root), "record");
  json_object_remove_member (json_node_get_object (root), "revises");
  json_object_remove_member (json_node_get_object (root), "created");

  return root;
}

GPtrArray *
signpost_record_list_revised (SignpostDecision  *decision,
                              gboolean          *is_changed,
                              GError           **error)
{
  SignpostCatalogue *catalogue;
  const SignpostRevision *revision;
  g_autoptr (GFile) record = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (SignpostDecision) recorded = NULL;
  g_autoptr (JsonNode) before = NULL;
  g_autoptr (JsonNode) after = NULL;
  g_autofree char *digest = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (is_changed != NULL, NULL);

  revision = signpost_decision_get_revision (decision);
  g_return_val_if_fail (revision != NULL, NULL);

  catalogue = signpost_decision_get_catalogue (decision);
  record = dup_record_file (revision);
  file = signpost_record_find_decision_file (record, NULL, error);
  recorded = file != NULL ? signpost_decision_new_from_file (catalogue, file, error) : NULL;
  if (recorded == NULL)
    return NULL;

  digest = dup_digest (file);
  *is_changed = !g_str_equal (digest, revision->sha256);
  before = parse_decision (recorded);
  after = parse_decision (decision);

  return signpost_differences_list (catalogue, before, after);
}

/* The old record */

static void
set_revised_error (GError     **error,
                   const char  *path,
                   const char  *reason)
{
  g_set_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_REVISED,
               /* Translators: the first %s is the file of a record that is revised, the second one the reason */
               _("The record that is revised, “%s”, could not be marked: %s. Nothing was written."),
               path, reason);
}

/* (nullable) */
static char *
load_marked (const SignpostRevision  *self,
             const char              *path,
             guint                    number,
             const char              *title,
             const char              *name,
             GError                 **error)
{
  g_autoptr (GError) local_error = NULL;
  g_autofree char *text = NULL;
  gsize length = 0;
  char *marked;

  if (!g_file_get_contents (path, &text, &length, &local_error))
    {
      set_revised_error (error, path, local_error->message);
      return NULL;
    }

  if (strlen (text) != length)
    {
      set_revised_error (error, path, _("it is no text"));
      return NULL;
    }

  marked = signpost_record_mark_revised (text, self->relation, number, title, name);
  if (marked == NULL)
    set_revised_error (error, path, _("it has no status"));

  return marked;
}

/* (transfer full): where the old record is: where the revision began, or, when it is there no more, in the folder under its name. As a
 * path without links, as far as it exists. */
static char *
dup_old_path (const SignpostRevision *self,
              const char             *folder)
{
  g_autoptr (GFile) record = NULL;
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  if (signpost_revision_is_relative (self))
    path = g_canonicalize_filename (self->record, folder);
  else
    {
      record = dup_record_file (self);
      name = g_file_get_basename (record);
      path = g_file_get_path (record);
      if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
        {
          g_free (path);
          path = g_canonicalize_filename (name, folder);
        }
    }

  return g_steal_pointer (&path);
}

static char *
dup_real_folder (const char *path)
{
  char *real = realpath (path, NULL);
  char *copy = real != NULL ? g_strdup (real) : g_canonicalize_filename (path, NULL);

  free (real);

  return copy;
}

/* “../other/0001-old.md”: the file, as a record in the folder links to it */
static char *
dup_link_path (const char *folder,
               const char *path)
{
  g_autofree char *from = dup_real_folder (folder);
  g_autofree char *to_name = g_path_get_basename (path);
  g_autofree char *to_folder = g_path_get_dirname (path);
  g_autofree char *to = dup_real_folder (to_folder);
  g_auto (GStrv) up = g_strsplit (from + 1, "/", -1);
  g_auto (GStrv) down = g_strsplit (to + 1, "/", -1);
  g_autoptr (GString) link = g_string_new (NULL);
  guint n_common = 0;

  while (up[n_common] != NULL && g_strcmp0 (up[n_common], down[n_common]) == 0)
    n_common++;

  for (guint i = n_common; up[i] != NULL && *up[i] != '\0'; i++)
    g_string_append (link, "../");

  for (guint i = n_common; down[i] != NULL && *down[i] != '\0'; i++)
    g_string_append_printf (link, "%s/", down[i]);

  g_string_append (link, to_name);

  return g_strdup (link->str);
}

/* In another folder only what was really revised is marked: its decision is still the one that the revision began with. */
static gboolean
is_revised (const SignpostRevision  *self,
            const char              *folder,
            const char              *path,
            GError                 **error)
{
  g_autofree char *link = dup_link_path (folder, path);
  g_autoptr (GFile) record = g_file_new_for_path (path);
  g_autoptr (GFile) decision = NULL;
  g_autofree char *digest = NULL;

  if (strchr (link, '/') == NULL)
    return TRUE;

  decision = signpost_record_find_decision_file (record, NULL, NULL);
  digest = decision != NULL ? dup_digest (decision) : g_strdup ("");
  if (*digest != '\0' && g_str_equal (digest, self->sha256))
    return TRUE;

  set_revised_error (error, path,
                     _("it is in another folder, and the decision beside it is not the one that is revised"));

  return FALSE;
}

gboolean
signpost_revision_check (const SignpostRevision  *self,
                         const char              *folder,
                         GError                 **error)
{
  g_autofree char *path = dup_old_path (self, folder);
  g_autofree char *marked = NULL;

  if (!is_revised (self, folder, path, error))
    return FALSE;

  marked = load_marked (self, path, 1, "", "", error);

  return marked != NULL;
}

gboolean
signpost_revision_mark (const SignpostRevision  *self,
                        const char              *folder,
                        guint                    number,
                        const char              *title,
                        const char              *name,
                        GError                 **error)
{
  g_autofree char *path = dup_old_path (self, folder);
  g_autofree char *old_folder = g_path_get_dirname (path);
  g_autofree char *new_path = g_build_filename (folder, name, NULL);
  g_autofree char *link = dup_link_path (old_folder, new_path);
  g_autofree char *target = g_uri_escape_string (link, "/", TRUE);
  g_autofree char *marked = load_marked (self, path, number, title, target, error);
  g_autoptr (GError) local_error = NULL;
  struct stat before;

  if (marked == NULL)
    return FALSE;

  if (g_stat (path, &before) != 0)
    before.st_mode = 0644;

  if (!g_file_set_contents_full (path, marked, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 before.st_mode & 0777, &local_error))
    {
      set_revised_error (error, path, local_error->message);
      return FALSE;
    }

  /* The file is a new one; who may read it stays as it was. */
  g_chmod (path, before.st_mode & 0777);

  return TRUE;
}

GBytes *
signpost_revision_dup_recorded (SignpostDecision *decision,
                                const char       *folder)
{
  const SignpostRevision *revision = signpost_decision_get_revision (decision);
  g_autoptr (GBytes) bytes = signpost_decision_to_bytes (decision);
  g_autoptr (SignpostDecision) copy = NULL;
  g_autoptr (SignpostRevision) named = NULL;
  g_autofree char *path = NULL;

  if (revision != NULL)
    copy = signpost_decision_new_from_bytes (signpost_decision_get_catalogue (decision), bytes, "",
                                             NULL);
  if (copy == NULL)
    return g_steal_pointer (&bytes);

  named = signpost_revision_copy (revision);
  g_free (named->record);
  path = dup_old_path (revision, folder);
  named->record = dup_link_path (folder, path);
  signpost_decision_set_revision (copy, named);

  return signpost_decision_to_bytes (copy);
}
