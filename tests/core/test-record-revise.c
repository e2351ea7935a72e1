/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-fixture.h"

#include <string.h>

#include "core/record/signpost-log.h"
#include "core/record/signpost-record-revise.h"

/* What becomes of the old text */

typedef struct
{
  const char       *name;
  SignpostRelation  relation;
  const char       *before;
  const char       *after;     /* NULL: it cannot be marked */
} Case;

static const Case cases[] = {
  { "madr-quoted", SIGNPOST_RELATION_SUPERSEDES,
    "---\nstatus: \"accepted\"\ndate: 2026-11-21\n---\n# T\n\nstatus: x\n",
    "---\nstatus: \"superseded by ADR-0008\"\ndate: 2026-11-21\n---\n# T\n\nstatus: x\n" },
  { "madr-plain", SIGNPOST_RELATION_SUPERSEDES,
    "---\r\ndate: 2026-11-21\r\nStatus:   accepted   # so far\r\nx: y\r\n---\r\n# T\r\n",
    "---\r\ndate: 2026-11-21\r\nStatus:   superseded by ADR-0008   # so far\r\nx: y\r\n---\r\n# T\r\n" },
  { "madr-empty", SIGNPOST_RELATION_SUPERSEDES,
    "---\nstatus:\n---\n# T\n", "---\nstatus: superseded by ADR-0008\n---\n# T\n" },
  { "madr-two", SIGNPOST_RELATION_SUPERSEDES,
    "# T\n\n* Status: accepted\n* Date: 2026-11-21\n\n## Context\n",
    "# T\n\n* Status: superseded by [ADR-0008](0008-new.md)\n* Date: 2026-11-21\n\n## Context\n" },
  { "log4brains", SIGNPOST_RELATION_SUPERSEDES,
    "# T\n\n- Status: accepted\n\n## Context\n", "# T\n\n- Status: superseded by [ADR-0008](0008-new.md)\n\n## Context\n" },
  { "nygard", SIGNPOST_RELATION_SUPERSEDES,
    "# 1. T\n\nDate: 2026-11-21\n\n## Status\n\nAccepted\n\n## Context\n\nAccepted\n",
    "# 1. T\n\nDate: 2026-11-21\n\n## Status\n\nSuperseded by [8. New *thing*](0008-new.md)\n\n## Context\n\nAccepted\n" },
  { "nygard-links-stay", SIGNPOST_RELATION_SUPERSEDES,
    "# 1. T\n\n## Status\n\nAccepted\n\nAmends [0. S](0000-s.md)\n\n## Context\n",
    "# 1. T\n\n## Status\n\nSuperseded by [8. New *thing*](0008-new.md)\n\nAmends [0. S](0000-s.md)\n\n## Context\n" },
  { "nygard-last", SIGNPOST_RELATION_SUPERSEDES,
    "# 1. T\n\n## Status\n\nAccepted", "# 1. T\n\n## Status\n\nSuperseded by [8. New *thing*](0008-new.md)" },
  { "nothing", SIGNPOST_RELATION_SUPERSEDES, "# T\n\nText\n", NULL },
  { "empty-section", SIGNPOST_RELATION_SUPERSEDES, "# T\n\n## Status\n\n## Context\n", NULL },
  { "empty", SIGNPOST_RELATION_SUPERSEDES, "", NULL },
  { "nygard-amended", SIGNPOST_RELATION_AMENDS,
    "# 1. T\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\n## Context\r\n",
    "# 1. T\r\n\r\n## Status\r\n\r\nAccepted\r\n\r\nAmended by [8. New *thing*](0008-new.md)\r\n\r\n## Context\r\n" },
  { "madr-amended", SIGNPOST_RELATION_AMENDS,
    "---\nstatus: accepted\n---\n# T\n\n## More Information\n\nText\n",
    "---\nstatus: accepted\n---\n# T\n\n## More Information\n\nAmended by [ADR-0008](0008-new.md).\n\nText\n" },
  { "madr-amended-minimal", SIGNPOST_RELATION_AMENDS,
    "# T\n\nText\n", "# T\n\nText\n\n## More Information\n\nAmended by [ADR-0008](0008-new.md).\n" },
};

static void
test_mark (gconstpointer data)
{
  const Case *one = data;
  g_autofree char *marked = signpost_record_mark_revised (one->before, one->relation, 8, "New *thing*", "0008-new.md");

  if (one->after == NULL)
    {
      g_assert_null (marked);
      return;
    }

  /* A title is text, and must not become Markdown. */
  if (strstr (one->after, "New *thing*") != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (one->after, "New *thing*", -1);
      g_autofree char *escaped = g_strjoinv ("New \\*thing\\*", parts);

      g_assert_cmpstr (marked, ==, escaped);
    }
  else
    g_assert_cmpstr (marked, ==, one->after);
}

