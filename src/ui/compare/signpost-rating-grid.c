/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-rating-grid.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-criterion-head.h"
#include "ui/compare/signpost-rating-cell.h"
#include "ui/compare/signpost-shown-name.h"
#include "ui/signpost-adaptive-bin.h"

#define HEAD_WIDTH_PX   240
#define OPTION_WIDTH_PX  92

struct _SignpostRatingGrid
{
  SignpostDecisionWidget  parent_instance;

  SignpostAdaptiveBin    *bin;
  GtkWidget              *empty;
  GtkWidget              *content;
  GtkWidget              *pager;
  GtkWidget              *page_label;
  GtkGrid                *grid;

  char                   *shape;      /* of what the grid shows: ids of options and criteria */
  GPtrArray              *names;      /* (element-type GtkLabel): of the options */
  GPtrArray              *heads;      /* (element-type SignpostCriterionHead) */
  GPtrArray              *cells;      /* (element-type SignpostRatingCell): criterion by criterion */
  GArray                 *options;    /* (element-type guint): the compared ones, by their place in the comparison */
  guint                   page;       /* the criterion shown where there is room for one only */
};

G_DEFINE_FINAL_TYPE (SignpostRatingGrid, signpost_rating_grid, SIGNPOST_TYPE_DECISION_WIDGET)

static SignpostComparison *
get_comparison (SignpostRatingGrid *self)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));

  return signpost_decision_get_comparison (decision);
}

static SignpostRatingCell *
get_cell (SignpostRatingGrid *self,
          guint               option,
          guint               criterion)
{
  return g_ptr_array_index (self->cells, criterion * self->options->len + option);
}

static void
find_options (SignpostRatingGrid *self,
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
get_option (SignpostRatingGrid *self,
            SignpostComparison *comparison,
            guint               option)
{
  return signpost_comparison_get_option (comparison, g_array_index (self->options, guint, option));
}

static char *
dup_shape (SignpostRatingGrid *self,
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
place (SignpostRatingGrid *self,
       GtkWidget          *child,
       guint               column,
       guint               row,
       guint               width)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));
  GtkGridLayoutChild *position =
    GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (layout, child));

  gtk_grid_layout_child_set_column (position, (int) column);
  gtk_grid_layout_child_set_row (position, (int) row);
  gtk_grid_layout_child_set_column_span (position, (int) width);
}

static void
place_name (SignpostRatingGrid *self,
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
  place (self, GTK_WIDGET (name), narrow ? 0 : option + 1, narrow ? option + 1 : 0, 1);
}

/* The same widgets stand as a table or as one page of it, so nothing loses its focus when the window changes. */
static void
arrange (SignpostRatingGrid *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);
  guint i, j;

  for (i = 0; i < self->options->len; i++)
    place_name (self, i, narrow);

  for (j = 0; j < self->heads->len; j++)
    {
      GtkWidget *head = g_ptr_array_index (self->heads, j);
      gboolean shown = !narrow || j == self->page;

      place (self, head, 0, narrow ? 0 : j + 1, narrow ? 2 : 1);
      gtk_widget_set_visible (head, shown);
      for (i = 0; i < self->options->len; i++)
        {
          GtkWidget *cell = GTK_WIDGET (get_cell (self, i, j));

          place (self, cell, narrow ? 1 : i + 1, narrow ? i + 1 : j + 1, 1);
          gtk_widget_set_visible (cell, shown);
        }
    }

  gtk_widget_set_visible (self->pager, narrow && self->heads->len > 1);
}

static void
show_page (SignpostRatingGrid *self,
           guint               page)
{
  /* Translators: which of the criteria is shown */
  g_autofree char *text = g_strdup_printf (_("Criterion %u of %u"), page + 1, self->heads->len);

  self->page = page;
  gtk_label_set_label (GTK_LABEL (self->page_label), text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ratings.previous", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ratings.next", page + 1 < self->heads->len);
  arrange (self);
}

static void
turn_page_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (widget);

  if (g_str_has_suffix (action_name, "next") && self->page + 1 < self->heads->len)
    show_page (self, self->page + 1);
  else if (g_str_has_suffix (action_name, "previous") && self->page > 0)
    show_page (self, self->page - 1);
}

static void
focus_cell (SignpostRatingGrid *self,
            int                 option,
            int                 criterion)
{
  if (option < 0 || option >= (int) self->options->len ||
      criterion < 0 || criterion >= (int) self->heads->len)
    return;

  if ((guint) criterion != self->page)
    show_page (self, criterion);
  gtk_widget_grab_focus (GTK_WIDGET (get_cell (self, option, criterion)));
}

static gboolean
find_cell (SignpostRatingGrid *self,
           SignpostRatingCell *cell,
           int                *option,
           int                *criterion)
{
  guint place_in_list;

  if (!g_ptr_array_find (self->cells, cell, &place_in_list))
    return FALSE;

  *option = (int) (place_in_list % self->options->len);
  *criterion = (int) (place_in_list / self->options->len);

  return TRUE;
}

/* The next option on the same criterion, then the next criterion */
static void
rated_cb (SignpostRatingGrid *self,
          SignpostRatingCell *cell)
{
  int option, criterion;

  if (!find_cell (self, cell, &option, &criterion))
    return;

  if (option + 1 < (int) self->options->len)
    focus_cell (self, option + 1, criterion);
  else
    focus_cell (self, 0, criterion + 1);
}

