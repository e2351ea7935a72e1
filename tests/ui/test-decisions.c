/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decisions/signpost-decisions-page.h"
#include "ui/log/signpost-log-filter-popover.h"
#include "ui/log/signpost-log-list.h"

#include "ui/decisions/signpost-draft-row.h"
#include "ui/decisions/signpost-log-row.h"
#include "ui/record/signpost-record-reader.h"
#include "ui/signpost-banner.h"
#include "ui-fixture.h"

typedef struct
{
  SignpostCatalogue     *catalogue;
  GFile                 *drafts_folder;
  GFile                 *folder;
  SignpostDraftStore    *drafts;
  GtkWidget             *window;
  SignpostDecisionsPage *page;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  width)
{
  fixture->catalogue = fixture_load_builtin ();
  fixture->drafts_folder = fixture_make_folder ();
  fixture->folder = fixture_make_folder ();
  fixture->drafts = signpost_draft_store_new (fixture->catalogue, fixture->drafts_folder);
  fixture->page = signpost_decisions_page_new (fixture->catalogue, fixture->drafts);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), GPOINTER_TO_INT (width), 600);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
}

static void
show (Fixture *fixture)
{
  signpost_decisions_page_set_folder (fixture->page, fixture->folder);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  width)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (100);
  g_clear_object (&fixture->drafts);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->drafts_folder);
}

static GtkWidget *
get_child (Fixture    *fixture,
           const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page),
                                                    SIGNPOST_TYPE_DECISIONS_PAGE, id));
}

static const char *
get_shown (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (get_child (fixture, "stack")));
}

static gboolean
is_empty (gpointer data)
{
  return g_strcmp0 (get_shown (data), "empty") == 0;
}

static SignpostLogList *
get_list (Fixture *fixture)
{
  return SIGNPOST_LOG_LIST (get_child (fixture, "records_list"));
}

static guint
count_records (Fixture *fixture)
{
  return g_list_model_get_n_items (signpost_log_list_get_shown (get_list (fixture)));
}

typedef struct
{
  Fixture    *fixture;
  const char *title;
  GtkWidget  *row;
} Wanted;

static gboolean
find_row (GtkWidget *widget,
          Wanted    *wanted)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      SignpostLogEntry *record = SIGNPOST_IS_LOG_ROW (child) ? signpost_log_row_get_record (SIGNPOST_LOG_ROW (child)) : NULL;

      if (record != NULL && g_strcmp0 (signpost_log_entry_get_title (record), wanted->title) == 0 &&
          gtk_widget_get_mapped (child))
        wanted->row = child;
      if (wanted->row != NULL || find_row (child, wanted))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_row (gpointer data)
{
  Wanted *wanted = data;

  return find_row (GTK_WIDGET (get_list (wanted->fixture)), wanted);
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *title)
{
  Wanted wanted = { fixture, title, NULL };

  fixture_wait_for (has_row, &wanted);

  return wanted.row;
}

static void
select_record (Fixture    *fixture,
               const char *name)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, name);

  g_assert_true (signpost_log_list_select (get_list (fixture), file));
}

static gboolean
has_records (gpointer data)
{
  return count_records (data) > 0;
}

static gboolean
has_record (gpointer data)
{
  Fixture *fixture = data;

  return signpost_decisions_page_get_record (fixture->page) != NULL;
}

static int
get_number (Fixture *fixture)
{
  return signpost_log_entry_get_number (signpost_decisions_page_get_record (fixture->page));
}

static void
write_records (Fixture *fixture)
{
  fixture_write (fixture->folder, "0001-use-records.md",
                 "# 1. Use <records> & more\n\nDate: 2026-01-02\n\n## Status\n\nAccepted\n");
  fixture_write (fixture->folder, "0002-orders.md",
                 "---\nstatus: proposed\ndate: 2026-02-03\n---\n\n# Orders\n\nText.\n");
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  width)
{
  show (fixture);
  fixture_wait_for (is_empty, fixture);
}

/* A draft leaves the empty page at once, and comes back to it when it goes. */
static void
test_drafts (Fixture       *fixture,
             gconstpointer  width)
{
  g_autoptr (SignpostDecision) decision = signpost_decision_new (fixture->catalogue);
  SignpostDraft *draft = NULL;
  GtkListBoxRow *row = NULL;
  g_autoptr (GError) error = NULL;

  show (fixture);
  fixture_wait_for (is_empty, fixture);
  draft = signpost_draft_store_add (fixture->drafts, decision);
  signpost_decision_set_title (decision, "Orders & <billing>");
  g_assert_cmpstr (get_shown (fixture), ==, "list");

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_child (fixture, "drafts_list")), 0);
  g_assert_true (SIGNPOST_IS_DRAFT_ROW (row));
  g_assert_true (signpost_draft_row_get_draft (SIGNPOST_DRAFT_ROW (row)) == draft);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Orders & <billing>");

  g_assert_true (signpost_draft_store_flush (fixture->drafts, &error));
  g_assert_no_error (error);
  g_assert_true (signpost_draft_store_remove (fixture->drafts, draft, &error));
  g_assert_no_error (error);
  fixture_wait_for (is_empty, fixture);
}

