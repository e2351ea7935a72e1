/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli.h"
#include "core/record/signpost-record-files.h"
#include "render/signpost-document.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* All of a record: a file that is too large is refused, not cut. */
static char *
read_record (GFile   *file,
             GError **error)
{
  gboolean is_cut;
  g_autofree char *text = signpost_record_read_text (file, &is_cut, NULL, error);
  g_autofree char *name = NULL;

  if (text == NULL || !is_cut)
    return g_steal_pointer (&text);

  name = g_file_get_parse_name (file);
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
               _("%s is larger than a record can be (16 MiB)."), name);

  return NULL;
}

/* (nullable): the drawings of the decision beside the record. Without it the record is still a
 * record. */
static GPtrArray *
draw_topologies (GFile *record)
{
  g_autoptr (GFile) file = signpost_record_dup_decision_file (record);
  g_autoptr (SignpostCatalogue) catalogue = NULL;
  g_autoptr (SignpostDecision) decision = NULL;
  g_autoptr (SignpostStanding) standing = NULL;
  g_autoptr (GError) error = NULL;
  GPtrArray *drawings;

  if (file == NULL || !g_file_query_exists (file, NULL))
    return NULL;

  catalogue = signpost_cli_load_catalogue (NULL, &error);

  if (catalogue != NULL)
    decision = signpost_record_load_decision (record, catalogue, NULL, &error);

  if (decision == NULL)
    {
      signpost_cli_complain (_("the topology is not drawn: %s"), error->message);
      return NULL;
    }

  standing = signpost_standing_new (decision);
  drawings = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_drawing_free);

  for (guint i = 0; i < standing->topologies->len; i++)
    g_ptr_array_add (drawings, signpost_standing_draw_topology (standing, i));

  return drawings;
}

static SignpostCliStatus
export_pdf (const char    *record_path,
            const char    *output,
            SignpostPaper  paper)
{
  g_autoptr (GFile) record = g_file_new_for_commandline_arg (record_path);
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (output);
  g_autoptr (GPtrArray) topologies = NULL;
  g_autoptr (SignpostDocument) document = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *markdown = read_record (record, &error);
  double width, height;

  if (markdown == NULL)
    return signpost_cli_fail (error);

  topologies = draw_topologies (record);
  signpost_paper_get_size (paper, &width, &height);
  document = signpost_document_new (markdown, topologies, width, height);

  if (!signpost_document_write_pdf (document, file, &error))
    return signpost_cli_fail (error);

  return SIGNPOST_CLI_DONE;
}

SignpostCliStatus
signpost_cli_export (int    argc,
                     char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *paper_name = NULL;
  g_auto (GStrv) records = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
      N_("Where to write: a name ending in .pdf"), N_("FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &paper_name,
      N_("a4 (default), a3 or letter"), N_("PAPER") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &records, NULL, NULL },
    { NULL }
  };
  g_autofree char *lower = NULL;
  SignpostPaper paper = SIGNPOST_PAPER_A4;

  if (!signpost_cli_parse (argc, argv, entries, _("RECORD.md"), _("Writes a record to a PDF.")))
    return SIGNPOST_CLI_USAGE;

  if (records == NULL || records[1] != NULL)
    return signpost_cli_refuse (argv[0], _("exactly one record is needed."));

  lower = g_ascii_strdown (output != NULL ? output : "", -1);

  if (!g_str_has_suffix (lower, ".pdf"))
    return signpost_cli_refuse (argv[0], _("--output needs a name that ends in .pdf."));

  if (paper_name != NULL && !signpost_paper_from_nick (paper_name, &paper))
    return signpost_cli_refuse (argv[0], _("“%s” is no paper; use a4, a3 or letter."), paper_name);

  return export_pdf (records[0], output, paper);
}
