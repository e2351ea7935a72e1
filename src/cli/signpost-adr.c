/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-adr.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/log/signpost-adr-tools.h"

static int run_config  (int argc, char **argv);
static int run_help    (int argc, char **argv);
static int run_link    (int argc, char **argv);
static int run_list    (int argc, char **argv);
static int run_upgrade (int argc, char **argv);

static const struct
{
  const char  *name;
  int        (*run) (int    argc,
                     char **argv);
} commands[] = {
  { "config", run_config },
  { "generate", signpost_adr_generate },
  { "help", run_help },
  { "init", signpost_adr_init },
  { "link", run_link },
  { "list", run_list },
  { "new", signpost_adr_new },
  { "upgrade-repository", run_upgrade },
};

/* Through the pager, as people expect of help; a pipe gets it as it is unless a pager is named */
static void
print_paged (const char *text)
{
  const char *pager = g_getenv ("ADR_PAGER");
  FILE *pipe;

  if (pager == NULL || *pager == '\0')
    pager = g_getenv ("PAGER");
  if (pager == NULL || *pager == '\0')
    pager = "more";

  fflush (stdout);
  pipe = popen (pager, "w");
  if (pipe == NULL)
    {
      fputs (text, stdout);
      return;
    }

  fputs (text, pipe);
  pclose (pipe);
}

static int
run_help (int    argc,
          char **argv)
{
  g_autofree char *command = argc > 1 ? g_strjoinv (" ", argv + 1) : g_strdup ("");
  const char *help = signpost_adr_get_help (command);
  g_autoptr (GString) usage = NULL;

  if (help != NULL)
    {
      print_paged (help);
      return 0;
    }

  usage = g_string_new ("usage: adr help COMMAND [ARG] ...\nCOMMAND is one of: \n");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (usage, "  %s\n", commands[i].name);
  g_string_append (usage, "Run 'adr help COMMAND' for help on a specific command.\n");
  print_paged (usage->str);

  return 0;
}

static int
run_config (int    argc,
            char **argv)
{
  g_autofree char *program = g_find_program_in_path ("adr");
  g_autofree char *folder = g_path_get_dirname (program != NULL ? program : "./adr");

  printf ("adr_bin_dir=\"%s\"\nadr_template_dir=\"%s\"\n", folder, folder);

  return 0;
}

static int
run_list (int    argc,
          char **argv)
{
  g_auto (GStrv) paths = signpost_adr_list ();

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    puts (paths[i]);

  return paths != NULL ? 0 : 1;
}

static int
run_link (int    argc,
          char **argv)
{
  static const char * const names[] = { "SOURCE", "LINK", "TARGET", "REVERSE-LINK" };

  for (int i = 1; i <= 4; i++)
    if (argc <= i || *argv[i] == '\0')
      {
        signpost_adr_complain ("%d: %s", i, names[i - 1]);
        return 1;
      }

  return signpost_adr_link (argv[1], argv[2], argv[3]) && signpost_adr_link (argv[3], argv[4], argv[1]) ? 0 : 1;
}

static int
run_upgrade (int    argc,
             char **argv)
{
  g_auto (GStrv) paths = signpost_adr_list ();

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *text = signpost_adr_load (paths[i]);
      g_autofree char *upgraded = text != NULL ? signpost_adr_upgrade_dates (text) : NULL;

      if (upgraded == NULL || !signpost_adr_save (paths[i], upgraded))
        return 1;
    }

  return paths != NULL ? 0 : 1;
}

int
signpost_adr_run (int    argc,
                  char **argv)
{
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (commands); i++)
    if (strcmp (argv[1], commands[i].name) == 0)
      return commands[i].run (argc - 1, argv + 1);

  run_help (1, argv);

  return 1;
}
