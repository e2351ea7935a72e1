/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-schulze.h"

#include "core/decision/signpost-list-text.h"

#include <glib/gi18n-lib.h>

/* The names of a set of options, by rank */
static char *
dup_names (const SignpostSchulze  *self,
           const SignpostRankings *rankings,
           guint                   options)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint place = 0; place < self->n_options; place++)
    if ((options >> self->order[place] & 1) != 0)
      g_ptr_array_add (names, rankings->option_name[self->order[place]]);
  g_ptr_array_add (names, NULL);

  return signpost_dup_list_text ((const char * const *) names->pdata);
}

static char *
dup_first (const SignpostSchulze  *self,
           const SignpostRankings *rankings)
{
  g_autofree char *names = NULL;
  guint first = 0, n_first = 0;

  for (guint i = 0; i < self->n_options; i++)
    if (self->rank[i] == 1)
      {
        first |= 1u << i;
        n_first++;
      }

  names = dup_names (self, rankings, first);

  if (self->head_to_head >= 0)
    return g_strdup_printf (_("%s beats all others head to head."), names);

  if (n_first == 1)
    /* Translators: an option; Markus Schulze found the method */
    return g_strdup_printf (_("%s is first by the strongest paths (Schulze)."), names);

  /* Translators: a list of options */
  return g_strdup_printf (_("%s share the first place (Schulze)."), names);
}

static char *
dup_whole (const SignpostSchulze  *self,
           const SignpostRankings *rankings)
{
  return g_strdup_printf (ngettext ("%u person, of whom %u put every option in order.",
                                    "%u people, of whom %u put every option in order.",
                                    rankings->n_people),
                          rankings->n_people, self->agreement.n_people);
}

char **
signpost_schulze_dup_sentences (const SignpostSchulze  *self,
                                const SignpostRankings *rankings)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new ();

  if (self->cycle != 0)
    {
      g_autofree char *names = dup_names (self, rankings, self->cycle);

      /* Translators: a list of at least three options */
      g_ptr_array_add (sentences, g_strdup_printf (_("Head to head there is a circle: of %s, each is beaten by another."), names));
    }

  g_ptr_array_add (sentences, dup_first (self, rankings));
  g_ptr_array_add (sentences, dup_whole (self, rankings));
  g_ptr_array_add (sentences, signpost_agreement_dup_sentence (&self->agreement));
  g_ptr_array_add (sentences, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&sentences), FALSE);
}
