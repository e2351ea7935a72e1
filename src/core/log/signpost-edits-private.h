/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-edits.h"
#include "core/log/signpost-outline.h"
#include "core/log/signpost-yaml-map.h"

G_BEGIN_DECLS

/* What the editing of one field works on. Borrowed, but for the outline and the map. */
typedef struct
{
  GArray              *edits;
  const char          *text;
  gsize                length;
  const char          *eol;       /* as the first line has it */
  SignpostOutline      outline;
  gboolean             has_map;
  GPtrArray           *map;       /* (nullable) (element-type SignpostYamlEntry): of the front matter */
  gsize                map_end;   /* where the line that closes the front matter begins */
  gsize                body;      /* where the body begins */
  SignpostRecordFacts  facts;
} SignpostFieldEditor;

/* signpost-edits-lists.c: FALSE when the record has no place for the key at all */
gboolean      signpost_field_editor_set_list  (SignpostFieldEditor *self,
                                               SignpostKey          key,
                                               const char * const  *values);
/* A value of the front matter: (nullable) removes it */
void          signpost_field_editor_set_entry (SignpostFieldEditor *self,
                                               SignpostYamlEntry   *entry,
                                               SignpostKey          key,
                                               const char          *value);
/* Takes a value out of the body, and what stands there only for it */
void          signpost_field_editor_remove    (SignpostFieldEditor *self,
                                               SignpostSpan         span);
/* (transfer full): a value as Markdown that reads as it */
char         *signpost_field_editor_escape    (const char          *value,
                                               gboolean             in_table) G_GNUC_WARN_UNUSED_RESULT;
gboolean      signpost_field_editor_is_cell   (SignpostFieldEditor *self,
                                               SignpostSpan         span);
/* Whether the line around a place is empty */
gboolean      signpost_field_editor_is_blank  (SignpostFieldEditor *self,
                                               gsize                at);
/* The line around a place, without its end, and where the one below begins */
SignpostSpan  signpost_field_editor_get_line  (SignpostFieldEditor *self,
                                               gsize                at);
gsize         signpost_field_editor_next_line (SignpostFieldEditor *self,
                                               gsize                at);

/* signpost-edits-add.c: a field that the record does not have; text: as Markdown, or values for the front matter */
void          signpost_field_editor_add       (SignpostFieldEditor *self,
                                               SignpostKey          key,
                                               const char * const  *values);

G_END_DECLS
