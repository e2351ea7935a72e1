/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Every screen as somebody meets it who sees nothing and has a keyboard: each control has a name and a role, Tab goes from one to the next
 * in the order in which they are read, leaves each of them, and comes round. And as somebody who sees only icons: each says what it is. */

#include "core/record/signpost-record.h"
#include "ui/compare/signpost-fold.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-window.h"
#include "ui/takeaway/signpost-takeaway-window.h"

#include "person.h"
#include "ui-fixture.h"

#define MOST_STOPS 1500

static SignpostApplication *application;

/* What was found on one screen */
typedef struct
{
  GtkWidget  *root;
  const char *screen;
  guint       n_controls;
  guint       n_stops;
  guint       n_problems;
} Walk;

static void
complain (Walk       *walk,
          GtkWidget  *widget,
          const char *problem)
{
  GString *path = g_string_new (NULL);

  for (GtkWidget *w = widget; w != NULL && w != walk->root; w = gtk_widget_get_parent (w))
    g_string_append_printf (path, "%s%s", path->len > 0 ? " < " : "", G_OBJECT_TYPE_NAME (w));

  g_test_message ("%s: %s: “%s” %s", walk->screen, problem, person_dup_name (widget), path->str);
  g_string_free (path, TRUE);
  walk->n_problems++;
}

/* A part of a control that takes the focus for it: what is announced is the control. */
static GtkWidget *
get_control (GtkWidget *widget)
{
  GType wholes[] = { GTK_TYPE_ENTRY, GTK_TYPE_SEARCH_ENTRY, GTK_TYPE_SPIN_BUTTON, GTK_TYPE_DROP_DOWN, GTK_TYPE_MENU_BUTTON,
                     ADW_TYPE_ENTRY_ROW, ADW_TYPE_COMBO_ROW, GTK_TYPE_EDITABLE_LABEL };

  for (GtkWidget *w = gtk_widget_get_parent (widget); w != NULL && !GTK_IS_POPOVER (w); w = gtk_widget_get_parent (w))
    for (guint i = 0; i < G_N_ELEMENTS (wholes); i++)
      if (g_type_is_a (G_OBJECT_TYPE (w), wholes[i]))
        return w;

  return widget;
}

static gboolean
has_role (GtkWidget *widget)
{
  switch ((int) gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)))
    {
    case GTK_ACCESSIBLE_ROLE_WIDGET:
    case GTK_ACCESSIBLE_ROLE_GENERIC:
    case GTK_ACCESSIBLE_ROLE_NONE:
    case GTK_ACCESSIBLE_ROLE_PRESENTATION:
      /* Text is known by its kind: GTK gives it no role of its own. */
      return GTK_IS_TEXT_VIEW (widget);
    default:
      return TRUE;
    }
}

/* GTK says of every button that what is in it labels it, be that an icon. */
static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *name = person_dup_name (widget);

  if (name != NULL && name[0] != '\0')
    return TRUE;

  return !GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget) &&
         gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* A list is gone through by its rows, which are what has the focus. */
static gboolean
is_container (GtkWidget *widget)
{
  return GTK_IS_LIST_BOX (widget) || GTK_IS_FLOW_BOX (widget) || GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_WINDOW (widget);
}

static gboolean
is_icon_only (GtkWidget *widget)
{
  g_autofree char *text = NULL;

  if (!GTK_IS_BUTTON (widget) && !GTK_IS_MENU_BUTTON (widget))
    return FALSE;

  text = person_dup_text (widget);

  return text == NULL || text[0] == '\0';
}

static void
check_control (Walk      *walk,
               GtkWidget *widget)
{
  GtkWidget *control = get_control (widget);

  walk->n_controls++;

  if (!has_name (control))
    complain (walk, control, "has no name");

  if (!has_role (control))
    complain (walk, control, "has no role");

  if (is_icon_only (control) && gtk_widget_get_tooltip_text (control) == NULL)
    complain (walk, control, "is an icon without a tooltip");

  if (GTK_IS_TEXT_VIEW (widget) && gtk_text_view_get_accepts_tab (GTK_TEXT_VIEW (widget)))
    complain (walk, widget, "keeps Tab");
}

/* A label with a key to press names what the key leads to. */
static gboolean
is_astray (GtkWidget *widget)
{
  return GTK_IS_LABEL (widget) && gtk_label_get_mnemonic_keyval (GTK_LABEL (widget)) != GDK_KEY_VoidSymbol &&
         gtk_label_get_mnemonic_widget (GTK_LABEL (widget)) == NULL &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) == NULL && gtk_widget_get_ancestor (widget, GTK_TYPE_MENU_BUTTON) == NULL &&
         gtk_widget_get_ancestor (widget, ADW_TYPE_PREFERENCES_ROW) == NULL && gtk_widget_get_ancestor (widget, GTK_TYPE_CHECK_BUTTON) == NULL;
}

