/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-table-row.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-decision.h"
#include "ui/signpost-focus.h"

/* Wide enough for a few words; two stand side by side at 360 px. */
#define MIN_FIELD_WIDTH_PX 128
#define MAX_FIELDS_PER_LINE 3

struct _SignpostTableRow
{
  AdwBin      parent_instance;

  GtkWidget  *number;
  GtkWidget  *fields;
  GPtrArray  *entries;   /* borrowed GtkEntry, by column */
};

G_DEFINE_FINAL_TYPE (SignpostTableRow, signpost_table_row, ADW_TYPE_BIN)

enum { CHANGED, REMOVED, ACTIVATED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
changed_cb (SignpostTableRow *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (SignpostTableRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static void
activate_cb (SignpostTableRow *self,
             GtkEntry         *entry)
{
  guint column = 0;

  if (g_ptr_array_find (self->entries, entry, &column))
    g_signal_emit (self, signals[ACTIVATED], 0, column);
}

static gboolean
signpost_table_row_grab_focus (GtkWidget *widget)
{
  SignpostTableRow *self = SIGNPOST_TABLE_ROW (widget);

  return self->entries->len > 0 && gtk_widget_grab_focus (g_ptr_array_index (self->entries, 0));
}

static void
signpost_table_row_finalize (GObject *object)
{
  SignpostTableRow *self = SIGNPOST_TABLE_ROW (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_table_row_parent_class)->finalize (object);
}

static void
signpost_table_row_class_init (SignpostTableRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_table_row_finalize;
  GTK_WIDGET_CLASS (klass)->focus = signpost_focus_pass_on;
  GTK_WIDGET_CLASS (klass)->grab_focus = signpost_table_row_grab_focus;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                     0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static GtkWidget *
create_head (SignpostTableRow *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");

  self->number = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->number, "caption-heading");
  gtk_widget_add_css_class (self->number, "dim-label");
  gtk_widget_set_hexpand (self->number, TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->number), 0);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Remove Row"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Remove row"),
                                  -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (remove_cb), self);

  gtk_box_append (GTK_BOX (head), self->number);
  gtk_box_append (GTK_BOX (head), button);

  return head;
}

static void
signpost_table_row_init (SignpostTableRow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->entries = g_ptr_array_new ();
  self->fields = gtk_flow_box_new ();
  gtk_flow_box_set_selection_mode (GTK_FLOW_BOX (self->fields), GTK_SELECTION_NONE);
  gtk_flow_box_set_homogeneous (GTK_FLOW_BOX (self->fields), TRUE);
  gtk_flow_box_set_max_children_per_line (GTK_FLOW_BOX (self->fields), MAX_FIELDS_PER_LINE);
  gtk_flow_box_set_column_spacing (GTK_FLOW_BOX (self->fields), 12);
  gtk_flow_box_set_row_spacing (GTK_FLOW_BOX (self->fields), 6);

  gtk_widget_add_css_class (GTK_WIDGET (self), "table-row");
  gtk_box_append (GTK_BOX (column), create_head (self));
  gtk_box_append (GTK_BOX (column), self->fields);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
add_field (SignpostTableRow *self,
           SignpostColumn   *column,
           const char       *text)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *label = gtk_label_new (column->title);
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *child = gtk_flow_box_child_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_tooltip_text (label, column->title);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");

  gtk_entry_set_max_length (GTK_ENTRY (entry), SIGNPOST_DECISION_MAX_TEXT);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_widget_set_size_request (entry, MIN_FIELD_WIDTH_PX, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, column->title,
                                  -1);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (activate_cb), self);

  gtk_box_append (GTK_BOX (field), label);
  gtk_box_append (GTK_BOX (field), entry);
  gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), field);
  gtk_widget_set_focusable (child, FALSE);
  gtk_flow_box_append (GTK_FLOW_BOX (self->fields), child);
  g_ptr_array_add (self->entries, entry);
}

GtkWidget *
signpost_table_row_new (GPtrArray          *columns,
                        const char * const *cells)
{
  SignpostTableRow *self = g_object_new (SIGNPOST_TYPE_TABLE_ROW, NULL);
  guint             n_cells = cells != NULL ? g_strv_length ((char **) cells) : 0;
  guint             i;

  for (i = 0; i < columns->len; i++)
    add_field (self, g_ptr_array_index (columns, i), i < n_cells ? cells[i] : "");

  return GTK_WIDGET (self);
}

void
signpost_table_row_set_number (SignpostTableRow *self,
                               guint             number)
{
  g_autofree char *plain = g_strdup_printf ("%u", number);
  /* Translators: the number of a row in a table. */
  g_autofree char *name = g_strdup_printf (_("Row %u"), number);

  gtk_label_set_text (GTK_LABEL (self->number), plain);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

char **
signpost_table_row_dup_cells (SignpostTableRow *self)
{
  char  **cells = g_new0 (char *, self->entries->len + 1);
  guint   i;

  for (i = 0; i < self->entries->len; i++)
    cells[i] = g_strdup (gtk_editable_get_text (g_ptr_array_index (self->entries, i)));

  return cells;
}

gboolean
signpost_table_row_is_blank (SignpostTableRow *self)
{
  guint i;

  for (i = 0; i < self->entries->len; i++)
    {
      g_autofree char *text = NULL;

      text = g_strdup (gtk_editable_get_text (g_ptr_array_index (self->entries, i)));
      if (g_strstrip (text)[0] != '\0')
        return FALSE;
    }

  return TRUE;
}

void
signpost_table_row_focus (SignpostTableRow *self,
                          guint             column)
{
  if (column < self->entries->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->entries, column));
}
