/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-search-provider.h"

#include "core/record/signpost-log.h"
#include "core/record/signpost-overview.h"
#include "ui/signpost-window.h"

/* How long a program without a window waits for the next question */
#define LINGER_MS 20000

struct _SignpostSearchProvider
{
  GObject              parent_instance;

  SignpostApplication *application;    /* borrowed: it owns this */
  SignpostLog         *log;            /* as it was when the last search began */
  guint                registration_id;
};

G_DEFINE_FINAL_TYPE (SignpostSearchProvider, signpost_search_provider, G_TYPE_OBJECT)

/* Part of the interface between GNOME’s shell and applications: the names are not ours. */
static const char interface_xml[] =
  "<node>"
  "  <interface name='org.gnome.Shell.SearchProvider2'>"
  "    <method name='GetInitialResultSet'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetSubsearchResultSet'>"
  "      <arg type='as' name='previous_results' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='as' name='results' direction='out'/>"
  "    </method>"
  "    <method name='GetResultMetas'>"
  "      <arg type='as' name='identifiers' direction='in'/>"
  "      <arg type='aa{sv}' name='metas' direction='out'/>"
  "    </method>"
  "    <method name='ActivateResult'>"
  "      <arg type='s' name='identifier' direction='in'/>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "    <method name='LaunchSearch'>"
  "      <arg type='as' name='terms' direction='in'/>"
  "      <arg type='u' name='timestamp' direction='in'/>"
  "    </method>"
  "  </interface>"
  "</node>";

/* (nullable): the one that has been read; a bad one is not read again for every letter. */
static SignpostCatalogue *
get_catalogue (SignpostSearchProvider *self)
{
  if (!signpost_application_has_catalogue (self->application))
    return NULL;

  return signpost_application_get_catalogue (self->application, NULL);
}

static GPtrArray *
search (SignpostSearchProvider *self,
        const char * const     *terms)
{
  SignpostCatalogue *catalogue = get_catalogue (self);

  return catalogue != NULL ? signpost_overview_search (catalogue, G_LIST_MODEL (self->log), terms) : g_ptr_array_new ();
}

/* (nullable) */
static SignpostFound *
find (SignpostSearchProvider *self,
      const char             *id)
{
  SignpostCatalogue *catalogue = get_catalogue (self);

  return catalogue != NULL ? signpost_overview_find (catalogue, G_LIST_MODEL (self->log), id) : NULL;
}

static void
return_results (SignpostSearchProvider *self,
                GDBusMethodInvocation  *invocation,
                const char * const     *terms)
{
  g_autoptr (GPtrArray) found = search (self, terms);
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("(as)"));

  g_variant_builder_open (&builder, G_VARIANT_TYPE_STRING_ARRAY);
  for (guint i = 0; i < found->len; i++)
    g_variant_builder_add (&builder, "s", ((const SignpostFound *) g_ptr_array_index (found, i))->id);
  g_variant_builder_close (&builder);

  g_dbus_method_invocation_return_value (invocation, g_variant_builder_end (&builder));
}

static void
add_meta (GVariantBuilder     *builder,
          const SignpostFound *found)
{
  g_autoptr (GIcon) icon = g_themed_icon_new (SIGNPOST_APPLICATION_ID);
  g_autoptr (GVariant) serialized = g_icon_serialize (icon);

  g_variant_builder_open (builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (builder, "{sv}", "id", g_variant_new_string (found->id));
  g_variant_builder_add (builder, "{sv}", "name", g_variant_new_string (found->title));
  g_variant_builder_add (builder, "{sv}", "description", g_variant_new_string (found->text));
  g_variant_builder_add (builder, "{sv}", "icon", serialized);
  g_variant_builder_close (builder);
}

static void
return_metas (SignpostSearchProvider *self,
              GDBusMethodInvocation  *invocation,
              const char * const     *ids)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("(aa{sv})"));

  g_variant_builder_open (&builder, G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autoptr (SignpostFound) found = find (self, ids[i]);

      if (found != NULL)
        add_meta (&builder, found);
    }

  g_variant_builder_close (&builder);
  g_dbus_method_invocation_return_value (invocation, g_variant_builder_end (&builder));
}

static SignpostWindow *
present (SignpostSearchProvider *self,
         guint32                 timestamp)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self->application));

  if (window == NULL)
    window = GTK_WINDOW (signpost_window_new (self->application));

  gtk_window_present_with_time (window, timestamp);

  return SIGNPOST_WINDOW (window);
}

static void
open_result (SignpostSearchProvider *self,
             const char             *id,
             guint32                 timestamp)
{
  g_autoptr (SignpostFound) found = find (self, id);
  SignpostWindow *window = present (self, timestamp);
  g_autoptr (GFile) file = NULL;

  /* It may have gone since it was found: then the window is all there is to show. */
  if (found == NULL)
    return;

  if (found->kind == SIGNPOST_FOUND_RECORD)
    {
      file = g_file_resolve_relative_path (signpost_log_get_folder (self->log), found->name);
      signpost_window_open (window, file);
    }
  else if (found->kind == SIGNPOST_FOUND_USE_CASE)
    {
      signpost_window_explore (window, found->name, "");
    }
  else
    {
      signpost_window_explore (window, "", found->name);
    }
}

