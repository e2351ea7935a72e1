/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-list.h"

#include <glib/gi18n-lib.h>

#include "ui/decisions/signpost-log-row.h"
#include "ui/log/signpost-log-filter.h"
#include "ui/log/signpost-log-search.h"

struct _SignpostLogList
{
  AdwBin              parent_instance;

  GtkEditable        *search_entry;
  GtkMenuButton      *filter_button;
  GtkBox             *status_box;
  GtkDropDown        *year_drop;
  GtkDropDown        *tag_drop;
  GtkDropDown        *decider_drop;
  GtkWidget          *summary;
  GtkLabel           *summary_label;
  GtkStack           *stack;
  GtkListView        *view;

  GFile              *folder;     /* (nullable) */
  GListModel         *log;        /* (nullable) */
  SignpostLogFilter  *filter;
  SignpostLogSearch  *search;     /* (nullable) */
  GtkFilterListModel *shown;
  GtkSingleSelection *selection;
  SignpostLogEntry   *record;     /* (nullable): keeps telling while the model changes */
  GHashTable         *bound;      /* (element-type GtkListItem): those with a row */
  gboolean            filling;    /* choices are being listed, not made */
};

G_DEFINE_FINAL_TYPE (SignpostLogList, signpost_log_list, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_RECORD,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_records (SignpostLogList *self)
{
  guint n = 0;

  for (guint i = 0; self->log != NULL && i < g_list_model_get_n_items (self->log); i++)
    {
      g_autoptr (SignpostLogEntry) record = g_list_model_get_item (self->log, i);

      n += !signpost_log_entry_is_template (record);
    }

  return n;
}

static void
update_summary (SignpostLogList *self)
{
  g_autofree char *words = signpost_log_filter_dup_words (self->filter);
  gboolean is_narrowed = words[0] != '\0' || signpost_log_filter_get_search (self->filter)[0] != '\0';
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_all = count_records (self);
  g_autofree char *count = NULL;
  g_autofree char *text = NULL;

  /* Translators: how many records are shown, and how many there are */
  count = g_strdup_printf (ngettext ("%u of %u record", "%u of %u records", n_all), n_shown, n_all);
  text = words[0] != '\0' ? g_strdup_printf ("%s · %s", count, words) : g_strdup (count);
  gtk_label_set_text (self->summary_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->summary_label), text);
  gtk_widget_set_visible (self->summary, is_narrowed);
  gtk_stack_set_visible_child_name (self->stack, n_shown > 0 ? "list" : n_all > 0 ? "hidden" : "none");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "log-list.clear", is_narrowed);

  if (signpost_log_filter_is_set (self->filter))
    gtk_widget_add_css_class (GTK_WIDGET (self->filter_button), "accent");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->filter_button), "accent");
}

/* Choices */

static void
status_toggled_cb (SignpostLogList *self,
                   GtkCheckButton  *check)
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
add_status_check (SignpostLogList *self,
                  guint            status,
                  guint            count,
                  gboolean         active)
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
list_statuses (SignpostLogList *self,
               const guint     *counts)
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
list_choices (SignpostLogList *self,
              GtkDropDown     *drop,
              const char      *property,
              const char      *any,
              GHashTable      *texts)
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
list_all_choices (SignpostLogList *self)
{
  g_autoptr (GHashTable) years = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) deciders = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint counts[SIGNPOST_STATUS_OTHER + 1] = { 0 };

  for (guint i = 0; self->log != NULL && i < g_list_model_get_n_items (self->log); i++)
    {
      g_autoptr (SignpostLogEntry) record = g_list_model_get_item (self->log, i);
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

static void
drop_chosen (SignpostLogList *self,
             GtkDropDown     *drop,
             const char      *property)
{
  GtkStringObject *chosen = gtk_drop_down_get_selected_item (drop);

  if (self->filling)
    return;

  g_object_set (self->filter, property,
                gtk_drop_down_get_selected (drop) > 0 && chosen != NULL ? gtk_string_object_get_string (chosen) : "", NULL);
}

static void
year_chosen_cb (SignpostLogList *self)
{
  drop_chosen (self, self->year_drop, "year");
}

static void
tag_chosen_cb (SignpostLogList *self)
{
  drop_chosen (self, self->tag_drop, "tag");
}

static void
decider_chosen_cb (SignpostLogList *self)
{
  drop_chosen (self, self->decider_drop, "decider");
}

/* Rows */

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              SignpostLogList          *self)
{
  gtk_list_item_set_child (item, signpost_log_row_new ());
}

