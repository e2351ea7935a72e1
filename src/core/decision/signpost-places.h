/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * SignpostShape:
 *
 * What a decision file may hold at a path.
 * @path: the members on the way from the whole, which is "", each after a slash; a star for the elements of a list
 * @identity: members that tell the elements of a list apart, parted by spaces
 * @known: members that are ours, parted by spaces
 */
typedef struct
{
  const char *path;
  const char *identity;
  const char *known;
} SignpostShape;

/* (nullable): NULL for what has no shape, such as texts and lists of texts */
const SignpostShape *signpost_shape_find       (const char          *path);
gboolean             signpost_shape_knows      (const SignpostShape *self,
                                                const char          *member);
/* Whether two elements of a list are the same one */
gboolean             signpost_shape_is_same    (const SignpostShape *self,
                                                JsonNode            *a,
                                                JsonNode            *b);

/**
 * SignpostPlace:
 *
 * Where two decisions differ.
 * @path: as in SignpostShape; it ends with the star when only one of them has the element
 * @first: what identifies the element of a list, such as the question of an answer; never %NULL, "" outside of lists
 * @second: its other mark, such as the subject of an answer; never %NULL
 */
typedef struct
{
  char *path;
  char *first;
  char *second;
} SignpostPlace;

/* (transfer full) (element-type SignpostPlace): in the order of the file; none when both say the same. Nodes as
 * signpost_decision_to_json () makes them. */
GPtrArray           *signpost_places_compare   (JsonNode            *before,
                                                JsonNode            *after) G_GNUC_WARN_UNUSED_RESULT;
SignpostPlace       *signpost_place_copy       (const SignpostPlace *self) G_GNUC_WARN_UNUSED_RESULT;
void                 signpost_place_free       (SignpostPlace       *self);
gboolean             signpost_place_equal      (const SignpostPlace *a,
                                                const SignpostPlace *b);
/* Whether what stands there changes with each key or with each step of a slider: texts and points */
gboolean             signpost_place_is_steady  (const SignpostPlace *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostPlace, signpost_place_free)

G_END_DECLS
