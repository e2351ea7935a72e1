/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue-private.h"

#include <glib/gi18n-lib.h>

/* The lists whose entries have ids that other parts name. */
typedef enum
{
  PART_SOURCE,
  PART_CATEGORY,
  PART_COMBINATION,
  PART_USE_CASE,
  PART_EXAMPLE,
  PART_STEP,
  PART_LEG_STYLE,
  PART_LAYER_KIND,
  PART_LAYER_FUNCTION,
  PART_QUESTION,
  PART_RULE,
  PART_TECHNICAL_OPTION,
  PART_CRITERION,
  N_PARTS,
} Part;

static const struct
{
  const char *member;
  const char *expected;
} parts[N_PARTS] = {
  [PART_SOURCE] = { "sources", N_("the id of a source") },
  [PART_CATEGORY] = { "categories", N_("the id of a category") },
  [PART_COMBINATION] = { "combinations", N_("the id of a combination") },
  [PART_USE_CASE] = { "use_cases", N_("the id of a use case") },
  [PART_EXAMPLE] = { "examples", N_("the id of an example") },
  [PART_STEP] = { "steps", N_("the id of a step") },
  [PART_LEG_STYLE] = { "leg_styles", N_("the id of a leg style") },
  [PART_LAYER_KIND] = { "layer_kinds", N_("the id of a layer kind") },
  [PART_LAYER_FUNCTION] = { "layer_functions", N_("the id of a layer function") },
  [PART_QUESTION] = { "questions", N_("the id of a question") },
  [PART_RULE] = { "rules", N_("the id of a rule") },
  [PART_TECHNICAL_OPTION] = { "technical_options", N_("the id of a technical option") },
  [PART_CRITERION] = { "criteria", N_("the id of a criterion") },
};

typedef struct
{
  SignpostCatalogue  *catalogue;
  SignpostJsonReader *reader;
  GHashTable         *ids[N_PARTS];
} Checker;

typedef void (*CheckFunc) (Checker *self);

/* Going through lists */

static void
check_each (Checker    *self,
            const char *member,
            CheckFunc   check)
{
  guint count = signpost_json_reader_enter_list (self->reader, member, 0, G_MAXUINT);

  for (guint i = 0; i < count && !signpost_json_reader_failed (self->reader); i++)
    {
      signpost_json_reader_enter_element (self->reader, i);
      check (self);
      signpost_json_reader_leave (self->reader);
    }
  signpost_json_reader_leave (self->reader);
}

/* (transfer full): the ids of a list's entries; each may stand only once */
static GHashTable *
collect_ids (SignpostJsonReader *reader,
             const char         *member)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint count = signpost_json_reader_enter_list (reader, member, 0, G_MAXUINT);

  for (guint i = 0; i < count; i++)
    {
      char *id;

      signpost_json_reader_enter_element (reader, i);
      id = g_strdup (signpost_json_reader_get_string (reader, "id"));
      if (g_hash_table_contains (ids, id))
        signpost_json_reader_fail (reader, "id", _("expected each id once, found “%s” again"), id);
      g_hash_table_add (ids, id);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);

  return ids;
}

static void
check_unique (Checker    *self,
              const char *member)
{
  g_autoptr (GHashTable) ids = collect_ids (self->reader, member);
}

/* Names of other parts */

static void
check_name (Checker    *self,
            const char *member,
            const char *name,
            Part        part)
{
  if (!g_hash_table_contains (self->ids[part], name))
    signpost_json_reader_fail (self->reader, member, _("expected %s, found “%s”"),
                               _(parts[part].expected), name);
}

static void
check_member (Checker    *self,
              const char *member,
              Part        part)
{
  if (signpost_json_reader_has (self->reader, member))
    check_name (self, member, signpost_json_reader_get_string (self->reader, member), part);
}

/* The list under the cursor */
static void
check_names (Checker *self,
             Part     part)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint count = signpost_json_reader_count (self->reader);

  for (guint i = 0; i < count; i++)
    {
      const char *name;

      signpost_json_reader_enter_element (self->reader, i);
      name = signpost_json_reader_get_value (self->reader);
      check_name (self, NULL, name, part);
      if (!g_hash_table_add (seen, g_strdup (name)))
        signpost_json_reader_fail (self->reader, NULL, _("expected each id once, found “%s” again"),
                                   name);
      signpost_json_reader_leave (self->reader);
    }
}

