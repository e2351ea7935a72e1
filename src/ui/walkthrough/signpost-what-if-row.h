/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-what-if.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_WHAT_IF_ROW (signpost_what_if_row_get_type ())
G_DECLARE_FINAL_TYPE (SignpostWhatIfRow, signpost_what_if_row, SIGNPOST, WHAT_IF_ROW, GtkBox)

/* One method, as it stands and as it would stand, side by side. */
GtkWidget *signpost_what_if_row_new (SignpostCategory           *category) G_GNUC_WARN_UNUSED_RESULT;
void       signpost_what_if_row_set (SignpostWhatIfRow          *self,
                                     const SignpostMethodChange *change);

G_END_DECLS
