/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/catalogue/signpost-fit.h"

G_BEGIN_DECLS

/* Nicks: none, examine-first, rejected. What the question about changing the other side made of the option. */
typedef enum
{
  SIGNPOST_OPTION_MARK_NONE,
  SIGNPOST_OPTION_MARK_EXAMINE_FIRST,
  SIGNPOST_OPTION_MARK_REJECTED,
} SignpostOptionMark;

/* How the option is built. Nicks: any, direct, layer. It only tells options apart while the layer is planned, and both ways are open. */
typedef enum
{
  SIGNPOST_OPTION_WAY_ANY,
  SIGNPOST_OPTION_WAY_DIRECT,
  SIGNPOST_OPTION_WAY_LAYER,
} SignpostOptionWay;

#define SIGNPOST_OPTION_MAX_METHODS 5

/* One method of an option, and what it does in it. */
typedef struct
{
  char *category;
  char *role;
} SignpostOptionMethod;

#define SIGNPOST_TYPE_OPTION (signpost_option_get_type ())
G_DECLARE_FINAL_TYPE (SignpostOption, signpost_option, SIGNPOST, OPTION, GObject)

/* A candidate: one to five methods, with a technical option for each leg. Owned by its decision.
 * Properties: id (constant), name, included, why-excluded, mark, way, fit. Signal “changed” for methods and techniques. */

SignpostOption     *signpost_option_new              (const char         *id,
                                                      const char         *name) G_GNUC_WARN_UNUSED_RESULT;
const char         *signpost_option_get_id           (SignpostOption     *self);
const char         *signpost_option_get_name         (SignpostOption     *self);
void                signpost_option_set_name         (SignpostOption     *self,
                                                      const char         *name);
gboolean            signpost_option_get_included     (SignpostOption     *self);
void                signpost_option_set_included     (SignpostOption     *self,
                                                      gboolean            included);
const char         *signpost_option_get_why_excluded (SignpostOption     *self);
void                signpost_option_set_why_excluded (SignpostOption     *self,
                                                      const char         *reason);
SignpostOptionMark  signpost_option_get_mark         (SignpostOption     *self);
void                signpost_option_set_mark         (SignpostOption     *self,
                                                      SignpostOptionMark  mark);
SignpostOptionWay   signpost_option_get_way          (SignpostOption     *self);
void                signpost_option_set_way          (SignpostOption     *self,
                                                      SignpostOptionWay   way);
/* The weakest fit of its methods to the use case; a badge, never part of a total. Kept up by the decision. */
SignpostFitLevel    signpost_option_get_fit          (SignpostOption     *self);
void                signpost_option_set_fit          (SignpostOption     *self,
                                                      SignpostFitLevel    fit);
/* (element-type SignpostOptionMethod) */
GPtrArray          *signpost_option_get_methods      (SignpostOption     *self);
gboolean            signpost_option_has_method       (SignpostOption     *self,
                                                      const char         *category_id);
/* Replaces the role when the option has the method; FALSE when it is full */
gboolean            signpost_option_add_method       (SignpostOption     *self,
                                                      const char         *category_id,
                                                      const char         *role);
void                signpost_option_remove_method    (SignpostOption     *self,
                                                      const char         *category_id);
/* ids of the technical options that are possible on a leg, the chosen one first; never NULL */
const char * const *signpost_option_get_techniques   (SignpostOption     *self,
                                                      const char         *leg_id);
void                signpost_option_set_techniques   (SignpostOption     *self,
                                                      const char         *leg_id,
                                                      const char * const *technical_option_ids);
/* (transfer container): ids of legs that have techniques, sorted */
char              **signpost_option_list_legs        (SignpostOption     *self) G_GNUC_WARN_UNUSED_RESULT;

/* Says what the other one says, except for the id */
void                signpost_option_assign           (SignpostOption     *self,
                                                      SignpostOption     *other);

const char         *signpost_option_mark_to_nick     (SignpostOptionMark  mark);
const char         *signpost_option_way_to_nick      (SignpostOptionWay   way);
/* For people */
const char         *signpost_option_way_to_title     (SignpostOptionWay   way);

G_END_DECLS
