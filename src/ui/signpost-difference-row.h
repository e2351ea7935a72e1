/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-differences.h"

G_BEGIN_DECLS

/* A row that says what a decision says in another way than before, and leads to where it is said (win.go-to-step) */
GtkWidget *signpost_difference_row_new (const SignpostDifference *difference) G_GNUC_WARN_UNUSED_RESULT;
/* A row that only says something */
GtkWidget *signpost_plain_row_new      (const char               *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
