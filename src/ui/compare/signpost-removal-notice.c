/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-removal-notice.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-platform.h"

struct _SignpostRemovalNotice
{
  AdwBin             parent_instance;

  GtkLabel          *label;
  GtkWidget         *undo;

  SignpostDecision  *decision;    /* (nullable): while the notice is shown */
  gulong             changed_id;
};

G_DEFINE_FINAL_TYPE (SignpostRemovalNotice, signpost_removal_notice, ADW_TYPE_BIN)

static void
signpost_removal_notice_dispose (GObject *object)
{
  SignpostRemovalNotice *self = SIGNPOST_REMOVAL_NOTICE (object);

  g_clear_signal_handler (&self->changed_id, self->decision);
  g_clear_object (&self->decision);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_REMOVAL_NOTICE);

  G_OBJECT_CLASS (signpost_removal_notice_parent_class)->dispose (object);
}

static void
signpost_removal_notice_class_init (SignpostRemovalNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_removal_notice_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-removal-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostRemovalNotice, label);
  gtk_widget_class_bind_template_child (widget_class, SignpostRemovalNotice, undo);
}

static void
signpost_removal_notice_init (SignpostRemovalNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
signpost_removal_notice_show (SignpostRemovalNotice *self,
                              SignpostDecision      *decision,
                              const char            *name)
{
  g_autofree char *text = NULL;

  g_return_if_fail (SIGNPOST_IS_REMOVAL_NOTICE (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (name != NULL);

  signpost_removal_notice_hide (self);
  self->decision = g_object_ref (decision);
  self->changed_id = g_signal_connect_swapped (decision, "changed",
                                               G_CALLBACK (signpost_removal_notice_hide), self);

  /* Translators: %s is the name of an option or of a criterion */
  text = g_strdup_printf (_("Removed “%s”"), name);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  signpost_platform_announce (GTK_WIDGET (self), text);
  gtk_widget_grab_focus (self->undo);
}

void
signpost_removal_notice_hide (SignpostRemovalNotice *self)
{
  g_return_if_fail (SIGNPOST_IS_REMOVAL_NOTICE (self));

  g_clear_signal_handler (&self->changed_id, self->decision);
  g_clear_object (&self->decision);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
