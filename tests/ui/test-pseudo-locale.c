/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The window in a language that build-aux/make-locale makes of the templates: each text longer, with accents and in brackets, from right to
 * left. What stands outside of brackets is not translatable, and what needs more room than a telephone has does not fit. */

#include "core/catalogue/signpost-translations.h"
#include "core/record/signpost-record.h"
#include "ui/explore/signpost-explore-heading.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/record/signpost-record-view.h"
#include "ui/signpost-window.h"

#include "ui-fixture.h"

/* Until a layout that narrows something, which narrows something else, has come to rest */
#define N_FRAMES 3

/* GTK draws a frame of five pixels around a window when nobody else does. */
#define NARROW_PX (360 + 2 * 5)

/* The texts that the sample's people typed, the longest first */
static GPtrArray *typed = NULL;
static SignpostApplication *application = NULL;

static void
collect_typed (JsonNode *node)
{
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      g_autoptr (GList) members = json_object_get_values (json_node_get_object (node));

      for (GList *l = members; l != NULL; l = l->next)
        collect_typed (l->data);
    }
  else if (JSON_NODE_HOLDS_ARRAY (node))
    {
      g_autoptr (GList) elements = json_array_get_elements (json_node_get_array (node));

      for (GList *l = elements; l != NULL; l = l->next)
        collect_typed (l->data);
    }
  else if (json_node_get_value_type (node) == G_TYPE_STRING)
    {
      g_auto (GStrv) lines = g_strsplit (json_node_get_string (node), "\n", -1);

      /* An id that is shown is a mistake */
      for (guint i = 0; lines[i] != NULL; i++)
        if (!g_regex_match_simple ("^[a-z0-9_.-]*$", lines[i], 0, 0))
          g_ptr_array_add (typed, g_strdup (lines[i]));
    }
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  return (int) strlen (*(char **) b) - (int) strlen (*(char **) a);
}

static GFile *
get_sample (void)
{
  return g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "data", "sample.decision.json", NULL);
}

static void
read_sample (void)
{
  g_autoptr (GFile) sample = get_sample ();
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;

  json_parser_load_from_file (parser, g_file_peek_path (sample), &error);
  g_assert_no_error (error);
  typed = g_ptr_array_new_with_free_func (g_free);
  collect_typed (json_parser_get_root (parser));
  g_ptr_array_sort (typed, compare_lengths);
}

/* What is left of a text without [brackets], which may stand inside each other */
static char *
dup_outside (const char *text)
{
  GString *outside = g_string_new (NULL);
  int depth = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      depth += *p == '[';
      if (depth == 0)
        g_string_append_c (outside, *p);
      depth -= *p == ']' && depth > 0;
    }

  return g_string_free (outside, FALSE);
}

/* Paths, the names of files, and numbers are the same in every language. */
static gboolean
has_foreign_words (const char *text)
{
  g_autofree char *outside = dup_outside (text);
  g_auto (GStrv) words = NULL;

  for (guint i = 0; i < typed->len; i++)
    {
      g_auto (GStrv) parts = g_strsplit (outside, g_ptr_array_index (typed, i), -1);

      g_free (outside);
      outside = g_strjoinv (" ", parts);
    }

  words = g_strsplit_set (outside, " \n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (strchr (words[i], '/') != NULL || g_str_has_suffix (words[i], ".md"))
        continue;
      for (const char *p = words[i]; *p != '\0'; p = g_utf8_next_char (p))
        if (g_unichar_isalpha (g_utf8_get_char (p)))
          return TRUE;
    }

  return FALSE;
}

static void
check_text (const char *screen,
            GtkWidget  *widget,
            const char *what,
            const char *text)
{
  if (text == NULL || !has_foreign_words (text))
    return;

  g_test_message ("%s: the %s of a %s is not translatable: “%s”", screen, what, G_OBJECT_TYPE_NAME (widget), text);
  g_test_fail ();
}

/* GTK translates its own. A record's words are MADR's, whatever the language. */
static gboolean
is_not_ours (GtkWidget *widget)
{
  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_SHORTCUT_LABEL (widget) || SIGNPOST_IS_RECORD_VIEW (widget) ||
         (GTK_IS_HEADER_BAR (widget) && GTK_IS_SHORTCUTS_WINDOW (gtk_widget_get_root (widget))) ||
         (GTK_IS_SEARCH_BAR (widget) && GTK_IS_SHORTCUTS_WINDOW (gtk_widget_get_root (widget)));
}

