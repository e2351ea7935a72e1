/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-marked-text.h"

#include <string.h>

#include "core/catalogue/signpost-search-mention.h"
#include "core/catalogue/signpost-text-match.h"

#define MENTION_SCALE 0.82

static void
insert (SignpostMarkedText *self,
        PangoAttribute     *attribute,
        guint               start,
        guint               end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (self->attributes, attribute);
}

static void
mark (SignpostMarkedText *self,
      const char * const *words)
{
  g_autoptr (GArray) spans = signpost_text_find_words (self->text, words);

  for (guint i = 0; i < spans->len; i++)
    {
      const SignpostSpan *span = &g_array_index (spans, SignpostSpan, i);

      insert (self, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), span->start, span->end);
    }
}

SignpostMarkedText *
signpost_marked_text_new (SignpostFinder  *finder,
                          SignpostUseCase *use_case)
{
  SignpostMarkedText *self = g_new0 (SignpostMarkedText, 1);
  const char *title = signpost_use_case_get_title (use_case);
  const char * const *words = signpost_finder_get_words (finder);
  guint length = strlen (title);

  self->attributes = pango_attr_list_new ();
  if (words[0] != NULL)
    self->mention = signpost_search_dup_mention (signpost_finder_get_catalogue (finder), use_case,
                                                 words);

  if (self->mention == NULL)
    {
      self->text = g_strdup (title);
    }
  else
    {
      self->text = g_strconcat (title, "\n", self->mention, NULL);
      insert (self, pango_attr_scale_new (MENTION_SCALE), length + 1, G_MAXUINT);
    }
  mark (self, words);

  return self;
}

void
signpost_marked_text_free (SignpostMarkedText *self)
{
  g_free (self->text);
  g_free (self->mention);
  pango_attr_list_unref (self->attributes);
  g_free (self);
}
