/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-long-box-private.h"

/* Rows that exist beyond both edges of what is in sight: where the next key leads, and what a
 * screen reader reads on */
#define SPARE_ROWS 10

/* So many rows are measured before the box is first laid out, the others when there is nothing else
 * to do. */
#define MEASURED_AT_ONCE 32
#define MEASURING_US     3000

/* Until it is known how much is in sight */
#define USUAL_PAGE 800

SignpostLongRow *
signpost_long_box_get_nth (SignpostLongBox *self,
                           guint            i)
{
  return &g_array_index (self->rows, SignpostLongRow, i);
}

static int
measure_row (SignpostLongBox *self,
             guint            position)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->model, position);

  return self->funcs.measure (item, self->width, self->user_data);
}

/* Returns by how much the row has grown. */
static int
ensure_height (SignpostLongBox *self,
               guint            position)
{
  if (self->width <= 0 || signpost_row_heights_is_known (self->heights, position))
    return 0;

  return signpost_row_heights_set (self->heights, position, measure_row (self, position));
}

/* Where the first row begins in what the viewport scrolls */
int
signpost_long_box_get_origin (SignpostLongBox *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  GtkWidget *content = viewport != NULL ? gtk_viewport_get_child (GTK_VIEWPORT (viewport)) : NULL;
  double x, y;

  if (content == NULL ||
      !gtk_widget_translate_coordinates (GTK_WIDGET (self), content, 0, 0, &x, &y))
    return 0;

  return gtk_widget_get_margin_top (content) + (int) y - self->offset;
}

void
signpost_long_box_get_sight (SignpostLongBox *self,
                             int             *top,
                             int             *bottom)
{
  int page = (int) gtk_adjustment_get_page_size (self->vadjustment);

  *top = (int) gtk_adjustment_get_value (self->vadjustment) - signpost_long_box_get_origin (self);
  *bottom = *top + (page > 0 ? page : USUAL_PAGE);
}

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  const SignpostLongRow *one = a;
  const SignpostLongRow *other = b;

  return one->position < other->position ? -1 : one->position > other->position;
}

/* Takes out the rows that are no longer needed. */
static GPtrArray *
take_idle_rows (SignpostLongBox *self,
                guint            first,
                guint            end)
{
  GPtrArray *idle = g_ptr_array_new ();
  guint n_kept = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      SignpostLongRow row = *signpost_long_box_get_nth (self, i);
      gboolean is_needed = row.position < signpost_row_heights_get_n_rows (self->heights) &&
                           ((row.position >= first && row.position < end) ||
                            row.position == self->wanted || has_focus (row.widget));

      if (is_needed)
        *signpost_long_box_get_nth (self, n_kept++) = row;
      else
        g_ptr_array_add (idle, row.widget);
    }
  g_array_set_size (self->rows, n_kept);

  return idle;
}

void
signpost_long_box_bind (SignpostLongBox       *self,
                        const SignpostLongRow *row)
{
  g_autoptr (GObject) item = g_list_model_get_item (self->model, row->position);

  self->funcs.bind (row->widget, item, row->position, self->user_data);
}

static void
add_row (SignpostLongBox *self,
         guint            position,
         GPtrArray       *idle)
{
  SignpostLongRow row = { position, NULL };

  if (idle->len > 0)
    {
      row.widget = g_ptr_array_steal_index_fast (idle, idle->len - 1);
    }
  else
    {
      row.widget = self->funcs.create (self->user_data);
      gtk_widget_set_parent (row.widget, GTK_WIDGET (self));
    }

  signpost_long_box_bind (self, &row);
  g_array_append_val (self->rows, row);
}

/* Widgets stand in the order of their positions: for screen readers, and whoever goes from one to
 * the next. */
static void
order_rows (SignpostLongBox *self)
{
  GtkWidget *above = NULL;

  g_array_sort (self->rows, compare_rows);
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *widget = signpost_long_box_get_nth (self, i)->widget;

      if (gtk_widget_get_prev_sibling (widget) != above)
        gtk_widget_insert_after (widget, GTK_WIDGET (self), above);
      above = widget;
    }
}

static gboolean
has_row (SignpostLongBox *self,
         guint            position)
{
  return signpost_long_box_get_row (self, position) != NULL;
}

static void
realise_rows (SignpostLongBox *self,
              guint            first,
              guint            end)
{
  g_autoptr (GPtrArray) idle = take_idle_rows (self, first, end);
  guint n_rows = signpost_row_heights_get_n_rows (self->heights);
  guint n_kept = self->rows->len;

  for (guint position = first; position < end; position++)
    if (!has_row (self, position))
      add_row (self, position, idle);

  if (self->wanted < n_rows && !has_row (self, self->wanted))
    add_row (self, self->wanted, idle);

  for (guint i = 0; i < idle->len; i++)
    gtk_widget_unparent (g_ptr_array_index (idle, i));

  if (idle->len > 0 || self->rows->len != n_kept)
    order_rows (self);
}

