/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "core/catalogue/signpost-condition.h"
#include "core/catalogue/signpost-fit.h"

G_BEGIN_DECLS

/**
 * SignpostRuleKind:
 *
 * Nicks as in the catalogue: baseline, points, force, exclude, warning, advice.
 */
typedef enum
{
  SIGNPOST_RULE_BASELINE,
  SIGNPOST_RULE_POINTS,
  SIGNPOST_RULE_FORCE,
  SIGNPOST_RULE_EXCLUDE,
  SIGNPOST_RULE_WARNING,
  SIGNPOST_RULE_ADVICE,
} SignpostRuleKind;

/**
 * SignpostEffectKind:
 *
 * What a rule does; the fields used by each kind stand beside it.
 */
typedef enum
{
  SIGNPOST_EFFECT_BASELINE,           /* baseline[level] */
  SIGNPOST_EFFECT_POINTS,             /* method, variant (nullable), points */
  SIGNPOST_EFFECT_FORCE_OFFERED,
  SIGNPOST_EFFECT_EXCLUDE_NOT_OFFERED,
  SIGNPOST_EFFECT_EXCLUDE_OPTIONS,    /* ids: technical options */
  SIGNPOST_EFFECT_CANCEL_PENALTIES,   /* ids: the one rule; first_leg_only */
  SIGNPOST_EFFECT_SUGGEST_OPTIONS,    /* ids: technical options */
  SIGNPOST_EFFECT_PROPOSE,            /* what: combination, change-other-side, status-back, layer, adapter */
  SIGNPOST_EFFECT_MARK_CHANGE_OPTION, /* what: examine-first, rejected */
  SIGNPOST_EFFECT_LEGS,               /* what: per-target, through-layer */
  SIGNPOST_EFFECT_BLOCK,
  SIGNPOST_EFFECT_PREFILL_RATING_NOTE,/* what: question id */
  SIGNPOST_EFFECT_NAME_DEFINING,      /* method */
} SignpostEffectKind;

/**
 * SignpostEffect:
 *
 * One effect of a rule. Only the fields named beside its kind are set.
 */
typedef struct
{
  SignpostEffectKind   kind;
  char                *method;
  char                *variant;
  int                  points;
  int                  baseline[3];   /* by SignpostFitLevel */
  char               **ids;
  gboolean             first_leg_only;
  char                *what;
} SignpostEffect;

#define SIGNPOST_TYPE_RULE (signpost_rule_get_type ())
G_DECLARE_FINAL_TYPE (SignpostRule, signpost_rule, SIGNPOST, RULE, GObject)

/* What follows from answers: data of the catalogue. Immutable. Properties: id, text. */
const char              *signpost_rule_get_id      (SignpostRule *self);
const char              *signpost_rule_get_text    (SignpostRule *self);
SignpostRuleKind         signpost_rule_get_kind    (SignpostRule *self);
/* (nullable): applies always when NULL */
const SignpostCondition *signpost_rule_get_when    (SignpostRule *self);
/* (element-type SignpostEffect) */
GPtrArray               *signpost_rule_get_effects (SignpostRule *self);
/* ids of sources; never NULL */
const char * const      *signpost_rule_get_sources (SignpostRule *self);

G_END_DECLS
