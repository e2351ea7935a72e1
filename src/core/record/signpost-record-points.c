/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* Where the points of each method come from, leg by leg, so that each sum can be checked. */

/* (nullable): the rule that takes the penalty of another one away on a leg */
static SignpostRule *
find_canceller (GPtrArray  *notes,
                const char *rule_id)
{
  for (guint i = 0; i < notes->len; i++)
    {
      SignpostRule *rule = ((SignpostReason *) g_ptr_array_index (notes, i))->rule;
      GPtrArray *effects = signpost_rule_get_effects (rule);

      for (guint j = 0; j < effects->len; j++)
        {
          const SignpostEffect *effect = g_ptr_array_index (effects, j);

          if (effect->kind == SIGNPOST_EFFECT_CANCEL_PENALTIES &&
              g_strv_contains ((const char * const *) effect->ids, rule_id))
            return rule;
        }
    }

  return NULL;
}

static void
append_cancelled (SignpostRecordWriter      *writer,
                  const SignpostLegStanding *leg,
                  const char                *rule_id)
{
  SignpostRule *canceller = find_canceller (leg->notes, rule_id);

  if (canceller == NULL)
    canceller = find_canceller (writer->standing->notes, rule_id);

  g_string_append_c (writer->out, ' ');

  if (canceller == NULL)
    g_string_append (writer->out, _("(does not count)"));
  else
    /* Translators: points that a rule takes away; %s is the rule’s id */
    g_string_append_printf (writer->out, _("(does not count: %s)"),
                            signpost_rule_get_id (canceller));
}

/* “ +4 R01 −2 R29”: what speaks of no variant, or of this one */
static void
append_points (SignpostRecordWriter         *writer,
               const SignpostLegStanding    *leg,
               const SignpostMethodStanding *method,
               const char                   *variant)
{
  for (guint i = 0; i < method->reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (method->reasons, i);
      const char *id = signpost_rule_get_id (reason->rule);

      if (reason->points == 0 || g_strcmp0 (reason->variant, variant) != 0)
        continue;

      g_string_append_printf (writer->out, " %s%d %s", reason->points < 0 ? "−" : "+",
                              ABS (reason->points), id);

      if (reason->cancelled)
        append_cancelled (writer, leg, id);
    }
}

/* What is not in the sum: another form of the method, which has less, or no more */
static void
append_other_variants (SignpostRecordWriter         *writer,
                       const SignpostLegStanding    *leg,
                       const SignpostMethodStanding *method,
                       const char                   *counting)
{
  const char * const *variants = signpost_category_get_variants (method->category);
  int general = signpost_method_standing_sum_variant (method, NULL);

  for (guint i = 0; variants != NULL && variants[i] != NULL; i++)
    {
      g_autofree char *title = NULL;

      if (g_strcmp0 (variants[i], counting) == 0 || !signpost_method_standing_has_points (method, variants[i]))
        continue;

      title = signpost_record_escape (signpost_category_get_variant_title (method->category,
                                                                           variants[i]));
      /* Translators: the form of a method, such as “Push”, and the points it would have; what
       * follows are the points that make the difference */
      g_string_append_printf (writer->out, _("; %s would have %d, with"), title,
                              general + signpost_method_standing_sum_variant (method, variants[i]));
      append_points (writer, leg, method, variants[i]);
    }
}

static void
write_method_trace (SignpostRecordWriter         *writer,
                    const SignpostLegStanding    *leg,
                    const SignpostMethodStanding *method)
{
  const char *variant = signpost_method_standing_get_counting_variant (method);
  g_autofree char *title = signpost_record_dup_leg_title (leg);
  g_autofree char *name = signpost_record_dup_method (method->category);
  gsize before;

  g_string_append_printf (writer->out, "* %s: %s", title, name);

  if (variant != NULL)
    {
      g_autofree char *variant_title =
        signpost_record_escape (signpost_category_get_variant_title (method->category, variant));

      g_string_append_printf (writer->out, " (%s)", variant_title);
    }

  g_string_append_printf (writer->out, " %d =", method->points);
  before = writer->out->len;
  append_points (writer, leg, method, NULL);

  if (variant != NULL)
    append_points (writer, leg, method, variant);

  if (writer->out->len == before)
    g_string_append (writer->out, " 0");

  append_other_variants (writer, leg, method, variant);

  if (method->forced || method->excluded)
    g_string_append_printf (writer->out, "; %s", method->forced ? _("forced") : _("excluded"));

  g_string_append_c (writer->out, '\n');
}

static void
write_leg_points (SignpostRecordWriter      *writer,
                 const SignpostLegStanding *leg,
                 gpointer                   data)
{
  for (guint i = 0; i < leg->methods->len; i++)
    write_method_trace (writer, leg, g_ptr_array_index (leg->methods, i));
}

void
signpost_record_write_points (SignpostRecordWriter *writer)
{
  signpost_record_for_each_leg (writer, write_leg_points, NULL);
  signpost_record_end_block (writer);
}
