/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

#include "core/json/signpost-json-reader.h"

#include <glib/gstdio.h>

/* Everything that a decision can hold */
static SignpostDecision *
create_full (SignpostCatalogue *catalogue)
{
  SignpostDecision *decision =
    fixture_create (catalogue, "q1.1=iot q2.3=minutes q2.5=alarm,retry q2.7=flood q3.8=planned q3.10=queueing,store +target "
                               "q3.11@source>layer=evt q3.12@layer>target=bat q3.14=target q3.15=no source:no:evt,bat "
                               "target:costly target-2:no:-");
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  const char *row[] = { "Clerk “A”", "Order\nline", "", "each → hour", "", "10 %", NULL };
  const char *techniques[] = { "kafka", "amqp", NULL };
  SignpostOption *option;

  g_ptr_array_add (rows, row);
  signpost_decision_set_title (decision, "Orders → billing, “today”");
  signpost_decision_set_created (decision, "2026-11-21");
  signpost_decision_set_text (decision, fixture_find_question (decision, "q1.3"), "",
                              "Líne one\nline\ttwo \\ \" /");
  signpost_decision_set_rows (decision, fixture_find_question (decision, "q2.1"), "", rows);
  signpost_decision_set_unsure (decision, fixture_find_question (decision, "q2.7"), "", TRUE);
  signpost_decision_set_rating (decision, fixture_find_question (decision, "q4.2"), "kafka", 2);
  signpost_decision_set_text (decision, fixture_find_question (decision, "q4.2"), "kafka",
                              "New here");
  signpost_decision_set_detail (decision, SIGNPOST_DETAIL_STATUS, "proposed");
  signpost_decision_set_detail (decision, SIGNPOST_DETAIL_DECISION_MAKERS, "Ada, Grace");
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "source"), "Ship’s log");
  signpost_endpoint_set_reason (signpost_decision_find_endpoint (decision, "source"), "Vendor");

  signpost_decision_propose_options (decision);
  option = signpost_decision_find_option (decision, "option-1");
  signpost_option_set_techniques (option, "source>layer", techniques);
  signpost_decision_set_chosen (decision, option);
  signpost_decision_set_reason (decision, signpost_decision_find_option (decision, "option-2"),
                                "Later");
  signpost_decision_set_statement (decision, "We “send” events,\naccepting a broker.");
  signpost_decision_set_ticked (decision, "done-evidence", TRUE);
  signpost_decision_set_ticked (decision, "a-tick-of-another-catalogue", TRUE);
  fixture_answer (decision, "q3.4", "option-1", "dlq");
  signpost_decision_prefill_ratings (decision);

  return decision;
}

static SignpostDecision *
read_text (SignpostCatalogue *catalogue,
           const char        *text)
{
  g_autoptr(GError) error = NULL;
  SignpostDecision *decision = fixture_from_text (catalogue, text, &error);

  g_assert_no_error (error);

  return decision;
}

/* Round trips */

static void
check_round_trip (SignpostCatalogue *catalogue,
                  SignpostDecision  *decision)
{
  g_autofree char *first = fixture_to_text (decision);
  g_autoptr(SignpostDecision) read = read_text (catalogue, first);
  g_autofree char *second = fixture_to_text (read);

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (signpost_decision_get_remarks (read)->len, ==, 0);
  g_assert_true (g_str_has_suffix (first, "\n}\n"));
  g_assert_null (strchr (first, '\r'));
  g_assert_true (g_utf8_validate (first, -1, NULL));
}

static void
test_round_trip (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) full = create_full (catalogue);
  g_autoptr(SignpostDecision) fresh = signpost_decision_new (catalogue);

  check_round_trip (catalogue, full);
  check_round_trip (catalogue, fresh);
}

