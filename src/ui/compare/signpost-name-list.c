/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-name-list.h"

#define MAX_CHARS 40

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MAX_CHARS);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item)
{
  GtkStringObject *name = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (name));
}

GtkListItemFactory *
signpost_name_list_create_factory (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);

  return factory;
}

void
signpost_name_list_show (GtkStringList      *list,
                         const char * const *names)
{
  guint n_names, i;

  g_return_if_fail (GTK_IS_STRING_LIST (list));

  n_names = g_strv_length ((char **) names);
  for (i = 0; i < n_names; i++)
    {
      const char *shown = gtk_string_list_get_string (list, i);

      if (g_strcmp0 (shown, names[i]) != 0)
        break;
    }
  if (i < n_names || g_list_model_get_n_items (G_LIST_MODEL (list)) != n_names)
    gtk_string_list_splice (list, i, g_list_model_get_n_items (G_LIST_MODEL (list)) - i, names + i);
}
