/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/decision/signpost-standing.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_TECHNIQUE_CHOICE (signpost_technique_choice_get_type ())
G_DECLARE_FINAL_TYPE (SignpostTechniqueChoice, signpost_technique_choice, SIGNPOST, TECHNIQUE_CHOICE, GObject)

/* One line of the list that a leg's technical option is chosen from. Immutable. Properties: title, remark ("" for none). */

/* (nullable): the technical option's id; NULL for “not chosen yet” */
const char *signpost_technique_choice_get_id     (SignpostTechniqueChoice *self);
const char *signpost_technique_choice_get_title  (SignpostTechniqueChoice *self);
/* why it is suggested, excluded, or does not fit the leg; "" when nothing is to be said about it */
const char *signpost_technique_choice_get_remark (SignpostTechniqueChoice *self);

/* (element-type SignpostTechniqueChoice): “not chosen yet”, then what serves what the leg runs with: suggested first. After that what serves
 * only other methods of the option, and what is excluded last; kept (nullable) is in it in any case */
GListModel *signpost_technique_choice_list       (SignpostCatalogue         *catalogue,
                                                  const SignpostStanding    *standing,
                                                  const SignpostLegStanding *leg,
                                                  SignpostOption            *option,
                                                  const char                *kept) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
