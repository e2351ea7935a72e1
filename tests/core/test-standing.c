/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "decision-fixture.h"

/*
 * Who stands where: methods in their order, “!” forced, “x” excluded, “?” unusual, then points and the leading variant;
 * “otherwise” and “blocked” follow where they hold. Legs are parted by “ | ”.
 */
typedef struct
{
  const char *name;
  const char *words;
  const char *standing;
} Row;

static const Row rows[] =
{
  { "nothing-said", "", "ui0 svc0 evt0 bat0 cen0" },
  { "none-fits", "q1.1=none", "ui0 svc0 evt0 bat0 cen0" },
  { "baseline", "q1.1=sso", "svc4 ui2 evt0? bat0? cen0?" },
  { "points-before-baseline", "q1.1=sso q2.12=yes q2.10=statistics", "cen5? svc4 ui2 bat1? evt0?" },
  { "fit-breaks-ties", "q1.1=sso q2.7=flood q2.8=rare", "evt5? ui2 svc1 bat0? cen0?" },
  { "order-breaks-ties", "q2.10=context q2.12=yes", "ui3 cen3 svc0 evt0 bat0" },
  /* Availability */
  { "changeable", "source:yes:bat", "ui0 svc0 evt0 bat0 cen0" },
  { "costly", "source:costly:bat", "ui0 svc0 evt0 bat0 cen0" },
  { "unchangeable-unknown", "source:no", "ui0 svc0 evt0 bat0 cen0" },
  { "forced", "source:no:bat", "bat0! ui0x svc0x evt0x cen0x" },
  { "forced-by-target", "target:no:evt", "evt0! ui0x svc0x bat0x cen0x" },
  { "forced-below-points", "q2.3=instant source:no:bat", "bat-4! svc2x ui1x evt0x cen0x otherwise:svc" },
  { "forced-below-baseline", "q1.1=sso source:no:bat", "bat0?! svc4x ui2x evt0x cen0x otherwise:svc" },
  { "forced-and-best", "q2.3=periodic source:no:bat", "bat2! cen1x ui0x svc0x evt-1x" },
  { "excluded-below-points", "q2.3=instant source:no:bat,evt",
    "evt0 bat-4 svc2x ui1x cen0x otherwise:svc" },
  { "both-offer-the-same", "source:no:bat target:no:bat", "bat0! ui0x svc0x evt0x cen0x" },
  { "one-in-common", "source:no:bat,svc target:no:svc,evt", "svc0 ui0x evt0x bat0x cen0x" },
  { "forced-and-excluded", "source:no:bat target:no:svc,evt",
    "bat0! ui0x svc0x evt0x cen0x blocked" },
  { "two-forced", "source:no:bat target:no:evt", "evt0! bat0! ui0x svc0x cen0x blocked" },
  { "nothing-in-common", "source:no:bat,svc target:no:evt,cen q2.3=instant",
    "svc2x ui1x evt0x cen0x bat-4x otherwise:svc blocked" },
  { "nothing-offered", "target:no:-", "ui0x svc0x evt0x bat0x cen0x blocked" },
  { "nothing-offered-but-changeable", "target:yes:-", "ui0 svc0 evt0 bat0 cen0" },
  /* Variants */
  { "pull-leads", "q2.3=minutes", "svc1/pull evt1 ui0 cen0 bat-2" },
  { "push-behind", "q2.9=1-many", "evt2 bat1 cen1 ui0 svc0/pull" },
  { "both-variants", "q2.13=no q2.3=minutes", "svc2/pull evt2 ui0 cen0 bat-1" },
  { "plain-and-variant", "q2.3=instant q2.13=no", "svc3/pull ui1 evt1 cen0 bat-3" },
  /* Penalties */
  { "penalty", "q3.3=nolayer", "svc1 ui0 bat0 cen0 evt-1" },
  { "penalty-cancelled", "q3.8=yes q3.10=queueing q3.3=nolayer",
    "svc1 ui0 evt0 bat0 cen0 | svc1 ui0 evt0 bat0 cen0" },
  { "penalty-cancelled-on-first", "q3.8=yes q3.10=queueing q2.13=no",
    "svc1/pull evt1 bat1 ui0 cen0 | svc1/pull evt1 bat1 ui0 cen0" },
  /* Branches */
  { "hidden-does-not-count", "q3.8=yes q3.10=store q3.8=no", "ui0 svc0 evt0 bat0 cen0" },
  { "layer-absent-takes-no-part", "q3.8=yes layer:no:bat q3.8=no", "ui0 svc0 evt0 bat0 cen0" },
  { "layer-as-end", "q3.8=yes layer:no:svc",
    "svc0! ui0x evt0x bat0x cen0x | svc0! ui0x evt0x bat0x cen0x" },
  { "each-leg-for-itself", "q3.8=yes source:no:bat target:no:evt",
    "bat0! ui0x svc0x evt0x cen0x | evt0! ui0x svc0x bat0x cen0x" },
  { "targets-for-themselves", "+target target-2:no:cen",
    "ui0 svc0 evt0 bat0 cen0 | cen0! ui0x svc0x evt0x bat0x" },
};

