/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A mouse at the display server: what it does travels as it does from a real one. */

#pragma once

#include <gtk/gtk.h>

typedef enum
{
  MOUSE_BUTTON     = 1,
  MOUSE_WHEEL_UP   = 4,
  MOUSE_WHEEL_DOWN = 5,
} MouseButton;

/* Puts a window where it is told on the screen; there is no window manager to do it. */
void mouse_place_window (GtkWindow   *window,
                         int          x,
                         int          y);
/* To the middle of what is mapped; in steps, as a hand moves it. */
void mouse_move_to      (GtkWidget   *widget);
void mouse_press        (MouseButton  button);
void mouse_release      (MouseButton  button);
