/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-finder.h"

#include "core/catalogue/signpost-search-index.h"
#include "core/catalogue/signpost-text-match.h"

#define N_LEVELS (SIGNPOST_FIT_LEVEL_PREFERRED + 1)

/* A use case that was found. Smaller keys come first, then smaller positions. */
typedef struct
{
  guint key;
  guint position;
} Match;

/**
 * SignpostFinder:
 *
 * Searches, filters and sorts in one go whenever something changes: for ten thousand use cases that
 * is quicker than keeping three list models in step, and whoever listens hears of it once.
 */
struct _SignpostFinder
{
  GObject            parent_instance;

  SignpostCatalogue *catalogue;
  GPtrArray         *use_cases;      /* all of them, and */
  guint8            *levels;         /* their fits row by row: quicker than asking each */

  char              *text;
  char             **words;
  guint              fits;
  SignpostCategory  *category;
  SignpostSort       sort;
  SignpostCategory  *sort_category;

  GArray            *matches;        /* (element-type Match) */
  guint             *counts;         /* one for each column and level */
  guint              n_columns;
};

enum
{
  PROP_0,
  PROP_TEXT,
  PROP_FITS,
  PROP_CATEGORY,
  PROP_SORT,
  PROP_SORT_CATEGORY,
  PROP_FILTERED,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void signpost_finder_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostFinder, signpost_finder, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      signpost_finder_list_model_init))

static SignpostUseCase *
get_use_case (SignpostFinder *self,
              guint           position)
{
  return g_ptr_array_index (self->use_cases, position);
}

static SignpostFitLevel
get_level (SignpostFinder *self,
           guint           position,
           guint           column)
{
  return self->levels[position * self->n_columns + column];
}

static gboolean
passes_filters (SignpostFinder *self,
                guint           position)
{
  guint fits = self->fits;

  if (self->category != NULL)
    {
      guint column = signpost_category_get_position (self->category);

      fits = fits != 0 ? fits : SIGNPOST_FITS_SERVING;
      return (fits & SIGNPOST_FIT_BIT (get_level (self, position, column))) != 0;
    }

  for (guint column = 0; fits != 0 && column < self->n_columns; column++)
    if ((fits & SIGNPOST_FIT_BIT (get_level (self, position, column))) != 0)
      return TRUE;

  return fits == 0;
}

/* SIGNPOST_SEARCH_NO_MATCH: the words are missing */
static guint
get_rank (SignpostFinder *self,
          guint           position)
{
  SignpostSearchIndex *index;

  if (self->words[0] == NULL)
    return 0;

  index = signpost_catalogue_get_search_index (self->catalogue);

  return signpost_search_index_rank (index, position, (const char * const *) self->words);
}

static guint
make_key (SignpostFinder *self,
          guint           position,
          guint           rank)
{
  switch (self->sort)
    {
    case SIGNPOST_SORT_TITLE:
      return signpost_search_index_get_title_order (
        signpost_catalogue_get_search_index (self->catalogue), position);

    case SIGNPOST_SORT_FIT:
      {
        guint column = signpost_category_get_position (self->sort_category);
        guint misfit = SIGNPOST_FIT_LEVEL_PREFERRED - get_level (self, position, column);

        return misfit << 16 | MIN (rank, G_MAXUINT16);
      }

    case SIGNPOST_SORT_SOURCE:
    default:
      return rank;
    }
}

static int
compare_matches (gconstpointer a,
                 gconstpointer b)
{
  const Match *one = a;
  const Match *other = b;

  if (one->key != other->key)
    return one->key < other->key ? -1 : 1;

  return one->position < other->position ? -1 : 1;
}

static void
count (SignpostFinder *self,
       guint           position)
{
  for (guint column = 0; column < self->n_columns; column++)
    self->counts[column * N_LEVELS + get_level (self, position, column)]++;
}

static void
find (SignpostFinder *self)
{
  gboolean is_sorted = TRUE;

  g_array_set_size (self->matches, 0);
  for (guint i = 0; i < self->n_columns * N_LEVELS; i++)
    self->counts[i] = 0;

  for (guint i = 0; i < self->use_cases->len; i++)
    {
      guint rank = passes_filters (self, i) ? get_rank (self, i) : SIGNPOST_SEARCH_NO_MATCH;
      Match match;

      if (rank == SIGNPOST_SEARCH_NO_MATCH)
        continue;

      match = (Match) { make_key (self, i, rank), i };
      is_sorted &= self->matches->len == 0 ||
                   compare_matches (&g_array_index (self->matches, Match, self->matches->len - 1),
                                    &match) < 0;
      g_array_append_val (self->matches, match);
      count (self, i);
    }

  if (!is_sorted)
    g_array_sort (self->matches, compare_matches);
}