static void
check_tree (Walk      *walk,
            GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget) || GTK_IS_WINDOW_CONTROLS (widget))
    return;

  if (gtk_widget_get_focusable (widget) && gtk_widget_get_can_focus (widget) && gtk_widget_is_sensitive (widget) && !is_container (widget))
    check_control (walk, widget);

  if (is_astray (widget))
    complain (walk, widget, "is a label of nothing");

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    check_tree (walk, child);
}

static GtkWidget *
get_focus (Walk *walk)
{
  return gtk_root_get_focus (GTK_ROOT (walk->root));
}

/* As the Tab key does */
static void
tab (Walk             *walk,
     GtkDirectionType  direction)
{
  g_signal_emit_by_name (walk->root, "move-focus", direction);
}

/* Where it stands; what scrolls apart from the other stands as a whole. */
static gboolean
get_bounds (Walk            *walk,
            GtkWidget       *widget,
            GtkWidget       *other,
            graphene_rect_t *bounds)
{
  GtkWidget *part = widget;

  for (GtkWidget *w = widget; w != NULL && w != walk->root; w = gtk_widget_get_parent (w))
    if (GTK_IS_SCROLLED_WINDOW (w) && !gtk_widget_is_ancestor (other, w))
      part = w;

  return gtk_widget_get_mapped (part) && gtk_widget_compute_bounds (part, walk->root, bounds);
}

/* Up and back at once, or back on the same line: nobody reads so. Up and ahead is the next column. */
static gboolean
goes_back (const graphene_rect_t *from,
           const graphene_rect_t *to)
{
  gboolean is_above = to->origin.y + to->size.height <= from->origin.y + 1;
  gboolean is_beside = to->origin.y < from->origin.y + from->size.height && from->origin.y < to->origin.y + to->size.height;
  gboolean is_before = to->origin.x + to->size.width <= from->origin.x + 1;
  gboolean begins_before = to->origin.x <= from->origin.x + 1;

  return (is_above && begins_before) || (is_beside && is_before);
}

static void
check_step (Walk      *walk,
            GtkWidget *from,
            GtkWidget *to)
{
  graphene_rect_t a, b;

  /* GTK alone orders this one, in newer versions its header after the list. */
  if (GTK_IS_SHORTCUTS_WINDOW (walk->root))
    return;

  if (!get_bounds (walk, get_control (from), to, &a) || !get_bounds (walk, get_control (to), from, &b))
    return;

  if (goes_back (&a, &b) && !gtk_widget_is_ancestor (to, from) && !gtk_widget_is_ancestor (from, to))
    {
      complain (walk, from, "is read after what Tab goes to next");
      complain (walk, to, "  that is this");
      walk->n_problems--;
    }
}

/* Once round. The round begins where GTK begins: with nothing in focus. */
static void
check_tab (Walk *walk)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  GtkWidget *first = NULL;
  GtkWidget *before = NULL;

  gtk_window_set_focus (GTK_WINDOW (walk->root), NULL);
  tab (walk, GTK_DIR_TAB_FORWARD);
  first = get_focus (walk);
  g_assert_nonnull (first);

  for (before = first; walk->n_stops < MOST_STOPS; walk->n_stops++)
    {
      GtkWidget *now = NULL;

      g_hash_table_add (seen, before);
      tab (walk, GTK_DIR_TAB_FORWARD);
      now = get_focus (walk);

      if (now == first)
        return;

      if (now == NULL || now == before || g_hash_table_contains (seen, now))
        {
          complain (walk, before, "does not let Tab go on");

          if (now != NULL && now != before)
            complain (walk, now, "  but comes back to this");
          return;
        }

      fixture_pass_time (0);
      check_step (walk, before, now);
      before = now;
    }

  complain (walk, before, "is far from the end of the round");
}

static guint
count_problems (GtkWidget  *root,
                const char *screen)
{
  Walk walk = { root, screen, 0, 0, 0 };

  fixture_settle (300);
  gtk_widget_queue_draw (root);
  gtk_test_widget_wait_for_draw (root);
  check_tree (&walk, root);
  check_tab (&walk);
  g_test_message ("%s: %u controls, %u stops, %u problems", screen, walk.n_controls, walk.n_stops, walk.n_problems);
  g_assert_cmpuint (walk.n_controls, >, 0);

  return walk.n_problems;
}

static void
walk (GtkWidget  *root,
      const char *screen)
{
  if (count_problems (root, screen) > 0)
    g_test_fail ();
}