static gboolean
scrolls_sideways (GtkWidget *widget)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);
  GtkPolicyType policy = GTK_POLICY_NEVER;

  if (scroller != NULL)
    gtk_scrolled_window_get_policy (GTK_SCROLLED_WINDOW (scroller), &policy, NULL);

  return policy != GTK_POLICY_NEVER;
}

/* Nothing that is read stands outside of the window. */
static void
check_place (const char *screen,
             GtkWidget  *label)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (label));
  graphene_rect_t bounds;

  if (!SIGNPOST_IS_WINDOW (window) || scrolls_sideways (label))
    return;

  g_assert_true (gtk_widget_compute_bounds (label, window, &bounds));
  if (bounds.origin.x >= 0 && bounds.origin.x + bounds.size.width <= gtk_widget_get_width (window))
    return;

  g_test_message ("%s: “%s” does not fit: from %g to %g of %d px", screen, gtk_label_get_text (GTK_LABEL (label)),
                  bounds.origin.x, bounds.origin.x + bounds.size.width, gtk_widget_get_width (window));
  g_test_fail ();
}

static guint
check_widget (const char *screen,
              GtkWidget  *widget)
{
  guint n_texts = 0;

  if (!gtk_widget_get_mapped (widget) || is_not_ours (widget))
    return 0;

  check_text (screen, widget, "tooltip", gtk_widget_get_tooltip_text (widget));
  if (GTK_IS_LABEL (widget) && ++n_texts)
    {
      check_text (screen, widget, "text", gtk_label_get_text (GTK_LABEL (widget)));
      check_place (screen, widget);
    }
  else if (GTK_IS_INSCRIPTION (widget) && ++n_texts)
    check_text (screen, widget, "text", gtk_inscription_get_text (GTK_INSCRIPTION (widget)));
  else if (GTK_IS_TEXT (widget))
    check_text (screen, widget, "placeholder", gtk_text_get_placeholder_text (GTK_TEXT (widget)));

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n_texts += check_widget (screen, child);

  return n_texts;
}

static void
check_screen (const char *screen)
{
  GListModel *windows = gtk_window_get_toplevels ();
  guint n_texts = 0;

  fixture_settle (300);
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      /* What has just appeared has no place before it is laid out. */
      for (guint frame = 0; frame < N_FRAMES && gtk_widget_get_mapped (window); frame++)
        gtk_test_widget_wait_for_draw (window);

      check_text (screen, window, "title", gtk_window_get_title (GTK_WINDOW (window)));
      n_texts += check_widget (screen, window);
    }
  /* Something was looked at */
  g_assert_cmpuint (n_texts, >, 2);
}

static SignpostWindow *
open_window (int width_px,
             int height_px)
{
  GSettings *settings = signpost_application_get_settings (application);
  SignpostWindow *window;

  g_settings_reset (settings, "last-view");
  g_settings_set_int (settings, "window-width", width_px);
  g_settings_set_int (settings, "window-height", height_px);
  window = signpost_window_new (application);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  fixture_settle (300);

  return window;
}

static void
act (SignpostWindow *window,
     const char     *action,
     GVariant       *target)
{
  g_autoptr (GVariant) owned = target != NULL ? g_variant_ref_sink (target) : NULL;

  g_assert_true (gtk_widget_activate_action_variant (GTK_WIDGET (window), action, owned));
  fixture_settle (50);
}

static void
explore (SignpostWindow *window)
{
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (application, NULL);
  g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (signpost_catalogue_get_use_cases (catalogue), 4);
  g_autoptr (SignpostCategory) category = g_list_model_get_item (signpost_catalogue_get_categories (catalogue), 1);
  g_autoptr (SignpostSelection) selection = NULL;

  check_screen ("explore");
  g_object_get (fixture_find (GTK_WIDGET (window), SIGNPOST_TYPE_EXPLORE_PAGE), "selection", &selection, NULL);
  signpost_selection_set_use_case (selection, use_case);
  check_screen ("explore, use case");
  signpost_selection_set_category (selection, category);
  check_screen ("explore, cell");
  signpost_selection_set_use_case (selection, NULL);
  check_screen ("explore, category");
  signpost_selection_set_category (selection, NULL);
}

static void
walk_through (SignpostWindow *window)
{
  GPtrArray *steps = signpost_catalogue_get_steps (signpost_application_get_catalogue (application, NULL));
  g_autoptr (GFile) sample = get_sample ();

  act (window, "win.decide", g_variant_new_string (""));
  check_screen ("new decision");
  act (window, "win.back", NULL);

  signpost_window_open (window, sample);
  for (guint i = 0; i < steps->len; i++)
    {
      SignpostStep *step = g_ptr_array_index (steps, i);
      g_autofree char *screen = g_strdup_printf ("step “%s”", step->id);

      act (window, "win.go-to-step", g_variant_new ("(sss)", step->id, "", ""));
      check_screen (screen);
    }

  act (window, "win.save-record", NULL);
  check_screen ("save record");
  act (window, "win.back", NULL);
  act (window, "win.back", NULL);
}

