/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-step.h"

#include "core/log/signpost-file-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>
#include <sys/stat.h>

/* One file. Written when path has both texts, made without before, taken away without after, moved when there is a target. */
typedef struct
{
  char   *path;
  char   *target;  /* (nullable): of a move */
  GBytes *before;  /* (nullable) */
  GBytes *after;   /* (nullable) */
  guint   mode;    /* of a file that is taken away, or that comes back; 0 for any */
} Change;

struct _SignpostLogStep
{
  char      *title;
  GPtrArray *changes;  /* (element-type Change) */
};

static void
change_free (gpointer data)
{
  Change *self = data;

  g_free (self->path);
  g_free (self->target);
  g_clear_pointer (&self->before, g_bytes_unref);
  g_clear_pointer (&self->after, g_bytes_unref);
  g_free (self);
}

static void
step_clear (gpointer data)
{
  SignpostLogStep *self = data;

  g_free (self->title);
  g_ptr_array_unref (self->changes);
}

SignpostLogStep *
signpost_log_step_new (const char *title)
{
  SignpostLogStep *self = g_atomic_rc_box_new0 (SignpostLogStep);

  g_return_val_if_fail (title != NULL, NULL);

  self->title = g_strdup (title);
  self->changes = g_ptr_array_new_with_free_func (change_free);

  return self;
}

SignpostLogStep *
signpost_log_step_ref (SignpostLogStep *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
signpost_log_step_unref (SignpostLogStep *self)
{
  g_atomic_rc_box_release_full (self, step_clear);
}

const char *
signpost_log_step_get_title (SignpostLogStep *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->title;
}

guint
signpost_log_step_get_n (SignpostLogStep *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->changes->len;
}

char **
signpost_log_step_dup_paths (SignpostLogStep *self)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new ();
  guint place;

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = self->changes->pdata[i];
      const char *path = change->target != NULL ? change->target : change->path;

      /* What was written before it moved counts once. */
      if (change->target != NULL && g_ptr_array_find_with_equal_func (paths, change->path, g_str_equal, &place))
        g_free (g_ptr_array_remove_index (paths, place));
      if (!g_ptr_array_find_with_equal_func (paths, path, g_str_equal, NULL))
        g_ptr_array_add (paths, g_strdup (path));
    }

  g_ptr_array_add (paths, NULL);

  return (char **) g_ptr_array_free (g_steal_pointer (&paths), FALSE);
}

const char *
signpost_log_step_get_moved (SignpostLogStep *self,
                             const char      *path,
                             gboolean         backwards)
{
  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = self->changes->pdata[i];

      if (change->target != NULL && strcmp (backwards ? change->target : change->path, path) == 0)
        return backwards ? change->path : change->target;
    }

  return NULL;
}

static Change *
find_write (SignpostLogStep *self,
            const char      *path)
{
  for (guint i = self->changes->len; i > 0; i--)
    {
      Change *change = self->changes->pdata[i - 1];

      if (change->target == NULL && strcmp (change->path, path) == 0)
        return change;
      /* What was written there before has gone elsewhere. */
      if (change->target != NULL && (strcmp (change->path, path) == 0 || strcmp (change->target, path) == 0))
        return NULL;
    }

  return NULL;
}

GBytes *
signpost_log_step_get_after (SignpostLogStep *self,
                             const char      *path)
{
  Change *change;

  g_return_val_if_fail (self != NULL, NULL);

  change = find_write (self, path);

  return change != NULL ? change->after : NULL;
}

static guint
get_mode (const char *path)
{
  struct stat info;

  return stat (path, &info) == 0 ? info.st_mode & 07777 : 0;
}

static Change *
add_change (SignpostLogStep *self,
            const char      *path)
{
  Change *change = g_new0 (Change, 1);

  change->path = g_strdup (path);
  g_ptr_array_add (self->changes, change);

  return change;
}

static GBytes *
ref_bytes (GBytes *bytes)
{
  return bytes != NULL ? g_bytes_ref (bytes) : NULL;
}

