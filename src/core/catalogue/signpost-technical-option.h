/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TECHNICAL_OPTION (signpost_technical_option_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTechnicalOption, signpost_technical_option, SIGNPOST, TECHNICAL_OPTION, GObject)

/* A protocol or product that a leg can use, with what it means on the three counts that are compared. Immutable.
 * Properties: id, title. */

const char         *signpost_technical_option_get_id         (SignpostTechnicalOption *self);
const char         *signpost_technical_option_get_title      (SignpostTechnicalOption *self);
/* category ids, in matrix order */
const char * const *signpost_technical_option_get_methods    (SignpostTechnicalOption *self);
const char         *signpost_technical_option_get_operations (SignpostTechnicalOption *self);
const char         *signpost_technical_option_get_security   (SignpostTechnicalOption *self);
const char         *signpost_technical_option_get_errors     (SignpostTechnicalOption *self);
const char         *signpost_technical_option_get_suits      (SignpostTechnicalOption *self);

G_END_DECLS
