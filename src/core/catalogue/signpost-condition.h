/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

/**
 * SignpostConditionKind:
 *
 * What a condition asks for; see the catalogue's schema for the spelling of each in JSON.
 */
typedef enum
{
  SIGNPOST_CONDITION_ALL,
  SIGNPOST_CONDITION_ANY,
  SIGNPOST_CONDITION_NOT,
  SIGNPOST_CONDITION_ANSWER_IN,              /* question, values */
  SIGNPOST_CONDITION_ANSWERED,               /* question */
  SIGNPOST_CONDITION_LEG_METHOD,             /* values: category ids */
  SIGNPOST_CONDITION_LEG_METHODS_MIX,        /* values, other_values */
  SIGNPOST_CONDITION_ENDPOINT,               /* unchangeable, offers_count */
  SIGNPOST_CONDITION_ALL_CHANGEABLE,
  SIGNPOST_CONDITION_ENDS_MEET,              /* expected */
  SIGNPOST_CONDITION_FORCED_BELOW_ANOTHER,
  SIGNPOST_CONDITION_METHODS_AT_LEAST,       /* points, count */
} SignpostConditionKind;

/**
 * SignpostCondition:
 *
 * When a rule applies or a question is asked: a small tree of tests over the answers and the legs of a decision. It is data;
 * the decision knows how to try it.
 */
typedef struct
{
  SignpostConditionKind   kind;
  GPtrArray              *children;      /* (nullable) (element-type SignpostCondition): ALL, ANY, NOT */
  char                   *question;      /* (nullable) */
  char                  **values;        /* (nullable) */
  char                  **other_values;  /* (nullable) */
  gboolean                expected;
  gboolean                unchangeable;  /* ENDPOINT: whether it is asked that the endpoint cannot be changed */
  int                     offers_count;  /* ENDPOINT: -1 when not asked */
  int                     points;
  int                     count;
} SignpostCondition;

/* Reads the condition under the cursor. %NULL with the reader's error set when it is not one. */
SignpostCondition *signpost_condition_read             (SignpostJsonReader      *reader) G_GNUC_WARN_UNUSED_RESULT;
void               signpost_condition_free             (SignpostCondition       *self);
/* (transfer container): ids of the questions that the condition reads, each once, in order */
GPtrArray         *signpost_condition_list_questions   (const SignpostCondition *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostCondition, signpost_condition_free)

G_END_DECLS
