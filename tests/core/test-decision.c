/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

#include <libglib-testing/signal-logger.h>

static void
test_new (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  SignpostDecision *decision = signpost_decision_new (catalogue);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  g_assert_true (g_uuid_string_is_valid (signpost_decision_get_id (decision)));
  g_assert_cmpstr (signpost_decision_get_title (decision), ==, "");
  g_assert_cmpstr (signpost_decision_get_created (decision), ==, today);
  g_assert_true (signpost_decision_get_catalogue (decision) == catalogue);
  g_assert_cmpuint (g_list_model_get_n_items (signpost_decision_get_endpoints (decision)), ==, 2);
  g_assert_nonnull (signpost_decision_find_endpoint (decision, "source"));
  g_assert_nonnull (signpost_decision_find_endpoint (decision, "target"));
  g_assert_cmpuint (g_list_model_get_n_items (signpost_decision_get_options (decision)), ==, 0);
  g_assert_cmpuint (signpost_comparison_get_n_criteria (comparison), ==,
                    signpost_catalogue_get_criteria (catalogue)->len);
  g_assert_null (signpost_decision_get_chosen (decision));
  g_assert_null (signpost_decision_get_use_case (decision));
  g_assert_cmpuint (signpost_decision_get_remarks (decision)->len, ==, 0);
  for (guint i = 0; i < SIGNPOST_N_DETAILS; i++)
    g_assert_cmpstr (signpost_decision_get_detail (decision, i), ==, "");

  g_assert_finalize_object (decision);
}

/* What the decision hands out may outlive it. */
static void
test_parts_outlive (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  SignpostDecision *decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostEndpoint) endpoint = g_object_ref (signpost_decision_find_endpoint (decision,
                                                                                        "source"));
  g_autoptr(SignpostOption) option = g_object_ref (signpost_decision_add_option (decision, "A"));
  g_autoptr(SignpostComparison) comparison =
    g_object_ref (signpost_decision_get_comparison (decision));

  g_assert_finalize_object (decision);
  signpost_endpoint_set_name (endpoint, "Shop");
  signpost_option_set_name (option, "B");
  signpost_option_add_method (option, "svc", "");
  signpost_comparison_set_points (comparison, 0, 7);
}

/* Edits */

static void
edit_title (SignpostDecision *decision)
{
  signpost_decision_set_title (decision, "Orders");
}

static void
edit_created (SignpostDecision *decision)
{
  signpost_decision_set_created (decision, "2001-02-03");
}

static void
edit_detail (SignpostDecision *decision)
{
  signpost_decision_set_detail (decision, SIGNPOST_DETAIL_CONSULTED, "Anna");
}

static void
edit_values (SignpostDecision *decision)
{
  fixture_answer (decision, "q2.5", "", "retry,alarm");
}

static void
edit_value (SignpostDecision *decision)
{
  signpost_decision_set_value (decision, fixture_find_question (decision, "q2.3"), "", "hours",
                               TRUE);
}

static void
edit_text (SignpostDecision *decision)
{
  signpost_decision_set_text (decision, fixture_find_question (decision, "q1.3"), "",
                              "Ship faster");
}

static void
edit_rating (SignpostDecision *decision)
{
  signpost_decision_set_rating (decision, fixture_find_question (decision, "q4.2"), "kafka", 3);
}

static void
edit_unsure (SignpostDecision *decision)
{
  signpost_decision_set_unsure (decision, fixture_find_question (decision, "q2.4"), "", TRUE);
}

static void
edit_rows (SignpostDecision *decision)
{
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  const char *row[] = { "Clerk", "Order", "in", "hourly", "", "", NULL };

  g_ptr_array_add (rows, row);
  signpost_decision_set_rows (decision, fixture_find_question (decision, "q2.1"), "", rows);
}

static void
edit_use_case (SignpostDecision *decision)
{
  signpost_decision_set_use_case (decision,
                                  signpost_catalogue_find_use_case (signpost_decision_get_catalogue (decision), "sso"));
}

