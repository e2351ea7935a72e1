/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-group.h"

#include "table-fixture.h"

#define N_ROUNDS      10000
#define SEED       20250101
#define MAX_PEOPLE        6

/* Ballots from text: who, and behind a space for each option a word of what the fixture of tables has for ratings: “P1 443 533 245” */

static void
fill_in (SignpostBallot *ballot,
         char          **words)
{
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint criterion = 0;

      for (const char *p = words[i]; *p != '\0'; p++)
        {
          if (*p == '+')
            ballot->half_steps[i][criterion - 1]++;
          else
            ballot->half_steps[i][criterion++] = *p == '?' ? 0 : 2 * (*p - '0');
        }
    }
}

static SignpostBallots *
make_ballots (const char * const *texts)
{
  SignpostBallots *ballots = signpost_ballots_new ();

  for (guint i = 0; texts[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (texts[i], " ", -1);

      fill_in (signpost_ballots_add (ballots, words[0]), words + 1);
    }

  return ballots;
}

/* Everything that the tests look at */
typedef struct
{
  SignpostComparison  *comparison;
  SignpostBallots     *ballots;
  SignpostRatingTable *table;
  SignpostGroup       *group;
} Fixture;

/* Takes the comparison */
static void
set_up (Fixture            *fixture,
        SignpostComparison *comparison,
        const char * const *texts)
{
  fixture->comparison = comparison;
  fixture->ballots = make_ballots (texts);
  signpost_ballots_apply (fixture->ballots, comparison);
  fixture->table = fixture_make_table_of (comparison);
  fixture->group = signpost_group_new (fixture->table, fixture->ballots);
}

static void
clear (Fixture *fixture)
{
  g_object_unref (fixture->comparison);
  signpost_ballots_free (fixture->ballots);
  signpost_rating_table_unref (fixture->table);
  signpost_group_free (fixture->group);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Fixture, clear)

static char *
write_talk (const Fixture      *fixture,
            const SignpostTalk *talk)
{
  g_autofree char *lowest = fixture_write_rows (fixture->table, talk->lowest_leaders);
  g_autofree char *highest = fixture_write_rows (fixture->table, talk->highest_leaders);

  return g_strdup_printf ("%s%u %d–%d %s %s–%s %d/%d", fixture->table->option_id[talk->option], talk->criterion,
                          talk->lowest, talk->highest, signpost_talk_kind_to_nick (talk->kind), lowest,
                          highest, (int) talk->swing_n, (int) talk->swing_d);
}

static void
assert_talks (const Fixture      *fixture,
              const char * const *expected)
{
  for (guint i = 0; i < fixture->group->talks->len; i++)
    {
      g_autofree char *talk = write_talk (fixture, &g_array_index (fixture->group->talks, SignpostTalk, i));

      g_assert_cmpstr (talk, ==, expected[i]);
    }

  g_assert_null (expected[fixture->group->talks->len]);
}

/* Three ways to integrate (A: API, E: events, F: files) on timeliness, operability and cost, and five people */

static const int way_points[] = { 50, 30, 20, -1 };
static const char * const way_rows[] = { "A???", "E???", "F???", NULL };
static const char * const people[] = {
  "P1 443 533 245", "P2 433 522 245", "P3 343 543 154", "P4 444 423 245", "P5 443 553 145", NULL
};

static void
test_ways (void)
{
  static const int medians[3][3] = { { 8, 8, 6 }, { 10, 6, 6 }, { 4, 8, 10 } };
  static const int scores[] = { 70, 75, 55 };
  static const gint64 halves[] = { 3, 7, 0 };
  static const char * const talks[] = {
    "E1 4–10 decides A–E 45/2", "E0 8–10 decides A–E 25/2", "E2 4–6 decides AE–E 5/1",
    "A2 6–8 decides E–AE 5/1", "A0 6–8 agreed E–E 25/2", "F0 2–4 agreed E–E 25/2",
    "A1 6–8 agreed E–E 15/2", "F1 8–10 agreed E–E 15/2", "F2 8–10 agreed E–E 5/1", NULL
  };
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture, fixture_make_comparison (way_points, way_rows), people);

  for (guint i = 0; i < 3; i++)
    {
      for (guint j = 0; j < 3; j++)
        {
          g_assert_cmpint (signpost_ballots_get_median (fixture.ballots, i, j), ==, medians[i][j]);
          g_assert_cmpint (fixture.table->half_steps[i][j], ==, medians[i][j]);
        }
      g_assert_cmpint (fixture.table->score[i], ==, scores[i]);
      g_assert_cmpint (2 * fixture.group->first_choices[i], ==, halves[i] * SIGNPOST_FIRST_CHOICE_UNIT);
    }

  g_assert_cmpuint (fixture.group->n_whole, ==, 5);
  g_assert_cmpint (fixture.group->agreement.n, ==, 7);
  g_assert_cmpint (fixture.group->agreement.d, ==, 10);
  assert_talks (&fixture, talks);
}

