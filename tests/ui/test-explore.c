/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-diagram.h"
#include "ui/explore/signpost-diagram-node.h"
#include "ui/explore/signpost-diagram-panel.h"
#include "ui/explore/signpost-explore-details.h"
#include "ui/explore/signpost-explore-list.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-explore-row.h"
#include "ui/explore/signpost-fit-line.h"
#include "ui/explore/signpost-matrix-cell.h"
#include "ui/explore/signpost-matrix.h"
#include "ui/signpost-fit-symbol.h"
#include "ui/signpost-screen-ink.h"

#include "ui-fixture.h"

#include <libglib-testing/signal-logger.h>

typedef struct
{
  SignpostCatalogue *catalogue;
  GtkWindow         *window;
  GtkWidget         *page;
  SignpostSelection *selection;
  GtkWidget         *matrix;
  char              *decided;
} Fixture;

static void
decide_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  Fixture *fixture = user_data;

  g_free (fixture->decided);
  fixture->decided = g_variant_dup_string (parameter, NULL);
}

static gboolean
has_content_cb (gpointer data)
{
  GtkWidget *page = data;

  return fixture_find (page, SIGNPOST_TYPE_MATRIX) != NULL ||
         fixture_find (page, SIGNPOST_TYPE_EXPLORE_LIST) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (GSimpleAction) decide = g_simple_action_new ("decide", G_VARIANT_TYPE_STRING);

  fixture->catalogue = fixture_load_builtin ();
  fixture->page = signpost_explore_page_new (fixture->catalogue);
  fixture->selection = signpost_explore_page_get_selection (SIGNPOST_EXPLORE_PAGE (fixture->page));
  fixture->window = GTK_WINDOW (adw_window_new ());

  g_signal_connect (decide, "activate", G_CALLBACK (decide_cb), fixture);
  g_action_map_add_action (G_ACTION_MAP (actions), G_ACTION (decide));
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));

  gtk_widget_set_size_request (GTK_WIDGET (fixture->window), 360, 294);
  gtk_window_set_default_size (fixture->window, data != NULL ? GPOINTER_TO_INT (data) : 1200, 800);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (fixture->window);
  fixture_wait_for (has_content_cb, fixture->page);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->matrix = fixture_find (fixture->page, SIGNPOST_TYPE_MATRIX);
}

/* Nobody may hold on to the page once its window is gone. */
static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gpointer page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (page), &page);
  gtk_window_destroy (fixture->window);
  fixture_settle (50);
  g_assert_null (page);

  g_clear_pointer (&fixture->decided, g_free);
  g_assert_finalize_object (g_steal_pointer (&fixture->catalogue));
}

static void
set_up_rtl (Fixture       *fixture,
            gconstpointer  data)
{
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (fixture, data);
}

static void
tear_down_rtl (Fixture       *fixture,
               gconstpointer  data)
{
  tear_down (fixture, data);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static gboolean
is_list_mapped_cb (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *list = fixture_find (fixture->page, SIGNPOST_TYPE_EXPLORE_LIST);

  return list != NULL && gtk_widget_get_mapped (list);
}

static gboolean
is_matrix_mapped_cb (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *matrix = fixture_find (fixture->page, SIGNPOST_TYPE_MATRIX);

  return matrix != NULL && gtk_widget_get_mapped (matrix);
}

static SignpostUseCase *
get_use_case (Fixture *fixture,
              guint    position)
{
  g_autoptr (SignpostUseCase) use_case =
    g_list_model_get_item (signpost_catalogue_get_use_cases (fixture->catalogue), position);

  return use_case;
}

static SignpostCategory *
get_category (Fixture *fixture,
              guint    position)
{
  g_autoptr (SignpostCategory) category =
    g_list_model_get_item (signpost_catalogue_get_categories (fixture->catalogue), position);

  return category;
}

static GtkWidget *
get_cell (Fixture *fixture,
          guint    row,
          guint    place)
{
  return signpost_matrix_get_cell (SIGNPOST_MATRIX (fixture->matrix), row, place);
}

static void
assert_focus (Fixture *fixture,
              guint    row,
              guint    place)
{
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_cell (fixture, row, place));
}

