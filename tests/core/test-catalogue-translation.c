/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <libintl.h>
#include <locale.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "core/catalogue/signpost-catalogue.h"

/* A translation of one title and one help text, for a language that nobody speaks. */
static const char translation[] =
  "msgid \"\"\n"
  "msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"\n"
  "msgid \"Process Integration\"\n"
  "msgstr \"Integracio de procezoj\"\n"
  "msgid \"Batch Integration\"\n"
  "msgstr \"Integracio en aroj\"\n";

static char *
install_translation (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("signpost-translation-XXXXXX", &error);
  g_autofree char *messages = g_build_filename (folder, "eo", "LC_MESSAGES", NULL);
  g_autofree char *source = g_build_filename (folder, "eo.po", NULL);
  g_autofree char *compiled = g_build_filename (messages, SIGNPOST_CATALOGUE_DOMAIN ".mo", NULL);
  const char *command[] = { "msgfmt", "-o", compiled, source, NULL };
  int status = -1;

  g_assert_no_error (error);
  g_assert_cmpint (g_mkdir_with_parents (messages, 0700), ==, 0);
  g_file_set_contents (source, translation, -1, &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, &status, &error);
  g_assert_no_error (error);
  g_assert_cmpint (status, ==, 0);

  return g_steal_pointer (&folder);
}

static void
test_domain (void)
{
  g_autofree char *folder = install_translation ();
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = NULL;
  SignpostUseCase *use_case;

  bindtextdomain (SIGNPOST_CATALOGUE_DOMAIN, folder);
  bind_textdomain_codeset (SIGNPOST_CATALOGUE_DOMAIN, "UTF-8");
  catalogue = signpost_catalogue_new_builtin (&error);
  g_assert_no_error (error);

  use_case = signpost_catalogue_find_use_case (catalogue, "process");
  g_assert_cmpstr (signpost_use_case_get_title (use_case), ==, "Integracio de procezoj");
  g_assert_cmpstr (signpost_use_case_get_id (use_case), ==, "process");
  g_assert_cmpstr (signpost_category_get_title (signpost_catalogue_find_category (catalogue, "bat")),
                   ==, "Integracio en aroj");

  /* What has no translation stays as the catalogue says it */
  g_assert_cmpstr (signpost_use_case_get_title (signpost_catalogue_find_use_case (catalogue, "mobile")),
                   ==, "Mobile Integration & Offline");
}

/* Messages are translated only where the locale is not “C”, and newer C libraries count C.UTF-8 as that. Machines need have no other, so a
 * link to it serves as the locale of the language that nobody speaks. */
static void
enter_locale (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("signpost-locale-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "eo.utf8", NULL);
  g_autoptr (GFile) link = g_file_new_for_path (path);

  g_assert_no_error (error);
  g_file_make_symbolic_link (link, "/usr/lib/locale/C.utf8", NULL, &error);
  g_assert_no_error (error);
  g_setenv ("LOCPATH", folder, TRUE);
  g_setenv ("LANGUAGE", "eo", TRUE);
  g_assert_nonnull (setlocale (LC_ALL, "eo.UTF-8"));
}

int
main (int    argc,
      char **argv)
{
  enter_locale ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/catalogue/translation/domain", test_domain);

  return g_test_run ();
}
