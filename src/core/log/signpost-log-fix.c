/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-plan.h"

#include "core/log/signpost-edits.h"
#include "core/log/signpost-log-links.h"
#include "core/log/signpost-log-places.h"
#include "core/log/signpost-log-text.h"
#include "core/log/signpost-record-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
signpost_log_problem_has_fix (SignpostLogProblem *problem)
{
  switch (problem->kind)
    {
    case SIGNPOST_PROBLEM_ENCODING:
    case SIGNPOST_PROBLEM_DUPLICATE_NUMBER:
    case SIGNPOST_PROBLEM_ONE_SIDED_LINK:
      return TRUE;
    case SIGNPOST_PROBLEM_BROKEN_LINK:
      return problem->target != NULL;
    case SIGNPOST_PROBLEM_UNREADABLE:
    case SIGNPOST_PROBLEM_UNFILLED:
    case SIGNPOST_PROBLEM_UNKNOWN_STATUS:
    case SIGNPOST_PROBLEM_NO_STATUS:
    case SIGNPOST_PROBLEM_MISSING_NUMBER:
    case SIGNPOST_PROBLEM_NOT_A_RECORD:
    default:
      return FALSE;
    }
}

/* The other end says the relation, too: what a supersedes, b is superseded by. */
static SignpostLogStep *
plan_other_end (SignpostLogPlaces   *places,
                SignpostLogProblem  *problem,
                SignpostWords       *words,
                GError             **error)
{
  SignpostLogFile *silent = signpost_log_places_find_path (places, problem->path);
  SignpostLogFile *other = problem->other != NULL ? signpost_log_places_find_path (places, problem->other) : NULL;
  g_autoptr (SignpostLogStep) both = NULL;
  SignpostLogStep *step;
  gboolean silent_is_older = problem->key == SIGNPOST_KEY_SUPERSEDED_BY || problem->key == SIGNPOST_KEY_AMENDED_BY;
  SignpostKey relation = problem->key == SIGNPOST_KEY_SUPERSEDED_BY || problem->key == SIGNPOST_KEY_SUPERSEDES
                           ? SIGNPOST_KEY_SUPERSEDES
                           : SIGNPOST_KEY_AMENDS;
  g_auto (SignpostLogText) text = { 0 };
  GBytes *after;

  if (silent == NULL || other == NULL || silent == other)
    return NULL;

  both = signpost_log_plan_relate (silent_is_older ? silent : other, silent_is_older ? other : silent, relation, words, error);
  if (both == NULL || !signpost_log_text_load (&text, silent, words, error))
    return NULL;

  step = signpost_log_step_new (signpost_log_step_get_title (both));
  after = signpost_log_step_get_after (both, silent->full_path);
  if (after != NULL)
    signpost_log_step_write (step, silent->full_path, text.bytes, after);

  return step;
}

/* The one file of the log that has the number, or the words, of the name that leads nowhere */
static SignpostLogFile *
find_meant (GPtrArray     *files,
            SignpostWords *words,
            const char    *target)
{
  SignpostLogFile *found = NULL;
  SignpostRecordName name;

  signpost_record_name_read (&name, words, target);
  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];
      SignpostRecordName other;
      gboolean is_same;

      signpost_record_name_read (&other, words, file->path);
      is_same = g_ascii_strcasecmp (name.title, other.title) == 0 && *name.title != '\0';
      is_same |= name.number >= 0 && name.number == other.number && file->facts.kind == SIGNPOST_FILE_RECORD;
      signpost_record_name_clear (&other);

      if (!is_same)
        continue;
      if (found != NULL)
        {
          found = NULL;
          break;
        }
      found = file;
    }

  signpost_record_name_clear (&name);

  return found;
}

static SignpostLogStep *
plan_target (GPtrArray           *files,
             SignpostLogPlaces   *places,
             SignpostLogProblem  *problem,
             SignpostWords       *words,
             GError             **error)
{
  SignpostLogFile *file = signpost_log_places_find_path (places, problem->path);
  SignpostLogFile *meant = find_meant (files, words, problem->target);
  g_auto (SignpostLogText) text = { 0 };
  g_autoptr (GArray) edits = signpost_edits_new ();
  g_autoptr (GArray) links = NULL;
  g_autoptr (GBytes) after = NULL;
  g_autofree char *relative = NULL;
  g_autofree char *escaped = NULL;
  g_autofree char *title = NULL;
  SignpostLogStep *step;

  if (file == NULL || meant == NULL || !signpost_log_text_load (&text, file, words, error))
    return NULL;

  relative = signpost_path_dup_relative (file->path, meant->path);
  escaped = g_uri_escape_string (relative, "/", TRUE);
  links = signpost_log_links_find (text.text, text.length);
  for (guint i = 0; i < links->len; i++)
    {
      const SignpostTextLink *link = &g_array_index (links, SignpostTextLink, i);
      g_autofree char *written = g_strndup (text.text + link->target.start, link->target.end - link->target.start);
      g_autofree char *unescaped = g_uri_unescape_string (written, NULL);
      gsize length = unescaped != NULL ? strcspn (unescaped, "#?") : 0;

      if (unescaped != NULL && strlen (problem->target) == length && strncmp (unescaped, problem->target, length) == 0)
        signpost_edits_take (edits, link->target.start, link->target.end,
                             g_strconcat (escaped, written + strcspn (written, "#?"), NULL));
    }

  /* Translators: the title of a record */
  title = g_strdup_printf (_("Correct a link of “%s”"), file->facts.title);
  step = signpost_log_step_new (title);
  after = signpost_edits_apply (edits, text.bytes);
  signpost_log_step_write (step, file->full_path, text.bytes, after);

  return step;
}

static SignpostLogStep *
plan_number (GPtrArray           *files,
             SignpostLogPlaces   *places,
             SignpostLogProblem  *problem,
             SignpostWords       *words,
             GError             **error)
{
  SignpostLogFile *file = signpost_log_places_find_path (places, problem->path);
  g_autofree char *group = file != NULL ? signpost_log_file_dup_group (file) : NULL;

  if (file == NULL)
    return NULL;

  return signpost_log_plan_renumber (files, file, words, signpost_log_next_number (files, group), error);
}

SignpostLogStep *
signpost_log_plan_fix (GPtrArray           *files,
                       SignpostLogProblem  *problem,
                       SignpostWords       *words,
                       GError             **error)
{
  g_autoptr (SignpostLogPlaces) places = NULL;
  g_autoptr (SignpostLogStep) step = NULL;
  SignpostLogFile *file;

  if (!signpost_log_problem_has_fix (problem))
    return NULL;

  places = signpost_log_places_new (files);
  file = signpost_log_places_find_path (places, problem->path);
  if (problem->kind == SIGNPOST_PROBLEM_ENCODING)
    step = file != NULL ? signpost_log_plan_convert (file, words, error) : NULL;
  else if (problem->kind == SIGNPOST_PROBLEM_DUPLICATE_NUMBER)
    step = plan_number (files, places, problem, words, error);
  else if (problem->kind == SIGNPOST_PROBLEM_ONE_SIDED_LINK)
    step = plan_other_end (places, problem, words, error);
  else
    step = plan_target (files, places, problem, words, error);

  return step != NULL && signpost_log_step_get_n (step) > 0 ? g_steal_pointer (&step) : NULL;
}
