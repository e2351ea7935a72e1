/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-missing-group.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-wrapped-label.h"

struct _SignpostMissingGroup
{
  AdwPreferencesGroup  parent_instance;

  GtkListBox          *list;
  GtkWidget           *more;
  char                *texts;
  guint                limit;
  gboolean             complete;
};

G_DEFINE_FINAL_TYPE (SignpostMissingGroup, signpost_missing_group, ADW_TYPE_PREFERENCES_GROUP)

enum { PROP_0, PROP_LIMIT, N_PROPS };

static GParamSpec *properties[N_PROPS];

static GtkWidget *
new_button (const SignpostMissing *missing)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("go-next-symbolic");
  const char *question = "";

  if (missing->question != NULL)
    question = signpost_question_get_id (missing->question);

  /* The row stands for it: one stop for the Tab key is enough. */
  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Go to the Question"));
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  missing->text, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)",
                                    missing->step, question,
                                    missing->subject != NULL ? missing->subject : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to-step");

  return button;
}

static GtkWidget *
new_row (const SignpostMissing *missing)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = new_button (missing);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), missing->text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  missing->text, -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

/* Rows are made again only for another list: one of them may have the focus. */
static gboolean
take_texts (SignpostMissingGroup *self,
            GPtrArray            *missing)
{
  g_autoptr (GString) texts = g_string_new (NULL);

  for (guint i = 0; i < missing->len; i++)
    {
      const SignpostMissing *entry = g_ptr_array_index (missing, i);

      g_string_append (texts, entry->text);
      g_string_append_c (texts, '\n');
    }

  if (g_strcmp0 (texts->str, self->texts) == 0)
    return FALSE;

  g_free (self->texts);
  self->texts = g_strdup (texts->str);

  return TRUE;
}

static void
show_more (SignpostMissingGroup *self,
           guint                 n_more)
{
  g_autofree char *text = NULL;

  /* Translators: below a list of questions that are not answered yet. */
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  gtk_label_set_text (GTK_LABEL (self->more), text);
  gtk_widget_set_visible (self->more, n_more > 0);
}

static void
signpost_missing_group_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_LIMIT:
      g_value_set_uint (value, SIGNPOST_MISSING_GROUP (object)->limit);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_missing_group_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  switch (property_id)
    {
    case PROP_LIMIT:
      SIGNPOST_MISSING_GROUP (object)->limit = g_value_get_uint (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_missing_group_finalize (GObject *object)
{
  SignpostMissingGroup *self = SIGNPOST_MISSING_GROUP (object);

  g_clear_pointer (&self->texts, g_free);

  G_OBJECT_CLASS (signpost_missing_group_parent_class)->finalize (object);
}

static void
signpost_missing_group_class_init (SignpostMissingGroupClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = signpost_missing_group_get_property;
  object_class->set_property = signpost_missing_group_set_property;
  object_class->finalize = signpost_missing_group_finalize;

  /**
   * SignpostMissingGroup:limit:
   *
   * How many rows there are at most, 0 for all: what is beyond is counted. Others move up as the
   * first are answered.
   */
  properties[PROP_LIMIT] =
    g_param_spec_uint ("limit", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_missing_group_init (SignpostMissingGroup *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);
  GtkWidget *list = gtk_list_box_new ();

  self->list = GTK_LIST_BOX (list);
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Still missing"), -1);
  adw_preferences_group_set_title (group, _("Still missing"));
  adw_preferences_group_set_description (group,
                                         _("The record can be saved once these are answered."));
  adw_preferences_group_add (group, list);

  self->more = signpost_wrapped_label_new (NULL, "caption");
  gtk_widget_add_css_class (self->more, "dim-label");
  gtk_widget_set_margin_top (self->more, 6);
  adw_preferences_group_add (group, self->more);
}

void
signpost_missing_group_update (SignpostMissingGroup *self,
                               SignpostDecision     *decision)
{
  g_autoptr (GPtrArray) missing = signpost_decision_list_missing (decision);
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != NULL;
  GtkListBoxRow *row = NULL;
  guint n_shown = missing->len;

  g_return_if_fail (SIGNPOST_IS_MISSING_GROUP (self));

  if (!take_texts (self, missing))
    return;

  /* The focus must not vanish with the row that has it. */
  if (had_focus)
    gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));

  if (self->limit > 0 && n_shown > self->limit)
    n_shown = self->limit;
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (self->list, new_row (g_ptr_array_index (missing, i)));
  show_more (self, missing->len - n_shown);

  self->complete = missing->len == 0;
  gtk_widget_set_visible (GTK_WIDGET (self), !self->complete);
}

gboolean
signpost_missing_group_is_complete (SignpostMissingGroup *self)
{
  g_return_val_if_fail (SIGNPOST_IS_MISSING_GROUP (self), FALSE);

  return self->complete;
}
