/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/json/signpost-json-reader.h"

#include <glib/gstdio.h>
#include <string.h>

#define MAX_BYTES (16 * 1024 * 1024)

static SignpostJsonReader *
read_bytes (const char  *text,
            gssize       length,
            GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length >= 0 ? (gsize) length : strlen (text));

  return signpost_json_reader_new (bytes, "test.json", MAX_BYTES, error);
}

static SignpostJsonReader *
read_text (const char *text)
{
  g_autoptr (GError) error = NULL;
  SignpostJsonReader *reader = read_bytes (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (reader);

  return reader;
}

static void
assert_finished (SignpostJsonReader *reader,
                 const char         *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (signpost_json_reader_failed (reader), ==, message != NULL);
  g_assert_cmpint (signpost_json_reader_finish (reader, &error), ==, message == NULL);
  if (message == NULL)
    return;

  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_CONTENT);
  g_assert_cmpstr (error->message, ==, message);
}

/* Mistakes in the text */

static const struct
{
  const char *text;
  const char *message;
} mistakes[] = {
  { "", "1:1: $: expected a value, found the end of the file" },
  { " \n\t", "2:2: $: expected a value, found the end of the file" },
  { "{", "1:2: $: expected a member name in quotes, found the end of the file" },
  { "[", "1:2: $[0]: expected a value, found the end of the file" },
  { "[1", "1:3: $: expected “,” or “]”, found the end of the file" },
  { "[1 2]", "1:4: $: expected “,” or “]”, found “2”" },
  { "[1,]", "1:4: $[1]: expected a value, found “]”" },
  { "[,1]", "1:2: $[0]: expected a value, found “,”" },
  { "{\"a\":1,}", "1:8: $: expected a member name in quotes, found “}”" },
  { "{\"a\" 1}", "1:6: $.a: expected “:”, found “1”" },
  { "{\"a\":1 \"b\":2}", "1:8: $: expected “,” or “}”, found “\"”" },
  { "{a:1}", "1:2: $: expected a member name in quotes, found “a”" },
  { "{'a':1}", "1:2: $: expected a member name in quotes, found “'”" },
  { "{\n  \"a\": {\n    \"b\": [1, 2, x]\n  }\n}", "3:17: $.a.b[2]: expected a value, found “x”" },
  { "{\"a\": 1, \"b\": {\"c\": 1, \"c\": 2}}",
    "1:24: $.b: expected each member once, found “c” again" },
  { "{\"a\": 1, \"\\u0061\": 2}", "1:10: $: expected each member once, found “a” again" },
  { "// no\n1", "1:1: $: expected a value, found “/”" },
  { "[1] /* no */", "1:5: $: expected the end of the file, found “/”" },
  { "1 2", "1:3: $: expected the end of the file, found “2”" },
  { "[true, tru]", "1:8: $[1]: expected a value, found “t”" },
  { "NaN", "1:1: $: expected a value, found “N”" },
  { "[-]", "1:3: $[0]: expected a digit, found “]”" },
  { "[01]", "1:3: $: expected “,” or “]”, found “1”" },
  { "[1.]", "1:4: $[0]: expected a digit, found “]”" },
  { "[.5]", "1:2: $[0]: expected a value, found “.”" },
  { "[+1]", "1:2: $[0]: expected a value, found “+”" },
  { "[1e]", "1:4: $[0]: expected a digit, found “]”" },
  { "[0x10]", "1:3: $: expected “,” or “]”, found “x”" },
  { "[0, 1e999]", "1:5: $[1]: expected a number of ordinary size, found “1e999”" },
  { "[9223372036854775808]",
    "1:2: $[0]: expected a number of ordinary size, found “9223372036854775808”" },
  { "\"abc", "1:5: $: expected the closing quote of a text, found the end of the file" },
  { "\"a\nb\"", "1:3: $: expected the closing quote of a text, found U+000A" },
  { "\"a\\x\"", "1:4: $: expected an escape such as “\\n” or “\\u00e9”, found “x”" },
  { "\"\\", "1:3: $: expected an escape such as “\\n” or “\\u00e9”, found the end of the file" },
  { "\"\\u12g4\"", "1:6: $: expected four hexadecimal digits, found “g”" },
  { "\"\\u0000\"", "1:2: $: expected a character, found U+0000" },
  { "\"é\\ud800\"", "1:9: $: expected the second \\u escape of a pair, found “\"”" },
  { "\"é\\ud800\\u0041\"", "1:3: $: expected a pair of \\u escapes, found a first half only" },
  { "\"\\udc00\"", "1:2: $: expected a pair of \\u escapes, found a second half only" },
  { "{\"ä\": [\"ö\", \"\xff\"]}", "1:14: $[“ä”][1]: expected UTF-8 text, found the byte 0xFF" },
  { "[1] \xc3", "1:5: $: expected UTF-8 text, found the byte 0xC3" },
  { "\xff", "1:1: $: expected UTF-8 text, found the byte 0xFF" },
  { "{\"a b\": {\"\": {\"9\": }}}", "1:20: $[“a b”][“”][“9”]: expected a value, found “}”" },
  { "\u00a0 1", "1:1: $: expected a value, found U+00A0" },
};

