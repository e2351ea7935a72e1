/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-criteria-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-place.h"
#include "ui/compare/signpost-criterion-row.h"
#include "ui/compare/signpost-fold.h"
#include "ui/compare/signpost-undo-notice.h"
#include "ui/compare/signpost-weighing.h"
#include "ui/signpost-keyed-box.h"

struct _SignpostCriteriaEditor
{
  SignpostDecisionWidget    parent_instance;

  SignpostKeyedBox         *rows;
  SignpostUndoNotice       *notice;
  GtkWidget                *full;
  GtkWidget                *many;
  GtkWidget                *changed;
  GtkWidget                *locked;
  GtkWidget                *order_box;
  GtkWidget                *rank_box;
  GtkWidget                *points_box;
  GtkWidget                *form;
  GtkWidget                *name;
  GtkWidget                *anchor1;
  GtkWidget                *anchor5;
};

static void signpost_criteria_editor_place_init (SignpostAnswerPlaceInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostCriteriaEditor, signpost_criteria_editor,
                               SIGNPOST_TYPE_DECISION_WIDGET,
                               G_IMPLEMENT_INTERFACE (SIGNPOST_TYPE_ANSWER_PLACE,
                                                      signpost_criteria_editor_place_init))

static SignpostDecision *
get_decision (SignpostCriteriaEditor *self)
{
  return signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
}

static SignpostComparison *
get_comparison (SignpostCriteriaEditor *self)
{
  return signpost_decision_get_comparison (get_decision (self));
}

static char *
dup_free_id (SignpostComparison *comparison)
{
  char *id = NULL;
  guint i = 0;

  do
    {
      g_free (id);
      id = g_strdup_printf ("criterion-%u", ++i);
    }
  while (signpost_comparison_find_criterion (comparison, id) >= 0);

  return id;
}

static char *
dup_text (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

static void
update_form (SignpostCriteriaEditor *self)
{
  g_autofree char *name = dup_text (self->name);
  gboolean has_room = get_decision (self) != NULL &&
                      signpost_comparison_get_n_criteria (get_comparison (self)) <
                      SIGNPOST_COMPARISON_MAX_CRITERIA;

  gtk_widget_set_sensitive (self->form, has_room);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criteria.add", has_room && *name != '\0');
}

/* What follows from the order is given again when there are more or fewer criteria. */
static void
keep_rank_only (SignpostComparison *comparison,
                gboolean            rank_only)
{
  if (rank_only && !signpost_weighing_is_rank_only (comparison))
    signpost_weighing_rank_only (comparison);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SignpostCriteriaEditor *self = SIGNPOST_CRITERIA_EDITOR (widget);
  SignpostComparison *comparison = get_comparison (self);
  g_autofree char *id = dup_free_id (comparison);
  g_autofree char *name = dup_text (self->name);
  g_autofree char *anchor1 = dup_text (self->anchor1);
  g_autofree char *anchor5 = dup_text (self->anchor5);
  gboolean rank_only = signpost_weighing_is_rank_only (comparison);

  if (*name == '\0')
    return;

  signpost_comparison_begin_edit (comparison);
  signpost_comparison_add_criterion (comparison, id, name,
                                     signpost_weighing_get_last_points (comparison),
                                     anchor1, anchor5);
  keep_rank_only (comparison, rank_only);
  signpost_comparison_end_edit (comparison);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->anchor1), "");
  gtk_editable_set_text (GTK_EDITABLE (self->anchor5), "");
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self->form), FALSE);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  SignpostCriteriaEditor *self = SIGNPOST_CRITERIA_EDITOR (widget);
  SignpostComparison *comparison = get_comparison (self);
  int place =
    signpost_comparison_find_criterion (comparison, g_variant_get_string (parameter, NULL));
  g_autofree char *name = NULL;
  gboolean rank_only;

  if (place < 0)
    return;

  name = g_strdup (signpost_comparison_get_criterion (comparison, place)->name);
  rank_only = signpost_weighing_is_rank_only (comparison);

  signpost_comparison_begin_edit (comparison);
  signpost_comparison_remove_criterion (comparison, place);
  keep_rank_only (comparison, rank_only);
  signpost_comparison_end_edit (comparison);

  signpost_undo_notice_show_removed (self->notice, get_decision (self), name);
}

