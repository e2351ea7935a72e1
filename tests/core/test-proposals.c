/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

/* Options as “Name:methods”, parted by “; ”; “-” before one that
 * is not included, “!” after one to examine first */
typedef struct
{
  const char *name;
  const char *words;
  const char *options;
} Row;

#define UI "UI Integration:ui"
#define SVC "Service Integration:svc"
#define EVT "Event-Based Integration:evt"
#define BAT "Batch Integration:bat"
#define CEN "Central Data:cen"

static const Row rows[] =
{
  /* One option is no choice. */
  { "nothing-said", "", UI "; " SVC },
  { "one-leads", "q2.10=context", UI "; " SVC },
  { "leading", "q1.1=sso", SVC "; " UI },
  { "three-at-most", "q1.1=distributing", SVC "; " EVT "; " BAT },
  { "combination", "q1.1=iot", SVC "; " EVT "; " CEN "; IoT trio:svc,evt,cen" },
  { "combination-in-order", "q1.1=import-dist", SVC "; " BAT "; " EVT "; File in, changes pulled:svc,bat,cen" },
  /* More than three methods may belong together. */
  { "combination-of-all", "q1.1=int-cicd", EVT "; " CEN "; " UI "; Operations set:evt,cen,ui,svc,bat" },
  { "combination-of-the-fourth", "q1.1=sso q2.10=context,reference q2.7=high q3.3=sched",
    UI "; -" BAT "; " SVC "; -Master data loop:ui,svc,bat" },
  { "combination-with-optional", "q1.1=master-data", UI "; " SVC "; " EVT "; Master data loop:ui,svc,evt" },
  { "no-combination", "q1.1=iot source:no:svc,ui", SVC "; -" UI },
  { "forced", "q2.3=instant source:no:bat", BAT },
  { "excluded", "q2.3=instant source:no:bat,ui", UI "; " BAT },
  { "nothing-to-offer", "source:no:-", "" },
  /* What each leg is settled on comes first, and no leg gets what it cannot have. */
  { "forced-on-one", "q1.1=sso q3.8=yes target:no:bat",
    "Services and Batch:svc,bat; UI and Batch:ui,bat" },
  { "forced-on-each", "q1.1=sso q3.8=yes source:no:evt target:no:bat", "Events and Batch:evt,bat" },
  { "forced-and-chosen", "q1.1=sso q3.8=yes target:no:bat q3.11@source>layer=evt",
    "Events and Batch:evt,bat; Services and Batch:svc,bat; UI and Batch:ui,bat" },
  { "chosen", "q1.1=sso q3.5@source>target=bat", BAT "; " SVC "; " UI },
  { "chosen-but-excluded", "q1.1=sso q3.5@source>target=bat target:no:svc,ui", SVC "; " UI },
  { "three-targets", "q1.1=distributing +target +target target-2:no:bat target-3:no:svc,evt",
    "Services and Batch:svc,bat; Events and Batch:evt,bat" },
  { "ends-forced-apart", "source:no:bat target:no:evt", "Events and Batch:evt,bat" },
  { "planned-and-forced", "q1.1=sso q3.8=planned layer:no:bat",
    "Service Integration, direct:svc; Batch Integration, through the layer:bat; UI Integration, direct:ui" },
  { "planned", "q1.1=sso q3.8=planned",
    "Service Integration, direct:svc; Service Integration, through the layer:svc; " UI },
  { "present", "q1.1=sso q3.8=yes", SVC "; " UI },
  { "complicated-source", "q1.1=sso q3.14=source", "Change the other side:svc; " SVC "; " UI },
  { "complicated-yes", "q1.1=sso q3.14=target q3.15=yes", "Change the other side:svc!; " SVC "; " UI },
  { "complicated-no", "q1.1=sso q3.14=target q3.15=no", "-Change the other side:svc; " SVC "; " UI },
  { "complicated-ask", "q1.1=sso q3.14=layer q3.15=ask", "Change the other side:svc; " SVC "; " UI },
  { "not-complicated", "q1.1=sso q3.14=no q3.15=no", SVC "; " UI },
  { "what-could-be", "q2.3=instant source:no:bat q3.14=source q3.15=yes", "Change the other side:bat!; " BAT },
  { "what-each-leg-allows", "q3.8=yes source:no:bat target:no:svc q3.14=layer",
    "Change the other side:bat,svc; Batch and Services:bat,svc" },
  { "rejected-is-no-choice", "source:no:bat,cen q2.3=periodic q3.14=source q3.15=no",
    "-Change the other side:bat; " BAT "; " CEN },
};

