/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-members.h"

void
signpost_json_add_text (JsonBuilder *builder,
                        const char  *member,
                        const char  *text)
{
  json_builder_set_member_name (builder, member);

  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

void
signpost_json_add_int (JsonBuilder *builder,
                       const char  *member,
                       gint64       value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_int_value (builder, value);
}

void
signpost_json_add_boolean (JsonBuilder *builder,
                           const char  *member,
                           gboolean     value)
{
  json_builder_set_member_name (builder, member);
  json_builder_add_boolean_value (builder, value);
}

void
signpost_json_add_halves (JsonBuilder *builder,
                          const char  *member,
                          int          halves)
{
  json_builder_set_member_name (builder, member);

  if (halves == 0)
    json_builder_add_null_value (builder);
  else if (halves % 2 == 0)
    json_builder_add_int_value (builder, halves / 2);
  else
    json_builder_add_double_value (builder, halves / 2.0);
}

void
signpost_json_begin_object (JsonBuilder *builder,
                            const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_object (builder);
}

void
signpost_json_begin_list (JsonBuilder *builder,
                          const char  *member)
{
  json_builder_set_member_name (builder, member);
  json_builder_begin_array (builder);
}
