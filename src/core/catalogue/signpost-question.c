/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-question.h"

#include "core/catalogue/signpost-catalogue-parts.h"
#include "core/catalogue/signpost-fixed-list.h"

#include <glib/gi18n-lib.h>

#define MAX_ANSWERS  32
#define MAX_COLUMNS  16
#define MAX_DEFAULTS 16

struct _SignpostQuestion
{
  GObject                  parent_instance;

  char                    *id;
  char                    *wording;
  char                    *help;
  char                    *step;
  SignpostTopic            topic;
  SignpostQuestionType     type;
  SignpostQuestionSubject  subject;
  gboolean                 is_optional;
  SignpostFixedList       *answers;
  GPtrArray               *columns;
  SignpostCondition       *show_if;
  GPtrArray               *defaults;   /* (element-type SignpostQuestionDefault) */
};

G_DEFINE_FINAL_TYPE (SignpostQuestion, signpost_question, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_WORDING,
  PROP_HELP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
signpost_question_finalize (GObject *object)
{
  SignpostQuestion *self = SIGNPOST_QUESTION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->wording, g_free);
  g_clear_pointer (&self->help, g_free);
  g_clear_pointer (&self->step, g_free);
  g_clear_object (&self->answers);
  g_clear_pointer (&self->columns, g_ptr_array_unref);
  g_clear_pointer (&self->show_if, signpost_condition_free);
  g_clear_pointer (&self->defaults, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_question_parent_class)->finalize (object);
}

