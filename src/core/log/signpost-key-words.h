/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-words.h"

G_BEGIN_DECLS

/* (transfer full): how a record calls a key that it does not have yet: in the language that most of its other keys are words of, English when
 * nothing tells, with a capital letter where the language has them. beside: NULL-terminated: those keys as written. For any thread. */
char *signpost_key_words_dup (SignpostKey         key,
                              const char * const *beside) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
