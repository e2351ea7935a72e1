/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-fit.h"

G_BEGIN_DECLS

/* The edge of the symbol in px */
#define SIGNPOST_FIT_SYMBOL_SIZE 16

#define SIGNPOST_TYPE_FIT_SYMBOL (signpost_fit_symbol_get_type ())
G_DECLARE_FINAL_TYPE (SignpostFitSymbol, signpost_fit_symbol, SIGNPOST, FIT_SYMBOL, GtkWidget)

/* Property: level (int, a SignpostFitLevel). Its accessible name is the word for the level. */
GtkWidget        *signpost_fit_symbol_new       (SignpostFitLevel   level) G_GNUC_WARN_UNUSED_RESULT;
SignpostFitLevel  signpost_fit_symbol_get_level (SignpostFitSymbol *self);
void              signpost_fit_symbol_set_level (SignpostFitSymbol *self,
                                                 SignpostFitLevel   level);

/* For widgets that show a symbol without having one as a child: draws it in widget's colours */
void              signpost_snapshot_fit         (GtkSnapshot       *snapshot,
                                                 GtkWidget         *widget,
                                                 SignpostFitLevel   level,
                                                 double             x,
                                                 double             y,
                                                 double             size);

G_END_DECLS
