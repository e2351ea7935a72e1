/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * SignpostStatement:
 * @text: one sentence or phrase of the catalogue, translated
 * @sources: ids of the sources it rests on, %NULL-terminated
 *
 * The smallest thing that the catalogue says. Immutable once loaded.
 */
typedef struct
{
  char  *text;
  char **sources;
} SignpostStatement;

/**
 * SignpostSection:
 * @id: the section's id in the catalogue
 * @title: its heading, translated
 * @items: (element-type SignpostStatement): what it says, in order
 *
 * A titled list of statements about a category or a use case. Which sections there are is the catalogue's business, so a
 * page shows them in order without knowing any of them.
 */
typedef struct
{
  char      *id;
  char      *title;
  GPtrArray *items;
} SignpostSection;

SignpostStatement *signpost_statement_new  (const char         *text,
                                            char              **sources) G_GNUC_WARN_UNUSED_RESULT;
void               signpost_statement_free (SignpostStatement  *self);
SignpostSection   *signpost_section_new    (const char         *id,
                                            const char         *title) G_GNUC_WARN_UNUSED_RESULT;
void               signpost_section_free   (SignpostSection    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostStatement, signpost_statement_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostSection, signpost_section_free)

G_END_DECLS
