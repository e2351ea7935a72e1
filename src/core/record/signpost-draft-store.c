/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/record/signpost-draft-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ATTRIBUTES \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," \
  G_FILE_ATTRIBUTE_STANDARD_TYPE "," \
  G_FILE_ATTRIBUTE_TIME_MODIFIED


struct _SignpostDraftStore
{
  GObject            parent_instance;

  SignpostCatalogue *catalogue;
  GFile             *folder;
  GPtrArray         *drafts;    /* (element-type SignpostDraft), last changed first */
};

static void signpost_draft_store_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostDraftStore, signpost_draft_store, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      signpost_draft_store_list_model_init))

static int
compare_drafts (gconstpointer a,
                gconstpointer b)
{
  SignpostDraft *first = *(SignpostDraft **) a;
  SignpostDraft *second = *(SignpostDraft **) b;
  gint64 first_time = signpost_draft_get_modified (first);
  gint64 second_time = signpost_draft_get_modified (second);
  g_autofree char *first_name = NULL;
  g_autofree char *second_name = NULL;

  if (first_time != second_time)
    return first_time > second_time ? -1 : 1;

  first_name = g_file_get_basename (signpost_draft_get_file (first));
  second_name = g_file_get_basename (signpost_draft_get_file (second));

  return strcmp (first_name, second_name);
}

static guint
find_place (SignpostDraftStore *self,
            SignpostDraft      *draft)
{
  guint place = 0;

  while (place < self->drafts->len && compare_drafts (&self->drafts->pdata[place], &draft) < 0)
    place++;

  return place;
}

SignpostDraft *
signpost_draft_store_find (SignpostDraftStore *self,
                           GFile              *file)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT_STORE (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  for (guint i = 0; i < self->drafts->len; i++)
    {
      SignpostDraft *draft = g_ptr_array_index (self->drafts, i);

      if (g_file_equal (signpost_draft_get_file (draft), file))
        return draft;
    }

  return NULL;
}

static void
modified_cb (SignpostDraftStore *self,
             GParamSpec         *pspec,
             SignpostDraft      *draft)
{
  guint from, to;

  if (!g_ptr_array_find (self->drafts, draft, &from))
    return;

  g_object_ref (draft);
  g_ptr_array_remove_index (self->drafts, from);
  to = find_place (self, draft);
  g_ptr_array_insert (self->drafts, (int) to, draft);

  if (from != to)
    {
      guint count = MAX (from, to) - MIN (from, to) + 1;

      g_list_model_items_changed (G_LIST_MODEL (self), MIN (from, to), count, count);
    }
}

/* The file that it had is another draft now. */
static void
parted_cb (SignpostDraftStore *self)
{
  signpost_draft_store_load (self, NULL);
}

