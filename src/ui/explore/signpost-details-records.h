/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/record/signpost-record-use.h"

G_BEGIN_DECLS

/* The records that decided what is looked at, each a link into the log. Says nothing when there are none.
 * uses: (element-type SignpostRecordUse) */
void signpost_details_append_records (GtkBox              *box,
                                      GPtrArray           *uses,
                                      SignpostCatalogue   *catalogue,
                                      const SignpostSpot *place);

G_END_DECLS