/* One edit, though an endpoint appears with it */
static void
edit_layer (SignpostDecision *decision)
{
  fixture_answer (decision, "q3.8", "", "yes");
}

static void
edit_endpoint (SignpostDecision *decision)
{
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "source"), "Shop");
}

/* One edit, though fit and comparison follow */
static void
edit_option (SignpostDecision *decision)
{
  signpost_option_add_method (signpost_decision_find_option (decision, "option-1"), "svc", "calls");
}

static void
edit_option_name (SignpostDecision *decision)
{
  signpost_option_set_name (signpost_decision_find_option (decision, "option-1"), "Renamed");
}

static void
edit_techniques (SignpostDecision *decision)
{
  const char *techniques[] = { "rest", NULL };

  signpost_option_set_techniques (signpost_decision_find_option (decision, "option-1"),
                                  "source>target", techniques);
}

static void
edit_comparison (SignpostDecision *decision)
{
  signpost_comparison_set_points (signpost_decision_get_comparison (decision), 0, 42);
}

static void
edit_chosen (SignpostDecision *decision)
{
  signpost_decision_set_chosen (decision, signpost_decision_find_option (decision, "option-1"));
}

static void
edit_reason (SignpostDecision *decision)
{
  signpost_decision_set_reason (decision, signpost_decision_find_option (decision, "option-1"),
                                "Too slow");
}

static void
edit_proposals (SignpostDecision *decision)
{
  signpost_decision_propose_options (decision);
}

static const struct
{
  const char *name;
  void     (* edit) (SignpostDecision *decision);
}
edits[] =
{
  { "title", edit_title },
  { "created", edit_created },
  { "detail", edit_detail },
  { "values", edit_values },
  { "value", edit_value },
  { "text", edit_text },
  { "rating", edit_rating },
  { "unsure", edit_unsure },
  { "rows", edit_rows },
  { "use-case", edit_use_case },
  { "layer", edit_layer },
  { "endpoint", edit_endpoint },
  { "option", edit_option },
  { "option-name", edit_option_name },
  { "techniques", edit_techniques },
  { "comparison", edit_comparison },
  { "chosen", edit_chosen },
  { "reason", edit_reason },
  { "proposals", edit_proposals },
};

/* “changed” once for an edit, and not at all when nothing changes. */
static void
test_changed_once (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=iot");
      g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();

      signpost_decision_add_option (decision, "First");
      gt_signal_logger_connect (log, decision, "changed");

      g_test_message ("%s", edits[i].name);
      edits[i].edit (decision);
      gt_signal_logger_assert_emission_pop (log, decision, "changed", NULL);
      gt_signal_logger_assert_no_emissions (log);
      edits[i].edit (decision);
      gt_signal_logger_assert_no_emissions (log);
    }
}

static void
test_changed_by_lists (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q3.8=yes");
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();
  g_autoptr(SignpostEndpoint) endpoint = NULL;
  g_autoptr(SignpostOption) option = NULL;

  gt_signal_logger_connect (log, decision, "changed");

  endpoint = g_object_ref (signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_TARGET, "ERP"));
  gt_signal_logger_assert_emission_pop (log, decision, "changed", NULL);
  option = g_object_ref (signpost_decision_add_option (decision, "A"));
  gt_signal_logger_assert_emission_pop (log, decision, "changed", NULL);
  signpost_decision_remove_endpoint (decision, endpoint);
  gt_signal_logger_assert_emission_pop (log, decision, "changed", NULL);
  signpost_decision_remove_option (decision, option);
  gt_signal_logger_assert_emission_pop (log, decision, "changed", NULL);
  signpost_decision_remove_endpoint (decision, signpost_decision_find_endpoint (decision, "layer"));
  gt_signal_logger_assert_emission_pop (log, decision, "changed", NULL);
  gt_signal_logger_assert_no_emissions (log);

  /* Those that are gone are nobody's any more. */
  signpost_endpoint_set_name (endpoint, "Gone");
  signpost_option_set_name (option, "Gone");
  signpost_decision_remove_endpoint (decision, endpoint);
  signpost_decision_remove_option (decision, option);
  gt_signal_logger_assert_no_emissions (log);
}

