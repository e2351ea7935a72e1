/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue.h"

static SignpostCatalogue *
load_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  SignpostCatalogue *catalogue = signpost_catalogue_new_builtin (&error);

  g_assert_no_error (error);
  g_assert_nonnull (catalogue);

  return catalogue;
}

static void
test_counts (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();

  g_assert_cmpstr (signpost_catalogue_get_id (catalogue), ==, "enterprise-integration");
  g_assert_cmpuint (g_list_model_get_n_items (signpost_catalogue_get_categories (catalogue)), ==,
                    5);
  g_assert_cmpuint (g_list_model_get_n_items (signpost_catalogue_get_use_cases (catalogue)), ==,
                    15);
  g_assert_cmpuint (g_list_model_get_n_items (signpost_catalogue_get_questions (catalogue)), ==,
                    41);
  g_assert_cmpuint (g_list_model_get_n_items (signpost_catalogue_get_rules (catalogue)), ==, 60);
  g_assert_cmpuint (g_list_model_get_n_items (signpost_catalogue_get_technical_options (catalogue)),
                    ==, 52);

  g_assert_cmpuint (signpost_catalogue_get_steps (catalogue)->len, ==, 5);
  g_assert_cmpuint (signpost_catalogue_get_combinations (catalogue)->len, ==, 13);
  g_assert_cmpuint (signpost_catalogue_get_examples (catalogue)->len, ==, 11);
  g_assert_cmpuint (signpost_catalogue_get_criteria (catalogue)->len, ==, 4);
  g_assert_cmpuint (signpost_catalogue_get_readiness (catalogue)->len, ==, 5);
  g_assert_cmpuint (signpost_catalogue_get_completion (catalogue)->len, ==, 5);
  g_assert_cmpuint (signpost_catalogue_get_layer_kinds (catalogue)->len, ==, 10);
  g_assert_cmpuint (signpost_catalogue_get_layer_functions (catalogue)->len, ==, 10);
  g_assert_cmpuint (signpost_catalogue_get_sources (catalogue)->len, >, 0);
}

static void
test_fits (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  guint counts[3] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      g_assert_cmpuint (signpost_use_case_get_position (use_case), ==, i);
      g_assert_cmpuint (g_list_model_get_n_items (signpost_use_case_get_fits (use_case)), ==, 5);

      for (guint j = 0; j < g_list_model_get_n_items (categories); j++)
        {
          g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, j);
          SignpostFit *fit = signpost_use_case_get_fit (use_case, category);

          g_assert_true (SIGNPOST_IS_FIT (fit));
          g_assert_true (signpost_fit_get_category (fit) == category);
          g_assert_cmpstr (signpost_fit_get_use_case_id (fit), ==,
                           signpost_use_case_get_id (use_case));
          counts[signpost_fit_get_level (fit)]++;
        }
    }

  g_assert_cmpuint (counts[SIGNPOST_FIT_LEVEL_PREFERRED], ==, 21);
  g_assert_cmpuint (counts[SIGNPOST_FIT_LEVEL_POSSIBLE], ==, 26);
  g_assert_cmpuint (counts[SIGNPOST_FIT_LEVEL_NONE], ==, 28);
}

static void
test_fit_level (void)
{
  for (guint i = SIGNPOST_FIT_LEVEL_NONE; i <= SIGNPOST_FIT_LEVEL_PREFERRED; i++)
    {
      SignpostFitLevel level = i;
      SignpostFitLevel found = SIGNPOST_FIT_LEVEL_NONE;

      g_assert_true (signpost_fit_level_from_nick (signpost_fit_level_to_nick (level), &found));
      g_assert_cmpint (found, ==, level);
      g_assert_nonnull (signpost_fit_level_to_title (level));
    }

  g_assert_false (signpost_fit_level_from_nick ("maybe", NULL));
  g_assert_false (signpost_fit_level_from_nick (NULL, NULL));
}