/* The whole way */

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

static GFile *
save (Fixture          *fixture,
      SignpostDecision *decision,
      SignpostProfile   profile)
{
  g_autoptr (GError) error = NULL;
  GFile *file = signpost_record_save (decision, fixture->folder, profile, &error);

  g_assert_no_error (error);

  return file;
}

static SignpostDecision *
revise (Fixture *fixture,
        GFile   *record)
{
  g_autoptr (GError) error = NULL;
  SignpostDecision *decision = signpost_record_revise (fixture->catalogue, record, "Old", 1, &error);

  g_assert_no_error (error);

  return decision;
}

static char *
read_file (GFile *file)
{
  char *text = NULL;

  g_file_get_contents (g_file_peek_path (file), &text, NULL, NULL);
  g_assert_nonnull (text);

  return text;
}

static SignpostLogEntry *
read_entry (GFile *file)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = read_file (file);

  return signpost_log_entry_parse (file, name, text);
}

static void
test_begins (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (SignpostDecision) first = load_sample (fixture->catalogue);
  g_autoptr (GFile) record = save (fixture, first, SIGNPOST_PROFILE_MADR);
  g_autoptr (SignpostDecision) second = revise (fixture, record);
  const SignpostRevision *revision = signpost_decision_get_revision (second);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (SignpostDecision) again = NULL;
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GError) error = NULL;
  gboolean is_changed = TRUE;

  g_assert_cmpstr (signpost_decision_get_id (second), !=, signpost_decision_get_id (first));
  g_assert_cmpstr (signpost_decision_get_title (second), ==, signpost_decision_get_title (first));
  g_assert_cmpstr (signpost_decision_get_detail (second, SIGNPOST_DETAIL_STATUS), ==, "");
  g_assert_cmpuint (revision->number, ==, 1);
  g_assert_cmpuint (strlen (revision->sha256), ==, 64);

  /* It is remembered on the disk. */
  bytes = signpost_decision_to_bytes (second);
  again = signpost_decision_new_from_bytes (fixture->catalogue, bytes, "", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (signpost_decision_get_revision (again)->record, ==, revision->record);
  g_assert_cmpint (signpost_decision_get_revision (again)->relation, ==, SIGNPOST_RELATION_SUPERSEDES);

  differences = signpost_record_list_revised (second, &is_changed, &error);
  g_assert_no_error (error);
  g_assert_false (is_changed);
  g_assert_cmpuint (differences->len, ==, 0);
}

static void
test_differences (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (SignpostDecision) first = load_sample (fixture->catalogue);
  g_autoptr (GFile) record = save (fixture, first, SIGNPOST_PROFILE_MADR);
  g_autoptr (GFile) decision_file = signpost_record_dup_decision_file (record);
  g_autoptr (SignpostDecision) second = revise (fixture, record);
  SignpostQuestion *question = signpost_catalogue_find_question (fixture->catalogue, "q2.3");
  SignpostComparison *comparison = signpost_decision_get_comparison (second);
  const char *values[] = { "weekly", NULL };
  g_autoptr (GPtrArray) differences = NULL;
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean is_changed = TRUE;

  signpost_decision_set_title (second, "Another title");
  values[0] = signpost_decision_has_value (second, question, "", "hours") ? "day" : "hours";
  signpost_decision_set_values (second, question, "", values);
  signpost_comparison_set_points (comparison, 0, 77);
  signpost_comparison_set_rating (comparison, 0, 0, 2, FALSE);
  signpost_decision_set_chosen (second, NULL);

  differences = signpost_record_list_revised (second, &is_changed, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < differences->len; i++)
    {
      const SignpostDifference *difference = g_ptr_array_index (differences, i);

      g_assert_cmpstr (difference->before, !=, difference->after);
      g_string_append_printf (told, "%s\n", difference->title);
    }

  g_assert_cmpuint (differences->len, ==, 5);
  g_assert_nonnull (strstr (told->str, "Title\n"));
  g_assert_nonnull (strstr (told->str, "How fresh must the data be at the receiver?\n"));
  g_assert_nonnull (strstr (told->str, "Points ("));
  g_assert_nonnull (strstr (told->str, "The chosen option\n"));

  /* Somebody else has changed what was recorded. */
  text = read_file (decision_file);
  g_assert_true (g_file_set_contents (g_file_peek_path (decision_file), text, -1, NULL));
  g_clear_pointer (&differences, g_ptr_array_unref);
  differences = signpost_record_list_revised (second, &is_changed, &error);
  g_assert_false (is_changed);
  strstr (text, "\"created\"")[1] = 'x';
  g_assert_true (g_file_set_contents (g_file_peek_path (decision_file), text, -1, NULL));
  g_clear_pointer (&differences, g_ptr_array_unref);
  differences = signpost_record_list_revised (second, &is_changed, &error);
  g_assert_no_error (error);
  g_assert_true (is_changed);
}

