/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Measures Explore with the catalogue that SIGNPOST_CATALOGUE names, or a plain GtkColumnView of
 * labels with the same data:  large-matrix matrix|column-view  Prints “name value” lines, times in
 * milliseconds: window (from the beginning to the first frame), catalogue (until it is read), rows
 * (from then to the first frame with rows), scroll-p50, -p99 and -max (what a step takes, and the
 * frame that shows it, from the top to the bottom), search-p50, -p99 and -max (what a keystroke
 * takes, and the frame that shows what it found), both once more as scroll-cpu and search-cpu (how
 * long the thread worked of that, whatever else the machine does), megabytes. */

#include <stdlib.h>
#include <unistd.h>

#include "frames.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-matrix.h"
#include "ui/signpost-application.h"

/* So many frames from the top to the bottom, about a page each; before that, so many of a wheel's
 * step */
#define PAGES       600
#define WHEEL_STEPS 300
#define WHEEL_PX     48

#define PATIENCE_S 60

static const char * const searches[] = { "billing", "zebra", "observatory meter", "a", "reading nobody" };

typedef struct
{
  SignpostApplication *application;
  SignpostCatalogue   *catalogue;
  GtkWidget           *window;
  GtkWidget           *view;
  gint64               loaded;       /* when the catalogue was read */
  Frames               frames;
} Bench;

static double
get_megabytes (void)
{
  long pages = 0;
  FILE *statm = fopen ("/proc/self/statm", "r");

  if (statm == NULL || fscanf (statm, "%*s %ld", &pages) != 1)
    g_error ("no memory figures");
  fclose (statm);

  return pages * (sysconf (_SC_PAGESIZE) / 1024.0) / 1024.0;
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return gtk_widget_get_mapped (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* The plain list */

static void
setup_label_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item,
                gpointer                  user_data)
{
  gtk_list_item_set_child (item, gtk_label_new (NULL));
}

static void
bind_label_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               gpointer                  user_data)
{
  SignpostUseCase *use_case = gtk_list_item_get_item (item);
  guint place = GPOINTER_TO_UINT (user_data);
  const char *text = signpost_use_case_get_title (use_case);

  if (place > 0)
    text = signpost_fit_level_to_title (signpost_fit_get_level (signpost_use_case_get_fit_at (use_case, place - 1)));
  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static void
show_column_view (Bench *self)
{
  guint n_columns = g_list_model_get_n_items (signpost_catalogue_get_categories (self->catalogue));
  GListModel *use_cases = g_object_ref (signpost_catalogue_get_use_cases (self->catalogue));
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->view = gtk_column_view_new (GTK_SELECTION_MODEL (gtk_single_selection_new (use_cases)));
  for (guint place = 0; place <= n_columns; place++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autofree char *title = g_strdup_printf ("%u", place);
      g_autoptr (GtkColumnViewColumn) column = NULL;

      g_signal_connect (factory, "setup", G_CALLBACK (setup_label_cb), NULL);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_label_cb), GUINT_TO_POINTER (place));
      column = gtk_column_view_column_new (title, factory);
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
    }

  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->view);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self->window), scroller);
}

static void
open_column_view (Bench *self)
{
  g_autoptr (GFile) file = g_file_new_for_path (g_getenv ("SIGNPOST_CATALOGUE"));
  g_autoptr (GError) error = NULL;
  gint64 start;

  self->catalogue = signpost_catalogue_new_from_file (file, &error);
  if (self->catalogue == NULL)
    g_error ("%s", error->message);

  self->window = adw_application_window_new (GTK_APPLICATION (self->application));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1100, 800);
  gtk_window_present (GTK_WINDOW (self->window));
  frames_watch (&self->frames, self->window);
  frames_wait (&self->frames);
  frames_settle ();

  start = g_get_monotonic_time ();
  show_column_view (self);
  frames_wait (&self->frames);
  g_print ("rows %.1f\n", frames_to_ms (g_get_monotonic_time () - start));
}

