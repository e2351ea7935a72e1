/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-ruler.h"

static const PangoFontDescription *
get_font (GtkWidget *widget)
{
  return pango_context_get_font_description (gtk_widget_get_pango_context (widget));
}

PangoLayout *
signpost_ruler_new (GtkWidget *widget)
{
  PangoLayout *ruler = gtk_widget_create_pango_layout (widget, NULL);

  pango_layout_set_font_description (ruler, get_font (widget));

  return ruler;
}

gboolean
signpost_ruler_follow_font (PangoLayout *ruler,
                            GtkWidget   *widget)
{
  if (ruler == NULL ||
      pango_font_description_equal (get_font (widget), pango_layout_get_font_description (ruler)))
    return FALSE;

  pango_layout_set_font_description (ruler, get_font (widget));
  /* The ruler's context has been updated already; it needs to hear of it. */
  pango_layout_context_changed (ruler);

  return TRUE;
}