static void
test_content (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) full = create_full (catalogue);
  g_autofree char *text = fixture_to_text (full);
  g_autoptr(SignpostDecision) read = read_text (catalogue, text);
  g_autoptr(SignpostStanding) before = signpost_standing_new (full);
  g_autoptr(SignpostStanding) after = signpost_standing_new (read);
  SignpostEndpoint *source = signpost_decision_find_endpoint (read, "source");
  SignpostOption *option = signpost_decision_find_option (read, "option-1");

  g_assert_cmpstr (signpost_decision_get_id (read), ==, signpost_decision_get_id (full));
  g_assert_cmpstr (signpost_decision_get_title (read), ==, "Orders → billing, “today”");
  g_assert_cmpstr (signpost_decision_get_created (read), ==, "2026-11-21");
  g_assert_cmpstr (signpost_decision_get_topic_text (read, SIGNPOST_TOPIC_PURPOSE),
                   ==, "Líne one\nline\ttwo \\ \" /");
  g_assert_cmpstr (signpost_decision_get_detail (read, SIGNPOST_DETAIL_DECISION_MAKERS),
                   ==, "Ada, Grace");
  g_assert_cmpint (signpost_endpoint_get_changeable (source), ==, SIGNPOST_CHANGEABLE_NO);
  g_assert_cmpuint (g_strv_length ((char **) signpost_endpoint_get_offers (source)), ==, 2);
  g_assert_null (signpost_endpoint_get_offers (signpost_decision_find_endpoint (read, "target")));
  g_assert_nonnull (signpost_endpoint_get_offers (signpost_decision_find_endpoint (read,
                                                                                   "target-2")));
  g_assert_true (signpost_decision_get_chosen (read) == option);
  g_assert_cmpstr (signpost_option_get_techniques (option, "source>layer")[1], ==, "amqp");
  g_assert_cmpstr (signpost_decision_get_reason (read, signpost_decision_find_option (read, "option-2")), ==, "Later");
  g_assert_cmpstr (signpost_decision_get_statement (read), ==,
                   "We “send” events,\naccepting a broker.");
  g_assert_true (signpost_decision_is_ticked (read, "done-evidence"));
  g_assert_true (signpost_decision_is_ticked (read, "a-tick-of-another-catalogue"));
  g_assert_false (signpost_decision_is_ticked (read, "done-criteria"));
  g_assert_cmpuint (g_list_model_get_n_items (signpost_decision_get_options (read)), ==,
                    g_list_model_get_n_items (signpost_decision_get_options (full)));

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 5; j++)
      {
        const SignpostMethodStanding *was = g_ptr_array_index (fixture_get_leg (before, i,
                                                                                0)->methods, j);
        const SignpostMethodStanding *is = g_ptr_array_index (fixture_get_leg (after, i,
                                                                               0)->methods, j);

        g_assert_true (was->category == is->category);
        g_assert_cmpint (was->points, ==, is->points);
      }
}

/* What is empty is left out, and what is taken back does not come back. */
static void
test_outcome (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) full = create_full (catalogue);
  g_autofree char *text = fixture_to_text (full);
  g_autoptr(SignpostDecision) read = read_text (catalogue, text);

  g_assert_nonnull (strstr (text, "\"statement\""));
  g_assert_nonnull (strstr (text, "\"ticks\""));
  signpost_decision_set_statement (read, "");
  signpost_decision_set_ticked (read, "done-evidence", FALSE);
  signpost_decision_set_ticked (read, "a-tick-of-another-catalogue", FALSE);
  g_clear_pointer (&text, g_free);
  text = fixture_to_text (read);
  g_assert_null (strstr (text, "\"statement\""));
  g_assert_null (strstr (text, "\"ticks\""));
}

