/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* What a file is called, and what a title begins with. */
typedef struct
{
  int          number;       /* -1 without one */
  char        *date;         /* (nullable): ISO 8601 */
  char        *title;        /* the words of the name; never NULL */
  gboolean     is_template;
  gboolean     is_index;
  gboolean     is_identifier; /* begins with “ADR-12” or the like, or with at least three digits */
} SignpostRecordName;

/* path: relative, with slashes; of “0012-slug/README.md” the folder is the name */
void        signpost_record_name_read   (SignpostRecordName *self,
                                         SignpostWords      *words,
                                         const char         *path);
void        signpost_record_name_clear  (SignpostRecordName *self);

/* A title without what only numbers it: “12. Use queues”, “ADR-0012: Use queues” and “Shop - ADR-12 – Use queues” are called “Use
 * queues”. Returns where it goes on, which is its end for “ADR-12”; number: (inout): set when the title has one */
const char *signpost_title_skip_number  (SignpostWords      *words,
                                         const char         *title,
                                         int                *number);

/* The number that a file name begins with, or -1; more than nine digits are none */
int         signpost_record_name_get_number (const char             *name);

/* Markdown, AsciiDoc or reStructuredText by the name's ending; FALSE for other files */
gboolean    signpost_format_from_name   (const char         *name,
                                         SignpostFormat     *format);

G_END_DECLS
