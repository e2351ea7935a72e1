/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-draft-shelf.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

/* How long (in 10 ms) another program that is writing is waited for */
#define MAX_WAITINGS 100

/* A file as it was last seen. Whoever writes a draft puts a new file in its place. */
typedef struct
{
  gboolean        exists;
  ino_t           inode;
  off_t           size;
  struct timespec modified;
} Sight;

struct _SignpostDraftShelf
{
  gatomicrefcount  count;
  GMutex           lock;
  GFile           *file;
  Sight            seen;
  guint64          written;    /* the newest change that is on disk */
  gboolean         has_more;   /* what is there holds more than will be written */
};

SignpostDraftShelf *
signpost_draft_shelf_new (GFile *file)
{
  SignpostDraftShelf *self = g_new0 (SignpostDraftShelf, 1);

  g_atomic_ref_count_init (&self->count);
  g_mutex_init (&self->lock);
  self->file = g_object_ref (file);

  return self;
}

SignpostDraftShelf *
signpost_draft_shelf_ref (SignpostDraftShelf *self)
{
  g_atomic_ref_count_inc (&self->count);

  return self;
}

void
signpost_draft_shelf_unref (SignpostDraftShelf *self)
{
  if (!g_atomic_ref_count_dec (&self->count))
    return;

  g_object_unref (self->file);
  g_mutex_clear (&self->lock);
  g_free (self);
}

GFile *
signpost_draft_shelf_dup_file (SignpostDraftShelf *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return g_object_ref (self->file);
}

static Sight
look_at (GFile *file)
{
  Sight sight = { 0 };
  struct stat found;

  if (g_stat (g_file_peek_path (file), &found) != 0)
    return sight;

  sight.exists = TRUE;
  sight.inode = found.st_ino;
  sight.size = found.st_size;
  sight.modified = found.st_mtim;

  return sight;
}

static gboolean
is_strange (SignpostDraftShelf *self)
{
  Sight now = look_at (self->file);

  if (!now.exists)
    return FALSE;

  return !self->seen.exists || now.inode != self->seen.inode || now.size != self->seen.size ||
         now.modified.tv_sec != self->seen.modified.tv_sec ||
         now.modified.tv_nsec != self->seen.modified.tv_nsec;
}

void
signpost_draft_shelf_look (SignpostDraftShelf *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->seen = look_at (self->file);
}

/* The folder, so that nobody writes between the look and the writing; it goes on without the lock where there is none to be had. */
static int
lock_folder (GFile *folder)
{
  int fd = g_open (g_file_peek_path (folder), O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  for (int i = 0; fd >= 0 && i < MAX_WAITINGS && flock (fd, LOCK_EX | LOCK_NB) != 0; i++)
    {
      if (errno != EWOULDBLOCK && errno != EINTR)
        break;

      g_usleep (10 * 1000);
    }

  return fd;
}

/* What somebody can do about it */
static const char *
get_advice (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOSPC) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NO_SPACE))
    return _("Make room on the disk.");
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ROFS) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_ACCES) ||
      g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_PERM) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("Make the folder one that you may write to.");

  return _("See that the folder can be reached.");
}

static void
explain (GFile         *file,
         const GError  *reason,
         GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (file);

  g_set_error (error, reason->domain, reason->code,
               /* Translators: a file, the reason, and what to do about it, which is a sentence */
               _("The draft could not be saved to “%s”: %s. %s It stays open, and saving is tried "
                 "again every few seconds."),
               name, reason->message, get_advice (reason));
}

void
signpost_draft_shelf_keep_original (SignpostDraftShelf *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->has_more = TRUE;
}

/* Never over another original */
static gboolean
keep_original (SignpostDraftShelf  *self,
               GError             **error)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (self->file), ".original", NULL);

  for (guint i = 2; self->has_more; i++)
    {
      g_autoptr (GFile) original = g_file_new_for_path (path);
      g_autoptr (GError) local_error = NULL;

      if (g_file_copy (self->file, original, G_FILE_COPY_NONE, NULL, NULL, NULL, &local_error) ||
          g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
        {
          self->has_more = FALSE;
        }
      else if (!g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          g_propagate_error (error, g_steal_pointer (&local_error));
          return FALSE;
        }

      g_free (path);
      path = g_strdup_printf ("%s.original-%u", g_file_peek_path (self->file), i);
    }

  return TRUE;
}

/* Complete or not at all, and on the disk when this returns */
static gboolean
write_file (SignpostDraftShelf  *self,
            GBytes              *bytes,
            GError             **error)
{
  if (!g_file_set_contents_full (g_file_peek_path (self->file), g_bytes_get_data (bytes, NULL),
                                 (gssize) g_bytes_get_size (bytes),
                                 G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0600, error))
    return FALSE;

  self->seen = look_at (self->file);

  return TRUE;
}

static gboolean
make_folder (GFile   *folder,
             GError **error)
{
  g_autoptr (GError) local_error = NULL;

  if (g_file_make_directory_with_parents (folder, NULL, &local_error) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&local_error));

  return FALSE;
}

/* Leaves the file to whoever has written it. */
static void
step_aside (SignpostDraftShelf *self,
            GFile              *folder)
{
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *name = g_strconcat (uuid, ".json", NULL);

  g_object_unref (self->file);
  self->file = g_file_get_child (folder, name);
  self->seen = (Sight) { 0 };
}

gboolean
signpost_draft_shelf_write (SignpostDraftShelf  *self,
                            GBytes              *bytes,
                            guint64              change,
                            GError             **error)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  g_autoptr (GFile) folder = g_file_get_parent (self->file);
  g_autoptr (GError) reason = NULL;
  int fd;

  if (change <= self->written)
    return TRUE;

  if (!make_folder (folder, &reason))
    {
      explain (self->file, reason, error);
      return FALSE;
    }

  fd = lock_folder (folder);
  if (is_strange (self))
    step_aside (self, folder);

  if (keep_original (self, &reason) && write_file (self, bytes, &reason))
    self->written = change;
  else
    explain (self->file, reason, error);

  if (fd >= 0)
    close (fd);

  return reason == NULL;
}