static void
update (SignpostFinder *self)
{
  guint n_before = self->matches->len;

  find (self);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, n_before, self->matches->len);
}

static GType
signpost_finder_get_item_type (GListModel *model)
{
  return SIGNPOST_TYPE_USE_CASE;
}

static guint
signpost_finder_get_n_items (GListModel *model)
{
  return SIGNPOST_FINDER (model)->matches->len;
}

static gpointer
signpost_finder_get_item (GListModel *model,
                          guint       position)
{
  SignpostFinder *self = SIGNPOST_FINDER (model);

  if (position >= self->matches->len)
    return NULL;

  return g_object_ref (get_use_case (self,
                                     g_array_index (self->matches, Match, position).position));
}

static void
signpost_finder_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = signpost_finder_get_item_type;
  iface->get_n_items = signpost_finder_get_n_items;
  iface->get_item = signpost_finder_get_item;
}

static void
signpost_finder_finalize (GObject *object)
{
  SignpostFinder *self = SIGNPOST_FINDER (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->category);
  g_clear_object (&self->sort_category);
  g_clear_pointer (&self->use_cases, g_ptr_array_unref);
  g_clear_pointer (&self->levels, g_free);
  g_clear_pointer (&self->matches, g_array_unref);
  g_clear_pointer (&self->counts, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->words, g_strfreev);

  G_OBJECT_CLASS (signpost_finder_parent_class)->finalize (object);
}

static void
signpost_finder_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  SignpostFinder *self = SIGNPOST_FINDER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    case PROP_FITS:
      g_value_set_uint (value, self->fits);
      break;

    case PROP_CATEGORY:
      g_value_set_object (value, self->category);
      break;

    case PROP_SORT:
      g_value_set_uint (value, self->sort);
      break;

    case PROP_SORT_CATEGORY:
      g_value_set_object (value, self->sort_category);
      break;

    case PROP_FILTERED:
      g_value_set_boolean (value, signpost_finder_get_filtered (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_finder_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  SignpostFinder *self = SIGNPOST_FINDER (object);

  switch (property_id)
    {
    case PROP_TEXT:
      signpost_finder_set_text (self, g_value_get_string (value));
      break;

    case PROP_FITS:
      signpost_finder_set_fits (self, g_value_get_uint (value));
      break;

    case PROP_CATEGORY:
      signpost_finder_set_category (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_finder_class_init (SignpostFinderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_finder_finalize;
  object_class->get_property = signpost_finder_get_property;
  object_class->set_property = signpost_finder_set_property;

  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, "", flags);
  properties[PROP_FITS] = g_param_spec_uint ("fits", NULL, NULL, 0, (1u << N_LEVELS) - 1, 0, flags);
  properties[PROP_CATEGORY] =
    g_param_spec_object ("category", NULL, NULL, SIGNPOST_TYPE_CATEGORY, flags);
  properties[PROP_SORT] = g_param_spec_uint ("sort", NULL, NULL, SIGNPOST_SORT_SOURCE,
                                             SIGNPOST_SORT_FIT, SIGNPOST_SORT_SOURCE, readable);
  properties[PROP_SORT_CATEGORY] =
    g_param_spec_object ("sort-category", NULL, NULL, SIGNPOST_TYPE_CATEGORY, readable);
  properties[PROP_FILTERED] = g_param_spec_boolean ("filtered", NULL, NULL, FALSE, readable);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_finder_init (SignpostFinder *self)
{
  self->text = g_strdup ("");
  self->words = g_new0 (char *, 1);
  self->matches = g_array_new (FALSE, FALSE, sizeof (Match));
  self->use_cases = g_ptr_array_new_with_free_func (g_object_unref);
}

static void
take_use_case (SignpostFinder  *self,
               guint            position,
               SignpostUseCase *use_case)
{
  g_ptr_array_add (self->use_cases, use_case);
  for (guint column = 0; column < self->n_columns; column++)
    self->levels[position * self->n_columns + column] =
      signpost_fit_get_level (signpost_use_case_get_fit_at (use_case, column));
}

SignpostFinder *
signpost_finder_new (SignpostCatalogue *catalogue)
{
  SignpostFinder *self = g_object_new (SIGNPOST_TYPE_FINDER, NULL);
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);
  guint n_use_cases = g_list_model_get_n_items (use_cases);

  self->catalogue = g_object_ref (catalogue);
  self->n_columns = g_list_model_get_n_items (signpost_catalogue_get_categories (catalogue));
  self->counts = g_new0 (guint, self->n_columns * N_LEVELS);
  self->levels = g_new0 (guint8, n_use_cases * self->n_columns);
  for (guint i = 0; i < n_use_cases; i++)
    take_use_case (self, i, g_list_model_get_item (use_cases, i));
  find (self);

  return self;
}

SignpostCatalogue *
signpost_finder_get_catalogue (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), NULL);

  return self->catalogue;
}

const char *
signpost_finder_get_text (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), NULL);

  return self->text;
}

