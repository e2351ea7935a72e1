/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-change-list.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-keyed-box.h"
#include "ui/signpost-wrapped-label.h"

/* More than can be kept in mind are shown on demand. */
#define N_AT_FIRST 6

struct _SignpostChangeList
{
  AdwBin              parent_instance;

  SignpostComparison *comparison;    /* (nullable) */
  SignpostKeyedBox   *rows;
  GtkWidget          *more;
  gboolean            whole;
  gboolean            following;
};

G_DEFINE_FINAL_TYPE (SignpostChangeList, signpost_change_list, ADW_TYPE_BIN)

/* A tick and a sentence, which wraps as a tick’s own label cannot. */
static GtkWidget *
get_tick (GtkWidget *row)
{
  return gtk_widget_get_first_child (row);
}

static GtkLabel *
get_label (GtkWidget *row)
{
  return GTK_LABEL (gtk_widget_get_last_child (row));
}

static void
toggled_cb (SignpostChangeList *self,
            GtkWidget          *tick)
{
  GtkWidget *row = gtk_widget_get_parent (tick);
  const char *id = gtk_widget_get_name (row);

  if (self->following || self->comparison == NULL)
    return;

  if (gtk_check_button_get_active (GTK_CHECK_BUTTON (tick)))
    signpost_comparison_add_trigger (self->comparison, id, gtk_label_get_label (get_label (row)));
  else
    signpost_comparison_remove_trigger (self->comparison, id);
}

static void
released_cb (GtkWidget *row)
{
  gtk_widget_activate (get_tick (row));
}

static GtkWidget *
create_row (SignpostChangeList *self,
            const char         *id)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *tick = gtk_check_button_new ();
  GtkWidget *label = signpost_wrapped_label_new (NULL, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_name (row, id);
  gtk_widget_add_css_class (row, "change-row");
  gtk_widget_set_valign (tick, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), tick);
  gtk_box_append (GTK_BOX (row), label);
  g_signal_connect_swapped (tick, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), row);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (click));

  return row;
}

static void
take_row (SignpostChangeList *self,
          const char         *id,
          const char         *text,
          gboolean            ticked)
{
  GtkWidget *row = signpost_keyed_box_find (self->rows, id);

  if (row == NULL)
    row = create_row (self, id);
  if (g_strcmp0 (gtk_label_get_label (get_label (row)), text) != 0)
    {
      gtk_label_set_label (get_label (row), text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (get_tick (row)),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                      -1);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (get_tick (row)), ticked);
  signpost_keyed_box_take (self->rows, id, row);
}

static gboolean
is_listed (GPtrArray  *changes,
           const char *id)
{
  guint i;

  for (i = 0; i < changes->len; i++)
    if (g_strcmp0 (((const SignpostChange *) g_ptr_array_index (changes, i))->id, id) == 0)
      return TRUE;

  return FALSE;
}

/* Whatever is ticked is shown, also where the list is cut. */
static guint
take_changes (SignpostChangeList *self,
              GPtrArray          *changes)
{
  guint n_left = 0;
  guint i;

  for (i = 0; i < changes->len; i++)
    {
      const SignpostChange *change = g_ptr_array_index (changes, i);
      gboolean ticked = signpost_comparison_has_trigger (self->comparison, change->id);

      if (self->whole || i < N_AT_FIRST || ticked)
        take_row (self, change->id, change->text, ticked);
      else
        n_left++;
    }

  return n_left;
}

static void
take_triggers (SignpostChangeList *self,
               GPtrArray          *changes)
{
  GPtrArray *triggers = signpost_comparison_get_triggers (self->comparison);
  guint i;

  for (i = 0; i < triggers->len; i++)
    {
      const SignpostTrigger *trigger = g_ptr_array_index (triggers, i);

      if (!is_listed (changes, trigger->id))
        take_row (self, trigger->id, trigger->text, TRUE);
    }
}

static void
more_cb (SignpostChangeList *self)
{
  self->whole = TRUE;
  gtk_widget_set_visible (self->more, FALSE);
  if (self->comparison != NULL)
    {
      g_autoptr (SignpostResult) result = signpost_result_new (self->comparison);

      signpost_change_list_show (self, self->comparison, result);
    }
}

static void
signpost_change_list_dispose (GObject *object)
{
  g_clear_object (&SIGNPOST_CHANGE_LIST (object)->comparison);

  G_OBJECT_CLASS (signpost_change_list_parent_class)->dispose (object);
}

static void
signpost_change_list_class_init (SignpostChangeListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_change_list_dispose;
}

static void
signpost_change_list_init (SignpostChangeList *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->rows = SIGNPOST_KEYED_BOX (signpost_keyed_box_new (3));
  self->more = gtk_button_new ();
  gtk_widget_add_css_class (self->more, "flat");
  gtk_widget_set_halign (self->more, GTK_ALIGN_START);
  g_signal_connect_swapped (self->more, "clicked", G_CALLBACK (more_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rows));
  gtk_box_append (GTK_BOX (box), self->more);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
signpost_change_list_new (void)
{
  return g_object_new (SIGNPOST_TYPE_CHANGE_LIST, NULL);
}

void
signpost_change_list_clear (SignpostChangeList *self)
{
  g_return_if_fail (SIGNPOST_IS_CHANGE_LIST (self));

  self->whole = FALSE;
  g_clear_object (&self->comparison);
  signpost_keyed_box_begin (self->rows);
  signpost_keyed_box_end (self->rows);
}

void
signpost_change_list_show (SignpostChangeList   *self,
                           SignpostComparison   *comparison,
                           const SignpostResult *result)
{
  g_autofree char *text = NULL;
  guint n_left;

  g_return_if_fail (SIGNPOST_IS_CHANGE_LIST (self));
  g_return_if_fail (SIGNPOST_IS_COMPARISON (comparison));
  g_return_if_fail (result != NULL);

  g_set_object (&self->comparison, comparison);
  self->following = TRUE;
  signpost_keyed_box_begin (self->rows);
  n_left = take_changes (self, result->changes);
  take_triggers (self, result->changes);
  signpost_keyed_box_end (self->rows);
  self->following = FALSE;

  text = g_strdup_printf (ngettext ("Show %u More", "Show %u More", n_left), n_left);
  gtk_button_set_label (GTK_BUTTON (self->more), text);
  gtk_widget_set_visible (self->more, n_left > 0);
}
