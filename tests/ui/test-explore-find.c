/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Searching, filtering and sorting in Explore, and what it looks like with large letters */

#include "ui/explore/signpost-explore-bar.h"
#include "ui/explore/signpost-explore-legend.h"
#include "ui/explore/signpost-explore-no-match.h"
#include "ui/explore/signpost-explore-row.h"
#include "ui/explore/signpost-marked-text.h"

#include "find-fixture.h"

static void
set_up (ExploreFixture *self,
        gconstpointer   data)
{
  explore_fixture_open (self, fixture_load_builtin (), data != NULL ? GPOINTER_TO_INT (data) : 1200, 800);
}

static void
tear_down (ExploreFixture *self,
           gconstpointer   data)
{
  explore_fixture_close (self);
}

static guint
count_rows (ExploreFixture *self)
{
  guint n_rows = 0;

  while (signpost_matrix_get_cell (self->matrix, n_rows + 1, 0) != NULL)
    n_rows++;

  return n_rows;
}

static void
assert_first (ExploreFixture *self,
              const char     *id)
{
  SignpostUseCase *use_case = signpost_catalogue_find_use_case (self->catalogue, id);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (signpost_matrix_get_cell (self->matrix, 1, 0)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_use_case_get_title (use_case));
}

static GtkWidget *
find (ExploreFixture *self,
      GType           type)
{
  return fixture_find (GTK_WIDGET (self->page), type);
}

static void
test_search (ExploreFixture *self,
             gconstpointer   data)
{
  GtkWidget *no_match = find (self, SIGNPOST_TYPE_EXPLORE_NO_MATCH);
  GtkEditable *entry = GTK_EDITABLE (find (self, GTK_TYPE_SEARCH_ENTRY));
  guint n_found;
  int start, end;

  gtk_editable_set_text (entry, "batch");
  g_assert_cmpstr (signpost_explore_page_get_search_text (self->page), ==, "batch");
  n_found = count_rows (self);
  g_assert_cmpuint (n_found, >, 1);
  g_assert_cmpuint (n_found, <, 15);
  g_assert_true (explore_fixture_shows_text (signpost_matrix_get_cell (self->matrix, 0, 0), "of 15 use cases"));
  g_assert_false (gtk_widget_get_visible (no_match));

  /* Who searches again types over what was searched for. */
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "explore.search", NULL));
  g_assert_true (gtk_editable_get_selection_bounds (entry, &start, &end));
  g_assert_cmpint (start, ==, 0);
  g_assert_cmpint (end, ==, strlen ("batch"));

  /* The one whose title says so is the first, and Enter leads there. */
  assert_first (self, "export-import");
  g_signal_emit_by_name (entry, "activate");
  g_assert_true (gtk_window_get_focus (self->window) == signpost_matrix_get_cell (self->matrix, 1, 0));

  signpost_explore_page_set_search_text (self->page, "no such thing at all");
  g_assert_true (gtk_widget_get_visible (no_match));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (self->matrix)));

  g_assert_true (gtk_widget_activate_action (no_match, "explore.clear-search", NULL));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "");
  g_assert_cmpuint (count_rows (self), ==, 15);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (self->matrix)));
}

/* “no results” says how to widen, and how many that would find. */
static void
test_widen (ExploreFixture *self,
            gconstpointer   data)
{
  GtkWidget *no_match = find (self, SIGNPOST_TYPE_EXPLORE_NO_MATCH);
  GtkWidget *bar = find (self, SIGNPOST_TYPE_EXPLORE_BAR);
  GtkWidget *filters, *words, *all;

  signpost_explore_page_set_search_text (self->page, "machine learning");
  g_assert_true (gtk_widget_activate_action (bar, "find.category", "s", "ui"));
  g_assert_true (gtk_widget_get_visible (no_match));

  filters = fixture_find_action (no_match, "explore.clear-filters");
  words = fixture_find_action (no_match, "explore.clear-search");
  all = fixture_find_action (no_match, "explore.show-all");
  g_assert_true (gtk_widget_get_visible (filters));
  g_assert_true (gtk_widget_get_visible (words));
  g_assert_cmpstr (gtk_button_get_label (GTK_BUTTON (words)), ==, "Clear the Search (6)");
  g_assert_false (gtk_widget_get_visible (all));

  g_assert_true (gtk_widget_activate_action (filters, "explore.clear-filters", NULL));
  g_assert_false (gtk_widget_get_visible (no_match));
  assert_first (self, "ml");

  signpost_explore_page_set_search_text (self->page, "zebra");
  g_assert_false (gtk_widget_get_visible (filters));
  g_assert_false (gtk_widget_get_visible (words));
  g_assert_true (gtk_widget_get_visible (all));
  g_assert_true (gtk_widget_activate_action (all, "explore.show-all", NULL));
  g_assert_cmpuint (count_rows (self), ==, 15);
}

