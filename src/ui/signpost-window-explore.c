/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include "ui/explore/signpost-explore-page.h"
#include "ui/takeaway/signpost-takeaway-window.h"

/* What comes into the explore view from outside, and what goes out of it. */

/* (nullable): there is none without a catalogue */
static SignpostExplorePage *
get_explore (SignpostWindow *self)
{
  GtkWidget *page = adw_bin_get_child (self->explore_bin);

  return page != NULL ? SIGNPOST_EXPLORE_PAGE (page) : NULL;
}

void
signpost_window_take_away (SignpostWindow *self)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostExplorePage *explore = get_explore (self);
  SignpostUseCase *use_case = NULL;

  if (explore == NULL)
    return;

  use_case = signpost_selection_get_use_case (signpost_explore_page_get_selection (explore));

  if (self->takeaway != NULL)
    gtk_window_destroy (GTK_WINDOW (self->takeaway));

  g_set_weak_pointer (&self->takeaway,
                      signpost_takeaway_window_new (GTK_WINDOW (self),
                                                    signpost_application_get_settings (application),
                                                    signpost_explore_page_get_catalogue (explore), use_case));
  gtk_window_present (GTK_WINDOW (self->takeaway));
}

void
signpost_window_explore (SignpostWindow *self,
                         const char     *use_case_id,
                         const char     *category_id)
{
  g_return_if_fail (SIGNPOST_IS_WINDOW (self));

  signpost_window_show_view (self, "explore");

  if (signpost_window_is_page (self, "loading"))
    signpost_window_wait_to_explore (self, use_case_id, category_id, NULL);
  if (get_explore (self) == NULL)
    return;

  /* An old search might hide what is to be seen. */
  signpost_explore_page_set_search_text (get_explore (self), "");
  gtk_widget_activate_action (GTK_WIDGET (get_explore (self)), "explore.select", "(ss)", use_case_id, category_id);
}

void
signpost_window_search (SignpostWindow *self,
                        const char     *text)
{
  g_return_if_fail (SIGNPOST_IS_WINDOW (self));

  signpost_window_show_view (self, "explore");

  if (signpost_window_is_page (self, "loading"))
    signpost_window_wait_to_explore (self, NULL, NULL, text);
  if (get_explore (self) == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (get_explore (self)), "explore.search", NULL);
  signpost_explore_page_set_search_text (get_explore (self), text);
}
