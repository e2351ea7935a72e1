/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-catalogue-parts.h"
#include "core/catalogue/signpost-fixed-list.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_ID_BYTES 64

static gboolean
is_id (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= MAX_ID_BYTES && g_ascii_isalnum (*text) &&
         strspn (text,
                 "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-") == length;
}

static char *
read_id (SignpostJsonReader *reader,
         const char         *member,
         const char         *text)
{
  if (!signpost_json_reader_failed (reader) && !is_id (text))
    {
      g_autofree char *found = signpost_json_quote (text);

      signpost_json_reader_fail (reader, member,
                                 _("expected an id of up to %d letters, digits, "
                                   "“.”, “_” and “-”, found %s"),
                                 MAX_ID_BYTES, found);
    }

  return g_strdup (text);
}

/* gettext would answer an empty text with the header of its file. */
static char *
translate (SignpostJsonReader *reader,
           const char         *member,
           const char         *text)
{
  if (g_utf8_strlen (text, -1) > SIGNPOST_CATALOGUE_MAX_TEXT)
    signpost_json_reader_fail (reader, member,
                               _("expected a text of at most %d characters, found a longer one"),
                               SIGNPOST_CATALOGUE_MAX_TEXT);

  return g_strdup (*text != '\0' ? g_dgettext (SIGNPOST_CATALOGUE_DOMAIN, text) : "");
}

static gpointer
read_text_cb (SignpostJsonReader *reader,
              guint               position,
              gpointer            data)
{
  return translate (reader, NULL, signpost_json_reader_get_value (reader));
}

static gpointer
read_id_cb (SignpostJsonReader *reader,
            guint               position,
            gpointer            data)
{
  return read_id (reader, NULL, signpost_json_reader_get_value (reader));
}

static char **
read_strings (SignpostJsonReader *reader,
              const char         *member,
              guint               minimum,
              guint               maximum,
              SignpostReadFunc    read)
{
  g_autoptr (GPtrArray) strings = signpost_read_list (reader, member, minimum, maximum, read, NULL,
                                                      NULL);

  g_ptr_array_add (strings, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&strings), FALSE);
}

/* For the parts */

char *
signpost_read_id (SignpostJsonReader *reader,
                  const char         *member)
{
  return read_id (reader, member, signpost_json_reader_get_string (reader, member));
}

char *
signpost_read_text (SignpostJsonReader *reader,
                    const char         *member)
{
  return translate (reader, member, signpost_json_reader_get_string (reader, member));
}

char *
signpost_read_optional_text (SignpostJsonReader *reader,
                             const char         *member)
{
  const char *text = signpost_json_reader_get_optional (reader, member);

  return translate (reader, member, text != NULL ? text : "");
}

char **
signpost_read_texts (SignpostJsonReader *reader,
                     const char         *member,
                     guint               maximum)
{
  return read_strings (reader, member, 0, maximum, read_text_cb);
}

char **
signpost_read_ids (SignpostJsonReader *reader,
                   const char         *member,
                   guint               minimum,
                   guint               maximum)
{
  return read_strings (reader, member, minimum, maximum, read_id_cb);
}

GPtrArray *
signpost_read_list (SignpostJsonReader *reader,
                    const char         *member,
                    guint               minimum,
                    guint               maximum,
                    SignpostReadFunc    read,
                    gpointer            data,
                    GDestroyNotify      free_item)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (free_item);
  guint count = signpost_json_reader_enter_list (reader, member, minimum, maximum);

  for (guint i = 0; i < count && !signpost_json_reader_failed (reader); i++)
    {
      signpost_json_reader_enter_element (reader, i);
      g_ptr_array_add (items, read (reader, i, data));
      signpost_json_reader_leave (reader);
    }
  signpost_json_reader_leave (reader);

  return items;
}

GListModel *
signpost_read_models (SignpostJsonReader *reader,
                      const char         *member,
                      guint               minimum,
                      guint               maximum,
                      SignpostReadFunc    read,
                      gpointer            data,
                      GType               type)
{
  SignpostFixedList *list = signpost_fixed_list_new (type);
  g_autoptr (GPtrArray) items = signpost_read_list (reader, member, minimum, maximum, read, data,
                                                    g_object_unref);

  for (guint i = 0; i < items->len; i++)
    signpost_fixed_list_append (list, g_ptr_array_index (items, i));

  return G_LIST_MODEL (list);
}
