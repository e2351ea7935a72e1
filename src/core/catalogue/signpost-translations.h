/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Takes over the person's locale, and finds the translations of the interface and of the catalogue: where they are installed, or
 * in the folder that SIGNPOST_LOCALE_DIR names, for programs that are not. Call it first in main (). */
void signpost_translations_bind (void);

G_END_DECLS
