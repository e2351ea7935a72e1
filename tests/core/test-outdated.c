/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A decision that was made with another version of the catalogue. */

#include "decision-fixture.h"

#include "core/decision/signpost-differences.h"

/* The built-in catalogue, with one text in the place of another */
static SignpostCatalogue *
load_changed (const char *before,
              const char *after)
{
  g_autoptr(GBytes) bytes = g_resources_lookup_data (SIGNPOST_CATALOGUE_RESOURCE, 0, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_auto(GStrv) parts = g_strsplit (text, before, 2);
  g_autofree char *joined = g_strjoinv (after, parts);
  g_autoptr(GBytes) changed = g_bytes_new (joined, strlen (joined));
  g_autoptr(GError) error = NULL;
  SignpostCatalogue *catalogue;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  catalogue = signpost_catalogue_new_from_bytes (changed, "changed.json", &error);
  g_assert_no_error (error);

  return catalogue;
}

static GBytes *
make_decision (const char *words)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, words);

  return signpost_decision_to_bytes (decision);
}

static SignpostDecision *
read_with (SignpostCatalogue *catalogue,
           GBytes            *bytes)
{
  g_autoptr(GError) error = NULL;
  SignpostDecision *decision = signpost_decision_new_from_bytes (catalogue, bytes, "old.json", &error);

  g_assert_no_error (error);

  return decision;
}

