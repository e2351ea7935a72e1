/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <string.h>

#include "core/log/signpost-file-write.h"
#include "ui/edit/signpost-edit-page.h"
#include "ui/edit/signpost-edit-buffer.h"
#include "ui/edit/signpost-edit-conflicts.h"
#include "ui/edit/signpost-edit-fields.h"
#include "ui/record/signpost-record-view.h"
#include "ui/signpost-banner.h"
#include "ui-fixture.h"

/* A record that is edited: what is typed gets into the file and nothing else does, and what others write meanwhile is not lost. */

/* Line ends of both kinds, and none at the end */
#define RECORD "---\r\nstatus: accepted # so far\r\ndecision-makers: [Ann, Bob]\r\n---\r\n# 1. Use pipes\n\n## Context\r\n\r\nOne.\nTwo.\r\nThree."

typedef struct
{
  GFile            *folder;
  GFile            *drafts;
  GFile            *record;
  GtkWidget        *window;
  SignpostEditPage *page;
  char             *told;
  guint             n_saved;
} Fixture;

static void
told_cb (SignpostEditPage *page,
         const char       *text,
         gboolean          can_undo,
         Fixture          *fixture)
{
  g_free (fixture->told);
  fixture->told = g_strdup (text);
}

static void
saved_cb (SignpostEditPage *page,
          Fixture          *fixture)
{
  fixture->n_saved++;
}

static SignpostEditDocument *
get_document (Fixture *fixture)
{
  return signpost_edit_page_get_document (fixture->page);
}

static gboolean
is_loaded (gpointer data)
{
  return signpost_edit_document_get_original (get_document (data)) != NULL;
}

static void
open_page (Fixture *fixture)
{
  fixture->page = SIGNPOST_EDIT_PAGE (signpost_edit_page_new (fixture->record, fixture->drafts));
  g_signal_connect (fixture->page, "told", G_CALLBACK (told_cb), fixture);
  g_signal_connect (fixture->page, "saved", G_CALLBACK (saved_cb), fixture);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1100, 700);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
  fixture_wait_for (is_loaded, fixture);
}

static void
write_file (Fixture    *fixture,
            const char *bytes,
            gssize      size)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (fixture->record), bytes, size, &error);
  g_assert_no_error (error);
}

static char *
read_file (Fixture *fixture)
{
  char *text = NULL;

  return g_file_get_contents (g_file_peek_path (fixture->record), &text, NULL, NULL) ? text : NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  name)
{
  fixture->folder = fixture_make_folder ();
  fixture->drafts = g_file_get_child (fixture->folder, "drafts");
  fixture->record = g_file_get_child (fixture->folder, name != NULL ? name : "0001-a.md");
  write_file (fixture, RECORD, -1);
}

static void
close_page (Fixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (100);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  name)
{
  close_page (fixture);
  g_clear_object (&fixture->folder);
  g_clear_object (&fixture->drafts);
  g_clear_object (&fixture->record);
  g_clear_pointer (&fixture->told, g_free);
}

static GtkTextBuffer *
get_buffer (Fixture *fixture)
{
  return GTK_TEXT_BUFFER (signpost_edit_document_get_buffer (get_document (fixture)));
}

static char *
get_text (Fixture *fixture)
{
  return signpost_edit_buffer_dup_text (signpost_edit_document_get_buffer (get_document (fixture)));
}

static gpointer
get_child (Fixture    *fixture,
           const char *id)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->page), SIGNPOST_TYPE_EDIT_PAGE, id);
}

