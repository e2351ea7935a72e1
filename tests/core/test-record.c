/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-fixture.h"

#include <string.h>

#include "core/record/signpost-log.h"
#include "core/record/signpost-markdown.h"

static void
test_golden (void)
{
  static const struct
  {
    SignpostProfile  profile;
    const char      *name;
  } cases[] = {
    { SIGNPOST_PROFILE_MADR, "sample.madr.md" },
    { SIGNPOST_PROFILE_NYGARD, "sample.nygard.md" },
  };
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = signpost_record_write (decision, cases[i].profile, 1);
      g_autofree char *again = signpost_record_write (decision, cases[i].profile, 1);
      g_autofree char *golden = load_data (cases[i].name);

      g_assert_cmpstr (text, ==, golden);
      g_assert_cmpstr (again, ==, golden);
    }
}

/* Only Nygard's title knows the number */
static void
test_number (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *madr = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  g_autofree char *madr_again = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 12);
  g_autofree char *nygard = signpost_record_write (decision, SIGNPOST_PROFILE_NYGARD, 12);

  g_assert_cmpstr (madr, ==, madr_again);
  g_assert_true (g_str_has_prefix (nygard, "# 12. Show the order status"));
}

/* Everything that a record must hold */
static void
test_parts (void)
{
  static const char * const parts[] = {
    "without calling the sales office",                    /* context */
    "| Customer (web shop) | Order status |",              /* needs */
    "* **Good error handling** (40 points): when the ERP or the hub is down",
    "* **Secure** (20 points, must reach 2)\n",
    "* **How fresh must the data be at the receiver?** Within minutes (q2.3)",
    "**Integration hub → Warehouse system**, forced: Batch (R30; “Warehouse system” cannot",
    "**Integration hub → Warehouse system**, excluded: Services,",
    "The guideline set aside: on **Integration hub → Warehouse system**, Services",
    "* The shop asks the ERP\n",
    "* Good, because this speaks for Events: possible for this use case (R01: +2); Within minutes (R04b: +1); "
    "No answer at all (R07: +2)",
    "* Bad, because it was not chosen: The ERP would have to be up",
    "**Technical options**: ERP → Integration hub: AMQP broker (also possible: REST call or push); Integration",
    "| 1 | Events through the hub | Possible | 3 | 4 | 5 | 2 (not sure) | **66** |",
    "> In the context of Distributing Master & Transactional Data, facing “when the ERP",
    "“Events through the hub” is 5 points ahead of “The shop asks the ERP” (66 to 61).",
    "\nMethod: additive-1 / robust-1 / N=20000 / seed=20250101\n",
    "### Revisit triggers\n\n* If “Events through the hub” is rated 1 instead of 2 on “Low effort”,",
    "Chosen option: \"Events through the hub\", because it comes first",
    "* Bad, because operations has to learn to run a broker",
    "* If Warehouse system could change, Services would come first",
    "or on 2027-11-30 at the latest.",
    "```mermaid\nflowchart LR\n",
    "| R30 | “Warehouse system” cannot be changed and offers only Batch | This endpoint cannot",
    "The sources: A: Overview of Use Cases",
  };
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);

  for (int profile = SIGNPOST_PROFILE_MADR; profile <= SIGNPOST_PROFILE_NYGARD; profile++)
    {
      g_autofree char *text = signpost_record_write (decision, profile, 1);

      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        assert_contains (text, parts[i]);
    }
}

/* A decision that says nothing is still a readable draft */
static void
test_empty (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr (GError) error = NULL;

  for (int profile = SIGNPOST_PROFILE_MADR; profile <= SIGNPOST_PROFILE_NYGARD; profile++)
    {
      g_autofree char *text = signpost_record_write (decision, profile, 1);

      assert_contains (text, "Not said yet.");
      assert_contains (text, profile == SIGNPOST_PROFILE_MADR ? "status: \"proposed\"" : "\nProposed\n");
    }

  g_assert_false (signpost_record_check (decision, &error));
  g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_INCOMPLETE);
  assert_contains (error->message, "\nStep 1");
  assert_contains (error->message, "\nStep 2");
  assert_contains (error->message, "\nStep 5");
}

