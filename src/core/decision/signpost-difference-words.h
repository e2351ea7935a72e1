/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What a decision file says, in words. node: (nullable) throughout; texts are (transfer full) and "" for nothing. */

/* (nullable): the element of a list member that has the texts in its members; second: (nullable) */
JsonNode   *signpost_file_find             (JsonNode          *root,
                                            const char        *section,
                                            const char        *list,
                                            const char        *first_member,
                                            const char        *first,
                                            const char        *second_member,
                                            const char        *second);
/* (nullable): the member at the end of names that are parted by slashes */
JsonNode   *signpost_file_get              (JsonNode          *node,
                                            const char        *path);
/* "" when it is none */
const char *signpost_file_get_text         (JsonNode          *node,
                                            const char        *path);

/* An element of “answers” */
char       *signpost_words_for_answer      (SignpostQuestion  *question,
                                            JsonNode          *answer) G_GNUC_WARN_UNUSED_RESULT;
/* An element of “comparison/cells” */
char       *signpost_words_for_rating      (JsonNode          *cell) G_GNUC_WARN_UNUSED_RESULT;
/* The list in “methods” of an option */
char       *signpost_words_for_methods     (SignpostCatalogue *catalogue,
                                            JsonNode          *methods) G_GNUC_WARN_UNUSED_RESULT;
/* The list in “offers” of an endpoint */
char       *signpost_words_for_offers      (SignpostCatalogue *catalogue,
                                            JsonNode          *offers) G_GNUC_WARN_UNUSED_RESULT;
/* Ids of technical options */
char       *signpost_words_for_techniques  (SignpostCatalogue *catalogue,
                                            JsonNode          *techniques) G_GNUC_WARN_UNUSED_RESULT;
/* A text, number or boolean */
char       *signpost_words_for_value       (JsonNode          *value) G_GNUC_WARN_UNUSED_RESULT;
/* How an option is built: one of the elements of “options” */
char       *signpost_words_for_way         (JsonNode          *option) G_GNUC_WARN_UNUSED_RESULT;
/* The name of an option, criterion, endpoint or leg; the id while it has none. root: the decision that it is in */
char       *signpost_words_for_option      (JsonNode          *root,
                                            const char        *id) G_GNUC_WARN_UNUSED_RESULT;
char       *signpost_words_for_criterion   (JsonNode          *root,
                                            const char        *id) G_GNUC_WARN_UNUSED_RESULT;
char       *signpost_words_for_endpoint    (JsonNode          *root,
                                            const char        *id) G_GNUC_WARN_UNUSED_RESULT;
char       *signpost_words_for_leg         (JsonNode          *root,
                                            const char        *id) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
