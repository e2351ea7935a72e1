/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-details-content.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ui/explore/signpost-details-parts.h"

static const SignpostFitLevel levels[] = {
  SIGNPOST_FIT_LEVEL_PREFERRED,
  SIGNPOST_FIT_LEVEL_POSSIBLE,
  SIGNPOST_FIT_LEVEL_NONE,
};

/* How the preferred methods of a use case are meant. (nullable): nothing to say */
static const char *
get_several_text (SignpostUseCase *use_case)
{
  const char *several = signpost_use_case_get_several (use_case);

  if (g_strcmp0 (several, "together") == 0)
    return _("The preferred methods are meant to work together.");

  if (g_strcmp0 (several, "mixed") == 0)
    return _("The preferred methods can be alternatives or partners.");

  if (g_strcmp0 (several, "none-preferred") == 0)
    return _("No method is preferred here: circumstances decide.");

  return NULL;
}

static void
append_fits (GtkBox          *box,
             SignpostUseCase *use_case)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);
  const char *several = get_several_text (use_case);

  signpost_details_append_heading (box, _("Methods"));

  for (guint l = 0; l < G_N_ELEMENTS (levels); l++)
    {
      for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
        {
          g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);
          SignpostCategory *category = signpost_fit_get_category (fit);

          if (signpost_fit_get_level (fit) == levels[l])
            signpost_details_append_link (box, signpost_category_get_method_title (category),
                                          &levels[l],
                                          signpost_use_case_get_id (use_case), signpost_category_get_id (category));
        }
    }

  if (several != NULL)
    signpost_details_append_paragraph (box, several);
}

static gboolean
is_for_method (SignpostTechnicalOption *option,
               SignpostCategory        *category)
{
  return category == NULL ||
         g_strv_contains (signpost_technical_option_get_methods (option),
                          signpost_category_get_id (category));
}

/* category: (nullable): only those of its method */
static void
append_technical_options (GtkBox            *box,
                          SignpostCatalogue *catalogue,
                          SignpostUseCase   *use_case,
                          SignpostCategory  *category)
{
  const char * const *ids = signpost_use_case_get_options (use_case);
  gboolean found = FALSE;

  for (guint i = 0; ids[i] != NULL; i++)
    {
      SignpostTechnicalOption *option =
        signpost_catalogue_find_technical_option (catalogue, ids[i]);

      if (option == NULL || !is_for_method (option, category))
        continue;

      if (!found)
        signpost_details_append_heading (box, _("Technical options"));

      found = TRUE;
      signpost_details_append_bullet (box, signpost_technical_option_get_title (option));
    }
}

static void
append_example (GtkBox            *box,
                SignpostCatalogue *catalogue,
                SignpostUseCase   *use_case)
{
  GPtrArray *examples = signpost_catalogue_get_examples (catalogue);
  const char *id = signpost_use_case_get_id (use_case);

  for (guint i = 0; i < examples->len; i++)
    {
      const SignpostExample *example = g_ptr_array_index (examples, i);
      g_autofree char *heading = NULL;

      if (g_strcmp0 (example->use_case, id) != 0 &&
          !g_strv_contains ((const char * const *) example->also, id))
        continue;

      /* Translators: the title of an example. */
      heading = g_strdup_printf (_("Example: %s"), example->title);
      signpost_details_append_heading (box, heading);
      signpost_details_append_paragraph (box, example->text);
    }
}

static void
append_use_case (GtkBox            *box,
                 SignpostCatalogue *catalogue,
                 SignpostUseCase   *use_case)
{
  signpost_details_append_title (box, signpost_use_case_get_title (use_case),
                                 signpost_use_case_get_summary (use_case));
  append_fits (box, use_case);
  signpost_details_append_notes (box, signpost_use_case_get_notes (use_case));
  signpost_details_append_heading (box, _("Background"));
  signpost_details_append_sections (box, signpost_use_case_get_sections (use_case), TRUE);
  append_technical_options (box, catalogue, use_case, NULL);
  append_example (box, catalogue, use_case);
}

static void
append_served_use_cases (GtkBox            *box,
                         SignpostCatalogue *catalogue,
                         SignpostCategory  *category,
                         SignpostFitLevel   level)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      if (signpost_fit_get_level (signpost_use_case_get_fit (use_case, category)) == level)
        signpost_details_append_link (box, signpost_use_case_get_title (use_case), &level,
                                      signpost_use_case_get_id (use_case), signpost_category_get_id (category));
    }
}

static void
append_category (GtkBox            *box,
                 SignpostCatalogue *catalogue,
                 SignpostCategory  *category)
{
  signpost_details_append_title (box, signpost_category_get_title (category),
                                 signpost_category_get_summary (category));
  signpost_details_append_heading (box, _("Background"));
  signpost_details_append_sections (box, signpost_category_get_sections (category), TRUE);
  signpost_details_append_heading (box, _("Use cases it serves"));
  append_served_use_cases (box, catalogue, category, SIGNPOST_FIT_LEVEL_PREFERRED);
  append_served_use_cases (box, catalogue, category, SIGNPOST_FIT_LEVEL_POSSIBLE);
}

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

static void
append_cell (GtkBox            *box,
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
  append_technical_options (box, catalogue, use_case, category);
  signpost_details_append_heading (box, _("More"));
  signpost_details_append_link (box, signpost_use_case_get_title (use_case), NULL,
                                signpost_use_case_get_id (use_case), "");
  signpost_details_append_link (box, signpost_category_get_title (category), NULL,
                                "", signpost_category_get_id (category));
}

GtkWidget *
signpost_details_content_new (SignpostCatalogue *catalogue,
                              SignpostUseCase   *use_case,
                              SignpostCategory  *category)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  if (use_case != NULL && category != NULL)
    append_cell (GTK_BOX (box), catalogue, use_case, category);
  else if (use_case != NULL)
    append_use_case (GTK_BOX (box), catalogue, use_case);
  else
    append_category (GTK_BOX (box), catalogue, category);

  return box;
}
