/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

/**
 * SignpostMethodChange:
 *
 * How one method stands before and after, all legs taken together as in signpost_standing_summarise ().
 * @place_before: 1 for the first of those that are not excluded; 0 for an excluded one
 * @place_after: likewise
 */
typedef struct
{
  SignpostCategory             *category;
  const SignpostMethodStanding *before;
  const SignpostMethodStanding *after;
  guint                         place_before;
  guint                         place_after;
} SignpostMethodChange;

/**
 * SignpostWhatIf:
 *
 * What other answers would do to the standing. A value: it follows neither decision. It says nothing of questions about an option or a
 * technical option: no rule's condition asks for such an answer (they are ratings and remarks of what the standing has led to), so that
 * the standing before and after would be the same. Where the catalogue gets such a rule, tests/house/check-catalogue.py says so.
 * @before: where the decision stands
 * @after: where it would stand
 * @methods: (element-type SignpostMethodChange): in the catalogue’s order, the same before and after
 * @gone: (element-type utf8): the reasons that would fall away, in words: “Batch +3: With over 500,000 records per run, …”
 * @come: (element-type utf8): the reasons that would be new
 * @sentences: (element-type utf8): the difference in sentences: which method would be ahead, which move, what would be forced, excluded or
 *   blocked; one sentence when nothing changes
 */
typedef struct
{
  SignpostStanding *before;
  SignpostStanding *after;
  GPtrArray        *methods;
  GPtrArray        *gone;
  GPtrArray        *come;
  GPtrArray        *sentences;

  GPtrArray        *summary_before;
  GPtrArray        *summary_after;
} SignpostWhatIf;

/* A decision that says the same and follows nobody: to try answers on. NULL only when the decision cannot be written. */
SignpostDecision *signpost_decision_dup        (SignpostDecision *self) G_GNUC_WARN_UNUSED_RESULT;
/* Makes what was answered to the question about the subject the same as in other; about a system’s question, also what is said of it.
 * One edit. */
void              signpost_decision_take_reply (SignpostDecision *self,
                                                SignpostDecision *other,
                                                SignpostQuestion *question,
                                                const char       *subject);
/* Whether taking the reply would change anything */
gboolean          signpost_decision_has_other_reply (SignpostDecision *self,
                                                     SignpostDecision *other,
                                                     SignpostQuestion *question,
                                                     const char       *subject);

/* after: a copy of the decision with other answers */
SignpostWhatIf   *signpost_what_if_new         (SignpostDecision *before,
                                                SignpostDecision *after) G_GNUC_WARN_UNUSED_RESULT;
void              signpost_what_if_free        (SignpostWhatIf   *self);
/* Whether the answers lead elsewhere at all */
gboolean          signpost_what_if_differs     (const SignpostWhatIf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostWhatIf, signpost_what_if_free)

G_END_DECLS