/* Types over the first place where the words stand */
static void
type_over (Fixture    *fixture,
           const char *words,
           const char *text)
{
  GtkTextBuffer *buffer = get_buffer (fixture);
  GtkTextIter start, end;

  gtk_text_buffer_get_start_iter (buffer, &start);
  g_assert_true (gtk_text_iter_forward_search (&start, words, 0, &start, &end, NULL));
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete (buffer, &start, &end);
  gtk_text_buffer_insert (buffer, &start, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static gboolean
is_saved (gpointer data)
{
  Fixture *fixture = data;

  return fixture->n_saved > 0;
}

static void
save (Fixture *fixture)
{
  fixture->n_saved = 0;
  g_assert_true (signpost_edit_page_get_can_save (fixture->page));
  signpost_edit_page_save (fixture->page);
  fixture_wait_for (is_saved, fixture);
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
}

static void
assert_file (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *text = read_file (fixture);

  g_assert_cmpstr (text, ==, expected);
}

/* (transfer full): the record with one word for another */
static char *
dup_record_with (const char *words,
                 const char *text)
{
  GString *record = g_string_new (RECORD);

  g_assert_cmpuint (g_string_replace (record, words, text, 1), ==, 1);

  return g_string_free (record, FALSE);
}

static void
test_nothing_typed (Fixture       *fixture,
                    gconstpointer  data)
{
  GStatBuf before, after;

  open_page (fixture);
  g_stat (g_file_peek_path (fixture->record), &before);
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
  type_over (fixture, "Two", "Too");
  type_over (fixture, "Too", "Two");
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
  signpost_edit_page_save (fixture->page);
  fixture_settle (100);
  g_stat (g_file_peek_path (fixture->record), &after);
  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  assert_file (fixture, RECORD);
}

static void
test_one_line (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *expected = dup_record_with ("Two", "More than two\r\nor three");

  open_page (fixture);
  type_over (fixture, "Two", "More than two\nor three");
  save (fixture);
  assert_file (fixture, expected);
}

static GtkWidget *
find_entry (GtkWidget  *widget,
            const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_entry (child, label);

      if (found != NULL)
        return found;
      if (GTK_IS_LABEL (child) && g_str_equal (gtk_label_get_text (GTK_LABEL (child)), label))
        return gtk_label_get_mnemonic_widget (GTK_LABEL (child));
    }

  return NULL;
}

static void
type_field (Fixture    *fixture,
            const char *label,
            const char *text)
{
  GtkWidget *entry = find_entry (get_child (fixture, "fields_bin"), label);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  signpost_edit_page_settle (fixture->page);
}

static const char *
get_field (Fixture    *fixture,
           const char *label)
{
  return gtk_editable_get_text (GTK_EDITABLE (find_entry (get_child (fixture, "fields_bin"), label)));
}

typedef struct
{
  Fixture    *fixture;
  const char *label;
  const char *text;
} Wanted;

static gboolean
field_says (gpointer data)
{
  Wanted *wanted = data;

  return g_str_equal (get_field (wanted->fixture, wanted->label), wanted->text);
}

static void
test_fields (Fixture       *fixture,
             gconstpointer  data)
{
  Wanted title = { fixture, "Title", "Use pumps" };
  Wanted old = { fixture, "Title", "Use pipes" };
  g_autofree char *with_title = dup_record_with ("Use pipes", "Use *big* queues");
  g_autofree char *text = NULL;

  open_page (fixture);
  g_assert_cmpstr (get_field (fixture, "Title"), ==, "Use pipes");
  g_assert_cmpstr (get_field (fixture, "Status"), ==, "accepted");
  g_assert_cmpstr (get_field (fixture, "Deciders"), ==, "Ann, Bob");

  /* From the text into the fields, and undo of both in one row */
  type_over (fixture, "Use pipes", "Use pumps");
  fixture_wait_for (field_says, &title);
  type_field (fixture, "Deciders", "Ann, Cy");
  type_field (fixture, "Date", "2026-11-25");
  gtk_widget_activate_action (find_entry (get_child (fixture, "fields_bin"), "Status"), "fields.set-status", "s", "rejected");
  text = get_text (fixture);
  g_assert_nonnull (strstr (text, "status: rejected # so far\ndate: 2026-11-25\ndecision-makers: [Ann, Cy]\n"));

  for (guint i = 0; i < 4; i++)
    signpost_edit_page_undo (fixture->page);
  fixture_wait_for (field_says, &old);
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
  g_assert_false (signpost_edit_page_get_can_undo (fixture->page));
  g_assert_cmpstr (get_field (fixture, "Deciders"), ==, "Ann, Bob");

  /* What cannot be a date stays out of the text. */
  type_field (fixture, "Date", "soon");
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
  g_assert_true (gtk_widget_has_css_class (find_entry (get_child (fixture, "fields_bin"), "Date"), "error"));
  type_field (fixture, "Date", "");
  g_assert_false (gtk_widget_has_css_class (find_entry (get_child (fixture, "fields_bin"), "Date"), "error"));

  g_free (with_title);
  with_title = dup_record_with ("Use pipes", "Use \\*big\\* queues");
  type_field (fixture, "Title", "Use *big* queues");
  save (fixture);
  assert_file (fixture, with_title);
}

static gboolean
preview_shows (gpointer data)
{
  Fixture *fixture = data;

  return strstr (signpost_record_view_get_markdown (get_child (fixture, "preview")), "Twelve") != NULL;
}

/* What the typing does not touch is not made anew. */
static void
test_preview (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *box, *first, *last;

  open_page (fixture);
  fixture_settle (300);
  box = GTK_WIDGET (gtk_widget_get_template_child (get_child (fixture, "preview"), SIGNPOST_TYPE_RECORD_VIEW, "box"));
  first = gtk_widget_get_first_child (box);
  last = gtk_widget_get_last_child (box);
  type_over (fixture, "Two", "Twelve");
  fixture_wait_for (preview_shows, fixture);
  g_assert_true (gtk_widget_get_first_child (box) == first);
  g_assert_false (gtk_widget_get_last_child (box) == last);
}

static gboolean
is_told (gpointer data)
{
  Fixture *fixture = data;

  return fixture->told != NULL;
}

static void
test_read_again (Fixture       *fixture,
                 gconstpointer  data)
{
  g_autofree char *theirs = dup_record_with ("One", "Zero\nOne");
  g_autofree char *text = NULL;
  GtkTextIter iter;

  open_page (fixture);
  gtk_text_buffer_get_iter_at_line_offset (get_buffer (fixture), &iter, 9, 2);
  gtk_text_buffer_place_cursor (get_buffer (fixture), &iter);
  write_file (fixture, theirs, -1);
  fixture_wait_for (is_told, fixture);
  text = get_text (fixture);
  g_assert_nonnull (strstr (text, "Zero\nOne.\n"));
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));

  /* The cursor stays in its line, which is one further down now. */
  gtk_text_buffer_get_iter_at_mark (get_buffer (fixture), &iter, gtk_text_buffer_get_insert (get_buffer (fixture)));
  g_assert_cmpint (gtk_text_iter_get_line (&iter), ==, 10);
  g_assert_cmpint (gtk_text_iter_get_line_offset (&iter), ==, 2);
}

