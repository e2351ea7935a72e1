/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* Where the points of each method come from, so that each sum can be checked: legs with the same sum stand together. */

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

/* “Services (Pull) 7 = +4 R01 …”: written at the end of the record, and taken from there */
static char *
dup_sum (SignpostRecordWriter         *writer,
         const SignpostLegStanding    *leg,
         const SignpostMethodStanding *method)
{
  const char *variant = signpost_method_standing_get_counting_variant (method);
  g_autofree char *name = signpost_record_dup_method (method->category);
  gsize begin = writer->out->len;
  gsize before;
  char *sum;

  g_string_append (writer->out, name);

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
  sum = g_strdup (writer->out->str + begin);
  g_string_truncate (writer->out, begin);

  return sum;
}

/* A sum, and the legs that it is of */
typedef struct
{
  char    *text;
  GString *legs;       /* joined titles */
  GString *forced;
  GString *excluded;
  guint    n_legs;
} Sum;

static void
sum_free (gpointer data)
{
  Sum *sum = data;

  g_free (sum->text);
  g_string_free (sum->legs, TRUE);
  g_string_free (sum->forced, TRUE);
  g_string_free (sum->excluded, TRUE);
  g_free (sum);
}

/* The sums of one method, in the order in which they were met */
typedef struct
{
  SignpostCategory *category;
  GPtrArray        *sums;      /* (element-type Sum) */
} Sums;

/* text: (transfer full) */
static Sum *
find_sum (Sums *sums,
          char *text)
{
  g_autofree char *owned = text;
  Sum *sum;

  for (guint i = 0; i < sums->sums->len; i++)
    {
      sum = g_ptr_array_index (sums->sums, i);

      if (g_str_equal (sum->text, text))
        return sum;
    }

  sum = g_new0 (Sum, 1);
  sum->text = g_steal_pointer (&owned);
  sum->legs = g_string_new (NULL);
  sum->forced = g_string_new (NULL);
  sum->excluded = g_string_new (NULL);
  g_ptr_array_add (sums->sums, sum);

  return sum;
}

static void
append_title (GString    *titles,
              const char *title)
{
  g_string_append_printf (titles, "%s%s", titles->len > 0 ? ", " : "", title);
}

static void
add_leg (SignpostRecordWriter      *writer,
         const SignpostLegStanding *leg,
         gpointer                   data)
{
  Sums *sums = data;
  const SignpostMethodStanding *method = signpost_leg_standing_find (leg, sums->category);
  g_autofree char *title = signpost_record_dup_leg_title (leg);
  Sum *sum;

  if (method == NULL)
    return;

  sum = find_sum (sums, dup_sum (writer, leg, method));
  sum->n_legs++;
  append_title (sum->legs, title);

  if (method->forced)
    append_title (sum->forced, title);
  else if (method->excluded)
    append_title (sum->excluded, title);
}

static void
count_leg (SignpostRecordWriter      *writer,
           const SignpostLegStanding *leg,
           gpointer                   data)
{
  ++*(guint *) data;
}

static void
write_category (SignpostRecordWriter *writer,
                SignpostCategory     *category)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (sum_free);
  Sums sums = { category, all };
  guint n_legs = 0;

  signpost_record_for_each_leg (writer, count_leg, &n_legs);
  signpost_record_for_each_leg (writer, add_leg, &sums);

  for (guint i = 0; i < all->len; i++)
    {
      const Sum *sum = g_ptr_array_index (all, i);

      g_string_append_printf (writer->out, "* %s – %s", sum->text,
                              sum->n_legs == n_legs ? _("every leg") : sum->legs->str);

      if (sum->forced->len > 0)
        /* Translators: goes on after “Batch 4 = … – every leg”; legs */
        g_string_append_printf (writer->out, _("; forced on %s"), sum->forced->str);

      if (sum->excluded->len > 0)
        /* Translators: goes on after “Events 7 = … – every leg”; legs */
        g_string_append_printf (writer->out, _("; excluded on %s"), sum->excluded->str);

      g_string_append_c (writer->out, '\n');
    }
}

void
signpost_record_write_points (SignpostRecordWriter *writer)
{
  GListModel *categories = signpost_catalogue_get_categories (writer->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);

      write_category (writer, category);
    }

  signpost_record_end_block (writer);
}