static void
test_title_notifies (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(GtSignalLogger) log = gt_signal_logger_new ();
  g_autofree char *title = NULL;

  gt_signal_logger_connect (log, decision, "notify::title");
  g_object_set (decision, "title", "Orders\nto billing", NULL);
  gt_signal_logger_assert_notify_emission_pop (log, decision, "title");
  g_object_get (decision, "title", &title, NULL);
  g_assert_cmpstr (title, ==, "Orders to billing");
}

/* Answers */

static void
test_values (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostQuestion *single = fixture_find_question (decision, "q2.3");
  SignpostQuestion *multi = fixture_find_question (decision, "q2.5");

  g_assert_null (signpost_decision_get_reply (decision, single, ""));

  signpost_decision_set_value (decision, single, "", "hours", TRUE);
  signpost_decision_set_value (decision, single, "", "instant", TRUE);
  g_assert_cmpuint (g_strv_length (signpost_decision_get_reply (decision, single, "")->values),
                    ==, 1);
  g_assert_true (signpost_decision_has_value (decision, single, "", "instant"));
  g_assert_false (signpost_decision_has_value (decision, single, "", "hours"));

  /* In the order of the question, not of the clicks */
  signpost_decision_set_value (decision, multi, "", "ignore", TRUE);
  signpost_decision_set_value (decision, multi, "", "retry", TRUE);
  signpost_decision_set_value (decision, multi, "", "retry", TRUE);
  g_assert_cmpstr (signpost_decision_get_reply (decision, multi, "")->values[0], ==, "retry");
  g_assert_cmpstr (signpost_decision_get_reply (decision, multi, "")->values[1], ==, "ignore");
  g_assert_null (signpost_decision_get_reply (decision, multi, "")->values[2]);

  signpost_decision_set_value (decision, multi, "", "retry", FALSE);
  signpost_decision_set_value (decision, multi, "", "ignore", FALSE);
  g_assert_null (signpost_decision_get_reply (decision, multi, ""));
  signpost_decision_set_values (decision, single, "", NULL);
  g_assert_null (signpost_decision_get_reply (decision, single, ""));
}

static void
test_unsure (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostQuestion *question = fixture_find_question (decision, "q2.3");
  g_autoptr(SignpostStanding) before = NULL;
  g_autoptr(SignpostStanding) after = NULL;

  /* Not sure at all: answered, and nothing follows from it */
  signpost_decision_set_unsure (decision, question, "", TRUE);
  g_assert_true (signpost_decision_is_answered (decision, question, ""));
  before = signpost_standing_new (decision);
  g_assert_cmpint (fixture_find_method (fixture_get_leg (before, 0, 0), "svc")->points, ==, 0);

  /* A tendency counts */
  signpost_decision_set_value (decision, question, "", "instant", TRUE);
  after = signpost_standing_new (decision);
  g_assert_cmpint (fixture_find_method (fixture_get_leg (after, 0, 0), "svc")->points, ==, 2);
  g_assert_true (signpost_decision_get_reply (decision, question, "")->unsure);
}

static void
test_texts_are_clean (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostQuestion *question = fixture_find_question (decision, "q1.3");
  g_autofree char *valid = NULL;
  g_autofree char *endless = g_strnfill (3 * SIGNPOST_DECISION_MAX_TEXT, 'x');

  signpost_decision_set_text (decision, question, "", "a\tb\nc\x07\x7f\x1b[0m d\xff");
  valid = g_strdup (signpost_decision_get_topic_text (decision, SIGNPOST_TOPIC_PURPOSE));
  g_assert_cmpstr (valid, ==, "a\tb\nc[0m d\357\277\275");

  signpost_decision_set_text (decision, question, "", endless);
  g_assert_cmpuint (strlen (signpost_decision_get_topic_text (decision, SIGNPOST_TOPIC_PURPOSE)),
                    ==,
                    SIGNPOST_DECISION_MAX_TEXT);
  signpost_decision_set_text (decision, question, "", NULL);
  g_assert_null (signpost_decision_get_topic_text (decision, SIGNPOST_TOPIC_PURPOSE));
}

