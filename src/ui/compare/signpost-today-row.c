/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-today-row.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-name-list.h"
#include "ui/compare/signpost-shown-name.h"

struct _SignpostTodayRow
{
  SignpostDecisionWidget  parent_instance;

  AdwComboRow            *option;
  GtkStringList          *names;
  GtkWidget              *compare_row;
  GtkSwitch              *compare;
  gboolean                following;
};

G_DEFINE_FINAL_TYPE (SignpostTodayRow, signpost_today_row, SIGNPOST_TYPE_DECISION_WIDGET)

enum
{
  PROP_0,
  PROP_ACTIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* The first choice is that there is none. */
static void
selected_cb (SignpostTodayRow *self)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
  SignpostComparison *comparison;
  guint selected = adw_combo_row_get_selected (self->option);
  int before;

  if (self->following || decision == NULL)
    return;

  comparison = signpost_decision_get_comparison (decision);
  before = signpost_comparison_get_baseline (comparison);
  if (selected > 0 && selected <= signpost_comparison_get_n_options (comparison))
    signpost_comparison_set_baseline (comparison, selected - 1, TRUE);
  else if (before >= 0)
    signpost_comparison_set_baseline (comparison, before, FALSE);
}

static void
compare_cb (SignpostTodayRow *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTIVE]);
}

static void
signpost_today_row_follow (SignpostDecisionWidget *widget,
                           SignpostDecision       *decision)
{
  SignpostTodayRow *self = SIGNPOST_TODAY_ROW (widget);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  int baseline = signpost_comparison_get_baseline (comparison);
  guint i;

  /* Translators: none of the options stands for what there is today */
  g_ptr_array_add (names, (gpointer) _("None of them"));
  for (i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    g_ptr_array_add (names, (gpointer) signpost_shown_name (
                              signpost_comparison_get_option (comparison, i)->name));
  g_ptr_array_add (names, NULL);

  self->following = TRUE;
  signpost_name_list_show (self->names, (const char * const *) names->pdata);
  adw_combo_row_set_selected (self->option, (guint) (baseline + 1));
  self->following = FALSE;

  gtk_widget_set_sensitive (self->compare_row, baseline >= 0);
  if (baseline < 0)
    gtk_switch_set_active (self->compare, FALSE);
}

static void
signpost_today_row_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_ACTIVE:
      g_value_set_boolean (value, signpost_today_row_get_active (SIGNPOST_TODAY_ROW (object)));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_today_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_TODAY_ROW);

  G_OBJECT_CLASS (signpost_today_row_parent_class)->dispose (object);
}

static void
signpost_today_row_class_init (SignpostTodayRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_today_row_dispose;
  object_class->get_property = signpost_today_row_get_property;
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_today_row_follow;

  properties[PROP_ACTIVE] =
    g_param_spec_boolean ("active", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-today-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostTodayRow, option);
  gtk_widget_class_bind_template_child (widget_class, SignpostTodayRow, names);
  gtk_widget_class_bind_template_child (widget_class, SignpostTodayRow, compare_row);
  gtk_widget_class_bind_template_child (widget_class, SignpostTodayRow, compare);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
}

static void
signpost_today_row_init (SignpostTodayRow *self)
{
  g_autoptr (GtkListItemFactory) factory = signpost_name_list_create_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_factory (self->option, factory);
}

GtkWidget *
signpost_today_row_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_TODAY_ROW, "decision", decision, NULL);
}

gboolean
signpost_today_row_get_active (SignpostTodayRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TODAY_ROW (self), FALSE);

  return gtk_switch_get_active (self->compare);
}
