/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-index.h"

#include "core/log/signpost-log-query.h"
#include "core/log/signpost-text.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/stat.h>

/* Another number makes every index anew. */
#define VERSION 1

/* What SQLite may keep in memory, in KiB */
#define CACHE_KIB "4096"

#define SCHEMA \
  "PRAGMA journal_mode = WAL;" \
  "PRAGMA synchronous = OFF;" \
  "PRAGMA cache_size = -" CACHE_KIB ";" \
  "CREATE TABLE IF NOT EXISTS files (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, stamp TEXT NOT NULL);" \
  "CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5 (title, people, text," \
  " tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3');"

struct _SignpostLogIndex
{
  GObject    parent_instance;

  char      *file;      /* (nullable): in memory */
  GMutex     mutex;     /* of the connection */
  sqlite3   *database;  /* opened when it is first needed */
};

G_DEFINE_FINAL_TYPE (SignpostLogIndex, signpost_log_index, G_TYPE_OBJECT)

static gboolean
set_error (SignpostLogIndex  *self,
           GError           **error)
{
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               /* Translators: %s is a reason */
               _("The records cannot be searched: %s."), self->database != NULL ? sqlite3_errmsg (self->database) : "");

  return FALSE;
}

static int
get_version (sqlite3 *database)
{
  sqlite3_stmt *statement = NULL;
  int version = -1;

  if (sqlite3_prepare_v2 (database, "PRAGMA user_version", -1, &statement, NULL) == SQLITE_OK &&
      sqlite3_step (statement) == SQLITE_ROW)
    version = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);

  return version;
}

/* A new index, or one that this program has made */
static gboolean
open_file (SignpostLogIndex *self,
           const char       *file)
{
  int version;

  if (sqlite3_open_v2 (file, &self->database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, NULL) == SQLITE_OK)
    {
      sqlite3_busy_timeout (self->database, 2000);
      version = get_version (self->database);
      if ((version == 0 || version == VERSION) && sqlite3_exec (self->database, SCHEMA, NULL, NULL, NULL) == SQLITE_OK &&
          sqlite3_exec (self->database, "PRAGMA user_version = " G_STRINGIFY (VERSION), NULL, NULL, NULL) == SQLITE_OK)
        return TRUE;
    }

  sqlite3_close (self->database);
  self->database = NULL;

  return FALSE;
}

static void
remove_file (const char *file)
{
  static const char * const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (file, endings[i], NULL);

      g_unlink (path);
    }
}

/* Called with the mutex */
static gboolean
ensure_open (SignpostLogIndex *self)
{
  if (self->database != NULL)
    return TRUE;

  if (self->file != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (self->file);

      /* The texts of records are nobody else's business. */
      g_mkdir_with_parents (folder, 0700);
      if (open_file (self, self->file))
        return TRUE;

      remove_file (self->file);
      if (open_file (self, self->file))
        return TRUE;
    }

  return open_file (self, ":memory:");
}

/* Whatever was wrong: the next time begins with nothing. */
static void
throw_away (SignpostLogIndex *self)
{
  sqlite3_close (self->database);
  self->database = NULL;
  if (self->file != NULL)
    remove_file (self->file);
}

static void
signpost_log_index_finalize (GObject *object)
{
  SignpostLogIndex *self = SIGNPOST_LOG_INDEX (object);

  sqlite3_close (self->database);
  g_mutex_clear (&self->mutex);
  g_free (self->file);

  G_OBJECT_CLASS (signpost_log_index_parent_class)->finalize (object);
}

static void
signpost_log_index_class_init (SignpostLogIndexClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_log_index_finalize;
}

static void
signpost_log_index_init (SignpostLogIndex *self)
{
  g_mutex_init (&self->mutex);
}

