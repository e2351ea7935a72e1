/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-draft-store.h"
#include "core/record/signpost-log.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DECISIONS_PAGE (signpost_decisions_page_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDecisionsPage, signpost_decisions_page, SIGNPOST, DECISIONS_PAGE, AdwBin)

/* The drafts, the records of one folder, and a reader for one of them: beside the list, or over it when narrow.
 * Properties: catalogue and drafts (construct only), folder (GFile), record (read-only SignpostLogEntry, nullable: the one in the
 * reader), can-go-back (read-only boolean: the reader hides the list). Signal: exported (GFile). */
SignpostDecisionsPage *signpost_decisions_page_new             (SignpostCatalogue     *catalogue,
                                                                SignpostDraftStore    *drafts) G_GNUC_WARN_UNUSED_RESULT;
GFile                 *signpost_decisions_page_get_folder      (SignpostDecisionsPage *self);
SignpostLogEntry      *signpost_decisions_page_get_record      (SignpostDecisionsPage *self);
gboolean               signpost_decisions_page_get_can_go_back (SignpostDecisionsPage *self);

/* Reads the folder, again when it is the same */
void                   signpost_decisions_page_set_folder      (SignpostDecisionsPage *self,
                                                                GFile                 *folder);
/* Shows a record of the folder as soon as the folder has been read */
void                   signpost_decisions_page_show_record     (SignpostDecisionsPage *self,
                                                                GFile                 *file);
void                   signpost_decisions_page_go_back         (SignpostDecisionsPage *self);
void                   signpost_decisions_page_print           (SignpostDecisionsPage *self);
void                   signpost_decisions_page_export          (SignpostDecisionsPage *self);

/* (nullable): what the folder holds, as it was last read */
SignpostLog           *signpost_decisions_page_get_log        (SignpostDecisionsPage *self);
/* The keyboard goes to the search */
void                   signpost_decisions_page_search         (SignpostDecisionsPage *self);
/* Reads the folder anew after a step that was taken here. wanted: (nullable): the record to read then instead of the one that is read */
void                   signpost_decisions_page_reload         (SignpostDecisionsPage *self,
                                                               GFile                 *wanted);
/* Reads the folder anew because somebody has written there, and says so when what is read has gone */
void                   signpost_decisions_page_follow         (SignpostDecisionsPage *self);

G_END_DECLS
