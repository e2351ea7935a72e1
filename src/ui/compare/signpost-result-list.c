/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-result-list.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-contributions.h"
#include "ui/compare/signpost-figure.h"
#include "ui/compare/signpost-hatch-legend.h"
#include "ui/compare/signpost-result-row.h"
#include "ui/signpost-keyed-box.h"

struct _SignpostResultList
{
  AdwBin               parent_instance;

  SignpostHatchLegend *legend;
  SignpostFigure      *figure;
  SignpostKeyedBox    *rows;
  GPtrArray           *table;    /* (element-type GStrv): what the table says, if it is shown */
};

G_DEFINE_FINAL_TYPE (SignpostResultList, signpost_result_list, ADW_TYPE_BIN)

static char **
make_heads (const SignpostRatingTable *table)
{
  g_autoptr (GStrvBuilder) heads = g_strv_builder_new ();
  guint j;

  g_strv_builder_add (heads, _("Option"));
  for (j = 0; j < table->n_criteria; j++)
    g_strv_builder_add (heads, table->criterion_name[j]);
  g_strv_builder_add (heads, _("Score"));

  return g_strv_builder_end (heads);
}

static char **
make_row (const SignpostRatingTable *table,
          guint                      option)
{
  SignpostContributions contributions = signpost_contributions_compute (table, option);
  g_autoptr (GPtrArray) row = g_ptr_array_new ();
  guint j;

  g_ptr_array_add (row, g_strdup (table->option_name[option]));
  for (j = 0; j < table->n_criteria; j++)
    g_ptr_array_add (row, g_strdup_printf ("%d", contributions.shown[j]));
  if (table->low_score[option] == table->high_score[option])
    g_ptr_array_add (row, g_strdup_printf ("%d", table->score[option]));
  else
    /* Translators: a score, and between which scores it may turn out to be */
    g_ptr_array_add (row, g_strdup_printf (_("%d (%d–%d)"), table->score[option],
                                           table->low_score[option], table->high_score[option]));
  g_ptr_array_add (row, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&row), FALSE);
}

static void
fill_table (SignpostResultList        *self,
            const SignpostRatingTable *table)
{
  guint place;

  g_ptr_array_set_size (self->table, 0);
  g_ptr_array_add (self->table, make_heads (table));
  for (place = 0; place < table->n_options; place++)
    g_ptr_array_add (self->table, make_row (table, table->order[place]));
}

static void
table_cb (SignpostResultList *self)
{
  if (self->table->len > 0)
    signpost_figure_show_table (self->figure, self->table);
}

static void
signpost_result_list_finalize (GObject *object)
{
  g_ptr_array_unref (SIGNPOST_RESULT_LIST (object)->table);

  G_OBJECT_CLASS (signpost_result_list_parent_class)->finalize (object);
}

static void
signpost_result_list_class_init (SignpostResultListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_result_list_finalize;
}

static void
signpost_result_list_init (SignpostResultList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);

  self->table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->legend = SIGNPOST_HATCH_LEGEND (signpost_hatch_legend_new ());
  self->rows = g_object_new (SIGNPOST_TYPE_KEYED_BOX,
                             "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                             NULL);
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Result"),
                                  -1);
  self->figure = SIGNPOST_FIGURE (signpost_figure_new (GTK_WIDGET (self->rows)));
  g_signal_connect_swapped (self->figure, "table", G_CALLBACK (table_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->legend));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figure));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
signpost_result_list_new (void)
{
  return g_object_new (SIGNPOST_TYPE_RESULT_LIST, NULL);
}

void
signpost_result_list_clear (SignpostResultList *self)
{
  g_return_if_fail (SIGNPOST_IS_RESULT_LIST (self));

  signpost_keyed_box_begin (self->rows);
  signpost_keyed_box_end (self->rows);
}

void
signpost_result_list_show (SignpostResultList   *self,
                           SignpostDecision     *decision,
                           const SignpostResult *result)
{
  g_autoptr (SignpostStanding) standing = NULL;
  SignpostComparison *comparison;
  g_autofree char *sentence = NULL;
  guint i;

  g_return_if_fail (SIGNPOST_IS_RESULT_LIST (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (result != NULL);

  standing = signpost_standing_new (decision);
  comparison = signpost_decision_get_comparison (decision);
  signpost_keyed_box_begin (self->rows);
  for (i = 0; i < result->ranking->rows->len; i++)
    {
      const SignpostRankedOption *ranked =
        &g_array_index (result->ranking->rows, SignpostRankedOption, i);
      const char *id = signpost_comparison_get_option (comparison, ranked->option)->id;
      GtkWidget *row = signpost_keyed_box_find (self->rows, id);

      if (row == NULL)
        row = signpost_result_row_new ();
      signpost_result_row_show (SIGNPOST_RESULT_ROW (row), decision, standing, result, ranked);
      signpost_keyed_box_take (self->rows, id, row);
    }
  signpost_keyed_box_end (self->rows);

  signpost_hatch_legend_show (self->legend, result->table);
  sentence = signpost_words_dup_bars (result->table);
  signpost_figure_say (self->figure, sentence);
  fill_table (self, result->table);
  if (signpost_figure_has_table (self->figure))
    table_cb (self);
}
