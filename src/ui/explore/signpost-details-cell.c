/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-pages.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/explore/signpost-details-parts.h"

static char *
dup_fit_text (SignpostUseCase  *use_case,
              SignpostCategory *category)
{
  const char *title = signpost_use_case_get_title (use_case);
  const char *method = signpost_category_get_method_title (category);

  switch (signpost_fit_get_level (signpost_use_case_get_fit (use_case, category)))
    {
    case SIGNPOST_FIT_LEVEL_PREFERRED:
      /* Translators: a method, then a use case. */
      return g_strdup_printf (_("“%s” is a usual choice for “%s”."), method, title);

    case SIGNPOST_FIT_LEVEL_POSSIBLE:
      /* Translators: a method, then a use case. */
      return g_strdup_printf (_("“%s” can serve “%s” where circumstances ask for it."),
                              method, title);

    case SIGNPOST_FIT_LEVEL_NONE:
    default:
      /* Translators: a method, then a use case. */
      return g_strdup_printf (_("“%s” is not marked for “%s”: uncommon, but not forbidden."),
                              method, title);
    }
}

/* Whether a text has the word, in any case */
static gboolean
mentions (const char *text,
          const char *word)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *folded_word = g_utf8_casefold (word, -1);
  size_t length = strlen (folded_word);

  for (const char *p = strstr (folded, folded_word);
       p != NULL;
       p = strstr (p + length, folded_word))
    {
      gboolean starts = p == folded || !g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p)));
      gboolean ends = !g_unichar_isalnum (g_utf8_get_char (p + length));

      if (starts && ends)
        return TRUE;
    }

  return FALSE;
}

/* What the use case says where it speaks of the method */
static void
append_mentions (GtkBox           *box,
                 SignpostUseCase  *use_case,
                 SignpostCategory *category)
{
  GPtrArray *sections = signpost_use_case_get_sections (use_case);

  for (guint s = 0; s < sections->len; s++)
    {
      const SignpostSection *section = g_ptr_array_index (sections, s);

      for (guint i = 0; i < section->items->len; i++)
        {
          const SignpostStatement *statement = g_ptr_array_index (section->items, i);

          if (mentions (statement->text, signpost_category_get_short_title (category)))
            signpost_details_append_bullet (box, statement->text);
        }
    }
}

void
signpost_details_append_cell (GtkBox            *box,
                              SignpostCatalogue *catalogue,
                              SignpostUseCase   *use_case,
                              SignpostCategory  *category)
{
  SignpostFit *fit = signpost_use_case_get_fit (use_case, category);
  SignpostFitLevel level = signpost_fit_get_level (fit);
  g_autofree char *text = dup_fit_text (use_case, category);

  signpost_details_append_title (box, signpost_use_case_get_title (use_case),
                                 signpost_category_get_method_title (category));
  signpost_details_append_fit (box, level);
  signpost_details_append_heading (box, _("Why this fit"));
  signpost_details_append_paragraph (box, text);
  signpost_details_append_paragraph (box, signpost_category_get_summary (category));
  append_mentions (box, use_case, category);
  signpost_details_append_notes (box, signpost_fit_get_notes (fit));
  signpost_details_append_options (box, catalogue, signpost_use_case_get_id (use_case),
                                   signpost_category_get_id (category));
  signpost_details_append_heading (box, _("More"));
  signpost_details_append_link (box, signpost_use_case_get_title (use_case), NULL,
                                signpost_use_case_get_id (use_case), "");
  signpost_details_append_link (box, signpost_category_get_title (category), NULL,
                                "", signpost_category_get_id (category));
}
