/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-markdown.h"

#include <string.h>

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

/* Deeper lists and markup are drawn like these: nobody can tell them apart, and Pango need not
 * nest further. */
#define MAX_LIST_LEVEL 8
#define MAX_TAG_DEPTH  16

/* cmark fills up short rows, so that a wide head over many rows would take rows × columns nodes. */
#define MAX_COLUMNS 128

/* Looking for bare addresses takes time that grows with the square of the text. */
#define MAX_AUTOLINK_BYTES (64 * 1024)

/* What is being put together while cmark's tree is walked. */
typedef struct
{
  GPtrArray *blocks;
  GString   *markup;         /* of the paragraph, heading or cell that is open */
  GString   *text;
  GArray    *lists;          /* (element-type int): the next number of each list, -1 for bullets */
  char      *marker;         /* of an item whose first paragraph has not come yet */
  GPtrArray *rows;           /* of the open table */
  GPtrArray *cells;          /* of the open row */
  int        quote_depth;
  int        tag_depth;
} Walk;

void
signpost_block_free (SignpostBlock *self)
{
  g_free (self->marker);
  g_free (self->markup);
  g_free (self->text);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_free (self);
}

static SignpostBlock *
add_block (Walk              *walk,
           SignpostBlockKind  kind,
           int                level)
{
  SignpostBlock *block = g_new0 (SignpostBlock, 1);

  block->kind = kind;
  block->level = level;
  block->marker = g_strdup ("");
  g_ptr_array_add (walk->blocks, block);

  return block;
}

static SignpostBlock *
add_text_block (Walk              *walk,
                SignpostBlockKind  kind,
                int                level,
                const char        *text)
{
  SignpostBlock *block = add_block (walk, kind, level);

  block->text = g_strdup (text);
  block->markup = g_markup_escape_text (text, -1);

  return block;
}

static int
get_list_level (Walk *walk)
{
  return MIN ((int) walk->lists->len, MAX_LIST_LEVEL);
}

/* An item that begins with something else than a paragraph still shows its marker */
static void
flush_marker (Walk *walk)
{
  SignpostBlock *block;

  if (walk->marker == NULL)
    return;

  block = add_text_block (walk, SIGNPOST_BLOCK_ITEM, get_list_level (walk), "");
  g_free (block->marker);
  block->marker = g_steal_pointer (&walk->marker);
}

static void
take_texts (Walk           *walk,
            SignpostBlock  *block)
{
  block->markup = g_strdup (walk->markup->str);
  block->text = g_strdup (walk->text->str);
}

static void
begin_text (Walk *walk)
{
  g_string_truncate (walk->markup, 0);
  g_string_truncate (walk->text, 0);
  walk->tag_depth = 0;
}

static void
append_literal (Walk       *walk,
                const char *literal)
{
  g_autofree char *escaped = g_markup_escape_text (literal != NULL ? literal : "", -1);

  g_string_append (walk->markup, escaped);
  g_string_append (walk->text, literal != NULL ? literal : "");
}

static void
append_tag (Walk       *walk,
            gboolean    entering,
            const char *tag)
{
  if (entering)
    walk->tag_depth++;

  if (walk->tag_depth <= MAX_TAG_DEPTH)
    g_string_append_printf (walk->markup, entering ? "<%s>" : "</%s>", tag);

  if (!entering)
    walk->tag_depth--;
}

static gboolean
is_html_comment (const char *html)
{
  return g_str_has_prefix (html, "<!--");
}

static void
append_inline_html (Walk       *walk,
                    const char *html)
{
  if (is_html_comment (html))
    return;

  if (g_ascii_strncasecmp (html, "<br", 3) == 0)
    append_literal (walk, "\n");
  else
    append_literal (walk, html);
}

static void
append_code (Walk       *walk,
             const char *code)
{
  append_tag (walk, TRUE, "tt");
  append_literal (walk, code);
  append_tag (walk, FALSE, "tt");
}

static void
end_paragraph (Walk *walk)
{
  SignpostBlock *block;

  if (walk->marker != NULL)
    {
      block = add_block (walk, SIGNPOST_BLOCK_ITEM, get_list_level (walk));
      g_free (block->marker);
      block->marker = g_steal_pointer (&walk->marker);
    }
  else if (walk->quote_depth > 0)
    block = add_block (walk, SIGNPOST_BLOCK_QUOTE, 0);
  else
    block = add_block (walk, SIGNPOST_BLOCK_PARAGRAPH, get_list_level (walk));

  take_texts (walk, block);
}

