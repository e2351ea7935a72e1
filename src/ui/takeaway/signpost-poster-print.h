/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "ui/takeaway/signpost-takeaway.h"

G_BEGIN_DECLS

/* (transfer full): prints the matrix or the diagram on one page that lies on its side: the same drawing as in the PDF, black on white */
GtkPrintOperation *signpost_poster_print_new (SignpostTakeaway *takeaway) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
