/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-fixture.h"

/* An auditor’s questions: is every answer there, every rule that spoke with the answer behind it, and does every sum add up? */

static SignpostDecision *
load_with_planned_layer (SignpostCatalogue *catalogue)
{
  SignpostDecision *decision = load_sample (catalogue);

  signpost_decision_set_value (decision, signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_LAYER), "",
                               "planned", TRUE);

  return decision;
}

static SignpostDecision *
load_with_flood (SignpostCatalogue *catalogue)
{
  SignpostDecision *decision = load_sample (catalogue);

  signpost_decision_set_value (decision, signpost_catalogue_find_question (catalogue, "q2.7"), "", "flood", TRUE);
  signpost_decision_set_value (decision, signpost_catalogue_find_question (catalogue, "q2.10"), "", "document", TRUE);
  signpost_decision_set_value (decision, signpost_catalogue_find_question (catalogue, "q2.10"), "", "reference", TRUE);
  signpost_decision_set_value (decision, signpost_catalogue_find_question (catalogue, "q3.13"), "", "poor", TRUE);

  return decision;
}

typedef SignpostDecision *(*LoadFunc) (SignpostCatalogue *catalogue);

static const struct
{
  const char *name;
  LoadFunc    load;
} decisions[] = {
  { "sample", load_sample },
  { "planned-layer", load_with_planned_layer },
  { "flood", load_with_flood },
};

/* Every chosen answer of every question that is asked, in its own words */
static void
test_answers (gconstpointer data)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = ((LoadFunc) data) (catalogue);
  g_autofree char *text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  GListModel *questions = signpost_catalogue_get_questions (catalogue);
  guint n_found = 0;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      const SignpostReply *reply = signpost_decision_get_reply (decision, question, "");

      if (reply == NULL || !signpost_decision_is_asked (decision, question))
        continue;

      for (guint j = 0; reply->values[j] != NULL; j++, n_found++)
        assert_contains (text, signpost_answer_get_title (signpost_question_find_answer (question, reply->values[j])));

      for (guint j = 0; j < reply->rows->len; j++)
        for (char **cell = g_ptr_array_index (reply->rows, j); *cell != NULL; cell++)
          assert_contains (text, *cell);
    }

  g_assert_cmpuint (n_found, >, 15);
}

/* What a rule says is said in one place; everywhere else its number stands for it */
static void
assert_once (const char *text,
             const char *sentence)
{
  const char *first = strstr (text, sentence);

  if (first == NULL || strstr (first + 1, sentence) != NULL)
    g_error ("The record does not say once: %s", sentence);
}

static void
assert_rules (const char *text,
              GPtrArray  *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      SignpostReason *reason = g_ptr_array_index (reasons, i);
      g_autofree char *line = g_strdup_printf ("\n| %s | ", signpost_rule_get_id (reason->rule));

      assert_contains (text, line);
      assert_contains (text, reason->because);
      assert_once (text, signpost_rule_get_text (reason->rule));
    }
}

static void
test_rules (gconstpointer data)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = ((LoadFunc) data) (catalogue);
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  g_autofree char *text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);

  assert_rules (text, standing->notes);

  for (guint i = 0; i < standing->topologies->len; i++)
    {
      SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          assert_rules (text, leg->notes);

          for (guint k = 0; k < leg->methods->len; k++)
            assert_rules (text, ((SignpostMethodStanding *) g_ptr_array_index (leg->methods, k))->reasons);
        }
    }

  for (guint i = 0; standing->suggested_options[i] != NULL; i++)
    assert_contains (text, signpost_technical_option_get_title (
                             signpost_catalogue_find_technical_option (catalogue, standing->suggested_options[i])));

  for (guint i = 0; standing->excluded_options[i] != NULL; i++)
    assert_contains (text, signpost_technical_option_get_title (
                             signpost_catalogue_find_technical_option (catalogue, standing->excluded_options[i])));
}

