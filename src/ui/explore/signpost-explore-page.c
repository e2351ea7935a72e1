/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-page-private.h"

#include "ui/explore/signpost-diagram.h"
#include "ui/explore/signpost-explore-bar.h"
#include "ui/explore/signpost-explore-details.h"
#include "ui/explore/signpost-explore-heading.h"
#include "ui/explore/signpost-explore-list.h"
#include "ui/explore/signpost-explore-no-match.h"
#include "ui/explore/signpost-matrix.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-scroll.h"

/**
 * SignpostExplorePage:
 *
 * The diagram over the matrix, with details beside them. Where it is narrow the details are a page
 * over the rest; where it is narrower still a list takes the place of diagram and matrix. Whatever
 * is not seen at once is made when it is first needed.
 */

G_DEFINE_FINAL_TYPE (SignpostExplorePage, signpost_explore_page, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_SELECTION,
  PROP_SEARCH_TEXT,
  PROP_DETAILS_VISIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

gboolean
signpost_explore_page_is_narrow (SignpostExplorePage *self)
{
  return signpost_adaptive_bin_get_narrow (self->details_bin);
}

gboolean
signpost_explore_page_is_list (SignpostExplorePage *self)
{
  return signpost_adaptive_bin_get_narrow (self->list_bin);
}

gboolean
signpost_explore_page_is_page (SignpostExplorePage *self,
         const char          *name)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), name) == 0;
}

static void
search_started_cb (GtkSearchEntry *entry)
{
  gtk_widget_grab_focus (GTK_WIDGET (entry));
}

/* Escape ends the search and leads back to what it searched. */
static void
stop_search_cb (SignpostExplorePage *self,
                GtkSearchEntry      *entry)
{
  signpost_explore_page_set_search_text (self, "");
  gtk_widget_child_focus (entry == self->list_search ? GTK_WIDGET (self->list_box) : self->matrix,
                          GTK_DIR_TAB_FORWARD);
}

/* Enter leads to the best match. */
static void
activate_search_cb (SignpostExplorePage *self,
                    GtkSearchEntry      *entry)
{
  if (entry == self->list_search)
    signpost_explore_list_focus_row (SIGNPOST_EXPLORE_LIST (self->list), 0);
  else
    signpost_matrix_focus_cell (SIGNPOST_MATRIX (self->matrix), 1, 0);
}

