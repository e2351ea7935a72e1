/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue.h"

#include "core/json/signpost-json-reader.h"

#include <string.h>

#define SEED              20250101
#define N_DAMAGED              500
#define MAX_DAMAGED_BYTES        8
#define TRUNCATE_STEP          997

/* Stands in a replacement where the mistake is to be found. */
#define MARK "¦"

static GBytes *
load_builtin (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = signpost_catalogue_new_builtin (&error);
  GBytes *bytes;

  g_assert_no_error (error);
  bytes = g_resources_lookup_data (SIGNPOST_CATALOGUE_RESOURCE, G_RESOURCE_LOOKUP_FLAGS_NONE,
                                   &error);
  g_assert_no_error (error);

  return bytes;
}

static SignpostCatalogue *
load_text (const char  *text,
           gsize        length,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length);

  return signpost_catalogue_new_from_bytes (bytes, "catalogue.json", error);
}

/* “catalogue.json:line:column: path: …” */
static void
assert_placed (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == SIGNPOST_JSON_ERROR);
  g_assert_true (g_regex_match_simple ("^catalogue\\.json:[1-9][0-9]*:[1-9][0-9]*: \\$.*: "
                                       "expected .*found",
                                       error->message, G_REGEX_DOTALL, 0));
}

/* Where to begin looking, what to replace from there, by what, and the message */
static const struct
{
  const char *after;
  const char *old_text;
  const char *new_text;
  const char *path;
  const char *message;
} mistakes[] = {
  /* The head */
  { "", "\"format\": 1", "\"format\": " MARK "2", "$.format",
    "expected the format 1, found 2: update Signpost to read this catalogue" },
  { "", "\"format\": 1", "\"format\": " MARK "\"1\"", "$.format",
    "expected a whole number from 1 to 2147483647, found “1”" },
  { "", "\"format\": 1", "\"format\": " MARK "0", "$.format",
    "expected a whole number from 1 to 2147483647, found 0" },
  { "", "\"format\": 1", "\"format\": " MARK "null", "$.format", "expected a value, found null" },
  { "", "\"version\": \"1.0.0\"", "\"version\": " MARK "1", "$.version",
    "expected a text, found 1" },
  { "", "\"id\": \"enterprise-integration\"", "\"id\": " MARK "\"two words\"", "$.id",
    "expected an id of up to 64 letters, digits, “.”, “_” and “-”, found “two words”" },
  { "", "\"title\": \"Enterprise integration\"", "\"title\": " MARK "\"  \"", "$.title",
    "expected a text, found an empty text" },
  { "", "\"title\": \"Enterprise integration\"", "\"title\": " MARK "null", "$.title",
    "expected a text, found null" },

  /* Use cases */
  { "\"use_cases\": [", "\"svc\": \"preferred\"", "\"svc\": " MARK "\"maybe\"",
    "$.use_cases[0].fits.svc", "expected one of “none”, “possible”, “preferred”, found “maybe”" },
  { "\"use_cases\": [", "\"svc\": \"preferred\"",
    "\"tape\": " MARK "\"preferred\", \"svc\": \"preferred\"", "$.use_cases[0].fits.tape",
    "expected the id of a category, found “tape”" },
  { "\"use_cases\": [", "\"fits\": {", "\"fits\": [], \"fit\": {", NULL, NULL },
  { "\"use_cases\": [", "\"several\": \"single\"", "\"several\": " MARK "\"many\"",
    "$.use_cases[0].several",
    "expected one of “single”, “together”, “mixed”, “none-preferred”, found “many”" },
  { "\"use_cases\": [", "\"id\": \"ml\"", "\"id\": " MARK "\"sso\"", "$.use_cases[14].id",
    "expected each id once, found “sso” again" },
  { "\"use_cases\": [", "\"id\": \"ml\"", "\"id\": \"ml\", " MARK "\"id\": \"ml\"",
    "$.use_cases[14]", "expected each member once, found “id” again" },

  /* Questions */
  { "\"questions\": [", "\"topic\": \"purpose\"", "\"topic\": " MARK "\"use-case\"",
    "$.questions[2].topic", "expected a topic that no other question has, found that of “q1.1”" },
  { "\"questions\": [", "\"step\": \"1\"", "\"step\": " MARK "\"6\"", "$.questions[0].step",
    "expected the id of a step, found “6”" },
  { "\"questions\": [", "\"id\": \"none\"", "\"id\": " MARK "\"ml\"",
    "$.questions[0].answers[0].id", "expected each answer once, found “ml” again" },
  { "\"questions\": [", "\"answers_from\": \"use-cases\"", "\"answers_from\": " MARK "\"nowhere\"",
    "$.questions[0].answers_from",
    "expected one of “use-cases”, “technical-options”, “layer-kinds”, “layer-functions”, "
    "“leg-styles”, “options”, found “nowhere”" },
  { "\"id\": \"q3.9\"", "\"question\": \"q3.8\"", "\"question\": " MARK "\"q9.9\"",
    "$.questions[24].show_if.question", "expected the id of a question, found “q9.9”" },
  { "\"id\": \"q3.5\"", "\"answer\": \"rt\"", "\"answer\": " MARK "\"real\"",
    "$.questions[20].defaults[0].answer",
    "expected the id of an answer to the question “q3.5”, found “real”" },
  { "\"id\": \"q3.5\"", "\"question\": \"q2.3\"", "\"question\": " MARK "\"q9.9\"",
    "$.questions[20].defaults[0].if.question", "expected the id of a question, found “q9.9”" },
  { "\"id\": \"q3.11\"", "\"method\": \"svc\"", "\"method\": " MARK "\"srv\"",
    "$.questions[26].answers[0].method", "expected the id of a category, found “srv”" },

  /* Rules */
  { "\"id\": \"R03a\"", "\"points\": 2", "\"points\": " MARK "11", "$.rules[2].effects[0].points",
    "expected a whole number from -10 to 10, found 11" },
  { "\"id\": \"R03a\"", "\"points\": 2", "\"points\": " MARK "1e400",
    "$.rules[2].effects[0].points", "expected a number of ordinary size, found “1e400”" },
  { "\"id\": \"R03a\"", "\"points\": 2", "\"points\": " MARK "99999999999999999999",
    "$.rules[2].effects[0].points",
    "expected a number of ordinary size, found “99999999999999999999”" },
  { "\"id\": \"R03a\"", "\"method\": \"svc\"", "\"method\": " MARK "\"fax\"",
    "$.rules[2].effects[0].method", "expected the id of a category, found “fax”" },
  { "\"id\": \"R03a\"", "\"kind\": \"points\"", "\"kind\": " MARK "\"hint\"", "$.rules[2].kind",
    "expected one of “baseline”, “points”, “force”, “exclude”, “warning”, “advice”, found “hint”" },
  { "\"id\": \"R03a\"", "\"question\": \"q2.3\"", MARK "\"questions\": \"q2.3\"", NULL, NULL },
  { "\"id\": \"R04b\"", "\"variant\": \"pull\"", "\"variant\": " MARK "\"tug\"",
    "$.rules[5].effects[0].variant", "expected a variant of the category “svc”, found “tug”" },
  { "\"id\": \"R41\"", "\"cancel_penalties_of\": \"R35\"",
    "\"cancel_penalties_of\": " MARK "\"R99\"", "$.rules[43].effects[0].cancel_penalties_of",
    "expected the id of a rule, found “R99”" },
  { "\"id\": \"R48\"", "\"propose\": \"change-other-side\"", "\"propose\": " MARK "\"tea\"",
    "$.rules[51].effects[0].propose",
    "expected one of “combination”, “change-other-side”, “status-back”, “layer”, “adapter”, "
    "found “tea”" },

  /* The diagram */
  { "\"diagram\": {", "\"from\": \"user\"", "\"from\": " MARK "\"nobody\"",
    "$.diagram.panels[0].edges[0].from",
    "expected the id of a node of this drawing, found “nobody”" },
  { "\"diagram\": {", "\"kind\": \"person\"", "\"kind\": " MARK "\"robot\"",
    "$.diagram.panels[0].nodes[0].kind",
    "expected one of “app”, “person”, “screen”, “queue”, “file”, “store”, “layer”, found “robot”" },
  { "\"diagram\": {", "\"category\": \"svc\"", "\"category\": " MARK "\"ui\"",
    "$.diagram.panels[1].category",
    "expected one panel for each category, found another for “ui”" },
  { "\"diagram\": {", "\"width\": 100", "\"width\": " MARK "-1", "$.diagram.width",
    "expected a number from 1 to 1000, found -1" },
  { "\"strip\": {", "\"badges\": [", "\"badges\": [" MARK "\"paint\", ",
    "$.diagram.strip.badges[0]", "expected the id of a layer function, found “paint”" },

  /* The text */
  { "\"use_cases\": [", "\"several\": \"single\"", "\"several\": \"" MARK "\xff\"",
    "$.use_cases[0].several", "expected UTF-8 text, found the byte 0xFF" },
  { "\"use_cases\": [", "\"several\": \"single\",", "\"several\": \"single\"," MARK ",",
    "$.use_cases[0]", "expected a member name in quotes, found “,”" },
};

