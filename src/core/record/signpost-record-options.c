/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* The options, and what speaks for and against each. */

#define GOOD    SIGNPOST_RECORD_GOOD
#define BAD     SIGNPOST_RECORD_BAD
#define NEUTRAL SIGNPOST_RECORD_NEUTRAL

/* What one option's arguments are put together with. */
typedef struct
{
  SignpostOption *option;
  GHashTable     *said;     /* (element-type utf8): what other legs have brought already */
} Arguments;

/* Whether a technical option is a form of the method, as far as the catalogue knows it */
static gboolean
carries (SignpostRecordWriter *writer,
         const char           *technique_id,
         const char           *method)
{
  SignpostTechnicalOption *technique =
    signpost_catalogue_find_technical_option (writer->catalogue, technique_id);

  return technique != NULL &&
         g_strv_contains (signpost_technical_option_get_methods (technique), method);
}

/* Whether one of the option's methods is known to be what runs on the leg */
static gboolean
is_settled (SignpostRecordWriter *writer,
            SignpostOption       *option,
            const char           *technique_id)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  for (guint i = 0; i < methods->len; i++)
    if (carries (writer, technique_id,
                 ((SignpostOptionMethod *) g_ptr_array_index (methods, i))->category))
      return TRUE;

  return FALSE;
}

/* Whether the leg belongs to the way in which the option is built */
static gboolean
is_built_there (SignpostRecordWriter      *writer,
                SignpostOption            *option,
                const SignpostLegStanding *leg)
{
  GPtrArray *topologies = writer->standing->topologies;

  for (guint i = 0; i < topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (topologies, i);

      if (signpost_topology_find_leg (topology->topology, leg->leg->id) != NULL)
        return signpost_option_is_built (option, topology->topology, topologies->len);
    }

  return FALSE;
}

/* What another method does on this leg speaks neither for nor against this one. */
static gboolean
runs_on (SignpostRecordWriter      *writer,
         SignpostOption            *option,
         const char                *method,
         const SignpostLegStanding *leg)
{
  g_autofree char **legs = signpost_option_list_legs (option);
  const char * const *techniques = signpost_option_get_techniques (option, leg->leg->id);

  if (!is_built_there (writer, option, leg))
    return FALSE;

  /* An option without technical options has not said yet where it runs */
  if (legs[0] == NULL)
    return TRUE;

  if (techniques[0] == NULL)
    return FALSE;

  return carries (writer, techniques[0], method) || !is_settled (writer, option, techniques[0]);
}

static char *
dup_variant_name (const SignpostMethodStanding *method,
                  const SignpostReason         *reason)
{
  g_autofree char *name = signpost_record_dup_method (method->category);
  g_autofree char *variant = NULL;

  if (reason->variant == NULL)
    return g_steal_pointer (&name);

  variant = signpost_record_escape (signpost_category_get_variant_title (method->category,
                                                                         reason->variant));

  return g_strdup_printf ("%s (%s)", name, variant);
}

static char *
dup_baseline (const SignpostMethodStanding *method,
              const char                   *name,
              int                           points,
              const char                  **word)
{
  switch (method->fit)
    {
    case SIGNPOST_FIT_LEVEL_PREFERRED:
      return g_strdup_printf (ngettext ("%s is preferred for this use case "
                                        "and starts with %d point",
                                        "%s is preferred for this use case "
                                        "and starts with %d points", points),
                              name, points);
    case SIGNPOST_FIT_LEVEL_POSSIBLE:
      return g_strdup_printf (ngettext ("%s is possible for this use case "
                                        "and starts with %d point",
                                        "%s is possible for this use case "
                                        "and starts with %d points", points),
                              name, points);
    case SIGNPOST_FIT_LEVEL_NONE:
    default:
      *word = NEUTRAL;
      return g_strdup_printf (_("%s is not marked for this use case: allowed, but unusual"), name);
    }
}

static char *
dup_points (const SignpostLegStanding  *leg,
            const char                 *name,
            const SignpostReason       *reason,
            const char                **word)
{
  g_autofree char *text = signpost_record_escape (signpost_rule_get_text (reason->rule));
  int points = ABS (reason->points);

  if (reason->cancelled)
    {
      g_autofree char *title = signpost_record_dup_leg_title (leg);

      *word = NEUTRAL;
      /* Translators: a method, a leg such as “Shop → ERP”, and the reason as a sentence */
      return g_strdup_printf (_("a penalty for %s does not count on %s: %s"), name, title, text);
    }

  if (reason->points > 0)
    /* Translators: a method, points, and the reason as a sentence */
    return g_strdup_printf (ngettext ("%s gains %d point: %s", "%s gains %d points: %s", points),
                            name, points, text);

  *word = BAD;
  /* Translators: a method, points, and the reason as a sentence */
  return g_strdup_printf (ngettext ("%s loses %d point: %s", "%s loses %d points: %s", points),
                          name, points, text);
}

