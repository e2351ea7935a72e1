/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-pages.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-details-parts.h"

static void
append_use_case (GtkBox            *box,
                 SignpostCatalogue *catalogue,
                 const char        *id)
{
  SignpostUseCase *use_case = signpost_catalogue_find_use_case (catalogue, id);

  if (use_case != NULL)
    signpost_details_append_described_link (box, signpost_use_case_get_title (use_case),
                                            signpost_use_case_get_summary (use_case), id, "");
}

static void
append_others (GtkBox            *box,
               SignpostCatalogue *catalogue,
               const char        *id)
{
  GPtrArray *examples = signpost_catalogue_get_examples (catalogue);

  signpost_details_append_heading (box, _("Other examples"));
  for (guint i = 0; i < examples->len; i++)
    {
      const SignpostExample *example = g_ptr_array_index (examples, i);

      if (!g_str_equal (example->id, id))
        signpost_details_append_page_link (box, example->title, NULL, SIGNPOST_SPOT_EXAMPLE,
                                           example->id);
    }
}

void
signpost_details_append_example (GtkBox                *box,
                                 SignpostCatalogue     *catalogue,
                                 const SignpostExample *example)
{
  signpost_details_append_title (box, example->title, _("Example"));
  signpost_details_append_paragraph (box, example->text);
  signpost_details_append_heading (box, ngettext ("Use case", "Use cases",
                                                  1 + g_strv_length (example->also)));
  append_use_case (box, catalogue, example->use_case);
  for (guint i = 0; example->also[i] != NULL; i++)
    append_use_case (box, catalogue, example->also[i]);
  append_others (box, catalogue, example->id);
}