static void
test_mistakes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mistakes); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *message = g_strconcat ("test.json:", mistakes[i].message, NULL);

      g_assert_null (read_bytes (mistakes[i].text, -1, &error));
      g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, message);
    }
}

static void
test_nul_byte (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes ("[\"a\0b\"]", 7, &error));
  g_assert_cmpstr (error->message, ==,
                   "test.json:1:4: $[0]: expected UTF-8 text, found the byte 0x00");
}

static void
test_deep (void)
{
  gsize length = 10 * 1024 * 1024;
  g_autofree char *text = g_malloc (length);
  g_autoptr (GError) error = NULL;

  memset (text, '[', length);
  g_assert_null (read_bytes (text, length, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "test.json:1:65: $[0][0]"));
  g_assert_true (g_str_has_suffix (error->message,
                                   ": expected at most 64 levels of nesting, found more"));
}

static void
test_deepest (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (SignpostJsonReader) reader = NULL;

  for (int i = 0; i < SIGNPOST_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, '[');
  for (int i = 0; i < SIGNPOST_JSON_MAX_DEPTH; i++)
    g_string_append_c (text, ']');

  reader = read_text (text->str);
  assert_finished (reader, NULL);
}

static void
test_too_many_values (void)
{
  g_autoptr (GString) text = g_string_new ("[0");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < SIGNPOST_JSON_MAX_VALUES; i++)
    g_string_append (text, ",0");
  g_string_append_c (text, ']');

  g_assert_null (read_bytes (text->str, -1, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX);
  g_assert_true (g_str_has_suffix (error->message,
                                   "$[999999]: expected at most 1000000 values, found more"));
}

static void
test_too_large (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static ("[1, 2, 3]", 9);
  g_autoptr (GError) error = NULL;

  g_assert_null (signpost_json_reader_new (bytes, "test.json", 8, &error));
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_TOO_LARGE);
  g_assert_true (g_str_has_prefix (error->message, "test.json: expected a file of at most 8"));
}

/* Cut anywhere, a text is no longer whole. */
static void
test_truncated (void)
{
  static const char whole[] =
    "{\"a\": [1, -2.5e3, \"ü\\n\\ud83d\\ude00\", true, null], \"b\": {\"c\": \"\"}}";

  for (gsize length = 0; length < strlen (whole); length++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_bytes (whole, length, &error));
      g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX);
      g_assert_true (g_str_has_prefix (error->message, "test.json:1:"));
    }
}

/* What is read */

