/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-words.h"

#include "ui/explore/signpost-matrix-cell.h"

/* As libadwaita's captions */
#define WORD_SCALE 0.82

/* Only what is marked is said: an empty cell is no statement. */
static const SignpostFitLevel said[] = { SIGNPOST_FIT_LEVEL_POSSIBLE, SIGNPOST_FIT_LEVEL_PREFERRED };

static void
create_layouts (SignpostMatrixWords *self,
                GtkWidget           *widget)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_scale_new (WORD_SCALE));
  self->width = 0;

  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    {
      PangoLayout *layout = gtk_widget_create_pango_layout (widget, signpost_fit_level_to_title (said[i]));
      int width;

      pango_layout_set_attributes (layout, attributes);
      pango_layout_get_pixel_size (layout, &width, NULL);
      self->width = MAX (self->width, width);
      self->layouts[said[i]] = layout;
    }

  pango_attr_list_unref (attributes);
}

void
signpost_matrix_words_fit (SignpostMatrixWords   *self,
                           GtkWidget             *widget,
                           const SignpostColumns *columns)
{
  int room = (columns->width - columns->title_width) / (int) MAX (columns->n_columns, 1);

  if (self->width == 0)
    create_layouts (self, widget);

  self->shown = room >= signpost_matrix_cell_get_worded_width (self->width);
}

PangoLayout *
signpost_matrix_words_get (SignpostMatrixWords *self,
                           SignpostFitLevel     level)
{
  return self->shown ? self->layouts[level] : NULL;
}

void
signpost_matrix_words_clear (SignpostMatrixWords *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->layouts); i++)
    g_clear_object (&self->layouts[i]);

  self->width = 0;
}
