/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Draws every screen of the window into a folder, as the window itself draws it; build-
 * aux/screenshots runs it for each size and style.  screenshots WIDTH HEIGHT FOLDER SAMPLE-DECISION
 * [rtl] */

#include <stdlib.h>
#include <string.h>

#include "core/catalogue/signpost-translations.h"
#include "core/record/signpost-record.h"
#include "ui/edit/signpost-edit-page.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/help/signpost-help-window.h"
#include "ui/signpost-application.h"
#include "ui/signpost-window.h"
#include "ui/log/signpost-log-list.h"
#include "ui/takeaway/signpost-takeaway-window.h"

typedef struct
{
  int                  width;
  int                  height;
  const char          *folder;
  GFile               *sample;
  SignpostApplication *application;
  SignpostWindow      *window;
} Camera;

/* Lets layout, idle work and short timers come to rest. */
static void
settle (void)
{
  gint64 end = g_get_monotonic_time () + 400 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (5000);
    }
}

static void
take_widget (Camera     *self,
             GtkWidget  *widget,
             const char *name)
{
  g_autoptr (GdkPaintable) paintable = NULL;
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree char *path = g_strdup_printf ("%s/%s.png", self->folder, name);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width, height;

  settle ();
  paintable = gtk_widget_paintable_new (widget);
  width = gdk_paintable_get_intrinsic_width (paintable);
  height = gdk_paintable_get_intrinsic_height (paintable);
  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (widget)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (!gdk_texture_save_to_png (texture, path))
    g_error ("%s cannot be written", path);
}

static void
take (Camera     *self,
      const char *name)
{
  take_widget (self, GTK_WIDGET (self->window), name);
}

/* (nullable): a window of this type that the program has opened */
static GtkWidget *
find_window (GType type)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (G_TYPE_CHECK_INSTANCE_TYPE (l->data, type))
      return l->data;

  return NULL;
}

static void
act (Camera     *self,
     const char *action,
     GVariant   *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  if (!gtk_widget_activate_action_variant (GTK_WIDGET (self->window), action, owned))
    g_error ("there is no action %s", action);
  settle ();
}

