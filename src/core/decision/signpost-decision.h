/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/catalogue/signpost-catalogue.h"
#include "core/decision/signpost-comparison.h"
#include "core/decision/signpost-option.h"
#include "core/decision/signpost-topology.h"

G_BEGIN_DECLS

/* A file larger than this is refused: no decision writes one. A text is 4 000 characters of at most 4 bytes, 16 000 bytes. Where every
 * text is that long there are 24 × 16 ratings with note and evidence (12.3 MB), tables of 64 rows and 14 columns in all (14.3 MB; the
 * columns are the catalogue's), 24 options with name, role of 5 methods and 2 reasons (3.1 MB), 52 technical options with a note on 3
 * scales (2.5 MB), 16 criteria with 5 texts, 64 triggers and 17 systems with 2 texts (2.8 MB), and a text beside every other answer.
 * That is below 40 MB; the rest is for catalogues that ask more. */
#define SIGNPOST_DECISION_MAX_BYTES (64 * 1024 * 1024)
#define SIGNPOST_DECISION_MAX_TEXT  4000
#define SIGNPOST_DECISION_MAX_ROWS  64
/* Systems, such as one source and fifteen targets; the layer is one more. */
#define SIGNPOST_DECISION_MAX_SYSTEMS   16
#define SIGNPOST_DECISION_MAX_ENDPOINTS (SIGNPOST_DECISION_MAX_SYSTEMS + 1)

/**
 * SignpostReply:
 *
 * What was answered to a question about a subject. Read-only for everybody but the decision.
 * @values: ids of the chosen answers; never %NULL
 * @text: for text questions, or the note beside a scale; never %NULL
 * @rating: 1–5 for a scale; 0 for none
 * @unsure: “not sure” was said; values may still hold a tendency
 * @rows: (element-type GStrv): for tables, a string for each column
 */
typedef struct
{
  char      **values;
  char       *text;
  int         rating;
  gboolean    unsure;
  GPtrArray  *rows;
} SignpostReply;

/**
 * SignpostDetail:
 *
 * What the record says beside the decision itself. Plain texts, "" when nobody has said; in JSON the members of “record” with the
 * nicks status (proposed, accepted, rejected, deprecated), date (ISO), decision_makers, consulted, informed.
 */
typedef enum
{
  SIGNPOST_DETAIL_STATUS,
  SIGNPOST_DETAIL_DATE,
  SIGNPOST_DETAIL_DECISION_MAKERS,
  SIGNPOST_DETAIL_CONSULTED,
  SIGNPOST_DETAIL_INFORMED,
  SIGNPOST_N_DETAILS,
} SignpostDetail;

/**
 * SignpostRelation:
 *
 * What becomes of a record that is revised. Nicks: supersedes, amends.
 */
typedef enum
{
  SIGNPOST_RELATION_SUPERSEDES,
  SIGNPOST_RELATION_AMENDS,
} SignpostRelation;

/**
 * SignpostRevision:
 *
 * The record that a decision revises.
 * @record: the record's file: a URI in a draft, its name in the folder of records once the decision is recorded itself; never ""
 * @number: of the record; 0 for none
 * @title: of the record
 * @sha256: of the decision file beside the record when the revision began; "" when nobody knows
 */
typedef struct
{
  char             *record;
  guint             number;
  char             *title;
  char             *sha256;
  SignpostRelation  relation;
} SignpostRevision;

SignpostRevision *signpost_revision_copy (const SignpostRevision *self) G_GNUC_WARN_UNUSED_RESULT;
void              signpost_revision_free (SignpostRevision       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SignpostRevision, signpost_revision_free)

#define SIGNPOST_TYPE_DECISION (signpost_decision_get_type ())
G_DECLARE_FINAL_TYPE (SignpostDecision, signpost_decision, SIGNPOST, DECISION, GObject)

/**
 * One walk through the five steps: answers, endpoints and legs, options, comparison, outcome. Finished or not, it is one JSON file.
 * Every edit emits “changed” once. Properties: title, id (constant).
 *
 * A subject is "" for the decision itself, an endpoint's, leg's, option's or technical option's id otherwise.
 */
SignpostDecision    *signpost_decision_new               (SignpostCatalogue   *catalogue) G_GNUC_WARN_UNUSED_RESULT;
SignpostCatalogue   *signpost_decision_get_catalogue     (SignpostDecision    *self);
const char          *signpost_decision_get_id            (SignpostDecision    *self);
const char          *signpost_decision_get_title         (SignpostDecision    *self);
void                 signpost_decision_set_title         (SignpostDecision    *self,
                                                          const char          *title);
