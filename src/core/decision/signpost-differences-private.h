/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-differences.h"

G_BEGIN_DECLS

/* A change while it is put into words. */
typedef struct
{
  SignpostCatalogue   *catalogue;
  JsonNode            *before;
  JsonNode            *after;
  const SignpostPlace *place;
  const char          *member;   /* of the element; "" when the whole element came or went */
  SignpostDifference  *change;
} SignpostTelling;

typedef char * (* SignpostNameFunc) (JsonNode   *root,
                                     const char *id);

/* The question that answers it, and where that is */
void      signpost_telling_set_topic       (SignpostTelling  *telling,
                                            SignpostTopic     topic,
                                            const char       *subject);
/* Takes the words. */
void      signpost_telling_set_words       (SignpostTelling  *telling,
                                            char             *before,
                                            char             *after);
void      signpost_telling_set_values      (SignpostTelling  *telling,
                                            JsonNode         *before,
                                            JsonNode         *after);
/* By the name it has now, or had when it went */
char     *signpost_telling_dup_name        (SignpostTelling  *telling,
                                            SignpostNameFunc  name,
                                            const char       *id) G_GNUC_WARN_UNUSED_RESULT;
/* Takes the name. */
void      signpost_telling_set_title_about (SignpostTelling  *telling,
                                            const char       *what,
                                            char             *name);

/* signpost-difference-comparison.c: FALSE when nobody said it */
gboolean  signpost_tell_compared_option    (SignpostTelling  *telling);
gboolean  signpost_tell_criterion          (SignpostTelling  *telling);
gboolean  signpost_tell_rating             (SignpostTelling  *telling);
gboolean  signpost_tell_trigger            (SignpostTelling  *telling);

G_END_DECLS
