/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-words.h"

G_BEGIN_DECLS

/* A stretch of a file's bytes, or of its converted text. end is exclusive; start equals end when there is nothing. */
typedef struct
{
  gsize start;
  gsize end;
} SignpostSpan;

typedef enum
{
  SIGNPOST_FILE_RECORD,
  SIGNPOST_FILE_TEMPLATE,
  SIGNPOST_FILE_INDEX,       /* a readme or a table of contents */
  SIGNPOST_FILE_OTHER,       /* text, but no record */
  SIGNPOST_FILE_UNREADABLE,  /* it could not be opened, or is no text */
} SignpostFileKind;

/* Nicks: record, template, index, other, unreadable */
const char *signpost_file_kind_to_nick (SignpostFileKind kind);

/* How a file's bytes become text. Only UTF-8 can be edited in place. */
typedef enum
{
  SIGNPOST_ENCODING_UTF8,
  SIGNPOST_ENCODING_UTF8_BOM,
  SIGNPOST_ENCODING_BROKEN_UTF8,  /* UTF-8 with bytes that are none: shown with U+FFFD */
  SIGNPOST_ENCODING_LATIN1,
  SIGNPOST_ENCODING_UTF16_LE,
  SIGNPOST_ENCODING_UTF16_BE,
  SIGNPOST_ENCODING_BINARY,
} SignpostEncoding;

/* Nicks: utf-8, utf-8-bom, broken-utf-8, latin-1, utf-16le, utf-16be, binary */
const char *signpost_encoding_to_nick (SignpostEncoding encoding);

typedef enum
{
  SIGNPOST_FORMAT_MARKDOWN,
  SIGNPOST_FORMAT_ASCIIDOC,
  SIGNPOST_FORMAT_RESTRUCTURED_TEXT,
} SignpostFormat;

/* Where a field of a record was found. */
typedef enum
{
  SIGNPOST_ORIGIN_FRONT_MATTER,
  SIGNPOST_ORIGIN_HEAD,      /* before the first section */
  SIGNPOST_ORIGIN_SECTION,   /* in a section that is about it */
  SIGNPOST_ORIGIN_METADATA,  /* in a section about the record, such as “Metadata” */
  SIGNPOST_ORIGIN_BADGE,
  SIGNPOST_ORIGIN_FOOT,      /* in the last lines */
  SIGNPOST_ORIGIN_TITLE,
  SIGNPOST_ORIGIN_NAME,      /* in the file's name */
  SIGNPOST_ORIGIN_NONE,
} SignpostOrigin;

/* What one record says of another. key: one of the relations; target: a path or an identifier, as written */
typedef struct
{
  SignpostKey   key;
  char         *target;
  SignpostSpan  span;
} SignpostRecordLink;

void signpost_record_link_free (SignpostRecordLink *self);

/* What a file says about itself as a record. Plain data; see signpost_record_facts_read(). */
typedef struct
{
  SignpostFileKind   kind;
  SignpostFormat     format;
  SignpostEncoding   encoding;

  int                number;         /* -1 without one */
  char              *title;          /* never NULL */
  SignpostSpan       title_span;     /* empty when the title is made of the file's name */
  SignpostStatus     status;
  char              *status_text;    /* (nullable): as written */
  SignpostSpan       status_span;    /* of status_text */
  SignpostSpan       status_word;    /* of the word that decided, within status_span */
  SignpostOrigin     status_origin;
  char              *date;           /* (nullable): ISO 8601 */
  SignpostSpan       date_span;
  SignpostOrigin     date_origin;
  char             **deciders;       /* never NULL, like those below */
  char             **consulted;
  char             **informed;
  char             **tags;
  GPtrArray         *links;          /* (element-type SignpostRecordLink) */
  char             **superseded_by;

  const char        *profile;        /* madr, nygard, other */
  gboolean           is_unfilled;    /* the status still offers the template's choices */
  gboolean           is_untitled;    /* the title is still the template's */
} SignpostRecordFacts;

/* Reads what a file's text says. path: relative to the log's folder, with slashes; its last parts give number and date. text: UTF-8,
 * nul-terminated; spans count its bytes. in_log: whether the folder holds records by its name or by configuration. */
void signpost_record_facts_read  (SignpostRecordFacts *self,
                                  SignpostWords       *words,
                                  const char          *path,
                                  const char          *text,
                                  gsize                length,
                                  gboolean             in_log);
void signpost_record_facts_clear (SignpostRecordFacts *self);

G_END_DECLS
