/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "keyboard.h"

#include <X11/XKBlib.h>
#include <X11/Xlib.h>
#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

/* Further than any screen goes */
#define CORNER 10000

static Display *
get_display (void)
{
  return gdk_x11_display_get_xdisplay (gdk_display_get_default ());
}

/* Until the program has done what it does at once about the keys */
static void
let_arrive (void)
{
  gdk_display_sync (gdk_display_get_default ());

  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

void
keyboard_attach (GtkWindow *window)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (window));

  /* A list that opens below the mouse would take the row there for chosen. */
  XTestFakeMotionEvent (get_display (), -1, CORNER, CORNER, CurrentTime);
  XSetInputFocus (get_display (), gdk_x11_surface_get_xid (surface), RevertToParent, CurrentTime);
  let_arrive ();
}

static void
send (KeySym   symbol,
      gboolean down)
{
  KeyCode code = XKeysymToKeycode (get_display (), symbol);

  if (code == 0)
    g_error ("The keyboard has no key %s", XKeysymToString (symbol));

  XTestFakeKeyEvent (get_display (), code, down, CurrentTime);
}

static gboolean
is_shifted (KeySym symbol)
{
  KeyCode code = XKeysymToKeycode (get_display (), symbol);

  return XkbKeycodeToKeysym (get_display (), code, 0, 0) != symbol &&
         XkbKeycodeToKeysym (get_display (), code, 0, 1) == symbol;
}

static void
hit_symbol (KeySym symbol)
{
  gboolean shifted = is_shifted (symbol);

  if (shifted)
    send (XK_Shift_L, TRUE);
  send (symbol, TRUE);
  send (symbol, FALSE);
  if (shifted)
    send (XK_Shift_L, FALSE);

  let_arrive ();
}

static KeySym
parse_symbol (const char *name)
{
  static const struct
  {
    const char *name;
    KeySym      symbol;
  } modifiers[] = {
    { "alt", XK_Alt_L },
    { "ctrl", XK_Control_L },
    { "shift", XK_Shift_L },
  };
  KeySym symbol = XStringToKeysym (name);

  for (gsize i = 0; i < G_N_ELEMENTS (modifiers); i++)
    if (g_str_equal (name, modifiers[i].name))
      return modifiers[i].symbol;

  if (symbol == NoSymbol)
    g_error ("There is no key called %s", name);

  return symbol;
}

/* chord: keys that are held while the last one is hit */
static void
hit_chord (const char *chord)
{
  g_auto (GStrv) names = g_strsplit (chord, "+", -1);
  guint n_held = g_strv_length (names) - 1;

  for (guint i = 0; i < n_held; i++)
    send (parse_symbol (names[i]), TRUE);
  hit_symbol (parse_symbol (names[n_held]));
  for (guint i = n_held; i > 0; i--)
    send (parse_symbol (names[i - 1]), FALSE);

  let_arrive ();
}

void
keyboard_hit (const char *keys)
{
  g_auto (GStrv) chords = g_strsplit (keys, " ", -1);

  for (guint i = 0; chords[i] != NULL; i++)
    hit_chord (chords[i]);
}

void
keyboard_press (const char *key)
{
  send (parse_symbol (key), TRUE);
  let_arrive ();
}

void
keyboard_release (const char *key)
{
  send (parse_symbol (key), FALSE);
  let_arrive ();
}

void
keyboard_type (const char *text)
{
  for (const char *letter = text; *letter != '\0'; letter = g_utf8_next_char (letter))
    hit_symbol (gdk_unicode_to_keyval (g_utf8_get_char (letter)));
}
