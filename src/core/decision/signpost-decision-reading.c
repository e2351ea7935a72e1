/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>

void
signpost_decision_add_remark (SignpostDecision *self,
                              const char       *format,
                              ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->remarks, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

const char *
signpost_reading_check_length (SignpostJsonReader *reader,
                               const char         *member,
                               const char         *text)
{
  if (text == NULL)
    return "";

  if (g_utf8_strlen (text, -1) > SIGNPOST_DECISION_MAX_TEXT)
    signpost_json_reader_fail (reader, member, _("expected a text of at most %d characters"),
                               SIGNPOST_DECISION_MAX_TEXT);

  return text;
}

const char *
signpost_reading_get_text (SignpostJsonReader *reader,
                           const char         *member)
{
  return signpost_reading_check_length (reader, member,
                                        signpost_json_reader_get_optional (reader, member));
}

const char *
signpost_reading_get_id (SignpostJsonReader *reader,
                         const char         *member)
{
  const char *id = signpost_json_reader_get_string (reader, member);

  if (!signpost_json_reader_failed (reader) && !signpost_is_id (id))
    signpost_json_reader_fail (reader, member,
                               _("expected an id of letters, digits, “.”, “_” and “-”"));

  return id;
}

void
signpost_decision_read_each (SignpostDecision   *self,
                             SignpostJsonReader *reader,
                             const char         *member,
                             guint               maximum,
                             SignpostReadMember  read)
{
  guint count = signpost_json_reader_enter_list (reader, member, 0, maximum);

  for (guint i = 0; i < count && !signpost_json_reader_failed (reader); i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read (self, reader);
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
}

void
signpost_decision_check_category (SignpostDecision *self,
                                  const char       *id)
{
  if (signpost_catalogue_find_category (self->catalogue, id) == NULL)
    signpost_decision_add_remark (self, _("Category %s is not in this catalogue."), id);
}
