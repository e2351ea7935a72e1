/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-record-view.h"

#include <glib/gi18n-lib.h>

#include "core/record/signpost-markdown.h"
#include "ui/record/signpost-record-block.h"

/* Longer lines are hard to read on. */
#define MAX_LINE_CHARS 75

/* As in style.css, on both sides */
#define PADDING 36

/* A record has some hundreds of blocks; more would hold up the window. */
#define MAX_BLOCKS 2000

struct _SignpostRecordView
{
  AdwBin             parent_instance;

  GtkWidget         *scroller;
  GtkViewport       *viewport;
  AdwClamp          *clamp;
  GtkBox            *box;

  char              *markdown;
  GPtrArray         *topologies;
  GPtrArray         *blocks;      /* (element-type SignpostBlock): what is shown */
  GPtrArray         *tops;        /* (element-type GtkWidget): in the box, for each of the blocks; items share that of their list */
  gboolean           scrolls;
};

G_DEFINE_FINAL_TYPE (SignpostRecordView, signpost_record_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_MARKDOWN,
  PROP_SCROLLS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
update_width (SignpostRecordView *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int char_width = pango_font_metrics_get_approximate_char_width (metrics);
  int width = PADDING + MAX_LINE_CHARS * char_width / PANGO_SCALE;

  adw_clamp_set_maximum_size (self->clamp, width);
  adw_clamp_set_tightening_threshold (self->clamp, width);
  pango_font_metrics_unref (metrics);
}

static void
clear (SignpostRecordView *self)
{
  GtkWidget *child = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

/* Takes the next topology for a “mermaid” block, as long as there are any. */
static const SignpostDrawing *
take_drawing (SignpostRecordView  *self,
              const SignpostBlock *block,
              guint               *n_taken)
{
  if (block->kind != SIGNPOST_BLOCK_CODE || g_strcmp0 (block->marker, "mermaid") != 0)
    return NULL;

  if (self->topologies == NULL || *n_taken >= self->topologies->len)
    return NULL;

  return g_ptr_array_index (self->topologies, (*n_taken)++);
}

static GtkWidget *
new_list (void)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 6,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("List"),
                                  -1);

  return list;
}

static const SignpostBlock *
get_block (GPtrArray *blocks,
           guint      i)
{
  return g_ptr_array_index (blocks, i);
}

/* Shows the blocks from one up to another, below those that are there before them. */
static void
show_blocks (SignpostRecordView *self,
             guint               from,
             guint               to,
             guint              *n_taken)
{
  GtkWidget *above = from > 0 ? g_ptr_array_index (self->tops, from - 1) : NULL;
  GtkWidget *list = NULL;

  for (guint i = from; i < to; i++)
    {
      const SignpostBlock *block = get_block (self->blocks, i);
      GtkWidget *child = signpost_record_block_new (block, take_drawing (self, block, n_taken));
      gboolean is_item = block->kind == SIGNPOST_BLOCK_ITEM;

      if (!is_item || list == NULL)
        {
          list = is_item ? new_list () : NULL;
          gtk_box_insert_child_after (self->box, is_item ? list : child, above);
          above = is_item ? list : child;
        }
      if (is_item)
        gtk_box_append (GTK_BOX (list), child);
      g_ptr_array_insert (self->tops, (int) i, above);
    }
}

static void
fill (SignpostRecordView *self)
{
  guint n_taken = 0;

  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  self->blocks = signpost_markdown_parse (self->markdown);
  g_ptr_array_set_size (self->tops, 0);
  show_blocks (self, 0, MIN (self->blocks->len, MAX_BLOCKS), &n_taken);

  if (self->blocks->len > MAX_BLOCKS)
    gtk_box_append (self->box, signpost_record_remark_new (_("This record is very long: the rest is not shown.")));
}

static gboolean
is_same_row (gconstpointer a,
             gconstpointer b)
{
  return g_strv_equal (a, b);
}

