/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>

/* What the answers say for and against the methods of an option: each with its rule, whose sentence stands in the trace. */

/* What is said of one method of an option, wherever it runs. */
typedef struct
{
  SignpostOption   *option;
  SignpostCategory *category;
  GHashTable       *said;      /* (element-type utf8): what other legs have brought already */
  GString          *gains;     /* terms, joined */
  GString          *losses;
  GString          *others;    /* whole items */
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

/* “preferred for this use case (R01: +4)” or “Within minutes (R04b, Pull: +1)” */
static char *
dup_term (const SignpostMethodStanding *method,
          const SignpostReason         *reason)
{
  gboolean is_baseline = signpost_rule_get_kind (reason->rule) == SIGNPOST_RULE_BASELINE;
  g_autofree char *because = is_baseline ? NULL : signpost_record_dup_because (reason);
  g_autofree char *variant = NULL;

  if (is_baseline)
    because = g_strdup (method->fit == SIGNPOST_FIT_LEVEL_PREFERRED
                        /* Translators: a method; stands in a list of what speaks for it */
                        ? _("preferred for this use case")
                        : _("possible for this use case"));

  if (reason->variant != NULL)
    variant = signpost_record_escape (signpost_category_get_variant_title (method->category,
                                                                           reason->variant));

  return g_strdup_printf ("%s%s(%s%s%s: %s%d)", because, *because != '\0' ? " " : "",
                          signpost_rule_get_id (reason->rule), variant != NULL ? ", " : "",
                          variant != NULL ? variant : "", reason->points < 0 ? "−" : "+",
                          ABS (reason->points));
}

static void
add_term (Arguments                    *arguments,
          const SignpostMethodStanding *method,
          const SignpostReason         *reason)
{
  g_autofree char *term = dup_term (method, reason);
  GString *terms = reason->points > 0 ? arguments->gains : arguments->losses;

  if (g_hash_table_add (arguments->said, g_strdup (term)))
    g_string_append_printf (terms, "%s%s", terms->len > 0 ? "; " : "", term);
}

/* text: (transfer full): goes on after “Bad, because ” */
static void
add_item (Arguments            *arguments,
          const char           *word,
          char                 *text,
          const SignpostReason *reason)
{
  g_autofree char *origin = signpost_record_dup_origin (reason);
  g_autofree char *item = g_strdup_printf ("* %s %s %s\n", word, text, origin);

  if (g_hash_table_add (arguments->said, g_strdup (item)))
    g_string_append (arguments->others, item);

  g_free (text);
}

static void
add_reason (Arguments                    *arguments,
            const SignpostLegStanding    *leg,
            const SignpostMethodStanding *method,
            const SignpostReason         *reason)
{
  SignpostRuleKind kind = signpost_rule_get_kind (reason->rule);
  g_autofree char *name = signpost_record_dup_method (method->category);
  g_autofree char *title = signpost_record_dup_leg_title (leg);

  if (kind == SIGNPOST_RULE_BASELINE && method->fit == SIGNPOST_FIT_LEVEL_NONE)
    add_item (arguments, SIGNPOST_RECORD_NEUTRAL,
              g_strdup_printf (_("%s is not marked for this use case: allowed, but unusual"), name),
              reason);
  else if (kind == SIGNPOST_RULE_FORCE && method->forced)
    add_item (arguments, SIGNPOST_RECORD_NEUTRAL,
              g_strdup_printf (_("%s is forced on %s"), name, title), reason);
  else if (kind == SIGNPOST_RULE_EXCLUDE && method->excluded)
    add_item (arguments, SIGNPOST_RECORD_BAD,
              g_strdup_printf (_("%s is excluded on %s"), name, title), reason);
  else if (reason->points != 0 && reason->cancelled)
    add_item (arguments, SIGNPOST_RECORD_NEUTRAL,
              /* Translators: a method, and a leg such as “Shop → ERP” */
              g_strdup_printf (_("a penalty for %s does not count on %s"), name, title), reason);
  else if (reason->points != 0)
    add_term (arguments, method, reason);
}

static void
add_leg (SignpostRecordWriter      *writer,
         const SignpostLegStanding *leg,
         gpointer                   data)
{
  Arguments *arguments = data;
  const SignpostMethodStanding *method;
  const char *variant;

  if (!runs_on (writer, arguments->option, signpost_category_get_id (arguments->category), leg))
    return;

  method = signpost_leg_standing_find (leg, arguments->category);

  if (method == NULL)
    return;

  variant = signpost_method_standing_get_counting_variant (method);

  for (guint i = 0; i < method->reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (method->reasons, i);

      /* The points of other variants do not count; the trace has them */
      if (reason->variant == NULL || g_strcmp0 (reason->variant, variant) == 0)
        add_reason (arguments, leg, method, reason);
    }
}

static void
write_method (SignpostRecordWriter *writer,
              SignpostOption       *option,
              SignpostCategory     *category)
{
  g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) gains = g_string_new (NULL);
  g_autoptr (GString) losses = g_string_new (NULL);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *name = signpost_record_dup_method (category);
  Arguments arguments = { option, category, said, gains, losses, others };

  signpost_record_for_each_leg (writer, add_leg, &arguments);

  if (gains->len > 0)
    {
      g_string_append (writer->out, "* " SIGNPOST_RECORD_GOOD " ");
      /* Translators: a method, and a list of answers with the rules that give it points */
      signpost_record_print (writer, _("this speaks for %s: %s"), name, gains->str);
    }

  if (losses->len > 0)
    {
      g_string_append (writer->out, "* " SIGNPOST_RECORD_BAD " ");
      /* Translators: a method, and a list of answers with the rules that take points from it */
      signpost_record_print (writer, _("this speaks against %s: %s"), name, losses->str);
    }

  g_string_append (writer->out, others->str);
}

void
signpost_record_write_arguments (SignpostRecordWriter *writer,
                                 SignpostOption       *option)
{
  GPtrArray *methods = signpost_option_get_methods (option);

  for (guint i = 0; i < methods->len; i++)
    {
      SignpostOptionMethod *method = g_ptr_array_index (methods, i);
      SignpostCategory *category =
        signpost_catalogue_find_category (writer->catalogue, method->category);

      if (category != NULL)
        write_method (writer, option, category);
    }
}
