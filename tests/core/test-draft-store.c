/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "record-fixture.h"

#include <libglib-testing/signal-logger.h>
#include <string.h>

#include "core/record/signpost-draft-store.h"

typedef struct
{
  SignpostCatalogue  *catalogue;
  GFile              *folder;
  SignpostDraftStore *store;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GFile) parent = make_folder ();

  fixture->catalogue = load_catalogue ();
  fixture->folder = g_file_get_child (parent, "drafts");
  fixture->store = signpost_draft_store_new (fixture->catalogue, fixture->folder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GFile) parent = g_file_get_parent (fixture->folder);

  g_assert_finalize_object (fixture->store);

  /* A draft that is being written lives until that is done */
  while (G_OBJECT (fixture->catalogue)->ref_count > 1)
    g_main_context_iteration (NULL, TRUE);

  remove_folder (fixture->folder);
  remove_folder (parent);
  g_clear_object (&fixture->folder);
  g_assert_finalize_object (fixture->catalogue);
}

static void
restart (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (fixture->store);
  fixture->store = signpost_draft_store_new (fixture->catalogue, fixture->folder);
  g_assert_true (signpost_draft_store_load (fixture->store, &error));
  g_assert_no_error (error);
}

static SignpostDraft *
add_draft (Fixture    *fixture,
           const char *title)
{
  g_autoptr (SignpostDecision) decision = signpost_decision_new (fixture->catalogue);
  SignpostDraft *draft = signpost_draft_store_add (fixture->store, decision);

  signpost_decision_set_title (decision, title);

  return draft;
}

static void
wait_until_saved (SignpostDraft *draft)
{
  gint64 start = g_get_monotonic_time ();

  while (!signpost_draft_get_saved (draft))
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
      /* “Every keystroke is safe within two seconds” */
      g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
    }
}

static guint
count (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (fixture->store));
}

static SignpostDraft *
get_draft (Fixture *fixture,
           guint    position)
{
  g_autoptr (SignpostDraft) draft = g_list_model_get_item (G_LIST_MODEL (fixture->store), position);

  g_assert_nonnull (draft);

  return draft;
}

static void
test_saves (Fixture       *fixture,
            gconstpointer  data)
{
  SignpostDraft *draft = add_draft (fixture, "Orders");
  SignpostDecision *decision = signpost_draft_get_decision (draft, NULL);
  g_autofree char *before = g_strdup (signpost_decision_get_id (decision));

  g_assert_false (signpost_draft_get_saved (draft));
  g_assert_cmpstr (signpost_draft_get_title (draft), ==, "Orders");
  wait_until_saved (draft);
  g_assert_null (signpost_draft_get_error (draft));

  restart (fixture);
  g_assert_cmpuint (count (fixture), ==, 1);
  draft = get_draft (fixture, 0);
  g_assert_cmpstr (signpost_draft_get_title (draft), ==, "Orders");
  g_assert_true (signpost_draft_get_saved (draft));
  g_assert_cmpint (ABS (signpost_draft_get_modified (draft) - g_get_real_time () / G_USEC_PER_SEC), <, 10);
  g_assert_cmpstr (signpost_decision_get_id (signpost_draft_get_decision (draft, NULL)), ==, before);
}

/* Whoever answers before giving a title finds the draft again. */
static void
test_untitled (Fixture       *fixture,
               gconstpointer  data)
{
  SignpostDraft *draft = add_draft (fixture, "");

  signpost_decision_set_detail (signpost_draft_get_decision (draft, NULL),
                                SIGNPOST_DETAIL_INFORMED, "Everybody");
  wait_until_saved (draft);

  restart (fixture);
  draft = get_draft (fixture, 0);
  g_assert_cmpstr (signpost_draft_get_title (draft), ==, "");
  g_assert_null (signpost_draft_get_error (draft));
}

/* Someone who never stops typing is saved all the same */
static void
test_steady_typing (Fixture       *fixture,
                    gconstpointer  data)
{
  SignpostDraft *draft = add_draft (fixture, "a");
  SignpostDecision *decision = signpost_draft_get_decision (draft, NULL);
  gint64 start = g_get_monotonic_time ();

  while (!g_file_query_exists (signpost_draft_get_file (draft), NULL))
    {
      g_autofree char *title = g_strdup_printf ("%" G_GINT64_FORMAT, g_get_monotonic_time ());

      signpost_decision_set_title (decision, title);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (20 * 1000);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
    }
}

/* A draft that nobody has changed leaves no file */
static void
test_unchanged (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (SignpostDecision) decision = signpost_decision_new (fixture->catalogue);
  SignpostDraft *draft = signpost_draft_store_add (fixture->store, decision);

  g_assert_true (signpost_draft_get_saved (draft));
  g_assert_true (signpost_draft_store_flush (fixture->store, NULL));
  g_assert_false (g_file_query_exists (signpost_draft_get_file (draft), NULL));
}

