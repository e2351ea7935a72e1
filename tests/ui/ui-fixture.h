/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the tests of the interface share: time that passes, folders, and a decision that lacks
 * nothing. */

#pragma once

#include <adwaita.h>
#include <glib/gstdio.h>

#include "core/decision/signpost-standing.h"

#define FIXTURE_PATIENCE_MS 10000

typedef gboolean (*FixtureCondition) (gpointer data);

static inline gboolean
fixture_wake_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

/* Returns whether the condition came true while there was patience. */
static inline gboolean
fixture_wait (FixtureCondition condition,
              gpointer         data)
{
  gint64 end = g_get_monotonic_time () + FIXTURE_PATIENCE_MS * 1000;
  guint id = g_timeout_add (10, fixture_wake_cb, NULL);

  while (!condition (data) && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);

  g_source_remove (id);

  return condition (data);
}

/* A macro, so that a failure says where, and what for. */
#define fixture_wait_for(condition, data) g_assert_true (fixture_wait (condition, data))

/* For what is only then to happen, or not to happen meanwhile. */
static inline void
fixture_pass_time (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

#define FIXTURE_QUIET_MS 25

static inline gboolean
fixture_frame_cb (GtkWidget     *window,
                  GdkFrameClock *clock,
                  gpointer       user_data)
{
  return G_SOURCE_REMOVE;
}

/* A frame has come, or the window has gone. */
static inline void
fixture_frame_done (gpointer n_awaited)
{
  (*(guint *) n_awaited)--;
  g_rc_box_release (n_awaited);
}

/* Lets everything happen that is already under way: until each window has begun a frame, which can be
 * long in coming on a busy machine, and from then on nothing has happened for longer than a frame
 * takes; milliseconds: the most that it may go on happening. */
static inline void
fixture_settle (guint milliseconds)
{
  gint64 now = g_get_monotonic_time ();
  gint64 patience = now + FIXTURE_PATIENCE_MS * 1000;
  gint64 end = now + milliseconds * 1000;
  gint64 quiet = now + FIXTURE_QUIET_MS * 1000;
  GListModel *windows = gtk_window_get_toplevels ();
  guint *n_awaited = g_rc_box_new0 (guint);

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (!gtk_widget_get_mapped (window))
        continue;

      (*n_awaited)++;
      gtk_widget_add_tick_callback (window, fixture_frame_cb, g_rc_box_acquire (n_awaited),
                                    fixture_frame_done);
    }

  while (now < MIN (end, quiet) || (*n_awaited > 0 && now < patience))
    {
      gboolean awaited = *n_awaited > 0;
      gboolean busy = g_main_context_iteration (NULL, FALSE);

      if (!busy)
        g_usleep (1000);
      now = g_get_monotonic_time ();
      if (busy)
        quiet = now + FIXTURE_QUIET_MS * 1000;
      if (awaited && *n_awaited == 0)
        end = now + milliseconds * 1000;
    }

  g_rc_box_release (n_awaited);
}

static inline GFile *
fixture_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("signpost-test-XXXXXX", &error);

  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static inline void
fixture_write (GFile      *folder,
               const char *name,
               const char *text)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (file), text, -1, &error);
  g_assert_no_error (error);
}

static inline GtkWidget *
fixture_find (GtkWidget *widget,
              GType      type)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (child, type) ? child : fixture_find (child,
                                                                                          type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The first button, or whatever else can be activated, below the widget that does the action */
static inline GtkWidget *
fixture_find_action (GtkWidget  *widget,
                     const char *action)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (GTK_IS_ACTIONABLE (child) &&
          g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
        return child;

      found = fixture_find_action (child, action);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline void
fixture_load_css (const char *name)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autofree char *path = g_strconcat ("/io/github/signpost_adr/Signpost/", name, NULL);

  gtk_css_provider_load_from_resource (provider, path);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* As the application does for itself */
static inline void
fixture_load_style (void)
{
  fixture_load_css ("style.css");
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    fixture_load_css ("style-hc.css");
}

/* Runs what the widget has bound to a key. */
static inline gboolean
fixture_press (GtkWidget       *widget,
               guint            keyval,
               GdkModifierType  modifiers)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint c = 0; c < g_list_model_get_n_items (controllers); c++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, c);

      if (!GTK_IS_SHORTCUT_CONTROLLER (controller))
        continue;

      for (guint s = 0; s < g_list_model_get_n_items (G_LIST_MODEL (controller)); s++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), s);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == keyval &&
              gtk_keyval_trigger_get_modifiers (GTK_KEYVAL_TRIGGER (trigger)) == modifiers)
            return gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0, widget,
                                                 gtk_shortcut_get_arguments (shortcut));
        }
    }

  return FALSE;
}

