/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (element-type GStrv): label and value of each entry of the YAML before a record, both as Pango markup. The keys of MADR have labels
 * in the person's language, others stand as they are written; of a value, YAML's brackets, quotes and dashes are left out. */
GPtrArray *signpost_front_matter_parse     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): the value of a key */
char      *signpost_front_matter_dup_value (const char *text,
                                            const char *key) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
