/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/catalogue/signpost-spot.h"
#include "core/record/signpost-log.h"

G_BEGIN_DECLS

/**
 * SignpostRecordUse:
 * @entry: a record
 * @use_cases: ids of the use cases that it was about
 * @methods: ids of the categories of the option that was chosen
 * @techniques: ids of the technical options of that option, on any leg, each once
 *
 * What a record decided, as the decision file beside it says. Ids that the catalogue does not know may be among them.
 */
typedef struct
{
  SignpostLogEntry  *entry;
  char             **use_cases;
  char             **methods;
  char             **techniques;
} SignpostRecordUse;

void       signpost_record_use_free         (SignpostRecordUse    *self);

/* Whether the record decided what is looked at: for a cell, the use case by that method; for a combination, whether every method that it
 * needs was chosen. An example is nobody's decision. */
gboolean   signpost_record_use_concerns     (SignpostRecordUse    *self,
                                             SignpostCatalogue    *catalogue,
                                             const SignpostSpot  *place);

/**
 * signpost_record_uses_load:
 * @folder: a log; a missing one has no records
 *
 * Reads the decision beside each record. A record without one, or with one that cannot be read, is left out: what it decided is not known.
 *
 * Returns: (transfer full) (element-type SignpostRecordUse) (nullable): in the order of the log
 */
GPtrArray *signpost_record_uses_load        (GFile                *folder,
                                             SignpostCatalogue    *catalogue,
                                             GCancellable         *cancellable,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
/* In another thread */
void       signpost_record_uses_load_async  (GFile                *folder,
                                             SignpostCatalogue    *catalogue,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GPtrArray *signpost_record_uses_load_finish (GAsyncResult         *result,
                                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRecordUse, signpost_record_use_free)

G_END_DECLS