static void
check_list (Checker    *self,
            const char *member,
            Part        part)
{
  if (!signpost_json_reader_has (self->reader, member))
    return;

  signpost_json_reader_enter_member (self->reader, member);
  check_names (self, part);
  signpost_json_reader_leave (self->reader);
}

static void
check_sources (Checker *self)
{
  check_list (self, "sources", PART_SOURCE);
}

static void
check_section (Checker *self)
{
  check_each (self, "items", check_sources);
}

static void
check_sections (Checker *self)
{
  check_unique (self, "sections");
  check_each (self, "sections", check_section);
}

/* Categories and use cases */

static void
check_category (Checker *self)
{
  check_unique (self, "variants");
  check_sections (self);
}

static void
check_role (Checker *self)
{
  check_member (self, "method", PART_CATEGORY);
}

static void
check_combination (Checker *self)
{
  check_list (self, "methods", PART_CATEGORY);
  check_list (self, "optional_methods", PART_CATEGORY);
  check_each (self, "roles", check_role);
  check_sources (self);
}

static void
check_fits (Checker *self)
{
  g_auto (GStrv) members = NULL;

  signpost_json_reader_enter_member (self->reader, "fits");
  members = signpost_json_reader_list_members (self->reader);
  for (guint i = 0; members[i] != NULL; i++)
    check_name (self, members[i], members[i], PART_CATEGORY);
  signpost_json_reader_leave (self->reader);
}

static void
check_note (Checker *self)
{
  check_list (self, "categories", PART_CATEGORY);
  check_sources (self);
}

static void
check_use_case (Checker *self)
{
  check_fits (self);
  check_each (self, "notes", check_note);
  check_sections (self);
  check_list (self, "options", PART_TECHNICAL_OPTION);
}

static void
check_example (Checker *self)
{
  check_member (self, "use_case", PART_USE_CASE);
  check_list (self, "also", PART_USE_CASE);
  check_sources (self);
}

static void
check_leg_style (Checker *self)
{
  check_member (self, "method", PART_CATEGORY);
}

static void
check_style_hint (Checker *self)
{
  check_member (self, "first", PART_LEG_STYLE);
  check_member (self, "second", PART_LEG_STYLE);
}

static void
check_technical_option (Checker *self)
{
  check_list (self, "methods", PART_CATEGORY);
  check_sources (self);
}

static void
check_criterion (Checker *self)
{
  check_member (self, "question", PART_QUESTION);
}

/* Conditions */

static void
check_answers (Checker *self)
{
  const char *id = signpost_json_reader_get_string (self->reader, "question");
  SignpostQuestion *question = signpost_catalogue_find_question (self->catalogue, id);
  guint count;

  if (question == NULL)
    return;

  count = signpost_json_reader_enter_list (self->reader, "in", 0, G_MAXUINT);
  for (guint i = 0; i < count; i++)
    {
      const char *answer;

      signpost_json_reader_enter_element (self->reader, i);
      answer = signpost_json_reader_get_value (self->reader);
      if (signpost_question_find_answer (question, answer) == NULL)
        signpost_json_reader_fail (self->reader, NULL,
                                   _("expected the id of an answer to the question “%s”, "
                                     "found “%s”"),
                                   id, answer);
      signpost_json_reader_leave (self->reader);
    }
  signpost_json_reader_leave (self->reader);
}

static void
check_method_set (Checker *self)
{
  check_names (self, PART_CATEGORY);
}

static void
check_condition (Checker *self)
{
  check_each (self, "all", check_condition);
  check_each (self, "any", check_condition);
  check_each (self, "leg_methods_mix", check_method_set);
  check_list (self, "leg_method", PART_CATEGORY);
  check_member (self, "question", PART_QUESTION);

  if (signpost_json_reader_has (self->reader, "in"))
    check_answers (self);

  if (signpost_json_reader_has (self->reader, "not"))
    {
      signpost_json_reader_enter_member (self->reader, "not");
      check_condition (self);
      signpost_json_reader_leave (self->reader);
    }
}

static void
check_condition_member (Checker    *self,
                        const char *member)
{
  if (!signpost_json_reader_has (self->reader, member))
    return;

  signpost_json_reader_enter_member (self->reader, member);
  check_condition (self);
  signpost_json_reader_leave (self->reader);
}

/* Questions and rules */

static void
check_answer (Checker *self)
{
  check_member (self, "method", PART_CATEGORY);
}

