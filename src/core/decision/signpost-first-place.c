/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-first-place.h"

#include "core/decision/signpost-exact-program.h"
#include "core/decision/signpost-fraction.h"

/* Added to differences of levels, −8…8, so that the value of the game is positive */
#define SHIFT 9

static int
compute_difference (const SignpostRatingTable *table,
                    guint                      option,
                    guint                      rival,
                    guint                      criterion)
{
  return signpost_rating_table_get_level (table, option, criterion) -
         signpost_rating_table_get_level (table, rival, criterion);
}

/* The differences to each rival in the columns from @first on; returns how many columns there
 * are then */
static guint
add_differences (SignpostExactProgram      *program,
                 const SignpostRatingTable *table,
                 guint                      option,
                 guint                      first,
                 int                        shift)
{
  guint column = first;

  for (guint rival = 0; rival < table->n_options; rival++)
    {
      if (rival == option)
        continue;

      for (guint j = 0; j < table->n_criteria; j++)
        program->cells[j][column] = compute_difference (table, option, rival, j) + shift;
      column++;
    }

  return column;
}

static SignpostFirstPlaceKind
get_kind (gint64 lead)
{
  if (lead == 0)
    return SIGNPOST_FIRST_PLACE_LEVEL;

  return lead > 0 ? SIGNPOST_FIRST_PLACE_FIRST : SIGNPOST_FIRST_PLACE_NEVER;
}

/* A game: somebody chooses the importance so that the option is as far ahead as can be, somebody
 * else the rival that it is the least ahead of. Its value is the lead; the solution's prices are
 * the importance. */
static void
find_best_weights (SignpostFirstPlace        *self,
                   const SignpostRatingTable *table,
                   guint                      option)
{
  SignpostExactProgram program = { .n_rows = table->n_criteria };
  SignpostExactSolution solution;

  program.n_columns = add_differences (&program, table, option, 0, SHIFT);
  for (guint i = 0; i < program.n_columns; i++)
    program.objective[i] = 1;
  for (guint j = 0; j < program.n_rows; j++)
    program.bounds[j] = 1;

  /* The value is 1 ÷ that of the game with the shift. */
  solution = signpost_exact_program_solve (&program);
  self->kind = get_kind (solution.unit - SHIFT * solution.value);

  for (guint j = 0; j < table->n_criteria; j++)
    {
      self->weights[j] = solution.prices[j];
      self->weights_unit += solution.prices[j];
    }
}

/* The least share of importance of a criterion with which the option is behind nobody. The
 * unknowns of the dual program are that share, in the first column, and one for each rival. */
static SignpostExactSolution
find_least_share (const SignpostRatingTable *table,
                  guint                      option,
                  guint                      criterion)
{
  SignpostExactProgram program = { .n_rows = table->n_criteria };

  for (guint j = 0; j < program.n_rows; j++)
    program.cells[j][0] = 1;
  program.n_columns = add_differences (&program, table, option, 1, 0);
  program.objective[0] = 1;
  program.bounds[criterion] = 1;

  return signpost_exact_program_solve (&program);
}

static void
find_needed (SignpostFirstPlace        *self,
             const SignpostRatingTable *table,
             guint                      option)
{
  for (guint j = 0; j < table->n_criteria; j++)
    {
      SignpostExactSolution solution = find_least_share (table, option, j);
      gint64 n = solution.value, d = solution.unit;

      if (!solution.bounded || n == 0)
        continue;

      signpost_fraction_reduce (&n, &d);
      if ((__int128) n * self->needed_d > (__int128) self->needed_n * d)
        {
          self->needed_criterion = j;
          self->needed_n = n;
          self->needed_d = d;
        }
    }
}

SignpostFirstPlace
signpost_first_place_find (const SignpostRatingTable *table,
                           guint                      option)
{
  SignpostFirstPlace self = { .needed_criterion = -1, .needed_n = 0, .needed_d = 1 };

  g_return_val_if_fail (signpost_rating_table_is_ranked (table), self);
  g_return_val_if_fail (option < table->n_options, self);

  find_best_weights (&self, table, option);
  if (self.kind != SIGNPOST_FIRST_PLACE_NEVER)
    find_needed (&self, table, option);

  return self;
}
