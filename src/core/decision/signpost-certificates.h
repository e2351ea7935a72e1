/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-rating-table.h"

G_BEGIN_DECLS

/**
 * SignpostCertificate:
 * @SIGNPOST_CERTIFICATE_ANY_IMPORTANCE: never behind, whatever counts how much: at least as good on every criterion
 * @SIGNPOST_CERTIFICATE_ORDER: never behind as long as the order of importance holds
 * @SIGNPOST_CERTIFICATE_STEPS: never behind with these points, however far apart the steps from 1 to 5 are
 * @SIGNPOST_CERTIFICATE_ORDER_AND_STEPS: both at once: no number is used at all
 *
 * What is certain of an ordered pair of options, without trying anything out: each is a comparison of whole numbers, and both
 * necessary and sufficient. With d the difference of levels, and classes the criteria of equal points, most points first:
 * any importance: every d ≥ 0; order: for every class, Σ d of the classes before it + Σ min (d, 0) within it ≥ 0 (the extreme rays of
 * the cone of ordered weights); steps: Σ points × (how far a reaches step t − how far b does) ≥ 0 for each step t = 2…5 (first-order
 * dominance); order and steps: the test for order, on each of these four differences.
 */
typedef enum
{
  SIGNPOST_CERTIFICATE_ANY_IMPORTANCE  = 1 << 0,
  SIGNPOST_CERTIFICATE_ORDER           = 1 << 1,
  SIGNPOST_CERTIFICATE_STEPS           = 1 << 2,
  SIGNPOST_CERTIFICATE_ORDER_AND_STEPS = 1 << 3,
} SignpostCertificate;

/**
 * SignpostCertificates:
 * @never_behind: SignpostCertificate flags of [a][b] for “a is never behind b”
 * @ahead: the same where a has the greater total besides, else 0
 *
 * All pairs of ranked options. They stay true whatever is found out: a rating that is not known counts as 1 for a and as 5 for b. A value.
 */
typedef struct
{
  guint n_options;
  guint never_behind[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_OPTIONS];
  guint ahead[SIGNPOST_TABLE_MAX_OPTIONS][SIGNPOST_TABLE_MAX_OPTIONS];
} SignpostCertificates;

/* unsure_as_range: whether a rating that is not sure counts one step less for a and one more for b */
SignpostCertificates signpost_certificates_compute (const SignpostRatingTable  *table,
                                                    gboolean                    unsure_as_range);
/* The flags that hold for @option being ahead of every other; 0 when there is no other */
guint                signpost_certificates_get_all (const SignpostCertificates *self,
                                                    guint                       option);

G_END_DECLS
