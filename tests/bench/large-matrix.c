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
#include <time.h>
#include <unistd.h>

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
  gint64               frame_start;
  gint64               cpu_start;
  gint64               last_frame;   /* how long it took, in µs */
  gint64               last_cpu;     /* how much of that this thread worked */
  guint                n_frames;
} Bench;

static double
to_ms (gint64 microseconds)
{
  return microseconds / 1000.0;
}

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

static gint64
get_cpu_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);

  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static void
before_paint_cb (GdkFrameClock *clock,
                 Bench         *self)
{
  self->cpu_start = get_cpu_time ();
  self->frame_start = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *clock,
                Bench         *self)
{
  self->last_frame = g_get_monotonic_time () - self->frame_start;
  self->last_cpu = get_cpu_time () - self->cpu_start;
  self->n_frames++;
}

static void
wait_for_frame (Bench *self)
{
  guint n_frames = self->n_frames;

  gtk_widget_queue_draw (self->window);
  while (self->n_frames == n_frames)
    g_main_context_iteration (NULL, TRUE);
}

static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  gint64 one = *(const gint64 *) a;
  gint64 other = *(const gint64 *) b;

  return one < other ? -1 : one > other;
}

/* Sorts the times. */
static void
print_quantiles (const char *name,
                 GArray     *times)
{
  static const struct { const char *name; double share; } quantiles[] = { { "p50", 0.5 }, { "p99", 0.99 }, { "max", 1 } };

  g_array_sort (times, compare_times);
  for (gsize i = 0; i < G_N_ELEMENTS (quantiles); i++)
    {
      guint place = (guint) (quantiles[i].share * (times->len - 1) + 0.5);

      g_print ("%s-%s %.2f\n", name, quantiles[i].name, to_ms (g_array_index (times, gint64, place)));
    }
}

static void
watch_window (Bench *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (self->window);

  g_signal_connect (clock, "before-paint", G_CALLBACK (before_paint_cb), self);
  g_signal_connect_after (clock, "after-paint", G_CALLBACK (after_paint_cb), self);
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
  watch_window (self);
  wait_for_frame (self);
  settle ();

  start = g_get_monotonic_time ();
  show_column_view (self);
  wait_for_frame (self);
  g_print ("rows %.1f\n", to_ms (g_get_monotonic_time () - start));
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
  watch_window (self);
  wait_for_frame (self);
  g_print ("window %.1f\n", to_ms (g_get_monotonic_time () - start));

  while (self->view == NULL && g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, TRUE);
      self->view = find_type (self->window, SIGNPOST_TYPE_MATRIX);
    }
  if (self->view == NULL)
    g_error ("there is no matrix");

  wait_for_frame (self);
  g_print ("catalogue %.1f\nrows %.1f\n", to_ms (self->loaded - start), to_ms (g_get_monotonic_time () - self->loaded));
  if (signpost_matrix_get_cell (SIGNPOST_MATRIX (self->view), 1, 1) == NULL)
    g_error ("there are no rows");
}

static void
scroll (Bench *self)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) cpu_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkWidget *scroller = gtk_widget_get_ancestor (self->view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *vadjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  double bottom = gtk_adjustment_get_upper (vadjustment) - gtk_adjustment_get_page_size (vadjustment);

  for (guint i = 1; i <= WHEEL_STEPS + PAGES; i++)
    {
      double top = WHEEL_STEPS * WHEEL_PX;
      double value = i <= WHEEL_STEPS ? i * WHEEL_PX : top + (bottom - top) * (i - WHEEL_STEPS) / PAGES;

      gint64 start = g_get_monotonic_time ();
      gint64 cpu_start = get_cpu_time ();
      gint64 worked, cpu_worked;

      gtk_adjustment_set_value (vadjustment, value);
      worked = g_get_monotonic_time () - start;
      cpu_worked = get_cpu_time () - cpu_start;
      wait_for_frame (self);
      worked += self->last_frame;
      cpu_worked += self->last_cpu;
      g_array_append_val (times, worked);
      g_array_append_val (cpu_times, cpu_worked);
    }

  print_quantiles ("scroll", times);
  print_quantiles ("scroll-cpu", cpu_times);
}

static void
type (Bench               *self,
      SignpostExplorePage *page,
      const char          *text,
      GArray              *times,
      GArray              *cpu_times)
{
  for (gsize length = 1; text[length - 1] != '\0'; length++)
    {
      g_autofree char *typed = g_strndup (text, length);
      gint64 start = g_get_monotonic_time ();
      gint64 cpu_start = get_cpu_time ();
      gint64 worked, cpu_worked;

      signpost_explore_page_set_search_text (page, typed);
      worked = g_get_monotonic_time () - start;
      cpu_worked = get_cpu_time () - cpu_start;
      wait_for_frame (self);
      worked += self->last_frame;
      cpu_worked += self->last_cpu;
      g_array_append_val (times, worked);
      g_array_append_val (cpu_times, cpu_worked);
    }
}

static void
search (Bench *self)
{
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) cpu_times = g_array_new (FALSE, FALSE, sizeof (gint64));
  SignpostExplorePage *page =
    SIGNPOST_EXPLORE_PAGE (gtk_widget_get_ancestor (self->view, SIGNPOST_TYPE_EXPLORE_PAGE));

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    type (self, page, searches[i], times, cpu_times);

  print_quantiles ("search", times);
  print_quantiles ("search-cpu", cpu_times);
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
  settle ();
  scroll (&self);
  if (is_matrix)
    search (&self);
  g_print ("megabytes %.1f\n", get_megabytes ());
  fflush (stdout);
  _exit (0);
}