static void
assert_row_selected (Fixture *fixture,
                     guint    row)
{
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (gtk_widget_get_parent (get_cell (fixture, row, 0))),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
}

static void
move (Fixture          *fixture,
      GtkDirectionType  direction)
{
  gtk_widget_child_focus (fixture->matrix, direction);
}

static void
check_cell (Fixture          *fixture,
            guint             row,
            SignpostUseCase  *use_case,
            SignpostCategory *category)
{
  const char *words[] = { "not marked", "possible", "preferred" };
  SignpostFitLevel level = signpost_fit_get_level (signpost_use_case_get_fit (use_case, category));
  GtkWidget *cell = get_cell (fixture, row, signpost_category_get_position (category) + 1);
  g_autofree char *name = g_strdup_printf ("%s, %s: %s", signpost_use_case_get_title (use_case),
                                           signpost_category_get_method_title (category), words[level]);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, name);
  g_assert_true (gtk_widget_get_focusable (cell));
  g_assert_cmpint (gtk_widget_get_width (cell), >=, 44);
  g_assert_cmpint (gtk_widget_get_height (cell), >=, 40);
}

static void
test_cells (Fixture       *fixture,
            gconstpointer  data)
{
  guint n_use_cases =
    g_list_model_get_n_items (signpost_catalogue_get_use_cases (fixture->catalogue));
  guint n_categories =
    g_list_model_get_n_items (signpost_catalogue_get_categories (fixture->catalogue));

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (fixture->matrix), GTK_ACCESSIBLE_ROLE_GRID);
  g_assert_cmpuint (n_use_cases * n_categories, ==, 75);

  for (guint u = 0; u < n_use_cases; u++)
    {
      GtkWidget *title = get_cell (fixture, u + 1, 0);

      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_ROLE_ROW_HEADER);
      gtk_test_accessible_assert_role (GTK_ACCESSIBLE (gtk_widget_get_parent (title)),
                                       GTK_ACCESSIBLE_ROLE_ROW);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           signpost_use_case_get_title (get_use_case (fixture, u)));

      for (guint c = 0; c < n_categories; c++)
        check_cell (fixture, u + 1, get_use_case (fixture, u), get_category (fixture, c));
    }

  for (guint c = 0; c < n_categories; c++)
    gtk_test_accessible_assert_role (GTK_ACCESSIBLE (get_cell (fixture, 0, c + 1)),
                                     GTK_ACCESSIBLE_ROLE_COLUMN_HEADER);

  g_assert_null (get_cell (fixture, n_use_cases + 1, 0));
  g_assert_null (get_cell (fixture, 1, n_categories + 1));
}