/* Two buttons, the second of which stands where the caller says. (transfer floating) */
static GtkWidget *
make_pair (GtkWidget *second,
           int        x,
           int        y)
{
  GtkWidget *fixed = gtk_fixed_new ();

  gtk_fixed_put (GTK_FIXED (fixed), gtk_button_new_with_label ("One"), 100, 100);
  gtk_fixed_put (GTK_FIXED (fixed), second, x, y);

  return fixed;
}

static GtkWidget *
make_hungry_text (void)
{
  GtkWidget *text = gtk_text_view_new ();

  gtk_widget_set_size_request (text, 80, 30);
  gtk_accessible_update_property (GTK_ACCESSIBLE (text), GTK_ACCESSIBLE_PROPERTY_LABEL, "Text", -1);

  return text;
}

/* That the walk sees what it looks for: one window for each of its complaints, and one without. */
static void
test_walk (void)
{
  struct { const char *name; GtkWidget *second; int x; int y; guint n_problems; } cases[] = {
    { "nothing wrong", gtk_button_new_with_label ("Two"), 200, 100, 0 },
    { "no name, no tooltip", gtk_button_new_from_icon_name ("open-menu-symbolic"), 200, 100, 2 },
    { "keeps Tab", make_hungry_text (), 200, 110, 1 },
    { "no name", gtk_scale_new_with_range (GTK_ORIENTATION_HORIZONTAL, 0, 1, 0.1), 200, 110, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GtkWidget *window = gtk_window_new ();

      gtk_window_set_child (GTK_WINDOW (window), make_pair (cases[i].second, cases[i].x, cases[i].y));
      gtk_window_present (GTK_WINDOW (window));
      g_assert_cmpuint (count_problems (window, cases[i].name), ==, cases[i].n_problems);
      gtk_window_destroy (GTK_WINDOW (window));
    }
}

/* That it knows backwards from forwards */
static void
test_order (void)
{
  static const struct { int x; int y; gboolean is_back; } cases[] = {
    { 200, 100, FALSE }, { 100, 150, FALSE }, { 0, 150, FALSE }, { 200, 0, FALSE }, { 0, 100, TRUE }, { 100, 0, TRUE }, { 0, 0, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      graphene_rect_t from = GRAPHENE_RECT_INIT (100, 100, 80, 30);
      graphene_rect_t to = GRAPHENE_RECT_INIT (cases[i].x, cases[i].y, 80, 30);

      g_assert_cmpint (goes_back (&from, &to), ==, cases[i].is_back);
    }
}

static void
unfold (GtkWidget *widget)
{
  if (SIGNPOST_IS_FOLD (widget))
    signpost_fold_set_expanded (SIGNPOST_FOLD (widget), TRUE);
  else if (GTK_IS_EXPANDER (widget))
    gtk_expander_set_expanded (GTK_EXPANDER (widget), TRUE);
  else if (ADW_IS_EXPANDER_ROW (widget))
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (widget), TRUE);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    unfold (child);
}

/* What unfolds may hold more that does. */
static void
unfold_all (GtkWidget *widget)
{
  for (guint i = 0; i < 3; i++)
    {
      unfold (widget);
      fixture_settle (100);
    }
}

static GtkWidget *
open_window (int width)
{
  GtkWidget *window = GTK_WIDGET (signpost_window_new (application));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  fixture_settle (200);

  return window;
}

static void
act (GtkWidget  *window,
     const char *action,
     const char *target)
{
  g_autoptr (GVariant) parameter = target != NULL ? g_variant_ref_sink (g_variant_new_string (target)) : NULL;

  gtk_widget_activate_action_variant (window, action, parameter);
}

static gboolean
has_no_window (gpointer data)
{
  return gtk_application_get_windows (GTK_APPLICATION (application)) == NULL;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_wait_for (has_no_window, NULL);
}

static void
test_explore (gconstpointer data)
{
  static const struct { const char *use_case; const char *category; const char *name; } cases[] = {
    { "", "", "explore" }, { "process", "", "use case" }, { "", "evt", "category" }, { "process", "evt", "cell" },
  };
  GtkWidget *window = open_window (GPOINTER_TO_INT (data));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *screen = g_strdup_printf ("%s, %d px", cases[i].name, GPOINTER_TO_INT (data));

      signpost_window_explore (SIGNPOST_WINDOW (window), cases[i].use_case, cases[i].category);
      walk (window, screen);
    }

  close_window (window);
}

static void
test_diagram (void)
{
  GtkWidget *window = open_window (360);

  gtk_widget_activate_action (fixture_find (window, SIGNPOST_TYPE_EXPLORE_PAGE), "explore.show-diagram", NULL);
  walk (window, "diagram, 360 px");
  close_window (window);
}

