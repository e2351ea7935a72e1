/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-schulze.h"

#include <string.h>

#define N_ROUNDS   10000
#define SEED    20250101

/* Ballots as text: “5 ACBED”: five people who have A first; “2 A(CB)” : C and B are equal, and D and E, which are missing, last */

static void
write_ballot (GString    *json,
              const char *ballot)
{
  guint count = (guint) g_ascii_strtoull (ballot, (char **) &ballot, 10);

  g_string_append_printf (json, "{\"count\": %u, \"order\": [", count);
  for (const char *p = ballot + 1; *p != '\0'; p++)
    {
      if (*p == '(')
        g_string_append_c (json, '[');
      else if (*p != ')')
        g_string_append_printf (json, "\"%c\"", *p);
      else
        g_string_append_c (json, ']');

      if (*p != '(' && p[1] != '\0' && p[1] != ')')
        g_string_append_c (json, ',');
    }
  g_string_append (json, "]},");
}

static SignpostJsonReader *
read_json (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  SignpostJsonReader *reader = signpost_json_reader_new (bytes, "ballots.json", 1 << 20, &error);

  g_assert_no_error (error);

  return reader;
}

static SignpostRankings *
make_rankings (guint               n_options,
               const char * const *ballots)
{
  g_autoptr (GString) json = g_string_new ("{\"options\": [");
  g_autoptr (SignpostJsonReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  SignpostRankings *rankings;

  for (guint i = 0; i < n_options; i++)
    g_string_append_printf (json, "{\"id\": \"%c\"},", 'A' + i);
  json->str[json->len - 1] = ']';

  g_string_append (json, ", \"rankings\": [");
  for (guint i = 0; ballots[i] != NULL; i++)
    write_ballot (json, ballots[i]);
  json->str[json->len - 1] = ']';
  g_string_append_c (json, '}');

  reader = read_json (json->str);
  rankings = signpost_rankings_read (reader);
  signpost_json_reader_finish (reader, &error);
  g_assert_no_error (error);

  return rankings;
}

/* “E>A>C”, and “A=B” where options share a rank */
static char *
write_order (const SignpostSchulze *schulze)
{
  GString *text = g_string_new (NULL);

  for (guint place = 0; place < schulze->n_options; place++)
    {
      guint option = schulze->order[place];

      if (place > 0)
        g_string_append_c (text, schulze->rank[schulze->order[place - 1]] < schulze->rank[option] ? '>' : '=');
      g_string_append_c (text, 'A' + option);
    }

  return g_string_free (text, FALSE);
}

static char *
write_options (guint options)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < SIGNPOST_RANKINGS_MAX_OPTIONS; i++)
    if ((options >> i & 1) != 0)
      g_string_append_c (text, 'A' + i);

  return g_string_free (text, FALSE);
}

/* Elections */

/* Schulze 2011, 45 voters; and a test of python-vote-core */
static const char * const voters_45[] = {
  "5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED", "7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC", NULL
};
static const char * const voters_30[] = { "3 ACDB", "9 BACD", "8 CDAB", "5 DABC", "5 DBCA", NULL };
static const char * const best_loved[] = { "3 ABC", "2 CBA", NULL };
static const char * const circle_below[] = { "3 ABCD", "3 ACDB", "3 ADBC", NULL };
static const char * const halves[] = { "2 AB", "2 BA", NULL };
static const char * const ties[] = { "1 (AB)C", "2 (ABC)", "1 CBA", NULL };
static const char * const left_out[] = { "2 B", "1 A", NULL };
static const char * const all_equal[] = { "3 (ABC)", NULL };

