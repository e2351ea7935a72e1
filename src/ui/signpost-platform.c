/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-platform.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#define HELP_OVERLAY "/io/github/signpost_adr/Signpost/ui/help-overlay.ui"
/* Labels of buttons that are longer may be cut, down to these */
#define LONG_LABEL_CHARS 19
#define SHRUNK_LABEL_CHARS 12
#define LAST_FOLDER "signpost-last-folder"

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* Held by the program's own settings of GTK, which live as long as it does */
static GObject *
get_memory (void)
{
  return G_OBJECT (gtk_settings_get_default ());
}

GFile *
signpost_platform_dup_save_folder (GFile *folder)
{
  GFile *last = g_object_get_data (get_memory (), LAST_FOLDER);
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (last != NULL && g_file_query_exists (last, NULL))
    return g_object_ref (last);

  if (folder != NULL)
    return g_object_ref (folder);

  if (documents != NULL && g_file_test (documents, G_FILE_TEST_IS_DIR))
    return g_file_new_for_path (documents);

  return g_file_new_for_path (g_get_home_dir ());
}

void
signpost_platform_remember_saved (GFile *file)
{
  g_object_set_data_full (get_memory (), LAST_FOLDER, g_file_get_parent (file), g_object_unref);
}

/* The task keeps the chooser: a native dialog belongs to nobody, and vanishes with its last
 * reference. */
static void
chooser_response_cb (GtkNativeDialog *dialog,
                     int              response,
                     gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (dialog);
  g_autoptr (GFile) file = NULL;

  gtk_native_dialog_hide (dialog);

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (chooser);

  if (file != NULL && gtk_file_chooser_get_action (chooser) == GTK_FILE_CHOOSER_ACTION_SAVE)
    signpost_platform_remember_saved (file);

  if (file != NULL)
    g_task_return_pointer (task, g_steal_pointer (&file), g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("Nothing was chosen"));
}

void
signpost_platform_choose_file (GtkWidget            *parent,
                               GtkFileChooserAction  action,
                               const char           *title,
                               const char           *accept,
                               GFile                *folder,
                               const char           *name,
                               GAsyncReadyCallback   callback,
                               gpointer              user_data)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, callback, user_data);
  g_autoptr (GFile) start = NULL;
  GtkFileChooserNative *chooser = NULL;

  g_task_set_source_tag (task, signpost_platform_choose_file);
  chooser = gtk_file_chooser_native_new (title, find_window (parent), action, accept, NULL);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);

  if (action == GTK_FILE_CHOOSER_ACTION_SAVE)
    start = signpost_platform_dup_save_folder (folder);
  else
    g_set_object (&start, folder);

  if (start != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (chooser), start, NULL);

  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);

  g_task_set_task_data (task, chooser, g_object_unref);
  g_signal_connect (chooser, "response", G_CALLBACK (chooser_response_cb), g_steal_pointer (&task));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

GFile *
signpost_platform_choose_finish (GAsyncResult  *result,
                                 GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
confirm_response_cb (AdwMessageDialog *dialog,
                     const char       *response,
                     gpointer          user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_boolean (task, g_str_equal (response, "accept"));
}

void
signpost_platform_confirm (GtkWidget           *parent,
                           const char          *heading,
                           const char          *body,
                           const char          *accept,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, callback, user_data);
  GtkWidget *dialog = adw_message_dialog_new (find_window (parent), heading, body);

  g_task_set_source_tag (task, signpost_platform_confirm);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Cancel"),
                                    "accept", accept,
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "accept",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (confirm_response_cb), g_steal_pointer (&task));
  gtk_window_present (GTK_WINDOW (dialog));
}

gboolean
signpost_platform_confirm_finish (GAsyncResult *result)
{
  return g_task_propagate_boolean (G_TASK (result), NULL);
}

static void
ask_response_cb (AdwMessageDialog *dialog,
                 const char       *response,
                 gpointer          user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_int (task, g_str_equal (response, "cancel") ? -1 : (gssize) atoi (response));
}

void
signpost_platform_ask (GtkWidget           *parent,
                       const char          *heading,
                       const char          *body,
                       const char * const  *answers,
                       GAsyncReadyCallback  callback,
                       gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (parent, NULL, callback, user_data);
  AdwMessageDialog *dialog =
    ADW_MESSAGE_DIALOG (adw_message_dialog_new (find_window (parent), heading, body));
  guint i;

  g_task_set_source_tag (task, signpost_platform_ask);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  for (i = 0; answers[i] != NULL; i++)
    {
      g_autofree char *response = g_strdup_printf ("%u", i);

      adw_message_dialog_add_response (dialog, response, answers[i]);
      if (answers[i + 1] != NULL)
        continue;
      adw_message_dialog_set_response_appearance (dialog, response, ADW_RESPONSE_SUGGESTED);
      adw_message_dialog_set_default_response (dialog, response);
    }
  adw_message_dialog_set_close_response (dialog, "cancel");
  g_signal_connect (dialog, "response", G_CALLBACK (ask_response_cb), g_steal_pointer (&task));
  gtk_window_present (GTK_WINDOW (dialog));
}

int
signpost_platform_ask_finish (GAsyncResult *result)
{
  return (int) g_task_propagate_int (G_TASK (result), NULL);
}

