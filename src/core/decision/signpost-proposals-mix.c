/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-proposals-private.h"

#include "core/decision/signpost-list-text.h"

#include <glib/gi18n-lib.h>

/* Why a method stands on a leg */
typedef enum
{
  ORIGIN_FORCED,
  ORIGIN_CHOSEN,
  ORIGIN_WANTED,
  ORIGIN_BEST,
  N_ORIGINS,
} Origin;

/* The legs that one method of a mix is for */
typedef struct
{
  const char *category;
  GPtrArray  *legs[N_ORIGINS];   /* (element-type utf8): their titles */
} Share;

const char *
signpost_get_plain_role (void)
{
  return _("Carries the exchange");
}

/* Shares */

static void
share_free (gpointer data)
{
  Share *self = data;

  for (guint i = 0; i < N_ORIGINS; i++)
    g_ptr_array_unref (self->legs[i]);
  g_free (self);
}

static Share *
ensure_share (GPtrArray  *shares,
              const char *category)
{
  Share *share;

  for (guint i = 0; i < shares->len; i++)
    {
      share = g_ptr_array_index (shares, i);

      if (g_str_equal (share->category, category))
        return share;
    }

  share = g_new0 (Share, 1);
  share->category = category;
  for (guint i = 0; i < N_ORIGINS; i++)
    share->legs[i] = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (shares, share);

  return share;
}

static void
add_leg (GPtrArray                    *shares,
         const SignpostMethodStanding *method,
         const SignpostLegStanding    *leg,
         Origin                        origin)
{
  Share *share = ensure_share (shares, signpost_category_get_id (method->category));

  g_ptr_array_add (share->legs[origin], signpost_leg_dup_title (leg->leg));
}

/* Words */

static char *
describe_legs (Origin      origin,
               const char *legs)
{
  switch (origin)
    {
    case ORIGIN_FORCED:
      /* Translators: what a method does in an option; in these four, %s are legs such as “Shop → ERP” */
      return g_strdup_printf (_("Forced on %s"), legs);
    case ORIGIN_CHOSEN:
      return g_strdup_printf (_("Chosen on %s"), legs);
    case ORIGIN_WANTED:
      return g_strdup_printf (_("Used on %s"), legs);
    case ORIGIN_BEST:
    case N_ORIGINS:
    default:
      return g_strdup_printf (_("Ahead on %s"), legs);
    }
}

static char *
describe_share (const Share *share)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < N_ORIGINS; i++)
    {
      g_autofree char *legs = NULL;
      g_autofree char *words = NULL;

      if (share->legs[i]->len == 0)
        continue;

      g_ptr_array_add (share->legs[i], NULL);
      legs = signpost_dup_list_text ((const char * const *) share->legs[i]->pdata);
      words = describe_legs (i, legs);
      if (text->len > 0)
        /* Translators: parts what a method does on some legs from what it does on others */
        g_string_append (text, _("; "));
      g_string_append (text, words);
    }

  return g_strdup (text->str);
}

/* Nothing is to be said of the legs where all of them run with the same, and nobody has settled that. */
static gboolean
is_plain (GPtrArray *shares)
{
  const Share *share = shares->len == 1 ? g_ptr_array_index (shares, 0) : NULL;

  return share != NULL && share->legs[ORIGIN_FORCED]->len == 0 &&
         share->legs[ORIGIN_CHOSEN]->len == 0;
}

/* Legs */

/* Whether any method is forced on the leg; takes those that are */
static gboolean
take_forced (GPtrArray                 *shares,
             const SignpostLegStanding *leg)
{
  gboolean has_any = FALSE;

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (!method->forced)
        continue;

      add_leg (shares, method, leg, ORIGIN_FORCED);
      has_any = TRUE;
    }

  return has_any;
}

/* (nullable): NULL when the leg excludes it */
static const SignpostMethodStanding *
find_allowed (const SignpostLegStanding *leg,
              const char                *category)
{
  for (guint i = 0; category != NULL && i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      if (!method->excluded && g_str_equal (signpost_category_get_id (method->category), category))
        return method;
    }

  return NULL;
}

/* Whether the leg runs with anything */
static gboolean
take_leg (GPtrArray                 *shares,
          const SignpostLegStanding *leg,
          const char                *wanted)
{
  const SignpostMethodStanding *method;

  if (take_forced (shares, leg))
    return TRUE;

  method = find_allowed (leg, wanted);
  if (method != NULL)
    {
      add_leg (shares, method, leg, ORIGIN_WANTED);
      return TRUE;
    }

  method = find_allowed (leg, leg->leg->method);
  if (method != NULL)
    {
      add_leg (shares, method, leg, ORIGIN_CHOSEN);
      return TRUE;
    }

  /* The methods of a leg are sorted: the first is the best that can be used. */
  method = leg->methods->len > 0 ? g_ptr_array_index (leg->methods, 0) : NULL;
  if (method == NULL || method->excluded)
    return FALSE;

  add_leg (shares, method, leg, ORIGIN_BEST);

  return TRUE;
}

/* The mix */

SignpostMix *
signpost_mix_new (const SignpostTopologyStanding *topology,
                  const char                     *wanted)
{
  g_autoptr(GPtrArray) shares = g_ptr_array_new_with_free_func (share_free);
  SignpostMix *self = g_new0 (SignpostMix, 1);

  self->topology = topology;
  self->categories = g_ptr_array_new ();
  self->roles = g_ptr_array_new_with_free_func (g_free);
  self->is_whole = TRUE;

  for (guint i = 0; i < topology->legs->len; i++)
    if (!take_leg (shares, g_ptr_array_index (topology->legs, i), wanted))
      self->is_whole = FALSE;

  for (guint i = 0; i < shares->len; i++)
    {
      const Share *share = g_ptr_array_index (shares, i);

      self->takes_wanted |= share->legs[ORIGIN_WANTED]->len > 0;
      g_ptr_array_add (self->categories, (gpointer) share->category);
      g_ptr_array_add (self->roles, is_plain (shares) ? g_strdup (signpost_get_plain_role ())
                                                      : describe_share (share));
    }

  return self;
}

void
signpost_mix_free (SignpostMix *self)
{
  g_ptr_array_unref (self->categories);
  g_ptr_array_unref (self->roles);
  g_free (self);
}

gboolean
signpost_mix_has_same_methods (const SignpostMix *a,
                               const SignpostMix *b)
{
  g_return_val_if_fail (a != NULL, FALSE);
  g_return_val_if_fail (b != NULL, FALSE);

  if (a->categories->len != b->categories->len)
    return FALSE;

  for (guint i = 0; i < a->categories->len; i++)
    if (!g_ptr_array_find_with_equal_func (b->categories, g_ptr_array_index (a->categories, i),
                                           g_str_equal, NULL))
      return FALSE;

  return TRUE;
}

static const char *
get_title (const SignpostMix *self,
           SignpostCatalogue *catalogue,
           guint              place)
{
  SignpostCategory *category =
    signpost_catalogue_find_category (catalogue, g_ptr_array_index (self->categories, place));

  return self->categories->len == 1 ? signpost_category_get_title (category)
                                    : signpost_category_get_short_title (category);
}

char *
signpost_mix_dup_name (const SignpostMix *self,
                       SignpostCatalogue *catalogue)
{
  g_autoptr(GPtrArray) titles = g_ptr_array_new ();

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->categories->len; i++)
    g_ptr_array_add (titles, (gpointer) get_title (self, catalogue, i));
  g_ptr_array_add (titles, NULL);

  return signpost_dup_list_text ((const char * const *) titles->pdata);
}
