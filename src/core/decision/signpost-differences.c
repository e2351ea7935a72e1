/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-differences-private.h"

#include "core/decision/signpost-difference-words.h"
#include "core/decision/signpost-endpoint.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
signpost_difference_free (SignpostDifference *self)
{
  if (self == NULL)
    return;

  g_free (self->step);
  g_free (self->subject);
  g_free (self->title);
  g_free (self->before);
  g_free (self->after);
  g_free (self);
}

void
signpost_telling_set_topic (SignpostTelling *telling,
                            SignpostTopic    topic,
                            const char      *subject)
{
  SignpostQuestion *question = signpost_catalogue_find_topic (telling->catalogue, topic);

  telling->change->question = question;
  telling->change->subject = g_strdup (subject);
  telling->change->step = g_strdup (question != NULL ? signpost_question_get_step (question) : "");
}

void
signpost_telling_set_words (SignpostTelling *telling,
                            char            *before,
                            char            *after)
{
  telling->change->before = before;
  telling->change->after = after;
}

/* By the name it has now, or had when it went */
char *
signpost_telling_dup_name (SignpostTelling  *telling,
                           SignpostNameFunc  name,
                           const char       *id)
{
  g_autofree char *now = name (telling->after, id);

  return g_str_equal (now, id) ? name (telling->before, id) : g_steal_pointer (&now);
}

/* Takes the name. */
void
signpost_telling_set_title_about (SignpostTelling *telling,
                                  const char      *what,
                                  char            *name)
{
  /* Translators: what has changed about something, such as “How secure is it? (Kafka)”: the second %s is the name of an option, a
   * criterion, a system or a leg */
  telling->change->title = g_strdup_printf (_("%s (%s)"), what, name);
  g_free (name);
}

void
signpost_telling_set_values (SignpostTelling *telling,
                             JsonNode        *before,
                             JsonNode        *after)
{
  signpost_telling_set_words (telling, signpost_words_for_value (before), signpost_words_for_value (after));
}

/* Answers */

static char *
dup_subject (SignpostTelling          *telling,
             SignpostQuestion *question,
             const char       *subject)
{
  SignpostTechnicalOption *technique;

  switch (signpost_question_get_subject (question))
    {
    case SIGNPOST_SUBJECT_ENDPOINT:
      return signpost_telling_dup_name (telling, signpost_words_for_endpoint, subject);
    case SIGNPOST_SUBJECT_LEG:
      return signpost_words_for_leg (telling->after, subject);
    case SIGNPOST_SUBJECT_OPTION:
      return signpost_telling_dup_name (telling, signpost_words_for_option, subject);
    case SIGNPOST_SUBJECT_TECHNICAL_OPTION:
      technique = signpost_catalogue_find_technical_option (telling->catalogue, subject);
      return g_strdup (technique != NULL ? signpost_technical_option_get_title (technique) : subject);
    case SIGNPOST_SUBJECT_DECISION:
    default:
      return g_strdup (subject);
    }
}

static gboolean
tell_answer (SignpostTelling *telling)
{
  const char *subject = telling->place->second;
  const char *id = telling->place->first;
  SignpostQuestion *question = signpost_catalogue_find_question (telling->catalogue, id);

  if (question == NULL)
    return FALSE;

  telling->change->question = question;
  telling->change->step = g_strdup (signpost_question_get_step (question));
  telling->change->subject = g_strdup (subject);

  if (*subject != '\0')
    signpost_telling_set_title_about (telling, signpost_question_get_wording (question),
                     dup_subject (telling, question, subject));
  else
    telling->change->title = g_strdup (signpost_question_get_wording (question));

  signpost_telling_set_words (telling,
             signpost_words_for_answer (question,
                                        signpost_file_find (telling->before, NULL, "answers",
                                                            "question", id, "subject", subject)),
             signpost_words_for_answer (question,
                                        signpost_file_find (telling->after, NULL, "answers",
                                                            "question", id, "subject", subject)));

  return TRUE;
}

/* Endpoints */

