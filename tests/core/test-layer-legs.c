/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

#include "core/decision/signpost-history.h"

#define FIRST  "source>layer"
#define OTHER  "layer>target"
#define OTHER2 "layer>target-2"

/* (nullable) */
static const char *
get_value (SignpostDecision *decision,
           const char       *question,
           const char       *leg)
{
  const SignpostReply *reply =
    signpost_decision_get_reply (decision, fixture_find_question (decision, question), leg);

  return reply != NULL ? reply->values[0] : NULL;
}

/* What was said about the direct legs is said about the legs that take their place. */
static void
test_carry (void)
{
  static const struct
  {
    const char *words;
    const char *first;    /* (nullable): style of the leg to the layer */
    const char *other;    /* (nullable): of the leg from it to the first target */
    const char *other2;   /* (nullable): and to the second one */
  } cases[] = {
    { "q3.6@source>target=evt q3.8=yes", "evt", "evt", NULL },
    /* Direct legs that stay are no reason, before they go. */
    { "q3.6@source>target=evt q3.8=planned", NULL, NULL, NULL },
    { "q3.6@source>target=evt q3.8=planned q3.8=yes", "evt", "evt", NULL },
    { "q3.6@source>target=evt q3.8=no", NULL, NULL, NULL },
    { "q3.6@source>target=evt q3.8=no q3.8=yes", "evt", "evt", NULL },
    { "q3.5@source>target=bat q3.6@source>target=na q3.8=yes", "bat", "bat", NULL },
    { "q3.5@source>target=rt q3.8=yes", NULL, NULL, NULL },
    { "q3.6@source>target=na q3.8=yes", NULL, NULL, NULL },
    /* Each target as its own leg was, and the source as all of them */
    { "+target q3.6@source>target=evt q3.6@source>target-2=evt q3.8=yes", "evt", "evt", "evt" },
    { "+target q3.6@source>target=evt q3.6@source>target-2=rr q3.8=yes", NULL, "evt", "rr" },
    { "+target q3.6@source>target-2=rr q3.8=yes", "rr", NULL, "rr" },
    /* Not over what was said already, … */
    { "q3.6@source>target=evt q3.11@source>layer=rr q3.8=yes", "rr", "evt", NULL },
    { "q3.6@source>target=evt q3.8=yes q3.8=no q3.6@source>target=rr q3.8=yes", "evt", "evt", NULL },
    /* … nor against what an end allows. */
    { "q3.6@source>target=evt target:no:bat q3.8=yes", "evt", NULL, NULL },
    { "q3.6@source>target=evt source:no:svc,bat q3.8=yes", NULL, "evt", NULL },
    { "q3.6@source>target=evt target:no:evt q3.8=yes", "evt", "evt", NULL },
    { "q3.6@source>target=evt target:yes:bat q3.8=yes", "evt", "evt", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpstr (get_value (decision, "q3.11", FIRST), ==, cases[i].first);
      g_assert_cmpstr (get_value (decision, "q3.12", OTHER), ==, cases[i].other);
      g_assert_cmpstr (get_value (decision, "q3.12", OTHER2), ==, cases[i].other2);
    }
}

/* All of it is one edit, which can be undone, and nothing that was said is lost on either way. */
static void
test_undo (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "+target q3.5@source>target=nrt q3.6@source>target=evt "
                               "q3.6@source>target-2=evt");
  g_autoptr(SignpostHistory) history =
    g_object_new (SIGNPOST_TYPE_HISTORY, "decision", decision, "pause-ms", 0, NULL);
  g_autofree char *before = fixture_to_text (decision);
  g_autofree char *after = NULL;

  fixture_say (decision, "q3.8=yes");
  g_assert_cmpstr (get_value (decision, "q3.11", FIRST), ==, "evt");
  g_assert_cmpstr (get_value (decision, "q3.5", "source>target"), ==, "nrt");
  g_assert_cmpstr (get_value (decision, "q3.6", "source>target"), ==, "evt");

  g_assert_nonnull (signpost_history_undo (history));
  g_assert_false (signpost_history_get_can_undo (history));
  after = fixture_to_text (decision);
  g_assert_cmpstr (before, ==, after);
}

/* A file says itself what was answered: opening it answers nothing more. */
static void
test_read (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "q3.8=yes q3.8=no q3.6@source>target=evt");
  SignpostQuestion *first = fixture_find_question (decision, "q3.11");
  g_autoptr(SignpostDecision) copy = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  fixture_say (decision, "q3.8=yes");
  signpost_decision_set_values (decision, first, FIRST, NULL);
  text = fixture_to_text (decision);
  copy = fixture_from_text (catalogue, text, &error);
  g_assert_no_error (error);
  g_assert_null (get_value (copy, "q3.11", FIRST));
  g_assert_cmpstr (get_value (copy, "q3.12", OTHER), ==, "evt");
}

static void
test_direct_method (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "+target q3.6@source>target=evt q3.8=yes");
  g_autoptr(GPtrArray) topologies = signpost_decision_list_topologies (decision);
  const SignpostTopology *topology = g_ptr_array_index (topologies, 0);

  g_assert_cmpstr (signpost_decision_get_direct_method (decision,
                                                        signpost_topology_find_leg (topology, FIRST)),
                   ==, "evt");
  g_assert_null (signpost_decision_get_direct_method (decision,
                                                      signpost_topology_find_leg (topology, OTHER2)));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/layer-legs/carry", test_carry);
  g_test_add_func ("/layer-legs/undo", test_undo);
  g_test_add_func ("/layer-legs/read", test_read);
  g_test_add_func ("/layer-legs/direct-method", test_direct_method);

  return g_test_run ();
}
