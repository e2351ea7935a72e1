/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli-log.h"

#include "core/json/signpost-json-members.h"
#include "core/record/signpost-log.h"

#include <glib/gi18n-lib.h>

static void
add_list (JsonBuilder        *builder,
          const char         *name,
          const char * const *values)
{
  signpost_json_begin_list (builder, name);

  for (guint i = 0; values[i] != NULL; i++)
    json_builder_add_string_value (builder, values[i]);

  json_builder_end_array (builder);
}

/* Only where the catalogue has changed since: most records have none */
static void
add_changes (JsonBuilder      *builder,
             SignpostLogEntry *entry)
{
  const char * const *changes = signpost_log_entry_get_changes (entry);

  if (changes[0] != NULL)
    add_list (builder, "changes", changes);
}

/* What a record says of others, by the relation's name */
static void
add_links (JsonBuilder               *builder,
           const SignpostRecordFacts *facts)
{
  signpost_json_begin_list (builder, "links");

  for (guint i = 0; i < facts->links->len; i++)
    {
      const SignpostRecordLink *link = facts->links->pdata[i];

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "type", signpost_key_to_nick (link->key));
      signpost_json_add_text (builder, "target", link->target);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_entry (JsonBuilder      *builder,
           SignpostLogEntry *entry)
{
  const SignpostRecordFacts *facts = signpost_log_entry_get_facts (entry);
  int number = signpost_log_entry_get_number (entry);

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "path", signpost_log_entry_get_path (entry));
  json_builder_set_member_name (builder, "number");

  if (number >= 0)
    json_builder_add_int_value (builder, number);
  else
    json_builder_add_null_value (builder);

  signpost_json_add_text (builder, "title", signpost_log_entry_get_title (entry));
  signpost_json_add_text (builder, "status", signpost_status_to_nick (signpost_log_entry_get_status (entry)));
  signpost_json_add_text (builder, "status_text", signpost_log_entry_get_status_text (entry));
  signpost_json_add_text (builder, "date", signpost_log_entry_get_date (entry));
  add_list (builder, "superseded_by", signpost_log_entry_get_superseded_by (entry));
  signpost_json_add_text (builder, "profile", signpost_log_entry_get_profile (entry));
  signpost_json_add_boolean (builder, "is_template", signpost_log_entry_is_template (entry));
  signpost_json_add_text (builder, "kind", signpost_file_kind_to_nick (facts->kind));
  signpost_json_add_text (builder, "encoding", signpost_encoding_to_nick (facts->encoding));
  signpost_json_add_text (builder, "problem", signpost_log_entry_get_problem (entry));
  add_list (builder, "deciders", (const char * const *) facts->deciders);
  add_list (builder, "consulted", (const char * const *) facts->consulted);
  add_list (builder, "informed", (const char * const *) facts->informed);
  add_list (builder, "tags", (const char * const *) facts->tags);
  add_links (builder, facts);
  add_changes (builder, entry);
  json_builder_end_object (builder);
}

static void
print_json (GListModel *log)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_array (builder);

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (log, i);

      add_entry (builder, entry);
    }

  json_builder_end_array (builder);
  signpost_cli_print_json (builder);
}

static char **
make_row (SignpostLogEntry *entry)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();
  g_autofree char *number = g_strdup_printf ("%d", signpost_log_entry_get_number (entry));
  const char *date = signpost_log_entry_get_date (entry);

  g_strv_builder_add (row, signpost_log_entry_get_number (entry) >= 0 ? number : "–");
  g_strv_builder_add (row, signpost_status_to_title (signpost_log_entry_get_status (entry)));
  g_strv_builder_add (row, date != NULL ? date : "–");
  g_strv_builder_add (row, signpost_log_entry_get_title (entry));
  g_strv_builder_add (row, signpost_log_entry_get_path (entry));

  return g_strv_builder_end (row);
}

/* What the catalogue says in another way than when the record was saved */
static void
print_changes (GListModel *log)
{
  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (log, i);
      const char * const *changes = signpost_log_entry_get_changes (entry);
      guint n_changes = g_strv_length ((char **) changes);
      g_autofree char *headline = NULL;

      if (n_changes == 0)
        continue;

      headline = g_strdup_printf (
        /* Translators: %s is a file */
        ngettext ("%s: the catalogue has changed since, in %u point that matters here:",
                  "%s: the catalogue has changed since, in %u points that matter here:", n_changes),
        signpost_log_entry_get_path (entry), n_changes);
      signpost_cli_print ("\n");
      signpost_cli_print_line (headline);

      for (guint j = 0; j < n_changes; j++)
        {
          g_autofree char *line = g_strconcat ("  ", changes[j], NULL);

          signpost_cli_print_line (line);
        }
    }
}

static void
print_text (GListModel *log,
            const char *folder)
{
  const char *head[] = { _("No."), _("Status"), _("Date"), _("Title"), _("File"), NULL };
  g_autoptr (GPtrArray) rows = NULL;

  /* On standard error: there is nothing to list */
  if (g_list_model_get_n_items (log) == 0)
    {
      signpost_cli_complain (_("there are no records in “%s”."), folder);
      return;
    }

  rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  g_ptr_array_add (rows, g_strdupv ((char **) head));

  for (guint i = 0; i < g_list_model_get_n_items (log); i++)
    {
      g_autoptr (SignpostLogEntry) entry = g_list_model_get_item (log, i);

      g_ptr_array_add (rows, make_row (entry));
    }

  signpost_cli_print_table (rows);
  print_changes (log);
}

SignpostCliStatus
signpost_cli_log_list (const SignpostCliLogRequest *request)
{
  g_autoptr (SignpostCatalogue) catalogue = NULL;
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (request->folder);
  g_autoptr (SignpostLog) log = NULL;
  g_autoptr (GError) error = NULL;

  catalogue = signpost_cli_load_catalogue (request->catalogue, &error);
  if (catalogue == NULL)
    return signpost_cli_fail (error);

  log = signpost_log_new_with_changes (folder, catalogue);
  signpost_log_set_lists_all (log, request->all);

  if (!signpost_log_load (log, NULL, &error))
    return signpost_cli_fail (error);

  if (request->json)
    print_json (G_LIST_MODEL (log));
  else
    print_text (G_LIST_MODEL (log), request->folder);

  return SIGNPOST_CLI_DONE;
}
