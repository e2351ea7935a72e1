/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-scan.h"

#include "core/log/signpost-record-name.h"
#include "core/log/signpost-text.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAX_DEPTH 32

/* Below this many files a second thread costs more than it brings. */
#define MIN_FILES_PER_THREAD 64

typedef struct
{
  SignpostLogFile *file;
  gboolean         in_log;
} Found;

typedef struct
{
  SignpostWords *words;
  GCancellable  *cancellable;
  char          *real_root;
  GArray        *found;          /* (element-type Found) */
  GHashTable    *seen;           /* folders, by device and inode */
  GPtrArray     *configured;     /* folders that a configuration names, relative to the root */
  gboolean       has_log_folder;
} Walk;

void
signpost_log_file_free (SignpostLogFile *self)
{
  g_free (self->path);
  g_free (self->full_path);
  g_free (self->problem);
  signpost_record_facts_clear (&self->facts);
  g_free (self);
}

/* Whether a link's target is below the folder, every link on the way followed */
static gboolean
stays_inside (Walk       *walk,
              const char *path)
{
  g_autofree char *real = NULL;
  char *resolved = realpath (path, NULL);
  gsize length;

  if (resolved == NULL || walk->real_root == NULL)
    {
      free (resolved);
      return FALSE;
    }

  real = g_strdup (resolved);
  free (resolved);
  length = strlen (walk->real_root);

  return strncmp (real, walk->real_root, length) == 0 && real[length] == '/';
}