static const struct
{
  const char         *name;
  guint               n_options;
  const char * const *ballots;
  const char         *order;
  int                 head_to_head;
  const char         *cycle;
  const char         *first, *second;   /* sentences */
} elections[] = {
  { "45 voters", 5, voters_45, "E>A>C>B>D", -1, "ABCDE",
    "Head to head there is a circle: of E, A, C, B and D, each is beaten by another.",
    "E is first by the strongest paths (Schulze)." },
  { "30 voters", 4, voters_30, "C>D>B>A", -1, "ABCD",
    "Head to head there is a circle: of C, D, B and A, each is beaten by another.",
    "C is first by the strongest paths (Schulze)." },
  { "head to head", 3, best_loved, "A>B>C", 0, "", "A beats all others head to head.",
    "5 people, of whom 5 put every option in order." },
  { "a circle below", 4, circle_below, "A>B=C=D", 0, "BCD",
    "Head to head there is a circle: of B, C and D, each is beaten by another.",
    "A beats all others head to head." },
  { "halves", 2, halves, "A=B", -1, "", "A and B share the first place (Schulze).",
    "4 people, of whom 4 put every option in order." },
  { "ties", 3, ties, "B=C>A", -1, "", "B and C share the first place (Schulze).",
    "4 people, of whom 4 put every option in order." },
  { "left out", 3, left_out, "B>A>C", 1, "", "B beats all others head to head.",
    "3 people, of whom 0 put every option in order." },
  { "all equal", 3, all_equal, "A=B=C", -1, "", "A, B and C share the first place (Schulze).",
    "3 people, of whom 3 put every option in order." },
};

static void
test_elections (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (elections); i++)
    {
      g_autoptr (SignpostRankings) rankings = make_rankings (elections[i].n_options, elections[i].ballots);
      g_autoptr (SignpostSchulze) schulze = signpost_schulze_new (rankings);
      g_auto (GStrv) sentences = signpost_schulze_dup_sentences (schulze, rankings);
      g_autofree char *order = write_order (schulze);
      g_autofree char *cycle = write_options (schulze->cycle);

      g_test_message ("%s", elections[i].name);
      g_assert_cmpstr (order, ==, elections[i].order);
      g_assert_cmpint (schulze->head_to_head, ==, elections[i].head_to_head);
      g_assert_cmpstr (cycle, ==, elections[i].cycle);
      g_assert_cmpstr (sentences[0], ==, elections[i].first);
      g_assert_cmpstr (sentences[1], ==, elections[i].second);
    }
}

/* Schulze 2011: the strengths of the strongest paths */
static void
test_strongest_paths (void)
{
  static const guint strongest[5][5] = {
    { 0, 28, 28, 30, 24 },
    { 25, 0, 28, 33, 24 },
    { 25, 29, 0, 29, 24 },
    { 25, 28, 28, 0, 24 },
    { 25, 28, 28, 31, 0 },
  };
  g_autoptr (SignpostRankings) rankings = make_rankings (5, voters_45);
  g_autoptr (SignpostSchulze) schulze = signpost_schulze_new (rankings);

  g_assert_cmpuint (rankings->n_people, ==, 45);
  for (guint a = 0; a < 5; a++)
    for (guint b = 0; b < 5; b++)
      g_assert_cmpuint (schulze->strength[a][b], ==, strongest[a][b]);
}

/* Only whoever left out no option is asked how far they agree. */
static void
test_agreement (void)
{
  static const char * const ballots[] = { "1 (AB)C", "4 C", "1 ABC", NULL };
  g_autoptr (SignpostRankings) rankings = make_rankings (3, ballots);
  g_autoptr (SignpostSchulze) schulze = signpost_schulze_new (rankings);

  g_assert_cmpuint (schulze->agreement.n_people, ==, 2);
  g_assert_cmpint (schulze->agreement.n, ==, 13);
  g_assert_cmpint (schulze->agreement.d, ==, 14);
}

/* An option that the comparison leaves out is passed over in the orders. */
static void
test_excluded (void)
{
  g_autoptr (SignpostJsonReader) reader = read_json (
    "{\"options\": [{\"id\": \"x\", \"included\": false}, {\"id\": \"b\", \"name\": \"Bee\"}, {\"id\": \"a\"}],"
    " \"rankings\": [{\"order\": [\"x\", \"a\", \"b\"]}]}");
  g_autoptr (SignpostRankings) rankings = signpost_rankings_read (reader);
  g_autoptr (SignpostSchulze) schulze = signpost_schulze_new (rankings);
  g_autoptr (GError) error = NULL;

  g_assert_true (signpost_json_reader_finish (reader, &error));
  g_assert_cmpuint (rankings->n_options, ==, 2);
  g_assert_cmpstr (rankings->option_name[0], ==, "Bee");
  g_assert_cmpstr (rankings->option_name[1], ==, "a");
  g_assert_cmpint (schulze->head_to_head, ==, 1);
  g_assert_cmpuint (schulze->agreement.n_people, ==, 1);
}