static void
test_rows (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostQuestion *question = fixture_find_question (decision, "q2.1");
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  const char *empty[] = { "", "", NULL };

  /* A row that is about to be filled in stays, but says nothing yet. */
  g_ptr_array_add (rows, empty);
  signpost_decision_set_rows (decision, question, "", rows);
  g_assert_cmpuint (signpost_decision_get_reply (decision, question, "")->rows->len, ==, 1);
  g_assert_false (signpost_decision_is_answered (decision, question, ""));

  empty[1] = "Order";
  signpost_decision_set_rows (decision, question, "", rows);
  g_assert_true (signpost_decision_is_answered (decision, question, ""));

  for (guint i = 0; i < 2 * SIGNPOST_DECISION_MAX_ROWS; i++)
    g_ptr_array_add (rows, empty);
  signpost_decision_set_rows (decision, question, "", rows);
  g_assert_cmpuint (signpost_decision_get_reply (decision, question, "")->rows->len,
                    ==, SIGNPOST_DECISION_MAX_ROWS);

  signpost_decision_set_rows (decision, question, "", NULL);
  g_assert_null (signpost_decision_get_reply (decision, question, ""));
}

/* Who the needs speak of, as far as it is no endpoint yet */
static void
test_needing (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostQuestion *question = fixture_find_question (decision, "q2.1");
  const char *cells[][3] = {
    { " Warehouse ", "Orders", NULL }, { "", "Prices", NULL }, { "warehouse", "Stock", NULL },
    { "ERP", "Orders", NULL }, { "Shop", "Prices", NULL },
  };
  g_autoptr(GPtrArray) rows = g_ptr_array_new ();
  g_auto(GStrv) none = signpost_decision_list_needing (decision);
  g_auto(GStrv) names = NULL;
  g_auto(GStrv) left = NULL;

  g_assert_null (none[0]);
  for (gsize i = 0; i < G_N_ELEMENTS (cells); i++)
    g_ptr_array_add (rows, cells[i]);
  signpost_decision_set_rows (decision, question, "", rows);
  names = signpost_decision_list_needing (decision);
  g_assert_cmpuint (g_strv_length (names), ==, 3);
  g_assert_cmpstr (names[0], ==, "Warehouse");
  g_assert_cmpstr (names[1], ==, "ERP");
  g_assert_cmpstr (names[2], ==, "Shop");

  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "source"), "shop");
  signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_TARGET, "ERP");
  left = signpost_decision_list_needing (decision);
  g_assert_cmpuint (g_strv_length (left), ==, 1);
  g_assert_cmpstr (left[0], ==, "Warehouse");
}

static void
test_hidden (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue,
                                                         "q3.8=yes q3.9=esb q3.10=store");
  SignpostQuestion *kind = fixture_find_question (decision, "q3.9");

  g_assert_true (signpost_decision_is_asked (decision, kind));
  g_assert_cmpstr (signpost_decision_get_topic_value (decision, SIGNPOST_TOPIC_LAYER_KIND),
                   ==, "esb");

  fixture_answer (decision, "q3.8", "", "no");
  g_assert_false (signpost_decision_is_asked (decision, kind));
  g_assert_null (signpost_decision_get_topic_value (decision, SIGNPOST_TOPIC_LAYER_KIND));
  g_assert_true (signpost_decision_has_value (decision, kind, "", "esb"));

  fixture_answer (decision, "q3.8", "", "planned");
  g_assert_cmpstr (signpost_decision_get_topic_value (decision, SIGNPOST_TOPIC_LAYER_KIND),
                   ==, "esb");
}

static void
test_use_case (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostUseCase *sso = signpost_catalogue_find_use_case (catalogue, "sso");

  signpost_decision_set_use_case (decision, sso);
  g_assert_true (signpost_decision_get_use_case (decision) == sso);
  fixture_answer (decision, "q1.1", "", "none");
  g_assert_null (signpost_decision_get_use_case (decision));
  g_assert_true (signpost_decision_is_answered (decision, fixture_find_question (decision, "q1.1"),
                                                ""));
  signpost_decision_set_use_case (decision, NULL);
  g_assert_false (signpost_decision_is_answered (decision, fixture_find_question (decision, "q1.1"),
                                                 ""));
}

