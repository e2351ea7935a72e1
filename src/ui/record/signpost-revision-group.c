/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/record/signpost-revision-group.h"

#include <glib/gi18n-lib.h>

#include "core/record/signpost-record-revise.h"
#include "ui/signpost-difference-row.h"

struct _SignpostRevisionGroup
{
  AdwPreferencesGroup  parent_instance;

  AdwComboRow         *relation;
  GPtrArray           *rows;        /* borrowed: the rows below the relation */
  SignpostDecision    *decision;
  guint                update_id;
};

G_DEFINE_FINAL_TYPE (SignpostRevisionGroup, signpost_revision_group, ADW_TYPE_PREFERENCES_GROUP)

static void
add_row (SignpostRevisionGroup *self,
         GtkWidget             *row)
{
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
remove_rows (SignpostRevisionGroup *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), self->rows->pdata[i]);

  g_ptr_array_set_size (self->rows, 0);
}

static void
add_differences (SignpostRevisionGroup *self)
{
  g_autoptr (GError) error = NULL;
  gboolean is_changed = FALSE;
  g_autoptr (GPtrArray) differences = signpost_record_list_revised (self->decision, &is_changed, &error);

  if (differences == NULL)
    {
      g_autofree char *text =
        g_strdup_printf (_("What has changed cannot be said: %s"), error->message);

      add_row (self, signpost_plain_row_new (text));
      return;
    }

  if (is_changed)
    add_row (self, signpost_plain_row_new (_("The recorded decision has been changed in its file since; this is what differs from the file as it is.")));
  if (differences->len == 0)
    add_row (self, signpost_plain_row_new (_("Nothing has changed yet.")));

  for (guint i = 0; i < differences->len; i++)
    add_row (self, signpost_difference_row_new (g_ptr_array_index (differences, i)));
}

static void
update (SignpostRevisionGroup *self)
{
  const SignpostRevision *revision = signpost_decision_get_revision (self->decision);
  g_autofree char *title = NULL;
  g_autofree char *markup = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), revision != NULL);
  if (revision == NULL)
    return;

  /* Translators: %s is the title of a record */
  title = g_strdup_printf (_("Changed since “%s”"), revision->title);
  markup = g_markup_escape_text (title, -1);
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), markup);
  adw_combo_row_set_selected (self->relation, revision->relation);
  remove_rows (self);
  add_differences (self);
}

static gboolean
update_cb (gpointer user_data)
{
  SignpostRevisionGroup *self = user_data;

  self->update_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* After the frame: it reads a file. */
static void
changed_cb (SignpostRevisionGroup *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add (update_cb, self);
}

static void
relation_cb (SignpostRevisionGroup *self)
{
  if (signpost_decision_get_revision (self->decision) != NULL)
    signpost_decision_set_relation (self->decision,
                                    (SignpostRelation) adw_combo_row_get_selected (self->relation));
}

static void
signpost_revision_group_dispose (GObject *object)
{
  SignpostRevisionGroup *self = SIGNPOST_REVISION_GROUP (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->decision);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_revision_group_parent_class)->dispose (object);
}

static void
signpost_revision_group_class_init (SignpostRevisionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_revision_group_dispose;
}

static void
signpost_revision_group_init (SignpostRevisionGroup *self)
{
  const char *relations[] = { _("Superseded"), _("Amended"), NULL };
  g_autoptr (GtkStringList) model = gtk_string_list_new (relations);

  self->rows = g_ptr_array_new ();
  self->relation = ADW_COMBO_ROW (adw_combo_row_new ());
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->relation), _("The old record is"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self->relation),
                               _("Superseded: the new one takes its place. Amended: both hold."));
  adw_combo_row_set_model (self->relation, G_LIST_MODEL (model));
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), GTK_WIDGET (self->relation));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
signpost_revision_group_new (void)
{
  return g_object_new (SIGNPOST_TYPE_REVISION_GROUP, NULL);
}

void
signpost_revision_group_set_decision (SignpostRevisionGroup *self,
                                      SignpostDecision      *decision)
{
  g_return_if_fail (SIGNPOST_IS_REVISION_GROUP (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (self->decision == NULL);

  self->decision = g_object_ref (decision);
  update (self);
  g_signal_connect_object (decision, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->relation, "notify::selected", G_CALLBACK (relation_cb), self,
                           G_CONNECT_SWAPPED);
}
