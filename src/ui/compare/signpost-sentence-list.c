/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-sentence-list.h"

struct _SignpostSentenceList
{
  GtkBox parent_instance;
};

G_DEFINE_FINAL_TYPE (SignpostSentenceList, signpost_sentence_list, GTK_TYPE_BOX)

static void
signpost_sentence_list_class_init (SignpostSentenceListClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_LIST);
}

static void
signpost_sentence_list_init (SignpostSentenceList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
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
                                   "xalign", 0.0,
                                   NULL);

  gtk_box_append (GTK_BOX (self), label);

  return label;
}

void
signpost_sentence_list_show (SignpostSentenceList *self,
                             GPtrArray            *sentences)
{
  GtkWidget *label = NULL;
  guint i;

  g_return_if_fail (SIGNPOST_IS_SENTENCE_LIST (self));
  g_return_if_fail (sentences != NULL);

  for (i = 0; i < sentences->len; i++)
    {
      const char *sentence = g_ptr_array_index (sentences, i);

      label = label != NULL ? gtk_widget_get_next_sibling (label)
                            : gtk_widget_get_first_child (GTK_WIDGET (self));
      if (label == NULL)
        label = add_label (self);
      if (g_strcmp0 (gtk_label_get_label (GTK_LABEL (label)), sentence) != 0)
        gtk_label_set_label (GTK_LABEL (label), sentence);
    }

  while ((label != NULL && gtk_widget_get_next_sibling (label) != NULL) ||
         (label == NULL && gtk_widget_get_first_child (GTK_WIDGET (self)) != NULL))
    gtk_box_remove (GTK_BOX (self), gtk_widget_get_last_child (GTK_WIDGET (self)));

  gtk_widget_set_visible (GTK_WIDGET (self), sentences->len > 0);
}
