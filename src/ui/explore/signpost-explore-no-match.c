/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-no-match.h"

#include <glib/gi18n-lib.h>

/**
 * SignpostExploreNoMatch:
 *
 * Says that no use case matches, and how to find more: without the filters or without the words
 * where that would find some, and otherwise without both.
 */
struct _SignpostExploreNoMatch
{
  GtkWidget       parent_instance;

  SignpostFinder *finder;

  GtkWidget      *content;
  GtkLabel       *advice;
  GtkButton      *filters_button;
  GtkButton      *words_button;
  GtkWidget      *all_button;
};

G_DEFINE_FINAL_TYPE (SignpostExploreNoMatch, signpost_explore_no_match, GTK_TYPE_WIDGET)

static const char *
get_advice (SignpostExploreNoMatch *self)
{
  gboolean has_words = signpost_finder_get_words (self->finder)[0] != NULL;

  if (!has_words)
    return _("No use case has such a fit.");

  if (signpost_finder_get_filtered (self->finder))
    return _("The words and the filters together leave nothing.");

  return _("Try fewer or other words. "
           "Titles, other names, descriptions and technologies are searched.");
}

static void
update_button (GtkButton  *button,
               const char *label,
               guint       n_found)
{
  g_autofree char *text = NULL;

  /* Translators: what a button does, and how many use cases that would show. */
  text = g_strdup_printf (C_("button", "%s (%u)"), label, n_found);
  gtk_button_set_label (button, text);
  gtk_widget_set_visible (GTK_WIDGET (button), n_found > 0);
}

static void
update (SignpostExploreNoMatch *self)
{
  gboolean is_empty = g_list_model_get_n_items (G_LIST_MODEL (self->finder)) == 0;
  gboolean has_both = is_empty && signpost_finder_get_filtered (self->finder) &&
                      signpost_finder_get_words (self->finder)[0] != NULL;
  guint n_without_filters = has_both ? signpost_finder_count_without_filters (self->finder) : 0;
  guint n_without_words = has_both ? signpost_finder_count_without_text (self->finder) : 0;

  gtk_widget_set_visible (GTK_WIDGET (self), is_empty);
  if (!is_empty)
    return;

  gtk_label_set_label (self->advice, get_advice (self));
  update_button (self->filters_button, _("Search Without Filters"), n_without_filters);
  update_button (self->words_button, _("Clear the Search"), n_without_words);
  gtk_widget_set_visible (self->all_button, n_without_filters + n_without_words == 0);
}

static void
signpost_explore_no_match_dispose (GObject *object)
{
  SignpostExploreNoMatch *self = SIGNPOST_EXPLORE_NO_MATCH (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_EXPLORE_NO_MATCH);
  g_clear_object (&self->finder);

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
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreNoMatch, advice);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreNoMatch, filters_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreNoMatch, words_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreNoMatch, all_button);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-no-match");
}

static void
signpost_explore_no_match_init (SignpostExploreNoMatch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_explore_no_match_new (SignpostFinder *finder)
{
  SignpostExploreNoMatch *self = g_object_new (SIGNPOST_TYPE_EXPLORE_NO_MATCH, NULL);

  self->finder = g_object_ref (finder);
  g_signal_connect_object (finder, "items-changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}
