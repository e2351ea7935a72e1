/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* Nicks: source, target, layer. The layer is an endpoint too; a decision has at most one. */
typedef enum
{
  SIGNPOST_ROLE_SOURCE,
  SIGNPOST_ROLE_TARGET,
  SIGNPOST_ROLE_LAYER,
} SignpostRole;

/* Whether an endpoint can be changed. Nicks: unknown, yes, costly, no. “Costly” counts as changeable. */
typedef enum
{
  SIGNPOST_CHANGEABLE_UNKNOWN,
  SIGNPOST_CHANGEABLE_YES,
  SIGNPOST_CHANGEABLE_COSTLY,
  SIGNPOST_CHANGEABLE_NO,
} SignpostChangeable;

#define SIGNPOST_TYPE_ENDPOINT (signpost_endpoint_get_type ())
G_DECLARE_FINAL_TYPE (SignpostEndpoint, signpost_endpoint, SIGNPOST, ENDPOINT, GObject)

/* A system that takes part in a decision. Owned by it; every change notifies, and the decision says “changed”.
 * Properties: id (constant), name, role, changeable, reason, offers. */

SignpostEndpoint    *signpost_endpoint_new            (const char          *id,
                                                       const char          *name,
                                                       SignpostRole         role) G_GNUC_WARN_UNUSED_RESULT;
const char          *signpost_endpoint_get_id         (SignpostEndpoint    *self);
const char          *signpost_endpoint_get_name       (SignpostEndpoint    *self);
void                 signpost_endpoint_set_name       (SignpostEndpoint    *self,
                                                       const char          *name);
/* Its name, or what it is while it has none; for display */
const char          *signpost_endpoint_get_title      (SignpostEndpoint    *self);
SignpostRole         signpost_endpoint_get_role       (SignpostEndpoint    *self);
void                 signpost_endpoint_set_role       (SignpostEndpoint    *self,
                                                       SignpostRole         role);
SignpostChangeable   signpost_endpoint_get_changeable (SignpostEndpoint    *self);
void                 signpost_endpoint_set_changeable (SignpostEndpoint    *self,
                                                       SignpostChangeable   changeable);
const char          *signpost_endpoint_get_reason     (SignpostEndpoint    *self);
void                 signpost_endpoint_set_reason     (SignpostEndpoint    *self,
                                                       const char          *reason);
/* (nullable): the category ids it offers today; NULL when nobody has said yet, empty when it offers nothing */
const char * const  *signpost_endpoint_get_offers     (SignpostEndpoint    *self);
void                 signpost_endpoint_set_offers     (SignpostEndpoint    *self,
                                                       const char * const  *offers);
gboolean             signpost_endpoint_offers         (SignpostEndpoint    *self,
                                                       const char          *category_id);

const char          *signpost_role_to_nick            (SignpostRole         role);
const char          *signpost_role_to_title           (SignpostRole         role);
const char          *signpost_changeable_to_nick      (SignpostChangeable   changeable);
const char          *signpost_changeable_to_title     (SignpostChangeable   changeable);
gboolean             signpost_role_from_nick          (const char          *nick,
                                                       SignpostRole        *role);
gboolean             signpost_changeable_from_nick    (const char          *nick,
                                                       SignpostChangeable  *changeable);

G_END_DECLS
