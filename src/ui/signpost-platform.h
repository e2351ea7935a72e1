/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The one place for what differs between the floor (GTK 4.8, libadwaita 1.2) and newer versions. */

/* Asks for a file or a folder. accept: the verb on the button; folder, name: (nullable): where to begin. What is saved begins where
 * something was saved before, see signpost_platform_dup_save_folder(). */
void     signpost_platform_choose_file    (GtkWidget             *parent,
                                           GtkFileChooserAction   action,
                                           const char            *title,
                                           const char            *accept,
                                           GFile                 *folder,
                                           const char            *name,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
/* (transfer full) (nullable): NULL when nothing was chosen, with error G_IO_ERROR_CANCELLED */
GFile   *signpost_platform_choose_finish  (GAsyncResult          *result,
                                           GError               **error) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full): where to begin to save: where something was saved last while the program runs, else the folder (nullable), else the
 * person's documents, else home */
GFile   *signpost_platform_dup_save_folder (GFile                *folder) G_GNUC_WARN_UNUSED_RESULT;
void     signpost_platform_remember_saved  (GFile                *file);

/* Asks whether to do something that cannot be undone; accept: the verb on the destructive button. Cancel is the default. */
void     signpost_platform_confirm        (GtkWidget             *parent,
                                           const char            *heading,
                                           const char            *body,
                                           const char            *accept,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
gboolean signpost_platform_confirm_finish (GAsyncResult          *result);
/* Asks which of several answers, each the label of a button; the last one is the suggested. */
void     signpost_platform_ask            (GtkWidget             *parent,
                                           const char            *heading,
                                           const char            *body,
                                           const char * const    *answers,
                                           GAsyncReadyCallback    callback,
                                           gpointer               user_data);
/* The place of the answer; -1 when the question was cancelled */
int      signpost_platform_ask_finish     (GAsyncResult          *result);

/* (transfer full): says what a file has been written as, and offers to show where it is; show_action: takes the file’s URI */
AdwToast *signpost_platform_new_written_toast (GFile          *file,
                                          const char            *show_action) G_GNUC_WARN_UNUSED_RESULT;

void     signpost_platform_show_about     (GtkWindow             *parent);
void     signpost_platform_show_shortcuts (GtkApplicationWindow  *parent);

/* Tells a screen reader what has changed out of sight; silent where GTK cannot */
void     signpost_platform_announce       (GtkWidget             *widget,
                                           const char            *text);

/* The colour that a widget writes text in */
void     signpost_platform_get_colour     (GtkWidget             *widget,
                                           GdkRGBA               *colour);
/* A named colour of the theme, such as “success_color”; FALSE when the theme has none of that name */
gboolean signpost_platform_lookup_colour  (GtkWidget             *widget,
                                           const char            *name,
                                           GdkRGBA               *colour);

/* GTK 4.8 tells assistive technology the label of a button with its mnemonic’s underscore, and a button is as wide as its label. From now on
 * every button is named without the underscore when it appears, and may become narrower if its label is long. */
void     signpost_platform_tend_buttons   (void);

G_END_DECLS