SignpostLogIndex *
signpost_log_index_new (const char *folder)
{
  SignpostLogIndex *self;
  g_autofree char *absolute = NULL;
  g_autofree char *sum = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (folder != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_LOG_INDEX, NULL);
  absolute = g_canonicalize_filename (folder, NULL);
  sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, absolute, -1);
  name = g_strconcat (sum, ".index", NULL);
  self->file = g_build_filename (g_get_user_cache_dir (), "signpost", "logs", name, NULL);

  return self;
}

/* Another one means that the file has to be read again. */
static char *
dup_stamp (const SignpostLogFile *file)
{
  struct stat info;

  if (stat (file->full_path, &info) != 0)
    return g_strdup ("");

  return g_strdup_printf ("%" G_GINT64_FORMAT ".%09ld %" G_GINT64_FORMAT, (gint64) info.st_mtim.tv_sec, info.st_mtim.tv_nsec,
                          (gint64) info.st_size);
}

typedef struct
{
  sqlite3_stmt *find;
  sqlite3_stmt *add_file;
  sqlite3_stmt *add_words;
  sqlite3_stmt *drop_words;
  sqlite3_stmt *set_stamp;
} Statements;

static gboolean
prepare (sqlite3    *database,
         Statements *statements)
{
  static const char * const texts[] = {
    "SELECT id, stamp FROM files WHERE path = ?1",
    "INSERT INTO files (path, stamp) VALUES (?1, ?2)",
    "INSERT INTO words (rowid, title, people, text) VALUES (?1, ?2, ?3, ?4)",
    "DELETE FROM words WHERE rowid = ?1",
    "UPDATE files SET stamp = ?2 WHERE id = ?1",
  };
  sqlite3_stmt **places[] = {
    &statements->find, &statements->add_file, &statements->add_words, &statements->drop_words, &statements->set_stamp,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (sqlite3_prepare_v2 (database, texts[i], -1, places[i], NULL) != SQLITE_OK)
      return FALSE;

  return TRUE;
}

static void
statements_clear (Statements *statements)
{
  sqlite3_finalize (statements->find);
  sqlite3_finalize (statements->add_file);
  sqlite3_finalize (statements->add_words);
  sqlite3_finalize (statements->drop_words);
  sqlite3_finalize (statements->set_stamp);
}

static gboolean
run (sqlite3_stmt *statement)
{
  int code = sqlite3_step (statement);

  sqlite3_reset (statement);

  return code == SQLITE_DONE;
}

static void
bind_text (sqlite3_stmt *statement,
           int           place,
           const char   *text)
{
  g_autofree char *indexed = signpost_log_query_dup_indexed (text, strlen (text));

  sqlite3_bind_text (statement, place, indexed, -1, SQLITE_TRANSIENT);
}

static char *
dup_title_words (const SignpostRecordFacts *facts)
{
  if (facts->number < 0)
    return g_strdup (facts->title);

  return g_strdup_printf ("%d %04d ADR-%d ADR-%04d %s", facts->number, facts->number, facts->number, facts->number, facts->title);
}

static char *
dup_people (const SignpostRecordFacts *facts)
{
  char **lists[] = { facts->deciders, facts->consulted, facts->informed, facts->tags };
  GString *people = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i][j] != NULL; j++)
      g_string_append_printf (people, "%s\n", lists[i][j]);

  return g_string_free (people, FALSE);
}

static gboolean
add_words (Statements            *statements,
           gint64                 id,
           const SignpostLogFile *file)
{
  g_autofree char *title = dup_title_words (&file->facts);
  g_autofree char *people = dup_people (&file->facts);
  g_autofree char *contents = NULL;
  g_autofree char *text = NULL;
  SignpostEncoding encoding;
  gsize size = 0, length = 0;

  if (g_file_get_contents (file->full_path, &contents, &size, NULL))
    text = signpost_text_decode (contents, MIN (size, SIGNPOST_LOG_MAX_BYTES), &encoding, &length);

  sqlite3_bind_int64 (statements->add_words, 1, id);
  bind_text (statements->add_words, 2, title);
  bind_text (statements->add_words, 3, people);
  bind_text (statements->add_words, 4, text != NULL ? text : "");

  return run (statements->add_words);
}