/* What became of a criterion that moved. n_others: of how many others the points changed */
static char *
dup_moved_text (const SignpostCriterion *criterion,
                int                      place,
                int                      points_before,
                guint                    n_others,
                gboolean                 rank_only)
{
  if (criterion->points == 0)
    /* Translators: a criterion, and which place it has now */
    return g_strdup_printf (_("“%s” is number %d now. It has no points and does not count."),
                            criterion->name, place + 1);
  if (rank_only)
    /* Translators: a criterion, and which place it has now */
    return g_strdup_printf (_("“%s” is number %d now. The points follow from the order."),
                            criterion->name, place + 1);
  if (n_others > 0)
    /* Translators: a criterion, which place it has now, and its points */
    return g_strdup_printf (_("“%s” is number %d now, with %d points. The first has 100 again, "
                              "and the others grew with it."),
                            criterion->name, place + 1, criterion->points);
  if (criterion->points != points_before)
    /* Translators: a criterion, which place it has now, and its points, which fit between those of its neighbours */
    return g_strdup_printf (_("“%s” is number %d now, with %d points instead of %d, "
                              "so that the list stays in the order of importance."),
                            criterion->name, place + 1, criterion->points, points_before);

  /* Translators: a criterion, which place it has now, and its points */
  return g_strdup_printf (_("“%s” is number %d now, and keeps its %d points."),
                          criterion->name, place + 1, criterion->points);
}

static void
list_points (SignpostComparison *comparison,
             int                *points)
{
  guint i;

  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    points[i] = signpost_comparison_get_criterion (comparison, i)->points;
}

/* The order has changed only where something went from one place to the other. */
static guint
count_others_changed (SignpostComparison *comparison,
                      const int          *before,
                      int                 from,
                      int                 to)
{
  guint n_changed = 0;
  int i;

  for (i = 0; i < (int) signpost_comparison_get_n_criteria (comparison); i++)
    {
      int was_at = i;

      if (from < to && i >= from && i < to)
        was_at = i + 1;
      else if (to < from && i > to && i <= from)
        was_at = i - 1;
      if (i != to)
        n_changed += signpost_comparison_get_criterion (comparison, i)->points != before[was_at];
    }

  return n_changed;
}

static void
move (SignpostCriteriaEditor *self,
      int                     from,
      int                     to)
{
  SignpostComparison *comparison = get_comparison (self);
  gboolean rank_only = signpost_weighing_is_rank_only (comparison);
  int before[SIGNPOST_COMPARISON_MAX_CRITERIA];
  g_autofree char *text = NULL;

  list_points (comparison, before);
  signpost_comparison_begin_edit (comparison);
  signpost_weighing_begin (comparison);
  signpost_comparison_move_criterion (comparison, from, to);
  keep_rank_only (comparison, rank_only);
  signpost_comparison_end_edit (comparison);

  text = dup_moved_text (signpost_comparison_get_criterion (comparison, to), to, before[from],
                         count_others_changed (comparison, before, from, to), rank_only);
  signpost_undo_notice_show (self->notice, get_decision (self), text);
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SignpostCriteriaEditor *self = SIGNPOST_CRITERIA_EDITOR (widget);
  SignpostComparison *comparison = get_comparison (self);
  const char *id;
  int by, from, to;

  g_variant_get (parameter, "(&si)", &id, &by);
  from = signpost_comparison_find_criterion (comparison, id);
  to = from + by;
  if (from < 0 || by == 0 || to < 0 ||
      to >= (int) signpost_comparison_get_n_criteria (comparison) ||
      signpost_comparison_get_points_locked (comparison))
    return;

  move (self, from, to);
}

static void
sort_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SignpostCriteriaEditor *self = SIGNPOST_CRITERIA_EDITOR (widget);

  signpost_comparison_sort_criteria (get_comparison (self));
  signpost_undo_notice_show (self->notice, get_decision (self),
                             _("The criteria stand in the order of their points now."));
}

static void
rank_only_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  signpost_weighing_rank_only (get_comparison (SIGNPOST_CRITERIA_EDITOR (widget)));
}

static void
give_points_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  signpost_weighing_give_points (get_comparison (SIGNPOST_CRITERIA_EDITOR (widget)));
}

static void
signpost_criteria_editor_renew (SignpostDecisionWidget *widget)
{
  SignpostCriteriaEditor *self = SIGNPOST_CRITERIA_EDITOR (widget);

  signpost_undo_notice_hide (self->notice);
  signpost_keyed_box_begin (self->rows);
  signpost_keyed_box_end (self->rows);
}

