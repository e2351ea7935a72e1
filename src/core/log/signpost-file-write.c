/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-file-write.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long (in 10 ms) another program is waited for. */
#define MAX_WAITINGS 200

static gboolean
set_errno_error (GError **error,
                 int      code)
{
  g_set_error_literal (error, G_FILE_ERROR, g_file_error_from_errno (code), g_strerror (code));

  return FALSE;
}

/* Whether the file holds these bytes and no others */
static gboolean
check_bytes (const char  *path,
             GBytes      *before,
             GError     **error)
{
  g_autofree char *now = NULL;
  gsize size;

  if (!g_file_get_contents (path, &now, &size, error))
    return FALSE;

  if (size == g_bytes_get_size (before) && memcmp (now, g_bytes_get_data (before, NULL), size) == 0)
    return TRUE;

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG, _("somebody else has changed it meanwhile"));

  return FALSE;
}

/* The folder, locked against other savers where it can be: two records with different titles would
 * not clash by name. */
int
signpost_folder_lock (const char *folder)
{
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  for (int i = 0; fd >= 0 && i < MAX_WAITINGS && flock (fd, LOCK_EX | LOCK_NB) != 0; i++)
    {
      if (errno != EWOULDBLOCK && errno != EINTR)
        break;

      g_usleep (10 * 1000);
    }

  return fd;
}

static gboolean
save_locked (const char  *path,
             GBytes      *before,
             GBytes      *after,
             GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (after, &length);
  struct stat info;

  if (g_stat (path, &info) != 0)
    return set_errno_error (error, errno);

  if (!check_bytes (path, before, error))
    return FALSE;

  if (g_bytes_equal (before, after))
    return TRUE;

  if (!g_file_set_contents_full (path, data != NULL ? data : "", (gssize) length,
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE,
                                 info.st_mode & 07777, error))
    return FALSE;

  /* The file is a new one; who may read it stays as it was. */
  g_chmod (path, info.st_mode & 07777);

  return TRUE;
}

gboolean
signpost_file_save (const char  *path,
                    GBytes      *before,
                    GBytes      *after,
                    GError     **error)
{
  /* A link stays one: its target is written. */
  char *resolved = realpath (path, NULL);
  g_autofree char *target = g_strdup (resolved != NULL ? resolved : path);
  g_autofree char *folder = g_path_get_dirname (target);
  int lock = signpost_folder_lock (folder);
  gboolean saved = save_locked (target, before, after, error);

  free (resolved);
  if (lock >= 0)
    close (lock);

  return saved;
}

static gboolean
write_all (int         fd,
           const char *data,
           gsize       length)
{
  while (length > 0)
    {
      gssize written = write (fd, data, length);

      if (written < 0 && errno == EINTR)
        continue;

      if (written < 0)
        return FALSE;

      data += written;
      length -= (gsize) written;
    }

  return fsync (fd) == 0;
}

/* Writes and closes; a file that is not whole is taken away. errno says why. */
static gboolean
fill (int         fd,
      const char *path,
      const char *data,
      gsize       length)
{
  gboolean whole = write_all (fd, data, length);
  int code = errno;

  if (close (fd) != 0 && whole)
    {
      whole = FALSE;
      code = errno;
    }

  if (!whole)
    g_unlink (path);

  errno = code;

  return whole;
}

/* (nullable): the path of a hidden file of the folder that holds the data, on the disk */
static char *
write_temporary (const char *folder,
                 const char *data,
                 gsize       length)
{
  g_autofree char *path = g_build_filename (folder, ".signpost-XXXXXX", NULL);
  int fd = g_mkstemp_full (path, O_RDWR | O_CLOEXEC, 0666);

  if (fd < 0 || !fill (fd, path, data, length))
    return NULL;

  return g_steal_pointer (&path);
}

static gboolean
lacks_links (int code)
{
  return code == EPERM || code == ENOSYS || code == EOPNOTSUPP || code == EMLINK || code == EXDEV;
}

/* Gives a whole file its name at once, and never over another one: errno is EEXIST then. Where the
 * file system has no links, the file is created under its name and taken back when it cannot be
 * written. */
static gboolean
publish (const char *temporary,
         const char *path,
         const char *data,
         gsize       length)
{
  int fd;

  if (link (temporary, path) == 0)
    return TRUE;

  if (!lacks_links (errno))
    return FALSE;

  fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);

  return fd >= 0 && fill (fd, path, data, length);
}

gboolean
signpost_file_publish (const char *path,
                       const char *data,
                       gsize       length)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *temporary = write_temporary (folder, data, length);
  gboolean published;
  int code;

  if (temporary == NULL)
    return FALSE;

  published = publish (temporary, path, data, length);
  code = errno;
  g_unlink (temporary);
  errno = code;

  return published;
}

static gboolean
make_parents (const char  *path,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return g_mkdir_with_parents (folder, 0777) == 0 || set_errno_error (error, errno);
}

gboolean
signpost_file_create (const char  *path,
                      GBytes      *bytes,
                      guint        mode,
                      GError     **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!make_parents (path, error))
    return FALSE;

  if (!signpost_file_publish (path, data != NULL ? data : "", length))
    return set_errno_error (error, errno);

  if (mode != 0)
    g_chmod (path, (int) mode);

  return TRUE;
}

gboolean
signpost_file_remove (const char  *path,
                      GBytes      *before,
                      GError     **error)
{
  if (before != NULL && !check_bytes (path, before, error))
    return FALSE;

  return g_unlink (path) == 0 || set_errno_error (error, errno);
}

gboolean
signpost_file_move (const char  *from,
                    const char  *to,
                    GError     **error)
{
  if (!make_parents (to, error))
    return FALSE;

  /* A link first: unlike a new name it never takes the place of another file. */
  if (link (from, to) == 0)
    {
      int code;

      if (g_unlink (from) == 0)
        return TRUE;

      code = errno;
      g_unlink (to);
      return set_errno_error (error, code);
    }

  if (!lacks_links (errno))
    return set_errno_error (error, errno);

  if (g_access (to, F_OK) == 0)
    return set_errno_error (error, EEXIST);

  return g_rename (from, to) == 0 || set_errno_error (error, errno);
}
