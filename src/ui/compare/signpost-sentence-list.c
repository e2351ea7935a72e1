/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-sentence-list.h"

#define SPACING_PX 6

struct _SignpostSentenceList
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (SignpostSentenceList, signpost_sentence_list, GTK_TYPE_WIDGET)

/* Always, also while it is empty: GTK remembers the mode of a box that was empty while it was folded away, and would then measure its
 * sentences as if they never wrapped. */
static GtkSizeRequestMode
signpost_sentence_list_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
signpost_sentence_list_measure (GtkWidget      *widget,
                                GtkOrientation  orientation,
                                int             for_size,
                                int            *minimum,
                                int            *natural,
                                int            *minimum_baseline,
                                int            *natural_baseline)
{
  GtkWidget *label;

  for (label = gtk_widget_get_first_child (widget);
       label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      int label_minimum, label_natural;

      gtk_widget_measure (label, orientation, for_size, &label_minimum, &label_natural,
                          NULL, NULL);
      if (orientation == GTK_ORIENTATION_HORIZONTAL)
        {
          *minimum = MAX (*minimum, label_minimum);
          *natural = MAX (*natural, label_natural);
        }
      else
        {
          *minimum += label_minimum + (*minimum > 0 ? SPACING_PX : 0);
          *natural = *minimum;
        }
    }
}

static void
signpost_sentence_list_size_allocate (GtkWidget *widget,
                                      int        width,
                                      int        height,
                                      int        baseline)
{
  GtkWidget *label;
  int y = 0;

  for (label = gtk_widget_get_first_child (widget);
       label != NULL;
       label = gtk_widget_get_next_sibling (label))
    {
      int label_height;

      gtk_widget_measure (label, GTK_ORIENTATION_VERTICAL, width, &label_height, NULL, NULL, NULL);
      gtk_widget_size_allocate (label, &(GtkAllocation) { 0, y, width, label_height }, -1);
      y += label_height + SPACING_PX;
    }
}

static void
signpost_sentence_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (signpost_sentence_list_parent_class)->dispose (object);
}

static void
signpost_sentence_list_class_init (SignpostSentenceListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_sentence_list_dispose;
  widget_class->get_request_mode = signpost_sentence_list_get_request_mode;
  widget_class->measure = signpost_sentence_list_measure;
  widget_class->size_allocate = signpost_sentence_list_size_allocate;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
signpost_sentence_list_init (SignpostSentenceList *self)
{
}

GtkWidget *
signpost_sentence_list_new (void)
{
  return g_object_new (SIGNPOST_TYPE_SENTENCE_LIST, NULL);
}

static GtkWidget *
add_label (SignpostSentenceList *self)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_LIST_ITEM,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "width-chars", 10,
                                   "xalign", 0.0,
                                   NULL);

  gtk_widget_set_parent (label, GTK_WIDGET (self));

  return label;
}

void
signpost_sentence_list_show (SignpostSentenceList *self,
                             GPtrArray            *sentences)
{
  GtkWidget *label, *next;
  guint i;

  g_return_if_fail (SIGNPOST_IS_SENTENCE_LIST (self));
  g_return_if_fail (sentences != NULL);

  label = gtk_widget_get_first_child (GTK_WIDGET (self));
  for (i = 0; i < sentences->len; i++)
    {
      const char *sentence = g_ptr_array_index (sentences, i);

      if (label == NULL)
        label = add_label (self);
      if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), sentence) != 0)
        gtk_label_set_label (GTK_LABEL (label), sentence);
      label = gtk_widget_get_next_sibling (label);
    }

  for (; label != NULL; label = next)
    {
      next = gtk_widget_get_next_sibling (label);
      gtk_widget_unparent (label);
    }
}