static gboolean
update_file (SignpostLogIndex      *self,
             Statements            *statements,
             const SignpostLogFile *file)
{
  g_autofree char *stamp = dup_stamp (file);
  g_autofree char *old_stamp = NULL;
  gint64 id = -1;

  sqlite3_bind_text (statements->find, 1, file->path, -1, SQLITE_STATIC);
  if (sqlite3_step (statements->find) == SQLITE_ROW)
    {
      id = sqlite3_column_int64 (statements->find, 0);
      old_stamp = g_strdup ((const char *) sqlite3_column_text (statements->find, 1));
    }
  sqlite3_reset (statements->find);

  if (id >= 0 && g_strcmp0 (stamp, old_stamp) == 0)
    return TRUE;

  if (id < 0)
    {
      sqlite3_bind_text (statements->add_file, 1, file->path, -1, SQLITE_STATIC);
      sqlite3_bind_text (statements->add_file, 2, stamp, -1, SQLITE_STATIC);
      return run (statements->add_file) && add_words (statements, sqlite3_last_insert_rowid (self->database), file);
    }

  sqlite3_bind_int64 (statements->drop_words, 1, id);
  sqlite3_bind_int64 (statements->set_stamp, 1, id);
  sqlite3_bind_text (statements->set_stamp, 2, stamp, -1, SQLITE_STATIC);

  return run (statements->drop_words) && run (statements->set_stamp) && add_words (statements, id, file);
}

/* Records that have gone, or are none any more */
static gboolean
forget_others (SignpostLogIndex *self,
               GHashTable       *paths)
{
  g_autoptr (GArray) gone = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = NULL;
  gboolean done = TRUE;

  if (sqlite3_prepare_v2 (self->database, "SELECT id, path FROM files", -1, &statement, NULL) != SQLITE_OK)
    return FALSE;

  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      if (!g_hash_table_contains (paths, sqlite3_column_text (statement, 1)))
        g_array_append_val (gone, id);
    }
  sqlite3_finalize (statement);

  for (guint i = 0; i < gone->len && done; i++)
    {
      g_autofree char *text = g_strdup_printf ("DELETE FROM words WHERE rowid = %" G_GINT64_FORMAT ";"
                                               "DELETE FROM files WHERE id = %" G_GINT64_FORMAT,
                                               g_array_index (gone, gint64, i), g_array_index (gone, gint64, i));

      done = sqlite3_exec (self->database, text, NULL, NULL, NULL) == SQLITE_OK;
    }

  return done;
}

static gboolean
update_all (SignpostLogIndex *self,
            GPtrArray        *files,
            GCancellable     *cancellable)
{
  g_autoptr (GHashTable) paths = g_hash_table_new (g_str_hash, g_str_equal);
  Statements statements = { 0 };
  gboolean done = prepare (self->database, &statements) && sqlite3_exec (self->database, "BEGIN", NULL, NULL, NULL) == SQLITE_OK;

  for (guint i = 0; i < files->len && done && !g_cancellable_is_cancelled (cancellable); i++)
    {
      SignpostLogFile *file = files->pdata[i];

      if (file->facts.kind != SIGNPOST_FILE_RECORD)
        continue;
      g_hash_table_add (paths, file->path);
      done = update_file (self, &statements, file);
    }

  statements_clear (&statements);
  if (!g_cancellable_is_cancelled (cancellable))
    done = done && forget_others (self, paths);

  return sqlite3_exec (self->database, done ? "COMMIT" : "ROLLBACK", NULL, NULL, NULL) == SQLITE_OK && done;
}

gboolean
signpost_log_index_update (SignpostLogIndex  *self,
                           GPtrArray         *files,
                           GCancellable      *cancellable,
                           GError           **error)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (SIGNPOST_IS_LOG_INDEX (self), FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  for (guint i = 0; i < 2; i++)
    {
      if (!ensure_open (self))
        return set_error (self, error);
      if (update_all (self, files, cancellable))
        return !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (i == 0)
        throw_away (self);
    }

  return set_error (self, error);
}

