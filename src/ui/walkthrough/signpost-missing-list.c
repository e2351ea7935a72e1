/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-missing-list.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-keyed-box.h"
#include "ui/signpost-wrapped-label.h"

/* More would push the buttons below away; the list moves up as its questions are answered. */
#define MAX_LINKS 6

struct _SignpostMissingList
{
  AdwBin            parent_instance;

  SignpostKeyedBox *links;
  GtkLabel         *more;
};

G_DEFINE_FINAL_TYPE (SignpostMissingList, signpost_missing_list, ADW_TYPE_BIN)

static void
signpost_missing_list_class_init (SignpostMissingListClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_missing_list_init (SignpostMissingList *self)
{
  GtkWidget  *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget  *links = signpost_keyed_box_new (0);
  GtkWidget  *more = signpost_wrapped_label_new (NULL, "reason");
  const char *title = _("What the record still needs");

  self->links = SIGNPOST_KEYED_BOX (links);
  self->more = GTK_LABEL (more);
  gtk_widget_add_css_class (more, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self), "step-missing");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);

  gtk_box_append (GTK_BOX (column), signpost_wrapped_label_new (title, "heading"));
  gtk_box_append (GTK_BOX (column), links);
  gtk_box_append (GTK_BOX (column), more);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
signpost_missing_list_new (void)
{
  return g_object_new (SIGNPOST_TYPE_MISSING_LIST, NULL);
}

static GtkWidget *
create_link (const SignpostMissing *missing)
{
  GtkWidget  *button = gtk_button_new ();
  const char *question = "";

  if (missing->question != NULL)
    question = signpost_question_get_id (missing->question);
  gtk_button_set_child (GTK_BUTTON (button), signpost_wrapped_label_new (missing->text, NULL));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "reason");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, missing->text,
                                  -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(sss)",
                                    missing->step, question,
                                    missing->subject != NULL ? missing->subject : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "walkthrough.go-to");

  return button;
}

static void
take_link (SignpostMissingList   *self,
           const SignpostMissing *missing,
           guint                  position)
{
  g_autofree char *key = NULL;
  GtkWidget       *link;

  /* The text says what is asked about which subject; the position keeps two that say the same
   * apart. */
  key = g_strdup_printf ("%u\n%s", position, missing->text);
  link = signpost_keyed_box_find (self->links, key);
  if (link == NULL)
    link = create_link (missing);
  signpost_keyed_box_take (self->links, key, link);
}

void
signpost_missing_list_refresh (SignpostMissingList *self,
                               SignpostDecision    *decision)
{
  g_autoptr (GPtrArray)  list = NULL;
  g_autofree char       *text = NULL;
  guint                  n_more;
  guint                  i;

  g_return_if_fail (SIGNPOST_IS_MISSING_LIST (self));

  list = signpost_decision_list_missing (decision);
  n_more = list->len > MAX_LINKS ? list->len - MAX_LINKS : 0;
  signpost_keyed_box_begin (self->links);
  for (i = 0; i < list->len - n_more; i++)
    take_link (self, g_ptr_array_index (list, i), i);
  signpost_keyed_box_end (self->links);

  /* Translators: below a list of questions that are not answered yet. */
  text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
  gtk_label_set_text (self->more, text);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), list->len > 0);
}
