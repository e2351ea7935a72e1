/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "core/catalogue/signpost-spot.h"

G_BEGIN_DECLS

/* The oldest places are forgotten beyond this many. */
#define SIGNPOST_TRAIL_LENGTH 100

#define SIGNPOST_TYPE_TRAIL (signpost_trail_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTrail, signpost_trail, SIGNPOST, TRAIL, GObject)

/* The places that were looked at, as in a browser. Begins where nothing is selected.
 * Properties (read-only): can-go-back, can-go-forward. Signal: moved, after back or forward, when the place is to be shown. */

SignpostTrail *signpost_trail_new                (void) G_GNUC_WARN_UNUSED_RESULT;
SignpostSpot  signpost_trail_get_place          (SignpostTrail       *self);
/* Forgets what lay ahead; does nothing at the place where one is already. */
void           signpost_trail_visit              (SignpostTrail       *self,
                                                  const SignpostSpot *place);
gboolean       signpost_trail_get_can_go_back    (SignpostTrail       *self);
gboolean       signpost_trail_get_can_go_forward (SignpostTrail       *self);
/* FALSE: there is nowhere to go */
gboolean       signpost_trail_go_back            (SignpostTrail       *self);
gboolean       signpost_trail_go_forward         (SignpostTrail       *self);

G_END_DECLS
