/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-line-diff.h"

#include <string.h>

#define MAX_DIFFERENCES 1000

/* Equal lines get equal numbers, so that they are compared once. */
static guint *
number_lines (GHashTable         *numbers,
              const char * const *lines,
              guint               n)
{
  guint *numbered = g_new0 (guint, n + 1);

  for (guint i = 0; i < n; i++)
    {
      gpointer number = g_hash_table_lookup (numbers, lines[i]);

      if (number == NULL)
        {
          number = GUINT_TO_POINTER (g_hash_table_size (numbers) + 1);
          g_hash_table_insert (numbers, (gpointer) lines[i], number);
        }
      numbered[i] = GPOINTER_TO_UINT (number);
    }

  return numbered;
}

/* Goes back along the furthest points that each number of differences has reached. */
static void
trace_back (GPtrArray *reached,
            int        x,
            int        y,
            int        first,
            int       *match)
{
  for (int d = (int) reached->len - 1; d >= 0; d--)
    {
      const int *points = (const int *) g_ptr_array_index (reached, (guint) d) + d;
      int k = x - y, before_x = 0, before_y = 0;

      if (d > 0)
        {
          int before = k == -d || (k != d && points[k - 1] < points[k + 1]) ? k + 1 : k - 1;

          before_x = points[before];
          before_y = before_x - before;
        }

      while (x > before_x && y > before_y)
        {
          x--;
          y--;
          match[first + x] = first + y;
        }

      x = before_x;
      y = before_y;
    }
}

/* The middle, where the first and the last lines differ. points: by diagonal; what step d − 1 has reached is kept for the way back. */
static void
match_middle (const guint *a,
              int          n_a,
              const guint *b,
              int          n_b,
              int          first,
              int         *match)
{
  g_autoptr (GPtrArray) reached = g_ptr_array_new_with_free_func (g_free);
  int most = MIN (n_a + n_b, MAX_DIFFERENCES);
  g_autofree int *all = g_new0 (int, 2 * most + 3);
  int *points = all + most + 1;

  for (int d = 0; d <= most; d++)
    {
      g_ptr_array_add (reached, g_memdup2 (points - d, sizeof (int) * (gsize) (2 * d + 1)));

      for (int k = -d; k <= d; k += 2)
        {
          int x = d == 0 ? 0 : k == -d || (k != d && points[k - 1] < points[k + 1]) ? points[k + 1] : points[k - 1] + 1;
          int y = x - k;

          while (x < n_a && y < n_b && a[x] == b[y])
            {
              x++;
              y++;
            }
          points[k] = x;

          if (x >= n_a && y >= n_b)
            {
              trace_back (reached, n_a, n_b, first, match);
              return;
            }
        }
    }
}

int *
signpost_lines_match (const char * const *old_lines,
                      guint               n_old,
                      const char * const *new_lines,
                      guint               n_new)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autofree guint *a = number_lines (numbers, old_lines, n_old);
  g_autofree guint *b = number_lines (numbers, new_lines, n_new);
  int *match = g_new (int, n_old + 1);
  guint start = 0, end = 0;

  for (guint i = 0; i <= n_old; i++)
    match[i] = -1;

  for (; start < n_old && start < n_new && a[start] == b[start]; start++)
    match[start] = (int) start;
  for (; end < n_old - start && end < n_new - start && a[n_old - end - 1] == b[n_new - end - 1]; end++)
    match[n_old - end - 1] = (int) (n_new - end - 1);

  if (start + end < n_old && start + end < n_new)
    match_middle (a + start, (int) (n_old - start - end), b + start, (int) (n_new - start - end), (int) start, match);

  return match;
}

void
signpost_merge_part_free (SignpostMergePart *self)
{
  g_free (self->text);
  g_free (self->mine);
  g_free (self->theirs);
  g_free (self);
}

GPtrArray *
signpost_lines_split (const char *text)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  while (*text != '\0')
    {
      const char *newline = strchr (text, '\n');
      gsize length = newline != NULL ? (gsize) (newline + 1 - text) : strlen (text);

      g_ptr_array_add (lines, g_strndup (text, length));
      text += length;
    }

  return lines;
}

static char *
join_lines (GPtrArray *lines,
            guint      start,
            guint      end)
{
  GString *joined = g_string_new (NULL);

  for (guint i = start; i < end; i++)
    g_string_append (joined, g_ptr_array_index (lines, i));

  return g_string_free (joined, FALSE);
}

static void
add_text (GPtrArray *parts,
          char      *text)
{
  SignpostMergePart *last = parts->len > 0 ? g_ptr_array_index (parts, parts->len - 1) : NULL;
  SignpostMergePart *part;

  if (last != NULL && !last->is_conflict)
    {
      char *both = g_strconcat (last->text, text, NULL);

      g_free (last->text);
      g_free (text);
      last->text = both;
      return;
    }

  part = g_new0 (SignpostMergePart, 1);
  part->text = text;
  g_ptr_array_add (parts, part);
}

/* Takes the texts */
static void
add_chunk (GPtrArray *parts,
           char      *base,
           char      *mine,
           char      *theirs)
{
  if (strcmp (mine, theirs) == 0 || strcmp (base, theirs) == 0)
    {
      add_text (parts, mine);
      g_free (theirs);
    }
  else if (strcmp (base, mine) == 0)
    {
      add_text (parts, theirs);
      g_free (mine);
    }
  else
    {
      SignpostMergePart *part = g_new0 (SignpostMergePart, 1);

      part->is_conflict = TRUE;
      part->mine = mine;
      part->theirs = theirs;
      g_ptr_array_add (parts, part);
    }

  g_free (base);
}

GPtrArray *
signpost_lines_merge (const char *base,
                      const char *mine,
                      const char *theirs)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_merge_part_free);
  g_autoptr (GPtrArray) o = signpost_lines_split (base);
  g_autoptr (GPtrArray) a = signpost_lines_split (mine);
  g_autoptr (GPtrArray) b = signpost_lines_split (theirs);
  g_autofree int *in_a = signpost_lines_match ((const char * const *) o->pdata, o->len, (const char * const *) a->pdata, a->len);
  g_autofree int *in_b = signpost_lines_match ((const char * const *) o->pdata, o->len, (const char * const *) b->pdata, b->len);
  guint i = 0, at_a = 0, at_b = 0;

  while (i < o->len || at_a < a->len || at_b < b->len)
    {
      guint next = i;
      guint end_a, end_b;

      /* What all three have in common ends a stretch of changes. */
      while (next < o->len && (in_a[next] < 0 || in_b[next] < 0))
        next++;

      end_a = next < o->len ? (guint) in_a[next] : a->len;
      end_b = next < o->len ? (guint) in_b[next] : b->len;
      if (next > i || end_a > at_a || end_b > at_b)
        add_chunk (parts, join_lines (o, i, next), join_lines (a, at_a, end_a), join_lines (b, at_b, end_b));

      if (next < o->len)
        add_text (parts, g_strdup (g_ptr_array_index (o, next)));
      i = MIN (next + 1, o->len);
      at_a = MIN (end_a + 1, a->len);
      at_b = MIN (end_b + 1, b->len);
    }

  return parts;
}
