/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli.h"
#include "core/record/signpost-record.h"

#include <glib/gi18n-lib.h>

/* On standard error: the record is written all the same */
static void
complain_of_changes (SignpostDecision *decision,
                     const char       *path)
{
  g_auto (GStrv) changes = signpost_record_list_outdated (decision);
  guint n_changes = g_strv_length (changes);

  if (n_changes == 0)
    return;

  signpost_cli_complain (
    /* Translators: %s is a file */
    ngettext ("%s: the catalogue has changed since, in %u point that matters here:",
              "%s: the catalogue has changed since, in %u points that matter here:", n_changes),
    path, n_changes);

  for (guint i = 0; i < n_changes; i++)
    signpost_cli_complain ("  %s", changes[i]);
}

static SignpostCliStatus
print_record (SignpostDecision *decision,
              GFile            *folder,
              SignpostProfile   profile)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  text = signpost_record_write (decision, profile, signpost_record_get_next_number (folder));
  signpost_cli_print (text);

  /* What there is so far is worth reading; that it is not all is said all the same */
  return signpost_record_check (decision, &error) ? SIGNPOST_CLI_DONE : signpost_cli_fail (error);
}

static SignpostCliStatus
save_record (SignpostDecision *decision,
             GFile            *folder,
             const char       *folder_name,
             SignpostProfile   profile)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = signpost_record_save (decision, folder, profile, &error);
  g_autofree char *name = NULL;
  g_autofree char *path = NULL;
  g_autofree char *line = NULL;

  if (file == NULL)
    return signpost_cli_fail (error);

  /* As the folder was named, so that it can be used from here */
  name = g_file_get_basename (file);
  path = g_build_filename (folder_name, name, NULL);
  line = g_strconcat (path, "\n", NULL);
  signpost_cli_print (line);

  return SIGNPOST_CLI_DONE;
}

SignpostCliStatus
signpost_cli_decide (int    argc,
                     char **argv)
{
  g_autofree char *log = NULL;
  g_autofree char *profile_name = NULL;
  g_autofree char *catalogue_path = NULL;
  gboolean dry_run = FALSE;
  gboolean is_whole = TRUE;
  g_auto (GStrv) paths = NULL;
  const GOptionEntry entries[] = {
    { "log", 0, 0, G_OPTION_ARG_FILENAME, &log,
      N_("The folder of records (default: docs/decisions)"), N_("DIR") },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &profile_name,
      N_("The layout of the record: madr (default) or nygard"), N_("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &dry_run,
      N_("Print the record instead of saving it"), NULL },
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &catalogue_path,
      N_("A catalogue of your own instead of the built-in one"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &paths, NULL, NULL },
    { NULL }
  };
  SignpostProfile profile = SIGNPOST_PROFILE_MADR;
  g_autoptr (SignpostCatalogue) catalogue = NULL;
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) error = NULL;
  const char *folder_name;

  if (!signpost_cli_parse (argc, argv, entries, _("DECISION.json"),
                           _("Writes the record of a finished decision into a folder and prints "
                             "its name.")))
    return SIGNPOST_CLI_USAGE;

  if (paths == NULL || paths[1] != NULL)
    return signpost_cli_refuse (argv[0], _("exactly one decision is needed."));

  if (profile_name != NULL && !signpost_profile_from_nick (profile_name, &profile))
    return signpost_cli_refuse (argv[0],
                                _("“%s” is no profile; use madr or nygard."), profile_name);

  catalogue = signpost_cli_load_catalogue (catalogue_path, &error);

  if (catalogue == NULL)
    return signpost_cli_fail (error);

  /* What can be read of a damaged file may be looked at; saved is only what is whole */
  decision = dry_run ? signpost_cli_rescue_decision (catalogue, paths[0], &is_whole, &error)
                     : signpost_cli_load_decision (catalogue, paths[0], &error);

  if (decision == NULL)
    return signpost_cli_fail (error);

  complain_of_changes (decision, paths[0]);
  folder_name = log != NULL ? log : SIGNPOST_CLI_LOG_FOLDER;
  folder = g_file_new_for_commandline_arg (folder_name);

  if (dry_run)
    return print_record (decision, folder, profile) == SIGNPOST_CLI_DONE && is_whole
           ? SIGNPOST_CLI_DONE : SIGNPOST_CLI_FAILED;

  return save_record (decision, folder, folder_name, profile);
}
