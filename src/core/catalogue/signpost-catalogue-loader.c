/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue-private.h"

#include "core/catalogue/signpost-catalogue-parts.h"

#include <glib/gi18n-lib.h>

#define FORMAT                    1
#define MAX_SOURCES              64
#define MAX_COMBINATIONS         64
#define MAX_EXAMPLES            200
#define MAX_STEPS                 5
#define MAX_LEG_STYLES            8
#define MAX_STYLE_HINTS          64
#define MAX_TERMS                32
#define MAX_QUESTIONS           200
#define MAX_RULES               500
#define MAX_TECHNICAL_OPTIONS   300
#define MAX_CRITERIA             16
#define MAX_POINTS              100
#define MAX_DRAWING            1000

/* Objects */

static gpointer
read_category_cb (SignpostJsonReader *reader,
                  guint               position,
                  gpointer            data)
{
  return signpost_category_read (reader, position);
}

static gpointer
read_use_case_cb (SignpostJsonReader *reader,
                  guint               position,
                  gpointer            data)
{
  SignpostCatalogue *self = data;

  return signpost_use_case_read (reader, position, self->categories);
}

static gpointer
read_technical_option_cb (SignpostJsonReader *reader,
                          guint               position,
                          gpointer            data)
{
  return signpost_technical_option_read (reader);
}

static gpointer
read_answer_cb (SignpostJsonReader *reader,
                guint               position,
                gpointer            data)
{
  return signpost_answer_read (reader);
}

static gpointer
read_rule_cb (SignpostJsonReader *reader,
              guint               position,
              gpointer            data)
{
  signpost_catalogue_note_digest (data, reader, "rule");

  return signpost_rule_read (reader);
}

/* Answers that are other parts of the catalogue */

static void
add_models (GPtrArray  *answers,
            GListModel *models)
{
  for (guint i = 0; i < g_list_model_get_n_items (models); i++)
    {
      g_autoptr (GObject) model = g_list_model_get_item (models, i);
      g_autofree char *id = NULL;
      g_autofree char *title = NULL;

      g_object_get (model, "id", &id, "title", &title, NULL);
      g_ptr_array_add (answers, signpost_answer_new (id, title));
    }
}

static void
add_terms (GPtrArray *answers,
           GPtrArray *terms)
{
  for (guint i = 0; i < terms->len; i++)
    {
      const SignpostTerm *term = g_ptr_array_index (terms, i);

      g_ptr_array_add (answers, signpost_answer_new (term->id, term->title));
    }
}

static GPtrArray *
derive_answers (SignpostCatalogue  *self,
                SignpostJsonReader *reader)
{
  enum { USE_CASES, TECHNICAL_OPTIONS, LAYER_KINDS, LAYER_FUNCTIONS, LEG_STYLES, OPTIONS };
  static const char * const origins[] = {
    "use-cases", "technical-options", "layer-kinds", "layer-functions", "leg-styles", "options",
    NULL,
  };
  GPtrArray *answers = g_ptr_array_new_with_free_func (g_object_unref);

  switch (signpost_json_reader_get_choice (reader, "answers_from", origins, OPTIONS))
    {
    case USE_CASES:
      add_models (answers, self->use_cases);
      break;

    case TECHNICAL_OPTIONS:
      add_models (answers, self->technical_options);
      break;

    case LAYER_KINDS:
      add_terms (answers, self->layer_kinds);
      break;

    case LAYER_FUNCTIONS:
      add_terms (answers, self->layer_functions);
      break;

    case LEG_STYLES:
      for (guint i = 0; i < self->leg_styles->len; i++)
        g_ptr_array_add (answers, g_object_ref (g_ptr_array_index (self->leg_styles, i)));
      break;

    default:
      /* The decision's own options, or no other part. */
      break;
    }

  return answers;
}

static gpointer
read_question_cb (SignpostJsonReader *reader,
                  guint               position,
                  gpointer            data)
{
  g_autoptr (GPtrArray) derived = derive_answers (data, reader);

  signpost_catalogue_note_digest (data, reader, "question");

  return signpost_question_read (reader, derived);
}

static GHashTable *
index_models (GListModel *models)
{
  GHashTable *by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (models); i++)
    {
      g_autoptr (GObject) model = g_list_model_get_item (models, i);
      char *id = NULL;

      g_object_get (model, "id", &id, NULL);
      g_hash_table_insert (by_id, id, model);
    }

  return by_id;
}

/* Hints and drawings */