/* Texts are there, notes go to their cells, sections have statements. */
static void
test_texts (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  SignpostUseCase *sso = signpost_catalogue_find_use_case (catalogue, "sso");
  SignpostCategory *ui = signpost_catalogue_find_category (catalogue, "ui");
  g_autofree char *icon_name = signpost_category_dup_icon_name (ui);
  GPtrArray *sections = signpost_category_get_sections (ui);
  SignpostSection *section = g_ptr_array_index (sections, 0);
  SignpostStatement *statement = g_ptr_array_index (section->items, 0);

  g_assert_cmpstr (signpost_use_case_get_title (sso), ==, "SSO, AD & Identity Integration");
  g_assert_cmpstr (signpost_use_case_get_several (sso), ==, "single");
  g_assert_cmpstr (signpost_category_get_title (ui), ==, "UI Integration");
  g_assert_cmpstr (signpost_category_get_letter (ui), ==, "U");
  g_assert_cmpstr (icon_name, ==, "signpost-method-ui-symbolic");
  g_assert_cmpuint (sections->len, ==, 10);
  g_assert_cmpstr (section->id, ==, "what");
  g_assert_cmpuint (g_utf8_strlen (statement->text, -1), >, 10);
  g_assert_nonnull (statement->sources[0]);
}

static void
test_notes (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  guint row_notes = 0, cell_notes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);
      GListModel *fits = signpost_use_case_get_fits (use_case);

      row_notes += signpost_use_case_get_notes (use_case)->len;
      for (guint j = 0; j < g_list_model_get_n_items (fits); j++)
        {
          g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, j);

          cell_notes += signpost_fit_get_notes (fit)->len;
        }
    }

  g_assert_cmpuint (row_notes, >, 0);
  g_assert_cmpuint (cell_notes, >, 0);
}

static void
test_find (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();

  g_assert_nonnull (signpost_catalogue_find_category (catalogue, "cen"));
  g_assert_nonnull (signpost_catalogue_find_use_case (catalogue, "export-import"));
  g_assert_nonnull (signpost_catalogue_find_question (catalogue, "q2.3"));
  g_assert_nonnull (signpost_catalogue_find_rule (catalogue, "R03a"));
  g_assert_nonnull (signpost_catalogue_find_technical_option (catalogue, "kafka"));

  g_assert_null (signpost_catalogue_find_category (catalogue, "sso"));
  g_assert_null (signpost_catalogue_find_question (catalogue, NULL));
}

/* Every topic has its question, and answers say what they mean. */
static void
test_topics (void)
{
  static const char * const settled[] = { "rr", "svc", "evt", "evt", "bat", "bat", NULL };
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  SignpostQuestion *style = signpost_catalogue_find_topic (catalogue,
                                                           SIGNPOST_TOPIC_FIRST_LEG_STYLE);
  SignpostQuestion *layer = signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_LAYER);

  for (SignpostTopic topic = 0; topic < SIGNPOST_N_TOPICS; topic++)
    {
      SignpostQuestion *question = signpost_catalogue_find_topic (catalogue, topic);

      if (topic == SIGNPOST_TOPIC_DRIVER || topic == SIGNPOST_TOPIC_RATING)
        g_assert_null (question);
      else
        g_assert_cmpint (signpost_question_get_topic (question), ==, topic);
    }

  for (guint i = 0; settled[i] != NULL; i += 2)
    {
      SignpostAnswer *answer = signpost_question_find_answer (style, settled[i]);

      g_assert_cmpstr (signpost_answer_get_method (answer), ==, settled[i + 1]);
    }
  g_assert_null (signpost_answer_get_method (signpost_question_find_answer (style, "unset")));

  g_assert_cmpstr (signpost_answer_get_means (signpost_question_find_answer (layer, "planned")), ==,
                   "layer-planned");
  g_assert_null (signpost_question_find_answer (layer, "never"));
}

static const struct
{
  SignpostTopic topic;
  guint         n_answers;
  const char   *first;
  const char   *last;
} answer_counts[] = {
  { SIGNPOST_TOPIC_USE_CASE, 16, "sso", "none" },
  { SIGNPOST_TOPIC_OTHER_USE_CASES, 15, "sso", NULL },
  { SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS, 52, NULL, NULL },
  { SIGNPOST_TOPIC_LAYER_KIND, 10, "proxy", NULL },
  { SIGNPOST_TOPIC_LAYER_FUNCTIONS, 10, "security", NULL },
  { SIGNPOST_TOPIC_CHOICE, 0, NULL, NULL },
  { SIGNPOST_TOPIC_PURPOSE, 0, NULL, NULL },
};

