/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-reason-list.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-keyed-box.h"
#include "ui/signpost-wrapped-label.h"

struct _SignpostReasonList
{
  AdwBin            parent_instance;

  SignpostKeyedBox *box;
};

G_DEFINE_FINAL_TYPE (SignpostReasonList, signpost_reason_list, ADW_TYPE_BIN)

static void
signpost_reason_list_class_init (SignpostReasonListClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_reason_list_init (SignpostReasonList *self)
{
  GtkWidget *box = signpost_keyed_box_new (0);

  self->box = SIGNPOST_KEYED_BOX (box);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
signpost_reason_list_new (void)
{
  return g_object_new (SIGNPOST_TYPE_REASON_LIST, NULL);
}

char *
signpost_points_to_text (int points)
{
  if (points == 0)
    return g_strdup ("0");

  /* The left-to-right mark keeps the sign before the number in a right-to-left text. */
  return g_strdup_printf ("\342\200\216%s%d", points > 0 ? "+" : "−", ABS (points));
}

static gboolean
has_points (const SignpostReason *reason)
{
  SignpostRuleKind kind = signpost_rule_get_kind (reason->rule);

  return kind == SIGNPOST_RULE_BASELINE || kind == SIGNPOST_RULE_POINTS;
}

static GtkWidget *
create_label (const char *text,
              gboolean    dim)
{
  GtkWidget *label = signpost_wrapped_label_new (text, "caption");

  gtk_widget_set_hexpand (label, TRUE);
  if (dim)
    gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static GtkWidget *
create_points (const SignpostReason *reason,
               gboolean              counts)
{
  g_autofree char *text = signpost_points_to_text (reason->points);
  GtkWidget       *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (!counts)
    {
      PangoAttrList *attributes = pango_attr_list_new ();

      pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
      gtk_label_set_attributes (GTK_LABEL (label), attributes);
      pango_attr_list_unref (attributes);
    }

  return label;
}

/* (nullable): the way to use the method that the reason is about */
static const char *
get_variant (const SignpostReason         *reason,
             const SignpostMethodStanding *method)
{
  if (method == NULL || reason->variant == NULL)
    return NULL;

  return signpost_category_get_variant_title (method->category, reason->variant);
}

/* (nullable): what stands below the rule: the answer, the way it is about, and whether it counts */
static char *
dup_because (const SignpostReason         *reason,
             const SignpostMethodStanding *method)
{
  gboolean            counts = method == NULL || signpost_method_standing_counts (method, reason);
  const char         *variant = get_variant (reason, method);
  g_autoptr (GString) text = g_string_new (reason->because != NULL ? reason->because : "");

  if (variant != NULL)
    {
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: %s is a way to use a method, such as “Pull”. */
      g_string_append_printf (text, _("about %s"), variant);
    }
  if (!counts && text->len > 0)
    /* Translators: after an answer that is made up for by something else, or about another way. */
    g_string_append (text, _(" (does not count here)"));
  else if (!counts)
    g_string_append (text, _("Does not count here"));

  return text->len > 0 ? g_strdup (text->str) : NULL;
}

static char *
dup_name (const SignpostReason *reason,
          const char           *because)
{
  g_autoptr (GString) name = g_string_new (signpost_rule_get_text (reason->rule));

  if (has_points (reason))
    {
      g_autofree char *points = signpost_points_to_text (reason->points);

      g_string_append_printf (name, " %s.", points);
    }
  if (because != NULL)
    g_string_append_printf (name, " %s", because);

  return g_strdup (name->str);
}

static GtkWidget *
create_content (const SignpostReason         *reason,
                const SignpostMethodStanding *method,
                const char                   *because)
{
  gboolean   counts = method == NULL || signpost_method_standing_counts (method, reason);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (words), create_label (signpost_rule_get_text (reason->rule), FALSE));
  if (because != NULL)
    gtk_box_append (GTK_BOX (words), create_label (because, TRUE));
  gtk_box_append (GTK_BOX (line), words);
  if (has_points (reason))
    gtk_box_append (GTK_BOX (line), create_points (reason, counts));

  return line;
}

static GtkWidget *
create_reason (const SignpostReason         *reason,
               const SignpostMethodStanding *method,
               SignpostQuestion             *endpoints_question)
{
  g_autofree char  *because = dup_because (reason, method);
  g_autofree char  *name = dup_name (reason, because);
  SignpostQuestion *question = reason->question;
  const char       *subject = reason->subject;
  GtkWidget        *content = create_content (reason, method, because);
  GtkWidget        *button;

  if (question == NULL && reason->endpoint != NULL)
    {
      question = endpoints_question;
      subject = signpost_endpoint_get_id (reason->endpoint);
    }
  if (question == NULL)
    {
      gtk_widget_add_css_class (content, "reason");
      return content;
    }

  button = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "reason");
  gtk_widget_set_tooltip_text (button, _("Go to the Question"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  signpost_question_get_wording (question),
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)",
                                    signpost_question_get_step (question),
                                    signpost_question_get_id (question),
                                    subject != NULL ? subject : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.go-to-step");

  return button;
}

/* Everything that is shown: a reason that says the same is the same widget. */
static char *
dup_key (const SignpostReason         *reason,
         const SignpostMethodStanding *method,
         guint                         position)
{
  return g_strdup_printf ("%s\n%s\n%s\n%d\n%d\n%s\n%u",
                          signpost_rule_get_id (reason->rule),
                          reason->subject != NULL ? reason->subject : "",
                          reason->variant != NULL ? reason->variant : "",
                          reason->points,
                          method != NULL && signpost_method_standing_counts (method, reason),
                          reason->because != NULL ? reason->because : "",
                          position);
}

static guint
count_earlier (GPtrArray *reasons,
               guint      position)
{
  const SignpostReason *reason = g_ptr_array_index (reasons, position);
  guint                 count = 0;
  guint                 i;

  for (i = 0; i < position; i++)
    count += ((const SignpostReason *) g_ptr_array_index (reasons, i))->rule == reason->rule;

  return count;
}

void
signpost_reason_list_set (SignpostReasonList           *self,
                          GPtrArray                    *reasons,
                          const SignpostMethodStanding *method,
                          SignpostQuestion             *endpoints_question)
{
  guint i;

  g_return_if_fail (SIGNPOST_IS_REASON_LIST (self));

  signpost_keyed_box_begin (self->box);
  for (i = 0; i < reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (reasons, i);
      g_autofree char      *key = dup_key (reason, method, count_earlier (reasons, i));
      GtkWidget            *widget = signpost_keyed_box_find (self->box, key);

      if (widget == NULL)
        widget = create_reason (reason, method, endpoints_question);
      signpost_keyed_box_take (self->box, key, widget);
    }
  signpost_keyed_box_end (self->box);
}
