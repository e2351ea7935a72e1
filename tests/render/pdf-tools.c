/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pdf-tools.h"

#include <string.h>

GFile *
create_file (const char *name)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("signpost-render-XXXXXX", &error);

  g_assert_no_error (error);

  return g_file_new_build_filename (folder, name, NULL);
}

void
remove_file (GFile *file)
{
  g_autoptr(GFile) folder = g_file_get_parent (file);

  g_file_delete (file, NULL, NULL);
  g_file_delete (folder, NULL, NULL);
}

GBytes *
read_file (GFile *file)
{
  g_autoptr(GError) error = NULL;
  GBytes *bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  return bytes;
}

GBytes *
read_plain_pdf (GFile *file)
{
  const char *command[] = { "qpdf", "--qdf", "--object-streams=disable", g_file_peek_path (file), "-", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(GSubprocess) qpdf = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  GBytes *bytes = NULL;

  g_assert_no_error (error);
  g_subprocess_communicate (qpdf, NULL, NULL, &bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (qpdf));

  return bytes;
}

gboolean
has_text (GBytes     *bytes,
          const char *text)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gsize length = strlen (text);

  for (gsize i = 0; i + length <= size; i++)
    if (memcmp (data + i, text, length) == 0)
      return TRUE;

  return FALSE;
}

static char *
run (const char * const *arguments)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *output = NULL;
  g_autofree char *complaints = NULL;
  int status;

  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output,
                &complaints, &status, &error);
  g_assert_no_error (error);
  g_spawn_check_wait_status (status, &error);
  if (error != NULL)
    g_error ("%s: %s%s%s", arguments[0], error->message, output, complaints);

  return g_steal_pointer (&output);
}

char *
read_pdf_text (GFile *file,
               guint  page)
{
  g_autofree char *number = g_strdup_printf ("%u", page);
  const char *one_page[] = { "pdftotext", "-layout", "-f", number, "-l", number,
                             g_file_peek_path (file), "-", NULL };
  const char *all_pages[] = { "pdftotext", "-layout", g_file_peek_path (file), "-", NULL };

  return run (page > 0 ? one_page : all_pages);
}

void
assert_pdf_is_clean (GFile *file)
{
  const char *arguments[] = { "qpdf", "--check", g_file_peek_path (file), NULL };
  g_autofree char *output = run (arguments);

  g_assert_nonnull (strstr (output, "No syntax or stream encoding errors"));
}

GHashTable *
count_words (const char *text)
{
  GHashTable *counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_auto(GStrv) words = g_strsplit_set (text, " \n\f", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      guint count = get_word_count (counts, words[i]);

      g_hash_table_replace (counts, g_strdup (words[i]), GUINT_TO_POINTER (count + 1));
    }

  return counts;
}

guint
get_word_count (GHashTable *counts,
                const char *word)
{
  return GPOINTER_TO_UINT (g_hash_table_lookup (counts, word));
}

SignpostDocument *
create_document (const char *markdown)
{
  double width;
  double height;

  signpost_paper_get_size (SIGNPOST_PAPER_A4, &width, &height);

  return signpost_document_new (markdown, NULL, width, height);
}

GFile *
write_document (SignpostDocument *document)
{
  g_autoptr(GError) error = NULL;
  GFile *file = create_file ("document.pdf");

  signpost_document_write_pdf (document, file, &error);
  g_assert_no_error (error);

  return file;
}
