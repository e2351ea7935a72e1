/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/catalogue/signpost-catalogue.h"
#include "core/record/signpost-log.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_RECORD_READER (signpost_record_reader_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRecordReader, signpost_record_reader, SIGNPOST, RECORD_READER, AdwBin)

/* One record of a log, typeset, with what can be done with it. Properties: catalogue (what the topologies are drawn by), record
 * (nullable). Signal: exported (GFile). Uses win.print-record, win.export-record and win.show-in-files. */
SignpostLogEntry *signpost_record_reader_get_record    (SignpostRecordReader *self);
void              signpost_record_reader_set_catalogue (SignpostRecordReader *self,
                                                        SignpostCatalogue    *catalogue);
void              signpost_record_reader_set_record    (SignpostRecordReader *self,
                                                        SignpostLogEntry     *record);
void              signpost_record_reader_print         (SignpostRecordReader *self);
/* Asks for a file and writes the record into it as PDF */
void              signpost_record_reader_export        (SignpostRecordReader *self);

G_END_DECLS
