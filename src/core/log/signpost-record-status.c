/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-record-facts-private.h"

#include "core/log/signpost-text.h"

#include "core/log/signpost-date.h"

#include <string.h>

/* In a longer line a status is a word among others, unless it comes first. */
#define MAX_STATUS_LINE 160
#define MAX_WORD_OFFSET 48

typedef struct
{
  const SignpostField *field;
  SignpostStatus       status;
  SignpostSpan         word;       /* in the file */
  char                *date;       /* (nullable): in the same line */
} Candidate;

static void
candidate_clear (gpointer data)
{
  g_free (((Candidate *) data)->date);
}

/* How many different states a value offers: “proposed | accepted | rejected” is a menu that nobody has chosen from */
static guint
count_choices (SignpostWords *words,
               const char    *text,
               gsize          length)
{
  guint seen = 0, n = 0;

  for (gsize at = 0; at < length;)
    {
      SignpostStatus status;
      gsize start, end;

      if (!signpost_words_find_status (words, text + at, length - at, &status, &start, &end))
        break;

      n += (seen & (1u << status)) == 0;
      seen |= 1u << status;
      at += end;
      while (at < length && (text[at] & 0xc0) == 0x80)
        at++;
      /* The next word stands behind a sign */
      at += MIN (strcspn (text + at, "|/,}]"), length - at);
    }

  return n;
}

static gboolean
is_menu (SignpostWords *words,
         const char    *text)
{
  gsize length = strlen (text);
  guint n_bars = 0;

  if (length > 400)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    n_bars += strchr ("|/,", *p) != NULL || g_str_has_prefix (p, "、");

  return n_bars >= 2 && count_choices (words, text, length) >= 3;
}

/* Of “Proposed | **Accepted** | Rejected” the emphasised one is chosen */
static gboolean
find_emphasised (SignpostWords  *words,
                 const char     *text,
                 gsize           length,
                 SignpostStatus *status,
                 gsize          *start,
                 gsize          *end)
{
  const char *bold = signpost_text_find (text, length, "**");
  const char *close = bold != NULL ? signpost_text_find (bold + 2, length - (bold + 2 - text), "**") : NULL;

  if (close == NULL || !signpost_words_find_status (words, bold + 2, close - bold - 2, status, start, end))
    return FALSE;

  *start += bold + 2 - text;
  *end += bold + 2 - text;

  return TRUE;
}

/* Later in a line than another word, “superseded by” still decides: “Accepted, superseded by ADR-5” */
static void
prefer_superseded (SignpostWords *words,
                   const char    *text,
                   gsize          length,
                   Candidate     *candidate,
                   gsize          base)
{
  for (gsize at = candidate->word.end - base; at < length;)
    {
      SignpostStatus status;
      gsize start, end;

      if (!signpost_words_find_status (words, text + at, length - at, &status, &start, &end))
        return;

      if (status == SIGNPOST_STATUS_SUPERSEDED && (candidate->status == SIGNPOST_STATUS_ACCEPTED || length < MAX_WORD_OFFSET))
        {
          candidate->status = status;
          candidate->word = (SignpostSpan) { base + at + start, base + at + end };
          return;
        }
      at += end;
    }
}

/* What one line says; FALSE when it says nothing about the status */
static gboolean
read_candidate (const SignpostOutline *outline,
                const SignpostField   *field,
                Candidate             *candidate)
{
  const char *text = outline->text + field->span.start;
  gsize length = field->span.end - field->span.start;
  gsize start = 0, end = 0;
  SignpostSpan span = { 0 };

  *candidate = (Candidate) { .field = field, .status = SIGNPOST_STATUS_OTHER, .word = field->span };

  if (is_menu (outline->words, field->text))
    {
      if (!find_emphasised (outline->words, text, length, &candidate->status, &start, &end))
        return FALSE;
    }
  else if (!signpost_words_find_status (outline->words, text, length, &candidate->status, &start, &end) ||
           (length > MAX_STATUS_LINE && start > MAX_WORD_OFFSET))
    {
      gsize relation;

      if (signpost_words_begins_with_relation (outline->words, text, length, &relation) != SIGNPOST_KEY_NONE)
        return FALSE;
      candidate->status = SIGNPOST_STATUS_OTHER;
      candidate->date = signpost_date_find (outline->words, field->text, strlen (field->text), &span);
      return g_utf8_strlen (field->text, -1) > 1 && strcmp (field->text, "N/A") != 0;
    }

  candidate->word = (SignpostSpan) { field->span.start + start, field->span.start + end };
  candidate->date = signpost_date_find (outline->words, field->text, strlen (field->text), &span);
  if (length <= MAX_STATUS_LINE)
    prefer_superseded (outline->words, text, length, candidate, field->span.start);

  return TRUE;
}