static void
find_place (const char *text,
            const char *place,
            guint      *line,
            guint      *column)
{
  *line = 1;
  *column = 1;

  for (const char *at = text; at < place; at++)
    {
      if (*at == '\n')
        {
          *line += 1;
          *column = 1;
        }
      else if (((guchar) *at & 0xc0) != 0x80)
        {
          *column += 1;
        }
    }
}

/* @text with one replacement, its mark taken out; and where that was */
static char *
replace (const char *text,
         guint       index,
         guint      *line,
         guint      *column)
{
  const char *anchor = strstr (text, mistakes[index].after);
  const char *place = anchor != NULL ? strstr (anchor, mistakes[index].old_text) : NULL;
  g_autoptr (GString) damaged = NULL;
  char *mark;

  g_assert_nonnull (place);
  damaged = g_string_new_len (text, place - text);
  g_string_append (damaged, mistakes[index].new_text);
  g_string_append (damaged, place + strlen (mistakes[index].old_text));

  mark = strstr (damaged->str, MARK);
  *line = 0;
  *column = 0;
  if (mark != NULL)
    {
      find_place (damaged->str, mark, line, column);
      g_string_erase (damaged, mark - damaged->str, strlen (MARK));
    }

  return g_string_free (g_steal_pointer (&damaged), FALSE);
}

