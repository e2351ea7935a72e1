/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include "core/log/signpost-log-places.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char          *name;
  const char          *parameters;   /* a word each */
  SignpostCliStatus  (*run) (const SignpostCliLogRequest *request);
} LogCommand;

static const LogCommand commands[] = {
  { "list", "", signpost_cli_log_list },
  { "show", "RECORD", signpost_cli_log_show },
  { "search", "WORD…", signpost_cli_log_search },
  { "check", "", signpost_cli_log_check },
  { "fix", "", signpost_cli_log_fix },
  { "new", "TITLE", signpost_cli_log_new },
  { "status", "RECORD STATUS", signpost_cli_log_status },
  { "supersede", "OLD NEW", signpost_cli_log_supersede },
  { "amend", "OLD NEW", signpost_cli_log_amend },
  { "link", "RECORD RECORD", signpost_cli_log_link },
  { "rename", "RECORD TITLE", signpost_cli_log_rename },
  { "renumber", "RECORD NUMBER", signpost_cli_log_renumber },
  { "move", "RECORD FOLDER", signpost_cli_log_move },
  { "merge", "DIR", signpost_cli_log_merge },
  { "convert", "RECORD", signpost_cli_log_convert },
};

static guint
count_parameters (const LogCommand *command)
{
  guint n = *command->parameters != '\0' ? 1 : 0;

  for (const char *p = command->parameters; *p != '\0'; p++)
    n += *p == ' ';

  return n;
}

/* “WORD…” may be several. */
static gboolean
has_right_number (const LogCommand *command,
                  char            **words)
{
  guint n = g_strv_length (words) - 1;

  return n == count_parameters (command) || (n > count_parameters (command) && g_str_has_suffix (command->parameters, "…"));
}

/* “list|show RECORD|…” */
static char *
dup_usage (void)
{
  GString *usage = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (usage, "%s%s%s%s", i > 0 ? "|" : "", commands[i].name, *commands[i].parameters != '\0' ? " " : "",
                            commands[i].parameters);

  return g_string_free (usage, FALSE);
}

static const LogCommand *
find_command (char **words)
{
  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (words[0], commands[i].name) == 0 && has_right_number (&commands[i], words))
      return &commands[i];

  return NULL;
}

GPtrArray *
signpost_cli_log_scan (const char    *folder,
                       SignpostWords *words)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *files = signpost_log_scan (folder, words, NULL, &error);

  if (files == NULL)
    signpost_cli_complain ("%s: %s", folder, error->message);

  return files;
}

SignpostLogFile *
signpost_cli_log_find (GPtrArray  *files,
                       const char *reference)
{
  SignpostLogFile *file = signpost_log_find (files, reference);

  if (file == NULL)
    signpost_cli_complain (_("“%s” means no record, or several. Give the file that “log list” tells."), reference);

  return file;
}

SignpostCliStatus
signpost_cli_log (int    argc,
                  char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *format = NULL;
  g_autofree char *catalogue = NULL;
  g_autofree char *profile = NULL;
  g_auto (GStrv) words = NULL;
  SignpostCliLogRequest request = { 0 };
  const GOptionEntry entries[] = {
    { "log", 0, 0, G_OPTION_ARG_FILENAME, &folder,
      N_("The folder of records (default: docs/decisions)"), N_("DIR") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_("text (default) or json"), N_("FORMAT") },
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &catalogue,
      N_("A catalogue of your own instead of the built-in one"), N_("FILE") },
    { "all", 0, 0, G_OPTION_ARG_NONE, &request.all,
      N_("List readmes and whatever else lies beside the records, too"), NULL },
    { "strict", 0, 0, G_OPTION_ARG_NONE, &request.strict,
      N_("Let the check fail for what is only worth knowing, too"), NULL },
    { "profile", 0, 0, G_OPTION_ARG_STRING, &profile,
      N_("How a new record is laid out (default: as the others)"), N_("NAME") },
    { "dry-run", 0, 0, G_OPTION_ARG_NONE, &request.dry_run,
      N_("Only say which files would change"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  g_autofree char *usage = dup_usage ();
  const LogCommand *command;

  if (!signpost_cli_parse (argc, argv, entries, usage,
                           _("Lists the records of a folder, checks them, and changes what they say of themselves. RECORD is a number, a path or a part of one.")))
    return SIGNPOST_CLI_USAGE;

  command = find_command (words);
  if (command == NULL)
    return signpost_cli_refuse (argv[0], _("say what to do with the records: %s."), usage);

  request.json = g_strcmp0 (format, "json") == 0;
  if (format != NULL && !request.json && strcmp (format, "text") != 0)
    return signpost_cli_refuse (argv[0], _("“%s” is no format; use text or json."), format);

  request.folder = folder != NULL ? folder : SIGNPOST_CLI_LOG_FOLDER;
  request.catalogue = catalogue;
  request.profile = profile;
  request.arguments = (const char * const *) words + 1;

  return command->run (&request);
}
