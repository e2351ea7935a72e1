/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-standing-row.h"

#include <glib/gi18n-lib.h>

#include "ui/walkthrough/signpost-reason-list.h"

struct _SignpostStandingRow
{
  AdwBin              parent_instance;

  SignpostCategory   *category;

  GtkWidget          *header;
  GtkImage           *icon;
  GtkLabel           *title;
  GtkLabel           *badge;
  GtkLabel           *points;
  GtkImage           *arrow;
  GtkProgressBar     *bar;
  GtkLabel           *places;    /* the legs on which it is forced or excluded */
  GtkLabel           *variant;
  GtkRevealer        *revealer;
  SignpostReasonList *reasons;
};

G_DEFINE_FINAL_TYPE (SignpostStandingRow, signpost_standing_row, ADW_TYPE_BIN)

static void
header_clicked_cb (SignpostStandingRow *self)
{
  gboolean open = !gtk_revealer_get_reveal_child (self->revealer);

  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
signpost_standing_row_finalize (GObject *object)
{
  SignpostStandingRow *self = SIGNPOST_STANDING_ROW (object);

  g_clear_object (&self->category);

  G_OBJECT_CLASS (signpost_standing_row_parent_class)->finalize (object);
}

static void
signpost_standing_row_class_init (SignpostStandingRowClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = signpost_standing_row_finalize;

  g_type_ensure (SIGNPOST_TYPE_REASON_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-standing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, header);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, icon);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, badge);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, points);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, bar);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, places);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, variant);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, revealer);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingRow, reasons);
  gtk_widget_class_bind_template_callback (widget_class, header_clicked_cb);
}

static void
signpost_standing_row_init (SignpostStandingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, FALSE,
                               -1);
}

GtkWidget *
signpost_standing_row_new (SignpostCategory *category)
{
  SignpostStandingRow *self = g_object_new (SIGNPOST_TYPE_STANDING_ROW, NULL);
  g_autofree char     *icon_name = signpost_category_dup_icon_name (category);

  self->category = g_object_ref (category);
  gtk_image_set_from_icon_name (self->icon, icon_name);
  gtk_label_set_text (self->title, signpost_category_get_short_title (category));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title),
                               signpost_category_get_method_title (category));

  return GTK_WIDGET (self);
}

static const char *
get_badge (const SignpostMethodStanding *standing)
{
  if (standing->forced)
    return _("Forced");
  if (standing->excluded)
    return _("Excluded");
  if (standing->unusual)
    return _("Unusual");

  return NULL;
}

static const char *
get_badge_tooltip (const SignpostMethodStanding *standing)
{
  if (standing->forced)
    return _("An endpoint that cannot be changed offers nothing else");
  if (standing->excluded)
    return _("An endpoint that cannot be changed does not offer it");

  return _("The matrix does not mark it for this use case");
}

static void
show_badge (SignpostStandingRow          *self,
            const SignpostMethodStanding *standing)
{
  const char *badge = get_badge (standing);

  gtk_widget_set_visible (GTK_WIDGET (self->badge), badge != NULL);
  if (badge == NULL)
    return;

  gtk_label_set_text (self->badge, badge);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->badge), get_badge_tooltip (standing));
}

/* (nullable): where only some of the legs force or exclude it */
static char *
dup_places (const SignpostMethodStanding *standing)
{
  if (standing->forced_on != NULL && standing->excluded_on != NULL)
    /* Translators: both are legs such as “Shop → ERP” */
    return g_strdup_printf (_("Forced on %s; excluded on %s"), standing->forced_on,
                            standing->excluded_on);
  if (standing->forced_on != NULL)
    return g_strdup_printf (_("Forced on %s"), standing->forced_on);
  if (standing->excluded_on != NULL)
    return g_strdup_printf (_("Excluded on %s"), standing->excluded_on);

  return NULL;
}

static void
show_places (SignpostStandingRow *self,
             const char          *places)
{
  gtk_widget_set_visible (GTK_WIDGET (self->places), places != NULL);
  gtk_label_set_text (self->places, places != NULL ? places : "");
}

static void
show_variant (SignpostStandingRow          *self,
              const SignpostMethodStanding *standing)
{
  const char *title = NULL;

  if (standing->variant != NULL && !standing->excluded)
    title = signpost_category_get_variant_title (self->category, standing->variant);
  gtk_widget_set_visible (GTK_WIDGET (self->variant), title != NULL);
  if (title != NULL)
    {
      /* Translators: %s is a way to use a method, such as “pull”. */
      g_autofree char *text = g_strdup_printf (_("Best as %s"), title);

      gtk_label_set_text (self->variant, text);
    }
}

static void
name_row (SignpostStandingRow          *self,
          const SignpostMethodStanding *standing,
          const char                   *places)
{
  const char          *badge = get_badge (standing);
  g_autoptr (GString)  name = g_string_new (signpost_category_get_short_title (self->category));

  if (!standing->excluded)
    {
      g_string_append (name, _(", "));
      g_string_append_printf (name, ngettext ("%d point", "%d points", ABS (standing->points)),
                              standing->points);
    }
  if (badge != NULL)
    {
      g_string_append (name, _(", "));
      g_string_append (name, badge);
    }
  if (places != NULL)
    {
      g_string_append (name, _(", "));
      g_string_append (name, places);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

void
signpost_standing_row_set (SignpostStandingRow          *self,
                           const SignpostMethodStanding *standing,
                           int                           scale,
                           SignpostQuestion             *endpoints_question)
{
  g_autofree char *points = NULL;
  g_autofree char *places = NULL;
  double           share;

  g_return_if_fail (SIGNPOST_IS_STANDING_ROW (self));

  points = signpost_points_to_text (standing->points);
  share = standing->excluded ? 0 : (double) MAX (standing->points, 0) / MAX (scale, 1);
  gtk_label_set_text (self->points, points);
  gtk_widget_set_visible (GTK_WIDGET (self->points), !standing->excluded);
  gtk_progress_bar_set_fraction (self->bar, MIN (share, 1));
  if (standing->excluded)
    gtk_widget_add_css_class (GTK_WIDGET (self), "excluded");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "excluded");
  show_badge (self, standing);
  places = dup_places (standing);
  show_places (self, places);
  show_variant (self, standing);
  name_row (self, standing, places);
  signpost_reason_list_set (self->reasons, standing->reasons, standing, endpoints_question);
}