AdwToast *
signpost_platform_new_written_toast (GFile      *file,
                                     const char *show_action)
{
  g_autofree char *name = g_file_get_basename (file);
  /* Translators: %s is a file name */
  g_autofree char *text = g_strdup_printf (_("Saved as %s"), name);
  g_autofree char *markup = g_markup_escape_text (text, -1);
  g_autofree char *uri = g_file_get_uri (file);
  AdwToast *toast = adw_toast_new (markup);

  adw_toast_set_button_label (toast, _("_Show"));
  adw_toast_set_action_name (toast, show_action);
  adw_toast_set_action_target (toast, "s", uri);

  return toast;
}

static char *
dup_debug_info (void)
{
  return g_strdup_printf ("Signpost %s\nGTK %u.%u.%u\nlibadwaita %u.%u.%u\nGLib %u.%u.%u\n",
                          SIGNPOST_VERSION,
                          gtk_get_major_version (), gtk_get_minor_version (),
                          gtk_get_micro_version (),
                          adw_get_major_version (), adw_get_minor_version (),
                          adw_get_micro_version (),
                          glib_major_version, glib_minor_version, glib_micro_version);
}

void
signpost_platform_show_about (GtkWindow *parent)
{
  g_autofree char *debug_info = dup_debug_info ();

  adw_show_about_window (parent,
                         "application-name", _("Signpost"),
                         "application-icon", SIGNPOST_APPLICATION_ID,
                         "version", SIGNPOST_VERSION,
                         "developer-name", _("The Signpost developers"),
                         "comments", _("Choose how systems integrate, and record why."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your names, a line each */
                         "translator-credits", _("translator-credits"),
                         "debug-info", debug_info,
                         NULL);
}

/* GTK’s list of shortcuts has one toggle button, which shows an icon and is called nothing. */
static void
name_search (GtkWidget *widget)
{
  if (GTK_IS_TOGGLE_BUTTON (widget))
    {
      gtk_widget_set_tooltip_text (widget, _("Search Shortcuts"));
      gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search Shortcuts"),
                                      -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_search (child);
}

/* GTK would load the list with every window if it lay in the place GTK knows; that took a tenth of
 * the time to the first frame. */
void
signpost_platform_show_shortcuts (GtkApplicationWindow *parent)
{
  GtkShortcutsWindow *overlay = gtk_application_window_get_help_overlay (parent);
  g_autoptr (GtkBuilder) builder = NULL;

  if (overlay == NULL)
    {
      builder = gtk_builder_new_from_resource (HELP_OVERLAY);
      overlay = GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay"));
      gtk_application_window_set_help_overlay (parent, overlay);
      name_search (gtk_window_get_titlebar (GTK_WINDOW (overlay)));
    }

  gtk_window_present (GTK_WINDOW (overlay));
}

void
signpost_platform_announce (GtkWidget  *widget,
                            const char *text)
{
#if GTK_CHECK_VERSION (4, 14, 0)
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
  G_GNUC_END_IGNORE_DEPRECATIONS
#endif
}

void
signpost_platform_get_colour (GtkWidget *widget,
                              GdkRGBA   *colour)
{
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), colour);
}

gboolean
signpost_platform_lookup_colour (GtkWidget  *widget,
                                 const char *name,
                                 GdkRGBA    *colour)
{
  return gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name, colour);
}

/* “__” stands for an underscore. */
static char *
dup_without_mnemonic (const char *label)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (; *label != '\0'; label++)
    {
      if (*label == '_' && label[1] != '\0')
        label++;
      g_string_append_c (text, *label);
    }

  return g_strdup (text->str);
}

static gboolean
tend_button_cb (GSignalInvocationHint *hint,
                guint                  n_values,
                const GValue          *values,
                gpointer               user_data)
{
  GtkWidget *widget = g_value_get_object (&values[0]);
  GtkWidget *child = GTK_IS_BUTTON (widget) ? gtk_button_get_child (GTK_BUTTON (widget)) : NULL;

  /* A long translation must not make the window wider than a telephone; a short one is not worth a cut. */
  if (GTK_IS_LABEL (child) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL &&
      g_utf8_strlen (gtk_label_get_text (GTK_LABEL (child)), -1) > LONG_LABEL_CHARS)
    g_object_set (child, "ellipsize", PANGO_ELLIPSIZE_END, "width-chars", SHRUNK_LABEL_CHARS, NULL);

  if (GTK_IS_BUTTON (widget) && gtk_button_get_use_underline (GTK_BUTTON (widget)) &&
      gtk_button_get_label (GTK_BUTTON (widget)) != NULL)
    {
      g_autofree char *name = dup_without_mnemonic (gtk_button_get_label (GTK_BUTTON (widget)));

      gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                      -1);
    }

  return TRUE;
}

void
signpost_platform_tend_buttons (void)
{
  static gsize done = 0;

  if (!g_once_init_enter (&done))
    return;

  /* The signal is there with the class. */
  g_type_class_unref (g_type_class_ref (GTK_TYPE_WIDGET));
  g_signal_add_emission_hook (g_signal_lookup ("map", GTK_TYPE_WIDGET), 0, tend_button_cb, NULL,
                              NULL);
  g_once_init_leave (&done, 1);
}