static void
append_method (GString                      *text,
               const SignpostMethodStanding *method)
{
  g_string_append_printf (text, "%s%d%s%s%s%s%s ", signpost_category_get_id (method->category),
                          method->points,
                          method->unusual ? "?" : "", method->forced ? "!" : "", method->excluded ? "x" : "",
                          method->variant != NULL ? "/" : "", method->variant != NULL ? method->variant : "");
}

static char *
describe_topology (const SignpostTopologyStanding *topology)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < topology->legs->len; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (topology->legs, i);

      if (i > 0)
        g_string_append (text, "| ");

      for (guint j = 0; j < leg->methods->len; j++)
        append_method (text, g_ptr_array_index (leg->methods, j));

      if (leg->otherwise != NULL)
        g_string_append_printf (text, "otherwise:%s ", signpost_category_get_id (leg->otherwise));
      if (leg->blocked)
        g_string_append (text, "blocked ");
    }

  g_strchomp (text->str);

  return g_string_free (text, FALSE);
}

static void
test_order (gconstpointer data)
{
  const Row *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->words);
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autofree char *text = describe_topology (g_ptr_array_index (standing->topologies, 0));

  g_assert_cmpstr (text, ==, row->standing);
}

/* Points are what their reasons say. */
static void
test_points_are_reasons (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "q1.1=distributing q2.3=minutes q2.4=later q2.5=rerun,compensate q2.7=mid q2.9=1-many "
                               "q2.13=no q3.3=nolayer,indep q3.8=planned q3.10=queueing,store q3.13=far");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);

  g_assert_cmpuint (standing->topologies->len, ==, 2);

  for (guint i = 0; i < 2; i++)
    {
      const SignpostLegStanding *leg = fixture_get_leg (standing, i, 0);

      for (guint j = 0; j < leg->methods->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, j);
          int plain = 0, push = 0, pull = 0;

          for (guint k = 0; k < method->reasons->len; k++)
            {
              const SignpostReason *reason = g_ptr_array_index (method->reasons, k);
              int points = reason->cancelled ? 0 : reason->points;

              if (reason->variant == NULL)
                plain += points;
              else if (g_str_equal (reason->variant, "push"))
                push += points;
              else
                pull += points;
            }

          g_assert_cmpint (method->points, ==, plain + MAX (push, pull));
        }
    }
}

static void
test_reasons_in_rule_order (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "q1.1=sso q2.3=instant q3.3=sched source:no:bat");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  const SignpostMethodStanding *bat = fixture_find_method (fixture_get_leg (standing, 0, 0), "bat");
  const char *expected[] = { "R01", "R03a", "R30", "R36" };

  g_assert_cmpuint (bat->reasons->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < bat->reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (bat->reasons, i);

      g_assert_cmpstr (signpost_rule_get_id (reason->rule), ==, expected[i]);
    }
}

