/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-application.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>

#include "ui/signpost-application-private.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-search-provider.h"
#include "ui/signpost-window.h"

/**
 * SignpostApplication:
 *
 * Keeps what all windows share: the catalogue, the drafts and the settings. Each is made when it is
 * first asked for, because the first frame needs none of them.
 */
struct _SignpostApplication
{
  AdwApplication      parent_instance;

  GSettings          *settings;
  SignpostCatalogue  *catalogue;
  SignpostDraftStore *drafts;
  GError             *drafts_error;

  SignpostSearchProvider *search_provider;
};

G_DEFINE_FINAL_TYPE (SignpostApplication, signpost_application, ADW_TYPE_APPLICATION)

static GtkWindow *
ensure_window (SignpostApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (window == NULL)
    window = GTK_WINDOW (signpost_window_new (self));

  return window;
}

static void
signpost_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (signpost_application_parent_class)->startup (application);

  gtk_window_set_default_icon_name (SIGNPOST_APPLICATION_ID);
  signpost_platform_tend_buttons ();
  signpost_application_add_actions (SIGNPOST_APPLICATION (application));
}

static void
signpost_application_activate (GApplication *application)
{
  gtk_window_present (ensure_window (SIGNPOST_APPLICATION (application)));
}

static void
signpost_application_open (GApplication  *application,
                           GFile        **files,
                           int            n_files,
                           const char    *hint)
{
  GtkWindow *window = ensure_window (SIGNPOST_APPLICATION (application));

  for (int i = 0; i < n_files; i++)
    signpost_window_open (SIGNPOST_WINDOW (window), files[i]);

  gtk_window_present (window);
}

/* From now on the program ends with its last window. */
static void
signpost_application_window_added (GtkApplication *application,
                                   GtkWindow      *window)
{
  g_application_set_inactivity_timeout (G_APPLICATION (application), 0);

  GTK_APPLICATION_CLASS (signpost_application_parent_class)->window_added (application, window);
}

static gboolean
signpost_application_dbus_register (GApplication     *application,
                                    GDBusConnection  *connection,
                                    const char       *path,
                                    GError          **error)
{
  SignpostApplication *self = SIGNPOST_APPLICATION (application);

  if (!G_APPLICATION_CLASS (signpost_application_parent_class)->dbus_register (application, connection, path,
                                                                               error))
    return FALSE;

  self->search_provider = signpost_search_provider_new (self);

  return signpost_search_provider_export (self->search_provider, connection, path, error);
}

static void
signpost_application_dbus_unregister (GApplication    *application,
                                      GDBusConnection *connection,
                                      const char      *path)
{
  SignpostApplication *self = SIGNPOST_APPLICATION (application);

  if (self->search_provider != NULL)
    signpost_search_provider_unexport (self->search_provider, connection);

  g_clear_object (&self->search_provider);

  G_APPLICATION_CLASS (signpost_application_parent_class)->dbus_unregister (application, connection, path);
}

/* The actions that a launcher offers beside its main one. The program that runs already does them, if there is one. */
static int
signpost_application_handle_local_options (GApplication *application,
                                           GVariantDict *options)
{
  static const char * const actions[] = { "new-decision", "new-window" };

  for (gsize i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      if (!g_variant_dict_contains (options, actions[i]))
        continue;

      if (!g_application_register (application, NULL, NULL))
        return EXIT_FAILURE;

      g_action_group_activate_action (G_ACTION_GROUP (application), actions[i], NULL);
    }

  return -1;
}

/* The last chance to write: windows have asked before, here is nobody left to ask. */
static void
signpost_application_shutdown (GApplication *application)
{
  SignpostApplication *self = SIGNPOST_APPLICATION (application);
  g_autoptr (GError) error = NULL;

  if (!signpost_application_flush (self, &error))
    g_printerr ("%s\n", error->message);

  G_APPLICATION_CLASS (signpost_application_parent_class)->shutdown (application);
}

static void
signpost_application_dispose (GObject *object)
{
  SignpostApplication *self = SIGNPOST_APPLICATION (object);

  g_clear_error (&self->drafts_error);
  g_clear_object (&self->drafts);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (signpost_application_parent_class)->dispose (object);
}

static void
signpost_application_class_init (SignpostApplicationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  object_class->dispose = signpost_application_dispose;

  application_class->startup = signpost_application_startup;
  application_class->activate = signpost_application_activate;
  application_class->open = signpost_application_open;
  application_class->handle_local_options = signpost_application_handle_local_options;
  GTK_APPLICATION_CLASS (klass)->window_added = signpost_application_window_added;

  application_class->dbus_register = signpost_application_dbus_register;
  application_class->dbus_unregister = signpost_application_dbus_unregister;
  application_class->shutdown = signpost_application_shutdown;
}

