/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-record-facts-private.h"

#include <string.h>

static const char * const kind_nicks[] = { "record", "template", "index", "other", "unreadable" };

static const char * const encoding_nicks[] = {
  "utf-8", "utf-8-bom", "broken-utf-8", "latin-1", "utf-16le", "utf-16be", "binary",
};

const char *
signpost_file_kind_to_nick (SignpostFileKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_nicks), NULL);

  return kind_nicks[kind];
}

const char *
signpost_encoding_to_nick (SignpostEncoding encoding)
{
  g_return_val_if_fail (encoding < G_N_ELEMENTS (encoding_nicks), NULL);

  return encoding_nicks[encoding];
}

void
signpost_record_link_free (SignpostRecordLink *self)
{
  g_free (self->target);
  g_free (self);
}

static const SignpostField *
find_field (const SignpostOutline *outline,
            SignpostKey           role)
{
  for (guint i = 0; i < outline->fields->len; i++)
    {
      const SignpostField *field = &g_array_index (outline->fields, SignpostField, i);

      if (field->role == role && *field->text != '\0')
        return field;
    }

  return NULL;
}

/* Without the words that only say what the file is */
static gboolean
is_generic (SignpostWords *words,
            const char    *title)
{
  return *title == '\0' || signpost_words_is_name (words, SIGNPOST_NAME_LABEL, title, strlen (title));
}

static void
take_title (SignpostRecordFacts      *self,
            const SignpostOutline    *outline,
            const SignpostRecordName *name)
{
  const SignpostField *field = find_field (outline, SIGNPOST_KEY_TITLE);
  int number = -1;
  const char *title = outline->title != NULL ? signpost_title_skip_number (outline->words, outline->title, &number) : "";

  self->title_span = outline->title_span;
  /* A smaller heading is rather a section; so say records of ADG, which keep their title in the front matter. */
  if (field != NULL && (is_generic (outline->words, title) ||
                        (outline->title_level > 1 && field->origin == SIGNPOST_ORIGIN_FRONT_MATTER)))
    {
      title = signpost_title_skip_number (outline->words, field->text, &number);
      self->title_span = field->span;
    }

  if (*title == '\0')
    {
      title = name->title;
      self->title_span = (SignpostSpan) { 0 };
    }

  self->title = g_strstrip (g_strdup (title));
  self->number = name->number >= 0 ? name->number : number;
}

/* “number: 12”, “id: ADR-0012”, for a file whose name has none */
static void
take_number (SignpostRecordFacts   *self,
             const SignpostOutline *outline)
{
  const SignpostField *field = find_field (outline, SIGNPOST_KEY_NUMBER);
  const char *digits;
  gsize length;

  if (self->number >= 0 || field == NULL || strlen (field->text) > 24)
    return;

  digits = field->text + strcspn (field->text, "0123456789");
  length = strspn (digits, "0123456789");
  if (length > 0 && length <= 6 && digits[length] == '\0')
    self->number = (int) g_ascii_strtoll (digits, NULL, 10);
}

static void
add_people (GStrvBuilder *builder,
            const char   *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",;", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = g_strstrip (parts[i]);

      if (*part != '\0' && strcmp (part, "-") != 0 && strcmp (part, "N/A") != 0)
        g_strv_builder_add (builder, part);
    }
}

static char **
dup_list (const SignpostOutline *outline,
          SignpostKey           role)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < outline->fields->len; i++)
    {
      const SignpostField *field = &g_array_index (outline->fields, SignpostField, i);

      if (field->role == role && field->origin != SIGNPOST_ORIGIN_FOOT && strlen (field->text) < 2000)
        add_people (builder, field->text);
    }

  return g_strv_builder_end (builder);
}

static const char *
get_profile (const SignpostOutline *outline)
{
  if (outline->has_front_matter)
    return "madr";

  if ((outline->sections & (1u << SIGNPOST_KEY_STATUS)) != 0)
    return "nygard";

  return (outline->sections & (1u << SIGNPOST_KEY_OPTIONS)) != 0 ? "madr" : "other";
}

/* “Title”, “[short title]”, “{decision title}”: words that templates have for a title */
static gboolean
is_named_placeholder (SignpostWords *words,
                      const char    *title)
{
  gsize length = strlen (title);
  gboolean in_brackets = length > 2 && strchr ("[{<", *title) != NULL && strchr ("]}>", title[length - 1]) != NULL;

  return signpost_words_is_name (words, SIGNPOST_NAME_PLACEHOLDER, in_brackets ? title + 1 : title,
                                 in_brackets ? length - 2 : length);
}

static gboolean
is_placeholder (SignpostWords *words,
                const char    *title)
{
  gsize length = strlen (title);

  if (is_named_placeholder (words, title))
    return TRUE;

  if (length < 3 || strchr ("[{<", *title) == NULL || strchr ("]}>", title[length - 1]) == NULL)
    return g_strrstr (title, "XXX") != NULL || g_strrstr (title, "NNNN") != NULL;

  return TRUE;
}

