/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-check.h"

#include "core/log/signpost-log-links.h"
#include "core/log/signpost-log-markdown.h"
#include "core/log/signpost-log-places.h"
#include "core/log/signpost-record-name.h"
#include "core/log/signpost-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char * const problem_nicks[] = {
  "unreadable", "encoding", "unfilled", "unknown-status", "no-status", "duplicate-number", "missing-number",
  "broken-link", "one-sided-link", "not-a-record",
};

const char *
signpost_problem_kind_to_nick (SignpostProblemKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (problem_nicks), NULL);

  return problem_nicks[kind];
}

gboolean
signpost_problem_kind_is_error (SignpostProblemKind kind)
{
  return kind != SIGNPOST_PROBLEM_NO_STATUS && kind != SIGNPOST_PROBLEM_MISSING_NUMBER &&
         kind != SIGNPOST_PROBLEM_NOT_A_RECORD;
}

void
signpost_log_problem_free (SignpostLogProblem *self)
{
  g_free (self->path);
  g_free (self->other);
  g_free (self->target);
  g_free (self->message);
  g_free (self->fix);
  g_free (self);
}

/* Takes message */
static SignpostLogProblem *
add_problem (GPtrArray           *problems,
             SignpostProblemKind  kind,
             const char          *path,
             char                *message,
             const char          *fix)
{
  SignpostLogProblem *problem = g_new0 (SignpostLogProblem, 1);

  problem->kind = kind;
  problem->path = g_strdup (path);
  problem->message = message;
  problem->fix = g_strdup (fix);
  g_ptr_array_add (problems, problem);

  return problem;
}

static void
check_file (GPtrArray             *problems,
            const SignpostLogFile *file)
{
  const SignpostRecordFacts *facts = &file->facts;

  if (facts->kind == SIGNPOST_FILE_UNREADABLE)
    add_problem (problems, SIGNPOST_PROBLEM_UNREADABLE, file->path,
                 g_strdup_printf (_("It cannot be read: %s."), file->problem),
                 _("Look at its permissions, or move it out of the log."));
  else if (facts->kind == SIGNPOST_FILE_OTHER)
    add_problem (problems, SIGNPOST_PROBLEM_NOT_A_RECORD, file->path,
                 g_strdup (_("It says neither that nor what was decided.")), _("Move it out of the log, or make it a record."));

  if (facts->kind != SIGNPOST_FILE_RECORD)
    return;

  if (!signpost_encoding_is_editable (facts->encoding))
    add_problem (problems, SIGNPOST_PROBLEM_ENCODING, file->path,
                 g_strdup_printf (_("It is encoded as %s."), signpost_encoding_to_nick (facts->encoding)),
                 _("Convert it to UTF-8."));

  if (facts->is_untitled)
    add_problem (problems, SIGNPOST_PROBLEM_UNFILLED, file->path,
                 g_strdup_printf (_("Its title “%s” is still the template’s."), facts->title),
                 _("Say in it what was decided."));

  if (facts->is_unfilled)
    add_problem (problems, SIGNPOST_PROBLEM_UNFILLED, file->path,
                 g_strdup (_("Its status still offers the template’s choices.")), _("Choose one of them."));
  else if (facts->status == SIGNPOST_STATUS_NONE)
    add_problem (problems, SIGNPOST_PROBLEM_NO_STATUS, file->path, g_strdup (_("It has no status.")),
                 _("Say whether it is proposed, accepted, rejected, deprecated or superseded."));
  else if (facts->status == SIGNPOST_STATUS_OTHER)
    add_problem (problems, SIGNPOST_PROBLEM_UNKNOWN_STATUS, file->path,
                 g_strdup_printf (_("Its status “%s” is none that tools know."), facts->status_text),
                 _("Say whether it is proposed, accepted, rejected, deprecated or superseded."));
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  const SignpostLogFile *first = *(SignpostLogFile **) a, *second = *(SignpostLogFile **) b;
  g_autofree char *first_group = signpost_log_file_dup_group (first);
  g_autofree char *second_group = signpost_log_file_dup_group (second);
  int order = strcmp (first_group, second_group);

  if (order != 0)
    return order;
  if (first->facts.number != second->facts.number)
    return first->facts.number < second->facts.number ? -1 : 1;

  return strcmp (first->path, second->path);
}

