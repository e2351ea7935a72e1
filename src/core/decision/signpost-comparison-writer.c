/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-comparison.h"
#include "core/json/signpost-json-members.h"

/* What came later is written only where it says something, so that a file that does not use it
 * stays as it was. */

static void
add_text_if_any (JsonBuilder *builder,
                 const char  *member,
                 const char  *text)
{
  if (*text != '\0')
    signpost_json_add_text (builder, member, text);
}

static void
add_flag_if_set (JsonBuilder *builder,
                 const char  *member,
                 gboolean     flag)
{
  if (flag)
    signpost_json_add_boolean (builder, member, TRUE);
}

static void
add_option (JsonBuilder                    *builder,
            const SignpostComparisonOption *option)
{
  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "id", option->id);
  signpost_json_add_text (builder, "name", option->name);
  signpost_json_add_text (builder, "fit", signpost_fit_level_to_nick (option->fit));
  signpost_json_add_boolean (builder, "included", option->included);
  add_flag_if_set (builder, "baseline", option->baseline);
  json_builder_end_object (builder);
}

static void
add_criterion (JsonBuilder             *builder,
               const SignpostCriterion *criterion)
{
  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "id", criterion->id);
  signpost_json_add_text (builder, "name", criterion->name);
  signpost_json_add_int (builder, "points", criterion->points);
  signpost_json_add_int (builder, "must_reach", criterion->must_reach);
  signpost_json_add_text (builder, "anchor1", criterion->anchor1);
  signpost_json_add_text (builder, "anchor5", criterion->anchor5);
  add_text_if_any (builder, "anchor3", criterion->anchor3);
  add_text_if_any (builder, "scenario", criterion->scenario);
  json_builder_end_object (builder);
}

static void
add_cell (JsonBuilder          *builder,
          const char           *option,
          const char           *criterion,
          const SignpostRating *rating)
{
  if (rating->half_steps == 0 && rating->sure && *rating->note == '\0' &&
      *rating->evidence == '\0' && rating->later == 0)
    return;

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "option", option);
  signpost_json_add_text (builder, "criterion", criterion);
  signpost_json_add_halves (builder, "rating", rating->half_steps);
  signpost_json_add_boolean (builder, "sure", rating->sure);
  signpost_json_add_text (builder, "note", rating->note);
  add_text_if_any (builder, "evidence", rating->evidence);
  if (rating->later > 0)
    signpost_json_add_halves (builder, "later", rating->later);
  json_builder_end_object (builder);
}

static void
add_cells (JsonBuilder        *builder,
           SignpostComparison *self)
{
  for (guint i = 0; i < signpost_comparison_get_n_options (self); i++)
    for (guint j = 0; j < signpost_comparison_get_n_criteria (self); j++)
      add_cell (builder,
                signpost_comparison_get_option (self, i)->id,
                signpost_comparison_get_criterion (self, j)->id,
                signpost_comparison_get_rating (self, i, j));
}

static void
begin_list (JsonBuilder *builder,
            const char  *member)
{
  signpost_json_begin_list (builder, member);
}

static void
add_lens (JsonBuilder  *builder,
          SignpostLens  lens)
{
  if (signpost_lens_equal (lens, SIGNPOST_LENS_DEFAULT))
    return;

  signpost_json_begin_object (builder, "lens");
  signpost_json_add_text (builder, "importance", signpost_importance_nicks[lens.importance]);
  signpost_json_add_text (builder, "steps", lens.steps_free ? "free" : "equal");
  signpost_json_add_text (builder, "unsure", lens.unsure_as_range ? "range" : "point");
  json_builder_end_object (builder);
}

static void
add_triggers (JsonBuilder *builder,
              GPtrArray   *triggers)
{
  if (triggers->len == 0)
    return;

  begin_list (builder, "triggers");
  for (guint i = 0; i < triggers->len; i++)
    {
      const SignpostTrigger *trigger = g_ptr_array_index (triggers, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "id", trigger->id);
      signpost_json_add_text (builder, "text", trigger->text);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_details (JsonBuilder        *builder,
             SignpostComparison *self)
{
  add_lens (builder, signpost_comparison_get_lens (self));
  add_triggers (builder, signpost_comparison_get_triggers (self));
  add_flag_if_set (builder, "points_locked", signpost_comparison_get_points_locked (self));
  add_flag_if_set (builder, "ratings_seen", signpost_comparison_get_ratings_seen (self));
  add_flag_if_set (builder, "points_changed_after_ratings_seen",
                   signpost_comparison_get_points_changed_after_ratings_seen (self));
}

JsonNode *
signpost_comparison_to_json (SignpostComparison *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (self), NULL);

  json_builder_begin_object (builder);
  begin_list (builder, "options");
  for (guint i = 0; i < signpost_comparison_get_n_options (self); i++)
    add_option (builder, signpost_comparison_get_option (self, i));
  json_builder_end_array (builder);

  begin_list (builder, "criteria");
  for (guint i = 0; i < signpost_comparison_get_n_criteria (self); i++)
    add_criterion (builder, signpost_comparison_get_criterion (self, i));
  json_builder_end_array (builder);

  begin_list (builder, "cells");
  add_cells (builder, self);
  json_builder_end_array (builder);

  add_details (builder, self);
  json_builder_end_object (builder);

  return json_builder_get_root (builder);
}
