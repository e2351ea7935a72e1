/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli.h"

#include "cli/signpost-adr.h"
#include "core/catalogue/signpost-translations.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  const char          *name;
  const char          *summary;
  SignpostCliStatus  (*run) (int    argc,
                             char **argv);
} Command;


/* Its exit status is adr-tools', as everything else of it. */
static SignpostCliStatus
run_adr (int    argc,
         char **argv)
{
  return (SignpostCliStatus) signpost_adr_run (argc, argv);
}

static const Command commands[] = {
  { "adr", N_("Do what adr-tools does: new, link, list, generate, init …"), run_adr },
  { "catalogue", N_("Show or check use cases, methods and how they fit"), signpost_cli_catalogue },
  { "compare", N_("Rank the options of a decision"), signpost_cli_compare },
  { "decide", N_("Write the record of a finished decision"), signpost_cli_decide },
  { "draw", N_("Draw the diagram or the matrix to a file"), signpost_cli_draw },
  { "export", N_("Write a record to a PDF"), signpost_cli_export },
  { "log", N_("List, check and change the records of a folder"), signpost_cli_log },
};

static void
print_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  signpost-cli %s\n\n%s\n",
                          _("Usage:"), _("COMMAND [OPTION…]"), _("Commands:"));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-10s  %s\n", commands[i].name, _(commands[i].summary));

  g_string_append_printf (help, "\n%s\n",
                          _("“signpost-cli COMMAND --help” tells more about a command."));
  signpost_cli_print (help->str);
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i].name, name) == 0)
      return &commands[i];

  return NULL;
}

static SignpostCliStatus
run_command (const Command  *command,
             int             argc,
             char          **argv)
{
  g_autofree char *program = g_strconcat ("signpost-cli ", command->name, NULL);
  SignpostCliStatus status;
  char *first = argv[0];

  argv[0] = program;
  status = command->run (argc, argv);
  argv[0] = first;

  return status;
}

static SignpostCliStatus
run (int    argc,
     char **argv)
{
  const Command *command;

  if (argc < 2)
    return signpost_cli_refuse (NULL, _("no command was given."));

  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "-h") == 0)
    {
      print_help ();
      return SIGNPOST_CLI_DONE;
    }

  if (strcmp (argv[1], "--version") == 0)
    {
      signpost_cli_print ("signpost-cli " SIGNPOST_VERSION "\n");
      return SIGNPOST_CLI_DONE;
    }

  command = find_command (argv[1]);

  if (command == NULL)
    return signpost_cli_refuse (NULL, _("“%s” is no command."), argv[1]);

  return run_command (command, argc - 1, argv + 1);
}

int
main (int    argc,
      char **argv)
{
  SignpostCliStatus status;

  signpost_translations_bind ();
  status = run (argc, argv);

  if (!signpost_cli_flush ())
    {
      signpost_cli_complain (_("not everything could be written to standard output."));
      status = status == SIGNPOST_CLI_DONE ? SIGNPOST_CLI_FAILED : status;
    }

  return status;
}