static void
test_answers (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (answer_counts); i++)
    {
      SignpostQuestion *question = signpost_catalogue_find_topic (catalogue,
                                                                  answer_counts[i].topic);
      GListModel *answers = signpost_question_get_answers (question);
      guint count = g_list_model_get_n_items (answers);
      g_autoptr (SignpostAnswer) first = g_list_model_get_item (answers, 0);
      g_autoptr (SignpostAnswer) last = count > 0 ? g_list_model_get_item (answers,
                                                                           count - 1) : NULL;

      g_assert_cmpuint (count, ==, answer_counts[i].n_answers);
      if (answer_counts[i].first != NULL)
        g_assert_cmpstr (signpost_answer_get_id (first), ==, answer_counts[i].first);
      if (answer_counts[i].last != NULL)
        g_assert_cmpstr (signpost_answer_get_id (last), ==, answer_counts[i].last);
    }
}

static void
test_questions (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  SignpostQuestion *needs = signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_NEEDS);
  SignpostQuestion *kind = signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_LAYER_KIND);
  const SignpostCondition *shown = signpost_question_get_show_if (kind);
  g_autoptr (GPtrArray) questions = signpost_condition_list_questions (shown);
  SignpostColumn *column = g_ptr_array_index (signpost_question_get_columns (needs), 0);

  g_assert_cmpint (signpost_question_get_question_type (needs), ==, SIGNPOST_QUESTION_TABLE);
  g_assert_cmpstr (column->id, ==, "who");
  g_assert_null (signpost_question_get_show_if (needs));

  g_assert_cmpint (shown->kind, ==, SIGNPOST_CONDITION_ANSWER_IN);
  g_assert_cmpuint (g_strv_length (shown->values), ==, 2);
  g_assert_cmpuint (questions->len, ==, 1);
  g_assert_cmpstr (questions->pdata[0], ==, "q3.8");
}

static void
test_rules (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  SignpostRule *baseline = signpost_catalogue_find_rule (catalogue, "R01");
  SignpostRule *cancelling = signpost_catalogue_find_rule (catalogue, "R41");
  SignpostRule *single = signpost_catalogue_find_rule (catalogue, "R30");
  SignpostRule *mix = signpost_catalogue_find_rule (catalogue, "R40");
  SignpostEffect *fits = g_ptr_array_index (signpost_rule_get_effects (baseline), 0);
  SignpostEffect *second = g_ptr_array_index (signpost_rule_get_effects (cancelling), 1);
  const SignpostCondition *mixed = g_ptr_array_index (signpost_rule_get_when (mix)->children, 2);
  const SignpostCondition *when = signpost_rule_get_when (baseline);
  g_autoptr (GPtrArray) questions = signpost_condition_list_questions (when);

  g_assert_cmpint (fits->kind, ==, SIGNPOST_EFFECT_BASELINE);
  g_assert_cmpint (fits->baseline[SIGNPOST_FIT_LEVEL_PREFERRED], ==, 4);
  g_assert_cmpint (fits->baseline[SIGNPOST_FIT_LEVEL_POSSIBLE], ==, 2);
  g_assert_cmpuint (questions->len, ==, 1);

  g_assert_cmpint (second->kind, ==, SIGNPOST_EFFECT_CANCEL_PENALTIES);
  g_assert_cmpstr (second->ids[0], ==, "R29");
  g_assert_true (second->first_leg_only);

  g_assert_cmpint (signpost_rule_get_when (single)->kind, ==, SIGNPOST_CONDITION_ENDPOINT);
  g_assert_true (signpost_rule_get_when (single)->unchangeable);
  g_assert_cmpint (signpost_rule_get_when (single)->offers_count, ==, 1);

  g_assert_cmpint (mixed->kind, ==, SIGNPOST_CONDITION_LEG_METHODS_MIX);
  g_assert_cmpstr (mixed->values[0], ==, "svc");
  g_assert_cmpstr (mixed->other_values[1], ==, "bat");
}

static void
test_style_hints (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  static const char * const styles[] = { "rr", "evt", "bat" };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    for (guint j = 0; j < G_N_ELEMENTS (styles); j++)
      g_assert_nonnull (signpost_catalogue_get_style_hint (catalogue, styles[i], styles[j]));

  g_assert_null (signpost_catalogue_get_style_hint (catalogue, "unset", "rr"));
  g_assert_null (signpost_catalogue_get_style_hint (catalogue, NULL, NULL));
}