static void
test_file (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) full = create_full (catalogue);
  g_autoptr(GBytes) bytes = signpost_decision_to_bytes (full);
  g_autofree char *folder = g_dir_make_tmp ("signpost-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.json", NULL);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GError) error = NULL;
  g_autoptr(SignpostDecision) read = NULL;
  g_autoptr(GBytes) again = NULL;

  g_assert_null (signpost_decision_new_from_file (catalogue, file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      g_bytes_get_size (bytes), NULL));
  read = signpost_decision_new_from_file (catalogue, file, &error);
  g_assert_no_error (error);
  again = signpost_decision_to_bytes (read);
  g_assert_true (g_bytes_equal (bytes, again));

  g_assert_true (g_file_set_contents (path, "{\n  \"format\": 1,\n  \"kind\": 7\n}\n", -1, NULL));
  g_assert_null (signpost_decision_new_from_file (catalogue, file, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
  g_assert_true (g_str_has_prefix (error->message, "a.json:3:"));

  g_unlink (path);
  g_rmdir (folder);
}

/* What is absent has a meaning. */
static void
test_minimal (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    read_text (catalogue, "{\"format\": 1, \"kind\": \"signpost-decision\"}");

  g_assert_true (g_uuid_string_is_valid (signpost_decision_get_id (decision)));
  g_assert_cmpuint (g_list_model_get_n_items (signpost_decision_get_endpoints (decision)), ==, 0);
  check_round_trip (catalogue, decision);
}

static void
test_comparison_alone (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    read_text (catalogue, "{\"format\": 1, \"kind\": \"signpost-decision\", \"comparison\": {"
                          "\"options\": [{\"id\": \"a\", \"name\": \"Alpha\", \"fit\": \"none\", \"included\": false}],"
                          "\"criteria\": [], \"cells\": []}}");
  SignpostOption *option = signpost_decision_find_option (decision, "a");

  g_assert_cmpstr (signpost_option_get_name (option), ==, "Alpha");
  g_assert_false (signpost_option_get_included (option));
}

static void
test_layer_appears (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    read_text (catalogue, "{\"format\": 1, \"kind\": \"signpost-decision\", \"answers\": "
                          "[{\"question\": \"q3.8\", \"values\": [\"yes\"]}]}");

  g_assert_nonnull (signpost_decision_find_endpoint (decision, "layer"));
}

static void
test_texts_are_clean (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    read_text (catalogue, "{\"format\": 1, \"kind\": \"signpost-decision\", \"title\": \"a\\u0007b\\nc\", \"answers\": "
                          "[{\"question\": \"q1.3\", \"text\": \"x\\u001by\\nz\\t\\u0085\"}]}");

  g_assert_cmpstr (signpost_decision_get_title (decision), ==, "ab c");
  g_assert_cmpstr (signpost_decision_get_topic_text (decision, SIGNPOST_TOPIC_PURPOSE),
                   ==, "xy\nz\t");
}

/* Unknown members */

static const char foreign[] =
  "{\n"
  "  \"format\": 1, \"kind\": \"signpost-decision\", \"id\": \"x\", \"title\": \"T\", \"created\": \"2026-01-01\",\n"
  "  \"mood\": {\"deep\": [1, null, {\"a\": true}]},\n"
  "  \"catalogue\": {\"id\": \"enterprise-integration\", \"version\": \"1.0.0\", \"colour\": \"red\"},\n"
  "  \"answers\": [\n"
  "    {\"question\": \"q2.3\", \"values\": [\"instant\"], \"asked_by\": \"Ada\"},\n"
  "    {\"question\": \"q9.9\", \"values\": [\"new\"], \"other\": 5},\n"
  "    {\"question\": \"q3.6\", \"subject\": \"source>target\", \"values\": [\"evt\"], \"why\": \"w\"}\n"
  "  ],\n"
  "  \"endpoints\": [\n"
  "    {\"id\": \"source\", \"role\": \"source\", \"owner\": \"Sales\"},\n"
  "    {\"id\": \"target\", \"role\": \"target\", \"owner\": \"Finance\"}\n"
  "  ],\n"
  "  \"options\": [{\"id\": \"option-1\", \"methods\": [{\"category\": \"svc\", \"share\": 70}], \"cost\": 1.5}],\n"
  "  \"comparison\": {\n"
  "    \"weather\": \"dry\",\n"
  "    \"options\": [{\"id\": \"option-1\", \"name\": \"A\", \"fit\": \"none\", \"included\": true, \"tag\": \"t1\"}],\n"
  "    \"criteria\": [{\"id\": \"c\", \"name\": \"C\", \"points\": 5, \"must_reach\": 0, \"slogan\": \"s1\"}],\n"
  "    \"cells\": [{\"option\": \"option-1\", \"criterion\": \"c\", \"rating\": 3, \"sure\": true, \"echo\": \"e1\"}]\n"
  "  },\n"
  "  \"outcome\": {\"chosen\": null, \"reasons\": {}, \"vote\": [3, 1]},\n"
  "  \"record\": {\"status\": \"proposed\", \"tags\": [\"a\"]}\n"
  "}\n";

static const char * const foreign_words[] =
{
  "\"mood\"", "\"deep\"", "\"colour\"", "\"asked_by\"", "\"q9.9\"", "\"other\"", "\"why\"", "\"Sales\"", "\"Finance\"",
  "\"share\"", "\"cost\"", "\"weather\"", "\"t1\"", "\"s1\"", "\"e1\"", "\"vote\"", "\"tags\"",
};

static void
test_unknown_members (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = read_text (catalogue, foreign);
  g_autofree char *first = fixture_to_text (decision);
  g_autoptr(SignpostDecision) again = read_text (catalogue, first);
  g_autofree char *second = fixture_to_text (again);

  for (guint i = 0; i < G_N_ELEMENTS (foreign_words); i++)
    {
      g_test_message ("%s", foreign_words[i]);
      g_assert_nonnull (strstr (first, foreign_words[i]));
    }

  g_assert_cmpstr (first, ==, second);
  g_assert_cmpuint (signpost_decision_get_remarks (decision)->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (signpost_decision_get_remarks (decision), 0), ==,
                   "Question q9.9 is not in this catalogue. Its answer is kept.");
}

/* They stay beside edits, and go with what they belong to. */
static void
test_unknown_members_after_edits (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = read_text (catalogue, foreign);
  g_autofree char *text = NULL;

  fixture_say (decision, "q2.3=hours q2.4=no +target");
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "source"), "Shop");
  signpost_decision_remove_endpoint (decision,
                                     signpost_decision_find_endpoint (decision, "target"));
  text = fixture_to_text (decision);

  g_assert_nonnull (strstr (text, "\"asked_by\""));
  g_assert_nonnull (strstr (text, "\"Sales\""));
  g_assert_nonnull (strstr (text, "\"q9.9\""));
  g_assert_null (strstr (text, "\"Finance\""));
  g_assert_null (strstr (text, "\"why\""));
  g_assert_null (strstr (text, "\"instant\""));

  /* An answer that is taken back does not come back. */
  signpost_decision_set_values (decision, fixture_find_question (decision, "q2.3"), "", NULL);
  g_clear_pointer (&text, g_free);
  text = fixture_to_text (decision);
  g_assert_null (strstr (text, "\"q2.3\""));
}