static char *
dup_changeable (JsonNode *value)
{
  SignpostChangeable changeable;

  if (value == NULL || json_node_get_value_type (value) != G_TYPE_STRING ||
      !signpost_changeable_from_nick (json_node_get_string (value), &changeable))
    return signpost_words_for_value (value);

  return g_strdup (signpost_changeable_to_title (changeable));
}

static char *
dup_role (JsonNode *value)
{
  SignpostRole role;

  if (value == NULL || json_node_get_value_type (value) != G_TYPE_STRING ||
      !signpost_role_from_nick (json_node_get_string (value), &role))
    return signpost_words_for_value (value);

  return g_strdup (signpost_role_to_title (role));
}

static const char *
get_endpoint_title (const char *member)
{
  if (g_str_equal (member, "offers"))
    return _("Methods on offer");
  if (g_str_equal (member, "changeable"))
    return _("Can it be changed?");
  if (g_str_equal (member, "reason"))
    return _("Why it is so");

  return _("Part");
}

static char *
dup_endpoint_value (SignpostTelling  *telling,
                    JsonNode *value)
{
  if (g_str_equal (telling->member, "offers"))
    return signpost_words_for_offers (telling->catalogue, value);
  if (g_str_equal (telling->member, "changeable"))
    return dup_changeable (value);
  if (g_str_equal (telling->member, "role"))
    return dup_role (value);

  return signpost_words_for_value (value);
}

static gboolean
tell_endpoint (SignpostTelling *telling)
{
  const char *id = telling->place->first;
  JsonNode *before = signpost_file_find (telling->before, NULL, "endpoints", "id", id, NULL, NULL);
  JsonNode *after = signpost_file_find (telling->after, NULL, "endpoints", "id", id, NULL, NULL);

  signpost_telling_set_topic (telling, g_str_equal (telling->member, "offers") ? SIGNPOST_TOPIC_OFFERS
                                                              : SIGNPOST_TOPIC_ENDPOINTS, id);

  if (*telling->member == '\0' || g_str_equal (telling->member, "name"))
    {
      telling->change->title = g_strdup (_("Systems"));
      signpost_telling_set_words (telling,
                 before != NULL ? signpost_words_for_endpoint (telling->before, id) : g_strdup (""),
                 after != NULL ? signpost_words_for_endpoint (telling->after, id) : g_strdup (""));
      return TRUE;
    }

  signpost_telling_set_title_about (telling, get_endpoint_title (telling->member),
                   signpost_telling_dup_name (telling, signpost_words_for_endpoint, id));
  signpost_telling_set_words (telling, dup_endpoint_value (telling, signpost_file_get (before, telling->member)),
             dup_endpoint_value (telling, signpost_file_get (after, telling->member)));

  return TRUE;
}

/* Options */

static void
tell_techniques (SignpostTelling  *telling,
                 JsonNode *before,
                 JsonNode *after)
{
  const char *leg = strrchr (telling->place->path, '/') + 1;
  g_autofree char *name = signpost_telling_dup_name (telling, signpost_words_for_option, telling->place->first);

  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS, leg);
  signpost_telling_set_title_about (telling, name, signpost_words_for_leg (telling->after, leg));
  signpost_telling_set_words (telling,
             signpost_words_for_techniques (telling->catalogue,
                                            signpost_file_get (before, telling->member)),
             signpost_words_for_techniques (telling->catalogue,
                                            signpost_file_get (after, telling->member)));
}