/* “adr”, “Architecture Decisions”, “team-adrs” */
static gboolean
is_log_folder_name (SignpostWords *words,
                    const char    *name)
{
  g_autofree char *dashed = g_strdelimit (g_strdup (name), " _", '-');
  g_auto (GStrv) parts = NULL;

  if (signpost_words_is_name (words, SIGNPOST_NAME_FOLDER, dashed, strlen (dashed)))
    return TRUE;

  parts = g_strsplit (dashed, "-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    if (g_ascii_strcasecmp (parts[i], "adr") == 0 || g_ascii_strcasecmp (parts[i], "adrs") == 0 ||
        g_ascii_strcasecmp (parts[i], "decision") == 0 || g_ascii_strcasecmp (parts[i], "decisions") == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_configured (Walk       *walk,
               const char *path)
{
  for (guint i = 0; i < walk->configured->len; i++)
    if (strcmp (walk->configured->pdata[i], path) == 0)
      return TRUE;

  return FALSE;
}

/* adr-tools' “.adr-dir”, and each “adrFolder: …” of “.log4brains.yml” */
static void
read_configuration (Walk       *walk,
                    const char *folder,
                    const char *relative)
{
  static const char * const names[] = { ".adr-dir", ".log4brains.yml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);
      g_autofree char *text = NULL;
      g_auto (GStrv) lines = NULL;

      if (!g_file_get_contents (path, &text, NULL, NULL) || strlen (text) > 16 * 1024)
        continue;

      lines = g_strsplit_set (text, "\r\n", -1);
      for (guint j = 0; lines[j] != NULL; j++)
        {
          char *value = g_strstrip (lines[j]);
          char *key = strstr (value, "adrFolder:");
          g_autofree char *target = NULL;

          if (i == 1 && key == NULL)
            continue;

          value = g_strstrip (i == 1 ? key + strlen ("adrFolder:") : value);
          value += strspn (value, "\"'");
          value[strcspn (value, "\"'#")] = '\0';
          if (*value == '\0')
            continue;

          target = g_canonicalize_filename (value, *relative != '\0' ? relative : "/");
          g_ptr_array_add (walk->configured, g_strdup (target + (*target == '/')));
        }
    }
}

static void
add_file (Walk       *walk,
          const char *full_path,
          const char *relative,
          gboolean    in_log)
{
  Found found = { g_new0 (SignpostLogFile, 1), in_log };

  found.file->full_path = g_strdup (full_path);
  found.file->path = g_filename_display_name (relative);
  g_array_append_val (walk->found, found);
}

static gboolean
is_new_folder (Walk              *walk,
               const struct stat *info)
{
  char *key = g_strdup_printf ("%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT,
                               (guint64) info->st_dev, (guint64) info->st_ino);

  return g_hash_table_add (walk->seen, key);
}

static void walk_folder (Walk       *walk,
                         const char *folder,
                         const char *relative,
                         gboolean    in_log,
                         guint       depth);

static void
walk_entry (Walk          *walk,
            const char    *folder,
            const char    *relative,
            struct dirent *entry,
            gboolean       in_log,
            guint          depth)
{
  const char *name = entry->d_name;
  g_autofree char *path = NULL;
  g_autofree char *inside = NULL;
  guchar type = entry->d_type;
  SignpostFormat format;
  struct stat info;

  if (*name == '.' || strcmp (name, "node_modules") == 0)
    return;
  if (type == DT_REG && !signpost_format_from_name (name, &format))
    return;

  path = g_build_filename (folder, name, NULL);
  inside = *relative != '\0' ? g_strconcat (relative, "/", name, NULL) : g_strdup (name);

  if (type == DT_LNK || type == DT_UNKNOWN)
    {
      if (stat (path, &info) != 0 || (type == DT_LNK && !stays_inside (walk, path)))
        return;
      type = S_ISDIR (info.st_mode) ? DT_DIR : S_ISREG (info.st_mode) ? DT_REG : DT_UNKNOWN;
    }

  if (type == DT_DIR && depth < MAX_DEPTH)
    walk_folder (walk, path, inside, in_log, depth + 1);
  else if (type == DT_REG && signpost_format_from_name (name, &format))
    add_file (walk, path, inside, in_log);
}

static void
walk_folder (Walk       *walk,
             const char *folder,
             const char *relative,
             gboolean    in_log,
             guint       depth)
{
  g_autofree char *name = g_path_get_basename (folder);
  struct dirent *entry;
  struct stat info;
  DIR *stream;

  if (stat (folder, &info) != 0 || !is_new_folder (walk, &info) ||
      g_cancellable_is_cancelled (walk->cancellable))
    return;

  stream = opendir (folder);
  if (stream == NULL)
    return;

  read_configuration (walk, folder, relative);
  if (!in_log && (is_configured (walk, relative) || is_log_folder_name (walk->words, name)))
    in_log = walk->has_log_folder = TRUE;

  while ((entry = readdir (stream)) != NULL)
    walk_entry (walk, folder, relative, entry, in_log, depth);

  closedir (stream);
}

static guint64
stamp_file (const struct stat *info)
{
  const guint64 parts[] = {
    info->st_dev, info->st_ino, (guint64) info->st_size,
    (guint64) info->st_mtim.tv_sec, (guint64) info->st_mtim.tv_nsec,
    (guint64) info->st_ctim.tv_sec, (guint64) info->st_ctim.tv_nsec,
  };
  guint64 stamp = 0;

  /* Any odd number does that spreads bits. */
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    stamp = (stamp ^ parts[i]) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) + (stamp >> 29);

  return stamp;
}

/* Only regular files are opened: reading a pipe would never end. */
static char *
read_bytes (const char *path,
            gsize      *size,
            guint64    *stamp)
{
  int descriptor = open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat info;
  char *bytes;
  int saved_errno;

  *size = 0;
  *stamp = 0;
  if (descriptor < 0)
    return NULL;

  if (fstat (descriptor, &info) != 0 || !S_ISREG (info.st_mode))
    {
      close (descriptor);
      errno = EINVAL;
      return NULL;
    }

  *stamp = stamp_file (&info);
  bytes = g_malloc ((gsize) MIN (info.st_size, SIGNPOST_LOG_MAX_BYTES) + 1);
  while (*size < (gsize) MIN (info.st_size, SIGNPOST_LOG_MAX_BYTES))
    {
      gssize n = read (descriptor, bytes + *size, (gsize) MIN (info.st_size, SIGNPOST_LOG_MAX_BYTES) - *size);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        g_clear_pointer (&bytes, g_free);
      if (n <= 0)
        break;
      *size += (gsize) n;
    }

  saved_errno = errno;
  close (descriptor);
  errno = saved_errno;
  if (bytes != NULL)
    bytes[*size] = '\0';

  return bytes;
}

static void
read_file (SignpostWords   *words,
           SignpostLogFile *file,
           gboolean         in_log)
{
  gsize size, length;
  g_autofree char *bytes = read_bytes (file->full_path, &size, &file->stamp);
  g_autofree char *text = NULL;
  SignpostEncoding encoding;

  if (bytes == NULL)
    {
      file->problem = g_strdup (g_strerror (errno));
      signpost_record_facts_read (&file->facts, words, file->path, "", 0, in_log);
      file->facts.kind = SIGNPOST_FILE_UNREADABLE;
      return;
    }

  /* Cut off within a character, the rest would look like no UTF-8. */
  if (size == SIGNPOST_LOG_MAX_BYTES)
    while (size > 0 && ((guchar) bytes[size - 1] & 0x80) != 0)
      bytes[--size] = '\0';

  text = signpost_text_decode (bytes, size, &encoding, &length);
  signpost_record_facts_read (&file->facts, words, file->path, text, length, in_log);
  file->facts.encoding = encoding;

  if (encoding == SIGNPOST_ENCODING_BINARY)
    {
      file->facts.kind = SIGNPOST_FILE_UNREADABLE;
      file->problem = g_strdup (_("it is no text"));
    }
}

typedef struct
{
  Walk  *walk;
  int    next;       /* atomic: the next file to read */
} Job;

static gpointer
read_files (gpointer data)
{
  Job *job = data;
  guint i;

  while ((i = (guint) g_atomic_int_add (&job->next, 1)) < job->walk->found->len)
    {
      Found *found = &g_array_index (job->walk->found, Found, i);

      if (g_cancellable_is_cancelled (job->walk->cancellable))
        signpost_record_facts_read (&found->file->facts, job->walk->words, found->file->path, "", 0, FALSE);
      else
        read_file (job->walk->words, found->file, found->in_log);
    }

  return NULL;
}

static void
read_in_threads (Walk *walk)
{
  Job job = { walk, 0 };
  guint n_threads = MIN (g_get_num_processors (), walk->found->len / MIN_FILES_PER_THREAD);
  g_autofree GThread **threads = g_new0 (GThread *, n_threads);

  for (guint i = 1; i < n_threads; i++)
    threads[i] = g_thread_try_new ("log", read_files, &job, NULL);

  read_files (&job);

  for (guint i = 1; i < n_threads; i++)
    if (threads[i] != NULL)
      g_thread_join (threads[i]);
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const SignpostLogFile *first = *(SignpostLogFile **) a;
  const SignpostLogFile *second = *(SignpostLogFile **) b;

  if (first->facts.number != second->facts.number)
    return first->facts.number < second->facts.number ? -1 : 1;

  return strcmp (first->path, second->path);
}

/* Whether the folder is one of records although nothing says so by name: whoever opens it means it */
static gboolean
is_meant (Walk       *walk,
          const char *folder)
{
  g_autofree char *repository = g_build_filename (folder, ".git", NULL);

  return !walk->has_log_folder && !g_file_test (repository, G_FILE_TEST_EXISTS);
}

static gboolean
has_named_parent (SignpostWords *words,
                  const char    *real_path)
{
  g_auto (GStrv) parts = g_strsplit (real_path, "/", -1);
  guint n = g_strv_length (parts);

  for (guint i = n > 3 ? n - 3 : 0; i + 1 < n; i++)
    if (is_log_folder_name (words, parts[i]))
      return TRUE;

  return FALSE;
}

static GPtrArray *
list_files (Walk       *walk,
            const char *folder)
{
  GPtrArray *files = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_log_file_free);

  if (is_meant (walk, folder))
    for (guint i = 0; i < walk->found->len; i++)
      g_array_index (walk->found, Found, i).in_log = TRUE;

  read_in_threads (walk);
  for (guint i = 0; i < walk->found->len; i++)
    g_ptr_array_add (files, g_array_index (walk->found, Found, i).file);

  g_ptr_array_sort (files, compare_files);

  return files;
}

