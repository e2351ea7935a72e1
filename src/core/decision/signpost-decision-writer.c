/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"
#include "core/json/signpost-json-members.h"

#include <string.h>

/* Members in the order of the file; what is empty in an answer is left out. */

static void
add_strings (JsonBuilder        *builder,
             const char * const *texts)
{
  json_builder_begin_array (builder);
  for (guint i = 0; texts[i] != NULL; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

static void
add_rows (JsonBuilder *builder,
          GPtrArray   *rows)
{
  signpost_json_begin_list (builder, "rows");
  for (guint i = 0; i < rows->len; i++)
    add_strings (builder, g_ptr_array_index (rows, i));
  json_builder_end_array (builder);
}

static void
add_answer (JsonBuilder         *builder,
            const char          *question,
            const char          *subject,
            const SignpostReply *reply)
{
  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "question", question);
  if (subject[0] != '\0')
    signpost_json_add_text (builder, "subject", subject);

  if (reply->values[0] != NULL)
    {
      json_builder_set_member_name (builder, "values");
      add_strings (builder, (const char * const *) reply->values);
    }
  if (reply->text[0] != '\0')
    signpost_json_add_text (builder, "text", reply->text);
  if (reply->rating > 0)
    {
      signpost_json_add_int (builder, "rating", reply->rating);
    }
  if (reply->unsure)
    {
      signpost_json_add_boolean (builder, "unsure", TRUE);
    }
  if (reply->rows->len > 0)
    add_rows (builder, reply->rows);

  json_builder_end_object (builder);
}

static void
add_answers (SignpostDecision *self,
             JsonBuilder      *builder)
{
  GListModel *questions = signpost_catalogue_get_questions (self->catalogue);
  guint n_questions = g_list_model_get_n_items (questions);

  signpost_json_begin_list (builder, "answers");

  for (guint i = 0; i < n_questions; i++)
    {
      g_autoptr(SignpostQuestion) question = g_list_model_get_item (questions, i);
      const char *id = signpost_question_get_id (question);
      g_autofree char **subjects = signpost_replies_list_subjects (self->replies, id);

      for (guint j = 0; subjects[j] != NULL; j++)
        add_answer (builder, id, subjects[j],
                    signpost_replies_find (self->replies, id, subjects[j]));
    }

  for (guint i = 0; i < self->foreign_answers->len; i++)
    json_builder_add_value (builder, json_node_copy (g_ptr_array_index (self->foreign_answers, i)));

  json_builder_end_array (builder);
}

static void
add_endpoint (JsonBuilder      *builder,
              SignpostEndpoint *endpoint)
{
  const char * const *offers = signpost_endpoint_get_offers (endpoint);

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "id", signpost_endpoint_get_id (endpoint));
  signpost_json_add_text (builder, "name", signpost_endpoint_get_name (endpoint));
  signpost_json_add_text (builder, "role", signpost_role_to_nick (signpost_endpoint_get_role (endpoint)));
  signpost_json_add_text (builder, "changeable",
                          signpost_changeable_to_nick (signpost_endpoint_get_changeable (endpoint)));
  signpost_json_add_text (builder, "reason", signpost_endpoint_get_reason (endpoint));

  json_builder_set_member_name (builder, "offers");
  if (offers != NULL)
    add_strings (builder, offers);
  else
    json_builder_add_null_value (builder);

  json_builder_end_object (builder);
}

static void
add_endpoints (SignpostDecision *self,
               JsonBuilder      *builder)
{
  guint n_endpoints = g_list_model_get_n_items (G_LIST_MODEL (self->endpoints));

  signpost_json_begin_list (builder, "endpoints");

  for (guint i = 0; i < n_endpoints; i++)
    {
      g_autoptr(SignpostEndpoint) endpoint = g_list_model_get_item (G_LIST_MODEL (self->endpoints),
                                                                    i);

      add_endpoint (builder, endpoint);
    }

  json_builder_end_array (builder);
}

static void
add_methods (JsonBuilder *builder,
             GPtrArray   *methods)
{
  signpost_json_begin_list (builder, "methods");

  for (guint i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "category", method->category);
      signpost_json_add_text (builder, "role", method->role);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_option (JsonBuilder    *builder,
            SignpostOption *option)
{
  g_autofree char **legs = signpost_option_list_legs (option);

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "id", signpost_option_get_id (option));
  signpost_json_add_text (builder, "mark", signpost_option_mark_to_nick (signpost_option_get_mark (option)));
  /* Only where it says something, so that older files stay as they are */
  if (signpost_option_get_way (option) != SIGNPOST_OPTION_WAY_ANY)
    signpost_json_add_text (builder, "way", signpost_option_way_to_nick (signpost_option_get_way (option)));
  signpost_json_add_text (builder, "why_excluded", signpost_option_get_why_excluded (option));
  add_methods (builder, signpost_option_get_methods (option));

  signpost_json_begin_object (builder, "techniques");
  for (guint i = 0; legs[i] != NULL; i++)
    {
      json_builder_set_member_name (builder, legs[i]);
      add_strings (builder, signpost_option_get_techniques (option, legs[i]));
    }
  json_builder_end_object (builder);

  json_builder_end_object (builder);
}

