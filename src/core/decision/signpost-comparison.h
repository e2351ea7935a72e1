/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-fit.h"
#include "core/decision/signpost-lens.h"
#include "core/json/signpost-json-reader.h"

G_BEGIN_DECLS

/* Caps of decision.md section 2 */
#define SIGNPOST_COMPARISON_MAX_OPTIONS       24
#define SIGNPOST_COMPARISON_MAX_INCLUDED      12
#define SIGNPOST_COMPARISON_MAX_CRITERIA      16
#define SIGNPOST_COMPARISON_MAX_COUNTING       8
#define SIGNPOST_COMPARISON_MAX_TEXT        4000
#define SIGNPOST_COMPARISON_MAX_TRIGGERS      64

/**
 * SignpostRating:
 *
 * How good an option is on a criterion.
 * @half_steps: 2 × the rating, 2…10 (odd only for a group's median); 0 while it is not known
 * @sure: whether whoever rated was sure; of what is not known: TRUE while nobody has rated it, FALSE where somebody said “don't know”
 * @note: why
 * @evidence: what the rating rests on: a text or a link
 * @later: how it really was, entered afterwards, in half steps; 0: nobody has said
 */
typedef struct
{
  int       half_steps;
  gboolean  sure;
  char     *note;
  char     *evidence;
  int       later;
} SignpostRating;

typedef struct
{
  char             *id;
  char             *name;
  SignpostFitLevel  fit;
  gboolean          included;
  gboolean          baseline;   /* what there is today; at most one */
} SignpostComparisonOption;

typedef struct
{
  char *id;
  char *name;
  int   points;       /* 0–100: how much the step from 1 to 5 is worth */
  int   must_reach;   /* 0–5; 0: no must */
  char *anchor1;
  char *anchor3;
  char *anchor5;
  char *scenario;     /* one line: when … then … within … */
} SignpostCriterion;

/**
 * SignpostTrigger:
 *
 * A single change that was ticked as a reason to look at the decision again.
 * @id: that of a SignpostChange, or any other
 * @text: what was read when it was ticked: it stays, however the comparison moves on
 */
typedef struct
{
  char *id;
  char *text;
} SignpostTrigger;

#define SIGNPOST_TYPE_COMPARISON (signpost_comparison_get_type ())
G_DECLARE_FINAL_TYPE (SignpostComparison, signpost_comparison, SIGNPOST, COMPARISON, GObject)

/**
 * The table that is compared: options, criteria and a rating for each pair. Every edit emits “changed”. It knows nothing of methods
 * and legs; the decision keeps its options in step.
 */

SignpostComparison       *signpost_comparison_new            (void) G_GNUC_WARN_UNUSED_RESULT;

/* Everything that happens between the two is one edit: “changed” is emitted once, when it ends. */
void                      signpost_comparison_begin_edit     (SignpostComparison  *self);
void                      signpost_comparison_end_edit       (SignpostComparison  *self);

guint                     signpost_comparison_get_n_options  (SignpostComparison  *self);
guint                     signpost_comparison_get_n_criteria (SignpostComparison  *self);
const SignpostComparisonOption *signpost_comparison_get_option (SignpostComparison *self,
                                                              guint                option);
const SignpostCriterion  *signpost_comparison_get_criterion  (SignpostComparison  *self,
                                                              guint                criterion);
/* Included options, and criteria with points: both have caps */
guint                     signpost_comparison_get_n_included (SignpostComparison  *self);
guint                     signpost_comparison_get_n_counting (SignpostComparison  *self);
/* -1 when there is none */
int                       signpost_comparison_find_option    (SignpostComparison  *self,
                                                              const char          *id);
int                       signpost_comparison_find_criterion (SignpostComparison  *self,
                                                              const char          *id);
const SignpostRating     *signpost_comparison_get_rating     (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion);

/* FALSE when the table is full or the id is taken. An option beyond the cap of included ones is kept, but not included; a criterion
 * beyond the cap of counting ones is kept without points. Texts are cleaned and cut at the cap. */
gboolean                  signpost_comparison_add_option     (SignpostComparison  *self,
                                                              const char          *id,
                                                              const char          *name,
                                                              SignpostFitLevel     fit,
                                                              gboolean             included);
void                      signpost_comparison_update_option  (SignpostComparison  *self,
                                                              guint                option,
                                                              const char          *name,
                                                              SignpostFitLevel     fit,
                                                              gboolean             included);
void                      signpost_comparison_remove_option  (SignpostComparison  *self,
                                                              guint                option);
gboolean                  signpost_comparison_add_criterion  (SignpostComparison  *self,
                                                              const char          *id,
                                                              const char          *name,
                                                              int                  points,
                                                              const char          *anchor1,
                                                              const char          *anchor5);