static gboolean
tell_option (SignpostTelling *telling)
{
  const char *id = telling->place->first;
  JsonNode *before = signpost_file_find (telling->before, NULL, "options", "id", id, NULL, NULL);
  JsonNode *after = signpost_file_find (telling->after, NULL, "options", "id", id, NULL, NULL);

  if (*telling->member == '\0')
    {
      signpost_telling_set_topic (telling, SIGNPOST_TOPIC_OPTION_METHODS, id);
      telling->change->title = g_strdup (_("Options"));
      signpost_telling_set_words (telling,
                 before != NULL ? signpost_words_for_option (telling->before, id) : g_strdup (""),
                 after != NULL ? signpost_words_for_option (telling->after, id) : g_strdup (""));
    }
  else if (g_str_has_prefix (telling->member, "techniques/"))
    {
      tell_techniques (telling, before, after);
    }
  else if (g_str_has_prefix (telling->member, "methods"))
    {
      signpost_telling_set_topic (telling, SIGNPOST_TOPIC_OPTION_METHODS, id);
      signpost_telling_set_title_about (telling, _("Methods"), signpost_telling_dup_name (telling, signpost_words_for_option, id));
      signpost_telling_set_words (telling,
                 signpost_words_for_methods (telling->catalogue,
                                             signpost_file_get (before, "methods")),
                 signpost_words_for_methods (telling->catalogue,
                                             signpost_file_get (after, "methods")));
    }
  else if (g_str_equal (telling->member, "way"))
    {
      signpost_telling_set_topic (telling, SIGNPOST_TOPIC_OPTION_METHODS, id);
      signpost_telling_set_title_about (telling, _("How it is built"),
                                        signpost_telling_dup_name (telling, signpost_words_for_option, id));
      signpost_telling_set_words (telling, signpost_words_for_way (before), signpost_words_for_way (after));
    }
  else
    {
      signpost_telling_set_topic (telling, SIGNPOST_TOPIC_OPTION_METHODS, id);
      signpost_telling_set_title_about (telling,
                       g_str_equal (telling->member, "why_excluded") ? _("Why it is not compared")
                                                                     : _("Mark"),
                       signpost_telling_dup_name (telling, signpost_words_for_option, id));
      signpost_telling_set_values (telling, signpost_file_get (before, telling->member),
                  signpost_file_get (after, telling->member));
    }

  return TRUE;
}

/* The outcome */

static char *
dup_chosen (JsonNode *root)
{
  const char *id = signpost_file_get_text (root, "outcome/chosen");

  return *id != '\0' ? signpost_words_for_option (root, id) : g_strdup ("");
}

static gboolean
tell_chosen (SignpostTelling *telling)
{
  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_CHOICE, "");
  telling->change->title = g_strdup (_("The chosen option"));
  signpost_telling_set_words (telling, dup_chosen (telling->before), dup_chosen (telling->after));

  return TRUE;
}

static gboolean
tell_statement (SignpostTelling *telling)
{
  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_CHOICE, "");
  telling->change->title = g_strdup (_("The decision in a sentence"));
  signpost_telling_set_values (telling, signpost_file_get (telling->before, "outcome/statement"),
              signpost_file_get (telling->after, "outcome/statement"));

  return TRUE;
}

static gboolean
tell_reason (SignpostTelling *telling)
{
  const char *path = telling->place->path + 1;

  if (*telling->member == '\0')
    return FALSE;

  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_REASONS, "");
  signpost_telling_set_title_about (telling, _("Why it is not chosen"),
                   signpost_telling_dup_name (telling, signpost_words_for_option, telling->member));
  signpost_telling_set_values (telling, signpost_file_get (telling->before, path),
              signpost_file_get (telling->after, path));

  return TRUE;
}

/* The rest */

static gboolean
tell_title (SignpostTelling *telling)
{
  GPtrArray *steps = signpost_catalogue_get_steps (telling->catalogue);
  const SignpostStep *first = steps->len > 0 ? g_ptr_array_index (steps, 0) : NULL;

  telling->change->step = g_strdup (first != NULL ? first->id : "");
  telling->change->subject = g_strdup ("");
  telling->change->title = g_strdup (_("Title"));
  signpost_telling_set_values (telling, signpost_file_get (telling->before, "title"),
              signpost_file_get (telling->after, "title"));

  return TRUE;
}

static const char *
get_detail_title (const char *member)
{
  if (g_str_equal (member, "status"))
    return _("Status");
  if (g_str_equal (member, "date"))
    return _("Date");
  if (g_str_equal (member, "decision_makers"))
    return _("Decision makers");
  if (g_str_equal (member, "consulted"))
    return _("Consulted");
  if (g_str_equal (member, "informed"))
    return _("Informed");

  return member;
}

