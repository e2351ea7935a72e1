/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-technique-table.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-answer-editor.h"
#include "ui/compare/signpost-column-layout.h"
#include "ui/signpost-wrapped-label.h"

/* Six buttons and the cell around them */
#define COLUMN_WIDTH_PX 232

/* The catalogue speaks about three things, in the order in which it asks for ratings. */
#define N_ASPECTS 3

struct _SignpostTechniqueTable
{
  GtkWidget   parent_instance;

  GPtrArray  *ratings;   /* (element-type SignpostAnswerEditor) */
  char      **ids;       /* (nullable): the technical options as they were given */
  char      **shown;     /* (nullable): and in the order in which they stand */
  int         column;    /* that they are sorted by */
};

G_DEFINE_FINAL_TYPE (SignpostTechniqueTable, signpost_technique_table, GTK_TYPE_WIDGET)

static GPtrArray *
list_questions (SignpostDecision *decision)
{
  GListModel *questions =
    signpost_catalogue_get_questions (signpost_decision_get_catalogue (decision));
  GPtrArray *result = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < g_list_model_get_n_items (questions); i++)
    {
      g_autoptr (SignpostQuestion) question = g_list_model_get_item (questions, i);

      if (signpost_question_get_topic (question) == SIGNPOST_TOPIC_RATING &&
          signpost_question_get_subject (question) == SIGNPOST_SUBJECT_TECHNICAL_OPTION)
        g_ptr_array_add (result, g_steal_pointer (&question));
    }

  return result;
}

static const char *
get_aspect_title (guint aspect)
{
  const char *titles[N_ASPECTS] = { _("Operations"), _("Security"), _("Error handling") };

  return aspect < N_ASPECTS ? titles[aspect] : "";
}

static const char *
get_aspect_text (SignpostTechnicalOption *technique,
                 guint                    aspect)
{
  switch (aspect)
    {
    case 0:
      return signpost_technical_option_get_operations (technique);

    case 1:
      return signpost_technical_option_get_security (technique);

    case 2:
      return signpost_technical_option_get_errors (technique);

    default:
      return "";
    }
}

static void
append_text (GtkWidget  *cell,
             const char *text,
             const char *css_class)
{
  if (*text != '\0')
    gtk_box_append (GTK_BOX (cell), signpost_wrapped_label_new (text, css_class));
}

static GtkWidget *
append_cell (SignpostTechniqueTable  *self,
             SignpostTechnicalOption *technique,
             const char              *css_class)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  "spacing", 6,
                                  NULL);

  gtk_widget_add_css_class (cell, "technique-cell");
  gtk_widget_add_css_class (cell, css_class);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  signpost_technical_option_get_title (technique),
                                  -1);
  gtk_widget_set_parent (cell, GTK_WIDGET (self));

  return cell;
}

static void
append_head (SignpostTechniqueTable  *self,
             SignpostTechnicalOption *technique)
{
  GtkWidget *cell = append_cell (self, technique, "first");

  append_text (cell, signpost_technical_option_get_title (technique), "heading");
  append_text (cell, signpost_technical_option_get_suits (technique), "dim-label");
}

static GtkWidget *
create_rating (SignpostDecision        *decision,
               SignpostQuestion        *question,
               SignpostTechnicalOption *technique)
{
  GtkWidget *rating = signpost_answer_editor_new (decision, question,
                                                  signpost_technical_option_get_id (technique));
  /* Translators: a technical option, and a question about it */
  g_autofree char *name = g_strdup_printf (_("%s: %s"),
                                           signpost_technical_option_get_title (technique),
                                           signpost_question_get_wording (question));

  gtk_widget_set_tooltip_text (rating, signpost_question_get_help (question));
  gtk_accessible_update_property (GTK_ACCESSIBLE (rating),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);

  return rating;
}

/* question (nullable): the catalogue may say more than it asks */
static void
append_aspect (SignpostTechniqueTable  *self,
               SignpostDecision        *decision,
               SignpostTechnicalOption *technique,
               SignpostQuestion        *question,
               guint                    aspect,
               gboolean                 last)
{
  GtkWidget *cell = append_cell (self, technique, last ? "last" : "middle");
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *title = get_aspect_title (aspect);
  GtkWidget *rating;

  gtk_widget_set_vexpand (words, TRUE);
  if (question != NULL)
    title = signpost_question_get_wording (question);
  append_text (words, title, "caption-heading");
  append_text (words, get_aspect_text (technique, aspect), "body");
  gtk_box_append (GTK_BOX (cell), words);
  if (question == NULL)
    return;

  rating = create_rating (decision, question, technique);
  gtk_box_append (GTK_BOX (cell), rating);
  g_ptr_array_add (self->ratings, rating);
}

static void
build (SignpostTechniqueTable *self,
       SignpostDecision       *decision)
{
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (decision);
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  g_autoptr (GPtrArray) questions = list_questions (decision);
  guint n_aspects = MAX (N_ASPECTS, questions->len);
  guint i, j;

  signpost_column_layout_set_n_rows (SIGNPOST_COLUMN_LAYOUT (layout), 1 + n_aspects);
  for (i = 0; self->shown[i] != NULL; i++)
    {
      SignpostTechnicalOption *technique =
        signpost_catalogue_find_technical_option (catalogue, self->shown[i]);

      append_head (self, technique);
      for (j = 0; j < n_aspects; j++)
        append_aspect (self, decision, technique,
                       j < questions->len ? g_ptr_array_index (questions, j) : NULL,
                       j, j == n_aspects - 1);
    }
}

