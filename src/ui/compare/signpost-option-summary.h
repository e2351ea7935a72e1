/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/decision/signpost-option.h"

/* An option in a line: its methods in the catalogue's order, and why it is not compared if it is not. */
char *signpost_option_summary_dup (SignpostOption    *option,
                                   SignpostCatalogue *catalogue) G_GNUC_WARN_UNUSED_RESULT;