void
signpost_log_step_write (SignpostLogStep *self,
                         const char      *path,
                         GBytes          *before,
                         GBytes          *after)
{
  Change *change;

  g_return_if_fail (self != NULL);
  g_return_if_fail (path != NULL);
  g_return_if_fail (before != NULL || after != NULL);

  if (before != NULL && after != NULL && g_bytes_equal (before, after))
    return;

  change = find_write (self, path);
  if (change != NULL && change->after != NULL && before != NULL && after != NULL)
    {
      g_bytes_unref (change->after);
      change->after = g_bytes_ref (after);
      return;
    }

  change = add_change (self, path);
  change->before = ref_bytes (before);
  change->after = ref_bytes (after);
  change->mode = after == NULL ? get_mode (path) : 0;
}

void
signpost_log_step_move (SignpostLogStep *self,
                        const char      *from,
                        const char      *to)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (from != NULL);
  g_return_if_fail (to != NULL);

  if (strcmp (from, to) != 0)
    add_change (self, from)->target = g_strdup (to);
}

void
signpost_log_step_append (SignpostLogStep *self,
                          SignpostLogStep *other)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (other != NULL);

  g_ptr_array_set_free_func (other->changes, NULL);
  for (guint i = 0; i < other->changes->len; i++)
    g_ptr_array_add (self->changes, other->changes->pdata[i]);
  g_ptr_array_set_size (other->changes, 0);
  signpost_log_step_unref (other);
}

gboolean
signpost_log_step_adds (SignpostLogStep *self)
{
  const Change *change;

  g_return_val_if_fail (self != NULL, FALSE);

  change = self->changes->len == 1 ? self->changes->pdata[0] : NULL;

  return change != NULL && change->before == NULL && change->target == NULL;
}

gboolean
signpost_log_step_claim (SignpostLogStep *self,
                         GHashTable      *paths)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = self->changes->pdata[i];

      if (g_hash_table_contains (paths, change->path) ||
          (change->target != NULL && g_hash_table_contains (paths, change->target)))
        return FALSE;
    }

  for (guint i = 0; i < self->changes->len; i++)
    {
      const Change *change = self->changes->pdata[i];

      g_hash_table_add (paths, g_strdup (change->path));
      if (change->target != NULL)
        g_hash_table_add (paths, g_strdup (change->target));
    }

  return TRUE;
}

static gboolean
apply_change (const Change  *self,
              GError       **error)
{
  g_autofree char *name = NULL;
  GError *local_error = NULL;
  gboolean done;

  if (self->target != NULL)
    done = signpost_file_move (self->path, self->target, &local_error);
  else if (self->before == NULL)
    done = signpost_file_create (self->path, self->after, self->mode, &local_error);
  else if (self->after == NULL)
    done = signpost_file_remove (self->path, self->before, &local_error);
  else
    done = signpost_file_save (self->path, self->before, self->after, &local_error);

  if (done)
    return TRUE;

  name = g_filename_display_basename (self->target != NULL ? self->target : self->path);
  /* Translators: %s is a file; the reason follows */
  g_propagate_prefixed_error (error, local_error, _("“%s” was not changed: "), name);

  return FALSE;
}

static Change *
invert_change (const Change *self)
{
  Change *inverse = g_new0 (Change, 1);

  inverse->path = g_strdup (self->target != NULL ? self->target : self->path);
  inverse->target = self->target != NULL ? g_strdup (self->path) : NULL;
  inverse->before = ref_bytes (self->after);
  inverse->after = ref_bytes (self->before);
  inverse->mode = self->mode;

  return inverse;
}

/* Half a step is worse than none. */
static void
take_back (SignpostLogStep *self,
           guint            n_done)
{
  for (guint i = n_done; i > 0; i--)
    {
      Change *inverse = invert_change (self->changes->pdata[i - 1]);
      g_autoptr (GError) error = NULL;

      if (!apply_change (inverse, &error))
        g_warning ("%s", error->message);
      change_free (inverse);
    }
}

gboolean
signpost_log_step_apply (SignpostLogStep  *self,
                         GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->changes->len; i++)
    if (!apply_change (self->changes->pdata[i], error))
      {
        take_back (self, i);
        return FALSE;
      }

  return TRUE;
}

SignpostLogStep *
signpost_log_step_invert (SignpostLogStep *self)
{
  SignpostLogStep *inverse;

  g_return_val_if_fail (self != NULL, NULL);

  inverse = signpost_log_step_new (self->title);
  for (guint i = self->changes->len; i > 0; i--)
    g_ptr_array_add (inverse->changes, invert_change (self->changes->pdata[i - 1]));

  return inverse;
}