/* Mistakes */

#define OPTIONS "\"options\": [{\"id\": \"a\"}, {\"id\": \"b\"}, {\"id\": \"x\", \"included\": false}]"

static const struct
{
  const char *json, *said;
} mistakes[] = {
  { "{\"options\": [{\"id\": \"a\"}]}", "$.options" },
  { "{\"options\": [{\"id\": \"a\"}, {\"id\": \"b\", \"included\": false}]}", "two included options" },
  { "{\"options\": [{\"id\": \"a\"}, {\"id\": \"a\"}]}", "$.options[1].id: expected each id once" },
  { "{" OPTIONS ", \"rankings\": [{}]}", "$.rankings[0]" },
  { "{" OPTIONS ", \"rankings\": [{\"order\": []}]}", "$.rankings[0].order" },
  { "{" OPTIONS ", \"rankings\": [{\"order\": [\"c\"]}]}", "$.rankings[0].order[0]: expected an id" },
  { "{" OPTIONS ", \"rankings\": [{\"order\": [\"a\", [\"b\", \"a\"]]}]}",
    "$.rankings[0].order[1][1]: expected each id once" },
  { "{" OPTIONS ", \"rankings\": [{\"order\": [\"x\", \"x\"]}]}", "$.rankings[0].order[1]: expected each id once" },
  { "{" OPTIONS ", \"rankings\": [{\"order\": [[[\"a\"]]]}]}", "$.rankings[0].order[0][0]: expected a text" },
  { "{" OPTIONS ", \"rankings\": [{\"order\": [3]}]}", "$.rankings[0].order[0]: expected a text" },
  { "{" OPTIONS ", \"rankings\": [{\"count\": 0, \"order\": [\"a\"]}]}", "$.rankings[0].count" },
  { "{" OPTIONS ", \"rankings\": [{\"count\": 1001, \"order\": [\"a\"]}]}", "$.rankings[0].count" },
  { "{" OPTIONS ", \"rankings\": [{\"count\": 1000, \"order\": [\"a\"]}, {\"order\": [\"a\"]}]}",
    "$.rankings[1]: expected at most 1000 people" },
};

static void
test_mistakes (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (SignpostJsonReader) reader = read_json (mistakes[i].json);
      g_autoptr (SignpostRankings) rankings = signpost_rankings_read (reader);
      g_autoptr (GError) error = NULL;

      g_assert_nonnull (rankings);
      g_assert_false (signpost_json_reader_finish (reader, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, mistakes[i].said));
    }
}

/* Properties */

static SignpostRankings *
make_random (GRand *random)
{
  SignpostRankings *rankings = g_new0 (SignpostRankings, 1);
  guint n_orders = g_rand_int_range (random, 1, 7);

  rankings->n_options = g_rand_int_range (random, 2, 8);
  rankings->orders = g_array_new (FALSE, FALSE, sizeof (SignpostOrder));

  for (guint i = 0; i < rankings->n_options; i++)
    {
      rankings->option_id[i] = g_strdup_printf ("%c", 'A' + i);
      rankings->option_name[i] = g_strdup (rankings->option_id[i]);
    }

  for (guint i = 0; i < n_orders; i++)
    {
      SignpostOrder order = { .count = g_rand_int_range (random, 1, 10), .is_whole = TRUE };

      for (guint option = 0; option < rankings->n_options; option++)
        order.place[option] = g_rand_int_range (random, 1, 8);
      g_array_append_val (rankings->orders, order);
      rankings->n_people += order.count;
    }

  return rankings;
}

/* Whether a path leads from one to the other whose links are all at least as strong */
static gboolean
has_path (const SignpostSchulze *schulze,
          guint                  from,
          guint                  to,
          guint                  strength)
{
  guint reached = 1u << from, before = 0;

  while (reached != before)
    {
      before = reached;
      for (guint a = 0; a < schulze->n_options; a++)
        for (guint b = 0; b < schulze->n_options; b++)
          if ((before >> a & 1) != 0 && schulze->preferred[a][b] >= strength &&
              schulze->preferred[a][b] > schulze->preferred[b][a])
            reached |= 1u << b;
    }

  return (reached >> to & 1) != 0;
}

