/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-answer-offer.h"

#include "decision-fixture.h"

/* What is offered at a question about the only leg, as “answer: because”; "" for nothing */
typedef struct
{
  const char *words;
  const char *question;
  const char *offered;
} Row;

static const Row rows[] =
{
  { "", "q3.5", "" },
  { "q2.3=instant", "q3.5", "rt: At once: someone waits" },
  { "q2.3=ondemand", "q3.5", "rt: Only when asked for" },
  { "q2.3=seconds", "q3.5", "nrt: Within seconds" },
  { "q2.3=minutes", "q3.5", "nrt: Within minutes" },
  { "q2.3=hours", "q3.5", "bat: Within hours" },
  { "q2.3=periodic", "q3.5", "bat: At set moments (night, month-end)" },
  { "q2.4=no", "q3.5", "" },

  { "", "q3.6", "" },
  { "q2.4=validate", "q3.6", "rr: Yes: the target must accept or refuse" },
  { "q2.4=data", "q3.6", "rr: Yes: data comes back" },
  { "q2.4=later", "q3.6", "" },
  { "q2.4=ack", "q3.6", "" },
  { "q2.7=high", "q3.6", "na: Over 500,000 records per run" },
  { "q2.7=flood", "q3.6", "evt: Over 1,000 messages a second" },
  { "q2.7=stream", "q3.6", "" },
  { "q2.8=rare", "q3.6", "evt: Rare loss is tolerable" },
  { "q2.8=latest", "q3.6", "evt: Only the newest value counts" },
  { "q2.8=never", "q3.6", "" },
  { "q2.9=1-many", "q3.6", "evt: One source, very many targets" },
  { "q2.9=many-many", "q3.6", "evt: Many to many" },
  { "q2.9=many-1", "q3.6", "" },
  { "q2.4=no", "q3.6", "evt: No answer at all" },
  /* The first that holds */
  { "q2.4=data q2.7=high q2.8=rare", "q3.6", "rr: Yes: data comes back" },
  { "q2.4=no q2.7=high q2.9=1-many", "q3.6", "na: Over 500,000 records per run" },
  { "q2.4=no q2.9=1-many", "q3.6", "evt: One source, very many targets" },

  /* Not what the leg excludes, nor where something was said or nothing is asked */
  { "q2.3=hours target:no:svc", "q3.5", "" },
  { "q2.4=no target:no:svc,bat", "q3.6", "" },
  { "q2.4=no q3.5@source>target=bat", "q3.6", "" },
  { "q2.7=high q3.5@source>target=bat", "q3.6", "na: Over 500,000 records per run" },
  { "q2.3=hours q3.6@source>target=evt", "q3.5", "" },
  { "q2.3=minutes q3.6@source>target=evt", "q3.5", "nrt: Within minutes" },
  { "q2.3=minutes target:no:bat", "q3.5", "" },
  { "q2.3=hours target:no:bat", "q3.5", "bat: Within hours" },
  { "q2.7=high target:no:bat", "q3.6", "na: Over 500,000 records per run" },
  { "q2.4=data target:no:svc", "q3.6", "rr: Yes: data comes back" },
  { "q2.3=hours q3.5@source>target=rt", "q3.5", "" },
  { "q2.3=hours", "q2.4", "" },
};

static void
test_offer (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->words);
  g_autofree char *before = fixture_to_text (decision);
  g_autofree char *after = NULL;
  g_autofree char *text = NULL;
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr(SignpostAnswerOffer) offer =
    signpost_decision_offer_answer (decision, standing, fixture_find_question (decision, row->question),
                                    "source>target");

  text = offer == NULL ? g_strdup ("")
                       : g_strdup_printf ("%s: %s", signpost_answer_get_id (offer->answer),
                                          offer->because);
  g_assert_cmpstr (text, ==, row->offered);

  /* Nothing is filled in. */
  after = fixture_to_text (decision);
  g_assert_cmpstr (after, ==, before);
}

static void
test_unsure (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q2.3=hours");
  SignpostQuestion *question = fixture_find_question (decision, "q3.5");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr(SignpostAnswerOffer) offer =
    signpost_decision_offer_answer (decision, standing, question, "source>target");

  g_assert_nonnull (offer);
  g_assert_cmpstr (signpost_question_get_id (offer->source), ==, "q2.3");
  signpost_decision_set_unsure (decision, question, "source>target", TRUE);
  g_assert_null (signpost_decision_offer_answer (decision, standing, question, "source>target"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/answer-offer/%u", i);

      g_test_add_data_func (path, &rows[i], test_offer);
    }
  g_test_add_func ("/answer-offer/unsure", test_unsure);

  return g_test_run ();
}