static char *
dup_availability (const SignpostLegStanding *leg,
                  const char                *name,
                  const SignpostReason      *reason,
                  gboolean                   forced)
{
  g_autofree char *title = signpost_record_dup_leg_title (leg);
  g_autofree char *text = signpost_record_escape (signpost_rule_get_text (reason->rule));

  return g_strdup_printf (forced ? _("%s is forced on %s: %s") : _("%s is excluded on %s: %s"),
                          name, title, text);
}

/* (nullable): what the reason says about the method; word: whether it speaks for or against it */
static char *
dup_argument (const SignpostLegStanding     *leg,
              const SignpostMethodStanding  *method,
              const SignpostReason          *reason,
              const char                   **word)
{
  g_autofree char *name = dup_variant_name (method, reason);

  *word = GOOD;

  switch (signpost_rule_get_kind (reason->rule))
    {
    case SIGNPOST_RULE_BASELINE:
      return dup_baseline (method, name, reason->points, word);
    case SIGNPOST_RULE_FORCE:
      *word = NEUTRAL;
      return method->forced ? dup_availability (leg, name, reason, TRUE) : NULL;
    case SIGNPOST_RULE_EXCLUDE:
      *word = BAD;
      return method->excluded ? dup_availability (leg, name, reason, FALSE) : NULL;
    case SIGNPOST_RULE_POINTS:
    case SIGNPOST_RULE_WARNING:
    case SIGNPOST_RULE_ADVICE:
    default:
      return reason->points != 0 ? dup_points (leg, name, reason, word) : NULL;
    }
}

static void
write_method_arguments (SignpostRecordWriter         *writer,
                        const SignpostLegStanding    *leg,
                        const SignpostMethodStanding *method,
                        Arguments                    *arguments)
{
  const char *variant = signpost_method_standing_get_counting_variant (method);

  for (guint i = 0; i < method->reasons->len; i++)
    {
      SignpostReason *reason = g_ptr_array_index (method->reasons, i);
      const char *word = NULL;
      g_autofree char *argument = dup_argument (leg, method, reason, &word);
      g_autofree char *origin = NULL;

      /* The points of other variants do not count; the trace has them */
      if (reason->variant != NULL && g_strcmp0 (reason->variant, variant) != 0)
        continue;

      if (argument == NULL || !g_hash_table_add (arguments->said, g_strdup (argument)))
        continue;

      origin = signpost_record_dup_origin (reason);
      signpost_record_print (writer, "* %s %s %s", word, argument, origin);
    }
}

static void
write_leg_arguments (SignpostRecordWriter      *writer,
                     const SignpostLegStanding *leg,
                     gpointer                   data)
{
  Arguments *arguments = data;
  GPtrArray *methods = signpost_option_get_methods (arguments->option);

  for (guint i = 0; i < methods->len; i++)
    {
      SignpostOptionMethod *method = g_ptr_array_index (methods, i);
      SignpostCategory *category =
        signpost_catalogue_find_category (writer->catalogue, method->category);
      const SignpostMethodStanding *standing = NULL;

      if (category != NULL && runs_on (writer, arguments->option, method->category, leg))
        standing = signpost_leg_standing_find (leg, category);

      if (standing != NULL)
        write_method_arguments (writer, leg, standing, arguments);
    }
}

/* What the option is made of: “Service Integration: asks for the status; Batch: …” */
static void
write_methods (SignpostRecordWriter *writer,
               SignpostOption       *option)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  if (methods->len == 0)
    {
      signpost_record_print (writer, "%s", _("It names no method yet."));
      return;
    }

  for (guint i = 0; i < methods->len; i++)
    {
      SignpostOptionMethod *method = g_ptr_array_index (methods, i);
      g_autofree char *title = signpost_record_dup_method_by_id (writer, method->category);
      g_autofree char *role = signpost_record_escape (method->role != NULL ? method->role : "");

      g_string_append_printf (writer->out, "%s**%s**%s%s", i > 0 ? "; " : "", title,
                              *role != '\0' ? ": " : "", role);
    }

  g_string_append_c (writer->out, '\n');
}