static void
read_record (SignpostWindow *window)
{
  g_autoptr (GFile) folder = signpost_application_dup_log_folder (application);
  g_autoptr (GFile) sample = get_sample ();
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GFile) record = NULL;
  g_autoptr (GError) error = NULL;

  act (window, "win.show-view", g_variant_new_string ("decisions"));
  check_screen ("decisions");
  decision = signpost_decision_new_from_file (signpost_application_get_catalogue (application, NULL), sample, &error);
  g_assert_no_error (error);
  record = signpost_record_save (decision, folder, SIGNPOST_PROFILE_MADR, &error);
  g_assert_no_error (error);
  signpost_window_open (window, record);
  check_screen ("record");
  act (window, "log.edit", NULL);
  check_screen ("edit record");
  act (window, "win.back", NULL);
}

static void
test_screens (gconstpointer width_px)
{
  int width = GPOINTER_TO_INT (width_px);
  SignpostWindow *window = open_window (width, 700);

  explore (window);
  walk_through (window);
  read_record (window);
  act (window, "win.show-help-overlay", NULL);
  check_screen ("keyboard shortcuts");
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle (200);
}

/* The column of use cases stands where reading begins. */
static void
test_mirrored (void)
{
  SignpostWindow *window = open_window (1024, 768);
  GtkWidget *heading = fixture_find (GTK_WIDGET (window), SIGNPOST_TYPE_EXPLORE_HEADING);
  GtkWidget *menu = fixture_find (GTK_WIDGET (window), GTK_TYPE_MENU_BUTTON);
  graphene_rect_t heading_at, menu_at;

  g_assert_true (gtk_widget_compute_bounds (heading, GTK_WIDGET (window), &heading_at));
  g_assert_true (gtk_widget_compute_bounds (menu, GTK_WIDGET (window), &menu_at));
  g_assert_cmpfloat (graphene_rect_get_x (&heading_at), >, gtk_widget_get_width (GTK_WIDGET (window)) / 2.0);
  g_assert_cmpfloat (graphene_rect_get_x (&menu_at), <, gtk_widget_get_width (GTK_WIDGET (window)) / 2.0);
  gtk_window_destroy (GTK_WINDOW (window));
  fixture_settle (200);
}

/* What is looked for is found: otherwise every screen would pass. */
static void
test_words (void)
{
  static const struct
  {
    const char *text;
    gboolean    foreign;
  } cases[] = {
    { "[Ŝîgñpöšţ one]", FALSE },
    { "[ţĥé [ļéĝ one] two]: 4", FALSE },
    { "ERP → Integration hub", FALSE },
    { "/tmp/records/0001-orders.md", FALSE },
    { "14:12", FALSE },
    { "", FALSE },
    { "Save", TRUE },
    { "[Šávé one] as", TRUE },
    { "svc", TRUE },
    { "ERP: forced", TRUE },
    { "3 rows", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    if (has_foreign_words (cases[i].text) != cases[i].foreign)
      g_error ("“%s”", cases[i].text);
}

/* Before anything asks for the locale */
static void
enter_locale (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_cache_dir (), "locale", NULL);
  g_autofree char *script = g_build_filename (g_getenv ("G_TEST_SRCDIR"), "..", "build-aux", "make-locale", NULL);
  const char *command[] = { script, folder, "en_XB", NULL };
  g_autofree char *out = NULL;
  g_auto (GStrv) assignments = NULL;
  g_autoptr (GError) error = NULL;
  int status = -1;

  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  assignments = g_strsplit (g_strstrip (out), "\n", -1);
  for (guint i = 0; assignments[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (assignments[i], "=", 2);

      g_setenv (pair[0], pair[1], TRUE);
    }
  signpost_translations_bind ();
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (GError) error = NULL;

  enter_locale ();
  gtk_test_init (&argc, &argv, NULL);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  read_sample ();
  application = signpost_application_new ();
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);

  g_test_add_func ("/pseudo-locale/words", test_words);
  g_test_add_data_func ("/pseudo-locale/wide", GINT_TO_POINTER (1024), test_screens);
  g_test_add_data_func ("/pseudo-locale/narrow", GINT_TO_POINTER (NARROW_PX), test_screens);
  g_test_add_func ("/pseudo-locale/mirrored", test_mirrored);

  return g_test_run ();
}
