/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-record.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RECORD_FORM (signpost_record_form_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRecordForm, signpost_record_form, SIGNPOST, RECORD_FORM, AdwBin)

/* The words around a decision that go into its record, the folder and the layout. Every edit goes into the decision at once.
 * Signal: changed, when the folder, the layout or the validity has changed. */

/* Once. settings: what is remembered from one record to the next */
void             signpost_record_form_fill        (SignpostRecordForm *self,
                                                   SignpostDecision   *decision,
                                                   GSettings          *settings,
                                                   GFile              *folder);
GFile           *signpost_record_form_get_folder  (SignpostRecordForm *self);
SignpostProfile  signpost_record_form_get_profile (SignpostRecordForm *self);
/* Whether what is written here can be saved */
gboolean         signpost_record_form_is_valid    (SignpostRecordForm *self);
/* The status and the date that the form begins with go into the decision, although nobody touched them: it is about to be saved. */
void             signpost_record_form_settle      (SignpostRecordForm *self);
void             signpost_record_form_remember    (SignpostRecordForm *self);

G_END_DECLS
