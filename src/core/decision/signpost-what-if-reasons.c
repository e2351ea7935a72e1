/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-what-if-private.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

/* The two standings belong to two decisions, so systems are told
 * apart by their id, and a reason by what it does. */
static gboolean
is_same (const SignpostReason *a,
         const SignpostReason *b)
{
  const char *end_a = a->endpoint != NULL ? signpost_endpoint_get_id (a->endpoint) : NULL;
  const char *end_b = b->endpoint != NULL ? signpost_endpoint_get_id (b->endpoint) : NULL;

  return a->rule == b->rule && a->points == b->points && a->cancelled == b->cancelled &&
         g_strcmp0 (a->variant, b->variant) == 0 && g_strcmp0 (end_a, end_b) == 0;
}

static gboolean
has_reason (GPtrArray            *reasons,
            const SignpostReason *reason)
{
  for (guint i = 0; reasons != NULL && i < reasons->len; i++)
    if (is_same (g_ptr_array_index (reasons, i), reason))
      return TRUE;

  return FALSE;
}

/* “Services (pull) +1: Within minutes …” */
static char *
describe (SignpostCategory     *category,
          const SignpostReason *reason)
{
  const char *title = signpost_category_get_short_title (category);
  const char *variant = NULL;
  const char *text = signpost_rule_get_text (reason->rule);
  const char *sign = reason->points < 0 ? "−" : "+";
  g_autofree char *name = NULL;

  if (reason->variant != NULL)
    variant = signpost_category_get_variant_title (category, reason->variant);
  /* Translators: a method, and the way to use it: “Services (Pull)” */
  name = variant != NULL ? g_strdup_printf (_("%s (%s)"), title, variant) : g_strdup (title);

  if (reason->points == 0)
    /* Translators: a method, and a reason */
    return g_strdup_printf (_("%s: %s"), name, text);
  if (reason->cancelled)
    /* Translators: a method, the sign and the number of points, and a
     * reason that something else makes up for */
    return g_strdup_printf (_("%s %s%d (does not count): %s"), name, sign, abs (reason->points),
                            text);

  /* Translators: a method, the sign and the number of points, and a reason */
  return g_strdup_printf (_("%s %s%d: %s"), name, sign, abs (reason->points), text);
}

static void
list_missing (GPtrArray        *list,
              SignpostCategory *category,
              GPtrArray        *here,
              GPtrArray        *there)
{
  for (guint i = 0; i < here->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (here, i);
      gboolean says_something = reason->points != 0 || reason->endpoint != NULL;

      if (says_something && !has_reason (there, reason))
        g_ptr_array_add (list, describe (category, reason));
    }
}

static void
add_note (GPtrArray            *list,
          const SignpostReason *reason)
{
  const char *text = signpost_rule_get_text (reason->rule);

  /* The same note on several legs is one. */
  if (!g_ptr_array_find_with_equal_func (list, text, g_str_equal, NULL))
    g_ptr_array_add (list, g_strdup (text));
}

static void
list_missing_notes (GPtrArray *list,
                    GPtrArray *here,
                    GPtrArray *there)
{
  for (guint i = 0; i < here->len; i++)
    if (!has_reason (there, g_ptr_array_index (here, i)))
      add_note (list, g_ptr_array_index (here, i));
}

static GPtrArray *
collect_notes (const SignpostStanding *standing)
{
  GPtrArray *notes = g_ptr_array_new ();

  g_ptr_array_extend (notes, standing->notes, NULL, NULL);

  for (guint i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          g_ptr_array_extend (notes, leg->notes, NULL, NULL);
        }
    }

  return notes;
}

void
signpost_what_if_compare_reasons (SignpostWhatIf *self)
{
  g_autoptr(GPtrArray) before = collect_notes (self->before);
  g_autoptr(GPtrArray) after = collect_notes (self->after);

  for (guint i = 0; i < self->methods->len; i++)
    {
      const SignpostMethodChange *change = g_ptr_array_index (self->methods, i);

      list_missing (self->gone, change->category, change->before->reasons, change->after->reasons);
      list_missing (self->come, change->category, change->after->reasons, change->before->reasons);
    }

  list_missing_notes (self->gone, before, after);
  list_missing_notes (self->come, after, before);
}
