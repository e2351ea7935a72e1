/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The legs, and what runs on them in each option. */

char *
signpost_record_dup_leg_title (const SignpostLegStanding *leg)
{
  g_autofree char *title = signpost_leg_dup_title (leg->leg);

  return signpost_record_escape (title);
}

void
signpost_record_for_each_leg (SignpostRecordWriter  *writer,
                              SignpostRecordLegFunc  func,
                              gpointer               data)
{
  for (guint i = 0; i < writer->standing->topologies->len; i++)
    {
      SignpostTopologyStanding *topology = g_ptr_array_index (writer->standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        func (writer, g_ptr_array_index (topology->legs, j), data);
    }
}

/* The methods in the first place: they may be level */
static char *
dup_leaders (const SignpostLegStanding *leg)
{
  const SignpostMethodStanding *first;
  g_autoptr (GString) names = g_string_new (NULL);

  if (leg->blocked || leg->methods->len == 0)
    return g_strdup (_("Nothing that can be built"));

  first = g_ptr_array_index (leg->methods, 0);

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);
      g_autofree char *title = signpost_record_dup_method (method->category);

      if (method->forced == first->forced && method->excluded == first->excluded &&
          method->points == first->points)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", title);
    }

  if (first->forced)
    return g_strdup_printf (_("%s (forced)"), names->str);

  /* Translators: one method, or several that are level, and their points */
  return g_strdup_printf (ngettext ("%s (%d point)", "%s (%d points)", ABS (first->points)),
                          names->str, first->points);
}

/* The topics that are asked of a leg, in the order of the columns */
static const SignpostTopic leg_topics[] = {
  SIGNPOST_TOPIC_LEG_TIMING, SIGNPOST_TOPIC_LEG_EXCHANGE,
  SIGNPOST_TOPIC_FIRST_LEG_STYLE, SIGNPOST_TOPIC_OTHER_LEG_STYLE,
};

static char *
dup_leg_answers (SignpostRecordWriter *writer,
                 const char           *leg_id)
{
  g_autoptr (GString) answers = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (leg_topics); i++)
    {
      g_autofree char *answer = signpost_record_dup_topic_answer (writer, leg_topics[i], leg_id);

      if (answer != NULL)
        g_string_append_printf (answers, "%s%s", answers->len > 0 ? "; " : "", answer);
    }

  return g_strdup (answers->str);
}

static void
write_leg_row (SignpostRecordWriter      *writer,
               const SignpostLegStanding *leg)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, signpost_record_dup_leg_title (leg));
  g_ptr_array_add (row, dup_leg_answers (writer, leg->leg->id));
  g_ptr_array_add (row, dup_leaders (leg));
  signpost_record_table_row (writer, row);
}

static void
write_leg_table (SignpostRecordWriter           *writer,
                 const SignpostTopologyStanding *topology)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new ();

  /* While a layer is only planned, each way to build it has legs of its own */
  if (writer->standing->topologies->len > 1)
    signpost_record_print (writer, "%s:\n", topology->topology->title);

  g_ptr_array_add (head, _("Leg"));
  g_ptr_array_add (head, _("Style"));
  g_ptr_array_add (head, _("The answers lead to"));
  signpost_record_table_head (writer, head);

  for (guint i = 0; i < topology->legs->len; i++)
    write_leg_row (writer, g_ptr_array_index (topology->legs, i));

  signpost_record_end_block (writer);
}

char *
signpost_record_dup_technique (SignpostRecordWriter *writer,
                               const char           *id)
{
  SignpostTechnicalOption *technique =
    signpost_catalogue_find_technical_option (writer->catalogue, id);

  if (technique == NULL)
    return signpost_record_escape (id);

  return signpost_record_escape (signpost_technical_option_get_title (technique));
}

char *
signpost_record_join_techniques (SignpostRecordWriter *writer,
                                 SignpostRule         *rule,
                                 SignpostEffectKind    kind)
{
  GPtrArray *effects = signpost_rule_get_effects (rule);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      for (guint j = 0; effect->kind == kind && effect->ids[j] != NULL; j++)
        {
          g_autofree char *title = signpost_record_dup_technique (writer, effect->ids[j]);

          g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", title);
        }
    }

  return g_strdup (names->str);
}

/* “Shop → ERP: REST call or push (also possible: OData)” */
static void
append_leg (SignpostRecordWriter      *writer,
            const SignpostLegStanding *leg,
            gpointer                   data)
{
  const char * const *techniques = signpost_option_get_techniques (data, leg->leg->id);
  g_autofree char *title = signpost_record_dup_leg_title (leg);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *first = NULL;

  if (techniques[0] == NULL)
    return;

  first = signpost_record_dup_technique (writer, techniques[0]);
  g_string_append_printf (writer->out, "; %s: ", title);

  for (guint i = 1; techniques[i] != NULL; i++)
    {
      g_autofree char *other = signpost_record_dup_technique (writer, techniques[i]);

      g_string_append_printf (others, "%s%s", i > 1 ? ", " : "", other);
    }

  if (others->len > 0)
    /* Translators: a technical option, and others that would do */
    g_string_append_printf (writer->out, _("%s (also possible: %s)"), first, others->str);
  else
    g_string_append (writer->out, first);
}

void
signpost_record_write_option_legs (SignpostRecordWriter *writer,
                                   SignpostOption       *option)
{
  gsize before = writer->out->len;
  gsize begin;

  g_string_append_printf (writer->out, "\n**%s**: ", _("Technical options"));
  begin = writer->out->len;
  signpost_record_for_each_leg (writer, append_leg, option);

  if (writer->out->len == begin)
    {
      g_string_truncate (writer->out, before);
      return;
    }

  g_string_erase (writer->out, (gssize) begin, (gssize) strlen ("; "));
  g_string_append_c (writer->out, '\n');
}

void
signpost_record_write_legs (SignpostRecordWriter *writer)
{
  for (guint i = 0; i < writer->standing->topologies->len; i++)
    write_leg_table (writer, g_ptr_array_index (writer->standing->topologies, i));

  signpost_record_write_techniques (writer);
}
