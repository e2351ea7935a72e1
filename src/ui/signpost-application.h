/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/record/signpost-draft-store.h"

G_BEGIN_DECLS

#define SIGNPOST_RESOURCE_BASE "/io/github/signpost_adr/Signpost"

#define SIGNPOST_TYPE_APPLICATION (signpost_application_get_type ())
G_DECLARE_FINAL_TYPE (SignpostApplication, signpost_application, SIGNPOST, APPLICATION, AdwApplication)

SignpostApplication *signpost_application_new           (void) G_GNUC_WARN_UNUSED_RESULT;
/* Whether the catalogue can be had without waiting: the built-in one can, another file has to be loaded first */
gboolean             signpost_application_has_catalogue (SignpostApplication  *self);
/* Reads the file that SIGNPOST_CATALOGUE names, in another thread */
void                 signpost_application_load_catalogue_async (SignpostApplication *self,
                                                         GAsyncReadyCallback   callback,
                                                         gpointer              user_data);
gboolean             signpost_application_load_catalogue_finish (SignpostApplication *self,
                                                         GAsyncResult         *result,
                                                         GError              **error);
/* (nullable): read when it is first asked for; SIGNPOST_CATALOGUE names another file than the built-in one */
SignpostCatalogue   *signpost_application_get_catalogue (SignpostApplication  *self,
                                                         GError              **error);
/* (nullable): NULL without a catalogue. The folder is read when the drafts are first asked for. */
SignpostDraftStore  *signpost_application_get_drafts    (SignpostApplication  *self);
/* (nullable): why the folder of drafts could not be read */
const char          *signpost_application_get_drafts_error (SignpostApplication *self);
GSettings           *signpost_application_get_settings  (SignpostApplication  *self);
/* (transfer full): where records are listed from and saved to; it need not exist yet */
GFile               *signpost_application_dup_log_folder (SignpostApplication *self) G_GNUC_WARN_UNUSED_RESULT;
void                 signpost_application_set_log_folder (SignpostApplication *self,
                                                         GFile                *folder);
/* Writes every draft that has not been written yet */
gboolean             signpost_application_flush         (SignpostApplication  *self,
                                                         GError              **error);

G_END_DECLS
