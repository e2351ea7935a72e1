/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/signpost-application.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_SEARCH_PROVIDER (signpost_search_provider_get_type ())
G_DECLARE_FINAL_TYPE (SignpostSearchProvider, signpost_search_provider, SIGNPOST, SEARCH_PROVIDER, GObject)

/* Answers org.gnome.Shell.SearchProvider2: what GNOME’s overview finds of the catalogue and of the folder of records. No window is made
 * before somebody opens a result. The application outlives it. */
SignpostSearchProvider *signpost_search_provider_new      (SignpostApplication     *application) G_GNUC_WARN_UNUSED_RESULT;
/* path: the application’s own; the provider’s stands below it */
gboolean                signpost_search_provider_export   (SignpostSearchProvider  *self,
                                                           GDBusConnection         *connection,
                                                           const char              *path,
                                                           GError                 **error);
void                    signpost_search_provider_unexport (SignpostSearchProvider  *self,
                                                           GDBusConnection         *connection);

G_END_DECLS