/* For display: the title, or, as long as there is none, what it is about: “Process Integration – new decision” */
char                *signpost_decision_dup_shown_title   (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;
/* ISO date, “2026-11-21”; of its creation */
const char          *signpost_decision_get_created       (SignpostDecision    *self);
void                 signpost_decision_set_created       (SignpostDecision    *self,
                                                          const char          *iso_date);

const char          *signpost_decision_get_detail        (SignpostDecision    *self,
                                                          SignpostDetail       detail);
void                 signpost_decision_set_detail        (SignpostDecision    *self,
                                                          SignpostDetail       detail,
                                                          const char          *text);

/* (transfer full) (element-type SignpostDifference): what the catalogue says in another way than when the decision rested on it; none for
 * a decision that does not know, or was made with another catalogue */
GPtrArray           *signpost_decision_list_outdated     (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;
/* From now on the decision rests on the catalogue as it is. */
void                 signpost_decision_accept_catalogue  (SignpostDecision    *self);

/* (nullable): NULL when it revises nothing */
const SignpostRevision *signpost_decision_get_revision   (SignpostDecision    *self);
/* revision: (nullable), copied */
void                 signpost_decision_set_revision      (SignpostDecision    *self,
                                                          const SignpostRevision *revision);
/* Only for a decision that revises something */
void                 signpost_decision_set_relation      (SignpostDecision    *self,
                                                          SignpostRelation     relation);

/* Answers */
/* (nullable): NULL when nothing was answered */
const SignpostReply *signpost_decision_get_reply         (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject);
gboolean             signpost_decision_is_answered       (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject);
gboolean             signpost_decision_has_value         (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject,
                                                          const char          *answer_id);
void                 signpost_decision_set_values        (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject,
                                                          const char * const  *answer_ids);
/* Sets or clears one of several; for single choice it replaces */
void                 signpost_decision_set_value         (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject,
                                                          const char          *answer_id,
                                                          gboolean             chosen);
void                 signpost_decision_set_text          (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject,
                                                          const char          *text);
void                 signpost_decision_set_rating        (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject,
                                                          int                  rating);
void                 signpost_decision_set_unsure        (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject,
                                                          gboolean             unsure);
/* rows: (element-type GStrv), copied */
void                 signpost_decision_set_rows          (SignpostDecision    *self,
                                                          SignpostQuestion    *question,
                                                          const char          *subject,
                                                          GPtrArray           *rows);
/* Whether the question is asked, given the other answers. A hidden question keeps its reply, which then does not count. */
gboolean             signpost_decision_is_asked          (SignpostDecision    *self,
                                                          SignpostQuestion    *question);
/* The first text or chosen value of the question that feeds a topic; NULL when not answered or not asked */
const char          *signpost_decision_get_topic_text    (SignpostDecision    *self,
                                                          SignpostTopic        topic);
const char          *signpost_decision_get_topic_value   (SignpostDecision    *self,
                                                          SignpostTopic        topic);
/* (nullable) */
SignpostUseCase     *signpost_decision_get_use_case      (SignpostDecision    *self);
void                 signpost_decision_set_use_case      (SignpostDecision    *self,
                                                          SignpostUseCase     *use_case);

/* Endpoints: (element-type SignpostEndpoint). New decisions have a source and a target. */
GListModel          *signpost_decision_get_endpoints     (SignpostDecision    *self);
gboolean             signpost_decision_has_room          (SignpostDecision    *self);
/* (transfer none) (nullable): NULL when there are as many systems as there may be, or for a second layer */
SignpostEndpoint    *signpost_decision_add_endpoint      (SignpostDecision    *self,
                                                          SignpostRole         role,
                                                          const char          *name);
/* What was said about it and its legs is forgotten. Without its layer a decision has none: the layer question is answered so. */
void                 signpost_decision_remove_endpoint   (SignpostDecision    *self,
                                                          SignpostEndpoint    *endpoint);
/* (transfer none) (nullable) */
SignpostEndpoint    *signpost_decision_find_endpoint     (SignpostDecision    *self,
                                                          const char          *id);
/* Who needs something, as the table of needs says, and is not among the endpoints yet: each once, in the order of the table */
char               **signpost_decision_list_needing      (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;
/* What was said about a layer is kept while the layer question says that there is none, but then it takes no part. */
gboolean             signpost_decision_takes_part        (SignpostDecision    *self,
                                                          SignpostEndpoint    *endpoint);

/* (element-type SignpostTopology): one, or two while a layer is planned; follows endpoints and answers */
GPtrArray           *signpost_decision_list_topologies   (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;
/* leg: one through the layer. (transfer none) (nullable): id of the method that was chosen for the direct legs that it is a part of; NULL
 * where none was, or not the same for all */
const char          *signpost_decision_get_direct_method (SignpostDecision  *self,
                                                          const SignpostLeg *leg);
/* (nullable): the style question of a leg, by whether it runs through the layer */
SignpostQuestion    *signpost_decision_get_leg_question  (SignpostDecision    *self,
                                                          const SignpostLeg   *leg,
                                                          gboolean             through_layer);

/* Options: (element-type SignpostOption) */
GListModel          *signpost_decision_get_options       (SignpostDecision    *self);
/* (transfer none) (nullable): NULL when the comparison is full */
SignpostOption      *signpost_decision_add_option        (SignpostDecision    *self,
                                                          const char          *name);
void                 signpost_decision_remove_option     (SignpostDecision    *self,
                                                          SignpostOption      *option);
SignpostOption      *signpost_decision_find_option       (SignpostDecision    *self,
                                                          const char          *id);
/* (nullable) */
SignpostOption      *signpost_decision_get_chosen        (SignpostDecision    *self);
void                 signpost_decision_set_chosen        (SignpostDecision    *self,
                                                          SignpostOption      *option);
/* Why another option was not chosen; "" when nobody said */
const char          *signpost_decision_get_reason        (SignpostDecision    *self,
                                                          SignpostOption      *option);
void                 signpost_decision_set_reason        (SignpostDecision    *self,
                                                          SignpostOption      *option,
                                                          const char          *reason);

/* The decision in one sentence (the Y-statement); "" when nobody wrote one */
const char          *signpost_decision_get_statement     (SignpostDecision    *self);
void                 signpost_decision_set_statement     (SignpostDecision    *self,
                                                          const char          *statement);
/* What was ticked of the catalogue's readiness and completion, by id; ids that it does not know are kept */
gboolean             signpost_decision_is_ticked         (SignpostDecision    *self,
                                                          const char          *id);
void                 signpost_decision_set_ticked        (SignpostDecision    *self,
                                                          const char          *id,
                                                          gboolean             ticked);

/* (transfer none): its options follow the decision's */
SignpostComparison  *signpost_decision_get_comparison    (SignpostDecision    *self);
/* Fills ratings nobody has given yet from the ratings of technical options: an option is as good as its weakest leg */
void                 signpost_decision_prefill_ratings   (SignpostDecision    *self);

/* Files. Members that this version does not know are kept and written back. */
SignpostDecision    *signpost_decision_new_from_bytes    (SignpostCatalogue   *catalogue,
                                                          GBytes              *bytes,
                                                          const char          *name,
                                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;
SignpostDecision    *signpost_decision_new_from_file     (SignpostCatalogue   *catalogue,
                                                          GFile               *file,
                                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* As far as it can be understood: what is wrong is left out, and a text that was cut off ends where it was whole; remarks say so. is_whole:
 * FALSE when something was left out; then keep the file, because the decision has lost it. Fails only when it is no decision at all. */
SignpostDecision    *signpost_decision_rescue_bytes      (SignpostCatalogue   *catalogue,
                                                          GBytes              *bytes,
                                                          const char          *name,
                                                          gboolean            *is_whole,
                                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;
SignpostDecision    *signpost_decision_rescue_file       (SignpostCatalogue   *catalogue,
                                                          GFile               *file,
                                                          gboolean            *is_whole,
                                                          GError             **error) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer full): UTF-8, LF, stable order, final newline; the same decision gives the same bytes */
GBytes              *signpost_decision_to_bytes          (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;
/* Says what the bytes of signpost_decision_to_bytes () said, in the same objects: endpoints and options that both have stay who they
 * are, and the comparison does. What only the file knows stays as it is. One edit. FALSE when they are no decision, and nothing changes. */
gboolean             signpost_decision_restore           (SignpostDecision    *self,
                                                          GBytes              *bytes);
/* (element-type utf8): what the file said that could not be understood (“question q9.9 is not in this catalogue”), for people */
GPtrArray           *signpost_decision_get_remarks       (SignpostDecision    *self);

G_END_DECLS