static void
test_mistakes (void)
{
  g_autoptr (GBytes) builtin = load_builtin ();
  g_autofree char *text = g_strndup (g_bytes_get_data (builtin, NULL), g_bytes_get_size (builtin));

  for (guint i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      guint line, column;
      g_autofree char *damaged = replace (text, i, &line, &column);
      g_autofree char *message = NULL;

      g_assert_null (load_text (damaged, strlen (damaged), &error));
      assert_placed (error);
      if (mistakes[i].message == NULL)
        continue;

      message = g_strdup_printf ("catalogue.json:%u:%u: %s: %s", line, column, mistakes[i].path,
                                 mistakes[i].message);
      g_assert_cmpstr (error->message, ==, message);
    }
}

/* Unknown members are somebody else's, at every place. */
static void
test_unknown_members (void)
{
  g_autoptr (GBytes) builtin = load_builtin ();
  g_autofree char *text = g_strndup (g_bytes_get_data (builtin, NULL), g_bytes_get_size (builtin));
  g_auto (GStrv) pieces = g_strsplit (text, "\"title\": ", -1);
  g_autofree char *extended = g_strjoinv ("\"later\": {\"a\": [1, 2.5, null, \"x\"]}, \"title\": ",
                                          pieces);
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = load_text (extended, strlen (extended), &error);

  g_assert_no_error (error);
  g_assert_nonnull (catalogue);
}

