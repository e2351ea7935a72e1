/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-search-row.h"

#include "core/catalogue/signpost-text-match.h"

/* An excerpt may go on, a title must not be cut. */
#define EXCERPT_LINES 2

struct _SignpostSearchRow
{
  GtkListBoxRow         parent_instance;

  SignpostSearchResult  result;
};

G_DEFINE_FINAL_TYPE (SignpostSearchRow, signpost_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
add_mark (PangoAttrList      *attributes,
          PangoAttribute     *attribute,
          const SignpostSpan *span)
{
  attribute->start_index = span->start;
  attribute->end_index = span->end;
  pango_attr_list_insert (attributes, attribute);
}

/* Bold alone is hard to see in a bold title, a line alone in small type. */
static PangoAttrList *
mark_words (const char         *text,
            const char * const *words)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  g_autoptr (GArray) spans = signpost_text_find_words (text, words);

  for (guint i = 0; i < spans->len; i++)
    {
      const SignpostSpan *span = &g_array_index (spans, SignpostSpan, i);

      add_mark (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span);
      add_mark (attributes, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span);
    }

  return attributes;
}

static GtkWidget *
create_label (const char         *text,
              const char * const *words)
{
  g_autoptr (PangoAttrList) attributes = mark_words (text, words);

  return g_object_new (GTK_TYPE_LABEL,
                       "label", text,
                       "attributes", attributes,
                       "xalign", 0.0,
                       "wrap", TRUE,
                       "wrap-mode", PANGO_WRAP_WORD_CHAR,
                       "width-chars", 10,
                       NULL);
}

static void
signpost_search_row_class_init (SignpostSearchRowClass *klass)
{
}

static void
signpost_search_row_init (SignpostSearchRow *self)
{
}

GtkWidget *
signpost_search_row_new (const SignpostSearchResult *result,
                         const char                 *excerpt,
                         const char * const         *words)
{
  SignpostSearchRow *self = g_object_new (SIGNPOST_TYPE_SEARCH_ROW, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->result = *result;
  gtk_box_append (GTK_BOX (box), create_label (result->title, words));

  if (excerpt != NULL)
    {
      GtkWidget *label = create_label (excerpt, words);

      gtk_label_set_lines (GTK_LABEL (label), EXCERPT_LINES);
      gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (box), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, excerpt, -1);
    }

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, result->title, -1);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "search-row");

  return GTK_WIDGET (self);
}

const SignpostSearchResult *
signpost_search_row_get_result (SignpostSearchRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SEARCH_ROW (self), NULL);

  return &self->result;
}