static GtkWidget *
find_type (GtkWidget *widget,
           GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_type (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* An action of the explore page, which is not reachable from the window */
static void
explore (Camera     *self,
         const char *action,
         GVariant   *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  if (!gtk_widget_activate_action_variant (find_type (GTK_WIDGET (self->window), SIGNPOST_TYPE_EXPLORE_PAGE), action,
                                           owned))
    g_error ("there is no action %s", action);
  settle ();
}

static void
take_pages (Camera *self)
{
  explore (self, "explore.open", g_variant_new ("(ss)", "technical-option", "rest-pull"));
  take (self, "4a-explore-option");
  explore (self, "explore.open", g_variant_new ("(ss)", "example", "example-iot"));
  take (self, "4b-explore-example");
  explore (self, "explore.open", g_variant_new ("(ss)", "combination", "operations-set"));
  take (self, "4c-explore-combination");
  explore (self, "explore.show-sheet", g_variant_new ("(ss)", "process", ""));
  take (self, "4d-explore-side-by-side");
  explore (self, "explore.back", NULL);
  explore (self, "explore.close-details", NULL);
  explore (self, "explore.show-diagram", NULL);
  take (self, "4e-explore-diagram");
  explore (self, "explore.zoom-in", NULL);
  explore (self, "explore.zoom-in", NULL);
  take (self, "4f-explore-diagram-larger");
  explore (self, "explore.zoom-reset", NULL);
  explore (self, "explore.back", NULL);
  explore (self, "explore.select", g_variant_new ("(ss)", "", ""));
  explore (self, "explore.close-details", NULL);
}

static void
take_explore (Camera *self)
{
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (self->application, NULL);
  g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (signpost_catalogue_get_use_cases (catalogue), 4);
  g_autoptr (SignpostCategory) category = g_list_model_get_item (signpost_catalogue_get_categories (catalogue), 1);
  SignpostExplorePage *page;
  SignpostSelection *selection;

  take (self, "1-explore");
  page = SIGNPOST_EXPLORE_PAGE (find_type (GTK_WIDGET (self->window), SIGNPOST_TYPE_EXPLORE_PAGE));
  selection = signpost_explore_page_get_selection (page);
  signpost_selection_set_use_case (selection, use_case);
  take (self, "2-explore-use-case");
  signpost_selection_set_category (selection, category);
  take (self, "3-explore-cell");
  signpost_selection_set_use_case (selection, NULL);
  take (self, "4-explore-category");
  signpost_selection_set_category (selection, NULL);
  signpost_explore_page_set_search_text (page, "batch");
  take (self, "4-explore-search");
  signpost_explore_page_set_search_text (page, "no such words");
  take (self, "4-explore-nothing");
  signpost_explore_page_set_search_text (page, "");
  take_pages (self);
  act (self, "win.take-away", NULL);
  settle ();
  take_widget (self, find_window (SIGNPOST_TYPE_TAKEAWAY_WINDOW), "13-take-away");
  gtk_window_close (GTK_WINDOW (find_window (SIGNPOST_TYPE_TAKEAWAY_WINDOW)));
  act (self, "win.show-help", NULL);
  take_widget (self, find_window (SIGNPOST_TYPE_HELP_WINDOW), "14-help");
  gtk_window_close (GTK_WINDOW (find_window (SIGNPOST_TYPE_HELP_WINDOW)));
}

static void
take_walkthrough (Camera *self)
{
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (self->application, NULL);
  GPtrArray *steps = signpost_catalogue_get_steps (catalogue);
  g_autoptr (SignpostDraft) draft = NULL;

  act (self, "win.decide", g_variant_new_string (""));
  take (self, "6-walkthrough-new");
  act (self, "win.back", NULL);

  signpost_window_open (self->window, self->sample);
  for (guint i = 0; i < steps->len; i++)
    {
      SignpostStep *step = g_ptr_array_index (steps, i);
      g_autofree char *name = g_strdup_printf ("7-walkthrough-step-%u", i + 1);

      act (self, "win.go-to-step", g_variant_new ("(sss)", step->id, "", ""));
      take (self, name);
    }

  act (self, "win.save-record", NULL);
  take (self, "8-save");
  /* One that nobody touched would be no draft. */
  draft = g_list_model_get_item (G_LIST_MODEL (signpost_application_get_drafts (self->application)), 0);
  signpost_decision_set_detail (signpost_draft_get_decision (draft, NULL), SIGNPOST_DETAIL_INFORMED, "");
  act (self, "win.back", NULL);
  act (self, "win.back", NULL);
}

static void
take_revision (Camera *self)
{
  GListModel *drafts = G_LIST_MODEL (signpost_application_get_drafts (self->application));
  g_autoptr (SignpostDraft) draft = NULL;

  act (self, "win.revise-record", NULL);
  draft = g_list_model_get_item (drafts, 0);
  signpost_decision_set_title (signpost_draft_get_decision (draft, NULL), "Show the order status once more");
  take (self, "11-revision");
  act (self, "win.save-record", NULL);
  take (self, "12-revision-save");
}

static void
take_decisions (Camera *self)
{
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (self->application, NULL);
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GFile) folder = signpost_application_dup_log_folder (self->application);
  g_autoptr (GFile) record = NULL;
  g_autoptr (GError) error = NULL;

  act (self, "win.show-view", g_variant_new_string ("decisions"));
  take (self, "9-decisions-draft");

  decision = signpost_decision_new_from_file (catalogue, self->sample, &error);
  g_assert_no_error (error);
  record = signpost_record_save (decision, folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_no_error (error);
  signpost_window_open (self->window, record);
  take (self, "10-decisions-record");
  take_revision (self);
}

#define EDITED "---\r\nstatus: accepted # so far\r\ndate: 2026-11-21\r\ndecision-makers: [Ann Lee, Bob Reh]\r\ntags: [orders, queues]\r\n---\r\n" \
  "\r\n# Use queues between shop and warehouse\r\n\r\n## Context and Problem Statement\r\n\r\nOrders get lost when the warehouse is down.\r\n" \
  "How do they *wait*?\r\n\r\n## Considered Options\r\n\r\n* Calls, repeated\r\n* A queue\r\n* A file a night\r\n\r\n## Decision Outcome\r\n\r\n" \
  "Chosen option: \"A queue\", because nobody waits.\r\n\r\n| Option | Lost orders |\r\n|---|---|\r\n| Calls | some |\r\n| Queue | none |\r\n"

static SignpostEditPage *
find_edit_page (Camera *self)
{
  return SIGNPOST_EDIT_PAGE (find_type (GTK_WIDGET (self->window), SIGNPOST_TYPE_EDIT_PAGE));
}

static void
type (Camera     *self,
      const char *text,
      int         line)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (signpost_edit_document_get_buffer (signpost_edit_page_get_document (find_edit_page (self))));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (buffer, &iter, line);
  gtk_text_buffer_insert (buffer, &iter, text, -1);
  settle ();
}

static void
press_toggle (Camera     *self,
              const char *id)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (find_edit_page (self)),
                                                                                  SIGNPOST_TYPE_EDIT_PAGE, id)), TRUE);
  settle ();
}

