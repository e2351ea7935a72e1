/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/log/signpost-log-markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <string.h>

cmark_parser *
signpost_log_markdown_parser_new (void)
{
  static gsize registered = 0;
  cmark_parser *parser;
  cmark_syntax_extension *table;

  if (g_once_init_enter (&registered))
    {
      cmark_gfm_core_extensions_ensure_registered ();
      g_once_init_leave (&registered, 1);
    }

  parser = cmark_parser_new (CMARK_OPT_DEFAULT);
  table = cmark_find_syntax_extension ("table");
  if (table != NULL)
    cmark_parser_attach_syntax_extension (parser, table);

  return parser;
}

/* HTML that a browser would not show. “Use <records>” means what it says. */
static gboolean
is_markup (const char *html)
{
  static const char * const tags[] = {
    "a", "b", "br", "code", "del", "em", "i", "img", "ins", "kbd", "mark", "small", "span", "strong", "sub", "sup", "u",
  };
  const char *name = html + 1 + (html[1] == '/');
  gsize length = strcspn (name, " \t\n/>");

  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (strlen (tags[i]) == length && g_ascii_strncasecmp (name, tags[i], length) == 0)
      return TRUE;

  return *name == '!';
}

char *
signpost_log_markdown_dup_inlines (const char *text,
                                   gsize       length)
{
  GString *plain = g_string_new (NULL);
  cmark_parser *parser = signpost_log_markdown_parser_new ();
  cmark_node *document;
  cmark_iter *iter;
  cmark_event_type event;

  /* As a heading, so that the line is one block whatever it begins with */
  cmark_parser_feed (parser, "# ", 2);
  cmark_parser_feed (parser, text, length);
  document = cmark_parser_finish (parser);
  iter = cmark_iter_new (document);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);
      cmark_node_type type = cmark_node_get_type (node);

      if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_TEXT || type == CMARK_NODE_CODE ||
                                         (type == CMARK_NODE_HTML_INLINE && !is_markup (cmark_node_get_literal (node)))))
        g_string_append (plain, cmark_node_get_literal (node));
      else if (event == CMARK_EVENT_ENTER && (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK))
        g_string_append_c (plain, ' ');
    }

  cmark_iter_free (iter);
  cmark_node_free (document);
  cmark_parser_free (parser);

  return g_strstrip (g_string_free (plain, FALSE));
}

GPtrArray *
signpost_log_markdown_list_links (const char *text,
                                  gsize       length)
{
  GPtrArray *targets = g_ptr_array_new_with_free_func (g_free);
  cmark_parser *parser = signpost_log_markdown_parser_new ();
  cmark_node *document;
  cmark_iter *iter;
  cmark_event_type event;

  cmark_parser_feed (parser, text, length);
  document = cmark_parser_finish (parser);
  iter = cmark_iter_new (document);

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    if (event == CMARK_EVENT_ENTER && cmark_node_get_type (cmark_iter_get_node (iter)) == CMARK_NODE_LINK)
      g_ptr_array_add (targets, g_strdup (cmark_node_get_url (cmark_iter_get_node (iter))));

  cmark_iter_free (iter);
  cmark_node_free (document);
  cmark_parser_free (parser);

  return targets;
}
