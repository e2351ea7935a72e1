/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"

#include "core/decision/signpost-clean-text.h"
#include "core/json/signpost-json-members.h"

#include <glib/gi18n-lib.h>

/* The record that a decision revises. */

static const char * const relation_nicks[] = { "supersedes", "amends", NULL };

void
signpost_revision_free (SignpostRevision *self)
{
  if (self == NULL)
    return;

  g_free (self->record);
  g_free (self->title);
  g_free (self->sha256);
  g_free (self);
}

SignpostRevision *
signpost_revision_copy (const SignpostRevision *self)
{
  SignpostRevision *copy = g_new0 (SignpostRevision, 1);

  copy->record = signpost_dup_clean_line (self->record);
  copy->number = self->number;
  copy->title = signpost_dup_clean_line (self->title);
  copy->sha256 = signpost_dup_clean_line (self->sha256);
  copy->relation = self->relation;

  return copy;
}

const SignpostRevision *
signpost_decision_get_revision (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->revision;
}

void
signpost_decision_set_revision (SignpostDecision       *self,
                                const SignpostRevision *revision)
{
  SignpostRevision *copy;

  g_return_if_fail (SIGNPOST_IS_DECISION (self));

  copy = revision != NULL ? signpost_revision_copy (revision) : NULL;
  g_clear_pointer (&self->revision, signpost_revision_free);
  self->revision = copy;
  signpost_decision_report_change (self);
}

void
signpost_decision_set_relation (SignpostDecision *self,
                                SignpostRelation  relation)
{
  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail (self->revision != NULL);

  if (self->revision->relation == relation)
    return;

  self->revision->relation = relation;
  signpost_decision_report_change (self);
}

/* Files */

void
signpost_decision_add_revision (SignpostDecision *self,
                                JsonBuilder      *builder)
{
  const SignpostRevision *revision = self->revision;

  if (revision == NULL)
    return;

  signpost_json_begin_object (builder, "revises");
  signpost_json_add_text (builder, "relation", relation_nicks[revision->relation]);
  signpost_json_add_text (builder, "record", revision->record);
  signpost_json_add_int (builder, "number", revision->number);
  signpost_json_add_text (builder, "title", revision->title);
  signpost_json_add_text (builder, "sha256", revision->sha256);
  json_builder_end_object (builder);
}

void
signpost_decision_read_revision (SignpostDecision   *self,
                                 SignpostJsonReader *reader)
{
  SignpostRevision revision = { 0 };

  if (!signpost_json_reader_has (reader, "revises"))
    return;

  signpost_json_reader_enter_member (reader, "revises");
  revision.relation = signpost_json_reader_get_choice (reader, "relation", relation_nicks,
                                                       SIGNPOST_RELATION_SUPERSEDES);
  revision.record = (char *) signpost_json_reader_get_string (reader, "record");
  revision.number = signpost_json_reader_get_int (reader, "number", 0, G_MAXINT, 0);
  revision.title = (char *) signpost_reading_get_text (reader, "title");
  revision.sha256 = (char *) signpost_reading_get_text (reader, "sha256");
  signpost_reading_check_length (reader, "record", revision.record);
  if (!signpost_json_reader_failed (reader))
    signpost_decision_set_revision (self, &revision);
  signpost_json_reader_leave (reader);
}
