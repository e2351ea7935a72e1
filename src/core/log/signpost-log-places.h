/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/log/signpost-log-scan.h"

G_BEGIN_DECLS

/* Where the records of a log are: what a link, a number or a name means. Borrows the files, which must stay as they are. */
typedef struct _SignpostLogPlaces SignpostLogPlaces;

/* files: of signpost_log_scan() */
SignpostLogPlaces *signpost_log_places_new           (GPtrArray             *files) G_GNUC_WARN_UNUSED_RESULT;
void               signpost_log_places_free          (SignpostLogPlaces     *self);
/* (nullable): by its path, relative to the folder of the log */
SignpostLogFile   *signpost_log_places_find_path     (SignpostLogPlaces     *self,
                                                      const char            *path);
/* (nullable): the record that a link of another means: a path from its folder, or an identifier, of the same group first */
SignpostLogFile   *signpost_log_places_find_target   (SignpostLogPlaces     *self,
                                                      const SignpostLogFile *from,
                                                      const char            *target);

/* The number that “12”, “ADR-12” or “#12” names, or -1 */
int                signpost_reference_get_number     (const char            *reference);
/* (nullable): the record that a person means: a number, “ADR-12”, a path, a file's name, or a part of one that no other has */
SignpostLogFile   *signpost_log_find                 (GPtrArray             *files,
                                                      const char            *reference);
/* (transfer full): the folder whose numbers a record shares; of “0012-slug/README.md” the one above */
char              *signpost_log_file_dup_group       (const SignpostLogFile *file) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): a path as a link's target in a file: both relative to the same folder, or outside with “..” */
char              *signpost_path_dup_relative        (const char            *from,
                                                      const char            *to) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): the other way round, without “.” and with “..” only in front */
char              *signpost_path_dup_resolved        (const char            *from,
                                                      const char            *target) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostLogPlaces, signpost_log_places_free)

G_END_DECLS