static void
watch (SignpostDraftStore *self,
       SignpostDraft      *draft)
{
  g_signal_connect_object (draft, "parted", G_CALLBACK (parted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (draft, "notify::modified", G_CALLBACK (modified_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
insert (SignpostDraftStore *self,
        SignpostDraft      *draft)
{
  guint place = find_place (self, draft);

  watch (self, draft);
  g_ptr_array_insert (self->drafts, (int) place, g_object_ref (draft));
  g_list_model_items_changed (G_LIST_MODEL (self), place, 0, 1);
}

/* Enough of the file to list it: that it is a decision, and its title, which may still be empty */
static char *
read_title (GFile   *file,
            GError **error)
{
  g_autoptr (SignpostJsonReader) reader =
    signpost_json_reader_new_from_file (file, SIGNPOST_DECISION_MAX_BYTES, error);
  const char *title;

  if (reader == NULL)
    return NULL;

  if (g_strcmp0 (signpost_json_reader_get_string (reader, "kind"), "signpost-decision") != 0)
    signpost_json_reader_fail (reader, "kind",
                               _("expected “signpost-decision”, found something else"));

  title = signpost_json_reader_get_optional (reader, "title");

  return signpost_json_reader_finish (reader, error) ? g_strdup (title != NULL ? title : "") : NULL;
}

static SignpostDraft *
read_draft (SignpostDraftStore *self,
            GFile              *file,
            GFileInfo          *info)
{
  g_autoptr (GDateTime) modified = g_file_info_get_modification_date_time (info);
  g_autoptr (GError) error = NULL;
  g_autofree char *title = read_title (file, &error);

  if (title == NULL)
    title = g_file_get_basename (file);

  return signpost_draft_new_for_file (self->catalogue, file, title,
                                      modified != NULL ? g_date_time_to_unix (modified) : 0,
                                      error != NULL ? error->message : NULL);
}

static gboolean
is_draft (GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);

  return g_file_info_get_file_type (info) == G_FILE_TYPE_REGULAR &&
         *name != '.' && g_str_has_suffix (name, SIGNPOST_DRAFT_ENDING);
}

static gboolean
read_folder (SignpostDraftStore  *self,
             GFileEnumerator     *enumerator,
             GPtrArray           *drafts,
             GError             **error)
{
  while (TRUE)
    {
      GFileInfo *info = NULL;
      GFile *file = NULL;

      if (!g_file_enumerator_iterate (enumerator, &info, &file, NULL, error))
        return FALSE;

      if (info == NULL)
        return TRUE;

      if (is_draft (info) && signpost_draft_store_find (self, file) == NULL)
        g_ptr_array_add (drafts, read_draft (self, file, info));
    }
}

/* Drafts that are open already stay the objects they are */
static void
append_drafts (SignpostDraftStore *self,
               GPtrArray          *drafts)
{
  guint before = self->drafts->len;

  if (drafts->len == 0)
    return;

  for (guint i = 0; i < drafts->len; i++)
    {
      watch (self, g_ptr_array_index (drafts, i));
      g_ptr_array_add (self->drafts, g_object_ref (g_ptr_array_index (drafts, i)));
    }

  g_ptr_array_sort (self->drafts, compare_drafts);
  g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->drafts->len);
}

static GFile *
get_removed_file (SignpostDraft *draft)
{
  g_autofree char *path = g_strconcat (g_file_peek_path (signpost_draft_get_file (draft)),
                                       SIGNPOST_DRAFT_REMOVED_ENDING, NULL);

  return g_file_new_for_path (path);
}

/* A draft that was never saved has no file to move */
static gboolean
move (GFile       *from,
      GFile       *to,
      const char  *format,
      const char  *title,
      GError     **error)
{
  g_autoptr (GError) local_error = NULL;

  if (g_file_move (from, to, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                   NULL, NULL, NULL, &local_error) ||
      g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  g_set_error (error, local_error->domain, local_error->code, "%s “%s”: %s",
               format, title, local_error->message);

  return FALSE;
}

static GType
signpost_draft_store_get_item_type (GListModel *model)
{
  return SIGNPOST_TYPE_DRAFT;
}

static guint
signpost_draft_store_get_n_items (GListModel *model)
{
  return SIGNPOST_DRAFT_STORE (model)->drafts->len;
}

static gpointer
signpost_draft_store_get_item (GListModel *model,
                               guint       position)
{
  SignpostDraftStore *self = SIGNPOST_DRAFT_STORE (model);

  if (position >= self->drafts->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->drafts, position));
}

static void
signpost_draft_store_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = signpost_draft_store_get_item_type;
  iface->get_n_items = signpost_draft_store_get_n_items;
  iface->get_item = signpost_draft_store_get_item;
}

static void
signpost_draft_store_dispose (GObject *object)
{
  SignpostDraftStore *self = SIGNPOST_DRAFT_STORE (object);

  g_ptr_array_set_size (self->drafts, 0);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->folder);

  G_OBJECT_CLASS (signpost_draft_store_parent_class)->dispose (object);
}

static void
signpost_draft_store_finalize (GObject *object)
{
  g_ptr_array_unref (SIGNPOST_DRAFT_STORE (object)->drafts);

  G_OBJECT_CLASS (signpost_draft_store_parent_class)->finalize (object);
}

static void
signpost_draft_store_class_init (SignpostDraftStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = signpost_draft_store_dispose;
  object_class->finalize = signpost_draft_store_finalize;
}

static void
signpost_draft_store_init (SignpostDraftStore *self)
{
  self->drafts = g_ptr_array_new_with_free_func (g_object_unref);
}

SignpostDraftStore *
signpost_draft_store_new (SignpostCatalogue *catalogue,
                          GFile             *folder)
{
  SignpostDraftStore *self;

  g_return_val_if_fail (SIGNPOST_IS_CATALOGUE (catalogue), NULL);
  g_return_val_if_fail (G_IS_FILE (folder) && g_file_peek_path (folder) != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_DRAFT_STORE, NULL);
  self->catalogue = g_object_ref (catalogue);
  self->folder = g_object_ref (folder);

  return self;
}

GFile *
signpost_draft_store_get_folder (SignpostDraftStore *self)
{
  return self->folder;
}

gboolean
signpost_draft_store_load (SignpostDraftStore  *self,
                           GError             **error)
{
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GPtrArray) drafts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) local_error = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT_STORE (self), FALSE);

  enumerator = g_file_enumerate_children (self->folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, NULL,
                                          &local_error);

  if (g_error_matches (local_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return TRUE;

  if (enumerator == NULL || !read_folder (self, enumerator, drafts, &local_error))
    {
      g_propagate_prefixed_error (error, g_steal_pointer (&local_error),
                                  /* Translators: %s is a folder; the reason follows */
                                  _("The drafts in “%s” could not be listed: "),
                                  g_file_peek_path (self->folder));
      return FALSE;
    }

  append_drafts (self, drafts);
  signpost_draft_store_clear_away (self, g_get_real_time () / G_USEC_PER_SEC);

  return TRUE;
}

/* The decision's id names the file, unless it is no name or another draft has the file */
static GFile *
choose_file (SignpostDraftStore *self,
             const char         *id)
{
  g_autofree char *name = g_strconcat (id, SIGNPOST_DRAFT_ENDING, NULL);
  g_autoptr (GFile) file = NULL;
  g_autofree char *uuid = g_uuid_string_random ();

  if (*id != '\0' && *id != '.' && strchr (id, '/') == NULL && strlen (id) <= 64)
    {
      file = g_file_get_child (self->folder, name);

      if (signpost_draft_store_find (self, file) == NULL && !g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }

  g_free (name);
  name = g_strconcat (uuid, SIGNPOST_DRAFT_ENDING, NULL);

  return g_file_get_child (self->folder, name);
}

SignpostDraft *
signpost_draft_store_add (SignpostDraftStore *self,
                          SignpostDecision   *decision)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (SignpostDraft) draft = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT_STORE (self), NULL);
  g_return_val_if_fail (SIGNPOST_IS_DECISION (decision), NULL);

  file = choose_file (self, signpost_decision_get_id (decision));
  draft = signpost_draft_new_for_decision (self->catalogue, file, decision);
  insert (self, draft);

  return draft;
}

