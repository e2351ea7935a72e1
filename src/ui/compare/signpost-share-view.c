/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-share-view.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-plain-table.h"
#include "ui/signpost-wrapped-label.h"

#define PERCENT_PER_TINT 10

struct _SignpostShareView
{
  AdwBin              parent_instance;

  GtkWidget          *sentence;
  SignpostPlainTable *table;
};

G_DEFINE_FINAL_TYPE (SignpostShareView, signpost_share_view, ADW_TYPE_BIN)

static char **
make_heads (guint n_options)
{
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  guint rank;

  g_ptr_array_add (heads, g_strdup (_("Option")));
  for (rank = 1; rank <= n_options; rank++)
    /* Translators: the head of a column: how often an option takes this place */
    g_ptr_array_add (heads, g_strdup_printf (_("Place %u"), rank));
  g_ptr_array_add (heads, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&heads), FALSE);
}

static char **
make_row (const SignpostResult *result,
          guint                 option)
{
  const SignpostRatingTable *table = result->table;
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  guint rank;

  g_ptr_array_add (row, g_strdup (table->option_name[option]));
  for (rank = 0; rank < table->n_options; rank++)
    g_ptr_array_add (row, signpost_result_dup_share (result, option, rank));
  g_ptr_array_add (row, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&row), FALSE);
}

static void
tint_row (SignpostShareView        *self,
          const SignpostRankShares *shares,
          guint                     option,
          guint                     row)
{
  gint64 most = 0;
  guint rank;

  for (rank = 0; rank < shares->n_options; rank++)
    most = MAX (most, shares->counts[option][rank]);
  for (rank = 0; rank < shares->n_options; rank++)
    {
      int percent = signpost_rank_shares_get_percent (shares, option, rank);

      signpost_plain_table_tint (self->table, row, rank + 1, percent / PERCENT_PER_TINT,
                                 shares->counts[option][rank] == most);
    }
}

static void
show_shares (SignpostShareView    *self,
             const SignpostResult *result)
{
  const SignpostRatingTable *table = result->table;
  const SignpostRankShares *shares = result->shares->shown;
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_autofree char *sentence = signpost_words_dup_shares (table, shares);
  guint place;

  g_ptr_array_add (rows, make_heads (table->n_options));
  for (place = 0; place < table->n_options; place++)
    g_ptr_array_add (rows, make_row (result, table->order[place]));
  signpost_plain_table_show (self->table, rows);
  for (place = 0; place < table->n_options; place++)
    tint_row (self, shares, table->order[place], place + 1);

  gtk_label_set_label (GTK_LABEL (self->sentence), sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
}

static void
signpost_share_view_class_init (SignpostShareViewClass *klass)
{
}

static void
signpost_share_view_init (SignpostShareView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->sentence = signpost_wrapped_label_new (NULL, NULL);
  self->table = SIGNPOST_PLAIN_TABLE (signpost_plain_table_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self->table), "figure-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->table),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How often each option takes each place"),
                                  -1);
  gtk_box_append (GTK_BOX (box), self->sentence);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->table));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
signpost_share_view_new (void)
{
  return g_object_new (SIGNPOST_TYPE_SHARE_VIEW, NULL);
}

void
signpost_share_view_show (SignpostShareView    *self,
                          const SignpostResult *result)
{
  g_return_if_fail (SIGNPOST_IS_SHARE_VIEW (self));
  g_return_if_fail (result != NULL);

  gtk_widget_set_visible (GTK_WIDGET (self), signpost_rating_table_is_ranked (result->table));
  if (result->shares == NULL)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "pending");
      return;
    }

  gtk_widget_remove_css_class (GTK_WIDGET (self), "pending");
  show_shares (self, result);
}
