/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Files that are cut off, damaged, hostile, or of another version: each opens as far as it can be understood. */

#include "record-fixture.h"

#include <string.h>

#include "core/record/signpost-draft-private.h"

#define N_MUTATIONS 6000
#define SEED        20261122

typedef struct
{
  SignpostCatalogue *catalogue;
  GFile             *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->catalogue = load_catalogue ();
  fixture->folder = make_folder ();
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->catalogue);
}

/* What is rescued can always be written and read again, and is the same then. */
static void
check_round_trip (Fixture          *fixture,
                  SignpostDecision *decision)
{
  g_autoptr (GBytes) once = signpost_decision_to_bytes (decision);
  g_autoptr (GBytes) twice = NULL;
  g_autoptr (SignpostDecision) again = NULL;
  g_autoptr (GError) error = NULL;

  again = signpost_decision_new_from_bytes (fixture->catalogue, once, "again.json", &error);
  g_assert_no_error (error);
  twice = signpost_decision_to_bytes (again);
  g_assert_true (g_bytes_equal (once, twice));
}

/* (nullable) */
static SignpostDecision *
rescue (Fixture    *fixture,
        const char *text,
        gsize       length,
        gboolean   *is_whole)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);
  g_autoptr (GError) error = NULL;
  SignpostDecision *decision = signpost_decision_rescue_bytes (fixture->catalogue, bytes, "x.json", is_whole, &error);

  if (decision == NULL)
    {
      g_assert_nonnull (error);
      g_assert_true (g_str_has_prefix (error->message, "x.json"));
      return NULL;
    }

  return decision;
}

/* A decision of everything there is, small enough to be damaged often */
static char *
dup_small (Fixture *fixture)
{
  const char *text =
    "{\"format\":1,\"kind\":\"signpost-decision\",\"id\":\"d\",\"title\":\"Orders\",\"created\":\"2026-11-21\","
    "\"catalogue\":{\"id\":\"enterprise-integration\",\"version\":\"1.0.0\",\"parts\":{\"question:q2.3\":\"4d91091c5e63\"}},"
    "\"answers\":[{\"question\":\"q1.1\",\"values\":[\"distributing\"]},{\"question\":\"q2.1\",\"rows\":[[\"a\",\"b\"],[\"c\"]]},"
    "{\"question\":\"q2.3\",\"values\":[\"instant\"],\"unsure\":true},{\"question\":\"q3.8\",\"values\":[\"present\"]},"
    "{\"question\":\"q4.2\",\"subject\":\"kafka\",\"rating\":4,\"text\":\"n\"},{\"question\":\"q9.9\",\"text\":\"kept\"}],"
    "\"endpoints\":[{\"id\":\"source\",\"name\":\"Shop\",\"role\":\"source\",\"changeable\":\"no\",\"offers\":[\"svc\"]},"
    "{\"id\":\"target\",\"name\":\"ERP\",\"role\":\"target\",\"changeable\":\"yes\",\"reason\":\"r\",\"offers\":null}],"
    "\"options\":[{\"id\":\"a\",\"mark\":\"none\",\"why_excluded\":\"\",\"methods\":[{\"category\":\"svc\",\"role\":\"asks\"}],"
    "\"techniques\":{\"source>target\":[\"rest\"]}},{\"id\":\"b\",\"methods\":[]}],"
    "\"comparison\":{\"options\":[{\"id\":\"a\",\"name\":\"A\",\"fit\":\"preferred\",\"included\":true},{\"id\":\"b\",\"name\":\"B\"}],"
    "\"criteria\":[{\"id\":\"x\",\"name\":\"X\",\"points\":30,\"must_reach\":2,\"anchor1\":\"l\",\"anchor5\":\"h\"}],"
    "\"cells\":[{\"option\":\"a\",\"criterion\":\"x\",\"rating\":4.5,\"sure\":false,\"note\":\"n\"}]},"
    "\"outcome\":{\"chosen\":\"a\",\"reasons\":{\"b\":\"no\"}},"
    "\"record\":{\"status\":\"proposed\",\"date\":\"2026-11-21\",\"decision_makers\":\"Ada\"},"
    "\"revises\":{\"relation\":\"amends\",\"record\":\"0001-x.md\",\"number\":1,\"title\":\"X\",\"sha256\":\"\"},\"later\":{\"x\":[1]}}";

  return g_strdup (text);
}

static void
test_whole (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = dup_small (fixture);
  gboolean is_whole = FALSE;
  g_autoptr (SignpostDecision) decision = rescue (fixture, text, strlen (text), &is_whole);

  g_assert_nonnull (decision);
  g_assert_true (is_whole);
  check_round_trip (fixture, decision);
}

