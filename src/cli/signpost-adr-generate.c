/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-adr.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "core/log/signpost-adr-tools.h"

/* The number that a record's name begins with, without leading zeros */
static guint
get_number (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  return (guint) MIN (g_ascii_strtoull (name, NULL, 10), G_MAXINT);
}

static char *
dup_title (const char *path)
{
  g_autofree char *text = signpost_adr_load (path);

  return text != NULL ? signpost_adr_dup_title (text) : g_strdup ("");
}

static gboolean
print_file (const char *path)
{
  g_autofree char *text = signpost_adr_load (path);

  if (text == NULL)
    return FALSE;

  fputs (text, stdout);

  return TRUE;
}

static int
generate_toc (int    argc,
              char **argv)
{
  const char *intro = NULL, *outro = NULL, *prefix = "";
  g_auto (GStrv) paths = NULL;
  int option;

  optind = 1;
  opterr = 1;
  while ((option = getopt (argc, argv, "i:o:p:")) != -1)
    {
      if (option == 'i')
        intro = optarg;
      else if (option == 'o')
        outro = optarg;
      else if (option == 'p')
        prefix = optarg;
    }

  fputs ("# Architecture Decision Records\n\n", stdout);
  if (intro != NULL)
    {
      if (!print_file (intro))
        return 1;
      puts ("");
    }

  paths = signpost_adr_list ();
  if (paths == NULL)
    return 1;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *title = dup_title (paths[i]);
      g_autofree char *name = g_path_get_basename (paths[i]);

      printf ("* [%s](%s%s)\n", title, prefix, name);
    }

  if (outro != NULL)
    {
      puts ("");
      if (!print_file (outro))
        return 1;
    }

  return 0;
}

/* Quotes would end the label. */
static char *
dup_escaped (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);

  return g_strjoinv ("\\\"", parts);
}

static void
print_node (const char *path,
            const char *prefix,
            const char *extension)
{
  g_autofree char *title = dup_title (path);
  g_autofree char *label = dup_escaped (title);
  g_autofree char *name = g_path_get_basename (path);
  guint number = get_number (path);

  if (g_str_has_suffix (name, ".md"))
    name[strlen (name) - strlen (".md")] = '\0';

  printf ("    _%u [label=\"%s\"; URL=\"%s%s%s\"];\n", number, label, prefix, name, extension);
  if (number > 1)
    printf ("    _%u -> _%u [style=\"dotted\", weight=1];\n", number - 1, number);
}

static void
print_edges (const char *path)
{
  g_autofree char *text = signpost_adr_load (path);
  g_auto (GStrv) links = text != NULL ? signpost_adr_list_links (text) : NULL;

  for (guint i = 0; links != NULL && links[i] != NULL; i++)
    {
      char *label = strchr (links[i], '=');
      g_autofree char *escaped = NULL;

      /* Each relation is drawn once, from the side that acts. */
      if (g_str_has_suffix (links[i], " by"))
        continue;

      *label++ = '\0';
      escaped = dup_escaped (label);
      printf ("  _%u -> _%s [label=\"%s\", weight=0]\n", get_number (path), links[i], escaped);
    }
}

static int
generate_graph (int    argc,
                char **argv)
{
  const char *prefix = "", *extension = ".html";
  g_auto (GStrv) paths = NULL;
  int option;

  optind = 1;
  opterr = 0;
  while ((option = getopt (argc, argv, "+e:p:")) != -1)
    {
      if (option == 'e')
        extension = optarg;
      else if (option == 'p')
        prefix = optarg;
      else
        {
          signpost_adr_complain ("illegal option or missing argument -- %c", optopt);
          fputs ("Not implemented: ?\n", stderr);
          return 1;
        }
    }

  paths = signpost_adr_list ();
  if (paths == NULL)
    return 1;

  fputs ("digraph {\n  node [shape=plaintext];\n  subgraph {\n", stdout);
  for (guint i = 0; paths[i] != NULL; i++)
    print_node (paths[i], prefix, extension);
  fputs ("  }\n", stdout);

  for (guint i = 0; paths[i] != NULL; i++)
    print_edges (paths[i]);
  fputs ("}\n", stdout);

  return 0;
}

int
signpost_adr_generate (int    argc,
                       char **argv)
{
  if (argc < 2 || *argv[1] == '\0')
    {
      fputs ("graph\ntoc\n", stdout);
      return 0;
    }

  if (strcmp (argv[1], "toc") == 0)
    return generate_toc (argc - 1, argv + 1);
  if (strcmp (argv[1], "graph") == 0)
    return generate_graph (argc - 1, argv + 1);

  signpost_adr_complain ("%s: no such report", argv[1]);

  return 127;
}
