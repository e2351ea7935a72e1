/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "core/catalogue/signpost-catalogue.h"
#include "core/decision/signpost-decision.h"

G_BEGIN_DECLS

/* What the program returns. */
typedef enum
{
  SIGNPOST_CLI_DONE,
  SIGNPOST_CLI_FAILED,   /* the work failed */
  SIGNPOST_CLI_USAGE,    /* wrong usage */
} SignpostCliStatus;

/* Where records live when nobody says otherwise. */
#define SIGNPOST_CLI_LOG_FOLDER "docs/decisions"

/* Commands; argv[0] is “signpost-cli command” */
SignpostCliStatus  signpost_cli_catalogue       (int                 argc,
                                                 char              **argv);
SignpostCliStatus  signpost_cli_compare         (int                 argc,
                                                 char              **argv);
SignpostCliStatus  signpost_cli_decide          (int                 argc,
                                                 char              **argv);
SignpostCliStatus  signpost_cli_draw            (int                 argc,
                                                 char              **argv);
SignpostCliStatus  signpost_cli_export          (int                 argc,
                                                 char              **argv);
SignpostCliStatus  signpost_cli_log             (int                 argc,
                                                 char              **argv);

/* Reads the options into what the entries point to; says what is wrong, and how to get help, when it returns FALSE */
gboolean           signpost_cli_parse           (int                 argc,
                                                 char              **argv,
                                                 const GOptionEntry *entries,
                                                 const char         *parameters,
                                                 const char         *summary);
/* “signpost-cli: message” on standard error */
void               signpost_cli_complain        (const char         *format,
                                                 ...) G_GNUC_PRINTF (1, 2);
SignpostCliStatus  signpost_cli_fail            (const GError       *error);
/* Complains, and points to the command's help */
SignpostCliStatus  signpost_cli_refuse          (const char         *command,
                                                 const char         *format,
                                                 ...) G_GNUC_PRINTF (2, 3);

/* Standard output is UTF-8 in every locale. The text ends with a line end. */
void               signpost_cli_print           (const char         *text);
/* One line; nothing in it reaches the terminal as a command */
void               signpost_cli_print_line      (const char         *text);
void               signpost_cli_print_json      (JsonBuilder        *builder);
/* rows: (element-type GStrv): the first is the head; columns are padded, and nothing in a cell reaches the terminal as a command */
void               signpost_cli_print_table     (GPtrArray          *rows);
/* TRUE when everything printed has arrived */
gboolean           signpost_cli_flush           (void);

/* path: (nullable): the built-in catalogue */
SignpostCatalogue *signpost_cli_load_catalogue  (const char         *path,
                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* Tells what the file says that could not be understood */
SignpostDecision  *signpost_cli_load_decision   (SignpostCatalogue  *catalogue,
                                                 const char         *path,
                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;
/* As far as it can be understood; is_whole: FALSE when something was left out */
SignpostDecision  *signpost_cli_rescue_decision (SignpostCatalogue  *catalogue,
                                                 const char         *path,
                                                 gboolean           *is_whole,
                                                 GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
