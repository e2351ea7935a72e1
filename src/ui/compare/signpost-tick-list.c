/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-tick-list.h"

#include <glib/gi18n-lib.h>

struct _SignpostTickList
{
  SignpostDecisionWidget  parent_instance;

  gboolean                completion;
  GtkWidget              *list;
  GPtrArray              *boxes;      /* (element-type GtkCheckButton): their names are the ids */
  SignpostCatalogue      *catalogue;  /* (nullable): whose terms are shown */
  char                   *summary;
  gboolean                following;
};

G_DEFINE_FINAL_TYPE (SignpostTickList, signpost_tick_list, SIGNPOST_TYPE_DECISION_WIDGET)

enum
{
  PROP_0,
  PROP_COMPLETION,
  PROP_SUMMARY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
toggled_cb (SignpostTickList *self,
            GtkWidget        *box)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));

  if (!self->following && decision != NULL)
    signpost_decision_set_ticked (decision, gtk_widget_get_name (box),
                                  gtk_check_button_get_active (GTK_CHECK_BUTTON (box)));
}

static void
add_row (SignpostTickList   *self,
         const SignpostTerm *term)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *box = gtk_check_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), term->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), term->text);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_name (box, term->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, term->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, term->text,
                                  -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), box);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), box);
  g_signal_connect_swapped (box, "toggled", G_CALLBACK (toggled_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
  g_ptr_array_add (self->boxes, box);
}

static void
build (SignpostTickList  *self,
       SignpostCatalogue *catalogue)
{
  GPtrArray *terms = self->completion ? signpost_catalogue_get_completion (catalogue)
                                      : signpost_catalogue_get_readiness (catalogue);
  GtkWidget *child;
  guint i;

  g_ptr_array_set_size (self->boxes, 0);
  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), child);

  g_set_object (&self->catalogue, catalogue);
  for (i = 0; i < terms->len; i++)
    add_row (self, g_ptr_array_index (terms, i));
}

static void
signpost_tick_list_follow (SignpostDecisionWidget *widget,
                           SignpostDecision       *decision)
{
  SignpostTickList *self = SIGNPOST_TICK_LIST (widget);
  guint n_ticked = 0;
  guint i;

  if (self->catalogue != signpost_decision_get_catalogue (decision))
    build (self, signpost_decision_get_catalogue (decision));

  self->following = TRUE;
  for (i = 0; i < self->boxes->len; i++)
    {
      GtkWidget *box = g_ptr_array_index (self->boxes, i);
      gboolean ticked = signpost_decision_is_ticked (decision, gtk_widget_get_name (box));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (box), ticked);
      n_ticked += ticked ? 1 : 0;
    }
  self->following = FALSE;

  g_free (self->summary);
  /* Translators: how many of a list are ticked */
  self->summary = g_strdup_printf (_("%u of %u"), n_ticked, self->boxes->len);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

static void
signpost_tick_list_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostTickList *self = SIGNPOST_TICK_LIST (object);

  switch (property_id)
    {
    case PROP_COMPLETION:
      g_value_set_boolean (value, self->completion);
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, self->summary);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_tick_list_set_property (GObject      *object,
                                 guint         property_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_COMPLETION:
      SIGNPOST_TICK_LIST (object)->completion = g_value_get_boolean (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_tick_list_finalize (GObject *object)
{
  SignpostTickList *self = SIGNPOST_TICK_LIST (object);

  g_clear_object (&self->catalogue);
  g_ptr_array_unref (self->boxes);
  g_free (self->summary);

  G_OBJECT_CLASS (signpost_tick_list_parent_class)->finalize (object);
}

static void
signpost_tick_list_class_init (SignpostTickListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = signpost_tick_list_get_property;
  object_class->set_property = signpost_tick_list_set_property;
  object_class->finalize = signpost_tick_list_finalize;
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_tick_list_follow;
  /* The summary stands beside the title of the folded list. */
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follows_unseen = TRUE;

  properties[PROP_COMPLETION] =
    g_param_spec_boolean ("completion", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_tick_list_init (SignpostTickList *self)
{
  self->boxes = g_ptr_array_new ();
  self->summary = g_strdup ("");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  adw_bin_set_child (ADW_BIN (self), self->list);
}

GtkWidget *
signpost_tick_list_new (SignpostDecision *decision,
                        gboolean          completion)
{
  return g_object_new (SIGNPOST_TYPE_TICK_LIST,
                       "completion", completion,
                       "decision", decision,
                       NULL);
}
