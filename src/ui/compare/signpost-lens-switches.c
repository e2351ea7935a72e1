/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-lens-switches.h"

struct _SignpostLensSwitches
{
  SignpostDecisionWidget  parent_instance;

  AdwComboRow            *importance;
  GtkSwitch              *unsure;
  GtkSwitch              *steps;
  gboolean                following;
};

G_DEFINE_FINAL_TYPE (SignpostLensSwitches, signpost_lens_switches, SIGNPOST_TYPE_DECISION_WIDGET)

/* The choices of the list, from the least to the most that is left open */
static const SignpostImportance choices[] =
{
  SIGNPOST_IMPORTANCE_EXACT,
  SIGNPOST_IMPORTANCE_NEAR,
  SIGNPOST_IMPORTANCE_WIDE,
  SIGNPOST_IMPORTANCE_ORDER,
  SIGNPOST_IMPORTANCE_ANY,
};

static void
changed_cb (SignpostLensSwitches *self)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
  guint selected = adw_combo_row_get_selected (self->importance);

  if (self->following || decision == NULL || selected >= G_N_ELEMENTS (choices))
    return;

  signpost_comparison_set_lens (signpost_decision_get_comparison (decision), (SignpostLens) {
    .importance = choices[selected],
    .steps_free = gtk_switch_get_active (self->steps),
    .unsure_as_range = gtk_switch_get_active (self->unsure),
  });
}

static void
signpost_lens_switches_follow (SignpostDecisionWidget *widget,
                               SignpostDecision       *decision)
{
  SignpostLensSwitches *self = SIGNPOST_LENS_SWITCHES (widget);
  SignpostLens lens = signpost_comparison_get_lens (signpost_decision_get_comparison (decision));
  guint i;

  self->following = TRUE;
  for (i = 0; i < G_N_ELEMENTS (choices); i++)
    if (choices[i] == lens.importance)
      adw_combo_row_set_selected (self->importance, i);
  gtk_switch_set_active (self->unsure, lens.unsure_as_range);
  gtk_switch_set_active (self->steps, lens.steps_free);
  self->following = FALSE;
}

static void
signpost_lens_switches_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_LENS_SWITCHES);

  G_OBJECT_CLASS (signpost_lens_switches_parent_class)->dispose (object);
}

static void
signpost_lens_switches_class_init (SignpostLensSwitchesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_lens_switches_dispose;
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_lens_switches_follow;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-lens-switches.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLensSwitches, importance);
  gtk_widget_class_bind_template_child (widget_class, SignpostLensSwitches, unsure);
  gtk_widget_class_bind_template_child (widget_class, SignpostLensSwitches, steps);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
signpost_lens_switches_init (SignpostLensSwitches *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_lens_switches_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_LENS_SWITCHES, "decision", decision, NULL);
}
