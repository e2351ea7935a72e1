/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-page-private.h"

#include <glib/gi18n-lib.h>

#include "ui/edit/signpost-edit-buffer.h"
#include "ui/edit/signpost-edit-excerpt.h"

/* Typing stays smooth: preview and fields follow when the fingers rest. */
#define FOLLOW_DELAY_MS 150

/* More cannot be coloured and laid out with every key. */
#define MAX_BYTES      (48 * 1024)
#define MAX_LINE_BYTES 5000

G_DEFINE_FINAL_TYPE (SignpostEditPage, signpost_edit_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_FILE,
  PROP_DRAFTS,
  PROP_CAN_SAVE,
  PROP_TITLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  SIGNAL_TOLD,
  SIGNAL_SAVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_free (SignpostEditPage *self)
{
  SignpostEditText *original = signpost_edit_document_get_original (self->document);

  return original != NULL && signpost_edit_text_get_hindrance (original) == SIGNPOST_EDIT_FREE;
}

static void
set_banner (SignpostEditPage *self,
            const char       *text,
            const char       *button,
            const char       *action)
{
  g_object_set (self->banner, "button-label", button, "action-name", action, "quiet", TRUE, NULL);
  signpost_banner_set_text (self->banner, text);
}

static void
show_hindrance (SignpostEditPage      *self,
                SignpostEditHindrance  hindrance)
{
  if (hindrance == SIGNPOST_EDIT_ENCODING)
    set_banner (self, _("This file is not UTF-8. It is shown as it can be read, and can be edited once it has been converted."),
                _("_Convert…"), "edit.convert");
  else if (hindrance == SIGNPOST_EDIT_FORMAT)
    set_banner (self, _("Signpost reads AsciiDoc and reStructuredText, but does not edit them: use a text editor."), NULL, NULL);
  else
    set_banner (self, _("This file has bytes in it that no text has, so it is only shown."), NULL, NULL);
}

/* What has to be known about the record, the weightiest thing first */
static void
update_banner (SignpostEditPage *self)
{
  SignpostEditText *original = signpost_edit_document_get_original (self->document);

  signpost_banner_set_text (self->error_banner, signpost_edit_document_get_error (self->document));

  if (original == NULL)
    signpost_banner_set_text (self->banner, NULL);
  else if (signpost_edit_text_get_hindrance (original) != SIGNPOST_EDIT_FREE)
    show_hindrance (self, signpost_edit_text_get_hindrance (original));
  else if (signpost_edit_document_get_gone (self->document))
    set_banner (self, _("Somebody has deleted or moved this file."), _("_Save Again"), "edit.save-again");
  else if (self->restored && signpost_edit_document_get_modified (self->document))
    set_banner (self, _("This is what you had typed and not saved."), _("_Discard"), "edit.discard");
  else if (signpost_edit_text_get_longest (original) > MAX_LINE_BYTES)
    set_banner (self, _("A line of this record is very long. It is shown in pieces, without colours, and saved as one line; the preview shows what is around the cursor."), NULL, NULL);
  else if (self->is_large)
    set_banner (self, _("This record is very large, so there are no colours, and the preview shows what is around the cursor."), NULL, NULL);
  else
    signpost_banner_set_text (self->banner, NULL);
}

static void
update_state (SignpostEditPage *self)
{
  gboolean conflict = signpost_edit_document_get_parts (self->document) != NULL;
  gboolean saving;

  g_object_get (self->document, "saving", &saving, NULL);
  gtk_spinner_set_spinning (self->spinner, saving);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), saving);

  if (!signpost_edit_document_get_modified (self->document))
    self->restored = FALSE;
  if (conflict)
    signpost_edit_conflicts_set_parts (self->conflicts, signpost_edit_document_get_parts (self->document));
  if (signpost_edit_document_get_original (self->document) != NULL)
    gtk_stack_set_visible_child_name (self->stack, conflict ? "conflict" : "edit");

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edit.find", !conflict);
  update_banner (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_SAVE]);
}

static void
take_title (SignpostEditPage *self,
            const char       *text)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *path = g_utf8_make_valid (name, -1);
  SignpostRecordFacts facts;

  signpost_record_facts_read (&facts, signpost_edit_document_get_words (self->document), path, text, strlen (text), TRUE);
  if (g_strcmp0 (self->title, facts.title) != 0)
    {
      g_free (self->title);
      self->title = g_strdup (facts.title);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
    }
  signpost_record_facts_clear (&facts);
}

static void
follow (SignpostEditPage *self)
{
  GtkSourceBuffer *buffer = signpost_edit_document_get_buffer (self->document);
  g_autofree char *text = signpost_edit_buffer_dup_text (buffer);
  g_autofree char *excerpt = self->is_large ? signpost_edit_excerpt (text, signpost_edit_buffer_get_cursor (buffer)) : NULL;

  take_title (self, text);
  signpost_edit_fields_refresh (self->fields);
  signpost_record_view_update_markdown (self->preview, excerpt != NULL ? excerpt : text);
}

static gboolean
follow_cb (gpointer user_data)
{
  SignpostEditPage *self = user_data;

  self->follow_id = 0;
  follow (self);

  return G_SOURCE_REMOVE;
}

