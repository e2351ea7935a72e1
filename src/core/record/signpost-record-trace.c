/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* From the result back to the rules, and from the rules to their sources. */

static void
append_points (GString                      *out,
               const SignpostMethodStanding *method)
{
  for (guint i = 0; i < method->reasons->len; i++)
    {
      SignpostReason *reason = g_ptr_array_index (method->reasons, i);
      const char *id = signpost_rule_get_id (reason->rule);

      if (reason->points == 0)
        continue;

      g_string_append_printf (out, " %+d %s", reason->points, id);

      if (reason->variant != NULL)
        g_string_append_printf (out, " (%s)", reason->variant);

      if (reason->cancelled)
        g_string_append_printf (out, " (%s)", _("does not count"));
    }
}

static void
write_leg_trace (SignpostRecordWriter      *writer,
                 const SignpostLegStanding *leg,
                 gpointer                   data)
{
  g_autofree char *title = signpost_record_dup_leg_title (leg);

  for (guint i = 0; i < leg->methods->len; i++)
    {
      SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);
      g_autofree char *name = signpost_record_dup_method (method->category);

      g_string_append_printf (writer->out, "* %s: %s %d =", title, name, method->points);
      append_points (writer->out, method);

      if (g_str_has_suffix (writer->out->str, "="))
        g_string_append (writer->out, " 0");

      if (method->forced || method->excluded)
        g_string_append_printf (writer->out, ", %s", method->forced ? _("forced") : _("excluded"));

      g_string_append_c (writer->out, '\n');
    }
}

/* The rules that spoke, each once, with the sources they rest on */
static void
collect_rules (GPtrArray *rules,
               GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      SignpostReason *reason = g_ptr_array_index (reasons, i);

      if (!g_ptr_array_find (rules, reason->rule, NULL))
        g_ptr_array_add (rules, reason->rule);
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

/* In the order of the catalogue */
static GPtrArray *
list_rules (SignpostRecordWriter *writer)
{
  GListModel *all = signpost_catalogue_get_rules (writer->catalogue);
  g_autoptr (GPtrArray) spoken = g_ptr_array_new ();
  GPtrArray *sorted = g_ptr_array_new ();

  signpost_record_for_each_leg (writer, collect_leg_rules, spoken);
  collect_rules (spoken, writer->standing->notes);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (SignpostRule) rule = g_list_model_get_item (all, i);

      if (g_ptr_array_find (spoken, rule, NULL))
        g_ptr_array_add (sorted, rule);
    }

  return sorted;
}

static void
write_rules (SignpostRecordWriter *writer,
             GPtrArray            *used_sources)
{
  g_autoptr (GPtrArray) rules = list_rules (writer);

  for (guint i = 0; i < rules->len; i++)
    {
      SignpostRule *rule = g_ptr_array_index (rules, i);
      const char * const *sources = signpost_rule_get_sources (rule);
      g_autofree char *text = signpost_record_escape (signpost_rule_get_text (rule));
      g_autofree char *marks = g_strjoinv (", ", (char **) sources);

      signpost_record_print (writer, "* %s: %s (%s)", signpost_rule_get_id (rule), text, marks);

      for (guint j = 0; sources[j] != NULL; j++)
        if (!g_ptr_array_find_with_equal_func (used_sources, sources[j], g_str_equal, NULL))
          g_ptr_array_add (used_sources, (gpointer) sources[j]);
    }

  signpost_record_end_block (writer);
}

static void
write_sources (SignpostRecordWriter *writer,
               GPtrArray            *used_sources)
{
  GPtrArray *sources = signpost_catalogue_get_sources (writer->catalogue);

  for (guint i = 0; i < sources->len; i++)
    {
      SignpostTerm *source = g_ptr_array_index (sources, i);
      g_autofree char *title = signpost_record_escape (source->title);

      if (g_ptr_array_find_with_equal_func (used_sources, source->id, g_str_equal, NULL))
        signpost_record_print (writer, "* %s: %s", source->id, title);
    }

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
  signpost_record_for_each_leg (writer, write_leg_trace, NULL);
  signpost_record_end_block (writer);
  signpost_record_print (writer, "%s\n", _("The rules, with their sources:"));
  write_rules (writer, used_sources);
  signpost_record_print (writer, "%s\n", _("The sources:"));
  write_sources (writer, used_sources);
}