static inline SignpostCatalogue *
fixture_load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  SignpostCatalogue *catalogue = signpost_catalogue_new_builtin (&error);

  g_assert_no_error (error);

  return catalogue;
}

static inline void
fixture_answer_endpoints (SignpostDecision *decision)
{
  GListModel *endpoints = signpost_decision_get_endpoints (decision);
  const char *offers[] = { "svc", NULL };

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      signpost_endpoint_set_name (endpoint, signpost_endpoint_get_id (endpoint));
      signpost_endpoint_set_changeable (endpoint, SIGNPOST_CHANGEABLE_YES);
      signpost_endpoint_set_offers (endpoint, offers);
    }
}

static inline void
fixture_answer_techniques (SignpostDecision *decision,
                           const char       *leg)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  GListModel *options = signpost_catalogue_get_technical_options (catalogue);
  g_autoptr (SignpostTechnicalOption) option = g_list_model_get_item (options, 0);
  const char *ids[] = { signpost_technical_option_get_id (option), NULL };

  signpost_option_set_techniques (signpost_decision_get_chosen (decision), leg, ids);
}

static inline void
fixture_answer_comparison (SignpostDecision *decision)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);

  if (signpost_comparison_get_n_criteria (comparison) == 0)
    signpost_comparison_add_criterion (comparison, "cost", "Cost", 30, "", "");

  signpost_comparison_set_points (comparison, 0, 30);
}

static inline void
fixture_choose (SignpostDecision *decision)
{
  g_autoptr (SignpostOption) option = NULL;

  signpost_decision_propose_options (decision);

  if (g_list_model_get_n_items (signpost_decision_get_options (decision)) == 0)
    signpost_option_add_method (signpost_decision_add_option (decision, "Service"), "svc", "");

  option = g_list_model_get_item (signpost_decision_get_options (decision), 0);
  signpost_decision_set_chosen (decision, option);
}

static inline void
fixture_answer_plainly (SignpostDecision *decision,
                        SignpostQuestion *question,
                        const char       *subject)
{
  GListModel *answers = signpost_question_get_answers (question);
  g_autoptr (SignpostAnswer) answer = g_list_model_get_item (answers, 0);
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  switch (signpost_question_get_question_type (question))
    {
    case SIGNPOST_QUESTION_SINGLE:
    case SIGNPOST_QUESTION_MULTI:
      signpost_decision_set_value (decision, question, subject, signpost_answer_get_id (answer),
                                   TRUE);
      break;

    case SIGNPOST_QUESTION_TEXT:
      signpost_decision_set_text (decision, question, subject, "Because it is so");
      break;

    case SIGNPOST_QUESTION_TABLE:
      g_ptr_array_add (rows,
                       g_strdupv ((char **) (const char *[]) { "Sales", "orders", "at once",
                                                               "to bill", NULL }));
      signpost_decision_set_rows (decision, question, subject, rows);
      break;

    case SIGNPOST_QUESTION_SCALE:
      signpost_decision_set_rating (decision, question, subject, 4);
      break;

    default:
      g_assert_not_reached ();
    }
}

static inline void
fixture_answer_missing (SignpostDecision      *decision,
                        const SignpostMissing *missing)
{
  SignpostOption *option = signpost_decision_find_option (decision, missing->subject);
  SignpostTopic topic = SIGNPOST_N_TOPICS;

  if (missing->question != NULL)
    topic = signpost_question_get_topic (missing->question);

  if (missing->question == NULL)
    signpost_decision_set_title (decision, "Orders & billing");
  else if (topic == SIGNPOST_TOPIC_ENDPOINTS || topic == SIGNPOST_TOPIC_OFFERS)
    fixture_answer_endpoints (decision);
  else if (topic == SIGNPOST_TOPIC_OPTION_METHODS || topic == SIGNPOST_TOPIC_CHOICE)
    fixture_choose (decision);
  else if (topic == SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS)
    fixture_answer_techniques (decision, missing->subject);
  else if (topic == SIGNPOST_TOPIC_POINTS)
    fixture_answer_comparison (decision);
  else if (topic == SIGNPOST_TOPIC_REASONS && option != NULL)
    signpost_decision_set_reason (decision, option, "Not as good");
  else
    fixture_answer_plainly (decision, missing->question, missing->subject);
}

/* Answers whatever is missing until nothing is: which questions there are is the catalogue's
 * business. */
static inline void
fixture_complete (SignpostDecision *decision)
{
  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GPtrArray) missing = signpost_decision_list_missing (decision);

      if (missing->len == 0)
        return;

      for (guint i = 0; i < missing->len; i++)
        fixture_answer_missing (decision, g_ptr_array_index (missing, i));
    }

  g_assert_not_reached ();
}
