/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What adr-tools does to the text of a record, line for line: it knows nothing but “## Status” and the first line. Texts keep their line
 * ends. All (transfer full). */

/* “label [title](target)” and a blank line, at the end of the section “## Status”; as it was without one */
char  *signpost_adr_add_link      (const char *text,
                                   const char *label,
                                   const char *title,
                                   const char *target) G_GNUC_WARN_UNUSED_RESULT;
/* Takes out the lines of the section that are exactly status, and all but one of the blank lines in a row */
char  *signpost_adr_remove_status (const char *text,
                                   const char *status) G_GNUC_WARN_UNUSED_RESULT;
/* The first “Date: DD/MM/YYYY” of each line in ISO 8601 */
char  *signpost_adr_upgrade_dates (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* The first NUMBER, TITLE, DATE and STATUS of each line of a template; what is put in is not looked at again */
char  *signpost_adr_fill          (const char *template_text,
                                   guint       number,
                                   const char *title,
                                   const char *date,
                                   const char *status) G_GNUC_WARN_UNUSED_RESULT;
/* “Über Größe” gives “ber-gr-e”: every run of bytes that are no ASCII letter or digit is one dash */
char  *signpost_adr_slug          (const char *title) G_GNUC_WARN_UNUSED_RESULT;
/* The first line without its first two bytes */
char  *signpost_adr_dup_title     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* The links of the section, “2=Supercedes” each: the number that the target's name begins with, and the label; never NULL */
char **signpost_adr_list_links    (const char *text) G_GNUC_WARN_UNUSED_RESULT;
/* (nullable): one of “init” and “template” */
char  *signpost_adr_load_template (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
