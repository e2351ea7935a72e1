/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-title.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-columns.h"
#include "ui/explore/signpost-note-mark.h"
#include "ui/signpost-platform.h"

/* In px, around the title; the border below the row is in style.css. */
#define MARGIN_X 9
#define MARGIN_Y 3
#define BORDER   1

/**
 * SignpostMatrixTitle:
 *
 * The title of a row of the matrix; shows one use case after another. It draws its text itself: a
 * label would lay it out five times, and scrolling shows a page of new titles in a frame. The
 * height is the matrix's business.
 */
struct _SignpostMatrixTitle
{
  GtkWidget        parent_instance;

  SignpostUseCase *use_case;   /* none until it is bound */
  PangoLayout     *layout;
  gboolean         is_described;
};

G_DEFINE_FINAL_TYPE (SignpostMatrixTitle, signpost_matrix_title, GTK_TYPE_WIDGET)

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostMatrixTitle *self = SIGNPOST_MATRIX_TITLE (widget);

  gtk_widget_activate_action (widget, "matrix.select", "(ss)",
                              signpost_use_case_get_id (self->use_case), "");
}

static void
set_layout_width (PangoLayout *layout,
                  int          width)
{
  pango_layout_set_width (layout, MAX (width - 2 * MARGIN_X, 1) * PANGO_SCALE);
}

static void
signpost_matrix_title_size_allocate (GtkWidget *widget,
                                     int        width,
                                     int        height,
                                     int        baseline)
{
  set_layout_width (SIGNPOST_MATRIX_TITLE (widget)->layout, width);
}

/* After the end of the first line */
static void
snapshot_note (SignpostMatrixTitle *self,
               GtkSnapshot         *snapshot,
               int                  y)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);
  PangoRectangle line;

  pango_layout_iter_get_line_extents (iter, NULL, &line);
  pango_extents_to_pixels (&line, NULL);
  pango_layout_iter_free (iter);

  signpost_snapshot_note (snapshot, GTK_WIDGET (self), MARGIN_X + line.x, y + line.height / 4,
                          line.width);
}

static void
signpost_matrix_title_snapshot (GtkWidget   *widget,
                                GtkSnapshot *snapshot)
{
  SignpostMatrixTitle *self = SIGNPOST_MATRIX_TITLE (widget);
  GdkRGBA colour;
  int height, y;

  pango_layout_get_pixel_size (self->layout, NULL, &height);
  y = (gtk_widget_get_height (widget) - height) / 2;

  signpost_platform_get_colour (widget, &colour);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (MARGIN_X, y));
  gtk_snapshot_append_layout (snapshot, self->layout, &colour);
  gtk_snapshot_restore (snapshot);

  if (self->use_case != NULL && signpost_use_case_get_notes (self->use_case)->len > 0)
    snapshot_note (self, snapshot, y);
}

static void
signpost_matrix_title_css_changed (GtkWidget         *widget,
                                   GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (signpost_matrix_title_parent_class)->css_changed (widget, change);

  pango_layout_context_changed (SIGNPOST_MATRIX_TITLE (widget)->layout);
  gtk_widget_queue_draw (widget);
}

static void
signpost_matrix_title_dispose (GObject *object)
{
  SignpostMatrixTitle *self = SIGNPOST_MATRIX_TITLE (object);

  g_clear_object (&self->use_case);

  G_OBJECT_CLASS (signpost_matrix_title_parent_class)->dispose (object);
}

static void
signpost_matrix_title_finalize (GObject *object)
{
  SignpostMatrixTitle *self = SIGNPOST_MATRIX_TITLE (object);

  g_clear_object (&self->layout);

  G_OBJECT_CLASS (signpost_matrix_title_parent_class)->finalize (object);
}

static void
signpost_matrix_title_class_init (SignpostMatrixTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_matrix_title_dispose;
  object_class->finalize = signpost_matrix_title_finalize;

  widget_class->css_changed = signpost_matrix_title_css_changed;
  widget_class->size_allocate = signpost_matrix_title_size_allocate;
  widget_class->snapshot = signpost_matrix_title_snapshot;

  gtk_widget_class_install_action (widget_class, "cell.select", NULL, select_cb);
  gtk_widget_class_set_css_name (widget_class, "matrix-title");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW_HEADER);
}

static void
signpost_matrix_title_init (SignpostMatrixTitle *self)
{
  self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_COL_INDEX, 1, -1);
}

GtkWidget *
signpost_matrix_title_new (void)
{
  return g_object_new (SIGNPOST_TYPE_MATRIX_TITLE, NULL);
}

/* What is not in the title: that there is a note, and why it was found */
static void
describe (SignpostMatrixTitle *self,
          const char          *mention)
{
  gboolean has_notes = signpost_use_case_get_notes (self->use_case)->len > 0;
  const char *first = has_notes ? _("There is a note about this use case") : mention;
  g_autofree char *description = g_strjoin (". ", first, has_notes ? mention : NULL, NULL);

  if (first != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                    -1);
  else if (self->is_described)
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);

  self->is_described = first != NULL;
}

void
signpost_matrix_title_bind (SignpostMatrixTitle      *self,
                            SignpostUseCase          *use_case,
                            const SignpostMarkedText *text)
{
  g_return_if_fail (SIGNPOST_IS_MATRIX_TITLE (self));

  g_set_object (&self->use_case, use_case);
  pango_layout_set_text (self->layout, text->text, -1);
  pango_layout_set_attributes (self->layout, text->attributes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  signpost_use_case_get_title (use_case), -1);
  describe (self, text->mention);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
signpost_matrix_title_measure_row (PangoLayout              *ruler,
                                   const SignpostMarkedText *text,
                                   int                       width)
{
  int height;

  pango_layout_set_wrap (ruler, PANGO_WRAP_WORD_CHAR);
  set_layout_width (ruler, width);
  pango_layout_set_attributes (ruler, text->attributes);
  pango_layout_set_text (ruler, text->text, -1);
  pango_layout_get_pixel_size (ruler, NULL, &height);

  return MAX (height + 2 * MARGIN_Y, SIGNPOST_CELL_SIZE) + BORDER;
}
