/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"
#include "core/decision/signpost-value-table.h"

G_BEGIN_DECLS

/* certificates: with unsure ratings as the command was told to take them. is_ranked: whether the criteria count by their order alone:
 * their weights are then told too */
void signpost_cli_compare_print_json   (SignpostComparison         *comparison,
                                        const SignpostResult       *result,
                                        const SignpostCertificates *certificates,
                                        gboolean                    is_ranked);
void signpost_cli_compare_print_text   (SignpostComparison         *comparison,
                                        const SignpostResult       *result);

/* Options that have values instead of ratings */
void signpost_cli_compare_print_values (const SignpostValueTable   *table,
                                        gboolean                    json);

G_END_DECLS