static void
show_row (SignpostLogList *self,
          GtkListItem     *item)
{
  SignpostLogEntry *record = gtk_list_item_get_item (item);
  GtkWidget *row = gtk_list_item_get_child (item);
  g_autofree char *name = signpost_log_row_dup_name (record);
  g_autofree char *description = signpost_log_row_dup_description (record);
  g_autofree char *snippet = NULL;

  if (self->search != NULL && signpost_log_search_get_text (self->search)[0] != '\0')
    snippet = signpost_log_search_dup_snippet (self->search, signpost_log_entry_get_path (record));

  signpost_log_row_show (SIGNPOST_LOG_ROW (row), record, snippet);
  /* The widget around it has the focus, and the floor knows no other way to name it. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             SignpostLogList          *self)
{
  g_hash_table_add (self->bound, item);
  show_row (self, item);
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item,
               SignpostLogList          *self)
{
  g_hash_table_remove (self->bound, item);
}

/* The search */

static void
found_cb (SignpostLogList *self)
{
  GHashTableIter iter;
  gpointer item;

  signpost_log_filter_set_search (self->filter, signpost_log_search_get_text (self->search),
                                  signpost_log_search_get_found (self->search));

  /* Rows that stay show other words of their records. */
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, NULL))
    show_row (self, item);
}

static void
search_changed_cb (SignpostLogList *self)
{
  if (self->search != NULL)
    signpost_log_search_set_text (self->search, gtk_editable_get_text (self->search_entry));
}

static void
set_search (SignpostLogList *self,
            GFile           *folder)
{
  if (self->folder != NULL && folder != NULL && g_file_equal (self->folder, folder))
    return;

  if (self->search != NULL)
    g_signal_handlers_disconnect_by_data (self->search, self);
  g_clear_object (&self->search);
  g_set_object (&self->folder, folder);

  if (folder != NULL)
    {
      self->search = signpost_log_search_new (folder);
      g_signal_connect_object (self->search, "changed", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
      search_changed_cb (self);
    }
}

static void
selected_cb (SignpostLogList *self)
{
  SignpostLogEntry *record = gtk_single_selection_get_selected_item (self->selection);

  if (g_set_object (&self->record, record))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RECORD]);
}

static void
activate_cb (SignpostLogList *self,
             guint            position)
{
  gtk_single_selection_set_selected (self->selection, position);
  g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0);
}

static void
clear_cb (GtkWidget  *widget,
          const char *name,
          GVariant   *parameter)
{
  SignpostLogList *self = SIGNPOST_LOG_LIST (widget);

  gtk_editable_set_text (self->search_entry, "");
  signpost_log_filter_clear (self->filter);
  list_all_choices (self);
}

static void
search_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (SIGNPOST_LOG_LIST (widget)->search_entry));
}

/* From the search into what it found */
static void
next_match_cb (SignpostLogList *self)
{
  signpost_log_list_focus (self);
}

static void
signpost_log_list_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, SIGNPOST_LOG_LIST (object)->record);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_log_list_dispose (GObject *object)
{
  SignpostLogList *self = SIGNPOST_LOG_LIST (object);

  if (self->view != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->selection, self);
      g_signal_handlers_disconnect_by_data (self->shown, self);
      gtk_list_view_set_model (self->view, NULL);
      gtk_list_view_set_factory (self->view, NULL);
    }

  self->view = NULL;
  set_search (self, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->log);
  g_clear_object (&self->folder);
  g_clear_object (&self->record);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_LOG_LIST);

  G_OBJECT_CLASS (signpost_log_list_parent_class)->dispose (object);
}

static void
signpost_log_list_class_init (SignpostLogListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_log_list_dispose;
  object_class->get_property = signpost_log_list_get_property;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, SIGNPOST_TYPE_LOG_ENTRY,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                            G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "log-list.clear", NULL, clear_cb);
  gtk_widget_class_install_action (widget_class, "log-list.search", NULL, search_cb);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-log-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, status_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, year_drop);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, tag_drop);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, decider_drop);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, summary);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, summary_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, view);
}