/* Cut off at every byte of a small file: what was whole before that is there. */
static void
test_cut_off (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *text = dup_small (fixture);
  gsize titled = strstr (text, ",\"created\"") - text + 1;
  gsize answered = strstr (text, "{\"question\":\"q2.1\"") - text;
  SignpostQuestion *question = signpost_catalogue_find_question (fixture->catalogue, "q1.1");

  for (gsize length = 0; length < strlen (text); length++)
    {
      gboolean is_whole = TRUE;
      g_autoptr (SignpostDecision) decision = rescue (fixture, text, length, &is_whole);

      if (decision == NULL)
        {
          g_assert_cmpuint (length, <, titled);
          continue;
        }

      g_assert_false (is_whole);
      g_assert_cmpuint (signpost_decision_get_remarks (decision)->len, >, 0);
      if (length >= titled)
        g_assert_cmpstr (signpost_decision_get_title (decision), ==, "Orders");
      if (length >= answered)
        g_assert_true (signpost_decision_has_value (decision, question, "", "distributing"));
    }
}

typedef struct
{
  const char *name;
  const char *before;
  const char *after;
  const char *remark;      /* what one of them says */
  const char *kept;        /* what is still written; or NULL */
  gboolean    is_whole;
} Damage;

static const Damage damages[] = {
  { "rating-too-high", "\"rating\":4,", "\"rating\":9,", "rating", "\"kafka\"", FALSE },
  { "points-a-text", "\"points\":30", "\"points\":\"many\"", "points", "\"Shop\"", FALSE },
  { "endpoint-twice", "\"id\":\"target\"", "\"id\":\"source\"", "endpoint", "\"Shop\"", FALSE },
  { "no-option-of-that-name", "\"option\":\"a\"", "\"option\":\"zz\"", "zz", "\"Shop\"", FALSE },
  { "answers-no-list", "\"answers\":[{", "\"answers\":7,\"was\":[{", "answers", "\"was\"", FALSE },
  { "bad-byte", "Orders", "Ord\xff" "ers", "cut off or damaged", "\"Shop\"", FALSE },
  { "later-version", "\"format\":1", "\"format\":2", "later version", "\"format\" : 2", TRUE },
  { "unknown-question", "\"q2.3\",\"values\"", "\"q8.8\",\"values\"", "q8.8", "\"q8.8\"", TRUE },
  { "unknown-answer", "\"instant\"", "\"instantly\"", "instantly", "\"instantly\"", TRUE },
  { "unknown-category", "\"category\":\"svc\"", "\"category\":\"pigeon\"", "pigeon", "\"pigeon\"", TRUE },
  { "unknown-technique", "[\"rest\"]", "[\"pigeons\"]", "pigeons", "\"pigeons\"", TRUE },
  { "chosen-is-gone", "\"chosen\":\"a\"", "\"chosen\":\"zz\"", "zz", "\"chosen\" : \"zz\"", TRUE },
  { "reason-is-gone", "\"reasons\":{\"b\"", "\"reasons\":{\"zz\"", "zz", "\"zz\" : \"no\"", TRUE },
  { "another-catalogue", "\"enterprise-integration\"", "\"ours\"", "ours", "\"ours\"", TRUE },
  { "no-revision", "\"relation\":\"amends\"", "\"relation\":\"eats\"", "relation", "\"revises\"", FALSE },
};

static void
test_damage (Fixture       *fixture,
             gconstpointer  data)
{
  const Damage *damage = data;
  g_autofree char *text = dup_small (fixture);
  g_auto (GStrv) parts = g_strsplit (text, damage->before, 2);
  g_autofree char *damaged = NULL;
  g_autofree char *written = NULL;
  g_autofree char *remarks = NULL;
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  gboolean is_whole = FALSE;

  g_assert_cmpuint (g_strv_length (parts), ==, 2);
  damaged = g_strjoinv (damage->after, parts);
  decision = rescue (fixture, damaged, strlen (damaged), &is_whole);
  g_assert_nonnull (decision);
  g_assert_cmpint (is_whole, ==, damage->is_whole);
  check_round_trip (fixture, decision);

  for (guint i = 0; i < signpost_decision_get_remarks (decision)->len; i++)
    g_ptr_array_add (list, signpost_decision_get_remarks (decision)->pdata[i]);
  g_ptr_array_add (list, NULL);
  remarks = g_strjoinv ("\n", (char **) list->pdata);
  if (strstr (remarks, damage->remark) == NULL)
    g_error ("%s: “%s” is not said in “%s”", damage->name, damage->remark, remarks);

  bytes = signpost_decision_to_bytes (decision);
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  if (strstr (written, damage->kept) == NULL)
    g_error ("%s: %s is not kept", damage->name, damage->kept);
  g_assert_nonnull (strstr (written, "\"later\""));
}

