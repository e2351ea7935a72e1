/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A keyboard at the display server: what it sends travels as it does from a real one. */

#pragma once

#include <gtk/gtk.h>

/* Sends the keys to the window, and takes the mouse out of its way. */
void keyboard_attach  (GtkWindow  *window);
/* keys: keysym names with “ctrl”, “alt” and “shift” before them, such as “Down ctrl+s”; what has to
 * be shifted is. Returns when they have arrived. */
void keyboard_hit     (const char *keys);
/* key: a keysym name, or “ctrl”, “alt” or “shift”: held until it is released */
void keyboard_press   (const char *key);
void keyboard_release (const char *key);
/* text: only what the layout of the keyboard has */
void keyboard_type    (const char *text);