static void
test_unknown_values (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    read_text (catalogue, "{\"format\": 1, \"kind\": \"signpost-decision\", \"catalogue\": {\"id\": \"ours\", \"version\": \"3\"},"
                          "\"answers\": [{\"question\": \"q2.5\", \"values\": [\"pray\", \"retry\"]}],"
                          "\"endpoints\": [{\"id\": \"source\", \"role\": \"source\", \"offers\": [\"fax\"]}],"
                          "\"options\": [{\"id\": \"o\", \"methods\": [{\"category\": \"fax\", \"role\": \"\"}]}],"
                          "\"outcome\": {\"chosen\": \"p\", \"reasons\": {\"q\": \"r\"}}}");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autofree char *text = fixture_to_text (decision);
  g_autoptr(SignpostDecision) again = read_text (catalogue, text);
  g_autofree char *second = fixture_to_text (again);

  g_assert_nonnull (strstr (text, "\"pray\""));
  g_assert_nonnull (strstr (text, "\"fax\""));
  g_assert_nonnull (strstr (text, "\"ours\""));
  g_assert_cmpuint (signpost_decision_get_remarks (decision)->len, ==, 6);
  g_assert_cmpuint (signpost_option_get_methods (signpost_decision_find_option (decision,
                                                                                "o"))->len, ==, 1);
  g_assert_cmpstr (text, ==, second);
}

/* Later versions */

