/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The matrix and the list with a catalogue of hundreds of use cases, which SIGNPOST_TEST_CATALOGUE
 * names */

#include "ui/explore/signpost-explore-row.h"
#include "ui/explore/signpost-matrix-cell.h"

#include "find-fixture.h"

/* More rows than these stand in no window of the tests, even with the spare ones. */
#define MANY 60

static SignpostCatalogue *
load_large (void)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("SIGNPOST_TEST_CATALOGUE"));
  g_autoptr (GError) error = NULL;
  SignpostCatalogue *catalogue = signpost_catalogue_new_from_file (file, &error);

  g_assert_no_error (error);

  return catalogue;
}

static void
set_up (ExploreFixture *self,
        gconstpointer   data)
{
  explore_fixture_open (self, load_large (), GPOINTER_TO_INT (data), 700);
}

static void
tear_down (ExploreFixture *self,
           gconstpointer   data)
{
  explore_fixture_close (self);
}

static GListModel *
get_use_cases (ExploreFixture *self)
{
  return signpost_catalogue_get_use_cases (self->catalogue);
}

static guint
count_type (GtkWidget *widget,
            GType      type)
{
  guint n_found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_found += count_type (child, type);

  return n_found;
}

static GtkWidget *
get_scroller (GtkWidget *widget)
{
  return gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
}

static GtkAdjustment *
get_vadjustment (GtkWidget *widget)
{
  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (get_scroller (widget)));
}

/* Where the widget is in what the window shows of it, in px from its top */
static graphene_rect_t
get_bounds (GtkWidget *widget)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, get_scroller (widget), &bounds));

  return bounds;
}

static void
assert_in_sight (ExploreFixture *self,
                 GtkWidget      *widget)
{
  graphene_rect_t bounds = get_bounds (widget);
  graphene_rect_t header =
    get_bounds (gtk_widget_get_parent (signpost_matrix_get_cell (self->matrix, 0, 0)));

  g_assert_cmpfloat (bounds.origin.y, >=, header.origin.y + header.size.height - 1);
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (get_scroller (widget)) + 1);
}

/* The names of a row are those of its use case: nothing is left of what it showed before. */
static void
check_row (ExploreFixture *self,
           guint           row)
{
  const char *words[] = { "not marked", "possible", "preferred" };
  g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (get_use_cases (self), row - 1);
  SignpostFit *fit;

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (signpost_matrix_get_cell (self->matrix, row, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_use_case_get_title (use_case));
  for (guint i = 0; (fit = signpost_use_case_get_fit_at (use_case, i)) != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s, %s: %s", signpost_use_case_get_title (use_case),
                                               signpost_category_get_method_title (signpost_fit_get_category (fit)),
                                               words[signpost_fit_get_level (fit)]);

      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (signpost_matrix_get_cell (self->matrix, row, i + 1)),
                                           GTK_ACCESSIBLE_PROPERTY_LABEL, name);
    }
}

static void
settle (ExploreFixture *self)
{
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
  fixture_settle (200);
}

/* Few rows exist, wherever one scrolls; those in sight show what stands there. */
static void
test_scroll (ExploreFixture *self,
             gconstpointer   data)
{
  GtkAdjustment *vadjustment = get_vadjustment (GTK_WIDGET (self->matrix));
  guint n_use_cases = g_list_model_get_n_items (get_use_cases (self));
  guint n_columns = g_list_model_get_n_items (signpost_catalogue_get_categories (self->catalogue));

  g_assert_cmpuint (n_columns, ==, 12);
  for (guint tenth = 0; tenth <= 10; tenth++)
    {
      double bottom;
      guint n_in_sight = 0;

      bottom = gtk_adjustment_get_upper (vadjustment) - gtk_adjustment_get_page_size (vadjustment);
      gtk_adjustment_set_value (vadjustment, bottom * tenth / 10);
      settle (self);

      for (guint row = 1; row <= n_use_cases; row++)
        {
          GtkWidget *title = signpost_matrix_get_cell (self->matrix, row, 0);
          graphene_rect_t bounds;

          if (title == NULL)
            continue;

          check_row (self, row);
          bounds = get_bounds (title);
          n_in_sight += bounds.origin.y < gtk_widget_get_height (get_scroller (title)) &&
                        bounds.origin.y + bounds.size.height > 0;
        }

      g_assert_cmpuint (n_in_sight, >=, tenth == 0 ? 3 : 8);
      g_assert_cmpuint (count_type (GTK_WIDGET (self->matrix), SIGNPOST_TYPE_MATRIX_CELL), <, MANY * n_columns);
    }

  g_assert_nonnull (signpost_matrix_get_cell (self->matrix, n_use_cases, 0));
}