static gboolean
is_known (const Candidate *candidate)
{
  return candidate->word.start != candidate->field->span.start || candidate->word.end != candidate->field->span.end ||
         candidate->status != SIGNPOST_STATUS_OTHER;
}

/* Lines that each have a date are a chronology: the last date is what holds. */
static const Candidate *
find_latest (GArray *candidates)
{
  const Candidate *latest = NULL;
  guint n_dated = 0;

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      if (candidate->date == NULL || candidate->status == SIGNPOST_STATUS_OTHER)
        continue;

      n_dated++;
      if (latest == NULL || strcmp (candidate->date, latest->date) >= 0)
        latest = candidate;
    }

  return n_dated >= 2 ? latest : NULL;
}

static const Candidate *
choose (GArray *candidates)
{
  const Candidate *first = NULL, *superseded = NULL, *latest = find_latest (candidates);

  for (guint i = 0; i < candidates->len; i++)
    {
      const Candidate *candidate = &g_array_index (candidates, Candidate, i);

      /* Of a sentence below the status the word may be about another record. */
      if (candidate->status == SIGNPOST_STATUS_SUPERSEDED &&
          (first == NULL || candidate->word.start - candidate->field->span.start < MAX_WORD_OFFSET / 2))
        superseded = candidate;
      if (first == NULL && is_known (candidate))
        first = candidate;
    }

  /* Later lines only add that something took its place. */
  if (superseded != NULL)
    return superseded;
  if (latest != NULL)
    return latest;
  if (first != NULL)
    return first;

  return candidates->len > 0 ? &g_array_index (candidates, Candidate, 0) : NULL;
}

static GArray *
list_candidates (const SignpostOutline *outline,
                 SignpostOrigin         origin,
                 gboolean              *is_unfilled)
{
  GArray *candidates = g_array_new (FALSE, FALSE, sizeof (Candidate));

  g_array_set_clear_func (candidates, candidate_clear);
  for (guint i = 0; i < outline->fields->len; i++)
    {
      const SignpostField *field = &g_array_index (outline->fields, SignpostField, i);
      Candidate candidate;

      if (field->role != SIGNPOST_KEY_STATUS || field->origin != origin || *field->text == '\0')
        continue;

      if (read_candidate (outline, field, &candidate))
        g_array_append_val (candidates, candidate);
      else
        *is_unfilled |= is_menu (outline->words, field->text);
      *is_unfilled |= strstr (field->text, "{{") != NULL;
    }

  return candidates;
}

static void
take_candidate (SignpostRecordFacts   *self,
                const SignpostOutline *outline,
                const Candidate       *candidate)
{
  const SignpostField *field = candidate->field;

  self->status = candidate->status;
  self->status_span = field->span;
  self->status_word = candidate->word;
  self->status_origin = field->origin;
  g_free (self->status_text);
  self->status_text = field->origin == SIGNPOST_ORIGIN_FRONT_MATTER
                      ? g_strdup (field->text)
                      : g_strndup (outline->text + field->span.start, field->span.end - field->span.start);
}

/* “# Draft: Use queues”: a title that says the status, for want of anything else */
static void
take_from_title (SignpostRecordFacts   *self,
                 const SignpostOutline *outline)
{
  const char *text = outline->text + outline->title_span.start;
  const char *colon = memchr (text, ':', outline->title_span.end - outline->title_span.start);
  SignpostStatus status;
  gsize start, end;

  if (colon == NULL || !signpost_words_find_status (outline->words, text, colon - text, &status, &start, &end) ||
      start > 0 || text + end != colon)
    return;

  self->status = status;
  self->status_span = self->status_word = (SignpostSpan) { outline->title_span.start, outline->title_span.start + end };
  self->status_text = g_strndup (text, end);
  self->status_origin = SIGNPOST_ORIGIN_TITLE;
}

