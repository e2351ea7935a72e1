/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

/* What all commands share: reading their options and files, and saying things. g_print() would
 * turn what the locale's charset does not have into “?”, so it is not used. */

/* Nothing that a file says, or is called, reaches the terminal as a command. */
static char *
dup_harmless (const char *text,
              gunichar    kept)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *harmless = g_string_new (NULL);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (harmless, g_unichar_iscntrl (c) && c != kept ? ' ' : c);
    }

  return g_string_free (harmless, FALSE);
}

void
signpost_cli_complain (const char *format,
                       ...)
{
  g_autofree char *message = NULL;
  g_autofree char *harmless = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  harmless = dup_harmless (message, '\n');
  fprintf (stderr, "signpost-cli: %s\n", harmless);
}

SignpostCliStatus
signpost_cli_fail (const GError *error)
{
  signpost_cli_complain ("%s", error->message);

  return SIGNPOST_CLI_FAILED;
}

SignpostCliStatus
signpost_cli_refuse (const char *command,
                     const char *format,
                     ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);

  signpost_cli_complain ("%s", message);
  /* Translators: %s is a command line */
  fprintf (stderr,
           _("“%s --help” tells how it is used."), command != NULL ? command : "signpost-cli");
  fputc ('\n', stderr);

  return SIGNPOST_CLI_USAGE;
}

gboolean
signpost_cli_parse (int                  argc,
                    char               **argv,
                    const GOptionEntry  *entries,
                    const char          *parameters,
                    const char          *summary)
{
  g_autoptr (GOptionContext) context = g_option_context_new (parameters);
  g_autoptr (GError) error = NULL;

  g_option_context_set_summary (context, summary);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);

  if (g_option_context_parse (context, &argc, &argv, &error))
    return TRUE;

  signpost_cli_refuse (argv[0], "%s", error->message);

  return FALSE;
}

void
signpost_cli_print (const char *text)
{
  fputs (text, stdout);
}

void
signpost_cli_print_line (const char *text)
{
  g_autofree char *harmless = dup_harmless (text, ' ');

  fputs (harmless, stdout);
  fputc ('\n', stdout);
}

void
signpost_cli_print_json (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  fputs (text, stdout);
  fputc ('\n', stdout);
}

gboolean
signpost_cli_flush (void)
{
  return fflush (stdout) == 0 && !ferror (stdout);
}

/* A cell as a terminal may see it, and its width there */
static char *
dup_printable (const char *cell,
               guint      *width)
{
  char *text = dup_harmless (cell, ' ');

  *width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      *width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return text;
}

static void
measure_row (char  **cells,
             GArray *widths)
{
  for (guint i = 0; cells[i] != NULL; i++)
    {
      guint width;
      g_autofree char *text = dup_printable (cells[i], &width);

      if (i >= widths->len)
        g_array_append_val (widths, width);
      else if (g_array_index (widths, guint, i) < width)
        g_array_index (widths, guint, i) = width;
    }
}

/* Without blanks at the end of the line */
static void
print_row (char  **cells,
           GArray *widths)
{
  guint pending = 0;

  for (guint i = 0; cells[i] != NULL; i++)
    {
      guint width;
      g_autofree char *text = dup_printable (cells[i], &width);

      if (width > 0)
        {
          fprintf (stdout, "%*s%s", (int) pending, "", text);
          pending = 0;
        }

      pending += g_array_index (widths, guint, i) - width + 2;
    }

  fputc ('\n', stdout);
}

void
signpost_cli_print_table (GPtrArray *rows)
{
  g_autoptr (GArray) widths = g_array_new (FALSE, TRUE, sizeof (guint));

  for (guint i = 0; i < rows->len; i++)
    measure_row (g_ptr_array_index (rows, i), widths);

  for (guint i = 0; i < rows->len; i++)
    print_row (g_ptr_array_index (rows, i), widths);
}

SignpostCatalogue *
signpost_cli_load_catalogue (const char  *path,
                             GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (path == NULL)
    return signpost_catalogue_new_builtin (error);

  file = g_file_new_for_commandline_arg (path);

  return signpost_catalogue_new_from_file (file, error);
}

static void
complain_of_remarks (SignpostDecision *decision,
                     const char       *path)
{
  GPtrArray *remarks = signpost_decision_get_remarks (decision);

  for (guint i = 0; i < remarks->len; i++)
    signpost_cli_complain ("%s: %s", path, (const char *) g_ptr_array_index (remarks, i));
}

SignpostDecision *
signpost_cli_load_decision (SignpostCatalogue  *catalogue,
                            const char         *path,
                            GError            **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  SignpostDecision *decision = signpost_decision_new_from_file (catalogue, file, error);

  if (decision != NULL)
    complain_of_remarks (decision, path);

  return decision;
}

SignpostDecision *
signpost_cli_rescue_decision (SignpostCatalogue  *catalogue,
                              const char         *path,
                              gboolean           *is_whole,
                              GError            **error)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  SignpostDecision *decision = signpost_decision_rescue_file (catalogue, file, is_whole, error);

  if (decision != NULL)
    complain_of_remarks (decision, path);

  return decision;
}
