/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-save-page.h"

#include "ui/record/signpost-record-form.h"
#include "ui-fixture.h"

typedef struct
{
  SignpostCatalogue  *catalogue;
  GFile              *drafts_folder;
  GFile              *folder;
  SignpostDraftStore *drafts;
  SignpostDecision   *decision;
  SignpostDraft      *draft;
  GSettings          *settings;
  GtkWidget          *window;
  SignpostSavePage   *page;
  GFile              *saved;
} Fixture;

static void
saved_cb (SignpostSavePage *page,
          GFile            *file,
          gpointer          user_data)
{
  Fixture *fixture = user_data;

  g_set_object (&fixture->saved, file);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  complete)
{
  fixture->catalogue = fixture_load_builtin ();
  fixture->drafts_folder = fixture_make_folder ();
  fixture->folder = fixture_make_folder ();
  fixture->drafts = signpost_draft_store_new (fixture->catalogue, fixture->drafts_folder);
  fixture->decision = signpost_decision_new (fixture->catalogue);
  fixture->settings = g_settings_new (SIGNPOST_APPLICATION_ID);
  g_settings_reset (fixture->settings, "decision-makers");

  if (complete != NULL)
    fixture_complete (fixture->decision);

  fixture->draft = signpost_draft_store_add (fixture->drafts, fixture->decision);
  fixture->page = SIGNPOST_SAVE_PAGE (signpost_save_page_new (fixture->draft, fixture->settings,
                                                              fixture->folder));
  g_signal_connect (fixture->page, "saved", G_CALLBACK (saved_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1000, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  complete)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (100);
  g_clear_object (&fixture->saved);
  g_clear_object (&fixture->settings);
  g_clear_object (&fixture->drafts);
  g_clear_object (&fixture->decision);
  g_clear_object (&fixture->catalogue);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->drafts_folder);
}

static gboolean
has_saved (gpointer data)
{
  Fixture *fixture = data;

  return fixture->saved != NULL;
}

static GtkWidget *
get_row (Fixture    *fixture,
         const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (GTK_WIDGET (fixture->page),
                                                    SIGNPOST_TYPE_SAVE_PAGE, id));
}

static GtkWidget *
get_form_row (Fixture    *fixture,
              const char *id)
{
  return GTK_WIDGET (gtk_widget_get_template_child (get_row (fixture, "form"),
                                                    SIGNPOST_TYPE_RECORD_FORM, id));
}

static void
test_incomplete (Fixture       *fixture,
                 gconstpointer  complete)
{
  g_assert_false (signpost_save_page_get_can_save (fixture->page));
  g_assert_true (gtk_widget_get_visible (get_row (fixture, "missing_group")));
  g_assert_nonnull (fixture_find (get_row (fixture, "missing_group"), ADW_TYPE_ACTION_ROW));

  signpost_save_page_save (fixture->page);
  fixture_settle (100);
  g_assert_null (fixture->saved);
}

static gboolean
can_save (gpointer page)
{
  return signpost_save_page_get_can_save (page);
}

static void
test_completes (Fixture       *fixture,
                gconstpointer  complete)
{
  fixture_complete (fixture->decision);
  fixture_wait_for (can_save, fixture->page);
  g_assert_false (gtk_widget_get_visible (get_row (fixture, "missing_group")));
}

static void
test_defaults (Fixture       *fixture,
               gconstpointer  complete)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%F");

  /* To look at the page is no edit. */
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (get_form_row (fixture, "date_row"))), ==, today);
  g_assert_cmpstr (signpost_decision_get_detail (fixture->decision, SIGNPOST_DETAIL_STATUS), ==, "");
  g_assert_cmpstr (signpost_decision_get_detail (fixture->decision, SIGNPOST_DETAIL_DATE), ==, "");

  fixture_complete (fixture->decision);
  fixture_settle (400);
  signpost_save_page_save (fixture->page);
  g_assert_cmpstr (signpost_decision_get_detail (fixture->decision, SIGNPOST_DETAIL_STATUS), ==,
                   "proposed");
  g_assert_cmpstr (signpost_decision_get_detail (fixture->decision, SIGNPOST_DETAIL_DATE), ==,
                   today);
  fixture_wait_for (has_saved, fixture);
}

static void
test_date (Fixture       *fixture,
           gconstpointer  complete)
{
  static const struct
  {
    const char *text;
    gboolean    valid;
  } cases[] = {
    { "2026-11-21", TRUE },
    { "2026-13-01", FALSE },
    { "2026-02-30", FALSE },
    { "21.11.2026", FALSE },
    { "", FALSE },
    { "2026-1-2", FALSE },
    { "2024-02-29", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (get_form_row (fixture, "date_row")), cases[i].text);
      g_assert_cmpint (signpost_save_page_get_can_save (fixture->page), ==, cases[i].valid);
    }

  g_assert_cmpstr (signpost_decision_get_detail (fixture->decision, SIGNPOST_DETAIL_DATE), ==,
                   "2024-02-29");
}

static void
test_save (Fixture       *fixture,
           gconstpointer  complete)
{
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  gtk_editable_set_text (GTK_EDITABLE (get_form_row (fixture, "title_row")), "Orders <b> & billing");
  gtk_editable_set_text (GTK_EDITABLE (get_form_row (fixture, "decision_makers_row")), "Ann, Bo");
  adw_combo_row_set_selected (ADW_COMBO_ROW (get_form_row (fixture, "status_row")), 1);
  signpost_save_page_save (fixture->page);
  fixture_wait_for (has_saved, fixture);

  name = g_file_get_basename (fixture->saved);
  g_assert_cmpstr (name, ==, "0001-orders-b-billing.md");
  g_assert_true (g_file_get_contents (g_file_peek_path (fixture->saved), &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "Ann, Bo"));
  g_assert_nonnull (strstr (text, "accepted"));
  g_clear_pointer (&text, g_free);

  text = g_settings_get_string (fixture->settings, "decision-makers");
  g_assert_cmpstr (text, ==, "Ann, Bo");
}

static gboolean
has_banner (gpointer data)
{
  g_autofree char *text = NULL;

  g_object_get (get_row (data, "banner"), "text", &text, NULL);

  return text != NULL;
}

/* A folder that cannot be made: the page says so and keeps everything. */
static void
test_error (Fixture       *fixture,
            gconstpointer  complete)
{
  SignpostSavePage *page = NULL;
  g_autoptr (GFile) file = g_file_get_child (fixture->folder, "file");
  g_autoptr (GFile) below = g_file_get_child (file, "below");

  fixture_write (fixture->folder, "file", "not a folder");
  page = SIGNPOST_SAVE_PAGE (signpost_save_page_new (fixture->draft, fixture->settings, below));
  g_signal_connect (page, "saved", G_CALLBACK (saved_cb), fixture);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (page));
  fixture->page = page;
  signpost_save_page_save (page);
  fixture_wait_for (has_banner, fixture);
  g_assert_null (fixture->saved);
  fixture_wait_for (can_save, page);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, complete, test) \
  g_test_add ("/save-page/" name, Fixture, GINT_TO_POINTER (complete), set_up, test, tear_down)

  ADD ("incomplete", FALSE, test_incomplete);
  ADD ("completes", FALSE, test_completes);
  ADD ("defaults", TRUE, test_defaults);
  ADD ("date", TRUE, test_date);
  ADD ("save", TRUE, test_save);
  ADD ("error", TRUE, test_error);

  return g_test_run ();
}
