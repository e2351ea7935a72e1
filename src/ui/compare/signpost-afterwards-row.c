/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-afterwards-row.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-table-words.h"
#include "ui/signpost-rating-scale.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostAfterwardsRow
{
  AdwBin               parent_instance;

  SignpostComparison  *comparison;
  char                *option_id;
  char                *criterion_id;

  GtkWidget           *name;
  GtkWidget           *rated;
  SignpostRatingScale *scale;
};

G_DEFINE_FINAL_TYPE (SignpostAfterwardsRow, signpost_afterwards_row, ADW_TYPE_BIN)

static gboolean
find_place (SignpostAfterwardsRow *self,
            int                   *option,
            int                   *criterion)
{
  *option = signpost_comparison_find_option (self->comparison, self->option_id);
  *criterion = signpost_comparison_find_criterion (self->comparison, self->criterion_id);

  return *option >= 0 && *criterion >= 0;
}

static void
rated_cb (SignpostAfterwardsRow *self,
          int                    rating)
{
  int option, criterion;

  if (find_place (self, &option, &criterion))
    signpost_comparison_set_later (self->comparison, option, criterion, 2 * rating);
}

static void
signpost_afterwards_row_finalize (GObject *object)
{
  SignpostAfterwardsRow *self = SIGNPOST_AFTERWARDS_ROW (object);

  g_clear_object (&self->comparison);
  g_free (self->option_id);
  g_free (self->criterion_id);

  G_OBJECT_CLASS (signpost_afterwards_row_parent_class)->finalize (object);
}

static void
signpost_afterwards_row_class_init (SignpostAfterwardsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_afterwards_row_finalize;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_afterwards_row_init (SignpostAfterwardsRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->name = signpost_wrapped_label_new (NULL, "heading");
  self->rated = signpost_wrapped_label_new (NULL, "dim-label");
  self->scale = SIGNPOST_RATING_SCALE (signpost_rating_scale_new ());
  g_signal_connect_swapped (self->scale, "rated", G_CALLBACK (rated_cb), self);
  gtk_box_append (GTK_BOX (box), self->name);
  gtk_box_append (GTK_BOX (box), self->rated);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->scale));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card-row");
}

GtkWidget *
signpost_afterwards_row_new (SignpostComparison *comparison,
                             const char         *option_id,
                             const char         *criterion_id)
{
  SignpostAfterwardsRow *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);

  self = g_object_new (SIGNPOST_TYPE_AFTERWARDS_ROW, NULL);
  self->comparison = g_object_ref (comparison);
  self->option_id = g_strdup (option_id);
  self->criterion_id = g_strdup (criterion_id);
  signpost_afterwards_row_follow (self);

  return GTK_WIDGET (self);
}

void
signpost_afterwards_row_follow (SignpostAfterwardsRow *self)
{
  const SignpostRating *rating;
  g_autofree char *number = NULL;
  g_autofree char *rated = NULL;
  g_autofree char *name = NULL;
  const char *criterion_name;
  int option, criterion;

  g_return_if_fail (SIGNPOST_IS_AFTERWARDS_ROW (self));

  if (!find_place (self, &option, &criterion))
    return;

  rating = signpost_comparison_get_rating (self->comparison, option, criterion);
  criterion_name = signpost_comparison_get_criterion (self->comparison, criterion)->name;
  number = signpost_table_dup_rating (rating->half_steps);
  /* Translators: what an option was rated on a criterion before it was carried out */
  rated = rating->half_steps > 0 ? g_strdup_printf (_("Rated %s at the time"), number)
                                 : g_strdup (_("Not known at the time"));
  /* Translators: %s is a criterion */
  name = g_strdup_printf (_("How “%s” really was"), criterion_name);
  gtk_label_set_label (GTK_LABEL (self->name), criterion_name);
  gtk_label_set_label (GTK_LABEL (self->rated), rated);
  signpost_rating_scale_show (self->scale, rating->later % 2 == 0 && rating->later > 0
                                             ? rating->later / 2 : SIGNPOST_RATING_SCALE_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scale),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