static void
enter_list (Walk       *walk,
            cmark_node *node)
{
  gboolean ordered = cmark_node_get_list_type (node) == CMARK_ORDERED_LIST;
  int next = ordered ? cmark_node_get_list_start (node) : -1;

  flush_marker (walk);
  g_array_append_val (walk->lists, next);
}

static char *
dup_marker (Walk       *walk,
            cmark_node *item)
{
  int *next = &g_array_index (walk->lists, int, walk->lists->len - 1);

  if (strcmp (cmark_node_get_type_string (item), "tasklist") == 0)
    return g_strdup (cmark_gfm_extensions_get_tasklist_item_checked (item) ? "☑" : "☐");

  if (*next < 0)
    return g_strdup ("•");

  return g_strdup_printf ("%d.", (*next)++);
}

static void
add_code (Walk       *walk,
          cmark_node *node)
{
  g_autofree char *code = g_strdup (cmark_node_get_literal (node));
  const char *info = cmark_node_get_fence_info (node);
  SignpostBlock *block;

  if (g_str_has_suffix (code, "\n"))
    code[strlen (code) - 1] = '\0';

  flush_marker (walk);
  block = add_text_block (walk, SIGNPOST_BLOCK_CODE, 0, code);

  if (info != NULL)
    {
      g_free (block->marker);
      block->marker = g_strndup (info, strcspn (info, " \t{,"));
    }
}

static void
add_html (Walk       *walk,
          cmark_node *node)
{
  g_autofree char *html = g_strdup (cmark_node_get_literal (node));

  flush_marker (walk);

  if (!is_html_comment (html))
    add_text_block (walk, SIGNPOST_BLOCK_PARAGRAPH, get_list_level (walk), g_strchomp (html));
}

static void
end_table (Walk *walk)
{
  SignpostBlock *block;

  flush_marker (walk);
  block = add_block (walk, SIGNPOST_BLOCK_TABLE, 0);
  block->markup = g_strdup ("");
  block->text = g_strdup ("");
  block->rows = g_steal_pointer (&walk->rows);
}

/* Tables and strikethrough have no constants of their own in cmark's public headers, but names. */
static void
walk_extension (Walk       *walk,
                cmark_node *node,
                gboolean    entering)
{
  const char *type = cmark_node_get_type_string (node);

  if (strcmp (type, "strikethrough") == 0)
    append_tag (walk, entering, "s");
  else if (strcmp (type, "table") == 0 && entering)
    walk->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  else if (strcmp (type, "table") == 0)
    end_table (walk);
  else if ((strcmp (type, "table_row") == 0 || strcmp (type, "table_header") == 0) && entering)
    walk->cells = g_ptr_array_new ();
  else if (strcmp (type, "table_row") == 0 || strcmp (type, "table_header") == 0)
    {
      g_ptr_array_add (walk->cells, NULL);
      g_ptr_array_add (walk->rows, g_ptr_array_free (g_steal_pointer (&walk->cells), FALSE));
    }
  else if (strcmp (type, "table_cell") == 0 && entering)
    begin_text (walk);
  else if (strcmp (type, "table_cell") == 0)
    g_ptr_array_add (walk->cells, g_strdup (walk->markup->str));
}

static gboolean
walk_inline (Walk       *walk,
             cmark_node *node,
             gboolean    entering)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_TEXT)
    append_literal (walk, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_SOFTBREAK)
    append_literal (walk, " ");
  else if (type == CMARK_NODE_LINEBREAK)
    append_literal (walk, "\n");
  else if (type == CMARK_NODE_CODE)
    append_code (walk, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_HTML_INLINE)
    append_inline_html (walk, cmark_node_get_literal (node));
  else if (type == CMARK_NODE_EMPH)
    append_tag (walk, entering, "i");
  else if (type == CMARK_NODE_STRONG)
    append_tag (walk, entering, "b");
  else if (type == CMARK_NODE_LINK)
    append_tag (walk, entering, "u");
  else
    return FALSE;

  return TRUE;
}

static void
enter_block (Walk       *walk,
             cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_PARAGRAPH)
    begin_text (walk);
  else if (type == CMARK_NODE_HEADING)
    {
      flush_marker (walk);
      begin_text (walk);
    }
  else if (type == CMARK_NODE_LIST)
    enter_list (walk, node);
  else if (type == CMARK_NODE_ITEM)
    walk->marker = dup_marker (walk, node);
  else if (type == CMARK_NODE_BLOCK_QUOTE)
    {
      flush_marker (walk);
      walk->quote_depth++;
    }
  else if (type == CMARK_NODE_CODE_BLOCK)
    add_code (walk, node);
  else if (type == CMARK_NODE_HTML_BLOCK)
    add_html (walk, node);
  else if (type == CMARK_NODE_THEMATIC_BREAK)
    {
      flush_marker (walk);
      add_text_block (walk, SIGNPOST_BLOCK_RULE, 0, "");
    }
  else
    walk_extension (walk, node, TRUE);
}

