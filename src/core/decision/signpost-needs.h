/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

/* One thing that has to be said, and whether it has been. */
typedef struct
{
  SignpostQuestion *question;
  char             *subject;
  char             *detail;     /* (nullable): what the question is about, where it is asked about several */
  gboolean          answered;
} SignpostNeed;

/* (transfer full) (element-type SignpostNeed): what the decision needs, in the catalogue's order */
GPtrArray *signpost_decision_list_needs  (SignpostDecision *self) G_GNUC_WARN_UNUSED_RESULT;

/* signpost-answered.c */

gboolean   signpost_decision_has_named   (SignpostDecision *self,
                                          SignpostRole      role);
/* (transfer full): the included options that were not chosen; none before there is a choice */
GPtrArray *signpost_decision_list_others (SignpostDecision *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