static void
report_gap (GPtrArray  *problems,
            const char *group,
            int         before,
            int         after)
{
  char *message;

  if (after - before == 2)
    message = g_strdup_printf (_("There is no record %d."), before + 1);
  else
    /* Translators: the first and the last of the numbers that are missing */
    message = g_strdup_printf (_("There are no records %d to %d."), before + 1, after - 1);

  add_problem (problems, SIGNPOST_PROBLEM_MISSING_NUMBER, group, message,
               _("Look for it in the history, or leave the gap: numbers are not used again."));
}

static void
check_numbers (GPtrArray *problems,
               GPtrArray *files)
{
  g_autoptr (GPtrArray) numbered = g_ptr_array_new ();

  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];

      /* What cannot be read is there all the same. */
      if ((file->facts.kind == SIGNPOST_FILE_RECORD || file->facts.kind == SIGNPOST_FILE_UNREADABLE) &&
          file->facts.number >= 0)
        g_ptr_array_add (numbered, file);
    }

  g_ptr_array_sort (numbered, compare_groups);

  for (guint i = 1; i < numbered->len; i++)
    {
      const SignpostLogFile *before = numbered->pdata[i - 1], *file = numbered->pdata[i];
      g_autofree char *group = signpost_log_file_dup_group (file);
      g_autofree char *last_group = signpost_log_file_dup_group (before);

      if (strcmp (group, last_group) != 0)
        continue;

      if (file->facts.number == before->facts.number)
        add_problem (problems, SIGNPOST_PROBLEM_DUPLICATE_NUMBER, file->path,
                     g_strdup_printf (_("It has number %d, as “%s” has."), file->facts.number, before->path),
                     _("Give the younger one the next free number."));
      else if (file->facts.number > before->facts.number + 1)
        report_gap (problems, group, before->facts.number, file->facts.number);
    }
}

static gboolean
says_back (SignpostLogPlaces     *places,
           const SignpostLogFile *file,
           SignpostKey            key,
           const SignpostLogFile *other)
{
  for (guint i = 0; i < file->facts.links->len; i++)
    {
      const SignpostRecordLink *link = file->facts.links->pdata[i];

      if (link->key == key && signpost_log_places_find_target (places, file, link->target) == other)
        return TRUE;
    }

  return FALSE;
}

static SignpostKey
get_opposite (SignpostKey key)
{
  switch ((int) key)
    {
    case SIGNPOST_KEY_SUPERSEDED_BY:
      return SIGNPOST_KEY_SUPERSEDES;
    case SIGNPOST_KEY_SUPERSEDES:
      return SIGNPOST_KEY_SUPERSEDED_BY;
    case SIGNPOST_KEY_AMENDED_BY:
      return SIGNPOST_KEY_AMENDS;
    case SIGNPOST_KEY_AMENDS:
      return SIGNPOST_KEY_AMENDED_BY;
    default:
      return SIGNPOST_KEY_NONE;
    }
}

