/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/decision/signpost-decision.h"
#include "core/decision/signpost-replies.h"

G_BEGIN_DECLS

struct _SignpostDecision
{
  GObject              parent_instance;

  SignpostCatalogue   *catalogue;
  char                *id;
  char                *title;
  char                *created;
  char                *details[SIGNPOST_N_DETAILS];

  SignpostReplies     *replies;
  GListStore          *endpoints;
  GListStore          *options;
  SignpostComparison  *comparison;
  char                *chosen;            /* (nullable): id of an option */
  GHashTable          *reasons;           /* option id → why it was not chosen */
  char                *statement;
  GPtrArray           *ticks;             /* (element-type utf8): ids, sorted */
  SignpostRevision    *revision;          /* (nullable) */
  GHashTable          *parts;             /* part of the catalogue → its digest when it was used; what has been used since is not in it */

  guint                n_edits;           /* edits under way; “changed” waits for the last of them */
  gboolean             has_changed;
  gboolean             is_reading;        /* a file, which says itself what followed from its answers */

  /* What the file said and we do not understand */
  JsonNode            *file_root;         /* (nullable) */
  GPtrArray           *foreign_answers;   /* (element-type JsonNode) */
  GHashTable          *unread;            /* member → what we would have written instead, right after reading */
  GPtrArray           *remarks;
};

/* What the layer question says. */
typedef enum
{
  SIGNPOST_LAYER_ABSENT,
  SIGNPOST_LAYER_PRESENT,
  SIGNPOST_LAYER_PLANNED,
} SignpostLayerState;

/* Everything that happens between the two is one edit. */
void                 signpost_decision_begin_edit      (SignpostDecision    *self);
void                 signpost_decision_end_edit        (SignpostDecision    *self,
                                                        gboolean             has_changed);

/* An edit that is over already; also a callback for what belongs to the decision */
void                 signpost_decision_report_change   (SignpostDecision    *self);

/* signpost-decision-legs.c */
SignpostLayerState   signpost_decision_get_layer_state (SignpostDecision    *self);
/* (nullable) */
SignpostEndpoint    *signpost_decision_find_layer      (SignpostDecision    *self);
/* Makes sure that there is a layer endpoint while the layer takes part; whether one was added */
gboolean             signpost_decision_ensure_layer    (SignpostDecision    *self);
/* From each source to each target, whether or not a layer stands between them */
SignpostTopology    *signpost_decision_create_direct   (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;
/* (transfer container): the endpoints that take part: not the layer when there is none */
GPtrArray           *signpost_decision_list_ends       (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;

/* signpost-decision-layer-legs.c: answers each leg through the layer that is not answered yet as the direct legs were, as far as the
 * ends allow it */
void                 signpost_decision_carry_to_layer  (SignpostDecision    *self);

/* signpost-option-gate.c: leaves an option out of the comparison, with the reason, when its methods have become such that the use case does
 * not mark them, and takes it in again when they are others; unless somebody said otherwise. @before: its fit until now */
void                 signpost_decision_gate_option     (SignpostDecision    *self,
                                                        SignpostOption      *option,
                                                        SignpostFitLevel     before);

/* signpost-decision-options.c */
void                 signpost_decision_update_fits     (SignpostDecision    *self);
void                 signpost_decision_take_option     (SignpostDecision    *self,
                                                        SignpostOption      *option);
void                 signpost_decision_take_comparison (SignpostDecision    *self,
                                                        SignpostComparison  *comparison);

/* Takes over the other one's options; those that both have stay the same objects. The comparison is not touched. */
void                 signpost_decision_restore_options (SignpostDecision    *self,
                                                        SignpostDecision    *other);

/* signpost-decision-restore.c: makes the store hold these items, and says so only where it did not before.
 * items: (element-type GObject) */
void                 signpost_replace_items            (GListStore          *store,
                                                        GPtrArray           *items);

/* signpost-decision-endpoints.c */
void                 signpost_decision_restore_endpoints (SignpostDecision  *self,
                                                        SignpostDecision    *other);
void                 signpost_decision_take_endpoint   (SignpostDecision    *self,
                                                        SignpostEndpoint    *endpoint);

/* signpost-decision-answers.c: (nullable): the first of the answers that were chosen */
SignpostAnswer      *signpost_decision_get_answer      (SignpostDecision    *self,
                                                        SignpostQuestion    *question,
                                                        const char          *subject);

/* signpost-decision-parts.c: what the decision rests on in the catalogue */
void                 signpost_decision_read_parts      (SignpostDecision    *self,
                                                        SignpostJsonReader  *reader);
void                 signpost_decision_add_parts       (SignpostDecision    *self,
                                                        JsonNode            *root);
/* The question has been answered again, as it is now. */
void                 signpost_decision_renew_question  (SignpostDecision    *self,
                                                        SignpostQuestion    *question);

/* signpost-decision-revision.c */
void                 signpost_decision_add_revision    (SignpostDecision    *self,
                                                        JsonBuilder         *builder);

/* signpost-decision-writer.c: the decision as JSON, without what only the file knows */
JsonNode            *signpost_decision_to_json         (SignpostDecision    *self) G_GNUC_WARN_UNUSED_RESULT;

/* signpost-decision-foreign.c: adds what only the file knows */
void                 signpost_decision_add_foreign     (SignpostDecision    *self,
                                                        JsonNode            *root);

#define SIGNPOST_DECISION_FORMAT 1
#define SIGNPOST_DECISION_KIND   "signpost-decision"

/* The members of “record” in a file, by SignpostDetail */
extern const char * const signpost_detail_nicks[SIGNPOST_N_DETAILS];

G_END_DECLS
