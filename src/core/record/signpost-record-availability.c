/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What the systems leave no choice about, and which guideline yields to that. */

/* “ (R30; “Warehouse” offers only Batch)”: the rule's sentence stands in the trace */
static char *
dup_causes (const SignpostMethodStanding *method)
{
  SignpostRuleKind kind = method->forced ? SIGNPOST_RULE_FORCE : SIGNPOST_RULE_EXCLUDE;
  GString *causes = g_string_new (NULL);

  for (guint i = 0; i < method->reasons->len; i++)
    {
      SignpostReason *reason = g_ptr_array_index (method->reasons, i);
      g_autofree char *origin = NULL;

      if (signpost_rule_get_kind (reason->rule) != kind)
        continue;

      origin = signpost_record_dup_origin (reason);
      g_string_append_printf (causes, " %s", origin);
    }

  return g_string_free (causes, FALSE);
}

/* One item for all the methods that are forced, or excluded, for the same cause */
static void
write_group (SignpostRecordWriter      *writer,
             const SignpostLegStanding *leg,
             guint                      first,
             const char                *causes)
{
  const SignpostMethodStanding *leader = g_ptr_array_index (leg->methods, first);
  g_autofree char *title = signpost_record_dup_leg_title (leg);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = first; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);
      g_autofree char *name = signpost_record_dup_method (method->category);
      g_autofree char *others = dup_causes (method);

      if (method->forced == leader->forced && method->excluded == leader->excluded &&
          g_str_equal (causes, others))
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }

  g_string_append (writer->out, "* ");
  g_string_append_printf (writer->out,
                          /* Translators: a leg such as “Shop → ERP”, then methods */
                          leader->forced ? _("**%s**, forced: %s") : _("**%s**, excluded: %s"),
                          title, names->str);
  signpost_record_print (writer, "%s", causes);
}

static gboolean
write_leg_availability (SignpostRecordWriter      *writer,
                        const SignpostLegStanding *leg)
{
  g_autofree char *title = signpost_record_dup_leg_title (leg);
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);
      g_autofree char *causes = dup_causes (method);

      if ((!method->forced && !method->excluded) ||
          g_ptr_array_find_with_equal_func (said, causes, g_str_equal, NULL))
        continue;

      write_group (writer, leg, i, causes);
      g_ptr_array_add (said, g_steal_pointer (&causes));
    }

  if (leg->blocked)
    {
      g_string_append (writer->out, "* ");
      signpost_record_print (writer,
                             _("**%s**: no method can be built on this leg as things are."), title);
    }

  return said->len > 0 || leg->blocked;
}

/* The matrix yields to reality, but not silently. */
static void
write_set_aside (SignpostRecordWriter      *writer,
                 const SignpostLegStanding *leg)
{
  SignpostMethodStanding *first;
  g_autofree char *title = NULL;
  g_autofree char *otherwise = NULL;
  g_autofree char *used = NULL;

  if (leg->otherwise == NULL || leg->methods->len == 0)
    return;

  first = g_ptr_array_index (leg->methods, 0);
  title = signpost_record_dup_leg_title (leg);
  otherwise = signpost_record_dup_method (leg->otherwise);
  used = signpost_record_dup_method (first->category);

  g_string_append (writer->out, "* ");
  signpost_record_print (writer,
                         /* Translators: a leg, the method that would win, the one that is taken */
                         _("The guideline set aside: on **%s**, %s would come first if the systems "
                           "could change; %s takes its place."),
                         title, otherwise, used);
}

/* Technical options that a rule rules out, on whatever leg */
static gboolean
write_excluded_techniques (SignpostRecordWriter *writer,
                           GPtrArray            *reasons,
                           GPtrArray            *said)
{
  gboolean written = FALSE;

  for (guint i = 0; i < reasons->len; i++)
    {
      SignpostReason *reason = g_ptr_array_index (reasons, i);
      g_autofree char *names =
        signpost_record_join_techniques (writer, reason->rule, SIGNPOST_EFFECT_EXCLUDE_OPTIONS);
      g_autofree char *origin = signpost_record_dup_origin (reason);

      if (*names == '\0' || g_ptr_array_find (said, reason->rule, NULL))
        continue;

      g_ptr_array_add (said, reason->rule);
      g_string_append (writer->out, "* ");
      signpost_record_print (writer,
                             /* Translators: technical options, and the rule that excludes them */
                             _("**Technical options**, excluded: %s %s"),
                             names, origin);
      written = TRUE;
    }

  return written;
}

void
signpost_record_write_availability (SignpostRecordWriter *writer)
{
  g_autoptr (GPtrArray) said = g_ptr_array_new ();
  gboolean written = FALSE;

  for (guint i = 0; i < writer->standing->topologies->len; i++)
    {
      SignpostTopologyStanding *topology = g_ptr_array_index (writer->standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          written |= write_leg_availability (writer, leg);
          write_set_aside (writer, leg);
          written |= write_excluded_techniques (writer, leg->notes, said);
        }
    }

  written |= write_excluded_techniques (writer, writer->standing->notes, said);

  if (!written)
    signpost_record_print (writer, "%s",
                           _("The systems force and exclude nothing; the guideline counts in "
                             "full."));

  signpost_record_end_block (writer);
}
