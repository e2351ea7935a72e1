/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-revise.h"

#include "core/record/signpost-record.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define RECORD_ENDING   ".md"
#define DECISION_ENDING ".decision.json"

GFile *
signpost_record_dup_decision_file (GFile *record)
{
  g_autofree char *name = g_file_get_basename (record);
  g_autoptr (GFile) folder = g_file_get_parent (record);
  g_autofree char *decision_name = NULL;

  if (g_str_has_suffix (name, RECORD_ENDING))
    name[strlen (name) - strlen (RECORD_ENDING)] = '\0';

  decision_name = g_strconcat (name, DECISION_ENDING, NULL);

  return folder != NULL ? g_file_get_child (folder, decision_name)
                        : g_file_new_for_path (decision_name);
}

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
  g_autoptr (GFile) file = NULL;
  g_autoptr (SignpostDecision) recorded = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *uri = NULL;
  SignpostRevision revision = { 0 };
  SignpostDecision *decision;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_FILE (record), NULL);

  file = signpost_record_dup_decision_file (record);
  recorded = signpost_decision_new_from_file (catalogue, file, error);
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

static char *
dup_record_name (const SignpostRevision *revision)
{
  g_autoptr (GFile) record = dup_record_file (revision);

  return g_file_get_basename (record);
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
  file = signpost_record_dup_decision_file (record);
  recorded = signpost_decision_new_from_file (catalogue, file, error);
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

gboolean
signpost_revision_check (const SignpostRevision  *self,
                         const char              *folder,
                         GError                 **error)
{
  g_autofree char *old_name = dup_record_name (self);
  g_autofree char *path = g_build_filename (folder, old_name, NULL);
  g_autofree char *marked = load_marked (self, path, 1, "", "", error);

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
  g_autofree char *old_name = dup_record_name (self);
  g_autofree char *path = g_build_filename (folder, old_name, NULL);
  g_autofree char *marked = load_marked (self, path, number, title, name, error);
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
signpost_revision_dup_recorded (SignpostDecision *decision)
{
  const SignpostRevision *revision = signpost_decision_get_revision (decision);
  g_autoptr (GBytes) bytes = signpost_decision_to_bytes (decision);
  g_autoptr (SignpostDecision) copy = NULL;
  g_autoptr (SignpostRevision) named = NULL;

  if (revision != NULL)
    copy = signpost_decision_new_from_bytes (signpost_decision_get_catalogue (decision), bytes, "",
                                             NULL);
  if (copy == NULL)
    return g_steal_pointer (&bytes);

  named = signpost_revision_copy (revision);
  g_free (named->record);
  named->record = dup_record_name (revision);
  signpost_decision_set_revision (copy, named);

  return signpost_decision_to_bytes (copy);
}
