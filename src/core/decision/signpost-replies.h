/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

/* The replies of a decision, by question and subject. */
typedef struct _SignpostReplies SignpostReplies;

SignpostReplies     *signpost_replies_new           (void) G_GNUC_WARN_UNUSED_RESULT;
void                 signpost_replies_free          (SignpostReplies     *self);

/* (nullable) */
SignpostReply       *signpost_replies_find          (SignpostReplies     *self,
                                                     const char          *question,
                                                     const char          *subject);
/* Makes an empty one when there is none */
SignpostReply       *signpost_replies_ensure        (SignpostReplies     *self,
                                                     const char          *question,
                                                     const char          *subject);
/* Forgets a reply that says nothing any more */
void                 signpost_replies_prune         (SignpostReplies     *self,
                                                     const char          *question,
                                                     const char          *subject);
/* Forgets what was said about an endpoint, option or leg that is gone; a leg is gone with either of its ends. Whether there was anything. */
gboolean             signpost_replies_forget        (SignpostReplies     *self,
                                                     const char          *question,
                                                     const char          *subject);
/* (transfer container): sorted */
char               **signpost_replies_list_subjects (SignpostReplies     *self,
                                                     const char          *question) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the reply says anything beside “not sure” */
gboolean             signpost_reply_says_something  (const SignpostReply *self);
gboolean             signpost_reply_has_value       (const SignpostReply *self,
                                                     const char          *answer);
/* Whether the id of a leg names the endpoint at one of its ends */
gboolean             signpost_leg_id_has_end        (const char          *leg,
                                                     const char          *endpoint);

G_END_DECLS
