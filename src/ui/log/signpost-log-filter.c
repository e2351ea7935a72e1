/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/log/signpost-log-filter.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _SignpostLogFilter
{
  GtkFilter   parent_instance;

  guint       statuses;
  char       *tag;
  char       *decider;
  char       *year;
  char       *search;
  GHashTable *found;     /* (nullable) */
};

G_DEFINE_FINAL_TYPE (SignpostLogFilter, signpost_log_filter, GTK_TYPE_FILTER)

enum
{
  PROP_0,
  PROP_STATUSES,
  PROP_TAG,
  PROP_DECIDER,
  PROP_YEAR,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
is_in (const char *text,
       char      **list)
{
  return text[0] == '\0' || g_strv_contains ((const char * const *) list, text);
}

static gboolean
matches_search (SignpostLogFilter *self,
                SignpostLogEntry  *record)
{
  if (self->search[0] == '\0')
    return TRUE;

  if (self->found != NULL)
    return g_hash_table_contains (self->found, signpost_log_entry_get_path (record));

  return g_str_match_string (self->search, signpost_log_entry_get_title (record), TRUE);
}

static gboolean
signpost_log_filter_match (GtkFilter *filter,
                           gpointer   item)
{
  SignpostLogFilter *self = SIGNPOST_LOG_FILTER (filter);
  const SignpostRecordFacts *facts = signpost_log_entry_get_facts (item);
  const char *date = signpost_log_entry_get_date (item);

  if (signpost_log_entry_is_template (item))
    return FALSE;
  if (self->statuses != 0 && (self->statuses & (1u << facts->status)) == 0)
    return FALSE;
  if (self->year[0] != '\0' && (date == NULL || !g_str_has_prefix (date, self->year)))
    return FALSE;

  return is_in (self->tag, facts->tags) && is_in (self->decider, facts->deciders) && matches_search (self, item);
}

static void
signpost_log_filter_finalize (GObject *object)
{
  SignpostLogFilter *self = SIGNPOST_LOG_FILTER (object);

  g_free (self->tag);
  g_free (self->decider);
  g_free (self->year);
  g_free (self->search);
  g_clear_pointer (&self->found, g_hash_table_unref);

  G_OBJECT_CLASS (signpost_log_filter_parent_class)->finalize (object);
}

static char **
get_text (SignpostLogFilter *self,
          guint              prop_id)
{
  return prop_id == PROP_TAG ? &self->tag : prop_id == PROP_DECIDER ? &self->decider : &self->year;
}

static void
signpost_log_filter_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  SignpostLogFilter *self = SIGNPOST_LOG_FILTER (object);

  switch (prop_id)
    {
    case PROP_STATUSES:
      g_value_set_uint (value, self->statuses);
      break;

    case PROP_TAG:
    case PROP_DECIDER:
    case PROP_YEAR:
      g_value_set_string (value, *get_text (self, prop_id));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_log_filter_set_property (GObject      *object,
                                  guint         prop_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  SignpostLogFilter *self = SIGNPOST_LOG_FILTER (object);
  const char *text;

  switch (prop_id)
    {
    case PROP_STATUSES:
      if (self->statuses == g_value_get_uint (value))
        return;
      self->statuses = g_value_get_uint (value);
      break;

    case PROP_TAG:
    case PROP_DECIDER:
    case PROP_YEAR:
      text = g_value_get_string (value) != NULL ? g_value_get_string (value) : "";
      if (strcmp (text, *get_text (self, prop_id)) == 0)
        return;
      g_free (*get_text (self, prop_id));
      *get_text (self, prop_id) = g_strdup (text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }

  g_object_notify_by_pspec (object, pspec);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
signpost_log_filter_class_init (SignpostLogFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_log_filter_finalize;
  object_class->get_property = signpost_log_filter_get_property;
  object_class->set_property = signpost_log_filter_set_property;

  GTK_FILTER_CLASS (klass)->match = signpost_log_filter_match;

  properties[PROP_STATUSES] = g_param_spec_uint ("statuses", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_TAG] = g_param_spec_string ("tag", NULL, NULL, "", flags);
  properties[PROP_DECIDER] = g_param_spec_string ("decider", NULL, NULL, "", flags);
  properties[PROP_YEAR] = g_param_spec_string ("year", NULL, NULL, "", flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_log_filter_init (SignpostLogFilter *self)
{
  self->tag = g_strdup ("");
  self->decider = g_strdup ("");
  self->year = g_strdup ("");
  self->search = g_strdup ("");
}

SignpostLogFilter *
signpost_log_filter_new (void)
{
  return g_object_new (SIGNPOST_TYPE_LOG_FILTER, NULL);
}

void
signpost_log_filter_set_search (SignpostLogFilter *self,
                                const char        *text,
                                GHashTable        *found)
{
  g_return_if_fail (SIGNPOST_IS_LOG_FILTER (self));

  if (found != NULL)
    g_hash_table_ref (found);
  g_clear_pointer (&self->found, g_hash_table_unref);
  self->found = found;
  g_free (self->search);
  self->search = g_strdup (text);
  gtk_filter_changed (GTK_FILTER (self), GTK_FILTER_CHANGE_DIFFERENT);
}

const char *
signpost_log_filter_get_search (SignpostLogFilter *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_FILTER (self), NULL);

  return self->search;
}

gboolean
signpost_log_filter_is_set (SignpostLogFilter *self)
{
  g_return_val_if_fail (SIGNPOST_IS_LOG_FILTER (self), FALSE);

  return self->statuses != 0 || self->tag[0] != '\0' || self->decider[0] != '\0' || self->year[0] != '\0';
}

char *
signpost_log_filter_dup_words (SignpostLogFilter *self)
{
  const char *texts[] = { self->tag, self->decider, self->year };
  GString *words = g_string_new (NULL);

  for (guint status = 0; status <= SIGNPOST_STATUS_OTHER; status++)
    if ((self->statuses & (1u << status)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              status == SIGNPOST_STATUS_NONE ? _("No status") : signpost_status_to_title (status));

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i][0] != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", texts[i]);

  return g_string_free (words, FALSE);
}

void
signpost_log_filter_clear (SignpostLogFilter *self)
{
  g_return_if_fail (SIGNPOST_IS_LOG_FILTER (self));

  g_object_set (self, "statuses", 0, "tag", "", "decider", "", "year", "", NULL);
}
