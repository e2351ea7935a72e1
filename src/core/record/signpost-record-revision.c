/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"
#include "core/record/signpost-record-revise.h"

/* A draft knows the file, and what it will be called from its own folder once it is saved: the name, until there is another folder. */
static char *
dup_target (const SignpostRevision *revision)
{
  g_autoptr (GFile) record = NULL;
  g_autofree char *name = NULL;

  if (!signpost_revision_is_relative (revision))
    {
      record = g_file_new_for_commandline_arg (revision->record);
      name = g_file_get_basename (record);
    }

  return g_uri_escape_string (name != NULL ? name : revision->record, "/", TRUE);
}

/* As adr-tools writes and reads it; like headings, it is never translated. */
void
signpost_record_write_revision (SignpostRecordWriter *writer,
                                gboolean              is_nygard)
{
  const SignpostRevision *revision = signpost_decision_get_revision (writer->decision);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  const char *verb;

  if (revision == NULL)
    return;

  name = dup_target (revision);
  title = signpost_record_escape (revision->title);
  verb = revision->relation == SIGNPOST_RELATION_AMENDS ? "Amends" : "Supersedes";

  if (revision->number == 0)
    signpost_record_print (writer, "%s [%s](%s)\n", verb, title, name);
  else if (is_nygard)
    signpost_record_print (writer, "%s [%u. %s](%s)\n", verb, revision->number, title, name);
  else
    signpost_record_print (writer, "%s [ADR-%04u](%s): %s\n", verb, revision->number, name, title);
}