static void
test_drawings (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  const SignpostDrawing *strip = signpost_catalogue_get_strip (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      const SignpostDrawing *panel = signpost_catalogue_get_panel (catalogue, category);

      g_assert_nonnull (panel);
      g_assert_cmpuint (panel->nodes->len, >, 0);
      for (guint j = 0; j < panel->edges->len; j++)
        {
          const SignpostDrawingEdge *edge = g_ptr_array_index (panel->edges, j);

          g_assert_true (signpost_drawing_find_node (panel, edge->from->id) == edge->from);
          g_assert_true (signpost_drawing_find_node (panel, edge->to->id) == edge->to);
        }
    }

  /* Titles of layer functions, not their ids. */
  g_assert_cmpstr (strip->badges[0], ==, "Security");
}

static const struct
{
  const char *text;
  const char *found;
  const char *not_found;
} searches[] = {
  { "", "sso", NULL },
  { " ", "sso", NULL },
  { "identity", "sso", "ml" },
  { "IDENTITY", "sso", "ml" },
  { "Idéntity sso", "sso", "ml" },
  { "identity zebra", NULL, "sso" },
};

static gboolean
matches (SignpostCatalogue *catalogue,
         const char        *use_case,
         const char        *text)
{
  return signpost_use_case_matches (signpost_catalogue_find_use_case (catalogue, use_case), text);
}

static void
test_search (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();

  for (gsize i = 0; i < G_N_ELEMENTS (searches); i++)
    {
      if (searches[i].found != NULL)
        g_assert_true (matches (catalogue, searches[i].found, searches[i].text));
      if (searches[i].not_found != NULL)
        g_assert_false (matches (catalogue, searches[i].not_found, searches[i].text));
    }

  g_assert_true (matches (catalogue, "sso", NULL));
}

static void
test_properties (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  GListModel *models[] = {
    signpost_catalogue_get_categories (catalogue),
    signpost_catalogue_get_use_cases (catalogue),
    signpost_catalogue_get_questions (catalogue),
    signpost_catalogue_get_rules (catalogue),
    signpost_catalogue_get_technical_options (catalogue),
  };

  for (gsize i = 0; i < G_N_ELEMENTS (models); i++)
    {
      g_autoptr (GObject) model = g_list_model_get_item (models[i], 0);
      GObjectClass *model_class = G_OBJECT_GET_CLASS (model);
      g_autofree GParamSpec **properties = g_object_class_list_properties (model_class, NULL);

      for (guint j = 0; properties[j] != NULL; j++)
        {
          g_autofree char *text = NULL;

          g_object_get (model, properties[j]->name, &text, NULL);
          g_assert_nonnull (text);
          g_assert_cmpstr (text, !=, "");
        }
    }
}

/* Nothing holds the catalogue, and its parts live as long as somebody holds them. */
static void
test_finalize (void)
{
  SignpostCatalogue *catalogue = load_catalogue ();
  SignpostUseCase *use_case = g_object_ref (signpost_catalogue_find_use_case (catalogue, "sso"));
  SignpostCategory *category = g_object_ref (signpost_catalogue_find_category (catalogue, "ui"));
  SignpostFit *fit = g_object_ref (signpost_use_case_get_fit (use_case, category));

  g_assert_finalize_object (catalogue);
  g_assert_finalize_object (use_case);
  g_assert_finalize_object (fit);
  g_assert_finalize_object (category);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue/counts", test_counts);
  g_test_add_func ("/catalogue/fits", test_fits);
  g_test_add_func ("/catalogue/fit-level", test_fit_level);
  g_test_add_func ("/catalogue/texts", test_texts);
  g_test_add_func ("/catalogue/notes", test_notes);
  g_test_add_func ("/catalogue/find", test_find);
  g_test_add_func ("/catalogue/topics", test_topics);
  g_test_add_func ("/catalogue/answers", test_answers);
  g_test_add_func ("/catalogue/questions", test_questions);
  g_test_add_func ("/catalogue/rules", test_rules);
  g_test_add_func ("/catalogue/style-hints", test_style_hints);
  g_test_add_func ("/catalogue/drawings", test_drawings);
  g_test_add_func ("/catalogue/search", test_search);
  g_test_add_func ("/catalogue/properties", test_properties);
  g_test_add_func ("/catalogue/finalize", test_finalize);

  return g_test_run ();
}