static void
test_values (void)
{
  static const char * const colours[] = { "red", "green", NULL };
  g_autoptr (SignpostJsonReader) reader =
    read_text ("\xef\xbb\xbf{\"text\": \"a\\t\\\"\\\\\\/ü\\u00e9\\ud83d\\ude00\",\r\n"
               " \"whole\": -9223372036854775808, \"real\": 2.5e-1, \"four\": 4.0,\n"
               " \"yes\": true, \"none\": null, \"empty\": \"\", \"colour\": \"green\",\n"
               " \"list\": [\"x\", \"\", \"z\"], \"object\": {\"b\": 1, \"a\": 2}}");
  g_auto (GStrv) list = NULL;
  g_auto (GStrv) absent = NULL;
  g_auto (GStrv) members = NULL;

  g_assert_cmpstr (signpost_json_reader_get_string (reader, "text"), ==, "a\t\"\\/üé😀");
  g_assert_cmpint (signpost_json_reader_get_int (reader, "whole", G_MININT64, G_MAXINT64, 0), ==,
                   G_MININT64);
  g_assert_cmpint (signpost_json_reader_get_int (reader, "four", 0, 10, 0), ==, 4);
  g_assert_cmpint (signpost_json_reader_get_int (reader, "none", 0, 10, 7), ==, 7);
  g_assert_cmpint (signpost_json_reader_get_int (reader, "absent", 0, 10, -1), ==, -1);
  g_assert_cmpfloat (signpost_json_reader_get_number (reader, "real", 0, 1, 0), ==, 0.25);
  g_assert_cmpfloat (signpost_json_reader_get_number (reader, "four", 0, 4, 0), ==, 4);
  g_assert_true (signpost_json_reader_get_boolean (reader, "yes", FALSE));
  g_assert_true (signpost_json_reader_get_boolean (reader, "absent", TRUE));
  g_assert_null (signpost_json_reader_get_optional (reader, "none"));
  g_assert_null (signpost_json_reader_get_optional (reader, "absent"));
  g_assert_cmpstr (signpost_json_reader_get_optional (reader, "empty"), ==, "");
  g_assert_cmpint (signpost_json_reader_get_choice (reader, "colour", colours, -1), ==, 1);
  g_assert_cmpint (signpost_json_reader_get_choice (reader, "absent", colours, 0), ==, 0);

  list = signpost_json_reader_get_strings (reader, "list");
  g_assert_cmpuint (g_strv_length (list), ==, 3);
  g_assert_cmpstr (list[2], ==, "z");
  absent = signpost_json_reader_get_strings (reader, "absent");
  g_assert_cmpuint (g_strv_length (absent), ==, 0);

  g_assert_true (signpost_json_reader_has (reader, "empty"));
  g_assert_false (signpost_json_reader_has (reader, "none"));
  g_assert_false (signpost_json_reader_has (reader, "absent"));

  g_assert_true (signpost_json_reader_enter_member (reader, "object"));
  members = signpost_json_reader_list_members (reader);
  g_assert_cmpstr (members[0], ==, "b");
  g_assert_cmpstr (members[1], ==, "a");
  g_assert_true (JSON_NODE_HOLDS_OBJECT (signpost_json_reader_get_node (reader)));
  signpost_json_reader_leave (reader);

  assert_finished (reader, NULL);
}

/* What is not what was expected */

static void
get_string (SignpostJsonReader *reader,
            const char         *member)
{
  g_assert_nonnull (signpost_json_reader_get_string (reader, member));
}

static void
get_optional (SignpostJsonReader *reader,
              const char         *member)
{
  g_assert_null (signpost_json_reader_get_optional (reader, member));
}

static void
get_int (SignpostJsonReader *reader,
         const char         *member)
{
  g_assert_cmpint (signpost_json_reader_get_int (reader, member, 0, 100, 5), ==, 5);
}

static void
get_number (SignpostJsonReader *reader,
            const char         *member)
{
  g_assert_cmpfloat (signpost_json_reader_get_number (reader, member, 0, 1.5, 0.5), ==, 0.5);
}

static void
get_boolean (SignpostJsonReader *reader,
             const char         *member)
{
  g_assert_true (signpost_json_reader_get_boolean (reader, member, TRUE));
}

static void
get_choice (SignpostJsonReader *reader,
            const char         *member)
{
  static const char * const nicks[] = { "preferred", "possible", "none", NULL };

  g_assert_cmpint (signpost_json_reader_get_choice (reader, member, nicks, -1), ==, 0);
}

static void
get_strings (SignpostJsonReader *reader,
             const char         *member)
{
  g_auto (GStrv) strings = signpost_json_reader_get_strings (reader, member);

  g_assert_nonnull (strings);
}