static char *
describe (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);
      GPtrArray *methods = signpost_option_get_methods (option);

      g_string_append_printf (text, "%s%s%s:", i > 0 ? "; " : "",
                              signpost_option_get_included (option) ? "" : "-",
                              signpost_option_get_name (option));

      for (guint j = 0; j < methods->len; j++)
        {
          const SignpostOptionMethod *method = g_ptr_array_index (methods, j);

          g_assert_cmpstr (method->role, !=, "");
          g_string_append_printf (text, "%s%s", j > 0 ? "," : "", method->category);
        }

      if (signpost_option_get_mark (option) == SIGNPOST_OPTION_MARK_EXAMINE_FIRST)
        g_string_append_c (text, '!');
    }

  return g_string_free (text, FALSE);
}

static void
test_options (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->words);
  guint n_before = g_list_model_get_n_items (signpost_decision_get_options (decision));
  guint n_added = signpost_decision_propose_options (decision);
  g_autofree char *first = describe (decision);
  g_autofree char *second = NULL;

  g_assert_cmpstr (first, ==, row->options);
  g_assert_cmpuint (n_before + n_added,
                    ==, g_list_model_get_n_items (signpost_decision_get_options (decision)));

  /* Never twice */
  g_assert_cmpuint (signpost_decision_propose_options (decision), ==, 0);
  second = describe (decision);
  g_assert_cmpstr (second, ==, first);
}

static void
test_own_options_stay (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=sso");
  SignpostOption *own = signpost_decision_add_option (decision, "Call the directory");
  g_autofree char *options = NULL;

  signpost_option_add_method (own, "svc", "asks");
  g_assert_cmpuint (signpost_decision_propose_options (decision), ==, 1);
  options = describe (decision);
  g_assert_cmpstr (options, ==, "Call the directory:svc; " UI);
}

/* The alternative is there as soon as one side gets complicated, with the
 * reason when it is refused, and goes when nobody needs it. */
static void
test_other_side (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=sso q3.14=target");
  GListModel *options = signpost_decision_get_options (decision);
  SignpostQuestion *question = fixture_find_question (decision, "q3.15");
  g_autoptr(SignpostOption) option = g_list_model_get_item (options, 0);
  g_autoptr(SignpostDecision) copy = NULL;
  g_autofree char *text = NULL;

  g_assert_nonnull (option);
  g_assert_true (signpost_option_get_included (option));

  fixture_answer (decision, "q3.15", "", "no");
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 1);
  g_assert_false (signpost_option_get_included (option));
  g_assert_cmpstr (signpost_option_get_why_excluded (option), ==,
                   "The other side cannot be changed.");
  signpost_decision_set_text (decision, question, "", "The vendor");
  signpost_decision_set_text (decision, question, "", "The vendor refuses.");
  g_assert_cmpstr (signpost_option_get_why_excluded (option), ==, "The vendor refuses.");

  /* What is written at the option itself stays. */
  signpost_option_set_why_excluded (option, "No contract");
  signpost_decision_set_text (decision, question, "", "The vendor refuses again.");
  g_assert_cmpstr (signpost_option_get_why_excluded (option), ==, "No contract");

  /* A file says itself which options it has. */
  text = fixture_to_text (decision);
  copy = fixture_from_text (catalogue, text, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (signpost_decision_get_options (copy)), ==, 1);
  signpost_decision_remove_option (decision, option);
  g_clear_pointer (&text, g_free);
  g_clear_object (&copy);
  text = fixture_to_text (decision);
  copy = fixture_from_text (catalogue, text, NULL);
  g_assert_cmpuint (g_list_model_get_n_items (signpost_decision_get_options (copy)), ==, 0);

  fixture_answer (decision, "q3.14", "", "source");
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 1);
  fixture_answer (decision, "q3.14", "", "no");
  g_assert_cmpuint (g_list_model_get_n_items (options), ==, 0);
}