static const char later[] =
  "{\"format\": 2, \"kind\": \"signpost-decision\", \"id\": \"x\", \"title\": \"T\","
  "\"answers\": {\"q2.3\": \"instant\"},"
  "\"endpoints\": [{\"id\": \"source\", \"role\": \"source\", \"name\": \"Shop\"}, {\"id\": \"target\", \"role\": \"target\"}],"
  "\"options\": [{\"id\": \"option-1\", \"mark\": \"examine-last\"}],"
  "\"record\": {\"status\": \"proposed\"}}";

static void
test_later_version (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = read_text (catalogue, later);
  g_autofree char *text = fixture_to_text (decision);
  g_autoptr(SignpostDecision) again = NULL;
  g_autofree char *second = NULL;
  g_autofree char *edited = NULL;

  g_assert_cmpuint (signpost_decision_get_remarks (decision)->len, ==, 3);
  g_assert_cmpstr (signpost_decision_get_title (decision), ==, "T");
  g_assert_cmpstr (signpost_endpoint_get_name (signpost_decision_find_endpoint (decision, "source")), ==, "Shop");
  g_assert_cmpstr (signpost_decision_get_detail (decision, SIGNPOST_DETAIL_STATUS), ==, "proposed");
  g_assert_nonnull (strstr (text, "\"examine-last\""));
  g_assert_nonnull (strstr (text, "\"q2.3\" : \"instant\""));
  g_assert_nonnull (strstr (text, "\"format\" : 2"));

  again = read_text (catalogue, text);
  second = fixture_to_text (again);
  g_assert_cmpstr (text, ==, second);

  /* What somebody says now counts more than what nobody understood. */
  fixture_answer (decision, "q2.3", "", "hours");
  edited = fixture_to_text (decision);
  g_assert_nonnull (strstr (edited, "\"hours\""));
  g_assert_nonnull (strstr (edited, "\"examine-last\""));
}

/* Damage */

static const struct
{
  const char *name;
  const char *members;
}
wrongs[] =
{
  { "format-0", "\"format\": 0" },
  { "format-text", "\"format\": \"1\"" },
  { "title", "\"title\": 7" },
  { "answers", "\"answers\": {}" },
  { "answer", "\"answers\": [7]" },
  { "question", "\"answers\": [{}]" },
  { "values", "\"answers\": [{\"question\": \"q2.3\", \"values\": \"instant\"}]" },
  { "value", "\"answers\": [{\"question\": \"q2.3\", \"values\": [1]}]" },
  { "rating", "\"answers\": [{\"question\": \"q4.2\", \"rating\": 6}]" },
  { "unsure", "\"answers\": [{\"question\": \"q2.3\", \"unsure\": 1}]" },
  { "rows", "\"answers\": [{\"question\": \"q2.1\", \"rows\": [\"a\"]}]" },
  { "cells", "\"answers\": [{\"question\": \"q2.1\", \"rows\": [[1]]}]" },
  { "twice", "\"answers\": [{\"question\": \"q2.3\", \"values\": [\"instant\"]}, {\"question\": \"q2.3\", \"text\": \"a\"}]" },
  { "role", "\"endpoints\": [{\"id\": \"a\", \"role\": \"boss\"}]" },
  { "changeable", "\"endpoints\": [{\"id\": \"a\", \"role\": \"source\", \"changeable\": \"maybe\"}]" },
  { "offers", "\"endpoints\": [{\"id\": \"a\", \"role\": \"source\", \"offers\": \"bat\"}]" },
  { "arrow", "\"endpoints\": [{\"id\": \"a>b\", \"role\": \"source\"}]" },
  { "same-endpoint", "\"endpoints\": [{\"id\": \"a\", \"role\": \"source\"}, {\"id\": \"a\", \"role\": \"target\"}]" },
  { "two-layers", "\"endpoints\": [{\"id\": \"a\", \"role\": \"layer\"}, {\"id\": \"b\", \"role\": \"layer\"}]" },
  { "mark", "\"options\": [{\"id\": \"a\", \"mark\": \"best\"}]" },
  { "same-option", "\"options\": [{\"id\": \"a\"}, {\"id\": \"a\"}]" },
  { "techniques", "\"options\": [{\"id\": \"a\", \"techniques\": []}]" },
  { "methods", "\"options\": [{\"id\": \"a\", \"methods\": [{\"category\": \"ui\"}, {\"category\": \"svc\"}, {\"category\": \"evt\"},"
               "{\"category\": \"bat\"}, {\"category\": \"cen\"}, {\"category\": \"ui\"}]}]" },
  { "comparison", "\"comparison\": []" },
  { "outcome", "\"outcome\": []" },
  { "chosen", "\"outcome\": {\"chosen\": 1}" },
  { "reasons", "\"outcome\": {\"reasons\": [1]}" },
  { "record", "\"record\": {\"status\": []}" },
};

