/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-option-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/catalogue/signpost-spot.h"
#include "ui/signpost-adaptive-bin.h"

/* The methods stand below the title, in the same cell. */
static const SignpostSheetColumn columns[] = {
  SIGNPOST_SHEET_TITLE, SIGNPOST_SHEET_OPERATIONS, SIGNPOST_SHEET_SECURITY, SIGNPOST_SHEET_ERRORS,
  SIGNPOST_SHEET_SUITS,
};

struct _SignpostOptionTable
{
  GtkWidget            parent_instance;

  SignpostCatalogue   *catalogue;
  char               **ids;
  int                  sort_column;
  gboolean             descending;
  SignpostOptionSheet *sheet;

  GtkWidget           *content;
  GtkLabel            *title;
  SignpostAdaptiveBin *bin;
  GtkWidget           *table;
  GMenu               *sort_section;
};

G_DEFINE_FINAL_TYPE (SignpostOptionTable, signpost_option_table, GTK_TYPE_WIDGET)

static GtkWidget *
create_label (const char *text,
              const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "yalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "width-chars", 10,
                                   NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static GtkWidget *
create_row (void)
{
  return g_object_new (GTK_TYPE_BOX,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_ROW,
                       "homogeneous", TRUE,
                       "spacing", 12,
                       "css-classes", (const char *[]) { "option-row", NULL },
                       NULL);
}

/* How the column is sorted, as a symbol and for assistive technology */
static void
show_order (GtkWidget *cell,
            GtkBox    *content,
            gboolean   descending)
{
  gtk_box_append (content, gtk_image_new_from_icon_name (descending ? "pan-down-symbolic"
                                                                    : "pan-up-symbolic"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell),
                                  GTK_ACCESSIBLE_PROPERTY_SORT,
                                  descending ? GTK_ACCESSIBLE_SORT_DESCENDING
                                             : GTK_ACCESSIBLE_SORT_ASCENDING,
                                  -1);
}

static GtkWidget *
create_head (SignpostOptionTable *self,
             SignpostSheetColumn  column)
{
  const char *title = signpost_sheet_column_to_title (column);
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_COLUMN_HEADER,
                                  NULL);
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *button = gtk_button_new ();
  /* Translators: the title of a column. */
  g_autofree char *name = g_strdup_printf (_("Sort by “%s”"), title);

  gtk_box_append (GTK_BOX (content), create_label (title, "heading"));
  if (self->sort_column == (int) column)
    show_order (cell, GTK_BOX (content), self->descending);

  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) column);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "table.sort");
  gtk_box_append (GTK_BOX (cell), button);

  return cell;
}

static GtkWidget *
create_heads (SignpostOptionTable *self)
{
  GtkWidget *row = create_row ();

  gtk_widget_add_css_class (row, "header");
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    gtk_box_append (GTK_BOX (row), create_head (self, columns[i]));

  return row;
}

/* A link to the option's own page */
static GtkWidget *
create_title (SignpostOptionTable *self,
              guint                row)
{
  SignpostTechnicalOption *option = signpost_option_sheet_get_option (self->sheet, row);
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_ROW_HEADER,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button),
                        create_label (signpost_technical_option_get_title (option), "heading"));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    signpost_spot_kind_to_nick (SIGNPOST_SPOT_TECHNICAL_OPTION),
                                    signpost_technical_option_get_id (option));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "explore.open");
  gtk_box_append (GTK_BOX (cell), button);
  gtk_box_append (GTK_BOX (cell),
                  create_label (signpost_option_sheet_get_text (self->sheet, row,
                                                                SIGNPOST_SHEET_METHODS), "caption"));

  return cell;
}

/* narrow: what the heads say stands in the cell itself */
static GtkWidget *
create_cell (SignpostOptionTable *self,
             guint                row,
             SignpostSheetColumn  column,
             gboolean             narrow)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX,
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_CELL,
                                  "orientation", GTK_ORIENTATION_VERTICAL,
                                  NULL);

  if (narrow)
    gtk_box_append (GTK_BOX (cell), create_label (signpost_sheet_column_to_title (column),
                                                  "caption-heading"));

  gtk_box_append (GTK_BOX (cell),
                  create_label (signpost_option_sheet_get_text (self->sheet, row, column), NULL));

  return cell;
}

static GtkWidget *
create_option (SignpostOptionTable *self,
               guint                row,
               gboolean             narrow)
{
  GtkWidget *box = create_row ();

  if (narrow)
    {
      gtk_orientable_set_orientation (GTK_ORIENTABLE (box), GTK_ORIENTATION_VERTICAL);
      gtk_box_set_homogeneous (GTK_BOX (box), FALSE);
    }

  gtk_box_append (GTK_BOX (box), create_title (self, row));
  for (guint i = 1; i < G_N_ELEMENTS (columns); i++)
    gtk_box_append (GTK_BOX (box), create_cell (self, row, columns[i], narrow));

  return box;
}

static void
rebuild (SignpostOptionTable *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->table)) != NULL)
    gtk_box_remove (GTK_BOX (self->table), child);

  if (self->sheet == NULL)
    return;

  if (!narrow)
    gtk_box_append (GTK_BOX (self->table), create_heads (self));
  for (guint i = 0; i < signpost_option_sheet_get_n_rows (self->sheet); i++)
    gtk_box_append (GTK_BOX (self->table), create_option (self, i, narrow));
}