static void
test_reason_leads_back (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "q2.5=rerun,per_record,alarm source:no:bat");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  const SignpostMethodStanding *bat = fixture_find_method (fixture_get_leg (standing, 0, 0), "bat");
  const SignpostReason *answer = fixture_find_reason (bat->reasons, "R11");
  const SignpostReason *end = fixture_find_reason (bat->reasons, "R30");

  g_assert_cmpstr (signpost_question_get_id (answer->question), ==, "q2.5");
  g_assert_cmpstr (answer->subject, ==, "");
  g_assert_cmpstr (answer->because, ==, "Reject single records, The run can be repeated");
  g_assert_null (answer->endpoint);

  g_assert_null (end->question);
  g_assert_true (end->endpoint == signpost_decision_find_endpoint (decision, "source"));
  g_assert_cmpstr (end->because, ==, "“Source” cannot be changed and offers only Batch");
}

/* Each end that is fixed speaks for itself. */
static void
test_note_for_each_end (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "source:no target:no");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  const SignpostLegStanding *leg = fixture_get_leg (standing, 0, 0);
  guint n_notes = 0;

  for (guint i = 0; i < leg->notes->len; i++)
    {
      const SignpostReason *note = g_ptr_array_index (leg->notes, i);

      n_notes += g_str_equal (signpost_rule_get_id (note->rule), "R32");
    }

  g_assert_cmpuint (n_notes, ==, 2);
}

/* A note about the whole decision is said once, however many ways there are to build it. */
static void
test_note_once (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q3.8=planned q2.11=history");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  guint n_notes = 0;

  for (guint i = 0; i < standing->notes->len; i++)
    {
      const SignpostReason *note = g_ptr_array_index (standing->notes, i);

      n_notes += g_str_equal (signpost_rule_get_id (note->rule), "R27");
    }

  g_assert_cmpuint (n_notes, ==, 1);
}

static void
test_excluded_options_are_not_suggested (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "q2.13=no q2.11=history q2.7=flood q3.13=fw");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  const char *suggested[] = { "kafka", "queue-internal", NULL };
  const char *excluded[] = { "sql-read", "sql-proc", NULL };

  g_assert_cmpstrv (standing->suggested_options, suggested);
  g_assert_cmpstrv (standing->excluded_options, excluded);
}

static void
test_find (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q3.8=planned");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  const SignpostLegStanding *leg = signpost_standing_find_leg (standing, "layer>target");
  SignpostCategory *category = signpost_catalogue_find_category (catalogue, "evt");

  g_assert_true (leg == fixture_get_leg (standing, 1, 1));
  g_assert_null (signpost_standing_find_leg (standing, "target>layer"));
  g_assert_true (signpost_leg_standing_find (leg, category)->category == category);
}

typedef struct
{
  const char *name;
  const char *words;
  const char *summary;
} SummaryRow;

static const SummaryRow summaries[] =
{
  { "one-leg", "q1.1=sso", "svc4 ui2 evt0? bat0? cen0?" },
  { "forced-on-one", "+target target-2:no:cen q2.3=instant", "svc2 ui1 evt0 cen0 bat-4" },
  { "forced-on-all", "+target source:no:cen q2.3=instant", "cen0! svc2x ui1x evt0x bat-4x" },
  { "excluded-on-all", "+target source:no:svc,bat", "svc0 bat0 ui0x evt0x cen0x" },
  { "excluded-on-one", "+target target:no:svc,evt", "ui0 svc0 evt0 bat0 cen0" },
  { "first-of-two-ways", "q3.8=planned layer:no:bat", "ui0 svc0 evt0 bat0 cen0" },
};

static void
test_summary (gconstpointer data)
{
  const SummaryRow *row = data;
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, row->words);
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr(GPtrArray) summary = signpost_standing_summarise (standing);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < summary->len; i++)
    append_method (text, g_ptr_array_index (summary, i));
  g_strchomp (text->str);

  g_assert_cmpstr (text->str, ==, row->summary);
}