static void
buffer_changed_cb (SignpostEditPage *self)
{
  if (self->follow_id == 0)
    self->follow_id = g_timeout_add (FOLLOW_DELAY_MS, follow_cb, self);
}

static void
cursor_moved_cb (SignpostEditPage *self)
{
  if (self->is_large)
    buffer_changed_cb (self);
}

/* Both are about as far down; headings and tables take more room in the preview than in the text. */
static void
scrolled_cb (SignpostEditPage *self)
{
  GtkAdjustment *source = gtk_scrolled_window_get_vadjustment (self->source_scroller);
  GtkAdjustment *preview = signpost_record_view_get_vadjustment (self->preview);
  double room = gtk_adjustment_get_upper (source) - gtk_adjustment_get_page_size (source);
  double other = gtk_adjustment_get_upper (preview) - gtk_adjustment_get_page_size (preview);

  if (room > 0 && !self->is_large && gtk_widget_get_mapped (GTK_WIDGET (self->preview)))
    gtk_adjustment_set_value (preview, other * gtk_adjustment_get_value (source) / room);
}

static void
prepare_view (SignpostEditPage *self)
{
  SignpostEditText *original = signpost_edit_document_get_original (self->document);

  self->is_large = signpost_edit_text_get_longest (original) > MAX_LINE_BYTES ||
                   g_bytes_get_size (signpost_edit_text_get_bytes (original)) > MAX_BYTES;
  gtk_source_buffer_set_highlight_syntax (signpost_edit_document_get_buffer (self->document), !self->is_large);
  gtk_text_view_set_editable (GTK_TEXT_VIEW (self->view), is_free (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->fields), is_free (self));
}

static void
loaded_cb (SignpostEditPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view));
  GtkTextIter start;

  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_place_cursor (buffer, &start);
  prepare_view (self);
  if (signpost_edit_document_get_draft (self->document) != NULL && is_free (self))
    {
      self->restored = TRUE;
      signpost_edit_document_take_draft (self->document);
    }

  update_state (self);
  follow (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
told_cb (SignpostEditPage *self,
         const char       *text,
         gboolean          can_undo)
{
  prepare_view (self);
  g_signal_emit (self, signals[SIGNAL_TOLD], 0, text, can_undo);
}

static void
saved_cb (SignpostEditPage *self)
{
  prepare_view (self);
  update_state (self);
  g_signal_emit (self, signals[SIGNAL_SAVED], 0);
}

static void
resolved_cb (SignpostEditPage *self,
             const char       *text)
{
  signpost_edit_document_resolve (self->document, text);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Wide, all is there at once; narrow, one of three. */
static void
update_layout (SignpostEditPage *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);
  gboolean source = !narrow || gtk_toggle_button_get_active (self->source_toggle);
  gboolean preview = !narrow || gtk_toggle_button_get_active (self->preview_toggle);
  gboolean fields = gtk_toggle_button_get_active (narrow ? self->fields_toggle : self->fold_button);

  gtk_widget_set_visible (self->switch_bar, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->fold_button), !narrow);
  gtk_widget_set_visible (self->fields_separator, fields && !narrow);
  gtk_widget_set_visible (self->fields_scroller, fields);
  gtk_widget_set_vexpand (self->fields_scroller, narrow);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), source || preview);
  gtk_widget_set_visible (self->source_box, source);
  gtk_widget_set_visible (GTK_WIDGET (self->preview), preview);
  gtk_source_view_set_show_line_numbers (self->view, !narrow);
  signpost_edit_fields_set_narrow (self->fields, narrow);
  signpost_edit_conflicts_set_narrow (self->conflicts, narrow);
}

static void
toggled_cb (GtkToggleButton  *button,
            SignpostEditPage *self)
{
  if (gtk_toggle_button_get_active (button) || button == self->fold_button)
    update_layout (self);
}

static void
signpost_edit_page_constructed (GObject *object)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (object);
  g_autofree char *name = g_file_get_parse_name (self->file);
  GtkSourceBuffer *buffer;

  G_OBJECT_CLASS (signpost_edit_page_parent_class)->constructed (object);

  self->document = signpost_edit_document_new (self->file, self->drafts);
  buffer = signpost_edit_document_get_buffer (self->document);
  gtk_label_set_label (self->name_label, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name_label), name);
  gtk_text_view_set_buffer (GTK_TEXT_VIEW (self->view), GTK_TEXT_BUFFER (buffer));
  self->fields = g_object_new (SIGNPOST_TYPE_EDIT_FIELDS, "document", self->document, NULL);
  adw_bin_set_child (self->fields_bin, GTK_WIDGET (self->fields));

  g_signal_connect_object (buffer, "changed", G_CALLBACK (buffer_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::cursor-position", G_CALLBACK (cursor_moved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify::loaded", G_CALLBACK (loaded_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "notify", G_CALLBACK (update_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "told", G_CALLBACK (told_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->document, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  update_layout (self);
  update_state (self);
}

static void
signpost_edit_page_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;

    case PROP_DRAFTS:
      g_value_set_object (value, self->drafts);
      break;

    case PROP_CAN_SAVE:
      g_value_set_boolean (value, signpost_edit_page_get_can_save (self));
      break;

    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_edit_page_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (object);

  switch (prop_id)
    {
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;

    case PROP_DRAFTS:
      self->drafts = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_edit_page_dispose (GObject *object)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (object);

  g_clear_handle_id (&self->follow_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_EDIT_PAGE);

  G_OBJECT_CLASS (signpost_edit_page_parent_class)->dispose (object);
}

static void
signpost_edit_page_finalize (GObject *object)
{
  SignpostEditPage *self = SIGNPOST_EDIT_PAGE (object);

  g_clear_object (&self->document);
  g_clear_object (&self->file);
  g_clear_object (&self->drafts);
  g_clear_pointer (&self->title, g_free);

  G_OBJECT_CLASS (signpost_edit_page_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, error_banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, banner);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, switch_bar);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, source_toggle);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, preview_toggle);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, fields_toggle);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, fold_button);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, fields_scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, fields_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, fields_separator);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, columns);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, source_box);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, search);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, source_scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, view);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, preview);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, conflicts);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, name_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostEditPage, spinner);
}