static void
update (SignpostOptionTable *self)
{
  g_clear_pointer (&self->sheet, signpost_option_sheet_free);
  if (self->ids != NULL)
    self->sheet = signpost_option_sheet_new (self->catalogue, (const char * const *) self->ids,
                                             self->sort_column, self->descending);
  rebuild (self);
}

/* The focus stays on the head that was pressed, although it is another one. */
static void
focus_head (SignpostOptionTable *self,
            int                  column)
{
  GtkWidget *cell = gtk_widget_get_first_child (gtk_widget_get_first_child (self->table));

  for (guint i = 0; cell != NULL && i < G_N_ELEMENTS (columns) && (int) columns[i] != column; i++)
    cell = gtk_widget_get_next_sibling (cell);

  if (cell != NULL)
    gtk_widget_child_focus (cell, GTK_DIR_TAB_FORWARD);
}

static void
sort_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  SignpostOptionTable *self = SIGNPOST_OPTION_TABLE (widget);
  int column = g_variant_get_int32 (parameter);

  if (column < 0 || column >= SIGNPOST_N_SHEET_COLUMNS)
    return;

  self->descending = column == self->sort_column && !self->descending;
  self->sort_column = column;
  update (self);
  if (!signpost_adaptive_bin_get_narrow (self->bin))
    focus_head (self, column);
}

static GdkContentProvider *
create_text_provider (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_union ((GdkContentProvider *[]) {
    gdk_content_provider_new_typed (G_TYPE_STRING, text),
    gdk_content_provider_new_for_bytes ("text/plain;charset=utf-8", bytes),
  }, 2);
}

/* A table for a spreadsheet or a letter, with the same as text for everything else */
static GdkContentProvider *
create_table_provider (SignpostOptionSheet *sheet)
{
  g_autofree char *html = signpost_option_sheet_to_html (sheet);
  g_autofree char *text = signpost_option_sheet_to_text (sheet);
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));

  return gdk_content_provider_new_union ((GdkContentProvider *[]) {
    gdk_content_provider_new_for_bytes ("text/html", bytes),
    create_text_provider (text),
  }, 2);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  SignpostOptionTable *self = SIGNPOST_OPTION_TABLE (widget);
  const char *format = g_variant_get_string (parameter, NULL);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autofree char *text = NULL;

  if (self->sheet == NULL)
    return;

  if (g_str_equal (format, "markdown"))
    text = signpost_option_sheet_to_markdown (self->sheet);
  else if (g_str_equal (format, "text"))
    text = signpost_option_sheet_to_text (self->sheet);

  provider = text != NULL ? create_text_provider (text) : create_table_provider (self->sheet);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), provider);
}

static void
signpost_option_table_dispose (GObject *object)
{
  SignpostOptionTable *self = SIGNPOST_OPTION_TABLE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_OPTION_TABLE);
  g_clear_pointer (&self->sheet, signpost_option_sheet_free);
  g_clear_pointer (&self->ids, g_strfreev);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (signpost_option_table_parent_class)->dispose (object);
}

static void
signpost_option_table_class_init (SignpostOptionTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_option_table_dispose;

  gtk_widget_class_install_action (widget_class, "table.sort", "i", sort_cb);
  gtk_widget_class_install_action (widget_class, "table.copy", "s", copy_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy",
                                       "s", "table");

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-option-table.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionTable, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionTable, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionTable, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionTable, table);
  gtk_widget_class_bind_template_child (widget_class, SignpostOptionTable, sort_section);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "option-table");
}

/* Where it is narrow there are no heads to press. */
static void
fill_menu (SignpostOptionTable *self)
{
  for (guint i = 0; i < SIGNPOST_N_SHEET_COLUMNS; i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (signpost_sheet_column_to_title (i), NULL);

      g_menu_item_set_action_and_target (item, "table.sort", "i", (int) i);
      g_menu_append_item (self->sort_section, item);
    }
}

static void
signpost_option_table_init (SignpostOptionTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->sort_column = SIGNPOST_SHEET_UNSORTED;
  fill_menu (self);
  g_signal_connect_object (self->bin, "notify::narrow", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_option_table_new (SignpostCatalogue *catalogue)
{
  SignpostOptionTable *self = g_object_new (SIGNPOST_TYPE_OPTION_TABLE, NULL);

  self->catalogue = g_object_ref (catalogue);

  return GTK_WIDGET (self);
}

void
signpost_option_table_show (SignpostOptionTable *self,
                            const char          *title,
                            const char * const  *ids)
{
  g_return_if_fail (SIGNPOST_IS_OPTION_TABLE (self));

  gtk_label_set_label (self->title, title);
  g_strfreev (self->ids);
  self->ids = g_strdupv ((char **) ids);
  self->sort_column = SIGNPOST_SHEET_UNSORTED;
  self->descending = FALSE;
  update (self);
}

SignpostOptionSheet *
signpost_option_table_get_sheet (SignpostOptionTable *self)
{
  g_return_val_if_fail (SIGNPOST_IS_OPTION_TABLE (self), NULL);

  return self->sheet;
}
