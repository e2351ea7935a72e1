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
  { "combination-in-order", "q1.1=import-dist", SVC "; " BAT "; " EVT "; File in, changes pulled:svc,bat" },
  { "combination-with-optional", "q1.1=master-data", UI "; " SVC "; " EVT "; Master data loop:ui,svc,evt" },
  { "no-combination", "q1.1=iot source:no:svc,ui", SVC "; " UI },
  { "forced", "q2.3=instant source:no:bat", BAT },
  { "excluded", "q2.3=instant source:no:bat,ui", UI "; " BAT },
  { "nothing-to-offer", "source:no:-", "" },
  { "planned", "q1.1=sso q3.8=planned",
    "Service Integration, direct:svc; Service Integration, through the layer:svc; " UI },
  { "present", "q1.1=sso q3.8=yes", SVC "; " UI },
  { "complicated-source", "q1.1=sso q3.14=source", SVC "; " UI "; Change the other side:svc" },
  { "complicated-yes", "q1.1=sso q3.14=target q3.15=yes", SVC "; " UI "; Change the other side:svc!" },
  { "complicated-no", "q1.1=sso q3.14=target q3.15=no", SVC "; " UI "; -Change the other side:svc" },
  { "complicated-ask", "q1.1=sso q3.14=layer q3.15=ask", SVC "; " UI "; Change the other side:svc" },
  { "not-complicated", "q1.1=sso q3.14=no q3.15=no", SVC "; " UI },
  { "what-could-be", "q2.3=instant source:no:bat q3.14=source q3.15=yes", BAT "; Change the other side:svc!" },
  { "rejected-is-no-choice", "source:no:bat,cen q2.3=periodic q3.14=source q3.15=no",
    BAT "; " CEN "; -Change the other side:bat" },
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
  guint n_added = signpost_decision_propose_options (decision);
  g_autofree char *first = describe (decision);
  g_autofree char *second = NULL;

  g_assert_cmpstr (first, ==, row->options);
  g_assert_cmpuint (n_added,
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
  option = signpost_decision_find_option (decision, "option-3");
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

static void
test_full (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=iot q3.14=target");

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
  g_test_add_func ("/proposals/mark-follows", test_mark_follows);
  g_test_add_func ("/proposals/full", test_full);

  return g_test_run ();
}
