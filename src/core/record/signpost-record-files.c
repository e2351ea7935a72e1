/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-files.h"

#include "core/record/signpost-record.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#define RECORD_ENDING   ".md"
#define DECISION_ENDING ".decision.json"
#define CHUNK           (256 * 1024)

#define ATTRIBUTES G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_SYMLINK

GFile *
signpost_record_dup_decision_file (GFile *record)
{
  g_autofree char *name = g_file_get_basename (record);
  g_autoptr (GFile) folder = g_file_get_parent (record);
  g_autofree char *decision_name = NULL;

  if (folder == NULL || !g_str_has_suffix (name, RECORD_ENDING))
    return NULL;

  name[strlen (name) - strlen (RECORD_ENDING)] = '\0';
  decision_name = g_strconcat (name, DECISION_ENDING, NULL);

  return g_file_get_child (folder, decision_name);
}

gboolean
signpost_folder_holds (GFile *folder,
                       GFile *file)
{
  g_autofree char *folder_path = NULL;
  g_autofree char *file_path = NULL;

  if (g_file_peek_path (folder) == NULL || g_file_peek_path (file) == NULL)
    return FALSE;

  folder_path = realpath (g_file_peek_path (folder), NULL);
  file_path = realpath (g_file_peek_path (file), NULL);

  return folder_path != NULL && file_path != NULL &&
         g_str_has_prefix (file_path, folder_path) && file_path[strlen (folder_path)] == '/';
}

/* Only what is a file is opened: reading a pipe would never end */
static gboolean
can_be_read (GFile        *file,
             GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (file, ATTRIBUTES, G_FILE_QUERY_INFO_NONE,
                                                  cancellable, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (info == NULL || g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    return FALSE;

  return !g_file_info_get_is_symlink (info) || signpost_folder_holds (folder, file);
}

GFile *
signpost_record_find_decision_file (GFile         *record,
                                    GCancellable  *cancellable,
                                    GError       **error)
{
  g_autoptr (GFile) file = signpost_record_dup_decision_file (record);
  g_autofree char *record_name = g_file_get_basename (record);
  g_autofree char *name = NULL;

  if (file == NULL)
    {
      g_set_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_DECISION,
                   /* Translators: %s is the name of a file */
                   _("“%s” is no record: its name does not end in .md."), record_name);
      return NULL;
    }

  if (can_be_read (file, cancellable))
    return g_steal_pointer (&file);

  name = g_file_get_basename (file);
  g_set_error (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_DECISION,
               g_file_query_exists (file, cancellable)
               /* Translators: the names of two files */
               ? _("The decision of the record “%s” is not read: “%s” is no file of its folder.")
               : _("The record “%s” has no decision beside it: there is no “%s” in its folder."),
               record_name, name);

  return NULL;
}

SignpostDecision *
signpost_record_load_decision (GFile              *record,
                               SignpostCatalogue  *catalogue,
                               GCancellable       *cancellable,
                               GError            **error)
{
  g_autoptr (GFile) file = signpost_record_find_decision_file (record, cancellable, error);

  return file != NULL ? signpost_decision_new_from_file (catalogue, file, error) : NULL;
}

char *
signpost_record_read_text (GFile         *record,
                           gboolean      *is_cut,
                           GCancellable  *cancellable,
                           GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (record, cancellable, error);
  g_autoptr (GByteArray) text = g_byte_array_new ();

  *is_cut = FALSE;

  while (stream != NULL)
    {
      g_autoptr (GBytes) bytes =
        g_input_stream_read_bytes (G_INPUT_STREAM (stream), CHUNK, cancellable, error);
      gsize length;
      const guint8 *data;

      if (bytes == NULL)
        return NULL;

      data = g_bytes_get_data (bytes, &length);
      *is_cut = text->len + length > SIGNPOST_RECORD_MAX_BYTES;
      g_byte_array_append (text, data, (guint) MIN (length, SIGNPOST_RECORD_MAX_BYTES - text->len));

      if (length == 0 || *is_cut)
        return text->len > 0 ? g_utf8_make_valid ((const char *) text->data, text->len)
                             : g_strdup ("");
    }

  return NULL;
}
