/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-endpoints-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-place.h"
#include "ui/signpost-keyed-box.h"
#include "ui/walkthrough/signpost-endpoint-row.h"

struct _SignpostEndpointsEditor
{
  AdwBin            parent_instance;

  SignpostDecision *decision;
  SignpostKeyedBox *rows;
  GtkWidget        *add_source;
  GtkWidget        *add_target;
};

static void signpost_endpoints_editor_place_init (SignpostAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostEndpointsEditor, signpost_endpoints_editor, ADW_TYPE_BIN,
                               G_IMPLEMENT_INTERFACE (SIGNPOST_TYPE_ANSWER_PLACE,
                                                      signpost_endpoints_editor_place_init))

static void
add_endpoint (SignpostEndpointsEditor *self,
              SignpostRole             role)
{
  SignpostEndpoint *endpoint = signpost_decision_add_endpoint (self->decision, role, "");
  GtkWidget        *row;

  if (endpoint == NULL)
    return;

  /* Not later with everybody else: whoever asked for the row wants to write in it. */
  signpost_endpoints_editor_refresh (self);
  row = signpost_keyed_box_find (self->rows, signpost_endpoint_get_id (endpoint));
  if (row != NULL)
    gtk_widget_grab_focus (row);
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
  gtk_widget_set_sensitive (self->add_source, signpost_decision_has_room (self->decision));
  gtk_widget_set_sensitive (self->add_target, signpost_decision_has_room (self->decision));
}
