/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-rating-cell.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-rating-popover.h"
#include "ui/compare/signpost-shown-name.h"
#include "ui/signpost-rating-scale.h"

struct _SignpostRatingCell
{
  GtkButton           parent_instance;

  SignpostComparison *comparison;
  char               *option_id;
  char               *criterion_id;
  gboolean            today;
  char               *said;         /* (nullable): what was shown last, in words */
  GtkWidget          *popover;      /* (nullable): from the first time it is opened */
};

G_DEFINE_FINAL_TYPE (SignpostRatingCell, signpost_rating_cell, GTK_TYPE_BUTTON)

enum
{
  RATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
find_place (SignpostRatingCell *self,
            int                *option,
            int                *criterion)
{
  *option = signpost_comparison_find_option (self->comparison, self->option_id);
  *criterion = signpost_comparison_find_criterion (self->comparison, self->criterion_id);

  return *option >= 0 && *criterion >= 0;
}

static void
rate (SignpostRatingCell *self,
      int                 rating)
{
  int option, criterion;

  if (!find_place (self, &option, &criterion))
    return;

  signpost_comparison_set_rating (self->comparison, option, criterion, 2 * rating, rating > 0);
  signpost_rating_cell_follow (self);
  g_signal_emit (self, signals[RATED], 0);
}

/* Nobody can be unsure of what nobody has said. */
static void
toggle_sure (SignpostRatingCell *self)
{
  const SignpostRating *rating;
  int option, criterion;

  if (!find_place (self, &option, &criterion))
    return;

  rating = signpost_comparison_get_rating (self->comparison, option, criterion);
  if (rating->half_steps == 0)
    return;

  signpost_comparison_set_rating (self->comparison, option, criterion, rating->half_steps,
                                  !rating->sure);
  signpost_rating_cell_follow (self);
}

static void
open_popover (SignpostRatingCell *self,
              gboolean            note)
{
  if (self->popover == NULL)
    {
      self->popover = signpost_rating_popover_new (self->comparison, self->option_id,
                                                   self->criterion_id);
      gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
    }

  signpost_rating_popover_open (SIGNPOST_RATING_POPOVER (self->popover), note);
}

static gboolean
key_pressed_cb (SignpostRatingCell *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  int digit = signpost_rating_scale_get_digit (keyval);

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  /* While the popover is open its entry gets the letters. */
  if (self->popover != NULL && gtk_widget_get_visible (self->popover))
    return GDK_EVENT_PROPAGATE;

  if (digit >= 0)
    rate (self, digit);
  else if (keyval == GDK_KEY_u || keyval == GDK_KEY_U)
    toggle_sure (self);
  else if (keyval == GDK_KEY_n || keyval == GDK_KEY_N)
    open_popover (self, TRUE);
  else
    return GDK_EVENT_PROPAGATE;

  return GDK_EVENT_STOP;
}

/* A group's median may lie between two steps. */
static char *
dup_number (const SignpostRating *rating)
{
  if (rating->half_steps % 2 == 0)
    return g_strdup_printf ("%d", rating->half_steps / 2);

  return g_strdup_printf ("%d½", rating->half_steps / 2);
}

/* “+2”, “0” or “−1” against the option that stands for today; (nullable): NULL where nothing can be compared */
static char *
dup_difference (SignpostRatingCell *self,
                int                 option,
                int                 criterion)
{
  int baseline = signpost_comparison_get_baseline (self->comparison);
  SignpostRating distance = { 0 };
  g_autofree char *number = NULL;
  int mine, its;

  if (!self->today || baseline < 0 || baseline == option)
    return NULL;

  mine = signpost_comparison_get_rating (self->comparison, option, criterion)->half_steps;
  its = signpost_comparison_get_rating (self->comparison, baseline, criterion)->half_steps;
  if (mine == 0 || its == 0)
    return NULL;

  distance.half_steps = ABS (mine - its);
  number = dup_number (&distance);
  if (mine == its)
    return g_steal_pointer (&number);

  return g_strconcat (mine > its ? "+" : "−", number, NULL);
}

static char *
dup_shown (const SignpostRating *rating)
{
  g_autofree char *number = NULL;

  /* Nobody has rated it, or whoever did does not know */
  if (rating->half_steps == 0)
    return g_strdup (rating->sure ? "–" : "?");

  number = dup_number (rating);

  /* Translators: a rating that whoever rated was not sure of */
  return rating->sure ? g_steal_pointer (&number) : g_strdup_printf (_("%s?"), number);
}

static char *
dup_name (SignpostComparison   *comparison,
          int                   option,
          int                   criterion,
          const SignpostRating *rating)
{
  const char *option_name =
    signpost_shown_name (signpost_comparison_get_option (comparison, option)->name);
  const char *criterion_name = signpost_comparison_get_criterion (comparison, criterion)->name;
  g_autofree char *number = NULL;

  if (rating->half_steps == 0 && rating->sure)
    /* Translators: an option's name and a criterion's name */
    return g_strdup_printf (_("%s, %s: not rated"), option_name, criterion_name);
  if (rating->half_steps == 0)
    /* Translators: an option's name and a criterion's name */
    return g_strdup_printf (_("%s, %s: don’t know"), option_name, criterion_name);

  number = dup_number (rating);
  if (rating->sure)
    /* Translators: an option's name, a criterion's name, a rating */
    return g_strdup_printf (_("%s, %s: %s of 5"), option_name, criterion_name, number);

  /* Translators: an option's name, a criterion's name, a rating */
  return g_strdup_printf (_("%s, %s: %s of 5, not sure"), option_name, criterion_name, number);
}

static char *
dup_compared_name (SignpostRatingCell *self,
                   const char         *name,
                   const char         *difference)
{
  int baseline = signpost_comparison_get_baseline (self->comparison);
  const char *today =
    signpost_shown_name (signpost_comparison_get_option (self->comparison, baseline)->name);

  /* Translators: what a rating is, its difference to today’s (“+2”), the option that stands for today */
  return g_strdup_printf (_("%s, %s against %s"), name, difference, today);
}

/* What was written about it; (nullable) */
static char *
dup_written (const SignpostRating *rating)
{
  if (*rating->note == '\0' && *rating->evidence == '\0')
    return NULL;
  if (*rating->note == '\0' || *rating->evidence == '\0')
    return g_strconcat (rating->note, rating->evidence, NULL);

  return g_strconcat (rating->note, "\n", rating->evidence, NULL);
}

static void
show_note (SignpostRatingCell *self,
           const char         *note)
{
  gboolean has_note = note != NULL;

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), has_note ? note : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, has_note ? note : "",
                                  -1);
  if (has_note)
    gtk_widget_add_css_class (GTK_WIDGET (self), "has-note");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "has-note");
}

