/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-outcome-editor.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-ranking.h"
#include "core/decision/signpost-standing.h"
#include "ui/answer/signpost-answer-place.h"
#include "ui/compare/signpost-shown-name.h"
#include "ui/signpost-editable.h"

struct _SignpostOutcomeEditor
{
  SignpostDecisionWidget  parent_instance;

  GtkWidget              *choices;
  GtkWidget              *reasons_box;
  GtkWidget              *reasons;

  GtkWidget              *undecided;     /* the radio button of “not decided yet” */
  GPtrArray              *options;       /* (element-type SignpostOption): that can be chosen */
  GPtrArray              *choice_rows;   /* (element-type AdwActionRow): one for each of them */
  GPtrArray              *radios;        /* (element-type GtkCheckButton): one for each of them */
  GPtrArray              *marks;         /* (element-type GtkImage): one for each of them: that it cannot be built */
  GPtrArray              *reason_rows;   /* (element-type AdwEntryRow): one for each of them */
  gboolean                following;
};

static void signpost_outcome_editor_place_init (SignpostAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostOutcomeEditor, signpost_outcome_editor,
                               SIGNPOST_TYPE_DECISION_WIDGET,
                               G_IMPLEMENT_INTERFACE (SIGNPOST_TYPE_ANSWER_PLACE,
                                                      signpost_outcome_editor_place_init))

static SignpostDecision *
get_decision (SignpostOutcomeEditor *self)
{
  return signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
}

/* What was chosen stays in the list when it is no longer compared. */
static GPtrArray *
list_options (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);
  GPtrArray *result = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);

      if (signpost_option_get_included (option) ||
          option == signpost_decision_get_chosen (decision))
        g_ptr_array_add (result, g_steal_pointer (&option));
    }

  return result;
}

static gboolean
has_same_options (GPtrArray *a,
                  GPtrArray *b)
{
  return a->len == b->len &&
         (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof (gpointer)) == 0);
}

static void
choice_toggled_cb (SignpostOutcomeEditor *self,
                   GtkCheckButton        *radio)
{
  SignpostDecision *decision = get_decision (self);
  SignpostOption *option = NULL;
  guint place;

  if (self->following || !gtk_check_button_get_active (radio))
    return;

  if (g_ptr_array_find (self->radios, radio, &place))
    option = g_ptr_array_index (self->options, place);
  if (option != signpost_decision_get_chosen (decision))
    signpost_decision_set_chosen (decision, option);
}

static void
reason_changed_cb (SignpostOutcomeEditor *self,
                   GtkEditable           *row)
{
  SignpostDecision *decision = get_decision (self);
  const char *text = gtk_editable_get_text (row);
  SignpostOption *option;
  guint place;

  if (self->following || !g_ptr_array_find (self->reason_rows, row, &place))
    return;

  option = g_ptr_array_index (self->options, place);
  if (g_strcmp0 (text, signpost_decision_get_reason (decision, option)) != 0)
    signpost_decision_set_reason (decision, option, text);
}

/* (out) row: the row around the radio button */
static GtkWidget *
add_choice (SignpostOutcomeEditor  *self,
            GtkWidget             **row)
{
  GtkWidget *radio = g_object_new (GTK_TYPE_CHECK_BUTTON,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_RADIO,
                                   "group", self->undecided,
                                   "valign", GTK_ALIGN_CENTER,
                                   NULL);

  *row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (*row), FALSE);
  adw_action_row_add_prefix (ADW_ACTION_ROW (*row), radio);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (*row), radio);
  gtk_list_box_append (GTK_LIST_BOX (self->choices), *row);
  g_signal_connect_swapped (radio, "toggled", G_CALLBACK (choice_toggled_cb), self);

  return radio;
}

static GtkWidget *
add_mark (GtkWidget *row)
{
  GtkWidget *mark = g_object_new (GTK_TYPE_IMAGE,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                                  "icon-name", "dialog-warning-symbolic",
                                  "visible", FALSE,
                                  NULL);

  gtk_widget_add_css_class (mark, "warning");
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);

  return mark;
}

static void
name_radio (GtkWidget  *radio,
            const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_reason (SignpostOutcomeEditor *self)
{
  GtkWidget *row = adw_entry_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (reason_changed_cb), self);
  gtk_list_box_append (GTK_LIST_BOX (self->reasons), row);
  g_ptr_array_add (self->reason_rows, row);
}

static void
clear_list (GtkWidget *list)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (list), child);
}

static void
build (SignpostOutcomeEditor *self,
       GPtrArray             *options)
{
  GtkWidget *row;
  guint i;

  g_ptr_array_unref (self->options);
  self->options = g_ptr_array_ref (options);
  self->undecided = NULL;
  g_ptr_array_set_size (self->choice_rows, 0);
  g_ptr_array_set_size (self->radios, 0);
  g_ptr_array_set_size (self->marks, 0);
  g_ptr_array_set_size (self->reason_rows, 0);
  clear_list (self->choices);
  clear_list (self->reasons);

  self->undecided = add_choice (self, &row);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _("Not decided yet"));
  name_radio (self->undecided, _("Not decided yet"));
  for (i = 0; i < options->len; i++)
    {
      g_ptr_array_add (self->radios, add_choice (self, &row));
      g_ptr_array_add (self->choice_rows, row);
      g_ptr_array_add (self->marks, add_mark (row));
      add_reason (self);
    }
}