static void
test_merge (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *theirs = dup_record_with ("accepted", "rejected");
  g_autofree char *both = dup_record_with ("accepted", "rejected");
  GString *expected = g_string_new (both);

  open_page (fixture);
  type_over (fixture, "Two", "Twelve");
  write_file (fixture, theirs, -1);
  fixture_wait_for (is_told, fixture);
  save (fixture);
  g_string_replace (expected, "Two", "Twelve", 1);
  assert_file (fixture, expected->str);
  g_string_free (expected, TRUE);
}

static gboolean
has_conflict (gpointer data)
{
  return signpost_edit_document_get_parts (get_document (data)) != NULL;
}

static GtkWidget *
find_check (GtkWidget  *widget,
            const char *label)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = GTK_IS_CHECK_BUTTON (child) && g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (child)), label) == 0
                         ? child : find_check (child, label);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
test_conflict (Fixture       *fixture,
               gconstpointer  data)
{
  g_autofree char *theirs = dup_record_with ("Two", "Zwei");
  g_autofree char *expected = dup_record_with ("Two", GPOINTER_TO_INT (data) == 0 ? "Deux" : "Zwei");
  GtkWidget *conflicts, *button;

  open_page (fixture);
  type_over (fixture, "Two", "Deux");
  type_over (fixture, "One", "Un");
  write_file (fixture, theirs, -1);
  fixture_wait_for (has_conflict, fixture);
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
  fixture_settle (100);

  conflicts = get_child (fixture, "conflicts");
  g_assert_true (gtk_widget_get_mapped (conflicts));
  button = GTK_WIDGET (gtk_widget_get_last_child (gtk_widget_get_parent (gtk_widget_get_parent (gtk_widget_get_parent (
    gtk_widget_get_parent (find_check (conflicts, "_Keep mine")))))));
  g_assert_false (gtk_widget_get_sensitive (button));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_check (conflicts, GPOINTER_TO_INT (data) == 0 ? "_Keep mine" : "_Take theirs")), TRUE);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  g_assert_false (has_conflict (fixture));

  if (GPOINTER_TO_INT (data) == 0)
    {
      GString *both = g_string_new (expected);

      save (fixture);
      g_string_replace (both, "One", "Un", 1);
      assert_file (fixture, both->str);
      g_string_free (both, TRUE);
    }
  else
    {
      g_assert_false (signpost_edit_page_get_can_save (fixture->page));
      assert_file (fixture, theirs);
    }
}

