/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What may happen to a draft while it is edited: the program is killed, the disk is full, another program edits it too. */

#include "record-fixture.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>

#include "core/record/signpost-draft-private.h"

#define SAFE_AFTER_US (2 * G_USEC_PER_SEC)

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

static SignpostDraftStore *
open_store (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  SignpostDraftStore *store = signpost_draft_store_new (fixture->catalogue, fixture->folder);

  g_assert_true (signpost_draft_store_load (store, &error));
  g_assert_no_error (error);

  return store;
}

static SignpostDraft *
get_draft (SignpostDraftStore *store,
           guint               position)
{
  g_autoptr (SignpostDraft) draft = g_list_model_get_item (G_LIST_MODEL (store), position);

  g_assert_nonnull (draft);

  return draft;
}

static guint
count (SignpostDraftStore *store)
{
  return g_list_model_get_n_items (G_LIST_MODEL (store));
}

/* Killed in the midst */

/* The child: edits without a pause, and says what it has edited. Never returns. */
static void
edit_for_ever (const char *path)
{
  g_autoptr (SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (SignpostDraftStore) store = signpost_draft_store_new (catalogue, folder);
  g_autoptr (SignpostDecision) decision = load_sample (catalogue);

  signpost_draft_store_add (store, decision);

  for (guint i = 1; ; i++)
    {
      g_autofree char *title = g_strdup_printf ("Title %u", i);

      signpost_decision_set_title (decision, title);
      printf ("%u\n", i);
      fflush (stdout);

      for (int j = 0; j < 5; j++)
        {
          g_main_context_iteration (NULL, FALSE);
          g_usleep (1000);
        }
    }
}

typedef struct
{
  guint   number;
  gint64  time_us;
} Edit;

/* Reads what the child says until it is time, and kills it. */
static void
watch_and_kill (GPid     pid,
                FILE    *output,
                gint64   life_us,
                GArray  *edits)
{
  gint64 end = 0;
  char line[256];

  while (fgets (line, sizeof line, output) != NULL)
    {
      Edit edit = { (guint) g_ascii_strtoull (line, NULL, 10), g_get_monotonic_time () };

      /* What the test's own beginning says */
      if (!g_ascii_isdigit (line[0]))
        continue;

      /* From its first edit on: starting may take a while. */
      if (end == 0)
        end = edit.time_us + life_us;

      g_array_append_val (edits, edit);
      if (edit.time_us > end)
        break;
    }

  g_assert_cmpint (kill (pid, SIGKILL), ==, 0);
}

static guint
find_safe (GArray *edits,
           gint64  now_us)
{
  guint safe = 0;

  for (guint i = 0; i < edits->len; i++)
    {
      const Edit *edit = &g_array_index (edits, Edit, i);

      if (edit->time_us < now_us - SAFE_AFTER_US)
        safe = edit->number;
    }

  return safe;
}

static void
kill_after (Fixture *fixture,
            gint64   life_us)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  const char *command[] = { program, "--edit", g_file_peek_path (fixture->folder), NULL };
  g_autoptr (GArray) edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_autoptr (SignpostDraftStore) store = NULL;
  g_autoptr (GError) error = NULL;
  const Edit *last;
  guint found = 0;
  guint safe;
  GPid pid = 0;
  FILE *output;
  int fd = -1;

  g_spawn_async_with_pipes (NULL, (char **) command, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                            NULL, &fd, NULL, &error);
  g_assert_no_error (error);

  output = fdopen (fd, "r");
  watch_and_kill (pid, output, life_us, edits);
  fclose (output);
  g_spawn_close_pid (pid);

  g_assert_cmpuint (edits->len, >, 0);
  last = &g_array_index (edits, Edit, edits->len - 1);
  safe = find_safe (edits, last->time_us);

  /* One draft, whole, and not older than two seconds */
  store = open_store (fixture);
  g_assert_cmpuint (count (store), ==, 1);
  g_assert_nonnull (signpost_draft_get_decision (get_draft (store, 0), &error));
  g_assert_no_error (error);
  g_assert_cmpint (sscanf (signpost_draft_get_title (get_draft (store, 0)), "Title %u", &found), ==, 1);
  g_assert_cmpuint (found, >=, safe);
  /* What it had edited and not said any more */
  g_assert_cmpuint (found, <=, last->number + 20);
}

static void
test_killed (Fixture       *fixture,
             gconstpointer  data)
{
  kill_after (fixture, 2500 * 1000);
}

static void
test_killed_while_writing (Fixture       *fixture,
                           gconstpointer  data)
{
  kill_after (fixture, (2 * SIGNPOST_DRAFT_DELAY_MS + 3) * 1000);
}

/* The disk */

static void
set_largest_file (rlim_t n_bytes)
{
  struct rlimit limit;

  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  limit.rlim_cur = n_bytes;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
}

