/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A decision that somebody walks through in the real window, step by step. Ids are looked up in the
 * catalogue, so that its wording may change; what is done is done with what is on the screen. */

#pragma once

#include "ui/signpost-application.h"

#define JOB_TITLE   "Orders of the web shop to billing"
#define JOB_SLUG    "orders-of-the-web-shop-to-billing"
#define JOB_PURPOSE "Invoices go out on the same day, and nobody types them."
#define JOB_REASON  "Its vendor would have to build the interface first."
#define JOB_REFUSAL "A bought product without a contract for changes"
#define JOB_RESULT  "Good, because billing stays as it is."
#define JOB_MAKERS  "Ada Winter"

typedef struct
{
  SignpostApplication *application;
  SignpostCatalogue   *catalogue;
  GtkWidget           *window;
  GFile               *folder;        /* of records, empty */
} Job;

typedef struct
{
  const char *question;
  const char *about;     /* (nullable): the leg, as it is shown */
  const char *subject;   /* the leg, as it is saved */
  const char *answers;   /* ids */
} JobChoice;

void       job_begin                  (Job              *job);
/* Quits as a person does. */
void       job_end                    (Job              *job);

void       job_hit                    (Job              *job,
                                       const char       *keys);
void       job_press                  (Job              *job,
                                       const char       *button);
/* Opens the question if it is folded. about (nullable): the leg that it is asked about */
GtkWidget *job_open_question          (Job              *job,
                                       const char       *id,
                                       const char       *about);
void       job_choose                 (Job              *job,
                                       const JobChoice  *choice);
void       job_type_answer            (Job              *job,
                                       const char       *id,
                                       const char       *text);
/* option: its card, opened */
void       job_answer_errors          (Job              *job,
                                       GtkWidget        *option,
                                       const char       *answer);
/* All of them by their titles */
void       job_select_technique       (Job              *job,
                                       const char       *option,
                                       const char       *leg,
                                       const char       *technique);
/* As to operations, security and errors. key: 1 to 5 */
void       job_rate_technique         (Job              *job,
                                       const char       *technique,
                                       const char       *key);
/* rating: as it is told now */
GtkWidget *job_find_rating            (Job              *job,
                                       const char       *option,
                                       const char       *criterion,
                                       const char       *rating);
/* The title that it goes by */
const char *job_get_method            (Job              *job,
                                       const char       *id);
const char *job_get_technique         (Job              *job,
                                       const char       *id);
/* Whether a draft in the folder of drafts says so */
gboolean   job_has_draft_saying       (const char       *text);

void       job_answer_use_case        (Job              *job);
void       job_answer_requirements    (Job              *job);
void       job_answer_functional      (Job              *job);
void       job_answer_technical       (Job              *job);
void       job_compare                (Job              *job);

/* That everything that was walked through arrived */
void       job_check_decision         (Job              *job,
                                       SignpostDecision *decision);
void       job_check_record           (Job              *job,
                                       const char       *markdown);
