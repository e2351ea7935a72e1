/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-matrix-cell.h"

#include <glib/gi18n-lib.h>

#include "ui/explore/signpost-columns.h"
#include "ui/explore/signpost-note-mark.h"
#include "ui/signpost-fit-symbol.h"
#include "ui/signpost-platform.h"

#define WORD_GAP 6

/* On each side, for what surrounds a cell and for the mark of a note */
#define WORDED_MARGIN 9

/**
 * SignpostMatrixCell:
 *
 * One cell of the matrix. There are many, so each is a single widget that draws its own symbol, with
 * the word for it where there is room, and shows one fit after another; clicks and arrow keys are the
 * matrix's business. A dot in its corner says that there is a note about this fit.
 */
struct _SignpostMatrixCell
{
  GtkWidget        parent_instance;

  SignpostMatrixWords *words;
  SignpostUseCase     *use_case;   /* none until it is bound */
  SignpostFit         *fit;
  gboolean             tells_note;
};

G_DEFINE_FINAL_TYPE (SignpostMatrixCell, signpost_matrix_cell, GTK_TYPE_WIDGET)

static char *
dup_name (SignpostMatrixCell *self)
{
  const char *title = signpost_use_case_get_title (self->use_case);
  const char *method = signpost_category_get_method_title (signpost_fit_get_category (self->fit));

  switch (signpost_fit_get_level (self->fit))
    {
    case SIGNPOST_FIT_LEVEL_PREFERRED:
      /* Translators: a use case, then a method: “Process Integration, Services: preferred”. */
      return g_strdup_printf (_("%s, %s: preferred"), title, method);

    case SIGNPOST_FIT_LEVEL_POSSIBLE:
      /* Translators: a use case, then a method. */
      return g_strdup_printf (_("%s, %s: possible"), title, method);

    case SIGNPOST_FIT_LEVEL_NONE:
    default:
      /* Translators: a use case, then a method. */
      return g_strdup_printf (_("%s, %s: not marked"), title, method);
    }
}

static const char *
get_note (void)
{
  return _("There is a note about this fit");
}

static void
select_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostMatrixCell *self = SIGNPOST_MATRIX_CELL (widget);

  gtk_widget_activate_action (widget, "matrix.select", "(ss)",
                              signpost_use_case_get_id (self->use_case),
                              signpost_category_get_id (signpost_fit_get_category (self->fit)));
}

static void
signpost_matrix_cell_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = *natural = SIGNPOST_FIT_SYMBOL_SIZE;
}

/* (nullable) */
static PangoLayout *
get_word (SignpostMatrixCell *self)
{
  return self->fit != NULL ? signpost_matrix_words_get (self->words, signpost_fit_get_level (self->fit)) : NULL;
}

/* Beside the symbol. Returns the width of both. */
static int
snapshot_word (SignpostMatrixCell *self,
               GtkSnapshot        *snapshot,
               PangoLayout        *word,
               int                 x,
               gboolean            rtl)
{
  int width, height;
  GdkRGBA colour;

  pango_layout_get_pixel_size (word, &width, &height);
  x += rtl ? -WORD_GAP - width : SIGNPOST_FIT_SYMBOL_SIZE + WORD_GAP;
  signpost_platform_get_colour (GTK_WIDGET (self), &colour);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, (gtk_widget_get_height (GTK_WIDGET (self)) - height) / 2));
  gtk_snapshot_append_layout (snapshot, word, &colour);
  gtk_snapshot_restore (snapshot);

  return SIGNPOST_FIT_SYMBOL_SIZE + WORD_GAP + width;
}

/* Symbols stand below each other, whatever the length of their words. */
static void
signpost_matrix_cell_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  SignpostMatrixCell *self = SIGNPOST_MATRIX_CELL (widget);
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  PangoLayout *word = get_word (self);
  int room = self->words->shown ? WORD_GAP + self->words->width : 0;
  int x = (gtk_widget_get_width (widget) - SIGNPOST_FIT_SYMBOL_SIZE - room) / 2 + (rtl ? room : 0);
  int y = (gtk_widget_get_height (widget) - SIGNPOST_FIT_SYMBOL_SIZE) / 2;
  int width = SIGNPOST_FIT_SYMBOL_SIZE;

  if (self->fit == NULL)
    return;

  signpost_snapshot_fit (snapshot, widget, signpost_fit_get_level (self->fit), x, y,
                         SIGNPOST_FIT_SYMBOL_SIZE);
  if (word != NULL)
    width = snapshot_word (self, snapshot, word, x, rtl);
  if (signpost_fit_has_notes (self->fit))
    signpost_snapshot_note (snapshot, widget, rtl ? x + SIGNPOST_FIT_SYMBOL_SIZE - width : x, y, width);
}