/* Thought 1: a panel stands over its column. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *diagram = fixture_find (fixture->page, SIGNPOST_TYPE_DIAGRAM);
  guint column = 1;

  for (GtkWidget *child = gtk_widget_get_first_child (diagram); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      graphene_rect_t panel, cell;

      if (!SIGNPOST_IS_DIAGRAM_PANEL (child))
        continue;

      g_assert_true (gtk_widget_compute_bounds (child, fixture->page, &panel));
      g_assert_true (gtk_widget_compute_bounds (get_cell (fixture, 1, column), fixture->page,
                                                &cell));
      g_assert_cmpfloat_with_epsilon (panel.origin.x + panel.size.width / 2,
                                      cell.origin.x + cell.size.width / 2, 2);
      column++;
    }

  g_assert_cmpuint (column, ==, 6);
}

static void
test_arrows (Fixture       *fixture,
             gconstpointer  data)
{
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;

  gtk_widget_grab_focus (get_cell (fixture, 5, 2));
  move (fixture, rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  assert_focus (fixture, 5, 3);
  move (fixture, GTK_DIR_DOWN);
  assert_focus (fixture, 6, 3);
  move (fixture, rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT);
  move (fixture, rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT);
  move (fixture, rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT);
  assert_focus (fixture, 6, 0);
  move (fixture, rtl ? GTK_DIR_RIGHT : GTK_DIR_LEFT);
  assert_focus (fixture, 6, 0);
  move (fixture, GTK_DIR_UP);
  assert_focus (fixture, 5, 0);

  /* One stop for Tab, and the same one when it comes back */
  g_assert_false (gtk_widget_child_focus (fixture->matrix, GTK_DIR_TAB_FORWARD));
  gtk_widget_grab_focus (fixture_find (fixture->page, GTK_TYPE_SEARCH_ENTRY));
  g_assert_true (gtk_widget_child_focus (fixture->matrix, GTK_DIR_TAB_FORWARD));
  assert_focus (fixture, 5, 0);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  GtkScrolledWindow *scroller =
    GTK_SCROLLED_WINDOW (gtk_widget_get_ancestor (fixture->matrix, GTK_TYPE_SCROLLED_WINDOW));
  graphene_rect_t bounds;

  gtk_widget_grab_focus (get_cell (fixture, 3, 2));
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_End, 0));
  assert_focus (fixture, 3, 5);
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_Home, 0));
  assert_focus (fixture, 3, 0);
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_End, GDK_CONTROL_MASK));
  assert_focus (fixture, 15, 5);

  /* What has the focus is in sight, and not under the header. */
  gtk_test_widget_wait_for_draw (fixture->page);
  g_assert_true (gtk_widget_compute_bounds (get_cell (fixture, 15, 5), GTK_WIDGET (scroller),
                                            &bounds));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=,
                     gtk_widget_get_height (GTK_WIDGET (scroller)) + 1);
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_Page_Up, 0));
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_Page_Up, 0));
  gtk_test_widget_wait_for_draw (fixture->page);
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_Home, GDK_CONTROL_MASK));
  assert_focus (fixture, 1, 0);
  gtk_test_widget_wait_for_draw (fixture->page);
  g_assert_true (gtk_widget_compute_bounds (get_cell (fixture, 1, 0), GTK_WIDGET (scroller),
                                            &bounds));
  g_assert_cmpfloat (bounds.origin.y, >=,
                     gtk_widget_get_height (gtk_widget_get_parent (get_cell (fixture, 0, 0))) - 1);
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_Page_Down, 0));
  g_assert_false (gtk_root_get_focus (GTK_ROOT (fixture->window)) == get_cell (fixture, 1, 0));

  /* Space selects what has the focus. */
  gtk_widget_grab_focus (get_cell (fixture, 5, 2));
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_space, 0));
  g_assert_true (signpost_selection_get_use_case (fixture->selection) == get_use_case (fixture, 4));
  g_assert_true (signpost_selection_get_category (fixture->selection) == get_category (fixture, 1));
}

static gboolean
shows_text (GtkWidget  *widget,
            const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows_text (child, text))
      return TRUE;

  return FALSE;
}