static guint
count_bits (guint bits)
{
  guint n = 0;

  for (; bits != 0; bits &= bits - 1)
    n++;

  return n;
}

/* Contents that only a decision has: two of context, decision, consequences and options, or one of them with a status */
static gboolean
has_signature (const SignpostRecordFacts *self,
               const SignpostOutline     *outline)
{
  guint parts = outline->sections & (1u << SIGNPOST_KEY_CONTEXT | 1u << SIGNPOST_KEY_DECISION |
                                     1u << SIGNPOST_KEY_CONSEQUENCES | 1u << SIGNPOST_KEY_OPTIONS);
  guint n_parts = count_bits (parts);

  return n_parts >= 2 || (n_parts == 1 && self->status != SIGNPOST_STATUS_NONE);
}

SignpostFileKind
signpost_record_facts_judge (const SignpostRecordFacts *self,
                             const SignpostOutline     *outline,
                             const SignpostRecordName  *name,
                             gboolean                   in_log)
{
  gboolean signature = has_signature (self, outline);
  gboolean has_status = self->status != SIGNPOST_STATUS_NONE && self->status != SIGNPOST_STATUS_OTHER &&
                        self->status_origin != SIGNPOST_ORIGIN_TITLE;

  if (name->is_template)
    return SIGNPOST_FILE_TEMPLATE;

  if (name->is_index && !signature && name->number < 0)
    return SIGNPOST_FILE_INDEX;

  /* What has a name of its own may be half filled in. */
  if ((is_placeholder (outline->words, self->title) || self->is_unfilled) && name->number <= 0 && name->date == NULL)
    return SIGNPOST_FILE_TEMPLATE;

  if (name->is_index)
    return (signature && has_status) || (name->number >= 0 && (signature || has_status)) ? SIGNPOST_FILE_RECORD
                                                                                         : SIGNPOST_FILE_INDEX;

  if (in_log && (name->is_identifier || name->date != NULL || name->number >= 0))
    return SIGNPOST_FILE_RECORD;

  if (signature && (has_status || in_log || name->is_identifier))
    return SIGNPOST_FILE_RECORD;

  if (name->is_identifier && (has_status || self->date != NULL))
    return SIGNPOST_FILE_RECORD;

  if (in_log && has_status && self->status_origin != SIGNPOST_ORIGIN_FOOT)
    return SIGNPOST_FILE_RECORD;

  return outline->n_items > 4 && outline->n_items * 40 > outline->length / 20 ? SIGNPOST_FILE_INDEX : SIGNPOST_FILE_OTHER;
}

void
signpost_record_facts_read (SignpostRecordFacts *self,
                            SignpostWords       *words,
                            const char          *path,
                            const char          *text,
                            gsize                length,
                            gboolean             in_log)
{
  SignpostRecordName name;
  SignpostOutline outline;
  gsize start = g_str_has_prefix (text, "\xef\xbb\xbf") ? 3 : 0;

  *self = (SignpostRecordFacts) { .number = -1 };
  signpost_format_from_name (path, &self->format);
  signpost_record_name_read (&name, words, path);
  signpost_outline_init (&outline, words, text, length);

  start = signpost_outline_read_front_matter (&outline, start);
  if (self->format == SIGNPOST_FORMAT_ASCIIDOC)
    signpost_outline_read_asciidoc (&outline, start);
  else if (self->format == SIGNPOST_FORMAT_RESTRUCTURED_TEXT)
    signpost_outline_read_rst (&outline, start);
  else
    signpost_outline_read_markdown (&outline, start);

  take_title (self, &outline, &name);
  take_number (self, &outline);
  signpost_record_facts_take_status (self, &outline);
  signpost_record_facts_take_date (self, &outline, &name);
  signpost_record_facts_take_links (self, &outline);
  self->deciders = dup_list (&outline, SIGNPOST_KEY_DECIDERS);
  self->consulted = dup_list (&outline, SIGNPOST_KEY_CONSULTED);
  self->informed = dup_list (&outline, SIGNPOST_KEY_INFORMED);
  self->tags = dup_list (&outline, SIGNPOST_KEY_TAGS);
  self->profile = get_profile (&outline);
  self->kind = signpost_record_facts_judge (self, &outline, &name, in_log);
  self->is_untitled = is_named_placeholder (words, self->title);

  signpost_outline_clear (&outline);
  signpost_record_name_clear (&name);
}

void
signpost_record_facts_clear (SignpostRecordFacts *self)
{
  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->status_text, g_free);
  g_clear_pointer (&self->date, g_free);
  g_clear_pointer (&self->deciders, g_strfreev);
  g_clear_pointer (&self->consulted, g_strfreev);
  g_clear_pointer (&self->informed, g_strfreev);
  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->superseded_by, g_strfreev);
}
