/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-record-facts.h"

G_BEGIN_DECLS

/* Front matter as it stands: which bytes are keys and values, so that one value can be replaced without the others. */

typedef enum
{
  SIGNPOST_YAML_SCALAR,
  SIGNPOST_YAML_FLOW,     /* “[a, b]” */
  SIGNPOST_YAML_BLOCK,    /* “- a” and “- b”, each on a line */
  SIGNPOST_YAML_OTHER,    /* a mapping, an alias, or a list of such: nothing that is edited */
} SignpostYamlKind;

typedef enum
{
  SIGNPOST_YAML_PLAIN,
  SIGNPOST_YAML_SINGLE,
  SIGNPOST_YAML_DOUBLE,
  SIGNPOST_YAML_TEXT,     /* a block after “|” or “>” */
} SignpostYamlStyle;

typedef struct
{
  SignpostYamlStyle  style;
  SignpostSpan       outer;    /* with its quotes; of a block from its “|” on */
  SignpostSpan       inner;    /* without */
  char              *text;     /* what it means */
} SignpostYamlScalar;

typedef struct
{
  char              *key;
  SignpostSpan       key_span;
  SignpostYamlKind   kind;
  SignpostSpan       span;     /* of the value */
  GArray            *scalars;  /* (element-type SignpostYamlScalar): one for a scalar, else the entries */
} SignpostYamlEntry;

/* (transfer full) (nullable) (element-type SignpostYamlEntry): the keys of the mapping that text has between start and end, in order; NULL
 * when that is no mapping of lines. Places count the bytes of text. */
GPtrArray *signpost_yaml_map_read     (const char        *text,
                                       gsize              start,
                                       gsize              end) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): a text as a scalar that means it. style: how its neighbours are written; of a plain one, or of a block, quotes come when
 * it needs them. in_flow: between brackets, where commas part */
char      *signpost_yaml_write_scalar (const char        *text,
                                       SignpostYamlStyle  style,
                                       gboolean           in_flow) G_GNUC_WARN_UNUSED_RESULT;
/* Whether a plain scalar would be read as something else than this text */
gboolean   signpost_yaml_needs_quotes (const char        *text,
                                       gboolean           in_flow);

G_END_DECLS