static void
signpost_edit_page_class_init (SignpostEditPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = signpost_edit_page_constructed;
  object_class->dispose = signpost_edit_page_dispose;
  object_class->finalize = signpost_edit_page_finalize;
  object_class->get_property = signpost_edit_page_get_property;
  object_class->set_property = signpost_edit_page_set_property;

  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, construct);
  properties[PROP_DRAFTS] = g_param_spec_object ("drafts", NULL, NULL, G_TYPE_FILE, construct);
  properties[PROP_CAN_SAVE] = g_param_spec_boolean ("can-save", NULL, NULL, FALSE, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[SIGNAL_SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);

  g_type_ensure (GTK_SOURCE_TYPE_VIEW);
  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_BANNER);
  g_type_ensure (SIGNPOST_TYPE_EDIT_CONFLICTS);
  g_type_ensure (SIGNPOST_TYPE_EDIT_SEARCH);
  g_type_ensure (SIGNPOST_TYPE_RECORD_VIEW);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-edit-page.ui");
  bind_children (widget_class);
  signpost_edit_page_install_actions (widget_class);
}

static void
signpost_edit_page_init (SignpostEditPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  signpost_edit_page_add_keys (self);
  g_signal_connect_object (self->bin, "notify::narrow", G_CALLBACK (update_layout), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source_toggle, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (self->preview_toggle, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (self->fields_toggle, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (self->fold_button, "toggled", G_CALLBACK (toggled_cb), self, 0);
  g_signal_connect_object (self->conflicts, "resolved", G_CALLBACK (resolved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->source_scroller), "value-changed", G_CALLBACK (scrolled_cb),
                           self, G_CONNECT_SWAPPED);
}

GtkWidget *
signpost_edit_page_new (GFile *file,
                        GFile *drafts)
{
  return g_object_new (SIGNPOST_TYPE_EDIT_PAGE, "file", file, "drafts", drafts, NULL);
}

SignpostEditDocument *
signpost_edit_page_get_document (SignpostEditPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_PAGE (self), NULL);

  return self->document;
}

const char *
signpost_edit_page_get_title (SignpostEditPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_PAGE (self), NULL);

  return self->title;
}

gboolean
signpost_edit_page_get_can_save (SignpostEditPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_PAGE (self), FALSE);

  return self->document != NULL && is_free (self) && signpost_edit_document_can_save (self->document);
}

void
signpost_edit_page_save (SignpostEditPage *self)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_PAGE (self));

  signpost_edit_fields_settle (self->fields);
  signpost_edit_document_save (self->document);
}

gboolean
signpost_edit_page_settle (SignpostEditPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_PAGE (self), FALSE);

  signpost_edit_fields_settle (self->fields);

  return signpost_edit_document_get_modified (self->document);
}

static GtkTextBuffer *
get_buffer (SignpostEditPage *self)
{
  return GTK_TEXT_BUFFER (signpost_edit_document_get_buffer (self->document));
}

gboolean
signpost_edit_page_get_can_undo (SignpostEditPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_PAGE (self), FALSE);

  return gtk_text_buffer_get_can_undo (get_buffer (self)) && signpost_edit_document_get_parts (self->document) == NULL;
}

gboolean
signpost_edit_page_get_can_redo (SignpostEditPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_EDIT_PAGE (self), FALSE);

  return gtk_text_buffer_get_can_redo (get_buffer (self)) && signpost_edit_document_get_parts (self->document) == NULL;
}

void
signpost_edit_page_undo (SignpostEditPage *self)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_PAGE (self));

  signpost_edit_fields_settle (self->fields);
  if (signpost_edit_page_get_can_undo (self))
    gtk_text_buffer_undo (get_buffer (self));
}

void
signpost_edit_page_redo (SignpostEditPage *self)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_PAGE (self));

  signpost_edit_fields_settle (self->fields);
  if (signpost_edit_page_get_can_redo (self))
    gtk_text_buffer_redo (get_buffer (self));
}