/* capture: typing there searches */
static GtkWidget *
create_heading (SignpostExplorePage  *self,
                GtkWidget            *capture,
                GtkSearchEntry      **entry)
{
  GtkWidget *heading = signpost_explore_heading_new (self->catalogue);

  *entry = signpost_explore_heading_get_search_entry (SIGNPOST_EXPLORE_HEADING (heading));
  gtk_search_entry_set_key_capture_widget (*entry, capture);
  g_object_bind_property (self, "search-text", *entry, "text",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect (*entry, "search-started", G_CALLBACK (search_started_cb), NULL);
  g_signal_connect_object (*entry, "activate", G_CALLBACK (activate_search_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (*entry, "stop-search", G_CALLBACK (stop_search_cb), self,
                           G_CONNECT_SWAPPED);
  signpost_explore_page_follow_search (self, *entry);

  return heading;
}

static void
show_or_hide_matrix (SignpostExplorePage *self)
{
  gtk_widget_set_visible (self->matrix, g_list_model_get_n_items (G_LIST_MODEL (self->finder)) > 0);
}

static void
ensure_matrix (SignpostExplorePage *self)
{
  GListModel *found = G_LIST_MODEL (self->finder);
  GtkAdjustment *vadjustment = gtk_scrolled_window_get_vadjustment (self->matrix_scroller);
  GtkWidget *heading;

  if (self->matrix != NULL)
    return;

  heading = create_heading (self, GTK_WIDGET (self->matrix_scroller), &self->matrix_search);
  gtk_box_append (self->matrix_box,
                  signpost_diagram_new (self->catalogue, self->selection, FALSE, heading));

  self->matrix = signpost_matrix_new (self->finder, self->selection, vadjustment);
  gtk_box_append (self->matrix_box, self->matrix);
  gtk_box_append (self->matrix_box, signpost_explore_no_match_new (self->finder));
  show_or_hide_matrix (self);
  g_signal_connect_object (found, "items-changed", G_CALLBACK (show_or_hide_matrix), self,
                           G_CONNECT_SWAPPED);
}

static void
ensure_list (SignpostExplorePage *self)
{
  GtkAdjustment *vadjustment = gtk_scrolled_window_get_vadjustment (self->list_scroller);

  if (self->list_search != NULL)
    return;

  gtk_box_append (self->list_box,
                  create_heading (self, GTK_WIDGET (self->list_scroller), &self->list_search));
  self->list = signpost_explore_list_new (self->finder, self->selection, vadjustment);
  gtk_box_append (self->list_box, self->list);
  gtk_box_append (self->list_box, signpost_explore_no_match_new (self->finder));
}

void
signpost_explore_page_ensure_diagram (SignpostExplorePage *self)
{
  if (adw_clamp_get_child (self->diagram_clamp) == NULL)
    adw_clamp_set_child (self->diagram_clamp,
                         signpost_diagram_new (self->catalogue, self->selection, TRUE, NULL));
}

/* In the pane beside the content, or on the page over it */
static void
place_details (SignpostExplorePage *self)
{
  AdwBin *home = signpost_explore_page_is_narrow (self) ? self->details_page : self->side_bin;
  AdwBin *other = signpost_explore_page_is_narrow (self) ? self->side_bin : self->details_page;

  if (self->details == NULL)
    {
      self->details = signpost_explore_details_new (self->catalogue, self->selection);
      g_object_ref_sink (self->details);
      signpost_explore_details_set_log_folder (SIGNPOST_EXPLORE_DETAILS (self->details),
                                               self->log_folder);
    }

  if (adw_bin_get_child (home) != self->details)
    {
      adw_bin_set_child (other, NULL);
      adw_bin_set_child (home, self->details);
    }

  signpost_explore_details_set_page (SIGNPOST_EXPLORE_DETAILS (self->details),
                                     signpost_explore_page_is_narrow (self));
}

static GtkWidget *
get_focus (SignpostExplorePage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self)) ? focus : NULL;
}

static gboolean
is_in_details (SignpostExplorePage *self,
               GtkWidget           *widget)
{
  return widget != NULL && self->details != NULL && gtk_widget_is_ancestor (widget, self->details);
}

void
signpost_explore_page_remember_focus (SignpostExplorePage *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus != NULL && !is_in_details (self, focus))
    g_set_weak_pointer (&self->return_focus, focus);
}

void
signpost_explore_page_give_focus_back (SignpostExplorePage *self)
{
  if (self->return_focus != NULL && gtk_widget_get_mapped (self->return_focus))
    gtk_widget_grab_focus (self->return_focus);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
}

/* Beside the details there is less room, and titles wrap: what was clicked stays under the pointer. */
static void
hold_row (SignpostExplorePage *self)
{
  GtkWidget *focus = get_focus (self);

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->matrix_scroller)) &&
      gtk_revealer_get_reveal_child (self->side_revealer) != self->details_visible)
    signpost_scroll_hold (self->matrix_scroller, focus);
}