static int
get_rating (SignpostDecision *decision,
            SignpostQuestion *question,
            const char       *id)
{
  const SignpostReply *reply = signpost_decision_get_reply (decision, question, id);

  return reply != NULL ? reply->rating : 0;
}

typedef struct
{
  SignpostDecision *decision;
  SignpostQuestion *question;    /* (nullable): sorted by name */
} Sorting;

static int
compare_techniques (gconstpointer a,
                    gconstpointer b,
                    gpointer      user_data)
{
  const Sorting *sorting = user_data;
  SignpostCatalogue *catalogue = signpost_decision_get_catalogue (sorting->decision);
  const char *first = *(const char * const *) a;
  const char *second = *(const char * const *) b;
  int order = 0;

  if (sorting->question != NULL)
    order = get_rating (sorting->decision, sorting->question, second) -
            get_rating (sorting->decision, sorting->question, first);
  if (order != 0)
    return order;

  return g_utf8_collate (
    signpost_technical_option_get_title (signpost_catalogue_find_technical_option (catalogue, first)),
    signpost_technical_option_get_title (signpost_catalogue_find_technical_option (catalogue, second)));
}

static void
arrange (SignpostTechniqueTable *self,
         SignpostDecision       *decision)
{
  g_autoptr (GPtrArray) questions = list_questions (decision);
  Sorting sorting = { decision, NULL };

  if (self->column >= 0 && self->column < (int) questions->len)
    sorting.question = g_ptr_array_index (questions, self->column);

  g_strfreev (self->shown);
  self->shown = g_strdupv (self->ids);
  if (self->column != SIGNPOST_TECHNIQUES_AS_CHOSEN)
    g_qsort_with_data (self->shown, g_strv_length (self->shown), sizeof (char *),
                       compare_techniques, &sorting);
}

static void
remove_cells (SignpostTechniqueTable *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->ratings, 0);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}

static void
signpost_technique_table_dispose (GObject *object)
{
  signpost_technique_table_clear (SIGNPOST_TECHNIQUE_TABLE (object));

  G_OBJECT_CLASS (signpost_technique_table_parent_class)->dispose (object);
}

static void
signpost_technique_table_finalize (GObject *object)
{
  SignpostTechniqueTable *self = SIGNPOST_TECHNIQUE_TABLE (object);

  g_ptr_array_unref (self->ratings);

  G_OBJECT_CLASS (signpost_technique_table_parent_class)->finalize (object);
}

static void
signpost_technique_table_class_init (SignpostTechniqueTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = signpost_technique_table_dispose;
  object_class->finalize = signpost_technique_table_finalize;

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_technique_table_init (SignpostTechniqueTable *self)
{
  self->ratings = g_ptr_array_new ();
  self->column = SIGNPOST_TECHNIQUES_AS_CHOSEN;
  gtk_widget_set_layout_manager (GTK_WIDGET (self), signpost_column_layout_new (COLUMN_WIDTH_PX));
}

GtkWidget *
signpost_technique_table_new (void)
{
  return g_object_new (SIGNPOST_TYPE_TECHNIQUE_TABLE, NULL);
}

GtkWidget *
signpost_technique_table_find (SignpostTechniqueTable *self,
                               SignpostQuestion       *question,
                               const char             *technique_id)
{
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_TECHNIQUE_TABLE (self), NULL);

  for (i = 0; i < self->ratings->len; i++)
    {
      SignpostAnswerEditor *rating = g_ptr_array_index (self->ratings, i);

      if (signpost_answer_editor_get_question (rating) == question &&
          g_str_equal (signpost_answer_editor_get_subject (rating), technique_id))
        return GTK_WIDGET (rating);
    }

  return NULL;
}

void
signpost_technique_table_follow (SignpostTechniqueTable *self,
                                 SignpostDecision       *decision,
                                 const char * const     *ids)
{
  guint i;

  g_return_if_fail (SIGNPOST_IS_TECHNIQUE_TABLE (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (ids != NULL);

  if (self->ids != NULL && g_strv_equal ((const char * const *) self->ids, ids))
    {
      for (i = 0; i < self->ratings->len; i++)
        signpost_answer_editor_refresh (g_ptr_array_index (self->ratings, i));
      return;
    }

  signpost_technique_table_clear (self);
  self->ids = g_strdupv ((char **) ids);
  arrange (self, decision);
  build (self, decision);
}

void
signpost_technique_table_clear (SignpostTechniqueTable *self)
{
  g_return_if_fail (SIGNPOST_IS_TECHNIQUE_TABLE (self));

  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_pointer (&self->shown, g_strfreev);
  remove_cells (self);
}

void
signpost_technique_table_sort (SignpostTechniqueTable *self,
                               SignpostDecision       *decision,
                               int                     column)
{
  g_return_if_fail (SIGNPOST_IS_TECHNIQUE_TABLE (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));

  self->column = column;
  if (self->ids == NULL)
    return;

  arrange (self, decision);
  remove_cells (self);
  build (self, decision);
}

char **
signpost_technique_table_list_columns (SignpostDecision *decision)
{
  g_autoptr (GPtrArray) questions = NULL;
  g_autoptr (GStrvBuilder) titles = g_strv_builder_new ();
  guint i;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  questions = list_questions (decision);
  for (i = 0; i < questions->len; i++)
    g_strv_builder_add (titles, i < N_ASPECTS
                                ? get_aspect_title (i)
                                : signpost_question_get_wording (g_ptr_array_index (questions, i)));

  return g_strv_builder_end (titles);
}
