/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-table-editor.h"

#include <glib/gi18n-lib.h>

#include "ui/answer/signpost-table-row.h"
#include "ui/answer/signpost-unsure-check.h"

struct _SignpostTableEditor
{
  SignpostAnswerEditor  parent_instance;

  GtkWidget            *box;
  GtkWidget            *add;
  GtkWidget            *unsure;
  GPtrArray            *rows;    /* borrowed SignpostTableRow, in order */
};

G_DEFINE_FINAL_TYPE (SignpostTableEditor, signpost_table_editor, SIGNPOST_TYPE_ANSWER_EDITOR)

static SignpostTableRow *add_row (SignpostTableEditor *self,
                                  const char * const  *cells);

/* (transfer full): the rows that say something */
static GPtrArray *
collect_rows (SignpostTableEditor *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  guint      i;

  for (i = 0; i < self->rows->len; i++)
    if (!signpost_table_row_is_blank (g_ptr_array_index (self->rows, i)))
      g_ptr_array_add (rows, signpost_table_row_dup_cells (g_ptr_array_index (self->rows, i)));

  return rows;
}

static void
write_rows (SignpostTableEditor *self)
{
  SignpostAnswerEditor *editor = SIGNPOST_ANSWER_EDITOR (self);
  g_autoptr (GPtrArray) rows = collect_rows (self);

  signpost_decision_set_rows (signpost_answer_editor_get_decision (editor),
                              signpost_answer_editor_get_question (editor),
                              signpost_answer_editor_get_subject (editor),
                              rows);
}

static void
number_rows (SignpostTableEditor *self)
{
  guint i;

  for (i = 0; i < self->rows->len; i++)
    signpost_table_row_set_number (g_ptr_array_index (self->rows, i), i + 1);
  gtk_widget_set_sensitive (self->add, self->rows->len < SIGNPOST_DECISION_MAX_ROWS);
}

static void
row_removed_cb (SignpostTableEditor *self,
                SignpostTableRow    *row)
{
  guint position = 0;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;

  g_ptr_array_remove_index (self->rows, position);
  if (self->rows->len == 0)
    add_row (self, NULL);
  /* The focus goes to the neighbour before its place is gone. */
  signpost_table_row_focus (g_ptr_array_index (self->rows, MIN (position, self->rows->len - 1)), 0);
  gtk_box_remove (GTK_BOX (self->box), GTK_WIDGET (row));
  number_rows (self);
  write_rows (self);
}

static void
row_activated_cb (SignpostTableEditor *self,
                  guint                column,
                  SignpostTableRow    *row)
{
  guint position = 0;

  if (!g_ptr_array_find (self->rows, row, &position))
    return;

  if (position + 1 < self->rows->len)
    signpost_table_row_focus (g_ptr_array_index (self->rows, position + 1), column);
  else if (!signpost_table_row_is_blank (row) && self->rows->len < SIGNPOST_DECISION_MAX_ROWS)
    signpost_table_row_focus (add_row (self, NULL), 0);
}

static SignpostTableRow *
add_row (SignpostTableEditor *self,
         const char * const  *cells)
{
  SignpostQuestion *question = signpost_answer_editor_get_question (SIGNPOST_ANSWER_EDITOR (self));
  GtkWidget        *row = signpost_table_row_new (signpost_question_get_columns (question), cells);

  g_signal_connect_swapped (row, "changed", G_CALLBACK (write_rows), self);
  g_signal_connect_swapped (row, "removed", G_CALLBACK (row_removed_cb), self);
  g_signal_connect_swapped (row, "activated", G_CALLBACK (row_activated_cb), self);
  gtk_box_append (GTK_BOX (self->box), row);
  g_ptr_array_add (self->rows, row);
  number_rows (self);

  return SIGNPOST_TABLE_ROW (row);
}

static void
add_clicked_cb (SignpostTableEditor *self)
{
  signpost_table_row_focus (add_row (self, NULL), 0);
}

static gboolean
shows_rows (SignpostTableEditor *self,
            GPtrArray           *wanted)
{
  g_autoptr (GPtrArray) shown = collect_rows (self);
  guint                 n_wanted = wanted != NULL ? wanted->len : 0;
  guint                 i;

  if (shown->len != n_wanted)
    return FALSE;
  for (i = 0; i < n_wanted; i++)
    if (!g_strv_equal (g_ptr_array_index (shown, i), g_ptr_array_index (wanted, i)))
      return FALSE;

  return TRUE;
}

static void
signpost_table_editor_refresh (SignpostAnswerEditor *editor)
{
  SignpostTableEditor *self = SIGNPOST_TABLE_EDITOR (editor);
  const SignpostReply *reply;
  GPtrArray           *wanted;
  guint                i;

  reply = signpost_decision_get_reply (signpost_answer_editor_get_decision (editor),
                                       signpost_answer_editor_get_question (editor),
                                       signpost_answer_editor_get_subject (editor));
  wanted = reply != NULL ? reply->rows : NULL;
  signpost_unsure_check_refresh (self->unsure, editor);

  if (self->rows->len > 0
      && (shows_rows (self, wanted)
          || (gtk_widget_get_state_flags (self->box) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0))
    return;

  for (i = 0; i < self->rows->len; i++)
    gtk_box_remove (GTK_BOX (self->box), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (i = 0; wanted != NULL && i < wanted->len; i++)
    add_row (self, g_ptr_array_index (wanted, i));
  if (self->rows->len == 0)
    add_row (self, NULL);
}

static void
signpost_table_editor_constructed (GObject *object)
{
  SignpostTableEditor *self = SIGNPOST_TABLE_EDITOR (object);
  GtkWidget           *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  G_OBJECT_CLASS (signpost_table_editor_parent_class)->constructed (object);

  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->add = gtk_button_new_with_mnemonic (_("_Add Row"));
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_clicked_cb), self);

  gtk_box_append (GTK_BOX (column), self->box);
  gtk_box_append (GTK_BOX (column), self->add);
  self->unsure = signpost_unsure_check_new (SIGNPOST_ANSWER_EDITOR (self));
  gtk_box_append (GTK_BOX (column), self->unsure);
  adw_bin_set_child (ADW_BIN (self), column);
}

static void
signpost_table_editor_finalize (GObject *object)
{
  SignpostTableEditor *self = SIGNPOST_TABLE_EDITOR (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (signpost_table_editor_parent_class)->finalize (object);
}

static void
signpost_table_editor_class_init (SignpostTableEditorClass *klass)
{
  GObjectClass              *object_class = G_OBJECT_CLASS (klass);
  SignpostAnswerEditorClass *editor_class = SIGNPOST_ANSWER_EDITOR_CLASS (klass);

  object_class->constructed = signpost_table_editor_constructed;
  object_class->finalize = signpost_table_editor_finalize;
  editor_class->refresh = signpost_table_editor_refresh;
}

static void
signpost_table_editor_init (SignpostTableEditor *self)
{
  self->rows = g_ptr_array_new ();
}