static void
update_details (SignpostExplorePage *self)
{
  gboolean as_page = self->details_visible && signpost_explore_page_is_narrow (self);
  gboolean had_focus = is_in_details (self, get_focus (self));

  if (self->details_visible)
    place_details (self);

  if (!signpost_explore_page_is_page (self, "details") && !signpost_explore_page_is_page (self, "sheet"))
    self->page_below = signpost_explore_page_is_page (self, "diagram") ? "diagram" : "overview";

  hold_row (self);
  gtk_widget_set_visible (GTK_WIDGET (self->side_revealer),
                          !signpost_explore_page_is_narrow (self));
  gtk_revealer_set_reveal_child (self->side_revealer, self->details_visible);

  if (as_page && !signpost_explore_page_is_page (self, "details"))
    {
      gtk_stack_set_visible_child_name (self->pages, "details");
      gtk_widget_child_focus (self->details, GTK_DIR_TAB_FORWARD);
    }
  else if (!as_page && signpost_explore_page_is_page (self, "details"))
    {
      gtk_stack_set_visible_child_name (self->pages, self->page_below);
    }

  if (had_focus && !self->details_visible)
    signpost_explore_page_give_focus_back (self);
}

void
signpost_explore_page_update_view (SignpostExplorePage *self)
{
  if (!self->is_started)
    return;

  if (signpost_explore_page_is_list (self))
    ensure_list (self);
  else
    ensure_matrix (self);

  if (adw_bin_get_child (self->bar_bin) == NULL)
    adw_bin_set_child (self->bar_bin, signpost_explore_bar_new (self->finder));

  signpost_explore_bar_set_narrow (SIGNPOST_EXPLORE_BAR (adw_bin_get_child (self->bar_bin)),
                                   signpost_explore_page_is_list (self));
  gtk_stack_set_visible_child_name (self->views,
                                    signpost_explore_page_is_list (self) ? "list" : "matrix");
}

/* Building waits until it is known whether the page is narrow, or can be told from the window. */
static void
signpost_explore_page_map (GtkWidget *widget)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  GTK_WIDGET_CLASS (signpost_explore_page_parent_class)->map (widget);

  self->is_started = TRUE;
  signpost_explore_page_update_view (self);

  /* Records may have come while another page was shown. */
  signpost_explore_page_set_log_folder (self, self->log_folder);
}

static void
signpost_explore_page_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (widget);

  GTK_WIDGET_CLASS (signpost_explore_page_parent_class)->size_allocate (widget, width, height,
                                                                        baseline);
  if (self->found_popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->found_popover));
}

/* A category alone is a filter of the list, which shows it; everything else asks for details. */
static void
selection_changed_cb (SignpostExplorePage *self)
{
  if (signpost_selection_is_empty (self->selection))
    signpost_explore_page_set_details_visible (self, FALSE);
  else if (!signpost_explore_page_is_list (self) ||
           signpost_selection_get_use_case (self->selection) != NULL ||
           signpost_selection_get_place (self->selection).kind != SIGNPOST_SPOT_SELECTION)
    signpost_explore_page_set_details_visible (self, TRUE);
}

static void
search_text_changed_cb (SignpostExplorePage *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_TEXT]);
}

static void
signpost_explore_page_constructed (GObject *object)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (object);

  G_OBJECT_CLASS (signpost_explore_page_parent_class)->constructed (object);

  self->finder = signpost_finder_new (self->catalogue);
  g_signal_connect_object (self->finder, "notify::text", G_CALLBACK (search_text_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify", G_CALLBACK (selection_changed_cb), self,
                           G_CONNECT_SWAPPED);
  signpost_explore_page_follow_places (self);
  signpost_explore_page_follow_zoom (self);
  g_signal_connect_object (self->details_bin, "notify::narrow", G_CALLBACK (update_details), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list_bin, "notify::narrow",
                           G_CALLBACK (signpost_explore_page_update_view), self, G_CONNECT_SWAPPED);
}

static void
signpost_explore_page_dispose (GObject *object)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (object);

  g_clear_weak_pointer (&self->return_focus);
  g_clear_pointer (&self->found_popover, gtk_widget_unparent);
  g_clear_object (&self->details);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_EXPLORE_PAGE);
  g_clear_object (&self->finder);
  g_clear_object (&self->selection);
  g_clear_object (&self->trail);
  g_clear_object (&self->log_folder);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_explore_page_parent_class)->dispose (object);
}

