/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli/signpost-adr.h"

#include <glib/gstdio.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "core/log/signpost-adr-tools.h"

typedef struct
{
  GPtrArray  *superseded;      /* references */
  GPtrArray  *links;           /* “target:label:reverse label” */
  const char *template_path;   /* (nullable) */
  char       *template_text;
  char       *title;
} Request;

static void
request_clear (Request *self)
{
  g_clear_pointer (&self->superseded, g_ptr_array_unref);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  g_clear_pointer (&self->template_text, g_free);
  g_clear_pointer (&self->title, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Request, request_clear)

/* The highest number that any name in the folder begins with; “0009” is nine */
static guint
find_highest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint64 highest = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_ascii_isdigit (*name))
      highest = MAX (highest, g_ascii_strtoull (name, NULL, 10));

  return (guint) MIN (highest, G_MAXINT - 1);
}

static char *
dup_date (void)
{
  const char *date = g_getenv ("ADR_DATE");
  g_autoptr (GDateTime) now = NULL;

  if (date != NULL && *date != '\0')
    return g_strdup (date);

  now = g_date_time_new_now_local ();

  return g_date_time_format (now, "%Y-%m-%d");
}

static char *
load_template (const Request *request,
               const char    *folder)
{
  const char *named = g_getenv ("ADR_TEMPLATE");
  g_autofree char *own = g_build_filename (folder, "templates", "template.md", NULL);

  if (request->template_text != NULL)
    return g_strdup (request->template_text);
  if (named != NULL && *named != '\0')
    return signpost_adr_load (named);
  if (g_file_test (own, G_FILE_TEST_IS_REGULAR))
    return signpost_adr_load (own);

  return signpost_adr_load_template ("template");
}

/* The old record's status goes, the link to the new one stays. */
static gboolean
supersede (const char *reference,
           const char *path)
{
  g_autofree char *old_path = NULL, *text = NULL, *changed = NULL;

  if (!signpost_adr_link (reference, "Superceded by", path))
    return FALSE;

  old_path = signpost_adr_find (reference);
  text = old_path != NULL ? signpost_adr_load (old_path) : NULL;
  if (text == NULL)
    return FALSE;

  changed = signpost_adr_remove_status (text, "Accepted");

  return signpost_adr_save (old_path, changed) && signpost_adr_link (path, "Supercedes", reference);
}

/* “1:Amends:Amended by” */
static gboolean
relate (const char *link,
        const char *path)
{
  g_auto (GStrv) parts = g_strsplit (link, ":", 4);

  if (g_strv_length (parts) < 3)
    {
      signpost_adr_complain ("%s: not TARGET:LINK:REVERSE-LINK", link);
      return FALSE;
    }

  return signpost_adr_link (path, parts[1], parts[0]) && signpost_adr_link (parts[0], parts[2], path);
}

/* $VISUAL or $EDITOR, with its own arguments; it may write to the terminal */
static int
edit (const char *path)
{
  const char *visual = g_getenv ("VISUAL"), *editor = g_getenv ("EDITOR");
  const char *command = visual != NULL && *visual != '\0' ? visual : editor;
  g_auto (GStrv) words = NULL;
  g_autoptr (GStrvBuilder) builder = NULL;
  g_auto (GStrv) argv = NULL;
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (command == NULL || *command == '\0')
    return 0;

  fflush (stdout);
  builder = g_strv_builder_new ();
  words = g_strsplit_set (command, " \t", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_strv_builder_add (builder, words[i]);
  g_strv_builder_add (builder, path);
  argv = g_strv_builder_end (builder);

  if (!g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_CHILD_INHERITS_STDIN, NULL, NULL, NULL, NULL, &status, &error))
    {
      signpost_adr_complain ("%s", error->message);
      return 127;
    }

  return g_spawn_check_wait_status (status, NULL) ? 0 : 1;
}

static int
create (const Request *request,
        gboolean       edits)
{
  g_autofree char *folder = signpost_adr_dup_folder ();
  g_autofree char *template_text = NULL, *slug = NULL, *path = NULL, *date = NULL, *text = NULL;
  guint number;
  int status;

  template_text = load_template (request, folder);
  if (template_text == NULL)
    return 1;

  number = find_highest (folder) + 1;
  slug = signpost_adr_slug (request->title);
  path = g_strdup_printf ("%s/%04u-%s.md", folder, number, slug);
  date = dup_date ();
  text = signpost_adr_fill (template_text, number, request->title, date, "Accepted");

  if (g_mkdir_with_parents (folder, 0777) != 0 || !signpost_adr_save (path, text))
    return 1;

  for (guint i = 0; i < request->superseded->len; i++)
    if (!supersede (request->superseded->pdata[i], path))
      return 1;

  for (guint i = 0; i < request->links->len; i++)
    if (!relate (request->links->pdata[i], path))
      return 1;

  status = edits ? edit (path) : 0;
  if (status == 0)
    printf ("%s\n", path);

  return status;
}

static gboolean
read_options (Request  *request,
              int      *argc,
              char   ***argv)
{
  int option;

  optind = 1;
  opterr = 0;
  /* “+”: the first word that is no option begins the title */
  while ((option = getopt (*argc, *argv, "+s:l:")) != -1)
    {
      if (option == 's')
        g_ptr_array_add (request->superseded, g_strdup (optarg));
      else if (option == 'l')
        g_ptr_array_add (request->links, g_strdup (optarg));
      else
        {
          signpost_adr_complain ("illegal option or missing argument -- %c", optopt);
          fputs ("Not implemented: ?\n", stderr);
          return FALSE;
        }
    }

  *argc -= optind;
  *argv += optind;

  return TRUE;
}

static void
request_init (Request *self)
{
  self->superseded = g_ptr_array_new_with_free_func (g_free);
  self->links = g_ptr_array_new_with_free_func (g_free);
}

int
signpost_adr_new (int    argc,
                  char **argv)
{
  g_auto (Request) request = { 0 };

  request_init (&request);
  if (!read_options (&request, &argc, &argv))
    return 1;

  request.title = g_strjoinv (" ", argv);
  if (*request.title == '\0')
    {
      puts ("ERROR: no title given");
      return 1;
    }

  return create (&request, TRUE);
}

int
signpost_adr_init (int    argc,
                   char **argv)
{
  g_auto (Request) request = { 0 };

  if (argc > 1 && *argv[1] != '\0')
    {
      g_autofree char *line = g_strdup_printf ("%s\n", argv[1]);

      if (g_mkdir_with_parents (argv[1], 0777) != 0 || !signpost_adr_save (".adr-dir", line))
        return 1;
    }

  request_init (&request);
  request.title = g_strdup ("record-architecture-decisions");
  request.template_text = signpost_adr_load_template ("init");

  return create (&request, FALSE);
}
