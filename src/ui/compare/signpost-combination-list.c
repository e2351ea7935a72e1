/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-combination-list.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"
#include "ui/signpost-wrapped-label.h"

#define WIDTH_PX 300
#define MAX_HEIGHT_PX 400

struct _SignpostCombinationList
{
  SignpostDecisionWidget  parent_instance;

  GtkListBox             *list;
};

G_DEFINE_FINAL_TYPE (SignpostCombinationList, signpost_combination_list,
                     SIGNPOST_TYPE_DECISION_WIDGET)

static char *
dup_methods (const SignpostCombination *combination,
             SignpostCatalogue         *catalogue)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  guint i;

  for (i = 0; combination->methods[i] != NULL; i++)
    {
      SignpostCategory *category =
        signpost_catalogue_find_category (catalogue, combination->methods[i]);

      if (category != NULL)
        g_ptr_array_add (titles, (gpointer) signpost_category_get_short_title (category));
    }
  g_ptr_array_add (titles, NULL);

  return g_strjoinv (" + ", (char **) titles->pdata);
}

static GtkWidget *
create_row (const SignpostCombination *combination,
            SignpostCatalogue         *catalogue,
            gboolean                   suggested)
{
  g_autofree char *methods = dup_methods (combination, catalogue);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), signpost_wrapped_label_new (combination->title, "heading"));
  if (suggested)
    gtk_box_append (GTK_BOX (box), signpost_wrapped_label_new (_("Suggested by your answers"),
                                                               "caption-heading"));
  if (methods[0] != '\0')
    gtk_box_append (GTK_BOX (box), signpost_wrapped_label_new (methods, "caption"));
  gtk_box_append (GTK_BOX (box), signpost_wrapped_label_new (combination->text, "caption"));
  gtk_widget_add_css_class (box, "combination");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", combination->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "options.add-combination");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, combination->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, combination->text,
                                  -1);

  return row;
}

static void
append_rows (SignpostCombinationList *self,
             SignpostDecision        *decision,
             const SignpostStanding  *standing,
             gboolean                 suggested)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);
  guint i;

  for (i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);

      if (signpost_standing_suggests (standing, decision, combination) == suggested)
        gtk_list_box_append (self->list, create_row (combination, catalogue, suggested));
    }
}

static void
signpost_combination_list_follow (SignpostDecisionWidget *widget,
                                  SignpostDecision       *decision)
{
  SignpostCombinationList *self = SIGNPOST_COMBINATION_LIST (widget);
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  append_rows (self, decision, standing, TRUE);
  append_rows (self, decision, standing, FALSE);
}

static void
signpost_combination_list_class_init (SignpostCombinationListClass *klass)
{
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_combination_list_follow;
}

static void
signpost_combination_list_init (SignpostCombinationList *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Combinations"),
                                  -1);
  gtk_widget_set_size_request (scroller, WIDTH_PX, -1);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), MAX_HEIGHT_PX);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), list);
  adw_bin_set_child (ADW_BIN (self), scroller);
}

GtkWidget *
signpost_combination_list_new (void)
{
  return g_object_new (SIGNPOST_TYPE_COMBINATION_LIST, NULL);
}