static void
test_words (void)
{
  static const char * const sentences[] = {
    "5 ballots, of which 5 rate everything that counts.", "Own first choices: E 3½ and A 1½.",
    "Strong agreement on the order of the options (W = 0.70).", NULL
  };
  static const char * const talks[] = {
    "c1 of E: from 2 (P2 and P4) to 5 (P5) – decides who is first.",
    "c0 of E: from 4 (P4) to 5 (P1, P2, P3 and P5) – decides who is first.",
    "c2 of E: from 2 (P2) to 3 (P1, P3, P4 and P5) – decides who is first.",
    "c2 of A: from 3 (P1, P2, P3 and P5) to 4 (P4) – decides who is first.", NULL
  };
  g_auto (Fixture) fixture = { 0 };
  g_auto (GStrv) said = NULL;
  g_auto (GStrv) said_of_talks = NULL;

  set_up (&fixture, fixture_make_comparison (way_points, way_rows), people);
  said = signpost_group_dup_sentences (fixture.group, fixture.table);
  said_of_talks = signpost_group_dup_talks (fixture.group, fixture.table, fixture.ballots);

  g_assert_cmpstrv (said, sentences);
  g_assert_cmpstrv (said_of_talks, talks);
}

/* Two steps apart are talked about though nothing changes; of more than four people only the number is told; and three who share a first
 * place share the choice. */
static void
test_far_apart (void)
{
  static const int points[] = { 10, 1, -1 };
  static const char * const rows[] = { "A??", "B??", "C??", NULL };
  static const char * const texts[] = {
    "P1 55 11 31", "P2 53 11 31", "P3 55 11 31", "P4 55 11 31", "P5 55 11 31", "P6 55 11 31",
    "P7 33 33 33", "P8 ?5 11 31", NULL
  };
  g_auto (Fixture) fixture = { 0 };
  g_auto (GStrv) said = NULL;
  g_auto (GStrv) talks = NULL;

  set_up (&fixture, fixture_make_comparison (points, rows), texts);
  said = signpost_group_dup_sentences (fixture.group, fixture.table);
  talks = signpost_group_dup_talks (fixture.group, fixture.table, fixture.ballots);

  g_assert_cmpuint (fixture.group->n_whole, ==, 7);
  g_assert_cmpstr (said[0], ==, "8 ballots, of which 7 rate everything that counts.");
  g_assert_cmpstr (said[1], ==, "Own first choices: A 6 1/3, C 1/3 and B 1/3.");
  g_assert_cmpstr (talks[0], ==, "c0 of A: from 3 (P7) to 5 (6 people) – far apart.");
  g_assert_cmpstr (talks[1], ==, "c0 of B: from 1 (7 people) to 3 (P7) – far apart.");
  g_assert_cmpstr (talks[2], ==, "c1 of A: from 3 (P2 and P7) to 5 (6 people) – far apart.");
}