static const struct
{
  const char *text;
  const char *message;
} wholes[] = {
  { "", "1:1: $: expected a value, found the end of the file" },
  { "{}", "1:1: $: expected a member “format”, found none" },
  { "[]", "1:1: $: expected an object, found a list" },
  { "null", "1:1: $: expected an object, found null" },
  { "{\"format\": 1}", "1:1: $: expected a member “id”, found none" },
};

static void
test_wholes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (wholes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = g_strconcat ("catalogue.json:", wholes[i].message, NULL);

      g_assert_null (load_text (wholes[i].text, strlen (wholes[i].text), &error));
      assert_placed (error);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_truncated (void)
{
  g_autoptr (GBytes) builtin = load_builtin ();
  gsize length = 0;
  const char *text = g_bytes_get_data (builtin, &length);

  for (gsize cut = 0; cut + 1 < length; cut += TRUNCATE_STEP)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *place = NULL;
      const char *end;
      guint line, column;

      g_assert_null (load_text (text, cut, &error));
      assert_placed (error);
      g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX);

      /* A character that is cut in two is where the text ends. */
      g_utf8_validate_len (text, cut, &end);
      find_place (text, end, &line, &column);
      place = g_strdup_printf ("catalogue.json:%u:%u: ", line, column);
      if (!g_str_has_prefix (error->message, place))
        g_assert_nonnull (strstr (error->message, "expected a value, found “"));
    }
}

static void
test_too_large (void)
{
  gsize length = SIGNPOST_CATALOGUE_MAX_BYTES + 1;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GError) error = NULL;

  memset (text, ' ', length);
  g_assert_null (load_text (text, length, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_TOO_LARGE);
}

static void
test_deep (void)
{
  gsize length = 10 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GError) error = NULL;

  memset (text, '[', length);
  g_assert_null (load_text (text, length, &error));
  assert_placed (error);
}

static void
test_no_file (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/catalogue.json");
  g_autoptr (GError) error = NULL;

  g_assert_null (signpost_catalogue_new_from_file (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

/* A copy with some other bytes, half of them among the characters that JSON is made of */
static char *
damage (GRand      *random,
        const char *text,
        gsize       length)
{
  static const char marks[] = "{}[]\",:0e.-tn\\ u";
  char *damaged = g_memdup2 (text, length);
  guint n_bytes = g_rand_int_range (random, 1, MAX_DAMAGED_BYTES + 1);

  for (guint i = 0; i < n_bytes; i++)
    {
      gsize place = g_rand_int_range (random, 0, length);

      damaged[place] = g_rand_boolean (random) ? marks[g_rand_int_range (random, 0, strlen (marks))]
                                               : g_rand_int_range (random, 0, 256);
    }

  return damaged;
}

/* Whatever happens to some bytes, a catalogue or an error with its place comes out. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) builtin = load_builtin ();
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  gsize length = 0;
  const char *text = g_bytes_get_data (builtin, &length);

  for (guint i = 0; i < N_DAMAGED; i++)
    {
      g_autofree char *damaged = damage (random, text, length);
      g_autoptr (SignpostCatalogue) catalogue = NULL;
      g_autoptr (GError) error = NULL;

      catalogue = load_text (damaged, length, &error);
      if (catalogue == NULL)
        assert_placed (error);
      else
        g_assert_no_error (error);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/catalogue-errors/mistakes", test_mistakes);
  g_test_add_func ("/catalogue-errors/unknown-members", test_unknown_members);
  g_test_add_func ("/catalogue-errors/wholes", test_wholes);
  g_test_add_func ("/catalogue-errors/truncated", test_truncated);
  g_test_add_func ("/catalogue-errors/too-large", test_too_large);
  g_test_add_func ("/catalogue-errors/deep", test_deep);
  g_test_add_func ("/catalogue-errors/no-file", test_no_file);
  g_test_add_func ("/catalogue-errors/damaged", test_damaged);

  return g_test_run ();
}
