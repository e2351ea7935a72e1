/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-what-if-row.h"

#include <glib/gi18n-lib.h>

#include "ui/walkthrough/signpost-reason-list.h"

/* The heads above the columns are as wide. */
#define COLUMN_WIDTH_PX 72

struct _SignpostWhatIfRow
{
  GtkBox    parent_instance;

  GtkLabel *before;
  GtkImage *move;
  GtkLabel *after;
};

G_DEFINE_FINAL_TYPE (SignpostWhatIfRow, signpost_what_if_row, GTK_TYPE_BOX)

static void
signpost_what_if_row_class_init (SignpostWhatIfRowClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_column (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_size_request (label, COLUMN_WIDTH_PX, -1);
  gtk_widget_add_css_class (label, "numeric");

  return label;
}

static void
signpost_what_if_row_init (SignpostWhatIfRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "what-if-row");
}

GtkWidget *
signpost_what_if_row_new (SignpostCategory *category)
{
  SignpostWhatIfRow *self = g_object_new (SIGNPOST_TYPE_WHAT_IF_ROW, NULL);
  g_autofree char   *icon_name = signpost_category_dup_icon_name (category);
  GtkWidget         *title = gtk_label_new (signpost_category_get_short_title (category));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  self->before = GTK_LABEL (create_column ());
  self->move = GTK_IMAGE (gtk_image_new ());
  self->after = GTK_LABEL (create_column ());
  gtk_box_append (GTK_BOX (self), gtk_image_new_from_icon_name (icon_name));
  gtk_box_append (GTK_BOX (self), title);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->before));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->after));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->move));

  return GTK_WIDGET (self);
}

static char *
dup_cell (const SignpostMethodStanding *method)
{
  g_autofree char *points = signpost_points_to_text (method->points);

  if (method->excluded)
    return g_strdup (_("Excluded"));
  if (method->forced)
    return g_strdup (_("Forced"));

  return g_steal_pointer (&points);
}

static char *
describe (const SignpostMethodStanding *method,
          guint                         place)
{
  g_autofree char *points = NULL;

  if (place == 0)
    return g_strdup (_("excluded"));

  points = g_strdup_printf (ngettext ("%d point", "%d points", ABS (method->points)),
                            method->points);
  if (method->forced)
    /* Translators: the place of a method among all, and its points, such as “7 points” */
    return g_strdup_printf (_("place %u, %s, forced"), place, points);

  /* Translators: the place of a method among all, and its points, such as “7 points” */
  return g_strdup_printf (_("place %u, %s"), place, points);
}

static void
name_row (SignpostWhatIfRow          *self,
          const SignpostMethodChange *change)
{
  g_autofree char *before = describe (change->before, change->place_before);
  g_autofree char *after = describe (change->after, change->place_after);
  /* Translators: a method, and how it stands now and then, such as “place 2, 3 points” */
  g_autofree char *name = g_strdup_printf (_("%s: now %s; then %s"),
                                           signpost_category_get_short_title (change->category),
                                           before, after);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

/* An excluded method stands below every place. */
static int
compare_places (const SignpostMethodChange *change)
{
  guint before = change->place_before > 0 ? change->place_before : G_MAXUINT;
  guint after = change->place_after > 0 ? change->place_after : G_MAXUINT;

  return after < before ? 1 : after > before ? -1 : 0;
}

static void
show_cell (GtkLabel                     *label,
           const SignpostMethodStanding *method,
           guint                         place)
{
  g_autofree char *text = dup_cell (method);

  gtk_label_set_text (label, text);
  if (place == 1)
    gtk_widget_add_css_class (GTK_WIDGET (label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (label), "heading");
  gtk_widget_set_opacity (GTK_WIDGET (label), method->excluded ? 0.6 : 1);
}

void
signpost_what_if_row_set (SignpostWhatIfRow          *self,
                          const SignpostMethodChange *change)
{
  int move;

  g_return_if_fail (SIGNPOST_IS_WHAT_IF_ROW (self));

  move = compare_places (change);
  show_cell (self->before, change->before, change->place_before);
  show_cell (self->after, change->after, change->place_after);
  gtk_image_set_from_icon_name (self->move, move > 0 ? "go-up-symbolic" : "go-down-symbolic");
  gtk_widget_set_opacity (GTK_WIDGET (self->move), move != 0 ? 1 : 0);
  name_row (self, change);
}
