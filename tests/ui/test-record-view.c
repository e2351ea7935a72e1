/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-record-view.h"

#include "core/catalogue/signpost-drawing.h"
#include "ui/record/signpost-print-operation.h"
#include "ui/signpost-platform.h"
#include "ui-fixture.h"

static SignpostRecordView *
new_view (const char *markdown)
{
  GtkWidget *view = g_object_ref_sink (signpost_record_view_new ());

  signpost_record_view_set_markdown (SIGNPOST_RECORD_VIEW (view), markdown);

  return SIGNPOST_RECORD_VIEW (view);
}

static guint
count_role (GtkWidget         *widget,
            GtkAccessibleRole  role)
{
  guint count = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == role ? 1 : 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    count += count_role (child, role);

  return count;
}

/* What Markdown becomes, as a screen reader counts it */
static void
test_roles (void)
{
  static const struct
  {
    const char        *markdown;
    GtkAccessibleRole  role;
    guint              count;
  } cases[] = {
    { "# A\n\ntext\n\n## B\n", GTK_ACCESSIBLE_ROLE_HEADING, 2 },
    { "* a\n* b\n    * c\n", GTK_ACCESSIBLE_ROLE_LIST_ITEM, 3 },
    { "* a\n* b\n\ntext\n\n1. c\n", GTK_ACCESSIBLE_ROLE_LIST, 2 },
    { "| a | b |\n|---|---|\n| c | d |\n", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER, 2 },
    { "| a | b |\n|---|---|\n| c | d |\n", GTK_ACCESSIBLE_ROLE_CELL, 2 },
    { "```mermaid\nflowchart LR\n```\n", GTK_ACCESSIBLE_ROLE_IMG, 0 },
    { "", GTK_ACCESSIBLE_ROLE_HEADING, 0 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      SignpostRecordView *view = new_view (cases[i].markdown);

      g_assert_cmpuint (count_role (GTK_WIDGET (view), cases[i].role), ==, cases[i].count);
      g_assert_finalize_object (view);
    }
}

static void
test_topology (void)
{
  SignpostRecordView *view = new_view ("");
  GDestroyNotify free_drawing = (GDestroyNotify) signpost_drawing_free;
  g_autoptr (GPtrArray) topologies = g_ptr_array_new_with_free_func (free_drawing);
  SignpostDrawing *drawing = signpost_drawing_new (100, 40);
  SignpostDrawingNode *shop = signpost_drawing_add_node (drawing, "shop", SIGNPOST_NODE_APP,
                                                         "Shop");
  SignpostDrawingNode *erp = signpost_drawing_add_node (drawing, "erp", SIGNPOST_NODE_APP, "ERP");
  GtkWidget *area = NULL;

  signpost_drawing_add_edge (drawing, shop, erp, FALSE, "Events");
  g_ptr_array_add (topologies, drawing);
  signpost_record_view_set_content (view, "```mermaid\nx\n```\n\n```mermaid\ny\n```\n", topologies);

  area = fixture_find (GTK_WIDGET (view), GTK_TYPE_DRAWING_AREA);
  g_assert_nonnull (area);
  g_assert_cmpuint (count_role (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_IMG), ==, 1);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (area), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Shop to ERP: Events.");

  g_assert_finalize_object (view);
}

/* No input holds up the window or says anything on standard error. */
static void
test_hostile (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  SignpostRecordView *view = new_view ("<b>& \"unclosed");

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (text, "* item %u & <i>\n", i);
  signpost_record_view_set_markdown (view, text->str);

  g_string_truncate (text, 0);
  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "word ");
  signpost_record_view_set_markdown (view, text->str);

  signpost_record_view_set_markdown (view, NULL);
  g_assert_cmpstr (signpost_record_view_get_markdown (view), ==, "");

  g_assert_finalize_object (view);
}

static void
test_width (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = signpost_record_view_new ();
  GtkWidget *label = NULL;

  signpost_record_view_set_markdown (SIGNPOST_RECORD_VIEW (view),
                                     "A paragraph that is long enough to fill more than a line of "
                                     "a page that is wide, so that somebody sees where it breaks, "
                                     "and that this is not at the window's edge.");
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 300);
  gtk_window_set_child (GTK_WINDOW (window), view);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  label = fixture_find (view, GTK_TYPE_LABEL);
  g_assert_cmpint (gtk_widget_get_width (label), <, 800);
  g_assert_cmpint (gtk_widget_get_width (label), >, 300);

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Printing to a file needs no printer, and goes the same way. */
static void
test_print (void)
{
  g_autoptr (GFile) folder = fixture_make_folder ();
  g_autoptr (GFile) file = g_file_get_child (folder, "record.pdf");
  const char *markdown = "# A title\n\nText.\n";
  g_autoptr (SignpostPrintOperation) operation = signpost_print_operation_new (markdown, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;

  gtk_print_operation_set_export_filename (GTK_PRINT_OPERATION (operation),
                                           g_file_peek_path (file));
  gtk_print_operation_run (GTK_PRINT_OPERATION (operation), GTK_PRINT_OPERATION_ACTION_EXPORT, NULL,
                           &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, &error));
  g_assert_true (g_str_has_prefix (contents, "%PDF-"));
}

static void
assert_begins_at (GFile *folder,
                  GFile *expected)
{
  g_autoptr (GFile) begin = signpost_platform_dup_save_folder (folder);

  g_assert_true (g_file_equal (begin, expected));
}

/* Never wherever the program was started: beside the record, or where something was saved before */
static void
test_save_folder (void)
{
  g_autoptr (GFile) folder = fixture_make_folder ();
  g_autoptr (GFile) other = fixture_make_folder ();
  g_autoptr (GFile) saved = g_file_get_child (other, "record.pdf");
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  gboolean has_documents = documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR);
  g_autoptr (GFile) home = g_file_new_for_path (has_documents ? documents : g_get_home_dir ());

  assert_begins_at (NULL, home);
  assert_begins_at (folder, folder);

  signpost_platform_remember_saved (saved);
  assert_begins_at (NULL, other);
  assert_begins_at (folder, other);

  g_assert_true (g_file_delete (other, NULL, NULL));
  assert_begins_at (folder, folder);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/record-view/roles", test_roles);
  g_test_add_func ("/record-view/topology", test_topology);
  g_test_add_func ("/record-view/hostile", test_hostile);
  g_test_add_func ("/record-view/width", test_width);
  g_test_add_func ("/record-view/print", test_print);
  g_test_add_func ("/record-view/save-folder", test_save_folder);

  return g_test_run ();
}
