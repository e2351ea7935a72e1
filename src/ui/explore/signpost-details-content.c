/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-content.h"

#include "core/catalogue/signpost-lookup.h"
#include "ui/explore/signpost-details-pages.h"

static void
append_selection (GtkBox              *box,
                  SignpostCatalogue   *catalogue,
                  const SignpostSpot *place)
{
  SignpostUseCase *use_case = NULL;
  SignpostCategory *category = NULL;

  if (place->use_case != NULL)
    use_case = signpost_catalogue_find_use_case (catalogue, place->use_case);
  if (place->category != NULL)
    category = signpost_catalogue_find_category (catalogue, place->category);

  if (use_case != NULL && category != NULL)
    signpost_details_append_cell (box, catalogue, use_case, category);
  else if (use_case != NULL)
    signpost_details_append_use_case (box, catalogue, use_case);
  else if (category != NULL)
    signpost_details_append_category (box, catalogue, category);
}

GtkWidget *
signpost_details_content_new (SignpostCatalogue   *catalogue,
                              const SignpostSpot *place)
{
  GtkBox *box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));

  switch (place->kind)
    {
    case SIGNPOST_SPOT_TECHNICAL_OPTION:
      signpost_details_append_option (box, catalogue,
                                      signpost_catalogue_find_technical_option (catalogue, place->id));
      break;

    case SIGNPOST_SPOT_EXAMPLE:
      signpost_details_append_example (box, catalogue,
                                       signpost_catalogue_find_example (catalogue, place->id));
      break;

    case SIGNPOST_SPOT_COMBINATION:
      signpost_details_append_combination (box, catalogue,
                                           signpost_catalogue_find_combination (catalogue, place->id));
      break;

    case SIGNPOST_SPOT_SELECTION:
    default:
      append_selection (box, catalogue, place);
      break;
    }

  return GTK_WIDGET (box);
}
