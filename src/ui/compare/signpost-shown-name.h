/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

/* What an option is called on screen: its name, or words for one that has none yet. */
const char *signpost_shown_name (const char *name);
