/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-hatch-legend.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-hatch-badge.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostHatchLegend
{
  AdwBin      parent_instance;

  GtkFlowBox *box;
  char       *shown;     /* (nullable): the names, one a line */
};

G_DEFINE_FINAL_TYPE (SignpostHatchLegend, signpost_hatch_legend, ADW_TYPE_BIN)

static void
add_criterion (SignpostHatchLegend *self,
               guint                hatch,
               const char          *name)
{
  GtkWidget *item = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (item), signpost_hatch_badge_new ((int) hatch));
  gtk_box_append (GTK_BOX (item), signpost_wrapped_label_new (name, "caption"));
  gtk_flow_box_append (self->box, item);
}

static void
build (SignpostHatchLegend       *self,
       const SignpostRatingTable *table)
{
  GtkWidget *child;
  guint j;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_flow_box_remove (self->box, child);
  for (j = 0; j < table->n_criteria; j++)
    add_criterion (self, j, table->criterion_name[j]);
}

static void
signpost_hatch_legend_finalize (GObject *object)
{
  g_free (SIGNPOST_HATCH_LEGEND (object)->shown);

  G_OBJECT_CLASS (signpost_hatch_legend_parent_class)->finalize (object);
}

static void
signpost_hatch_legend_class_init (SignpostHatchLegendClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_hatch_legend_finalize;
}

static void
signpost_hatch_legend_init (SignpostHatchLegend *self)
{
  self->box = GTK_FLOW_BOX (gtk_flow_box_new ());
  /* There is nothing to do in it, and a box of which nothing can have the focus would still keep Tab. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->box), FALSE);
  gtk_flow_box_set_selection_mode (self->box, GTK_SELECTION_NONE);
  gtk_flow_box_set_column_spacing (self->box, 12);
  gtk_flow_box_set_row_spacing (self->box, 3);
  gtk_flow_box_set_max_children_per_line (self->box, SIGNPOST_TABLE_MAX_CRITERIA);
  /* A flow box catches Tab when none of its children takes the focus. */
  gtk_widget_set_can_focus (GTK_WIDGET (self->box), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Criteria"),
                                  -1);
  gtk_widget_add_css_class (GTK_WIDGET (self), "hatch-legend");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

GtkWidget *
signpost_hatch_legend_new (void)
{
  return g_object_new (SIGNPOST_TYPE_HATCH_LEGEND, NULL);
}

void
signpost_hatch_legend_show (SignpostHatchLegend       *self,
                            const SignpostRatingTable *table)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint j;

  g_return_if_fail (SIGNPOST_IS_HATCH_LEGEND (self));

  for (j = 0; j < table->n_criteria; j++)
    g_string_append_printf (names, "%s\n", table->criterion_name[j]);
  if (g_strcmp0 (names->str, self->shown) == 0)
    return;

  build (self, table);
  g_free (self->shown);
  self->shown = g_strdup (names->str);
}
