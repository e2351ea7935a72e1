/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-step-page.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-place.h"
#include "ui/signpost-focus.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-missing-group.h"
#include "ui/walkthrough/signpost-question-box.h"
#include "ui/walkthrough/signpost-step-questions.h"

/* Longer than a click takes, so that nothing moves between press and release. */
#define FOLD_DELAY_MS 300

/* Questions are read; a comparison is looked over. */
#define READING_WIDTH_PX 576
#define COMPARING_WIDTH_PX 960

/* Above a question that was gone to */
#define HEADROOM_PX 12

struct _SignpostStepPage
{
  AdwBin                parent_instance;

  SignpostDecision     *decision;
  guint                 position;
  const SignpostStep   *step;         /* the catalogue's, which the decision keeps */
  GtkWidget            *current;      /* weak: the child with the focus */
  GtkWidget            *target;       /* weak: the child that is scrolled to */
  guint                 n_ticks;      /* since it is scrolled to */
  guint                 fold_source;

  GtkScrolledWindow    *scroller;
  AdwClamp             *clamp;
  GtkWidget            *column;
  GtkLabel             *title;
  GtkLabel             *summary;
  SignpostKeyedBox     *questions;
  SignpostMissingGroup *missing;
  GtkWidget            *back;
  GtkButton            *next;
};

G_DEFINE_FINAL_TYPE (SignpostStepPage, signpost_step_page, ADW_TYPE_BIN)

static gboolean
is_button_down (SignpostStepPage *self)
{
  GtkNative       *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSeat         *seat = gdk_display_get_default_seat (gtk_widget_get_display (GTK_WIDGET (self)));
  GdkDevice       *pointer = seat != NULL ? gdk_seat_get_pointer (seat) : NULL;
  GdkModifierType  mask = 0;
  double           x;
  double           y;

  if (native == NULL || pointer == NULL)
    return FALSE;

  gdk_surface_get_device_position (gtk_native_get_surface (native), pointer, &x, &y, &mask);

  return (mask & (GDK_BUTTON1_MASK | GDK_BUTTON2_MASK | GDK_BUTTON3_MASK)) != 0;
}

static gboolean
is_foldable (SignpostStepPage *self,
             GtkWidget        *child)
{
  return SIGNPOST_IS_QUESTION_BOX (child)
         && child != self->current
         && signpost_question_box_get_open (SIGNPOST_QUESTION_BOX (child))
         && signpost_question_box_is_answered (SIGNPOST_QUESTION_BOX (child));
}

/* What folds above the current child is made up for by scrolling, so that nothing moves under the
 * hands; what cannot be made up for, because the page begins too near above, folds another time. */
static void
fold_answered (SignpostStepPage *self)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  double         value = gtk_adjustment_get_value (adjustment);
  gboolean       above = self->current != NULL;
  GtkWidget     *child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->questions));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      above = above && child != self->current;
      if (!is_foldable (self, child))
        continue;
      if (!above)
        signpost_question_box_set_open (SIGNPOST_QUESTION_BOX (child), FALSE);
      else if (signpost_question_box_get_slack (SIGNPOST_QUESTION_BOX (child)) <= value)
        value -= signpost_question_box_fold_at_once (SIGNPOST_QUESTION_BOX (child));
    }
  gtk_adjustment_set_value (adjustment, value);
}

static gboolean
fold_cb (gpointer user_data)
{
  SignpostStepPage *self = SIGNPOST_STEP_PAGE (user_data);

  if (is_button_down (self))
    return G_SOURCE_CONTINUE;

  self->fold_source = 0;
  fold_answered (self);

  return G_SOURCE_REMOVE;
}

/* (nullable): the child of the box that a widget is in */
static GtkWidget *
find_child (SignpostStepPage *self,
            GtkWidget        *widget)
{
  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (self->questions))
    widget = gtk_widget_get_parent (widget);

  return widget;
}

static void
focus_changed_cb (SignpostStepPage *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *child = find_child (self, root != NULL ? gtk_root_get_focus (root) : NULL);

  signpost_focus_keep_in_sight (self->scroller);
  if (child == NULL || child == self->current)
    return;

  g_set_weak_pointer (&self->current, child);
  if (self->fold_source == 0)
    self->fold_source = g_timeout_add (FOLD_DELAY_MS, fold_cb, self);
}

/* At the beginning: on the title while there is none, otherwise on the page as a whole. A screen
 * reader says which step it is, and Tab goes to the first question, but the page is no stop on
 * the way of Tab. */
static gboolean
signpost_step_page_grab_focus (GtkWidget *widget)
{
  SignpostStepPage *self = SIGNPOST_STEP_PAGE (widget);
  GtkRoot          *root = gtk_widget_get_root (widget);

  if (self->position == 0 && signpost_decision_get_title (self->decision)[0] == '\0')
    return gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->questions)));

  if (root == NULL)
    return FALSE;

  gtk_root_set_focus (root, widget);

  return TRUE;
}

static void
signpost_step_page_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (signpost_step_page_parent_class)->root (widget);

  g_signal_connect_object (gtk_widget_get_root (widget), "notify::focus-widget",
                           G_CALLBACK (focus_changed_cb), widget, G_CONNECT_SWAPPED);
}

static void
signpost_step_page_unroot (GtkWidget *widget)
{
  SignpostStepPage *self = SIGNPOST_STEP_PAGE (widget);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_signal_handlers_disconnect_by_func (gtk_widget_get_root (widget), focus_changed_cb, self);

  GTK_WIDGET_CLASS (signpost_step_page_parent_class)->unroot (widget);
}

