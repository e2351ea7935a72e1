/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "core/catalogue/signpost-catalogue.h"

G_BEGIN_DECLS

/* What each page says, appended to a vertical box. The texts belong to the catalogue, which must outlive the box. */

void signpost_details_append_use_case    (GtkBox                    *box,
                                          SignpostCatalogue         *catalogue,
                                          SignpostUseCase           *use_case);
void signpost_details_append_category    (GtkBox                    *box,
                                          SignpostCatalogue         *catalogue,
                                          SignpostCategory          *category);
void signpost_details_append_cell        (GtkBox                    *box,
                                          SignpostCatalogue         *catalogue,
                                          SignpostUseCase           *use_case,
                                          SignpostCategory          *category);
void signpost_details_append_option      (GtkBox                    *box,
                                          SignpostCatalogue         *catalogue,
                                          SignpostTechnicalOption   *option);
void signpost_details_append_example     (GtkBox                    *box,
                                          SignpostCatalogue         *catalogue,
                                          const SignpostExample     *example);
void signpost_details_append_combination (GtkBox                    *box,
                                          SignpostCatalogue         *catalogue,
                                          const SignpostCombination *combination);

G_END_DECLS