static gboolean
walk_root (Walk        *walk,
           const char  *folder,
           GError     **error)
{
  char *resolved = realpath (folder, NULL);
  SignpostFormat format;
  struct stat info;

  if (resolved == NULL || stat (folder, &info) != 0)
    {
      int saved_errno = errno;

      free (resolved);
      if (saved_errno == ENOENT)
        return TRUE;
      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), g_strerror (saved_errno));
      return FALSE;
    }

  walk->real_root = g_strdup (resolved);
  free (resolved);

  if (S_ISREG (info.st_mode) && signpost_format_from_name (folder, &format))
    {
      g_autofree char *name = g_path_get_basename (folder);

      add_file (walk, folder, name, TRUE);
      return TRUE;
    }

  if (!S_ISDIR (info.st_mode) || access (folder, R_OK | X_OK) != 0)
    {
      int code = S_ISDIR (info.st_mode) ? EACCES : ENOTDIR;

      g_set_error_literal (error, G_IO_ERROR, g_io_error_from_errno (code), g_strerror (code));
      return FALSE;
    }

  walk_folder (walk, folder, "", has_named_parent (walk->words, walk->real_root), 0);

  return TRUE;
}

GPtrArray *
signpost_log_scan (const char     *folder,
                   SignpostWords  *words,
                   GCancellable   *cancellable,
                   GError        **error)
{
  Walk walk = { .words = words, .cancellable = cancellable };
  GPtrArray *files = NULL;

  walk.found = g_array_new (FALSE, FALSE, sizeof (Found));
  walk.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  walk.configured = g_ptr_array_new_with_free_func (g_free);

  if (walk_root (&walk, folder, error))
    files = list_files (&walk, folder);

  if (files != NULL && g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&files, g_ptr_array_unref);

  g_array_unref (walk.found);
  g_hash_table_unref (walk.seen);
  g_ptr_array_unref (walk.configured);
  g_free (walk.real_root);

  return files;
}
