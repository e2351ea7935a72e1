/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window.h"

#include "ui/explore/signpost-diagram.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-matrix.h"
#include "ui/explore/signpost-option-table.h"
#include "ui/help/signpost-help-window.h"

#include "person.h"
#include "ui-fixture.h"

/* One for the whole program: GTK never lets go of an application that has been registered. */
static SignpostApplication *the_application = NULL;

typedef struct
{
  SignpostApplication *application;
  SignpostWindow      *window;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  catalogue)
{
  g_autoptr (GError) error = NULL;

  if (catalogue != NULL)
    g_setenv ("SIGNPOST_CATALOGUE", catalogue, TRUE);
  else
    g_unsetenv ("SIGNPOST_CATALOGUE");

  if (the_application == NULL)
    the_application = signpost_application_new ();

  fixture->application = the_application;
  g_assert_true (g_application_register (G_APPLICATION (the_application), NULL, &error));
  g_assert_no_error (error);
  g_settings_reset (signpost_application_get_settings (fixture->application), "log-folder");
  g_settings_reset (signpost_application_get_settings (fixture->application), "last-view");
  fixture->window = signpost_window_new (fixture->application);
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture_settle (100);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  catalogue)
{
  gpointer window = fixture->window;

  g_object_add_weak_pointer (window, &window);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture_settle (200);
  g_assert_null (window);
}

static gpointer
get_child (Fixture    *fixture,
           const char *id)
{
  return gtk_widget_get_template_child (GTK_WIDGET (fixture->window), SIGNPOST_TYPE_WINDOW, id);
}

static const char *
get_page (Fixture *fixture)
{
  return gtk_stack_get_visible_child_name (get_child (fixture, "pages"));
}

static void
activate (Fixture    *fixture,
          const char *action,
          const char *target)
{
  GVariant *parameter = target != NULL ? g_variant_new_string (target) : NULL;

  g_action_group_activate_action (G_ACTION_GROUP (fixture->window), action, parameter);
  fixture_settle (50);
}

static gboolean
is_enabled (Fixture    *fixture,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (fixture->window), action);
}

static gboolean
can_save_record (gpointer fixture)
{
  return is_enabled (fixture, "save-record");
}

static gboolean
can_print_record (gpointer fixture)
{
  return is_enabled (fixture, "print-record");
}

static gboolean
shows_main (gpointer data)
{
  return g_strcmp0 (get_page (data), "main") == 0;
}

static GListModel *
get_drafts (Fixture *fixture)
{
  return G_LIST_MODEL (signpost_application_get_drafts (fixture->application));
}

static SignpostDraft *
get_draft (Fixture *fixture)
{
  g_autoptr (SignpostDraft) draft = g_list_model_get_item (get_drafts (fixture), 0);

  return draft;
}

static guint
count_drafts (Fixture *fixture)
{
  return g_list_model_get_n_items (get_drafts (fixture));
}

static void
test_views (Fixture       *fixture,
            gconstpointer  catalogue)
{
  g_assert_cmpstr (get_page (fixture), ==, "main");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (fixture, "views")), ==,
                   "explore");
  g_assert_null (adw_bin_get_child (get_child (fixture, "decisions_bin")));
  g_assert_false (is_enabled (fixture, "back"));
  g_assert_false (is_enabled (fixture, "save-record"));
  g_assert_false (is_enabled (fixture, "print-record"));

  activate (fixture, "show-view", "decisions");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (fixture, "views")), ==,
                   "decisions");
  g_assert_nonnull (adw_bin_get_child (get_child (fixture, "decisions_bin")));

  activate (fixture, "show-view", "nowhere");
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (fixture, "views")), ==,
                   "decisions");
}