/* A window that belongs to the window; (nullable) while there is none */
static GtkWidget *
find_dialog (GtkWidget *window)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  for (GList *l = windows; l != NULL; l = l->next)
    if (gtk_window_get_transient_for (l->data) == GTK_WINDOW (window) && gtk_widget_get_mapped (l->data))
      return l->data;

  return NULL;
}

static gboolean
has_dialog (gpointer data)
{
  return find_dialog (data) != NULL;
}

static void
test_dialogs (void)
{
  static const char * const actions[] = { "win.take-away", "win.show-help", "app.about", "win.show-help-overlay" };
  GtkWidget *window = open_window (1000);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_activate_action (window, actions[i], NULL);
      fixture_wait_for (has_dialog, window);
      walk (find_dialog (window), actions[i]);
      gtk_window_close (GTK_WINDOW (find_dialog (window)));
      fixture_settle (100);
    }

  close_window (window);
}

static gboolean
can_save (gpointer window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save-record");
}

static void
test_walkthrough (gconstpointer data)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample.decision.json", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  GtkWidget *window = open_window (GPOINTER_TO_INT (data));
  GPtrArray *steps = signpost_catalogue_get_steps (signpost_application_get_catalogue (application, NULL));

  signpost_window_open (SIGNPOST_WINDOW (window), sample);
  fixture_wait_for (can_save, window);

  for (guint i = 0; i < steps->len; i++)
    {
      const SignpostStep *step = g_ptr_array_index (steps, i);
      g_autofree char *screen = g_strdup_printf ("step %s, %d px", step->id, GPOINTER_TO_INT (data));
      g_autoptr (GVariant) target = g_variant_ref_sink (g_variant_new ("(sss)", step->id, "", ""));

      gtk_widget_activate_action_variant (window, "win.go-to-step", target);
      unfold_all (window);
      walk (window, screen);
    }

  act (window, "win.save-record", NULL);
  unfold_all (window);
  walk (window, "save");
  close_window (window);
}

static gboolean
can_print (gpointer window)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), "print-record");
}

static void
save_sample (GFile *folder)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "sample.decision.json", NULL);
  g_autoptr (GFile) sample = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GFile) record = NULL;

  decision = signpost_decision_new_from_file (signpost_application_get_catalogue (application, NULL), sample, &error);
  g_assert_no_error (error);
  record = signpost_record_save (decision, folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_no_error (error);
}

static void
test_decisions (gconstpointer data)
{
  g_autoptr (GFile) folder = fixture_make_folder ();
  g_autoptr (GFile) record = g_file_get_child (folder, "0001-show-the-order-status-of-the-erp-in-the-web-shop.md");
  g_autoptr (SignpostDecision) decision = signpost_decision_new (signpost_application_get_catalogue (application, NULL));
  SignpostDraft *draft = NULL;
  GtkWidget *window = NULL;

  signpost_application_set_log_folder (application, folder);
  window = open_window (GPOINTER_TO_INT (data));
  act (window, "win.show-view", "decisions");
  walk (window, "decisions");

  draft = signpost_draft_store_add (signpost_application_get_drafts (application), decision);
  signpost_decision_set_title (decision, "Ask for orders");
  walk (window, "draft");
  signpost_draft_store_remove (signpost_application_get_drafts (application), draft, NULL);

  save_sample (folder);
  signpost_window_open (SIGNPOST_WINDOW (window), record);
  fixture_wait_for (can_print, window);
  walk (window, "record");
  act (window, "log.edit", NULL);
  fixture_settle (300);
  walk (window, "edit record");
  act (window, "win.undo", NULL);
  close_window (window);
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  gtk_test_init (&argc, &argv, NULL);
  application = signpost_application_new ();
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, &error));
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));

  g_test_add_func ("/accessibility/walk", test_walk);
  g_test_add_func ("/accessibility/order", test_order);
  g_test_add_data_func ("/accessibility/explore", GINT_TO_POINTER (1200), test_explore);
  g_test_add_data_func ("/accessibility/explore-narrow", GINT_TO_POINTER (360), test_explore);
  g_test_add_func ("/accessibility/diagram", test_diagram);
  g_test_add_data_func ("/accessibility/decisions", GINT_TO_POINTER (1200), test_decisions);
  g_test_add_data_func ("/accessibility/decisions-narrow", GINT_TO_POINTER (360), test_decisions);
  g_test_add_data_func ("/accessibility/walkthrough", GINT_TO_POINTER (1200), test_walkthrough);
  g_test_add_data_func ("/accessibility/walkthrough-narrow", GINT_TO_POINTER (360), test_walkthrough);
  g_test_add_func ("/accessibility/dialogs", test_dialogs);

  return g_test_run ();
}