/* What people may type, and what would break a file that took it as it is */
static const char * const injections[] = {
  "# Heading", "## Status", "---", "***", "===", "- item", "* item", "+ item", "1. item", "2) item", "> quote",
  "```", "~~~", "    code", "\tcode", "| a | b |", "a | b", "|---|", ":-", "<script>alert(1)</script>", "<!-- gone", "<div>",
  "&amp; &#35; &lt;", "*bold* _it_ **x** __y__ ~~z~~", "`code`", "[link](http://x)", "![img](x)", "[a]: http://b", "a\nb\nc",
  "a\r\n\r\nb", "\"quoted\" 'text'", "key: value", "yes", "@at", "%percent", "{brace}", "back\\slash", "back\\", "\\|", "\\",
  "end]] --> n9[\"x\"]", "line\n---\nline", "x\n===", "a\n| --- |\nb", "\x01\x1b[31mred", "tab\there", "bidi \u202e x", "\u2028sep",
  "![CDATA[x]]>", "$x$", "a  ", "\n\n\n", "Trailing #", "C#", "snake_case_word", "100 % & more", "ÄÖÜ 漢字 🎉",
};

static void
fill_with (SignpostDecision *decision,
           const char       *text)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  GListModel *endpoints = signpost_decision_get_endpoints (decision);
  GListModel *options = signpost_decision_get_options (decision);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  SignpostTopic topics[] = { SIGNPOST_TOPIC_PURPOSE, SIGNPOST_TOPIC_CONSEQUENCES, SIGNPOST_TOPIC_REVIEW };
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  const char *row[] = { text, text, text, text, text, text, NULL };

  signpost_decision_set_title (decision, text);

  for (int detail = SIGNPOST_DETAIL_DATE; detail < SIGNPOST_N_DETAILS; detail++)
    signpost_decision_set_detail (decision, detail, text);

  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    signpost_decision_set_text (decision, signpost_catalogue_find_topic (catalogue, topics[i]), "", text);

  g_ptr_array_add (rows, row);
  signpost_decision_set_rows (decision, signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_NEEDS), "", rows);

  for (guint i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      signpost_endpoint_set_name (endpoint, text);
      signpost_endpoint_set_reason (endpoint, text);
    }

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);

      signpost_option_set_name (option, text);
      signpost_option_add_method (option, "evt", text);
      signpost_decision_set_reason (decision, option, text);
    }

  signpost_comparison_rename_criterion (comparison, 0, text);
  signpost_comparison_set_note (comparison, 0, 0, text);
}

/* The shape of a record: kinds and levels of its headings, tables and code, and how wide the
 * tables are. Texts of people must not change it. */
static char *
dup_shape (const char *text)
{
  g_autoptr (GPtrArray) blocks = signpost_markdown_parse (text);
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      SignpostBlock *block = g_ptr_array_index (blocks, i);

      if (block->kind == SIGNPOST_BLOCK_HEADING)
        g_string_append_printf (shape, "h%d ", block->level);
      else if (block->kind == SIGNPOST_BLOCK_FRONT_MATTER)
        g_string_append (shape, "front ");
      else if (block->kind == SIGNPOST_BLOCK_CODE)
        g_string_append_printf (shape, "code(%s) ", block->marker);
      else if (block->kind == SIGNPOST_BLOCK_RULE)
        g_string_append (shape, "rule ");
      else if (block->kind == SIGNPOST_BLOCK_QUOTE)
        g_string_append (shape, "quote ");
      else if (block->kind == SIGNPOST_BLOCK_TABLE)
        g_string_append_printf (shape, "table(%u×%u) ", block->rows->len,
                                g_strv_length (g_ptr_array_index (block->rows, 0)));
      else if (block->kind == SIGNPOST_BLOCK_ITEM)
        g_assert_cmpint (block->level, ==, 1);
    }

  return g_string_free (shape, FALSE);
}

static void
test_injection (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();

  for (int profile = SIGNPOST_PROFILE_MADR; profile <= SIGNPOST_PROFILE_NYGARD; profile++)
    {
      g_autoptr (SignpostDecision) plain = load_sample (catalogue);
      g_autofree char *plain_text = NULL;
      g_autofree char *plain_shape = NULL;

      fill_with (plain, "harmless");
      plain_text = signpost_record_write (plain, profile, 1);
      plain_shape = dup_shape (plain_text);

      for (guint i = 0; i < G_N_ELEMENTS (injections); i++)
        {
          g_autoptr (SignpostDecision) decision = load_sample (catalogue);
          g_autofree char *text = NULL;
          g_autofree char *shape = NULL;

          fill_with (decision, injections[i]);
          text = signpost_record_write (decision, profile, 1);
          shape = dup_shape (text);
          g_test_message ("injection %u", i);
          g_assert_cmpstr (shape, ==, plain_shape);
          g_assert_true (g_utf8_validate (text, -1, NULL));
          g_assert_null (strchr (text, '\r'));
          g_assert_null (strchr (text, '\x1b'));
          g_assert_true (g_str_has_suffix (text, "\n") && !g_str_has_suffix (text, "\n\n"));
        }
    }
}