static const char *
get_only_method (SignpostOption *option)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  g_assert_cmpuint (methods->len, ==, 1);

  return ((SignpostOptionMethod *) g_ptr_array_index (methods, 0))->category;
}

/* Its method follows the answers until somebody edits the option. */
static void
test_other_method (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=sso q3.14=target");
  GListModel *options = signpost_decision_get_options (decision);
  g_autoptr(SignpostOption) option = g_list_model_get_item (options, 0);

  g_assert_cmpstr (get_only_method (option), ==, "svc");
  fixture_answer (decision, "q1.1", "", "int-bi");
  g_assert_cmpstr (get_only_method (option), ==, "bat");
  fixture_answer (decision, "q1.1", "", "sso");
  g_assert_cmpstr (get_only_method (option), ==, "svc");

  /* Nothing goes into a side that cannot take it, and the fit is that of what can. */
  fixture_say (decision, "target:no:ui,bat");
  g_assert_cmpstr (get_only_method (option), ==, "ui");
  g_assert_cmpint (signpost_option_get_fit (option), ==, SIGNPOST_FIT_LEVEL_POSSIBLE);
  fixture_say (decision, "target:yes:ui,bat");
  g_assert_cmpstr (get_only_method (option), ==, "svc");

  signpost_comparison_add_criterion (signpost_decision_get_comparison (decision), "cost", "Cost", 30, "", "");
  signpost_comparison_set_rating (signpost_decision_get_comparison (decision), 0, 0, 8, TRUE);
  fixture_answer (decision, "q1.1", "", "int-bi");
  g_assert_cmpstr (get_only_method (option), ==, "svc");
  signpost_comparison_set_rating (signpost_decision_get_comparison (decision), 0, 0, 0, TRUE);

  signpost_option_add_method (option, "svc", "Asks now and then");
  fixture_answer (decision, "q2.3", "", "minutes");
  g_assert_cmpstr (get_only_method (option), ==, "svc");
}

/* What each method is for says what the option is made of. */
static void
test_roles (void)
{
  static const struct
  {
    const char *words;
    const char *roles;
  } made[] =
  {
    { "q1.1=sso", "svc: Carries the exchange" },
    { "q1.1=sso +target", "svc: Carries the exchange" },
    { "target:no:bat", "bat: Forced on Source → Target" },
    { "q3.5@source>target=bat", "bat: Chosen on Source → Target" },
    { "q1.1=sso q3.8=yes target:no:bat +target",
      "svc: Ahead on Source → Integration layer and Integration layer → Billing, "
      "bat: Forced on Integration layer → Target" },
    { "+target target:no:bat q3.5@source>target-2=bat",
      "bat: Forced on Source → Target; Chosen on Source → Billing" },
  };
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (made); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, made[i].words);
      g_autoptr(GString) text = g_string_new (NULL);
      SignpostEndpoint *second = signpost_decision_find_endpoint (decision, "target-2");
      GPtrArray *methods;

      if (second != NULL)
        signpost_endpoint_set_name (second, "Billing");
      signpost_decision_propose_options (decision);
      methods = signpost_option_get_methods (signpost_decision_find_option (decision, "option-1"));
      for (guint j = 0; j < methods->len; j++)
        {
          const SignpostOptionMethod *method = g_ptr_array_index (methods, j);

          g_string_append_printf (text, "%s%s: %s", j > 0 ? ", " : "", method->category,
                                  method->role);
        }
      g_assert_cmpstr (text->str, ==, made[i].roles);
    }
}

/* Whatever is proposed can be built. */
static void
test_buildable (void)
{
  static const char * const words[] = {
    "q1.1=sso q3.8=yes target:no:bat", "q1.1=iot +target +target target-2:no:bat target-3:no:svc,evt",
    "q1.1=import-dist q3.8=planned layer:no:bat", "q1.1=int-cicd source:no:svc,bat +target target-2:no:bat",
    "q1.1=sso q3.14=target q3.15=yes target:no:bat", "q1.1=sso q3.14=source q3.15=yes target:no:bat",
    "q1.1=master-data q3.8=yes source:no:ui,svc target:no:evt,bat q3.12@layer>target=rr",
  };
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, words[i]);
      g_autoptr(SignpostStanding) standing = NULL;
      GListModel *options = signpost_decision_get_options (decision);

      signpost_decision_propose_options (decision);
      standing = signpost_standing_new (decision);
      g_assert_cmpuint (g_list_model_get_n_items (options), >, 0);

      for (guint j = 0; j < g_list_model_get_n_items (options); j++)
        {
          g_autoptr(SignpostOption) option = g_list_model_get_item (options, j);
          g_autoptr(GPtrArray) conflicts = signpost_standing_list_conflicts (standing, option);

          g_test_message ("%s: %s%s%s", words[i], signpost_option_get_name (option), conflicts->len > 0 ? ": " : "",
                          conflicts->len > 0 ? (char *) g_ptr_array_index (conflicts, 0) : "");
          g_assert_cmpuint (conflicts->len, ==, 0);
        }
    }
}

