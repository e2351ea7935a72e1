/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-head-to-head.h"

#include "core/decision/signpost-list-text.h"

#include <glib/gi18n-lib.h>

/* How many pros and cons a sentence names before the others are only counted */
#define MAX_PROS  3
#define MAX_CONS  2

static char *
dup_lead (const SignpostHeadToHead  *self,
          const SignpostRatingTable *table,
          guint                      ahead,
          guint                      behind)
{
  const char *name = table->option_quoted[ahead], *other = table->option_quoted[behind];
  int lead = ABS (self->lead);

  if (table->total[ahead] == table->total[behind])
    return g_strdup_printf (_("%s and %s are level (%d to %d)."), name, other,
                            table->score[ahead], table->score[behind]);

  if (lead == 0)
    return g_strdup_printf (_("%s is less than a point ahead of %s (%d to %d)."), name, other,
                            table->score[ahead], table->score[behind]);

  return g_strdup_printf (ngettext ("%s is %d point ahead of %s (%d to %d).",
                                    "%s is %d points ahead of %s (%d to %d).", lead),
                          name, lead, other, table->score[ahead], table->score[behind]);
}

static char *
dup_point (const SignpostHeadToHead  *self,
           const SignpostRatingTable *table,
           guint                      criterion)
{
  int shown = ABS (self->shown[criterion]);

  if (shown == 0)
    /* Translators: a criterion that speaks for an option by less than a point */
    return g_strdup_printf (_("%s (under 1)"), table->criterion_name[criterion]);

  /* Translators: a criterion, and by how many points it speaks for an option */
  return g_strdup_printf (_("%s (+%d)"), table->criterion_name[criterion], shown);
}

/* (nullable): %NULL when nothing speaks for the option */
static char *
dup_points (const SignpostHeadToHead  *self,
            const SignpostRatingTable *table,
            guint                      option,
            const guint               *criteria,
            guint                      n_criteria,
            guint                      n_named)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;
  guint n_more = n_criteria > n_named ? n_criteria - n_named : 0;

  if (n_criteria == 0)
    return NULL;

  for (guint i = 0; i + n_more < n_criteria; i++)
    g_ptr_array_add (items, dup_point (self, table, criteria[i]));
  if (n_more > 0)
    g_ptr_array_add (items, g_strdup_printf (ngettext ("%u smaller point", "%u smaller points",
                                                       n_more), n_more));
  g_ptr_array_add (items, NULL);
  list = signpost_dup_list_text ((const char * const *) items->pdata);

  /* Translators: an option, and the criteria that speak for it */
  return g_strdup_printf (_("For %s: %s."), table->option_quoted[option], list);
}

/* (nullable): %NULL when it would only say that all together outweigh the rest */
static char *
dup_decisive (const SignpostHeadToHead  *self,
              const SignpostRatingTable *table,
              const guint               *pros,
              guint                      n_pros)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *list = NULL;

  if (self->n_decisive == 0 || self->n_decisive > MAX_PROS ||
      (self->n_decisive == n_pros && n_pros > 1))
    return NULL;

  for (guint i = 0; i < self->n_decisive; i++)
    g_ptr_array_add (names, table->criterion_name[pros[i]]);
  g_ptr_array_add (names, NULL);
  list = signpost_dup_list_text ((const char * const *) names->pdata);

  /* Translators: one criterion, or a list of several */
  return g_strdup_printf (ngettext ("%s alone outweighs the rest.",
                                    "%s together outweigh the rest.", self->n_decisive), list);
}

static void
append_sentence (GString *text,
                 char    *sentence)
{
  if (sentence == NULL)
    return;

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  g_free (sentence);
}

char *
signpost_head_to_head_dup_text (const SignpostHeadToHead  *self,
                                const SignpostRatingTable *table)
{
  GString *text = g_string_new (NULL);
  gboolean a_leads = table->total[self->a] >= table->total[self->b];
  guint ahead = a_leads ? self->a : self->b, behind = a_leads ? self->b : self->a;
  const guint *pros = a_leads ? self->for_a : self->for_b;
  const guint *cons = a_leads ? self->for_b : self->for_a;
  guint n_pros = a_leads ? self->n_for_a : self->n_for_b;
  guint n_cons = a_leads ? self->n_for_b : self->n_for_a;

  append_sentence (text, dup_lead (self, table, ahead, behind));
  append_sentence (text, dup_points (self, table, ahead, pros, n_pros, MAX_PROS));
  append_sentence (text, dup_points (self, table, behind, cons, n_cons, MAX_CONS));
  append_sentence (text, dup_decisive (self, table, pros, n_pros));

  return g_string_free (text, FALSE);
}
