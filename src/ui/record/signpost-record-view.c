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
add_list (SignpostRecordView *self)
{
  GtkWidget *list = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_LIST,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 6,
                                  NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("List"),
                                  -1);
  gtk_box_append (self->box, list);

  return list;
}

static void
add_remark (SignpostRecordView *self,
            const char         *text)
{
  gtk_box_append (self->box, signpost_record_remark_new (text));
}

static void
fill (SignpostRecordView *self)
{
  g_autoptr (GPtrArray) blocks = signpost_markdown_parse (self->markdown);
  GtkWidget *list = NULL;
  guint n_taken = 0;

  for (guint i = 0; i < MIN (blocks->len, MAX_BLOCKS); i++)
    {
      const SignpostBlock *block = g_ptr_array_index (blocks, i);
      GtkWidget *child = signpost_record_block_new (block, take_drawing (self, block, &n_taken));

      if (block->kind != SIGNPOST_BLOCK_ITEM)
        list = NULL;
      else if (list == NULL)
        list = add_list (self);

      gtk_box_append (list != NULL ? GTK_BOX (list) : self->box, child);
    }

  if (blocks->len > MAX_BLOCKS)
    add_remark (self, _("This record is very long: the rest is not shown."));
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