static void
signpost_application_init (SignpostApplication *self)
{
  static const GOptionEntry entries[] = {
    { "new-decision", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Begin a new decision"), NULL },
    { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open a new window"), NULL },
    { NULL }
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

SignpostApplication *
signpost_application_new (void)
{
  return g_object_new (SIGNPOST_TYPE_APPLICATION,
                       "application-id", SIGNPOST_APPLICATION_ID,
                       "resource-base-path", SIGNPOST_RESOURCE_BASE,
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       NULL);
}

/* (transfer full) (nullable): NULL for the built-in one */
static GFile *
dup_catalogue_file (void)
{
  const char *name = g_getenv ("SIGNPOST_CATALOGUE");

  return name != NULL && name[0] != '\0' ? g_file_new_for_commandline_arg (name) : NULL;
}

gboolean
signpost_application_has_catalogue (SignpostApplication *self)
{
  g_autoptr (GFile) file = dup_catalogue_file ();

  g_return_val_if_fail (SIGNPOST_IS_APPLICATION (self), FALSE);

  return self->catalogue != NULL || file == NULL;
}

static void
catalogue_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  SignpostApplication *self = g_task_get_source_object (task);
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = signpost_catalogue_load_finish (result, &error);

  if (catalogue == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }

  /* Who was not patient may have read it meanwhile. */
  if (self->catalogue == NULL)
    self->catalogue = g_steal_pointer (&catalogue);

  g_task_return_boolean (task, TRUE);
}

void
signpost_application_load_catalogue_async (SignpostApplication *self,
                                           GAsyncReadyCallback  callback,
                                           gpointer             user_data)
{
  g_autoptr (GFile) file = dup_catalogue_file ();
  GTask *task = g_task_new (self, NULL, callback, user_data);

  g_task_set_source_tag (task, signpost_application_load_catalogue_async);
  signpost_catalogue_load_async (file, NULL, catalogue_loaded_cb, task);
}

gboolean
signpost_application_load_catalogue_finish (SignpostApplication  *self,
                                            GAsyncResult         *result,
                                            GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

SignpostCatalogue *
signpost_application_get_catalogue (SignpostApplication  *self,
                                    GError              **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (SIGNPOST_IS_APPLICATION (self), NULL);

  if (self->catalogue != NULL)
    return self->catalogue;

  file = dup_catalogue_file ();
  self->catalogue = file == NULL ? signpost_catalogue_new_builtin (error)
                                 : signpost_catalogue_new_from_file (file, error);

  return self->catalogue;
}

SignpostDraftStore *
signpost_application_get_drafts (SignpostApplication *self)
{
  g_autoptr (GFile) folder = NULL;

  g_return_val_if_fail (SIGNPOST_IS_APPLICATION (self), NULL);

  if (self->drafts != NULL || signpost_application_get_catalogue (self, NULL) == NULL)
    return self->drafts;

  folder = g_file_new_build_filename (g_get_user_data_dir (), "signpost", "drafts", NULL);
  self->drafts = signpost_draft_store_new (self->catalogue, folder);
  signpost_draft_store_load (self->drafts, &self->drafts_error);

  return self->drafts;
}

const char *
signpost_application_get_drafts_error (SignpostApplication *self)
{
  g_return_val_if_fail (SIGNPOST_IS_APPLICATION (self), NULL);

  return self->drafts_error != NULL ? self->drafts_error->message : NULL;
}

GSettings *
signpost_application_get_settings (SignpostApplication *self)
{
  g_return_val_if_fail (SIGNPOST_IS_APPLICATION (self), NULL);

  if (self->settings == NULL)
    self->settings = g_settings_new (SIGNPOST_APPLICATION_ID);

  return self->settings;
}

GFile *
signpost_application_dup_log_folder (SignpostApplication *self)
{
  g_autofree char *uri = NULL;
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  g_return_val_if_fail (SIGNPOST_IS_APPLICATION (self), NULL);

  uri = g_settings_get_string (signpost_application_get_settings (self), "log-folder");

  if (uri[0] != '\0')
    return g_file_new_for_uri (uri);

  /* Not translated: another language must not hide the records. */
  return g_file_new_build_filename (documents != NULL ? documents : g_get_home_dir (), "Decisions",
                                    NULL);
}

void
signpost_application_set_log_folder (SignpostApplication *self,
                                     GFile               *folder)
{
  g_autofree char *uri = g_file_get_uri (folder);

  g_return_if_fail (SIGNPOST_IS_APPLICATION (self));

  g_settings_set_string (signpost_application_get_settings (self), "log-folder", uri);
}

gboolean
signpost_application_flush (SignpostApplication  *self,
                            GError              **error)
{
  g_return_val_if_fail (SIGNPOST_IS_APPLICATION (self), FALSE);

  return self->drafts == NULL || signpost_draft_store_flush (self->drafts, error);
}
