/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-compare.h"

#include "cli/signpost-cli.h"

#include <glib/gi18n-lib.h>

void
signpost_cli_compare_print_heading (const char *text)
{
  signpost_cli_print ("\n");
  signpost_cli_print_line (text);
}

void
signpost_cli_compare_print_items (char **items)
{
  for (guint i = 0; items[i] != NULL; i++)
    {
      signpost_cli_print ("  ");
      signpost_cli_print_line (items[i]);
    }
}

/* Ranking */

/* ranges: whether some rating is missing, so that scores can still move */
static char **
make_row (SignpostComparison         *comparison,
          const SignpostRankedOption *ranked,
          gboolean                    ranges)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *rank = g_strdup_printf ("%s%d", ranked->tied ? "=" : "", ranked->rank);
  g_autofree char *score = g_strdup_printf ("%d", ranked->score);
  g_autofree char *range = g_strdup_printf ("%d–%d", ranked->low_score, ranked->high_score);
  g_autofree char *total = g_strdup_printf ("%" G_GINT64_FORMAT, ranked->total);

  g_strv_builder_add (row, ranked->rank > 0 ? rank : "–");
  g_strv_builder_add (row, score);

  if (ranges)
    g_strv_builder_add (row, ranked->missing > 0 ? range : "");

  g_strv_builder_add (row, total);
  g_strv_builder_add (row, signpost_comparison_get_option (comparison, ranked->option)->name);

  return g_strv_builder_end (row);
}

static char **
make_head (gboolean ranges)
{
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  g_strv_builder_add (head, _("Rank"));
  g_strv_builder_add (head, _("Score"));

  if (ranges)
    g_strv_builder_add (head, _("Range"));

  g_strv_builder_add (head, _("Total"));
  g_strv_builder_add (head, _("Option"));

  return g_strv_builder_end (head);
}

static void
print_ranking (SignpostComparison    *comparison,
               const SignpostRanking *ranking)
{
  gboolean ranges = ranking->n_missing > 0;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  g_ptr_array_add (rows, make_head (ranges));

  for (guint i = 0; i < ranking->rows->len; i++)
    {
      SignpostRankedOption *ranked = &g_array_index (ranking->rows, SignpostRankedOption, i);

      g_ptr_array_add (rows, make_row (comparison, ranked, ranges));
    }

  signpost_cli_print_table (rows);
}

/* Sentences */

static const char *
get_heading (SignpostSaying saying)
{
  switch (saying)
    {
    case SIGNPOST_SAYING_WHY:
      return _("Why");
    case SIGNPOST_SAYING_CHANGES:
      return _("What would change it");
    case SIGNPOST_SAYING_SAFETY:
      return _("How safe it is");
    case SIGNPOST_SAYING_FIND_OUT:
      return _("Find out first");
    case SIGNPOST_N_SAYINGS:
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
print_sayings (const SignpostResult *result,
               SignpostSaying        saying)
{
  char **sentences = result->sayings[saying];

  if (sentences[0] == NULL)
    return;

  signpost_cli_compare_print_heading (get_heading (saying));
  signpost_cli_compare_print_items (sentences);
}

/* Rank shares */

static char **
make_share_head (guint n_options)
{
  g_autoptr (GStrvBuilder) head = g_strv_builder_new ();

  for (guint rank = 1; rank <= n_options; rank++)
    {
      /* Translators: the head of a column: a rank */
      g_autofree char *title = g_strdup_printf (_("Rank %u"), rank);

      g_strv_builder_add (head, title);
    }
  g_strv_builder_add (head, _("Option"));

  return g_strv_builder_end (head);
}

static char **
make_share_row (const SignpostResult *result,
                guint                 option)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  for (guint rank = 0; rank < result->table->n_options; rank++)
    {
      g_autofree char *share = signpost_result_dup_share (result, option, rank);

      g_strv_builder_add (row, share);
    }
  g_strv_builder_add (row, result->table->option_name[option]);

  return g_strv_builder_end (row);
}

static void
print_shares (const SignpostResult *result)
{
  const SignpostRatingTable *table = result->table;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  if (result->shares == NULL)
    return;

  g_ptr_array_add (rows, make_share_head (table->n_options));
  for (guint place = 0; place < table->n_options; place++)
    g_ptr_array_add (rows, make_share_row (result, table->order[place]));

  signpost_cli_compare_print_heading (_("In how many of the cases tried"));
  signpost_cli_print_table (rows);
}

void
signpost_cli_compare_print_text (SignpostComparison   *comparison,
                                 const SignpostResult *result)
{
  print_ranking (comparison, result->ranking);
  signpost_cli_compare_print_heading (result->verdict->headline);

  for (guint saying = 0; saying < SIGNPOST_N_SAYINGS; saying++)
    print_sayings (result, saying);

  print_shares (result);
}