static GtkWidget *
find_panel (GtkWidget        *widget,
            SignpostCategory *category)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found;

      if (SIGNPOST_IS_DIAGRAM_PANEL (child) &&
          signpost_diagram_panel_get_category (SIGNPOST_DIAGRAM_PANEL (child)) == category)
        return child;

      found = find_panel (child, category);
      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_selection (Fixture       *fixture,
                gconstpointer  data)
{
  SignpostUseCase *use_case = get_use_case (fixture, 4);
  SignpostCategory *category = get_category (fixture, 1);
  GtkWidget *panel = find_panel (fixture->page, category);
  GtkWidget *details;
  g_autofree char *lit = g_strdup_printf ("%s, possible for %s",
                                          signpost_category_get_title (category),
                                          signpost_use_case_get_title (use_case));

  g_assert_null (fixture_find (fixture->page, SIGNPOST_TYPE_EXPLORE_DETAILS));

  /* From the matrix: a title selects a use case; panels light up, details tell */
  g_assert_true (gtk_widget_activate_action (get_cell (fixture, 5, 0), "cell.select", NULL));
  g_assert_true (signpost_selection_get_use_case (fixture->selection) == use_case);
  g_assert_null (signpost_selection_get_category (fixture->selection));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (panel), GTK_ACCESSIBLE_PROPERTY_LABEL, lit);
  assert_row_selected (fixture, 5);

  details = fixture_find (fixture->page, SIGNPOST_TYPE_EXPLORE_DETAILS);
  g_assert_nonnull (details);
  g_assert_true (signpost_explore_page_get_details_visible (SIGNPOST_EXPLORE_PAGE (fixture->page)));
  g_assert_true (shows_text (details, signpost_use_case_get_summary (use_case)));

  /* From the diagram: a category, and with it the cell */
  g_assert_true (gtk_widget_activate_action (panel, "panel.select", NULL));
  g_assert_true (signpost_selection_get_category (fixture->selection) == category);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (panel), GTK_ACCESSIBLE_STATE_PRESSED,
                                    GTK_ACCESSIBLE_TRISTATE_TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_cell (fixture, 5, 2)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_cell (fixture, 5, 1)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, FALSE);
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_cell (fixture, 0, 2)),
                                    GTK_ACCESSIBLE_STATE_SELECTED, TRUE);
  g_assert_true (shows_text (details, "Why this fit"));

  /* From the details: back to the category alone */
  g_assert_true (gtk_widget_activate_action (details, "explore.select", "(ss)", "",
                                             signpost_category_get_id (category)));
  g_assert_null (signpost_selection_get_use_case (fixture->selection));
  g_assert_true (shows_text (details, "Use cases it serves"));

  /* Escape clears */
  g_assert_true (fixture_press (fixture->page, GDK_KEY_Escape, 0));
  g_assert_true (signpost_selection_is_empty (fixture->selection));
  g_assert_false (signpost_explore_page_get_details_visible (SIGNPOST_EXPLORE_PAGE (fixture->page)));
  g_assert_false (fixture_press (fixture->page, GDK_KEY_Escape, 0));
}

static void
test_diagram (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *diagram = fixture_find (fixture->page, SIGNPOST_TYPE_DIAGRAM);
  GtkWidget *first = find_panel (diagram, get_category (fixture, 0));
  GtkWidget *second = find_panel (diagram, get_category (fixture, 1));
  gboolean rtl = gtk_widget_get_default_direction () == GTK_TEXT_DIR_RTL;
  GtkWidget *focus;

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (diagram), GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (first), GTK_ACCESSIBLE_ROLE_BUTTON);

  gtk_widget_grab_focus (first);
  gtk_widget_child_focus (diagram, rtl ? GTK_DIR_LEFT : GTK_DIR_RIGHT);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == second);

  gtk_widget_child_focus (diagram, GTK_DIR_DOWN);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (SIGNPOST_IS_DIAGRAM_NODE (focus));
  g_assert_true (gtk_widget_is_ancestor (focus, second));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (focus), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       signpost_diagram_node_get_node (SIGNPOST_DIAGRAM_NODE (focus))->title);
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (focus),
                                                   GTK_ACCESSIBLE_RELATION_FLOW_TO));

  gtk_widget_child_focus (diagram, GTK_DIR_UP);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == second);

  /* Below the panels is the list of combinations, and then Tab leaves. */
  g_assert_true (gtk_widget_child_focus (diagram, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)),
                                          GTK_TYPE_MENU_BUTTON) != NULL);
  g_assert_false (gtk_widget_child_focus (diagram, GTK_DIR_TAB_FORWARD));
  gtk_widget_grab_focus (second);

  /* The large one is a page of its own, and leads back. */
  gtk_widget_activate_action (fixture->page, "explore.show-diagram", NULL);
  fixture_settle (50);
  g_assert_true (SIGNPOST_IS_DIAGRAM_PANEL (gtk_root_get_focus (GTK_ROOT (fixture->window))));
  g_assert_true (fixture_press (fixture->page, GDK_KEY_Left, GDK_ALT_MASK));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == second);
  g_assert_false (fixture_press (fixture->page, GDK_KEY_Left, GDK_ALT_MASK));
}

static gboolean
has_decided_cb (gpointer data)
{
  return ((Fixture *) data)->decided != NULL;
}

