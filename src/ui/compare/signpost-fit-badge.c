/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-fit-badge.h"

#include "ui/signpost-fit-symbol.h"

struct _SignpostFitBadge
{
  AdwBin     parent_instance;

  GtkWidget *symbol;
  GtkWidget *word;
};

G_DEFINE_FINAL_TYPE (SignpostFitBadge, signpost_fit_badge, ADW_TYPE_BIN)

static void
signpost_fit_badge_class_init (SignpostFitBadgeClass *klass)
{
}

static void
signpost_fit_badge_init (SignpostFitBadge *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->symbol = signpost_fit_symbol_new (SIGNPOST_FIT_LEVEL_NONE);
  gtk_widget_set_valign (self->symbol, GTK_ALIGN_CENTER);
  self->word = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->word, "caption");
  gtk_box_append (GTK_BOX (box), self->symbol);
  gtk_box_append (GTK_BOX (box), self->word);
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  signpost_fit_badge_set_level (self, SIGNPOST_FIT_LEVEL_NONE);
}

GtkWidget *
signpost_fit_badge_new (void)
{
  return g_object_new (SIGNPOST_TYPE_FIT_BADGE, NULL);
}

void
signpost_fit_badge_set_level (SignpostFitBadge *self,
                              SignpostFitLevel  level)
{
  g_return_if_fail (SIGNPOST_IS_FIT_BADGE (self));

  signpost_fit_symbol_set_level (SIGNPOST_FIT_SYMBOL (self->symbol), level);
  gtk_label_set_label (GTK_LABEL (self->word), signpost_fit_level_to_title (level));
}
