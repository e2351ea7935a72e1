/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody edits a record in the real window, with the keyboard alone. */

#include <string.h>

#include "ui/edit/signpost-edit-page.h"
#include "ui/signpost-window.h"

#include "keyboard.h"
#include "person.h"
#include "ui-fixture.h"

#define RECORD "# 1. Use pipes\r\n\r\n* Status: proposed\r\n* Deciders: Ann\r\n\r\n## Context\r\n\r\nOne.\n"

static SignpostApplication *the_application = NULL;

typedef struct
{
  GFile          *folder;
  GFile          *record;
  SignpostWindow *window;
} Fixture;

static SignpostEditPage *
get_page (Fixture *fixture)
{
  return SIGNPOST_EDIT_PAGE (fixture_find (GTK_WIDGET (fixture->window), SIGNPOST_TYPE_EDIT_PAGE));
}

static gboolean
is_reading (gpointer data)
{
  Fixture *fixture = data;

  return !person_sees (GTK_WIDGET (fixture->window), "Edit “") && person_sees (GTK_WIDGET (fixture->window), "Use pipes") &&
         get_page (fixture) == NULL;
}

static gboolean
is_editing (gpointer data)
{
  Fixture *fixture = data;
  SignpostEditPage *page = get_page (fixture);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return page != NULL && signpost_edit_document_get_original (signpost_edit_page_get_document (page)) != NULL &&
         GTK_SOURCE_IS_VIEW (focus);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  if (the_application == NULL)
    the_application = signpost_application_new ();

  g_assert_true (g_application_register (G_APPLICATION (the_application), NULL, &error));
  fixture->folder = fixture_make_folder ();
  fixture->record = g_file_get_child (fixture->folder, "0001-use-pipes.md");
  fixture_write (fixture->folder, "0001-use-pipes.md", RECORD);
  fixture->window = signpost_window_new (the_application);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  person_take_keyboard (GTK_WINDOW (fixture->window));
  signpost_window_open (fixture->window, fixture->record);
  fixture_wait_for (is_reading, fixture);
  fixture_settle (200);
  keyboard_hit ("ctrl+e");
  fixture_wait_for (is_editing, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  if (fixture->window != NULL)
    gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);
  g_clear_object (&fixture->record);
  g_clear_object (&fixture->folder);
}

typedef struct
{
  Fixture    *fixture;
  const char *text;
} File;

static gboolean
file_says (gpointer data)
{
  File *wanted = data;
  g_autofree char *text = NULL;

  return g_file_get_contents (g_file_peek_path (wanted->fixture->record), &text, NULL, NULL) && strcmp (text, wanted->text) == 0;
}

/* Types into the text and into a field, takes both back and does them again with one history, and saves. */
static void
test_type (Fixture       *fixture,
           gconstpointer  data)
{
  File typed = { fixture, "# 1. Use pipes\r\n\r\n* Status: proposed\r\n* Deciders: Ann, Bob\r\n\r\n## Context\r\n\r\nOne.\nTwo" };

  keyboard_hit ("ctrl+End");
  keyboard_type ("Two");
  person_read (GTK_WIDGET (fixture->window), "Not saved yet");
  person_type (GTK_WIDGET (fixture->window), "Deciders", "Ann, Bob");
  keyboard_hit ("Return");
  keyboard_hit ("ctrl+z");
  fixture_settle (100);
  keyboard_hit ("ctrl+shift+z");
  fixture_settle (100);
  keyboard_hit ("ctrl+s");
  fixture_wait_for (file_says, &typed);
  person_read (GTK_WIDGET (fixture->window), "Record saved");
  keyboard_hit ("alt+Left");
  fixture_wait_for (is_reading, fixture);
}

static gboolean
has_focus_elsewhere (gpointer data)
{
  Fixture *fixture = data;

  return !GTK_SOURCE_IS_VIEW (gtk_window_get_focus (GTK_WINDOW (fixture->window)));
}

/* Ctrl+Tab writes a tab; Tab leaves the text, and F6 comes back. */
static void
test_leave (Fixture       *fixture,
            gconstpointer  data)
{
  File typed = { fixture, "\t" RECORD };

  keyboard_hit ("ctrl+Home ctrl+Tab ctrl+s");
  fixture_wait_for (file_says, &typed);
  keyboard_hit ("Tab");
  fixture_wait_for (has_focus_elsewhere, fixture);
  keyboard_hit ("F6 F6 F6");
  fixture_settle (100);
  for (guint i = 0; i < 3 && has_focus_elsewhere (fixture); i++)
    {
      keyboard_hit ("F6");
      fixture_settle (50);
    }
  g_assert_false (has_focus_elsewhere (fixture));
}