static void
test_keys (ExploreFixture *self,
           gconstpointer   data)
{
  GtkWidget *matrix = GTK_WIDGET (self->matrix);
  guint n_use_cases = g_list_model_get_n_items (get_use_cases (self));
  GtkWidget *cell;

  g_assert_true (signpost_matrix_focus_cell (self->matrix, 1, 3));
  g_assert_true (explore_fixture_press (matrix, GDK_KEY_End, GDK_CONTROL_MASK));
  settle (self);
  cell = signpost_matrix_get_cell (self->matrix, n_use_cases, 12);
  g_assert_true (gtk_window_get_focus (self->window) == cell);
  assert_in_sight (self, cell);
  check_row (self, n_use_cases);

  g_assert_true (explore_fixture_press (matrix, GDK_KEY_Page_Up, 0));
  settle (self);
  assert_in_sight (self, gtk_window_get_focus (self->window));
  gtk_widget_child_focus (matrix, GTK_DIR_UP);
  settle (self);
  assert_in_sight (self, gtk_window_get_focus (self->window));

  /* The focus keeps its row while other rows are in sight. */
  cell = gtk_window_get_focus (self->window);
  gtk_adjustment_set_value (get_vadjustment (matrix), 0);
  settle (self);
  g_assert_true (gtk_window_get_focus (self->window) == cell);
  gtk_widget_child_focus (matrix, GTK_DIR_DOWN);
  settle (self);
  assert_in_sight (self, gtk_window_get_focus (self->window));

  g_assert_true (explore_fixture_press (matrix, GDK_KEY_Home, GDK_CONTROL_MASK));
  settle (self);
  g_assert_true (gtk_window_get_focus (self->window) == signpost_matrix_get_cell (self->matrix, 1, 0));
  assert_in_sight (self, gtk_window_get_focus (self->window));
}

/* The best match is at the top, however far down one was; the focus stays with its use case. */
static void
test_search (ExploreFixture *self,
             gconstpointer   data)
{
  g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (get_use_cases (self), 299);

  g_assert_true (signpost_matrix_focus_cell (self->matrix, 300, 2));
  settle (self);
  signpost_explore_page_set_search_text (self->page, "web shop");
  settle (self);
  assert_in_sight (self, signpost_matrix_get_cell (self->matrix, 1, 0));

  signpost_explore_page_set_search_text (self->page, "");
  settle (self);
  g_assert_true (signpost_matrix_focus_cell (self->matrix, 300, 2));
  signpost_explore_page_set_search_text (self->page, signpost_use_case_get_title (use_case));
  settle (self);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_widget_get_prev_sibling (
                                         gtk_widget_get_prev_sibling (gtk_window_get_focus (self->window)))),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_use_case_get_title (use_case));
}

static void
test_list (ExploreFixture *self,
           gconstpointer   data)
{
  GtkWidget *list = fixture_find (GTK_WIDGET (self->page), SIGNPOST_TYPE_EXPLORE_LIST);
  GtkAdjustment *vadjustment = get_vadjustment (list);
  guint n_use_cases = g_list_model_get_n_items (get_use_cases (self));
  g_autoptr (SignpostUseCase) last = g_list_model_get_item (get_use_cases (self), n_use_cases - 1);
  graphene_rect_t bounds;

  g_assert_cmpuint (count_type (list, SIGNPOST_TYPE_EXPLORE_ROW), <, MANY);
  g_assert_true (signpost_explore_list_focus_row (SIGNPOST_EXPLORE_LIST (list), 0));
  g_assert_true (explore_fixture_press (list, GDK_KEY_End, 0));
  settle (self);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (gtk_window_get_focus (self->window)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_use_case_get_title (last));
  bounds = get_bounds (gtk_window_get_focus (self->window));
  g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (get_scroller (list)) + 1);
  g_assert_cmpuint (count_type (list, SIGNPOST_TYPE_EXPLORE_ROW), <, MANY);

  g_assert_true (explore_fixture_press (list, GDK_KEY_Page_Up, 0));
  g_assert_true (explore_fixture_press (list, GDK_KEY_Up, 0));
  g_assert_true (explore_fixture_press (list, GDK_KEY_Home, 0));
  settle (self);
  bounds = get_bounds (gtk_window_get_focus (self->window));
  g_assert_cmpfloat (bounds.origin.y, >=, -1);
  g_assert_cmpfloat (gtk_adjustment_get_value (vadjustment), <, 400);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_load_style ();

  g_test_add ("/explore-large/scroll", ExploreFixture, GINT_TO_POINTER (1200), set_up, test_scroll, tear_down);
  g_test_add ("/explore-large/keys", ExploreFixture, GINT_TO_POINTER (1200), set_up, test_keys, tear_down);
  g_test_add ("/explore-large/search", ExploreFixture, GINT_TO_POINTER (1200), set_up, test_search, tear_down);
  g_test_add ("/explore-large/list", ExploreFixture, GINT_TO_POINTER (360), set_up, test_list, tear_down);

  return g_test_run ();
}