static void
test_shown_title (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autofree char *none = signpost_decision_dup_shown_title (decision);
  g_autofree char *about = NULL;
  g_autofree char *title = NULL;

  g_assert_cmpstr (none, ==, "New decision");
  fixture_say (decision, "q1.1=process");
  about = signpost_decision_dup_shown_title (decision);
  g_assert_cmpstr (about, ==, "Process Integration – new decision");
  signpost_decision_set_title (decision, "Orders");
  title = signpost_decision_dup_shown_title (decision);
  g_assert_cmpstr (title, ==, "Orders");
}

/* Endpoints */

static void
test_endpoints (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostEndpoint *second = signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_TARGET, "ERP");

  g_assert_cmpstr (signpost_endpoint_get_id (second), ==, "target-2");
  signpost_decision_remove_endpoint (decision,
                                     signpost_decision_find_endpoint (decision, "target"));
  g_assert_cmpstr (signpost_endpoint_get_id (signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_TARGET, "")),
                   ==, "target");
  g_assert_nonnull (signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_LAYER, ""));
  g_assert_null (signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_LAYER, ""));

  for (guint i = 4; i < SIGNPOST_DECISION_MAX_ENDPOINTS; i++)
    g_assert_nonnull (signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_SOURCE, ""));
  g_assert_null (signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_SOURCE, ""));
}

static void
test_layer_endpoint (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q3.8=planned");
  SignpostEndpoint *layer = signpost_decision_find_endpoint (decision, "layer");

  g_assert_cmpint (signpost_endpoint_get_role (layer), ==, SIGNPOST_ROLE_LAYER);
  g_assert_cmpstr (signpost_endpoint_get_name (layer), ==, "Integration layer");
  signpost_endpoint_set_name (layer, "Bus");
  fixture_say (decision, "q3.8=no q3.8=yes");
  g_assert_true (signpost_decision_find_endpoint (decision, "layer") == layer);
  g_assert_cmpstr (signpost_endpoint_get_name (layer), ==, "Bus");

  /* No layer without its endpoint */
  signpost_decision_remove_endpoint (decision, layer);
  g_assert_cmpstr (signpost_decision_get_topic_value (decision, SIGNPOST_TOPIC_LAYER), ==, "no");
}

/* A later endpoint with the same id does not inherit what was said about the one before. */
static void
test_endpoint_is_forgotten (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "+target q3.6@source>target=evt q3.6@source>target-2=rr");
  SignpostOption *option = signpost_decision_add_option (decision, "A");
  SignpostQuestion *question = fixture_find_question (decision, "q3.6");
  const char *techniques[] = { "kafka", NULL };

  signpost_option_set_techniques (option, "source>target", techniques);
  signpost_option_set_techniques (option, "source>target-2", techniques);
  signpost_decision_remove_endpoint (decision,
                                     signpost_decision_find_endpoint (decision, "target"));

  g_assert_null (signpost_decision_get_reply (decision, question, "source>target"));
  g_assert_nonnull (signpost_decision_get_reply (decision, question, "source>target-2"));
  g_assert_null (signpost_option_get_techniques (option, "source>target")[0]);
  g_assert_nonnull (signpost_option_get_techniques (option, "source>target-2")[0]);
}

/* Options */

