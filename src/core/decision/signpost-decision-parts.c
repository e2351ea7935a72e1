/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"
#include "core/decision/signpost-differences.h"
#include "core/decision/signpost-standing.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The parts of the catalogue that a decision rests on: the questions that are answered, the rules that speak, and the fits of its use
 * case. The file keeps what tells them apart, so that a decision knows when one of them has changed. */

#define QUESTION "question:"
#define RULE     "rule:"
#define FIT      "fit:"

#define MAX_PARTS 1024

/* Which they are */

/* Takes the part. */
static void
add_part (GPtrArray *parts,
          char      *part)
{
  if (g_ptr_array_find_with_equal_func (parts, part, g_str_equal, NULL))
    g_free (part);
  else
    g_ptr_array_add (parts, part);
}

static void
add_questions (SignpostDecision *self,
               GPtrArray        *parts)
{
  GListModel *questions = signpost_catalogue_get_questions (self->catalogue);
  guint n_questions = g_list_model_get_n_items (questions);

  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr(SignpostQuestion) question = g_list_model_get_item (questions, i);
      const char *id = signpost_question_get_id (question);
      g_autofree char **subjects = signpost_replies_list_subjects (self->replies, id);

      if (subjects[0] != NULL)
        add_part (parts, g_strconcat (QUESTION, id, NULL));
    }
}

static void
add_fits (SignpostDecision *self,
          GPtrArray        *parts)
{
  SignpostUseCase *use_case = signpost_decision_get_use_case (self);
  GListModel *categories = signpost_catalogue_get_categories (self->catalogue);
  guint n_categories = use_case != NULL ? g_list_model_get_n_items (categories) : 0;

  for (guint i = 0; i < n_categories; i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);

      add_part (parts, g_strconcat (FIT, signpost_use_case_get_id (use_case), "/",
                                    signpost_category_get_id (category), NULL));
    }
}

static void
add_reasons (GPtrArray *parts,
             GPtrArray *reasons)
{
  for (guint i = 0; i < reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (reasons, i);

      add_part (parts, g_strconcat (RULE, signpost_rule_get_id (reason->rule), NULL));
    }
}

static void
add_rules (SignpostDecision *self,
           GPtrArray        *parts)
{
  g_autoptr(SignpostStanding) standing = signpost_standing_new (self);

  add_reasons (parts, standing->notes);
  for (guint i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          add_reasons (parts, leg->notes);
          for (guint k = 0; k < leg->methods->len; k++)
            add_reasons (parts,
                         ((SignpostMethodStanding *) g_ptr_array_index (leg->methods, k))->reasons);
        }
    }
}

static int
compare_parts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

static GPtrArray *
list_parts (SignpostDecision *self)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);

  add_questions (self, parts);
  add_fits (self, parts);
  add_rules (self, parts);
  g_ptr_array_sort (parts, compare_parts);

  return parts;
}

/* Files */

/* What the catalogue has no more is told until somebody has looked at it, so it stays in the file */
static void
add_gone (SignpostDecision *self,
          GPtrArray        *parts)
{
  GHashTableIter iter;
  gpointer part;

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &part, NULL))
    if (signpost_catalogue_get_digest (self->catalogue, part) == NULL)
      add_part (parts, g_strdup (part));

  g_ptr_array_sort (parts, compare_parts);
}

void
signpost_decision_add_parts (SignpostDecision *self,
                             JsonNode         *root)
{
  g_autoptr(GPtrArray) parts = list_parts (self);
  JsonObject *catalogue = json_object_get_object_member (json_node_get_object (root), "catalogue");
  JsonObject *object = json_object_new ();

  add_gone (self, parts);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *part = parts->pdata[i];
      const char *known = g_hash_table_lookup (self->parts, part);
      const char *digest = known != NULL ? known
                                         : signpost_catalogue_get_digest (self->catalogue, part);

      if (digest != NULL)
        json_object_set_string_member (object, part, digest);
    }

  json_object_set_object_member (catalogue, "parts", object);
}

void
signpost_decision_read_parts (SignpostDecision   *self,
                              SignpostJsonReader *reader)
{
  g_auto(GStrv) parts = NULL;

  if (!signpost_json_reader_has (reader, "catalogue"))
    return;

  signpost_json_reader_enter_member (reader, "catalogue");
  if (!g_str_equal (signpost_reading_get_text (reader, "id"),
                    signpost_catalogue_get_id (self->catalogue)) ||
      !signpost_json_reader_has (reader, "parts"))
    {
      signpost_json_reader_leave (reader);
      return;
    }

  signpost_json_reader_enter_member (reader, "parts");
  parts = signpost_json_reader_list_members (reader);
  for (guint i = 0; parts[i] != NULL && i < MAX_PARTS; i++)
    {
      const char *digest = signpost_json_reader_get_optional (reader, parts[i]);

      if (digest != NULL)
        g_hash_table_insert (self->parts, g_strdup (parts[i]), g_strdup (digest));
    }
  signpost_json_reader_leave (reader);
  signpost_json_reader_leave (reader);
}

