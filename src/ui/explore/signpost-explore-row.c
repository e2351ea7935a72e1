/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-explore-row.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-note-mark.h"

/* In px; the border below the row is in style.css. */
#define MARGIN  12
#define SPACING 3
#define BORDER  1

/**
 * SignpostExploreRow:
 *
 * A use case where there is no room for a matrix; shows one after another. A dot after its title says
 * that there is a note about it, or about one of its fits.
 */
struct _SignpostExploreRow
{
  GtkWidget        parent_instance;

  GtkLabel        *title;
  SignpostFitLine *line;
  SignpostUseCase *use_case;
};

G_DEFINE_FINAL_TYPE (SignpostExploreRow, signpost_explore_row, GTK_TYPE_WIDGET)

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
released_cb (SignpostExploreRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
  g_signal_emit (self, signals[ACTIVATED], 0);
}

static gboolean
has_notes (SignpostUseCase *use_case)
{
  SignpostFit *fit;

  if (signpost_use_case_get_notes (use_case)->len > 0)
    return TRUE;

  for (guint i = 0; (fit = signpost_use_case_get_fit_at (use_case, i)) != NULL; i++)
    if (signpost_fit_has_notes (fit))
      return TRUE;

  return FALSE;
}

/* After the end of the title's first line */
static void
snapshot_note (SignpostExploreRow *self,
               GtkSnapshot        *snapshot)
{
  PangoLayoutIter *iter = pango_layout_get_iter (gtk_label_get_layout (self->title));
  PangoRectangle line;
  double x, y;
  int layout_x, layout_y;

  pango_layout_iter_get_line_extents (iter, NULL, &line);
  pango_extents_to_pixels (&line, NULL);
  pango_layout_iter_free (iter);

  gtk_label_get_layout_offsets (self->title, &layout_x, &layout_y);
  if (gtk_widget_translate_coordinates (GTK_WIDGET (self->title), GTK_WIDGET (self), layout_x, layout_y, &x, &y))
    signpost_snapshot_note (snapshot, GTK_WIDGET (self), x + line.x, y + line.height / 4, line.width);
}

static void
signpost_explore_row_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  SignpostExploreRow *self = SIGNPOST_EXPLORE_ROW (widget);

  GTK_WIDGET_CLASS (signpost_explore_row_parent_class)->snapshot (widget, snapshot);

  if (self->use_case != NULL && has_notes (self->use_case))
    snapshot_note (self, snapshot);
}

static void
signpost_explore_row_dispose (GObject *object)
{
  SignpostExploreRow *self = SIGNPOST_EXPLORE_ROW (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->use_case);

  G_OBJECT_CLASS (signpost_explore_row_parent_class)->dispose (object);
}

static void
signpost_explore_row_class_init (SignpostExploreRowClass *klass)
{
  const guint keys[] = { GDK_KEY_space, GDK_KEY_KP_Space, GDK_KEY_Return, GDK_KEY_ISO_Enter,
                         GDK_KEY_KP_Enter };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_explore_row_dispose;
  widget_class->snapshot = signpost_explore_row_snapshot;

  signals[ACTIVATED] = g_signal_new ("activated", SIGNPOST_TYPE_EXPLORE_ROW, G_SIGNAL_RUN_LAST, 0,
                                     NULL, NULL, NULL, G_TYPE_NONE, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_signal (widget_class, keys[i], 0, "activated", NULL);
  gtk_widget_class_set_activate_signal (widget_class, signals[ACTIVATED]);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "explore-row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST_ITEM);
}

static void
signpost_explore_row_init (SignpostExploreRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), SPACING);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);

  self->title = g_object_new (GTK_TYPE_LABEL,
                              "xalign", 0.0,
                              "wrap", TRUE,
                              "wrap-mode", PANGO_WRAP_WORD_CHAR,
                              "width-chars", 10,
                              "margin-top", MARGIN,
                              "margin-start", MARGIN,
                              "margin-end", MARGIN,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                              NULL);
  self->line = SIGNPOST_FIT_LINE (signpost_fit_line_new ());
  g_object_set (self->line,
                "margin-bottom", MARGIN,
                "margin-start", MARGIN,
                "margin-end", MARGIN,
                NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->title), GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->line), GTK_WIDGET (self));

  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
signpost_explore_row_new (void)
{
  return g_object_new (SIGNPOST_TYPE_EXPLORE_ROW, NULL);
}

void
signpost_explore_row_bind (SignpostExploreRow       *self,
                           SignpostUseCase          *use_case,
                           const SignpostMarkedText *text)
{
  const char *note = NULL;
  g_autofree char *words = NULL;
  g_autofree char *told = NULL;
  g_autofree char *description = NULL;

  g_return_if_fail (SIGNPOST_IS_EXPLORE_ROW (self));

  g_set_object (&self->use_case, use_case);
  gtk_label_set_label (self->title, text->text);
  gtk_label_set_attributes (self->title, text->attributes);
  signpost_fit_line_bind (self->line, use_case);

  words = signpost_fit_line_dup_words (use_case);
  note = has_notes (use_case) ? _("There is a note about this use case") : NULL;
  told = g_strjoin (". ", words, note, NULL);
  description = g_strjoin (". ", told, text->mention, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, signpost_use_case_get_title (use_case),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

SignpostUseCase *
signpost_explore_row_get_use_case (SignpostExploreRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EXPLORE_ROW (self), NULL);

  return self->use_case;
}

int
signpost_explore_row_measure_use_case (PangoLayout              *ruler,
                                       SignpostFitLine          *line,
                                       SignpostUseCase          *use_case,
                                       const SignpostMarkedText *text,
                                       int                       width)
{
  int inner = MAX (width - 2 * MARGIN, 1);
  int height, line_height;

  pango_layout_set_wrap (ruler, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (ruler, inner * PANGO_SCALE);
  pango_layout_set_attributes (ruler, text->attributes);
  pango_layout_set_text (ruler, text->text, -1);
  pango_layout_get_pixel_size (ruler, NULL, &height);

  line_height = signpost_fit_line_measure_use_case (line, use_case, inner);

  return MARGIN + height + SPACING + line_height + MARGIN + BORDER;
}
