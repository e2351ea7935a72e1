/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* “A”, “A and B”, “A, B and C”, as the locale writes it; "" for an empty list */
char *signpost_dup_list_text (const char * const *items) G_GNUC_WARN_UNUSED_RESULT;

/* The name of an option as it stands within a sentence, in the quotes of the language */
char *signpost_dup_quoted    (const char         *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