static const struct
{
  const char       *name;
  SignpostProfile   profile;
  SignpostRelation  relation;
  const char       *in_new;
  const char       *in_old;
} ways[] = {
  { "madr-supersedes", SIGNPOST_PROFILE_MADR, SIGNPOST_RELATION_SUPERSEDES,
    "## More Information\n\nSupersedes [ADR-0001](0001-", "status: \"superseded by ADR-0002\"\n" },
  { "nygard-supersedes", SIGNPOST_PROFILE_NYGARD, SIGNPOST_RELATION_SUPERSEDES,
    "\n\nSupersedes [1. Old](0001-", "## Status\n\nSuperseded by [2. Second](0002-second.md)\n\n## Context" },
  { "madr-amends", SIGNPOST_PROFILE_MADR, SIGNPOST_RELATION_AMENDS,
    "## More Information\n\nAmends [ADR-0001](0001-", "## More Information\n\nAmended by [ADR-0002](0002-second.md).\n" },
  { "nygard-amends", SIGNPOST_PROFILE_NYGARD, SIGNPOST_RELATION_AMENDS,
    "\n\nAmends [1. Old](0001-", "\n\nAmended by [2. Second](0002-second.md)\n\n## Context" },
};

static void
test_saves (Fixture       *fixture,
            gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SignpostDecision) first = load_sample (fixture->catalogue);
  g_autoptr (GFile) old = save (fixture, first, ways[i].profile);
  g_autofree char *before = read_file (old);
  g_autoptr (SignpostDecision) second = revise (fixture, old);
  g_autoptr (GFile) new = NULL;
  g_autoptr (GFile) decision_file = NULL;
  g_autoptr (SignpostLogEntry) entry = NULL;
  g_autofree char *after = NULL;
  g_autofree char *written = NULL;
  g_autofree char *recorded = NULL;
  g_autofree char *old_name = g_file_get_basename (old);
  g_autofree char *named = g_strdup_printf ("\"record\" : \"%s\"", old_name);

  signpost_decision_set_title (second, "Second");
  signpost_decision_set_relation (second, ways[i].relation);
  new = save (fixture, second, ways[i].profile);
  written = read_file (new);
  after = read_file (old);
  g_assert_nonnull (strstr (written, ways[i].in_new));
  g_assert_nonnull (strstr (after, ways[i].in_old));

  /* The recorded decision names the file, wherever the folder goes. */
  decision_file = signpost_record_dup_decision_file (new);
  recorded = read_file (decision_file);
  g_assert_nonnull (strstr (recorded, named));

  entry = read_entry (old);
  if (ways[i].relation == SIGNPOST_RELATION_SUPERSEDES)
    {
      g_assert_cmpint (signpost_log_entry_get_status (entry), ==, SIGNPOST_STATUS_SUPERSEDED);
      g_assert_cmpuint (g_strv_length ((char **) signpost_log_entry_get_superseded_by (entry)), ==, 1);
    }
  else
    {
      g_assert_cmpint (signpost_log_entry_get_status (entry), !=, SIGNPOST_STATUS_SUPERSEDED);
      g_assert_cmpuint (strlen (after), >, strlen (before));
    }

  /* The draft still knows the whole way. */
  g_assert_true (g_str_has_prefix (signpost_decision_get_revision (second)->record, "file:///"));
}

static GFile *
make_other_folder (Fixture *fixture)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (fixture->folder), "other log", NULL);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);

  return g_file_new_for_path (path);
}

