/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-technique-row.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-shown-name.h"
#include "ui/compare/signpost-technique-choice.h"

struct _SignpostTechniqueRow
{
  AdwComboRow       parent_instance;

  SignpostDecision *decision;
  SignpostOption   *option;
  char             *leg_id;
  gboolean          following;
};

G_DEFINE_FINAL_TYPE (SignpostTechniqueRow, signpost_technique_row, ADW_TYPE_COMBO_ROW)

static const char *
get_chosen (SignpostTechniqueRow *self)
{
  return signpost_option_get_techniques (self->option, self->leg_id)[0];
}

static void
selected_cb (SignpostTechniqueRow *self)
{
  SignpostTechniqueChoice *choice = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  const char *ids[2] = { NULL, NULL };

  if (self->following || choice == NULL)
    return;

  ids[0] = signpost_technique_choice_get_id (choice);
  if (g_strcmp0 (ids[0], get_chosen (self)) != 0)
    signpost_option_set_techniques (self->option, self->leg_id, ids);
}

static GtkWidget *
create_line (const char *css_class)
{
  GtkWidget *line = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (line), 0);
  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (line), 30);
  gtk_widget_add_css_class (line, css_class);

  return line;
}

/* A choice has two lines in the list: its title, and what the answers say about it; and a mark when
 * it is the chosen one. */
static void
setup_cb (SignpostTechniqueRow *self,
          GtkListItem          *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *mark = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_box_append (GTK_BOX (lines), create_line ("body"));
  gtk_box_append (GTK_BOX (lines), create_line ("caption"));
  gtk_widget_set_hexpand (lines, TRUE);
  gtk_box_append (GTK_BOX (box), lines);
  gtk_box_append (GTK_BOX (box), mark);
  gtk_list_item_set_child (item, box);
}

static void
show_mark_cb (SignpostTechniqueRow *self,
              GParamSpec           *pspec,
              GtkListItem          *item)
{
  GtkWidget *mark = gtk_widget_get_last_child (gtk_list_item_get_child (item));
  gboolean chosen =
    gtk_list_item_get_item (item) == adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));

  /* Its place is kept, so that the lines do not jump. */
  gtk_widget_set_opacity (mark, chosen ? 1 : 0);
}

static void
bind_cb (SignpostTechniqueRow *self,
         GtkListItem          *item)
{
  SignpostTechniqueChoice *choice = gtk_list_item_get_item (item);
  GtkWidget *title =
    gtk_widget_get_first_child (gtk_widget_get_first_child (gtk_list_item_get_child (item)));
  GtkWidget *remark = gtk_widget_get_next_sibling (title);
  const char *text = signpost_technique_choice_get_remark (choice);

  gtk_label_set_label (GTK_LABEL (title), signpost_technique_choice_get_title (choice));
  gtk_label_set_label (GTK_LABEL (remark), text);
  gtk_widget_set_visible (remark, *text != '\0');
  g_signal_connect (self, "notify::selected-item", G_CALLBACK (show_mark_cb), item);
  show_mark_cb (self, NULL, item);
}

static void
unbind_cb (SignpostTechniqueRow *self,
           GtkListItem          *item)
{
  g_signal_handlers_disconnect_by_func (self, show_mark_cb, item);
}

static gboolean
is_same (SignpostTechniqueChoice *a,
         SignpostTechniqueChoice *b)
{
  return g_strcmp0 (signpost_technique_choice_get_id (a),
                    signpost_technique_choice_get_id (b)) == 0 &&
         g_strcmp0 (signpost_technique_choice_get_remark (a),
                    signpost_technique_choice_get_remark (b)) == 0;
}

static gboolean
has_same_choices (GListModel *a,
                  GListModel *b)
{
  guint n = g_list_model_get_n_items (a);
  guint i;

  if (g_list_model_get_n_items (b) != n)
    return FALSE;

  for (i = 0; i < n; i++)
    {
      g_autoptr (SignpostTechniqueChoice) one = g_list_model_get_item (a, i);
      g_autoptr (SignpostTechniqueChoice) other = g_list_model_get_item (b, i);

      if (!is_same (one, other))
        return FALSE;
    }

  return TRUE;
}

static void
follow_choices (SignpostTechniqueRow      *self,
                const SignpostLegStanding *leg,
                const SignpostStanding    *standing)
{
  GListModel *shown = adw_combo_row_get_model (ADW_COMBO_ROW (self));
  g_autoptr (GListModel) choices =
    signpost_technique_choice_list (signpost_decision_get_catalogue (self->decision), standing,
                                    leg, self->option, get_chosen (self));

  if (shown == NULL || !has_same_choices (shown, choices))
    adw_combo_row_set_model (ADW_COMBO_ROW (self), choices);
}

static void
follow_chosen (SignpostTechniqueRow *self)
{
  GListModel *choices = adw_combo_row_get_model (ADW_COMBO_ROW (self));
  const char *chosen = get_chosen (self);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (choices); i++)
    {
      g_autoptr (SignpostTechniqueChoice) choice = g_list_model_get_item (choices, i);

      if (g_strcmp0 (signpost_technique_choice_get_id (choice), chosen) == 0)
        adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
    }
}

static void
signpost_technique_row_finalize (GObject *object)
{
  SignpostTechniqueRow *self = SIGNPOST_TECHNIQUE_ROW (object);

  g_clear_object (&self->decision);
  g_clear_object (&self->option);
  g_clear_pointer (&self->leg_id, g_free);

  G_OBJECT_CLASS (signpost_technique_row_parent_class)->finalize (object);
}

static void
signpost_technique_row_class_init (SignpostTechniqueRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_technique_row_finalize;
}

static void
signpost_technique_row_init (SignpostTechniqueRow *self)
{
  AdwComboRow *row = ADW_COMBO_ROW (self);
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkExpression) title =
    gtk_property_expression_new (SIGNPOST_TYPE_TECHNIQUE_CHOICE, NULL, "title");

  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_combo_row_set_expression (row, title);
  adw_combo_row_set_list_factory (row, factory);
  adw_combo_row_set_use_subtitle (row, TRUE);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
}

GtkWidget *
signpost_technique_row_new (SignpostDecision  *decision,
                            SignpostOption    *option,
                            const SignpostLeg *leg)
{
  SignpostTechniqueRow *self;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);
  g_return_val_if_fail (leg != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_TECHNIQUE_ROW, NULL);
  self->decision = g_object_ref (decision);
  self->option = g_object_ref (option);
  self->leg_id = g_strdup (leg->id);

  return GTK_WIDGET (self);
}

const char *
signpost_technique_row_get_leg (SignpostTechniqueRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNIQUE_ROW (self), NULL);

  return self->leg_id;
}

void
signpost_technique_row_follow (SignpostTechniqueRow      *self,
                               const SignpostLegStanding *leg,
                               const SignpostStanding    *standing)
{
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;

  g_return_if_fail (SIGNPOST_IS_TECHNIQUE_ROW (self));
  g_return_if_fail (leg != NULL);
  g_return_if_fail (standing != NULL);

  self->following = TRUE;
  title = signpost_leg_dup_title (leg->leg);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  follow_choices (self, leg, standing);
  follow_chosen (self);
  self->following = FALSE;

  /* Translators: an option's name, and a leg such as “Shop → ERP” */
  label = g_strdup_printf (_("%s, %s: technical option"),
                           signpost_shown_name (signpost_option_get_name (self->option)), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}
