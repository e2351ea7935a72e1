/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-clean-text.h"

#include "core/decision/signpost-decision.h"

#include <string.h>

#define MAX_ID_BYTES 64

/* Turns what follows around, letter by letter, far beyond the text itself: nobody types that in good faith */
static gboolean
is_override (gunichar character)
{
  return character == 0x202d || character == 0x202e;
}

static gboolean
is_kept (gunichar character)
{
  if (is_override (character))
    return FALSE;

  return character == '\n' || character == '\t' || !g_unichar_iscntrl (character);
}

char *
signpost_dup_clean_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  GString *clean = g_string_sized_new (strlen (valid));
  guint n_chars = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (n_chars >= SIGNPOST_DECISION_MAX_TEXT)
        break;

      if (!is_kept (character))
        continue;

      g_string_append_unichar (clean, character);
      n_chars++;
    }

  return g_string_free (clean, FALSE);
}

char *
signpost_dup_clean_line (const char *text)
{
  char *clean = signpost_dup_clean_text (text);

  return g_strdelimit (clean, "\n\t", ' ');
}

char **
signpost_dup_clean_texts (const char * const *texts)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; texts != NULL && texts[i] != NULL; i++)
    {
      g_autofree char *clean = signpost_dup_clean_text (texts[i]);

      g_strv_builder_add (builder, clean);
    }

  return g_strv_builder_end (builder);
}

gboolean
signpost_take_text (char **place,
                    char  *text)
{
  if (g_strcmp0 (*place, text) == 0)
    {
      g_free (text);
      return FALSE;
    }

  g_free (*place);
  *place = text;

  return TRUE;
}

gboolean
signpost_is_id (const char *text)
{
  if (text == NULL || !g_ascii_isalnum (text[0]) || strlen (text) > MAX_ID_BYTES)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("._-", *p) == NULL)
        return FALSE;
    }

  return TRUE;
}
