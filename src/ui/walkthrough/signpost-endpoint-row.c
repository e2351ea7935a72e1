/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-endpoint-row.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-editable.h"
#include "ui/signpost-focus.h"

struct _SignpostEndpointRow
{
  AdwBin            parent_instance;

  SignpostEndpoint *endpoint;
  GPtrArray        *categories;   /* (element-type SignpostCategory), like the checks */
  GPtrArray        *checks;       /* borrowed GtkCheckButton, one for each category */
  GtkWidget        *none;         /* “none of these” */
  gboolean          refreshing;

  GtkLabel         *title;
  GtkWidget        *remove;
  GtkWidget        *name_field;
  GtkEditable      *name;
  GtkWidget        *role_field;
  GtkDropDown      *role;
  GtkDropDown      *changeable;
  GtkWidget        *reason_field;
  GtkEditable      *reason;
  GtkWidget        *offers;
  GtkWidget        *what_if;
  gboolean          tried;
};

G_DEFINE_FINAL_TYPE (SignpostEndpointRow, signpost_endpoint_row, ADW_TYPE_BIN)

enum { REMOVED, N_SIGNALS };

static guint signals[N_SIGNALS];

/* The order of the lists in the template's drop-downs */
static const SignpostRole roles[] = { SIGNPOST_ROLE_SOURCE, SIGNPOST_ROLE_TARGET };
static const SignpostChangeable changeables[] = {
  SIGNPOST_CHANGEABLE_UNKNOWN,
  SIGNPOST_CHANGEABLE_YES,
  SIGNPOST_CHANGEABLE_COSTLY,
  SIGNPOST_CHANGEABLE_NO,
};

static void
name_changed_cb (SignpostEndpointRow *self)
{
  if (!self->refreshing)
    signpost_endpoint_set_name (self->endpoint, gtk_editable_get_text (self->name));
}

static void
reason_changed_cb (SignpostEndpointRow *self)
{
  if (!self->refreshing)
    signpost_endpoint_set_reason (self->endpoint, gtk_editable_get_text (self->reason));
}

static void
role_changed_cb (SignpostEndpointRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->role);

  if (!self->refreshing && selected < G_N_ELEMENTS (roles))
    signpost_endpoint_set_role (self->endpoint, roles[selected]);
}

static void
changeable_changed_cb (SignpostEndpointRow *self)
{
  guint selected = gtk_drop_down_get_selected (self->changeable);

  if (!self->refreshing && selected < G_N_ELEMENTS (changeables))
    signpost_endpoint_set_changeable (self->endpoint, changeables[selected]);
}

static void
remove_clicked_cb (SignpostEndpointRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
write_offers (SignpostEndpointRow *self,
              gboolean             nothing)
{
  g_autoptr (GPtrArray) offers = g_ptr_array_new ();
  guint                 i;

  for (i = 0; i < self->checks->len && !nothing; i++)
    {
      SignpostCategory *category = g_ptr_array_index (self->categories, i);

      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        g_ptr_array_add (offers, (gpointer) signpost_category_get_id (category));
    }

  if (offers->len == 0 && !nothing)
    {
      /* The last tick was taken away: nobody has said anything. */
      signpost_endpoint_set_offers (self->endpoint, NULL);
      return;
    }

  g_ptr_array_add (offers, NULL);
  signpost_endpoint_set_offers (self->endpoint, (const char * const *) offers->pdata);
}

static void
check_toggled_cb (SignpostEndpointRow *self)
{
  if (!self->refreshing)
    write_offers (self, FALSE);
}

static void
none_toggled_cb (SignpostEndpointRow *self)
{
  if (!self->refreshing)
    {
      gboolean none = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->none));

      if (none)
        write_offers (self, TRUE);
      else
        signpost_endpoint_set_offers (self->endpoint, NULL);
    }
}

static GtkWidget *
add_check (SignpostEndpointRow *self,
           const char          *title,
           GCallback            callback)
{
  GtkWidget *check = gtk_check_button_new_with_label (title);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_widget_add_css_class (check, "answer");
  g_signal_connect_swapped (check, "toggled", callback, self);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), check);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->offers), child);

  return check;
}

static void
add_checks (SignpostEndpointRow *self,
            SignpostCatalogue   *catalogue)
{
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  guint       i;

  for (i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      SignpostCategory *category = g_list_model_get_item (categories, i);

      g_ptr_array_add (self->categories, category);
      g_ptr_array_add (self->checks, add_check (self,
                                                signpost_category_get_short_title (category),
                                                G_CALLBACK (check_toggled_cb)));
    }
  self->none = add_check (self, _("None of these"), G_CALLBACK (none_toggled_cb));
}

static gboolean
signpost_endpoint_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (SIGNPOST_ENDPOINT_ROW (widget)->name));
}

static void
signpost_endpoint_row_finalize (GObject *object)
{
  SignpostEndpointRow *self = SIGNPOST_ENDPOINT_ROW (object);

  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->categories, g_ptr_array_unref);
  g_clear_object (&self->endpoint);

  G_OBJECT_CLASS (signpost_endpoint_row_parent_class)->finalize (object);
}

static void
signpost_endpoint_row_class_init (SignpostEndpointRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = signpost_endpoint_row_finalize;
  widget_class->focus = signpost_focus_pass_on;
  widget_class->grab_focus = signpost_endpoint_row_grab_focus;

  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-endpoint-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, remove);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, name_field);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, name);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, role_field);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, role);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, changeable);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, reason_field);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, reason);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, offers);
  gtk_widget_class_bind_template_child (widget_class, SignpostEndpointRow, what_if);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, role_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changeable_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