static void
signpost_rating_cell_clicked (GtkButton *button)
{
  open_popover (SIGNPOST_RATING_CELL (button), FALSE);
}

static void
signpost_rating_cell_dispose (GObject *object)
{
  SignpostRatingCell *self = SIGNPOST_RATING_CELL (object);

  g_clear_pointer (&self->popover, gtk_widget_unparent);

  G_OBJECT_CLASS (signpost_rating_cell_parent_class)->dispose (object);
}

static void
signpost_rating_cell_finalize (GObject *object)
{
  SignpostRatingCell *self = SIGNPOST_RATING_CELL (object);

  g_clear_object (&self->comparison);
  g_free (self->said);
  g_free (self->option_id);
  g_free (self->criterion_id);

  G_OBJECT_CLASS (signpost_rating_cell_parent_class)->finalize (object);
}

static void
signpost_rating_cell_class_init (SignpostRatingCellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = signpost_rating_cell_dispose;
  object_class->finalize = signpost_rating_cell_finalize;

  GTK_BUTTON_CLASS (klass)->clicked = signpost_rating_cell_clicked;

  signals[RATED] =
    g_signal_new ("rated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
signpost_rating_cell_init (SignpostRatingCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_css_class (GTK_WIDGET (self), "rating-cell");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
signpost_rating_cell_new (SignpostComparison *comparison,
                          const char         *option_id,
                          const char         *criterion_id)
{
  SignpostRatingCell *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (option_id != NULL, NULL);
  g_return_val_if_fail (criterion_id != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_RATING_CELL, NULL);
  self->comparison = g_object_ref (comparison);
  self->option_id = g_strdup (option_id);
  self->criterion_id = g_strdup (criterion_id);
  signpost_rating_cell_follow (self);

  return GTK_WIDGET (self);
}

const char *
signpost_rating_cell_get_option_id (SignpostRatingCell *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RATING_CELL (self), NULL);

  return self->option_id;
}

const char *
signpost_rating_cell_get_criterion_id (SignpostRatingCell *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RATING_CELL (self), NULL);

  return self->criterion_id;
}

void
signpost_rating_cell_set_today (SignpostRatingCell *self,
                                gboolean            today)
{
  g_return_if_fail (SIGNPOST_IS_RATING_CELL (self));

  self->today = today;
  signpost_rating_cell_follow (self);
}

void
signpost_rating_cell_follow (SignpostRatingCell *self)
{
  const SignpostRating *rating;
  g_autofree char *difference = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *name = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *written = NULL;
  g_autofree char *said = NULL;
  int option, criterion;

  g_return_if_fail (SIGNPOST_IS_RATING_CELL (self));

  if (!find_place (self, &option, &criterion))
    return;

  rating = signpost_comparison_get_rating (self->comparison, option, criterion);
  difference = dup_difference (self, option, criterion);
  shown = dup_shown (rating);
  name = dup_name (self->comparison, option, criterion, rating);
  whole = difference != NULL ? dup_compared_name (self, name, difference) : g_strdup (name);
  written = dup_written (rating);
  said = g_strdup_printf ("%s\n%s", whole, written != NULL ? written : "");
  if (g_strcmp0 (self->said, said) == 0)
    return;

  g_free (self->said);
  self->said = g_steal_pointer (&said);
  gtk_button_set_label (GTK_BUTTON (self), difference != NULL ? difference : shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, whole, -1);
  show_note (self, written);
  if (rating->half_steps == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "unknown");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "unknown");
}