static void
show_notes (SignpostCriteriaEditor *self,
            SignpostComparison     *comparison,
            gboolean                rank_only)
{
  guint n_criteria = signpost_comparison_get_n_criteria (comparison);
  guint n_counting = signpost_comparison_get_n_counting (comparison);
  gboolean locked = signpost_comparison_get_points_locked (comparison);

  gtk_widget_set_visible (self->full, n_counting >= SIGNPOST_COMPARISON_MAX_COUNTING);
  gtk_widget_set_visible (self->many, n_criteria > SIGNPOST_COMPARISON_MAX_COUNTING);
  gtk_widget_set_visible (self->changed,
                          signpost_comparison_get_points_changed_after_ratings_seen (comparison));
  gtk_widget_set_visible (self->locked, locked);
  gtk_widget_set_visible (self->order_box, !signpost_comparison_is_in_order (comparison));
  gtk_widget_set_visible (self->rank_box, !rank_only && !locked && n_counting > 1);
  gtk_widget_set_visible (self->points_box, rank_only && !locked);
}

static void
signpost_criteria_editor_follow (SignpostDecisionWidget *widget,
                                 SignpostDecision       *decision)
{
  SignpostCriteriaEditor *self = SIGNPOST_CRITERIA_EDITOR (widget);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  gboolean rank_only = signpost_weighing_is_rank_only (comparison);
  guint i;

  signpost_keyed_box_begin (self->rows);
  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const char *id = signpost_comparison_get_criterion (comparison, i)->id;
      GtkWidget *row = signpost_keyed_box_find (self->rows, id);

      if (row == NULL)
        row = signpost_criterion_row_new (comparison, id);
      signpost_criterion_row_follow (SIGNPOST_CRITERION_ROW (row), rank_only);
      signpost_keyed_box_take (self->rows, id, row);
    }
  signpost_keyed_box_end (self->rows);

  gtk_widget_set_visible (GTK_WIDGET (self->rows), i > 0);
  show_notes (self, comparison, rank_only);
  update_form (self);
}

/* The criterion, or the first that has no points: where somebody says that something counts */
static GtkWidget *
signpost_criteria_editor_find (SignpostAnswerPlace *place,
                               SignpostQuestion    *question,
                               const char          *subject)
{
  SignpostCriteriaEditor *self = SIGNPOST_CRITERIA_EDITOR (place);
  GtkWidget *fold = gtk_widget_get_ancestor (GTK_WIDGET (self), SIGNPOST_TYPE_FOLD);
  GtkWidget *row = signpost_keyed_box_find (self->rows, subject);
  SignpostComparison *comparison;
  guint i;

  if (signpost_question_get_topic (question) != SIGNPOST_TOPIC_POINTS)
    return NULL;

  comparison = get_comparison (self);
  for (i = 0; row == NULL && i < signpost_comparison_get_n_criteria (comparison); i++)
    {
      const SignpostCriterion *criterion = signpost_comparison_get_criterion (comparison, i);

      if (criterion->points == 0)
        row = signpost_keyed_box_find (self->rows, criterion->id);
    }
  if (row == NULL)
    row = gtk_widget_get_first_child (GTK_WIDGET (self->rows));

  if (fold != NULL)
    signpost_fold_set_expanded (SIGNPOST_FOLD (fold), TRUE);

  return row != NULL ? signpost_criterion_row_get_points (SIGNPOST_CRITERION_ROW (row)) : self->form;
}

static void
signpost_criteria_editor_place_init (SignpostAnswerPlaceInterface *iface)
{
  iface->find = signpost_criteria_editor_find;
}

static void
signpost_criteria_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_CRITERIA_EDITOR);

  G_OBJECT_CLASS (signpost_criteria_editor_parent_class)->dispose (object);
}

static void
signpost_criteria_editor_class_init (SignpostCriteriaEditorClass *klass)
{
  SignpostDecisionWidgetClass *decision_class = SIGNPOST_DECISION_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_criteria_editor_dispose;
  decision_class->renew = signpost_criteria_editor_renew;
  decision_class->follow = signpost_criteria_editor_follow;

  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);
  g_type_ensure (SIGNPOST_TYPE_UNDO_NOTICE);

  gtk_widget_class_install_action (widget_class, "criteria.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "criteria.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "criteria.move", "(si)", move_action);
  gtk_widget_class_install_action (widget_class, "criteria.sort", NULL, sort_action);
  gtk_widget_class_install_action (widget_class, "criteria.rank-only", NULL, rank_only_action);
  gtk_widget_class_install_action (widget_class, "criteria.give-points", NULL,
                                   give_points_action);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-criteria-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, rows);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, notice);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, full);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, many);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, changed);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, locked);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, order_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, rank_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, points_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, form);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, name);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, anchor1);
  gtk_widget_class_bind_template_child (widget_class, SignpostCriteriaEditor, anchor5);
  gtk_widget_class_bind_template_callback (widget_class, update_form);
}

static void
signpost_criteria_editor_init (SignpostCriteriaEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "criteria.add", FALSE);
}

GtkWidget *
signpost_criteria_editor_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_CRITERIA_EDITOR, "decision", decision, NULL);
}
