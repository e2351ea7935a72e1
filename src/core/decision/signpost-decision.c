/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-private.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (SignpostDecision, signpost_decision, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_CATALOGUE,
  PROP_ID,
  PROP_TITLE,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

const char * const signpost_detail_nicks[SIGNPOST_N_DETAILS] =
{
  "status",
  "date",
  "decision_makers",
  "consulted",
  "informed",
};

static void
add_criteria (SignpostDecision *self)
{
  GPtrArray *criteria = signpost_catalogue_get_criteria (self->catalogue);

  for (guint i = 0; i < criteria->len; i++)
    {
      const SignpostCatalogueCriterion *criterion = g_ptr_array_index (criteria, i);

      signpost_comparison_add_criterion (self->comparison, criterion->id, criterion->title,
                                         criterion->points, criterion->anchor1, criterion->anchor5);
    }
}

static char *
format_today (void)
{
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static void
signpost_decision_constructed (GObject *object)
{
  SignpostDecision *self = SIGNPOST_DECISION (object);
  g_autoptr(SignpostComparison) comparison = signpost_comparison_new ();

  G_OBJECT_CLASS (signpost_decision_parent_class)->constructed (object);

  signpost_decision_take_comparison (self, comparison);
  add_criteria (self);
}

static void
signpost_decision_finalize (GObject *object)
{
  SignpostDecision *self = SIGNPOST_DECISION (object);

  for (guint i = 0; i < SIGNPOST_N_DETAILS; i++)
    g_clear_pointer (&self->details[i], g_free);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->replies, signpost_replies_free);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->reasons, g_hash_table_unref);
  g_clear_pointer (&self->statement, g_free);
  g_clear_pointer (&self->ticks, g_ptr_array_unref);
  g_clear_pointer (&self->revision, signpost_revision_free);
  g_clear_pointer (&self->parts, g_hash_table_unref);
  g_clear_pointer (&self->file_root, json_node_unref);
  g_clear_pointer (&self->foreign_answers, g_ptr_array_unref);
  g_clear_pointer (&self->unread, g_hash_table_unref);
  g_clear_pointer (&self->remarks, g_ptr_array_unref);
  g_clear_object (&self->endpoints);
  g_clear_object (&self->options);
  g_clear_object (&self->comparison);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_decision_parent_class)->finalize (object);
}

static void
signpost_decision_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SignpostDecision *self = SIGNPOST_DECISION (object);

  switch (property_id)
    {
    case PROP_CATALOGUE:
      g_value_set_object (value, self->catalogue);
      break;
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_decision_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SignpostDecision *self = SIGNPOST_DECISION (object);

  switch (property_id)
    {
    case PROP_CATALOGUE:
      self->catalogue = g_value_dup_object (value);
      break;
    case PROP_ID:
      self->id = g_value_dup_string (value);
      break;
    case PROP_TITLE:
      signpost_decision_set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_decision_class_init (SignpostDecisionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = signpost_decision_constructed;
  object_class->finalize = signpost_decision_finalize;
  object_class->get_property = signpost_decision_get_property;
  object_class->set_property = signpost_decision_set_property;

  properties[PROP_CATALOGUE] =
    g_param_spec_object ("catalogue", NULL, NULL, SIGNPOST_TYPE_CATALOGUE,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_ID] =
    g_param_spec_string ("id", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * SignpostDecision::changed:
   *
   * Something was edited: an answer, an endpoint, an option, the comparison, the outcome or a
   * detail.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

/* A member that could not be read has no node until all has been read. */
static void
free_node (gpointer data)
{
  g_clear_pointer (&data, json_node_unref);
}

static void
signpost_decision_init (SignpostDecision *self)
{
  self->title = g_strdup ("");
  self->created = format_today ();
  self->replies = signpost_replies_new ();
  self->endpoints = g_list_store_new (SIGNPOST_TYPE_ENDPOINT);
  self->options = g_list_store_new (SIGNPOST_TYPE_OPTION);
  self->reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->statement = g_strdup ("");
  self->ticks = g_ptr_array_new_with_free_func (g_free);
  self->parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->foreign_answers = g_ptr_array_new_with_free_func ((GDestroyNotify) json_node_unref);
  self->unread = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_node);
  self->remarks = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < SIGNPOST_N_DETAILS; i++)
    self->details[i] = g_strdup ("");
}

void
signpost_decision_begin_edit (SignpostDecision *self)
{
  self->n_edits++;
}

void
signpost_decision_end_edit (SignpostDecision *self,
                            gboolean          has_changed)
{
  g_return_if_fail (self->n_edits > 0);

  self->has_changed |= has_changed;
  self->n_edits--;

  if (self->n_edits > 0 || !self->has_changed)
    return;

  self->has_changed = FALSE;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
signpost_decision_report_change (SignpostDecision *self)
{
  signpost_decision_begin_edit (self);
  signpost_decision_end_edit (self, TRUE);
}

SignpostDecision *
signpost_decision_new (SignpostCatalogue *catalogue)
{
  g_autofree char *id = g_uuid_string_random ();
  SignpostDecision *self;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (SIGNPOST_TYPE_DECISION, "catalogue", catalogue, "id", id, NULL);
  signpost_decision_add_endpoint (self, SIGNPOST_ROLE_SOURCE, "");
  signpost_decision_add_endpoint (self, SIGNPOST_ROLE_TARGET, "");

  return self;
}

SignpostCatalogue *
signpost_decision_get_catalogue (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->catalogue;
}

const char *
signpost_decision_get_id (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->id;
}

const char *
signpost_decision_get_title (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->title;
}

char *
signpost_decision_dup_shown_title (SignpostDecision *self)
{
  SignpostUseCase *use_case;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  if (self->title[0] != '\0')
    return g_strdup (self->title);

  use_case = signpost_decision_get_use_case (self);
  if (use_case == NULL)
    return g_strdup (_("New decision"));

  /* Translators: a decision that has no title yet; %s is a use case */
  return g_strdup_printf (_("%s – new decision"), signpost_use_case_get_title (use_case));
}

void
signpost_decision_set_title (SignpostDecision *self,
                             const char       *title)
{
  g_return_if_fail (SIGNPOST_IS_DECISION (self));

  if (!signpost_take_text (&self->title, signpost_dup_clean_line (title)))
    return;

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
  signpost_decision_report_change (self);
}

const char *
signpost_decision_get_created (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->created;
}

void
signpost_decision_set_created (SignpostDecision *self,
                               const char       *iso_date)
{
  g_return_if_fail (SIGNPOST_IS_DECISION (self));

  if (signpost_take_text (&self->created, signpost_dup_clean_line (iso_date)))
    signpost_decision_report_change (self);
}

const char *
signpost_decision_get_detail (SignpostDecision *self,
                              SignpostDetail    detail)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);
  g_return_val_if_fail ((guint) detail < SIGNPOST_N_DETAILS, NULL);

  return self->details[detail];
}

void
signpost_decision_set_detail (SignpostDecision *self,
                              SignpostDetail    detail,
                              const char       *text)
{
  g_return_if_fail (SIGNPOST_IS_DECISION (self));
  g_return_if_fail ((guint) detail < SIGNPOST_N_DETAILS);

  if (signpost_take_text (&self->details[detail], signpost_dup_clean_text (text)))
    signpost_decision_report_change (self);
}

GPtrArray *
signpost_decision_get_remarks (SignpostDecision *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DECISION (self), NULL);

  return self->remarks;
}
