/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-certainty.h"

#include "core/decision/signpost-table-words.h"

#include <glib/gi18n-lib.h>

/* The strongest first: whoever has one of them need not be named for the next. */
static const guint certificates[] =
{
  SIGNPOST_CERTIFICATE_ANY_IMPORTANCE,
  SIGNPOST_CERTIFICATE_ORDER_AND_STEPS,
  SIGNPOST_CERTIFICATE_ORDER,
  SIGNPOST_CERTIFICATE_STEPS,
};

static char *
dup_sentence (guint       certificate,
              const char *leader,
              const char *rivals)
{
  switch (certificate)
    {
    case SIGNPOST_CERTIFICATE_ANY_IMPORTANCE:
      /* Translators: an option, and a list of options */
      return g_strdup_printf (_("%s is ahead of %s whatever counts how much: "
                                "it is at least as good on every criterion."), leader, rivals);
    case SIGNPOST_CERTIFICATE_ORDER_AND_STEPS:
      /* Translators: an option, and a list of options */
      return g_strdup_printf (_("%s is ahead of %s whatever the numbers, "
                                "as long as this order of importance holds."), leader, rivals);
    case SIGNPOST_CERTIFICATE_ORDER:
      /* Translators: an option, and a list of options */
      return g_strdup_printf (_("%s is ahead of %s for every importance in this order."),
                              leader, rivals);
    case SIGNPOST_CERTIFICATE_STEPS:
      /* Translators: an option, and a list of options */
      return g_strdup_printf (_("%s is ahead of %s with these points, "
                                "however far apart the steps from 1 to 5 are."), leader, rivals);
    default:
      /* Translators: a list of options */
      return g_strdup_printf (_("Nothing is certain against %s: there it depends on the numbers."),
                              rivals);
    }
}

static void
add_sentence (GPtrArray                 *sentences,
              const SignpostRatingTable *table,
              guint                      certificate,
              guint                      rivals)
{
  g_autofree char *names = NULL;

  if (rivals == 0)
    return;

  names = signpost_table_dup_names (table, rivals);
  g_ptr_array_add (sentences,
                   dup_sentence (certificate, table->option_quoted[table->order[0]], names));
}

GPtrArray *
signpost_certainty_list (const SignpostResult *result)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func (g_free);
  const SignpostRatingTable *table = result->table;
  guint leader, left = 0;
  guint i, rival;

  if (!signpost_rating_table_is_ranked (table))
    return sentences;

  leader = table->order[0];
  for (rival = 0; rival < table->n_options; rival++)
    if (rival != leader)
      left |= 1u << rival;

  for (i = 0; i < G_N_ELEMENTS (certificates); i++)
    {
      guint behind = 0;

      for (rival = 0; rival < table->n_options; rival++)
        if ((left >> rival & 1) != 0 &&
            (result->certificates.ahead[leader][rival] & certificates[i]) != 0)
          behind |= 1u << rival;
      add_sentence (sentences, table, certificates[i], behind);
      left &= ~behind;
    }
  add_sentence (sentences, table, 0, left);

  return sentences;
}