static void
test_options (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  SignpostOption *first = signpost_decision_add_option (decision, "First");
  SignpostOption *second = signpost_decision_add_option (decision, "Second");

  g_assert_cmpstr (signpost_option_get_id (first), ==, "option-1");
  g_assert_cmpstr (signpost_option_get_id (second), ==, "option-2");
  g_assert_cmpuint (signpost_comparison_get_n_options (comparison), ==, 2);

  signpost_option_set_name (second, "Other");
  signpost_option_set_included (second, FALSE);
  g_assert_cmpstr (signpost_comparison_get_option (comparison, 1)->name, ==, "Other");
  g_assert_false (signpost_comparison_get_option (comparison, 1)->included);

  signpost_decision_set_chosen (decision, first);
  signpost_decision_set_reason (decision, first, "Best");
  fixture_answer (decision, "q3.4", "option-1", "caller");
  signpost_decision_remove_option (decision, first);
  g_assert_null (signpost_decision_get_chosen (decision));
  g_assert_cmpuint (signpost_comparison_get_n_options (comparison), ==, 1);

  first = signpost_decision_add_option (decision, "Again");
  g_assert_cmpstr (signpost_option_get_id (first), ==, "option-1");
  g_assert_cmpstr (signpost_decision_get_reason (decision, first), ==, "");
  g_assert_null (signpost_decision_get_reply (decision, fixture_find_question (decision, "q3.4"),
                                              "option-1"));

  for (guint i = 2; i < SIGNPOST_COMPARISON_MAX_OPTIONS; i++)
    g_assert_nonnull (signpost_decision_add_option (decision, "More"));
  g_assert_null (signpost_decision_add_option (decision, "Too many"));

  /* The comparison includes only so many, and an option says the same of itself. */
  first = signpost_decision_find_option (decision, "option-24");
  g_assert_false (signpost_option_get_included (first));
  signpost_option_set_included (first, TRUE);
  g_assert_false (signpost_option_get_included (first));
  signpost_option_set_included (signpost_decision_find_option (decision, "option-1"), FALSE);
  signpost_option_set_included (first, TRUE);
  g_assert_true (signpost_option_get_included (first));
  g_assert_cmpuint (signpost_comparison_get_n_included (comparison), ==,
                    SIGNPOST_COMPARISON_MAX_INCLUDED);
}

static void
test_fit (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostOption *option = signpost_decision_add_option (decision, "A");
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);

  signpost_option_add_method (option, "svc", "");
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_NONE);
  fixture_answer (decision, "q1.1", "", "sso");
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_PREFERRED);
  signpost_option_add_method (option, "ui", "");
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_POSSIBLE);
  g_assert_cmpint (signpost_comparison_get_option (comparison, 0)->fit,
                   ==, SIGNPOST_FIT_LEVEL_POSSIBLE);
  signpost_option_add_method (option, "cen", "");
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_NONE);
  signpost_option_remove_method (option, "cen");
  signpost_option_remove_method (option, "ui");
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_PREFERRED);
  fixture_answer (decision, "q1.1", "", "none");
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_NONE);
}

/* What the use case does not mark is left out of the comparison, until somebody takes it in. */
static void
test_gate (void)
{
  static const struct
  {
    const char *words;
    const char *methods;    /* as they are added */
    gboolean included;
  } cases[] = {
    { "q1.1=sso", "", TRUE },
    { "q1.1=sso", "svc", TRUE },
    { "q1.1=sso", "svc ui", TRUE },
    { "q1.1=sso", "bat", FALSE },
    { "q1.1=sso", "svc bat", FALSE },
    { "q1.1=sso", "bat svc", FALSE },
    { "", "bat", TRUE },
    { "q1.1=none", "bat", TRUE },
    /* Availability goes before the matrix, and so does what somebody chose for a leg. */
    { "q1.1=sso target:no:bat", "bat", TRUE },
    { "q1.1=sso target:no:bat", "bat svc", TRUE },
    { "q1.1=sso target:yes:bat", "bat", FALSE },
    { "q1.1=sso q3.5@source>target=bat", "bat", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, cases[i].words);
      SignpostComparison *comparison = signpost_decision_get_comparison (decision);
      SignpostOption *option = signpost_decision_add_option (decision, "A");
      g_auto(GStrv) methods = g_strsplit (cases[i].methods, " ", -1);

      g_test_message ("%s, %s", cases[i].words, cases[i].methods);
      for (guint j = 0; methods[j] != NULL; j++)
        signpost_option_add_method (option, methods[j], "");

      g_assert_cmpint (signpost_option_get_included (option), ==, cases[i].included);
      g_assert_cmpint (signpost_comparison_get_option (comparison, 0)->included,
                       ==, cases[i].included);
      g_assert_cmpint (*signpost_option_get_why_excluded (option) == '\0', ==, cases[i].included);
    }
}

