/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ui/edit/signpost-edit-document.h"

G_BEGIN_DECLS

struct _SignpostEditDocument
{
  GObject            parent_instance;

  GFile             *file;
  GFile             *drafts;
  GtkSourceBuffer   *buffer;
  SignpostEditText  *original;     /* (nullable): what the file held when it was last read */
  SignpostEditText  *theirs;       /* (nullable): what others wrote, while it contradicts */
  GPtrArray         *parts;        /* (nullable) (element-type SignpostMergePart): likewise */
  SignpostEditDraft *draft;        /* (nullable) */
  SignpostLogHistory *history;     /* (nullable): what a save is a step of */
  GBytes            *written;      /* (nullable): what is being saved */
  char              *error;        /* (nullable) */
  GFileMonitor      *monitor;
  GCancellable      *cancellable;
  guint              draft_id;
  guint              check_id;
  gboolean           modified;
  gboolean           saving;
  gboolean           checking;
  gboolean           stale;        /* what is being read was written over meanwhile */
  gboolean           gone;
  gboolean           loading;      /* the buffer is being filled */
};

/* signpost-edit-document.c */
void signpost_edit_document_set_flag        (SignpostEditDocument *self,
                                             gboolean             *flag,
                                             gboolean              value,
                                             const char           *property);
/* message: (nullable) */
void signpost_edit_document_set_error       (SignpostEditDocument *self,
                                             const char           *message);
void signpost_edit_document_tell            (SignpostEditDocument *self,
                                             const char           *text,
                                             gboolean              can_undo);
void signpost_edit_document_emit_saved      (SignpostEditDocument *self);
/* Finds out whether the text differs from the file, and keeps it safe if so */
void signpost_edit_document_update_modified (SignpostEditDocument *self);

/* signpost-edit-document-disk.c */
/* Takes text: from now on the file is known to hold it. */
void signpost_edit_document_take_original   (SignpostEditDocument *self,
                                             SignpostEditText     *text);
void signpost_edit_document_drop_conflict   (SignpostEditDocument *self);
/* Takes theirs: what the file holds now, which is not what was edited. base: what both come from */
void signpost_edit_document_merge           (SignpostEditDocument *self,
                                             const char           *base,
                                             SignpostEditText     *theirs);
/* Looks again when a program has stopped writing */
void signpost_edit_document_file_changed    (SignpostEditDocument *self);

G_END_DECLS