static void
check_topic (Checker *self)
{
  const char *id = signpost_json_reader_get_string (self->reader, "id");
  SignpostQuestion *question = signpost_catalogue_find_question (self->catalogue, id);
  SignpostQuestion *owner = NULL;

  if (question != NULL)
    owner = signpost_catalogue_find_topic (self->catalogue, signpost_question_get_topic (question));

  if (owner != NULL && owner != question)
    signpost_json_reader_fail (self->reader, "topic",
                               _("expected a topic that no other question has, found that of “%s”"),
                               signpost_question_get_id (owner));
}

static void
check_default (Checker *self)
{
  check_condition_member (self, "if");
}

static void
check_question (Checker *self)
{
  check_member (self, "step", PART_STEP);
  check_topic (self);
  check_each (self, "answers", check_answer);
  check_unique (self, "columns");
  check_condition_member (self, "show_if");
  check_list (self, "default_from", PART_QUESTION);
  check_each (self, "defaults", check_default);
}

static void
check_variant (Checker *self)
{
  const char *method, *variant;
  SignpostCategory *category;

  if (!signpost_json_reader_has (self->reader, "variant"))
    return;

  method = signpost_json_reader_get_string (self->reader, "method");
  variant = signpost_json_reader_get_string (self->reader, "variant");
  category = signpost_catalogue_find_category (self->catalogue, method);

  if (category != NULL && signpost_category_get_variant_title (category, variant) == NULL)
    signpost_json_reader_fail (self->reader, "variant",
                               _("expected a variant of the category “%s”, found “%s”"),
                               method, variant);
}

static void
check_effect (Checker *self)
{
  check_member (self, "method", PART_CATEGORY);
  check_variant (self);
  check_list (self, "exclude_options", PART_TECHNICAL_OPTION);
  check_list (self, "suggest_options", PART_TECHNICAL_OPTION);
  check_member (self, "cancel_penalties_of", PART_RULE);
  check_member (self, "prefill_rating_note", PART_QUESTION);
  check_member (self, "name_defining", PART_CATEGORY);
}

static void
check_rule (Checker *self)
{
  check_condition_member (self, "when");
  check_each (self, "effects", check_effect);
  check_sources (self);
}

/* The diagram */

static void
check_panels (Checker *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  guint count = signpost_json_reader_enter_list (self->reader, "panels", 0, G_MAXUINT);

  for (guint i = 0; i < count; i++)
    {
      const char *category;

      signpost_json_reader_enter_element (self->reader, i);
      check_member (self, "category", PART_CATEGORY);
      category = signpost_json_reader_get_string (self->reader, "category");
      if (!g_hash_table_add (seen, (gpointer) category))
        signpost_json_reader_fail (self->reader, "category",
                                   _("expected one panel for each category, "
                                     "found another for “%s”"),
                                   category);
      signpost_json_reader_leave (self->reader);
    }

  if (count != g_list_model_get_n_items (self->catalogue->categories))
    signpost_json_reader_fail (self->reader, NULL,
                               _("expected one panel for each category, found %u panels"), count);
  signpost_json_reader_leave (self->reader);
}

static void
check_diagram (Checker *self)
{
  signpost_json_reader_enter_member (self->reader, "diagram");
  check_panels (self);
  signpost_json_reader_enter_member (self->reader, "strip");
  check_list (self, "badges", PART_LAYER_FUNCTION);
  signpost_json_reader_leave (self->reader);
  signpost_json_reader_leave (self->reader);
}

void
signpost_catalogue_check_references (SignpostCatalogue  *self,
                                     SignpostJsonReader *reader)
{
  static const CheckFunc checks[N_PARTS] = {
    [PART_CATEGORY] = check_category,
    [PART_COMBINATION] = check_combination,
    [PART_USE_CASE] = check_use_case,
    [PART_EXAMPLE] = check_example,
    [PART_LEG_STYLE] = check_leg_style,
    [PART_QUESTION] = check_question,
    [PART_RULE] = check_rule,
    [PART_TECHNICAL_OPTION] = check_technical_option,
    [PART_CRITERION] = check_criterion,
  };
  Checker checker = { self, reader };

  for (Part part = 0; part < N_PARTS; part++)
    checker.ids[part] = collect_ids (reader, parts[part].member);

  for (Part part = 0; part < N_PARTS; part++)
    if (checks[part] != NULL)
      check_each (&checker, parts[part].member, checks[part]);
  check_each (&checker, "style_hints", check_style_hint);
  check_diagram (&checker);

  for (Part part = 0; part < N_PARTS; part++)
    g_hash_table_unref (checker.ids[part]);
}