static gboolean
tell_detail (SignpostTelling *telling)
{
  const char *path = telling->place->path + 1;

  if (*telling->member == '\0')
    return FALSE;

  telling->change->step = g_strdup ("");
  telling->change->subject = g_strdup ("");
  telling->change->title = g_strdup (get_detail_title (telling->member));
  signpost_telling_set_values (telling, signpost_file_get (telling->before, path),
              signpost_file_get (telling->after, path));

  return TRUE;
}

static const char *
get_relation_title (JsonNode *root)
{
  const char *nick = signpost_file_get_text (root, "revises/relation");

  return g_str_equal (nick, "amends") ? _("Amends it") : _("Supersedes it");
}

static gboolean
tell_relation (SignpostTelling *telling)
{
  telling->change->step = g_strdup ("");
  telling->change->subject = g_strdup ("");
  telling->change->title = g_strdup (_("What becomes of the record that is revised"));
  signpost_telling_set_words (telling, g_strdup (get_relation_title (telling->before)),
             g_strdup (get_relation_title (telling->after)));

  return TRUE;
}

/* By the beginning of the path; what is not here is nothing that a person says. */
static const struct
{
  const char *path;
  gboolean  (*tell) (SignpostTelling *telling);
}
tellers[] =
{
  { "/title", tell_title },
  { "/answers/*", tell_answer },
  { "/endpoints/*", tell_endpoint },
  { "/options/*", tell_option },
  { "/comparison/options/*", signpost_tell_compared_option },
  { "/comparison/criteria/*", signpost_tell_criterion },
  { "/comparison/cells/*", signpost_tell_rating },
  { "/comparison/triggers/*", signpost_tell_trigger },
  { "/outcome/chosen", tell_chosen },
  { "/outcome/statement", tell_statement },
  { "/outcome/reasons", tell_reason },
  { "/record", tell_detail },
  { "/revises/relation", tell_relation },
};

SignpostDifference *
signpost_difference_new (SignpostCatalogue   *catalogue,
                         JsonNode            *before,
                         JsonNode            *after,
                         const SignpostPlace *place)
{
  g_autoptr(SignpostDifference) change = g_new0 (SignpostDifference, 1);
  SignpostTelling telling = { catalogue, before, after, place, "", change };

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (before != NULL && after != NULL && place != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tellers); i++)
    {
      gsize length = strlen (tellers[i].path);
      const char *rest = place->path + length;

      if (!g_str_has_prefix (place->path, tellers[i].path) || (*rest != '\0' && *rest != '/'))
        continue;

      telling.member = *rest == '/' ? rest + 1 : "";

      return tellers[i].tell (&telling) ? g_steal_pointer (&change) : NULL;
    }

  return NULL;
}

static gboolean
is_told (GPtrArray            *changes,
         const SignpostDifference *change)
{
  for (guint i = 0; i < changes->len; i++)
    {
      const SignpostDifference *other = g_ptr_array_index (changes, i);

      if (other->question == change->question && g_str_equal (other->subject, change->subject) &&
          g_str_equal (other->title, change->title) &&
          g_str_equal (other->before, change->before) && g_str_equal (other->after, change->after))
        return TRUE;
    }

  return FALSE;
}

GPtrArray *
signpost_differences_list (SignpostCatalogue *catalogue,
                           JsonNode          *before,
                           JsonNode          *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_difference_free);
  g_autoptr(GPtrArray) places = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), changes);
  g_return_val_if_fail (before != NULL && after != NULL, changes);

  places = signpost_places_compare (before, after);
  for (guint i = 0; i < places->len; i++)
    {
      SignpostDifference *change = signpost_difference_new (catalogue, before, after,
                                                    g_ptr_array_index (places, i));

      if (change != NULL && !is_told (changes, change))
        g_ptr_array_add (changes, change);
      else
        signpost_difference_free (change);
    }

  return changes;
}
