/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

/**
 * SignpostRelated:
 * @use_case: another use case (borrowed from the catalogue)
 * @points: how closely it is related, see signpost_catalogue_list_related()
 * @options: (element-type SignpostTechnicalOption): the technical options that both name (borrowed)
 *
 * A use case that is like another, and why.
 */
typedef struct
{
  SignpostUseCase *use_case;
  guint            points;
  GPtrArray       *options;
} SignpostRelated;

void       signpost_related_free           (SignpostRelated   *self);

/**
 * signpost_catalogue_list_related:
 * @n_most: how many at most
 *
 * Use cases that share a technical option with the given one. Each shared option counts n / m points, rounded down, where n is the number
 * of use cases and m how many of them name the option: what is rare says more than what nearly all have. Each category that both prefer
 * counts one more. The most points come first, and among equals the order of the catalogue.
 *
 * Returns: (transfer full) (element-type SignpostRelated)
 */
GPtrArray *signpost_catalogue_list_related (SignpostCatalogue *self,
                                            SignpostUseCase   *use_case,
                                            guint              n_most) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (element-type SignpostUseCase): those that name the technical option, in order; borrowed from the catalogue */
GPtrArray *signpost_catalogue_list_users   (SignpostCatalogue *self,
                                            const char        *option_id) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the use case marks every method which the combination needs; never one of no method in particular */
gboolean   signpost_catalogue_can_combine  (SignpostCatalogue         *self,
                                            const SignpostCombination *combination,
                                            SignpostUseCase           *use_case);
/* (transfer full) (element-type SignpostUseCase): those that mark every method which the combination needs, in order; borrowed from
 * the catalogue */
GPtrArray *signpost_catalogue_list_combined (SignpostCatalogue         *self,
                                             const SignpostCombination *combination) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRelated, signpost_related_free)

G_END_DECLS
