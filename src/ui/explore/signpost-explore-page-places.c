/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-page-private.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-lookup.h"
#include "ui/explore/signpost-explore-details.h"
#include "ui/explore/signpost-option-table.h"
#include "ui/explore/signpost-search-popover.h"

static gboolean
shows_diagram (SignpostExplorePage *self)
{
  if (signpost_explore_page_is_page (self, "details") || signpost_explore_page_is_page (self, "sheet"))
    return g_str_equal (self->page_below, "diagram");

  return signpost_explore_page_is_page (self, "diagram");
}

static void
remember_place (SignpostExplorePage *self)
{
  SignpostSpot place = signpost_selection_get_place (self->selection);

  if (self->is_moving)
    return;

  place.diagram = shows_diagram (self);
  signpost_trail_visit (self->trail, &place);
}

void
signpost_explore_page_show_diagram (SignpostExplorePage *self)
{
  signpost_explore_page_ensure_diagram (self);
  signpost_explore_page_remember_focus (self);
  gtk_stack_set_visible_child_name (self->pages, "diagram");
  gtk_widget_child_focus (GTK_WIDGET (self->diagram_clamp), GTK_DIR_TAB_FORWARD);
}

static void
ensure_sheet (SignpostExplorePage *self)
{
  if (self->sheet != NULL)
    return;

  self->sheet = signpost_option_table_new (self->catalogue);
  gtk_stack_add_named (self->pages, self->sheet, "sheet");
}

static char *
dup_sheet_title (SignpostUseCase  *use_case,
                 SignpostCategory *category)
{
  if (use_case == NULL)
    return g_strdup (signpost_category_get_title (category));

  if (category == NULL)
    return g_strdup (signpost_use_case_get_title (use_case));

  /* Translators: a use case, then a method. */
  return g_strdup_printf (_("%s: %s"), signpost_use_case_get_title (use_case),
                          signpost_category_get_method_title (category));
}

/* The table needs the width that the details have. */
void
signpost_explore_page_show_sheet (SignpostExplorePage *self,
                                  const char          *use_case_id,
                                  const char          *category_id)
{
  SignpostUseCase *use_case = signpost_catalogue_find_use_case (self->catalogue, use_case_id);
  SignpostCategory *category = signpost_catalogue_find_category (self->catalogue, category_id);
  g_auto (GStrv) ids = NULL;
  g_autofree char *title = NULL;

  if (use_case == NULL && category == NULL)
    return;

  ids = signpost_catalogue_list_options (self->catalogue,
                                         use_case != NULL ? use_case_id : NULL,
                                         category != NULL ? category_id : NULL);
  title = dup_sheet_title (use_case, category);
  ensure_sheet (self);
  signpost_option_table_show (SIGNPOST_OPTION_TABLE (self->sheet), title, (const char * const *) ids);
  signpost_explore_page_set_details_visible (self, FALSE);
  gtk_stack_set_visible_child (self->pages, self->sheet);
  gtk_widget_child_focus (self->sheet, GTK_DIR_TAB_FORWARD);
}

/* Back to the details that it was opened from */
static void
leave_sheet (SignpostExplorePage *self)
{
  gtk_stack_set_visible_child_name (self->pages, self->page_below);
  if (signpost_selection_is_empty (self->selection))
    signpost_explore_page_give_focus_back (self);
  else
    signpost_explore_page_set_details_visible (self, TRUE);
}

gboolean
signpost_explore_page_leave (SignpostExplorePage *self)
{
  if (signpost_explore_page_is_page (self, "details"))
    {
      signpost_explore_page_set_details_visible (self, FALSE);
      return TRUE;
    }

  if (signpost_explore_page_is_page (self, "sheet"))
    {
      leave_sheet (self);
      return TRUE;
    }

  if (signpost_explore_page_is_page (self, "diagram"))
    {
      gtk_stack_set_visible_child_name (self->pages, "overview");
      signpost_explore_page_give_focus_back (self);
      return TRUE;
    }

  return FALSE;
}

static void
move_to_page (SignpostExplorePage *self,
              const SignpostSpot *place)
{
  if (signpost_explore_page_is_page (self, "sheet"))
    gtk_stack_set_visible_child_name (self->pages, self->page_below);

  if (place->diagram == shows_diagram (self))
    return;

  if (signpost_explore_page_is_page (self, "details"))
    signpost_explore_page_set_details_visible (self, FALSE);

  if (place->diagram)
    signpost_explore_page_show_diagram (self);
  else if (signpost_explore_page_is_page (self, "diagram"))
    signpost_explore_page_leave (self);
}