/* What the comparison rates itself was agreed: it goes before the ballots, and nobody talks about it again. */
static void
test_settled (void)
{
  static const char * const rows[] = { "A???", "E?4?", "F???", NULL };
  g_auto (Fixture) fixture = { 0 };

  set_up (&fixture, fixture_make_comparison (way_points, rows), people);

  g_assert_cmpint (fixture.table->half_steps[1][1], ==, 8);
  g_assert_true (fixture.ballots->is_settled[1][1]);
  g_assert_false (fixture.ballots->is_settled[1][0]);
  g_assert_cmpuint (fixture.group->talks->len, ==, 8);

  for (guint i = 0; i < fixture.group->talks->len; i++)
    {
      const SignpostTalk *talk = &g_array_index (fixture.group->talks, SignpostTalk, i);

      g_assert_false (talk->option == 1 && talk->criterion == 1);
    }
}

static const struct
{
  const char *texts[5];
  int         median;
} medians[] = {
  { { NULL }, 0 },
  { { "P1 ?", NULL }, 0 },
  { { "P1 4", "P2 ?", NULL }, 8 },
  { { "P1 2", "P2 3", NULL }, 5 },
  { { "P1 2+", "P2 3", NULL }, 6 },
  { { "P1 5", "P2 1", "P3 2", NULL }, 4 },
  { { "P1 1", "P2 1", "P3 5", "P4 5", NULL }, 6 },
  { { "P1 1", "P2 1", "P3 1+", "P4 5", NULL }, 3 },
};

static void
test_medians (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (medians); i++)
    {
      g_autoptr (SignpostBallots) ballots = make_ballots (medians[i].texts);

      g_assert_cmpint (signpost_ballots_get_median (ballots, 0, 0), ==, medians[i].median);
    }
}

/* Nothing is compared: nothing is said of it. */
static void
test_nothing (void)
{
  static const char * const rows[] = { "A???", "-E???", NULL };
  static const char * const nobody[] = { NULL };
  g_auto (Fixture) alone = { 0 };
  g_auto (Fixture) no_ballot = { 0 };
  g_auto (GStrv) talks = NULL;
  g_auto (GStrv) quiet = NULL;

  set_up (&alone, fixture_make_comparison (way_points, rows), people);
  set_up (&no_ballot, fixture_make_comparison (fixture_sites_points, fixture_sites_rows), nobody);
  talks = signpost_group_dup_talks (alone.group, alone.table, alone.ballots);
  quiet = signpost_group_dup_talks (no_ballot.group, no_ballot.table, no_ballot.ballots);

  g_assert_null (talks[0]);
  g_assert_cmpuint (alone.group->n_whole, ==, 0);
  g_assert_cmpint (alone.group->agreement.kind, ==, SIGNPOST_AGREEMENT_UNDEFINED);
  g_assert_cmpuint (no_ballot.group->n_people, ==, 0);
  g_assert_cmpstr (quiet[0], ==,
                   "Nothing: no difference between the ballots is two steps wide, or decides who is first.");
  g_assert_null (quiet[1]);
}

static void
test_people (void)
{
  g_autoptr (SignpostBallots) ballots = signpost_ballots_new ();

  g_assert_nonnull (signpost_ballots_add (ballots, "B"));
  g_assert_nonnull (signpost_ballots_add (ballots, "A"));
  g_assert_null (signpost_ballots_add (ballots, "B"));
  g_assert_cmpstr (((SignpostBallot *) g_ptr_array_index (ballots->ballots, 0))->who, ==, "A");

  for (guint i = 2; i < SIGNPOST_BALLOTS_MAX_PEOPLE; i++)
    {
      g_autofree char *who = g_strdup_printf ("P%u", i);

      g_assert_nonnull (signpost_ballots_add (ballots, who));
    }

  g_assert_null (signpost_ballots_add (ballots, "one too many"));
  g_assert_cmpuint (ballots->ballots->len, ==, SIGNPOST_BALLOTS_MAX_PEOPLE);
}

/* Mistakes */

#define BALLOT "{\"ballots\": [{\"who\": \"P1\", \"ratings\": ["

