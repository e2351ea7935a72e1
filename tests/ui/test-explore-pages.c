/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be looked at in Explore besides the matrix: pages, the way back to them, technical options side by side, records, and the search
 * over everything. */

#include "ui/explore/signpost-matrix.h"
#include "ui/explore/signpost-option-table.h"
#include "ui/explore/signpost-search-popover.h"

#include "explore-fixture.h"

/* (nullable): a button that does this with that */
static GtkWidget *
find_link (GtkWidget  *widget,
           const char *action,
           const char *word)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = NULL;

      if (GTK_IS_BUTTON (child) &&
          g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (child)), action) == 0)
        {
          g_autofree char *target =
            g_variant_print (gtk_actionable_get_action_target_value (GTK_ACTIONABLE (child)), FALSE);

          found = strstr (target, word) != NULL ? child : NULL;
        }
      if (found == NULL)
        found = find_link (child, action, word);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
assert_place (Fixture           *fixture,
              SignpostSpotKind  kind,
              const char        *id,
              const char        *use_case,
              const char        *category)
{
  SignpostSpot place = signpost_selection_get_place (fixture->selection);
  SignpostSpot expected = signpost_spot_new (kind, id, use_case, category);

  g_assert_true (signpost_spot_equal (&place, &expected));
}

static void
test_back_and_forward (Fixture       *fixture,
                       gconstpointer  data)
{
  act (fixture, "explore.select", "(ss)", "process", "");
  act (fixture, "explore.select", "(ss)", "process", "svc");
  open_page (fixture, SIGNPOST_SPOT_TECHNICAL_OPTION, "rest-pull");
  assert_place (fixture, SIGNPOST_SPOT_TECHNICAL_OPTION, "rest-pull", "process", "svc");
  act (fixture, "explore.show-diagram", NULL, NULL, NULL);

  /* Out of the diagram first, which is a place of its own */
  g_assert_true (press_key (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  assert_place (fixture, SIGNPOST_SPOT_TECHNICAL_OPTION, "rest-pull", "process", "svc");
  g_assert_true (press_key (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  assert_place (fixture, SIGNPOST_SPOT_SELECTION, NULL, "process", "svc");
  g_assert_true (press_key (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  assert_place (fixture, SIGNPOST_SPOT_SELECTION, NULL, "process", NULL);
  g_assert_true (press_key (fixture, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_true (signpost_selection_is_empty (fixture->selection));
  g_assert_false (signpost_explore_page_get_details_visible (fixture->page));
  g_assert_false (press_key (fixture, GDK_KEY_Left, GDK_ALT_MASK));

  g_assert_true (press_key (fixture, GDK_KEY_Right, GDK_ALT_MASK));
  assert_place (fixture, SIGNPOST_SPOT_SELECTION, NULL, "process", NULL);
  g_assert_true (signpost_explore_page_get_details_visible (fixture->page));
}

static gboolean
is_back_at_process_cb (gpointer data)
{
  SignpostSpot place = signpost_selection_get_place (((Fixture *) data)->selection);

  return place.use_case == g_intern_string ("process");
}

static gboolean
is_at_sso_cb (gpointer data)
{
  SignpostSpot place = signpost_selection_get_place (((Fixture *) data)->selection);

  return place.use_case == g_intern_string ("sso");
}

static void
click (const char *button)
{
  g_autofree char *command = g_strdup_printf ("xdotool mousemove 300 500 click %s", button);
  g_autoptr (GError) error = NULL;

  g_spawn_command_line_sync (command, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

/* The buttons in the header, and those at the side of a mouse */
static void
test_buttons (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *buttons = gtk_widget_get_prev_sibling (GTK_WIDGET (fixture->page));
  GtkWidget *back = gtk_widget_get_first_child (buttons);
  GtkWidget *forward = gtk_widget_get_next_sibling (back);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (back), GTK_ACCESSIBLE_PROPERTY_LABEL, "Back");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (forward), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Forward");
  g_assert_false (gtk_widget_get_sensitive (back));
  act (fixture, "explore.select", "(ss)", "process", "");
  act (fixture, "explore.select", "(ss)", "sso", "");
  g_assert_true (gtk_widget_get_sensitive (back));
  g_assert_false (gtk_widget_get_sensitive (forward));

  g_signal_emit_by_name (back, "clicked");
  g_assert_true (is_back_at_process_cb (fixture));
  g_assert_true (gtk_widget_get_sensitive (forward));
  g_signal_emit_by_name (forward, "clicked");
  g_assert_true (is_at_sso_cb (fixture));

  click ("8");
  fixture_wait_for (is_back_at_process_cb, fixture);
  click ("9");
  fixture_wait_for (is_at_sso_cb, fixture);
}

/* Everything that the catalogue holds has a page that says its title and more. */
static void
test_pages (Fixture       *fixture,
            gconstpointer  data)
{
  GListModel *options = signpost_catalogue_get_technical_options (fixture->catalogue);
  GPtrArray *examples = signpost_catalogue_get_examples (fixture->catalogue);
  GPtrArray *combinations = signpost_catalogue_get_combinations (fixture->catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostTechnicalOption) option = g_list_model_get_item (options, i);

      open_page (fixture, SIGNPOST_SPOT_TECHNICAL_OPTION, signpost_technical_option_get_id (option));
      g_assert_true (shows_text (get_details (fixture), signpost_technical_option_get_title (option)));
      g_assert_true (shows_text (get_details (fixture), signpost_technical_option_get_errors (option)));
    }

  for (guint i = 0; i < examples->len; i++)
    {
      const SignpostExample *example = g_ptr_array_index (examples, i);

      open_page (fixture, SIGNPOST_SPOT_EXAMPLE, example->id);
      g_assert_true (shows_text (get_details (fixture), example->text));
      g_assert_nonnull (find_link (get_details (fixture), "explore.select", example->use_case));
    }

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);

      open_page (fixture, SIGNPOST_SPOT_COMBINATION, combination->id);
      g_assert_true (shows_text (get_details (fixture), combination->text));
      for (guint m = 0; combination->methods[m] != NULL; m++)
        g_assert_nonnull (find_link (get_details (fixture), "explore.select", combination->methods[m]));
    }
}

/* From a use case every other kind of page is one step away. */
static void
test_links (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *details;

  act (fixture, "explore.select", "(ss)", "iot", "");
  details = get_details (fixture);
  g_assert_true (shows_text (details, "Related use cases"));
  g_assert_nonnull (find_link (details, "explore.select", "'int-cicd'"));
  g_assert_nonnull (find_link (details, "explore.open", "'mqtt'"));
  g_assert_nonnull (find_link (details, "explore.open", "'iot-trio'"));
  g_assert_nonnull (find_link (details, "explore.open", "'example-iot'"));

  /* An example that two use cases share leaves alone which of them is lit. */
  open_page (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot");
  assert_place (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot", "iot", NULL);
  act (fixture, "explore.select", "(ss)", "ml", "");
  open_page (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot");
  assert_place (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot", "ml", NULL);
  act (fixture, "explore.select", "(ss)", "sso", "");
  open_page (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot");
  assert_place (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot", "iot", NULL);

  /* What does not exist is not opened. */
  open_page (fixture, SIGNPOST_SPOT_COMBINATION, "nothing");
  assert_place (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot", "iot", NULL);
  act (fixture, "explore.open", "(ss)", "question", "q1.1");
  assert_place (fixture, SIGNPOST_SPOT_EXAMPLE, "example-iot", "iot", NULL);
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  *(char **) user_data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static gboolean
is_set_cb (gpointer data)
{
  return *(char **) data != NULL;
}

static char *
copy (GtkWidget  *table,
      const char *format)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (table);
  char *text = NULL;

  g_assert_true (gtk_widget_activate_action (table, "table.copy", "s", format));
  gdk_clipboard_read_text_async (clipboard, NULL, text_read_cb, &text);
  fixture_wait_for (is_set_cb, &text);

  return text;
}

static void
test_side_by_side (Fixture       *fixture,
                   gconstpointer  data)
{
  GtkWidget *table;
  SignpostOptionSheet *sheet;
  const char *first;
  g_autofree char *markdown = NULL;
  g_autofree char *text = NULL;
  GdkContentFormats *formats;

  act (fixture, "explore.select", "(ss)", "process", "");
  g_assert_nonnull (find_link (get_details (fixture), "explore.show-sheet", "'process'"));
  act (fixture, "explore.show-sheet", "(ss)", "process", "");
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  table = fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_OPTION_TABLE);
  sheet = signpost_option_table_get_sheet (SIGNPOST_OPTION_TABLE (table));
  g_assert_true (gtk_widget_get_mapped (table));
  g_assert_cmpuint (signpost_option_sheet_get_n_rows (sheet), ==, 6);
  g_assert_true (shows_text (table, "Error handling"));

  /* By title, and the other way round */
  g_assert_true (gtk_widget_activate_action (table, "table.sort", "i", SIGNPOST_SHEET_TITLE));
  sheet = signpost_option_table_get_sheet (SIGNPOST_OPTION_TABLE (table));
  first = signpost_option_sheet_get_text (sheet, 0, SIGNPOST_SHEET_TITLE);
  g_assert_cmpint (g_utf8_collate (first, signpost_option_sheet_get_text (sheet, 5, SIGNPOST_SHEET_TITLE)), <, 0);
  gtk_widget_activate_action (table, "table.sort", "i", SIGNPOST_SHEET_TITLE);
  sheet = signpost_option_table_get_sheet (SIGNPOST_OPTION_TABLE (table));
  g_assert_cmpstr (signpost_option_sheet_get_text (sheet, 5, SIGNPOST_SHEET_TITLE), ==, first);

  markdown = copy (table, "markdown");
  g_assert_true (g_str_has_prefix (markdown, "| Technical option |"));
  text = copy (table, "table");
  g_assert_true (g_str_has_prefix (text, "Technical option\t"));
  formats = gdk_clipboard_get_formats (gtk_widget_get_clipboard (table));
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/html"));

  /* A row leads to its option, Escape back to where the table came from. */
  g_assert_nonnull (find_link (table, "explore.open", "'deep-link'"));
  g_assert_true (press_key (fixture, GDK_KEY_Escape, 0));
  g_assert_false (gtk_widget_get_mapped (table));
  g_assert_true (signpost_explore_page_get_details_visible (fixture->page));
}

static gboolean
shows_record_cb (gpointer data)
{
  Fixture *fixture = data;

  return shows_text (get_details (fixture), "1. Order status");
}

static void
test_records (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) folder = fixture_make_folder ();
  g_autofree char *sample_path = g_test_build_filename (G_TEST_DIST, "data", "sample.decision.json", NULL);
  g_autofree char *sample = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (sample_path, &sample, NULL, &error);
  g_assert_no_error (error);
  fixture_write (folder, "0001-order-status.md", "# Order status\n\n## Status\n\nAccepted\n");
  fixture_write (folder, "0001-order-status.decision.json", sample);

  act (fixture, "explore.select", "(ss)", "distributing", "");
  g_assert_false (shows_record_cb (fixture));
  signpost_explore_page_set_log_folder (fixture->page, folder);
  fixture_wait_for (shows_record_cb, fixture);
  g_assert_nonnull (find_link (get_details (fixture), "win.open-record", "0001-order-status.md"));

  act (fixture, "explore.select", "(ss)", "", "evt");
  g_assert_true (shows_record_cb (fixture));
  act (fixture, "explore.select", "(ss)", "sso", "");
  g_assert_false (shows_record_cb (fixture));
}

static gboolean
has_results_cb (gpointer data)
{
  return gtk_widget_get_mapped (data) &&
         signpost_search_popover_get_n_results (SIGNPOST_SEARCH_POPOVER (data)) > 0;
}

static gboolean
press_in (GtkWidget *entry,
          guint      keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (entry);
  gboolean handled = FALSE;

  for (guint i = 0; !handled && i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, 0, &handled);
    }

  return handled;
}

static void
test_search (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *popover = fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_SEARCH_POPOVER);

  act (fixture, "explore.search", NULL, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "kafka");
  fixture_wait_for (has_results_cb, popover);
  g_assert_true (shows_text (popover, "Technical options"));
  g_assert_true (shows_text (popover, "Use cases"));

  /* The best match is called so, and Enter opens it in place. */
  g_assert_true (press_in (entry, GDK_KEY_Return));
  assert_place (fixture, SIGNPOST_SPOT_TECHNICAL_OPTION, "kafka", NULL, NULL);
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_true (shows_text (get_details (fixture), "Operations"));

  /* Down to another, and up again past the first, where Enter belongs to the entry. */
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "process");
  fixture_wait_for (has_results_cb, popover);
  g_assert_false (press_in (entry, GDK_KEY_Return));
  gtk_editable_set_text (GTK_EDITABLE (entry), "process ");
  fixture_wait_for (has_results_cb, popover);
  g_assert_true (press_in (entry, GDK_KEY_Down));
  g_assert_true (press_in (entry, GDK_KEY_Return));
  assert_place (fixture, SIGNPOST_SPOT_SELECTION, NULL, "process", NULL);

  /* Escape closes what was found before it ends the search. */
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "queue");
  fixture_wait_for (has_results_cb, popover);
  g_assert_true (press_in (entry, GDK_KEY_Escape));
  g_assert_false (gtk_widget_get_visible (popover));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "queue");
  g_assert_false (press_in (entry, GDK_KEY_Escape));
}

static gboolean
has_details_cb (gpointer data)
{
  GtkWidget *revealer = gtk_widget_get_ancestor (data, GTK_TYPE_REVEALER);

  return revealer != NULL && gtk_revealer_get_child_revealed (GTK_REVEALER (revealer));
}

/* Beside the details there is less room; the row that was clicked stays where it is. */
static void
test_row_stays (Fixture       *fixture,
                gconstpointer  data)
{
  SignpostMatrix *matrix = SIGNPOST_MATRIX (fixture_find (GTK_WIDGET (fixture->page),
                                                          SIGNPOST_TYPE_MATRIX));
  GtkWidget *cell = signpost_matrix_get_cell (matrix, 10, 2);
  GtkWidget *scroller = gtk_widget_get_ancestor (cell, GTK_TYPE_SCROLLED_WINDOW);
  graphene_rect_t before, after;

  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                            300);
  gtk_widget_grab_focus (cell);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_compute_bounds (cell, scroller, &before));

  g_assert_true (gtk_widget_activate_action (cell, "cell.select", NULL));
  fixture_wait_for (has_details_cb, get_details (fixture));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_true (gtk_widget_compute_bounds (cell, scroller, &after));
  g_assert_cmpfloat (after.size.width, <, before.size.width);
  g_assert_cmpfloat_with_epsilon (before.origin.y, after.origin.y, 2);
}

/* Who types while scrolled down is led to the entry, and what is found hangs on it there. */
static void
test_search_from_below (Fixture       *fixture,
                        gconstpointer  data)
{
  GtkWidget *entry = fixture_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY);
  GtkWidget *popover = fixture_find (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_SEARCH_POPOVER);
  GtkWidget *scroller = gtk_widget_get_ancestor (entry, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  GdkRectangle place;

  gtk_window_set_default_size (fixture->window, 1000, 420);
  fixture_settle (100);
  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 400);

  act (fixture, "explore.search", NULL, NULL, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "kafka");
  fixture_wait_for (has_results_cb, popover);
  g_assert_true (gtk_popover_get_pointing_to (GTK_POPOVER (popover), &place));
  g_assert_cmpint (place.y + place.height, >, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/explore-pages/back-and-forward", Fixture, NULL, set_up, test_back_and_forward, tear_down);
  g_test_add ("/explore-pages/buttons", Fixture, NULL, set_up, test_buttons, tear_down);
  g_test_add ("/explore-pages/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/explore-pages/row-stays", Fixture, NULL, set_up, test_row_stays, tear_down);
  g_test_add ("/explore-pages/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/explore-pages/side-by-side", Fixture, NULL, set_up, test_side_by_side, tear_down);
  g_test_add ("/explore-pages/records", Fixture, NULL, set_up, test_records, tear_down);
  g_test_add ("/explore-pages/search", Fixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/explore-pages/search-from-below", Fixture, NULL, set_up, test_search_from_below, tear_down);

  return g_test_run ();
}