/* What holds on some legs does not lead the whole: it says where it holds. */
static void
test_summary_says_where (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "+target +target "
                                                         "target-2:no:bat target-3:no:bat");
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) summary = NULL;

  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "target-2"), "Billing");
  signpost_endpoint_set_name (signpost_decision_find_endpoint (decision, "target-3"), "Archive");
  standing = signpost_standing_new (decision);
  summary = signpost_standing_summarise (standing);

  for (guint i = 0; i < summary->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (summary, i);
      gboolean is_batch = g_str_equal (signpost_category_get_id (method->category), "bat");

      g_assert_false (method->forced);
      g_assert_false (method->excluded);
      g_assert_cmpstr (method->forced_on, ==,
                       is_batch ? "Source → Billing and Source → Archive" : NULL);
      g_assert_cmpstr (method->excluded_on, ==,
                       is_batch ? NULL : "Source → Billing and Source → Archive");
    }
}

static void
test_summary_keeps_reasons (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue,
                                                         "+target target-2:no:cen q2.12=yes");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr(GPtrArray) summary = signpost_standing_summarise (standing);
  const SignpostMethodStanding *first = g_ptr_array_index (summary, 0);

  g_assert_nonnull (fixture_find_reason (first->reasons, "R28"));
  g_assert_nonnull (fixture_find_reason (first->reasons, "R30"));
}

static void
test_no_legs (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision = fixture_create (catalogue, "q2.11=history");
  g_autoptr(SignpostStanding) standing = NULL;
  g_autoptr(GPtrArray) summary = NULL;
  g_autoptr(SignpostDrawing) drawing = NULL;

  signpost_decision_remove_endpoint (decision,
                                     signpost_decision_find_endpoint (decision, "target"));
  standing = signpost_standing_new (decision);
  summary = signpost_standing_summarise (standing);
  drawing = signpost_standing_draw_topology (standing, 0);

  g_assert_cmpuint (summary->len, ==, 0);
  g_assert_cmpuint (drawing->edges->len, ==, 0);
  g_assert_nonnull (fixture_find_reason (standing->notes, "R27"));
}

/* The points are the sum of the reasons that count, whichever variant leads, or none. */
static void
test_counted (void)
{
  static const char * const words[] = {
    "q1.1=sso q2.3=minutes q2.13=no", "q2.9=1-many", "q3.3=indep q2.3=minutes", "q2.13=no q2.9=1-many",
    "q3.8=yes q3.10=queueing q3.3=nolayer q2.13=no", "q2.5=rerun,per_record q2.10=reference",
  };
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, words[i]);
      g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
      const SignpostLegStanding *leg = fixture_get_leg (standing, 0, 0);

      for (guint j = 0; j < leg->methods->len; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, j);
          int sum = 0;

          for (guint k = 0; k < method->reasons->len; k++)
            {
              const SignpostReason *reason = g_ptr_array_index (method->reasons, k);

              if (signpost_method_standing_counts (method, reason))
                sum += reason->points;
            }
          g_assert_cmpint (sum, ==, method->points);
        }
    }
}

/* What stands on a leg, and whether it is settled */
static void
test_labels (void)
{
  static const struct { const char *words; const char *label; gboolean decided; } labels[] = {
    { "", "?", FALSE },
    { "q2.7=high", "Batch?", FALSE },
    { "q2.7=high q3.6@source>target=evt", "Events", TRUE },
    { "q2.7=high target:no:evt", "Events (forced)", TRUE },
    { "q3.6@source>target=rr target:no:evt", "Events (forced)", TRUE },
    { "source:no:bat target:no:evt", "cannot be built", FALSE },
    { "target:no:-", "cannot be built", FALSE },
  };
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr(SignpostDecision) decision = fixture_create (catalogue, labels[i].words);
      g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
      g_autoptr(SignpostDrawing) drawing = signpost_standing_draw_topology (standing, 0);
      const SignpostLegStanding *leg = fixture_get_leg (standing, 0, 0);
      const SignpostDrawingEdge *edge = g_ptr_array_index (drawing->edges, 0);
      g_autofree char *label = signpost_leg_standing_dup_label (leg);

      g_assert_cmpstr (label, ==, labels[i].label);
      g_assert_cmpstr (edge->title, ==, label);
      g_assert_cmpint (signpost_leg_standing_is_decided (leg), ==, labels[i].decided);
      g_assert_cmpint (edge->dashed, ==, !labels[i].decided);
    }
}

