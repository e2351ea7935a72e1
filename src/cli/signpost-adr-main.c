/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-adr.h"

#include <stdio.h>

/* A program named like adr-tools', so that scripts go on working */
int
main (int    argc,
      char **argv)
{
  int status = signpost_adr_run (argc, argv);

  if (fflush (stdout) == 0 && !ferror (stdout))
    return status;

  signpost_adr_complain ("not everything could be written to standard output");

  return status != 0 ? status : 1;
}