static void
load_style_hints (SignpostCatalogue  *self,
                  SignpostJsonReader *reader)
{
  guint count = signpost_json_reader_enter_list (reader, "style_hints", 0, MAX_STYLE_HINTS);

  for (guint i = 0; i < count; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *second = NULL;

      signpost_json_reader_enter_element (reader, i);
      first = signpost_read_id (reader, "first");
      second = signpost_read_id (reader, "second");
      g_hash_table_insert (self->style_hints, g_strconcat (first, "/", second, NULL),
                           signpost_read_text (reader, "text"));
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static double
read_side (SignpostJsonReader *reader,
           const char         *member)
{
  signpost_json_reader_require (reader, member);

  return signpost_json_reader_get_number (reader, member, 1, MAX_DRAWING, 1);
}

static void
load_panels (SignpostCatalogue  *self,
             SignpostJsonReader *reader)
{
  double width = read_side (reader, "width");
  double height = read_side (reader, "height");
  guint count = signpost_json_reader_enter_list (reader, "panels", 0,
                                                 SIGNPOST_CATALOGUE_MAX_CATEGORIES);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      g_hash_table_insert (self->panels, signpost_read_id (reader, "category"),
                           signpost_drawing_read (reader, width, height));
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

/* The badges are functions of the layer: their ids become their titles. */
static void
name_badges (SignpostCatalogue *self)
{
  for (guint i = 0; self->strip->badges[i] != NULL; i++)
    for (guint j = 0; j < self->layer_functions->len; j++)
      {
        const SignpostTerm *term = g_ptr_array_index (self->layer_functions, j);

        if (g_str_equal (self->strip->badges[i], term->id))
          {
            g_free (self->strip->badges[i]);
            self->strip->badges[i] = g_strdup (term->title);
            break;
          }
      }
}

static void
load_strip (SignpostCatalogue  *self,
            SignpostJsonReader *reader)
{
  double width, height;

  signpost_json_reader_enter_member (reader, "strip");
  width = read_side (reader, "width");
  height = read_side (reader, "height");
  self->strip = signpost_drawing_read (reader, width, height);
  name_badges (self);
  signpost_json_reader_leave (reader);
}

static void
load_diagram (SignpostCatalogue  *self,
              SignpostJsonReader *reader)
{
  signpost_json_reader_enter_member (reader, "diagram");
  load_panels (self, reader);
  load_strip (self, reader);
  signpost_json_reader_leave (reader);
}

/* The whole */

static void
check_format (SignpostJsonReader *reader)
{
  gint64 format;

  signpost_json_reader_require (reader, "format");

  format = signpost_json_reader_get_int (reader, "format", 1, G_MAXINT, FORMAT);
  if (format != FORMAT)
    signpost_json_reader_fail (reader, "format",
                               _("expected the format %d, found %d: "
                                 "update Signpost to read this catalogue"),
                               FORMAT, (int) format);
}

static void
load_lists (SignpostCatalogue  *self,
            SignpostJsonReader *reader)
{
  self->sources = signpost_read_list (reader, "sources", 0, MAX_SOURCES,
                                      signpost_term_read, NULL, signpost_term_free);
  self->combinations = signpost_read_list (reader, "combinations", 0, MAX_COMBINATIONS,
                                           signpost_combination_read, NULL,
                                           signpost_combination_free);
  self->examples = signpost_read_list (reader, "examples", 0, MAX_EXAMPLES,
                                       signpost_example_read, NULL, signpost_example_free);
  self->steps = signpost_read_list (reader, "steps", 1, MAX_STEPS,
                                    signpost_step_read, NULL, signpost_step_free);
  self->leg_styles = signpost_read_list (reader, "leg_styles", 0, MAX_LEG_STYLES,
                                         read_answer_cb, NULL, g_object_unref);
  self->layer_kinds = signpost_read_list (reader, "layer_kinds", 0, MAX_TERMS,
                                          signpost_term_read, NULL, signpost_term_free);
  self->layer_functions = signpost_read_list (reader, "layer_functions", 0, MAX_TERMS,
                                              signpost_term_read, NULL, signpost_term_free);
  self->criteria = signpost_read_list (reader, "criteria", 0, MAX_CRITERIA,
                                       signpost_criterion_read, NULL, signpost_criterion_free);
  self->readiness = signpost_read_list (reader, "readiness", 0, MAX_TERMS,
                                        signpost_term_read, NULL, signpost_term_free);
  self->completion = signpost_read_list (reader, "completion", 0, MAX_TERMS,
                                         signpost_term_read, NULL, signpost_term_free);
}

static void
load_models (SignpostCatalogue  *self,
             SignpostJsonReader *reader)
{
  self->categories = signpost_read_models (reader, "categories", 1,
                                           SIGNPOST_CATALOGUE_MAX_CATEGORIES,
                                           read_category_cb, NULL, SIGNPOST_TYPE_CATEGORY);
  self->use_cases = signpost_read_models (reader, "use_cases", 1, SIGNPOST_CATALOGUE_MAX_USE_CASES,
                                          read_use_case_cb, self, SIGNPOST_TYPE_USE_CASE);
  self->technical_options = signpost_read_models (reader, "technical_options", 0,
                                                  MAX_TECHNICAL_OPTIONS,
                                                  read_technical_option_cb, NULL,
                                                  SIGNPOST_TYPE_TECHNICAL_OPTION);
  self->questions = signpost_read_models (reader, "questions", 1, MAX_QUESTIONS,
                                          read_question_cb, self, SIGNPOST_TYPE_QUESTION);
  self->rules = signpost_read_models (reader, "rules", 0, MAX_RULES, read_rule_cb, self,
                                      SIGNPOST_TYPE_RULE);

  self->categories_by_id = index_models (self->categories);
  self->use_cases_by_id = index_models (self->use_cases);
  self->technical_options_by_id = index_models (self->technical_options);
  self->questions_by_id = index_models (self->questions);
  self->rules_by_id = index_models (self->rules);
}

void
signpost_catalogue_load (SignpostCatalogue  *self,
                         SignpostJsonReader *reader)
{
  self->style_hints = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->panels = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                        (GDestroyNotify) signpost_drawing_free);

  self->digests = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  check_format (reader);
  self->id = signpost_read_id (reader, "id");
  self->version = signpost_read_id (reader, "version");
  self->title = signpost_read_text (reader, "title");
  self->summary = signpost_read_text (reader, "summary");
  self->licence = g_strdup (signpost_json_reader_get_optional (reader, "licence"));

  load_lists (self, reader);
  load_models (self, reader);
  load_style_hints (self, reader);
  load_diagram (self, reader);
}
