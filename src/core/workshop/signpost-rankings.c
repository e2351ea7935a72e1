/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/workshop/signpost-rankings.h"

#include "core/decision/signpost-clean-text.h"

#include <glib/gi18n-lib.h>

/* An option that is left out of the comparison may still stand in an order, where it is passed
 * over. */
typedef struct
{
  SignpostRankings *rankings;
  GHashTable       *options;   /* (element-type utf8 int): by id: its index, or LEFT_OUT */
} Reading;

#define LEFT_OUT -1

void
signpost_rankings_free (SignpostRankings *self)
{
  for (guint i = 0; i < self->n_options; i++)
    {
      g_free (self->option_id[i]);
      g_free (self->option_name[i]);
    }

  g_array_unref (self->orders);
  g_free (self);
}

/* Options */

static void
read_option (Reading            *reading,
             SignpostJsonReader *reader)
{
  SignpostRankings *self = reading->rankings;
  const char *id = signpost_json_reader_get_string (reader, "id");
  const char *name = signpost_json_reader_get_optional (reader, "name");
  gboolean is_included = signpost_json_reader_get_boolean (reader, "included", TRUE);
  int option = is_included ? (int) self->n_options : LEFT_OUT;

  if (signpost_json_reader_failed (reader))
    return;

  if (g_hash_table_contains (reading->options, id))
    {
      g_autofree char *quoted = signpost_json_quote (id);

      signpost_json_reader_fail (reader, "id", _("expected each id once, found %s again"), quoted);
      return;
    }

  g_hash_table_insert (reading->options, g_strdup (id), GINT_TO_POINTER (option));
  if (!is_included)
    return;

  self->option_id[option] = g_strdup (id);
  self->option_name[option] = signpost_dup_clean_line (name != NULL && *name != '\0' ? name : id);
  self->n_options++;
}

static void
read_options (Reading            *reading,
              SignpostJsonReader *reader)
{
  guint count = signpost_json_reader_enter_list (reader, "options", 2,
                                                 SIGNPOST_RANKINGS_MAX_OPTIONS);

  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_option (reading, reader);
      signpost_json_reader_leave (reader);
    }

  if (reading->rankings->n_options < 2)
    signpost_json_reader_fail (reader, NULL, _("expected at least two included options, found fewer"));

  signpost_json_reader_leave (reader);
}

/* Rankings */

/* The id under the cursor; seen: what stood in this order already */
static void
read_place (Reading            *reading,
            SignpostJsonReader *reader,
            GHashTable         *seen,
            SignpostOrder      *order,
            guint               place)
{
  const char *id = signpost_json_reader_get_value (reader);
  g_autofree char *quoted = signpost_json_quote (id);
  gpointer option;

  if (signpost_json_reader_failed (reader))
    return;

  if (!g_hash_table_lookup_extended (reading->options, id, NULL, &option))
    signpost_json_reader_fail (reader, NULL, _("expected an id from this comparison, found %s"), quoted);
  else if (!g_hash_table_add (seen, (gpointer) id))
    signpost_json_reader_fail (reader, NULL, _("expected each id once, found %s again"), quoted);
  else if (GPOINTER_TO_INT (option) != LEFT_OUT)
    order->place[GPOINTER_TO_INT (option)] = place;
}

/* One place of an order: the id of an option, or a list of equal ones */
static void
read_places (Reading            *reading,
             SignpostJsonReader *reader,
             GHashTable         *seen,
             SignpostOrder      *order,
             guint               place)
{
  JsonNode *node = signpost_json_reader_get_node (reader);
  guint count;

  if (node != NULL && !JSON_NODE_HOLDS_ARRAY (node))
    {
      read_place (reading, reader, seen, order, place);
      return;
    }

  count = signpost_json_reader_count (reader);
  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_place (reading, reader, seen, order, place);
      signpost_json_reader_leave (reader);
    }
}

static void
put_the_others_last (const SignpostRankings *self,
                     SignpostOrder          *order,
                     guint                   last)
{
  order->is_whole = TRUE;

  for (guint i = 0; i < self->n_options; i++)
    if (order->place[i] == 0)
      {
        order->place[i] = last;
        order->is_whole = FALSE;
      }
}

static void
read_ranking (Reading            *reading,
              SignpostJsonReader *reader)
{
  SignpostRankings *self = reading->rankings;
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  SignpostOrder order = { 0 };
  guint n_places;

  order.count = signpost_json_reader_get_int (reader, "count", 1, SIGNPOST_RANKINGS_MAX_PEOPLE, 1);
  n_places = signpost_json_reader_enter_list (reader, "order", 1, SIGNPOST_RANKINGS_MAX_OPTIONS);

  for (guint i = 0; i < n_places; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_places (reading, reader, seen, &order, i + 1);
      signpost_json_reader_leave (reader);
    }

  signpost_json_reader_leave (reader);
  put_the_others_last (self, &order, n_places + 1);

  self->n_people += order.count;
  if (self->n_people > SIGNPOST_RANKINGS_MAX_PEOPLE)
    signpost_json_reader_fail (reader, "count", _("expected at most %d people, found more"),
                               SIGNPOST_RANKINGS_MAX_PEOPLE);

  g_array_append_val (self->orders, order);
}

SignpostRankings *
signpost_rankings_read (SignpostJsonReader *reader)
{
  SignpostRankings *self = g_new0 (SignpostRankings, 1);
  g_autoptr (GHashTable) options = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading reading = { self, options };
  guint count;

  self->orders = g_array_new (FALSE, FALSE, sizeof (SignpostOrder));
  read_options (&reading, reader);

  count = signpost_json_reader_enter_list (reader, "rankings", 0, SIGNPOST_RANKINGS_MAX_PEOPLE);
  for (guint i = 0; i < count; i++)
    {
      signpost_json_reader_enter_element (reader, i);
      read_ranking (&reading, reader);
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);

  return self;
}
