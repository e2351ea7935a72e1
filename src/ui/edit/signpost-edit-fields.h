/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "ui/edit/signpost-edit-document.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_EDIT_FIELDS (signpost_edit_fields_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEditFields, signpost_edit_fields, SIGNPOST, EDIT_FIELDS, AdwBin)

/* What a record says of itself, as fields: they follow its text as it is typed, and what is typed into them goes into the text, into the
 * places where the record says it. Property: document (construct only). Action: fields.set-status
 * (s: nick of a status). */
void signpost_edit_fields_set_narrow (SignpostEditFields *self,
                                      gboolean            narrow);
/* Shows what the text says now */
void signpost_edit_fields_refresh    (SignpostEditFields *self);
/* Puts into the text now what has been typed and still waits */
void signpost_edit_fields_settle     (SignpostEditFields *self);

G_END_DECLS
