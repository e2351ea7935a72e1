/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SignpostDrawingNodeKind:
 *
 * Nicks: app, person, screen, queue, file, store, layer.
 */
typedef enum
{
  SIGNPOST_NODE_APP,
  SIGNPOST_NODE_PERSON,
  SIGNPOST_NODE_SCREEN,
  SIGNPOST_NODE_QUEUE,
  SIGNPOST_NODE_FILE,
  SIGNPOST_NODE_STORE,
  SIGNPOST_NODE_LAYER,
} SignpostDrawingNodeKind;

/* A box of a drawing, in the drawing's own units (x to the reading direction's end, y down). */
typedef struct
{
  char                    *id;
  char                    *title;    /* translated; may be empty */
  SignpostDrawingNodeKind  kind;
  double                   x, y, width, height;
} SignpostDrawingNode;

/* An arrow between two nodes of the same drawing; borrowed pointers. */
typedef struct
{
  const SignpostDrawingNode *from;
  const SignpostDrawingNode *to;
  gboolean                   dashed;
  char                      *title;  /* translated; may be empty */
} SignpostDrawingEdge;

/**
 * SignpostDrawing:
 *
 * Nodes and edges on a rectangle of @width × @height units: a panel of the diagram of categories, its layer strip, or the
 * topology of a decision. Plain data; render draws it.
 */
typedef struct
{
  double      width, height;
  GPtrArray  *nodes;   /* (element-type SignpostDrawingNode) */
  GPtrArray  *edges;   /* (element-type SignpostDrawingEdge) */
  char      **badges;  /* translated words below the drawing; NULL-terminated, may be empty */
} SignpostDrawing;

SignpostDrawing           *signpost_drawing_new       (double                   width,
                                                       double                   height) G_GNUC_WARN_UNUSED_RESULT;
void                       signpost_drawing_free      (SignpostDrawing         *self);
SignpostDrawingNode       *signpost_drawing_add_node  (SignpostDrawing         *self,
                                                       const char              *id,
                                                       SignpostDrawingNodeKind  kind,
                                                       const char              *title);
const SignpostDrawingNode *signpost_drawing_find_node (const SignpostDrawing   *self,
                                                       const char              *id);
void                       signpost_drawing_add_edge  (SignpostDrawing         *self,
                                                       const SignpostDrawingNode *from,
                                                       const SignpostDrawingNode *to,
                                                       gboolean                 dashed,
                                                       const char              *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostDrawing, signpost_drawing_free)

G_END_DECLS