/* The new record in a folder of its own: both link to each other from where they are. */
static void
test_another_folder (Fixture       *fixture,
                     gconstpointer  data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (SignpostDecision) first = load_sample (fixture->catalogue);
  g_autoptr (GFile) old = save (fixture, first, ways[i].profile);
  g_autoptr (SignpostDecision) second = revise (fixture, old);
  g_autoptr (GFile) folder = make_other_folder (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) new = NULL;
  g_autofree char *written = NULL;
  g_autofree char *marked = NULL;
  g_autofree char *recorded = NULL;
  g_autoptr (GFile) decision_file = NULL;
  g_autoptr (SignpostLogEntry) entry = NULL;

  signpost_decision_set_title (second, "Second");
  signpost_decision_set_relation (second, ways[i].relation);
  new = signpost_record_save (second, folder, ways[i].profile, &error);
  g_assert_no_error (error);
  written = read_file (new);
  marked = read_file (old);
  decision_file = signpost_record_dup_decision_file (new);
  recorded = read_file (decision_file);

  assert_contains (written, "](../0001-show-the-order-status-of-the-erp-in-the-web-shop.md)");
  assert_contains (marked, "](other%20log/0001-second.md)");
  assert_contains (recorded, "\"record\" : \"../0001-show-the-order-status-of-the-erp-in-the-web-shop.md\"");

  entry = read_entry (old);
  if (ways[i].relation == SIGNPOST_RELATION_SUPERSEDES)
    g_assert_cmpstr (signpost_log_entry_get_superseded_by (entry)[0], ==, "other%20log/0001-second.md");

  remove_folder (folder);
}

/* A decision file may come from anybody: what it says that it revises is marked in another folder only when it is that */
static void
test_stranger (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (SignpostDecision) first = load_sample (fixture->catalogue);
  g_autoptr (GFile) old = save (fixture, first, SIGNPOST_PROFILE_MADR);
  g_autofree char *before = read_file (old);
  g_autofree char *after = NULL;
  g_autoptr (SignpostDecision) second = revise (fixture, old);
  const SignpostRevision *revision = signpost_decision_get_revision (second);
  SignpostRevision forged = *revision;
  g_autoptr (GFile) folder = make_other_folder (fixture);
  g_autofree char *path = g_strdup ("../0001-show-the-order-status-of-the-erp-in-the-web-shop.md");
  g_autofree char *uri = g_strdup (revision->record);
  g_autofree char *digest = g_strdup ("");
  char *names[] = { path, uri };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = NULL;

      forged.record = names[i];
      forged.sha256 = digest;
      signpost_decision_set_revision (second, &forged);
      forged.title = signpost_decision_get_revision (second)->title;
      file = signpost_record_save (second, folder, SIGNPOST_PROFILE_MADR, &error);
      g_assert_null (file);
      g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_REVISED);
    }

  after = read_file (old);
  g_assert_cmpstr (after, ==, before);
  remove_folder (folder);
}

/* Nothing is written when the old record cannot be marked. */
static void
test_all_or_nothing (Fixture       *fixture,
                     gconstpointer  data)
{
  g_autoptr (SignpostDecision) first = load_sample (fixture->catalogue);
  g_autoptr (GFile) old = save (fixture, first, SIGNPOST_PROFILE_NYGARD);
  g_autoptr (SignpostDecision) second = revise (fixture, old);
  g_autofree char *before = list_names (fixture->folder);
  g_autofree char *after = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (g_file_peek_path (old), "# No status\n", -1, NULL));
  file = signpost_record_save (second, fixture->folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_null (file);
  g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_REVISED);
  after = list_names (fixture->folder);
  g_assert_cmpstr (before, ==, after);

  g_clear_error (&error);
  g_assert_cmpint (g_unlink (g_file_peek_path (old)), ==, 0);
  file = signpost_record_save (second, fixture->folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_REVISED);

  /* A folder has its name: it can be read as little as it can be written. */
  g_clear_error (&error);
  g_assert_cmpint (g_mkdir (g_file_peek_path (old), 0700), ==, 0);
  file = signpost_record_save (second, fixture->folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_REVISED);
  g_rmdir (g_file_peek_path (old));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/record-revise/mark/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_mark);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/record-revise/saves/", ways[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_saves, tear_down);
    }

  for (gsize i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      g_autofree char *path = g_strconcat ("/record-revise/another-folder/", ways[i].name, NULL);

      g_test_add (path, Fixture, GUINT_TO_POINTER (i), set_up, test_another_folder, tear_down);
    }

  g_test_add ("/record-revise/stranger", Fixture, NULL, set_up, test_stranger, tear_down);
  g_test_add ("/record-revise/begins", Fixture, NULL, set_up, test_begins, tear_down);
  g_test_add ("/record-revise/differences", Fixture, NULL, set_up, test_differences, tear_down);
  g_test_add ("/record-revise/all-or-nothing", Fixture, NULL, set_up, test_all_or_nothing, tear_down);

  return g_test_run ();
}
