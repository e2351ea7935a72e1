/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/json/signpost-json-scanner.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  const char *start;
  const char *end;
  const char *at;
  gboolean    is_broken;   /* @end is not the end of the text, but where it stops being UTF-8 */

  GString    *path;
  guint       depth;
  guint       n_values;

  const char *wanted;      /* (nullable): the path to look for */
  const char *found;

  GError     *error;
  const char *wrong;       /* (nullable): where the error is */
} SignpostJsonScanner;

/* Both keep the error, and return %FALSE for the caller to return. @expected is what should stand at @at. */
gboolean  signpost_json_scanner_fail            (SignpostJsonScanner *self,
                                                 const char          *at,
                                                 const char          *expected);
gboolean  signpost_json_scanner_fail_with       (SignpostJsonScanner *self,
                                                 const char          *at,
                                                 const char          *message);

gboolean  signpost_json_scanner_is_at           (SignpostJsonScanner *self,
                                                 char                 character);
gboolean  signpost_json_scanner_accept          (SignpostJsonScanner *self,
                                                 char                 character);

/* Each at the first character of what it reads; %NULL after an error */
char     *signpost_json_scanner_read_text       (SignpostJsonScanner *self);
JsonNode *signpost_json_scanner_read_text_value (SignpostJsonScanner *self);
JsonNode *signpost_json_scanner_read_number     (SignpostJsonScanner *self);
JsonNode *signpost_json_scanner_read_word       (SignpostJsonScanner *self);

G_END_DECLS
