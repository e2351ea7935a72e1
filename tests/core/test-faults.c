/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Makes each system call of a save fail in turn, or ends the program there: what is left is the old file or the new one, whole, every time.
 * The functions below take the place of the C library's for this program and the libraries that it uses. */

#define _GNU_SOURCE

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/log/signpost-file-write.h"
#include "core/log/signpost-log-step.h"

/* Instead of an error */
#define KILL_BEFORE (-1)
#define KILL_AFTER  (-2)

#define OLD "old text\n"
#define NEW "new text, which is longer\n"

/* What a child says when it has done its work without coming to the call that was to fail */
#define NOT_REACHED 7

static int calls_left = 0;   /* 0: none fails */
static int fault = 0;

/* Whether this call fails, with errno set */
static gboolean
fails (void)
{
  if (calls_left == 0 || --calls_left > 0)
    return FALSE;

  if (fault == KILL_BEFORE)
    raise (SIGKILL);

  errno = fault;

  return fault > 0;
}

/* Whether the call that has just been made was the last one */
static void
after (gboolean was_last)
{
  if (was_last && fault == KILL_AFTER)
    raise (SIGKILL);
}

#define REAL(name) ((typeof (&name)) dlsym (RTLD_NEXT, #name))

#define WRAP(type, name, parameters, arguments) \
  type name parameters; \
  type name parameters \
  { \
    gboolean was_last = calls_left == 1; \
    type result; \
    if (fails ()) \
      return -1; \
    result = REAL (name) arguments; \
    after (was_last); \
    return result; \
  }

WRAP (ssize_t, write, (int fd, const void *data, size_t n), (fd, data, n))
WRAP (int, fsync, (int fd), (fd))
WRAP (int, rename, (const char *from, const char *to), (from, to))
WRAP (int, link, (const char *from, const char *to), (from, to))
WRAP (int, unlink, (const char *path), (path))
WRAP (int, chmod, (const char *path, mode_t mode), (path, mode))
WRAP (int, fchmod, (int fd, mode_t mode), (fd, mode))
WRAP (int, mkdir, (const char *path, mode_t mode), (path, mode))

int close (int fd);

/* A file that could not be closed is closed all the same. */
int
close (int fd)
{
  gboolean was_last = calls_left == 1;
  gboolean failed = fails ();
  int code = errno;
  int result = REAL (close) (fd);

  after (was_last);
  if (!failed)
    return result;

  errno = code;

  return -1;
}

int open (const char *path, int flags, ...);

/* With large files this is open64(), as it is for GLib. */
int
open (const char *path,
      int         flags,
      ...)
{
  gboolean was_last = calls_left == 1;
  mode_t mode;
  va_list more;
  int result;

  va_start (more, flags);
  mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg (more, mode_t) : 0;
  va_end (more);
  if (fails ())
    return -1;

  result = REAL (open) (path, flags, mode);
  after (was_last);

  return result;
}

/* The work */

typedef struct
{
  char *folder;
  char *a;
  char *b;
  char *c;   /* where b moves to */
  char *d;   /* a new one */
} Paths;

static void
put (const char *path)
{
  g_assert_true (g_file_set_contents (path, OLD, -1, NULL));
  g_assert_cmpint (g_chmod (path, 0640), ==, 0);
}

static gboolean
save_one (const Paths *paths)
{
  g_autoptr (GBytes) before = g_bytes_new_static (OLD, strlen (OLD));
  g_autoptr (GBytes) changed = g_bytes_new_static (NEW, strlen (NEW));

  return signpost_file_save (paths->a, before, changed, NULL);
}

static gboolean
take_step (const Paths *paths)
{
  g_autoptr (SignpostLogStep) step = signpost_log_step_new ("Change");
  g_autoptr (GBytes) before = g_bytes_new_static (OLD, strlen (OLD));
  g_autoptr (GBytes) changed = g_bytes_new_static (NEW, strlen (NEW));

  signpost_log_step_write (step, paths->a, before, changed);
  signpost_log_step_write (step, paths->b, before, changed);
  signpost_log_step_move (step, paths->b, paths->c);
  signpost_log_step_write (step, paths->d, NULL, changed);

  return signpost_log_step_apply (step, NULL);
}

/* What a file holds: OLD, NEW, or “” for none; anything else is a loss */
static const char *
look (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;
  struct stat info;

  if (!g_file_get_contents (path, &contents, &length, NULL))
    return "";

  g_assert_true (g_str_equal (contents, OLD) || g_str_equal (contents, NEW));
  g_assert_cmpint (g_stat (path, &info), ==, 0);
  /* All but the new one */
  if (!g_str_has_suffix (path, "/d.md"))
    g_assert_cmpint (info.st_mode & 07777, ==, 0640);

  return g_str_equal (contents, OLD) ? OLD : NEW;
}

