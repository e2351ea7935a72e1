/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

/* What a desktop’s search finds: use cases and categories by title and alias, records by title. */

typedef enum
{
  SIGNPOST_FOUND_USE_CASE,
  SIGNPOST_FOUND_CATEGORY,
  SIGNPOST_FOUND_RECORD,
} SignpostFoundKind;

/**
 * SignpostFound:
 * @kind: what it is
 * @id: “use-case:process”, “category:svc” or “record:0001-x.md”; the same every time, in every language
 * @name: the part of the id after the kind
 * @title: as it is shown
 * @text: what it is, in a few words
 *
 * One thing that was found. A value.
 */
typedef struct
{
  SignpostFoundKind  kind;
  char              *id;
  const char        *name;
  char              *title;
  char              *text;
} SignpostFound;

void           signpost_found_free      (SignpostFound      *self);

/* (transfer full) (element-type SignpostFound): what begins a word with each of the terms, in any case, accents left out or not; what
 * matches by its title stands before what matches by an alias, else in the order of the catalogue and of the log. No term finds nothing.
 * records: (nullable) (element-type SignpostLogEntry) */
GPtrArray     *signpost_overview_search (SignpostCatalogue  *catalogue,
                                         GListModel         *records,
                                         const char * const *terms) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full) (nullable): what the id belongs to; NULL when it is gone. records: as above */
SignpostFound *signpost_overview_find   (SignpostCatalogue  *catalogue,
                                         GListModel         *records,
                                         const char         *id) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostFound, signpost_found_free)

G_END_DECLS