void
signpost_decision_renew_question (SignpostDecision *self,
                                  SignpostQuestion *question)
{
  g_autofree char *part = NULL;

  if (g_hash_table_size (self->parts) == 0)
    return;

  part = g_strconcat (QUESTION, signpost_question_get_id (question), NULL);
  g_hash_table_remove (self->parts, part);
}

void
signpost_decision_accept_catalogue (SignpostDecision *self)
{
  g_return_if_fail (SIGNPOST_IS_DECISION (self));

  if (g_hash_table_size (self->parts) == 0)
    return;

  g_hash_table_remove_all (self->parts);
  signpost_decision_report_change (self);
}

/* What has changed */

static char *
dup_level (const char *nick)
{
  SignpostFitLevel level;

  if (nick == NULL)
    return g_strdup (_("not in the catalogue any more"));

  return g_strdup (signpost_fit_level_from_nick (nick, &level) ? signpost_fit_level_to_title (level)
                                                               : nick);
}

static void
describe_fit (SignpostDecision   *self,
              const char         *place,
              const char         *before,
              const char         *now,
              SignpostDifference *difference)
{
  g_auto(GStrv) ids = g_strsplit (place, "/", 2);
  SignpostQuestion *question = signpost_catalogue_find_topic (self->catalogue,
                                                              SIGNPOST_TOPIC_USE_CASE);
  SignpostUseCase *use_case = signpost_catalogue_find_use_case (self->catalogue, ids[0]);
  SignpostCategory *category =
    ids[0] != NULL && ids[1] != NULL ? signpost_catalogue_find_category (self->catalogue, ids[1])
                                     : NULL;

  difference->question = question;
  /* Translators: a method, and a use case */
  difference->title =
    g_strdup_printf (_("Fit of %s for %s"),
                     category != NULL ? signpost_category_get_short_title (category) : ids[1],
                     use_case != NULL ? signpost_use_case_get_title (use_case) : ids[0]);
  difference->before = dup_level (before);
  difference->after = dup_level (now);
}

static void
describe (SignpostDecision   *self,
          const char         *part,
          const char         *before,
          const char         *now,
          SignpostDifference *difference)
{
  if (g_str_has_prefix (part, FIT) && strchr (part, '/') != NULL)
    {
      describe_fit (self, part + strlen (FIT), before, now, difference);
      return;
    }

  difference->before = g_strdup ("");
  difference->after = g_strdup (now != NULL ? _("worded or answered in another way")
                                            : _("not in the catalogue any more"));

  if (g_str_has_prefix (part, QUESTION))
    {
      const char *id = part + strlen (QUESTION);

      difference->question = signpost_catalogue_find_question (self->catalogue, id);
      difference->title = difference->question != NULL
                          ? g_strdup (signpost_question_get_wording (difference->question))
                          /* Translators: the id of a question */
                          : g_strdup_printf (_("Question %s"), id);
    }
  else
    {
      const char *id = g_str_has_prefix (part, RULE) ? part + strlen (RULE) : part;
      SignpostRule *rule = signpost_catalogue_find_rule (self->catalogue, id);

      if (now != NULL)
        {
          g_free (difference->after);
          difference->after = g_strdup (_("the rule has changed"));
        }
      difference->title = rule != NULL ? g_strdup (signpost_rule_get_text (rule))
                                       /* Translators: the id of a rule */
                                       : g_strdup_printf (_("Rule %s"), id);
    }
}

GPtrArray *
signpost_decision_list_outdated (SignpostDecision *self)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_difference_free);
  g_autoptr(GPtrArray) parts = g_ptr_array_new ();
  g_autoptr(GPtrArray) used = NULL;
  GHashTableIter iter;
  gpointer part, digest;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), list);

  g_hash_table_iter_init (&iter, self->parts);
  while (g_hash_table_iter_next (&iter, &part, &digest))
    if (g_strcmp0 (digest, signpost_catalogue_get_digest (self->catalogue, part)) != 0)
      g_ptr_array_add (parts, part);

  if (parts->len == 0)
    return list;

  used = list_parts (self);
  g_ptr_array_sort (parts, compare_parts);

  for (guint i = 0; i < parts->len; i++)
    {
      const char *before = g_hash_table_lookup (self->parts, parts->pdata[i]);
      const char *now = signpost_catalogue_get_digest (self->catalogue, parts->pdata[i]);
      SignpostDifference *difference;

      /* What an answer has made pointless since does not matter any more. */
      if (now != NULL && !g_ptr_array_find_with_equal_func (used, parts->pdata[i], g_str_equal, NULL))
        continue;

      difference = g_new0 (SignpostDifference, 1);
      describe (self, parts->pdata[i], before, now, difference);
      difference->subject = g_strdup ("");
      difference->step = g_strdup (difference->question != NULL
                                   ? signpost_question_get_step (difference->question) : "");
      g_ptr_array_add (list, difference);
    }

  return list;
}