/* What was typed comes back as it was, once the Markdown is read */
static void
test_round_trip (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (GFile) file = g_file_new_for_path ("0001-x.md");

  for (guint i = 0; i < G_N_ELEMENTS (injections); i++)
    {
      g_autoptr (SignpostDecision) decision = signpost_decision_new (catalogue);
      g_autofree char *text = NULL;
      g_autoptr (SignpostLogEntry) entry = NULL;

      signpost_decision_set_title (decision, injections[i]);
      text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
      entry = signpost_log_entry_parse (file, "0001-x.md", text);

      if (strpbrk (injections[i], "\n\t\r\x01 ") == NULL && g_str_is_ascii (injections[i]))
        g_assert_cmpstr (signpost_log_entry_get_title (entry), ==, injections[i]);
    }
}

/* Front matter is YAML: whatever stands there is one scalar */
static void
test_front_matter (void)
{
  static const struct
  {
    const char *people;
    const char *line;
  } cases[] = {
    { "Ada Winter, Joris Maas", "decision-makers: Ada Winter, Joris Maas\n" },
    { "yes", "decision-makers: \"yes\"\n" },
    { "a: b", "decision-makers: \"a: b\"\n" },
    { "- a", "decision-makers: \"- a\"\n" },
    { "\"x\" \\ y", "decision-makers: \"\\\"x\\\" \\\\ y\"\n" },
    { "a # b", "decision-makers: \"a # b\"\n" },
    { "a\nstatus: b", "decision-makers: \"a status: b\"\n" },
    { "Zoë", "decision-makers: Zoë\n" },
    { "2026", "decision-makers: \"2026\"\n" },
  };
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (SignpostDecision) decision = load_sample (catalogue);
      g_autofree char *text = NULL;

      signpost_decision_set_detail (decision, SIGNPOST_DETAIL_DECISION_MAKERS, cases[i].people);
      text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
      assert_contains (text, cases[i].line);
    }
}

/* An outcome that the comparison does not support is told as such */
static void
test_against_the_comparison (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *text = NULL;

  signpost_decision_set_chosen (decision, signpost_decision_find_option (decision, "option-3"));
  text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (text, "Chosen option: \"A file every night\", because those who decided chose it with "
                         "59 of 100, though “Events through the hub” comes first in the comparison, with 66.");
}

static void
test_missing_rating (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *text = NULL;

  signpost_comparison_set_rating (signpost_decision_get_comparison (decision), 2, 2, 0, TRUE);
  text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (text, "* How good “A file every night” is on “Good error handling” is not known, and could change who comes first.\n");
  assert_contains (text, "* Finding out how good “A file every night” is on “Good error handling” could change the result "
                         "(2 chances in 5).\n");
  assert_contains (text, "* Neutral, because “Good error handling” is not rated yet: Errors show the next morning\n");
  assert_contains (text, "| A file every night | Possible | 4 | 3 | ? | 5 | ");
  assert_contains (text, "\nA rating that is not known was anything from 1 to 5.\n");
}

static guint
count_parts (const char *text,
             const char *part)
{
  g_auto (GStrv) pieces = g_strsplit (text, part, -1);

  return g_strv_length (pieces) - 1;
}

/* While the layer is only planned, both ways are drawn, each under its name */
static void
test_planned_layer (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  SignpostQuestion *layer = signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_LAYER);
  g_autofree char *text = NULL;

  signpost_decision_set_value (decision, layer, "", "planned", TRUE);
  text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  g_assert_cmpuint (count_parts (text, "```mermaid\n"), ==, 2);
  assert_contains (text, "  n1[\"ERP\"]\n  n2[\"Web shop\"]\n");
  assert_contains (text, "  n2[[\"Integration hub\"]]\n");
  /* … and so are the tables of their legs */
  assert_contains (text, "### Legs and technical options\n\nDirect:\n\n| Leg |");
  assert_contains (text, "\nThrough the layer:\n\n| Leg |");
}

