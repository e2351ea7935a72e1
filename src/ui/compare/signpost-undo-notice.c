/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-undo-notice.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-platform.h"

struct _SignpostUndoNotice
{
  AdwBin            parent_instance;

  GtkLabel         *label;
  GtkWidget        *undo;

  SignpostDecision *decision;    /* (nullable): while the notice is shown */
  gulong            changed_id;
};

G_DEFINE_FINAL_TYPE (SignpostUndoNotice, signpost_undo_notice, ADW_TYPE_BIN)

static void
signpost_undo_notice_dispose (GObject *object)
{
  SignpostUndoNotice *self = SIGNPOST_UNDO_NOTICE (object);

  g_clear_signal_handler (&self->changed_id, self->decision);
  g_clear_object (&self->decision);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_UNDO_NOTICE);

  G_OBJECT_CLASS (signpost_undo_notice_parent_class)->dispose (object);
}

static void
signpost_undo_notice_class_init (SignpostUndoNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_undo_notice_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-undo-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostUndoNotice, label);
  gtk_widget_class_bind_template_child (widget_class, SignpostUndoNotice, undo);
}

static void
signpost_undo_notice_init (SignpostUndoNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
signpost_undo_notice_show (SignpostUndoNotice *self,
                           SignpostDecision   *decision,
                           const char         *text)
{
  g_return_if_fail (SIGNPOST_IS_UNDO_NOTICE (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (text != NULL);

  signpost_undo_notice_hide (self);
  self->decision = g_object_ref (decision);
  self->changed_id = g_signal_connect_swapped (decision, "changed",
                                               G_CALLBACK (signpost_undo_notice_hide), self);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  signpost_platform_announce (GTK_WIDGET (self), text);
}

void
signpost_undo_notice_show_removed (SignpostUndoNotice *self,
                                   SignpostDecision   *decision,
                                   const char         *name)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SIGNPOST_IS_UNDO_NOTICE (self));
  g_return_if_fail (name != NULL);

  /* Translators: %s is the name of an option or of a criterion */
  text = g_strdup_printf (_("Removed “%s”"), name);
  signpost_undo_notice_show (self, decision, text);
  gtk_widget_grab_focus (self->undo);
}

void
signpost_undo_notice_hide (SignpostUndoNotice *self)
{
  g_return_if_fail (SIGNPOST_IS_UNDO_NOTICE (self));

  g_clear_signal_handler (&self->changed_id, self->decision);
  g_clear_object (&self->decision);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