/* Only while there are two ways does it say which one */
static void
write_way (SignpostRecordWriter *writer,
           SignpostOption       *option)
{
  GPtrArray *topologies = writer->standing->topologies;

  if (signpost_option_get_way (option) == SIGNPOST_OPTION_WAY_ANY)
    return;

  for (guint i = 0; topologies->len > 1 && i < topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (topologies, i);

      if (signpost_option_is_built (option, topology->topology, topologies->len))
        /* Translators: how an option is built: “Direct”, “Through the layer” */
        signpost_record_print (writer, _("\nBuilt: %s"), topology->topology->title);
    }
}

/* The answers about this option alone, such as how it handles errors */
static gboolean
write_option_answers (SignpostRecordWriter *writer,
                      SignpostOption       *option)
{
  GListModel *questions = signpost_catalogue_get_questions (writer->catalogue);
  gboolean written = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);
      g_autofree char *wording = NULL;
      g_autofree char *answer = NULL;

      if (signpost_question_get_topic (question) != SIGNPOST_TOPIC_DRIVER ||
          signpost_question_get_subject (question) != SIGNPOST_SUBJECT_OPTION)
        continue;

      answer = signpost_record_dup_answer (writer, question, signpost_option_get_id (option));

      if (answer == NULL)
        continue;

      wording = signpost_record_escape (signpost_question_get_wording (question));
      g_string_append_printf (writer->out, "* %s %s ", wording, answer);
      signpost_record_print (writer, _("(step %s, %s)"), signpost_question_get_step (question),
                             signpost_question_get_id (question));
      written = TRUE;
    }

  return written;
}

static void
print_remark (SignpostRecordWriter *writer,
              const char           *word,
              const char           *remark,
              const char           *text)
{
  g_autofree char *escaped = signpost_record_escape (text);

  signpost_record_print (writer, "* %s %s%s%s", word, remark,
                         *escaped != '\0' ? ": " : "", escaped);
}

static void
write_remarks (SignpostRecordWriter *writer,
               SignpostOption       *option)
{
  const char *reason = signpost_decision_get_reason (writer->decision, option);
  int index = signpost_comparison_find_option (writer->comparison, signpost_option_get_id (option));

  if (index >= 0 && signpost_comparison_get_option (writer->comparison, (guint) index)->baseline)
    print_remark (writer, NEUTRAL, _("it is what there is today"), "");

  if (!signpost_option_get_included (option))
    print_remark (writer, NEUTRAL, _("it is left out of the comparison"),
                  signpost_option_get_why_excluded (option));

  if (signpost_option_get_mark (option) == SIGNPOST_OPTION_MARK_REJECTED)
    print_remark (writer, BAD, _("the other side cannot be changed"), "");
  else if (signpost_option_get_mark (option) == SIGNPOST_OPTION_MARK_EXAMINE_FIRST)
    print_remark (writer, NEUTRAL,
                  _("it is to be examined first: the other side can be changed"), "");

  if (signpost_decision_get_chosen (writer->decision) != option && *reason != '\0')
    print_remark (writer, BAD, _("it was not chosen"), reason);
}

void
signpost_record_write_option (SignpostRecordWriter *writer,
                              SignpostOption       *option)
{
  g_autofree char *name = signpost_record_escape (signpost_option_get_name (option));
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Arguments arguments = { option, said };

  signpost_record_heading (writer, 3, name);
  write_methods (writer, option);
  write_way (writer, option);
  signpost_record_end_block (writer);
  signpost_record_for_each_leg (writer, write_leg_arguments, &arguments);
  signpost_record_write_ratings (writer, option);
  write_remarks (writer, option);
  write_option_answers (writer, option);
  signpost_record_end_block (writer);
}

void
signpost_record_write_option_list (SignpostRecordWriter *writer)
{
  GListModel *options = signpost_decision_get_options (writer->decision);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr (SignpostOption) option = g_list_model_get_item (options, i);
      g_autofree char *name = signpost_record_escape (signpost_option_get_name (option));

      signpost_record_print (writer, "* %s", name);
    }

  if (g_list_model_get_n_items (options) == 0)
    signpost_record_print (writer, "%s", _("No option yet."));

  signpost_record_end_block (writer);
}

void
signpost_record_write_confirmation (SignpostRecordWriter *writer)
{
  SignpostOption *chosen = signpost_decision_get_chosen (writer->decision);
  gsize before = writer->out->len;

  signpost_record_print (writer, "%s\n",
                         _("A test shows, before the integration is used, that this holds:"));

  if (chosen == NULL || !write_option_answers (writer, chosen))
    g_string_truncate (writer->out, before);
}