/* “status:” with nothing behind it: where a status would go */
static void
take_empty_place (SignpostRecordFacts   *self,
                  const SignpostOutline *outline)
{
  for (guint i = 0; i < outline->fields->len; i++)
    {
      const SignpostField *field = &g_array_index (outline->fields, SignpostField, i);

      if (field->role != SIGNPOST_KEY_STATUS || field->origin != SIGNPOST_ORIGIN_FRONT_MATTER || *field->text != '\0')
        continue;

      self->status_span = self->status_word = field->span;
      self->status_origin = field->origin;
      return;
    }
}

void
signpost_record_facts_take_status (SignpostRecordFacts   *self,
                                   const SignpostOutline *outline)
{
  gboolean found = FALSE;

  self->status = SIGNPOST_STATUS_NONE;
  self->status_origin = SIGNPOST_ORIGIN_NONE;

  /* From where it is most deliberate to where it is least; a word that nobody knows gives way to one that is known. */
  for (int origin = SIGNPOST_ORIGIN_FRONT_MATTER; origin <= SIGNPOST_ORIGIN_FOOT; origin++)
    {
      g_autoptr (GArray) candidates = list_candidates (outline, origin, &self->is_unfilled);
      const Candidate *chosen = choose (candidates);

      if (chosen == NULL || (found && !is_known (chosen)))
        continue;

      take_candidate (self, outline, chosen);
      if (is_known (chosen))
        return;
      found = TRUE;
    }

  if (!found)
    take_from_title (self, outline);
  if (self->status_origin == SIGNPOST_ORIGIN_NONE)
    take_empty_place (self, outline);
}

static gboolean
try_date (SignpostRecordFacts   *self,
          const SignpostOutline *outline,
          SignpostKey           role)
{
  for (int origin = SIGNPOST_ORIGIN_FRONT_MATTER; origin <= SIGNPOST_ORIGIN_FOOT; origin++)
    for (guint i = 0; i < outline->fields->len; i++)
      {
        const SignpostField *field = &g_array_index (outline->fields, SignpostField, i);
        SignpostSpan span = { 0 };

        if (field->role != role || (int) field->origin != origin)
          continue;

        self->date = signpost_date_find (outline->words, outline->text + field->span.start,
                                         field->span.end - field->span.start, &span);
        if (self->date == NULL)
          continue;

        self->date_span = (SignpostSpan) { field->span.start + span.start, field->span.start + span.end };
        self->date_origin = field->origin;
        return TRUE;
      }

  return FALSE;
}

/* “Accepted (2026-11-21)”; of a date without a key the line of the status has the last word */
static gboolean
try_status_date (SignpostRecordFacts   *self,
                 const SignpostOutline *outline)
{
  SignpostSpan span = { 0 };

  if (self->status_text == NULL)
    return FALSE;

  self->date = signpost_date_find (outline->words, outline->text + self->status_span.start,
                                   self->status_span.end - self->status_span.start, &span);
  if (self->date == NULL)
    return FALSE;

  self->date_span = (SignpostSpan) { self->status_span.start + span.start, self->status_span.start + span.end };
  self->date_origin = self->status_origin;

  return TRUE;
}

void
signpost_record_facts_take_date (SignpostRecordFacts      *self,
                                 const SignpostOutline    *outline,
                                 const SignpostRecordName *name)
{
  self->date_origin = SIGNPOST_ORIGIN_NONE;

  if (try_date (self, outline, SIGNPOST_KEY_DATE) || try_status_date (self, outline) ||
      try_date (self, outline, SIGNPOST_KEY_CREATED) || try_date (self, outline, SIGNPOST_KEY_UPDATED) ||
      try_date (self, outline, SIGNPOST_KEY_STATUS))
    return;

  self->date = g_strdup (name->date);
  if (self->date != NULL)
    self->date_origin = SIGNPOST_ORIGIN_NAME;
}