/* Adds what a person would: “ +4 R01 −2 R29 (does not count: R41)” is 4 */
static int
add_up (const char *terms)
{
  g_autoptr (GRegex) term = g_regex_new (" ([+−])([0-9]+) R[0-9a-z]+( \\(does not count[^)]*\\))?", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  int sum = 0;

  for (g_regex_match (term, terms, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *sign = g_match_info_fetch (match, 1);
      g_autofree char *points = g_match_info_fetch (match, 2);
      g_autofree char *cancelled = g_match_info_fetch (match, 3);

      if (cancelled == NULL || *cancelled == '\0')
        sum += (g_str_equal (sign, "+") ? 1 : -1) * atoi (points);
    }

  return sum;
}

/* In every line of the points, which tells of all the legs that it is true of */
static void
test_sums (gconstpointer data)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = ((LoadFunc) data) (catalogue);
  g_autofree char *text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  g_autoptr (GRegex) line = g_regex_new ("^\\* [A-Za-z ]+( \\([A-Za-z]+\\))? (-?[0-9]+) =([^;–\n]*).* – (every leg|.+ → .+)$",
                                         G_REGEX_MULTILINE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n_lines = 0;

  for (g_regex_match (line, text, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL), n_lines++)
    {
      g_autofree char *sum = g_match_info_fetch (match, 2);
      g_autofree char *terms = g_match_info_fetch (match, 3);

      g_test_message ("%s =%s", sum, terms);
      g_assert_cmpint (add_up (terms), ==, atoi (sum));
    }

  /* Five methods, of which one counts differently where the layer queues */
  g_assert_cmpuint (n_lines, >=, 6);
}

/* Of several variants one counts: it is named, and its points alone stand in the sum, and with the option */
static void
test_variants (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);

  assert_contains (text, "* Services (Pull) 7 = +4 R01 +1 R04b +1 R29 +1 R38; "
                         "Push would have 3, with −2 R29 (does not count: R41) −1 R38 – ERP → Integration hub\n");
  assert_contains (text, "* Services (Pull) 7 = +4 R01 +1 R04b +1 R29 +1 R38; Push would have 1, with −2 R29 −1 R38 – "
                         "Integration hub → Web shop, Integration hub → Warehouse system; "
                         "excluded on Integration hub → Warehouse system\n");
  assert_contains (text, "* Batch 4 = +2 R01 −2 R04b +1 R07 +1 R29 +1 R36 +1 R38 – every leg; forced on ");
  assert_contains (text, "* Good, because this speaks for Services: preferred for this use case (R01: +4); ");
  assert_contains (text, "Both sides must deploy independently (R38, Pull: +1)\n");
  assert_lacks (text, ", Push: ");
}

/* What a method would meet on a leg where another one runs is no argument */
static void
test_arguments_of_legs (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  SignpostOption *option = signpost_decision_find_option (decision, "option-1");
  g_autofree char *text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  g_autofree char *without_techniques = NULL;

  assert_lacks (text, "Events is excluded on Integration hub → Warehouse system");

  signpost_option_set_techniques (option, "source>layer", NULL);
  signpost_option_set_techniques (option, "layer>target", NULL);
  signpost_option_set_techniques (option, "layer>target-2", NULL);
  without_techniques = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (without_techniques, "* Bad, because Events is excluded on Integration hub → Warehouse system");
}

/* “Yes” alone says nothing: the question stands before it wherever the answer is a reason */
static void
test_single_words (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *text = NULL;

  signpost_decision_set_value (decision, signpost_catalogue_find_question (catalogue, "q2.12"), "", "yes", TRUE);
  text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (text, "| q2.12: Must data of several sources be seen or searched together? Yes | ");
  assert_contains (text, "| q3.8: Is an integration layer available? Yes | ");
  assert_lacks (text, ": Yes | ");
  assert_lacks (text, "; Yes)");
}

/* Who compares what the use case does not mark was told, and so is who reads the record. */
static void
test_not_marked (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  SignpostOption *option = signpost_decision_add_option (decision, "By hand");
  g_autofree char *left_out = NULL;
  g_autofree char *taken_in = NULL;

  signpost_option_add_method (option, "ui", "");
  left_out = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (left_out, "* Neutral, because it is left out of the comparison: A method of it is "
                             "not marked for the use case.\n");

  signpost_option_set_included (option, TRUE);
  taken_in = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (taken_in, "* Neutral, because it is compared all the same: A method of it is not "
                             "marked for the use case.\n");
}

/* What cannot be built may be chosen, and the record says so. */
static void
test_not_buildable (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *before = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  g_autofree char *text = NULL;
  SignpostOption *option = signpost_decision_add_option (decision, "Events only");

  assert_lacks (before, "cannot be built as things are");

  signpost_option_add_method (option, "evt", "");
  signpost_decision_set_chosen (decision, option);
  text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (text, "Bad, because it cannot be built as things are: Integration hub → Warehouse system: Events "
                         "is excluded. “Warehouse system” cannot be changed and offers only Batch.\n");
}

/* From the ratings of technical options to that of an option */
static void
test_weakest (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);

  assert_contains (text, "“Easy to operate” is rated 3 of 5 (as its weakest technical option: AMQP broker): A broker");
  assert_contains (text, "“Good error handling” is rated 5 of 5 (its weakest technical option is rated 3: SFTP drop): Dead");
  assert_contains (text, "| AMQP broker | A broker to run, such as RabbitMQ.");
  assert_lacks (text, "| GraphQL |");
}

int
main (int    argc,
      char **argv)
{
  static const struct
  {
    const char    *name;
    GTestDataFunc  test;
  } audits[] = {
    { "answers", test_answers },
    { "rules", test_rules },
    { "sums", test_sums },
  };

  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    for (guint j = 0; j < G_N_ELEMENTS (audits); j++)
      {
        g_autofree char *path = g_strdup_printf ("/record/trace/%s/%s", decisions[i].name, audits[j].name);

        g_test_add_data_func (path, decisions[i].load, audits[j].test);
      }

  g_test_add_func ("/record/trace/variants", test_variants);
  g_test_add_func ("/record/trace/arguments-of-legs", test_arguments_of_legs);
  g_test_add_func ("/record/trace/single-words", test_single_words);
  g_test_add_func ("/record/trace/not-marked", test_not_marked);
  g_test_add_func ("/record/trace/not-buildable", test_not_buildable);
  g_test_add_func ("/record/trace/weakest", test_weakest);

  return g_test_run ();
}
