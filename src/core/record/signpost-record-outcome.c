/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-statement-draft.h"
#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What was decided and why, in a few sentences. */

static const SignpostRankedOption *
find_ranked (SignpostRecordWriter *writer,
             SignpostOption       *option)
{
  int index = signpost_comparison_find_option (writer->comparison, signpost_option_get_id (option));

  return index >= 0 ? signpost_ranking_find (writer->ranking, (guint) index) : NULL;
}

static const SignpostRankedOption *
get_row (SignpostRecordWriter *writer,
         guint                 row)
{
  return &g_array_index (writer->ranking->rows, SignpostRankedOption, row);
}

static char *
dup_option_name (SignpostRecordWriter *writer,
                 guint                 option)
{
  return signpost_record_escape (signpost_comparison_get_option (writer->comparison, option)->name);
}

/* Goes on after “Chosen option: “X”, because ” */
static char *
dup_because (SignpostRecordWriter *writer,
             SignpostOption       *chosen)
{
  const SignpostRankedOption *ranked = find_ranked (writer, chosen);
  const SignpostRankedOption *first = get_row (writer, 0);
  g_autofree char *first_name = NULL;

  if (ranked == NULL || writer->ranking->rows->len == 0 || first->rank != 1 ||
      writer->ranking->state == SIGNPOST_RANKING_NOTHING_TO_COMPARE ||
      writer->ranking->state == SIGNPOST_RANKING_NO_POINTS)
    return g_strdup (_("those who decided chose it; the comparison sets up no order"));

  if (ranked->rank == 1 && ranked->tied)
    return g_strdup_printf (_("it shares the first place in the comparison, with %d of 100"),
                            ranked->score);

  if (ranked->rank == 1)
    return g_strdup_printf (_("it comes first in the comparison, with %d of 100"), ranked->score);

  first_name = dup_option_name (writer, first->option);

  if (ranked->rank == 0)
    return g_strdup_printf (_("those who decided chose it, though it is not ranked and “%s” "
                              "comes first in the comparison, with %d of 100"),
                            first_name, first->score);

  return g_strdup_printf (_("those who decided chose it with %d of 100, though “%s” comes first "
                            "in the comparison, with %d"),
                          ranked->score, first_name, first->score);
}

/* The decision in one sentence, as somebody wrote it, else as it is drafted: a quotation, so that it can be found and quoted again */
static void
write_statement (SignpostRecordWriter *writer)
{
  g_autofree char *draft = signpost_statement_draft (writer->decision, writer->result);
  const char *own = signpost_decision_get_statement (writer->decision);
  g_autofree char *escaped = signpost_record_escape (*own != '\0' ? own : draft);

  if (*escaped != '\0')
    signpost_record_print (writer, "> %s\n", escaped);
}

void
signpost_record_write_outcome (SignpostRecordWriter *writer)
{
  SignpostOption *chosen = signpost_decision_get_chosen (writer->decision);
  g_autofree char *name = NULL;
  g_autofree char *because = NULL;
  g_autofree char *escaped = NULL;

  if (chosen == NULL)
    {
      signpost_record_print (writer, "%s\n", _("No option is chosen yet."));
      return;
    }

  name = signpost_record_escape (signpost_option_get_name (chosen));
  because = dup_because (writer, chosen);
  escaped = signpost_record_escape (writer->result->verdict->headline);

  /* MADR's own words: other programs look for them */
  signpost_record_print (writer, "Chosen option: \"%s\", because %s.\n", name, because);
  signpost_record_append_paragraphs (writer->out,
                                     signpost_decision_get_reason (writer->decision, chosen));
  write_statement (writer);
  signpost_record_print (writer, _("The comparison says: %s"), escaped);
  signpost_record_end_block (writer);
}
