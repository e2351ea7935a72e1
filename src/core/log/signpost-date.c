/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-date.h"

#include <string.h>

/* A date is sought in the beginning of a text only. */
#define MAX_DATE_BYTES 400

typedef struct
{
  const char *start;
  const char *end;
  guint       number;
  guint       n_digits;
  guint       month;     /* of a word, or 0 */
} Token;

#define MAX_TOKENS 64

static gboolean
is_word_char (const char *p)
{
  gunichar c = g_utf8_get_char_validated (p, -1);

  return c < (gunichar) -2 && g_unichar_isalpha (c) &&
         g_unichar_get_script (c) != G_UNICODE_SCRIPT_HAN &&
         g_unichar_get_script (c) != G_UNICODE_SCRIPT_HANGUL;
}

static const char *
read_number (const char *p,
             Token      *token)
{
  token->start = p;
  while (g_ascii_isdigit (*p))
    {
      token->number = token->n_digits < 9 ? token->number * 10 + (guint) (*p - '0') : 0;
      token->n_digits++;
      p++;
    }
  token->end = p;

  return p;
}

static const char *
read_word (SignpostWords *words,
           const char    *p,
           Token         *token)
{
  token->start = p;
  while (*p != '\0' && is_word_char (p))
    p = g_utf8_next_char (p);
  token->end = p;
  token->month = signpost_words_find_month (words, token->start, p - token->start);

  return p;
}

static guint
tokenize (SignpostWords *words,
          const char    *text,
          Token         *tokens)
{
  guint n = 0;

  for (const char *p = text; *p != '\0' && n < MAX_TOKENS;)
    {
      tokens[n] = (Token) { 0 };

      if (g_ascii_isdigit (*p))
        p = read_number (p, &tokens[n++]);
      else if (is_word_char (p))
        p = read_word (words, p, &tokens[n++]);
      else
        p++;
    }

  return n;
}

static gboolean
is_day (const Token *token)
{
  return token->n_digits >= 1 && token->n_digits <= 2;
}

static gboolean
is_year (const Token *token)
{
  return token->n_digits == 4 && token->number >= 1970 && token->number < 2200;
}

static char *
make_date (guint         year,
           guint         month,
           guint         day,
           const char   *text,
           const Token  *first,
           const Token  *last,
           SignpostSpan *span)
{
  if (month == 0 || month > 12 || !g_date_valid_dmy (day, month, year))
    return NULL;

  span->start = first->start - text;
  span->end = last->end - text;

  return g_strdup_printf ("%04u-%02u-%02u", year, month, day);
}

/* 2026-11-21, 2026年11月21日; between the numbers stands nothing but a sign or two */
static char *
read_numbers (const char   *text,
              const Token  *t,
              SignpostSpan *span)
{
  char *date = NULL;

  if (t[1].start - t[0].end > 6 || t[2].start - t[1].end > 6)
    return NULL;

  if (is_year (&t[0]) && is_day (&t[1]) && is_day (&t[2]))
    return make_date (t[0].number, t[1].number, t[2].number, text, &t[0], &t[2], span);

  if (!is_day (&t[0]) || !is_day (&t[1]) || !is_year (&t[2]) || strchr ("/.-", *t[0].end) == NULL)
    return NULL;

  date = make_date (t[2].number, t[1].number, t[0].number, text, &t[0], &t[2], span);

  return date != NULL ? date : make_date (t[2].number, t[0].number, t[1].number, text, &t[0], &t[2], span);
}

static gboolean
is_ordinal_or_of (const Token *token)
{
  static const char * const words[] = { "st", "nd", "rd", "th", "de", "of", "do", "di", "er" };
  gsize length = token->end - token->start;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (length == 2 && g_ascii_strncasecmp (token->start, words[i], 2) == 0)
      return TRUE;

  return FALSE;
}

/* “21. November 2026”, “Nov 21st, 2026”, “21 de noviembre de 2026” */
static char *
read_words (const char   *text,
            const Token  *t,
            guint         n,
            SignpostSpan *span)
{
  Token kept[3];
  guint n_kept = 0;

  for (guint i = 0; i < n && n_kept < 3 && i < 6; i++)
    if (i == 0 || !is_ordinal_or_of (&t[i]))
      kept[n_kept++] = t[i];

  if (n_kept < 3)
    return NULL;

  if (is_day (&kept[0]) && kept[1].month > 0 && is_year (&kept[2]))
    return make_date (kept[2].number, kept[1].month, kept[0].number, text, &kept[0], &kept[2], span);

  if (kept[0].month > 0 && is_day (&kept[1]) && is_year (&kept[2]))
    return make_date (kept[2].number, kept[0].month, kept[1].number, text, &kept[0], &kept[2], span);

  if (is_year (&kept[0]) && kept[1].month > 0 && is_day (&kept[2]))
    return make_date (kept[0].number, kept[1].month, kept[2].number, text, &kept[0], &kept[2], span);

  return NULL;
}

/* 20261121 */
static char *
read_compact (const char   *text,
              const Token  *t,
              SignpostSpan *span)
{
  if (t->n_digits != 8 || t->number / 10000 < 1970 || t->number / 10000 > 2199)
    return NULL;

  return make_date (t->number / 10000, t->number / 100 % 100, t->number % 100, text, t, t, span);
}

char *
signpost_date_find (SignpostWords *words,
                    const char    *text,
                    gsize          length,
                    SignpostSpan  *span)
{
  g_autofree char *head = g_strndup (text, MIN (length, MAX_DATE_BYTES));
  Token tokens[MAX_TOKENS];
  guint n = tokenize (words, head, tokens);

  for (guint i = 0; i < n; i++)
    {
      char *date = read_compact (head, &tokens[i], span);

      if (date == NULL && i + 2 < n)
        date = read_numbers (head, &tokens[i], span);
      if (date == NULL && i + 2 < n)
        date = read_words (head, &tokens[i], n - i, span);
      if (date != NULL)
        return date;
    }

  return NULL;
}
