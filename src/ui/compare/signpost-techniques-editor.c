/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-techniques-editor.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"
#include "ui/answer/signpost-answer-place.h"
#include "ui/compare/signpost-option-techniques.h"
#include "ui/compare/signpost-technique-table.h"
#include "ui/signpost-keyed-box.h"

struct _SignpostTechniquesEditor
{
  SignpostDecisionWidget  parent_instance;

  GtkWidget              *empty;
  SignpostKeyedBox       *options;
  GtkWidget              *table_box;
  GtkWidget              *sort_box;
  GtkDropDown            *sort;
  SignpostTechniqueTable *table;
};

static void signpost_techniques_editor_place_init (SignpostAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostTechniquesEditor, signpost_techniques_editor,
                               SIGNPOST_TYPE_DECISION_WIDGET,
                               G_IMPLEMENT_INTERFACE (SIGNPOST_TYPE_ANSWER_PLACE,
                                                      signpost_techniques_editor_place_init))

static guint
follow_options (SignpostTechniquesEditor *self,
                SignpostDecision         *decision,
                const SignpostStanding   *standing)
{
  GListModel *options = signpost_decision_get_options (decision);
  guint i, n = 0;

  signpost_keyed_box_begin (self->options);
  for (i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);
      const char *id = signpost_option_get_id (option);
      GtkWidget *group = signpost_keyed_box_find (self->options, id);

      if (!signpost_option_get_included (option))
        continue;

      if (group == NULL)
        group = signpost_option_techniques_new (decision, option);
      signpost_option_techniques_follow (SIGNPOST_OPTION_TECHNIQUES (group), standing);
      signpost_keyed_box_take (self->options, id, group);
      n++;
    }
  signpost_keyed_box_end (self->options);

  return n;
}

static void
add_techniques (SignpostDecision       *decision,
                SignpostOption         *option,
                const SignpostStanding *standing,
                GPtrArray              *ids)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  guint i, j;

  for (i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);
          const char *id = signpost_option_get_techniques (option, leg->leg->id)[0];

          if (id != NULL && signpost_catalogue_find_technical_option (catalogue, id) != NULL &&
              !g_ptr_array_find_with_equal_func (ids, id, g_str_equal, NULL))
            g_ptr_array_add (ids, (gpointer) id);
        }
    }
}

/* Each technical option that a compared option uses stands in the table once. */
static void
follow_table (SignpostTechniquesEditor *self,
              SignpostDecision         *decision,
              const SignpostStanding   *standing)
{
  GListModel *options = signpost_decision_get_options (decision);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  guint i;

  for (i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);

      if (signpost_option_get_included (option))
        add_techniques (decision, option, standing, ids);
    }

  gtk_widget_set_visible (self->table_box, ids->len > 0);
  gtk_widget_set_visible (self->sort_box, ids->len > 1);
  g_ptr_array_add (ids, NULL);
  signpost_technique_table_follow (self->table, decision, (const char * const *) ids->pdata);
}

/* As they were chosen, by name, or by what they are rated on */
static void
sort_cb (SignpostTechniquesEditor *self)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
  guint selected = gtk_drop_down_get_selected (self->sort);

  if (decision != NULL && selected != GTK_INVALID_LIST_POSITION)
    signpost_technique_table_sort (self->table, decision,
                                   (int) selected + SIGNPOST_TECHNIQUES_AS_CHOSEN);
}

static void
fill_sort (SignpostTechniquesEditor *self,
           SignpostDecision         *decision)
{
  const char *fixed[] = { _("As chosen"), _("Name"), NULL };
  g_autoptr (GtkStringList) titles = gtk_string_list_new (fixed);
  g_auto (GStrv) columns = signpost_technique_table_list_columns (decision);

  gtk_string_list_splice (titles, g_list_model_get_n_items (G_LIST_MODEL (titles)), 0,
                          (const char * const *) columns);
  gtk_drop_down_set_model (self->sort, G_LIST_MODEL (titles));
}

/* The record wants to know it of the chosen option; before the choice, of all that are compared. */
static GtkWidget *
find_leg (SignpostTechniquesEditor *self,
          const char               *leg_id)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  GtkWidget *group = NULL;
  GtkWidget *found = NULL;

  if (chosen != NULL)
    group = signpost_keyed_box_find (self->options, signpost_option_get_id (chosen));
  if (group != NULL)
    found = signpost_option_techniques_find (SIGNPOST_OPTION_TECHNIQUES (group), leg_id);

  for (group = gtk_widget_get_first_child (GTK_WIDGET (self->options));
       found == NULL && group != NULL;
       group = gtk_widget_get_next_sibling (group))
    found = signpost_option_techniques_find (SIGNPOST_OPTION_TECHNIQUES (group), leg_id);

  return found;
}

static GtkWidget *
signpost_techniques_editor_find (SignpostAnswerPlace *place,
                                 SignpostQuestion    *question,
                                 const char          *subject)
{
  SignpostTechniquesEditor *self = SIGNPOST_TECHNIQUES_EDITOR (place);

  if (signpost_question_get_topic (question) == SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS)
    return find_leg (self, subject);

  return signpost_technique_table_find (self->table, question, subject);
}

static void
signpost_techniques_editor_place_init (SignpostAnswerPlaceInterface *iface)
{
  iface->find = signpost_techniques_editor_find;
}

static void
signpost_techniques_editor_renew (SignpostDecisionWidget *widget)
{
  SignpostTechniquesEditor *self = SIGNPOST_TECHNIQUES_EDITOR (widget);

  signpost_keyed_box_begin (self->options);
  signpost_keyed_box_end (self->options);
  signpost_technique_table_clear (self->table);
}

static void
signpost_techniques_editor_follow (SignpostDecisionWidget *widget,
                                   SignpostDecision       *decision)
{
  SignpostTechniquesEditor *self = SIGNPOST_TECHNIQUES_EDITOR (widget);
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  guint n = follow_options (self, decision, standing);

  if (gtk_drop_down_get_model (self->sort) == NULL)
    fill_sort (self, decision);
  gtk_widget_set_visible (self->empty, n == 0);
  follow_table (self, decision, standing);
}

static void
signpost_techniques_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_TECHNIQUES_EDITOR);

  G_OBJECT_CLASS (signpost_techniques_editor_parent_class)->dispose (object);
}

static void
signpost_techniques_editor_class_init (SignpostTechniquesEditorClass *klass)
{
  SignpostDecisionWidgetClass *decision_class = SIGNPOST_DECISION_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_techniques_editor_dispose;
  decision_class->renew = signpost_techniques_editor_renew;
  decision_class->follow = signpost_techniques_editor_follow;

  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);
  g_type_ensure (SIGNPOST_TYPE_TECHNIQUE_TABLE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-techniques-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostTechniquesEditor, empty);
  gtk_widget_class_bind_template_child (widget_class, SignpostTechniquesEditor, options);
  gtk_widget_class_bind_template_child (widget_class, SignpostTechniquesEditor, table_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostTechniquesEditor, sort_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostTechniquesEditor, sort);
  gtk_widget_class_bind_template_child (widget_class, SignpostTechniquesEditor, table);
  gtk_widget_class_bind_template_callback (widget_class, sort_cb);
}

static void
signpost_techniques_editor_init (SignpostTechniquesEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_techniques_editor_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_TECHNIQUES_EDITOR, "decision", decision, NULL);
}
