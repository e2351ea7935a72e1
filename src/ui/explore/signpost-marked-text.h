/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pango.h>

#include "core/catalogue/signpost-finder.h"

G_BEGIN_DECLS

/**
 * SignpostMarkedText:
 * @text: the title of a use case; on a second line why it was found, when the title does not say so
 * @mention: (nullable): that second line alone
 * @attributes: marks the words that were searched for, and makes the second line smaller
 *
 * A use case as a search shows it. Marks underline and change no widths.
 */
typedef struct
{
  char          *text;
  char          *mention;
  PangoAttrList *attributes;
} SignpostMarkedText;

SignpostMarkedText *signpost_marked_text_new  (SignpostFinder     *finder,
                                               SignpostUseCase    *use_case) G_GNUC_WARN_UNUSED_RESULT;
void                signpost_marked_text_free (SignpostMarkedText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostMarkedText, signpost_marked_text_free)

G_END_DECLS
