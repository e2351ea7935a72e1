/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-weight-tracks.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-fraction.h"
#include "ui/compare/signpost-figure.h"
#include "ui/compare/signpost-weight-track-row.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostWeightTracks
{
  AdwBin            parent_instance;

  GtkWidget        *none;
  SignpostFigure   *figure;
  SignpostKeyedBox *rows;
  GPtrArray        *table;    /* (element-type GStrv): what the table says, if it is shown */
};

G_DEFINE_FINAL_TYPE (SignpostWeightTracks, signpost_weight_tracks, ADW_TYPE_BIN)

static char **
make_row (const SignpostRatingTable    *table,
          const SignpostWeightInterval *interval)
{
  g_autoptr (GPtrArray) row = g_ptr_array_new ();

  g_ptr_array_add (row, g_strdup (table->criterion_name[interval->criterion]));
  g_ptr_array_add (row, signpost_weight_track_row_dup_end (table, &interval->low, FALSE));
  /* Translators: a percentage */
  g_ptr_array_add (row, g_strdup_printf (_("%d %%"),
                                         signpost_fraction_to_percent (
                                           table->points[interval->criterion],
                                           table->total_points)));
  g_ptr_array_add (row, signpost_weight_track_row_dup_end (table, &interval->high, TRUE));
  g_ptr_array_add (row, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&row), FALSE);
}

static void
fill_table (SignpostWeightTracks *self,
            const SignpostResult *result)
{
  const char *heads[] = { _("Criterion"), _("Less"), _("Now"), _("More"), NULL };
  guint i;

  g_ptr_array_set_size (self->table, 0);
  g_ptr_array_add (self->table, g_strdupv ((char **) heads));
  for (i = 0; i < result->intervals->len; i++)
    g_ptr_array_add (self->table,
                     make_row (result->table,
                               &g_array_index (result->intervals, SignpostWeightInterval, i)));
}

static void
table_cb (SignpostWeightTracks *self)
{
  if (self->table->len > 0)
    signpost_figure_show_table (self->figure, self->table);
}

static void
show_rows (SignpostWeightTracks *self,
           const SignpostResult *result)
{
  guint i;

  signpost_keyed_box_begin (self->rows);
  for (i = 0; i < result->intervals->len; i++)
    {
      const SignpostWeightInterval *interval =
        &g_array_index (result->intervals, SignpostWeightInterval, i);
      const char *id = result->table->criterion_id[interval->criterion];
      GtkWidget *row = signpost_keyed_box_find (self->rows, id);

      if (row == NULL)
        row = signpost_weight_track_row_new ();
      signpost_weight_track_row_show (SIGNPOST_WEIGHT_TRACK_ROW (row), result->table, interval);
      signpost_keyed_box_take (self->rows, id, row);
    }
  signpost_keyed_box_end (self->rows);
}

static void
signpost_weight_tracks_finalize (GObject *object)
{
  g_ptr_array_unref (SIGNPOST_WEIGHT_TRACKS (object)->table);

  G_OBJECT_CLASS (signpost_weight_tracks_parent_class)->finalize (object);
}

static void
signpost_weight_tracks_class_init (SignpostWeightTracksClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_weight_tracks_finalize;
}

static void
signpost_weight_tracks_init (SignpostWeightTracks *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->table = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  self->none = signpost_wrapped_label_new (NULL, NULL);
  self->rows = SIGNPOST_KEYED_BOX (signpost_keyed_box_new (0));
  gtk_widget_add_css_class (GTK_WIDGET (self->rows), "card");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("How much each criterion may count"),
                                  -1);
  self->figure = SIGNPOST_FIGURE (signpost_figure_new (GTK_WIDGET (self->rows)));
  g_signal_connect_swapped (self->figure, "table", G_CALLBACK (table_cb), self);
  gtk_box_append (GTK_BOX (box), self->none);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figure));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
signpost_weight_tracks_new (void)
{
  return g_object_new (SIGNPOST_TYPE_WEIGHT_TRACKS, NULL);
}

void
signpost_weight_tracks_show (SignpostWeightTracks *self,
                             const SignpostResult *result)
{
  gboolean has_tracks;

  g_return_if_fail (SIGNPOST_IS_WEIGHT_TRACKS (self));
  g_return_if_fail (result != NULL);

  has_tracks = result->intervals->len > 0;
  gtk_label_set_label (GTK_LABEL (self->none),
                       result->table->n_criteria == 1 ? _("Only one criterion counts.")
                                                      : _("The first place is shared."));
  gtk_widget_set_visible (self->none, !has_tracks);
  gtk_widget_set_visible (GTK_WIDGET (self->figure), has_tracks);
  show_rows (self, result);
  fill_table (self, result);
  if (has_tracks && signpost_figure_has_table (self->figure))
    table_cb (self);
}
