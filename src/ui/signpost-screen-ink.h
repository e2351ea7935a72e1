/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "render/signpost-ink.h"

G_BEGIN_DECLS

/* The colours of the theme that a widget is shown in: light, dark or high contrast */
SignpostInk signpost_ink_from_widget (GtkWidget *widget);

G_END_DECLS
