/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* @n ÷ @d in lowest terms with a positive denominator; @d is not 0 */
void signpost_fraction_reduce      (gint64 *n,
                                    gint64 *d);
/* Whole percents of @n ÷ @d, both not negative: rounded half up, or down */
int  signpost_fraction_to_percent  (gint64  n,
                                    gint64  d);
int  signpost_fraction_floor_percent (gint64 n,
                                    gint64  d);

G_END_DECLS
