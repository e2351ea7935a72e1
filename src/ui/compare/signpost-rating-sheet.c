/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-rating-sheet.h"

#include "ui/compare/signpost-criterion-head.h"
#include "ui/compare/signpost-shown-name.h"

struct _SignpostRatingSheet
{
  GtkWidget  parent_instance;

  char      *shape;      /* (nullable): what is shown: ids of options and criteria */
  GPtrArray *names;      /* (element-type GtkLabel): of the options */
  GPtrArray *heads;      /* (element-type SignpostCriterionHead) */
  GPtrArray *cells;      /* (element-type SignpostRatingCell): criterion by criterion */
  GArray    *options;    /* (element-type guint): the compared ones, by their place */
  gboolean   narrow;
  gboolean   today;
  guint      page;       /* the criterion shown where there is room for one only */
};

G_DEFINE_FINAL_TYPE (SignpostRatingSheet, signpost_rating_sheet, GTK_TYPE_WIDGET)

enum
{
  RATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
find_options (SignpostRatingSheet *self,
              SignpostComparison *comparison)
{
  guint i;

  g_array_set_size (self->options, 0);
  for (i = 0; i < signpost_comparison_get_n_options (comparison); i++)
    {
      if (signpost_comparison_get_option (comparison, i)->included)
        g_array_append_val (self->options, i);
    }
}

static const SignpostComparisonOption *
get_option (SignpostRatingSheet *self,
            SignpostComparison *comparison,
            guint               option)
{
  return signpost_comparison_get_option (comparison, g_array_index (self->options, guint, option));
}

static char *
dup_shape (SignpostRatingSheet *self,
           SignpostComparison *comparison)
{
  GString *shape = g_string_new (NULL);
  guint i;

  for (i = 0; i < self->options->len; i++)
    g_string_append_printf (shape, "%s ", get_option (self, comparison, i)->id);
  for (i = 0; i < signpost_comparison_get_n_criteria (comparison); i++)
    g_string_append_printf (shape, "/%s", signpost_comparison_get_criterion (comparison, i)->id);

  return g_string_free (shape, FALSE);
}

static void
place (SignpostRatingSheet *self,
       GtkWidget          *child,
       guint               column,
       guint               row,
       guint               width)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkGridLayoutChild *position =
    GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));

  gtk_grid_layout_child_set_column (position, (int) column);
  gtk_grid_layout_child_set_row (position, (int) row);
  gtk_grid_layout_child_set_column_span (position, (int) width);
}

static void
place_name (SignpostRatingSheet *self,
            guint               option,
            gboolean            narrow)
{
  GtkLabel *name = g_ptr_array_index (self->names, option);

  gtk_label_set_xalign (name, narrow ? 0 : 0.5);
  gtk_label_set_justify (name, narrow ? GTK_JUSTIFY_LEFT : GTK_JUSTIFY_CENTER);
  gtk_label_set_width_chars (name, narrow ? -1 : 8);
  gtk_label_set_max_width_chars (name, narrow ? -1 : 11);
  gtk_widget_set_hexpand (GTK_WIDGET (name), narrow);
  gtk_widget_set_valign (GTK_WIDGET (name), narrow ? GTK_ALIGN_CENTER : GTK_ALIGN_END);
  place (self, GTK_WIDGET (name), narrow ? 1 : option + 1, narrow ? option + 1 : 0, 1);
}

/* The same widgets stand as a table or as one page of it, so nothing loses its focus when the
 * window changes. */