static gboolean
is_same_block (const SignpostBlock *a,
               const SignpostBlock *b)
{
  guint n_rows = a->rows != NULL ? a->rows->len : 0;

  if (a->kind != b->kind || a->level != b->level || g_strcmp0 (a->marker, b->marker) != 0 || g_strcmp0 (a->markup, b->markup) != 0 ||
      g_strcmp0 (a->text, b->text) != 0 || n_rows != (b->rows != NULL ? b->rows->len : 0))
    return FALSE;

  for (guint i = 0; i < n_rows; i++)
    if (!is_same_row (g_ptr_array_index (a->rows, i), g_ptr_array_index (b->rows, i)))
      return FALSE;

  return TRUE;
}

static gboolean
is_item (GPtrArray *blocks,
         guint      i)
{
  return i < blocks->len && get_block (blocks, i)->kind == SIGNPOST_BLOCK_ITEM;
}

/* Takes blocks: shows them, and leaves alone the widgets of those at both ends that are the same; a list is one widget. */
static void
replace_blocks (SignpostRecordView *self,
                GPtrArray          *blocks)
{
  guint n_old = self->blocks->len, n_new = blocks->len;
  guint start = 0, end = 0, n_taken = 0;

  while (start < MIN (n_old, n_new) && is_same_block (get_block (self->blocks, start), get_block (blocks, start)))
    start++;
  while (end < MIN (n_old, n_new) - start &&
         is_same_block (get_block (self->blocks, n_old - end - 1), get_block (blocks, n_new - end - 1)))
    end++;
  while (start > 0 && is_item (blocks, start - 1) && (is_item (self->blocks, start) || is_item (blocks, start)))
    start--;
  while (end > 0 && is_item (blocks, n_new - end) &&
         ((n_old > end && is_item (self->blocks, n_old - end - 1)) || (n_new > end && is_item (blocks, n_new - end - 1))))
    end--;

  for (guint i = start; i < n_old - end; i++)
    {
      GtkWidget *top = g_ptr_array_index (self->tops, i);

      if (i == start || top != g_ptr_array_index (self->tops, i - 1))
        gtk_box_remove (self->box, top);
    }
  if (n_old - end > start)
    g_ptr_array_remove_range (self->tops, start, n_old - end - start);

  g_ptr_array_unref (self->blocks);
  self->blocks = blocks;
  show_blocks (self, start, n_new - end, &n_taken);
}

/* GTK 4.8's selectable labels ask who had the focus before, and complain when nobody had or it has
 * gone. */
static gboolean
signpost_record_view_focus (GtkWidget        *widget,
                            GtkDirectionType  direction)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_get_mapped (focus))
    return FALSE;

  return GTK_WIDGET_CLASS (signpost_record_view_parent_class)->focus (widget, direction);
}

static void
signpost_record_view_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (signpost_record_view_parent_class)->realize (widget);

  update_width (SIGNPOST_RECORD_VIEW (widget));
}

static void
signpost_record_view_system_setting_changed (GtkWidget        *widget,
                                             GtkSystemSetting  setting)
{
  GTK_WIDGET_CLASS (signpost_record_view_parent_class)->system_setting_changed (widget, setting);

  update_width (SIGNPOST_RECORD_VIEW (widget));
}

static void
signpost_record_view_finalize (GObject *object)
{
  SignpostRecordView *self = SIGNPOST_RECORD_VIEW (object);

  g_clear_pointer (&self->markdown, g_free);
  g_clear_pointer (&self->topologies, g_ptr_array_unref);
  g_clear_pointer (&self->blocks, g_ptr_array_unref);
  g_clear_pointer (&self->tops, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_record_view_parent_class)->finalize (object);
}

