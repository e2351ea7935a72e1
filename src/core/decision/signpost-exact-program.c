/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-exact-program.h"

#define MAX_ROWS     (SIGNPOST_PROGRAM_MAX_ROWS + 1)
#define MAX_COLUMNS  (SIGNPOST_PROGRAM_MAX_COLUMNS + SIGNPOST_PROGRAM_MAX_ROWS + 1)

/*
 * The simplex method on whole numbers: every entry is a numerator over the same unit, and each
 * pivot divides without remainder (Bareiss, 1968; Edmonds, 1967). Every numerator is a minor of the
 * first tableau, thus below (17·√8)⁸·√13 < 2⁴⁷ (Hadamard), and what is multiplied before dividing
 * fits into 128 bits. The smallest index enters and leaves (Bland, 1977), so that it ends.
 *
 * Columns: the unknowns, a slack for each row, the bound. The last row is the objective.
 */
typedef struct
{
  guint  n_rows, n_columns;
  guint  basis[MAX_ROWS];
  gint64 cells[MAX_ROWS][MAX_COLUMNS];
  gint64 unit;
} Tableau;

static void
set_up (Tableau                    *self,
        const SignpostExactProgram *program)
{
  guint n_unknowns = program->n_columns;

  *self = (Tableau) { .n_rows = program->n_rows, .unit = 1 };
  self->n_columns = n_unknowns + program->n_rows;

  for (guint i = 0; i < program->n_rows; i++)
    {
      for (guint j = 0; j < n_unknowns; j++)
        self->cells[i][j] = program->cells[i][j];
      self->cells[i][n_unknowns + i] = 1;
      self->cells[i][self->n_columns] = program->bounds[i];
      self->basis[i] = n_unknowns + i;
    }

  for (guint j = 0; j < n_unknowns; j++)
    self->cells[self->n_rows][j] = -program->objective[j];
}

/* -1: the value can grow no further */
static int
find_entering (const Tableau *self)
{
  for (guint j = 0; j < self->n_columns; j++)
    if (self->cells[self->n_rows][j] < 0)
      return j;

  return -1;
}

/* Whether row @a bounds the entering column more tightly than row @b */
static gboolean
is_tighter (const Tableau *self,
            guint          column,
            guint          a,
            guint          b)
{
  __int128 left = (__int128) self->cells[a][self->n_columns] * self->cells[b][column];
  __int128 right = (__int128) self->cells[b][self->n_columns] * self->cells[a][column];

  return left != right ? left < right : self->basis[a] < self->basis[b];
}

/* -1: nothing bounds the column */
static int
find_leaving (const Tableau *self,
              guint          column)
{
  int leaving = -1;

  for (guint i = 0; i < self->n_rows; i++)
    if (self->cells[i][column] > 0 && (leaving < 0 || is_tighter (self, column, i, leaving)))
      leaving = i;

  return leaving;
}

static void
pivot (Tableau *self,
       guint    row,
       guint    column)
{
  gint64 unit = self->cells[row][column];

  for (guint i = 0; i <= self->n_rows; i++)
    {
      gint64 factor = self->cells[i][column];

      if (i == row)
        continue;

      for (guint j = 0; j <= self->n_columns; j++)
        self->cells[i][j] = ((__int128) self->cells[i][j] * unit -
                             (__int128) factor * self->cells[row][j]) / self->unit;
    }

  self->basis[row] = column;
  self->unit = unit;
}

SignpostExactSolution
signpost_exact_program_solve (const SignpostExactProgram *self)
{
  SignpostExactSolution solution = { .bounded = TRUE };
  Tableau tableau;
  int entering;

  set_up (&tableau, self);

  while (solution.bounded && (entering = find_entering (&tableau)) >= 0)
    {
      int leaving = find_leaving (&tableau, entering);

      if (leaving >= 0)
        pivot (&tableau, leaving, entering);
      else
        solution.bounded = FALSE;
    }

  solution.unit = tableau.unit;
  solution.value = tableau.cells[tableau.n_rows][tableau.n_columns];
  for (guint i = 0; i < self->n_rows; i++)
    solution.prices[i] = tableau.cells[tableau.n_rows][self->n_columns + i];

  return solution;
}
