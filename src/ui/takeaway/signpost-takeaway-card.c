/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/takeaway/signpost-takeaway-card.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-application.h"
#include "ui/signpost-banner.h"
#include "ui/signpost-platform.h"
#include "ui/takeaway/signpost-poster-print.h"
#include "ui/takeaway/signpost-takeaway-provider.h"

struct _SignpostTakeawayCard
{
  AdwBin                  parent_instance;

  GtkLabel               *title;
  GtkPicture             *picture;
  SignpostBanner         *banner;
  GtkMenuButton          *export_button;
  GMenu                  *export_menu;
  GMenuModel             *table_menu;
  GMenuModel             *copy_table_menu;
  GMenuModel             *copy_menu;

  SignpostTakeaway       *takeaway;
  SignpostTakeawayFormat  format;       /* of the export that is under way */
  GCancellable           *cancellable;
};

G_DEFINE_FINAL_TYPE (SignpostTakeawayCard, signpost_takeaway_card, ADW_TYPE_BIN)

enum
{
  SIGNAL_COPIED,
  SIGNAL_EXPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* An error, or none: what was wrong before is over. */
static void
tell (SignpostTakeawayCard *self,
      GError               *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    signpost_banner_set_text (self->banner, error != NULL ? error->message : NULL);
}

static void
copy (SignpostTakeawayCard *self,
      GdkContentProvider   *provider)
{
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), provider);
  g_signal_emit (self, signals[SIGNAL_COPIED], 0);
}

static void
copy_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  SignpostTakeawayCard *self = SIGNPOST_TAKEAWAY_CARD (widget);
  g_autoptr (GdkContentProvider) provider = signpost_takeaway_provider_new (self->takeaway);

  copy (self, provider);
}

/* Where it is pasted would choose another. */
static void
copy_as_cb (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  SignpostTakeawayCard *self = SIGNPOST_TAKEAWAY_CARD (widget);
  g_autoptr (GdkContentProvider) provider = NULL;
  SignpostTakeawayFormat format;

  if (!signpost_takeaway_format_from_nick (g_variant_get_string (parameter, NULL), &format) ||
      !signpost_takeaway_has_format (self->takeaway, format))
    return;

  provider = signpost_takeaway_provider_new_for_format (self->takeaway, format);
  copy (self, provider);
}

static void
print_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  SignpostTakeawayCard *self = SIGNPOST_TAKEAWAY_CARD (widget);
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autoptr (GtkPrintOperation) operation = signpost_poster_print_new (self->takeaway);
  g_autoptr (GError) error = NULL;

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, &error);
  tell (self, error);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (SignpostTakeawayCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = signpost_takeaway_export_finish (result, &error);

  tell (self, error);

  if (file != NULL)
    g_signal_emit (self, signals[SIGNAL_EXPORTED], 0, file);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  SignpostTakeawayCard *self = SIGNPOST_TAKEAWAY_CARD (source);
  g_autoptr (GFile) file = signpost_platform_choose_finish (result, NULL);

  if (file != NULL)
    signpost_takeaway_export_async (self->takeaway, self->format, file, NULL, exported_cb,
                                    g_object_ref (self));
}

static void
export_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  SignpostTakeawayCard *self = SIGNPOST_TAKEAWAY_CARD (widget);
  g_autofree char *name = NULL;
  SignpostTakeawayFormat format;

  if (!signpost_takeaway_format_from_nick (g_variant_get_string (parameter, NULL), &format) ||
      !signpost_takeaway_has_format (self->takeaway, format))
    return;

  self->format = format;
  name = signpost_takeaway_dup_name (self->takeaway, format);
  signpost_platform_choose_file (widget, GTK_FILE_CHOOSER_ACTION_SAVE, _("Export"), _("_Export"), NULL, name,
                                 chosen_cb, NULL);
}

static GdkContentProvider *
prepare_cb (GtkDragSource        *source,
            double                x,
            double                y,
            SignpostTakeawayCard *self)
{
  return signpost_takeaway_provider_new (self->takeaway);
}