/* A page that was just shown or changed needs a frame or two until everything stands in its
 * place. */
static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  SignpostStepPage *self = SIGNPOST_STEP_PAGE (widget);
  graphene_rect_t   bounds;

  if (self->target == NULL)
    return G_SOURCE_REMOVE;

  if (gtk_widget_compute_bounds (self->target, self->column, &bounds) && bounds.size.height > 0)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller),
                              MAX (bounds.origin.y - HEADROOM_PX, 0));
  if (++self->n_ticks < 3)
    return G_SOURCE_CONTINUE;

  g_clear_weak_pointer (&self->target);

  return G_SOURCE_REMOVE;
}

static void
scroll_to (SignpostStepPage *self,
           GtkWidget        *child)
{
  gboolean scrolling = self->target != NULL;

  g_set_weak_pointer (&self->target, child);
  self->n_ticks = 0;
  if (!scrolling)
    gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static gboolean
is_last (SignpostStepPage *self)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (self->decision);

  return self->position + 1 == signpost_catalogue_get_steps (catalogue)->len;
}

static void
name_buttons (SignpostStepPage *self)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (self->decision);
  GPtrArray         *steps = signpost_catalogue_get_steps (catalogue);

  gtk_widget_set_visible (self->back, self->position > 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->next), "suggested-action");
  if (is_last (self))
    {
      gtk_button_set_label (self->next, _("_Save Record…"));
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), "win.save-record");
    }
  else
    {
      const SignpostStep *step = g_ptr_array_index (steps, self->position + 1);
      g_auto (GStrv)      parts = g_strsplit (step->title, "_", -1);
      g_autofree char    *title = g_strjoinv ("__", parts);
      g_autofree char    *label = NULL;

      /* Translators: %s is the title of the next step, such as “Requirements”. */
      label = g_strdup_printf (_("_Next: %s"), title);
      gtk_button_set_label (self->next, label);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (self->next), "walkthrough.next");
    }
}

static void
signpost_step_page_dispose (GObject *object)
{
  SignpostStepPage *self = SIGNPOST_STEP_PAGE (object);

  g_clear_handle_id (&self->fold_source, g_source_remove);
  g_clear_weak_pointer (&self->current);
  g_clear_weak_pointer (&self->target);

  G_OBJECT_CLASS (signpost_step_page_parent_class)->dispose (object);
}

static void
signpost_step_page_finalize (GObject *object)
{
  SignpostStepPage *self = SIGNPOST_STEP_PAGE (object);

  g_clear_object (&self->decision);

  G_OBJECT_CLASS (signpost_step_page_parent_class)->finalize (object);
}

static void
signpost_step_page_class_init (SignpostStepPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_step_page_dispose;
  object_class->finalize = signpost_step_page_finalize;
  widget_class->focus = signpost_focus_pass_on;
  widget_class->grab_focus = signpost_step_page_grab_focus;
  widget_class->root = signpost_step_page_root;
  widget_class->unroot = signpost_step_page_unroot;

  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);
  g_type_ensure (SIGNPOST_TYPE_MISSING_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-step-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, column);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, summary);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, questions);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, missing);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, back);
  gtk_widget_class_bind_template_child (widget_class, SignpostStepPage, next);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_PANEL);
}

static void
signpost_step_page_init (SignpostStepPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (signpost_focus_keep_in_sight), self->scroller,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_step_page_new (SignpostDecision *decision,
                        guint             position)
{
  SignpostStepPage  *self = g_object_new (SIGNPOST_TYPE_STEP_PAGE, NULL);
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  GPtrArray         *steps = signpost_catalogue_get_steps (catalogue);

  self->decision = g_object_ref (decision);
  self->position = position;
  self->step = g_ptr_array_index (steps, position);
  gtk_label_set_text (self->title, self->step->title);
  gtk_label_set_text (self->summary, self->step->summary);
  adw_clamp_set_maximum_size (self->clamp, is_last (self) ? COMPARING_WIDTH_PX : READING_WIDTH_PX);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->step->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, self->step->summary,
                                  -1);
  name_buttons (self);

  return GTK_WIDGET (self);
}

const char *
signpost_step_page_get_step (SignpostStepPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_STEP_PAGE (self), NULL);

  return self->step->id;
}

void
signpost_step_page_refresh (SignpostStepPage *self)
{
  g_return_if_fail (SIGNPOST_IS_STEP_PAGE (self));

  signpost_step_questions_fill (self->questions, self->decision, self->step->id,
                                self->position == 0);
  if (is_last (self))
    signpost_missing_group_update (self->missing, self->decision);
}

gboolean
signpost_step_page_reveal (SignpostStepPage *self,
                           SignpostQuestion *question,
                           const char       *subject)
{
  GtkWidget *child;
  GtkWidget *place;

  g_return_val_if_fail (SIGNPOST_IS_STEP_PAGE (self), FALSE);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), FALSE);

  child = signpost_step_questions_find (self->questions, question, subject);
  if (child == NULL)
    return FALSE;

  place = signpost_answer_place_find_below (child, question, subject);
  if (place != NULL)
    child = place;
  if (SIGNPOST_IS_QUESTION_BOX (child))
    signpost_question_box_reveal (SIGNPOST_QUESTION_BOX (child));
  else
    signpost_focus_first (child);
  scroll_to (self, child);

  return TRUE;
}

void
signpost_step_page_tidy (SignpostStepPage *self)
{
  g_return_if_fail (SIGNPOST_IS_STEP_PAGE (self));

  g_clear_weak_pointer (&self->current);
  g_clear_handle_id (&self->fold_source, g_source_remove);
  fold_answered (self);
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}
