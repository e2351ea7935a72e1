/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

/* What stands behind the decision, at the record's end: from what is read most to what is checked last. */

static const struct
{
  const char *title;
  void      (*write) (SignpostRecordWriter *writer);
} details[] = {
  { "Comparison", signpost_record_write_comparison },
  { "Legs and technical options", signpost_record_write_legs },
  { "Needs", signpost_record_write_needs },
  { "Systems", signpost_record_write_systems },
  { "Answers", signpost_record_write_answers },
  { SIGNPOST_RECORD_ADVICE_SECTION, signpost_record_write_advice },
  { "Trace", signpost_record_write_trace },
};

void
signpost_record_write_details (SignpostRecordWriter *writer)
{
  for (guint i = 0; i < G_N_ELEMENTS (details); i++)
    {
      signpost_record_heading (writer, 3, details[i].title);
      details[i].write (writer);
    }
}