void                      signpost_comparison_rename_criterion (SignpostComparison *self,
                                                              guint                criterion,
                                                              const char          *name);
void                      signpost_comparison_set_points     (SignpostComparison  *self,
                                                              guint                criterion,
                                                              int                  points);
void                      signpost_comparison_set_must_reach (SignpostComparison  *self,
                                                              guint                criterion,
                                                              int                  rating);
void                      signpost_comparison_remove_criterion (SignpostComparison *self,
                                                              guint                criterion);
/**
 * signpost_comparison_move_criterion:
 * @criterion: the one that moves, with its ratings
 * @place: where it stands afterwards; the ones between close up
 *
 * The list is in the order of importance, and each criterion's points are measured against the first, which has 100 (swing weighting,
 * decision.md 4). So a criterion takes its points along, or, where they do not fit between those of its new neighbours, the nearest
 * that do; the others keep theirs. When the one with 100 leaves the top, the next one gets 100, and all others grow in proportion.
 * Criteria without points do not count, neither here. Nothing happens while points are locked.
 */
void                      signpost_comparison_move_criterion (SignpostComparison  *self,
                                                              guint                criterion,
                                                              guint                place);
/* Whether none counts more than one that stands above it; criteria without points may stand anywhere */
gboolean                  signpost_comparison_is_in_order    (SignpostComparison  *self);
/* Puts those with more points first and keeps the order of equals; points and ratings stay with their criteria. One “changed”. */
void                      signpost_comparison_sort_criteria  (SignpostComparison  *self);
/* half_steps 0 or 2…10 */
void                      signpost_comparison_set_rating     (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion,
                                                              int                  half_steps,
                                                              gboolean             sure);
void                      signpost_comparison_set_note       (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion,
                                                              const char          *note);

/* Details */
void                      signpost_comparison_set_baseline   (SignpostComparison  *self,
                                                              guint                option,
                                                              gboolean             baseline);
/* The option that stands for today; -1 when none does */
int                       signpost_comparison_get_baseline   (SignpostComparison  *self);
void                      signpost_comparison_set_scenario   (SignpostComparison  *self,
                                                              guint                criterion,
                                                              const char          *scenario);
/* rating: 1, 3 or 5 */
void                      signpost_comparison_set_anchor     (SignpostComparison  *self,
                                                              guint                criterion,
                                                              int                  rating,
                                                              const char          *anchor);
void                      signpost_comparison_set_evidence   (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion,
                                                              const char          *evidence);
/* How it really was; half_steps 0 or 2…10 */
void                      signpost_comparison_set_later      (SignpostComparison  *self,
                                                              guint                option,
                                                              guint                criterion,
                                                              int                  half_steps);

/* What is left open when the comparison is tried out: the shown picture, never the verdict */
SignpostLens              signpost_comparison_get_lens       (SignpostComparison  *self);
void                      signpost_comparison_set_lens       (SignpostComparison  *self,
                                                              SignpostLens         lens);
/* While points are locked, set_points() changes nothing */
gboolean                  signpost_comparison_get_points_locked (SignpostComparison *self);
void                      signpost_comparison_set_points_locked (SignpostComparison *self,
                                                              gboolean             locked);
/* Whether ratings have been looked at; whoever changes points from then on sets the other flag, which stays */
gboolean                  signpost_comparison_get_ratings_seen (SignpostComparison *self);
void                      signpost_comparison_set_ratings_seen (SignpostComparison *self,
                                                              gboolean             seen);
gboolean                  signpost_comparison_get_points_changed_after_ratings_seen (SignpostComparison *self);

/* (element-type SignpostTrigger), in the order in which they were ticked */
GPtrArray                *signpost_comparison_get_triggers   (SignpostComparison  *self);
gboolean                  signpost_comparison_has_trigger    (SignpostComparison  *self,
                                                              const char          *id);
/* Ticks, or changes the text of what is ticked; FALSE when there are too many */
gboolean                  signpost_comparison_add_trigger    (SignpostComparison  *self,
                                                              const char          *id,
                                                              const char          *text);
void                      signpost_comparison_remove_trigger (SignpostComparison  *self,
                                                              const char          *id);
/* Each says what the other one said; both emit “changed” */
void                      signpost_comparison_exchange       (SignpostComparison  *self,
                                                              SignpostComparison  *other);

/* The object under the cursor is product.md's “comparison” member */
SignpostComparison       *signpost_comparison_read           (SignpostJsonReader  *reader) G_GNUC_WARN_UNUSED_RESULT;
JsonNode                 *signpost_comparison_to_json        (SignpostComparison  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
