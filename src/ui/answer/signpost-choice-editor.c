/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-choice-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-detail.h"
#include "ui/answer/signpost-offer-row.h"
#include "ui/signpost-editable.h"
#include "ui/signpost-focus.h"

/* From here on a list of answers is long enough to be searched. */
#define MIN_SEARCHED_ANSWERS 11

typedef struct
{
  SignpostAnswer *answer;   /* owned */
  GtkWidget      *button;
  GtkWidget      *detail;   /* shown while it is chosen; NULL when there is nothing to say */
} ChoiceRow;

struct _SignpostChoiceEditor
{
  SignpostAnswerEditor  parent_instance;

  GPtrArray            *rows;      /* (element-type ChoiceRow) */
  GtkWidget            *box;
  GtkWidget            *search;    /* NULL for short lists */
  GtkWidget            *note;      /* NULL where an answer speaks for itself */
  GtkWidget            *offer;     /* what earlier answers speak for */
  GtkWidget            *unsure;
  GtkWidget            *clear;
  gboolean              refreshing;
};

G_DEFINE_FINAL_TYPE (SignpostChoiceEditor, signpost_choice_editor, SIGNPOST_TYPE_ANSWER_EDITOR)

static void
choice_row_free (ChoiceRow *row)
{
  g_object_unref (row->answer);
  g_free (row);
}

static gboolean
is_single (SignpostChoiceEditor *self)
{
  SignpostQuestion *question = signpost_answer_editor_get_question (SIGNPOST_ANSWER_EDITOR (self));

  return signpost_question_get_question_type (question) == SIGNPOST_QUESTION_SINGLE;
}

static ChoiceRow *
find_row (SignpostChoiceEditor *self,
          GtkWidget            *button)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    {
      ChoiceRow *row = g_ptr_array_index (self->rows, i);

      if (row->button == button)
        return row;
    }

  return NULL;
}

static void
answer_toggled_cb (SignpostChoiceEditor *self,
                   GtkCheckButton       *button)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);
  SignpostDecision     *decision = signpost_answer_editor_get_decision (editor);
  SignpostQuestion     *question = signpost_answer_editor_get_question (editor);
  const char           *subject = signpost_answer_editor_get_subject (editor);
  gboolean              chosen = gtk_check_button_get_active (button);
  ChoiceRow            *row = find_row (self, GTK_WIDGET (button));
  const SignpostReply  *reply;

  /* In a group the button that gives way is toggled too: only the chosen one speaks. */
  if (self->refreshing || row == NULL || (is_single (self) && !chosen))
    return;

  signpost_decision_set_value (decision, question, subject,
                               signpost_answer_get_id (row->answer), chosen);

  /* Whoever settles on one answer after “Not sure” is sure now. */
  reply = signpost_decision_get_reply (decision, question, subject);
  if (is_single (self) && reply != NULL && reply->unsure)
    signpost_decision_set_unsure (decision, question, subject, FALSE);
}

static void
unsure_toggled_cb (SignpostChoiceEditor *self,
                   GtkCheckButton       *button)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);

  if (self->refreshing)
    return;

  signpost_decision_set_unsure (signpost_answer_editor_get_decision (editor),
                                signpost_answer_editor_get_question (editor),
                                signpost_answer_editor_get_subject (editor),
                                gtk_check_button_get_active (button));
}

static void
clear_clicked_cb (SignpostChoiceEditor *self)
{
  static const char * const  nothing[] = { NULL };
  SignpostAnswerEditor      *editor = SIGNPOST_ANSWER_EDITOR (self);
  SignpostDecision          *decision = signpost_answer_editor_get_decision (editor);
  SignpostQuestion          *question = signpost_answer_editor_get_question (editor);
  const char                *subject = signpost_answer_editor_get_subject (editor);

  /* The button is about to go: the focus stays with the question. */
  signpost_focus_first (self->box);
  signpost_decision_set_values (decision, question, subject, nothing);
  signpost_decision_set_text (decision, question, subject, "");
  signpost_decision_set_unsure (decision, question, subject, FALSE);
}

static void
filter_rows (SignpostChoiceEditor *self)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);
  SignpostDecision     *decision = signpost_answer_editor_get_decision (editor);
  SignpostQuestion     *question = signpost_answer_editor_get_question (editor);
  const char           *text = gtk_editable_get_text (GTK_EDITABLE (self->search));
  guint                 i;

  for (i = 0; i < self->rows->len; i++)
    {
      ChoiceRow *row = g_ptr_array_index (self->rows, i);
      gboolean   chosen = gtk_check_button_get_active (GTK_CHECK_BUTTON (row->button));

      gtk_widget_set_visible (row->button,
                              chosen || signpost_answer_matches (row->answer, question,
                                                                 decision, text));
    }
}

static void
search_activate_cb (SignpostChoiceEditor *self)
{
  signpost_focus_first (self->box);
}