static void
test_wrong (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *text =
        g_strdup_printf ("{\n  %s\"kind\": \"signpost-decision\",\n  %s\n}",
                         g_str_has_prefix (wrongs[i].name,
                                           "format") ? "" : "\"format\": 1, ", wrongs[i].members);
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", wrongs[i].name);
      g_assert_null (fixture_from_text (catalogue, text, &error));
      g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
      g_assert_true (g_str_has_prefix (error->message, "test.json:3:"));
    }
}

static const char * const heads[] =
{
  "", "{", "[]", "7", "null", "{}", "{\"format\": 1}", "{\"kind\": \"signpost-decision\"}",
  "{\"format\": 1, \"kind\": \"signpost-record\"}", "{\"format\": 1, \"kind\": \"signpost-decision\"",
  "{\"format\": 1, \"kind\": \"signpost-decision\"} x",
};

static void
test_no_decision (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (fixture_from_text (catalogue, heads[i], &error));
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "test.json:"));
    }
}

static void
test_too_much (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autofree char *endless = g_strnfill (SIGNPOST_DECISION_MAX_TEXT + 1, 'x');
  g_autofree char *huge = g_strnfill (SIGNPOST_DECISION_MAX_BYTES + 1, ' ');
  g_autofree char *title = g_strdup_printf ("{\"format\": 1, \"kind\": \"signpost-decision\", \"title\": \"%s\"}", endless);
  g_autoptr(GString) rows =
    g_string_new ("{\"format\": 1, \"kind\": \"signpost-decision\", \"answers\": "
                                          "[{\"question\": \"q2.1\", \"rows\": [[\"a\"]");
  g_autoptr(GString) ends =
    g_string_new ("{\"format\": 1, \"kind\": \"signpost-decision\", \"endpoints\": [");
  g_autoptr(GError) error = NULL;

  g_assert_null (fixture_from_text (catalogue, huge, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_assert_null (fixture_from_text (catalogue, title, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
  g_clear_error (&error);

  for (guint i = 0; i < SIGNPOST_DECISION_MAX_ROWS; i++)
    g_string_append (rows, ", [\"a\"]");
  g_string_append (rows, "]}]}");
  g_assert_null (fixture_from_text (catalogue, rows->str, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
  g_clear_error (&error);

  for (guint i = 0; i <= SIGNPOST_DECISION_MAX_ENDPOINTS; i++)
    g_string_append_printf (ends, "%s{\"id\": \"e%u\", \"role\": \"target\"}", i > 0 ? ", " : "",
                            i);
  g_string_append (ends, "]}");
  g_assert_null (fixture_from_text (catalogue, ends->str, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
}

/* Whatever comes in: an error, or a decision that can be worked with and written. */
static void
check_survives (SignpostCatalogue *catalogue,
                const char        *data,
                gsize              length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (data, length);
  g_autoptr(GError) error = NULL;
  g_autoptr(SignpostDecision) decision = signpost_decision_new_from_bytes (catalogue, bytes,
                                                                           "test.json", &error);
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) missing = NULL;
  g_autoptr(SignpostDecision) again = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (decision == NULL)
    {
      g_assert_nonnull (error);
      return;
    }

  g_assert_no_error (error);
  standing = signpost_standing_new (decision);
  missing = signpost_decision_list_missing (decision);
  signpost_decision_prefill_ratings (decision);
  signpost_decision_propose_options (decision);
  for (guint i = 0; i < standing->topologies->len; i++)
    signpost_drawing_free (signpost_standing_draw_topology (standing, i));

  first = fixture_to_text (decision);
  again = read_text (catalogue, first);
  second = fixture_to_text (again);
  g_assert_cmpstr (first, ==, second);
}

static void
mutate (GRand   *rand,
        GString *text)
{
  static const char * const pieces[] =
  {
    "{", "}", "[", "]", ",", ":", "\"", "null", "true", "-1", "1e308", "\\u0000", "\"q3.8\"", "\"planned\"", "\"layer\"",
    "\xff", "\xe2\x80\x8e", "\"source>target\"", "\"option-1\"", "\"format\": 2,",
  };
  guint n_edits = g_rand_int_range (rand, 1, 5);

  for (guint i = 0; i < n_edits && text->len > 0; i++)
    {
      gssize at = g_rand_int_range (rand, 0, text->len);
      gssize wanted = g_rand_int_range (rand, 0, 40);
      gssize length = MIN (wanted, (gssize) text->len - at);

      switch (g_rand_int_range (rand, 0, 4))
        {
        case 0:
          g_string_erase (text, at, length);
          break;
        case 1:
          g_string_insert (text, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
          break;
        case 2:
          text->str[at] = g_rand_int_range (rand, 0, 256);
          break;
        default:
          g_string_truncate (text, g_rand_int_range (rand, text->len / 2, text->len + 1));
        }
    }
}

static void
test_mutations (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) full = create_full (catalogue);
  g_autofree char *text = fixture_to_text (full);
  g_autoptr(GRand) rand = g_rand_new_with_seed (20261121);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr(GString) damaged = g_string_new (text);

      mutate (rand, damaged);
      check_survives (catalogue, damaged->str, damaged->len);
    }
}

/* Values that are swapped within valid JSON reach further than damaged text. */
static void
test_swapped_values (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) full = create_full (catalogue);
  g_autofree char *text = fixture_to_text (full);
  g_auto(GStrv) words = g_strsplit (text, "\"", -1);
  guint n_words = g_strv_length (words);
  g_autoptr(GRand) rand = g_rand_new_with_seed (42);

  for (guint i = 0; i < 500; i++)
    {
      g_auto(GStrv) swapped = g_strdupv (words);
      guint from = 2 * g_rand_int_range (rand, 0, n_words / 2) + 1;
      guint to = 2 * g_rand_int_range (rand, 0, n_words / 2) + 1;
      g_autofree char *damaged = NULL;

      g_free (swapped[to]);
      swapped[to] = g_strdup (words[from]);
      damaged = g_strjoinv ("\"", swapped);
      check_survives (catalogue, damaged, strlen (damaged));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decision-file/round-trip", test_round_trip);
  g_test_add_func ("/decision-file/content", test_content);
  g_test_add_func ("/decision-file/outcome", test_outcome);
  g_test_add_func ("/decision-file/file", test_file);
  g_test_add_func ("/decision-file/minimal", test_minimal);
  g_test_add_func ("/decision-file/comparison-alone", test_comparison_alone);
  g_test_add_func ("/decision-file/layer-appears", test_layer_appears);
  g_test_add_func ("/decision-file/texts-are-clean", test_texts_are_clean);
  g_test_add_func ("/decision-file/unknown-members", test_unknown_members);
  g_test_add_func ("/decision-file/unknown-members-after-edits", test_unknown_members_after_edits);
  g_test_add_func ("/decision-file/unknown-values", test_unknown_values);
  g_test_add_func ("/decision-file/later-version", test_later_version);
  g_test_add_func ("/decision-file/wrong", test_wrong);
  g_test_add_func ("/decision-file/no-decision", test_no_decision);
  g_test_add_func ("/decision-file/too-much", test_too_much);
  g_test_add_func ("/decision-file/mutations", test_mutations);
  g_test_add_func ("/decision-file/swapped-values", test_swapped_values);

  return g_test_run ();
}