static void
set_up_plain (Fixture       *fixture,
              gconstpointer  data)
{
  set_up (fixture, NULL);
}

static gboolean
is_gone (gpointer data)
{
  return signpost_edit_document_get_gone (get_document (data));
}

static void
test_deleted (Fixture       *fixture,
              gconstpointer  data)
{
  open_page (fixture);
  g_unlink (g_file_peek_path (fixture->record));
  fixture_wait_for (is_gone, fixture);
  g_assert_nonnull (signpost_banner_get_text (get_child (fixture, "banner")));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "edit.save-again", NULL);
  fixture->n_saved = 0;
  fixture_wait_for (is_saved, fixture);
  assert_file (fixture, RECORD);
  g_assert_null (signpost_banner_get_text (get_child (fixture, "banner")));
}

static gboolean
has_draft (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (SignpostEditDraft) draft = signpost_edit_draft_load (fixture->drafts, fixture->record);

  return draft != NULL;
}

static gboolean
has_no_draft (gpointer data)
{
  return !has_draft (data);
}

/* Typed, kept within two seconds, and there again when the program has gone without a word */
static void
test_draft (Fixture       *fixture,
            gconstpointer  data)
{
  g_autofree char *text = NULL;
  g_autofree char *theirs = dup_record_with ("accepted", "rejected");
  GString *both = g_string_new (theirs);
  gint64 begun;

  open_page (fixture);
  begun = g_get_monotonic_time ();
  type_over (fixture, "Two", "Twelve");
  fixture_wait_for (has_draft, fixture);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 2 * G_TIME_SPAN_SECOND);
  close_page (fixture);

  write_file (fixture, theirs, -1);
  open_page (fixture);
  text = get_text (fixture);
  g_assert_nonnull (strstr (text, "Twelve"));
  g_assert_nonnull (strstr (text, "rejected"));
  g_assert_nonnull (signpost_banner_get_text (get_child (fixture, "banner")));
  save (fixture);
  g_string_replace (both, "Two", "Twelve", 1);
  assert_file (fixture, both->str);
  fixture_wait_for (has_no_draft, fixture);
  g_string_free (both, TRUE);
}

static void
test_discard (Fixture       *fixture,
              gconstpointer  data)
{
  open_page (fixture);
  type_over (fixture, "Two", "Twelve");
  fixture_wait_for (has_draft, fixture);
  close_page (fixture);

  open_page (fixture);
  g_assert_true (signpost_edit_page_get_can_save (fixture->page));
  gtk_widget_activate_action (GTK_WIDGET (fixture->page), "edit.discard", NULL);
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
  fixture_wait_for (has_no_draft, fixture);
  assert_file (fixture, RECORD);
}

static gboolean
is_free (gpointer data)
{
  return gtk_text_view_get_editable (get_child (data, "view"));
}

static void
test_convert (Fixture       *fixture,
              gconstpointer  data)
{
  write_file (fixture, "# Gr\xfc\xdf" "e\r\n\nx", -1);
  open_page (fixture);
  g_assert_false (is_free (fixture));
  g_assert_nonnull (signpost_banner_get_text (get_child (fixture, "banner")));
  signpost_edit_document_convert (get_document (fixture));
  fixture_wait_for (is_free, fixture);
  assert_file (fixture, "# Gr\xc3\xbc\xc3\x9f" "e\r\n\nx");
  type_over (fixture, "x", "y");
  save (fixture);
  assert_file (fixture, "# Gr\xc3\xbc\xc3\x9f" "e\r\n\ny");
}

static void
test_only_shown (Fixture       *fixture,
                 gconstpointer  name)
{
  open_page (fixture);
  g_assert_false (is_free (fixture));
  g_assert_nonnull (signpost_banner_get_text (get_child (fixture, "banner")));
  g_assert_false (signpost_edit_page_get_can_save (fixture->page));
}

typedef struct
{
  const char *path;
  guint       n;
} Writer;

/* Another program that adds lines at the end, each with a save that looks first, as this one does */
static gpointer
write_lines (gpointer data)
{
  Writer *writer = data;

  for (guint i = 0; i < writer->n;)
    {
      g_autofree char *text = NULL;
      g_autoptr (GBytes) before = NULL;
      g_autoptr (GBytes) after = NULL;
      g_autofree char *more = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (writer->path, &text, &size, NULL));
      before = g_bytes_new (text, size);
      more = g_strdup_printf ("%s\ntheirs %u\n\n\n", text, i);
      after = g_bytes_new (more, strlen (more));
      i += signpost_file_save (writer->path, before, after, NULL);
      g_usleep (20000);
    }

  return NULL;
}