/* From nothing to a saved record: what the program is for. */
static void
test_decide (Fixture       *fixture,
             gconstpointer  catalogue)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) file = NULL;

  activate (fixture, "decide", "");
  g_assert_cmpstr (get_page (fixture), ==, "walkthrough");
  g_assert_true (is_enabled (fixture, "back"));
  g_assert_true (is_enabled (fixture, "save-record"));

  activate (fixture, "save-record", NULL);
  g_assert_cmpstr (get_page (fixture), ==, "save");
  g_assert_false (is_enabled (fixture, "save-record"));

  fixture_complete (signpost_draft_get_decision (get_draft (fixture), NULL));
  fixture_wait_for (can_save_record, fixture);

  activate (fixture, "save-record", NULL);
  fixture_wait_for (shows_main, fixture);
  fixture_wait_for (can_print_record, fixture);
  g_assert_cmpuint (count_drafts (fixture), ==, 0);

  folder = signpost_application_dup_log_folder (fixture->application);
  file = g_file_get_child (folder, "0001-orders-billing.md");
  g_assert_true (g_file_query_exists (file, NULL));
  g_assert_true (is_enabled (fixture, "export-record"));
}

static void
test_back (Fixture       *fixture,
           gconstpointer  catalogue)
{
  activate (fixture, "decide", "sso");
  g_assert_cmpuint (count_drafts (fixture), ==, 1);
  activate (fixture, "save-record", NULL);
  activate (fixture, "back", NULL);
  g_assert_cmpstr (get_page (fixture), ==, "walkthrough");
  activate (fixture, "back", NULL);
  g_assert_cmpstr (get_page (fixture), ==, "main");
  g_assert_false (is_enabled (fixture, "back"));
}

/* (nullable) */
static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static gboolean
has_no_dialog (gpointer data)
{
  return find_dialog () == NULL;
}

static void
answer (const char *label)
{
  AdwMessageDialog *dialog = find_dialog ();

  g_assert_nonnull (dialog);
  g_signal_emit_by_name (person_find (GTK_WIDGET (dialog), GTK_ACCESSIBLE_ROLE_BUTTON, label),
                         "clicked");
  fixture_wait_for (has_no_dialog, NULL);
  fixture_settle (100);
}

/* What was begun is not begun again, unless somebody wants it so. */
static void
test_decide_again (Fixture       *fixture,
                   gconstpointer  catalogue)
{
  guint before = count_drafts (fixture);
  SignpostDraft *first;

  activate (fixture, "decide", "ml");
  first = get_draft (fixture);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (fixture->window)), ==,
                   "Integration with AI & Machine Learning – new decision");
  activate (fixture, "back", NULL);
  g_assert_null (find_dialog ());

  activate (fixture, "decide", "ml");
  g_assert_cmpstr (adw_message_dialog_get_body (find_dialog ()), ==,
                   "“Integration with AI & Machine Learning – new decision” is about this use case and is "
                   "not finished.");
  answer ("Cancel");
  g_assert_cmpstr (get_page (fixture), ==, "main");

  activate (fixture, "decide", "ml");
  answer ("Go On");
  g_assert_cmpstr (get_page (fixture), ==, "walkthrough");
  g_assert_true (get_draft (fixture) == first);
  g_assert_cmpuint (count_drafts (fixture), ==, before + 1);
  activate (fixture, "back", NULL);

  activate (fixture, "decide", "ml");
  answer ("Start Anew");
  g_assert_cmpuint (count_drafts (fixture), ==, before + 2);
  activate (fixture, "back", NULL);

  /* About another use case there is nothing yet. */
  activate (fixture, "decide", "cms-cdn");
  g_assert_null (find_dialog ());
  g_assert_cmpstr (get_page (fixture), ==, "walkthrough");
}

static void
test_delete (Fixture       *fixture,
             gconstpointer  catalogue)
{
  g_autofree char *name = NULL;
  guint before = count_drafts (fixture);

  activate (fixture, "decide", "iot");
  signpost_decision_set_title (signpost_draft_get_decision (get_draft (fixture), NULL), "A & <b>");
  signpost_draft_flush (get_draft (fixture), NULL);
  name = g_file_get_basename (signpost_draft_get_file (get_draft (fixture)));
  activate (fixture, "show-view", "decisions");
  activate (fixture, "delete-draft", name);
  g_assert_cmpuint (count_drafts (fixture), ==, before);
  activate (fixture, "open-draft", name);
  g_assert_cmpstr (get_page (fixture), ==, "main");
}

