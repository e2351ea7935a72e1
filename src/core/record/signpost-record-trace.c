/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* From the result back to the rules, and from the rules to their sources. */

/* A rule that spoke, and the answers that made it speak, each once. */
typedef struct
{
  SignpostRule *rule;
  GPtrArray    *causes;   /* (element-type utf8): escaped */
} SpokenRule;

static void
spoken_rule_free (gpointer data)
{
  SpokenRule *spoken = data;

  g_ptr_array_unref (spoken->causes);
  g_free (spoken);
}

static SpokenRule *
find_spoken (GPtrArray    *rules,
             SignpostRule *rule)
{
  for (guint i = 0; i < rules->len; i++)
    {
      SpokenRule *spoken = g_ptr_array_index (rules, i);

      if (spoken->rule == rule)
        return spoken;
    }

  return NULL;
}

/* “q2.3: Within minutes”, or what is known of a system */
static char *
dup_cause (const SignpostReason *reason)
{
  g_autofree char *because = signpost_record_dup_because (reason);

  if (reason->question == NULL)
    return g_steal_pointer (&because);

  /* Translators: the id of a question, and the answer to it */
  return g_strdup_printf (_("%s: %s"), signpost_question_get_id (reason->question), because);
}

static void
collect_rules (GPtrArray *rules,
               GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      SignpostReason *reason = g_ptr_array_index (reasons, i);
      SpokenRule *spoken = find_spoken (rules, reason->rule);
      g_autofree char *cause = dup_cause (reason);

      if (spoken == NULL)
        {
          spoken = g_new0 (SpokenRule, 1);
          spoken->rule = reason->rule;
          spoken->causes = g_ptr_array_new_with_free_func (g_free);
          g_ptr_array_add (rules, spoken);
        }

      if (*cause != '\0' &&
          !g_ptr_array_find_with_equal_func (spoken->causes, cause, g_str_equal, NULL))
        g_ptr_array_add (spoken->causes, g_steal_pointer (&cause));
    }
}

static void
collect_leg_rules (SignpostRecordWriter      *writer,
                   const SignpostLegStanding *leg,
                   gpointer                   data)
{
  for (guint i = 0; i < leg->methods->len; i++)
    collect_rules (data, ((SignpostMethodStanding *) g_ptr_array_index (leg->methods, i))->reasons);

  collect_rules (data, leg->notes);
}

static void
append_techniques (GString              *text,
                   SignpostRecordWriter *writer,
                   SignpostRule         *rule,
                   SignpostEffectKind    kind,
                   const char           *label)
{
  g_autofree char *names = signpost_record_join_techniques (writer, rule, kind);

  if (*names != '\0')
    g_string_append_printf (text, " %s %s.", label, names);
}

/* What the rule says, or where it stands above */
static char *
dup_saying (SignpostRecordWriter *writer,
            SignpostRule         *rule)
{
  const char *section = g_hash_table_lookup (writer->said, rule);
  g_autoptr (GString) text = g_string_new (NULL);

  if (section != NULL)
    /* Translators: the heading of a section of the record */
    g_string_append_printf (text, _("See “%s”."), section);
  else
    signpost_record_append_line (text, signpost_rule_get_text (rule));

  append_techniques (text, writer, rule, SIGNPOST_EFFECT_EXCLUDE_OPTIONS, _("Excluded:"));
  append_techniques (text, writer, rule, SIGNPOST_EFFECT_SUGGEST_OPTIONS, _("Suggested:"));

  return g_strdup (text->str);
}

static void
write_rule_head (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) head = g_ptr_array_new ();

  g_ptr_array_add (head, _("Rule"));
  /* Translators: the head of a column: the answer that made a rule speak */
  g_ptr_array_add (head, _("Because of"));
  /* Translators: the head of a column: the sentence of a rule */
  g_ptr_array_add (head, _("What it says"));
  g_ptr_array_add (head, _("Source"));
  signpost_record_table_head (writer, head);
}

static void
write_rule (SignpostRecordWriter *writer,
            const SpokenRule     *spoken)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) causes = g_string_new (NULL);

  for (guint i = 0; i < spoken->causes->len; i++)
    g_string_append_printf (causes, "%s%s", i > 0 ? "; " : "",
                            (const char *) g_ptr_array_index (spoken->causes, i));

  g_ptr_array_add (row, g_strdup (signpost_rule_get_id (spoken->rule)));
  g_ptr_array_add (row, g_strdup (causes->str));
  g_ptr_array_add (row, dup_saying (writer, spoken->rule));
  g_ptr_array_add (row, g_strjoinv (", ", (char **) signpost_rule_get_sources (spoken->rule)));
  signpost_record_table_row (writer, row);
}

static void
collect_sources (GPtrArray    *used_sources,
                 SignpostRule *rule)
{
  const char * const *sources = signpost_rule_get_sources (rule);

  for (guint i = 0; sources[i] != NULL; i++)
    if (!g_ptr_array_find_with_equal_func (used_sources, sources[i], g_str_equal, NULL))
      g_ptr_array_add (used_sources, (gpointer) sources[i]);
}

/* In the order of the catalogue */
static void
write_rules (SignpostRecordWriter *writer,
             GPtrArray            *used_sources)
{
  GListModel *all = signpost_catalogue_get_rules (writer->catalogue);
  g_autoptr (GPtrArray) rules = g_ptr_array_new_with_free_func (spoken_rule_free);

  signpost_record_for_each_leg (writer, collect_leg_rules, rules);
  collect_rules (rules, writer->standing->notes);

  if (rules->len == 0)
    return;

  signpost_record_print (writer, "%s\n", _("The rules that spoke, with the answers behind them and their sources:"));
  write_rule_head (writer);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (SignpostRule) rule = g_list_model_get_item (all, i);
      const SpokenRule *spoken = find_spoken (rules, rule);

      if (spoken == NULL)
        continue;

      write_rule (writer, spoken);
      collect_sources (used_sources, rule);
    }

  signpost_record_end_block (writer);
}

static void
write_sources (SignpostRecordWriter *writer,
               GPtrArray            *used_sources)
{
  GPtrArray *sources = signpost_catalogue_get_sources (writer->catalogue);
  gboolean is_first = TRUE;

  if (used_sources->len == 0)
    return;

  g_string_append_printf (writer->out, "%s ", _("The sources:"));

  for (guint i = 0; i < sources->len; i++)
    {
      SignpostTerm *source = g_ptr_array_index (sources, i);
      g_autofree char *title = signpost_record_escape (source->title);

      if (!g_ptr_array_find_with_equal_func (used_sources, source->id, g_str_equal, NULL))
        continue;

      g_string_append_printf (writer->out, "%s%s: %s", is_first ? "" : "; ", source->id, title);
      is_first = FALSE;
    }

  g_string_append (writer->out, ".\n");

  signpost_record_end_block (writer);
}

void
signpost_record_write_trace (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) used_sources = g_ptr_array_new ();
  g_autofree char *catalogue =
    signpost_record_escape (signpost_catalogue_get_title (writer->catalogue));

  /* Translators: a catalogue's title, id and version */
  signpost_record_print (writer,
                         _("Catalogue: %s (%s %s). The answers are in the file beside this one "
                           "that ends in .decision.json."),
                         catalogue, signpost_catalogue_get_id (writer->catalogue),
                         signpost_catalogue_get_version (writer->catalogue));
  g_string_append_c (writer->out, '\n');
  signpost_record_print (writer, "%s\n",
                         _("Points of each method on each leg, with the rules that give them:"));
  signpost_record_write_points (writer);
  write_rules (writer, used_sources);
  write_sources (writer, used_sources);
}