/* Another answer marks the option that is there. */
static void
test_mark_follows (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue,
                                                         "q1.1=sso q3.14=target q3.15=ask");
  SignpostQuestion *question = fixture_find_question (decision, "q3.15");
  SignpostOption *option;

  signpost_decision_propose_options (decision);
  option = signpost_decision_find_option (decision, "option-1");
  g_assert_cmpint (signpost_option_get_mark (option), ==, SIGNPOST_OPTION_MARK_NONE);

  fixture_answer (decision, "q3.15", "", "yes");
  g_assert_cmpuint (signpost_decision_propose_options (decision), ==, 0);
  g_assert_cmpint (signpost_option_get_mark (option), ==, SIGNPOST_OPTION_MARK_EXAMINE_FIRST);

  signpost_option_set_name (option, "Replace the ERP’s import");
  fixture_answer (decision, "q3.15", "", "no");
  signpost_decision_set_text (decision, question, "", "The vendor refuses.");
  g_assert_cmpuint (signpost_decision_propose_options (decision), ==, 0);
  g_assert_cmpint (signpost_option_get_mark (option), ==, SIGNPOST_OPTION_MARK_REJECTED);
  g_assert_false (signpost_option_get_included (option));
  g_assert_cmpstr (signpost_option_get_why_excluded (option), ==, "The vendor refuses.");
}

/* Both ways to build it are two options that know which they are. */
static void
test_ways (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=sso q3.8=planned");
  g_autoptr(SignpostDecision) copy = NULL;
  g_autofree char *text = NULL;

  signpost_decision_propose_options (decision);
  text = fixture_to_text (decision);
  copy = fixture_from_text (catalogue, text, NULL);
  g_assert_cmpint (signpost_option_get_way (signpost_decision_find_option (copy, "option-1")), ==,
                   SIGNPOST_OPTION_WAY_DIRECT);
  g_assert_cmpint (signpost_option_get_way (signpost_decision_find_option (copy, "option-2")), ==,
                   SIGNPOST_OPTION_WAY_LAYER);
  g_assert_cmpint (signpost_option_get_way (signpost_decision_find_option (copy, "option-3")), ==,
                   SIGNPOST_OPTION_WAY_ANY);
}

/* What speaks against an option on the legs that it runs on: methods, way, and the beginnings of what is said */
typedef struct
{
  const char        *words;
  const char        *methods;
  SignpostOptionWay  way;
  const char        *said[4];
} Conflict;

