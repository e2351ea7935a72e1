/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-differences-private.h"

#include "core/decision/signpost-difference-words.h"

#include <glib/gi18n-lib.h>

/* What two comparisons say differently. */

gboolean
signpost_tell_compared_option (SignpostTelling *telling)
{
  const char *id = telling->place->first;
  JsonNode *before = signpost_file_find (telling->before, "comparison", "options", "id", id, NULL,
                                         NULL);
  JsonNode *after = signpost_file_find (telling->after, "comparison", "options", "id", id, NULL,
                                        NULL);

  /* The option itself is told of, and its fit follows from the answers. */
  if (*telling->member == '\0' || g_str_equal (telling->member, "fit"))
    return FALSE;

  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_OPTION_METHODS, id);
  signpost_telling_set_values (telling, signpost_file_get (before, telling->member),
              signpost_file_get (after, telling->member));

  if (g_str_equal (telling->member, "name"))
    telling->change->title = g_strdup (_("Name of an option"));
  else
    signpost_telling_set_title_about (telling, _("Is it compared?"),
                     signpost_telling_dup_name (telling, signpost_words_for_option, id));

  return TRUE;
}

static const char *
get_criterion_title (const char *member)
{
  if (g_str_equal (member, "points"))
    return _("Points");
  if (g_str_equal (member, "must_reach"))
    return _("Must reach");
  if (g_str_equal (member, "anchor1"))
    return _("What 1 means");
  if (g_str_equal (member, "anchor3"))
    return _("What 3 means");
  if (g_str_equal (member, "anchor5"))
    return _("What 5 means");
  if (g_str_equal (member, "scenario"))
    return _("Scenario");

  return member;
}

gboolean
signpost_tell_criterion (SignpostTelling *telling)
{
  const char *id = telling->place->first;
  JsonNode *before = signpost_file_find (telling->before, "comparison", "criteria", "id", id, NULL,
                                         NULL);
  JsonNode *after = signpost_file_find (telling->after, "comparison", "criteria", "id", id, NULL,
                                        NULL);
  const char *member = *telling->member != '\0' ? telling->member : "name";

  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_POINTS, "");
  signpost_telling_set_values (telling, signpost_file_get (before, member), signpost_file_get (after, member));

  if (g_str_equal (member, "name"))
    telling->change->title = g_strdup (_("Criteria"));
  else
    signpost_telling_set_title_about (telling, get_criterion_title (member),
                     signpost_telling_dup_name (telling, signpost_words_for_criterion, id));

  return TRUE;
}

gboolean
signpost_tell_rating (SignpostTelling *telling)
{
  const char *option = telling->place->first;
  const char *criterion = telling->place->second;
  g_autofree char *name = signpost_telling_dup_name (telling, signpost_words_for_option, option);

  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_POINTS, "");
  signpost_telling_set_title_about (telling, name, signpost_telling_dup_name (telling, signpost_words_for_criterion, criterion));
  signpost_telling_set_words (telling,
             signpost_words_for_rating (signpost_file_find (telling->before, "comparison", "cells",
                                                            "option", option, "criterion",
                                                            criterion)),
             signpost_words_for_rating (signpost_file_find (telling->after, "comparison", "cells",
                                                            "option", option, "criterion",
                                                            criterion)));

  return TRUE;
}

gboolean
signpost_tell_trigger (SignpostTelling *telling)
{
  const char *id = telling->place->first;

  signpost_telling_set_topic (telling, SIGNPOST_TOPIC_REVIEW, "");
  telling->change->title = g_strdup (_("Reasons to look at it again"));
  signpost_telling_set_values (telling,
              signpost_file_get (signpost_file_find (telling->before, "comparison", "triggers", "id",
                                                     id, NULL, NULL), "text"),
              signpost_file_get (signpost_file_find (telling->after, "comparison", "triggers", "id",
                                                     id, NULL, NULL), "text"));

  return TRUE;
}
