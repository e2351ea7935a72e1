/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What can be written can be read: a decision in which everything is as long, and there is as much of it, as can be. */

#include "decision-fixture.h"

#include "core/decision/signpost-decision-private.h"

/* Characters of four bytes, the longest there are, and as many as are kept */
static char *
create_text (void)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < SIGNPOST_DECISION_MAX_TEXT; i++)
    g_string_append (text, "𝄞");

  return g_string_free (text, FALSE);
}

static void
fill_endpoints (SignpostDecision *decision,
                const char       *text)
{
  GListModel *endpoints = signpost_decision_get_endpoints (decision);

  while (signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_TARGET, text) != NULL)
    ;

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr(SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      signpost_endpoint_set_name (endpoint, text);
      signpost_endpoint_set_reason (endpoint, text);
    }
}

static void
fill_options (SignpostDecision *decision,
              const char       *text)
{
  GListModel *categories = signpost_catalogue_get_categories (signpost_decision_get_catalogue (decision));
  SignpostOption *option;

  while ((option = signpost_decision_add_option (decision, text)) != NULL)
    {
      signpost_option_set_why_excluded (option, text);
      signpost_decision_set_reason (decision, option, text);
      for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
        {
          g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);

          signpost_option_add_method (option, signpost_category_get_id (category), text);
        }
    }
}

static void
fill_criteria (SignpostComparison *comparison,
               const char         *text)
{
  for (guint i = 0; signpost_comparison_get_n_criteria (comparison) < SIGNPOST_COMPARISON_MAX_CRITERIA; i++)
    {
      g_autofree char *id = g_strdup_printf ("more-%u", i);

      signpost_comparison_add_criterion (comparison, id, text, 50, text, text);
    }

  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_CRITERIA; i++)
    {
      signpost_comparison_rename_criterion (comparison, i, text);
      signpost_comparison_set_scenario (comparison, i, text);
      for (int rating = 1; rating <= 5; rating += 2)
        signpost_comparison_set_anchor (comparison, i, rating, text);
    }
}

static void
fill_ratings (SignpostComparison *comparison,
              const char         *text)
{
  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_TRIGGERS; i++)
    {
      g_autofree char *id = g_strdup_printf ("trigger-%u", i);

      g_assert_true (signpost_comparison_add_trigger (comparison, id, text));
    }

  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
      {
        signpost_comparison_set_rating (comparison, i, j, 7, FALSE);
        signpost_comparison_set_note (comparison, i, j, text);
        signpost_comparison_set_evidence (comparison, i, j, text);
      }
}

static void
fill_rows (SignpostDecision *decision,
           SignpostQuestion *question,
           const char       *text)
{
  g_autoptr(GPtrArray) row = g_ptr_array_new ();
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();

  for (guint i = 0; i < signpost_question_get_columns (question)->len; i++)
    g_ptr_array_add (row, (gpointer) text);
  g_ptr_array_add (row, NULL);
  for (guint i = 0; i < SIGNPOST_DECISION_MAX_ROWS; i++)
    g_ptr_array_add (rows, row->pdata);

  signpost_decision_set_rows (decision, question, "", rows);
}

/* Whatever the question is about */
static void
fill_subject (SignpostDecision *decision,
              GListModel       *items,
              SignpostQuestion *question,
              const char       *text)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr(GObject) item = g_list_model_get_item (items, i);
      g_autofree char *id = NULL;

      g_object_get (item, "id", &id, NULL);
      signpost_decision_set_text (decision, question, id, text);
    }
}

static void
fill_answers (SignpostDecision *decision,
              const char       *text)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  GListModel *questions = signpost_catalogue_get_questions (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr(SignpostQuestion) question = g_list_model_get_item (questions, i);

      /* Other tables are kept where they belong: at the systems and the options. */
      if (signpost_question_get_question_type (question) == SIGNPOST_QUESTION_TABLE &&
          signpost_question_get_subject (question) == SIGNPOST_SUBJECT_DECISION)
        fill_rows (decision, question, text);
      else if (signpost_question_get_subject (question) == SIGNPOST_SUBJECT_TECHNICAL_OPTION)
        fill_subject (decision, signpost_catalogue_get_technical_options (catalogue), question, text);
      else if (signpost_question_get_subject (question) == SIGNPOST_SUBJECT_OPTION)
        fill_subject (decision, signpost_decision_get_options (decision), question, text);
      else
        signpost_decision_set_text (decision, question, "", text);
    }
}

static void
test_largest (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostDecision) again = NULL;
  g_autoptr(GBytes) written = NULL;
  g_autoptr(GBytes) rewritten = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *text = create_text ();

  signpost_decision_begin_edit (decision);
  signpost_decision_set_title (decision, text);
  signpost_decision_set_statement (decision, text);
  for (guint i = 0; i < SIGNPOST_N_DETAILS; i++)
    signpost_decision_set_detail (decision, i, text);
  fill_endpoints (decision, text);
  fill_options (decision, text);
  fill_criteria (signpost_decision_get_comparison (decision), text);
  fill_ratings (signpost_decision_get_comparison (decision), text);
  fill_answers (decision, text);
  signpost_decision_end_edit (decision, TRUE);

  written = signpost_decision_to_bytes (decision);
  g_test_message ("The largest decision: %" G_GSIZE_FORMAT " bytes", g_bytes_get_size (written));
  g_assert_cmpuint (g_bytes_get_size (written), <=, SIGNPOST_DECISION_MAX_BYTES);

  again = signpost_decision_new_from_bytes (catalogue, written, "test.json", &error);
  g_assert_no_error (error);
  rewritten = signpost_decision_to_bytes (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decision-size/largest", test_largest);

  return g_test_run ();
}