static void
test_same (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(GBytes) bytes = make_decision ("q1.1=distributing q2.3=instant q2.7=bulk");
  g_autoptr(SignpostDecision) decision = read_with (catalogue, bytes);
  g_autoptr(GPtrArray) list = signpost_decision_list_outdated (decision);

  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_question (void)
{
  g_autoptr(SignpostCatalogue) catalogue = load_changed ("How fresh must the data be at the receiver?",
                                                         "How old may the data be at the receiver?");
  g_autoptr(GBytes) bytes = make_decision ("q2.3=instant");
  g_autoptr(GBytes) unconcerned = make_decision ("q2.7=bulk");
  g_autoptr(SignpostDecision) decision = read_with (catalogue, bytes);
  g_autoptr(SignpostDecision) other = read_with (catalogue, unconcerned);
  g_autoptr(GPtrArray) list = signpost_decision_list_outdated (decision);
  g_autoptr(GPtrArray) none = signpost_decision_list_outdated (other);
  const SignpostDifference *difference;

  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (list->len, ==, 1);
  difference = g_ptr_array_index (list, 0);
  g_assert_cmpstr (difference->title, ==, "How old may the data be at the receiver?");
  g_assert_cmpstr (difference->step, ==, "2");

  /* Kept on the disk until somebody answers again */
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = signpost_decision_to_bytes (decision);
  g_clear_object (&decision);
  decision = read_with (catalogue, bytes);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = signpost_decision_list_outdated (decision);
  g_assert_cmpuint (list->len, ==, 1);

  fixture_answer (decision, "q2.3", "", "minutes");
  g_clear_pointer (&list, g_ptr_array_unref);
  list = signpost_decision_list_outdated (decision);
  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_fit (void)
{
  g_autoptr(SignpostCatalogue) before = fixture_load_catalogue ();
  SignpostUseCase *use_case = signpost_catalogue_find_use_case (before, "distributing");
  SignpostCategory *category = signpost_catalogue_find_category (before, "evt");
  const char *level = signpost_fit_level_to_nick (signpost_fit_get_level (signpost_use_case_get_fit (use_case,
                                                                                                     category)));
  const char *other = g_str_equal (level, "preferred") ? "possible" : "preferred";
  g_autoptr(GBytes) bytes = make_decision ("q1.1=distributing");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_autofree char *now = g_strdup_printf ("\"fit:distributing/evt\" : \"%s\"", level);
  g_autofree char *then = g_strdup_printf ("\"fit:distributing/evt\" : \"%s\"", other);
  g_auto(GStrv) parts = g_strsplit (text, now, 2);
  g_autofree char *old = g_strjoinv (then, parts);
  g_autoptr(SignpostDecision) decision = fixture_from_text (before, old, NULL);
  g_autoptr(GPtrArray) list = signpost_decision_list_outdated (decision);
  const SignpostDifference *difference;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  g_assert_cmpuint (list->len, ==, 1);
  difference = g_ptr_array_index (list, 0);
  g_assert_true (g_str_has_prefix (difference->title, "Fit of "));
  g_assert_cmpstr (difference->before, !=, difference->after);

  signpost_decision_accept_catalogue (decision);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = signpost_decision_list_outdated (decision);
  g_assert_cmpuint (list->len, ==, 0);
}

/* A rule that spoke, and a question and a rule that are gone */
static void
test_rule_and_gone (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(GBytes) bytes = make_decision ("q1.1=distributing q2.3=instant q2.7=bulk");
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  char *rule = strstr (text, "\"rule:");
  g_autoptr(SignpostDecision) decision = NULL;
  g_autoptr(GPtrArray) list = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *old = NULL;

  g_assert_nonnull (rule);
  /* Another digest for one rule that spoke */
  rule = strstr (rule, " : \"") + strlen (" : \"");
  rule[0] = rule[0] == 'x' ? 'y' : 'x';
  parts = g_strsplit (text, "\"parts\" : {", 2);
  old = g_strjoinv ("\"parts\" : { \"question:q9.9\": \"1\", \"rule:gone\": \"2\", \"odd\": \"3\", \"fit:\": \"4\",",
                    parts);

  decision = fixture_from_text (catalogue, old, NULL);
  g_assert_nonnull (decision);
  list = signpost_decision_list_outdated (decision);
  g_assert_cmpuint (list->len, ==, 5);
  for (guint i = 0; i < list->len; i++)
    {
      const SignpostDifference *difference = g_ptr_array_index (list, i);

      g_assert_true (difference->title[0] != '\0');
      g_assert_true (difference->after[0] != '\0');
    }

  /* What is gone is still told once it was saved, until somebody has looked at it */
  g_clear_pointer (&bytes, g_bytes_unref);
  bytes = signpost_decision_to_bytes (decision);
  g_clear_object (&decision);
  decision = read_with (catalogue, bytes);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = signpost_decision_list_outdated (decision);
  g_assert_cmpuint (list->len, ==, 5);

  signpost_decision_accept_catalogue (decision);
  g_clear_pointer (&list, g_ptr_array_unref);
  list = signpost_decision_list_outdated (decision);
  g_assert_cmpuint (list->len, ==, 0);
}

/* The use case itself is gone: its fits are what the file says, since nobody else knows */
static void
test_use_case_gone (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample.decision.json", NULL);
  g_autofree char *text = NULL;
  g_auto(GStrv) parts = NULL;
  g_autofree char *gone = NULL;
  g_autoptr(SignpostDecision) decision = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *saved = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  parts = g_strsplit (text, "\"distributing\"", 2);
  gone = g_strjoinv ("\"gone\"", parts);
  decision = fixture_from_text (catalogue, gone, NULL);
  g_assert_nonnull (decision);
  g_assert_cmpuint (signpost_decision_get_remarks (decision)->len, ==, 1);

  bytes = signpost_decision_to_bytes (decision);
  saved = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_assert_nonnull (strstr (saved, "\"gone\""));
  g_assert_nonnull (strstr (saved, "\"fit\" : \"possible\""));
  g_assert_null (strstr (saved, "\"fit\" : \"none\""));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/outdated/same", test_same);
  g_test_add_func ("/outdated/question", test_question);
  g_test_add_func ("/outdated/fit", test_fit);
  g_test_add_func ("/outdated/rule-and-gone", test_rule_and_gone);
  g_test_add_func ("/outdated/use-case-gone", test_use_case_gone);

  return g_test_run ();
}