static GtkWidget *
get_nth_child (GtkWidget *widget,
               guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (n-- > 0)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* The legend filters, and counts what is left; so do the columns. */
static void
test_filters (ExploreFixture *self,
              gconstpointer   data)
{
  GtkWidget *legend = find (self, SIGNPOST_TYPE_EXPLORE_LEGEND);
  GtkWidget *bar = find (self, SIGNPOST_TYPE_EXPLORE_BAR);
  GtkWidget *preferred = get_nth_child (legend, 0);
  GtkWidget *column = signpost_matrix_get_cell (self->matrix, 0, 4);

  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (preferred), GTK_ACCESSIBLE_PROPERTY_LABEL, "Preferred: 21");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 preferred, 4 possible");

  g_assert_true (gtk_widget_activate_action (bar, "find.category", "s", "bat"));
  g_assert_cmpuint (count_rows (self), ==, 6);
  g_assert_true (explore_fixture_shows_text (bar, "Export, Import, Batch"));

  g_signal_emit_by_name (preferred, "clicked");
  g_assert_cmpuint (count_rows (self), ==, 2);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "2 preferred, 0 possible");

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "explore.clear-filters", NULL));
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (preferred)));
  g_assert_true (explore_fixture_shows_text (bar, "All methods"));
  g_assert_cmpuint (count_rows (self), ==, 15);
}

static void
test_order (ExploreFixture *self,
            gconstpointer   data)
{
  GtkWidget *bar = find (self, SIGNPOST_TYPE_EXPLORE_BAR);
  SignpostCategory *events = signpost_catalogue_find_category (self->catalogue, "evt");
  GtkWidget *cell;

  g_assert_true (gtk_widget_activate_action (bar, "find.order", "s", "title"));
  assert_first (self, "cms-cdn");
  g_assert_true (explore_fixture_shows_text (bar, "By title"));

  g_assert_true (gtk_widget_activate_action (bar, "find.order", "s", "evt"));
  cell = signpost_matrix_get_cell (self->matrix, 1, signpost_category_get_position (events) + 1);
  g_assert_true (gtk_widget_has_css_class (cell, "preferred"));

  g_assert_true (gtk_widget_activate_action (bar, "find.order", "s", "source"));
  assert_first (self, "sso");
  g_assert_true (explore_fixture_shows_text (bar, "As in the source"));
  signpost_explore_page_set_search_text (self->page, "batch");
  g_assert_true (explore_fixture_shows_text (bar, "Best match first"));
}

/* What was searched for is underlined: in the title, or in a line that says why. */
static void
test_marks (ExploreFixture *self,
            gconstpointer   data)
{
  g_autoptr (SignpostFinder) finder = signpost_finder_new (self->catalogue);
  SignpostUseCase *batch = signpost_catalogue_find_use_case (self->catalogue, "export-import");
  SignpostUseCase *sso = signpost_catalogue_find_use_case (self->catalogue, "sso");
  g_autoptr (SignpostMarkedText) in_title = NULL;
  g_autoptr (SignpostMarkedText) elsewhere = NULL;
  g_autofree char *marks = NULL;
  g_autofree char *expected = NULL;
  int start = strstr (signpost_use_case_get_title (batch), "Batch") - signpost_use_case_get_title (batch);

  signpost_finder_set_text (finder, "BATCH");
  in_title = signpost_marked_text_new (finder, batch);
  g_assert_cmpstr (in_title->text, ==, signpost_use_case_get_title (batch));
  g_assert_null (in_title->mention);
  marks = pango_attr_list_to_string (in_title->attributes);
  expected = g_strdup_printf ("%d %d underline single", start, start + 5);
  g_assert_cmpstr (marks, ==, expected);

  elsewhere = signpost_marked_text_new (finder, sso);
  g_assert_nonnull (strstr (elsewhere->mention, "batch"));
  g_assert_true (g_str_has_prefix (elsewhere->text, signpost_use_case_get_title (sso)));

  /* And is told to who cannot see it. */
  signpost_explore_page_set_search_text (self->page, "kerberos zebra");
  signpost_explore_page_set_search_text (self->page, "batch");
  for (guint row = 1; row <= count_rows (self); row++)
    g_assert_true (row == 1 || gtk_test_accessible_has_property (
                                 GTK_ACCESSIBLE (signpost_matrix_get_cell (self->matrix, row, 0)),
                                 GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));
}

