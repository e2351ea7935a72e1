/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli.h"
#include "render/signpost-poster.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
find_kind (char               **words,
           SignpostPosterKind  *kind)
{
  if (words == NULL || words[1] != NULL)
    return FALSE;

  *kind = strcmp (words[0], "matrix") == 0 ? SIGNPOST_POSTER_MATRIX : SIGNPOST_POSTER_DIAGRAM;

  return *kind == SIGNPOST_POSTER_MATRIX || strcmp (words[0], "diagram") == 0;
}

static gboolean
has_known_ending (const char *path)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lower, ".svg") || g_str_has_suffix (lower, ".pdf") ||
         g_str_has_suffix (lower, ".png");
}

static SignpostCliStatus
draw (const char         *program,
      SignpostPosterKind  kind,
      const char         *output,
      const char         *use_case_id,
      SignpostPaper       paper,
      const char         *catalogue_path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (SignpostCatalogue) catalogue = signpost_cli_load_catalogue (catalogue_path, &error);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  SignpostUseCase *use_case = NULL;

  if (catalogue == NULL)
    return signpost_cli_fail (error);

  if (use_case_id != NULL)
    use_case = signpost_catalogue_find_use_case (catalogue, use_case_id);

  if (use_case_id != NULL && use_case == NULL)
    return signpost_cli_refuse (program,
                                _("the catalogue has no use case “%s”; “signpost-cli catalogue” "
                                  "lists them."),
                                use_case_id);

  if (!signpost_poster_write (kind, catalogue, use_case, paper, file, &error))
    return signpost_cli_fail (error);

  return SIGNPOST_CLI_DONE;
}

SignpostCliStatus
signpost_cli_draw (int    argc,
                   char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *use_case = NULL;
  g_autofree char *paper_name = NULL;
  g_autofree char *catalogue = NULL;
  g_auto (GStrv) words = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to draw: a name ending in .svg, .pdf or .png"), N_("FILE") },
    { "use-case", 0, 0, G_OPTION_ARG_STRING, &use_case, N_("Mark this use case"), N_("ID") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name,
      N_("a4 (default), a3 or letter"), N_("PAPER") },
    { "catalogue", 0, 0, G_OPTION_ARG_FILENAME, &catalogue,
      N_("A catalogue of your own instead of the built-in one"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_STRING_ARRAY, &words, NULL, NULL },
    { NULL }
  };
  SignpostPosterKind kind;
  SignpostPaper paper = SIGNPOST_PAPER_A4;

  if (!signpost_cli_parse (argc, argv, entries, "diagram|matrix",
                           _("Draws the diagram of the methods, or the matrix of use cases, on one "
                             "page.")))
    return SIGNPOST_CLI_USAGE;

  if (!find_kind (words, &kind))
    return signpost_cli_refuse (argv[0], _("say what to draw: “diagram” or “matrix”."));

  if (output == NULL || !has_known_ending (output))
    return signpost_cli_refuse (argv[0],
                                _("--output needs a name that ends in .svg, .pdf or .png."));

  if (paper_name != NULL && !signpost_paper_from_nick (paper_name, &paper))
    return signpost_cli_refuse (argv[0], _("“%s” is no paper; use a4, a3 or letter."), paper_name);

  return draw (argv[0], kind, output, use_case, paper, catalogue);
}