static void
get_long_list (SignpostJsonReader *reader,
               const char         *member)
{
  g_assert_cmpuint (signpost_json_reader_enter_list (reader, member, 2, 3), ==, 0);
  signpost_json_reader_leave (reader);
}

static void
enter_members (SignpostJsonReader *reader,
               const char         *member)
{
  signpost_json_reader_enter_member (reader, member);
  signpost_json_reader_enter_member (reader, "deeper");
  signpost_json_reader_get_string (reader, "deepest");
  signpost_json_reader_leave (reader);
  signpost_json_reader_leave (reader);
}

static void
fail_here (SignpostJsonReader *reader,
           const char         *member)
{
  signpost_json_reader_fail (reader, member, "no such %s", "thing");
  signpost_json_reader_fail (reader, NULL, "never told");
}

static const struct
{
  const char  *value;    /* of “m” */
  void       (*read) (SignpostJsonReader *reader, const char *member);
  const char  *message;
} surprises[] = {
  { "1", get_string, "2:7: $.m: expected a text, found 1" },
  { "true", get_string, "2:7: $.m: expected a text, found true" },
  { "null", get_string, "2:7: $.m: expected a text, found null" },
  { "[]", get_string, "2:7: $.m: expected a text, found a list" },
  { "{}", get_string, "2:7: $.m: expected a text, found an object" },
  { "\"\"", get_string, "2:7: $.m: expected a text, found an empty text" },
  { "\" \\n\"", get_string, "2:7: $.m: expected a text, found an empty text" },
  { NULL, get_string, "1:1: $: expected a member “m”, found none" },
  { "2.5", get_optional, "2:7: $.m: expected a text, found 2.5" },
  { "101", get_int, "2:7: $.m: expected a whole number from 0 to 100, found 101" },
  { "-1", get_int, "2:7: $.m: expected a whole number from 0 to 100, found -1" },
  { "4.5", get_int, "2:7: $.m: expected a whole number from 0 to 100, found 4.5" },
  { "1e300", get_int,
    "2:7: $.m: expected a whole number from 0 to 100, found 1.0000000000000001e+300" },
  { "\"4\"", get_int, "2:7: $.m: expected a whole number from 0 to 100, found “4”" },
  { "1.6", get_number, "2:7: $.m: expected a number from 0 to 1.5, found 1.6000000000000001" },
  { "\"\"", get_number, "2:7: $.m: expected a number from 0 to 1.5, found an empty text" },
  { "1", get_boolean, "2:7: $.m: expected true or false, found 1" },
  { "\"maybe\"", get_choice,
    "2:7: $.m: expected one of “preferred”, “possible”, “none”, found “maybe”" },
  { NULL, get_choice, "1:1: $: expected a member “m”, found none" },
  { "{}", get_strings, "2:7: $.m: expected a list, found an object" },
  { "[\"a\",\n\"b\", 3]", get_strings, "3:6: $.m[2]: expected a text, found 3" },
  { "[1]", get_long_list, "2:7: $.m: expected a list of at least 2, found 1" },
  { "[1, 2, 3, 4]", get_long_list, "2:7: $.m: expected a list of at most 3, found 4" },
  { NULL, get_long_list, "1:1: $: expected a member “m”, found none" },
  { NULL, enter_members, "1:1: $: expected a member “m”, found none" },
  { "{}", enter_members, "2:7: $.m: expected a member “deeper”, found none" },
  { "[]", enter_members, "2:7: $.m: expected an object, found a list" },
  { "{\"deeper\": \"no\"}", enter_members, "2:18: $.m.deeper: expected an object, found “no”" },
  { "7", fail_here, "2:7: $.m: no such thing" },
  { NULL, fail_here, "1:1: $: no such thing" },
};

static void
test_surprises (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (surprises); i++)
    {
      g_autofree char *text = surprises[i].value != NULL ? g_strdup_printf ("{\n\"m\" : %s}",
                                                                            surprises[i].value)
                                                         : g_strdup ("{}");
      g_autofree char *message = g_strconcat ("test.json:", surprises[i].message, NULL);
      g_autofree char *path = NULL;
      g_autoptr (SignpostJsonReader) reader = read_text (text);

      surprises[i].read (reader, "m");
      assert_finished (reader, message);

      path = signpost_json_reader_dup_path (reader);
      g_assert_cmpstr (path, ==, "$");
    }
}

