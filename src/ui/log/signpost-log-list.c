/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-list.h"

#include <glib/gi18n-lib.h>

#include "ui/decisions/signpost-log-row.h"
#include "ui/log/signpost-log-filter-popover.h"
#include "ui/log/signpost-log-filter.h"
#include "ui/log/signpost-log-search.h"

struct _SignpostLogList
{
  AdwBin              parent_instance;

  GtkEditable        *search_entry;
  GtkMenuButton      *filter_button;
  SignpostLogFilterPopover *popover;
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
  signpost_log_filter_popover_list (self->popover, self->log);
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

  g_type_ensure (SIGNPOST_TYPE_LOG_FILTER_POPOVER);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-log-list.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostLogList, popover);
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
  signpost_log_filter_popover_set_filter (self->popover, self->filter);
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

  signpost_log_filter_popover_list (self->popover, self->log);
  update_summary (self);
  if (self->search != NULL && log != NULL)
    signpost_log_search_update (self->search, log);
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
