/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-rating-scale.h"

#include <glib/gi18n-lib.h>

#define MAX_RATING 5

struct _SignpostRatingScale
{
  GtkBox     parent_instance;

  GtkWidget *buttons[MAX_RATING + 1];   /* by rating; the first is “don't know” */
  int        rating;
};

G_DEFINE_FINAL_TYPE (SignpostRatingScale, signpost_rating_scale, GTK_TYPE_BOX)

enum
{
  RATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_buttons (SignpostRatingScale *self)
{
  int i;

  for (i = 0; i <= MAX_RATING; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), i == self->rating);
}

static void
rate (SignpostRatingScale *self,
      int                  rating)
{
  self->rating = rating;
  show_buttons (self);
  g_signal_emit (self, signals[RATED], 0, rating);
}

static void
clicked_cb (SignpostRatingScale *self,
            GtkWidget           *button)
{
  int i;

  for (i = 0; i <= MAX_RATING; i++)
    if (self->buttons[i] == button)
      rate (self, i);
}

static gboolean
key_pressed_cb (SignpostRatingScale *self,
                guint                keyval,
                guint                keycode,
                GdkModifierType      state)
{
  int digit = signpost_rating_scale_get_digit (keyval);

  if (digit < 0 || (state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  rate (self, digit);
  gtk_widget_grab_focus (self->buttons[digit]);

  return GDK_EVENT_STOP;
}

static void
add_button (SignpostRatingScale *self,
            int                  rating)
{
  g_autofree char *text = rating > 0 ? g_strdup_printf ("%d", rating) : g_strdup ("?");
  /* Translators: a rating; %d is 1 to 5 */
  g_autofree char *name =
    rating > 0 ? g_strdup_printf (_("%d of 5"), rating) : g_strdup (_("Don’t know"));
  GtkWidget *button = gtk_toggle_button_new_with_label (text);

  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "numeric");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (rating == 0)
    gtk_widget_set_tooltip_text (button, name);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self), button);
  self->buttons[rating] = button;
}

static void
signpost_rating_scale_class_init (SignpostRatingScaleClass *klass)
{
  signals[RATED] =
    g_signal_new ("rated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_rating_scale_init (SignpostRatingScale *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  int i;

  self->rating = SIGNPOST_RATING_SCALE_NONE;
  for (i = 1; i <= MAX_RATING; i++)
    add_button (self, i);
  add_button (self, SIGNPOST_RATING_SCALE_UNKNOWN);

  gtk_box_set_homogeneous (GTK_BOX (self), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "linked");
  gtk_widget_add_css_class (GTK_WIDGET (self), "rating-scale");
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

GtkWidget *
signpost_rating_scale_new (void)
{
  return g_object_new (SIGNPOST_TYPE_RATING_SCALE, NULL);
}

void
signpost_rating_scale_show (SignpostRatingScale *self,
                            int                  rating)
{
  g_return_if_fail (SIGNPOST_IS_RATING_SCALE (self));
  g_return_if_fail (rating >= SIGNPOST_RATING_SCALE_NONE && rating <= MAX_RATING);

  self->rating = rating;
  show_buttons (self);
}

int
signpost_rating_scale_get_digit (guint keyval)
{
  if (keyval >= GDK_KEY_0 && keyval <= GDK_KEY_5)
    return (int) (keyval - GDK_KEY_0);
  if (keyval >= GDK_KEY_KP_0 && keyval <= GDK_KEY_KP_5)
    return (int) (keyval - GDK_KEY_KP_0);

  return keyval == GDK_KEY_question ? 0 : -1;
}
