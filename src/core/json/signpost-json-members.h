/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Members of the object that a builder is in, each with its name in one call. */

/* text: (nullable): NULL becomes null */
void signpost_json_add_text     (JsonBuilder *builder,
                                 const char  *member,
                                 const char  *text);
void signpost_json_add_int      (JsonBuilder *builder,
                                 const char  *member,
                                 gint64       value);
void signpost_json_add_boolean  (JsonBuilder *builder,
                                 const char  *member,
                                 gboolean     value);
/* Halves of one: 7 becomes 3.5, 8 becomes 4, and 0, which is not known, null */
void signpost_json_add_halves   (JsonBuilder *builder,
                                 const char  *member,
                                 int          halves);
/* Ended by the builder's own end_object and end_array */
void signpost_json_begin_object (JsonBuilder *builder,
                                 const char  *member);
void signpost_json_begin_list   (JsonBuilder *builder,
                                 const char  *member);

G_END_DECLS
