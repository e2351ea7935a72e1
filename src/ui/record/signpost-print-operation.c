/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-print-operation.h"

#include "render/signpost-document.h"

/**
 * SignpostPrintOperation:
 *
 * Typesets the record once the paper is known, and draws its pages. The page setup and the settings
 * of one print are where the next one begins.
 */
struct _SignpostPrintOperation
{
  GtkPrintOperation  parent_instance;

  char              *markdown;
  GPtrArray         *topologies;
  SignpostDocument  *document;
};

G_DEFINE_FINAL_TYPE (SignpostPrintOperation, signpost_print_operation, GTK_TYPE_PRINT_OPERATION)

static GtkPrintSettings *last_settings = NULL;
static GtkPageSetup *last_page_setup = NULL;

static void
signpost_print_operation_begin_print (GtkPrintOperation *operation,
                                      GtkPrintContext   *context)
{
  SignpostPrintOperation *self = SIGNPOST_PRINT_OPERATION (operation);

  g_clear_pointer (&self->document, signpost_document_free);
  self->document = signpost_document_new (self->markdown, self->topologies,
                                          gtk_print_context_get_width (context),
                                          gtk_print_context_get_height (context));
  gtk_print_operation_set_n_pages (operation, signpost_document_get_n_pages (self->document));
}

static void
signpost_print_operation_draw_page (GtkPrintOperation *operation,
                                    GtkPrintContext   *context,
                                    int                page)
{
  SignpostPrintOperation *self = SIGNPOST_PRINT_OPERATION (operation);

  signpost_document_draw_page (self->document, gtk_print_context_get_cairo_context (context), page);
}

static void
signpost_print_operation_done (GtkPrintOperation       *operation,
                               GtkPrintOperationResult  result)
{
  if (result != GTK_PRINT_OPERATION_RESULT_APPLY)
    return;

  g_set_object (&last_settings, gtk_print_operation_get_print_settings (operation));
  g_set_object (&last_page_setup, gtk_print_operation_get_default_page_setup (operation));
}

static void
signpost_print_operation_finalize (GObject *object)
{
  SignpostPrintOperation *self = SIGNPOST_PRINT_OPERATION (object);

  g_clear_pointer (&self->document, signpost_document_free);
  g_clear_pointer (&self->topologies, g_ptr_array_unref);
  g_clear_pointer (&self->markdown, g_free);

  G_OBJECT_CLASS (signpost_print_operation_parent_class)->finalize (object);
}

static void
signpost_print_operation_class_init (SignpostPrintOperationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkPrintOperationClass *operation_class = GTK_PRINT_OPERATION_CLASS (klass);

  object_class->finalize = signpost_print_operation_finalize;

  operation_class->begin_print = signpost_print_operation_begin_print;
  operation_class->draw_page = signpost_print_operation_draw_page;
  operation_class->done = signpost_print_operation_done;
}

static void
signpost_print_operation_init (SignpostPrintOperation *self)
{
  GtkPrintOperation *operation = GTK_PRINT_OPERATION (self);

  /* The document makes its own margins. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_print_settings (operation, last_settings);
  gtk_print_operation_set_default_page_setup (operation, last_page_setup);
}

SignpostPrintOperation *
signpost_print_operation_new (const char *markdown,
                              GPtrArray  *topologies)
{
  SignpostPrintOperation *self = g_object_new (SIGNPOST_TYPE_PRINT_OPERATION, NULL);

  self->markdown = g_strdup (markdown);
  self->topologies = topologies != NULL ? g_ptr_array_ref (topologies) : NULL;

  return self;
}
