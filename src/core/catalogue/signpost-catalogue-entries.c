/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue-parts.h"

#define MAX_ALSO    100
#define MAX_POINTS  100

void
signpost_step_free (gpointer data)
{
  SignpostStep *step = data;

  g_free (step->id);
  g_free (step->title);
  g_free (step->summary);
  g_free (step);
}

gpointer
signpost_step_read (SignpostJsonReader *reader,
                    guint               position,
                    gpointer            data)
{
  SignpostStep *step = g_new0 (SignpostStep, 1);

  step->id = signpost_read_id (reader, "id");
  step->title = signpost_read_text (reader, "title");
  step->summary = signpost_read_text (reader, "summary");

  return step;
}

static void
free_role (gpointer data)
{
  SignpostCombinationRole *role = data;

  g_free (role->method);
  g_free (role->text);
  g_free (role);
}

static gpointer
read_role (SignpostJsonReader *reader,
           guint               position,
           gpointer            data)
{
  SignpostCombinationRole *role = g_new0 (SignpostCombinationRole, 1);

  role->method = signpost_read_id (reader, "method");
  role->text = signpost_read_text (reader, "text");

  return role;
}

void
signpost_combination_free (gpointer data)
{
  SignpostCombination *combination = data;

  g_free (combination->id);
  g_free (combination->title);
  g_strfreev (combination->methods);
  g_strfreev (combination->optional_methods);
  g_clear_pointer (&combination->roles, g_ptr_array_unref);
  g_strfreev (combination->proposed_by);
  g_free (combination->text);
  g_free (combination);
}

gpointer
signpost_combination_read (SignpostJsonReader *reader,
                           guint               position,
                           gpointer            data)
{
  SignpostCombination *combination = g_new0 (SignpostCombination, 1);

  combination->id = signpost_read_id (reader, "id");
  combination->title = signpost_read_text (reader, "title");
  combination->methods = signpost_read_ids (reader, "methods", 0,
                                            SIGNPOST_CATALOGUE_MAX_CATEGORIES);
  combination->optional_methods = signpost_read_ids (reader, "optional_methods", 0,
                                                     SIGNPOST_CATALOGUE_MAX_CATEGORIES);
  combination->roles = signpost_read_list (reader, "roles", 0, SIGNPOST_CATALOGUE_MAX_CATEGORIES,
                                           read_role, NULL, free_role);
  combination->proposed_by = signpost_json_reader_get_strings (reader, "proposed_by");
  combination->text = signpost_read_text (reader, "text");

  return combination;
}

const char *
signpost_combination_get_role (const SignpostCombination *self,
                               const char                *method)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (method != NULL, NULL);

  for (guint i = 0; i < self->roles->len; i++)
    {
      const SignpostCombinationRole *role = g_ptr_array_index (self->roles, i);

      if (g_str_equal (role->method, method))
        return role->text;
    }

  return "";
}

void
signpost_example_free (gpointer data)
{
  SignpostExample *example = data;

  g_free (example->id);
  g_free (example->use_case);
  g_strfreev (example->also);
  g_free (example->section);
  g_free (example->title);
  g_free (example->text);
  g_free (example);
}

gpointer
signpost_example_read (SignpostJsonReader *reader,
                       guint               position,
                       gpointer            data)
{
  SignpostExample *example = g_new0 (SignpostExample, 1);

  example->id = signpost_read_id (reader, "id");
  example->use_case = signpost_read_id (reader, "use_case");
  example->also = signpost_read_ids (reader, "also", 0, MAX_ALSO);
  example->section = signpost_read_optional_text (reader, "section");
  example->title = signpost_read_text (reader, "title");
  example->text = signpost_read_text (reader, "text");

  return example;
}

void
signpost_criterion_free (gpointer data)
{
  SignpostCatalogueCriterion *criterion = data;

  g_free (criterion->id);
  g_free (criterion->title);
  g_free (criterion->anchor1);
  g_free (criterion->anchor5);
  g_free (criterion->question);
  g_free (criterion);
}

gpointer
signpost_criterion_read (SignpostJsonReader *reader,
                         guint               position,
                         gpointer            data)
{
  SignpostCatalogueCriterion *criterion = g_new0 (SignpostCatalogueCriterion, 1);

  criterion->id = signpost_read_id (reader, "id");
  criterion->title = signpost_read_text (reader, "title");
  criterion->anchor1 = signpost_read_text (reader, "anchor1");
  criterion->anchor5 = signpost_read_text (reader, "anchor5");
  criterion->points = signpost_json_reader_get_int (reader, "points", 0, MAX_POINTS, 0);
  if (signpost_json_reader_has (reader, "question"))
    criterion->question = signpost_read_id (reader, "question");

  return criterion;
}

void
signpost_term_free (gpointer data)
{
  SignpostTerm *term = data;

  g_free (term->id);
  g_free (term->title);
  g_free (term->text);
  g_free (term);
}

gpointer
signpost_term_read (SignpostJsonReader *reader,
                    guint               position,
                    gpointer            data)
{
  SignpostTerm *term = g_new0 (SignpostTerm, 1);

  term->id = signpost_read_id (reader, "id");
  term->title = signpost_read_text (reader, "title");
  term->text = signpost_read_text (reader, "text");

  return term;
}