/* Nothing of it crashes, warns, takes for ever, or cannot be written. */

static void
mutate (GRand   *rand,
        GString *text)
{
  static const char * const pieces[] = {
    "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "-1", "1e999", "99999999999999999999", "\"\"", "\"a\"", "\\u0000",
    "\xff", "\xc3", "\n", " ", "0", "[[[[[[[[", "{\"id\":\"a\"}", "\"format\":7,",
  };
  gsize at = g_rand_int_range (rand, 0, (int) text->len);
  gsize wanted = (gsize) g_rand_int_range (rand, 1, 12);
  gsize n = MIN (wanted, text->len - at);

  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      text->str[at] = (char) g_rand_int_range (rand, 1, 256);
      break;
    case 1:
      g_string_erase (text, at, n);
      break;
    case 2:
      g_string_insert (text, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
      break;
    case 3:
      {
        g_autofree char *copy = g_strndup (text->str + at, n * 8);

        g_string_insert (text, g_rand_int_range (rand, 0, (int) text->len), copy);
      }
      break;
    default:
      g_string_overwrite (text, at, pieces[g_rand_int_range (rand, 0, G_N_ELEMENTS (pieces))]);
    }
}

static void
test_mutations (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree char *small = dup_small (fixture);
  guint n_opened = 0;

  for (guint i = 0; i < N_MUTATIONS; i++)
    {
      g_autoptr (GString) text = g_string_new (small);
      g_autoptr (SignpostDecision) decision = NULL;
      gboolean is_whole;

      for (int j = g_rand_int_range (rand, 1, 6); j > 0 && text->len > 0; j--)
        mutate (rand, text);

      decision = rescue (fixture, text->str, text->len, &is_whole);
      n_opened += decision != NULL;
      /* A tenth is enough: it takes longer than all the rest. */
      if (decision != NULL && i % 10 == 0)
        check_round_trip (fixture, decision);
    }

  /* Most of them can be read in part. */
  g_assert_cmpuint (n_opened, >, N_MUTATIONS / 2);
}

/* And the sample itself, whole as it is */
static void
test_sample (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (SEED);
  g_autofree char *sample = load_data ("sample.decision.json");

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (GString) text = g_string_new (sample);
      g_autoptr (SignpostDecision) decision = NULL;
      gboolean is_whole;

      if (i % 3 == 0)
        g_string_truncate (text, (gsize) g_rand_int_range (rand, 0, (int) text->len));
      else
        mutate (rand, text);

      decision = rescue (fixture, text->str, text->len, &is_whole);
      if (decision != NULL)
        check_round_trip (fixture, decision);
    }
}

/* The original of a draft that lost something is kept before it is first written over. */
static void
test_original (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *text = dup_small (fixture);
  g_autoptr (SignpostDraftStore) store = signpost_draft_store_new (fixture->catalogue, fixture->folder);
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostDraft) draft = NULL;
  g_autofree char *names = NULL;
  g_autofree char *kept = NULL;
  SignpostDecision *decision;

  text[strlen (text) / 2] = '\0';
  write_text (fixture->folder, "d.json", text);
  write_text (fixture->folder, "d.json.original", "of another time");
  g_assert_true (signpost_draft_store_load (store, NULL));
  draft = g_list_model_get_item (G_LIST_MODEL (store), 0);
  decision = signpost_draft_get_decision (draft, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (signpost_draft_get_title (draft), ==, "Orders");

  names = list_names (fixture->folder);
  g_assert_cmpstr (names, ==, "d.json d.json.original ");
  signpost_decision_set_title (decision, "Once");
  g_assert_true (signpost_draft_flush (draft, &error));
  signpost_decision_set_title (decision, "Twice");
  g_assert_true (signpost_draft_flush (draft, &error));

  g_free (names);
  names = list_names (fixture->folder);
  g_assert_cmpstr (names, ==, "d.json d.json.original d.json.original-2 ");
  kept = read_text (fixture->folder, "d.json.original-2");
  g_assert_cmpstr (kept, ==, text);
}

#define ADD(name, func) g_test_add ("/rescue/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("whole", test_whole);
  ADD ("cut-off", test_cut_off);
  for (gsize i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_autofree char *path = g_strconcat ("/rescue/damage/", damages[i].name, NULL);

      g_test_add (path, Fixture, &damages[i], set_up, test_damage, tear_down);
    }
  ADD ("mutations", test_mutations);
  ADD ("sample", test_sample);
  ADD ("original", test_original);

  return g_test_run ();
}