static void
add_options (SignpostDecision *self,
             JsonBuilder      *builder)
{
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  signpost_json_begin_list (builder, "options");

  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);

      add_option (builder, option);
    }

  json_builder_end_array (builder);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (a, b);
}

/* What the file said of options that it did not have comes last. */
static void
add_other_reasons (SignpostDecision *self,
                   JsonBuilder      *builder)
{
  g_autoptr(GList) ids = g_list_sort (g_hash_table_get_keys (self->reasons), compare_texts);

  for (GList *l = ids; l != NULL; l = l->next)
    {
      const char *reason = g_hash_table_lookup (self->reasons, l->data);

      if (signpost_decision_find_option (self, l->data) == NULL && reason[0] != '\0')
        signpost_json_add_text (builder, l->data, reason);
    }
}

static void
add_ticks (SignpostDecision *self,
           JsonBuilder      *builder)
{
  signpost_json_begin_list (builder, "ticks");
  for (guint i = 0; i < self->ticks->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (self->ticks, i));
  json_builder_end_array (builder);
}

static void
add_outcome (SignpostDecision *self,
             JsonBuilder      *builder)
{
  guint n_options = g_list_model_get_n_items (G_LIST_MODEL (self->options));

  signpost_json_begin_object (builder, "outcome");

  json_builder_set_member_name (builder, "chosen");
  if (self->chosen != NULL)
    json_builder_add_string_value (builder, self->chosen);
  else
    json_builder_add_null_value (builder);

  signpost_json_begin_object (builder, "reasons");
  for (guint i = 0; i < n_options; i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (G_LIST_MODEL (self->options), i);
      const char *reason = signpost_decision_get_reason (self, option);

      if (reason[0] != '\0')
        signpost_json_add_text (builder, signpost_option_get_id (option), reason);
    }
  add_other_reasons (self, builder);
  json_builder_end_object (builder);

  if (self->statement[0] != '\0')
    signpost_json_add_text (builder, "statement", self->statement);
  if (self->ticks->len > 0)
    add_ticks (self, builder);

  json_builder_end_object (builder);
}

static void
add_record (SignpostDecision *self,
            JsonBuilder      *builder)
{
  signpost_json_begin_object (builder, "record");
  for (guint i = 0; i < SIGNPOST_N_DETAILS; i++)
    signpost_json_add_text (builder, signpost_detail_nicks[i], self->details[i]);
  json_builder_end_object (builder);
}

JsonNode *
signpost_decision_to_json (SignpostDecision *self)
{
  g_autoptr(JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  signpost_json_add_int (builder, "format", SIGNPOST_DECISION_FORMAT);
  signpost_json_add_text (builder, "kind", SIGNPOST_DECISION_KIND);
  signpost_json_add_text (builder, "id", self->id);
  signpost_json_add_text (builder, "title", self->title);
  signpost_json_add_text (builder, "created", self->created);

  signpost_json_begin_object (builder, "catalogue");
  signpost_json_add_text (builder, "id", signpost_catalogue_get_id (self->catalogue));
  signpost_json_add_text (builder, "version", signpost_catalogue_get_version (self->catalogue));
  json_builder_end_object (builder);

  add_answers (self, builder);
  add_endpoints (self, builder);
  add_options (self, builder);
  json_builder_set_member_name (builder, "comparison");
  json_builder_add_value (builder, signpost_comparison_to_json (self->comparison));
  add_outcome (self, builder);
  add_record (self, builder);
  signpost_decision_add_revision (self, builder);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}

GBytes *
signpost_decision_to_bytes (SignpostDecision *self)
{
  g_autoptr(JsonGenerator) generator = json_generator_new ();
  g_autoptr(JsonNode) root = NULL;
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  root = signpost_decision_to_json (self);
  signpost_decision_add_parts (self, root);
  signpost_decision_add_foreign (self, root);

  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  json_generator_set_indent (generator, 2);
  json_generator_to_gstring (generator, text);
  g_string_append_c (text, '\n');

  return g_string_free_to_bytes (text);
}