static void
launch_search (SignpostSearchProvider *self,
               char                  **terms,
               guint32                 timestamp)
{
  g_autofree char *text = g_strjoinv (" ", terms);

  signpost_window_search (present (self, timestamp), text);
}

static void
answer (SignpostSearchProvider *self,
        GDBusMethodInvocation  *invocation)
{
  const char *method = g_dbus_method_invocation_get_method_name (invocation);
  GVariant *parameters = g_dbus_method_invocation_get_parameters (invocation);
  g_autofree const char **list = NULL;
  g_auto (GStrv) terms = NULL;
  const char *id = NULL;
  guint32 timestamp = 0;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &list);
      return_results (self, invocation, list);
    }
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      g_variant_get (parameters, "(as^a&s)", NULL, &list);
      return_results (self, invocation, list);
    }
  else if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &list);
      return_metas (self, invocation, list);
    }
  else if (g_str_equal (method, "ActivateResult"))
    {
      g_variant_get (parameters, "(&sasu)", &id, NULL, &timestamp);
      open_result (self, id, timestamp);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
  else
    {
      g_variant_get (parameters, "(^asu)", &terms, &timestamp);
      launch_search (self, terms, timestamp);
      g_dbus_method_invocation_return_value (invocation, NULL);
    }
}

typedef struct
{
  SignpostSearchProvider *self;
  GDBusMethodInvocation  *invocation;
} Call;

static void
log_loaded_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autofree Call *call = user_data;
  g_autoptr (SignpostSearchProvider) self = call->self;
  GApplication *application = G_APPLICATION (self->application);

  /* A folder that cannot be read has no records to find; the rest still does. */
  signpost_log_load_finish (SIGNPOST_LOG (source), result, NULL);
  g_set_object (&self->log, SIGNPOST_LOG (source));
  answer (self, call->invocation);

  /* The next letter is on its way. With a window there is more to stay for than that. */
  if (gtk_application_get_windows (GTK_APPLICATION (application)) == NULL)
    g_application_set_inactivity_timeout (application, LINGER_MS);

  g_application_release (application);
}

static void
load_log (Call *call)
{
  g_autoptr (GFile) folder = signpost_application_dup_log_folder (call->self->application);
  g_autoptr (SignpostLog) log = signpost_log_new (folder);

  signpost_log_load_async (log, NULL, log_loaded_cb, call);
}

/* Without a catalogue nothing of it is found; the window says why. */
static void
catalogue_loaded_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      user_data)
{
  signpost_application_load_catalogue_finish (SIGNPOST_APPLICATION (source), result, NULL);
  load_log (user_data);
}

/* Each search begins with the folder as it is now; what follows it rests on that. A catalogue of one's
 * own is read before, in another thread. */
static void
method_cb (GDBusConnection       *connection,
           const char            *sender,
           const char            *path,
           const char            *interface,
           const char            *method,
           GVariant              *parameters,
           GDBusMethodInvocation *invocation,
           gpointer               user_data)
{
  SignpostSearchProvider *self = user_data;
  Call *call = NULL;

  if (self->log != NULL && !g_str_equal (method, "GetInitialResultSet"))
    {
      answer (self, invocation);
      return;
    }

  call = g_new0 (Call, 1);
  call->self = g_object_ref (self);
  call->invocation = invocation;
  g_application_hold (G_APPLICATION (self->application));

  if (signpost_application_has_catalogue (self->application))
    load_log (call);
  else
    signpost_application_load_catalogue_async (self->application, catalogue_loaded_cb, call);
}

static void
signpost_search_provider_dispose (GObject *object)
{
  SignpostSearchProvider *self = SIGNPOST_SEARCH_PROVIDER (object);

  g_clear_object (&self->log);

  G_OBJECT_CLASS (signpost_search_provider_parent_class)->dispose (object);
}

static void
signpost_search_provider_class_init (SignpostSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_search_provider_dispose;
}

static void
signpost_search_provider_init (SignpostSearchProvider *self)
{
}

SignpostSearchProvider *
signpost_search_provider_new (SignpostApplication *application)
{
  SignpostSearchProvider *self = g_object_new (SIGNPOST_TYPE_SEARCH_PROVIDER, NULL);

  self->application = application;

  return self;
}

gboolean
signpost_search_provider_export (SignpostSearchProvider  *self,
                                 GDBusConnection         *connection,
                                 const char              *path,
                                 GError                 **error)
{
  static const GDBusInterfaceVTable vtable = { .method_call = method_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (interface_xml, error);
  g_autofree char *own_path = g_strconcat (path, "/SearchProvider", NULL);

  g_return_val_if_fail (SIGNPOST_IS_SEARCH_PROVIDER (self), FALSE);

  if (node == NULL)
    return FALSE;

  self->registration_id = g_dbus_connection_register_object (connection, own_path, node->interfaces[0], &vtable,
                                                             self, NULL, error);

  return self->registration_id != 0;
}

void
signpost_search_provider_unexport (SignpostSearchProvider *self,
                                   GDBusConnection        *connection)
{
  g_return_if_fail (SIGNPOST_IS_SEARCH_PROVIDER (self));

  if (self->registration_id != 0)
    g_dbus_connection_unregister_object (connection, self->registration_id);

  self->registration_id = 0;
}