void
signpost_finder_set_text (SignpostFinder *self,
                          const char     *text)
{
  g_auto (GStrv) words = NULL;
  gboolean is_same;

  g_return_if_fail (SIGNPOST_IS_FINDER (self));

  if (g_strcmp0 (self->text, text != NULL ? text : "") == 0)
    return;

  words = signpost_text_split (text);
  is_same = g_strv_equal ((const char * const *) words, (const char * const *) self->words);
  g_free (self->text);
  self->text = g_strdup (text != NULL ? text : "");
  g_strfreev (self->words);
  self->words = g_steal_pointer (&words);

  if (!is_same)
    update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TEXT]);
}

const char * const *
signpost_finder_get_words (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), NULL);

  return (const char * const *) self->words;
}

guint
signpost_finder_get_fits (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), 0);

  return self->fits;
}

SignpostCategory *
signpost_finder_get_category (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), NULL);

  return self->category;
}

gboolean
signpost_finder_get_filtered (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), FALSE);

  return self->fits != 0 || self->category != NULL;
}

static void
set_filters (SignpostFinder   *self,
             guint             fits,
             SignpostCategory *category)
{
  gboolean has_new_fits = self->fits != fits;
  gboolean was_filtered = signpost_finder_get_filtered (self);
  gboolean has_new_category = g_set_object (&self->category, category);

  if (!has_new_fits && !has_new_category)
    return;

  self->fits = fits;
  update (self);
  if (has_new_fits)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FITS]);
  if (has_new_category)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATEGORY]);
  if (was_filtered != signpost_finder_get_filtered (self))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FILTERED]);
}

void
signpost_finder_set_fits (SignpostFinder *self,
                          guint           fits)
{
  g_return_if_fail (SIGNPOST_IS_FINDER (self));
  g_return_if_fail (fits < 1u << N_LEVELS);

  set_filters (self, fits, self->category);
}

void
signpost_finder_set_category (SignpostFinder   *self,
                              SignpostCategory *category)
{
  g_return_if_fail (SIGNPOST_IS_FINDER (self));

  set_filters (self, self->fits, category);
}

void
signpost_finder_clear_filters (SignpostFinder *self)
{
  g_return_if_fail (SIGNPOST_IS_FINDER (self));

  set_filters (self, 0, NULL);
}

SignpostSort
signpost_finder_get_sort (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), SIGNPOST_SORT_SOURCE);

  return self->sort;
}

SignpostCategory *
signpost_finder_get_sort_category (SignpostFinder *self)
{
  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), NULL);

  return self->sort_category;
}

void
signpost_finder_set_sort (SignpostFinder   *self,
                          SignpostSort      sort,
                          SignpostCategory *category)
{
  gboolean has_new_category;

  g_return_if_fail (SIGNPOST_IS_FINDER (self));
  g_return_if_fail (sort != SIGNPOST_SORT_FIT || category != NULL);

  if (sort != SIGNPOST_SORT_FIT)
    category = NULL;

  has_new_category = g_set_object (&self->sort_category, category);
  if (self->sort == sort && !has_new_category)
    return;

  self->sort = sort;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT_CATEGORY]);
}

guint
signpost_finder_count_fits (SignpostFinder   *self,
                            guint             column,
                            SignpostFitLevel  level)
{
  guint sum = 0;

  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), 0);
  g_return_val_if_fail (level < N_LEVELS, 0);

  if (column != G_MAXUINT)
    return column < self->n_columns ? self->counts[column * N_LEVELS + level] : 0;

  for (guint i = 0; i < self->n_columns; i++)
    sum += self->counts[i * N_LEVELS + level];

  return sum;
}

guint
signpost_finder_count_without_filters (SignpostFinder *self)
{
  guint n_found = 0;

  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), 0);

  for (guint i = 0; i < self->use_cases->len; i++)
    n_found += get_rank (self, i) != SIGNPOST_SEARCH_NO_MATCH;

  return n_found;
}

guint
signpost_finder_count_without_text (SignpostFinder *self)
{
  guint n_found = 0;

  g_return_val_if_fail (SIGNPOST_IS_FINDER (self), 0);

  for (guint i = 0; i < self->use_cases->len; i++)
    n_found += passes_filters (self, i);

  return n_found;
}