/* A file that cannot grow is as good as a full disk. */
static void
test_full_disk (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (SignpostDraftStore) store = open_store (fixture);
  g_autoptr (SignpostDecision) decision = load_sample (fixture->catalogue);
  SignpostDraft *draft = signpost_draft_store_add (store, decision);
  g_autofree char *before = NULL;
  g_autofree char *during = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  signpost_decision_set_title (decision, "Before");
  g_assert_cmpint (signpost_draft_get_saved_at (draft), ==, 0);
  g_assert_true (signpost_draft_flush (draft, NULL));
  g_assert_cmpint (signpost_draft_get_saved_at (draft), >, 0);
  name = g_file_get_basename (signpost_draft_get_file (draft));
  before = read_text (fixture->folder, name);

  signal (SIGXFSZ, SIG_IGN);
  set_largest_file (512);
  signpost_decision_set_title (decision, "During");
  g_assert_false (signpost_draft_flush (draft, &error));
  set_largest_file (RLIM_INFINITY);

  g_assert_nonnull (error);
  g_assert_nonnull (strstr (signpost_draft_get_error (draft), "saving is tried again"));
  g_assert_false (signpost_draft_get_saved (draft));
  during = read_text (fixture->folder, name);
  g_assert_cmpstr (before, ==, during);

  /* Nobody types again, and it is saved all the same. */
  while (!signpost_draft_get_saved (draft))
    g_main_context_iteration (NULL, TRUE);

  g_assert_null (signpost_draft_get_error (draft));
  g_free (during);
  during = read_text (fixture->folder, name);
  g_assert_nonnull (strstr (during, "\"During\""));
}

/* Two programs */

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_two_programs (Fixture       *fixture,
                   gconstpointer  data)
{
  g_autoptr (SignpostDraftStore) ours = open_store (fixture);
  g_autoptr (SignpostDraftStore) theirs = NULL;
  g_autoptr (SignpostDecision) decision = load_sample (fixture->catalogue);
  SignpostDraft *draft = signpost_draft_store_add (ours, decision);
  SignpostDecision *other;
  g_autoptr (GFile) first_file = NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new_with_free_func (g_free);
  guint n_parted = 0;

  signpost_decision_set_title (decision, "Begun");
  g_assert_true (signpost_draft_flush (draft, NULL));
  first_file = g_object_ref (signpost_draft_get_file (draft));
  g_signal_connect_swapped (draft, "parted", G_CALLBACK (count_cb), &n_parted);

  /* The other program goes on with it … */
  theirs = open_store (fixture);
  other = signpost_draft_get_decision (get_draft (theirs, 0), NULL);
  signpost_decision_set_title (other, "Theirs");
  g_assert_true (signpost_draft_store_flush (theirs, NULL));

  /* … and so does this one, which knows nothing of it. */
  signpost_decision_set_title (decision, "Ours");
  g_assert_true (signpost_draft_flush (draft, NULL));
  g_assert_cmpuint (n_parted, ==, 1);
  g_assert_false (g_file_equal (signpost_draft_get_file (draft), first_file));
  g_assert_cmpuint (count (ours), ==, 2);

  /* From now on each has a file of its own. */
  signpost_decision_set_title (decision, "Ours again");
  signpost_decision_set_title (other, "Theirs again");
  g_assert_true (signpost_draft_flush (draft, NULL));
  g_assert_true (signpost_draft_store_flush (theirs, NULL));
  g_assert_cmpuint (n_parted, ==, 1);

  g_clear_object (&theirs);
  theirs = open_store (fixture);
  g_assert_cmpuint (count (theirs), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_ptr_array_add (titles, g_strdup (signpost_draft_get_title (get_draft (theirs, i))));
  g_assert_true (g_ptr_array_find_with_equal_func (titles, "Ours again", g_str_equal, NULL));
  g_assert_true (g_ptr_array_find_with_equal_func (titles, "Theirs again", g_str_equal, NULL));
}

/* The other one saved its record, and the draft went with it: what is typed here is not lost. */
static void
test_taken_away (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (SignpostDraftStore) store = open_store (fixture);
  g_autoptr (SignpostDecision) decision = load_sample (fixture->catalogue);
  SignpostDraft *draft = signpost_draft_store_add (store, decision);

  signpost_decision_set_title (decision, "Begun");
  g_assert_true (signpost_draft_flush (draft, NULL));
  g_assert_true (g_file_delete (signpost_draft_get_file (draft), NULL, NULL));
  signpost_decision_set_title (decision, "Still here");
  g_assert_true (signpost_draft_flush (draft, NULL));
  g_assert_true (g_file_query_exists (signpost_draft_get_file (draft), NULL));
}

/* What is left */

static void
test_left_overs (Fixture       *fixture,
                 gconstpointer  data)
{
  static const char * const names[] = {
    "a.json", "a.json.removed", "a.json.AB12CD", "a.json.backup", "a.json.AB12CDE", "notes.removed",
  };
  g_autoptr (SignpostDraftStore) store = open_store (fixture);
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  gint64 kept = SIGNPOST_DRAFT_KEPT_DAYS * 24 * 60 * 60;
  g_autofree char *left = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    write_text (fixture->folder, names[i], "{}");

  signpost_draft_store_clear_away (store, now + kept - 60);
  left = list_names (fixture->folder);
  g_assert_cmpstr (left, ==, "a.json a.json.AB12CD a.json.AB12CDE a.json.backup a.json.removed notes.removed ");

  g_free (left);
  signpost_draft_store_clear_away (store, now + kept + 60);
  left = list_names (fixture->folder);
  g_assert_cmpstr (left, ==, "a.json a.json.AB12CDE a.json.backup notes.removed ");
}

#define ADD(name, func) g_test_add ("/draft-safety/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gboolean is_child = argc == 3 && g_str_equal (argv[1], "--edit");

  if (is_child)
    argc = 1;

  g_test_init (&argc, &argv, NULL);

  if (is_child)
    edit_for_ever (argv[2]);

  ADD ("killed", test_killed);
  ADD ("killed-while-writing", test_killed_while_writing);
  ADD ("full-disk", test_full_disk);
  ADD ("two-programs", test_two_programs);
  ADD ("taken-away", test_taken_away);
  ADD ("left-overs", test_left_overs);

  return g_test_run ();
}
