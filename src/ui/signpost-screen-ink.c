/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-screen-ink.h"

#include "ui/signpost-platform.h"

#define DIM 0.6
#define DIM_HIGH_CONTRAST 0.9

static SignpostColour
convert (const GdkRGBA *rgba)
{
  return (SignpostColour) { rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

static SignpostColour
look_up (GtkWidget            *widget,
         const char           *name,
         const SignpostColour *otherwise)
{
  GdkRGBA rgba;

  return signpost_platform_lookup_colour (widget, name, &rgba) ? convert (&rgba) : *otherwise;
}

SignpostInk
signpost_ink_from_widget (GtkWidget *widget)
{
  AdwStyleManager *manager = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  SignpostInk ink;
  GdkRGBA rgba;

  signpost_platform_get_colour (widget, &rgba);

  ink.text = convert (&rgba);
  ink.dim = ink.text;
  ink.dim.alpha *= adw_style_manager_get_high_contrast (manager) ? DIM_HIGH_CONTRAST : DIM;
  ink.paper = look_up (widget, "window_bg_color", &(SignpostColour) { 1, 1, 1, 1 });
  ink.fill = look_up (widget, "card_bg_color", &ink.paper);
  ink.preferred = look_up (widget, "success_color", &ink.text);
  ink.accent = look_up (widget, "accent_color", &ink.text);

  return ink;
}