static void
test_flush (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  SignpostDraft *draft = add_draft (fixture, "Flushed");

  g_assert_true (signpost_draft_store_flush (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_true (signpost_draft_get_saved (draft));
  restart (fixture);
  g_assert_cmpstr (signpost_draft_get_title (get_draft (fixture, 0)), ==, "Flushed");
}

/* Also without a flush: closing the store is enough */
static void
test_dispose (Fixture       *fixture,
              gconstpointer  data)
{
  add_draft (fixture, "Last word");
  restart (fixture);
  g_assert_cmpstr (signpost_draft_get_title (get_draft (fixture, 0)), ==, "Last word");
}

static void
test_order (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GtSignalLogger) logger = gt_signal_logger_new ();
  SignpostDraft *first = add_draft (fixture, "First");
  SignpostDraft *second;
  guint position, removed, added;

  g_usleep (1100 * 1000);
  second = add_draft (fixture, "Second");
  g_assert_true (get_draft (fixture, 0) == second);

  g_usleep (1100 * 1000);
  gt_signal_logger_connect (logger, fixture->store, "items-changed");
  signpost_decision_set_title (signpost_draft_get_decision (first, NULL), "First again");
  gt_signal_logger_assert_emission_pop (logger, fixture->store, "items-changed", &position, &removed, &added);
  g_assert_cmpuint (position, ==, 0);
  g_assert_cmpuint (removed, ==, 2);
  g_assert_cmpuint (added, ==, 2);
  gt_signal_logger_assert_no_emissions (logger);
  g_assert_true (get_draft (fixture, 0) == first);
}

static void
test_remove (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostDraft) draft = g_object_ref (add_draft (fixture, "Gone"));
  g_autofree char *names = NULL;

  signpost_decision_set_title (signpost_draft_get_decision (draft, NULL), "Typed last");
  g_assert_true (signpost_draft_store_remove (fixture->store, draft, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture), ==, 0);
  names = list_names (fixture->folder);
  g_assert_true (g_str_has_suffix (names, ".json.removed "));

  g_assert_true (signpost_draft_store_restore (fixture->store, draft, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture), ==, 1);
  restart (fixture);
  g_assert_cmpstr (signpost_draft_get_title (get_draft (fixture, 0)), ==, "Typed last");
}

/* A removed draft stays removed, whatever is typed into it */
static void
test_removed_is_not_written (Fixture       *fixture,
                             gconstpointer  data)
{
  g_autoptr (SignpostDraft) draft = g_object_ref (add_draft (fixture, "Gone"));
  gint64 end = g_get_monotonic_time () + 1500 * 1000;

  g_assert_true (signpost_draft_store_remove (fixture->store, draft, NULL));
  signpost_decision_set_title (signpost_draft_get_decision (draft, NULL), "Typed after");

  while (g_get_monotonic_time () < end)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (5000);
    }

  g_assert_false (g_file_query_exists (signpost_draft_get_file (draft), NULL));
  g_assert_true (signpost_draft_store_restore (fixture->store, draft, NULL));
  wait_until_saved (draft);
}

static void
test_unreadable (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *there = NULL;
  SignpostDraft *draft;

  g_assert_true (g_file_make_directory (fixture->folder, NULL, NULL));
  write_text (fixture->folder, "broken.json", "{ \"title\": ");
  write_text (fixture->folder, "other.txt", "x");
  g_assert_true (signpost_draft_store_load (fixture->store, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (count (fixture), ==, 1);

  draft = get_draft (fixture, 0);
  g_assert_cmpstr (signpost_draft_get_title (draft), ==, "broken.json");
  g_assert_nonnull (signpost_draft_get_error (draft));
  g_assert_null (signpost_draft_get_decision (draft, &error));
  g_assert_nonnull (error);
  g_assert_true (signpost_draft_store_flush (fixture->store, NULL));

  there = read_text (fixture->folder, "broken.json");
  g_assert_cmpstr (there, ==, "{ \"title\": ");
}

/* The folder cannot be made; the draft says so, and is saved once it can */
static void
test_failure (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) parent = g_file_get_parent (fixture->folder);
  g_autoptr (GError) error = NULL;
  SignpostDraft *draft;

  write_text (parent, "drafts", "in the way");
  draft = add_draft (fixture, "Stubborn");
  g_assert_false (signpost_draft_flush (draft, &error));
  g_assert_nonnull (error);
  g_assert_cmpstr (signpost_draft_get_error (draft), ==, error->message);
  g_assert_nonnull (strstr (error->message, g_file_peek_path (fixture->folder)));
  g_assert_false (signpost_draft_get_saved (draft));

  g_assert_true (g_file_delete (fixture->folder, NULL, NULL));
  wait_until_saved (draft);
  g_assert_null (signpost_draft_get_error (draft));
}

/* Two drafts never share a file */
static void
test_same_id (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (SignpostDecision) decision = load_sample (fixture->catalogue);
  SignpostDraft *first = signpost_draft_store_add (fixture->store, decision);
  SignpostDraft *second = signpost_draft_store_add (fixture->store, decision);

  g_assert_false (g_file_equal (signpost_draft_get_file (first), signpost_draft_get_file (second)));
}

#define ADD(name, func) g_test_add ("/draft-store/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("saves", test_saves);
  ADD ("untitled", test_untitled);
  ADD ("steady-typing", test_steady_typing);
  ADD ("unchanged", test_unchanged);
  ADD ("flush", test_flush);
  ADD ("dispose", test_dispose);
  ADD ("order", test_order);
  ADD ("remove", test_remove);
  ADD ("removed-is-not-written", test_removed_is_not_written);
  ADD ("unreadable", test_unreadable);
  ADD ("failure", test_failure);
  ADD ("same-id", test_same_id);

  return g_test_run ();
}