static void
test_decide (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *button;

  signpost_selection_set (fixture->selection, NULL, get_category (fixture, 0));
  button = fixture_find_action (fixture->page, "win.decide");
  g_assert_false (gtk_widget_get_visible (button));

  signpost_selection_set (fixture->selection, get_use_case (fixture, 4), get_category (fixture, 0));
  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
  fixture_wait_for (has_decided_cb, fixture);
  g_assert_cmpstr (fixture->decided, ==, signpost_use_case_get_id (get_use_case (fixture, 4)));
}

static gboolean
is_mapped_cb (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *list, *row, *details, *back;

  fixture_wait_for (is_list_mapped_cb, fixture);
  g_assert_null (fixture->matrix);
  list = fixture_find (fixture->page, SIGNPOST_TYPE_EXPLORE_LIST);
  g_assert_nonnull (fixture_find (list, SIGNPOST_TYPE_FIT_LINE));

  /* A chip leaves the use cases that the category serves, and shows no details by itself. */
  signpost_selection_set_category (fixture->selection, get_category (fixture, 3));
  g_assert_false (signpost_explore_page_get_details_visible (SIGNPOST_EXPLORE_PAGE (fixture->page)));
  row = fixture_find (list, SIGNPOST_TYPE_EXPLORE_ROW);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       signpost_use_case_get_title (get_use_case (fixture, 1)));

  /* What is a dot for the eye is told, too. */
  signpost_selection_set (fixture->selection, NULL, NULL);
  row = fixture_find (list, SIGNPOST_TYPE_EXPLORE_ROW);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Preferred: Services. Possible: UI. There is a note about this use case");

  /* A row opens the details as a page, and the way back leads to the row. */
  signpost_selection_set (fixture->selection, NULL, NULL);
  row = fixture_find (list, SIGNPOST_TYPE_EXPLORE_ROW);
  gtk_widget_grab_focus (row);
  g_assert_true (gtk_widget_activate (row));
  g_assert_true (signpost_selection_get_use_case (fixture->selection) == get_use_case (fixture, 0));
  details = fixture_find (fixture->page, SIGNPOST_TYPE_EXPLORE_DETAILS);
  fixture_wait_for (is_mapped_cb, details);

  back = fixture_find_action (details, "explore.go-back");
  g_assert_true (gtk_widget_get_visible (back));
  gtk_widget_activate_action (back, "explore.go-back", NULL);
  fixture_wait_for (is_mapped_cb, list);
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == row);

  /* Wide again: the matrix with the same selection */
  gtk_window_set_default_size (fixture->window, 1200, 800);
  fixture_wait_for (is_matrix_mapped_cb, fixture);
  fixture->matrix = fixture_find (fixture->page, SIGNPOST_TYPE_MATRIX);
  g_assert_true (signpost_selection_is_empty (fixture->selection));
  signpost_trail_go_forward (signpost_explore_page_get_trail (SIGNPOST_EXPLORE_PAGE (fixture->page)));
  assert_row_selected (fixture, 1);
}

/* Between the widths: the matrix, with the details as a page over it */
static void
test_medium (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *details;

  gtk_widget_grab_focus (get_cell (fixture, 2, 3));
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_Return, 0));
  details = fixture_find (fixture->page, SIGNPOST_TYPE_EXPLORE_DETAILS);
  fixture_wait_for (is_mapped_cb, details);
  g_assert_false (gtk_widget_get_mapped (fixture->matrix));

  g_assert_true (fixture_press (fixture->page, GDK_KEY_Escape, 0));
  fixture_wait_for (is_mapped_cb, fixture->matrix);
  assert_focus (fixture, 2, 3);
  g_assert_true (signpost_selection_get_use_case (fixture->selection) == get_use_case (fixture, 1));

  /* The same cell again shows them again. */
  g_assert_true (fixture_press (fixture->matrix, GDK_KEY_Return, 0));
  fixture_wait_for (is_mapped_cb, details);
  g_assert_true (fixture_press (fixture->page, GDK_KEY_Left, GDK_ALT_MASK));
  fixture_wait_for (is_mapped_cb, fixture->matrix);
}

