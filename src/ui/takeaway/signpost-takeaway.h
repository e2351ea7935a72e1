/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "render/signpost-poster.h"

G_BEGIN_DECLS

/* Nicks: pdf, svg, png, csv, markdown, html. The last three are the matrix as a table. */
typedef enum
{
  SIGNPOST_TAKEAWAY_PDF,
  SIGNPOST_TAKEAWAY_SVG,
  SIGNPOST_TAKEAWAY_PNG,
  SIGNPOST_TAKEAWAY_CSV,
  SIGNPOST_TAKEAWAY_MARKDOWN,
  SIGNPOST_TAKEAWAY_HTML,
  SIGNPOST_TAKEAWAY_N_FORMATS,
} SignpostTakeawayFormat;

gboolean          signpost_takeaway_format_from_nick (const char              *nick,
                                                      SignpostTakeawayFormat  *format);
const char       *signpost_takeaway_format_to_mime   (SignpostTakeawayFormat   format);

/**
 * SignpostTakeaway:
 *
 * What somebody takes out of the window: the matrix or the diagram, on a paper. It is a value with a count of references, never
 * changed, and any thread may use it.
 */
typedef struct
{
  SignpostPosterKind  kind;
  SignpostCatalogue  *catalogue;
  SignpostUseCase    *use_case;
  SignpostPaper       paper;
} SignpostTakeaway;

/* use_case: (nullable): marked in it */
SignpostTakeaway *signpost_takeaway_new              (SignpostPosterKind       kind,
                                                      SignpostCatalogue       *catalogue,
                                                      SignpostUseCase         *use_case,
                                                      SignpostPaper            paper) G_GNUC_WARN_UNUSED_RESULT;
SignpostTakeaway *signpost_takeaway_ref              (SignpostTakeaway        *self);
void              signpost_takeaway_unref            (SignpostTakeaway        *self);

/* “Matrix” or “Diagram” */
const char       *signpost_takeaway_get_title        (SignpostTakeaway        *self);
/* A file name for it */
char             *signpost_takeaway_dup_name         (SignpostTakeaway        *self,
                                                      SignpostTakeawayFormat   format) G_GNUC_WARN_UNUSED_RESULT;
/* Whether only a matrix has it */
gboolean          signpost_takeaway_format_is_table  (SignpostTakeawayFormat   format);
/* A diagram is no table */
gboolean          signpost_takeaway_has_format       (SignpostTakeaway        *self,
                                                      SignpostTakeawayFormat   format);
/* (transfer full): the same bytes as signpost-cli’s draw and catalogue give */
GBytes           *signpost_takeaway_to_bytes         (SignpostTakeaway        *self,
                                                      SignpostTakeawayFormat   format,
                                                      GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
/* Makes them in a thread */
void              signpost_takeaway_make_async       (SignpostTakeaway        *self,
                                                      SignpostTakeawayFormat   format,
                                                      GCancellable            *cancellable,
                                                      GAsyncReadyCallback      callback,
                                                      gpointer                 user_data);
GBytes           *signpost_takeaway_make_finish      (GAsyncResult            *result,
                                                      GError                 **error) G_GNUC_WARN_UNUSED_RESULT;
/* Writes them into a file, in a thread, all or nothing */
void              signpost_takeaway_export_async     (SignpostTakeaway        *self,
                                                      SignpostTakeawayFormat   format,
                                                      GFile                   *file,
                                                      GCancellable            *cancellable,
                                                      GAsyncReadyCallback      callback,
                                                      gpointer                 user_data);
/* (transfer full) (nullable): the file that has been written */
GFile            *signpost_takeaway_export_finish    (GAsyncResult            *result,
                                                      GError                 **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostTakeaway, signpost_takeaway_unref)

G_END_DECLS