static void
signpost_question_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SignpostQuestion *self = SIGNPOST_QUESTION (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_WORDING:
      g_value_set_string (value, self->wording);
      break;

    case PROP_HELP:
      g_value_set_string (value, self->help);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_question_class_init (SignpostQuestionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_question_finalize;
  object_class->get_property = signpost_question_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_WORDING] = g_param_spec_string ("wording", NULL, NULL, NULL, flags);
  properties[PROP_HELP] = g_param_spec_string ("help", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_question_init (SignpostQuestion *self)
{
  self->answers = signpost_fixed_list_new (SIGNPOST_TYPE_ANSWER);
}

/* Reading */

static const char * const types[] = { "single", "multi", "text", "table", "scale", NULL };
static const char * const subjects[] = {
  "decision", "endpoint", "leg", "option", "technical-option", NULL,
};
static const char * const topics[SIGNPOST_N_TOPICS + 1] = {
  "driver", "use-case", "other-use-cases", "purpose", "needs", "endpoints", "offers", "layer",
  "layer-kind", "layer-functions", "leg-timing", "leg-exchange", "first-leg-style",
  "other-leg-style", "complicated", "change-other-side", "option-methods",
  "leg-technical-options", "rating", "points", "choice", "reasons", "consequences", "review", NULL,
};

static void
column_free (gpointer data)
{
  SignpostColumn *column = data;

  g_free (column->id);
  g_free (column->title);
  g_free (column);
}

static gpointer
read_column_cb (SignpostJsonReader *reader,
                guint               position,
                gpointer            data)
{
  SignpostColumn *column = g_new0 (SignpostColumn, 1);

  column->id = signpost_read_id (reader, "id");
  column->title = signpost_read_text (reader, "title");

  return column;
}

static void
read_answers (SignpostQuestion   *self,
              SignpostJsonReader *reader,
              GPtrArray          *derived)
{
  guint count = signpost_json_reader_enter_list (reader, "answers", 0, MAX_ANSWERS);

  for (guint i = 0; i < derived->len; i++)
    signpost_fixed_list_append (self->answers, g_ptr_array_index (derived, i));

  for (guint i = 0; i < count; i++)
    {
      g_autoptr (SignpostAnswer) answer = NULL;

      signpost_json_reader_enter_element (reader, i);
      answer = signpost_answer_read (reader);
      if (signpost_question_find_answer (self, signpost_answer_get_id (answer)) != NULL)
        signpost_json_reader_fail (reader, "id", _("expected each answer once, found “%s” again"),
                                   signpost_answer_get_id (answer));
      signpost_fixed_list_append (self->answers, answer);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);
}

static void
read_show_if (SignpostQuestion   *self,
              SignpostJsonReader *reader)
{
  if (!signpost_json_reader_has (reader, "show_if"))
    return;

  signpost_json_reader_enter_member (reader, "show_if");
  self->show_if = signpost_condition_read (reader);
  signpost_json_reader_leave (reader);
}

static void
default_free (gpointer data)
{
  SignpostQuestionDefault *self = data;

  g_clear_pointer (&self->condition, signpost_condition_free);
  g_free (self);
}

static gpointer
read_default_cb (SignpostJsonReader *reader,
                 guint               position,
                 gpointer            data)
{
  SignpostQuestion *question = data;
  SignpostQuestionDefault *self = g_new0 (SignpostQuestionDefault, 1);
  g_autofree char *id = signpost_read_id (reader, "answer");

  self->answer = signpost_question_find_answer (question, id);
  if (self->answer == NULL)
    signpost_json_reader_fail (reader, "answer",
                               _("expected the id of an answer to the question “%s”, found “%s”"),
                               question->id, id);
  signpost_json_reader_enter_member (reader, "if");
  self->condition = signpost_condition_read (reader);
  signpost_json_reader_leave (reader);

  return self;
}

static void
read_defaults (SignpostQuestion   *self,
               SignpostJsonReader *reader)
{
  if (signpost_json_reader_has (reader, "defaults"))
    self->defaults = signpost_read_list (reader, "defaults", 1, MAX_DEFAULTS, read_default_cb, self,
                                         default_free);
  else
    self->defaults = g_ptr_array_new ();
}

/* A choice needs something to choose from, a table a column. Its own options the decision knows
 * itself. */
static void
check_shape (SignpostQuestion   *self,
             SignpostJsonReader *reader)
{
  gboolean is_choice = self->type == SIGNPOST_QUESTION_SINGLE ||
                       self->type == SIGNPOST_QUESTION_MULTI;
  gboolean has_answers = g_list_model_get_n_items (G_LIST_MODEL (self->answers)) > 0;
  const char *origin = signpost_json_reader_get_optional (reader, "answers_from");

  if (is_choice && !has_answers && g_strcmp0 (origin, "options") != 0)
    signpost_json_reader_fail (reader, "answers", _("expected answers to choose from, found none"));

  if (!is_choice && has_answers)
    signpost_json_reader_fail (reader, "answers",
                               _("expected no answers for a question of the type “%s”, found some"),
                               types[self->type]);

  if (self->type == SIGNPOST_QUESTION_TABLE && self->columns->len == 0)
    signpost_json_reader_fail (reader, "columns", _("expected the columns of a table, found none"));
}

SignpostQuestion *
signpost_question_read (SignpostJsonReader *reader,
                        GPtrArray          *derived)
{
  SignpostQuestion *self = g_object_new (SIGNPOST_TYPE_QUESTION, NULL);

  self->id = signpost_read_id (reader, "id");
  self->wording = signpost_read_text (reader, "wording");
  self->help = signpost_read_text (reader, "help");
  self->step = signpost_read_id (reader, "step");
  self->topic = signpost_json_reader_get_choice (reader, "topic", topics, SIGNPOST_TOPIC_DRIVER);
  self->type = signpost_json_reader_get_choice (reader, "type", types, -1);
  self->subject = signpost_json_reader_get_choice (reader, "per", subjects,
                                                   SIGNPOST_SUBJECT_DECISION);
  self->is_optional = signpost_json_reader_get_boolean (reader, "optional", FALSE);
  self->columns = signpost_read_list (reader, "columns", 0, MAX_COLUMNS, read_column_cb, NULL,
                                      column_free);
  read_answers (self, reader, derived);
  read_show_if (self, reader);
  read_defaults (self, reader);
  check_shape (self, reader);

  return self;
}

/* Public */

const char *
signpost_question_get_id (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return self->id;
}

const char *
signpost_question_get_wording (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return self->wording;
}

const char *
signpost_question_get_help (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return self->help;
}

const char *
signpost_question_get_step (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return self->step;
}

SignpostTopic
signpost_question_get_topic (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), SIGNPOST_TOPIC_DRIVER);

  return self->topic;
}

SignpostQuestionType
signpost_question_get_question_type (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), SIGNPOST_QUESTION_TEXT);

  return self->type;
}

SignpostQuestionSubject
signpost_question_get_subject (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), SIGNPOST_SUBJECT_DECISION);

  return self->subject;
}

gboolean
signpost_question_is_optional (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), FALSE);

  return self->is_optional;
}

GListModel *
signpost_question_get_answers (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return G_LIST_MODEL (self->answers);
}

GPtrArray *
signpost_question_get_columns (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return self->columns;
}

const SignpostCondition *
signpost_question_get_show_if (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return self->show_if;
}

GPtrArray *
signpost_question_get_defaults (SignpostQuestion *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  return self->defaults;
}

SignpostAnswer *
signpost_question_find_answer (SignpostQuestion *self,
                               const char       *answer_id)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->answers)); i++)
    {
      g_autoptr (SignpostAnswer) answer = g_list_model_get_item (G_LIST_MODEL (self->answers), i);

      if (g_strcmp0 (signpost_answer_get_id (answer), answer_id) == 0)
        return answer;
    }

  return NULL;
}
