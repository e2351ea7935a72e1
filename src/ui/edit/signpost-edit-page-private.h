/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/edit/signpost-edit-conflicts.h"
#include "ui/edit/signpost-edit-fields.h"
#include "ui/edit/signpost-edit-page.h"
#include "ui/edit/signpost-edit-search.h"
#include "ui/record/signpost-record-view.h"
#include "ui/signpost-adaptive-bin.h"
#include "ui/signpost-banner.h"

G_BEGIN_DECLS

struct _SignpostEditPage
{
  AdwBin                 parent_instance;

  SignpostBanner        *error_banner;
  SignpostBanner        *banner;
  SignpostAdaptiveBin   *bin;
  GtkStack              *stack;
  GtkWidget             *switch_bar;
  GtkToggleButton       *source_toggle;
  GtkToggleButton       *preview_toggle;
  GtkToggleButton       *fields_toggle;
  GtkToggleButton       *fold_button;    /* wide, the fields may make room */
  GtkWidget             *fields_scroller;
  AdwBin                *fields_bin;
  GtkWidget             *fields_separator;
  GtkBox                *columns;
  GtkWidget             *source_box;
  SignpostEditSearch    *search;
  GtkScrolledWindow     *source_scroller;
  GtkSourceView         *view;
  SignpostRecordView    *preview;
  SignpostEditConflicts *conflicts;
  GtkLabel              *name_label;
  GtkSpinner            *spinner;
  SignpostEditFields    *fields;

  GFile                 *file;
  GFile                 *drafts;
  SignpostEditDocument  *document;
  char                  *title;
  guint                  follow_id;
  gboolean               is_large;    /* too large to show all of it with every key */
  gboolean               restored;    /* shows what was typed before and not saved */
};

/* signpost-edit-page-actions.c */
void signpost_edit_page_install_actions (GtkWidgetClass   *widget_class);
void signpost_edit_page_add_keys        (SignpostEditPage *self);

G_END_DECLS
