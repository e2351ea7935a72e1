/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision-private.h"

G_BEGIN_DECLS

/* How the members of a decision file are read, each into the decision. Wrong content makes the reader fail. */
typedef void (* SignpostReadMember)                   (SignpostDecision    *self,
                                                       SignpostJsonReader  *reader);

/* signpost-decision-file.c: (transfer full): the whole; it is worth nothing when the reader failed */
SignpostDecision    *signpost_decision_read            (SignpostCatalogue   *catalogue,
                                                        SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;

/* signpost-decision-reading.c: what they share */

void                 signpost_decision_add_remark      (SignpostDecision    *self,
                                                        const char          *format,
                                                        ...) G_GNUC_PRINTF (2, 3);
/* Fails when the text is too long; "" for NULL */
const char          *signpost_reading_check_length     (SignpostJsonReader  *reader,
                                                        const char          *member,
                                                        const char          *text);
/* "" when it is absent */
const char          *signpost_reading_get_text         (SignpostJsonReader  *reader,
                                                        const char          *member);
/* The id of an endpoint or option */
const char          *signpost_reading_get_id           (SignpostJsonReader  *reader,
                                                        const char          *member);
/* Each element of a list with the cursor on it */
void                 signpost_decision_read_each       (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader,
                                                        const char          *member,
                                                        guint                maximum,
                                                        SignpostReadMember   read);
void                 signpost_decision_check_category  (SignpostDecision    *self,
                                                        const char          *id);

/* signpost-decision-read-answers.c */
void                 signpost_decision_read_answers    (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader);

/* signpost-decision-read-endpoints.c */
void                 signpost_decision_read_endpoints  (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader);

/* signpost-decision-read-options.c */
void                 signpost_decision_read_comparison (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader);
void                 signpost_decision_read_options    (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader);
void                 signpost_decision_read_outcome    (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader);
/* signpost-decision-revision.c */
void                 signpost_decision_read_revision   (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader);

/* A comparison may have been written by hand, without the options that it compares. */
void                 signpost_decision_adopt_options   (SignpostDecision    *self);

G_END_DECLS