/* Adds the paths that match and are not in seen yet. Ranks of SQLite's own would have to be worked out for every record that has the words,
 * which of ten thousand takes longer than a frame. */
static gboolean
add_matching (SignpostLogIndex *self,
              const char       *match,
              GPtrArray        *paths,
              GHashTable       *seen)
{
  sqlite3_stmt *statement = NULL;
  int code;

  if (sqlite3_prepare_v2 (self->database,
                          "SELECT words.rowid, path FROM words JOIN files ON files.id = words.rowid WHERE words MATCH ?1",
                          -1, &statement, NULL) != SQLITE_OK)
    return FALSE;

  sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
  while ((code = sqlite3_step (statement)) == SQLITE_ROW)
    if (g_hash_table_add (seen, GINT_TO_POINTER (sqlite3_column_int (statement, 0))))
      g_ptr_array_add (paths, g_strdup ((const char *) sqlite3_column_text (statement, 1)));
  sqlite3_finalize (statement);

  return code == SQLITE_DONE;
}

GPtrArray *
signpost_log_index_search (SignpostLogIndex  *self,
                           const char        *query,
                           GError           **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  g_autofree char *match = signpost_log_query_dup_match (query);
  g_autofree char *front = match != NULL ? g_strdup_printf ("{title people} : (%s)", match) : NULL;

  g_return_val_if_fail (SIGNPOST_IS_LOG_INDEX (self), NULL);

  if (match == NULL)
    return g_steal_pointer (&paths);

  locker = g_mutex_locker_new (&self->mutex);
  if (ensure_open (self) && add_matching (self, front, paths, seen) && add_matching (self, match, paths, seen))
    return g_steal_pointer (&paths);

  set_error (self, error);
  throw_away (self);

  return NULL;
}

/* One line, without what only the index needs */
static char *
dup_shown (const char *snippet)
{
  GString *shown = g_string_new (NULL);

  for (const char *p = snippet; *p != '\0'; p++)
    {
      if (*p == SIGNPOST_SEPARATOR)
        continue;
      if (*p == ' ' && (shown->len == 0 || shown->str[shown->len - 1] == ' '))
        continue;
      g_string_append_c (shown, *p);
    }

  return g_strstrip (g_string_free (shown, FALSE));
}

char *
signpost_log_index_dup_snippet (SignpostLogIndex *self,
                                const char       *path,
                                const char       *query)
{
  g_autofree char *match = signpost_log_query_dup_match (query);
  sqlite3_stmt *statement = NULL;
  char *shown = NULL;

  g_return_val_if_fail (SIGNPOST_IS_LOG_INDEX (self), NULL);

  /* Nobody waits for a snippet. */
  if (match == NULL || !g_mutex_trylock (&self->mutex))
    return NULL;

  if (ensure_open (self) &&
      sqlite3_prepare_v2 (self->database,
                          "SELECT snippet (words, 2, char (2), char (3), '…', 12) FROM words"
                          " WHERE words MATCH ?1 AND rowid = (SELECT id FROM files WHERE path = ?2)", -1, &statement, NULL) == SQLITE_OK)
    {
      sqlite3_bind_text (statement, 1, match, -1, SQLITE_STATIC);
      sqlite3_bind_text (statement, 2, path, -1, SQLITE_STATIC);
      if (sqlite3_step (statement) == SQLITE_ROW && sqlite3_column_text (statement, 0) != NULL)
        shown = dup_shown ((const char *) sqlite3_column_text (statement, 0));
    }

  sqlite3_finalize (statement);
  g_mutex_unlock (&self->mutex);

  if (shown != NULL && strchr (shown, SIGNPOST_MARK_BEGIN) == NULL)
    g_clear_pointer (&shown, g_free);

  return shown;
}
