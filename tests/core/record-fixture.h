/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gstdio.h>
#include <string.h>

#include "core/record/signpost-record.h"

/* What the tests of records share: the sample decision, and folders that come and go. */

static inline char *
find_data (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "data", name, NULL);
}

static inline char *
load_data (const char *name)
{
  g_autofree char *path = find_data (name);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);

  return text;
}

static inline SignpostCatalogue *
load_catalogue (void)
{
  g_autoptr (GError) error = NULL;
  SignpostCatalogue *catalogue = signpost_catalogue_new_builtin (&error);

  g_assert_no_error (error);

  return catalogue;
}

static inline SignpostDecision *
load_sample (SignpostCatalogue *catalogue)
{
  g_autofree char *path = find_data ("sample.decision.json");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  SignpostDecision *decision = signpost_decision_new_from_file (catalogue, file, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (signpost_decision_get_remarks (decision)->len, ==, 0);

  return decision;
}

static inline GFile *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_dir_make_tmp ("signpost-test-XXXXXX", &error);

  g_assert_no_error (error);

  return g_file_new_for_path (path);
}

static inline int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) a, *(const char * const *) b);
}

/* Names in the folder, sorted, each followed by a space */
static inline char *
list_names (GFile *folder)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  GString *list = g_string_new (NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, g_strdup (name));

  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (list, "%s ", (const char *) g_ptr_array_index (names, i));

  return g_string_free (list, FALSE);
}

static inline void
remove_folder (GFile *folder)
{
  g_autoptr (GDir) dir = g_dir_open (g_file_peek_path (folder), 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);

      g_remove (path);
    }

  g_rmdir (g_file_peek_path (folder));
}

static inline void
write_text (GFile      *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static inline char *
read_text (GFile      *folder,
           const char *name)
{
  g_autofree char *path = g_build_filename (g_file_peek_path (folder), name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);

  return text;
}

static inline void
assert_contains (const char *text,
                 const char *part)
{
  if (strstr (text, part) == NULL)
    g_error ("The record does not say: %s", part);
}

static inline void
assert_lacks (const char *text,
              const char *part)
{
  if (strstr (text, part) != NULL)
    g_error ("The record says: %s", part);
}
