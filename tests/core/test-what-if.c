/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-what-if.h"

#include "decision-fixture.h"

/* What was said, what is tried, and the difference: sentences, then what falls away (−) and what is new (+), as far as it begins. */
typedef struct
{
  const char *name;
  const char *words;
  const char *tried;
  const char *said[8];
  const char *gone[5];
  const char *come[6];
} Row;

static const Row rows[] =
{
  { "nothing", "q2.3=instant", "", { "Nothing would change." } },
  { "answer-without-rule", "q2.3=instant", "q2.2=user", { "Nothing would change." } },
  { "first-answer", "", "q2.7=high",
    { "Batch would be ahead." },
    { NULL }, { "Services −2: With over 500,000", "Batch +3: With over 500,000" } },
  { "flip", "q2.7=high", "q2.7=flood",
    { "Events would be ahead instead of Batch." },
    { "Services −2", "Batch +3" }, { "Services −3", "Events +3" } },
  { "stays", "q1.1=sso q2.4=data", "q2.3=instant", { "Services would stay ahead." },
    { NULL }, { "UI +1", "Services +2", "Batch −4" } },
  { "forces", "q2.3=instant", "target:no:bat",
    { "Batch would be ahead instead of Services.", "UI would be excluded.",
      "Services would be excluded.", "Events would be excluded.", "Batch would be forced." } },
  { "forces-one-leg", "q2.3=instant q3.8=yes", "target:no:bat",
    { "Services would stay ahead.", "Batch would be forced on Integration layer → Target." } },
  { "frees-one-leg", "q2.3=instant q3.8=yes target:no:bat", "target:yes",
    { "Batch would not be forced any more." } },
  { "frees", "q2.3=instant target:no:bat", "target:yes",
    { "Services would be ahead instead of Batch.", "UI would not be excluded any more." } },
  { "layer", "q2.3=instant", "q3.8=yes", { "Services would stay ahead.", "The path would have 2 legs instead of 1." },
    { NULL }, { "A layer splits the path" } },
  { "planned", "q2.3=instant", "q3.8=planned", { "Services would stay ahead.", "The path would have 3 legs instead of 1." } },
  { "blocks", "source:no:bat", "target:no:evt", { "“Source → Target” could not be built as things would be." } },
  { "meets", "source:no:bat target:no:evt", "target:yes", { "“Source → Target” could be built." } },
  { "variant", "q2.13=yes", "q2.3=minutes", { NULL }, { NULL }, { "Services (Pull) +1", "Events +1", "Batch −2" } },
  { "cancels", "q3.8=yes q3.3=nolayer", "q3.10=queueing", { NULL },
    { "Events −1: No extra" }, { "Events −1 (does not count): No extra" } },
  { "several", "q2.7=high", "q2.7=flood q2.8=rare", { "Events would be ahead instead of Batch." },
    { "Services −2", "Batch +3" }, { "Services −3", "Events +3", "Events +2" } },
};

static gboolean
has_beginning (GPtrArray  *list,
               const char *beginning)
{
  for (guint i = 0; i < list->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (list, i), beginning))
      return TRUE;

  return FALSE;
}

static void
check_list (GPtrArray          *list,
            const char * const *wanted,
            gsize               n_wanted)
{
  for (guint i = 0; i < list->len; i++)
    g_test_message ("%s", (char *) g_ptr_array_index (list, i));

  for (gsize i = 0; i < n_wanted && wanted[i] != NULL; i++)
    g_assert_true (has_beginning (list, wanted[i]));
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->words);
  g_autoptr(SignpostDecision) tried = signpost_decision_dup (decision);
  g_autoptr(SignpostWhatIf) what_if = NULL;
  g_autofree char *before = fixture_to_text (decision);
  g_autofree char *after = NULL;

  fixture_say (tried, row->tried);
  what_if = signpost_what_if_new (decision, tried);
  check_list (what_if->sentences, row->said, G_N_ELEMENTS (row->said));
  check_list (what_if->gone, row->gone, G_N_ELEMENTS (row->gone));
  check_list (what_if->come, row->come, G_N_ELEMENTS (row->come));

  /* Trying changes nothing. */
  after = fixture_to_text (decision);
  g_assert_cmpstr (after, ==, before);
}

