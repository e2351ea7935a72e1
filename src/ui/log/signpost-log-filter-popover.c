/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-filter-popover.h"

#include <glib/gi18n-lib.h>

#include "core/record/signpost-log.h"

struct _SignpostLogFilterPopover
{
  GtkPopover         parent_instance;

  GtkBox            *status_box;
  GtkDropDown       *year_drop;
  GtkDropDown       *tag_drop;
  GtkDropDown       *decider_drop;

  SignpostLogFilter *filter;   /* (nullable): before it is set */
  gboolean           filling;  /* choices are being listed, not made */
};

G_DEFINE_FINAL_TYPE (SignpostLogFilterPopover, signpost_log_filter_popover, GTK_TYPE_POPOVER)

static void
status_toggled_cb (SignpostLogFilterPopover *self,
                   GtkCheckButton           *check)
{
  guint status = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (check), "status"));
  guint statuses;

  g_object_get (self->filter, "statuses", &statuses, NULL);
  if (gtk_check_button_get_active (check))
    statuses |= 1u << status;
  else
    statuses &= ~(1u << status);
  g_object_set (self->filter, "statuses", statuses, NULL);
}

static void
add_status_check (SignpostLogFilterPopover *self,
                  guint                     status,
                  guint                     count,
                  gboolean                  active)
{
  const char *title = status == SIGNPOST_STATUS_NONE ? _("No status") : signpost_status_to_title (status);
  /* Translators: a status, and how many records have it */
  g_autofree char *label = g_strdup_printf (_("%s (%u)"), title, count);
  GtkWidget *check = gtk_check_button_new_with_label (label);

  g_object_set_data (G_OBJECT (check), "status", GUINT_TO_POINTER (status));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  g_signal_connect_object (check, "toggled", G_CALLBACK (status_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->status_box, check);
}

static void
list_statuses (SignpostLogFilterPopover *self,
               const guint              *counts)
{
  GtkWidget *child;
  guint statuses;

  g_object_get (self->filter, "statuses", &statuses, NULL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->status_box))) != NULL)
    gtk_box_remove (self->status_box, child);

  for (guint status = 0; status <= SIGNPOST_STATUS_OTHER; status++)
    if (counts[status] > 0 || (statuses & (1u << status)) != 0)
      add_status_check (self, status, counts[status], (statuses & (1u << status)) != 0);
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (*(const char * const *) a, *(const char * const *) b);
}

/* The first choice is any; what is chosen stays, even when no record has it any more. */
static void
list_choices (SignpostLogFilterPopover *self,
              GtkDropDown              *drop,
              const char               *property,
              const char               *any,
              GHashTable               *texts)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);
  g_autoptr (GPtrArray) sorted = NULL;
  g_autofree char *chosen = NULL;
  GHashTableIter iter;
  gpointer text;
  guint place = 0;

  g_object_get (self->filter, property, &chosen, NULL);
  if (chosen[0] != '\0')
    g_hash_table_add (texts, g_strdup (chosen));

  sorted = g_ptr_array_new ();
  g_hash_table_iter_init (&iter, texts);
  while (g_hash_table_iter_next (&iter, &text, NULL))
    g_ptr_array_add (sorted, text);
  g_ptr_array_sort (sorted, compare_texts);

  gtk_string_list_append (choices, any);
  for (guint i = 0; i < sorted->len; i++)
    {
      gtk_string_list_append (choices, sorted->pdata[i]);
      if (g_strcmp0 (sorted->pdata[i], chosen) == 0)
        place = i + 1;
    }

  self->filling = TRUE;
  gtk_drop_down_set_model (drop, G_LIST_MODEL (choices));
  gtk_drop_down_set_selected (drop, place);
  gtk_widget_set_sensitive (GTK_WIDGET (drop), sorted->len > 0);
  self->filling = FALSE;
}

static void
add_texts (GHashTable  *texts,
           char       **list)
{
  for (guint i = 0; list[i] != NULL; i++)
    if (!g_hash_table_contains (texts, list[i]))
      g_hash_table_add (texts, g_strdup (list[i]));
}

static void
drop_chosen (SignpostLogFilterPopover *self,
             GtkDropDown              *drop,
             const char               *property)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop);

  if (self->filling || self->filter == NULL)
    return;

  g_object_set (self->filter, property,
                gtk_drop_down_get_selected (drop) > 0 && chosen != NULL ? gtk_string_object_get_string (chosen) : "", NULL);
}

static void
year_chosen_cb (SignpostLogFilterPopover *self)
{
  drop_chosen (self, self->year_drop, "year");
}

static void
tag_chosen_cb (SignpostLogFilterPopover *self)
{
  drop_chosen (self, self->tag_drop, "tag");
}

static void
decider_chosen_cb (SignpostLogFilterPopover *self)
{
  drop_chosen (self, self->decider_drop, "decider");
}

static void
signpost_log_filter_popover_dispose (GObject *object)
{
  g_clear_object (&SIGNPOST_LOG_FILTER_POPOVER (object)->filter);

  G_OBJECT_CLASS (signpost_log_filter_popover_parent_class)->dispose (object);
}

static void
signpost_log_filter_popover_class_init (SignpostLogFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_log_filter_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-log-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogFilterPopover, status_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogFilterPopover, year_drop);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogFilterPopover, tag_drop);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogFilterPopover, decider_drop);
}

static void
signpost_log_filter_popover_init (SignpostLogFilterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->year_drop, "notify::selected", G_CALLBACK (year_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tag_drop, "notify::selected", G_CALLBACK (tag_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decider_drop, "notify::selected", G_CALLBACK (decider_chosen_cb), self, G_CONNECT_SWAPPED);
}

void
signpost_log_filter_popover_set_filter (SignpostLogFilterPopover *self,
                                        SignpostLogFilter        *filter)
{
  g_return_if_fail (SIGNPOST_IS_LOG_FILTER_POPOVER (self));

  g_set_object (&self->filter, filter);
}

void
signpost_log_filter_popover_list (SignpostLogFilterPopover *self,
                                  GListModel               *log)
{
  g_autoptr (GHashTable) years = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) deciders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint counts[SIGNPOST_STATUS_OTHER + 1] = { 0 };

  g_return_if_fail (SIGNPOST_IS_LOG_FILTER_POPOVER (self));

  for (guint i = 0; log != NULL && i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (SignpostLogEntry) record = g_list_model_get_item (log, i);
      const SignpostRecordFacts *facts = signpost_log_entry_get_facts (record);
      g_autofree char *year = facts->date != NULL ? g_strndup (facts->date, 4) : NULL;

      if (signpost_log_entry_is_template (record))
        continue;
      counts[facts->status]++;
      if (year != NULL && !g_hash_table_contains (years, year))
        g_hash_table_add (years, g_steal_pointer (&year));
      add_texts (tags, facts->tags);
      add_texts (deciders, facts->deciders);
    }

  list_statuses (self, counts);
  list_choices (self, self->year_drop, "year", _("Any year"), years);
  list_choices (self, self->tag_drop, "tag", _("Any tag"), tags);
  list_choices (self, self->decider_drop, "decider", _("Anybody"), deciders);
}
