/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-log-private.h"

#include "core/log/signpost-text.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

/* More would fill the window. */
#define MAX_SHOWN_CHANGES 5

struct _SignpostLogEntry
{
  GObject           parent_instance;

  GFile            *file;
  SignpostLogFile  *log_file;
  char            **changes;
};

G_DEFINE_FINAL_TYPE (SignpostLogEntry, signpost_log_entry, G_TYPE_OBJECT)

enum { PROP_0, PROP_TITLE, PROP_NUMBER, PROP_STATUS, PROP_DATE, N_PROPS };
static GParamSpec *properties[N_PROPS];

static void
signpost_log_entry_finalize (GObject *object)
{
  SignpostLogEntry *self = SIGNPOST_LOG_ENTRY (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->log_file, signpost_log_file_free);
  g_clear_pointer (&self->changes, g_strfreev);

  G_OBJECT_CLASS (signpost_log_entry_parent_class)->finalize (object);
}

static void
signpost_log_entry_get_property (GObject    *object,
                                 guint       property_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostLogEntry *self = SIGNPOST_LOG_ENTRY (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->log_file->facts.title);
      break;
    case PROP_NUMBER:
      g_value_set_int (value, self->log_file->facts.number);
      break;
    case PROP_STATUS:
      g_value_set_int (value, self->log_file->facts.status);
      break;
    case PROP_DATE:
      g_value_set_string (value, self->log_file->facts.date);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_log_entry_class_init (SignpostLogEntryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_log_entry_finalize;
  object_class->get_property = signpost_log_entry_get_property;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NUMBER] = g_param_spec_int ("number", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_STATUS] =
    g_param_spec_int ("status", NULL, NULL, 0, SIGNPOST_STATUS_OTHER, 0, flags);
  properties[PROP_DATE] = g_param_spec_string ("date", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_log_entry_init (SignpostLogEntry *self)
{
}

SignpostLogEntry *
signpost_log_entry_new_take (SignpostLogFile *file)
{
  SignpostLogEntry *self = g_object_new (SIGNPOST_TYPE_LOG_ENTRY, NULL);

  self->file = g_file_new_for_path (file->full_path);
  self->log_file = file;
  self->changes = g_new0 (char *, 1);

  return self;
}

SignpostLogEntry *
signpost_log_entry_parse (GFile      *file,
                          const char *path,
                          const char *text)
{
  g_autoptr (SignpostWords) words = signpost_words_new ();
  SignpostLogFile *log_file;
  SignpostLogEntry *self;
  g_autofree char *decoded = NULL;
  SignpostEncoding encoding;
  gsize length;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (path != NULL, NULL);
  g_return_val_if_fail (text != NULL, NULL);

  decoded = signpost_text_decode (text, strlen (text), &encoding, &length);
  log_file = g_new0 (SignpostLogFile, 1);
  log_file->path = g_strdup (path);
  log_file->full_path = g_strdup (path);
  signpost_record_facts_read (&log_file->facts, words, path, decoded, length, TRUE);
  log_file->facts.encoding = encoding;

  self = signpost_log_entry_new_take (log_file);
  g_set_object (&self->file, file);

  return self;
}

gboolean
signpost_log_entry_equal (SignpostLogEntry *self,
                          SignpostLogEntry *other)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), FALSE);
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (other), FALSE);

  return self->log_file->stamp != 0 &&
         self->log_file->stamp == other->log_file->stamp &&
         self->log_file->facts.kind == other->log_file->facts.kind &&
         strcmp (self->log_file->path, other->log_file->path) == 0 &&
         g_strv_equal ((const char * const *) self->changes, (const char * const *) other->changes);
}

GFile *
signpost_log_entry_get_file (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->file;
}

const char *
signpost_log_entry_get_path (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->log_file->path;
}

int
signpost_log_entry_get_number (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), -1);

  return self->log_file->facts.number;
}

const char *
signpost_log_entry_get_title (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->log_file->facts.title;
}

SignpostStatus
signpost_log_entry_get_status (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), SIGNPOST_STATUS_NONE);

  return self->log_file->facts.status;
}

const char *
signpost_log_entry_get_status_text (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->log_file->facts.status_text;
}

const char *
signpost_log_entry_get_date (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->log_file->facts.date;
}

const char *
signpost_log_entry_get_profile (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->log_file->facts.profile;
}

const SignpostRecordFacts *
signpost_log_entry_get_facts (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return &self->log_file->facts;
}

SignpostLogFile *
signpost_log_entry_get_log_file (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->log_file;
}

const char *
signpost_log_entry_get_problem (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return self->log_file->problem;
}

gboolean
signpost_log_entry_is_template (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), FALSE);

  return self->log_file->facts.kind == SIGNPOST_FILE_TEMPLATE;
}

const char * const *
signpost_log_entry_get_superseded_by (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return (const char * const *) self->log_file->facts.superseded_by;
}

void
signpost_log_entry_set_changes (SignpostLogEntry  *self,
                                char             **changes)
{
  g_strfreev (self->changes);
  self->changes = changes;
}

const char * const *
signpost_log_entry_get_changes (SignpostLogEntry *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  return (const char * const *) self->changes;
}

char *
signpost_log_entry_dup_changes_text (SignpostLogEntry *self)
{
  GString *text;
  guint n_changes;

  g_return_val_if_fail (SIGNPOST_IS_LOG_ENTRY (self), NULL);

  n_changes = g_strv_length (self->changes);
  if (n_changes == 0)
    return NULL;

  text = g_string_new (NULL);
  g_string_append_printf (text, ngettext ("The catalogue has changed since, in %u point that matters here.",
                                          "The catalogue has changed since, in %u points that matter here.",
                                          n_changes), n_changes);

  for (guint i = 0; i < MIN (n_changes, MAX_SHOWN_CHANGES); i++)
    g_string_append_printf (text, "\n%s", self->changes[i]);

  if (n_changes > MAX_SHOWN_CHANGES)
    g_string_append (text, "\n…");

  return g_string_free (text, FALSE);
}
