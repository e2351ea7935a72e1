/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-propose-bar.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"
#include "ui/signpost-wrapped-label.h"

#define ENOUGH_OPTIONS 2

struct _SignpostProposeBar
{
  SignpostDecisionWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SignpostProposeBar, signpost_propose_bar, SIGNPOST_TYPE_DECISION_WIDGET)

static void
clicked_cb (SignpostProposeBar *self)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));

  /* The button is about to go: the focus moves on to what has come. */
  signpost_decision_propose_options (decision);
  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
}

static void
signpost_propose_bar_follow (SignpostDecisionWidget *widget,
                             SignpostDecision       *decision)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);

  gtk_widget_set_visible (GTK_WIDGET (widget),
                          signpost_comparison_get_n_included (comparison) < ENOUGH_OPTIONS);
}

static void
signpost_propose_bar_class_init (SignpostProposeBarClass *klass)
{
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_propose_bar_follow;
}

static void
signpost_propose_bar_init (SignpostProposeBar *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_("_Propose Options"));
  const char *text = _("There is nothing to compare yet. The use case and your answers can propose "
                       "options; you can change them in an earlier step.");

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (column), signpost_wrapped_label_new (text, NULL));
  gtk_box_append (GTK_BOX (column), button);
  gtk_widget_set_margin_bottom (GTK_WIDGET (self), 12);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
signpost_propose_bar_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_PROPOSE_BAR, "decision", decision, NULL);
}
