/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The part of a panel's content that a child is */
typedef enum
{
  SIGNPOST_PANEL_PART_TITLE,
  SIGNPOST_PANEL_PART_PHRASE,
  SIGNPOST_PANEL_PART_FIT,
  SIGNPOST_PANEL_PART_DRAWING,
  SIGNPOST_PANEL_PART_SYMBOL,
} SignpostPanelPart;

#define SIGNPOST_N_PANEL_PARTS 5

#define SIGNPOST_TYPE_PANEL_LAYOUT (signpost_panel_layout_get_type ())
G_DECLARE_FINAL_TYPE (SignpostPanelLayout, signpost_panel_layout, SIGNPOST, PANEL_LAYOUT, GtkLayoutManager)

/* Title, phrase, fit and drawing from top to bottom; where a drawing would be too small to say anything, the symbol takes its place. */
GtkLayoutManager *signpost_panel_layout_new      (void) G_GNUC_WARN_UNUSED_RESULT;
void              signpost_panel_layout_set_part (SignpostPanelLayout *self,
                                                  GtkWidget           *child,
                                                  SignpostPanelPart    part);

G_END_DECLS
