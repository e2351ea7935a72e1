/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-result.h"

G_BEGIN_DECLS

/* certificates: with unsure ratings as the command was told to take them */
void signpost_cli_compare_print_json (SignpostComparison         *comparison,
                                      const SignpostResult       *result,
                                      const SignpostCertificates *certificates);
void signpost_cli_compare_print_text (SignpostComparison         *comparison,
                                      const SignpostResult       *result);

G_END_DECLS