/* Finds a word, and writes over it. */
static void
test_find (Fixture       *fixture,
           gconstpointer  data)
{
  File typed = { fixture, "# 1. Use pipes\r\n\r\n* Status: proposed\r\n* Deciders: Ann\r\n\r\n## Background\r\n\r\nOne.\n" };

  keyboard_hit ("ctrl+f");
  fixture_wait_for (has_focus_elsewhere, fixture);
  keyboard_type ("context");
  person_read (GTK_WIDGET (fixture->window), "1 place");
  keyboard_hit ("Escape");
  fixture_wait_for (is_editing, fixture);
  keyboard_type ("Background");
  keyboard_hit ("ctrl+s");
  fixture_wait_for (file_says, &typed);
}

static gboolean
is_null (gpointer data)
{
  return *(gpointer *) data == NULL;
}

static gboolean
is_asked (gpointer data)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_mapped (window))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_not_asked (gpointer data)
{
  return !is_asked (data);
}

static void
answer (Fixture    *fixture,
        const char *button)
{
  GListModel *windows = gtk_window_get_toplevels ();

  fixture_wait_for (is_asked, fixture);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        {
          person_press (window, GTK_ACCESSIBLE_ROLE_BUTTON, button);
          break;
        }
    }
  fixture_wait_for (is_not_asked, fixture);
}

/* Going back asks: cancelling stays, discarding goes without a trace, and saving saves first. */
static void
test_back (Fixture       *fixture,
           gconstpointer  data)
{
  File as_it_was = { fixture, RECORD };
  File typed = { fixture, RECORD "Two" };

  keyboard_hit ("ctrl+End");
  keyboard_type ("Two");
  keyboard_hit ("alt+Left");
  answer (fixture, "Cancel");
  g_assert_nonnull (get_page (fixture));
  person_take_keyboard (GTK_WINDOW (fixture->window));
  keyboard_hit ("alt+Left");
  answer (fixture, "Discard");
  fixture_wait_for (is_reading, fixture);
  g_assert_true (file_says (&as_it_was));

  person_take_keyboard (GTK_WINDOW (fixture->window));
  keyboard_hit ("ctrl+e");
  fixture_wait_for (is_editing, fixture);
  keyboard_hit ("ctrl+End");
  keyboard_type ("Two");
  keyboard_hit ("alt+Left");
  answer (fixture, "Save");
  fixture_wait_for (file_says, &typed);
  fixture_wait_for (is_reading, fixture);
}

/* So does closing the window, which goes once that is answered. */
static void
test_close (Fixture       *fixture,
            gconstpointer  data)
{
  File typed = { fixture, RECORD "Two" };
  SignpostWindow *window = fixture->window;

  keyboard_hit ("ctrl+End");
  keyboard_type ("Two");
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer (fixture, "Cancel");
  g_assert_nonnull (window);
  gtk_window_close (GTK_WINDOW (fixture->window));
  answer (fixture, "Save");
  fixture_wait_for (file_says, &typed);
  fixture_wait_for (is_null, &window);
  fixture->window = NULL;
}

/* The program ends without a word: another window offers to go on. */
static void
test_crash (Fixture       *fixture,
            gconstpointer  data)
{
  File typed = { fixture, RECORD "Two" };
  SignpostWindow *other;

  keyboard_hit ("ctrl+End");
  keyboard_type ("Two");
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);

  other = signpost_window_new (the_application);
  fixture->window = other;
  gtk_window_present (GTK_WINDOW (other));
  person_take_keyboard (GTK_WINDOW (other));
  person_read (GTK_WIDGET (other), "is not saved yet");
  person_press (GTK_WIDGET (other), GTK_ACCESSIBLE_ROLE_BUTTON, "Go On");
  fixture_wait_for (is_editing, fixture);
  person_read (GTK_WIDGET (other), "This is what you had typed");
  keyboard_hit ("ctrl+s");
  fixture_wait_for (file_says, &typed);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add ("/edit-window/type", Fixture, NULL, set_up, test_type, tear_down);
  g_test_add ("/edit-window/leave", Fixture, NULL, set_up, test_leave, tear_down);
  g_test_add ("/edit-window/find", Fixture, NULL, set_up, test_find, tear_down);
  g_test_add ("/edit-window/back", Fixture, NULL, set_up, test_back, tear_down);

  g_test_add ("/edit-window/close", Fixture, NULL, set_up, test_close, tear_down);
  g_test_add ("/edit-window/crash", Fixture, NULL, set_up, test_crash, tear_down);

  return g_test_run ();
}
