/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-step-questions.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"
#include "ui/compare/signpost-comparison-view.h"
#include "ui/compare/signpost-options-editor.h"
#include "ui/compare/signpost-techniques-editor.h"
#include "ui/signpost-wrapped-label.h"
#include "ui/walkthrough/signpost-endpoints-editor.h"
#include "ui/walkthrough/signpost-propose-bar.h"
#include "ui/walkthrough/signpost-question-box.h"
#include "ui/walkthrough/signpost-title-editor.h"

/* Keys of the editors that answer more than one question. A question’s own key holds a line
 * break, so that none can be mistaken. */
#define TITLE_KEY      "title"
#define ENDPOINTS_KEY  "endpoints"
#define OPTIONS_KEY    "options"
#define TECHNIQUES_KEY "techniques"
#define COMPARISON_KEY "comparison"

typedef struct
{
  SignpostKeyedBox *box;
  SignpostDecision *decision;
  SignpostStanding *standing;
  GPtrArray        *topologies;
  GHashTable       *taken;        /* borrowed keys of editors that stand already */
} Filling;

static char *
dup_key (SignpostQuestion *question,
         const char       *subject)
{
  return g_strdup_printf ("%s\n%s", signpost_question_get_id (question), subject);
}

/* (nullable): the editor that answers the question together with others */
static const char *
get_editor_key (SignpostQuestion *question)
{
  if (signpost_question_get_subject (question) == SIGNPOST_SUBJECT_OPTION)
    return OPTIONS_KEY;
  if (signpost_question_get_subject (question) == SIGNPOST_SUBJECT_TECHNICAL_OPTION)
    return TECHNIQUES_KEY;

  switch (signpost_question_get_topic (question))
    {
    case SIGNPOST_TOPIC_ENDPOINTS:
    case SIGNPOST_TOPIC_OFFERS:
      return ENDPOINTS_KEY;
    case SIGNPOST_TOPIC_OPTION_METHODS:
      return OPTIONS_KEY;
    case SIGNPOST_TOPIC_LEG_TECHNICAL_OPTIONS:
      return TECHNIQUES_KEY;
    case SIGNPOST_TOPIC_POINTS:
    case SIGNPOST_TOPIC_CHOICE:
    case SIGNPOST_TOPIC_REASONS:
      return COMPARISON_KEY;
    case SIGNPOST_TOPIC_DRIVER:
    case SIGNPOST_TOPIC_USE_CASE:
    case SIGNPOST_TOPIC_OTHER_USE_CASES:
    case SIGNPOST_TOPIC_PURPOSE:
    case SIGNPOST_TOPIC_NEEDS:
    case SIGNPOST_TOPIC_LAYER:
    case SIGNPOST_TOPIC_LAYER_KIND:
    case SIGNPOST_TOPIC_LAYER_FUNCTIONS:
    case SIGNPOST_TOPIC_LEG_TIMING:
    case SIGNPOST_TOPIC_LEG_EXCHANGE:
    case SIGNPOST_TOPIC_FIRST_LEG_STYLE:
    case SIGNPOST_TOPIC_OTHER_LEG_STYLE:
    case SIGNPOST_TOPIC_COMPLICATED:
    case SIGNPOST_TOPIC_CHANGE_OTHER_SIDE:
    case SIGNPOST_TOPIC_RATING:
    case SIGNPOST_TOPIC_CONSEQUENCES:
    case SIGNPOST_TOPIC_REVIEW:
    case SIGNPOST_N_TOPICS:
    default:
      return NULL;
    }
}

static GtkWidget *
create_editor (const char       *key,
               SignpostDecision *decision)
{
  if (g_str_equal (key, ENDPOINTS_KEY))
    return signpost_endpoints_editor_new (decision);
  if (g_str_equal (key, OPTIONS_KEY))
    return signpost_options_editor_new (decision);
  if (g_str_equal (key, TECHNIQUES_KEY))
    return signpost_techniques_editor_new (decision);

  return signpost_comparison_view_new (decision);
}