static void
test_left_out (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  SignpostOption *option = signpost_decision_find_option (decision, "option-2");
  g_autofree char *text = NULL;

  signpost_option_set_included (option, FALSE);
  signpost_option_set_why_excluded (option, "Too | slow");
  signpost_option_set_mark (option, SIGNPOST_OPTION_MARK_REJECTED);
  text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (text, "* Neutral, because it is left out of the comparison: Too \\| slow\n");
  assert_contains (text, "* Bad, because the other side cannot be changed\n");
  assert_contains (text, "| – | The shop asks the ERP | Possible | 4 | 4 | 3 | 3 | not ranked |");
}

/* Two options that are level */
static void
test_tie (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autofree char *text = NULL;

  for (guint option = 0; option < 2; option++)
    for (guint criterion = 0; criterion < signpost_comparison_get_n_criteria (comparison); criterion++)
      signpost_comparison_set_rating (comparison, option, criterion, 10, TRUE);

  text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  assert_contains (text, "The comparison says: No clear winner: “Events through the hub” and “The shop asks the ERP”.");
  assert_contains (text, "because it shares the first place in the comparison, with 100 of 100.");
  assert_contains (text, "| =1 | Events through the hub | Possible | 5 | 5 | 5 | 5 | **100** |");
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static char *
write_async (SignpostDecision  *decision,
             SignpostProfile    profile,
             GCancellable      *cancellable,
             GError           **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  signpost_record_write_async (decision, profile, 12, cancellable, written_cb, &result);
  /* What is typed while it is written is not in it */
  signpost_decision_set_title (decision, "later");

  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return signpost_record_write_finish (result, error);
}

/* A worker writes the same bytes */
static void
test_async (void)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  for (int profile = SIGNPOST_PROFILE_MADR; profile <= SIGNPOST_PROFILE_NYGARD; profile++)
    {
      g_autoptr (SignpostDecision) decision = load_sample (catalogue);
      g_autofree char *text = signpost_record_write (decision, profile, 12);
      g_autoptr (GError) error = NULL;
      g_autofree char *same = write_async (decision, profile, NULL, &error);
      g_autofree char *none = NULL;

      g_assert_no_error (error);
      g_assert_cmpstr (same, ==, text);

      g_cancellable_cancel (cancellable);
      none = write_async (decision, profile, cancellable, &error);
      g_assert_null (none);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* Many workers read one catalogue at once, as the window's may */
static void
test_many_at_once (void)
{
  enum { N_WORKERS = 24 };
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);
  g_autofree char *text = signpost_record_write (decision, SIGNPOST_PROFILE_MADR, 1);
  GAsyncResult *results[N_WORKERS] = { NULL };

  for (guint i = 0; i < N_WORKERS; i++)
    signpost_record_write_async (decision, SIGNPOST_PROFILE_MADR, 1, NULL, written_cb, &results[i]);

  for (guint i = 0; i < N_WORKERS; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *same = NULL;

      while (results[i] == NULL)
        g_main_context_iteration (NULL, TRUE);

      same = signpost_record_write_finish (results[i], &error);
      g_assert_no_error (error);
      g_assert_cmpstr (same, ==, text);
      g_object_unref (results[i]);
    }
}

static void
test_profiles (void)
{
  SignpostProfile profile = SIGNPOST_PROFILE_MADR;

  g_assert_true (signpost_profile_from_nick ("nygard", &profile));
  g_assert_cmpint (profile, ==, SIGNPOST_PROFILE_NYGARD);
  g_assert_cmpstr (signpost_profile_to_nick (profile), ==, "nygard");
  g_assert_cmpstr (signpost_profile_to_title (profile), ==, "Nygard");
  g_assert_cmpstr (signpost_profile_to_title (SIGNPOST_PROFILE_MADR), ==, "MADR 4");
  g_assert_false (signpost_profile_from_nick ("other", &profile));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/record/golden", test_golden);
  g_test_add_func ("/record/number", test_number);
  g_test_add_func ("/record/parts", test_parts);
  g_test_add_func ("/record/empty", test_empty);
  g_test_add_func ("/record/injection", test_injection);
  g_test_add_func ("/record/round-trip", test_round_trip);
  g_test_add_func ("/record/front-matter", test_front_matter);
  g_test_add_func ("/record/against-the-comparison", test_against_the_comparison);
  g_test_add_func ("/record/missing-rating", test_missing_rating);
  g_test_add_func ("/record/planned-layer", test_planned_layer);
  g_test_add_func ("/record/left-out", test_left_out);
  g_test_add_func ("/record/tie", test_tie);
  g_test_add_func ("/record/async", test_async);
  g_test_add_func ("/record/many-at-once", test_many_at_once);
  g_test_add_func ("/record/profiles", test_profiles);

  return g_test_run ();
}