/* What is in sight stays where it is when rows above it grow. */
static void
grow (SignpostLongBox *self,
      int              growth,
      int              growth_above)
{
  double upper = gtk_adjustment_get_upper (self->vadjustment);
  double value = gtk_adjustment_get_value (self->vadjustment);

  if (growth == 0 && growth_above == 0)
    return;

  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (growth_above != 0)
    {
      gtk_adjustment_set_upper (self->vadjustment, upper + growth);
      gtk_adjustment_set_value (self->vadjustment, value + growth_above);
    }
}

/* Sees to it that the rows exist that are in sight. Not while sizes are allocated: it makes
 * widgets. */
void
signpost_long_box_update (SignpostLongBox *self)
{
  guint n_rows = signpost_row_heights_get_n_rows (self->heights);
  int growth = 0, growth_above = 0;
  int top, bottom;
  guint first, first_in_sight, end;

  signpost_long_box_get_sight (self, &top, &bottom);
  first_in_sight = signpost_row_heights_find (self->heights, MAX (top, 0));
  end = MIN (signpost_row_heights_find (self->heights, MAX (bottom, 0)) + 1 + SPARE_ROWS, n_rows);
  first = first_in_sight > SPARE_ROWS ? first_in_sight - SPARE_ROWS : 0;

  for (guint position = first; position < end; position++)
    {
      int growth_here = ensure_height (self, position);

      growth += growth_here;
      if (position < first_in_sight)
        growth_above += growth_here;
    }

  realise_rows (self, first, end);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  grow (self, growth, growth_above);
}

static gboolean
tick_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  SignpostLongBox *self = SIGNPOST_LONG_BOX (widget);

  self->tick_id = 0;
  if (self->has_new_width)
    gtk_widget_queue_resize (widget);
  self->has_new_width = FALSE;
  signpost_long_box_update (self);

  return G_SOURCE_REMOVE;
}

/* Page and width change while sizes are allocated; the spare rows are there meanwhile. */
void
signpost_long_box_update_soon (SignpostLongBox *self)
{
  if (self->tick_id == 0)
    self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

static gboolean
measure_cb (gpointer user_data)
{
  SignpostLongBox *self = user_data;
  gint64 end = g_get_monotonic_time () + MEASURING_US;
  guint n_rows = signpost_row_heights_get_n_rows (self->heights);
  int growth = 0, growth_above = 0;
  int top, bottom;
  guint first_in_sight;

  signpost_long_box_get_sight (self, &top, &bottom);
  first_in_sight = top > 0 ? signpost_row_heights_find (self->heights, top) : 0;

  while (self->n_measured < n_rows && g_get_monotonic_time () < end)
    {
      int growth_here = ensure_height (self, self->n_measured);

      growth += growth_here;
      if (self->n_measured < first_in_sight)
        growth_above += growth_here;
      self->n_measured++;
    }
  grow (self, growth, growth_above);

  if (self->n_measured < n_rows)
    return G_SOURCE_CONTINUE;

  self->measure_id = 0;

  return G_SOURCE_REMOVE;
}

/* The first rows are measured at once, and the others taken to be like them. */
void
signpost_long_box_reset_heights (SignpostLongBox *self)
{
  guint n_rows = g_list_model_get_n_items (self->model);
  guint n_now = self->width > 0 ? MIN (n_rows, MEASURED_AT_ONCE) : 0;
  int measured[MEASURED_AT_ONCE];
  int sum = 0;

  for (guint i = 0; i < n_now; i++)
    sum += measured[i] = measure_row (self, i);

  signpost_row_heights_reset (self->heights, n_rows, n_now > 0 ? MAX (sum / (int) n_now, 1) : 1);
  for (guint i = 0; i < n_now; i++)
    signpost_row_heights_set (self->heights, i, measured[i]);

  self->n_measured = n_now;
  if (n_now < n_rows && self->width > 0 && self->measure_id == 0)
    self->measure_id = g_idle_add_full (G_PRIORITY_LOW, measure_cb, self, NULL);
}

void
signpost_long_box_set_width (SignpostLongBox *self,
                             int              width)
{
  if (width <= 0 || width == self->width)
    return;

  self->width = width;
  signpost_long_box_reset_heights (self);
  self->has_new_width = TRUE;
  signpost_long_box_update_soon (self);
}

/* Where a row is depends on the heights of those that will be in sight with it. */
void
signpost_long_box_measure_page (SignpostLongBox *self,
                                guint            position)
{
  int page = (int) gtk_adjustment_get_page_size (self->vadjustment);
  int offset = signpost_row_heights_get_offset (self->heights, position);
  guint first = signpost_row_heights_find (self->heights, MAX (offset - page, 0));
  int growth = 0;

  for (guint i = first; i <= position; i++)
    growth += ensure_height (self, i);

  if (growth != 0)
    {
      gtk_widget_queue_resize (GTK_WIDGET (self));
      gtk_adjustment_set_upper (self->vadjustment,
                                gtk_adjustment_get_upper (self->vadjustment) + growth);
    }
}
