/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Preloaded into a GTK program: stops it once its first frame is painted, and prints how long that took since SIGNPOST_BENCH_START
 * (CLOCK_MONOTONIC, nanoseconds) and how much memory is resident: “milliseconds kilobytes”. With SIGNPOST_BENCH_CONTENT, the name of a
 * widget's type, it waits for the first frame in which such a widget stands. The program itself stays as it is. */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include <gtk/gtk.h>

static long
get_resident_kilobytes (void)
{
  long pages = 0;
  FILE *statm = fopen ("/proc/self/statm", "r");

  if (statm == NULL)
    return 0;
  if (fscanf (statm, "%*s %ld", &pages) != 1)
    pages = 0;
  fclose (statm);

  return pages * (sysconf (_SC_PAGESIZE) / 1024);
}

static gboolean
stands_in (GtkWidget  *widget,
           const char *type_name)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (type_name == NULL || g_strcmp0 (G_OBJECT_TYPE_NAME (widget), type_name) == 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (stands_in (child, type_name))
      return TRUE;

  return FALSE;
}

static gboolean
is_painted (void)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *item = windows; item != NULL; item = item->next)
    if (stands_in (item->data, getenv ("SIGNPOST_BENCH_CONTENT")))
      return TRUE;

  return FALSE;
}

static gboolean
after_paint_cb (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               user_data)
{
  const char *start = getenv ("SIGNPOST_BENCH_START");
  struct timespec now;
  double elapsed_ns;

  if (!is_painted ())
    return TRUE;

  clock_gettime (CLOCK_MONOTONIC, &now);
  elapsed_ns = now.tv_sec * 1e9 + now.tv_nsec - (start != NULL ? atof (start) : 0);
  printf ("%.2f %ld\n", elapsed_ns / 1e6, get_resident_kilobytes ());
  fflush (stdout);
  _exit (0);
}

int
g_application_run (GApplication  *application,
                   int            argc,
                   char         **argv)
{
  int (*run) (GApplication *, int, char **);
  gpointer frame_clock = g_type_class_ref (gdk_frame_clock_get_type ());

  *(void **) &run = dlsym (RTLD_NEXT, "g_application_run");
  g_signal_add_emission_hook (g_signal_lookup ("after-paint", G_TYPE_FROM_CLASS (frame_clock)),
                              0, after_paint_cb, NULL, NULL);

  return run (application, argc, argv);
}
