/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_DECISION_WIDGET (signpost_decision_widget_get_type ())
G_DECLARE_DERIVABLE_TYPE (SignpostDecisionWidget, signpost_decision_widget, SIGNPOST, DECISION_WIDGET, AdwBin)

/**
 * SignpostDecisionWidgetClass:
 * @renew: (nullable): forgets what belonged to the decision before; @follow comes next
 * @follow: shows the decision as it is now, and leaves alone what already is as it should be, so that neither focus nor cursor is lost.
 *   It is called for a new decision at once, and after any number of changes once, before the next frame; while nobody sees the widget it waits
 * @follows_unseen: it does not wait, because something is told of the widget while it is folded away
 *
 * A widget that shows and edits a part of a decision.
 */
struct _SignpostDecisionWidgetClass
{
  AdwBinClass parent_class;

  void (* renew)  (SignpostDecisionWidget *self);
  void (* follow) (SignpostDecisionWidget *self,
                   SignpostDecision       *decision);

  gboolean follows_unseen;
};

/* Property: decision (nullable) */
SignpostDecision *signpost_decision_widget_get_decision (SignpostDecisionWidget *self);
void              signpost_decision_widget_set_decision (SignpostDecisionWidget *self,
                                                         SignpostDecision       *decision);

G_END_DECLS