static void
test_sticky (void)
{
  g_autoptr (SignpostJsonReader) reader = read_text ("{\"a\": 1, \"b\": [\"x\"]}");
  g_auto (GStrv) members = NULL;
  g_auto (GStrv) strings = NULL;

  g_assert_cmpstr (signpost_json_reader_get_string (reader, "a"), ==, "");
  g_assert_false (signpost_json_reader_has (reader, "b"));
  g_assert_cmpstr (signpost_json_reader_get_string (reader, "b"), ==, "");
  g_assert_cmpint (signpost_json_reader_get_int (reader, "a", 0, 9, 3), ==, 3);
  strings = signpost_json_reader_get_strings (reader, "b");
  g_assert_cmpuint (g_strv_length (strings), ==, 0);
  g_assert_false (signpost_json_reader_enter_member (reader, "b"));
  g_assert_cmpuint (signpost_json_reader_count (reader), ==, 0);
  g_assert_false (signpost_json_reader_enter_element (reader, 0));
  g_assert_cmpstr (signpost_json_reader_get_value (reader), ==, "");
  signpost_json_reader_leave (reader);
  signpost_json_reader_leave (reader);
  members = signpost_json_reader_list_members (reader);
  g_assert_cmpuint (g_strv_length (members), ==, 0);
  g_assert_null (signpost_json_reader_get_node (reader));

  assert_finished (reader, "test.json:1:7: $.a: expected a text, found 1");
}

/* A long name is shortened in the path, and a quote stays on one line. */
static void
test_quoting (void)
{
  g_autofree char *name = g_strnfill (200, 'n');
  g_autofree char *text = g_strdup_printf ("{\"%s\": \"line\\n%s\"}", name, name);
  g_autoptr (SignpostJsonReader) reader = read_text (text);
  g_autoptr (GError) error = NULL;

  signpost_json_reader_get_int (reader, name, 0, 1, 0);
  g_assert_false (signpost_json_reader_finish (reader, &error));
  g_assert_null (strchr (error->message, '\n'));
  g_assert_cmpuint (strlen (error->message), <, 300);
  g_assert_true (g_str_has_prefix (error->message, "test.json:1:206: $[“nnnn"));
}

static void
test_file (void)
{
  g_autofree char *directory = g_dir_make_tmp ("signpost-json-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (directory, "some.json", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (SignpostJsonReader) reader = NULL;
  g_autoptr (SignpostJsonReader) too_large = NULL;
  g_autoptr (SignpostJsonReader) absent = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (path, "{\"a\": 1}", -1, NULL));
  reader = signpost_json_reader_new_from_file (file, MAX_BYTES, &error);
  g_assert_no_error (error);
  signpost_json_reader_get_string (reader, "a");
  assert_finished (reader, "some.json:1:7: $.a: expected a text, found 1");

  too_large = signpost_json_reader_new_from_file (file, 7, &error);
  g_assert_null (too_large);
  g_assert_error (error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_TOO_LARGE);
  g_clear_error (&error);

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (directory), ==, 0);
  absent = signpost_json_reader_new_from_file (file, MAX_BYTES, &error);
  g_assert_null (absent);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json-reader/mistakes", test_mistakes);
  g_test_add_func ("/json-reader/nul-byte", test_nul_byte);
  g_test_add_func ("/json-reader/deep", test_deep);
  g_test_add_func ("/json-reader/deepest", test_deepest);
  g_test_add_func ("/json-reader/too-many-values", test_too_many_values);
  g_test_add_func ("/json-reader/too-large", test_too_large);
  g_test_add_func ("/json-reader/truncated", test_truncated);
  g_test_add_func ("/json-reader/values", test_values);
  g_test_add_func ("/json-reader/surprises", test_surprises);
  g_test_add_func ("/json-reader/sticky", test_sticky);
  g_test_add_func ("/json-reader/quoting", test_quoting);
  g_test_add_func ("/json-reader/file", test_file);

  return g_test_run ();
}
