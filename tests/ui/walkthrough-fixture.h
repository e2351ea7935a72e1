/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/signpost-application.h"
#include "ui/walkthrough/signpost-question-box.h"
#include "ui/walkthrough/signpost-walkthrough-page.h"

#include "ui-fixture.h"

/* The walkthrough in a real window, answered by activating its real buttons. */
typedef struct
{
  char                    *folder;
  SignpostCatalogue       *catalogue;
  SignpostDraftStore      *drafts;
  SignpostDraft           *draft;      /* borrowed from the store */
  SignpostDecision        *decision;   /* borrowed from the draft */
  GtkWidget               *window;
  SignpostWalkthroughPage *page;
} Fixture;

/* Until everything that waits for an idle moment or a frame is done */
static inline void
settle (void)
{
  fixture_settle (200);
}

static inline void
add_css (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, SIGNPOST_RESOURCE_BASE "/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* What the window does that the page is in otherwise */
static inline void
go_to_step_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  Fixture    *fixture = user_data;
  const char *step, *question, *subject;

  g_variant_get (parameter, "(&s&s&s)", &step, &question, &subject);
  signpost_walkthrough_page_go_to (fixture->page, step, question, subject);
}

static inline void
add_actions (Fixture *fixture)
{
  static const GActionEntry entries[] = {
    { .name = "go-to-step", .activate = go_to_step_cb, .parameter_type = "(sss)" },
  };
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, G_N_ELEMENTS (entries),
                                   fixture);
  gtk_widget_insert_action_group (fixture->window, "win", G_ACTION_GROUP (actions));
}

static inline void
set_up (Fixture       *fixture,
        gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile)  folder = NULL;
  GtkWidget         *page;
  g_autoptr (SignpostDecision) decision = NULL;

  fixture->folder = g_dir_make_tmp ("signpost-XXXXXX", &error);
  g_assert_no_error (error);
  folder = g_file_new_for_path (fixture->folder);
  fixture->catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);
  fixture->drafts = signpost_draft_store_new (fixture->catalogue, folder);
  decision = signpost_decision_new (fixture->catalogue);
  fixture->draft = signpost_draft_store_add (fixture->drafts, decision);
  fixture->decision = decision;

  page = signpost_walkthrough_page_new (fixture->draft);
  fixture->page = SIGNPOST_WALKTHROUGH_PAGE (page);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1024, 768);
  gtk_window_set_child (GTK_WINDOW (fixture->window), page);
  add_actions (fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  settle ();
}

static inline void
remove_folder (const char *path)
{
  g_autoptr (GDir)  folder = g_dir_open (path, 0, NULL);
  const char       *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      g_assert_cmpint (g_unlink (file), ==, 0);
    }
  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static inline gboolean
is_gone (gpointer pointer)
{
  return *(gpointer *) pointer == NULL;
}

/* Drops the last reference of the test. A draft that is being written, or a list that is being drawn, may hold its own a little longer. */
static inline void
assert_finalized_soon (gpointer object)
{
  gpointer pointer = object;

  g_object_add_weak_pointer (object, &pointer);
  g_object_unref (object);
  fixture_wait_for (is_gone, &pointer);
}

static inline void
tear_down (Fixture       *fixture,
           gconstpointer  user_data)
{
  g_autoptr (GError) error = NULL;

  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  settle ();
  signpost_draft_store_flush (fixture->drafts, &error);
  g_assert_no_error (error);
  assert_finalized_soon (fixture->drafts);
  assert_finalized_soon (fixture->catalogue);
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static inline SignpostQuestion *
find_question (Fixture    *fixture,
               const char *id)
{
  SignpostQuestion *question = signpost_catalogue_find_question (fixture->catalogue, id);

  g_assert_nonnull (question);

  return question;
}

typedef gboolean (* MatchFunc) (GtkWidget  *widget,
                                gpointer    user_data);

/* (nullable): depth first, children that are not shown too */
static inline GtkWidget *
find_widget (GtkWidget *root,
             MatchFunc  match,
             gpointer   user_data)
{
  GtkWidget *child;

  if (match (root, user_data))
    return root;
  for (child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, match, user_data);

      if (found != NULL)
        return found;
    }

  return NULL;
}

typedef struct
{
  SignpostQuestion *question;
  const char       *subject;
} Asked;

static inline gboolean
asks (GtkWidget *widget,
      gpointer   user_data)
{
  const Asked         *asked = user_data;
  SignpostQuestionBox *box;

  if (!SIGNPOST_IS_QUESTION_BOX (widget))
    return FALSE;
  box = SIGNPOST_QUESTION_BOX (widget);

  return signpost_question_box_get_question (box) == asked->question
         && g_str_equal (signpost_question_box_get_subject (box), asked->subject);
}

/* (nullable) */
static inline SignpostQuestionBox *
find_box (Fixture    *fixture,
          const char *question,
          const char *subject)
{
  Asked      asked = { find_question (fixture, question), subject };
  GtkWidget *widget = find_widget (GTK_WIDGET (fixture->page), asks, &asked);

  return widget != NULL ? SIGNPOST_QUESTION_BOX (widget) : NULL;
}

static inline gboolean
is_of_type (GtkWidget *widget,
            gpointer   user_data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(GType *) user_data);
}

static inline GtkWidget *
find_type (GtkWidget *root,
           GType      type)
{
  return find_widget (root, is_of_type, &type);
}

static inline gboolean
shows_label (GtkWidget *widget,
             gpointer   user_data)
{
  return GTK_IS_LABEL (widget)
         && gtk_widget_get_visible (widget)
         && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), user_data);
}

/* A check button, by what stands beside it */
static inline GtkWidget *
find_answer (GtkWidget  *root,
             const char *title)
{
  GtkWidget *label = find_widget (root, shows_label, (gpointer) title);

  g_assert_nonnull (label);

  return gtk_widget_get_ancestor (label, GTK_TYPE_CHECK_BUTTON);
}

static inline gboolean
is_chosen (Fixture    *fixture,
           const char *question,
           const char *title)
{
  GtkWidget *answer = find_answer (GTK_WIDGET (find_box (fixture, question, "")), title);

  return gtk_check_button_get_active (GTK_CHECK_BUTTON (answer));
}

/* (nullable): the button that something stands on */
static inline GtkWidget *
find_button (GtkWidget  *root,
             const char *text)
{
  GtkWidget *label = find_widget (root, shows_label, (gpointer) text);

  return label != NULL ? gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON) : NULL;
}

static inline void
choose (Fixture    *fixture,
        const char *question,
        const char *subject,
        const char *title)
{
  SignpostQuestionBox *box = find_box (fixture, question, subject);

  g_assert_nonnull (box);
  g_assert_true (gtk_widget_activate (find_answer (GTK_WIDGET (box), title)));
  settle ();
}

static inline void
go_to (Fixture    *fixture,
       const char *step,
       const char *question)
{
  signpost_walkthrough_page_go_to (fixture->page, step, question != NULL ? question : "", "");
  settle ();
}
