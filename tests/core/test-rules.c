/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

/*
 * Every rule of the catalogue: a decision in which it speaks, what that does, and one in which it keeps silent.
 *
 * Effects, parted by spaces; each must hold when the rule speaks and must not when it is silent:
 *   svc+2 svc/push-2    a reason with points on the first leg; all of them have to be listed
 *   forced:bat          the methods that the rule forces on the first leg
 *   excluded:ui,svc     the methods that the rule excludes there
 *   note, leg-note      a note of the decision, of the first leg
 *   blocked             the first leg cannot be built
 *   suggests:kafka      a technical option to look at; excludes:sql-read one that is out
 *   says:layer          the rule proposes this
 *   combines            an option of several methods is proposed
 *   changes             the option to change the other side is proposed; mark:rejected with this mark
 *   cancels:R35         no penalty of that rule counts on any leg; cancels-first:R29 only on first legs
 *   legs:2              so many legs; through:layer the id of the first topology
 *   prefills:q4.2       the note of a rating of an option that passes the layer
 */
typedef struct
{
  const char *rule;
  const char *speaking;
  const char *effects;
  const char *silent;
} Row;

static const Row rows[] =
{
  { "R01", "q1.1=sso", "ui+2 svc+4 evt+0 bat+0 cen+0", "q1.1=none" },
  { "R01", "q1.1=orchestrate", "ui+0 svc+4 evt+2 bat+0 cen+4", "" },
  { "R02", "q1.1=export-import", "note", "q1.1=sso" },
  { "R03a", "q2.3=instant", "svc+2 ui+1 bat-4", "q2.3=seconds" },
  { "R03b", "q2.3=seconds", "svc+1 evt+1 bat-4", "q2.3=instant" },
  { "R04a", "q2.3=periodic", "bat+2 cen+1 evt-1", "q2.3=minutes" },
  { "R04a", "q2.3=hours", "bat+2 cen+1 evt-1", "q2.3=ondemand" },
  { "R04b", "q2.3=minutes", "svc/pull+1 evt+1 bat-2", "q2.3=hours" },
  { "R05", "q2.3=ondemand", "svc+2 ui+1 evt-2", "q2.3=periodic" },
  { "R06", "q2.4=validate", "svc+3 ui+1 evt-2 bat-3", "q2.4=ack" },
  { "R06", "q2.4=data", "svc+3 ui+1 evt-2 bat-3", "q2.4=later" },
  { "R07", "q2.4=no", "evt+2 bat+1", "q2.4=ack" },
  { "R08", "q2.4=later", "evt+1 bat+1 svc+1", "q2.4=no" },
  { "R09", "q2.5=user_fix,retry", "svc+2 ui+2 bat-3 evt-2", "q2.5=retry" },
  { "R10", "q2.5=inform_src q3.6@source>target=evt", "leg-note says:status-back suggests:event-manager",
    "q2.5=inform_src q3.6@source>target=rr" },
  { "R10", "q2.5=inform_src source:no:evt", "leg-note", "q2.5=inform_src source:no:bat q3.6@source>target=evt" },
  { "R11", "q2.5=rerun", "bat+1 svc/pull+1", "q2.5=retry" },
  { "R11", "q2.5=per_record", "bat+1 svc/pull+1", "" },
  { "R12", "q2.5=ignore", "evt+1", "q2.5=alarm" },
  { "R13", "q2.5=compensate", "svc+1 cen+1 suggests:orchestrator", "q2.5=worklist" },
  { "R14a", "q2.7=mid", "bat+1 svc-1", "q2.7=high" },
  { "R14b", "q2.7=high", "bat+3 svc-2", "q2.7=mid" },
  { "R15", "q2.7=flood", "evt+3 svc-3 suggests:kafka", "q2.7=stream" },
  { "R16", "q2.8=never q3.6@source>target=evt", "leg-note suggests:event-manager", "q2.8=never" },
  { "R17", "q2.8=rare", "evt+2", "q2.8=never" },
  { "R17", "q2.8=latest", "evt+2", "" },
  { "R18", "q2.9=1-few +target", "note legs:2", "q2.9=1-1" },
  { "R19", "q2.9=1-many", "evt+2 bat+1 svc/push-2 cen+1", "q2.9=1-few" },
  { "R19", "q2.9=many-many", "evt+2 bat+1 svc/push-2 cen+1", "q2.9=many-1" },
  { "R20", "q2.9=many-1", "evt+1 cen+2", "q2.9=1-many" },
  { "R21", "q2.10=reference", "bat+1 svc/pull+1 suggests:ods", "q2.10=master" },
  { "R22", "q2.10=telemetry", "evt+2 svc-1", "q2.10=transaction" },
  { "R23", "q2.10=document", "bat+1 suggests:file-rest suggests:cdn", "q2.10=master" },
  { "R24", "q2.10=context", "ui+3", "q2.10=master" },
  { "R25", "q2.10=identity", "svc+1 ui+1", "q2.10=master" },
  { "R26", "q2.10=statistics", "cen+2 bat+1", "q2.10=master" },
  { "R27", "q2.11=history", "note suggests:queue-internal suggests:kafka", "q2.11=state" },
  { "R28", "q2.12=yes", "cen+3", "q2.12=no" },
  { "R29", "q2.13=no", "svc/push-2 svc/pull+1 evt+1 bat+1 suggests:queue-internal", "q2.13=yes" },
  { "R30", "source:no:bat", "forced:bat", "source:no:bat,svc" },
  { "R30", "target:no:cen", "forced:cen", "target:costly:cen" },
  { "R31", "source:no:bat,svc", "excluded:ui,evt,cen", "source:yes:bat,svc" },
  { "R31", "source:no:-", "excluded:ui,svc,evt,bat,cen", "source:no" },
  { "R32", "source:no", "leg-note says:adapter", "source:costly" },
  { "R33", "source:yes target:costly", "note", "source:yes" },
  { "R34", "q3.3=broker", "evt+1", "q3.3=sched" },
  { "R35", "q3.3=nolayer", "evt-1 svc+1", "q3.3=nolayer,broker" },
  { "R36", "q3.3=sched", "bat+1", "q3.3=etl" },
  { "R37", "q3.3=etl", "cen+1 bat+1", "q3.3=sched" },
  { "R38", "q3.3=indep", "svc/pull+1 evt+1 bat+1 svc/push-1", "q3.3=mon" },
  { "R39", "q3.8=yes +target", "note legs:3 through:layer", "q3.8=no" },
  { "R40", "q3.8=yes q3.11@source>layer=rr q3.12@layer>target=evt", "note",
    "q3.8=yes q3.10=queueing q3.11@source>layer=rr q3.12@layer>target=evt" },
  { "R40", "q3.8=yes q3.11@source>layer=bat q3.12@layer>target=rr", "note",
    "q3.8=yes q3.11@source>layer=bat q3.12@layer>target=evt" },
  { "R41", "q3.8=yes q3.10=queueing q3.3=nolayer q2.13=no", "note cancels:R35 cancels-first:R29",
    "q3.8=yes q3.10=mapping q3.3=nolayer q2.13=no" },
  { "R42", "q3.8=yes q3.10=security", "note prefills:q4.2 prefills:q4.3", "q3.8=yes q3.10=mapping" },
  { "R42", "q3.8=yes q3.10=monitoring", "note", "q3.8=no q3.10=monitoring" },
  { "R43", "q3.8=yes q3.10=mapping", "note", "q3.8=yes q3.10=routing" },
  { "R43b", "q3.8=yes q3.10=orchestrate", "note", "q3.8=yes q3.10=mapping" },
  { "R44", "q3.8=yes q3.10=store", "cen+2", "q3.8=no q3.10=store" },
  { "R45", "q3.8=yes q3.13=same", "note", "q3.8=planned q3.13=same" },
  { "R46", "q3.13=far", "evt+2 bat+1 svc-2 says:layer suggests:amqp", "q3.13=same" },
  { "R46", "q3.13=poor", "evt+2 bat+1 svc-2", "q3.13=fw" },
  { "R47", "q3.13=fw", "note excludes:sql-read excludes:sql-proc says:adapter", "q3.13=far" },
  { "R48", "q3.14=source", "note changes mark:none", "q3.14=no" },
  { "R48", "q3.14=target", "note changes", "" },
  { "R48", "q3.14=layer", "note changes", "q3.14=no" },
  { "R49", "q3.14=target q3.15=yes", "note mark:examine-first", "q3.14=target q3.15=ask" },
  { "R50", "q3.14=target q3.15=no", "note mark:rejected", "q3.14=no q3.15=no" },
  { "R51", "source:no:bat q2.3=instant", "leg-note", "source:no:bat q2.3=periodic" },
  { "R52", "q1.1=iot", "leg-note combines", "q1.1=sso" },
  { "R53", "q2.3=instant q3.5@source>target=bat", "leg-note", "q2.3=hours q3.5@source>target=bat" },
  { "R53", "q2.4=data q3.6@source>target=evt", "leg-note", "q2.4=data q3.6@source>target=rr" },
  { "R53", "q2.4=validate target:no:bat", "leg-note", "q2.4=validate" },
  { "R54", "source:no:bat target:no:evt", "leg-note blocked says:layer says:adapter",
    "source:no:bat target:no:evt,bat" },
  { "R54", "source:no:svc,bat target:no:evt,cen", "leg-note blocked", "source:no:bat target:costly:evt" },
  { "R55", "source:no:-", "leg-note blocked", "source:yes:-" },
  { "R55", "q3.8=yes layer:no:-", "leg-note blocked", "q3.8=no source:no:ui" },
  { "R56", "q3.14=layer", "note says:change-other-side", "q3.14=source" },
};