static void
arrange (SignpostRatingSheet *self)
{
  gboolean narrow = self->narrow;
  guint i, j;

  for (i = 0; i < self->names->len; i++)
    place_name (self, i, narrow);

  for (j = 0; j < self->heads->len; j++)
    {
      GtkWidget *head = g_ptr_array_index (self->heads, j);
      gboolean shown = !narrow || j == self->page;

      place (self, head, 0, narrow ? 0 : j + 1, narrow ? 2 : 1);
      gtk_widget_set_visible (head, shown);
      for (i = 0; i < self->names->len; i++)
        {
          GtkWidget *cell = GTK_WIDGET (signpost_rating_sheet_get_cell (self, i, j));

          place (self, cell, narrow ? 0 : i + 1, narrow ? i + 1 : j + 1, 1);
          gtk_widget_set_visible (cell, shown);
        }
    }
}

static void
rated_cb (SignpostRatingSheet *self,
          SignpostRatingCell  *cell)
{
  g_signal_emit (self, signals[RATED], 0, cell);
}

static void
add_names (SignpostRatingSheet *self)
{
  guint i;

  for (i = 0; i < self->options->len; i++)
    {
      GtkLabel *name = GTK_LABEL (gtk_label_new (NULL));

      gtk_label_set_wrap (name, TRUE);
      gtk_label_set_wrap_mode (name, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_width_chars (name, 10);
      gtk_label_set_lines (name, 4);
      gtk_label_set_ellipsize (name, PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (GTK_WIDGET (name), "caption-heading");
      gtk_widget_set_parent (GTK_WIDGET (name), GTK_WIDGET (self));
      g_ptr_array_add (self->names, name);
    }
}

static void
add_criterion (SignpostRatingSheet *self,
               SignpostComparison *comparison,
               const char         *id)
{
  GtkWidget *head = signpost_criterion_head_new ();
  guint i;

  gtk_widget_set_hexpand (head, TRUE);
  gtk_widget_set_parent (head, GTK_WIDGET (self));
  g_ptr_array_add (self->heads, head);

  for (i = 0; i < self->options->len; i++)
    {
      GtkWidget *cell =
        signpost_rating_cell_new (comparison, get_option (self, comparison, i)->id, id);

      signpost_rating_cell_set_today (SIGNPOST_RATING_CELL (cell), self->today);
      g_signal_connect_swapped (cell, "rated", G_CALLBACK (rated_cb), self);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
}

static void
build (SignpostRatingSheet *self,
       SignpostComparison *comparison)
{
  guint n_criteria = signpost_comparison_get_n_criteria (comparison);
  guint j;

  signpost_rating_sheet_clear (self);
  add_names (self);
  for (j = 0; j < n_criteria; j++)
    add_criterion (self, comparison, signpost_comparison_get_criterion (comparison, j)->id);

  if (self->page >= n_criteria)
    signpost_rating_sheet_set_page (self, n_criteria > 0 ? n_criteria - 1 : 0);
  arrange (self);
}

static void
follow_content (SignpostRatingSheet *self,
                SignpostComparison *comparison)
{
  guint i;

  for (i = 0; i < self->names->len; i++)
    {
      GtkLabel *name = g_ptr_array_index (self->names, i);
      const char *text = signpost_shown_name (get_option (self, comparison, i)->name);

      gtk_label_set_label (name, text);
      gtk_widget_set_tooltip_text (GTK_WIDGET (name), text);
    }
  for (i = 0; i < self->heads->len; i++)
    signpost_criterion_head_show (g_ptr_array_index (self->heads, i),
                                  signpost_comparison_get_criterion (comparison, i));
  for (i = 0; i < self->cells->len; i++)
    signpost_rating_cell_follow (g_ptr_array_index (self->cells, i));
}

static void
signpost_rating_sheet_dispose (GObject *object)
{
  signpost_rating_sheet_clear (SIGNPOST_RATING_SHEET (object));

  G_OBJECT_CLASS (signpost_rating_sheet_parent_class)->dispose (object);
}

static void
signpost_rating_sheet_finalize (GObject *object)
{
  SignpostRatingSheet *self = SIGNPOST_RATING_SHEET (object);

  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->options);

  G_OBJECT_CLASS (signpost_rating_sheet_parent_class)->finalize (object);
}

static void
signpost_rating_sheet_class_init (SignpostRatingSheetClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_rating_sheet_dispose;
  object_class->finalize = signpost_rating_sheet_finalize;

  signals[RATED] =
    g_signal_new ("rated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, SIGNPOST_TYPE_RATING_CELL);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_GRID_LAYOUT);
}

static void
signpost_rating_sheet_init (SignpostRatingSheet *self)
{
  GtkGridLayout *layout = GTK_GRID_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  self->names = g_ptr_array_new ();
  self->heads = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->options = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_grid_layout_set_column_spacing (layout, 12);
  gtk_grid_layout_set_row_spacing (layout, 12);
}

GtkWidget *
signpost_rating_sheet_new (void)
{
  return g_object_new (SIGNPOST_TYPE_RATING_SHEET, NULL);
}

guint
signpost_rating_sheet_get_n_options (SignpostRatingSheet *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RATING_SHEET (self), 0);

  return self->names->len;
}

guint
signpost_rating_sheet_get_n_pages (SignpostRatingSheet *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RATING_SHEET (self), 0);

  return self->heads->len;
}

guint
signpost_rating_sheet_get_page (SignpostRatingSheet *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RATING_SHEET (self), 0);

  return self->page;
}

