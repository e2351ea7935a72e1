/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-edits.h"

G_BEGIN_DECLS

/* Puts values in the place of what a Markdown record says of itself, as edits of the bytes of those values alone: quotes, lists, comments,
 * order and line ends stay, what is the same in old and new lists is not touched, and a value that YAML or Markdown would read as
 * something else is quoted. A field that the record does not have is added as its neighbours are written; without values it goes, and
 * its key stays where other tools expect one.
 *
 * key: title, status, date (ISO 8601), deciders, consulted, informed or tags. values: (nullable): NULL-terminated; of the first three
 * only the first counts. Names part at commas and semicolons. path and text as for signpost_record_facts_read(), which gives the values
 * back when it reads the result. edits must be empty. FALSE with an error, and no edit, when the place cannot say these values. */
gboolean signpost_edits_set_field (GArray              *edits,
                                   SignpostWords       *words,
                                   const char          *path,
                                   const char          *text,
                                   gsize                length,
                                   SignpostKey          key,
                                   const char * const  *values,
                                   GError             **error);

G_END_DECLS
