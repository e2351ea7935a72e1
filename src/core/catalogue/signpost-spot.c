/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-spot.h"

static const char * const nicks[SIGNPOST_N_SPOT_KINDS] = {
  "selection", "technical-option", "example", "combination",
};

static const char *
intern (const char *id)
{
  return id != NULL && id[0] != '\0' ? g_intern_string (id) : NULL;
}

SignpostSpot
signpost_spot_new (SignpostSpotKind  kind,
                    const char        *id,
                    const char        *use_case,
                    const char        *category)
{
  return (SignpostSpot) {
    .kind = kind,
    .id = kind != SIGNPOST_SPOT_SELECTION ? intern (id) : NULL,
    .use_case = intern (use_case),
    .category = intern (category),
  };
}

/* Interned texts are equal when they are the same. */
gboolean
signpost_spot_equal (const SignpostSpot *self,
                      const SignpostSpot *other)
{
  return self->kind == other->kind && self->id == other->id &&
         self->use_case == other->use_case && self->category == other->category &&
         self->diagram == other->diagram;
}

const char *
signpost_spot_kind_to_nick (SignpostSpotKind kind)
{
  g_return_val_if_fail ((guint) kind < SIGNPOST_N_SPOT_KINDS, nicks[0]);

  return nicks[kind];
}

gboolean
signpost_spot_kind_from_nick (const char        *nick,
                               SignpostSpotKind *kind)
{
  for (guint i = 0; i < SIGNPOST_N_SPOT_KINDS; i++)
    if (g_strcmp0 (nick, nicks[i]) == 0)
      {
        *kind = i;
        return TRUE;
      }

  return FALSE;
}