/* A new decision that nobody touched leaves no draft behind. */
static void
test_untouched (Fixture       *fixture,
                gconstpointer  catalogue)
{
  guint before = count_drafts (fixture);

  activate (fixture, "decide", "");
  activate (fixture, "back", NULL);
  g_assert_cmpuint (count_drafts (fixture), ==, before);
}

static void
test_open (Fixture       *fixture,
           gconstpointer  catalogue)
{
  g_autoptr (GFile) folder = fixture_make_folder ();
  g_autoptr (GFile) record = g_file_get_child (folder, "0001-x.md");
  g_autoptr (GFile) broken = g_file_get_child (folder, "x.decision.json");
  g_autoptr (GFile) chosen = NULL;
  g_autofree char *uri = g_file_get_uri (record);
  guint before = count_drafts (fixture);

  fixture_write (folder, "0001-x.md", "# X\n");
  fixture_write (folder, "x.decision.json", "{ nonsense & <b>");

  signpost_window_open (fixture->window, folder);
  chosen = signpost_application_dup_log_folder (fixture->application);
  g_assert_true (g_file_equal (chosen, folder));

  signpost_window_open (fixture->window, record);
  fixture_wait_for (can_print_record, fixture);

  /* Where Explore names a record, it is a link. */
  activate (fixture, "show-view", "explore");
  g_assert_false (can_print_record (fixture));
  activate (fixture, "open-record", uri);
  fixture_wait_for (can_print_record, fixture);

  signpost_window_open (fixture->window, broken);
  g_assert_cmpuint (count_drafts (fixture), ==, before);
}

static void
test_state (Fixture       *fixture,
            gconstpointer  catalogue)
{
  GSettings *settings = signpost_application_get_settings (fixture->application);
  g_autofree char *view = NULL;

  activate (fixture, "show-view", "decisions");
  gtk_window_close (GTK_WINDOW (fixture->window));
  fixture_settle (100);

  view = g_settings_get_string (settings, "last-view");
  g_assert_cmpstr (view, ==, "decisions");

  fixture->window = signpost_window_new (fixture->application);
  g_assert_cmpstr (adw_view_stack_get_visible_child_name (get_child (fixture, "views")), ==,
                   "decisions");
}

/* As the application spells it: “win.show-view('explore')” is “win.show-view::explore” there. */
static char *
dup_canonical (const char *detailed)
{
  g_autofree char *name = NULL;
  g_autoptr (GVariant) target = NULL;
  g_autoptr (GError) error = NULL;

  g_action_parse_detailed_name (detailed, &name, &target, &error);
  g_assert_no_error (error);

  return g_action_print_detailed_name (name, target);
}

static void
collect_shortcuts (GtkWidget  *widget,
                   GHashTable *actions)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *action = NULL;

      if (GTK_IS_SHORTCUTS_SHORTCUT (child))
        g_object_get (child, "action-name", &action, NULL);

      if (action != NULL && action[0] != '\0')
        g_hash_table_add (actions, dup_canonical (action));

      collect_shortcuts (child, actions);
    }
}

/* Every accelerator is listed, and what is listed has one. */
static void
test_shortcuts (Fixture       *fixture,
                gconstpointer  catalogue)
{
  g_autoptr (GHashTable) listed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_auto (GStrv) actions = gtk_application_list_action_descriptions (application);
  GtkShortcutsWindow *overlay = NULL;
  GHashTableIter iter;
  gpointer action = NULL;

  activate (fixture, "show-help-overlay", NULL);
  overlay = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (overlay)));
  collect_shortcuts (GTK_WIDGET (overlay), listed);
  g_assert_cmpuint (g_hash_table_size (listed), >, 0);

  for (int i = 0; actions[i] != NULL; i++)
    if (!g_hash_table_contains (listed, actions[i]))
      g_error ("%s is not in help-overlay.ui", actions[i]);

  g_hash_table_iter_init (&iter, listed);
  while (g_hash_table_iter_next (&iter, &action, NULL))
    {
      g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, action);

      if (accels[0] == NULL)
        g_error ("%s has no accelerator", (char *) action);
    }
}

