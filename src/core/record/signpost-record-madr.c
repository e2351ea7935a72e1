/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

/* MADR 4.0: quoted status, the title without number directly below the front matter. Headings are
 * never translated, because other programs look for them. Their order is MADR's: what stands before
 * the outcome is kept short, so that the outcome is on the first page. */

static void
write_people (SignpostRecordWriter *writer,
              const char           *key,
              SignpostDetail        detail)
{
  const char *people = signpost_decision_get_detail (writer->decision, detail);

  if (*people == '\0')
    return;

  g_string_append_printf (writer->out, "%s: ", key);
  signpost_record_append_yaml (writer->out, people);
  g_string_append_c (writer->out, '\n');
}

static void
write_front_matter (SignpostRecordWriter *writer)
{
  g_autofree char *date = signpost_record_dup_date (writer->decision);

  g_string_append (writer->out, "---\nstatus: ");
  signpost_record_append_yaml_quoted (writer->out, signpost_record_get_status (writer->decision));
  g_string_append (writer->out, "\ndate: ");
  signpost_record_append_yaml_date (writer->out, date);
  g_string_append_c (writer->out, '\n');
  write_people (writer, "decision-makers", SIGNPOST_DETAIL_DECISION_MAKERS);
  write_people (writer, "consulted", SIGNPOST_DETAIL_CONSULTED);
  write_people (writer, "informed", SIGNPOST_DETAIL_INFORMED);
  g_string_append (writer->out, "---\n");
}

static void
write_options (SignpostRecordWriter *writer)
{
  GListModel *options = signpost_decision_get_options (writer->decision);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);

      signpost_record_write_option (writer, option);
    }
}

static void
write_beginning (SignpostRecordWriter *writer)
{
  g_autofree char *title = signpost_record_escape (signpost_decision_get_title (writer->decision));

  signpost_record_heading (writer, 1, title);
  signpost_record_heading (writer, 2, "Context and Problem Statement");
  signpost_record_write_context (writer);
  signpost_record_heading (writer, 2, "Decision Drivers");
  signpost_record_write_drivers (writer);
  signpost_record_heading (writer, 2, "Considered Options");
  signpost_record_write_option_list (writer);
}

static void
write_outcome (SignpostRecordWriter *writer)
{
  signpost_record_heading (writer, 2, "Decision Outcome");
  signpost_record_write_outcome (writer);
  signpost_record_heading (writer, 3, "Topology");
  signpost_record_write_topology (writer);
  signpost_record_heading (writer, 3, "Forced and excluded methods");
  signpost_record_write_availability (writer);
  signpost_record_heading (writer, 3, SIGNPOST_RECORD_CONSEQUENCES_SECTION);
  signpost_record_write_aftermath (writer);
}

void
signpost_record_write_madr (SignpostRecordWriter *writer,
                            gssize               *number_at)
{
  *number_at = -1;

  write_front_matter (writer);
  write_beginning (writer);
  write_outcome (writer);
  signpost_record_heading (writer, 2, "Pros and Cons of the Options");
  write_options (writer);
  signpost_record_heading (writer, 2, "More Information");
  signpost_record_write_revision (writer, FALSE);
  signpost_record_write_details (writer);
}
