/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-find-out-first.h"

G_BEGIN_DECLS

typedef enum
{
  SIGNPOST_RISK_WEAK,   /* a leader is rated 2 or less on what counts at least as much as the average */
  SIGNPOST_RISK_OPEN,   /* a rating that is not known or not sure could change who is first */
} SignpostRiskKind;

/**
 * SignpostRisk:
 * @id: the same for the same risk after every computation: “weak/OPTION/CRITERION” or “open/OPTION/CRITERION”
 * @text: a whole sentence, translated
 *
 * Something that the record's list of risks can start from.
 */
typedef struct
{
  SignpostRiskKind  kind;
  char             *id;
  char             *text;
  guint             option, criterion;
} SignpostRisk;

/* (element-type SignpostRisk) (transfer full): weaknesses first, what counts most before the rest; then what is open, as in @find_out */
GPtrArray *signpost_risks_new (const SignpostRatingTable *table,
                               GArray                    *find_out) G_GNUC_WARN_UNUSED_RESULT;
/* (element-type SignpostRisk) (transfer full): the weaknesses of one option: whoever decides against the order takes on other ones */
GPtrArray *signpost_risks_new_of (const SignpostRatingTable *table,
                                  guint                      option) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
