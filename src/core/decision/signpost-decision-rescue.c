/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-decision-reading.h"

#include <glib/gi18n-lib.h>

/* More mistakes than these, and it is no decision any more; each of them costs reading it once. In a large file fewer are mended, so
 * that nobody waits long for a file that is made of mistakes. */
#define MAX_MISTAKES   200
#define MAX_READ_BYTES (256 * 1024 * 1024)

/* Takes the place of the bytes before; the error is what was wrong with them. */
typedef struct
{
  SignpostCatalogue *catalogue;
  GBytes            *bytes;
  const char        *name;
  GPtrArray         *mistakes;     /* (element-type utf8) */
  gsize              n_read;       /* bytes, again for each mistake */
} Rescue;

/* (nullable): the decision, or the text without its first mistake */
static SignpostDecision *
try (Rescue  *rescue,
     GError **error)
{
  g_autoptr(SignpostJsonReader) reader = NULL;
  g_autoptr(SignpostDecision) decision = NULL;
  g_autoptr(GError) mistake = NULL;
  GBytes *rest;

  reader = signpost_json_reader_new (rescue->bytes, rescue->name, SIGNPOST_DECISION_MAX_BYTES, error);
  if (reader == NULL)
    return NULL;

  rescue->n_read += g_bytes_get_size (rescue->bytes);
  decision = signpost_decision_read (rescue->catalogue, reader);
  if (signpost_json_reader_finish (reader, &mistake))
    return g_steal_pointer (&decision);

  rest = signpost_json_reader_prune (reader);
  if (rest == NULL || rescue->mistakes->len >= MAX_MISTAKES || rescue->n_read > MAX_READ_BYTES)
    {
      g_clear_pointer (&rest, g_bytes_unref);
      g_propagate_error (error, g_steal_pointer (&mistake));
      return NULL;
    }

  g_ptr_array_add (rescue->mistakes, g_strdup (mistake->message));
  g_bytes_unref (rescue->bytes);
  rescue->bytes = rest;

  return NULL;
}

static void
add_remarks (Rescue           *rescue,
             SignpostDecision *decision,
             gboolean          was_cut_off)
{
  if (was_cut_off)
    signpost_decision_add_remark (decision, _("The file is cut off or damaged. What is before that could be read."));

  for (guint i = 0; i < rescue->mistakes->len; i++)
    /* Translators: what is wrong in a file, and where */
    signpost_decision_add_remark (decision, _("Left out: %s"), (char *) rescue->mistakes->pdata[i]);
}

static SignpostDecision *
go_on (Rescue    *rescue,
       gboolean  *is_whole,
       GError   **error)
{
  g_autoptr(SignpostDecision) decision = NULL;
  g_autoptr(GError) local_error = NULL;
  gboolean was_cut_off = FALSE;

  while ((decision = try (rescue, &local_error)) == NULL)
    {
      GBytes *whole;

      if (local_error == NULL)
        continue;

      /* Only a text that is no JSON can be completed, and only once. */
      whole = !was_cut_off && g_error_matches (local_error, SIGNPOST_JSON_ERROR, SIGNPOST_JSON_ERROR_SYNTAX)
              ? signpost_json_complete (rescue->bytes) : NULL;
      if (whole == NULL)
        {
          /* The file has the first mistake; what comes after it may be our own doing */
          if (rescue->mistakes->len > 0)
            g_set_error_literal (error, local_error->domain, local_error->code,
                                 g_ptr_array_index (rescue->mistakes, 0));
          else
            g_propagate_error (error, g_steal_pointer (&local_error));
          return NULL;
        }

      was_cut_off = TRUE;
      g_clear_error (&local_error);
      g_bytes_unref (rescue->bytes);
      rescue->bytes = whole;
    }

  *is_whole = !was_cut_off && rescue->mistakes->len == 0;
  add_remarks (rescue, decision, was_cut_off);

  return g_steal_pointer (&decision);
}

SignpostDecision *
signpost_decision_rescue_bytes (SignpostCatalogue  *catalogue,
                                GBytes             *bytes,
                                const char         *name,
                                gboolean           *is_whole,
                                GError            **error)
{
  g_autoptr(GPtrArray) mistakes = g_ptr_array_new_with_free_func (g_free);
  Rescue rescue = { .catalogue = catalogue, .name = name, .mistakes = mistakes };
  SignpostDecision *decision;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (bytes != NULL && name != NULL && is_whole != NULL, NULL);

  rescue.bytes = g_bytes_ref (bytes);
  decision = go_on (&rescue, is_whole, error);
  g_bytes_unref (rescue.bytes);

  return decision;
}

/* No more of it than is read of any decision */
static GBytes *
load (GFile   *file,
      GError **error)
{
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);

  return stream != NULL ? g_input_stream_read_bytes (G_INPUT_STREAM (stream),
                                                     SIGNPOST_DECISION_MAX_BYTES + 1, NULL, error)
                        : NULL;
}

SignpostDecision *
signpost_decision_rescue_file (SignpostCatalogue  *catalogue,
                               GFile              *file,
                               gboolean           *is_whole,
                               GError            **error)
{
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (is_whole != NULL, NULL);

  bytes = load (file, error);
  if (bytes == NULL)
    return NULL;

  name = g_file_get_basename (file);

  return signpost_decision_rescue_bytes (catalogue, bytes, name, is_whole, error);
}