static gboolean
is_idle (gpointer data)
{
  Fixture *fixture = data;
  gboolean saving;

  g_object_get (get_document (fixture), "saving", &saving, NULL);

  return !saving && !signpost_edit_document_get_modified (get_document (fixture));
}

static gboolean
save_until_idle (gpointer data)
{
  Fixture *fixture = data;

  if (is_idle (fixture))
    return TRUE;

  if (signpost_edit_page_get_can_save (fixture->page))
    signpost_edit_page_save (fixture->page);

  return FALSE;
}

/* Two programs write into one file at once: each line of both is there in the end. */
static void
test_two_writers (Fixture       *fixture,
                  gconstpointer  data)
{
  Writer writer = { g_file_peek_path (fixture->record), 8 };
  g_autofree char *text = NULL;
  GThread *thread;

  open_page (fixture);
  thread = g_thread_new ("writer", write_lines, &writer);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *mine = g_strdup_printf ("mine %u\n# 1", i);

      type_over (fixture, "# 1", mine);
      fixture_wait_for (save_until_idle, fixture);
    }
  g_thread_join (thread);
  fixture_settle (300);

  text = read_file (fixture);
  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *mine = g_strdup_printf ("mine %u\r\n", i);
      g_autofree char *theirs = g_strdup_printf ("theirs %u\n", i);

      g_assert_nonnull (strstr (text, mine));
      g_assert_nonnull (strstr (text, theirs));
    }
}

/* Very long lines and very large records say so, and can be edited. */
static void
test_large (Fixture       *fixture,
            gconstpointer  data)
{
  GString *text = g_string_new ("# A\n\n");
  gint64 begun;

  for (guint i = 0; i < 20000; i++)
    g_string_append (text, "word word ");
  g_string_append (text, "mark\n\nEnd\n");
  write_file (fixture, text->str, -1);
  open_page (fixture);
  g_assert_nonnull (signpost_banner_get_text (get_child (fixture, "banner")));
  fixture_settle (300);

  begun = g_get_monotonic_time ();
  type_over (fixture, "End", "The end");
  gtk_test_widget_wait_for_draw (fixture->window);
  g_test_message ("a key below a line of 200 000 characters: %.1f ms", (g_get_monotonic_time () - begun) / 1000.0);

  /* Far into the line, which stands in pieces there, and above it */
  type_over (fixture, "mark", "remark");
  type_field (fixture, "Title", "B");
  fixture_settle (300);
  g_assert_nonnull (strstr (signpost_record_view_get_markdown (get_child (fixture, "preview")), "# B"));
  g_assert_cmpuint (strlen (signpost_record_view_get_markdown (get_child (fixture, "preview"))), <, 5000);
  save (fixture);
  g_string_replace (text, "End", "The end", 1);
  g_string_replace (text, "mark", "remark", 1);
  g_string_replace (text, "# A", "# B", 1);
  assert_file (fixture, text->str);
  g_string_free (text, TRUE);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, data, function) g_test_add ("/edit/" name, Fixture, data, set_up, function, tear_down)
  ADD ("nothing-typed", NULL, test_nothing_typed);
  ADD ("one-line", NULL, test_one_line);
  ADD ("fields", NULL, test_fields);
  ADD ("preview", NULL, test_preview);
  ADD ("read-again", NULL, test_read_again);
  ADD ("merge", NULL, test_merge);
  g_test_add ("/edit/conflict/mine", Fixture, GINT_TO_POINTER (0), set_up_plain, test_conflict, tear_down);
  g_test_add ("/edit/conflict/theirs", Fixture, GINT_TO_POINTER (1), set_up_plain, test_conflict, tear_down);
  g_test_add ("/edit/deleted", Fixture, NULL, set_up, test_deleted, tear_down);
  ADD ("draft", NULL, test_draft);
  ADD ("discard", NULL, test_discard);
  ADD ("convert", NULL, test_convert);
  ADD ("asciidoc", "0001-a.adoc", test_only_shown);
  ADD ("two-writers", NULL, test_two_writers);
  ADD ("large", NULL, test_large);

  return g_test_run ();
}
