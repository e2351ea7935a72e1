/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* One thing that a record says about itself: “Status: accepted”. text: the value without markup; span: its bytes as written. */
typedef struct
{
  SignpostKey     role;
  SignpostOrigin  origin;
  SignpostSpan    span;
  char           *text;
} SignpostField;

/* What a reader of one format finds in a text, before it is weighed: fields, headings, and what kind of sections there are. The
 * readers of Markdown, AsciiDoc and reStructuredText fill it; signpost_record_facts_read() weighs it. */
typedef struct
{
  SignpostWords  *words;
  const char     *text;
  gsize           length;

  GArray         *fields;           /* (element-type SignpostField) */
  char           *title;            /* (nullable): of the first heading that is a title */
  SignpostSpan    title_span;
  int             title_level;
  guint           sections;         /* a bit for each role that a heading has */
  guint           n_headings;
  guint           n_items;          /* lines of lists that begin with a link, in all */
  gboolean        has_front_matter;
  gboolean        is_markdown;

  /* Where the reader is */
  SignpostOrigin  origin;
  SignpostKey     section;          /* of the open section */
  SignpostKey     last_section;     /* of the last heading, whether it is open or not */
  SignpostKey     pending;          /* of a key whose value has not come yet */
} SignpostOutline;

void         signpost_outline_init          (SignpostOutline *self,
                                             SignpostWords   *words,
                                             const char      *text,
                                             gsize            length);
void         signpost_outline_clear         (SignpostOutline *self);
void         signpost_outline_add_field     (SignpostOutline *self,
                                             SignpostKey     role,
                                             gsize            start,
                                             gsize            end);
/* Like add_field, with a text of its own. Takes text */
void         signpost_outline_take_field    (SignpostOutline *self,
                                             SignpostKey     role,
                                             gsize            start,
                                             gsize            end,
                                             char            *text);
/* A heading's text between start and end; level: from 1: a title, the beginning of a section, or a field by itself (“## Status: accepted”). Returns
 * the role of the section. */
SignpostKey  signpost_outline_add_heading   (SignpostOutline *self,
                                             int              level,
                                             gsize            start,
                                             gsize            end);
/* One line of text without the marks of its list or quote */
void         signpost_outline_add_line      (SignpostOutline *self,
                                             gsize            start,
                                             gsize            end);
/* The cells of one row of a table, (element-type SignpostSpan). head: (nullable): the first row's cells, when they may be keys */
void         signpost_outline_add_cells     (SignpostOutline *self,
                                             GArray          *cells,
                                             GArray          *head);
/* (transfer full): a stretch of text without emphasis, links' targets, code marks and comments */
char        *signpost_outline_dup_plain     (const char      *text,
                                             gsize            length) G_GNUC_WARN_UNUSED_RESULT;

void         signpost_outline_read_markdown (SignpostOutline *self,
                                             gsize            start);
void         signpost_outline_read_asciidoc (SignpostOutline *self,
                                             gsize            start);
void         signpost_outline_read_rst      (SignpostOutline *self,
                                             gsize            start);
/* Reads the front matter that begins at start, if there is any; returns where the body begins */
gsize        signpost_outline_read_front_matter (SignpostOutline *self,
                                                 gsize            start);

G_END_DECLS