/* An editor below the wording and the help of the question that it answers first; the comparison
 * speaks for itself. */
static GtkWidget *
create_section (const char       *key,
                SignpostQuestion *question,
                SignpostDecision *decision)
{
  GtkWidget *section = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *editor = create_editor (key, decision);

  if (!g_str_equal (key, COMPARISON_KEY))
    {
      const char *wording = signpost_question_get_wording (question);
      GtkWidget  *title = signpost_wrapped_label_new (wording, "heading");
      GtkWidget  *help = signpost_wrapped_label_new (signpost_question_get_help (question),
                                                     "caption");

      gtk_widget_add_css_class (help, "dim-label");
      gtk_widget_set_margin_bottom (help, 6);
      gtk_box_append (GTK_BOX (section), title);
      gtk_box_append (GTK_BOX (section), help);
      gtk_accessible_update_property (GTK_ACCESSIBLE (editor),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, wording,
                                      -1);
    }
  else
    {
      gtk_box_append (GTK_BOX (section), signpost_propose_bar_new (decision));
    }
  gtk_widget_add_css_class (section, "question-section");
  gtk_box_append (GTK_BOX (section), editor);

  return section;
}

static void
take_section (Filling          *filling,
              const char       *key,
              SignpostQuestion *question)
{
  GtkWidget *section = signpost_keyed_box_find (filling->box, key);
  GtkWidget *editor;

  if (!g_hash_table_add (filling->taken, (gpointer) key))
    return;

  if (section == NULL)
    section = create_section (key, question, filling->decision);
  editor = gtk_widget_get_last_child (section);
  /* The others follow the decision by themselves. */
  if (SIGNPOST_IS_ENDPOINTS_EDITOR (editor))
    signpost_endpoints_editor_refresh (SIGNPOST_ENDPOINTS_EDITOR (editor));
  signpost_keyed_box_take (filling->box, key, section);
}

static SignpostQuestionBox *
take_question (Filling          *filling,
               SignpostQuestion *question,
               const char       *subject,
               const char       *about)
{
  g_autofree char *key = dup_key (question, subject);
  GtkWidget       *box = signpost_keyed_box_find (filling->box, key);
  g_autoptr (SignpostAnswerOffer) offer =
    signpost_decision_offer_answer (filling->decision, filling->standing, question, subject);

  if (box == NULL)
    box = signpost_question_box_new (filling->decision, question, subject);
  else
    signpost_question_box_refresh (SIGNPOST_QUESTION_BOX (box));
  signpost_question_box_set_about (SIGNPOST_QUESTION_BOX (box), about);
  signpost_question_box_set_offer (SIGNPOST_QUESTION_BOX (box), offer);
  signpost_keyed_box_take (filling->box, key, box);

  return SIGNPOST_QUESTION_BOX (box);
}

static const char *
get_style (SignpostDecision  *decision,
           SignpostTopic      topic,
           const SignpostLeg *leg)
{
  SignpostCatalogue   *catalogue = signpost_decision_get_catalogue (decision);
  SignpostQuestion    *question = signpost_catalogue_find_topic (catalogue, topic);
  const SignpostReply *reply;

  reply = question != NULL ? signpost_decision_get_reply (decision, question, leg->id) : NULL;

  return reply != NULL ? reply->values[0] : NULL;
}

/* (nullable): where the answers lead on a leg that nobody has decided on yet, when there is no answer
 * that they speak for without any points */
