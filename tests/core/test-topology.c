/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

/* Legs are written “source>target:svc”, a leg into the
 * layer with a “!”, topologies parted by “|”. */
typedef struct
{
  const char *name;
  const char *words;
  const char *topologies;
} Row;

static const Row rows[] =
{
  { "new", "", "direct source>target" },
  { "no-layer", "q3.8=no", "direct source>target" },
  { "targets", "+target +target", "direct source>target source>target-2 source>target-3" },
  { "sources-and-targets", "+source +target",
    "direct source>target source>target-2 source-2>target source-2>target-2" },
  { "layer", "q3.8=yes", "layer source>layer! layer>target" },
  { "layer-with-many", "q3.8=yes +source +target",
    "layer source>layer! source-2>layer! layer>target layer>target-2" },
  { "planned", "q3.8=planned", "direct source>target|layer source>layer! layer>target" },
  { "layer-gone", "q3.8=yes q3.8=no", "direct source>target" },
  { "direct-exchange", "q3.6@source>target=evt", "direct source>target:evt" },
  { "direct-timing", "q3.5@source>target=bat q3.6@source>target=rr", "direct source>target:bat" },
  { "direct-timing-open", "q3.5@source>target=rt q3.6@source>target=rr", "direct source>target:svc" },
  { "direct-undecided", "q3.5@source>target=rt q3.6@source>target=na", "direct source>target" },
  { "each-target", "+target q3.6@source>target=rr q3.6@source>target-2=evt",
    "direct source>target:svc source>target-2:evt" },
  { "layer-styles", "q3.8=yes +target q3.11@source>layer=bat q3.12@layer>target=evt q3.12@layer>target-2=rr",
    "layer source>layer:bat! layer>target:evt layer>target-2:svc" },
  { "layer-unset", "q3.8=yes q3.11@source>layer=unset q3.12@layer>target=bat",
    "layer source>layer! layer>target:bat" },
  { "planned-styles", "q3.8=planned q3.6@source>target=rr q3.11@source>layer=evt",
    "direct source>target:svc|layer source>layer:evt! layer>target" },
  { "hidden-styles", "q3.8=no q3.11@source>layer=evt q3.6@source>target=rr", "direct source>target:svc" },
};

static char *
describe (SignpostDecision *decision)
{
  g_autoptr(GPtrArray) topologies = signpost_decision_list_topologies (decision);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < topologies->len; i++)
    {
      const SignpostTopology *topology = g_ptr_array_index (topologies, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", topology->id);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          const SignpostLeg *leg = g_ptr_array_index (topology->legs, j);

          g_string_append_printf (text, " %s%s%s%s", leg->id, leg->method != NULL ? ":" : "",
                                  leg->method != NULL ? leg->method : "", leg->first ? "!" : "");
          g_assert_true (signpost_topology_find_leg (topology, leg->id) == leg);
        }
      g_assert_null (signpost_topology_find_leg (topology, "nobody>knows"));
    }

  return g_string_free (text, FALSE);
}

static void
test_legs (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->words);
  g_autofree char *topologies = describe (decision);

  g_assert_cmpstr (topologies, ==, row->topologies);
}

static void
test_all_style_pairs (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  const char *styles[] = { "rr", "evt", "bat" };
  const char *methods[] = { "svc", "evt", "bat" };

  for (guint i = 0; i < 3; i++)
    for (guint j = 0; j < 3; j++)
      {
        g_autofree char *words =
          g_strdup_printf ("q3.8=yes q3.11@source>layer=%s q3.12@layer>target=%s",
                                                  styles[i], styles[j]);
        g_autofree char *expected = g_strdup_printf ("layer source>layer:%s! layer>target:%s",
                                                     methods[i], methods[j]);
        g_autoptr(SignpostDecision) decision = fixture_create (catalogue, words);
        g_autofree char *topologies = describe (decision);

        g_assert_cmpstr (topologies, ==, expected);
        g_assert_nonnull (signpost_catalogue_get_style_hint (catalogue, styles[i], styles[j]));
      }
}

static void
test_leg_questions (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q3.8=planned");
  g_autoptr(GPtrArray) topologies = signpost_decision_list_topologies (decision);
  const SignpostTopology *direct = g_ptr_array_index (topologies, 0);
  const SignpostTopology *layer = g_ptr_array_index (topologies, 1);

  g_assert_true (signpost_decision_get_leg_question (decision, g_ptr_array_index (direct->legs, 0),
                                                     FALSE) ==
                 signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_LEG_EXCHANGE));
  g_assert_true (signpost_decision_get_leg_question (decision, g_ptr_array_index (layer->legs, 0),
                                                     TRUE) ==
                 signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_FIRST_LEG_STYLE));
  g_assert_true (signpost_decision_get_leg_question (decision, g_ptr_array_index (layer->legs, 1),
                                                     TRUE) ==
                 signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_OTHER_LEG_STYLE));
}

static void
test_title (void)
{
  g_autoptr(SignpostEndpoint) shop = signpost_endpoint_new ("source", "Shop", SIGNPOST_ROLE_SOURCE);
  g_autoptr(SignpostEndpoint) target = signpost_endpoint_new ("target", "", SIGNPOST_ROLE_TARGET);
  g_autoptr(SignpostTopology) topology = signpost_topology_new (FALSE);
  SignpostLeg *leg = signpost_topology_add_leg (topology, shop, target);
  g_autofree char *title = signpost_leg_dup_title (leg);

  g_assert_cmpstr (title, ==, "Shop → Target");
  g_assert_cmpstr (topology->title, ==, "Direct");
}

/* A topology may outlive the endpoints' place in the decision. */
static void
test_outlives (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "");
  g_autoptr(GPtrArray) topologies = signpost_decision_list_topologies (decision);
  const SignpostTopology *direct = g_ptr_array_index (topologies, 0);
  g_autofree char *title = NULL;

  signpost_decision_remove_endpoint (decision,
                                     signpost_decision_find_endpoint (decision, "source"));
  title = signpost_leg_dup_title (g_ptr_array_index (direct->legs, 0));
  g_assert_cmpstr (title, ==, "Source → Target");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/topology/legs/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_legs);
    }

  g_test_add_func ("/topology/all-style-pairs", test_all_style_pairs);
  g_test_add_func ("/topology/leg-questions", test_leg_questions);
  g_test_add_func ("/topology/title", test_title);
  g_test_add_func ("/topology/outlives", test_outlives);

  return g_test_run ();
}