/* In a list a category is a filter, and has no details unless asked for. */
static gboolean
has_details (SignpostExplorePage *self,
             const SignpostSpot *place)
{
  if (place->kind != SIGNPOST_SPOT_SELECTION || place->use_case != NULL)
    return TRUE;

  return place->category != NULL && !signpost_explore_page_is_list (self);
}

static void
select_place (SignpostExplorePage *self,
              const SignpostSpot *place)
{
  SignpostUseCase *use_case = NULL;
  SignpostCategory *category = NULL;

  if (place->use_case != NULL)
    use_case = signpost_catalogue_find_use_case (self->catalogue, place->use_case);
  if (place->category != NULL)
    category = signpost_catalogue_find_category (self->catalogue, place->category);

  signpost_selection_set_page (self->selection, use_case, category, place->kind, place->id);
}

static void
moved_cb (SignpostExplorePage *self)
{
  SignpostSpot place = signpost_trail_get_place (self->trail);

  self->is_moving = TRUE;
  move_to_page (self, &place);
  select_place (self, &place);
  signpost_explore_page_set_details_visible (self, has_details (self, &place));
  self->is_moving = FALSE;
}

void
signpost_explore_page_follow_places (SignpostExplorePage *self)
{
  g_signal_connect_object (self->trail, "moved", G_CALLBACK (moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify", G_CALLBACK (remember_place), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->pages, "notify::visible-child", G_CALLBACK (remember_place), self,
                           G_CONNECT_SWAPPED);
}

/* An example lights up its own use case, unless the one that is lit shares it. */
static gboolean
open_example (SignpostExplorePage *self,
              SignpostSpot       *place)
{
  const SignpostExample *example = signpost_catalogue_find_example (self->catalogue, place->id);

  if (example == NULL)
    return FALSE;

  if (place->use_case == NULL ||
      !g_strv_contains ((const char * const *) example->also, place->use_case))
    *place = signpost_spot_new (place->kind, place->id, example->use_case, place->category);

  return TRUE;
}

/* Whether there is such a thing; its page keeps lit what is lit, as far as that makes sense. */
static gboolean
prepare (SignpostExplorePage *self,
         SignpostSpot       *place)
{
  SignpostSpot lit = signpost_selection_get_place (self->selection);

  if (place->kind == SIGNPOST_SPOT_SELECTION)
    return TRUE;

  *place = signpost_spot_new (place->kind, place->id, lit.use_case, lit.category);

  switch (place->kind)
    {
    case SIGNPOST_SPOT_TECHNICAL_OPTION:
      return signpost_catalogue_find_technical_option (self->catalogue, place->id) != NULL;

    case SIGNPOST_SPOT_EXAMPLE:
      return open_example (self, place);

    case SIGNPOST_SPOT_COMBINATION:
      place->category = NULL;
      return signpost_catalogue_find_combination (self->catalogue, place->id) != NULL;

    case SIGNPOST_SPOT_SELECTION:
    default:
      return TRUE;
    }
}

gboolean
signpost_explore_page_open (SignpostExplorePage *self,
                            const SignpostSpot *place)
{
  SignpostSpot target = *place;

  if (!prepare (self, &target))
    return FALSE;

  select_place (self, &target);
  if (!signpost_selection_is_empty (self->selection))
    signpost_explore_page_set_details_visible (self, TRUE);

  return TRUE;
}

/* Where nothing was looked at before, a page over the overview can still be left. */
void
signpost_explore_page_go_back (SignpostExplorePage *self)
{
  if (!signpost_trail_go_back (self->trail))
    signpost_explore_page_leave (self);
}

static void
opened_cb (SignpostExplorePage *self,
           const SignpostSpot *place)
{
  signpost_explore_page_open (self, place);
}

/* The popover is the page's, because the entry knows nothing of popovers. */
void
signpost_explore_page_follow_search (SignpostExplorePage *self,
                                     GtkSearchEntry      *entry)
{
  if (self->found_popover == NULL)
    {
      self->found_popover = signpost_search_popover_new (self->catalogue, GTK_WIDGET (self));
      g_signal_connect_object (self->found_popover, "opened", G_CALLBACK (opened_cb), self,
                               G_CONNECT_SWAPPED);
    }

  signpost_search_popover_follow (SIGNPOST_SEARCH_POPOVER (self->found_popover), entry);
}

void
signpost_explore_page_set_log_folder (SignpostExplorePage *self,
                                      GFile               *folder)
{
  g_return_if_fail (SIGNPOST_IS_EXPLORE_PAGE (self));

  g_set_object (&self->log_folder, folder);
  if (self->details != NULL)
    signpost_explore_details_set_log_folder (SIGNPOST_EXPLORE_DETAILS (self->details), folder);
}