/* What the ranking says about an option; "" for nothing */
static char *
dup_suggestion (SignpostOption        *option,
                const SignpostRanking *ranking,
                SignpostComparison    *comparison)
{
  int place = signpost_comparison_find_option (comparison, signpost_option_get_id (option));
  const SignpostRankedOption *ranked = place >= 0 ? signpost_ranking_find (ranking, place) : NULL;

  if (!signpost_option_get_included (option))
    return g_strdup (_("Not compared any more"));
  if (ranked == NULL || ranked->rank == 0)
    return g_strdup ("");
  if (ranked->rank > 1)
    return g_strdup_printf (_("%d of 100"), ranked->score);
  if (ranked->tied)
    return g_strdup_printf (_("Shares the first place: %d of 100"), ranked->score);

  return g_strdup_printf (_("Ahead in the comparison: %d of 100"), ranked->score);
}

/* It may be chosen nevertheless. */
static void
show_remarks (SignpostOutcomeEditor *self,
              guint                  place,
              const char            *suggestion,
              const char            *obstacle)
{
  GtkWidget *radio = g_ptr_array_index (self->radios, place);
  g_autofree char *remarks = NULL;

  if (obstacle == NULL || *suggestion == '\0')
    remarks = g_strdup (obstacle != NULL ? obstacle : suggestion);
  else
    remarks = g_strdup_printf ("%s. %s", suggestion, obstacle);

  adw_action_row_set_subtitle (g_ptr_array_index (self->choice_rows, place), remarks);
  gtk_widget_set_visible (g_ptr_array_index (self->marks, place), obstacle != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (radio),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, remarks,
                                  -1);
}

static void
follow_option (SignpostOutcomeEditor  *self,
               SignpostDecision       *decision,
               guint                   place,
               const SignpostRanking  *ranking,
               const SignpostStanding *standing)
{
  SignpostOption *option = g_ptr_array_index (self->options, place);
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  AdwActionRow *choice = g_ptr_array_index (self->choice_rows, place);
  GtkWidget *reason = g_ptr_array_index (self->reason_rows, place);
  g_autofree char *suggestion =
    dup_suggestion (option, ranking, signpost_decision_get_comparison (decision));
  g_autofree char *obstacle = signpost_standing_dup_obstacle (standing, option);
  const char *name = signpost_shown_name (signpost_option_get_name (option));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (choice), name);
  show_remarks (self, place, suggestion, obstacle);
  name_radio (g_ptr_array_index (self->radios, place), name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), name);
  signpost_editable_show (GTK_EDITABLE (reason), signpost_decision_get_reason (decision, option));
  gtk_widget_set_visible (reason, option != chosen && signpost_option_get_included (option));
  if (option == chosen)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (g_ptr_array_index (self->radios, place)), TRUE);
}

static void
signpost_outcome_editor_follow (SignpostDecisionWidget *widget,
                                SignpostDecision       *decision)
{
  SignpostOutcomeEditor *self = SIGNPOST_OUTCOME_EDITOR (widget);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autoptr (SignpostRanking) ranking = signpost_ranking_new (comparison);
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr (GPtrArray) options = list_options (decision);
  SignpostOption *chosen = signpost_decision_get_chosen (decision);
  guint i;

  self->following = TRUE;
  if (self->undecided == NULL || !has_same_options (self->options, options))
    build (self, options);
  for (i = 0; i < self->options->len; i++)
    follow_option (self, decision, i, ranking, standing);
  if (chosen == NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->undecided), TRUE);
  gtk_widget_set_visible (self->reasons_box, chosen != NULL && self->options->len > 1);
  self->following = FALSE;
}

static GtkWidget *
signpost_outcome_editor_find (SignpostAnswerPlace *place,
                              SignpostQuestion    *question,
                              const char          *subject)
{
  SignpostOutcomeEditor *self = SIGNPOST_OUTCOME_EDITOR (place);
  guint i;

  if (signpost_question_get_topic (question) == SIGNPOST_TOPIC_CHOICE)
    return self->choices;
  if (signpost_question_get_topic (question) != SIGNPOST_TOPIC_REASONS)
    return NULL;

  for (i = 0; i < self->options->len; i++)
    if (g_str_equal (signpost_option_get_id (g_ptr_array_index (self->options, i)), subject))
      return g_ptr_array_index (self->reason_rows, i);

  return self->reasons;
}

static void
signpost_outcome_editor_place_init (SignpostAnswerPlaceInterface *iface)
{
  iface->find = signpost_outcome_editor_find;
}

static void
signpost_outcome_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_OUTCOME_EDITOR);

  G_OBJECT_CLASS (signpost_outcome_editor_parent_class)->dispose (object);
}

static void
signpost_outcome_editor_finalize (GObject *object)
{
  SignpostOutcomeEditor *self = SIGNPOST_OUTCOME_EDITOR (object);

  g_ptr_array_unref (self->options);
  g_ptr_array_unref (self->choice_rows);
  g_ptr_array_unref (self->radios);
  g_ptr_array_unref (self->marks);
  g_ptr_array_unref (self->reason_rows);

  G_OBJECT_CLASS (signpost_outcome_editor_parent_class)->finalize (object);
}

static void
signpost_outcome_editor_class_init (SignpostOutcomeEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_outcome_editor_dispose;
  object_class->finalize = signpost_outcome_editor_finalize;
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_outcome_editor_follow;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-outcome-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostOutcomeEditor, choices);
  gtk_widget_class_bind_template_child (widget_class, SignpostOutcomeEditor, reasons_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostOutcomeEditor, reasons);
}

static void
signpost_outcome_editor_init (SignpostOutcomeEditor *self)
{
  self->options = g_ptr_array_new_with_free_func (g_object_unref);
  self->choice_rows = g_ptr_array_new ();
  self->radios = g_ptr_array_new ();
  self->marks = g_ptr_array_new ();
  self->reason_rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_outcome_editor_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_OUTCOME_EDITOR, "decision", decision, NULL);
}
