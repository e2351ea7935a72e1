/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-record-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* With four digits, a dash and the longest ending a name stays well below the 255 bytes of file
 * systems, and can be read in a list. */
#define MAX_SLUG_BYTES 80

G_DEFINE_QUARK (signpost-record-error-quark, signpost_record_error)

static const char * const profile_nicks[] = { "madr", "nygard" };

const char *
signpost_profile_to_nick (SignpostProfile profile)
{
  g_return_val_if_fail (profile < G_N_ELEMENTS (profile_nicks), NULL);

  return profile_nicks[profile];
}

const char *
signpost_profile_to_title (SignpostProfile profile)
{
  switch (profile)
    {
    case SIGNPOST_PROFILE_MADR:
      /* Translators: the name of a layout for records; “MADR” stays */
      return _("MADR 4");
    case SIGNPOST_PROFILE_NYGARD:
      /* Translators: the name of a layout for records, after its author */
      return _("Nygard");
    default:
      g_return_val_if_reached (NULL);
    }
}

gboolean
signpost_profile_from_nick (const char      *nick,
                            SignpostProfile *profile)
{
  g_return_val_if_fail (nick != NULL && profile != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (profile_nicks); i++)
    if (strcmp (nick, profile_nicks[i]) == 0)
      {
        *profile = (SignpostProfile) i;
        return TRUE;
      }

  return FALSE;
}

const char *
signpost_record_get_status (SignpostDecision *decision)
{
  const char *status = signpost_decision_get_detail (decision, SIGNPOST_DETAIL_STATUS);

  return *status != '\0' ? status : "proposed";
}

char *
signpost_record_dup_date (SignpostDecision *decision)
{
  const char *date = signpost_decision_get_detail (decision, SIGNPOST_DETAIL_DATE);
  g_autoptr (GDateTime) now = NULL;

  if (*date != '\0')
    return g_strdup (date);

  now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

gboolean
signpost_record_check (SignpostDecision  *decision,
                       GError           **error)
{
  g_autoptr (GPtrArray) missing = NULL;
  GString *list;

  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), FALSE);

  missing = signpost_decision_list_missing (decision);

  if (missing->len == 0)
    return TRUE;

  list = g_string_new (NULL);
  g_string_append_printf (list, ngettext ("The decision is not complete; %u thing is missing:",
                                          "The decision is not complete; %u things are missing:",
                                          missing->len), missing->len);

  for (guint i = 0; i < missing->len; i++)
    {
      SignpostMissing *thing = g_ptr_array_index (missing, i);

      g_string_append_printf (list, "\n%s", thing->text);
    }

  g_set_error_literal (error, SIGNPOST_RECORD_ERROR, SIGNPOST_RECORD_ERROR_INCOMPLETE, list->str);
  g_string_free (list, TRUE);

  return FALSE;
}

/* Letters lose their accents (“ü” is “u”, “ß” is “ss”), in the same way in every language, and
 * every run of anything else becomes one dash. Scripts without such a spelling leave nothing. */
static char *
dup_slug (const char *title)
{
  g_autofree char *valid = g_utf8_make_valid (title, -1);
  g_autofree char *ascii = g_str_to_ascii (valid, "C");
  GString *slug = g_string_new (NULL);

  for (const char *p = ascii; *p != '\0' && slug->len < MAX_SLUG_BYTES; p++)
    {
      if (g_ascii_isalnum (*p))
        g_string_append_c (slug, g_ascii_tolower (*p));
      else if (slug->len > 0 && slug->str[slug->len - 1] != '-')
        g_string_append_c (slug, '-');
    }

  if (slug->len > 0 && slug->str[slug->len - 1] == '-')
    g_string_truncate (slug, slug->len - 1);

  return g_string_free (slug, FALSE);
}

char *
signpost_record_dup_file_name (guint       number,
                               const char *title)
{
  g_autofree char *slug = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  slug = dup_slug (title);

  return g_strdup_printf ("%04u-%s.md", number, *slug != '\0' ? slug : "decision");
}
