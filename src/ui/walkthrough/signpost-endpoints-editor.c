/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-endpoints-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-place.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-scroll.h"
#include "ui/signpost-wrap-layout.h"
#include "ui/signpost-wrapped-label.h"
#include "ui/walkthrough/signpost-endpoint-row.h"

struct _SignpostEndpointsEditor
{
  AdwBin            parent_instance;

  SignpostDecision *decision;
  SignpostKeyedBox *rows;
  GtkWidget        *add_source;
  GtkWidget        *add_target;
  GtkWidget        *needing;          /* who the needs speak of, as suggestions */
  GtkWidget        *names;
  char            **shown;            /* the names that stand there */
};

static void signpost_endpoints_editor_place_init (SignpostAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostEndpointsEditor, signpost_endpoints_editor, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SIGNPOST_TYPE_ANSWER_PLACE,
                                                      signpost_endpoints_editor_place_init))

static void
show_row (SignpostEndpointsEditor *self,
          SignpostEndpoint        *endpoint)
{
  GtkWidget *row;

  /* Not later with everybody else: whoever asked for the row wants to write in it. */
  signpost_endpoints_editor_refresh (self);
  row = signpost_keyed_box_find (self->rows, signpost_endpoint_get_id (endpoint));
  if (row == NULL)
    return;

  gtk_widget_grab_focus (row);
  signpost_scroll_show (row);
}

static void
add_endpoint (SignpostEndpointsEditor *self,
              SignpostRole             role)
{
  SignpostEndpoint *endpoint = signpost_decision_add_endpoint (self->decision, role, "");

  if (endpoint != NULL)
    show_row (self, endpoint);
}

/* (nullable): the first target that nobody has named yet */
static SignpostEndpoint *
find_unnamed_target (SignpostEndpointsEditor *self)
{
  GListModel *endpoints = signpost_decision_get_endpoints (self->decision);
  guint       i;

  for (i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      if (signpost_endpoint_get_role (endpoint) == SIGNPOST_ROLE_TARGET
          && signpost_endpoint_get_name (endpoint)[0] == '\0')
        return endpoint;
    }

  return NULL;
}

/* Whoever needs something is a target: one that has no name gets it, else one is added. */
static void
name_clicked_cb (SignpostEndpointsEditor *self,
                 GtkWidget               *button)
{
  SignpostEndpoint *endpoint = find_unnamed_target (self);
  g_autofree char  *name = g_strdup (g_object_get_data (G_OBJECT (button), "name"));

  if (endpoint != NULL)
    signpost_endpoint_set_name (endpoint, name);
  else
    endpoint = signpost_decision_add_endpoint (self->decision, SIGNPOST_ROLE_TARGET, name);
  if (endpoint != NULL)
    show_row (self, endpoint);
}

static GtkWidget *
create_name_button (SignpostEndpointsEditor *self,
                    const char              *name)
{
  GtkWidget       *button = gtk_button_new_with_label (name);
  GtkWidget       *label = gtk_button_get_child (GTK_BUTTON (button));
  /* Translators: %s is who needs something, a person or a system */
  g_autofree char *text = g_strdup_printf (_("Add “%s” as a Target"), name);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_widget_set_tooltip_text (button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_data_full (G_OBJECT (button), "name", g_strdup (name), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (name_clicked_cb), self);

  return button;
}

static void
show_needing (SignpostEndpointsEditor *self)
{
  g_auto (GStrv)  names = signpost_decision_list_needing (self->decision);
  gboolean        has_room = signpost_decision_has_room (self->decision)
                             || find_unnamed_target (self) != NULL;
  GtkWidget      *button;
  guint           i;

  gtk_widget_set_visible (self->needing, names[0] != NULL && has_room);
  if (self->shown != NULL
      && g_strv_equal ((const char * const *) names, (const char * const *) self->shown))
    return;

  while ((button = gtk_widget_get_first_child (self->names)) != NULL)
    gtk_box_remove (GTK_BOX (self->names), button);
  for (i = 0; names[i] != NULL; i++)
    gtk_box_append (GTK_BOX (self->names), create_name_button (self, names[i]));
  g_strfreev (self->shown);
  self->shown = g_steal_pointer (&names);
}

static GtkWidget *
create_needing (SignpostEndpointsEditor *self)
{
  GtkWidget *label = signpost_wrapped_label_new (_("Named in the needs, and no target yet:"),
                                                 "caption");

  self->needing = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  self->names = g_object_new (GTK_TYPE_BOX, "layout-manager", signpost_wrap_layout_new (), NULL);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (self->names, "name-suggestions");
  gtk_box_append (GTK_BOX (self->needing), label);
  gtk_box_append (GTK_BOX (self->needing), self->names);

  return self->needing;
}

static void
add_source_cb (SignpostEndpointsEditor *self)
{
  add_endpoint (self, SIGNPOST_ROLE_SOURCE);
}

static void
add_target_cb (SignpostEndpointsEditor *self)
{
  add_endpoint (self, SIGNPOST_ROLE_TARGET);
}

static void
removed_cb (SignpostEndpointsEditor *self,
            SignpostEndpointRow     *row)
{
  gtk_widget_grab_focus (self->add_target);
  signpost_decision_remove_endpoint (self->decision, signpost_endpoint_row_get_endpoint (row));
}

static guint
count_role (SignpostEndpointsEditor *self,
            SignpostRole             role)
{
  GListModel *endpoints = signpost_decision_get_endpoints (self->decision);
  guint       count = 0;
  guint       i;

  for (i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      count += signpost_endpoint_get_role (endpoint) == role;
    }

  return count;
}

static void
take_row (SignpostEndpointsEditor *self,
          SignpostEndpoint        *endpoint)
{
  SignpostRole  role = signpost_endpoint_get_role (endpoint);
  const char   *id = signpost_endpoint_get_id (endpoint);
  GtkWidget    *row = signpost_keyed_box_find (self->rows, id);

  if (row == NULL)
    {
      row = signpost_endpoint_row_new (self->decision, endpoint);
      g_signal_connect_swapped (row, "removed", G_CALLBACK (removed_cb), self);
    }
  else
    {
      signpost_endpoint_row_refresh (SIGNPOST_ENDPOINT_ROW (row));
    }
  signpost_endpoint_row_set_removable (SIGNPOST_ENDPOINT_ROW (row),
                                       role != SIGNPOST_ROLE_LAYER && count_role (self, role) > 1);
  signpost_keyed_box_take (self->rows, id, row);
}

static GtkWidget *
create_add_button (SignpostEndpointsEditor *self,
                   const char              *label,
                   GCallback                callback)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  g_signal_connect_swapped (button, "clicked", callback, self);

  return button;
}