static void
collect_accelerators (GtkWidget  *widget,
                      GHashTable *accelerators)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) parts = NULL;

      if (GTK_IS_SHORTCUTS_SHORTCUT (child))
        g_object_get (child, "accelerator", &text, NULL);

      parts = g_strsplit (text != NULL ? text : "", " ", -1);
      for (guint i = 0; parts[i] != NULL; i++)
        g_hash_table_add (accelerators, g_strdup (parts[i]));

      collect_accelerators (child, accelerators);
    }
}

/* The key that stands for it: those of the keypad are left out, and so is “=”, which is “+” without Shift. */
static char *
dup_accelerator (GtkKeyvalTrigger *trigger)
{
  static const struct { guint keyval, meant; } others[] = {
    { GDK_KEY_KP_Space, GDK_KEY_space }, { GDK_KEY_ISO_Enter, GDK_KEY_Return },
    { GDK_KEY_KP_Enter, GDK_KEY_Return }, { GDK_KEY_KP_Home, GDK_KEY_Home },
    { GDK_KEY_KP_End, GDK_KEY_End }, { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up },
    { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down }, { GDK_KEY_KP_Add, GDK_KEY_plus },
    { GDK_KEY_equal, GDK_KEY_plus }, { GDK_KEY_KP_Subtract, GDK_KEY_minus },
    { GDK_KEY_KP_0, GDK_KEY_0 },
  };
  guint keyval = gtk_keyval_trigger_get_keyval (trigger);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (keyval == others[i].keyval)
      keyval = others[i].meant;

  return gtk_accelerator_name (keyval, gtk_keyval_trigger_get_modifiers (trigger));
}

static void
assert_keys_listed (GtkWidget  *widget,
                    GHashTable *accelerators)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  guint n_keys = 0;

  for (guint c = 0; c < g_list_model_get_n_items (controllers); c++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, c);

      for (guint s = 0;
           GTK_IS_SHORTCUT_CONTROLLER (controller) && s < g_list_model_get_n_items (G_LIST_MODEL (controller));
           s++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), s);
          g_autofree char *accelerator =
            dup_accelerator (GTK_KEYVAL_TRIGGER (gtk_shortcut_get_trigger (shortcut)));

          n_keys++;
          if (!g_hash_table_contains (accelerators, accelerator))
            g_error ("%s of %s is not in help-overlay.ui", accelerator, G_OBJECT_TYPE_NAME (widget));
        }
    }

  g_assert_cmpuint (n_keys, >, 0);
}

/* The same for keys that only some part of the window knows. */
static void
test_keys (Fixture       *fixture,
           gconstpointer  catalogue)
{
  g_autoptr (GHashTable) accelerators = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const GType types[] = { SIGNPOST_TYPE_EXPLORE_PAGE, SIGNPOST_TYPE_MATRIX };
  GtkWidget *table = g_object_ref_sink (g_object_new (SIGNPOST_TYPE_OPTION_TABLE, NULL));

  activate (fixture, "show-help-overlay", NULL);
  collect_accelerators (
    GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (fixture->window))),
    accelerators);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    assert_keys_listed (fixture_find (GTK_WIDGET (fixture->window), types[i]), accelerators);
  assert_keys_listed (table, accelerators);
  g_object_unref (table);
}

static GtkWidget *
find_text (GtkWidget  *widget,
           const char *text)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (widget))
    return NULL;

  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);

  return found;
}

static gboolean
shows_diagram (gpointer window)
{
  GtkWidget *diagram = fixture_find (window, SIGNPOST_TYPE_DIAGRAM);

  return diagram != NULL && gtk_widget_get_mapped (diagram);
}