static void
drag_begin_cb (GtkDragSource        *source,
               GdkDrag              *drag,
               SignpostTakeawayCard *self)
{
  g_autoptr (GdkPaintable) icon = gtk_widget_paintable_new (GTK_WIDGET (self->picture));
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (icon);

  gtk_drag_source_set_icon (source, image, 0, 0);
}

static void
drawn_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (SignpostTakeawayCard) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = signpost_takeaway_make_finish (result, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (bytes != NULL)
    texture = gdk_texture_new_from_bytes (bytes, &error);

  if (texture != NULL)
    gtk_picture_set_paintable (self->picture, GDK_PAINTABLE (texture));

  tell (self, error);
}

static void
signpost_takeaway_card_dispose (GObject *object)
{
  SignpostTakeawayCard *self = SIGNPOST_TAKEAWAY_CARD (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->takeaway, signpost_takeaway_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), SIGNPOST_TYPE_TAKEAWAY_CARD);

  G_OBJECT_CLASS (signpost_takeaway_card_parent_class)->dispose (object);
}

static void
signpost_takeaway_card_class_init (SignpostTakeawayCardClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_takeaway_card_dispose;

  /**
   * SignpostTakeawayCard::copied:
   *
   * It is on the clipboard.
   */
  signals[SIGNAL_COPIED] = g_signal_new ("copied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);

  /**
   * SignpostTakeawayCard::exported:
   *
   * It has been written to the file that is given.
   */
  signals[SIGNAL_EXPORTED] = g_signal_new ("exported", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  g_type_ensure (SIGNPOST_TYPE_BANNER);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               SIGNPOST_RESOURCE_BASE "/ui/signpost-takeaway-card.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, picture);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, export_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, export_menu);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, table_menu);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, copy_table_menu);
  gtk_widget_class_bind_template_child (widget_class, SignpostTakeawayCard, copy_menu);

  gtk_widget_class_install_action (widget_class, "takeaway.copy", NULL, copy_cb);
  gtk_widget_class_install_action (widget_class, "takeaway.copy-as", "s", copy_as_cb);
  gtk_widget_class_install_action (widget_class, "takeaway.print", NULL, print_cb);
  gtk_widget_class_install_action (widget_class, "takeaway.export", "s", export_cb);
}

static void
signpost_takeaway_card_init (SignpostTakeawayCard *self)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), self, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self->picture), GTK_EVENT_CONTROLLER (source));
}

GtkWidget *
signpost_takeaway_card_new (void)
{
  return g_object_new (SIGNPOST_TYPE_TAKEAWAY_CARD, NULL);
}

static void
add_table_formats (SignpostTakeawayCard *self)
{
  if (signpost_takeaway_has_format (self->takeaway, SIGNPOST_TAKEAWAY_CSV))
    {
      g_menu_append_section (self->export_menu, NULL, self->table_menu);
      g_menu_append_section (self->export_menu, NULL, self->copy_table_menu);
    }
  g_menu_append_section (self->export_menu, NULL, self->copy_menu);

  gtk_menu_button_set_menu_model (self->export_button, G_MENU_MODEL (self->export_menu));
}

void
signpost_takeaway_card_set_takeaway (SignpostTakeawayCard *self,
                                     SignpostTakeaway     *takeaway)
{
  const char *title = signpost_takeaway_get_title (takeaway);
  gboolean is_first = self->takeaway == NULL;

  g_return_if_fail (SIGNPOST_IS_TAKEAWAY_CARD (self));

  g_clear_pointer (&self->takeaway, signpost_takeaway_unref);
  self->takeaway = signpost_takeaway_ref (takeaway);
  gtk_label_set_label (self->title, title);
  gtk_picture_set_alternative_text (self->picture, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);

  if (is_first)
    add_table_formats (self);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->cancellable = g_cancellable_new ();
  signpost_takeaway_make_async (takeaway, SIGNPOST_TAKEAWAY_PNG, self->cancellable, drawn_cb,
                                g_object_ref (self));
}
