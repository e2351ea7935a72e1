/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-details.h"

#include "ui/explore/signpost-details-content.h"

/**
 * SignpostExploreDetails:
 *
 * What there is to know about the selected use case, category or cell. Its content is made when
 * something is selected, and only once for each selection.
 */
struct _SignpostExploreDetails
{
  GtkWidget          parent_instance;

  SignpostCatalogue *catalogue;
  SignpostSelection *selection;
  SignpostUseCase   *use_case;
  SignpostCategory  *category;
  gboolean           page;

  GtkWidget         *content;
  GtkStack          *stack;
  GtkScrolledWindow *scroller;
  GtkButton         *decide_button;
};

G_DEFINE_FINAL_TYPE (SignpostExploreDetails, signpost_explore_details, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
show_content (SignpostExploreDetails *self)
{
  GtkWidget *content = signpost_details_content_new (self->catalogue, self->use_case,
                                                     self->category);

  gtk_widget_add_css_class (content, "explore-details-content");
  gtk_scrolled_window_set_child (self->scroller, content);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

/* The old content is kept while the pane slides away. */
static void
update (SignpostExploreDetails *self)
{
  SignpostUseCase *use_case = signpost_selection_get_use_case (self->selection);
  SignpostCategory *category = signpost_selection_get_category (self->selection);
  gboolean changed = g_set_object (&self->use_case, use_case);

  changed = g_set_object (&self->category, category) || changed;
  if (!changed)
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->decide_button), use_case != NULL);
  if (use_case != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->decide_button), "s",
                                      signpost_use_case_get_id (use_case));

  if (use_case != NULL || category != NULL)
    show_content (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "hint");
}

static void
signpost_explore_details_dispose (GObject *object)
{
  SignpostExploreDetails *self = SIGNPOST_EXPLORE_DETAILS (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_EXPLORE_DETAILS);
  g_clear_object (&self->use_case);
  g_clear_object (&self->category);
  g_clear_object (&self->selection);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_explore_details_parent_class)->dispose (object);
}

static void
signpost_explore_details_get_property (GObject    *object,
                                       guint       prop_id,
                                       GValue     *value,
                                       GParamSpec *pspec)
{
  SignpostExploreDetails *self = SIGNPOST_EXPLORE_DETAILS (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_boolean (value, self->page);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_explore_details_set_property (GObject      *object,
                                       guint         prop_id,
                                       const GValue *value,
                                       GParamSpec   *pspec)
{
  SignpostExploreDetails *self = SIGNPOST_EXPLORE_DETAILS (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      signpost_explore_details_set_page (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_explore_details_class_init (SignpostExploreDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_explore_details_dispose;
  object_class->get_property = signpost_explore_details_get_property;
  object_class->set_property = signpost_explore_details_set_property;

  properties[PROP_PAGE] =
    g_param_spec_boolean ("page", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-explore-details.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreDetails, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreDetails, stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostExploreDetails, decide_button);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
signpost_explore_details_init (SignpostExploreDetails *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_explore_details_new (SignpostCatalogue *catalogue,
                              SignpostSelection *selection)
{
  SignpostExploreDetails *self = g_object_new (SIGNPOST_TYPE_EXPLORE_DETAILS, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->selection = g_object_ref (selection);

  g_signal_connect_object (selection, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);

  return GTK_WIDGET (self);
}

void
signpost_explore_details_set_page (SignpostExploreDetails *self,
                                   gboolean                page)
{
  g_return_if_fail (SIGNPOST_IS_EXPLORE_DETAILS (self));

  if (self->page == page)
    return;

  self->page = page;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}