static void
test_conflicts (void)
{
  static const Conflict conflicts[] =
  {
    { "", "svc", SIGNPOST_OPTION_WAY_ANY, { NULL } },
    { "target:no:bat", "bat", SIGNPOST_OPTION_WAY_ANY, { NULL } },
    { "target:no:bat", "evt", SIGNPOST_OPTION_WAY_ANY,
      { "Source → Target: Events is excluded. “Target” cannot be changed and offers only Batch." } },
    { "target:no:bat", "bat,evt", SIGNPOST_OPTION_WAY_ANY,
      { "Source → Target: Events is excluded here, another of its methods is not." } },
    /* Each end takes one of them, and nothing stands between. */
    { "source:no:evt target:no:bat", "bat,evt", SIGNPOST_OPTION_WAY_ANY,
      { "Source → Target: nothing can run here. “Source” and “Target” cannot be changed and offer" } },
    { "target:no:-", "bat", SIGNPOST_OPTION_WAY_ANY, { "Source → Target: Batch is excluded." } },
    /* Shared legs: each method has one that it runs on. */
    { "+target target-2:no:bat", "bat,evt", SIGNPOST_OPTION_WAY_ANY, { NULL } },
    { "+target target-2:no:svc", "evt", SIGNPOST_OPTION_WAY_ANY, { "Source → Target: Events" } },
    { "q3.8=planned layer:no:svc", "bat", SIGNPOST_OPTION_WAY_DIRECT, { NULL } },
    { "q3.8=planned layer:no:svc", "bat", SIGNPOST_OPTION_WAY_LAYER,
      { "Source → Integration layer: Batch is excluded.", "Integration layer → Target: Batch is excluded." } },
    { "q3.8=planned layer:no:svc", "bat", SIGNPOST_OPTION_WAY_ANY,
      { "Source → Integration layer: Batch is excluded.", "Integration layer → Target: Batch is excluded." } },
    /* While there is only one way, all options are built in it. */
    { "q3.8=yes layer:no:svc", "bat", SIGNPOST_OPTION_WAY_DIRECT,
      { "Source → Integration layer: Batch is excluded.", "Integration layer → Target: Batch is excluded." } },
  };
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (conflicts); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, conflicts[i].words);
      SignpostOption *option = signpost_decision_add_option (decision, "Mine");
      g_auto(GStrv) methods = g_strsplit (conflicts[i].methods, ",", -1);
      g_autoptr(SignpostStanding) standing = NULL;
      g_autoptr(GPtrArray) said = NULL;
      g_autofree char *obstacle = NULL;
      g_autofree char *whole = NULL;
      guint n_said = 0;

      for (guint j = 0; methods[j] != NULL; j++)
        signpost_option_add_method (option, methods[j], "");
      signpost_option_set_way (option, conflicts[i].way);
      standing = signpost_standing_new (decision);
      said = signpost_standing_list_conflicts (standing, option);

      for (guint j = 0; j < said->len; j++)
        g_test_message ("%u: %s", i, (char *) g_ptr_array_index (said, j));
      for (; n_said < said->len && conflicts[i].said[n_said] != NULL; n_said++)
        g_assert_true (g_str_has_prefix (g_ptr_array_index (said, n_said),
                                         conflicts[i].said[n_said]));
      g_assert_cmpuint (said->len, ==, n_said);
      g_assert_null (conflicts[i].said[n_said]);

      obstacle = signpost_standing_dup_obstacle (standing, option);
      if (said->len == 0)
        {
          g_assert_null (obstacle);
          continue;
        }

      whole = g_strconcat ("Cannot be built as things are. ", g_ptr_array_index (said, 0),
                           said->len > 1 ? " And 1 more." : "", NULL);
      g_assert_cmpstr (obstacle, ==, whole);
    }
}

/* What a leg runs with in an option */
static void
test_leg_methods (void)
{
  static const struct
  {
    const char *words;
    const char *methods;
    const char *runs;
  } legs[] =
  {
    { "", "svc,bat", "svc,bat" },
    { "q1.1=int-bi", "svc,bat", "bat,svc" },
    { "target:no:bat", "svc,bat", "bat" },
    /* It has to, whatever the option says. */
    { "target:no:bat", "svc", "bat" },
    { "q3.5@source>target=bat", "svc,bat", "bat" },
    { "q3.5@source>target=bat", "svc,evt", "svc,evt" },
    { "q3.5@source>target=bat target:no:svc,evt", "svc,bat", "svc" },
    { "target:no:ui,bat", "svc,evt", "svc,evt" },
  };
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (legs); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, legs[i].words);
      SignpostOption *option = signpost_decision_add_option (decision, "Mine");
      g_auto(GStrv) methods = g_strsplit (legs[i].methods, ",", -1);
      g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
      g_autoptr(GPtrArray) runs = NULL;
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint j = 0; methods[j] != NULL; j++)
        signpost_option_add_method (option, methods[j], "");
      runs = signpost_leg_standing_list_methods (fixture_get_leg (standing, 0, 0), option);
      for (guint j = 0; j < runs->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (runs, j);

          g_string_append_printf (text, "%s%s", j > 0 ? "," : "",
                                  signpost_category_get_id (method->category));
        }
      g_assert_cmpstr (text->str, ==, legs[i].runs);
    }
}

