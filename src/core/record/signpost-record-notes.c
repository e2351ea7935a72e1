/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* Warnings and advice: each once, with the legs it is about. */

/* What a rule says, and where. */
typedef struct
{
  SignpostRuleKind  kind;
  GPtrArray        *rules;    /* (element-type SignpostRule) */
  GPtrArray        *places;   /* (element-type GString): by rule; empty for the whole decision */
} Notes;

static void
free_place (gpointer place)
{
  g_string_free (place, TRUE);
}

static void
add_note (Notes          *notes,
          SignpostReason *reason,
          const char     *place)
{
  GString *places;
  guint index;

  if (signpost_rule_get_kind (reason->rule) != notes->kind)
    return;

  if (!g_ptr_array_find (notes->rules, reason->rule, &index))
    {
      index = notes->rules->len;
      g_ptr_array_add (notes->rules, reason->rule);
      g_ptr_array_add (notes->places, g_string_new (NULL));
    }

  places = g_ptr_array_index (notes->places, index);

  if (place != NULL)
    g_string_append_printf (places, ", %s", place);
}

static void
add_leg_notes (SignpostRecordWriter      *writer,
               const SignpostLegStanding *leg,
               gpointer                   data)
{
  g_autofree char *title = signpost_record_dup_leg_title (leg);

  for (guint i = 0; i < leg->notes->len; i++)
    add_note (data, g_ptr_array_index (leg->notes, i), title);
}

static void
print_note (SignpostRecordWriter *writer,
            SignpostRule         *rule,
            const char           *places)
{
  g_autofree char *text = signpost_record_escape (signpost_rule_get_text (rule));

  g_string_append (writer->out, "* ");

  if (signpost_rule_get_kind (rule) == SIGNPOST_RULE_WARNING)
    g_string_append_printf (writer->out, _("Warning: %s"), text);
  else
    g_string_append (writer->out, text);

  signpost_record_print (writer, " (%s%s)", signpost_rule_get_id (rule), places);
}

gboolean
signpost_record_write_notes (SignpostRecordWriter *writer,
                             SignpostRuleKind      kind,
                             const char           *section)
{
  g_autoptr (GPtrArray) rules = g_ptr_array_new ();
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (free_place);
  Notes notes = { kind, rules, places };

  for (guint i = 0; i < writer->standing->notes->len; i++)
    add_note (&notes, g_ptr_array_index (writer->standing->notes, i), NULL);

  signpost_record_for_each_leg (writer, add_leg_notes, &notes);

  for (guint i = 0; i < rules->len; i++)
    {
      GString *place = g_ptr_array_index (places, i);

      print_note (writer, g_ptr_array_index (rules, i), place->str);
      g_hash_table_insert (writer->said, g_ptr_array_index (rules, i), (gpointer) section);
    }

  return rules->len > 0;
}

void
signpost_record_write_advice (SignpostRecordWriter *writer)
{
  if (!signpost_record_write_notes (writer, SIGNPOST_RULE_ADVICE, SIGNPOST_RECORD_ADVICE_SECTION))
    signpost_record_print (writer, "%s", _("The catalogue has no advice on these answers."));

  signpost_record_end_block (writer);
}
