/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

/* As adr-tools writes and reads it; like headings, it is never translated. The name is only the name: both are in one folder. */
void
signpost_record_write_revision (SignpostRecordWriter *writer,
                                gboolean              is_nygard)
{
  const SignpostRevision *revision = signpost_decision_get_revision (writer->decision);
  g_autofree char *title = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GFile) record = NULL;
  const char *verb;

  if (revision == NULL)
    return;

  record = g_file_new_for_commandline_arg (revision->record);
  name = g_file_get_basename (record);
  title = signpost_record_escape (revision->title);
  verb = revision->relation == SIGNPOST_RELATION_AMENDS ? "Amends" : "Supersedes";

  if (revision->number == 0)
    signpost_record_print (writer, "%s [%s](%s)\n", verb, title, name);
  else if (is_nygard)
    signpost_record_print (writer, "%s [%u. %s](%s)\n", verb, revision->number, title, name);
  else
    signpost_record_print (writer, "%s [ADR-%04u](%s): %s\n", verb, revision->number, name, title);
}
