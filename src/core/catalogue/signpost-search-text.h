/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a word that was not found anywhere ranks */
#define SIGNPOST_SEARCH_NO_MATCH G_MAXUINT

/* Where a line of an entry stands; the best place first. */
typedef enum
{
  SIGNPOST_SEARCH_TITLE,
  SIGNPOST_SEARCH_ALIASES,
  SIGNPOST_SEARCH_DESCRIPTION,
  SIGNPOST_SEARCH_TECHNOLOGIES,
} SignpostSearchField;

#define SIGNPOST_N_SEARCH_FIELDS 4

/**
 * SignpostSearchText:
 *
 * The lines of many entries, folded once so that a keystroke only compares bytes. Filled entry by entry, then only read: any thread may.
 */
typedef struct _SignpostSearchText SignpostSearchText;

SignpostSearchText *signpost_search_text_new       (void) G_GNUC_WARN_UNUSED_RESULT;
void                signpost_search_text_free      (SignpostSearchText  *self);

/* Begins another entry; the lines that follow belong to it. Returns its place. */
guint               signpost_search_text_add_entry (SignpostSearchText  *self);
/* field: not before that of the last line of the same entry */
void                signpost_search_text_add_line  (SignpostSearchText  *self,
                                                    SignpostSearchField  field,
                                                    const char          *line);
guint               signpost_search_text_get_n_entries (SignpostSearchText *self);

/**
 * signpost_search_text_rank:
 * @entry: the place of an entry
 * @words: folded words, as signpost_text_split() makes them
 *
 * Every word must stand somewhere. A word counts by the best place where it stands: the beginning of a word of the title 0, elsewhere in
 * the title 1, an alias 2, the description 3, a technology 4.
 *
 * Returns: the sum over the words, the smaller the better; %SIGNPOST_SEARCH_NO_MATCH if one is missing
 */
guint               signpost_search_text_rank      (SignpostSearchText  *self,
                                                    guint                entry,
                                                    const char * const  *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostSearchText, signpost_search_text_free)

G_END_DECLS
