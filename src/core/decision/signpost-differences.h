/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/decision/signpost-places.h"

G_BEGIN_DECLS

/**
 * SignpostDifference:
 *
 * One thing that a decision says in another way than before, in words for people.
 * @step: where it is edited: the id of a step, "" where the record is saved; never %NULL
 * @question: (nullable): the question that it answers; the catalogue's
 * @subject: what the question is about, as SignpostDecision has it; never %NULL
 * @title: what has changed, such as “How much data is it?” or “Kafka: name”
 * @before: what was said; "" for nothing
 * @after: what is said; "" for nothing
 */
typedef struct
{
  char             *step;
  SignpostQuestion *question;
  char             *subject;
  char             *title;
  char             *before;
  char             *after;
} SignpostDifference;

/* before, after: what signpost_decision_to_json () makes, or a whole file. (nullable): NULL for what nobody said, such as the fit that
 * follows from an answer */
SignpostDifference *signpost_difference_new   (SignpostCatalogue   *catalogue,
                                               JsonNode            *before,
                                               JsonNode            *after,
                                               const SignpostPlace *place) G_GNUC_WARN_UNUSED_RESULT;
void                signpost_difference_free  (SignpostDifference  *self);
/* (transfer full) (element-type SignpostDifference): all that people said in another way, each thing once */
GPtrArray          *signpost_differences_list (SignpostCatalogue   *catalogue,
                                               JsonNode            *before,
                                               JsonNode            *after) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostDifference, signpost_difference_free)

G_END_DECLS
