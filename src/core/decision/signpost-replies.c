/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-replies.h"

#include <stdlib.h>
#include <string.h>

struct _SignpostReplies
{
  GHashTable *questions;   /* question id → (subject → SignpostReply) */
};

static void
free_reply (gpointer data)
{
  SignpostReply *reply = data;

  g_strfreev (reply->values);
  g_free (reply->text);
  g_ptr_array_unref (reply->rows);
  g_free (reply);
}

static SignpostReply *
create_reply (void)
{
  SignpostReply *reply = g_new0 (SignpostReply, 1);

  reply->values = g_new0 (char *, 1);
  reply->text = g_strdup ("");
  reply->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);

  return reply;
}

SignpostReplies *
signpost_replies_new (void)
{
  SignpostReplies *self = g_new0 (SignpostReplies, 1);

  self->questions = g_hash_table_new_full (g_str_hash, g_str_equal,
                                           g_free, (GDestroyNotify) g_hash_table_unref);

  return self;
}

void
signpost_replies_free (SignpostReplies *self)
{
  g_hash_table_unref (self->questions);
  g_free (self);
}

SignpostReply *
signpost_replies_find (SignpostReplies *self,
                       const char      *question,
                       const char      *subject)
{
  GHashTable *subjects = g_hash_table_lookup (self->questions, question);

  return subjects != NULL ? g_hash_table_lookup (subjects, subject) : NULL;
}

SignpostReply *
signpost_replies_ensure (SignpostReplies *self,
                         const char      *question,
                         const char      *subject)
{
  GHashTable *subjects = g_hash_table_lookup (self->questions, question);
  SignpostReply *reply;

  if (subjects == NULL)
    {
      subjects = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_reply);
      g_hash_table_insert (self->questions, g_strdup (question), subjects);
    }

  reply = g_hash_table_lookup (subjects, subject);
  if (reply == NULL)
    {
      reply = create_reply ();
      g_hash_table_insert (subjects, g_strdup (subject), reply);
    }

  return reply;
}

void
signpost_replies_prune (SignpostReplies *self,
                        const char      *question,
                        const char      *subject)
{
  SignpostReply *reply = signpost_replies_find (self, question, subject);

  /* Rows without a word are still rows: somebody is about to fill them in. */
  if (reply == NULL || reply->unsure || reply->rows->len > 0 ||
      signpost_reply_says_something (reply))
    return;

  g_hash_table_remove (g_hash_table_lookup (self->questions, question), subject);
}

gboolean
signpost_leg_id_has_end (const char *leg,
                         const char *endpoint)
{
  const char *arrow = strchr (leg, '>');
  gsize length = strlen (endpoint);

  if (arrow == NULL)
    return FALSE;

  return ((gsize) (arrow - leg) == length && strncmp (leg, endpoint, length) == 0) ||
         strcmp (arrow + 1, endpoint) == 0;
}

static gboolean
is_about_cb (gpointer key,
             gpointer value,
             gpointer user_data)
{
  const char *subject = user_data;

  return g_str_equal (key, subject) || signpost_leg_id_has_end (key, subject);
}

gboolean
signpost_replies_forget (SignpostReplies *self,
                         const char      *question,
                         const char      *subject)
{
  GHashTable *subjects = g_hash_table_lookup (self->questions, question);

  if (subjects == NULL)
    return FALSE;

  return g_hash_table_foreach_remove (subjects, is_about_cb, (gpointer) subject) > 0;
}

static int
compare_strings_cb (gconstpointer a,
                    gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

char **
signpost_replies_list_subjects (SignpostReplies *self,
                                const char      *question)
{
  GHashTable *subjects = g_hash_table_lookup (self->questions, question);
  guint n_subjects;
  char **list;

  if (subjects == NULL)
    return g_new0 (char *, 1);

  list = (char **) g_hash_table_get_keys_as_array (subjects, &n_subjects);
  if (n_subjects > 1)
    qsort (list, n_subjects, sizeof (char *), compare_strings_cb);

  return list;
}

static gboolean
has_written_cell (GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      char **cells = g_ptr_array_index (rows, i);

      for (guint j = 0; cells[j] != NULL; j++)
        {
          if (cells[j][0] != '\0')
            return TRUE;
        }
    }

  return FALSE;
}

gboolean
signpost_reply_says_something (const SignpostReply *self)
{
  return self->values[0] != NULL || self->text[0] != '\0' || self->rating > 0 ||
         has_written_cell (self->rows);
}

gboolean
signpost_reply_has_value (const SignpostReply *self,
                          const char          *answer)
{
  return g_strv_contains ((const char * const *) self->values, answer);
}
