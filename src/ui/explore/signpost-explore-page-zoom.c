/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-page-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
show_zoom (SignpostExplorePage *self)
{
  int percent = (int) lround (100 * signpost_zoom_view_get_zoom (self->zoom_view));
  /* Translators: how large something is shown, in percent; “%%” is the percent sign. */
  g_autofree char *text = g_strdup_printf (_("%d %%"), percent);
  /* Translators: the same, read aloud */
  g_autofree char *name = g_strdup_printf (_("Shown at %d percent, back to the original size"), percent);

  gtk_button_set_label (self->zoom_button, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->zoom_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  gtk_widget_set_visible (GTK_WIDGET (self->zoom_button), percent != 100);
}

void
signpost_explore_page_follow_zoom (SignpostExplorePage *self)
{
  g_signal_connect_object (self->zoom_view, "notify::zoom", G_CALLBACK (show_zoom), self,
                           G_CONNECT_SWAPPED);
  show_zoom (self);
}

void
signpost_explore_page_zoom (SignpostExplorePage *self,
                            int                  steps)
{
  /* Leaving a page that is read would be a surprise. */
  if (signpost_explore_page_is_page (self, "details") || signpost_explore_page_is_page (self, "sheet"))
    return;

  if (!signpost_explore_page_is_page (self, "diagram"))
    signpost_explore_page_show_diagram (self);

  if (steps == 0)
    signpost_zoom_view_set_zoom (self->zoom_view, 1);
  else
    signpost_zoom_view_step (self->zoom_view, steps);
}