static const char *
get_word (Fixture *fixture,
          guint    row,
          guint    place)
{
  return signpost_matrix_cell_get_word (SIGNPOST_MATRIX_CELL (get_cell (fixture, row, place)));
}

static gboolean
has_no_words_cb (gpointer fixture)
{
  return get_word (fixture, 1, 2) == NULL;
}

/* A word beside the symbol, where all columns have room for it */
static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  g_assert_cmpstr (get_word (fixture, 1, 1), ==, "Possible");
  g_assert_cmpstr (get_word (fixture, 1, 2), ==, "Preferred");
  g_assert_null (get_word (fixture, 1, 3));

  gtk_window_set_default_size (fixture->window, 650, 700);
  fixture_wait_for (has_no_words_cb, fixture);
  g_assert_null (get_word (fixture, 1, 1));
}

static void
test_selection_object (void)
{
  g_autoptr (SignpostCatalogue) catalogue = fixture_load_builtin ();
  g_autoptr (SignpostUseCase) use_case =
    g_list_model_get_item (signpost_catalogue_get_use_cases (catalogue), 0);
  g_autoptr (SignpostCategory) category =
    g_list_model_get_item (signpost_catalogue_get_categories (catalogue), 0);
  g_autoptr (GtSignalLogger) log = gt_signal_logger_new ();
  SignpostSelection *selection = signpost_selection_new ();

  g_assert_true (signpost_selection_is_empty (selection));
  gt_signal_logger_connect (log, selection, "notify");

  signpost_selection_set (selection, use_case, category);
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (log), ==, 2);
  signpost_selection_set (selection, use_case, category);
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (log), ==, 2);
  signpost_selection_toggle_category (selection, category);
  g_assert_null (signpost_selection_get_category (selection));
  g_assert_cmpuint (gt_signal_logger_get_n_emissions (log), ==, 3);

  while (gt_signal_logger_get_n_emissions (log) > 0)
    g_assert_true (gt_signal_logger_pop_emission (log, NULL, NULL, NULL, NULL));

  g_assert_finalize_object (selection);
}

static void
test_symbol (void)
{
  GtkWidget *symbol = g_object_ref_sink (signpost_fit_symbol_new (SIGNPOST_FIT_LEVEL_POSSIBLE));
  SignpostInk ink = signpost_ink_from_widget (symbol);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (symbol), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_POSSIBLE));
  signpost_fit_symbol_set_level (SIGNPOST_FIT_SYMBOL (symbol), SIGNPOST_FIT_LEVEL_PREFERRED);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (symbol), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       signpost_fit_level_to_title (SIGNPOST_FIT_LEVEL_PREFERRED));

  g_assert_cmpfloat (signpost_ink_contrast (&ink.preferred, &ink.paper), >=, 3);
  g_assert_cmpfloat (ink.dim.alpha, <, ink.text.alpha);
  g_assert_finalize_object (symbol);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/explore/selection-object", test_selection_object);
  g_test_add_func ("/explore/symbol", test_symbol);
  g_test_add ("/explore/cells", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/explore/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/explore/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/explore/arrows", Fixture, NULL, set_up, test_arrows, tear_down);
  g_test_add ("/explore/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/explore/selection", Fixture, NULL, set_up, test_selection, tear_down);
  g_test_add ("/explore/diagram", Fixture, NULL, set_up, test_diagram, tear_down);
  g_test_add ("/explore/decide", Fixture, NULL, set_up, test_decide, tear_down);
  g_test_add ("/explore/narrow", Fixture, GINT_TO_POINTER (360), set_up, test_narrow, tear_down);
  g_test_add ("/explore/medium", Fixture, GINT_TO_POINTER (760), set_up, test_medium, tear_down);

  g_test_add ("/explore/columns-rtl", Fixture, NULL, set_up_rtl, test_columns, tear_down_rtl);
  g_test_add ("/explore/arrows-rtl", Fixture, NULL, set_up_rtl, test_arrows, tear_down_rtl);
  g_test_add ("/explore/diagram-rtl", Fixture, NULL, set_up_rtl, test_diagram, tear_down_rtl);

  return g_test_run ();
}
