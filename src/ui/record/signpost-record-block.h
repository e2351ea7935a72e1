/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-drawing.h"
#include "core/record/signpost-markdown.h"

G_BEGIN_DECLS

/* A widget that shows one block of a record, for a screen reader too. drawing: (nullable) (transfer none), outlives the widget: drawn
 * in place of a code block */
GtkWidget *signpost_record_block_new  (const SignpostBlock   *block,
                                       const SignpostDrawing *drawing) G_GNUC_WARN_UNUSED_RESULT;
/* A line about the record that is not part of it */
GtkWidget *signpost_record_remark_new (const char            *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
