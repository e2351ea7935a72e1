/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-weight-track-row.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-fraction.h"
#include "ui/compare/signpost-hatch-badge.h"
#include "ui/compare/signpost-share-track.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostWeightTrackRow
{
  AdwBin              parent_instance;

  SignpostHatchBadge *badge;
  GtkWidget          *name;
  GtkWidget          *now;
  SignpostShareTrack *track;
  GtkWidget          *low;
  GtkWidget          *high;
};

G_DEFINE_FINAL_TYPE (SignpostWeightTrackRow, signpost_weight_track_row, ADW_TYPE_BIN)

static GtkWidget *
create_head (SignpostWeightTrackRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->badge = SIGNPOST_HATCH_BADGE (signpost_hatch_badge_new (-1));
  self->name = signpost_wrapped_label_new (NULL, "heading");
  gtk_widget_set_hexpand (self->name, TRUE);
  self->now = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->now, "numeric");
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->badge));
  gtk_box_append (GTK_BOX (head), self->name);
  gtk_box_append (GTK_BOX (head), self->now);

  return head;
}

static GtkWidget *
create_ends (SignpostWeightTrackRow *self)
{
  GtkWidget *ends = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_set_homogeneous (GTK_BOX (ends), TRUE);
  self->low = signpost_wrapped_label_new (NULL, "caption");
  self->high = signpost_wrapped_label_new (NULL, "caption");
  gtk_label_set_xalign (GTK_LABEL (self->high), 1);
  gtk_label_set_justify (GTK_LABEL (self->high), GTK_JUSTIFY_RIGHT);
  gtk_box_append (GTK_BOX (ends), self->low);
  gtk_box_append (GTK_BOX (ends), self->high);

  return ends;
}

static void
signpost_weight_track_row_class_init (SignpostWeightTrackRowClass *klass)
{
}

static void
signpost_weight_track_row_init (SignpostWeightTrackRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  gtk_box_append (GTK_BOX (box), create_head (self));
  self->track = SIGNPOST_SHARE_TRACK (signpost_share_track_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->track));
  gtk_box_append (GTK_BOX (box), create_ends (self));
  adw_bin_set_child (ADW_BIN (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card-row");
}

GtkWidget *
signpost_weight_track_row_new (void)
{
  return g_object_new (SIGNPOST_TYPE_WEIGHT_TRACK_ROW, NULL);
}

char *
signpost_weight_track_row_dup_end (const SignpostRatingTable *table,
                                   const SignpostShareBound  *bound,
                                   gboolean                   high)
{
  int percent = signpost_fraction_to_percent (bound->n, bound->d);

  if (bound->rival < 0)
    return g_strdup (high ? _("Safe up to 100 %") : _("Safe down to 0 %"));
  if (high)
    /* Translators: a percentage, and an option that comes first where a criterion counts for more */
    return g_strdup_printf (_("Above %d %%: %s"), percent, table->option_quoted[bound->rival]);

  /* Translators: a percentage, and an option that comes first where a criterion counts for less */
  return g_strdup_printf (_("Below %d %%: %s"), percent, table->option_quoted[bound->rival]);
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), text) != 0)
    gtk_label_set_label (GTK_LABEL (label), text);
}

void
signpost_weight_track_row_show (SignpostWeightTrackRow       *self,
                                const SignpostRatingTable    *table,
                                const SignpostWeightInterval *interval)
{
  guint criterion = interval->criterion;
  g_autofree char *sentence = signpost_words_dup_interval (table, interval);
  g_autofree char *low = signpost_weight_track_row_dup_end (table, &interval->low, FALSE);
  g_autofree char *high = signpost_weight_track_row_dup_end (table, &interval->high, TRUE);
  g_autofree char *now = NULL;

  g_return_if_fail (SIGNPOST_IS_WEIGHT_TRACK_ROW (self));

  /* Translators: the share of all importance that a criterion has now */
  now = g_strdup_printf (_("now %d %%"),
                         signpost_fraction_to_percent (table->points[criterion],
                                                       table->total_points));
  signpost_hatch_badge_show (self->badge, (int) criterion);
  show_text (self->name, table->criterion_name[criterion]);
  show_text (self->now, now);
  show_text (self->low, low);
  show_text (self->high, high);
  signpost_share_track_show (self->track,
                             (double) interval->low.n / interval->low.d,
                             (double) table->points[criterion] / table->total_points,
                             (double) interval->high.n / interval->high.d);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->track),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, table->criterion_name[criterion],
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, sentence,
                                  -1);
}
