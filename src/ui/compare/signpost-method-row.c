/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-method-row.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-editable.h"

struct _SignpostMethodRow
{
  GtkBox            parent_instance;

  SignpostOption   *option;
  SignpostCategory *category;
  GtkWidget        *check;
  GtkWidget        *title;
  GtkWidget        *role;
};

G_DEFINE_FINAL_TYPE (SignpostMethodRow, signpost_method_row, GTK_TYPE_BOX)

static const SignpostOptionMethod *
find_method (SignpostMethodRow *self)
{
  GPtrArray *methods = signpost_option_get_methods (self->option);
  guint i;

  for (i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);

      if (g_strcmp0 (method->category, signpost_category_get_id (self->category)) == 0)
        return method;
    }

  return NULL;
}

static void
toggled_cb (SignpostMethodRow *self)
{
  gboolean wanted = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->check));
  const char *id = signpost_category_get_id (self->category);

  if (wanted == (find_method (self) != NULL))
    return;

  /* What was written about the method comes back when it is checked again. */
  if (wanted)
    signpost_option_add_method (self->option, id,
                                gtk_editable_get_text (GTK_EDITABLE (self->role)));
  else
    signpost_option_remove_method (self->option, id);

  signpost_method_row_follow (self);
}

static void
role_changed_cb (SignpostMethodRow *self)
{
  const SignpostOptionMethod *method = find_method (self);
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->role));

  if (method != NULL && g_strcmp0 (method->role, text) != 0)
    signpost_option_add_method (self->option, signpost_category_get_id (self->category), text);
}

static void
signpost_method_row_dispose (GObject *object)
{
  SignpostMethodRow *self = SIGNPOST_METHOD_ROW (object);

  g_clear_object (&self->option);
  g_clear_object (&self->category);

  G_OBJECT_CLASS (signpost_method_row_parent_class)->dispose (object);
}

static void
signpost_method_row_class_init (SignpostMethodRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_method_row_dispose;
}

static void
signpost_method_row_init (SignpostMethodRow *self)
{
  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->title), GTK_NATURAL_WRAP_NONE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  self->check = gtk_check_button_new ();
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->check), self->title);
  gtk_widget_set_size_request (self->check, 190, -1);
  self->role = gtk_entry_new ();
  gtk_widget_set_hexpand (self->role, TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->role), _("What for?"));
  gtk_box_set_spacing (GTK_BOX (self), 6);
  gtk_box_append (GTK_BOX (self), self->check);
  gtk_box_append (GTK_BOX (self), self->role);
}

/* Hands the row what it is about: names come from the catalogue and do not change. */
static void
name_row (SignpostMethodRow *self)
{
  const char *title = signpost_category_get_method_title (self->category);
  /* Translators: %s is a method, such as “Events / Queues” */
  g_autofree char *label = g_strdup_printf (_("What %s is for"), title);

  gtk_label_set_label (GTK_LABEL (self->title), title);
  gtk_widget_set_tooltip_text (self->check, signpost_category_get_summary (self->category));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->role),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
}

GtkWidget *
signpost_method_row_new (SignpostOption   *option,
                         SignpostCategory *category)
{
  SignpostMethodRow *self;

  g_return_val_if_fail (SIGNPOST_IS_OPTION (option), NULL);
  g_return_val_if_fail (SIGNPOST_IS_CATEGORY (category), NULL);

  self = g_object_new (SIGNPOST_TYPE_METHOD_ROW, NULL);
  self->option = g_object_ref (option);
  self->category = g_object_ref (category);
  name_row (self);
  signpost_method_row_follow (self);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->role, "changed", G_CALLBACK (role_changed_cb), self);

  return GTK_WIDGET (self);
}

void
signpost_method_row_follow (SignpostMethodRow *self)
{
  const SignpostOptionMethod *method;

  g_return_if_fail (SIGNPOST_IS_METHOD_ROW (self));

  method = find_method (self);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->check), method != NULL);
  gtk_widget_set_visible (self->role, method != NULL);
  if (method != NULL)
    signpost_editable_show (GTK_EDITABLE (self->role), method->role != NULL ? method->role : "");
}
