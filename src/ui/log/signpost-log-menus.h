/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "core/log/signpost-status.h"

G_BEGIN_DECLS

/* (transfer full): what a record may become, by log.set-status and log.supersede: first where the life cycle goes on from its status, then
 * whatever else it may be called */
GMenuModel *signpost_log_status_menu_new (SignpostStatus status) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
