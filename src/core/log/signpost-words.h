/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-status.h"

G_BEGIN_DECLS

/* What a field or a section of a record is about. */
typedef enum
{
  SIGNPOST_KEY_NONE,
  SIGNPOST_KEY_STATUS,
  SIGNPOST_KEY_DATE,
  SIGNPOST_KEY_CREATED,
  SIGNPOST_KEY_UPDATED,
  SIGNPOST_KEY_DECIDERS,
  SIGNPOST_KEY_AUTHOR,
  SIGNPOST_KEY_CONSULTED,
  SIGNPOST_KEY_INFORMED,
  SIGNPOST_KEY_TAGS,
  SIGNPOST_KEY_NUMBER,
  SIGNPOST_KEY_TITLE,
  SIGNPOST_KEY_SUPERSEDED_BY,
  SIGNPOST_KEY_SUPERSEDES,
  SIGNPOST_KEY_AMENDED_BY,
  SIGNPOST_KEY_AMENDS,
  SIGNPOST_KEY_RELATES_TO,
  SIGNPOST_KEY_METADATA,
  SIGNPOST_KEY_CONTEXT,
  SIGNPOST_KEY_DECISION,
  SIGNPOST_KEY_CONSEQUENCES,
  SIGNPOST_KEY_OPTIONS,
} SignpostKey;

#define SIGNPOST_KEY_IS_RELATION(role) \
  ((role) >= SIGNPOST_KEY_SUPERSEDED_BY && (role) <= SIGNPOST_KEY_RELATES_TO)

/* Nicks: superseded-by, supersedes, amended-by, amends, relates-to, and those of words.json */
const char *signpost_key_to_nick (SignpostKey key);

/* Kinds of names that words.json lists besides keys and statuses. */
typedef enum
{
  SIGNPOST_NAME_TEMPLATE,     /* of files: “template”, “Vorlage” */
  SIGNPOST_NAME_INDEX,        /* of files: “readme”, “índice” */
  SIGNPOST_NAME_FOLDER,       /* of folders that hold records: “adr”, “decisions” */
  SIGNPOST_NAME_LABEL,        /* what a title begins with besides its number: “ADR” */
  SIGNPOST_NAME_PLACEHOLDER,  /* a title that nobody has filled in */
  SIGNPOST_N_NAMES
} SignpostNameKind;

/* The words of records in thirteen languages (resources/log/words.json), immutable: any thread may read them. */
typedef struct _SignpostWords SignpostWords;

SignpostWords *signpost_words_new      (void) G_GNUC_WARN_UNUSED_RESULT;
SignpostWords *signpost_words_ref      (SignpostWords *self) G_GNUC_WARN_UNUSED_RESULT;
void           signpost_words_unref    (SignpostWords *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostWords, signpost_words_unref)

/* What a key or heading is about, whatever decorates it: “**Status**”, “2. Status”, “状态（Status）”, “🚦 Status”. length in bytes */
SignpostKey   signpost_words_find_key (SignpostWords *self,
                                        const char    *text,
                                        gsize          length);
/* The role that a text begins with as a phrase: “Superseded by [2. B](b.md)” begins with superseded-by; end: what follows, in bytes */
SignpostKey   signpost_words_begins_with_relation (SignpostWords *self,
                                                    const char    *text,
                                                    gsize          length,
                                                    gsize         *end);
/* The first word for a status in a text. start, end: (out): where it stands, in bytes. FALSE when there is none */
gboolean       signpost_words_find_status (SignpostWords  *self,
                                           const char     *text,
                                           gsize           length,
                                           SignpostStatus *status,
                                           gsize          *start,
                                           gsize          *end);
/* 1–12 for a month's name or abbreviation in any of the languages, or 0 */
guint          signpost_words_find_month  (SignpostWords *self,
                                           const char    *text,
                                           gsize          length);
/* Whether text, as a whole, is such a name; upper and lower case are the same */
gboolean       signpost_words_is_name     (SignpostWords   *self,
                                           SignpostNameKind kind,
                                           const char      *text,
                                           gsize            length);

G_END_DECLS