/* The matrix */

/* The spinner goes as soon as the catalogue is read, before anything is made of it. */
static gboolean
unmap_cb (GSignalInvocationHint *hint,
          guint                  n_values,
          const GValue          *values,
          gpointer               user_data)
{
  Bench *self = user_data;

  if (self->loaded == 0 && GTK_IS_SPINNER (g_value_get_object (&values[0])))
    self->loaded = g_get_monotonic_time ();

  return TRUE;
}

static void
open_matrix (Bench *self)
{
  gint64 start = g_get_monotonic_time ();
  gint64 end = start + PATIENCE_S * G_TIME_SPAN_SECOND;

  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("unmap", GTK_TYPE_WIDGET), 0, unmap_cb, self, NULL);
  g_application_activate (G_APPLICATION (self->application));
  self->window = GTK_WIDGET (gtk_application_get_active_window (GTK_APPLICATION (self->application)));
  frames_watch (&self->frames, self->window);
  frames_wait (&self->frames);
  g_print ("window %.1f\n", frames_to_ms (g_get_monotonic_time () - start));

  while (self->view == NULL && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, TRUE);
      self->view = find_type (self->window, SIGNPOST_TYPE_MATRIX);
    }
  if (self->view == NULL)
    g_error ("there is no matrix");

  frames_wait (&self->frames);
  g_print ("catalogue %.1f\nrows %.1f\n", frames_to_ms (self->loaded - start), frames_to_ms (g_get_monotonic_time () - self->loaded));
  if (signpost_matrix_get_cell (SIGNPOST_MATRIX (self->view), 1, 1) == NULL)
    g_error ("there are no rows");
}

static void
scroll (Bench *self)
{
  g_auto (FrameTimes) times = { 0 };
  GtkWidget *scroller = gtk_widget_get_ancestor (self->view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *vadjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double bottom = gtk_adjustment_get_upper (vadjustment) - gtk_adjustment_get_page_size (vadjustment);

  frame_times_init (&times);
  for (guint i = 1; i <= WHEEL_STEPS + PAGES; i++)
    {
      double top = WHEEL_STEPS * WHEEL_PX;
      double value = i <= WHEEL_STEPS ? i * WHEEL_PX : top + (bottom - top) * (i - WHEEL_STEPS) / PAGES;

      frames_begin (&self->frames);
      gtk_adjustment_set_value (vadjustment, value);
      frames_end (&self->frames, &times);
    }

  frame_times_print (&times, "scroll");
}

static void
type (Bench               *self,
      SignpostExplorePage *page,
      const char          *text,
      FrameTimes          *times)
{
  for (gsize length = 1; text[length - 1] != '\0'; length++)
    {
      g_autofree char *typed = g_strndup (text, length);

      frames_begin (&self->frames);
      signpost_explore_page_set_search_text (page, typed);
      frames_end (&self->frames, times);
    }
}

static void
search (Bench *self)
{
  g_auto (FrameTimes) times = { 0 };
  SignpostExplorePage *page =
    SIGNPOST_EXPLORE_PAGE (gtk_widget_get_ancestor (self->view, SIGNPOST_TYPE_EXPLORE_PAGE));

  frame_times_init (&times);
  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    type (self, page, searches[i], &times);

  frame_times_print (&times, "search");
}

int
main (int    argc,
      char **argv)
{
  Bench self = { 0 };
  gboolean is_matrix = argc > 1 && g_strcmp0 (argv[1], "matrix") == 0;
  g_autoptr (GError) error = NULL;

  self.application = signpost_application_new ();
  if (!g_application_register (G_APPLICATION (self.application), NULL, &error))
    g_error ("%s", error->message);

  if (is_matrix)
    open_matrix (&self);
  else
    open_column_view (&self);
  frames_settle ();
  scroll (&self);
  if (is_matrix)
    search (&self);
  g_print ("megabytes %.1f\n", get_megabytes ());
  fflush (stdout);
  _exit (0);
}
