/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "core/catalogue/signpost-finder.h"
#include "core/catalogue/signpost-trail.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-zoom-view.h"
#include "ui/signpost-adaptive-bin.h"

struct _SignpostExplorePage
{
  GtkWidget            parent_instance;

  SignpostCatalogue   *catalogue;
  SignpostSelection   *selection;
  SignpostTrail       *trail;
  GFile               *log_folder;
  SignpostFinder      *finder;
  gboolean             details_visible;
  gboolean             is_started;
  gboolean             is_moving;    /* along the trail */

  SignpostAdaptiveBin *details_bin;
  SignpostAdaptiveBin *list_bin;
  GtkStack            *pages;
  GtkStack            *views;
  GtkScrolledWindow   *matrix_scroller;
  GtkBox              *matrix_box;
  GtkScrolledWindow   *list_scroller;
  GtkBox              *list_box;
  AdwBin              *bar_bin;
  SignpostZoomView    *zoom_view;
  GtkButton           *zoom_button;
  AdwClamp            *diagram_clamp;
  AdwBin              *details_page;
  GtkRevealer         *side_revealer;
  AdwBin              *side_bin;

  GtkSearchEntry      *matrix_search;
  GtkSearchEntry      *list_search;
  GtkWidget           *matrix;
  GtkWidget           *list;
  GtkWidget           *details;
  GtkWidget           *found_popover;  /* (nullable): what a search finds in everything */
  GtkWidget           *sheet;          /* (nullable): the technical options side by side */
  GtkWidget           *return_focus;
  const char          *page_below;
};

gboolean signpost_explore_page_is_narrow       (SignpostExplorePage *self);
gboolean signpost_explore_page_is_list         (SignpostExplorePage *self);
/* Which page of the stack is in sight: overview, diagram, sheet or details */
gboolean signpost_explore_page_is_page         (SignpostExplorePage *self,
                                                const char          *name);
void     signpost_explore_page_update_view     (SignpostExplorePage *self);
void     signpost_explore_page_ensure_diagram  (SignpostExplorePage *self);
/* Where the focus returns to when a page over the content is left */
void     signpost_explore_page_remember_focus  (SignpostExplorePage *self);
void     signpost_explore_page_give_focus_back (SignpostExplorePage *self);

/* In signpost-explore-page-places.c: what is looked at, and the way back to it */
void     signpost_explore_page_follow_places   (SignpostExplorePage *self);
void     signpost_explore_page_show_diagram    (SignpostExplorePage *self);
/* The technical options of a use case, of a category, or of the cell, side by side; "" for neither */
void     signpost_explore_page_show_sheet      (SignpostExplorePage *self,
                                                const char          *use_case_id,
                                                const char          *category_id);
/* Leaves a page that lies over the overview; FALSE: there is none */
gboolean signpost_explore_page_leave           (SignpostExplorePage *self);
/* Does what a link does; FALSE: there is no such thing in the catalogue */
gboolean signpost_explore_page_open            (SignpostExplorePage *self,
                                                const SignpostSpot *place);
void     signpost_explore_page_go_back         (SignpostExplorePage *self);
/* Lists below the entry what is found in everything */
void     signpost_explore_page_follow_search   (SignpostExplorePage *self,
                                                GtkSearchEntry      *entry);

/* In signpost-explore-page-zoom.c: how large the diagram is when it has the page */
void     signpost_explore_page_follow_zoom     (SignpostExplorePage *self);
/* steps: larger, or smaller when negative; 0 brings its own size back. Opens the diagram's page. */
void     signpost_explore_page_zoom            (SignpostExplorePage *self,
                                                int                  steps);

/* In signpost-explore-page-actions.c */
void     signpost_explore_page_install_actions (GtkWidgetClass      *widget_class);
void     signpost_explore_page_add_shortcuts   (SignpostExplorePage *self);