/* Whoever starts it for the first time sees the diagram, and one sentence that says what to do. */
static void
test_first_start (Fixture       *fixture,
                  gconstpointer  catalogue)
{
  fixture_wait_for (shows_diagram, fixture->window);
  g_assert_nonnull (find_text (fixture_find (GTK_WIDGET (fixture->window), SIGNPOST_TYPE_DIAGRAM),
                               "Choose a use case"));
}

/* F1 leads to a text that is part of the program and has a heading for each part of the window. */
static void
test_help (Fixture       *fixture,
           gconstpointer  catalogue)
{
  static const char * const headings[] = { "Explore", "Decide", "Compare", "Records", "Words", "Keys" };
  GtkApplication *application = GTK_APPLICATION (fixture->application);
  g_auto (GStrv) accels = gtk_application_get_accels_for_action (application, "win.show-help");
  GtkWidget *help = NULL;
  g_autoptr (GList) windows = NULL;

  g_assert_cmpstr (accels[0], ==, "F1");
  activate (fixture, "show-help", NULL);
  windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (SIGNPOST_IS_HELP_WINDOW (l->data))
      help = l->data;

  g_assert_nonnull (help);
  gtk_test_widget_wait_for_draw (help);

  for (gsize i = 0; i < G_N_ELEMENTS (headings); i++)
    g_assert_nonnull (find_text (help, headings[i]));

  g_object_add_weak_pointer (G_OBJECT (help), (gpointer *) &help);
  gtk_window_close (GTK_WINDOW (help));
  fixture_settle (100);
  g_assert_null (help);
}

static gboolean
sticks_out (GtkWidget *widget,
            GtkWidget *window)
{
  graphene_rect_t bounds;

  return gtk_widget_compute_bounds (widget, window, &bounds) &&
         (bounds.origin.x < 0 || bounds.origin.x + bounds.size.width > gtk_widget_get_width (window));
}

/* (nullable): a control that the edge of the window cuts */
static GtkWidget *
find_cut (GtkWidget *widget,
          GtkWidget *window)
{
  GtkWidget *cut = NULL;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return NULL;

  if ((GTK_IS_BUTTON (widget) || GTK_IS_LABEL (widget) || GTK_IS_EDITABLE (widget)) && sticks_out (widget, window))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && cut == NULL;
       child = gtk_widget_get_next_sibling (child))
    cut = find_cut (child, window);

  return cut;
}

/* Letters of twice the size leave everything inside the narrowest window. */
static void
test_large_text (Fixture       *fixture,
                 gconstpointer  catalogue)
{
  static const char * const views[] = { "explore", "decisions" };

  g_object_set (gtk_settings_get_default (),
                "gtk-xft-dpi", 2 * 96 * 1024,
                "gtk-decoration-layout", "menu:minimize,maximize,close",
                NULL);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 360, 640);

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      GtkWidget *cut;

      activate (fixture, "show-view", views[i]);
      fixture_settle (400);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture->window)), <=, 360);
      cut = find_cut (GTK_WIDGET (fixture->window), GTK_WIDGET (fixture->window));
      if (cut != NULL)
        g_error ("%s is cut: %s", views[i], G_OBJECT_TYPE_NAME (cut));
    }

  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-xft-dpi");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-decoration-layout");
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

#define ADD(name, catalogue, test) \
  g_test_add ("/window/" name, Fixture, catalogue, set_up, test, tear_down)

  ADD ("views", NULL, test_views);
  ADD ("first-start", NULL, test_first_start);
  ADD ("shortcuts", NULL, test_shortcuts);
  ADD ("help", NULL, test_help);
  ADD ("decide", NULL, test_decide);
  ADD ("back", NULL, test_back);
  ADD ("delete", NULL, test_delete);
  ADD ("untouched", NULL, test_untouched);
  ADD ("open", NULL, test_open);
  ADD ("state", NULL, test_state);
  ADD ("decide-again", NULL, test_decide_again);
  ADD ("keys", NULL, test_keys);
  ADD ("large-text", NULL, test_large_text);

  return g_test_run ();
}
