/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the comparison share: a decision with two options that are compared and one that
 * is not, shown in a window of its own. */

#pragma once

#include "core/decision/signpost-result.h"
#include "ui/compare/signpost-decision-widget.h"
#include "ui/compare/signpost-fold.h"

#include "ui-fixture.h"

#define SETTLE_MS 60
#define N_FRAMES 3

typedef GtkWidget *(*Constructor) (SignpostDecision *decision);

typedef struct
{
  SignpostCatalogue  *catalogue;
  SignpostDecision   *decision;
  SignpostComparison *comparison;
  GtkWidget          *window;
  GtkWidget          *widget;
} Fixture;

/* Two options that are compared and one that is not, nothing rated */
static inline void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  SignpostOption *option;

  fixture->catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);
  fixture->decision = signpost_decision_new (fixture->catalogue);
  fixture->comparison = signpost_decision_get_comparison (fixture->decision);

  option = signpost_decision_add_option (fixture->decision, "Calls & replies");
  signpost_option_add_method (option, "svc", "ask");
  option = signpost_decision_add_option (fixture->decision, "Files");
  signpost_option_add_method (option, "bat", "");
  option = signpost_decision_add_option (fixture->decision, "Shared database");
  signpost_option_add_method (option, "cen", "");
  signpost_option_set_included (option, FALSE);
  signpost_option_set_why_excluded (option, "the vendor forbids it");
}

/* Lets every edit be followed and painted; narrow layouts take a frame more. */
static inline void
settle_window (GtkWidget *window)
{
  guint i;

  for (i = 0; i < N_FRAMES; i++)
    gtk_test_widget_wait_for_draw (window);
}

static inline void
settle (Fixture *fixture)
{
  settle_window (fixture->window);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (SETTLE_MS);
  g_assert_finalize_object (fixture->decision);
  g_assert_finalize_object (fixture->catalogue);
}

static inline void
show (Fixture     *fixture,
      Constructor  constructor,
      int          width)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->widget = constructor (fixture->decision);
  fixture->window = adw_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller),
                                  GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), fixture->widget);
  adw_window_set_content (ADW_WINDOW (fixture->window), scroller);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle (fixture);
}

static inline void
list_widgets (GtkWidget *widget,
              GType      type,
              GPtrArray *result)
{
  GtkWidget *child;

  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (result, widget);
  for (child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    list_widgets (child, type, result);
}

/* The nth widget of a type, in the order of the tree */
static inline gpointer
find (gpointer widget,
      GType    type,
      guint    n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (widget, type, found);
  g_assert_cmpuint (n, <, found->len);

  return g_ptr_array_index (found, n);
}

static inline guint
count (gpointer widget,
       GType    type)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  list_widgets (widget, type, found);

  return found->len;
}

static inline gboolean
has_text (gpointer    widget,
          const char *text)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  guint i;

  list_widgets (widget, GTK_TYPE_LABEL, labels);
  for (i = 0; i < labels->len; i++)
    {
      GtkWidget *label = g_ptr_array_index (labels, i);

      if (gtk_widget_get_mapped (label) &&
          g_strcmp0 (gtk_label_get_text (GTK_LABEL (label)), text) == 0)
        return TRUE;
    }

  return FALSE;
}

static inline gboolean
press_with (gpointer        widget,
            guint           keyval,
            GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean stopped = FALSE;
  guint i;

  for (i = 0; i < g_list_model_get_n_items (controllers) && !stopped; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &stopped);
    }
  settle_window (GTK_WIDGET (gtk_widget_get_root (widget)));

  return stopped;
}

static inline gboolean
press (gpointer widget,
       guint    keyval)
{
  return press_with (widget, keyval, 0);
}

static inline void
assert_label (gpointer    widget,
              const char *label)
{
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, label);
}

