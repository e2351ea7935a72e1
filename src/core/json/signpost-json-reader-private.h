/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

/* What stands under the cursor; %NULL when it could not be entered */
JsonNode *signpost_json_reader_get_current (SignpostJsonReader *self);
/* %NULL without an error only when the member is absent and need not be there */
JsonNode *signpost_json_reader_find_member (SignpostJsonReader *self,
                                            const char         *member,
                                            gboolean            is_required);
/* Fails: “expected …, found …”, the latter from @node */
void      signpost_json_reader_expect      (SignpostJsonReader *self,
                                            const char         *member,
                                            JsonNode           *node,
                                            const char         *expected);

G_END_DECLS