/* Chips filter the list; they go with the filter of the matrix. */
static void
test_chips (ExploreFixture *self,
            gconstpointer   data)
{
  GtkWidget *list = find (self, SIGNPOST_TYPE_EXPLORE_LIST);
  SignpostSelection *selection = signpost_explore_page_get_selection (self->page);
  SignpostCategory *batch = signpost_catalogue_find_category (self->catalogue, "bat");
  GtkWidget *row;

  signpost_selection_set_category (selection, batch);
  row = fixture_find (list, SIGNPOST_TYPE_EXPLORE_ROW);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       signpost_use_case_get_title (
                                         signpost_catalogue_find_use_case (self->catalogue, "import-dist")));
  g_assert_true (gtk_test_accessible_has_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION));

  signpost_explore_page_set_search_text (self->page, "SSO, AD");
  g_assert_true (gtk_widget_get_visible (find (self, SIGNPOST_TYPE_EXPLORE_NO_MATCH)));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->page), "explore.clear-filters", NULL));
  g_assert_null (signpost_selection_get_category (selection));
  g_assert_false (gtk_widget_get_visible (find (self, SIGNPOST_TYPE_EXPLORE_NO_MATCH)));
}

/* Text, at twice its size */

static void
set_up_large_text (ExploreFixture *self,
                   gconstpointer   data)
{
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  set_up (self, data);
}

static void
tear_down_large_text (ExploreFixture *self,
                      gconstpointer   data)
{
  tear_down (self, data);
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
}

/* No text is cut: none ends in “…”, none is given less room than it needs, none sticks out at a
 * side. */
static void
check_room (ExploreFixture *self,
            GtkWidget      *widget)
{
  graphene_rect_t bounds;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_room (self, child);

  if (!GTK_IS_LABEL (widget))
    return;

  g_assert_false (pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))));
  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->window), &bounds));
  g_assert_cmpfloat (bounds.origin.x, >=, 0);
  g_assert_cmpfloat (bounds.origin.x + bounds.size.width, <=, gtk_widget_get_width (GTK_WIDGET (self->window)));
}

static void
test_large_text (ExploreFixture *self,
                 gconstpointer   data)
{
  GtkWidget *title = NULL;
  PangoLayout *ruler;
  int height;

  check_room (self, GTK_WIDGET (self->page));
  if (self->matrix == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self->matrix)))
    return;

  for (guint row = 1; (title = signpost_matrix_get_cell (self->matrix, row, 0)) != NULL; row++)
    {
      g_autoptr (SignpostUseCase) use_case =
        g_list_model_get_item (signpost_catalogue_get_use_cases (self->catalogue), row - 1);

      ruler = gtk_widget_create_pango_layout (title, signpost_use_case_get_title (use_case));
      pango_layout_set_width (ruler, (gtk_widget_get_width (title) - 18) * PANGO_SCALE);
      pango_layout_get_pixel_size (ruler, NULL, &height);
      g_assert_cmpint (gtk_widget_get_height (title), >=, height);
      g_object_unref (ruler);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_load_style ();

  g_test_add ("/explore-find/search", ExploreFixture, NULL, set_up, test_search, tear_down);
  g_test_add ("/explore-find/widen", ExploreFixture, NULL, set_up, test_widen, tear_down);
  g_test_add ("/explore-find/filters", ExploreFixture, NULL, set_up, test_filters, tear_down);
  g_test_add ("/explore-find/order", ExploreFixture, NULL, set_up, test_order, tear_down);
  g_test_add ("/explore-find/marks", ExploreFixture, NULL, set_up, test_marks, tear_down);
  g_test_add ("/explore-find/chips", ExploreFixture, GINT_TO_POINTER (360), set_up, test_chips, tear_down);
  g_test_add ("/explore-find/large-text-narrow", ExploreFixture, GINT_TO_POINTER (360), set_up_large_text,
              test_large_text, tear_down_large_text);
  g_test_add ("/explore-find/large-text-wide", ExploreFixture, GINT_TO_POINTER (1900), set_up_large_text,
              test_large_text, tear_down_large_text);

  return g_test_run ();
}