/* Each combination of the catalogue makes an option whose methods all have a role; the answers suggest some of them. */
static void
test_combinations (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);
  g_autoptr(SignpostDecision) fixed = fixture_create (catalogue, "source:no:bat,svc");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (fixed);
  guint n_suggested = 0;

  g_assert_cmpuint (combinations->len, ==, 13);
  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);
      g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
      SignpostOption *option = signpost_decision_add_combination (decision, combination);
      GPtrArray *methods = signpost_option_get_methods (option);

      g_assert_cmpstr (signpost_option_get_name (option), ==, combination->title);
      g_assert_cmpuint (methods->len, ==, g_strv_length (combination->methods) +
                                          g_strv_length (combination->optional_methods));
      for (guint j = 0; j < methods->len; j++)
        {
          const SignpostOptionMethod *method = g_ptr_array_index (methods, j);

          g_assert_cmpstr (method->role, !=, "");
          g_assert_cmpstr (method->role, ==,
                           signpost_combination_get_role (combination, method->category));
        }
      n_suggested += signpost_standing_suggests (standing, fixed, combination);
    }

  /* An adapter, for a system that cannot change */
  g_assert_cmpuint (n_suggested, ==, 1);
}

/* What cannot be used is only in where the combination is nothing without it. */
static void
test_excluded_in_combination (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "source:no:svc,bat");
  GPtrArray *combinations = signpost_catalogue_get_combinations (catalogue);

  for (guint i = 0; i < combinations->len; i++)
    {
      const SignpostCombination *combination = g_ptr_array_index (combinations, i);
      SignpostOption *option = signpost_decision_add_combination (decision, combination);
      GPtrArray *methods = signpost_option_get_methods (option);

      for (guint j = 0; j < methods->len; j++)
        {
          const SignpostOptionMethod *method = g_ptr_array_index (methods, j);

          g_assert_true (g_strv_contains ((const char * const *) combination->methods,
                                          method->category) ||
                         g_str_equal (method->category, "svc") ||
                         g_str_equal (method->category, "bat"));
        }
      signpost_decision_remove_option (decision, option);
    }
}

static void
test_add_layer (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "source:no:bat target:no:evt");
  g_autoptr(SignpostStanding) before = signpost_standing_new (decision);
  g_autoptr(SignpostStanding) after = NULL;

  g_assert_true (fixture_get_leg (before, 0, 0)->blocked);
  g_assert_true (signpost_leg_standing_proposes (fixture_get_leg (before, 0, 0), "layer"));
  g_assert_true (signpost_decision_add_layer (decision));
  after = signpost_standing_new (decision);
  g_assert_false (fixture_get_leg (after, 0, 0)->blocked);
  g_assert_false (fixture_get_leg (after, 0, 1)->blocked);
  g_assert_false (signpost_leg_standing_proposes (fixture_get_leg (after, 0, 0), "layer"));
}

static void
test_full (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=iot");

  for (guint i = 0; i < SIGNPOST_COMPARISON_MAX_OPTIONS - 1; i++)
    signpost_option_set_included (signpost_decision_add_option (decision, "Full"), FALSE);

  g_assert_cmpuint (signpost_decision_propose_options (decision), ==, 1);
  g_assert_cmpuint (signpost_decision_propose_options (decision), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/proposals/options/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_options);
    }

  g_test_add_func ("/proposals/own-options-stay", test_own_options_stay);
  g_test_add_func ("/proposals/roles", test_roles);
  g_test_add_func ("/proposals/buildable", test_buildable);
  g_test_add_func ("/proposals/mark-follows", test_mark_follows);
  g_test_add_func ("/proposals/other-side", test_other_side);
  g_test_add_func ("/proposals/other-method", test_other_method);
  g_test_add_func ("/proposals/ways", test_ways);
  g_test_add_func ("/proposals/conflicts", test_conflicts);
  g_test_add_func ("/proposals/leg-methods", test_leg_methods);
  g_test_add_func ("/proposals/combinations", test_combinations);
  g_test_add_func ("/proposals/excluded-in-combination", test_excluded_in_combination);
  g_test_add_func ("/proposals/add-layer", test_add_layer);
  g_test_add_func ("/proposals/full", test_full);

  return g_test_run ();
}
