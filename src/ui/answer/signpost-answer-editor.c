/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-answer-editor.h"

#include "ui/answer/signpost-choice-editor.h"
#include "ui/answer/signpost-scale-editor.h"
#include "ui/answer/signpost-table-editor.h"
#include "ui/answer/signpost-text-editor.h"

typedef struct
{
  SignpostDecision *decision;
  SignpostQuestion *question;
  char             *subject;
} SignpostAnswerEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (SignpostAnswerEditor, signpost_answer_editor, ADW_TYPE_BIN)

enum { PROP_0, PROP_DECISION, PROP_QUESTION, PROP_SUBJECT, N_PROPS };

static GParamSpec *properties[N_PROPS];

static SignpostAnswerEditorPrivate *
get_private (SignpostAnswerEditor *self)
{
  return signpost_answer_editor_get_instance_private (self);
}

static void
signpost_answer_editor_constructed (GObject *object)
{
  SignpostAnswerEditorPrivate *priv = get_private (SIGNPOST_ANSWER_EDITOR (object));

  G_OBJECT_CLASS (signpost_answer_editor_parent_class)->constructed (object);

  gtk_accessible_update_property (GTK_ACCESSIBLE (object),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  signpost_question_get_wording (priv->question),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  signpost_question_get_help (priv->question),
                                  -1);
}

static void
signpost_answer_editor_finalize (GObject *object)
{
  SignpostAnswerEditorPrivate *priv = get_private (SIGNPOST_ANSWER_EDITOR (object));

  g_clear_object (&priv->decision);
  g_clear_object (&priv->question);
  g_clear_pointer (&priv->subject, g_free);

  G_OBJECT_CLASS (signpost_answer_editor_parent_class)->finalize (object);
}

static void
signpost_answer_editor_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  SignpostAnswerEditorPrivate *priv = get_private (SIGNPOST_ANSWER_EDITOR (object));

  switch (property_id)
    {
    case PROP_DECISION:
      g_value_set_object (value, priv->decision);
      break;
    case PROP_QUESTION:
      g_value_set_object (value, priv->question);
      break;
    case PROP_SUBJECT:
      g_value_set_string (value, priv->subject);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_answer_editor_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  SignpostAnswerEditorPrivate *priv = get_private (SIGNPOST_ANSWER_EDITOR (object));

  switch (property_id)
    {
    case PROP_DECISION:
      priv->decision = g_value_dup_object (value);
      break;
    case PROP_QUESTION:
      priv->question = g_value_dup_object (value);
      break;
    case PROP_SUBJECT:
      priv->subject = g_value_dup_string (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_answer_editor_class_init (SignpostAnswerEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = signpost_answer_editor_constructed;
  object_class->finalize = signpost_answer_editor_finalize;
  object_class->get_property = signpost_answer_editor_get_property;
  object_class->set_property = signpost_answer_editor_set_property;

  properties[PROP_DECISION] =
    g_param_spec_object ("decision", NULL, NULL, SIGNPOST_TYPE_DECISION, flags);
  properties[PROP_QUESTION] =
    g_param_spec_object ("question", NULL, NULL, SIGNPOST_TYPE_QUESTION, flags);
  properties[PROP_SUBJECT] =
    g_param_spec_string ("subject", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_answer_editor_init (SignpostAnswerEditor *self)
{
}

static GType
get_editor_type (SignpostQuestion *question)
{
  switch (signpost_question_get_question_type (question))
    {
    case SIGNPOST_QUESTION_SINGLE:
    case SIGNPOST_QUESTION_MULTI:
      return SIGNPOST_TYPE_CHOICE_EDITOR;
    case SIGNPOST_QUESTION_TABLE:
      return SIGNPOST_TYPE_TABLE_EDITOR;
    case SIGNPOST_QUESTION_SCALE:
      return SIGNPOST_TYPE_SCALE_EDITOR;
    case SIGNPOST_QUESTION_TEXT:
    default:
      return SIGNPOST_TYPE_TEXT_EDITOR;
    }
}

GtkWidget *
signpost_answer_editor_new (SignpostDecision *decision,
                            SignpostQuestion *question,
                            const char       *subject)
{
  GtkWidget *editor;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (question), NULL);
  g_return_val_if_fail (subject != NULL, NULL);

  editor = g_object_new (get_editor_type (question),
                         "decision", decision,
                         "question", question,
                         "subject", subject,
                         NULL);
  signpost_answer_editor_refresh (SIGNPOST_ANSWER_EDITOR (editor));

  return editor;
}

SignpostDecision *
signpost_answer_editor_get_decision (SignpostAnswerEditor *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ANSWER_EDITOR (self), NULL);

  return get_private (self)->decision;
}

SignpostQuestion *
signpost_answer_editor_get_question (SignpostAnswerEditor *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ANSWER_EDITOR (self), NULL);

  return get_private (self)->question;
}

const char *
signpost_answer_editor_get_subject (SignpostAnswerEditor *self)
{
  g_return_val_if_fail (SIGNPOST_IS_ANSWER_EDITOR (self), NULL);

  return get_private (self)->subject;
}

void
signpost_answer_editor_refresh (SignpostAnswerEditor *self)
{
  g_return_if_fail (SIGNPOST_IS_ANSWER_EDITOR (self));

  SIGNPOST_ANSWER_EDITOR_GET_CLASS (self)->refresh (self);
}