/* What cannot be read is listed, with the reason, and cannot be opened. */
static void
test_broken_draft (Fixture       *fixture,
                   gconstpointer  width)
{
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *row = NULL;

  fixture_write (fixture->drafts_folder, "broken.decision.json", "{");
  g_assert_true (signpost_draft_store_load (fixture->drafts, &error));
  g_assert_no_error (error);
  show (fixture);

  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_child (fixture, "drafts_list")), 0);
  g_assert_nonnull (row);
  g_assert_false (gtk_list_box_row_get_activatable (row));
}

static void
test_records (Fixture       *fixture,
              gconstpointer  width)
{
  GtkWidget *row = NULL;

  write_records (fixture);
  fixture_write (fixture->folder, "notes.md", "# Notes\n");
  show (fixture);
  fixture_wait_for (has_records, fixture);
  g_assert_cmpuint (count_records (fixture), ==, 2);

  row = gtk_widget_get_parent (get_row (fixture, "Use <records> & more"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "1. Use <records> & more");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Accepted, 2026-01-02");

  select_record (fixture, "0001-use-records.md");
  g_assert_true (has_record (fixture));
  g_assert_false (signpost_decisions_page_get_can_go_back (fixture->page));
  fixture_settle (300);
}

/* A decision that was made with another fit */
static void
write_changed_decision (Fixture    *fixture,
                        const char *name)
{
  g_autoptr (SignpostDecision) decision = signpost_decision_new (fixture->catalogue);
  g_autoptr (SignpostUseCase) use_case =
    g_list_model_get_item (signpost_catalogue_get_use_cases (fixture->catalogue), 0);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  char *fit = NULL;

  signpost_decision_set_use_case (decision, use_case);
  bytes = signpost_decision_to_bytes (decision);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  fit = strstr (strstr (text, "\"fit:"), " : \"") + strlen (" : \"");
  fit[0] = 'x';
  fixture_write (fixture->folder, name, text);
}

static SignpostBanner *
get_reader_banner (Fixture *fixture)
{
  return SIGNPOST_BANNER (gtk_widget_get_template_child (get_child (fixture, "reader"),
                                                         SIGNPOST_TYPE_RECORD_READER, "banner"));
}

/* Records are flagged when the catalogue has changed since, as drafts are. */
static void
test_changes (Fixture       *fixture,
              gconstpointer  width)
{
  GtkWidget *row = NULL;
  GtkWidget *mark = NULL;

  write_records (fixture);
  write_changed_decision (fixture, "0001-use-records.decision.json");
  show (fixture);
  fixture_wait_for (has_records, fixture);

  row = get_row (fixture, "Use <records> & more");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Accepted, 2026-01-02 · The catalogue has changed");
  mark = GTK_WIDGET (gtk_widget_get_template_child (row, SIGNPOST_TYPE_LOG_ROW,
                                                    "changes"));
  g_assert_true (gtk_widget_get_mapped (mark));
  g_assert_nonnull (strstr (gtk_widget_get_tooltip_text (mark), "Fit of "));
  select_record (fixture, "0001-use-records.md");
  g_assert_cmpstr (signpost_banner_get_text (get_reader_banner (fixture)), ==,
                   gtk_widget_get_tooltip_text (mark));

  row = get_row (fixture, "Orders");
  mark = GTK_WIDGET (gtk_widget_get_template_child (row, SIGNPOST_TYPE_LOG_ROW,
                                                    "changes"));
  g_assert_false (gtk_widget_get_visible (mark));
  select_record (fixture, "0002-orders.md");
  g_assert_null (signpost_banner_get_text (get_reader_banner (fixture)));
  fixture_settle (300);
}

static gboolean
has_third_record (gpointer data)
{
  return count_records (data) == 3;
}

/* The folder is read again without losing the record that is being read. */
static void
test_reload (Fixture       *fixture,
             gconstpointer  width)
{
  write_records (fixture);
  show (fixture);
  fixture_wait_for (has_records, fixture);
  select_record (fixture, "0002-orders.md");

  fixture_write (fixture->folder, "0003-more.md", "# More\n");
  signpost_decisions_page_set_folder (fixture->page, fixture->folder);
  fixture_wait_for (has_third_record, fixture);
  g_assert_cmpint (get_number (fixture), ==, 2);
}

static gboolean
shows_none (gpointer data)
{
  return count_records (data) == 0;
}

static gboolean
shows_one (gpointer data)
{
  return count_records (data) == 1;
}

static gboolean
shows_two (gpointer data)
{
  return count_records (data) == 2;
}

static const char *
get_list_text (Fixture    *fixture,
               const char *id)
{
  return gtk_label_get_text (GTK_LABEL (gtk_widget_get_template_child (GTK_WIDGET (get_list (fixture)),
                                                                       SIGNPOST_TYPE_LOG_LIST, id)));
}

/* Words of the text are found, and shown where they stand. */
static void
test_search (Fixture       *fixture,
             gconstpointer  width)
{
  GtkWidget *row = NULL;
  GtkWidget *snippet = NULL;

  write_records (fixture);
  fixture_write (fixture->folder, "0003-queues.md", "# 3. Queues\n\n## Status\n\nRejected\n\n## Context\n\nNothing may be lost & <found>.\n");
  show (fixture);
  fixture_wait_for (has_third_record, fixture);

  signpost_log_list_search (get_list (fixture), "found");
  fixture_wait_for (shows_one, fixture);
  g_assert_cmpstr (get_list_text (fixture, "summary_label"), ==, "1 of 3 records");
  row = get_row (fixture, "Queues");
  snippet = GTK_WIDGET (gtk_widget_get_template_child (row, SIGNPOST_TYPE_LOG_ROW, "snippet"));
  g_assert_true (gtk_widget_get_visible (snippet));
  g_assert_nonnull (strstr (gtk_label_get_text (GTK_LABEL (snippet)), "lost & <found>"));

  signpost_log_list_search (get_list (fixture), "found nowhere");
  fixture_wait_for (shows_none, fixture);
  gtk_widget_activate_action (GTK_WIDGET (get_list (fixture)), "log-list.clear", NULL);
  fixture_wait_for (has_third_record, fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (gtk_widget_get_template_child (
    GTK_WIDGET (get_list (fixture)), SIGNPOST_TYPE_LOG_LIST, "summary"))));
}

