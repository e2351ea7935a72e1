/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_BANNER (signpost_banner_get_type ())
G_DECLARE_FINAL_TYPE (SignpostBanner, signpost_banner, SIGNPOST, BANNER, AdwBin)

/* Says what went wrong at the top of a page, until it is set right. Properties: text (nullable: hidden without one), button-label and
 * action-name (nullable: no button without them), quiet (nothing is wrong: it is only to be known). */
GtkWidget  *signpost_banner_new      (void) G_GNUC_WARN_UNUSED_RESULT;
const char *signpost_banner_get_text (SignpostBanner *self);
void        signpost_banner_set_text (SignpostBanner *self,
                                      const char     *text);

G_END_DECLS
