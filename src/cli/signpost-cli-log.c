/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char          *name;
  guint                n_arguments;
  SignpostCliStatus  (*run) (const SignpostCliLogRequest *request);
} LogCommand;

static const LogCommand commands[] = {
  { "list", 0, signpost_cli_log_list },
  { "check", 0, signpost_cli_log_check },
  { "status", 2, signpost_cli_log_status },
  { "supersede", 2, signpost_cli_log_supersede },
  { "amend", 2, signpost_cli_log_amend },
};

static const LogCommand *
find_command (char **words)
{
  for (guint i = 0; words != NULL && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (words[0], commands[i].name) == 0 && g_strv_length (words) == commands[i].n_arguments + 1)
      return &commands[i];

  return NULL;
}

SignpostCliStatus
signpost_cli_log (int    argc,
                  char **argv)
{
  g_autofree char *folder = NULL;
  g_autofree char *format = NULL;
  g_autofree char *catalogue = NULL;
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
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  const LogCommand *command;

  if (!signpost_cli_parse (argc, argv, entries, "list|check|status RECORD STATUS|supersede OLD NEW|amend OLD NEW",
                           _("Lists the records of a folder, checks them, and changes what they say of themselves. RECORD is a number, a path or a part of one.")))
    return SIGNPOST_CLI_USAGE;

  command = find_command (words);
  if (command == NULL)
    return signpost_cli_refuse (argv[0], _("say what to do with the records: “list”, “check”, “status RECORD STATUS”, “supersede OLD NEW” or “amend OLD NEW”."));

  request.json = g_strcmp0 (format, "json") == 0;
  if (format != NULL && !request.json && strcmp (format, "text") != 0)
    return signpost_cli_refuse (argv[0], _("“%s” is no format; use text or json."), format);

  request.folder = folder != NULL ? folder : SIGNPOST_CLI_LOG_FOLDER;
  request.catalogue = catalogue;
  request.arguments = (const char * const *) words + 1;

  return command->run (&request);
}