static GtkWidget *
signpost_endpoints_editor_find (SignpostAnswerPlace *place,
                                SignpostQuestion    *question,
                                const char          *subject)
{
  SignpostEndpointsEditor *self = SIGNPOST_ENDPOINTS_EDITOR (place);
  SignpostTopic            topic = signpost_question_get_topic (question);
  GtkWidget               *row = signpost_keyed_box_find (self->rows, subject);

  if (topic != SIGNPOST_TOPIC_ENDPOINTS && topic != SIGNPOST_TOPIC_OFFERS)
    return NULL;
  if (row == NULL)
    row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  return row != NULL ? signpost_endpoint_row_find (SIGNPOST_ENDPOINT_ROW (row), topic) : NULL;
}

static void
signpost_endpoints_editor_place_init (SignpostAnswerPlaceInterface *iface)
{
  iface->find = signpost_endpoints_editor_find;
}

static void
signpost_endpoints_editor_finalize (GObject *object)
{
  SignpostEndpointsEditor *self = SIGNPOST_ENDPOINTS_EDITOR (object);

  g_clear_pointer (&self->shown, g_strfreev);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (signpost_endpoints_editor_parent_class)->finalize (object);
}

static void
signpost_endpoints_editor_class_init (SignpostEndpointsEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_endpoints_editor_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_endpoints_editor_init (SignpostEndpointsEditor *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *rows = signpost_keyed_box_new (12);

  self->rows = SIGNPOST_KEYED_BOX (rows);
  self->add_source = create_add_button (self, _("Add _Source"), G_CALLBACK (add_source_cb));
  self->add_target = create_add_button (self, _("Add _Target"), G_CALLBACK (add_target_cb));
  gtk_box_append (GTK_BOX (buttons), self->add_source);
  gtk_box_append (GTK_BOX (buttons), self->add_target);
  gtk_box_append (GTK_BOX (column), rows);
  gtk_box_append (GTK_BOX (column), create_needing (self));
  gtk_box_append (GTK_BOX (column), buttons);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
signpost_endpoints_editor_new (SignpostDecision *decision)
{
  SignpostEndpointsEditor *self = g_object_new (SIGNPOST_TYPE_ENDPOINTS_EDITOR, NULL);

  self->decision = g_object_ref (decision);
  signpost_endpoints_editor_refresh (self);

  return GTK_WIDGET (self);
}

void
signpost_endpoints_editor_refresh (SignpostEndpointsEditor *self)
{
  GListModel *endpoints;
  guint       n_endpoints;
  guint       i;

  g_return_if_fail (SIGNPOST_IS_ENDPOINTS_EDITOR (self));

  endpoints = signpost_decision_get_endpoints (self->decision);
  n_endpoints = g_list_model_get_n_items (endpoints);
  signpost_keyed_box_begin (self->rows);
  for (i = 0; i < n_endpoints; i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      if (signpost_decision_takes_part (self->decision, endpoint))
        take_row (self, endpoint);
    }
  signpost_keyed_box_end (self->rows);
  show_needing (self);
  gtk_widget_set_sensitive (self->add_source, signpost_decision_has_room (self->decision));
  gtk_widget_set_sensitive (self->add_target, signpost_decision_has_room (self->decision));
}
