/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Somebody who sees what is on the screen, knows everything by the name that assistive technology
 * tells, and has a keyboard. What is looked for may still be on its way: it is waited for, and a
 * test that waits in vain says what was there instead. */

#pragma once

#include <gtk/gtk.h>

/* Returns when the keys go to the window. */
void       person_take_keyboard (GtkWindow         *window);

/* From now on no focus is put anywhere, and nothing is activated, but by keys. */
void       person_use_keys_alone (void);

/* (transfer full) (nullable): what it is called: the label that was given to it, else the first text within */
char      *person_dup_name      (GtkWidget         *widget);
/* (transfer full) (nullable): the first text within */
char      *person_dup_text      (GtkWidget         *widget);
/* (nullable): at once */
GtkWidget *person_look_for      (GtkWidget         *root,
                                 GtkAccessibleRole  role,
                                 const char        *name);
GtkWidget *person_find          (GtkWidget         *root,
                                 GtkAccessibleRole  role,
                                 const char        *name);
guint      person_count         (GtkWidget         *root,
                                 GtkAccessibleRole  role);
/* Waits until the text stands somewhere, alone or within a longer one. */
void       person_read          (GtkWidget         *root,
                                 const char        *text);
gboolean   person_sees          (GtkWidget         *root,
                                 const char        *text);
gboolean   person_sees_chosen   (GtkWidget         *widget);

/* Goes there and activates it. */
void       person_press         (GtkWidget         *root,
                                 GtkAccessibleRole  role,
                                 const char        *name);
/* keys: as keyboard.h says */
void       person_hit           (GtkWidget         *widget,
                                 const char        *keys);
/* Goes there and types over what is there. */
void       person_type          (GtkWidget         *root,
                                 const char        *name,
                                 const char        *text);
/* Opens the list of a field, and goes down in it until there is the choice. */
void       person_select        (GtkWidget         *root,
                                 const char        *name,
                                 const char        *choice);