/* The methods stand in the same order before and after, with their places. */
static void
test_methods (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q1.1=sso");
  g_autoptr(SignpostDecision) tried = signpost_decision_dup (decision);
  g_autoptr(SignpostWhatIf) what_if = NULL;
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  const SignpostMethodChange *ui, *batch;

  fixture_say (tried, "source:no:ui,svc,evt,cen q2.10=context");
  what_if = signpost_what_if_new (decision, tried);
  g_assert_true (signpost_what_if_differs (what_if));
  g_assert_cmpuint (what_if->methods->len, ==, g_list_model_get_n_items (categories));
  for (guint i = 0; i < what_if->methods->len; i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);
      const SignpostMethodChange *change = g_ptr_array_index (what_if->methods, i);

      g_assert_true (change->category == category);
    }

  ui = g_ptr_array_index (what_if->methods, 0);
  g_assert_cmpuint (ui->place_before, ==, 2);
  g_assert_cmpuint (ui->place_after, ==, 1);
  g_assert_cmpint (ui->before->points, ==, 2);
  g_assert_cmpint (ui->after->points, ==, 5);
  batch = g_ptr_array_index (what_if->methods, 3);
  g_assert_true (batch->after->excluded);
  g_assert_cmpuint (batch->place_after, ==, 0);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_take (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q2.3=instant q2.5=retry");
  g_autoptr(SignpostDecision) tried = signpost_decision_dup (decision);
  SignpostQuestion *freshness = fixture_find_question (decision, "q2.3");
  SignpostQuestion *errors = fixture_find_question (decision, "q2.5");
  SignpostQuestion *endpoints = fixture_find_question (decision, "q3.1");
  SignpostEndpoint *target = signpost_decision_find_endpoint (decision, "target");
  guint count = 0;

  fixture_say (tried, "q2.3=minutes q2.5=retry,alarm target:no:bat");
  signpost_decision_set_unsure (tried, freshness, "", TRUE);
  g_signal_connect_swapped (decision, "changed", G_CALLBACK (count_cb), &count);

  g_assert_false (signpost_decision_has_other_reply (decision, decision, freshness, ""));
  g_assert_true (signpost_decision_has_other_reply (decision, tried, freshness, ""));
  g_assert_true (signpost_decision_has_other_reply (decision, tried, endpoints, "target"));
  g_assert_false (signpost_decision_has_other_reply (decision, tried, endpoints, "source"));

  /* Only what is asked for, in one edit */
  signpost_decision_take_reply (decision, tried, freshness, "");
  g_assert_false (signpost_decision_has_other_reply (decision, tried, freshness, ""));
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (signpost_decision_has_value (decision, freshness, "", "minutes"));
  g_assert_true (signpost_decision_get_reply (decision, freshness, "")->unsure);
  g_assert_false (signpost_decision_has_value (decision, errors, "", "alarm"));

  signpost_decision_take_reply (decision, tried, errors, "");
  g_assert_true (signpost_decision_has_value (decision, errors, "", "alarm"));

  signpost_decision_take_reply (decision, tried, endpoints, "target");
  g_assert_cmpuint (count, ==, 3);
  g_assert_cmpint (signpost_endpoint_get_changeable (target), ==, SIGNPOST_CHANGEABLE_NO);
  g_assert_true (signpost_endpoint_offers (target, "bat"));
  g_assert_false (signpost_decision_has_other_reply (decision, tried, endpoints, "target"));

  /* A question that was not answered there is not answered here any more. */
  signpost_decision_set_values (tried, errors, "", NULL);
  signpost_decision_take_reply (decision, tried, errors, "");
  g_assert_null (signpost_decision_get_reply (decision, errors, ""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/what-if/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/what-if/methods", test_methods);
  g_test_add_func ("/what-if/take", test_take);

  return g_test_run ();
}
