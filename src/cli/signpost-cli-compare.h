/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"
#include "core/decision/signpost-value-table.h"

G_BEGIN_DECLS

/* What is told only when it is asked for. */
typedef enum
{
  SIGNPOST_CLI_EXTRA_NONE            = 0,
  SIGNPOST_CLI_EXTRA_ORDER_WEIGHTS   = 1 << 0,   /* what an order alone makes each criterion weigh */
  SIGNPOST_CLI_EXTRA_WINNING_WEIGHTS = 1 << 1,   /* what the criteria weigh where each option is first */
} SignpostCliExtras;

/* certificates: with unsure ratings as the command was told to take them */
void signpost_cli_compare_print_json   (SignpostComparison         *comparison,
                                        const SignpostResult       *result,
                                        const SignpostCertificates *certificates,
                                        SignpostCliExtras           extras);
void signpost_cli_compare_print_text   (SignpostComparison         *comparison,
                                        const SignpostResult       *result);

/* Options that have values instead of ratings */
void signpost_cli_compare_print_values (const SignpostValueTable   *table,
                                        gboolean                    json);

G_END_DECLS
