/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/takeaway/signpost-poster-print.h"

static const char *
get_paper_name (SignpostPaper paper)
{
  switch (paper)
    {
    case SIGNPOST_PAPER_A3:
      return GTK_PAPER_NAME_A3;
    case SIGNPOST_PAPER_LETTER:
      return GTK_PAPER_NAME_LETTER;
    case SIGNPOST_PAPER_A4:
    default:
      return GTK_PAPER_NAME_A4;
    }
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              SignpostTakeaway  *takeaway)
{
  SignpostInk ink = signpost_ink_paper (TRUE);

  signpost_poster_draw (gtk_print_context_get_cairo_context (context), takeaway->kind, takeaway->catalogue,
                        takeaway->use_case, &ink, gtk_print_context_get_width (context),
                        gtk_print_context_get_height (context));
}

static void
release_cb (gpointer  data,
            GClosure *closure)
{
  signpost_takeaway_unref (data);
}

GtkPrintOperation *
signpost_poster_print_new (SignpostTakeaway *takeaway)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPaperSize) size = gtk_paper_size_new (get_paper_name (takeaway->paper));

  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_print_operation_set_default_page_setup (operation, setup);
  /* The poster makes its own margins. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, signpost_takeaway_get_title (takeaway));
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), signpost_takeaway_ref (takeaway),
                         release_cb, 0);

  return operation;
}
