/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-question-box.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-detail.h"
#include "ui/answer/signpost-answer-editor.h"
#include "ui/answer/signpost-choice-editor.h"
#include "ui/signpost-focus.h"

#define FOLD_MS 180

struct _SignpostQuestionBox
{
  AdwBin                parent_instance;

  SignpostAnswerEditor *editor;
  char                 *about_text;

  GtkWidget            *header;
  GtkWidget            *done;
  GtkLabel             *about;
  GtkLabel             *wording;
  GtkLabel             *line;
  GtkWidget            *optional;
  GtkImage             *arrow;
  GtkRevealer          *revealer;
  GtkLabel             *help;
  AdwBin               *editor_bin;
  GtkLabel             *hint;
  GtkWidget            *what_if;
};

G_DEFINE_FINAL_TYPE (SignpostQuestionBox, signpost_question_box, ADW_TYPE_BIN)

enum { PROP_0, PROP_OPEN, N_PROPS };

static GParamSpec *properties[N_PROPS];

static char *
dup_name (SignpostQuestionBox *self)
{
  const char *wording = signpost_question_get_wording (signpost_question_box_get_question (self));

  if (self->about_text == NULL)
    return g_strdup (wording);

  /* Translators: what is asked about, such as “Shop → ERP”, then the question. */
  return g_strdup_printf (_("%s: %s"), self->about_text, wording);
}

static void
update_names (SignpostQuestionBox *self,
              const char          *summary)
{
  g_autofree char *name = dup_name (self);
  g_autofree char *whole = NULL;

  /* Translators: a question, then its answer. */
  whole = summary != NULL ? g_strdup_printf (_("%s %s"), name, summary) : g_strdup (name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, whole,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
update_line (SignpostQuestionBox *self,
             const char          *summary)
{
  SignpostQuestion *question = signpost_question_box_get_question (self);
  const char       *wording = signpost_question_get_wording (question);
  g_autofree char  *markup = NULL;

  if (summary != NULL)
    /* Translators: a question, then its answer in bold. */
    markup = g_markup_printf_escaped (_("%s <b>%s</b>"), wording, summary);
  else
    markup = g_markup_escape_text (wording, -1);
  gtk_label_set_markup (self->line, markup);
}

static void
update_open (SignpostQuestionBox *self)
{
  gboolean open = signpost_question_box_get_open (self);

  gtk_widget_set_visible (GTK_WIDGET (self->wording), open);
  gtk_widget_set_visible (GTK_WIDGET (self->line), !open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
  if (open)
    gtk_widget_add_css_class (GTK_WIDGET (self), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "open");
}

static void
header_clicked_cb (SignpostQuestionBox *self)
{
  signpost_question_box_set_open (self, !signpost_question_box_get_open (self));
}

static void
signpost_question_box_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  SignpostQuestionBox *self = SIGNPOST_QUESTION_BOX (object);

  switch (property_id)
    {
    case PROP_OPEN:
      g_value_set_boolean (value, signpost_question_box_get_open (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_question_box_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  SignpostQuestionBox *self = SIGNPOST_QUESTION_BOX (object);

  switch (property_id)
    {
    case PROP_OPEN:
      signpost_question_box_set_open (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_question_box_finalize (GObject *object)
{
  SignpostQuestionBox *self = SIGNPOST_QUESTION_BOX (object);

  g_clear_object (&self->editor);
  g_clear_pointer (&self->about_text, g_free);

  G_OBJECT_CLASS (signpost_question_box_parent_class)->finalize (object);
}

static void
signpost_question_box_class_init (SignpostQuestionBoxClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = signpost_question_box_get_property;
  object_class->set_property = signpost_question_box_set_property;
  object_class->finalize = signpost_question_box_finalize;

  /**
   * SignpostQuestionBox:open:
   *
   * Whether the editor is shown; otherwise the question is one line.
   */
  properties[PROP_OPEN] =
    g_param_spec_boolean ("open", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-question-box.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, header);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, done);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, about);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, wording);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, line);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, optional);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, arrow);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, revealer);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, help);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, editor_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, hint);
  gtk_widget_class_bind_template_child (widget_class, SignpostQuestionBox, what_if);
  gtk_widget_class_bind_template_callback (widget_class, header_clicked_cb);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_question_box_init (SignpostQuestionBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Only a choice can be flipped. */
static void
offer_what_if (SignpostQuestionBox *self,
               SignpostQuestion    *question,
               const char          *subject)
{
  SignpostQuestionType type = signpost_question_get_question_type (question);

  if (type != SIGNPOST_QUESTION_SINGLE && type != SIGNPOST_QUESTION_MULTI)
    return;

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->what_if), "(ss)",
                                    signpost_question_get_id (question), subject);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->what_if), "walkthrough.what-if");
  gtk_widget_set_visible (self->what_if, TRUE);
}

