/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

/* The matrix as a table of text, in the catalogue's order: what signpost-cli prints, and what the window copies and exports. */

/* (transfer full) (element-type GStrv): the head and a row for each use case, in words; an unmarked cell is “–” */
GPtrArray *signpost_catalogue_list_rows   (SignpostCatalogue *self,
                                           gboolean           with_id) G_GNUC_WARN_UNUSED_RESULT;
/* For programs (RFC 4180, but with bare line feeds): ids in the head, and the fits as they are in JSON */
char      *signpost_catalogue_to_csv      (SignpostCatalogue *self) G_GNUC_WARN_UNUSED_RESULT;
/* A table of GitHub’s Markdown, in words */
char      *signpost_catalogue_to_markdown (SignpostCatalogue *self) G_GNUC_WARN_UNUSED_RESULT;
/* One <table> for rich text, in words, its head cells marked as such */
char      *signpost_catalogue_to_html     (SignpostCatalogue *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
