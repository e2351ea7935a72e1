/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/signpost-application.h"

G_BEGIN_DECLS

/* The app.* actions, and the accelerators of all actions */
void signpost_application_add_actions (SignpostApplication *self);

G_END_DECLS
