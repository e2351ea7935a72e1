/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-conflicts.h"

#include <glib/gi18n-lib.h>

#include "core/log/signpost-line-diff.h"

/* One place where both sides differ */
typedef struct
{
  GtkCheckButton *mine;
  GtkCheckButton *theirs;
} Choice;

struct _SignpostEditConflicts
{
  AdwBin      parent_instance;

  GtkBox     *box;
  GtkWidget  *done;
  GPtrArray  *parts;      /* (element-type SignpostMergePart) */
  GArray     *choices;    /* (element-type Choice): one for each conflict */
  GPtrArray  *pairs;      /* (element-type GtkWidget): the boxes with both sides */
  gboolean    narrow;
};

G_DEFINE_FINAL_TYPE (SignpostEditConflicts, signpost_edit_conflicts, ADW_TYPE_BIN)

enum
{
  SIGNAL_RESOLVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
update_done (SignpostEditConflicts *self)
{
  gboolean complete = TRUE;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = &g_array_index (self->choices, Choice, i);

      complete &= gtk_check_button_get_active (choice->mine) || gtk_check_button_get_active (choice->theirs);
    }

  gtk_widget_set_sensitive (self->done, complete);
}

static void
done_cb (SignpostEditConflicts *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *chosen = NULL;
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    {
      const SignpostMergePart *part = g_ptr_array_index (self->parts, i);

      if (!part->is_conflict)
        g_string_append (text, part->text);
      else if (gtk_check_button_get_active (g_array_index (self->choices, Choice, n++).mine))
        g_string_append (text, part->mine);
      else
        g_string_append (text, part->theirs);
    }

  chosen = g_string_free (text, FALSE);
  g_signal_emit (self, signals[SIGNAL_RESOLVED], 0, chosen);
}

static GtkWidget *
new_text (const char *text)
{
  GtkWidget *label = gtk_label_new (text[0] != '\0' ? text : _("(nothing: the lines are taken out)"));

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 10);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_selectable (GTK_LABEL (label), text[0] != '\0');
  gtk_widget_add_css_class (label, text[0] != '\0' ? "monospace" : "dim-label");

  return label;
}

/* One side: its button, and below it what it says */
static GtkWidget *
new_side (SignpostEditConflicts  *self,
          const char             *verb,
          const char             *text,
          GtkCheckButton        **button)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *check = gtk_check_button_new_with_mnemonic (verb);
  g_autofree char *shown = g_str_has_suffix (text, "\n") ? g_strndup (text, strlen (text) - 1) : g_strdup (text);

  gtk_widget_add_css_class (side, "card");
  gtk_widget_add_css_class (side, "signpost-side");
  gtk_widget_set_hexpand (side, TRUE);
  gtk_box_append (GTK_BOX (side), check);
  gtk_box_append (GTK_BOX (side), new_text (shown));
  g_signal_connect_object (check, "toggled", G_CALLBACK (update_done), self, G_CONNECT_SWAPPED);
  *button = GTK_CHECK_BUTTON (check);

  return side;
}

static void
add_conflict (SignpostEditConflicts   *self,
              const SignpostMergePart *part)
{
  GtkWidget *pair = gtk_box_new (self->narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, 12);
  /* Translators: which one of several places of a text this is */
  g_autofree char *heading = g_strdup_printf (C_("in a text", "Place %u"), self->choices->len + 1);
  GtkWidget *label = gtk_label_new (heading);
  Choice choice;

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_set_homogeneous (GTK_BOX (pair), !self->narrow);
  gtk_box_append (GTK_BOX (pair), new_side (self, _("_Keep mine"), part->mine, &choice.mine));
  gtk_box_append (GTK_BOX (pair), new_side (self, _("_Take theirs"), part->theirs, &choice.theirs));
  gtk_check_button_set_group (choice.theirs, choice.mine);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice.mine), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heading, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice.theirs), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, heading, -1);
  gtk_box_append (self->box, label);
  gtk_box_append (self->box, pair);
  g_array_append_val (self->choices, choice);
  g_ptr_array_add (self->pairs, pair);
}

void
signpost_edit_conflicts_set_parts (SignpostEditConflicts *self,
                                   GPtrArray             *parts)
{
  GtkWidget *child;

  g_return_if_fail (SIGNPOST_IS_EDIT_CONFLICTS (self));

  /* What has been chosen stays chosen. */
  if (self->parts == parts)
    return;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->pairs, 0);
  g_clear_pointer (&self->parts, g_ptr_array_unref);
  self->parts = g_ptr_array_ref (parts);

  for (guint i = 0; i < parts->len; i++)
    if (((SignpostMergePart *) g_ptr_array_index (parts, i))->is_conflict)
      add_conflict (self, g_ptr_array_index (parts, i));

  update_done (self);
}

void
signpost_edit_conflicts_set_narrow (SignpostEditConflicts *self,
                                    gboolean               narrow)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_CONFLICTS (self));

  self->narrow = narrow;
  for (guint i = 0; i < self->pairs->len; i++)
    {
      gtk_orientable_set_orientation (g_ptr_array_index (self->pairs, i),
                                      narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
      gtk_box_set_homogeneous (g_ptr_array_index (self->pairs, i), !narrow);
    }
}

static void
signpost_edit_conflicts_finalize (GObject *object)
{
  SignpostEditConflicts *self = SIGNPOST_EDIT_CONFLICTS (object);

  g_clear_pointer (&self->parts, g_ptr_array_unref);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_edit_conflicts_parent_class)->finalize (object);
}

static void
signpost_edit_conflicts_class_init (SignpostEditConflictsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_edit_conflicts_finalize;

  signals[SIGNAL_RESOLVED] = g_signal_new ("resolved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                           G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
signpost_edit_conflicts_init (SignpostEditConflicts *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *said = gtk_label_new (_("Somebody else has changed lines of this record that you have changed too. Choose, for each place, which of both holds. Everything else of both sides is in the text already."));

  self->choices = g_array_new (FALSE, FALSE, sizeof (Choice));
  self->pairs = g_ptr_array_new ();
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 12));
  self->done = gtk_button_new_with_mnemonic (_("_Use These"));
  gtk_label_set_wrap (GTK_LABEL (said), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (said), 10);
  gtk_label_set_xalign (GTK_LABEL (said), 0);
  gtk_widget_add_css_class (self->done, "suggested-action");
  gtk_widget_set_halign (self->done, GTK_ALIGN_END);
  gtk_widget_add_css_class (all, "signpost-form");
  gtk_box_append (GTK_BOX (all), said);
  gtk_box_append (GTK_BOX (all), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (all), self->done);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 1200);
  adw_clamp_set_child (ADW_CLAMP (clamp), all);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  gtk_widget_set_vexpand (scroller, TRUE);
  adw_bin_set_child (ADW_BIN (self), scroller);
  g_signal_connect_object (self->done, "clicked", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_edit_conflicts_new (void)
{
  return g_object_new (SIGNPOST_TYPE_EDIT_CONFLICTS, NULL);
}
