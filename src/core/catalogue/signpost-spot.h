/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * SignpostSpotKind:
 * @SIGNPOST_SPOT_SELECTION: the use case, the category, or the cell where they cross; nothing without either
 *
 * What a page of the catalogue is about. Nicks: selection, technical-option, example, combination.
 */
typedef enum
{
  SIGNPOST_SPOT_SELECTION,
  SIGNPOST_SPOT_TECHNICAL_OPTION,
  SIGNPOST_SPOT_EXAMPLE,
  SIGNPOST_SPOT_COMBINATION,
} SignpostSpotKind;

#define SIGNPOST_N_SPOT_KINDS 4

/**
 * SignpostSpot:
 * @kind: what is looked at
 * @id: its id; %NULL for a selection
 * @use_case: the use case that is lit up meanwhile, or %NULL
 * @category: the category that is lit up meanwhile, or %NULL
 * @diagram: whether the diagram has the whole page
 *
 * Where somebody is in the catalogue. Plain data: the ids are interned, so a place may be copied and kept, and nobody frees it.
 */
typedef struct
{
  SignpostSpotKind  kind;
  const char        *id;
  const char        *use_case;
  const char        *category;
  gboolean           diagram;
} SignpostSpot;

/* ids: (nullable), an empty text counts as NULL */
SignpostSpot signpost_spot_new           (SignpostSpotKind    kind,
                                            const char          *id,
                                            const char          *use_case,
                                            const char          *category);
gboolean      signpost_spot_equal         (const SignpostSpot *self,
                                            const SignpostSpot *other);

const char   *signpost_spot_kind_to_nick  (SignpostSpotKind    kind);
/* FALSE: there is no such kind, and kind is left as it was */
gboolean      signpost_spot_kind_from_nick (const char         *nick,
                                             SignpostSpotKind  *kind);

G_END_DECLS