typedef struct
{
  SignpostDecision *decision;
  SignpostStanding *standing;
  const char       *rule;
} Case;

static gboolean
is_points (const char *word)
{
  return strpbrk (word, "+-") != NULL && strchr (word, ':') == NULL && g_ascii_isdigit (word[strlen (word) - 1]);
}

/* What the rule says of the methods of the first leg, as “svc/push-2” */
static char **
list_points (const Case *self)
{
  const SignpostLegStanding *leg = fixture_get_leg (self->standing, 0, 0);
  g_autoptr(GStrvBuilder) words = g_strv_builder_new ();

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);

      for (guint j = 0; j < method->reasons->len; j++)
        {
          const SignpostReason *reason = g_ptr_array_index (method->reasons, j);
          g_autofree char *word = NULL;

          if (!g_str_equal (signpost_rule_get_id (reason->rule), self->rule) ||
              reason->endpoint != NULL)
            continue;

          word = g_strdup_printf ("%s%s%s%+d", signpost_category_get_id (method->category),
                                  reason->variant != NULL ? "/" : "",
                                  reason->variant != NULL ? reason->variant : "", reason->points);
          g_strv_builder_add (words, word);
        }
    }

  return g_strv_builder_end (words);
}

static gboolean
is_hit (const SignpostMethodStanding *method,
        const char                   *rule,
        gboolean                      forced)
{
  return fixture_find_reason (method->reasons, rule) != NULL &&
         (forced ? method->forced : method->excluded);
}