static void
test_gate_is_no_lock (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=sso");
  SignpostOption *option = signpost_decision_add_option (decision, "A");
  g_autoptr(SignpostDecision) copy = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  signpost_option_add_method (option, "svc", "");
  signpost_option_add_method (option, "bat", "");
  g_assert_false (signpost_option_get_included (option));
  signpost_option_remove_method (option, "bat");
  g_assert_true (signpost_option_get_included (option));
  g_assert_cmpstr (signpost_option_get_why_excluded (option), ==, "");

  /* Taken in although it is not marked: it stays so, in a file too, and the reason is not forgotten. */
  signpost_option_add_method (option, "bat", "");
  signpost_option_set_included (option, TRUE);
  signpost_option_add_method (option, "cen", "");
  g_assert_true (signpost_option_get_included (option));
  text = fixture_to_text (decision);
  copy = fixture_from_text (catalogue, text, &error);
  g_assert_no_error (error);
  option = signpost_decision_find_option (copy, "option-1");
  g_assert_true (signpost_option_get_included (option));
  g_assert_cmpstr (signpost_option_get_why_excluded (option), !=, "");

  /* Left out by hand, it is not taken in by a method. */
  signpost_option_set_included (option, FALSE);
  signpost_option_set_why_excluded (option, "Too dear");
  signpost_option_remove_method (option, "bat");
  signpost_option_remove_method (option, "cen");
  g_assert_false (signpost_option_get_included (option));
}

/* Prefilled ratings */

static int
get_rating (SignpostDecision *decision,
            const char       *option,
            const char       *criterion)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);

  return signpost_comparison_get_rating (comparison,
                                         signpost_comparison_find_option (comparison, option),
                                         signpost_comparison_find_criterion (comparison, criterion))->half_steps;
}

static void
test_prefill (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "+target");
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  SignpostOption *option = signpost_decision_add_option (decision, "A");
  SignpostQuestion *operations = fixture_find_question (decision, "q4.2");
  SignpostQuestion *security = fixture_find_question (decision, "q4.3");
  const char *rest_soap[] = { "rest", "soap", NULL };
  const char *kafka[] = { "kafka", NULL };

  signpost_option_set_techniques (option, "source>target", rest_soap);
  signpost_option_set_techniques (option, "source>target-2", kafka);
  signpost_option_set_techniques (option, "source>gone", (const char *[]) { "amqp", NULL });
  signpost_decision_set_rating (decision, operations, "rest", 4);
  signpost_decision_set_rating (decision, operations, "kafka", 2);
  signpost_decision_set_rating (decision, operations, "soap", 1);
  signpost_decision_set_rating (decision, operations, "amqp", 1);
  signpost_decision_set_rating (decision, security, "kafka", 5);
  signpost_decision_set_unsure (decision, security, "kafka", TRUE);

  signpost_decision_prefill_ratings (decision);
  g_assert_cmpint (get_rating (decision, "option-1", "operations"), ==, 4);
  g_assert_cmpint (get_rating (decision, "option-1", "security"), ==, 10);
  g_assert_false (signpost_comparison_get_rating (comparison, 0, 1)->sure);
  g_assert_cmpint (get_rating (decision, "option-1", "errors"), ==, 0);
  g_assert_cmpint (get_rating (decision, "option-1", "effort"), ==, 0);

  /* What somebody has said stays. */
  signpost_comparison_set_rating (comparison, 0, 0, 6, TRUE);
  signpost_decision_set_rating (decision, operations, "kafka", 1);
  signpost_decision_prefill_ratings (decision);
  g_assert_cmpint (get_rating (decision, "option-1", "operations"), ==, 6);
}