static const struct
{
  const char *json, *said;
} mistakes[] = {
  { "{\"ballots\": {}}", "$.ballots" },
  { "{\"ballots\": [{\"ratings\": []}]}", "$.ballots[0]: expected a member" },
  { "{\"ballots\": [{\"who\": \"P1\"}, {\"who\": \"P1\"}]}", "$.ballots[1].who: expected one ballot of each person" },
  { BALLOT "{\"option\": \"none\", \"criterion\": \"c0\", \"rating\": 1}]}]}",
    "$.ballots[0].ratings[0].option: expected an id" },
  { BALLOT "{\"option\": \"A\", \"criterion\": \"none\", \"rating\": 1}]}]}",
    "$.ballots[0].ratings[0].criterion: expected an id" },
  { BALLOT "{\"option\": \"A\", \"criterion\": \"c0\", \"rating\": 6}]}]}", "$.ballots[0].ratings[0].rating" },
  { BALLOT "{\"option\": \"A\", \"criterion\": \"c0\", \"rating\": 1.25}]}]}",
    "$.ballots[0].ratings[0].rating: expected a rating in steps of a half" },
  { BALLOT "{\"option\": \"A\", \"criterion\": \"c0\", \"rating\": null},"
    " {\"option\": \"A\", \"criterion\": \"c0\", \"rating\": 1}]}]}",
    "$.ballots[0].ratings[1]: expected each pair" },
};

static SignpostBallots *
read_ballots (SignpostComparison *comparison,
              const char         *json,
              GError            **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr (SignpostJsonReader) reader = signpost_json_reader_new (bytes, "ballots.json", 1 << 20, error);
  SignpostBallots *ballots;

  g_assert_no_error (*error);
  ballots = signpost_ballots_read (reader, comparison);
  signpost_json_reader_finish (reader, error);

  return ballots;
}

static void
test_reading (void)
{
  g_autoptr (SignpostComparison) comparison = fixture_make_comparison (way_points, way_rows);
  g_autoptr (GError) none = NULL;
  g_autoptr (SignpostBallots) read = read_ballots (comparison,
    BALLOT "{\"option\": \"E\", \"criterion\": \"c2\", \"rating\": 3.5},"
    " {\"option\": \"A\", \"criterion\": \"c0\", \"rating\": null}]}]}", &none);
  const SignpostBallot *ballot = g_ptr_array_index (read->ballots, 0);

  g_assert_no_error (none);
  g_assert_cmpint (ballot->half_steps[1][2], ==, 7);
  g_assert_cmpint (ballot->half_steps[0][0], ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (SignpostBallots) ballots = read_ballots (comparison, mistakes[i].json, &error);

      g_assert_nonnull (ballots);
      g_assert_nonnull (error);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, mistakes[i].said));
    }
}

/* Properties */

static char *
make_random_ballot (GRand              *random,
                    SignpostComparison *comparison,
                    guint               person)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "P%u", person);
  for (guint i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      g_string_append_c (text, ' ');
      for (guint j = 0; j < signpost_comparison_get_n_criteria (comparison); j++)
        g_string_append_c (text, "12345123451234512345?"[g_rand_int_range (random, 0, 21)]);
    }

  return g_string_free (text, FALSE);
}

/* The leaders by the ranking itself, of the comparison with one rating changed */
static guint
rank_with (Fixture            *fixture,
           const SignpostTalk *talk,
           int                 half_steps)
{
  guint option = fixture->table->option[talk->option], criterion = fixture->table->criterion[talk->criterion];
  int before = signpost_comparison_get_rating (fixture->comparison, option, criterion)->half_steps;
  g_autoptr (SignpostRatingTable) table = NULL;
  guint leaders = 0;

  signpost_comparison_set_rating (fixture->comparison, option, criterion, half_steps, TRUE);
  table = fixture_make_table_of (fixture->comparison);
  signpost_comparison_set_rating (fixture->comparison, option, criterion, before, TRUE);

  for (guint i = 0; i < table->n_options; i++)
    if (table->total[i] == table->total[table->order[0]])
      leaders |= 1u << fixture_find_row (fixture->table, table->option_id[i][0]);

  return leaders;
}