static gboolean
key_pressed_cb (SignpostRatingGrid *self,
                guint               keyval)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;
  int across = 0, down = 0, option, criterion;

  if (!SIGNPOST_IS_RATING_CELL (focus) ||
      !find_cell (self, SIGNPOST_RATING_CELL (focus), &option, &criterion))
    return GDK_EVENT_PROPAGATE;

  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    across = forward;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    across = -forward;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    down = 1;
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    down = -1;
  else
    return GDK_EVENT_PROPAGATE;

  if (narrow)
    focus_cell (self, option + down, criterion + across);
  else
    focus_cell (self, option + across, criterion + down);

  return GDK_EVENT_STOP;
}

static void
clear (SignpostRatingGrid *self)
{
  GtkWidget *child;

  g_clear_pointer (&self->shape, g_free);
  g_ptr_array_set_size (self->names, 0);
  g_ptr_array_set_size (self->heads, 0);
  g_ptr_array_set_size (self->cells, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->grid))) != NULL)
    gtk_grid_remove (self->grid, child);
}

static void
add_names (SignpostRatingGrid *self)
{
  guint i;

  for (i = 0; i < self->options->len; i++)
    {
      GtkLabel *name = GTK_LABEL (gtk_label_new (NULL));

      gtk_label_set_wrap (name, TRUE);
      gtk_label_set_wrap_mode (name, PANGO_WRAP_WORD_CHAR);
      gtk_label_set_lines (name, 4);
      gtk_label_set_ellipsize (name, PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (GTK_WIDGET (name), "caption-heading");
      gtk_grid_attach (self->grid, GTK_WIDGET (name), 0, 0, 1, 1);
      g_ptr_array_add (self->names, name);
    }
}

static void
add_criterion (SignpostRatingGrid *self,
               SignpostComparison *comparison,
               const char         *id)
{
  GtkWidget *head = signpost_criterion_head_new ();
  guint i;

  gtk_widget_set_hexpand (head, TRUE);
  gtk_grid_attach (self->grid, head, 0, 0, 1, 1);
  g_ptr_array_add (self->heads, head);

  for (i = 0; i < self->options->len; i++)
    {
      GtkWidget *cell = signpost_rating_cell_new (comparison, get_option (self, comparison, i)->id, id);

      g_signal_connect_swapped (cell, "rated", G_CALLBACK (rated_cb), self);
      gtk_grid_attach (self->grid, cell, 0, 0, 1, 1);
      g_ptr_array_add (self->cells, cell);
    }
}

static void
build (SignpostRatingGrid *self,
       SignpostComparison *comparison)
{
  guint n_criteria = signpost_comparison_get_n_criteria (comparison);
  guint j;

  clear (self);
  add_names (self);
  for (j = 0; j < n_criteria; j++)
    add_criterion (self, comparison, signpost_comparison_get_criterion (comparison, j)->id);

  signpost_adaptive_bin_set_threshold (self->bin,
                                       HEAD_WIDTH_PX + OPTION_WIDTH_PX * (int) self->options->len);
  if (n_criteria > 0)
    show_page (self, MIN (self->page, n_criteria - 1));
}

static void
follow_content (SignpostRatingGrid *self,
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
signpost_rating_grid_renew (SignpostDecisionWidget *widget)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (widget);

  clear (self);
  self->page = 0;
}

static void
signpost_rating_grid_follow (SignpostDecisionWidget *widget,
                             SignpostDecision       *decision)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (widget);
  SignpostComparison *comparison = get_comparison (self);
  g_autofree char *shape = NULL;

  find_options (self, comparison);
  shape = dup_shape (self, comparison);
  if (g_strcmp0 (shape, self->shape) != 0)
    {
      build (self, comparison);
      self->shape = g_steal_pointer (&shape);
    }
  follow_content (self, comparison);

  gtk_widget_set_visible (self->content, self->cells->len > 0);
  gtk_widget_set_visible (self->empty, self->cells->len == 0);
}

static void
signpost_rating_grid_dispose (GObject *object)
{
  /* The child is bound: whoever takes it away first must tell the other. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_RATING_GRID);

  G_OBJECT_CLASS (signpost_rating_grid_parent_class)->dispose (object);
}

static void
signpost_rating_grid_finalize (GObject *object)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (object);

  g_free (self->shape);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->heads);
  g_ptr_array_unref (self->cells);
  g_array_unref (self->options);

  G_OBJECT_CLASS (signpost_rating_grid_parent_class)->finalize (object);
}

static void
signpost_rating_grid_class_init (SignpostRatingGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  SignpostDecisionWidgetClass *decision_class = SIGNPOST_DECISION_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_rating_grid_dispose;
  object_class->finalize = signpost_rating_grid_finalize;
  decision_class->renew = signpost_rating_grid_renew;
  decision_class->follow = signpost_rating_grid_follow;

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);

  gtk_widget_class_install_action (widget_class, "ratings.next", NULL, turn_page_action);
  gtk_widget_class_install_action (widget_class, "ratings.previous", NULL, turn_page_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-rating-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, empty);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, pager);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, page_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, grid);
  gtk_widget_class_bind_template_callback (widget_class, arrange);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
signpost_rating_grid_init (SignpostRatingGrid *self)
{
  self->names = g_ptr_array_new ();
  self->heads = g_ptr_array_new ();
  self->cells = g_ptr_array_new ();
  self->options = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_rating_grid_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_RATING_GRID, "decision", decision, NULL);
}
