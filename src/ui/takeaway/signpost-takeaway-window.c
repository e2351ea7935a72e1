/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/takeaway/signpost-takeaway-window.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-platform.h"
#include "ui/takeaway/signpost-takeaway-card.h"

struct _SignpostTakeawayWindow
{
  AdwWindow             parent_instance;

  AdwToastOverlay      *toasts;
  AdwComboRow          *paper;
  SignpostTakeawayCard *diagram;
  SignpostTakeawayCard *matrix;

  GSettings            *settings;
  SignpostCatalogue    *catalogue;
  SignpostUseCase      *use_case;
};

G_DEFINE_FINAL_TYPE (SignpostTakeawayWindow, signpost_takeaway_window, ADW_TYPE_WINDOW)

static void
set_kind (SignpostTakeawayWindow *self,
          SignpostTakeawayCard   *card,
          SignpostPosterKind      kind)
{
  SignpostPaper paper = (SignpostPaper) adw_combo_row_get_selected (self->paper);
  g_autoptr (SignpostTakeaway) takeaway = signpost_takeaway_new (kind, self->catalogue, self->use_case, paper);

  signpost_takeaway_card_set_takeaway (card, takeaway);
}

static void
update (SignpostTakeawayWindow *self)
{
  set_kind (self, self->diagram, SIGNPOST_POSTER_DIAGRAM);
  set_kind (self, self->matrix, SIGNPOST_POSTER_MATRIX);
}

static void
paper_cb (SignpostTakeawayWindow *self)
{
  g_settings_set_enum (self->settings, "poster-paper", (int) adw_combo_row_get_selected (self->paper));
  update (self);
}

static void
copied_cb (SignpostTakeawayWindow *self)
{
  adw_toast_overlay_add_toast (self->toasts, adw_toast_new (_("Copied")));
}

static void
exported_cb (SignpostTakeawayWindow *self,
             GFile                  *file)
{
  adw_toast_overlay_add_toast (self->toasts,
                               signpost_platform_new_written_toast (file, "takeaway.show-in-files"));
}

/* The parent’s action group here would keep the parent alive, which this window does not outlive. */
static void
show_in_files_cb (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.show-in-files", parameter);
}

static void
signpost_takeaway_window_dispose (GObject *object)
{
  SignpostTakeawayWindow *self = SIGNPOST_TAKEAWAY_WINDOW (object);

  g_clear_object (&self->use_case);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_TAKEAWAY_WINDOW);

  G_OBJECT_CLASS (signpost_takeaway_window_parent_class)->dispose (object);
}

static void
signpost_takeaway_window_class_init (SignpostTakeawayWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_takeaway_window_dispose;

  g_type_ensure (SIGNPOST_TYPE_TAKEAWAY_CARD);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SIGNPOST_RESOURCE_BASE "/ui/signpost-takeaway-window.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayWindow, paper);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayWindow, diagram);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayWindow, matrix);

  gtk_widget_class_install_action (widget_class, "takeaway.show-in-files", "s", show_in_files_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
signpost_takeaway_window_init (SignpostTakeawayWindow *self)
{
  SignpostTakeawayCard *cards[2];

  gtk_widget_init_template (GTK_WIDGET (self));
  cards[0] = self->diagram;
  cards[1] = self->matrix;

  for (guint i = 0; i < G_N_ELEMENTS (cards); i++)
    {
      g_signal_connect_object (cards[i], "copied", G_CALLBACK (copied_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (cards[i], "exported", G_CALLBACK (exported_cb), self, G_CONNECT_SWAPPED);
    }
}

GtkWidget *
signpost_takeaway_window_new (GtkWindow         *parent,
                              GSettings         *settings,
                              SignpostCatalogue *catalogue,
                              SignpostUseCase   *use_case)
{
  SignpostTakeawayWindow *self = g_object_new (SIGNPOST_TYPE_TAKEAWAY_WINDOW,
                                               "transient-for", parent,
                                               "destroy-with-parent", TRUE,
                                               NULL);

  self->settings = g_object_ref (settings);
  self->catalogue = g_object_ref (catalogue);
  self->use_case = use_case != NULL ? g_object_ref (use_case) : NULL;
  adw_combo_row_set_selected (self->paper, (guint) g_settings_get_enum (settings, "poster-paper"));
  update (self);
  g_signal_connect_object (self->paper, "notify::selected", G_CALLBACK (paper_cb), self, G_CONNECT_SWAPPED);

  return GTK_WIDGET (self);
}
