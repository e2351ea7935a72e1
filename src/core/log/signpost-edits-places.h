/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-edits-private.h"

G_BEGIN_DECLS

/* Where the names of a list stand in a record, and which bytes are whose */

typedef enum
{
  SIGNPOST_PLACE_SCALAR,   /* names parted by commas, in front matter */
  SIGNPOST_PLACE_FLOW,     /* “[a, b]” */
  SIGNPOST_PLACE_ENTRY,    /* one line of a list in front matter */
  SIGNPOST_PLACE_LINE,     /* names parted by commas, in the body */
  SIGNPOST_PLACE_BULLET,   /* one line of a list in the body */
} SignpostPlaceKind;

typedef struct
{
  SignpostSpan  span;   /* in the place's text */
  char         *text;
} SignpostPart;

/* Where names of one field stand together */
typedef struct
{
  SignpostPlaceKind         kind;
  SignpostYamlEntry        *entry;    /* (nullable): in front matter */
  const SignpostYamlScalar *scalar;   /* (nullable) */
  SignpostSpan              span;     /* in the file */
  char                     *text;     /* what its parts are cut from */
  GArray                   *parts;    /* (element-type SignpostPart) */
  gboolean                  is_opaque;  /* its bytes cannot be told apart by name */
} SignpostPlace;

/* (transfer full) (element-type SignpostPlace): in the order of the file; those that are empty only when there are no others, and then one */
GPtrArray *signpost_places_list (SignpostFieldEditor *editor,
                                 SignpostKey          key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
