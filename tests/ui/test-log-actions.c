/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is done with the records of a log, in the window: every change is one step that can be undone. */

#include "ui/signpost-window.h"

#include "ui/decisions/signpost-decisions-page.h"
#include "ui/log/signpost-log-ask-window.h"
#include "ui/log/signpost-log-check-window.h"
#include "ui/log/signpost-log-choose-window.h"
#include "ui/log/signpost-log-list.h"
#include "ui/record/signpost-record-reader.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-banner.h"

#include "ui-fixture.h"

#define FIRST "# 1. Use pipes\n\n## Status\n\nProposed\n\n## Context\n\nSee [2](0002-use-queues.md).\n\n## Decision\n\nx\n"
#define SECOND "# 2. Use queues\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx\n"

static SignpostApplication *the_application = NULL;

typedef struct
{
  GFile          *folder;
  SignpostWindow *window;
} Fixture;

static SignpostRecordReader *
get_reader (Fixture *fixture)
{
  return SIGNPOST_RECORD_READER (fixture_find (GTK_WIDGET (fixture->window), SIGNPOST_TYPE_RECORD_READER));
}

static gboolean
is_read (gpointer data)
{
  GtkWidget *reader = fixture_find (GTK_WIDGET (((Fixture *) data)->window), SIGNPOST_TYPE_RECORD_READER);

  return reader != NULL && signpost_record_reader_get_record (SIGNPOST_RECORD_READER (reader)) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) record = NULL;

  if (the_application == NULL)
    the_application = signpost_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (the_application), NULL, NULL));

  fixture->folder = fixture_make_folder ();
  fixture_write (fixture->folder, "0001-use-pipes.md", FIRST);
  fixture_write (fixture->folder, "0002-use-queues.md", SECOND);
  record = g_file_get_child (fixture->folder, "0001-use-pipes.md");
  fixture->window = signpost_window_new (the_application);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  signpost_window_open (fixture->window, record);
  fixture_wait_for (is_read, fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (50);
  g_clear_object (&fixture->folder);
}

static void
act (Fixture    *fixture,
     const char *action,
     const char *text)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, text != NULL ? "s" : NULL, text));
}

typedef struct
{
  Fixture    *fixture;
  const char *name;
  const char *text;   /* NULL: the file is not there */
} File;

static gboolean
file_holds (gpointer data)
{
  File *file = data;
  g_autoptr (GFile) child = g_file_get_child (file->fixture->folder, file->name);
  g_autofree char *contents = NULL;

  if (!g_file_get_contents (g_file_peek_path (child), &contents, NULL, NULL))
    return file->text == NULL;

  return file->text != NULL && g_str_equal (contents, file->text);
}

static void
wait_for_file (Fixture    *fixture,
               const char *name,
               const char *text)
{
  File file = { fixture, name, text };

  fixture_wait_for (file_holds, &file);
}

static gboolean
can_undo (gpointer data)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (((Fixture *) data)->window), "undo");
}

static gboolean
is_accepted (gpointer data)
{
  SignpostLogEntry *record = is_read (data) ? signpost_record_reader_get_record (get_reader (data)) : NULL;

  return record != NULL && signpost_log_entry_get_status (record) == SIGNPOST_STATUS_ACCEPTED;
}

static gboolean
is_proposed (gpointer data)
{
  SignpostLogEntry *record = is_read (data) ? signpost_record_reader_get_record (get_reader (data)) : NULL;

  return record != NULL && signpost_log_entry_get_status (record) == SIGNPOST_STATUS_PROPOSED;
}

static void
test_status (Fixture       *fixture,
             gconstpointer  data)
{
  g_assert_false (can_undo (fixture));
  act (fixture, "log.set-status", "accepted");
  wait_for_file (fixture, "0001-use-pipes.md",
                 "# 1. Use pipes\n\n## Status\n\nAccepted\n\n## Context\n\nSee [2](0002-use-queues.md).\n\n## Decision\n\nx\n");
  fixture_wait_for (is_accepted, fixture);
  fixture_wait_for (can_undo, fixture);

  act (fixture, "win.undo", NULL);
  wait_for_file (fixture, "0001-use-pipes.md", FIRST);
  fixture_wait_for (is_proposed, fixture);
  act (fixture, "win.redo", NULL);
  fixture_wait_for (is_accepted, fixture);
}

static gpointer
get_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (item->data, type))
      return item->data;

  return NULL;
}

static gboolean
can_accept (gpointer data)
{
  return gtk_widget_is_sensitive (gtk_widget_get_first_child (data)) && gtk_widget_is_sensitive (data);
}