static GtkWidget *
get_choice (Fixture    *fixture,
            const char *id)
{
  GObject *popover = gtk_widget_get_template_child (GTK_WIDGET (get_list (fixture)), SIGNPOST_TYPE_LOG_LIST, "popover");

  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (popover), SIGNPOST_TYPE_LOG_FILTER_POPOVER, id));
}

static void
test_filters (Fixture       *fixture,
              gconstpointer  width)
{
  GtkDropDown *year = NULL;
  GtkWidget *check = NULL;

  write_records (fixture);
  fixture_write (fixture->folder, "0003-queues.md", "# 3. Queues\n\nDate: 2026-01-09\n\n## Status\n\nRejected\n");
  fixture_write (fixture->folder, "0004-old.md", "# 4. Old\n\nDate: 2019-01-09\n\n## Status\n\nAccepted\n");
  show (fixture);
  fixture_wait_for (has_records, fixture);
  g_assert_cmpuint (count_records (fixture), ==, 4);

  /* The statuses that there are, in their order: proposed, accepted, rejected */
  check = get_choice (fixture, "status_box");
  check = gtk_widget_get_next_sibling (gtk_widget_get_first_child (check));
  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), ==, "Accepted (2)");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  fixture_wait_for (shows_two, fixture);

  year = GTK_DROP_DOWN (get_choice (fixture, "year_drop"));
  gtk_drop_down_set_selected (year, 1);
  fixture_wait_for (shows_one, fixture);
  g_assert_cmpstr (get_list_text (fixture, "summary_label"), ==, "1 of 4 records · Accepted · 2019");
  get_row (fixture, "Old");

  /* Whoever is sent to a record sees it, whatever is filtered. */
  select_record (fixture, "0002-orders.md");
  g_assert_cmpint (get_number (fixture), ==, 2);
  g_assert_cmpuint (count_records (fixture), ==, 4);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  width)
{
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "0002-orders.md");

  write_records (fixture);
  show (fixture);
  fixture_wait_for (has_records, fixture);
  fixture_settle (100);
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "reader")));

  signpost_decisions_page_show_record (fixture->page, file);
  fixture_wait_for (has_record, fixture);
  g_assert_true (signpost_decisions_page_get_can_go_back (fixture->page));
  g_assert_false (gtk_widget_get_visible (get_child (fixture, "list_pane")));

  signpost_decisions_page_go_back (fixture->page);
  g_assert_false (signpost_decisions_page_get_can_go_back (fixture->page));
  g_assert_true (gtk_widget_get_visible (get_child (fixture, "list_pane")));
  g_assert_null (signpost_decisions_page_get_record (fixture->page));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, width, test) \
  g_test_add ("/decisions/" name, Fixture, GINT_TO_POINTER (width), set_up, test, tear_down)

  ADD ("empty", 1000, test_empty);
  ADD ("drafts", 1000, test_drafts);
  ADD ("broken-draft", 1000, test_broken_draft);
  ADD ("records", 1000, test_records);
  ADD ("changes", 1000, test_changes);
  ADD ("reload", 1000, test_reload);
  ADD ("search", 1000, test_search);
  ADD ("filters", 1000, test_filters);
  ADD ("narrow", 400, test_narrow);

  return g_test_run ();
}