static void
add_search (SignpostChoiceEditor *self,
            GtkBox               *column)
{
  self->search = gtk_search_entry_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search the answers"),
                                  -1);
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (filter_rows), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  gtk_box_append (column, self->search);
}

static GtkWidget *
create_label (const char *text,
              gboolean    detail)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  if (detail)
    {
      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      gtk_widget_set_visible (label, FALSE);
    }

  return label;
}

static GtkWidget *
create_button (const char *title,
               gboolean    radio)
{
  GtkWidget *button = g_object_new (GTK_TYPE_CHECK_BUTTON,
                                    "accessible-role", radio ? GTK_ACCESSIBLE_ROLE_RADIO
                                                             : GTK_ACCESSIBLE_ROLE_CHECKBOX,
                                    NULL);

  gtk_widget_add_css_class (button, "answer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return button;
}

static void
add_row (SignpostChoiceEditor *self,
         SignpostAnswer       *answer)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);
  const char           *title = signpost_answer_get_title (answer);
  GtkWidget            *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  ChoiceRow            *row = g_new0 (ChoiceRow, 1);
  g_autofree char      *detail = NULL;

  detail = signpost_answer_dup_detail (answer,
                                       signpost_answer_editor_get_question (editor),
                                       signpost_answer_editor_get_decision (editor));
  row->answer = g_object_ref (answer);
  row->button = create_button (title, is_single (self));
  if (is_single (self) && self->rows->len > 0)
    {
      ChoiceRow *first = g_ptr_array_index (self->rows, 0);

      gtk_check_button_set_group (GTK_CHECK_BUTTON (row->button), GTK_CHECK_BUTTON (first->button));
    }
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), create_label (title, FALSE));
  if (detail != NULL)
    {
      row->detail = create_label (detail, TRUE);
      gtk_box_append (GTK_BOX (words), row->detail);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row->button),
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail,
                                      -1);
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (row->button), words);
  g_signal_connect_swapped (row->button, "toggled", G_CALLBACK (answer_toggled_cb), self);

  gtk_box_append (GTK_BOX (self->box), row->button);
  g_ptr_array_add (self->rows, row);
}

static void
note_changed_cb (SignpostChoiceEditor *self)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);

  if (!self->refreshing)
    signpost_decision_set_text (signpost_answer_editor_get_decision (editor),
                                signpost_answer_editor_get_question (editor),
                                signpost_answer_editor_get_subject (editor),
                                gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

/* (nullable): what is asked for beside the answer, where the answer alone says too little */
static const char *
get_note_title (SignpostQuestion *question)
{
  SignpostTopic topic = signpost_question_get_topic (question);

  if (topic == SIGNPOST_TOPIC_CHANGE_OTHER_SIDE)
    return _("Why? The record names the reason.");
  if (topic == SIGNPOST_TOPIC_LAYER_KIND)
    return _("Note");

  return NULL;
}

static void
add_note (SignpostChoiceEditor *self,
          GtkBox               *column,
          const char           *title)
{
  self->note = gtk_entry_new ();
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->note), title);
  gtk_entry_set_max_length (GTK_ENTRY (self->note), SIGNPOST_DECISION_MAX_TEXT);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->note),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  g_signal_connect_swapped (self->note, "changed", G_CALLBACK (note_changed_cb), self);
  gtk_box_append (column, self->note);
}

static void
refresh_note (SignpostChoiceEditor *self,
              const SignpostReply  *reply)
{
  const char *text = reply != NULL ? reply->text : "";

  signpost_editable_show (GTK_EDITABLE (self->note), text);
  gtk_widget_set_visible (self->note,
                          reply != NULL && (reply->values[0] != NULL || text[0] != '\0'));
}

/* The button goes: the focus goes on with the answer. */
static void
take_cb (SignpostChoiceEditor *self,
         SignpostAnswer       *answer)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);

  signpost_decision_set_value (signpost_answer_editor_get_decision (editor),
                               signpost_answer_editor_get_question (editor),
                               signpost_answer_editor_get_subject (editor),
                               signpost_answer_get_id (answer), TRUE);
  signpost_offer_row_show (SIGNPOST_OFFER_ROW (self->offer), NULL);
  signpost_answer_editor_refresh (editor);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
add_offer (SignpostChoiceEditor *self,
           GtkBox               *column)
{
  self->offer = signpost_offer_row_new ();
  g_signal_connect_swapped (self->offer, "take", G_CALLBACK (take_cb), self);
  gtk_box_append (column, self->offer);
}

void
signpost_choice_editor_set_offer (SignpostChoiceEditor      *self,
                                  const SignpostAnswerOffer *offer)
{
  g_return_if_fail (SIGNPOST_IS_CHOICE_EDITOR (self));

  signpost_offer_row_show (SIGNPOST_OFFER_ROW (self->offer), offer);
}