static GtkWidget *
get_part (gpointer    window,
          const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (window, G_OBJECT_TYPE (window), id));
}

/* Types a text into the window that asks for it, and accepts what would come of it. */
static void
answer (const char *text)
{
  GtkWidget *window = get_window (SIGNPOST_TYPE_LOG_ASK_WINDOW);
  GtkWidget *button = get_part (window, "accept_button");

  gtk_editable_set_text (GTK_EDITABLE (get_part (window, "entry")), text);
  fixture_wait_for (can_accept, button);
  g_signal_emit_by_name (button, "clicked");
}

static void
test_rename (Fixture       *fixture,
             gconstpointer  data)
{
  act (fixture, "log.rename", NULL);
  answer ("Use a bus");
  wait_for_file (fixture, "0001-use-a-bus.md",
                 "# 1. Use a bus\n\n## Status\n\nProposed\n\n## Context\n\nSee [2](0002-use-queues.md).\n\n## Decision\n\nx\n");
  wait_for_file (fixture, "0001-use-pipes.md", NULL);
  fixture_wait_for (is_proposed, fixture);
  fixture_wait_for (can_undo, fixture);
  act (fixture, "win.undo", NULL);
  wait_for_file (fixture, "0001-use-pipes.md", FIRST);
  wait_for_file (fixture, "0001-use-a-bus.md", NULL);
}

static void
test_renumber (Fixture       *fixture,
               gconstpointer  data)
{
  act (fixture, "log.renumber", NULL);
  answer ("7");
  wait_for_file (fixture, "0007-use-pipes.md",
                 "# 7. Use pipes\n\n## Status\n\nProposed\n\n## Context\n\nSee [2](0002-use-queues.md).\n\n## Decision\n\nx\n");
}

static void
test_new (Fixture       *fixture,
          gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "0003-ask-the-erp.md");

  act (fixture, "log.new-record", NULL);
  answer ("Ask the ERP");
  for (int i = 0; i < 100 && !g_file_query_exists (file, NULL); i++)
    fixture_settle (20);
  g_assert_true (g_file_query_exists (file, NULL));
}

static gboolean
has_two (gpointer list)
{
  return g_list_model_get_n_items (signpost_log_list_get_shown (list)) == 2;
}

static void
test_supersede (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GFile) other = g_file_get_child (fixture->folder, "0002-use-queues.md");
  GtkWidget *window, *button;
  SignpostLogList *list;

  act (fixture, "log.supersede", NULL);
  window = get_window (SIGNPOST_TYPE_LOG_CHOOSE_WINDOW);
  button = get_part (window, "accept_button");
  list = SIGNPOST_LOG_LIST (get_part (window, "list"));
  fixture_wait_for (has_two, list);
  g_assert_false (gtk_widget_is_sensitive (button));
  g_assert_true (signpost_log_list_select (list, other));
  fixture_wait_for (can_accept, button);
  g_signal_emit_by_name (button, "clicked");

  wait_for_file (fixture, "0001-use-pipes.md",
                 "# 1. Use pipes\n\n## Status\n\nSuperseded by [2. Use queues](0002-use-queues.md)\n\n## Context\n\n"
                 "See [2](0002-use-queues.md).\n\n## Decision\n\nx\n");
  wait_for_file (fixture, "0002-use-queues.md",
                 "# 2. Use queues\n\n## Status\n\nAccepted\n\nSupersedes [1. Use pipes](0001-use-pipes.md)\n\n## Context\n\n"
                 "x\n\n## Decision\n\nx\n");
  fixture_wait_for (can_undo, fixture);
  act (fixture, "win.undo", NULL);
  wait_for_file (fixture, "0001-use-pipes.md", FIRST);
  wait_for_file (fixture, "0002-use-queues.md", SECOND);
}

static gboolean
is_checked (gpointer window)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (get_part (window, "stack"))), "working") != 0;
}

static gboolean
is_well (gpointer window)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (get_part (window, "stack"))), "well") == 0;
}

static void
test_check (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *window;

  fixture_write (fixture->folder, "0002-twice.md", "# 2. Twice\n\n## Status\n\nAccepted\n\n## Context\n\nx\n\n## Decision\n\nx\n");
  act (fixture, "log.check", NULL);
  window = get_window (SIGNPOST_TYPE_LOG_CHECK_WINDOW);
  fixture_wait_for (is_checked, window);
  g_assert_false (is_well (window));
  g_assert_true (gtk_widget_is_sensitive (get_part (window, "fix_all_button")));
  g_signal_emit_by_name (get_part (window, "fix_all_button"), "clicked");
  fixture_wait_for (is_well, window);
  gtk_window_destroy (GTK_WINDOW (window));
}

