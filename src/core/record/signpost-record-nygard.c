/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Nygard's sections, as adr-tools writes them: number in the title, date below it, status in a
 * section of its own. */

static void
write_status (SignpostRecordWriter *writer)
{
  const char *status = signpost_record_get_status (writer->decision);
  g_autofree char *capital = g_strdup (status);
  g_autofree char *escaped = NULL;

  *capital = g_ascii_toupper (*capital);
  escaped = signpost_record_escape (capital);
  signpost_record_print (writer, "%s\n", escaped);
}

static void
write_people (SignpostRecordWriter *writer,
              const char           *label,
              SignpostDetail        detail)
{
  const char *text = signpost_decision_get_detail (writer->decision, detail);
  g_autofree char *people = signpost_record_escape (text);

  if (*people != '\0')
    signpost_record_print (writer, "* %s: %s", label, people);
}

static void
write_all_people (SignpostRecordWriter *writer)
{
  gsize before = writer->out->len;

  write_people (writer, _("Decided by"), SIGNPOST_DETAIL_DECISION_MAKERS);
  write_people (writer, _("Consulted"), SIGNPOST_DETAIL_CONSULTED);
  write_people (writer, _("Informed"), SIGNPOST_DETAIL_INFORMED);

  if (writer->out->len > before)
    signpost_record_end_block (writer);
}

static void
write_context (SignpostRecordWriter *writer)
{
  signpost_record_heading (writer, 2, "Context");
  signpost_record_write_context (writer);
  signpost_record_heading (writer, 3, "Drivers");
  signpost_record_write_drivers (writer);
}

static void
write_decision (SignpostRecordWriter *writer)
{
  GListModel *options = signpost_decision_get_options (writer->decision);

  signpost_record_heading (writer, 2, "Decision");
  signpost_record_write_outcome (writer);
  write_all_people (writer);
  signpost_record_heading (writer, 3, "Topology");
  signpost_record_write_topology (writer);
  signpost_record_heading (writer, 3, "Forced and excluded methods");
  signpost_record_write_availability (writer);
  signpost_record_heading (writer, 3, "Considered options");
  signpost_record_write_option_list (writer);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);

      signpost_record_write_option (writer, option);
    }
}

static void
write_consequences (SignpostRecordWriter *writer)
{
  signpost_record_heading (writer, 2, SIGNPOST_RECORD_CONSEQUENCES_SECTION);
  signpost_record_write_aftermath (writer);
}

void
signpost_record_write_nygard (SignpostRecordWriter *writer,
                              gssize               *number_at)
{
  g_autofree char *title = signpost_record_escape (signpost_decision_get_title (writer->decision));
  g_autofree char *plain_date = signpost_record_dup_date (writer->decision);
  g_autofree char *date = signpost_record_escape (plain_date);

  *number_at = (gssize) strlen ("# ");
  signpost_record_heading (writer, 1, title);
  signpost_record_print (writer, "Date: %s\n", date);
  signpost_record_heading (writer, 2, "Status");
  write_status (writer);
  signpost_record_write_revision (writer, TRUE);
  write_context (writer);
  write_decision (writer);
  write_consequences (writer);
  signpost_record_heading (writer, 2, "More Information");
  signpost_record_write_details (writer);
}