/* (nullable): the built-in catalogue with another condition for a question */
static SignpostCatalogue *
load_with_condition (const char *question_id,
                     const char *condition)
{
  g_autoptr(SignpostCatalogue) builtin = fixture_load_catalogue ();
  g_autoptr(GBytes) bytes = g_resources_lookup_data (SIGNPOST_CATALOGUE_RESOURCE, 0, NULL);
  g_autoptr(JsonParser) parser = json_parser_new ();
  g_autoptr(GBytes) changed = NULL;
  JsonArray *questions;
  char *text;

  g_assert_true (json_parser_load_from_data (parser, g_bytes_get_data (bytes, NULL),
                                             g_bytes_get_size (bytes), NULL));
  questions = json_object_get_array_member (json_node_get_object (json_parser_get_root (parser)),
                                            "questions");

  for (guint i = 0; i < json_array_get_length (questions); i++)
    {
      JsonObject *question = json_array_get_object_element (questions, i);

      if (g_str_equal (json_object_get_string_member (question, "id"), question_id))
        json_object_set_member (question, "show_if", json_from_string (condition, NULL));
    }

  text = json_to_string (json_parser_get_root (parser), FALSE);
  changed = g_bytes_new_take (text, strlen (text));

  return signpost_catalogue_new_from_bytes (changed, "changed.json", NULL);
}

/* A catalogue whose questions hide each other may be refused, but must not hang anybody. */
static void
test_questions_in_a_circle (void)
{
  g_autoptr(SignpostCatalogue) catalogue =
    load_with_condition ("q3.14", "{\"question\": \"q3.15\", \"answered\": true}");

  if (catalogue != NULL)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q3.14=source q3.15=yes");
      g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);

      g_assert_false (signpost_decision_is_asked (decision,
                                                  fixture_find_question (decision, "q3.15")));
      g_assert_null (fixture_find_reason (standing->notes, "R49"));
    }
}

static void
test_negated_conditions (void)
{
  static const struct
  {
    const char *condition;
    const char *words;       /* that end it */
  } cases[] = {
    { "{\"question\": \"q2.2\", \"answered\": false}", "q2.2=event" },
    { "{\"endpoints_all_changeable\": false}", "source:yes target:yes" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(SignpostCatalogue) catalogue = load_with_condition ("q2.13", cases[i].condition);
      g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
      SignpostQuestion *question = fixture_find_question (decision, "q2.13");

      g_assert_true (signpost_decision_is_asked (decision, question));
      fixture_say (decision, cases[i].words);
      g_assert_false (signpost_decision_is_asked (decision, question));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decision/new", test_new);
  g_test_add_func ("/decision/parts-outlive", test_parts_outlive);
  g_test_add_func ("/decision/changed-once", test_changed_once);
  g_test_add_func ("/decision/changed-by-lists", test_changed_by_lists);
  g_test_add_func ("/decision/title-notifies", test_title_notifies);
  g_test_add_func ("/decision/values", test_values);
  g_test_add_func ("/decision/unsure", test_unsure);
  g_test_add_func ("/decision/texts-are-clean", test_texts_are_clean);
  g_test_add_func ("/decision/rows", test_rows);
  g_test_add_func ("/decision/needing", test_needing);
  g_test_add_func ("/decision/hidden", test_hidden);
  g_test_add_func ("/decision/use-case", test_use_case);
  g_test_add_func ("/decision/shown-title", test_shown_title);
  g_test_add_func ("/decision/endpoints", test_endpoints);
  g_test_add_func ("/decision/layer-endpoint", test_layer_endpoint);
  g_test_add_func ("/decision/endpoint-is-forgotten", test_endpoint_is_forgotten);
  g_test_add_func ("/decision/options", test_options);
  g_test_add_func ("/decision/fit", test_fit);
  g_test_add_func ("/decision/gate", test_gate);
  g_test_add_func ("/decision/gate-is-no-lock", test_gate_is_no_lock);
  g_test_add_func ("/decision/prefill", test_prefill);
  g_test_add_func ("/decision/questions-in-a-circle", test_questions_in_a_circle);
  g_test_add_func ("/decision/negated-conditions", test_negated_conditions);

  return g_test_run ();
}