static void
leave_block (Walk       *walk,
             cmark_node *node)
{
  cmark_node_type type = cmark_node_get_type (node);

  if (type == CMARK_NODE_PARAGRAPH)
    end_paragraph (walk);
  else if (type == CMARK_NODE_HEADING)
    take_texts (walk, add_block (walk, SIGNPOST_BLOCK_HEADING,
                                 cmark_node_get_heading_level (node)));
  else if (type == CMARK_NODE_LIST)
    g_array_set_size (walk->lists, walk->lists->len - 1);
  else if (type == CMARK_NODE_ITEM)
    flush_marker (walk);
  else if (type == CMARK_NODE_BLOCK_QUOTE)
    walk->quote_depth--;
  else
    walk_extension (walk, node, FALSE);
}

/* By cmark's iterator, not by recursion: nesting in a file cannot exhaust the stack. */
static void
walk_tree (Walk       *walk,
           cmark_node *root)
{
  cmark_iter *iter = cmark_iter_new (root);
  cmark_event_type event;

  while ((event = cmark_iter_next (iter)) != CMARK_EVENT_DONE)
    {
      cmark_node *node = cmark_iter_get_node (iter);

      if (walk_inline (walk, node, event == CMARK_EVENT_ENTER))
        continue;

      if (event == CMARK_EVENT_ENTER)
        enter_block (walk, node);
      else
        leave_block (walk, node);
    }

  cmark_iter_free (iter);
}

static gboolean
has_too_wide_table (const char *text)
{
  const char *line = text;

  while (*line != '\0')
    {
      gsize delimiters = strspn (line, " \t|:-");
      gsize length = strcspn (line, "\r\n");
      guint columns = 0;

      if (delimiters == length)
        for (gsize i = 0; i < length; i++)
          columns += line[i] == '|';

      if (columns > MAX_COLUMNS)
        return TRUE;

      line += length;
      line += strspn (line, "\r\n");
    }

  return FALSE;
}

static void
attach (cmark_parser *parser,
        const char   *name)
{
  cmark_parser_attach_syntax_extension (parser, cmark_find_syntax_extension (name));
}

static void
attach_extensions (cmark_parser *parser,
                   const char   *text)
{
  if (!has_too_wide_table (text))
    attach (parser, "table");

  if (strlen (text) <= MAX_AUTOLINK_BYTES)
    attach (parser, "autolink");

  attach (parser, "strikethrough");
  attach (parser, "tasklist");
}

/* cmark-gfm keeps the characters of the extensions in global tables while it parses, so only one
 * thread may. */
static cmark_node *
parse_tree (const char *text)
{
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  cmark_parser *parser;
  cmark_node *root;

  cmark_gfm_core_extensions_ensure_registered ();
  parser = cmark_parser_new (CMARK_OPT_VALIDATE_UTF8);
  attach_extensions (parser, text);
  cmark_parser_feed (parser, text, strlen (text));
  root = cmark_parser_finish (parser);
  cmark_parser_free (parser);

  return root;
}

GPtrArray *
signpost_markdown_parse (const char *text)
{
  Walk walk = { NULL };
  g_autofree char *front_matter = NULL;
  const char *body;
  cmark_node *root;

  g_return_val_if_fail (text != NULL, NULL);

  walk.blocks = g_ptr_array_new_with_free_func ((GDestroyNotify) signpost_block_free);
  walk.markup = g_string_new (NULL);
  walk.text = g_string_new (NULL);
  walk.lists = g_array_new (FALSE, FALSE, sizeof (int));

  body = signpost_markdown_skip_front_matter (text, &front_matter);

  if (front_matter != NULL)
    add_text_block (&walk, SIGNPOST_BLOCK_FRONT_MATTER, 0, front_matter);

  root = parse_tree (body);
  walk_tree (&walk, root);
  cmark_node_free (root);

  g_string_free (walk.markup, TRUE);
  g_string_free (walk.text, TRUE);
  g_array_unref (walk.lists);
  g_free (walk.marker);

  return walk.blocks;
}
