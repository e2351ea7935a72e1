/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/catalogue/signpost-condition.h"

G_BEGIN_DECLS

#define SIGNPOST_TYPE_ANSWER (signpost_answer_get_type ())
G_DECLARE_FINAL_TYPE (SignpostAnswer, signpost_answer, SIGNPOST, ANSWER, GObject)

/* One of the answers that a question offers. Immutable. Properties: id, title. */
const char *signpost_answer_get_id     (SignpostAnswer *self);
const char *signpost_answer_get_title  (SignpostAnswer *self);
/* (nullable): what the answer means to the program, such as “layer-present” */
const char *signpost_answer_get_means  (SignpostAnswer *self);
/* (nullable): the category that the answer settles for a leg */
const char *signpost_answer_get_method (SignpostAnswer *self);

/**
 * SignpostQuestionType:
 *
 * How a question is answered. Nicks as in the catalogue: single, multi, text, table, scale.
 */
typedef enum
{
  SIGNPOST_QUESTION_SINGLE,
  SIGNPOST_QUESTION_MULTI,
  SIGNPOST_QUESTION_TEXT,
  SIGNPOST_QUESTION_TABLE,
  SIGNPOST_QUESTION_SCALE,
} SignpostQuestionType;

/**
 * SignpostQuestionSubject:
 *
 * What is asked about. Nicks: decision, endpoint, leg, option, technical-option.
 */
typedef enum
{
  SIGNPOST_SUBJECT_DECISION,
  SIGNPOST_SUBJECT_ENDPOINT,
  SIGNPOST_SUBJECT_LEG,
  SIGNPOST_SUBJECT_OPTION,
  SIGNPOST_SUBJECT_TECHNICAL_OPTION,
} SignpostQuestionSubject;

/**
 * SignpostTopic:
 *
 * What a question feeds. C never knows a question by its id, only by its topic. Nicks are the lower-case names with dashes
 * (“use-case”, “other-leg-style”, …). All but %SIGNPOST_TOPIC_DRIVER and %SIGNPOST_TOPIC_RATING belong to one question at most.
 * The first column of the table of needs is about who needs something: a person or a system.
 */
typedef enum
{
  SIGNPOST_TOPIC_DRIVER,
  SIGNPOST_TOPIC_USE_CASE,
  SIGNPOST_TOPIC_OTHER_USE_CASES,
  SIGNPOST_TOPIC_PURPOSE,
  SIGNPOST_TOPIC_NEEDS,
  SIGNPOST_TOPIC_ENDPOINTS,
  SIGNPOST_TOPIC_OFFERS,
  SIGNPOST_TOPIC_LAYER,
  SIGNPOST_TOPIC_LAYER_KIND,
  SIGNPOST_TOPIC_LAYER_FUNCTIONS,
  SIGNPOST_TOPIC_LEG_TIMING,
  SIGNPOST_TOPIC_LEG_EXCHANGE,
  SIGNPOST_TOPIC_FIRST_LEG_STYLE,
  SIGNPOST_TOPIC_OTHER_LEG_STYLE,
  SIGNPOST_TOPIC_COMPLICATED,
  SIGNPOST_TOPIC_CHANGE_OTHER_SIDE,
  SIGNPOST_TOPIC_OPTION_METHODS,
  SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS,
  SIGNPOST_TOPIC_RATING,
  SIGNPOST_TOPIC_POINTS,
  SIGNPOST_TOPIC_CHOICE,
  SIGNPOST_TOPIC_REASONS,
  SIGNPOST_TOPIC_CONSEQUENCES,
  SIGNPOST_TOPIC_REVIEW,
  SIGNPOST_N_TOPICS,
} SignpostTopic;

/**
 * SignpostColumn:
 *
 * One column of a question that is answered by a table.
 */
typedef struct
{
  char *id;
  char *title;
} SignpostColumn;

/**
 * SignpostQuestionDefault:
 *
 * What earlier answers speak for. It is offered, and never taken by itself.
 */
typedef struct
{
  SignpostAnswer    *answer;      /* borrowed from the question */
  SignpostCondition *condition;
} SignpostQuestionDefault;

#define SIGNPOST_TYPE_QUESTION (signpost_question_get_type ())
G_DECLARE_FINAL_TYPE (SignpostQuestion, signpost_question, SIGNPOST, QUESTION, GObject)

/* One question of the walkthrough. Immutable. Properties: id, wording, help. */
const char              *signpost_question_get_id           (SignpostQuestion *self);
const char              *signpost_question_get_wording      (SignpostQuestion *self);
const char              *signpost_question_get_help         (SignpostQuestion *self);
const char              *signpost_question_get_step         (SignpostQuestion *self);
SignpostTopic            signpost_question_get_topic        (SignpostQuestion *self);
SignpostQuestionType     signpost_question_get_question_type(SignpostQuestion *self);
SignpostQuestionSubject  signpost_question_get_subject      (SignpostQuestion *self);
gboolean                 signpost_question_is_optional      (SignpostQuestion *self);
/* (element-type SignpostAnswer): also where the catalogue says “answers_from” (use cases, layer kinds, technical options …: an
 * answer each); empty for texts, tables, scales and for answers that are the decision's own options */
GListModel              *signpost_question_get_answers      (SignpostQuestion *self);
/* (nullable) */
SignpostAnswer          *signpost_question_find_answer      (SignpostQuestion *self,
                                                             const char       *answer_id);
/* (element-type SignpostColumn) */
GPtrArray               *signpost_question_get_columns      (SignpostQuestion *self);
/* (nullable): shown always when NULL */
const SignpostCondition *signpost_question_get_show_if      (SignpostQuestion *self);
/* (element-type SignpostQuestionDefault): the first whose condition holds is meant */
GPtrArray               *signpost_question_get_defaults     (SignpostQuestion *self);

G_END_DECLS
