/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli/signpost-cli.h"
#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

/* What every “log” command has been told */
typedef struct
{
  const char         *folder;      /* as the person wrote it */
  const char         *catalogue;   /* (nullable): the built-in one */
  gboolean            json;
  gboolean            all;
  gboolean            strict;
  gboolean            dry_run;
  const char         *profile;     /* (nullable): of new records; as the log has it */
  const char * const *arguments;   /* after the command's name */
} SignpostCliLogRequest;

/* (transfer full) (nullable): the files of a log; NULL after having complained */
GPtrArray        *signpost_cli_log_scan      (const char                  *folder,
                                              SignpostWords               *words) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): the record that a person means; NULL after having complained */
SignpostLogFile  *signpost_cli_log_find      (GPtrArray                   *files,
                                              const char                  *reference);

SignpostCliStatus signpost_cli_log_list      (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_search    (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_show      (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_check     (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_fix       (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_status    (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_supersede (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_amend     (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_link      (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_new       (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_rename    (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_renumber  (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_move      (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_merge     (const SignpostCliLogRequest *request);
SignpostCliStatus signpost_cli_log_convert   (const SignpostCliLogRequest *request);

G_END_DECLS
