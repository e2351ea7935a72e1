/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli.h"
#include "core/json/signpost-json-members.h"
#include "core/catalogue/signpost-catalogue-table.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

typedef void (*ShowFunc) (SignpostCatalogue *catalogue);

static void
show_table (SignpostCatalogue *catalogue)
{
  g_autoptr (GPtrArray) rows = signpost_catalogue_list_rows (catalogue, TRUE);

  signpost_cli_print_table (rows);
}

static void
show_markdown (SignpostCatalogue *catalogue)
{
  g_autofree char *text = signpost_catalogue_to_markdown (catalogue);

  signpost_cli_print (text);
}

static void
show_csv (SignpostCatalogue *catalogue)
{
  g_autofree char *text = signpost_catalogue_to_csv (catalogue);

  signpost_cli_print (text);
}

static void
add_categories (JsonBuilder       *builder,
                SignpostCatalogue *catalogue)
{
  GListModel *categories = signpost_catalogue_get_categories (catalogue);

  signpost_json_begin_list (builder, "categories");

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr (SignpostCategory) category = g_list_model_get_item (categories, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "id", signpost_category_get_id (category));
      signpost_json_add_text (builder, "title", signpost_category_get_title (category));
      signpost_json_add_text (builder, "method_title", signpost_category_get_method_title (category));
      signpost_json_add_text (builder, "short_title", signpost_category_get_short_title (category));
      signpost_json_add_text (builder, "summary", signpost_category_get_summary (category));
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
add_aliases (JsonBuilder     *builder,
             SignpostUseCase *use_case)
{
  const char * const *aliases = signpost_use_case_get_aliases (use_case);

  signpost_json_begin_list (builder, "aliases");

  for (guint i = 0; aliases[i] != NULL; i++)
    json_builder_add_string_value (builder, aliases[i]);

  json_builder_end_array (builder);
}

static void
add_fits (JsonBuilder     *builder,
          SignpostUseCase *use_case)
{
  GListModel *fits = signpost_use_case_get_fits (use_case);

  signpost_json_begin_object (builder, "fits");

  for (guint i = 0; i < g_list_model_get_n_items (fits); i++)
    {
      g_autoptr (SignpostFit) fit = g_list_model_get_item (fits, i);

      signpost_json_add_text (builder, signpost_category_get_id (signpost_fit_get_category (fit)),
                              signpost_fit_level_to_nick (signpost_fit_get_level (fit)));
    }

  json_builder_end_object (builder);
}

static void
add_use_cases (JsonBuilder       *builder,
               SignpostCatalogue *catalogue)
{
  GListModel *use_cases = signpost_catalogue_get_use_cases (catalogue);

  signpost_json_begin_list (builder, "use_cases");

  for (guint i = 0; i < g_list_model_get_n_items (use_cases); i++)
    {
      g_autoptr (SignpostUseCase) use_case = g_list_model_get_item (use_cases, i);

      json_builder_begin_object (builder);
      signpost_json_add_text (builder, "id", signpost_use_case_get_id (use_case));
      signpost_json_add_text (builder, "title", signpost_use_case_get_title (use_case));
      add_aliases (builder, use_case);
      add_fits (builder, use_case);
      json_builder_end_object (builder);
    }

  json_builder_end_array (builder);
}

static void
show_json (SignpostCatalogue *catalogue)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  signpost_json_add_text (builder, "id", signpost_catalogue_get_id (catalogue));
  signpost_json_add_text (builder, "version", signpost_catalogue_get_version (catalogue));
  add_categories (builder, catalogue);
  add_use_cases (builder, catalogue);
  json_builder_end_object (builder);
  signpost_cli_print_json (builder);
}

static ShowFunc
find_format (const char *format)
{
  static const struct
  {
    const char *name;
    ShowFunc    show;
  } formats[] = {
    { "table", show_table },
    { "json", show_json },
    { "csv", show_csv },
    { "markdown", show_markdown },
  };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (strcmp (formats[i].name, format) == 0)
      return formats[i].show;

  return NULL;
}

static void
print_checked (SignpostCatalogue *catalogue)
{
  /* Translators: a catalogue's id and version, then how much is in it */
  printf (_("%s %s: %u categories, %u use cases, %u questions, %u rules, %u technical options. "
            "No errors."),
          signpost_catalogue_get_id (catalogue), signpost_catalogue_get_version (catalogue),
          g_list_model_get_n_items (signpost_catalogue_get_categories (catalogue)),
          g_list_model_get_n_items (signpost_catalogue_get_use_cases (catalogue)),
          g_list_model_get_n_items (signpost_catalogue_get_questions (catalogue)),
          g_list_model_get_n_items (signpost_catalogue_get_rules (catalogue)),
          g_list_model_get_n_items (signpost_catalogue_get_technical_options (catalogue)));
  printf ("\n");
}

SignpostCliStatus
signpost_cli_catalogue (int    argc,
                        char **argv)
{
  g_autofree char *path = NULL;
  g_autofree char *format = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &path,
      N_("A catalogue of your own instead of the built-in one"), N_("FILE") },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format,
      N_("table (default), json, csv or markdown; for show"), N_("FORMAT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  g_autoptr (SignpostCatalogue) catalogue = NULL;
  g_autoptr (GError) error = NULL;
  ShowFunc show;
  gboolean check;

  if (!signpost_cli_parse (argc, argv, entries, "[show|check]",
                           _("Shows the use cases and how the methods fit them, or checks a "
                             "catalogue.")))
    return SIGNPOST_CLI_USAGE;

  check = words != NULL && strcmp (words[0], "check") == 0;

  if (words != NULL && (words[1] != NULL || (!check && strcmp (words[0], "show") != 0)))
    return signpost_cli_refuse (argv[0],
                                _("“show” or “check” is expected, not “%s”."),
                                words[1] != NULL ? words[1] : words[0]);

  if (check && format != NULL)
    return signpost_cli_refuse (argv[0], _("“check” has no formats."));

  show = find_format (format != NULL ? format : "table");

  if (show == NULL)
    return signpost_cli_refuse (argv[0],
                                _("“%s” is no format; use table, json, csv or markdown."), format);

  catalogue = signpost_cli_load_catalogue (path, &error);

  if (catalogue == NULL)
    return signpost_cli_fail (error);

  if (check)
    print_checked (catalogue);
  else
    show (catalogue);

  return SIGNPOST_CLI_DONE;
}