static void
add_foot (SignpostChoiceEditor *self,
          GtkBox               *column)
{
  GtkWidget *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->unsure = create_button (_("Not sure"), FALSE);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (self->unsure), create_label (_("Not sure"), FALSE));
  gtk_widget_set_hexpand (self->unsure, TRUE);
  g_signal_connect_swapped (self->unsure, "toggled", G_CALLBACK (unsure_toggled_cb), self);

  self->clear = gtk_button_new_with_label (_("Clear"));
  gtk_widget_set_tooltip_text (self->clear, _("Take the answer back"));
  gtk_widget_add_css_class (self->clear, "flat");
  gtk_widget_set_valign (self->clear, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->clear, "clicked", G_CALLBACK (clear_clicked_cb), self);

  gtk_widget_add_css_class (foot, "answer-foot");
  gtk_box_append (GTK_BOX (foot), self->unsure);
  gtk_box_append (GTK_BOX (foot), self->clear);
  gtk_box_append (column, foot);
}

static void
signpost_choice_editor_refresh (SignpostAnswerEditor *editor)
{
  SignpostChoiceEditor *self = SIGNPOST_CHOICE_EDITOR (editor);
  SignpostDecision     *decision = signpost_answer_editor_get_decision (editor);
  SignpostQuestion     *question = signpost_answer_editor_get_question (editor);
  const char           *subject = signpost_answer_editor_get_subject (editor);
  const SignpostReply  *reply = signpost_decision_get_reply (decision, question, subject);
  gboolean              unsure = reply != NULL && reply->unsure;
  gboolean              any = FALSE;
  guint                 i;

  self->refreshing = TRUE;
  for (i = 0; i < self->rows->len; i++)
    {
      ChoiceRow *row = g_ptr_array_index (self->rows, i);
      gboolean   chosen = signpost_decision_has_value (decision, question, subject,
                                                       signpost_answer_get_id (row->answer));

      gtk_check_button_set_active (GTK_CHECK_BUTTON (row->button), chosen);
      if (row->detail != NULL)
        gtk_widget_set_visible (row->detail, chosen);
      any |= chosen;
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->unsure), unsure);
  gtk_widget_set_visible (self->clear, any || unsure);
  if (self->note != NULL)
    refresh_note (self, reply);
  self->refreshing = FALSE;
}

/* On what is chosen, as Tab would; otherwise whoever asks goes on to the first answer */
static gboolean
signpost_choice_editor_grab_focus (GtkWidget *widget)
{
  SignpostChoiceEditor *self = SIGNPOST_CHOICE_EDITOR (widget);
  guint                 i;

  for (i = 0; i < self->rows->len; i++)
    {
      ChoiceRow *row = g_ptr_array_index (self->rows, i);

      if (gtk_check_button_get_active (GTK_CHECK_BUTTON (row->button)))
        return gtk_widget_grab_focus (row->button);
    }

  return FALSE;
}

static void
signpost_choice_editor_constructed (GObject *object)
{
  SignpostChoiceEditor *self = SIGNPOST_CHOICE_EDITOR (object);
  SignpostQuestion     *question;
  GListModel           *answers;
  GtkWidget            *column;
  guint                 i;

  G_OBJECT_CLASS (signpost_choice_editor_parent_class)->constructed (object);

  question = signpost_answer_editor_get_question (SIGNPOST_ANSWER_EDITOR (self));
  answers = signpost_question_get_answers (question);
  column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (g_list_model_get_n_items (answers) >= MIN_SEARCHED_ANSWERS)
    add_search (self, GTK_BOX (column));
  gtk_box_append (GTK_BOX (column), self->box);
  for (i = 0; i < g_list_model_get_n_items (answers); i++)
    {
      g_autoptr (SignpostAnswer) answer = g_list_model_get_item (answers, i);

      add_row (self, answer);
    }
  if (get_note_title (question) != NULL)
    add_note (self, GTK_BOX (column), get_note_title (question));
  add_offer (self, GTK_BOX (column));
  add_foot (self, GTK_BOX (column));
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
signpost_choice_editor_finalize (GObject *object)
{
  SignpostChoiceEditor *self = SIGNPOST_CHOICE_EDITOR (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_choice_editor_parent_class)->finalize (object);
}

static void
signpost_choice_editor_class_init (SignpostChoiceEditorClass *klass)
{
  GObjectClass              *object_class = G_OBJECT_CLASS (klass);
  SignpostAnswerEditorClass *editor_class = SIGNPOST_ANSWER_EDITOR_CLASS (klass);

  object_class->constructed = signpost_choice_editor_constructed;
  object_class->finalize = signpost_choice_editor_finalize;
  GTK_WIDGET_CLASS (klass)->focus = signpost_focus_pass_on;
  GTK_WIDGET_CLASS (klass)->grab_focus = signpost_choice_editor_grab_focus;
  editor_class->refresh = signpost_choice_editor_refresh;
}

static void
signpost_choice_editor_init (SignpostChoiceEditor *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_row_free);
}