static void
signpost_explore_page_get_property (GObject    *object,
                                    guint       prop_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;

    case PROP_SELECTION:
      g_value_set_object (value, self->selection);
      break;

    case PROP_SEARCH_TEXT:
      g_value_set_string (value, signpost_finder_get_text (self->finder));
      break;

    case PROP_DETAILS_VISIBLE:
      g_value_set_boolean (value, self->details_visible);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_explore_page_set_property (GObject      *object,
                                    guint         prop_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  SignpostExplorePage *self = SIGNPOST_EXPLORE_PAGE (object);

  switch (prop_id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;

    case PROP_SEARCH_TEXT:
      signpost_explore_page_set_search_text (self, g_value_get_string (value));
      break;

    case PROP_DETAILS_VISIBLE:
      signpost_explore_page_set_details_visible (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  properties[PROP_CATALOGUE] =
    g_param_spec_object ("catalogue", NULL, NULL, SIGNPOST_TYPE_CATALOGUE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  properties[PROP_SELECTION] =
    g_param_spec_object ("selection", NULL, NULL, SIGNPOST_TYPE_SELECTION,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_SEARCH_TEXT] =
    g_param_spec_string ("search-text", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_DETAILS_VISIBLE] =
    g_param_spec_boolean ("details-visible", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_ZOOM_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-explore-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, details_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, list_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, pages);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, views);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, matrix_scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, matrix_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, list_scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, list_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, bar_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, diagram_clamp);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, zoom_view);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, zoom_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, details_page);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, side_revealer);
  gtk_widget_class_bind_template_child (widget_class, SignpostExplorePage, side_bin);
}

static void
signpost_explore_page_class_init (SignpostExplorePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = signpost_explore_page_constructed;
  object_class->dispose = signpost_explore_page_dispose;
  object_class->get_property = signpost_explore_page_get_property;
  object_class->set_property = signpost_explore_page_set_property;

  widget_class->map = signpost_explore_page_map;
  widget_class->size_allocate = signpost_explore_page_size_allocate;

  install_properties (object_class);
  signpost_explore_page_install_actions (widget_class);
  bind_template (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-page");
}

static void
signpost_explore_page_init (SignpostExplorePage *self)
{
  self->selection = signpost_selection_new ();
  self->trail = signpost_trail_new ();
  self->page_below = "overview";

  gtk_widget_init_template (GTK_WIDGET (self));
  signpost_explore_page_add_shortcuts (self);
}

GtkWidget *
signpost_explore_page_new (SignpostCatalogue *catalogue)
{
  return g_object_new (SIGNPOST_TYPE_EXPLORE_PAGE, "catalogue", catalogue, NULL);
}

SignpostCatalogue *
signpost_explore_page_get_catalogue (SignpostExplorePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self), NULL);

  return self->catalogue;
}

SignpostSelection *
signpost_explore_page_get_selection (SignpostExplorePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self), NULL);

  return self->selection;
}

SignpostTrail *
signpost_explore_page_get_trail (SignpostExplorePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self), NULL);

  return self->trail;
}

const char *
signpost_explore_page_get_search_text (SignpostExplorePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self), NULL);

  return signpost_finder_get_text (self->finder);
}

void
signpost_explore_page_set_search_text (SignpostExplorePage *self,
                                       const char          *text)
{
  g_return_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self));

  signpost_finder_set_text (self->finder, text);
}

gboolean
signpost_explore_page_get_details_visible (SignpostExplorePage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self), FALSE);

  return self->details_visible;
}

void
signpost_explore_page_set_details_visible (SignpostExplorePage *self,
                                           gboolean             visible)
{
  g_return_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self));

  if (self->details_visible == visible)
    return;

  if (visible)
    signpost_explore_page_remember_focus (self);

  self->details_visible = visible;
  update_details (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DETAILS_VISIBLE]);
}
