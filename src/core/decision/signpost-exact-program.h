/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define SIGNPOST_PROGRAM_MAX_ROWS     8
#define SIGNPOST_PROGRAM_MAX_COLUMNS 12

/**
 * SignpostExactProgram:
 * @n_rows, @n_columns: how many constraints and unknowns there are
 * @cells: [row][column]: −17…17
 * @bounds: [row]: 0 or 1
 * @objective: [column]: 0 or 1
 *
 * Maximise Σ objective × x, with Σ cells × x ≤ bounds in every row and no x below 0: a linear program in whole numbers.
 */
typedef struct
{
  guint n_rows, n_columns;
  int   cells[SIGNPOST_PROGRAM_MAX_ROWS][SIGNPOST_PROGRAM_MAX_COLUMNS];
  int   bounds[SIGNPOST_PROGRAM_MAX_ROWS];
  int   objective[SIGNPOST_PROGRAM_MAX_COLUMNS];
} SignpostExactProgram;

/**
 * SignpostExactSolution:
 * @bounded: whether there is a greatest value at all
 * @value: the greatest value, in units of 1/@unit
 * @prices: [row]: by how much the value would grow with the bound (the solution of the dual program), in units of 1/@unit
 * @unit: > 0
 */
typedef struct
{
  gboolean bounded;
  gint64   value;
  gint64   prices[SIGNPOST_PROGRAM_MAX_ROWS];
  gint64   unit;
} SignpostExactSolution;

SignpostExactSolution signpost_exact_program_solve (const SignpostExactProgram *self);

G_END_DECLS
