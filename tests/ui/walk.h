/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The way of somebody who has nothing but a keyboard: Tab by Tab, and by arrows within a group. */

#pragma once

#include <gtk/gtk.h>

/* Ends with an error where no way leads, where Tab is caught, and at a stop that has no name. */
void walk_to (GtkWidget *goal);
