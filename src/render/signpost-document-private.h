/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/record/signpost-markdown.h"
#include "render/signpost-document.h"
#include "render/signpost-front-matter.h"

/* Points */
#define SIGNPOST_BODY_SIZE 10.0
#define SIGNPOST_TABLE_SIZE 9.0
#define SIGNPOST_CODE_SIZE 9.3
#define SIGNPOST_SMALL_SIZE 8.5
#define SIGNPOST_INDENT 20.0
/* Room above and below a drawing, for the titles of its edges */
#define SIGNPOST_DRAWING_MARGIN 14.0
#define SIGNPOST_CELL_GAP 12.0
#define SIGNPOST_CELL_PADDING 2.5

/* What is drawn around a line. */
typedef enum
{
  SIGNPOST_LINE_PLAIN,
  SIGNPOST_LINE_QUOTE,       /* a bar at the start */
  SIGNPOST_LINE_CODE,        /* on a grey ground */
  SIGNPOST_LINE_RULE,        /* a rule across, no words */
} SignpostLineStyle;

/* One run of words on a line, in a box of its own. */
typedef struct
{
  PangoLayoutLine *words;
  double           x, width;   /* of the box, in reading direction from the column's start */
  double           offset;     /* where the words begin in the box, from its left */
  double           baseline;   /* from the line's top */
  gboolean         dim;
} SignpostPiece;

typedef struct _SignpostTable SignpostTable;

/* The smallest thing that stands on one page: a line of a paragraph, or of all cells of a row, or a drawing. */
typedef struct
{
  SignpostLineStyle      style;
  double                 x;             /* of the quote's bar and the code's ground */
  double                 space_before;  /* not at the top of a page */
  double                 height;
  gboolean               keep;          /* on one page with the next line */
  GArray                *pieces;        /* (element-type SignpostPiece) */
  const SignpostTable   *table;         /* (nullable): whose row this is part of */
  double                 rule_above;    /* its thickness; 0 for none */
  double                 rule_below;
  const SignpostDrawing *drawing;       /* (nullable) */
  const SignpostBlock   *heading;       /* (nullable): the heading that begins here */
} SignpostLine;

/* The lines of a table's head, repeated on each page that its rows reach. */
struct _SignpostTable
{
  guint  first_line, n_lines;
  double width;
  double head_height;
};

typedef struct
{
  guint  line;
  double y;
} SignpostPlacedLine;

struct _SignpostDocument
{
  double        page_width, page_height;
  double        column_x, column_width;   /* of text */
  double        wide_width;               /* of tables that need more */
  double        top, bottom;              /* of the column */
  gboolean      rtl;
  char         *title;
  char         *date;          /* (nullable): ISO, from the record */

  GPtrArray    *blocks;        /* (element-type SignpostBlock) */
  GPtrArray    *topologies;    /* (element-type SignpostDrawing), may be empty */
  guint         n_drawn;       /* topologies that have been placed */

  PangoContext *context;
  GPtrArray    *layouts;       /* keep the pieces' words alive */
  GPtrArray    *tables;        /* (element-type SignpostTable) */
  GPtrArray    *lines;         /* (element-type SignpostLine) */
  GPtrArray    *pages;         /* (element-type GArray of SignpostPlacedLine) */
};

/* A layout in the document's face, owned by the document; width below zero does not wrap */
PangoLayout  *signpost_document_create_layout (SignpostDocument  *self,
                                               const char        *markup,
                                               double             size,
                                               gboolean           bold,
                                               double             width);
SignpostLine *signpost_document_add_line      (SignpostDocument  *self,
                                               SignpostLineStyle  style,
                                               double             space_before,
                                               double             height);
/* Puts the line that the iterator is on into a line of the document, which grows to hold it */
void          signpost_line_add_words         (SignpostLine      *self,
                                               PangoLayoutIter   *iter,
                                               double             x,
                                               double             width,
                                               double             padding_above,
                                               gboolean           dim);
/* Adds a line for each line of a layout, none of which stands alone on a page; returns the first */
SignpostLine *signpost_document_add_layout    (SignpostDocument  *self,
                                               PangoLayout       *layout,
                                               SignpostLineStyle  style,
                                               double             x,
                                               double             width,
                                               double             space_before,
                                               gboolean           dim);
/* The last lines up to here stay together, or at least not alone */
void          signpost_document_keep_lines    (SignpostDocument  *self,
                                               guint              first,
                                               gboolean           all);

void          signpost_document_add_blocks    (SignpostDocument  *self);
void          signpost_document_add_table     (SignpostDocument  *self,
                                               GPtrArray         *rows,
                                               gboolean           has_head,
                                               double             space_before);
void          signpost_document_paginate      (SignpostDocument  *self);
