/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-adr.h"

#include <string.h>

/* Help in our own words; what it says is what adr-tools does. */
static const struct
{
  const char *command;
  const char *text;
} helps[] = {
  { "config",
    "usage: adr config\n"
    "\n"
    "Prints where the program is, as assignments for a shell.\n" },
  { "generate",
    "usage: adr generate [REPORT [OPTION ...]]\n"
    "\n"
    "Writes a report about all decision records to standard output.\n"
    "Without REPORT the reports are listed.\n"
    "\n"
    "Subcommands:\n"
    "  adr generate graph\n"
    "  adr generate toc\n" },
  { "generate graph",
    "usage: adr generate graph [-p LINK_PREFIX] [-e LINK-EXTENSION]\n"
    "\n"
    "Writes the records and the links between them in the language of Graphviz.\n"
    "\n"
    "-e LINK-EXTENSION  what the files end in that nodes point to (.html)\n"
    "-p LINK_PREFIX     what their names begin with\n" },
  { "generate toc",
    "usage: adr generate toc [-i INTRO] [-o OUTRO] [-p LINK_PREFIX]\n"
    "\n"
    "Writes a table of contents in Markdown.\n"
    "\n"
    "-i INTRO        a Markdown file to put before it\n"
    "-o OUTRO        a Markdown file to put after it\n"
    "-p LINK_PREFIX  what each link begins with\n" },
  { "help",
    "usage: adr help [COMMAND [SUBCOMMAND...]]\n"
    "\n"
    "Tells how a command is used, through the program that ADR_PAGER or PAGER names.\n" },
  { "init",
    "usage: adr init [DIRECTORY]\n"
    "\n"
    "Begins a log in DIRECTORY, or in doc/adr, with a record of the decision to keep one.\n" },
  { "link",
    "usage: adr link SOURCE LINK TARGET REVERSE-LINK\n"
    "\n"
    "Links two records to each other: SOURCE says LINK, TARGET says REVERSE-LINK.\n"
    "SOURCE and TARGET are numbers or parts of file names.\n"
    "\n"
    "    adr link 12 Amends 10 \"Amended by\"\n" },
  { "list",
    "usage: adr list\n"
    "\n"
    "Lists the files of all decision records.\n" },
  { "new",
    "usage: adr new [-s SUPERCEDED] [-l TARGET:LINK:REVERSE-LINK] TITLE_TEXT...\n"
    "\n"
    "Makes a record with the next number, opens it in VISUAL or EDITOR, and prints its file.\n"
    "The template is the file that ADR_TEMPLATE names, or templates/template.md in the log.\n"
    "\n"
    "-s SUPERCEDED                a record that the new one takes the place of\n"
    "-l TARGET:LINK:REVERSE-LINK  a record to link to, and what each says of the other\n"
    "\n"
    "Both may be given several times.\n"
    "\n"
    "    adr new -s 3 -s 4 -l \"5:Amends:Amended by\" Use queues between the shops\n" },
  { "upgrade-repository",
    "usage: adr upgrade-repository\n"
    "\n"
    "Writes dates as YYYY-MM-DD that are written as DD/MM/YYYY.\n" },
};

const char *
signpost_adr_get_help (const char *command)
{
  for (guint i = 0; i < G_N_ELEMENTS (helps); i++)
    if (strcmp (helps[i].command, command) == 0)
      return helps[i].text;

  return NULL;
}
