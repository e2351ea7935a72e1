/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
read_record (SignpostDecision   *self,
             SignpostJsonReader *reader)
{
  if (!signpost_json_reader_has (reader, "record"))
    return;

  signpost_json_reader_enter_member (reader, "record");
  for (guint i = 0; i < SIGNPOST_N_DETAILS; i++)
    signpost_decision_set_detail (self, i,
                                  signpost_reading_get_text (reader, signpost_detail_nicks[i]));
  signpost_json_reader_leave (reader);
}

/* In this order: an answer may need the layer, and options their names. */
static const struct
{
  const char         *member;
  SignpostReadMember  read;
}
members[] =
{
  { "endpoints", signpost_decision_read_endpoints },
  { "answers", signpost_decision_read_answers },
  { "comparison", signpost_decision_read_comparison },
  { "options", signpost_decision_read_options },
  { "outcome", signpost_decision_read_outcome },
  { "record", read_record },
  { "revises", signpost_decision_read_revision },
};

/* The whole */

static char *
read_uuid (SignpostJsonReader *reader)
{
  g_autofree char *id = signpost_dup_clean_line (signpost_reading_get_text (reader, "id"));

  return id[0] != '\0' ? g_steal_pointer (&id) : g_uuid_string_random ();
}

static SignpostDecision *
create_empty (SignpostCatalogue *catalogue,
              const char        *id)
{
  SignpostDecision *self =
    g_object_new (SIGNPOST_TYPE_DECISION, "catalogue", catalogue, "id", id, NULL);

  self->is_reading = TRUE;

  return self;
}

static void
read_head (SignpostDecision   *self,
           SignpostJsonReader *reader)
{
  const char *catalogue = "";

  if (signpost_json_reader_has (reader, "catalogue"))
    {
      signpost_json_reader_enter_member (reader, "catalogue");
      catalogue = signpost_reading_get_text (reader, "id");
      signpost_json_reader_leave (reader);
    }

  if (catalogue[0] != '\0' && !g_str_equal (catalogue, signpost_catalogue_get_id (self->catalogue)))
    signpost_decision_add_remark (self, _("The decision was made with another catalogue, “%s”."),
                                  catalogue);

  signpost_decision_set_title (self, signpost_reading_get_text (reader, "title"));
  if (signpost_json_reader_has (reader, "created"))
    signpost_decision_set_created (self, signpost_reading_get_text (reader, "created"));
}

/* A file of a later version: what cannot be read is tried on a
 * decision that nobody sees, and left out when it fails. */
static gboolean
can_read (SignpostDecision   *self,
          SignpostReadMember  read)
{
  g_autoptr(SignpostDecision) scratch = create_empty (self->catalogue, self->id);
  g_autofree char *text = json_to_string (self->file_root, FALSE);
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(SignpostJsonReader) reader = signpost_json_reader_new (bytes, "", G_MAXSIZE, NULL);

  if (reader == NULL)
    return FALSE;

  read (scratch, reader);

  return !signpost_json_reader_failed (reader);
}

static void
read_members (SignpostDecision   *self,
              SignpostJsonReader *reader,
              gboolean            is_later)
{
  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      if (!is_later || can_read (self, members[i].read))
        {
          members[i].read (self, reader);
          continue;
        }

      g_hash_table_insert (self->unread, g_strdup (members[i].member), NULL);
      signpost_decision_add_remark (self, _("“%s” could not be understood. It is kept as it is."),
                                    members[i].member);
    }
}

static void
remember_unread (SignpostDecision *self)
{
  g_autoptr(JsonNode) root = signpost_decision_to_json (self);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *written = json_object_get_member (json_node_get_object (root), members[i].member);

      if (g_hash_table_contains (self->unread, members[i].member) && written != NULL)
        g_hash_table_replace (self->unread, g_strdup (members[i].member), json_node_copy (written));
    }
}

SignpostDecision *
signpost_decision_read (SignpostCatalogue  *catalogue,
                        SignpostJsonReader *reader)
{
  static const char * const kinds[] = { SIGNPOST_DECISION_KIND, NULL };
  g_autofree char *id = read_uuid (reader);
  SignpostDecision *self = create_empty (catalogue, id);
  int format;

  if (!signpost_json_reader_has (reader, "format"))
    signpost_json_reader_fail (reader, NULL, _("expected a member “format”, found none"));
  signpost_json_reader_get_choice (reader, "kind", kinds, -1);
  format = signpost_json_reader_get_int (reader, "format", 1, G_MAXINT, SIGNPOST_DECISION_FORMAT);

  if (signpost_json_reader_failed (reader))
    return self;

  if (format > SIGNPOST_DECISION_FORMAT)
    signpost_decision_add_remark (self, _("The file was written by a later version of Signpost. "
                                          "What this version does not understand is kept."));

  self->file_root = json_node_copy (signpost_json_reader_get_node (reader));
  read_head (self, reader);
  read_members (self, reader, format > SIGNPOST_DECISION_FORMAT);

  if (!signpost_json_reader_failed (reader))
    {
      /* After the answers, which are made of the catalogue as it was */
      signpost_decision_read_parts (self, reader);
      signpost_decision_adopt_options (self);
      signpost_decision_ensure_layer (self);
      remember_unread (self);
    }

  self->is_reading = FALSE;

  return self;
}

/* Takes the reader. */
static SignpostDecision *
finish_reading (SignpostCatalogue   *catalogue,
                SignpostJsonReader  *taken,
                GError             **error)
{
  g_autoptr(SignpostJsonReader) reader = taken;
  g_autoptr(SignpostDecision) self = NULL;

  if (reader == NULL)
    return NULL;

  self = signpost_decision_read (catalogue, reader);
  if (!signpost_json_reader_finish (reader, error))
    return NULL;

  return g_steal_pointer (&self);
}

SignpostDecision *
signpost_decision_new_from_bytes (SignpostCatalogue  *catalogue,
                                  GBytes             *bytes,
                                  const char         *name,
                                  GError            **error)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return finish_reading (catalogue,
                         signpost_json_reader_new (bytes, name, SIGNPOST_DECISION_MAX_BYTES, error),
                         error);
}

SignpostDecision *
signpost_decision_new_from_file (SignpostCatalogue  *catalogue,
                                 GFile              *file,
                                 GError            **error)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  return finish_reading (catalogue,
                         signpost_json_reader_new_from_file (file, SIGNPOST_DECISION_MAX_BYTES,
                                                             error),
                         error);
}
