/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

/* The text of a record as a whole: at once, or by a worker. */

/* (nullable): NULL when cancelled */
static SignpostResult *
make_result (SignpostComparison *comparison,
             GCancellable       *cancellable)
{
  g_autoptr (SignpostResult) result = signpost_result_new (comparison);
  SignpostShareSet *shares;

  if (!signpost_rating_table_is_ranked (result->table))
    return g_steal_pointer (&result);

  shares = signpost_share_set_new (result->table, result->lens, cancellable);

  if (shares == NULL)
    return NULL;

  signpost_result_take_shares (result, shares);

  return g_steal_pointer (&result);
}

char *
signpost_record_compose (SignpostDecision *decision,
                         SignpostProfile   profile,
                         GCancellable     *cancellable,
                         gssize           *number_at)
{
  SignpostComparison *comparison = signpost_decision_get_comparison (decision);
  g_autoptr (SignpostResult) result = make_result (comparison, cancellable);
  g_autoptr (SignpostStanding) standing = NULL;
  g_autoptr (GHashTable) said = g_hash_table_new (NULL, NULL);
  SignpostRecordWriter writer;

  if (result == NULL)
    return NULL;

  standing = signpost_standing_new (decision);
  writer = (SignpostRecordWriter) {
    .decision = decision,
    .catalogue = signpost_decision_get_catalogue (decision),
    .standing = standing,
    .result = result,
    .ranking = result->ranking,
    .comparison = comparison,
    .said = said,
    .out = g_string_new (NULL),
  };

  if (profile == SIGNPOST_PROFILE_NYGARD)
    signpost_record_write_nygard (&writer, number_at);
  else
    signpost_record_write_madr (&writer, number_at);

  /* One line end at the end */
  while (g_str_has_suffix (writer.out->str, "\n\n"))
    g_string_truncate (writer.out, writer.out->len - 1);

  return g_string_free (writer.out, FALSE);
}

char *
signpost_record_compose_bytes (SignpostCatalogue  *catalogue,
                               GBytes             *bytes,
                               SignpostProfile     profile,
                               GCancellable       *cancellable,
                               gssize             *number_at,
                               GError            **error)
{
  g_autoptr (SignpostDecision) decision =
    signpost_decision_new_from_bytes (catalogue, bytes, "decision.json", error);
  char *text;

  if (decision == NULL)
    return NULL;

  text = signpost_record_compose (decision, profile, cancellable, number_at);

  if (text == NULL)
    g_cancellable_set_error_if_cancelled (cancellable, error);

  return text;
}

char *
signpost_record_insert_number (const char *text,
                               gssize      number_at,
                               guint       number)
{
  if (number_at < 0)
    return g_strdup (text);

  return g_strdup_printf ("%.*s%u. %s", (int) number_at, text, number, text + number_at);
}

char *
signpost_record_write (SignpostDecision *decision,
                       SignpostProfile   profile,
                       guint             number)
{
  g_autofree char *text = NULL;
  gssize number_at = -1;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  text = signpost_record_compose (decision, profile, NULL, &number_at);

  return signpost_record_insert_number (text, number_at, number);
}

/* What the worker needs; it never sees the decision that a person goes on editing. */
typedef struct
{
  SignpostCatalogue *catalogue;
  GBytes            *decision;
  SignpostProfile    profile;
  guint              number;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_object_unref (request->catalogue);
  g_bytes_unref (request->decision);
  g_free (request);
}

static void
write_thread (GTask        *task,
              gpointer      source_object,
              gpointer      task_data,
              GCancellable *cancellable)
{
  const Request *request = task_data;
  GError *error = NULL;
  gssize number_at = -1;
  g_autofree char *text =
    signpost_record_compose_bytes (request->catalogue, request->decision, request->profile,
                                   cancellable, &number_at, &error);

  if (text == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, signpost_record_insert_number (text, number_at, request->number),
                           g_free);
}

void
signpost_record_write_async (SignpostDecision    *decision,
                             SignpostProfile      profile,
                             guint                number,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  Request *request;

  g_return_if_fail (SIGNPOST_IS_DECISION (decision));

  request = g_new0 (Request, 1);
  request->catalogue = g_object_ref (signpost_decision_get_catalogue (decision));
  request->decision = signpost_decision_to_bytes (decision);
  request->profile = profile;
  request->number = number;

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, signpost_record_write_async);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, write_thread);
}

char *
signpost_record_write_finish (GAsyncResult  *result,
                              GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, signpost_record_write_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
