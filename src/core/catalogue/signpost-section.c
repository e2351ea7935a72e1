/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-section.h"

#include "core/catalogue/signpost-catalogue-parts.h"

#define MAX_SECTIONS    32
#define MAX_STATEMENTS  64
#define MAX_SOURCES     16

SignpostStatement *
signpost_statement_new (const char  *text,
                        char       **sources)
{
  SignpostStatement *self = g_new0 (SignpostStatement, 1);

  self->text = g_strdup (text);
  self->sources = sources != NULL ? g_strdupv (sources) : g_new0 (char *, 1);

  return self;
}

void
signpost_statement_free (SignpostStatement *self)
{
  g_free (self->text);
  g_strfreev (self->sources);
  g_free (self);
}

SignpostSection *
signpost_section_new (const char *id,
                      const char *title)
{
  SignpostSection *self = g_new0 (SignpostSection, 1);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_statement_free);

  return self;
}

void
signpost_section_free (SignpostSection *self)
{
  g_free (self->id);
  g_free (self->title);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/* Reading */

SignpostStatement *
signpost_statement_read (SignpostJsonReader *reader)
{
  g_autofree char *text = signpost_read_text (reader, "text");
  g_auto (GStrv) sources = signpost_read_ids (reader, "sources", 0, MAX_SOURCES);

  return signpost_statement_new (text, sources);
}

static gpointer
read_statement_cb (SignpostJsonReader *reader,
                   guint               position,
                   gpointer            data)
{
  return signpost_statement_read (reader);
}

static gpointer
read_section_cb (SignpostJsonReader *reader,
                 guint               position,
                 gpointer            data)
{
  g_autofree char *id = signpost_read_id (reader, "id");
  g_autofree char *title = signpost_read_text (reader, "title");
  SignpostSection *self = signpost_section_new (id, title);

  g_ptr_array_unref (self->items);
  self->items = signpost_read_list (reader, "items", 0, MAX_STATEMENTS, read_statement_cb, NULL,
                                    (GDestroyNotify) signpost_statement_free);

  return self;
}

GPtrArray *
signpost_sections_read (SignpostJsonReader *reader)
{
  return signpost_read_list (reader, "sections", 0, MAX_SECTIONS, read_section_cb, NULL,
                             (GDestroyNotify) signpost_section_free);
}