static gboolean
signpost_matrix_cell_query_tooltip (GtkWidget  *widget,
                                    int         x,
                                    int         y,
                                    gboolean    keyboard_tooltip,
                                    GtkTooltip *tooltip)
{
  SignpostMatrixCell *self = SIGNPOST_MATRIX_CELL (widget);
  g_autofree char *name = NULL;
  g_autofree char *text = NULL;

  if (self->fit == NULL)
    return FALSE;

  name = dup_name (self);
  text = g_strjoin ("\n", name, signpost_fit_has_notes (self->fit) ? get_note () : NULL, NULL);
  gtk_tooltip_set_text (tooltip, text);

  return TRUE;
}

static void
signpost_matrix_cell_dispose (GObject *object)
{
  SignpostMatrixCell *self = SIGNPOST_MATRIX_CELL (object);

  g_clear_object (&self->use_case);
  g_clear_object (&self->fit);

  G_OBJECT_CLASS (signpost_matrix_cell_parent_class)->dispose (object);
}

static void
signpost_matrix_cell_class_init (SignpostMatrixCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_matrix_cell_dispose;

  widget_class->measure = signpost_matrix_cell_measure;
  widget_class->query_tooltip = signpost_matrix_cell_query_tooltip;
  widget_class->snapshot = signpost_matrix_cell_snapshot;

  gtk_widget_class_install_action (widget_class, "cell.select", NULL, select_cb);
  gtk_widget_class_set_css_name (widget_class, "matrix-cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
signpost_matrix_cell_init (SignpostMatrixCell *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

GtkWidget *
signpost_matrix_cell_new (guint                column,
                          SignpostMatrixWords *words)
{
  GtkWidget *widget = g_object_new (SIGNPOST_TYPE_MATRIX_CELL, NULL);

  SIGNPOST_MATRIX_CELL (widget)->words = words;

  /* The titles are the first column. */
  gtk_accessible_update_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_COL_INDEX,
                                  (int) column + 2, -1);

  return widget;
}

/* Hardly any cell has one, and each change is sent to assistive technology. */
static void
tell_note (SignpostMatrixCell *self)
{
  gboolean has_note = signpost_fit_has_notes (self->fit);

  if (self->tells_note == has_note)
    return;

  self->tells_note = has_note;
  if (has_note)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_note (),
                                    -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
signpost_matrix_cell_bind (SignpostMatrixCell *self,
                           SignpostUseCase    *use_case,
                           SignpostFit        *fit)
{
  g_autofree char *name = NULL;

  g_return_if_fail (SIGNPOST_IS_MATRIX_CELL (self));

  if (!g_set_object (&self->fit, fit))
    return;

  g_set_object (&self->use_case, use_case);
  if (signpost_fit_get_level (fit) == SIGNPOST_FIT_LEVEL_PREFERRED)
    gtk_widget_add_css_class (GTK_WIDGET (self), "preferred");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "preferred");

  name = dup_name (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  tell_note (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

SignpostFit *
signpost_matrix_cell_get_fit (SignpostMatrixCell *self)
{
  g_return_val_if_fail (SIGNPOST_IS_MATRIX_CELL (self), NULL);

  return self->fit;
}

const char *
signpost_matrix_cell_get_word (SignpostMatrixCell *self)
{
  PangoLayout *word;

  g_return_val_if_fail (SIGNPOST_IS_MATRIX_CELL (self), NULL);

  word = get_word (self);

  return word != NULL ? pango_layout_get_text (word) : NULL;
}

int
signpost_matrix_cell_get_worded_width (int word_width)
{
  return SIGNPOST_FIT_SYMBOL_SIZE + WORD_GAP + word_width + 2 * WORDED_MARGIN;
}