static void
assert_talks_hold (Fixture *fixture)
{
  for (guint i = 0; i < fixture->group->talks->len; i++)
    {
      const SignpostTalk *talk = &g_array_index (fixture->group->talks, SignpostTalk, i);
      int now = fixture->table->half_steps[talk->option][talk->criterion];
      guint leaders = rank_with (fixture, talk, now);
      guint lowest = rank_with (fixture, talk, talk->lowest), highest = rank_with (fixture, talk, talk->highest);

      g_assert_cmpint (talk->lowest, <=, now);
      g_assert_cmpint (talk->highest, >=, now);
      g_assert_cmpuint (talk->lowest_leaders, ==, lowest);
      g_assert_cmpuint (talk->highest_leaders, ==, highest);
      g_assert_true ((talk->kind == SIGNPOST_TALK_DECIDES) == (lowest != leaders || highest != leaders));
    }
}

static void
assert_same (const Fixture *a,
             const Fixture *b)
{
  g_assert_cmpmem (a->group->first_choices, sizeof a->group->first_choices, b->group->first_choices,
                   sizeof b->group->first_choices);
  g_assert_cmpint (a->group->agreement.n, ==, b->group->agreement.n);
  g_assert_cmpint (a->group->agreement.d, ==, b->group->agreement.d);
  g_assert_cmpmem (a->group->talks->data, a->group->talks->len * sizeof (SignpostTalk), b->group->talks->data,
                   b->group->talks->len * sizeof (SignpostTalk));
  g_assert_cmpmem (a->table->total, sizeof a->table->total, b->table->total, sizeof b->table->total);
}

static void
test_properties (void)
{
  const FixtureKind kind = { 5, 4, 20, TRUE, FALSE, FALSE, FALSE, TRUE };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_deciding = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      guint32 seed = g_rand_int (random);
      g_autoptr (GRand) once = g_rand_new_with_seed (seed);
      g_autoptr (GRand) again = g_rand_new_with_seed (seed);
      SignpostComparison *comparison = fixture_make_random (once, &kind);
      guint n_people = g_rand_int_range (random, 1, MAX_PEOPLE + 1);
      char *texts[MAX_PEOPLE + 1] = { NULL }, *turned[MAX_PEOPLE + 1] = { NULL };
      g_auto (Fixture) fixture = { 0 };
      g_auto (Fixture) other = { 0 };
      gint64 n_chosen = 0;

      for (guint i = 0; i < n_people; i++)
        texts[i] = turned[n_people - 1 - i] = make_random_ballot (random, comparison, i);

      set_up (&fixture, comparison, (const char * const *) texts);
      set_up (&other, fixture_make_random (again, &kind), (const char * const *) turned);
      assert_same (&fixture, &other);

      for (guint i = 0; i < fixture.group->n_options; i++)
        n_chosen += fixture.group->first_choices[i];
      g_assert_cmpint (n_chosen, ==, (gint64) fixture.group->n_whole * SIGNPOST_FIRST_CHOICE_UNIT);

      if (fixture.group->talks->len > 0)
        n_deciding += g_array_index (fixture.group->talks, SignpostTalk, 0).kind == SIGNPOST_TALK_DECIDES;
      assert_talks_hold (&fixture);

      for (guint i = 0; i < n_people; i++)
        g_free (texts[i]);
    }

  g_assert_cmpuint (n_deciding, >, N_ROUNDS / 20);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/group/ways", test_ways);
  g_test_add_func ("/group/words", test_words);
  g_test_add_func ("/group/far-apart", test_far_apart);
  g_test_add_func ("/group/settled", test_settled);
  g_test_add_func ("/group/medians", test_medians);
  g_test_add_func ("/group/nothing", test_nothing);
  g_test_add_func ("/group/people", test_people);
  g_test_add_func ("/group/reading", test_reading);
  g_test_add_func ("/group/properties", test_properties);

  return g_test_run ();
}