/* Exactly the listed methods are forced or excluded by the rule. */
static gboolean
hits (const Case *self,
      const char *categories,
      gboolean    forced)
{
  const SignpostLegStanding *leg = fixture_get_leg (self->standing, 0, 0);
  g_auto(GStrv) list = g_strsplit (categories, ",", -1);

  for (guint i = 0; i < leg->methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, i);
      gboolean expected = g_strv_contains ((const char * const *) list,
                                           signpost_category_get_id (method->category));

      if (is_hit (method, self->rule, forced) != expected)
        return FALSE;
    }

  return TRUE;
}

/* Whether the penalties of a rule are cancelled on first legs, and on the others or not */
static gboolean
cancels (const Case *self,
         const char *rule,
         gboolean    first_only)
{
  guint n_penalties = 0;

  for (guint i = 0; i < ((SignpostTopologyStanding *) self->standing->topologies->pdata[0])->legs->len; i++)
    {
      const SignpostLegStanding *leg = fixture_get_leg (self->standing, 0, i);

      for (guint j = 0; j < leg->methods->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, j);

          for (guint k = 0; k < method->reasons->len; k++)
            {
              const SignpostReason *reason = g_ptr_array_index (method->reasons, k);

              if (!g_str_equal (signpost_rule_get_id (reason->rule), rule))
                continue;

              /* What speaks for a method is never taken away. */
              g_assert_false (reason->points >= 0 && reason->cancelled);
              n_penalties += reason->points < 0;
              if (reason->points < 0 && reason->cancelled != (leg->leg->first || !first_only))
                return FALSE;
            }
        }
    }

  return n_penalties > 0;
}