/* Drawing */

static const SignpostDrawingNode *
find_node (const SignpostDrawing *drawing,
           const char            *id)
{
  const SignpostDrawingNode *node = signpost_drawing_find_node (drawing, id);

  g_assert_nonnull (node);
  g_assert_cmpfloat (node->x, >=, 0);
  g_assert_cmpfloat (node->y, >=, 0);
  g_assert_cmpfloat (node->x + node->width, <=, drawing->width);
  g_assert_cmpfloat (node->y + node->height, <=, drawing->height);

  return node;
}

static const char *
get_edge_title (const SignpostDrawing *drawing,
                guint                  edge)
{
  return ((const SignpostDrawingEdge *) g_ptr_array_index (drawing->edges, edge))->title;
}

static void
test_drawing (void)
{
  g_autoptr(SignpostCatalogue) catalogue = fixture_load_catalogue ();
  g_autoptr(SignpostDecision) decision =
    fixture_create (catalogue, "q3.8=planned +target source:no:bat q3.12@layer>target-2=evt");
  g_autoptr(SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr(SignpostDrawing) direct = signpost_standing_draw_topology (standing, 0);
  g_autoptr(SignpostDrawing) layer = signpost_standing_draw_topology (standing, 1);

  g_assert_cmpuint (direct->nodes->len, ==, 3);
  g_assert_cmpuint (direct->edges->len, ==, 2);
  g_assert_cmpfloat (find_node (direct, "source")->x, <, find_node (direct, "target")->x);
  g_assert_cmpfloat (find_node (direct, "target")->y + find_node (direct, "target")->height, <,
                     find_node (direct, "target-2")->y);
  g_assert_cmpstr (get_edge_title (direct, 0), ==, "Batch (forced)");

  g_assert_cmpuint (layer->nodes->len, ==, 4);
  g_assert_cmpint (find_node (layer, "layer")->kind, ==, SIGNPOST_NODE_LAYER);
  g_assert_cmpint (find_node (layer, "source")->kind, ==, SIGNPOST_NODE_APP);
  g_assert_cmpfloat (find_node (layer, "source")->x, <, find_node (layer, "layer")->x);
  g_assert_cmpfloat (find_node (layer, "layer")->x, <, find_node (layer, "target-2")->x);
  g_assert_cmpstr (get_edge_title (layer, 0), ==, "Batch (forced)");
  g_assert_cmpstr (get_edge_title (layer, 1), ==, "?");
  g_assert_cmpstr (get_edge_title (layer, 2), ==, "Events");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strdup_printf ("/standing/order/%s", rows[i].name);

      g_test_add_data_func (path, &rows[i], test_order);
    }

  for (guint i = 0; i < G_N_ELEMENTS (summaries); i++)
    {
      g_autofree char *path = g_strdup_printf ("/standing/summary/%s", summaries[i].name);

      g_test_add_data_func (path, &summaries[i], test_summary);
    }

  g_test_add_func ("/standing/points-are-reasons", test_points_are_reasons);
  g_test_add_func ("/standing/reasons-in-rule-order", test_reasons_in_rule_order);
  g_test_add_func ("/standing/reason-leads-back", test_reason_leads_back);
  g_test_add_func ("/standing/note-for-each-end", test_note_for_each_end);
  g_test_add_func ("/standing/note-once", test_note_once);
  g_test_add_func ("/standing/excluded-options-are-not-suggested",
                   test_excluded_options_are_not_suggested);
  g_test_add_func ("/standing/find", test_find);
  g_test_add_func ("/standing/summary-says-where", test_summary_says_where);
  g_test_add_func ("/standing/summary-keeps-reasons", test_summary_keeps_reasons);
  g_test_add_func ("/standing/no-legs", test_no_legs);
  g_test_add_func ("/standing/counted", test_counted);
  g_test_add_func ("/standing/labels", test_labels);
  g_test_add_func ("/standing/drawing", test_drawing);

  return g_test_run ();
}
