/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/takeaway/signpost-takeaway.h"

G_BEGIN_DECLS

/* (transfer full): for a clipboard or a drag: the matrix as rich text, Markdown, CSV and plain text, and either as SVG and PNG. Nothing is
 * made before somebody asks for it, and then in a thread. */
GdkContentProvider *signpost_takeaway_provider_new            (SignpostTakeaway       *takeaway) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): only as that format, which the takeaway must have; a table is plain text too, so that it can be pasted anywhere */
GdkContentProvider *signpost_takeaway_provider_new_for_format (SignpostTakeaway       *takeaway,
                                                               SignpostTakeawayFormat  format) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
