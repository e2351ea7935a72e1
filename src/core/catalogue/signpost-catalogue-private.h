/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-catalogue.h"
#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

struct _SignpostCatalogue
{
  GObject          parent_instance;

  char            *id;
  char            *version;
  char            *title;
  char            *summary;
  char            *licence;

  GListModel      *categories;
  GListModel      *use_cases;
  GListModel      *questions;
  GListModel      *rules;
  GListModel      *technical_options;

  GHashTable      *categories_by_id;
  GHashTable      *use_cases_by_id;
  GHashTable      *questions_by_id;
  GHashTable      *rules_by_id;
  GHashTable      *technical_options_by_id;

  GPtrArray       *steps;
  GPtrArray       *combinations;
  GPtrArray       *examples;
  GPtrArray       *criteria;
  GPtrArray       *readiness;
  GPtrArray       *completion;
  GPtrArray       *sources;
  GPtrArray       *layer_kinds;
  GPtrArray       *layer_functions;
  GPtrArray       *leg_styles;    /* (element-type SignpostAnswer) */
  GHashTable      *style_hints;   /* “first/second” → text */
  GHashTable      *panels;        /* category id → SignpostDrawing */
  SignpostDrawing *strip;
  GHashTable      *digests;       /* “question:q2.3” → what tells whether it is still the same */

  SignpostSearchIndex *search_index;  /* (nullable) */
};

/* signpost-catalogue-digests.c: of the part under the cursor; kind: question or rule */
void signpost_catalogue_note_digest      (SignpostCatalogue   *self,
                                          SignpostJsonReader  *reader,
                                          const char          *kind);

/* Fills an empty catalogue from the object under the cursor. */
void signpost_catalogue_load             (SignpostCatalogue   *self,
                                          SignpostJsonReader  *reader);
/* Whether every id stands once, and every name of another part means something; for a catalogue loaded from @reader. */
void signpost_catalogue_check_references (SignpostCatalogue   *self,
                                          SignpostJsonReader  *reader);

G_END_DECLS
