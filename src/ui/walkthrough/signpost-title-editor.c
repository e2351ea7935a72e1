/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-title-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-editable.h"
#include "ui/signpost-focus.h"

struct _SignpostTitleEditor
{
  AdwBin            parent_instance;

  SignpostDecision *decision;
  GtkWidget        *entry;
  gboolean          refreshing;
};

G_DEFINE_FINAL_TYPE (SignpostTitleEditor, signpost_title_editor, ADW_TYPE_BIN)

static void
changed_cb (SignpostTitleEditor *self)
{
  if (!self->refreshing)
    signpost_decision_set_title (self->decision,
                                 gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}

static void
activate_cb (SignpostTitleEditor *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static gboolean
signpost_title_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (SIGNPOST_TITLE_EDITOR (widget)->entry);
}

static void
signpost_title_editor_finalize (GObject *object)
{
  SignpostTitleEditor *self = SIGNPOST_TITLE_EDITOR (object);

  g_clear_object (&self->decision);

  G_OBJECT_CLASS (signpost_title_editor_parent_class)->finalize (object);
}

static void
signpost_title_editor_class_init (SignpostTitleEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_title_editor_finalize;
  GTK_WIDGET_CLASS (klass)->focus = signpost_focus_pass_on;
  GTK_WIDGET_CLASS (klass)->grab_focus = signpost_title_editor_grab_focus;
}

static void
signpost_title_editor_init (SignpostTitleEditor *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic (_("_Title of the decision"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");

  self->entry = gtk_entry_new ();
  gtk_entry_set_max_length (GTK_ENTRY (self->entry), SIGNPOST_DECISION_MAX_TEXT);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->entry), _("Such as: Orders to billing"));
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), self->entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Title of the decision"),
                                  -1);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (activate_cb), self);

  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
  gtk_widget_add_css_class (GTK_WIDGET (self), "decision-title");
  gtk_box_append (GTK_BOX (column), label);
  gtk_box_append (GTK_BOX (column), self->entry);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
signpost_title_editor_new (SignpostDecision *decision)
{
  SignpostTitleEditor *self = g_object_new (SIGNPOST_TYPE_TITLE_EDITOR, NULL);

  self->decision = g_object_ref (decision);
  signpost_title_editor_refresh (self);

  return GTK_WIDGET (self);
}

void
signpost_title_editor_refresh (SignpostTitleEditor *self)
{
  g_return_if_fail (SIGNPOST_IS_TITLE_EDITOR (self));

  self->refreshing = TRUE;
  signpost_editable_show (GTK_EDITABLE (self->entry), signpost_decision_get_title (self->decision));
  self->refreshing = FALSE;
}