static inline gpointer
get_focus (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static inline int
get_half_steps (Fixture *fixture,
                guint    option,
                guint    criterion)
{
  return signpost_comparison_get_rating (fixture->comparison, option, criterion)->half_steps;
}

static inline void
rate_all (Fixture *fixture,
          guint    option,
          int      rating)
{
  guint i;

  for (i = 0; i < signpost_comparison_get_n_criteria (fixture->comparison); i++)
    signpost_comparison_set_rating (fixture->comparison, option, i, 2 * rating, TRUE);
}


/* A button that is on the screen, by what is written on it, with its underscore */
static inline GtkWidget *
find_button (gpointer    widget,
             const char *label)
{
  g_autoptr (GPtrArray) buttons = g_ptr_array_new ();
  guint i;

  list_widgets (widget, GTK_TYPE_BUTTON, buttons);
  for (i = 0; i < buttons->len; i++)
    {
      GtkButton *button = g_ptr_array_index (buttons, i);

      if (gtk_widget_get_mapped (GTK_WIDGET (button)) &&
          g_strcmp0 (gtk_button_get_label (button), label) == 0)
        return GTK_WIDGET (button);
    }

  return NULL;
}

static inline void
count_cb (guint *n)
{
  (*n)++;
}

/* Looking at a decision does not change it, and another one can take its place. */
static inline void
test_quiet (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (SignpostDecision) other = signpost_decision_new (fixture->catalogue);
  Constructor constructor = (Constructor) data;
  guint n = 0;
  gulong id;

  rate_all (fixture, 0, 4);
  id = g_signal_connect_swapped (fixture->decision, "changed", G_CALLBACK (count_cb), &n);
  show (fixture, constructor, 700);
  settle (fixture);
  g_assert_cmpuint (n, ==, 0);

  signpost_decision_set_title (fixture->decision, "Orders");
  settle (fixture);
  g_assert_cmpuint (n, ==, 1);
  g_signal_handler_disconnect (fixture->decision, id);

  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget), other);
  settle (fixture);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget),
                                         fixture->decision);
  settle (fixture);
  signpost_decision_widget_set_decision (SIGNPOST_DECISION_WIDGET (fixture->widget), NULL);
}

static inline void
test_finalize (Fixture       *fixture,
               gconstpointer  data)
{
  Constructor constructor = (Constructor) data;
  GtkWidget *widget;

  show (fixture, constructor, 360);
  widget = g_object_ref (fixture->widget);
  signpost_decision_set_title (fixture->decision, "Changed and not shown yet");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = NULL;
  fixture_settle (SETTLE_MS);
  g_assert_finalize_object (widget);
}

typedef struct
{
  gpointer    widget;
  const char *text;
} Awaited;

static inline gboolean
is_said (gpointer data)
{
  Awaited *awaited = data;

  return has_text (awaited->widget, awaited->text);
}

static inline void
wait_for_text (gpointer    widget,
               const char *text)
{
  Awaited awaited = { widget, text };

  fixture_wait_for (is_said, &awaited);
}

/* The result with its last word, from this thread */
static inline SignpostResult *
make_result (Fixture *fixture)
{
  SignpostResult *result = signpost_result_new (fixture->comparison);

  if (signpost_rating_table_is_ranked (result->table))
    signpost_result_take_shares (result,
                                 signpost_share_set_new (result->table, result->lens, NULL));

  return result;
}

static inline void
wait_for_verdict (Fixture *fixture)
{
  g_autoptr (SignpostResult) result = make_result (fixture);

  wait_for_text (fixture->widget, result->verdict->headline);
}

/* Calls are better on two criteria and files on two, calls narrowly ahead */
static inline void
rate_closely (Fixture *fixture)
{
  rate_all (fixture, 0, 4);
  rate_all (fixture, 1, 3);
  signpost_comparison_set_rating (fixture->comparison, 1, 2, 10, TRUE);
  signpost_comparison_set_rating (fixture->comparison, 1, 3, 10, FALSE);
}

static inline gpointer
find_fold (Fixture    *fixture,
           const char *title)
{
  g_autoptr (GPtrArray) folds = g_ptr_array_new ();
  guint i;

  list_widgets (fixture->widget, SIGNPOST_TYPE_FOLD, folds);
  for (i = 0; i < folds->len; i++)
    {
      g_autofree char *own = NULL;

      g_object_get (g_ptr_array_index (folds, i), "title", &own, NULL);
      if (g_strcmp0 (own, title) == 0)
        return g_ptr_array_index (folds, i);
    }

  g_error ("There is no part “%s”", title);
}

static inline void
add (const char    *path,
     gconstpointer  data,
     void         (*test) (Fixture *, gconstpointer))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}