static gboolean
has_banner (gpointer window)
{
  return signpost_banner_get_text (SIGNPOST_BANNER (get_part (window, "banner"))) != NULL;
}

static GtkWidget *
find_mend_button (GtkWidget *widget)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (GTK_IS_BUTTON (child) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (child)), "_Mend") == 0)
        return child;
      found = find_mend_button (child);
      if (found != NULL)
        return found;
    }

  return NULL;
}

/* A link that could mean anything: whoever presses the button is told what to do. */
static void
test_no_fix (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *window;

  fixture_write (fixture->folder, "0003-lost.md",
                 "# 3. Lost\n\n## Status\n\nAccepted\n\n## Context\n\n[x](nowhere.md)\n\n## Decision\n\nx\n");
  act (fixture, "log.check", NULL);
  window = get_window (SIGNPOST_TYPE_LOG_CHECK_WINDOW);
  fixture_wait_for (is_checked, window);
  g_signal_emit_by_name (find_mend_button (window), "clicked");
  fixture_wait_for (has_banner, window);
  fixture_settle (300);
  g_assert_cmpstr (signpost_banner_get_text (SIGNPOST_BANNER (get_part (window, "banner"))), ==,
                   "Correct the link, or take it out.");
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What others have changed meanwhile is not overwritten, and what cannot be done is said. */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  act (fixture, "log.set-status", "rejected");
  wait_for_file (fixture, "0001-use-pipes.md",
                 "# 1. Use pipes\n\n## Status\n\nRejected\n\n## Context\n\nSee [2](0002-use-queues.md).\n\n## Decision\n\nx\n");
  fixture_wait_for (can_undo, fixture);
  fixture_write (fixture->folder, "0001-use-pipes.md", "# 1. Theirs\n");
  act (fixture, "win.undo", NULL);
  fixture_settle (300);
  wait_for_file (fixture, "0001-use-pipes.md", "# 1. Theirs\n");
  g_assert_true (can_undo (fixture));
}

static gboolean
is_other_title (gpointer data)
{
  SignpostLogEntry *record = is_read (data) ? signpost_record_reader_get_record (get_reader (data)) : NULL;

  return record != NULL && g_str_equal (signpost_log_entry_get_title (record), "Use pipes, said another");
}

static gboolean
is_not_read (gpointer data)
{
  return !is_read (data);
}

static guint
count_records (Fixture *fixture)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (fixture->window), SIGNPOST_TYPE_LOG_LIST);

  return g_list_model_get_n_items (signpost_log_list_get_shown (SIGNPOST_LOG_LIST (list)));
}

static gboolean
has_three_records (gpointer data)
{
  return count_records (data) == 3;
}

static const char *
get_page_banner (Fixture *fixture)
{
  GtkWidget *page = fixture_find (GTK_WIDGET (fixture->window), SIGNPOST_TYPE_DECISIONS_PAGE);

  return signpost_banner_get_text (SIGNPOST_BANNER (fixture_find (page, SIGNPOST_TYPE_BANNER)));
}

/* What other programs write appears, and what is read stays, until its file goes. */
static void
test_watch (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "0001-use-pipes.md");
  SignpostLogEntry *record = signpost_record_reader_get_record (get_reader (fixture));

  fixture_write (fixture->folder, "0003-third.md", SECOND);
  fixture_wait_for (has_three_records, fixture);
  g_assert_true (signpost_record_reader_get_record (get_reader (fixture)) == record);

  fixture_write (fixture->folder, "0001-use-pipes.md", "# 1. Use pipes, said another\n\n## Status\n\nProposed\n");
  fixture_wait_for (is_other_title, fixture);
  g_assert_null (get_page_banner (fixture));

  g_assert_true (g_file_delete (file, NULL, NULL));
  fixture_wait_for (is_not_read, fixture);
  g_assert_nonnull (get_page_banner (fixture));
  g_assert_nonnull (strstr (get_page_banner (fixture), "Use pipes, said another"));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add ("/log-actions/" name, Fixture, NULL, set_up, test, tear_down)

  ADD ("status", test_status);
  ADD ("rename", test_rename);
  ADD ("renumber", test_renumber);
  ADD ("new", test_new);
  ADD ("supersede", test_supersede);
  ADD ("check", test_check);
  ADD ("no-fix", test_no_fix);
  ADD ("failure", test_failure);
  ADD ("watch", test_watch);

  return g_test_run ();
}
