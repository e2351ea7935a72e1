/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  SIGNPOST_BLOCK_FRONT_MATTER,  /* text: the YAML between the dashes, as written */
  SIGNPOST_BLOCK_HEADING,       /* level 1–6, markup */
  SIGNPOST_BLOCK_PARAGRAPH,     /* markup; level: depth of the list it continues, or 0 */
  SIGNPOST_BLOCK_ITEM,          /* level: depth of the list from 1; marker: “•”, “3.”, “☐” or “☑”; markup */
  SIGNPOST_BLOCK_QUOTE,         /* markup */
  SIGNPOST_BLOCK_CODE,          /* text as written; marker: the language, or "" */
  SIGNPOST_BLOCK_TABLE,         /* rows: the first is the head */
  SIGNPOST_BLOCK_RULE,
} SignpostBlockKind;

/**
 * SignpostBlock:
 * @markup: Pango markup, escaped; links are underlined and keep their text
 * @text: plain text
 * @rows: (nullable) (element-type GStrv): cells as Pango markup
 *
 * One block of a record's Markdown, flattened: what a page or a reader puts one below the other.
 */
typedef struct
{
  SignpostBlockKind  kind;
  int                level;
  char              *marker;
  char              *markup;
  char              *text;
  GPtrArray         *rows;
} SignpostBlock;

/* (element-type SignpostBlock): the blocks of a Markdown text (CommonMark with tables, by cmark-gfm), bounded in depth */
GPtrArray *signpost_markdown_parse (const char *text) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_block_free     (SignpostBlock *self);

/* What follows the YAML front matter of a Markdown text, or the text itself when it has none. front_matter (out) (nullable) (transfer
 * full): the lines between the dashes; NULL when there is none */
const char *signpost_markdown_skip_front_matter (const char  *text,
                                                 char       **front_matter);
/* One line of Markdown without its markup: “Use *new* queues” gives “Use new queues” */
char      *signpost_markdown_strip (const char *line) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