static void
signpost_record_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  SignpostRecordView *self = SIGNPOST_RECORD_VIEW (object);

  switch (prop_id)
    {
    case PROP_MARKDOWN:
      g_value_set_string (value, self->markdown);
      break;

    case PROP_SCROLLS:
      g_value_set_boolean (value, self->scrolls);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_record_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SignpostRecordView *self = SIGNPOST_RECORD_VIEW (object);

  switch (prop_id)
    {
    case PROP_MARKDOWN:
      signpost_record_view_set_markdown (self, g_value_get_string (value));
      break;

    case PROP_SCROLLS:
      signpost_record_view_set_scrolls (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_record_view_class_init (SignpostRecordViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = signpost_record_view_finalize;
  object_class->get_property = signpost_record_view_get_property;
  object_class->set_property = signpost_record_view_set_property;

  widget_class->focus = signpost_record_view_focus;
  widget_class->realize = signpost_record_view_realize;
  widget_class->system_setting_changed = signpost_record_view_system_setting_changed;

  properties[PROP_MARKDOWN] =
    g_param_spec_string ("markdown", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_SCROLLS] =
    g_param_spec_boolean ("scrolls", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-record-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordView, scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordView, viewport);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordView, clamp);
  gtk_widget_class_bind_template_child (widget_class, SignpostRecordView, box);
}

static void
signpost_record_view_init (SignpostRecordView *self)
{
  self->markdown = g_strdup ("");
  self->tops = g_ptr_array_new ();
  self->scrolls = TRUE;

  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_record_view_new (void)
{
  return g_object_new (SIGNPOST_TYPE_RECORD_VIEW, NULL);
}

const char *
signpost_record_view_get_markdown (SignpostRecordView *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RECORD_VIEW (self), NULL);

  return self->markdown;
}

void
signpost_record_view_set_markdown (SignpostRecordView *self,
                                   const char         *markdown)
{
  signpost_record_view_set_content (self, markdown, NULL);
}

void
signpost_record_view_set_content (SignpostRecordView *self,
                                  const char         *markdown,
                                  GPtrArray          *topologies)
{
  g_return_if_fail (SIGNPOST_IS_RECORD_VIEW (self));

  /* The old widgets borrow the old drawings. */
  clear (self);
  g_free (self->markdown);
  self->markdown = g_strdup (markdown != NULL ? markdown : "");
  g_clear_pointer (&self->topologies, g_ptr_array_unref);
  self->topologies = topologies != NULL ? g_ptr_array_ref (topologies) : NULL;
  fill (self);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKDOWN]);
}

void
signpost_record_view_update_markdown (SignpostRecordView *self,
                                      const char         *markdown)
{
  g_autoptr (GPtrArray) blocks = NULL;

  g_return_if_fail (SIGNPOST_IS_RECORD_VIEW (self) && markdown != NULL);

  if (g_strcmp0 (self->markdown, markdown) == 0)
    return;

  blocks = signpost_markdown_parse (markdown);
  if (self->blocks == NULL || self->topologies != NULL || MAX (self->blocks->len, blocks->len) > MAX_BLOCKS)
    {
      signpost_record_view_set_markdown (self, markdown);
      return;
    }

  g_free (self->markdown);
  self->markdown = g_strdup (markdown);
  replace_blocks (self, g_steal_pointer (&blocks));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKDOWN]);
}

GtkAdjustment *
signpost_record_view_get_vadjustment (SignpostRecordView *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RECORD_VIEW (self), NULL);

  return gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
}

gboolean
signpost_record_view_get_scrolls (SignpostRecordView *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RECORD_VIEW (self), FALSE);

  return self->scrolls;
}

void
signpost_record_view_set_scrolls (SignpostRecordView *self,
                                  gboolean            scrolls)
{
  g_return_if_fail (SIGNPOST_IS_RECORD_VIEW (self));

  if (self->scrolls == scrolls)
    return;

  self->scrolls = scrolls;

  /* Without a scrolled window of its own: one that never scrolls would still take the wheel. And a
   * viewport that follows the focus complains when that goes with its child. */
  gtk_viewport_set_scroll_to_focus (self->viewport, scrolls);

  if (scrolls)
    {
      adw_bin_set_child (ADW_BIN (self), self->scroller);
      gtk_viewport_set_child (self->viewport, GTK_WIDGET (self->clamp));
    }
  else
    {
      gtk_viewport_set_child (self->viewport, NULL);
      adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->clamp));
    }

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCROLLS]);
}
