/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-details.h"

#include "core/record/signpost-record-use.h"
#include "ui/explore/signpost-details-content.h"
#include "ui/explore/signpost-details-records.h"

/**
 * SignpostExploreDetails:
 *
 * What there is to know about what is selected. Its content is made when something is selected, and
 * only once for each selection; which records decided it is read in a thread, and comes below.
 */
struct _SignpostExploreDetails
{
  GtkWidget          parent_instance;

  SignpostCatalogue *catalogue;
  SignpostSelection *selection;
  SignpostSpot      place;    /* what the content is about */
  gboolean           page;

  GFile             *log_folder;
  GCancellable      *cancellable;
  GPtrArray         *uses;     /* (nullable) (element-type SignpostRecordUse): not read yet */

  GtkWidget         *content;
  GtkBox            *records;  /* (nullable): in the content */
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
show_records (SignpostExploreDetails *self)
{
  GtkWidget *child;

  if (self->records == NULL)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->records))) != NULL)
    gtk_box_remove (self->records, child);

  if (self->uses != NULL)
    signpost_details_append_records (self->records, self->uses, self->catalogue, &self->place);
}

static void
uses_loaded_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (SignpostExploreDetails) self = user_data;
  g_autoptr (GPtrArray) uses = signpost_record_uses_load_finish (result, NULL);

  /* A folder that cannot be read is told where its records are listed. */
  if (uses == NULL)
    return;

  g_clear_pointer (&self->uses, g_ptr_array_unref);
  self->uses = g_steal_pointer (&uses);
  show_records (self);
}

static void
show_content (SignpostExploreDetails *self)
{
  GtkWidget *content = signpost_details_content_new (self->catalogue, &self->place);

  self->records = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  gtk_box_append (GTK_BOX (content), GTK_WIDGET (self->records));
  show_records (self);

  gtk_widget_add_css_class (content, "explore-details-content");
  gtk_scrolled_window_set_child (self->scroller, content);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_stack_set_visible_child_name (self->stack, "content");
}

/* The old content is kept while the pane slides away. */
static void
update (SignpostExploreDetails *self)
{
  SignpostSpot place = signpost_selection_get_place (self->selection);

  if (signpost_spot_equal (&place, &self->place))
    return;

  self->place = place;
  gtk_widget_set_visible (GTK_WIDGET (self->decide_button), place.use_case != NULL);
  if (place.use_case != NULL)
    gtk_actionable_set_action_target (GTK_ACTIONABLE (self->decide_button), "s", place.use_case);

  if (!signpost_selection_is_empty (self->selection))
    show_content (self);
  else
    gtk_stack_set_visible_child_name (self->stack, "hint");
}

static void
signpost_explore_details_dispose (GObject *object)
{
  SignpostExploreDetails *self = SIGNPOST_EXPLORE_DETAILS (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->log_folder);
  g_clear_pointer (&self->uses, g_ptr_array_unref);
  self->records = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_EXPLORE_DETAILS);
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
signpost_explore_details_set_log_folder (SignpostExploreDetails *self,
                                         GFile                  *folder)
{
  g_return_if_fail (SIGNPOST_IS_EXPLORE_DETAILS (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_set_object (&self->log_folder, folder);
  if (folder == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  signpost_record_uses_load_async (folder, self->catalogue, self->cancellable, uses_loaded_cb,
                                   g_object_ref (self));
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