static void
write_record (GFile      *record,
              const char *text,
              gssize      length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (g_file_peek_path (record), text, length, &error);
  g_assert_no_error (error);
}

/* A record that is edited; what others make of it meanwhile */
static void
take_edit (Camera *self)
{
  g_autoptr (GFile) folder = signpost_application_dup_log_folder (self->application);
  g_autoptr (GFile) record = g_file_get_child (folder, "0099-use-queues.md");
  g_autoptr (GFile) old = g_file_get_child (folder, "0100-old.md");
  g_autoptr (GFile) other = g_file_get_child (folder, "0101-other.adoc");
  g_autofree char *changed = NULL;

  g_file_make_directory_with_parents (folder, NULL, NULL);
  write_record (record, EDITED, -1);
  write_record (old, "# Gr\374\337e\n\nStatus: accepted\n\n## Context\n\nAlt.\n", -1);
  signpost_window_open (self->window, record);
  settle ();
  act (self, "log.edit", NULL);
  take (self, "13-edit");
  type (self, "Nothing is *lost*.\n", 13);
  take (self, "14-edit-typed");
  press_toggle (self, "preview_toggle");
  take (self, "14-edit-preview");
  press_toggle (self, "fields_toggle");
  take (self, "14-edit-fields");
  gtk_widget_activate_action (GTK_WIDGET (find_edit_page (self)), "edit.find", NULL);
  take (self, "14-edit-find");
  changed = g_strdup (EDITED);
  memcpy (strstr (changed, "How do"), "WHY do", 6);
  write_record (record, changed, -1);
  settle ();
  take (self, "15-edit-conflict");
  signpost_edit_document_discard (signpost_edit_page_get_document (find_edit_page (self)));
  g_file_delete (record, NULL, NULL);
  settle ();
  take (self, "15-edit-deleted");
  act (self, "win.back", NULL);
  signpost_window_open (self->window, old);
  settle ();
  act (self, "log.edit", NULL);
  take (self, "16-edit-latin-1");
  act (self, "win.back", NULL);
}

static GtkWidget *
get_newest (Camera *self)
{
  GtkWidget *newest = NULL;
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (GTK_WINDOW (window)) == GTK_WINDOW (self->window))
        newest = window;
    }

  return newest;
}

/* The window that an action opens over this one */
static void
take_over (Camera     *self,
           const char *action,
           const char *name)
{
  GtkWidget *window;

  act (self, action, NULL);
  settle ();
  window = get_newest (self);
  take_widget (self, window, name);
  gtk_window_destroy (GTK_WINDOW (window));
  settle ();
}