static void
check_relations (GPtrArray             *problems,
                 SignpostLogPlaces     *places,
                 const SignpostLogFile *file)
{
  for (guint i = 0; i < file->facts.links->len; i++)
    {
      const SignpostRecordLink *link = file->facts.links->pdata[i];
      SignpostKey opposite = get_opposite (link->key);
      SignpostLogFile *other;
      SignpostFormat format;

      if (opposite == SIGNPOST_KEY_NONE || signpost_link_is_outside (link->target))
        continue;

      other = signpost_log_places_find_target (places, file, link->target);
      /* A link to a file that is missing is told by check_links(). */
      if (other == NULL && signpost_format_from_name (link->target, &format))
        continue;
      if (other == NULL)
        add_problem (problems, SIGNPOST_PROBLEM_BROKEN_LINK, file->path,
                     g_strdup_printf (_("It names “%s”, and there is no such record."), link->target),
                     _("Correct the link, or take it out."));
      else if (other != file && !says_back (places, other, opposite, file))
        {
          SignpostLogProblem *problem =
            add_problem (problems, SIGNPOST_PROBLEM_ONE_SIDED_LINK, other->path,
                         g_strdup_printf (_("“%s” is related to it, which it does not say."), file->path),
                         _("Say so in both."));

          problem->other = g_strdup (file->path);
          problem->key = opposite;
        }
    }
}

/* Links in the text to files that are not there */
static void
check_links (GPtrArray             *problems,
             const SignpostLogFile *file)
{
  g_autofree char *text = NULL;
  g_autofree char *folder = g_path_get_dirname (file->full_path);
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  gsize length;

  if (file->facts.format != SIGNPOST_FORMAT_MARKDOWN || !signpost_encoding_is_editable (file->facts.encoding) ||
      !g_file_get_contents (file->full_path, &text, &length, NULL))
    return;

  targets = signpost_log_markdown_list_links (text, MIN (length, SIGNPOST_LOG_MAX_BYTES));
  for (guint i = 0; i < targets->len; i++)
    {
      g_autofree char *unescaped = g_uri_unescape_string (targets->pdata[i], NULL);
      g_autofree char *path = NULL;
      SignpostFormat format;

      if (unescaped == NULL || signpost_link_is_outside (unescaped) || !g_hash_table_add (seen, targets->pdata[i]))
        continue;

      unescaped[strcspn (unescaped, "#?")] = '\0';
      path = g_build_filename (folder, unescaped, NULL);
      if (signpost_format_from_name (unescaped, &format) && !g_file_test (path, G_FILE_TEST_EXISTS))
        {
          SignpostLogProblem *problem =
            add_problem (problems, SIGNPOST_PROBLEM_BROKEN_LINK, file->path,
                         g_strdup_printf (_("It links to “%s”, which is not there."), unescaped),
                         _("Correct the link, or take it out."));

          problem->target = g_strdup (unescaped);
        }
    }
}

static int
compare_problems (gconstpointer a,
                  gconstpointer b)
{
  const SignpostLogProblem *first = *(SignpostLogProblem **) a, *second = *(SignpostLogProblem **) b;
  int order = strcmp (first->path, second->path);

  if (order == 0)
    order = (int) first->kind - (int) second->kind;

  return order != 0 ? order : strcmp (first->message, second->message);
}

/* A relation to a file that is missing is a broken link already. */
static void
drop_duplicates (GPtrArray *problems)
{
  for (guint i = problems->len; i > 1; i--)
    {
      const SignpostLogProblem *before = problems->pdata[i - 2], *problem = problems->pdata[i - 1];

      if (before->kind == problem->kind && strcmp (before->path, problem->path) == 0 &&
          strcmp (before->message, problem->message) == 0)
        g_ptr_array_remove_index (problems, i - 1);
    }
}

GPtrArray *
signpost_log_check (GPtrArray *files)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_log_problem_free);
  g_autoptr (SignpostLogPlaces) places = signpost_log_places_new (files);

  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];

      check_file (problems, file);
    }

  check_numbers (problems, files);
  for (guint i = 0; i < files->len; i++)
    {
      SignpostLogFile *file = files->pdata[i];

      if (file->facts.kind != SIGNPOST_FILE_RECORD)
        continue;
      check_relations (problems, places, file);
      check_links (problems, file);
    }

  g_ptr_array_sort (problems, compare_problems);
  drop_duplicates (problems);

  return problems;
}
