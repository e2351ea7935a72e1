/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-no-match.h"

/**
 * SignpostExploreNoMatch:
 *
 * Says that no use case matches, and how to find more.
 */
struct _SignpostExploreNoMatch
{
  GtkWidget   parent_instance;

  GListModel *found;

  GtkWidget  *content;
};

G_DEFINE_FINAL_TYPE (SignpostExploreNoMatch, signpost_explore_no_match, GTK_TYPE_WIDGET)

static void
update (SignpostExploreNoMatch *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), g_list_model_get_n_items (self->found) == 0);
}

static void
signpost_explore_no_match_dispose (GObject *object)
{
  SignpostExploreNoMatch *self = SIGNPOST_EXPLORE_NO_MATCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_EXPLORE_NO_MATCH);
  g_clear_object (&self->found);

  G_OBJECT_CLASS (signpost_explore_no_match_parent_class)->dispose (object);
}

static void
signpost_explore_no_match_class_init (SignpostExploreNoMatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_explore_no_match_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-explore-no-match.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreNoMatch, content);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-no-match");
}

static void
signpost_explore_no_match_init (SignpostExploreNoMatch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_explore_no_match_new (GListModel *found)
{
  SignpostExploreNoMatch *self = g_object_new (SIGNPOST_TYPE_EXPLORE_NO_MATCH, NULL);

  self->found = g_object_ref (found);
  g_signal_connect_object (found, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