static void
assert_paths (const SignpostSchulze *schulze)
{
  for (guint a = 0; a < schulze->n_options; a++)
    for (guint b = 0; b < schulze->n_options; b++)
      {
        guint strength = schulze->strength[a][b];

        if (a == b)
          continue;

        g_assert_false (has_path (schulze, a, b, strength + 1));
        if (strength > 0)
          g_assert_true (has_path (schulze, a, b, strength));

        /* Beating is transitive: ranks never contradict it. */
        if (strength > schulze->strength[b][a])
          g_assert_cmpuint (schulze->rank[a], <, schulze->rank[b]);
      }
}

/* Counted ballot by ballot, without the table of pairs; -1 when there is none */
static int
find_condorcet_winner (const SignpostRankings *rankings)
{
  for (guint a = 0; a < rankings->n_options; a++)
    {
      gboolean wins_all = TRUE;

      for (guint b = 0; b < rankings->n_options; b++)
        {
          int lead = 0;

          for (guint i = 0; i < rankings->orders->len; i++)
            {
              const SignpostOrder *order = &g_array_index (rankings->orders, SignpostOrder, i);
              int count = order->count;

              lead += order->place[a] < order->place[b] ? count : order->place[a] > order->place[b] ? -count : 0;
            }
          wins_all &= b == a || lead > 0;
        }

      if (wins_all)
        return a;
    }

  return -1;
}

/* The last ballots first, and the first of them by each of its people alone */
static SignpostRankings *
shuffle (const SignpostRankings *rankings)
{
  SignpostRankings *other = g_new0 (SignpostRankings, 1);

  other->n_options = rankings->n_options;
  other->n_people = rankings->n_people;
  other->orders = g_array_new (FALSE, FALSE, sizeof (SignpostOrder));

  for (guint i = rankings->orders->len; i-- > 0;)
    {
      SignpostOrder order = g_array_index (rankings->orders, SignpostOrder, i);
      guint times = i == 0 ? order.count : 1;

      order.count = i == 0 ? 1 : order.count;
      for (guint time = 0; time < times; time++)
        g_array_append_val (other->orders, order);
    }

  return other;
}

static void
test_properties (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  guint n_winners = 0, n_cycles = 0;

  for (guint round = 0; round < N_ROUNDS; round++)
    {
      g_autoptr (SignpostRankings) rankings = make_random (random);
      g_autoptr (SignpostRankings) shuffled = shuffle (rankings);
      g_autoptr (SignpostSchulze) schulze = signpost_schulze_new (rankings);
      g_autoptr (SignpostSchulze) other = signpost_schulze_new (shuffled);
      int winner = find_condorcet_winner (rankings);

      assert_paths (schulze);
      g_assert_cmpmem (schulze, sizeof *schulze, other, sizeof *other);
      g_assert_cmpuint (schulze->rank[schulze->order[0]], ==, 1);
      g_assert_cmpint (schulze->head_to_head, ==, winner);
      n_cycles += schulze->cycle != 0;

      if (winner < 0)
        continue;

      n_winners++;
      g_assert_cmpuint (schulze->order[0], ==, winner);
      g_assert_cmpuint (schulze->rank[schulze->order[1]], >, 1);
    }

  g_assert_cmpuint (n_winners, >, N_ROUNDS / 4);
  g_assert_cmpuint (n_winners, <, N_ROUNDS);
  g_assert_cmpuint (n_cycles, >, N_ROUNDS / 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/schulze/elections", test_elections);
  g_test_add_func ("/schulze/strongest-paths", test_strongest_paths);
  g_test_add_func ("/schulze/agreement", test_agreement);
  g_test_add_func ("/schulze/excluded", test_excluded);
  g_test_add_func ("/schulze/mistakes", test_mistakes);
  g_test_add_func ("/schulze/properties", test_properties);

  return g_test_run ();
}