/* A log of several records, and what is done with it */
static void
take_log (Camera *self)
{
  static const struct { const char *name, *text; } records[] = {
    { "0003-ask-the-erp.md", "---\nstatus: proposed\ndate: 2026-03-09\ndecision-makers: [Sales, Operations]\ntags: [stock]\n---\n\n# Ask the ERP for the stock\n\n"
      "## Context and Problem Statement\n\nNothing that a customer has ordered may be lost.\n\n## Considered Options\n\n* Ask\n* Copy\n" },
    { "0004-copy-the-stock.md", "# 4. Copy the stock every night\n\nDate: 2024-05-06\n\n## Status\n\nAccepted\n\n## Context\n\nSee [3](0003-ask.md).\n\n## Decision\n\nx\n" },
    { "0005-orders.md", "# 5. Hand orders over as files\n\nDate: 2023-01-06\n\n## Status\n\nDeprecated\n\n## Context\n\nOrders.\n\n## Decision\n\nx\n" },
    { "0005-prices.md", "# 5. Prices come from one place\n\nDate: 2023-02-06\n\n## Status\n\nRejected\n\n## Context\n\nPrices.\n\n## Decision\n\nx\n" },
    { "0006-invoices.md", "# 6. Invoices stay where they are, and nobody copies them anywhere else\n\n## Context\n\nInvoices.\n\n## Decision\n\nx\n" },
  };
  g_autoptr (GFile) folder = signpost_application_dup_log_folder (self->application);
  g_autoptr (GFile) record = g_file_get_child (folder, records[0].name);
  GtkWidget *list;

  for (gsize i = 0; i < G_N_ELEMENTS (records); i++)
    {
      g_autoptr (GFile) file = g_file_get_child (folder, records[i].name);

      write_record (file, records[i].text, -1);
    }

  signpost_window_open (self->window, record);
  settle ();
  take (self, "17-log");
  list = find_type (GTK_WIDGET (self->window), SIGNPOST_TYPE_LOG_LIST);
  signpost_log_list_search (SIGNPOST_LOG_LIST (list), "order");
  act (self, "win.back", NULL);
  take (self, "17-log-search");
  signpost_log_list_search (SIGNPOST_LOG_LIST (list), "nothing like it");
  take (self, "17-log-nothing");
  signpost_log_list_search (SIGNPOST_LOG_LIST (list), "");
  signpost_window_open (self->window, record);
  settle ();
  take_over (self, "log.supersede", "18-log-supersede");
  take_over (self, "log.rename", "18-log-rename");
  take_over (self, "log.new-record", "18-log-new");
  take_over (self, "log.check", "18-log-check");
  act (self, "log.set-status", g_variant_new_string ("accepted"));
  take (self, "19-log-accepted");
}

static gboolean
take_all_cb (gpointer user_data)
{
  Camera *self = user_data;

  self->window = SIGNPOST_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (self->application)));
  take_explore (self);
  act (self, "win.show-view", g_variant_new_string ("decisions"));
  take (self, "5-decisions-empty");
  take_walkthrough (self);
  take_decisions (self);
  take_edit (self);
  take_log (self);
  gtk_window_destroy (GTK_WINDOW (self->window));

  return G_SOURCE_REMOVE;
}

static void
activate_cb (GApplication *application,
             Camera       *self)
{
  g_idle_add (take_all_cb, self);
}

static void
startup_cb (GApplication *application,
            Camera       *self)
{
  GSettings *settings = signpost_application_get_settings (self->application);

  g_settings_set_int (settings, "window-width", self->width);
  g_settings_set_int (settings, "window-height", self->height);
}

int
main (int    argc,
      char **argv)
{
  Camera self = { 0 };
  int status;

  if (argc < 5)
    {
      g_printerr ("screenshots WIDTH HEIGHT FOLDER SAMPLE-DECISION [rtl]\n");
      return 2;
    }

  signpost_translations_bind ();
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  self.width = atoi (argv[1]);
  self.height = atoi (argv[2]);
  self.folder = argv[3];
  self.sample = g_file_new_for_path (argv[4]);
  gtk_init ();
  if (argc > 5)
    gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);

  self.application = signpost_application_new ();
  g_signal_connect (self.application, "startup", G_CALLBACK (startup_cb), &self);
  g_signal_connect_after (self.application, "activate", G_CALLBACK (activate_cb), &self);
  status = g_application_run (G_APPLICATION (self.application), 1, argv);

  g_object_unref (self.application);
  g_object_unref (self.sample);

  return status;
}