GtkWidget *
signpost_question_box_new (SignpostDecision *decision,
                           SignpostQuestion *question,
                           const char       *subject)
{
  SignpostQuestionBox *self = g_object_new (SIGNPOST_TYPE_QUESTION_BOX, NULL);
  GtkWidget           *editor = signpost_answer_editor_new (decision, question, subject);

  self->editor = SIGNPOST_ANSWER_EDITOR (g_object_ref_sink (editor));
  adw_bin_set_child (self->editor_bin, editor);
  gtk_label_set_text (self->wording, signpost_question_get_wording (question));
  gtk_label_set_text (self->help, signpost_question_get_help (question));
  offer_what_if (self, question, subject);

  /* What is answered or need not be stands back until somebody wants it. */
  gtk_revealer_set_transition_duration (self->revealer, 0);
  gtk_revealer_set_reveal_child (self->revealer,
                                 !signpost_decision_is_answered (decision, question, subject)
                                 && !signpost_question_is_optional (question));
  update_open (self);
  signpost_question_box_refresh (self);

  return GTK_WIDGET (self);
}

SignpostQuestion *
signpost_question_box_get_question (SignpostQuestionBox *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION_BOX (self), NULL);

  return signpost_answer_editor_get_question (self->editor);
}

const char *
signpost_question_box_get_subject (SignpostQuestionBox *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION_BOX (self), NULL);

  return signpost_answer_editor_get_subject (self->editor);
}

gboolean
signpost_question_box_is_answered (SignpostQuestionBox *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION_BOX (self), FALSE);

  return signpost_decision_is_answered (signpost_answer_editor_get_decision (self->editor),
                                        signpost_answer_editor_get_question (self->editor),
                                        signpost_answer_editor_get_subject (self->editor));
}

gboolean
signpost_question_box_get_open (SignpostQuestionBox *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION_BOX (self), FALSE);

  return gtk_revealer_get_reveal_child (self->revealer);
}

static void
set_open (SignpostQuestionBox *self,
          gboolean             open,
          guint                duration_ms)
{
  if (open == signpost_question_box_get_open (self))
    return;

  gtk_revealer_set_transition_duration (self->revealer, duration_ms);
  gtk_revealer_set_reveal_child (self->revealer, open);
  update_open (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPEN]);
}

void
signpost_question_box_set_open (SignpostQuestionBox *self,
                                gboolean             open)
{
  g_return_if_fail (SIGNPOST_IS_QUESTION_BOX (self));

  set_open (self, open, FOLD_MS);
}

int
signpost_question_box_fold_at_once (SignpostQuestionBox *self)
{
  int before;
  int after;

  g_return_val_if_fail (SIGNPOST_IS_QUESTION_BOX (self), 0);

  before = gtk_widget_get_height (GTK_WIDGET (self));
  set_open (self, FALSE, 0);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_VERTICAL,
                      gtk_widget_get_width (GTK_WIDGET (self)), NULL, &after, NULL, NULL);

  return before - after;
}

int
signpost_question_box_get_slack (SignpostQuestionBox *self)
{
  g_return_val_if_fail (SIGNPOST_IS_QUESTION_BOX (self), 0);

  if (!signpost_question_box_get_open (self))
    return 0;

  return gtk_widget_get_height (GTK_WIDGET (self->revealer));
}

void
signpost_question_box_set_about (SignpostQuestionBox *self,
                                 const char          *about)
{
  g_return_if_fail (SIGNPOST_IS_QUESTION_BOX (self));

  if (g_strcmp0 (self->about_text, about) == 0)
    return;

  g_free (self->about_text);
  self->about_text = g_strdup (about);
  gtk_label_set_text (self->about, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
  signpost_question_box_refresh (self);
}

void
signpost_question_box_set_hint (SignpostQuestionBox *self,
                                const char          *hint)
{
  g_return_if_fail (SIGNPOST_IS_QUESTION_BOX (self));

  gtk_label_set_text (self->hint, hint != NULL ? hint : "");
  gtk_widget_set_visible (GTK_WIDGET (self->hint), hint != NULL);
}

void
signpost_question_box_set_offer (SignpostQuestionBox       *self,
                                 const SignpostAnswerOffer *offer)
{
  g_return_if_fail (SIGNPOST_IS_QUESTION_BOX (self));

  if (SIGNPOST_IS_CHOICE_EDITOR (self->editor))
    signpost_choice_editor_set_offer (SIGNPOST_CHOICE_EDITOR (self->editor), offer);
}

void
signpost_question_box_refresh (SignpostQuestionBox *self)
{
  g_autofree char  *summary = NULL;
  SignpostQuestion *question;

  g_return_if_fail (SIGNPOST_IS_QUESTION_BOX (self));

  question = signpost_answer_editor_get_question (self->editor);
  summary = signpost_decision_dup_summary (signpost_answer_editor_get_decision (self->editor),
                                           question,
                                           signpost_answer_editor_get_subject (self->editor));
  signpost_answer_editor_refresh (self->editor);
  update_line (self, summary);
  update_names (self, summary);
  gtk_widget_set_visible (self->done, summary != NULL);
  gtk_widget_set_visible (self->optional,
                          summary == NULL && signpost_question_is_optional (question));
}

void
signpost_question_box_reveal (SignpostQuestionBox *self)
{
  g_return_if_fail (SIGNPOST_IS_QUESTION_BOX (self));

  set_open (self, TRUE, 0);
  if (!signpost_focus_first (GTK_WIDGET (self->editor)))
    gtk_widget_grab_focus (self->header);
}