setup_item_cb (GtkListItemFactory *factory,
               GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_item_cb (GtkListItemFactory *factory,
              GtkListItem        *item)
{
  GtkWidget       *label = gtk_list_item_get_child (item);
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (label), gtk_string_object_get_string (string));
}

/* The titles give way where there is little room, so that two fields stand beside each other. */
static void
let_shrink (GtkDropDown *drop_down)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_item_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_item_cb), NULL);
  gtk_drop_down_set_factory (drop_down, factory);
}

static void
fill_drop_downs (SignpostEndpointRow *self)
{
  g_autoptr (GtkStringList) role_titles = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) changeable_titles = gtk_string_list_new (NULL);
  guint                     i;

  for (i = 0; i < G_N_ELEMENTS (roles); i++)
    gtk_string_list_append (role_titles, signpost_role_to_title (roles[i]));
  for (i = 0; i < G_N_ELEMENTS (changeables); i++)
    gtk_string_list_append (changeable_titles, signpost_changeable_to_title (changeables[i]));
  let_shrink (self->role);
  let_shrink (self->changeable);
  gtk_drop_down_set_model (self->role, G_LIST_MODEL (role_titles));
  gtk_drop_down_set_model (self->changeable, G_LIST_MODEL (changeable_titles));
}

static void
signpost_endpoint_row_init (SignpostEndpointRow *self)
{
  self->categories = g_ptr_array_new_with_free_func (g_object_unref);
  self->checks = g_ptr_array_new ();
  self->refreshing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  fill_drop_downs (self);
  self->refreshing = FALSE;
}

static void
offer_what_if (SignpostEndpointRow *self,
               SignpostCatalogue   *catalogue)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (catalogue,
                                                              SIGNPOST_TOPIC_ENDPOINTS);

  if (question == NULL)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->what_if), "(ss)",
                                    signpost_question_get_id (question),
                                    signpost_endpoint_get_id (self->endpoint));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->what_if), "walkthrough.what-if");
}

GtkWidget *
signpost_endpoint_row_new (SignpostDecision *decision,
                           SignpostEndpoint *endpoint)
{
  SignpostEndpointRow *self = g_object_new (SIGNPOST_TYPE_ENDPOINT_ROW, NULL);

  self->endpoint = g_object_ref (endpoint);
  add_checks (self, signpost_decision_get_catalogue (decision));
  offer_what_if (self, signpost_decision_get_catalogue (decision));
  signpost_endpoint_row_refresh (self);

  return GTK_WIDGET (self);
}

SignpostEndpoint *
signpost_endpoint_row_get_endpoint (SignpostEndpointRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT_ROW (self), NULL);

  return self->endpoint;
}

GtkWidget *
signpost_endpoint_row_find (SignpostEndpointRow *self,
                            SignpostTopic        topic)
{
  g_return_val_if_fail (SIGNPOST_IS_ENDPOINT_ROW (self), NULL);

  if (topic == SIGNPOST_TOPIC_OFFERS)
    return self->offers;
  if (signpost_endpoint_get_name (self->endpoint)[0] == '\0')
    return GTK_WIDGET (self->name);

  return GTK_WIDGET (self->changeable);
}

void
signpost_endpoint_row_set_removable (SignpostEndpointRow *self,
                                     gboolean             removable)
{
  g_return_if_fail (SIGNPOST_IS_ENDPOINT_ROW (self));

  gtk_widget_set_visible (self->remove, removable);
}

void
signpost_endpoint_row_set_tried (SignpostEndpointRow *self)
{
  g_return_if_fail (SIGNPOST_IS_ENDPOINT_ROW (self));

  self->tried = TRUE;
  gtk_widget_set_visible (self->name_field, FALSE);
  gtk_widget_set_visible (self->remove, FALSE);
  gtk_widget_set_visible (self->what_if, FALSE);
  signpost_endpoint_row_refresh (self);
}

static void
show_offers (SignpostEndpointRow *self)
{
  const char * const *offers = signpost_endpoint_get_offers (self->endpoint);
  guint               i;

  for (i = 0; i < self->checks->len; i++)
    {
      const char *id = signpost_category_get_id (g_ptr_array_index (self->categories, i));

      gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                   offers != NULL && signpost_endpoint_offers (self->endpoint, id));
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->none), offers != NULL && offers[0] == NULL);
}

void
signpost_endpoint_row_refresh (SignpostEndpointRow *self)
{
  SignpostRole       role;
  SignpostChangeable changeable;
  const char        *name;
  guint              i;

  g_return_if_fail (SIGNPOST_IS_ENDPOINT_ROW (self));

  role = signpost_endpoint_get_role (self->endpoint);
  changeable = signpost_endpoint_get_changeable (self->endpoint);
  name = signpost_endpoint_get_name (self->endpoint);

  self->refreshing = TRUE;
  gtk_label_set_text (self->title, signpost_role_to_title (role));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name[0] != '\0' ? name : signpost_role_to_title (role),
                                  -1);
  signpost_editable_show (self->name, name);
  signpost_editable_show (self->reason, signpost_endpoint_get_reason (self->endpoint));
  for (i = 0; i < G_N_ELEMENTS (roles); i++)
    if (roles[i] == role)
      gtk_drop_down_set_selected (self->role, i);
  for (i = 0; i < G_N_ELEMENTS (changeables); i++)
    if (changeables[i] == changeable)
      gtk_drop_down_set_selected (self->changeable, i);
  /* A layer is not made a source or a target: it comes and goes with its own question. */
  gtk_widget_set_visible (self->role_field, role != SIGNPOST_ROLE_LAYER && !self->tried);
  gtk_widget_set_visible (self->reason_field, changeable == SIGNPOST_CHANGEABLE_NO
                                              || changeable == SIGNPOST_CHANGEABLE_COSTLY);
  show_offers (self);
  self->refreshing = FALSE;
}