static void
create_model (SignpostLogList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  self->filter = signpost_log_filter_new ();
  self->shown = gtk_filter_list_model_new (NULL, GTK_FILTER (g_object_ref (self->filter)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->shown)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect_object (self->shown, "items-changed", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->filter, "changed", G_CALLBACK (update_summary), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row_cb), self);
  gtk_list_view_set_factory (self->view, factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

static void
signpost_log_list_init (SignpostLogList *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  create_model (self);

  g_signal_connect_object (self->view, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (search_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "activate", G_CALLBACK (next_match_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "next-match", G_CALLBACK (next_match_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->year_drop, "notify::selected", G_CALLBACK (year_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->tag_drop, "notify::selected", G_CALLBACK (tag_chosen_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->decider_drop, "notify::selected", G_CALLBACK (decider_chosen_cb), self, G_CONNECT_SWAPPED);
  update_summary (self);
}

GtkWidget *
signpost_log_list_new (void)
{
  return g_object_new (SIGNPOST_TYPE_LOG_LIST, NULL);
}

/* The place of a file's record among those that are shown, or GTK_INVALID_LIST_POSITION */
static guint
find_shown (SignpostLogList *self,
            GFile           *file)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->shown)); i++)
    {
      g_autoptr (SignpostLogEntry) record = g_list_model_get_item (G_LIST_MODEL (self->shown), i);

      if (g_file_equal (signpost_log_entry_get_file (record), file))
        return i;
    }

  return GTK_INVALID_LIST_POSITION;
}

void
signpost_log_list_set_log (SignpostLogList *self,
                           GFile           *folder,
                           GListModel      *log)
{
  g_return_if_fail (SIGNPOST_IS_LOG_LIST (self));

  g_set_object (&self->log, log);
  set_search (self, folder);

  /* What is read stays selected until it is known whether it is in the new list. */
  g_signal_handlers_block_by_func (self->selection, selected_cb, self);
  gtk_filter_list_model_set_model (self->shown, log);
  if (self->record != NULL)
    gtk_single_selection_set_selected (self->selection, find_shown (self, signpost_log_entry_get_file (self->record)));
  g_signal_handlers_unblock_by_func (self->selection, selected_cb, self);
  selected_cb (self);

  list_all_choices (self);
  update_summary (self);
  signpost_log_list_refresh (self);
}

GListModel *
signpost_log_list_get_shown (SignpostLogList *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}

SignpostLogEntry *
signpost_log_list_get_record (SignpostLogList *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_LIST (self), NULL);

  return self->record;
}

gboolean
signpost_log_list_select (SignpostLogList *self,
                          GFile           *file)
{
  guint place;

  g_return_val_if_fail (SIGNPOST_IS_LOG_LIST (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  place = find_shown (self, file);
  if (place == GTK_INVALID_LIST_POSITION && gtk_widget_get_visible (self->summary))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "log-list.clear", NULL);
      signpost_log_filter_set_search (self->filter, "", NULL);
      place = find_shown (self, file);
    }

  if (place == GTK_INVALID_LIST_POSITION)
    return FALSE;

  gtk_single_selection_set_selected (self->selection, place);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", place);

  return TRUE;
}

void
signpost_log_list_unselect (SignpostLogList *self)
{
  g_return_if_fail (SIGNPOST_IS_LOG_LIST (self));

  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}

void
signpost_log_list_focus (SignpostLogList *self)
{
  guint place;

  g_return_if_fail (SIGNPOST_IS_LOG_LIST (self));

  place = gtk_single_selection_get_selected (self->selection);
  gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u",
                              place != GTK_INVALID_LIST_POSITION ? place : 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

void
signpost_log_list_search (SignpostLogList *self,
                          const char      *text)
{
  g_return_if_fail (SIGNPOST_IS_LOG_LIST (self));

  gtk_editable_set_text (self->search_entry, text);
}

void
signpost_log_list_refresh (SignpostLogList *self)
{
  g_return_if_fail (SIGNPOST_IS_LOG_LIST (self));

  if (self->search != NULL)
    signpost_log_search_update (self->search);
}