gboolean
signpost_draft_store_remove (SignpostDraftStore  *self,
                             SignpostDraft       *draft,
                             GError             **error)
{
  g_autoptr (GFile) removed = NULL;
  guint place;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (g_ptr_array_find (self->drafts, draft, &place), FALSE);

  /* What was typed last comes back with it */
  if (!signpost_draft_flush (draft, error))
    return FALSE;

  signpost_draft_set_stopped (draft, TRUE);
  removed = get_removed_file (draft);

  if (!move (signpost_draft_get_file (draft), removed, _("The draft could not be removed:"),
             signpost_draft_get_title (draft), error))
    {
      signpost_draft_set_stopped (draft, FALSE);
      return FALSE;
    }

  g_signal_handlers_disconnect_by_func (draft, modified_cb, self);
  g_signal_handlers_disconnect_by_func (draft, parted_cb, self);
  g_ptr_array_remove_index (self->drafts, place);
  g_list_model_items_changed (G_LIST_MODEL (self), place, 1, 0);

  return TRUE;
}

gboolean
signpost_draft_store_restore (SignpostDraftStore  *self,
                              SignpostDraft       *draft,
                              GError             **error)
{
  g_autoptr (GFile) removed = NULL;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT_STORE (self), FALSE);
  g_return_val_if_fail (SIGNPOST_IS_DRAFT (draft), FALSE);
  g_return_val_if_fail (!g_ptr_array_find (self->drafts, draft, NULL), FALSE);

  removed = get_removed_file (draft);

  if (!move (removed, signpost_draft_get_file (draft), _("The draft could not be brought back:"),
             signpost_draft_get_title (draft), error))
    return FALSE;

  signpost_draft_set_stopped (draft, FALSE);
  insert (self, draft);

  return TRUE;
}

gboolean
signpost_draft_store_flush (SignpostDraftStore  *self,
                            GError             **error)
{
  gboolean complete = TRUE;

  g_return_val_if_fail (SIGNPOST_IS_DRAFT_STORE (self), FALSE);

  /* One that fails keeps nobody else from being saved; the first error is told */
  for (guint i = 0; i < self->drafts->len; i++)
    complete &= signpost_draft_flush (g_ptr_array_index (self->drafts, i), complete ? error : NULL);

  return complete;
}