static char *
dup_leading_hint (Filling           *filling,
                  SignpostQuestion  *question,
                  const SignpostLeg *leg)
{
  const SignpostLegStanding    *standing = NULL;
  const SignpostMethodStanding *first;
  GListModel                   *answers = signpost_question_get_answers (question);
  g_autoptr (SignpostAnswerOffer) offer =
    signpost_decision_offer_answer (filling->decision, filling->standing, question, leg->id);
  guint                         i;

  if (offer == NULL && !signpost_decision_is_answered (filling->decision, question, leg->id))
    standing = signpost_standing_find_leg (filling->standing, leg->id);
  if (standing == NULL || standing->methods->len == 0)
    return NULL;

  first = g_ptr_array_index (standing->methods, 0);
  for (i = 0; i < g_list_model_get_n_items (answers) && first->reasons->len > 0; i++)
    {
      g_autoptr (SignpostAnswer) answer = g_list_model_get_item (answers, i);

      if (g_strcmp0 (signpost_answer_get_method (answer),
                     signpost_category_get_id (first->category)) == 0)
        /* Translators: %s is an answer to this question, such as “Request-reply”. */
        return g_strdup_printf (_("Your answers so far lead to “%s” here."),
                                signpost_answer_get_title (answer));
    }

  return NULL;
}

/* What the catalogue says about the styles of a leg behind the layer and of those before it.
 * (nullable) */
static char *
dup_style_hint (Filling                *filling,
                const SignpostTopology *topology,
                const SignpostLeg      *leg)
{
  SignpostCatalogue    *catalogue = signpost_decision_get_catalogue (filling->decision);
  const char           *style = get_style (filling->decision, SIGNPOST_TOPIC_OTHER_LEG_STYLE, leg);
  g_autoptr (GString)   hints = g_string_new (NULL);
  guint                 i;

  for (i = 0; style != NULL && i < topology->legs->len; i++)
    {
      const SignpostLeg *first = g_ptr_array_index (topology->legs, i);
      const char        *hint = NULL;
      const char        *first_style;

      first_style = get_style (filling->decision, SIGNPOST_TOPIC_FIRST_LEG_STYLE, first);
      if (first->first && first_style != NULL)
        hint = signpost_catalogue_get_style_hint (catalogue, first_style, style);
      if (hint == NULL || strstr (hints->str, hint) != NULL)
        continue;
      if (hints->len > 0)
        g_string_append_c (hints, '\n');
      g_string_append (hints, hint);
    }

  return hints->len > 0 ? g_strdup (hints->str) : NULL;
}

/* (nullable): that a leg through the layer is answered as the direct ones were */
static char *
dup_direct_hint (Filling           *filling,
                 SignpostQuestion  *question,
                 const SignpostLeg *leg)
{
  const char     *method = signpost_decision_get_direct_method (filling->decision, leg);
  const char     *style = get_style (filling->decision, signpost_question_get_topic (question), leg);
  SignpostAnswer *answer = NULL;

  if (style != NULL)
    answer = signpost_question_find_answer (question, style);
  if (answer == NULL || method == NULL ||
      g_strcmp0 (signpost_answer_get_method (answer), method) != 0)
    return NULL;

  /* Translators: the style of a leg that goes through an integration layer */
  return g_strdup (_("The same as was answered without the layer."));
}

static void
take_legs (Filling          *filling,
           SignpostQuestion *question)
{
  SignpostTopic topic = signpost_question_get_topic (question);
  guint         i;
  guint         j;

  for (i = 0; i < filling->topologies->len; i++)
    {
      const SignpostTopology *topology = g_ptr_array_index (filling->topologies, i);

      for (j = 0; j < topology->legs->len; j++)
        {
          const SignpostLeg   *leg = g_ptr_array_index (topology->legs, j);
          g_autofree char     *title = signpost_leg_dup_title (leg);
          g_autofree char     *hint = NULL;
          SignpostQuestionBox *box;

          if (!signpost_topology_asks (topology, leg, topic))
            continue;
          box = take_question (filling, question, leg->id, title);
          if (topic == SIGNPOST_TOPIC_OTHER_LEG_STYLE)
            hint = dup_style_hint (filling, topology, leg);
          if (hint == NULL && topology->through_layer)
            hint = dup_direct_hint (filling, question, leg);
          if (hint == NULL)
            hint = dup_leading_hint (filling, question, leg);
          signpost_question_box_set_hint (box, hint);
        }
    }
}

