/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-use.h"

#include "record-fixture.h"

typedef struct
{
  SignpostCatalogue *catalogue;
  GFile             *folder;
} Fixture;

/* The sample as a record, one of another tool, and one whose decision is broken */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autofree char *sample = load_data ("sample.decision.json");

  fixture->catalogue = load_catalogue ();
  fixture->folder = make_folder ();
  write_text (fixture->folder, "0001-status.md", "# Order status\n\n## Status\n\nAccepted\n");
  write_text (fixture->folder, "0001-status.decision.json", sample);
  write_text (fixture->folder, "0002-other.md", "# Another\n");
  write_text (fixture->folder, "0003-broken.md", "# Broken\n");
  write_text (fixture->folder, "0003-broken.decision.json", "{\"answers\": [");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  remove_folder (fixture->folder);
  g_assert_finalize_object (fixture->catalogue);
}

static void
assert_sample (Fixture   *fixture,
               GPtrArray *uses)
{
  static const struct
  {
    SignpostSpotKind  kind;
    const char        *id;
    const char        *use_case;
    const char        *category;
    gboolean           concerned;
  } places[] = {
    { SIGNPOST_SPOT_SELECTION, NULL, "distributing", NULL, TRUE },
    { SIGNPOST_SPOT_SELECTION, NULL, "use-refer", NULL, TRUE },
    { SIGNPOST_SPOT_SELECTION, NULL, "sso", NULL, FALSE },
    { SIGNPOST_SPOT_SELECTION, NULL, NULL, "evt", TRUE },
    { SIGNPOST_SPOT_SELECTION, NULL, NULL, "svc", FALSE },
    { SIGNPOST_SPOT_SELECTION, NULL, "distributing", "bat", TRUE },
    { SIGNPOST_SPOT_SELECTION, NULL, "distributing", "svc", FALSE },
    { SIGNPOST_SPOT_SELECTION, NULL, "sso", "evt", FALSE },
    { SIGNPOST_SPOT_SELECTION, NULL, NULL, NULL, FALSE },
    { SIGNPOST_SPOT_TECHNICAL_OPTION, "amqp", NULL, NULL, TRUE },
    { SIGNPOST_SPOT_TECHNICAL_OPTION, "csv", NULL, NULL, TRUE },
    { SIGNPOST_SPOT_TECHNICAL_OPTION, "rest-pull", NULL, NULL, FALSE },
    { SIGNPOST_SPOT_COMBINATION, "event-status-back", NULL, NULL, TRUE },
    { SIGNPOST_SPOT_COMBINATION, "iot-trio", NULL, NULL, FALSE },
    { SIGNPOST_SPOT_COMBINATION, "split-by-layer", NULL, NULL, FALSE },
    { SIGNPOST_SPOT_EXAMPLE, "example-sso", "distributing", NULL, FALSE },
  };
  SignpostRecordUse *use;

  g_assert_cmpuint (uses->len, ==, 1);
  use = g_ptr_array_index (uses, 0);
  g_assert_cmpstr (signpost_log_entry_get_title (use->entry), ==, "Order status");

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      SignpostSpot place = signpost_spot_new (places[i].kind, places[i].id, places[i].use_case,
                                                places[i].category);

      g_test_message ("place %u", i);
      g_assert_cmpint (signpost_record_use_concerns (use, fixture->catalogue, &place), ==,
                       places[i].concerned);
    }
}

static void
test_load (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = signpost_record_uses_load (fixture->folder, fixture->catalogue, NULL,
                                                          &error);

  g_assert_no_error (error);
  assert_sample (fixture, uses);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GPtrArray **uses = user_data;
  g_autoptr (GError) error = NULL;

  *uses = signpost_record_uses_load_finish (result, &error);
  g_assert_no_error (error);
}

static void
test_load_async (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) uses = NULL;

  signpost_record_uses_load_async (fixture->folder, fixture->catalogue, NULL, loaded_cb, &uses);
  g_assert_null (uses);
  while (uses == NULL)
    g_main_context_iteration (NULL, TRUE);

  assert_sample (fixture, uses);
}

static void
test_undecided (Fixture       *fixture,
                gconstpointer  data)
{
  SignpostSpot place = signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL, "sso", NULL);
  SignpostSpot method = signpost_spot_new (SIGNPOST_SPOT_SELECTION, NULL, NULL, "svc");
  g_autoptr (GPtrArray) uses = NULL;
  SignpostQuestion *question =
    signpost_catalogue_find_topic (fixture->catalogue, SIGNPOST_TOPIC_USE_CASE);
  g_autofree char *json =
    g_strdup_printf ("{\"answers\": [{\"question\": \"%s\", \"values\": [\"sso\"]}],"
                     " \"options\": [{\"id\": \"a\", \"methods\": [{\"category\": \"svc\"}]}]}",
                     signpost_question_get_id (question));

  write_text (fixture->folder, "0001-status.decision.json", json);
  uses = signpost_record_uses_load (fixture->folder, fixture->catalogue, NULL, NULL);
  g_assert_cmpuint (uses->len, ==, 1);
  g_assert_true (signpost_record_use_concerns (g_ptr_array_index (uses, 0), fixture->catalogue, &place));
  g_assert_false (signpost_record_use_concerns (g_ptr_array_index (uses, 0), fixture->catalogue, &method));
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GFile) missing = g_file_get_child (fixture->folder, "missing");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) uses = signpost_record_uses_load (missing, fixture->catalogue, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (uses->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/record-use/load", Fixture, NULL, set_up, test_load, tear_down);
  g_test_add ("/record-use/load-async", Fixture, NULL, set_up, test_load_async, tear_down);
  g_test_add ("/record-use/undecided", Fixture, NULL, set_up, test_undecided, tear_down);
  g_test_add ("/record-use/missing", Fixture, NULL, set_up, test_missing, tear_down);

  return g_test_run ();
}
