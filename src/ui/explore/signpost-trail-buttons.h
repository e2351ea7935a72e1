/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-trail.h"

G_BEGIN_DECLS

/* Two buttons that go back and forward through what was looked at, and cannot be pressed where there is nowhere to go */
GtkWidget *signpost_trail_buttons_new (SignpostTrail *trail) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