static void
take_endpoints (Filling          *filling,
                SignpostQuestion *question)
{
  GListModel *endpoints = signpost_decision_get_endpoints (filling->decision);
  guint       i;

  for (i = 0; i < g_list_model_get_n_items (endpoints); i++)
    {
      g_autoptr (SignpostEndpoint) endpoint = g_list_model_get_item (endpoints, i);

      if (signpost_decision_takes_part (filling->decision, endpoint))
        take_question (filling, question, signpost_endpoint_get_id (endpoint),
                       signpost_endpoint_get_title (endpoint));
    }
}

static void
take_any (Filling          *filling,
          SignpostQuestion *question)
{
  const char    *key = get_editor_key (question);
  SignpostTopic  topic = signpost_question_get_topic (question);

  if (key != NULL)
    {
      /* What is asked about each option goes with the options, wherever the catalogue has it. */
      if (topic != SIGNPOST_TOPIC_DRIVER && topic != SIGNPOST_TOPIC_RATING)
        take_section (filling, key, question);
      return;
    }

  switch (signpost_question_get_subject (question))
    {
    case SIGNPOST_SUBJECT_ENDPOINT:
      take_endpoints (filling, question);
      break;
    case SIGNPOST_SUBJECT_LEG:
      take_legs (filling, question);
      break;
    case SIGNPOST_SUBJECT_DECISION:
    case SIGNPOST_SUBJECT_OPTION:
    case SIGNPOST_SUBJECT_TECHNICAL_OPTION:
    default:
      take_question (filling, question, "", NULL);
    }
}

static void
take_questions (Filling    *filling,
                const char *step_id)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (filling->decision);
  GListModel        *questions = signpost_catalogue_get_questions (catalogue);
  guint              i;

  for (i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);

      if (g_str_equal (signpost_question_get_step (question), step_id)
          && signpost_decision_is_asked (filling->decision, question))
        take_any (filling, question);
    }
}

static void
take_title (Filling *filling)
{
  GtkWidget *editor = signpost_keyed_box_find (filling->box, TITLE_KEY);

  if (editor == NULL)
    editor = signpost_title_editor_new (filling->decision);
  else
    signpost_title_editor_refresh (SIGNPOST_TITLE_EDITOR (editor));
  signpost_keyed_box_take (filling->box, TITLE_KEY, editor);
}

void
signpost_step_questions_fill (SignpostKeyedBox *box,
                              SignpostDecision *decision,
                              const char       *step_id,
                              gboolean          first)
{
  g_autoptr (GPtrArray)  topologies = signpost_decision_list_topologies (decision);
  g_autoptr (SignpostStanding) standing = signpost_standing_new (decision);
  g_autoptr (GHashTable) taken = g_hash_table_new (g_str_hash, g_str_equal);
  Filling                filling = { box, decision, standing, topologies, taken };

  signpost_keyed_box_begin (box);
  if (first)
    take_title (&filling);
  take_questions (&filling, step_id);
  signpost_keyed_box_end (box);
}

GtkWidget *
signpost_step_questions_find (SignpostKeyedBox *box,
                              SignpostQuestion *question,
                              const char       *subject)
{
  const char      *editor_key = get_editor_key (question);
  g_autofree char *key = dup_key (question, subject);
  GtkWidget       *child;

  child = signpost_keyed_box_find (box, editor_key != NULL ? editor_key : key);
  if (child != NULL)
    return child;

  for (child = gtk_widget_get_first_child (GTK_WIDGET (box));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (SIGNPOST_IS_QUESTION_BOX (child)
        && signpost_question_box_get_question (SIGNPOST_QUESTION_BOX (child)) == question)
      return child;

  return NULL;
}
