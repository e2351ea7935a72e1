/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-overview.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/record/signpost-log.h"

static const char * const prefixes[] = {
  [SIGNPOST_FOUND_USE_CASE] = "use-case:",
  [SIGNPOST_FOUND_CATEGORY] = "category:",
  [SIGNPOST_FOUND_RECORD] = "record:",
};

void
signpost_found_free (SignpostFound *self)
{
  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->text, g_free);
  g_free (self);
}

static SignpostFound *
make (SignpostFoundKind  kind,
      const char        *name,
      const char        *title,
      const char        *text)
{
  SignpostFound *self = g_new0 (SignpostFound, 1);

  self->kind = kind;
  self->id = g_strconcat (prefixes[kind], name, NULL);
  self->name = self->id + strlen (prefixes[kind]);
  self->title = g_strdup (title);
  self->text = g_strdup (text);

  return self;
}

static SignpostFound *
make_use_case (SignpostUseCase *use_case)
{
  return make (SIGNPOST_FOUND_USE_CASE, signpost_use_case_get_id (use_case),
               signpost_use_case_get_title (use_case), signpost_use_case_get_summary (use_case));
}

static SignpostFound *
make_category (SignpostCategory *category)
{
  return make (SIGNPOST_FOUND_CATEGORY, signpost_category_get_id (category),
               signpost_category_get_title (category), signpost_category_get_summary (category));
}

static SignpostFound *
make_record (SignpostLogEntry *record)
{
  const char *status = signpost_status_to_title (signpost_log_entry_get_status (record));
  const char *date = signpost_log_entry_get_date (record);
  /* Translators: what was found is a record; then its status and its date */
  g_autofree char *text = date != NULL ? g_strdup_printf (_("Record · %s · %s"), status, date)
                                       : g_strdup_printf (_("Record · %s"), status);

  return make (SIGNPOST_FOUND_RECORD, signpost_log_entry_get_path (record),
               signpost_log_entry_get_title (record), text);
}

/* Each term begins a word of the text; one that is all blanks, or none, does not. */
static gboolean
matches (const char         *text,
         const char * const *terms)
{
  gboolean has_term = FALSE;

  for (guint i = 0; terms[i] != NULL; i++)
    {
      if (!g_str_match_string (terms[i], text, TRUE))
        return FALSE;

      has_term = TRUE;
    }

  return has_term;
}

/* 0: by the title alone, 1: with the help of an alias, -1: not at all */
static int
match (const char         *title,
       const char * const *aliases,
       const char * const *terms)
{
  g_autofree char *others = g_strjoinv ("\n", (char **) aliases);
  g_autofree char *all = g_strconcat (title, "\n", others, NULL);

  if (matches (title, terms))
    return 0;

  return matches (all, terms) ? 1 : -1;
}

typedef struct
{
  GPtrArray *by_title;
  GPtrArray *by_alias;
} Findings;

static void
add (Findings      *findings,
     int            rank,
     SignpostFound *found)
{
  g_ptr_array_add (rank == 0 ? findings->by_title : findings->by_alias, found);
}

static void
add_use_cases (Findings           *findings,
               GListModel         *use_cases,
               const char * const *terms)
{
  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);
      int rank = match (signpost_use_case_get_title (use_case), signpost_use_case_get_aliases (use_case), terms);

      if (rank >= 0)
        add (findings, rank, make_use_case (use_case));
    }
}

/* A category is also known by the name of its method. */
static int
match_category (SignpostCategory   *category,
                const char * const *terms)
{
  const char *title = signpost_category_get_title (category);
  const char *method = signpost_category_get_method_title (category);
  g_autofree char *both = g_strconcat (title, "\n", method, NULL);

  return match (both, signpost_category_get_aliases (category), terms);
}

static void
add_categories (Findings           *findings,
                GListModel         *categories,
                const char * const *terms)
{
  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);
      int rank = match_category (category, terms);

      if (rank >= 0)
        add (findings, rank, make_category (category));
    }
}

static void
add_records (Findings           *findings,
             GListModel         *records,
             const char * const *terms)
{
  for (guint i = 0; records != NULL && i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (SignpostLogEntry) record = g_list_model_get_item (records, i);

      if (matches (signpost_log_entry_get_title (record), terms))
        add (findings, 0, make_record (record));
    }
}

GPtrArray *
signpost_overview_search (SignpostCatalogue  *catalogue,
                          GListModel         *records,
                          const char * const *terms)
{
  Findings findings = { NULL, NULL };

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (terms != NULL, NULL);

  findings.by_title = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_found_free);
  findings.by_alias = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_found_free);
  add_use_cases (&findings, signpost_catalogue_get_use_cases (catalogue), terms);
  add_categories (&findings, signpost_catalogue_get_categories (catalogue), terms);
  add_records (&findings, records, terms);
  g_ptr_array_extend_and_steal (findings.by_title, findings.by_alias);

  return findings.by_title;
}

static SignpostFound *
find_record (GListModel *records,
             const char *path)
{
  for (guint i = 0; records != NULL && i < g_list_model_get_n_items (records); i++)
    {
      g_autoptr (SignpostLogEntry) record = g_list_model_get_item (records, i);

      if (g_str_equal (signpost_log_entry_get_path (record), path))
        return make_record (record);
    }

  return NULL;
}

static SignpostFound *
find_named (SignpostCatalogue *catalogue,
            GListModel        *records,
            SignpostFoundKind  kind,
            const char        *name)
{
  SignpostUseCase *use_case = signpost_catalogue_find_use_case (catalogue, name);
  SignpostCategory *category = signpost_catalogue_find_category (catalogue, name);

  switch (kind)
    {
    case SIGNPOST_FOUND_USE_CASE:
      return use_case != NULL ? make_use_case (use_case) : NULL;
    case SIGNPOST_FOUND_CATEGORY:
      return category != NULL ? make_category (category) : NULL;
    case SIGNPOST_FOUND_RECORD:
      return find_record (records, name);
    default:
      g_return_val_if_reached (NULL);
    }
}

SignpostFound *
signpost_overview_find (SignpostCatalogue *catalogue,
                        GListModel        *records,
                        const char        *id)
{
  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (id, prefixes[i]))
      return find_named (catalogue, records, (SignpostFoundKind) i, id + strlen (prefixes[i]));

  return NULL;
}