static gboolean
says (const Case *self,
      const char *what)
{
  GPtrArray *effects =
    signpost_rule_get_effects (signpost_catalogue_find_rule (signpost_decision_get_catalogue (self->decision),
                                                             self->rule));

  for (guint i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      if (effect->kind == SIGNPOST_EFFECT_PROPOSE && g_str_equal (effect->what, what))
        return TRUE;
    }

  return FALSE;
}

/* (nullable): what is proposed to change the other side */
static SignpostOption *
find_change_option (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      if (g_str_equal (signpost_option_get_name (option), "Change the other side"))
        return option;
    }

  return NULL;
}

static gboolean
combines (SignpostDecision *decision)
{
  GListModel *options = signpost_decision_get_options (decision);

  for (guint i = 0; i < g_list_model_get_n_items (options); i++)
    {
      g_autoptr(SignpostOption) option = g_list_model_get_item (options, i);

      if (signpost_option_get_methods (option)->len > 1)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_marked (SignpostDecision *decision,
           const char       *mark)
{
  SignpostOption *option;

  signpost_decision_propose_options (decision);
  option = find_change_option (decision);

  return option != NULL && g_str_equal (signpost_option_mark_to_nick (signpost_option_get_mark (option)), mark) &&
         signpost_option_get_included (option) != g_str_equal (mark, "rejected");
}

static gboolean
prefills (const Case *self,
          const char *question)
{
  SignpostOption *option = signpost_decision_add_option (self->decision, "Test");
  SignpostComparison *comparison = signpost_decision_get_comparison (self->decision);
  const char *techniques[] = { "rest", NULL };
  const char *criterion = g_str_equal (question, "q4.2") ? "operations" : "security";
  const SignpostRating *rating;

  signpost_option_set_techniques (option, "source>layer", techniques);
  signpost_decision_set_rating (self->decision, fixture_find_question (self->decision, question),
                                "rest", 4);
  signpost_decision_prefill_ratings (self->decision);

  rating = signpost_comparison_get_rating (comparison,
                                           signpost_comparison_find_option (comparison, signpost_option_get_id (option)),
                                           signpost_comparison_find_criterion (comparison,
                                                                               criterion));

  return rating->half_steps == 8 && rating->note != NULL && rating->note[0] != '\0';
}

static gboolean
option_effect_holds (const Case *self,
                     const char *word,
                     const char *argument)
{
  if (g_str_has_prefix (word, "prefills:"))
    return prefills (self, argument);
  if (g_str_has_prefix (word, "mark:"))
    return is_marked (self->decision, argument);

  signpost_decision_propose_options (self->decision);

  if (g_str_equal (word, "combines"))
    return combines (self->decision);
  if (g_str_equal (word, "changes"))
    return find_change_option (self->decision) != NULL;

  g_error ("unknown effect “%s”", word);
}

static gboolean
effect_holds (const Case *self,
              const char *word)
{
  const SignpostLegStanding *leg = fixture_get_leg (self->standing, 0, 0);
  const SignpostTopologyStanding *topology = g_ptr_array_index (self->standing->topologies, 0);
  const char *argument = strchr (word, ':') != NULL ? strchr (word, ':') + 1 : "";

  if (g_str_equal (word, "note"))
    return fixture_find_reason (self->standing->notes, self->rule) != NULL;
  if (g_str_equal (word, "leg-note"))
    return fixture_find_reason (leg->notes, self->rule) != NULL;
  if (g_str_equal (word, "blocked"))
    return leg->blocked;
  if (g_str_has_prefix (word, "forced:"))
    return hits (self, argument, TRUE);
  if (g_str_has_prefix (word, "excluded:"))
    return hits (self, argument, FALSE);
  if (g_str_has_prefix (word, "suggests:"))
    return g_strv_contains ((const char * const *) self->standing->suggested_options, argument);
  if (g_str_has_prefix (word, "excludes:"))
    return g_strv_contains ((const char * const *) self->standing->excluded_options, argument);
  if (g_str_has_prefix (word, "cancels:"))
    return cancels (self, argument, FALSE);
  if (g_str_has_prefix (word, "cancels-first:"))
    return cancels (self, argument, TRUE);
  if (g_str_has_prefix (word, "legs:"))
    return topology->legs->len == g_ascii_strtoull (argument, NULL, 10);
  if (g_str_has_prefix (word, "through:"))
    return g_str_equal (topology->topology->id, argument);

  return option_effect_holds (self, word, argument);
}

/* Whether the rule is behind anything in the standing, options aside */
static gboolean
is_mentioned (const Case *self)
{
  for (guint i = 0; i < self->standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (self->standing->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        {
          const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, j);

          if (fixture_find_reason (leg->notes, self->rule) != NULL)
            return TRUE;

          for (guint k = 0; k < leg->methods->len; k++)
            {
              const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, k);

              if (fixture_find_reason (method->reasons, self->rule) != NULL)
                return TRUE;
            }
        }
    }

  return fixture_find_reason (self->standing->notes, self->rule) != NULL;
}

static void
check_points (const Case *self,
              char      **words)
{
  g_auto(GStrv) points = list_points (self);
  guint n_expected = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!is_points (words[i]))
        continue;

      n_expected++;
      if (!g_strv_contains ((const char * const *) points, words[i]))
        g_error ("%s does not give %s", self->rule, words[i]);
    }

  g_assert_cmpuint (g_strv_length (points), ==, n_expected);
}

