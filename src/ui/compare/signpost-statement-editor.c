/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-statement-editor.h"

#include <glib/gi18n-lib.h>

struct _SignpostStatementEditor
{
  SignpostDecisionWidget  parent_instance;

  GtkTextView            *view;
  GtkTextBuffer          *buffer;
  GtkWidget              *draft;
  gboolean                following;
};

G_DEFINE_FINAL_TYPE (SignpostStatementEditor, signpost_statement_editor,
                     SIGNPOST_TYPE_DECISION_WIDGET)

static void
changed_cb (SignpostStatementEditor *self)
{
  SignpostDecision *decision =
    signpost_decision_widget_get_decision (SIGNPOST_DECISION_WIDGET (self));
  g_autofree char *text = NULL;

  if (self->following || decision == NULL)
    return;

  g_object_get (self->buffer, "text", &text, NULL);
  signpost_decision_set_statement (decision, text);
}

/* What is being written keeps its cursor and its spaces at the end. */
static void
show_text (SignpostStatementEditor *self,
           const char              *text)
{
  g_autofree char *shown = NULL;
  g_autofree char *wanted = g_strstrip (g_strdup (text));

  g_object_get (self->buffer, "text", &shown, NULL);
  g_strstrip (shown);
  if (g_str_equal (shown, wanted))
    return;

  self->following = TRUE;
  gtk_text_buffer_set_text (self->buffer, text, -1);
  self->following = FALSE;
}

static void
signpost_statement_editor_follow (SignpostDecisionWidget *widget,
                                  SignpostDecision       *decision)
{
  SignpostStatementEditor *self = SIGNPOST_STATEMENT_EDITOR (widget);
  const char *statement = signpost_decision_get_statement (decision);

  show_text (self, statement);
  gtk_button_set_label (GTK_BUTTON (self->draft),
                        *statement == '\0' ? _("_Draft It") : _("_Draft Again"));
  /* GTK takes the label with its mnemonic for the name otherwise. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->draft),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  *statement == '\0' ? _("Draft it") : _("Draft again"),
                                  -1);
}

static void
signpost_statement_editor_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_STATEMENT_EDITOR);

  G_OBJECT_CLASS (signpost_statement_editor_parent_class)->dispose (object);
}

static void
signpost_statement_editor_class_init (SignpostStatementEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_statement_editor_dispose;
  SIGNPOST_DECISION_WIDGET_CLASS (klass)->follow = signpost_statement_editor_follow;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-statement-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostStatementEditor, view);
  gtk_widget_class_bind_template_child (widget_class, SignpostStatementEditor, draft);
}

static void
signpost_statement_editor_init (SignpostStatementEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->buffer = gtk_text_view_get_buffer (self->view);
  g_signal_connect_object (self->buffer, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_statement_editor_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_STATEMENT_EDITOR, "decision", decision, NULL);
}