static void
check_one (const Paths *paths,
           gboolean     done,
           gboolean     killed)
{
  const char *a = look (paths->a);

  g_assert_cmpstr (a, !=, "");
  if (done)
    g_assert_cmpstr (a, ==, NEW);
}

/* All new, or all old; after a kill each of them whole, and none lost */
static void
check_step (const Paths *paths,
            gboolean     done,
            gboolean     killed)
{
  const char *a = look (paths->a), *b = look (paths->b), *c = look (paths->c), *d = look (paths->d);

  g_assert_cmpstr (a, !=, "");
  g_assert_true (*b != '\0' || *c != '\0');
  if (killed)
    return;

  g_assert_cmpstr (a, ==, done ? NEW : OLD);
  g_assert_cmpstr (b, ==, done ? "" : OLD);
  g_assert_cmpstr (c, ==, done ? NEW : "");
  g_assert_cmpstr (d, ==, done ? NEW : "");
}

static void
clean (const Paths *paths)
{
  const char *known[] = { paths->a, paths->b, paths->c, paths->d };
  g_autofree char *sub = g_path_get_dirname (paths->c);
  const char *folders[] = { sub, paths->folder };

  for (gsize i = 0; i < G_N_ELEMENTS (known); i++)
    g_unlink (known[i]);

  for (gsize i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autoptr (GDir) dir = g_dir_open (folders[i], 0, NULL);
      const char *name;

      while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *path = g_build_filename (folders[i], name, NULL);

          if (g_str_equal (path, sub))
            continue;
          /* A temporary file that could not be taken away: no program takes it for a record. */
          g_assert_false (g_str_has_suffix (name, ".md"));
          g_unlink (path);
        }
      g_rmdir (folders[i]);
    }
}

typedef struct
{
  const char *name;
  gboolean  (*work)  (const Paths *paths);
  void      (*check) (const Paths *paths,
                      gboolean     done,
                      gboolean     killed);
} Job;

/* Returns FALSE when there is no such call any more */
static gboolean
try_fault (const Job *job,
           int        call,
           int        kind)
{
  Paths paths = { g_dir_make_tmp ("signpost-XXXXXX", NULL) };
  gboolean killed;
  int status = 0;
  pid_t child;

  paths.a = g_build_filename (paths.folder, "a.md", NULL);
  paths.b = g_build_filename (paths.folder, "b.md", NULL);
  paths.c = g_build_filename (paths.folder, "team", "b.md", NULL);
  paths.d = g_build_filename (paths.folder, "d.md", NULL);
  put (paths.a);
  put (paths.b);

  child = fork ();
  if (child == 0)
    {
      gboolean done;

      calls_left = call;
      fault = kind;
      done = job->work (&paths);
      _exit (calls_left > 0 ? NOT_REACHED : done ? 0 : 1);
    }

  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  killed = WIFSIGNALED (status);
  g_assert_true (killed ? WTERMSIG (status) == SIGKILL && kind < 0
                        : WEXITSTATUS (status) <= 1 || WEXITSTATUS (status) == NOT_REACHED);
  job->check (&paths, !killed && WEXITSTATUS (status) != 1, killed);
  clean (&paths);
  g_free (paths.folder);
  g_free (paths.a);
  g_free (paths.b);
  g_free (paths.c);
  g_free (paths.d);

  return killed || WEXITSTATUS (status) != NOT_REACHED;
}

static void
test_faults (gconstpointer data)
{
  static const int kinds[] = { ENOSPC, EIO, EACCES, EINTR, KILL_BEFORE, KILL_AFTER };
  const Job *job = data;
  int n_cases = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    for (int call = 1; try_fault (job, call, kinds[i]); call++)
      n_cases++;

  /* Fewer would mean that the calls are not seen. */
  g_assert_cmpint (n_cases, >, 30);
  g_test_message ("%s: %d faults", job->name, n_cases);
}

int
main (int    argc,
      char **argv)
{
  static const Job jobs[] = { { "save", save_one, check_one }, { "step", take_step, check_step } };

  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_FATAL_MASK);

  for (gsize i = 0; i < G_N_ELEMENTS (jobs); i++)
    {
      g_autofree char *path = g_strconcat ("/faults/", jobs[i].name, NULL);

      g_test_add_data_func (path, &jobs[i], test_faults);
    }

  return g_test_run ();
}