SignpostRatingCell *
signpost_rating_sheet_get_cell (SignpostRatingSheet *self,
                                guint                option,
                                guint                criterion)
{
  g_return_val_if_fail (SIGNPOST_IS_RATING_SHEET (self), NULL);
  g_return_val_if_fail (option < self->names->len, NULL);
  g_return_val_if_fail (criterion < self->heads->len, NULL);

  return g_ptr_array_index (self->cells, criterion * self->names->len + option);
}

gboolean
signpost_rating_sheet_find_cell (SignpostRatingSheet *self,
                                 SignpostRatingCell  *cell,
                                 int                 *option,
                                 int                 *criterion)
{
  guint position;

  g_return_val_if_fail (SIGNPOST_IS_RATING_SHEET (self), FALSE);

  if (!g_ptr_array_find (self->cells, cell, &position))
    return FALSE;

  *option = (int) (position % self->names->len);
  *criterion = (int) (position / self->names->len);

  return TRUE;
}

void
signpost_rating_sheet_set_page (SignpostRatingSheet *self,
                                guint                page)
{
  g_return_if_fail (SIGNPOST_IS_RATING_SHEET (self));

  if (self->page == page)
    return;

  self->page = page;
  arrange (self);
}

void
signpost_rating_sheet_set_narrow (SignpostRatingSheet *self,
                                  gboolean             narrow)
{
  g_return_if_fail (SIGNPOST_IS_RATING_SHEET (self));

  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  arrange (self);
}

void
signpost_rating_sheet_set_today (SignpostRatingSheet *self,
                                 gboolean             today)
{
  guint i;

  g_return_if_fail (SIGNPOST_IS_RATING_SHEET (self));

  self->today = today;
  for (i = 0; i < self->cells->len; i++)
    signpost_rating_cell_set_today (g_ptr_array_index (self->cells, i), today);
}

void
signpost_rating_sheet_follow (SignpostRatingSheet *self,
                              SignpostComparison  *comparison)
{
  g_autofree char *shape = NULL;

  g_return_if_fail (SIGNPOST_IS_RATING_SHEET (self));
  g_return_if_fail (SIGNPOST_IS_COMPARISON (comparison));

  find_options (self, comparison);
  shape = dup_shape (self, comparison);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      build (self, comparison);
      self->shape = g_steal_pointer (&shape);
    }
  follow_content (self, comparison);
}

void
signpost_rating_sheet_clear (SignpostRatingSheet *self)
{
  GtkWidget *child;

  g_return_if_fail (SIGNPOST_IS_RATING_SHEET (self));

  g_clear_pointer (&self->shape, g_free);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->heads, 0);
  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