static void
test_speaking (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->speaking);
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_auto(GStrv) words = g_strsplit (row->effects, " ", -1);
  Case self = { decision, standing, row->rule };

  g_assert_true (is_mentioned (&self));
  check_points (&self, words);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_str_has_prefix (words[i], "says:"))
        g_assert_true (says (&self, words[i] + strlen ("says:")));
      else if (!is_points (words[i]) && !effect_holds (&self, words[i]))
        g_error ("%s: “%s” does not hold", row->rule, words[i]);
    }
}

static void
test_silent (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->silent);
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_auto(GStrv) words = g_strsplit (row->effects, " ", -1);
  Case self = { decision, standing, row->rule };

  g_assert_false (is_mentioned (&self));

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (!g_str_has_prefix (words[i], "says:") && !is_points (words[i]) &&
          effect_holds (&self, words[i]))
        g_error ("%s: “%s” holds though the rule is silent", row->rule, words[i]);
    }
}

/* What a rule says to people names the answer or the endpoint behind it. */
static void
test_because (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, rows[i].speaking);
      g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
      const SignpostLegStanding *leg = fixture_get_leg (standing, 0, 0);
      const SignpostReason *reason = fixture_find_reason (standing->notes, rows[i].rule);

      for (guint j = 0; reason == NULL && j < leg->methods->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, j);

          reason = fixture_find_reason (method->reasons, rows[i].rule);
        }
      if (reason == NULL)
        reason = fixture_find_reason (leg->notes, rows[i].rule);

      g_assert_nonnull (reason);
      g_test_message ("%s: %s", rows[i].rule, reason->because);
      g_assert_true (g_utf8_validate (reason->because, -1, NULL));
      g_assert_cmpstr (reason->because, !=, "");
    }
}

static void
test_complete (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  GListModel *rules = signpost_catalogue_get_rules (catalogue);

  for (guint i = 0; i < g_list_model_get_n_items (rules); i++)
    {
      g_autoptr(SignpostRule) rule = g_list_model_get_item (rules, i);
      gboolean is_tested = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        is_tested |= g_str_equal (rows[j].rule, signpost_rule_get_id (rule));

      if (!is_tested)
        g_error ("rule %s has no test", signpost_rule_get_id (rule));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *speaking = g_strdup_printf ("/rules/%s/%u/speaking", rows[i].rule, i);
      g_autofree char *silent = g_strdup_printf ("/rules/%s/%u/silent", rows[i].rule, i);

      g_test_add_data_func (speaking, &rows[i], test_speaking);
      g_test_add_data_func (silent, &rows[i], test_silent);
    }

  g_test_add_func ("/rules/because", test_because);
  g_test_add_func ("/rules/complete", test_complete);

  return g_test_run ();
}
