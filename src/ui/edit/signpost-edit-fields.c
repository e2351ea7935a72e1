/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/edit/signpost-edit-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "core/log/signpost-edits-fields.h"
#include "ui/edit/signpost-edit-buffer.h"
#include "ui/signpost-editable.h"
#include "ui/signpost-platform.h"

/* One word typed is one step to undo, rather than each of its letters. */
#define APPLY_DELAY_MS 400

typedef enum
{
  FIELD_TITLE,
  FIELD_STATUS,
  FIELD_DATE,
  FIELD_DECIDERS,
  FIELD_CONSULTED,
  FIELD_INFORMED,
  FIELD_TAGS,
  N_FIELDS
} FieldId;

static const struct
{
  SignpostKey  key;
  const char  *label;
  int          column;    /* in the wide grid */
  int          row;
  int          width;
} fields[N_FIELDS] = {
  { SIGNPOST_KEY_TITLE, NC_("field of a record", "_Title"), 0, 0, 2 },
  { SIGNPOST_KEY_STATUS, NC_("field of a record", "St_atus"), 2, 0, 1 },
  { SIGNPOST_KEY_DATE, NC_("field of a record", "_Date"), 3, 0, 1 },
  { SIGNPOST_KEY_DECIDERS, NC_("field of a record", "D_eciders"), 0, 1, 1 },
  { SIGNPOST_KEY_CONSULTED, NC_("field of a record", "_Consulted"), 1, 1, 1 },
  { SIGNPOST_KEY_INFORMED, NC_("field of a record", "_Informed"), 2, 1, 1 },
  { SIGNPOST_KEY_TAGS, NC_("field of a record", "Ta_gs"), 3, 1, 1 },
};

/* Where a record of each state goes to by itself; the others are a step further down in the menu. */
static const struct
{
  SignpostStatus from;
  SignpostStatus to[3];
} life_cycle[] = {
  { SIGNPOST_STATUS_NONE, { SIGNPOST_STATUS_PROPOSED } },
  { SIGNPOST_STATUS_DRAFT, { SIGNPOST_STATUS_PROPOSED } },
  { SIGNPOST_STATUS_PROPOSED, { SIGNPOST_STATUS_ACCEPTED, SIGNPOST_STATUS_REJECTED } },
  { SIGNPOST_STATUS_ACCEPTED, { SIGNPOST_STATUS_DEPRECATED } },
  { SIGNPOST_STATUS_REJECTED, { SIGNPOST_STATUS_PROPOSED } },
  { SIGNPOST_STATUS_DEPRECATED, { SIGNPOST_STATUS_PROPOSED } },
  { SIGNPOST_STATUS_SUPERSEDED, { SIGNPOST_STATUS_PROPOSED } },
  { SIGNPOST_STATUS_OTHER, { SIGNPOST_STATUS_PROPOSED } },
};

typedef struct
{
  GtkWidget *box;
  GtkWidget *entry;
  gboolean   waits;     /* something was typed that the text does not say yet */
} Field;

struct _SignpostEditFields
{
  AdwBin                parent_instance;

  GtkGrid              *grid;
  GtkLabel             *problem;
  GtkMenuButton        *status_button;
  Field                 fields[N_FIELDS];

  SignpostEditDocument *document;
  char                 *path;
  guint                 apply_id;
};

G_DEFINE_FINAL_TYPE (SignpostEditFields, signpost_edit_fields, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_DOCUMENT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
dup_text (SignpostEditFields *self)
{
  return signpost_edit_buffer_dup_text (signpost_edit_document_get_buffer (self->document));
}

static void
show_problem (SignpostEditFields *self,
              FieldId             id,
              const char         *message)
{
  GtkWidget *entry = self->fields[id].entry;

  if (message != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               message != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_label_set_label (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
  if (message != NULL)
    signpost_platform_announce (GTK_WIDGET (self), message);
}

static gboolean
is_date (const char *text)
{
  g_autofree char *full = g_strconcat (text, "T00:00:00Z", NULL);
  g_autoptr (GDateTime) date = strlen (text) == strlen ("2026-11-21") ? g_date_time_new_from_iso8601 (full, NULL) : NULL;

  return date != NULL;
}

static void
apply (SignpostEditFields *self,
       FieldId             id)
{
  Field *field = &self->fields[id];
  g_autofree char *value = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (field->entry))));
  const char *values[] = { value, NULL };
  g_autofree char *text = NULL;
  g_autofree char *message = NULL;
  g_autoptr (GArray) edits = signpost_edits_new ();
  g_autoptr (GError) error = NULL;

  field->waits = FALSE;
  if (id == FIELD_DATE && *value != '\0' && !is_date (value))
    {
      show_problem (self, id, _("A date is written like 2026-11-21"));
      return;
    }

  text = dup_text (self);
  if (!signpost_edits_set_field (edits, signpost_edit_document_get_words (self->document), self->path, text, strlen (text),
                                 fields[id].key, values, &error))
    {
      /* Translators: a message that says what went wrong, put into a sentence */
      message = g_strdup_printf (_("This cannot be written: %s"), error->message);
      show_problem (self, id, message);
      return;
    }

  show_problem (self, id, NULL);
  signpost_edit_buffer_apply (signpost_edit_document_get_buffer (self->document), text, edits);
}

void
signpost_edit_fields_settle (SignpostEditFields *self)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_FIELDS (self));

  g_clear_handle_id (&self->apply_id, g_source_remove);
  for (guint id = 0; id < N_FIELDS; id++)
    if (self->fields[id].waits)
      apply (self, id);
}

static gboolean
apply_cb (gpointer user_data)
{
  SignpostEditFields *self = user_data;

  self->apply_id = 0;
  signpost_edit_fields_settle (self);

  return G_SOURCE_REMOVE;
}

static void
changed_cb (GtkEditable        *entry,
            SignpostEditFields *self)
{
  for (guint id = 0; id < N_FIELDS; id++)
    if (self->fields[id].entry == GTK_WIDGET (entry))
      self->fields[id].waits = TRUE;

  g_clear_handle_id (&self->apply_id, g_source_remove);
  self->apply_id = g_timeout_add (APPLY_DELAY_MS, apply_cb, self);
}

static gboolean
is_next (SignpostStatus from,
         SignpostStatus to)
{
  for (guint i = 0; i < G_N_ELEMENTS (life_cycle); i++)
    for (guint j = 0; j < G_N_ELEMENTS (life_cycle[i].to) && life_cycle[i].from == from; j++)
      if (life_cycle[i].to[j] == to && to != SIGNPOST_STATUS_NONE)
        return TRUE;

  return FALSE;
}

/* What the state leads to first; below it what else there is. Superseding another record is more than a word. */
static void
fill_status_menu (SignpostEditFields *self,
                  SignpostStatus      now)
{
  static const SignpostStatus offered[] = {
    SIGNPOST_STATUS_DRAFT, SIGNPOST_STATUS_PROPOSED, SIGNPOST_STATUS_ACCEPTED, SIGNPOST_STATUS_REJECTED, SIGNPOST_STATUS_DEPRECATED,
  };
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (GMenu) section = g_menu_new ();

      for (guint i = 0; i < G_N_ELEMENTS (offered); i++)
        {
          g_autoptr (GMenuItem) item = g_menu_item_new (signpost_status_to_title (offered[i]), NULL);

          if (offered[i] == now || is_next (now, offered[i]) != (round == 0))
            continue;

          g_menu_item_set_action_and_target (item, "fields.set-status", "s", signpost_status_to_nick (offered[i]));
          g_menu_append_item (section, item);
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
    }

  gtk_menu_button_set_menu_model (self->status_button, G_MENU_MODEL (menu));
}

/* The word changes in the place and the case of the old one; a status that points to another record gives way as a whole. */
static void
set_status (SignpostEditFields *self,
            const char         *nick)
{
  g_autofree char *text = dup_text (self);
  g_autoptr (GArray) edits = signpost_edits_new ();
  g_autoptr (GError) error = NULL;
  SignpostRecordFacts facts;
  gboolean is_relation;
  gboolean done;

  signpost_record_facts_read (&facts, signpost_edit_document_get_words (self->document), self->path, text, strlen (text), TRUE);
  is_relation = facts.status == SIGNPOST_STATUS_SUPERSEDED || facts.status == SIGNPOST_STATUS_OTHER;
  if (facts.status_text == NULL)
    done = signpost_edits_set_field (edits, signpost_edit_document_get_words (self->document), self->path, text, strlen (text),
                                     SIGNPOST_KEY_STATUS, (const char *[]) { nick, NULL }, &error);
  else
    done = signpost_edits_set_status (edits, &facts, text, strlen (text), nick, is_relation, &error);
  signpost_record_facts_clear (&facts);

  show_problem (self, FIELD_STATUS, done ? NULL : error->message);
  if (done)
    signpost_edit_buffer_apply (signpost_edit_document_get_buffer (self->document), text, edits);
  signpost_edit_fields_refresh (self);
}

static void
set_status_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  SignpostEditFields *self = SIGNPOST_EDIT_FIELDS (widget);

  signpost_edit_fields_settle (self);
  set_status (self, g_variant_get_string (parameter, NULL));
}

/* What somebody is typing stays until it is in the text. */
static void
show_value (SignpostEditFields *self,
            FieldId             id,
            const char         *value)
{
  Field *field = &self->fields[id];

  if (field->waits || gtk_widget_has_css_class (field->entry, "error"))
    return;

  g_signal_handlers_block_by_func (field->entry, changed_cb, self);
  signpost_editable_show (GTK_EDITABLE (field->entry), value != NULL ? value : "");
  g_signal_handlers_unblock_by_func (field->entry, changed_cb, self);
}

static char *
dup_list (char **values)
{
  return g_strjoinv (", ", values);
}

void
signpost_edit_fields_refresh (SignpostEditFields *self)
{
  g_autofree char *text = NULL;
  g_autofree char *deciders = NULL;
  g_autofree char *consulted = NULL;
  g_autofree char *informed = NULL;
  g_autofree char *tags = NULL;
  SignpostRecordFacts facts;

  g_return_if_fail (SIGNPOST_IS_EDIT_FIELDS (self));

  text = dup_text (self);
  signpost_record_facts_read (&facts, signpost_edit_document_get_words (self->document), self->path, text, strlen (text), TRUE);
  deciders = dup_list (facts.deciders);
  consulted = dup_list (facts.consulted);
  informed = dup_list (facts.informed);
  tags = dup_list (facts.tags);

  show_value (self, FIELD_TITLE, facts.title);
  show_value (self, FIELD_STATUS, facts.status_text);
  show_value (self, FIELD_DATE, facts.date);
  show_value (self, FIELD_DECIDERS, deciders);
  show_value (self, FIELD_CONSULTED, consulted);
  show_value (self, FIELD_INFORMED, informed);
  show_value (self, FIELD_TAGS, tags);
  fill_status_menu (self, facts.status);
  signpost_record_facts_clear (&facts);
}

void
signpost_edit_fields_set_narrow (SignpostEditFields *self,
                                 gboolean            narrow)
{
  g_return_if_fail (SIGNPOST_IS_EDIT_FIELDS (self));

  for (guint id = 0; id < N_FIELDS; id++)
    {
      g_object_ref (self->fields[id].box);
      if (gtk_widget_get_parent (self->fields[id].box) != NULL)
        gtk_grid_remove (self->grid, self->fields[id].box);
      gtk_grid_attach (self->grid, self->fields[id].box, narrow ? 0 : fields[id].column, narrow ? (int) id : fields[id].row,
                       narrow ? 1 : fields[id].width, 1);
      g_object_unref (self->fields[id].box);
    }
}

static void
leave_cb (GtkEventController *controller,
          SignpostEditFields *self)
{
  signpost_edit_fields_settle (self);
}

static GtkWidget *
new_status_entry (SignpostEditFields *self,
                  GtkWidget          *entry)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "pan-down-symbolic");
  gtk_widget_set_tooltip_text (button, _("Change the status"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Change the status"), -1);
  gtk_widget_add_css_class (box, "linked");
  gtk_widget_set_hexpand (entry, TRUE);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  self->status_button = GTK_MENU_BUTTON (button);

  return box;
}

static void
add_field (SignpostEditFields *self,
           FieldId             id)
{
  Field *field = &self->fields[id];
  const char *text = g_dpgettext2 (NULL, "field of a record", fields[id].label);
  GtkWidget *label = gtk_label_new_with_mnemonic (text);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  field->entry = gtk_entry_new ();
  field->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  gtk_widget_set_hexpand (field->box, TRUE);
  gtk_editable_set_width_chars (GTK_EDITABLE (field->entry), 6);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), field->entry);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_accessible_update_property (GTK_ACCESSIBLE (field->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, gtk_label_get_text (GTK_LABEL (label)), -1);
  if (id == FIELD_DATE)
    /* Translators: how a date is written: year, month, day */
    gtk_entry_set_placeholder_text (GTK_ENTRY (field->entry), _("YYYY-MM-DD"));
  else if (id > FIELD_DATE)
    gtk_widget_set_tooltip_text (field->entry, _("Several are parted by commas"));

  gtk_box_append (GTK_BOX (field->box), label);
  gtk_box_append (GTK_BOX (field->box), id == FIELD_STATUS ? new_status_entry (self, field->entry) : field->entry);
  g_signal_connect_object (field->entry, "changed", G_CALLBACK (changed_cb), self, 0);
  g_signal_connect_object (field->entry, "activate", G_CALLBACK (signpost_edit_fields_settle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, 0);
  gtk_widget_add_controller (field->entry, focus);
}

/* The record's folder says what a file named “index” or “readme” is about. */
static char *
dup_path (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *parent = folder != NULL ? g_file_get_basename (folder) : g_strdup ("");
  g_autofree char *path = g_strdup_printf ("%s/%s", parent, name);

  return g_utf8_make_valid (path, -1);
}

static void
signpost_edit_fields_constructed (GObject *object)
{
  SignpostEditFields *self = SIGNPOST_EDIT_FIELDS (object);

  G_OBJECT_CLASS (signpost_edit_fields_parent_class)->constructed (object);

  self->path = dup_path (signpost_edit_document_get_file (self->document));
}

static void
signpost_edit_fields_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  SignpostEditFields *self = SIGNPOST_EDIT_FIELDS (object);

  if (prop_id == PROP_DOCUMENT)
    self->document = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
signpost_edit_fields_dispose (GObject *object)
{
  SignpostEditFields *self = SIGNPOST_EDIT_FIELDS (object);

  g_clear_handle_id (&self->apply_id, g_source_remove);

  G_OBJECT_CLASS (signpost_edit_fields_parent_class)->dispose (object);
}

static void
signpost_edit_fields_finalize (GObject *object)
{
  SignpostEditFields *self = SIGNPOST_EDIT_FIELDS (object);

  g_clear_object (&self->document);
  g_free (self->path);

  G_OBJECT_CLASS (signpost_edit_fields_parent_class)->finalize (object);
}

static void
signpost_edit_fields_class_init (SignpostEditFieldsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = signpost_edit_fields_constructed;
  object_class->dispose = signpost_edit_fields_dispose;
  object_class->finalize = signpost_edit_fields_finalize;
  object_class->set_property = signpost_edit_fields_set_property;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, SIGNPOST_TYPE_EDIT_DOCUMENT,
                         G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "fields.set-status", "s", set_status_cb);
}

static void
signpost_edit_fields_init (SignpostEditFields *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->grid = GTK_GRID (gtk_grid_new ());
  self->problem = GTK_LABEL (gtk_label_new (NULL));
  gtk_grid_set_row_spacing (self->grid, 6);
  gtk_grid_set_column_spacing (self->grid, 12);
  gtk_grid_set_column_homogeneous (self->grid, TRUE);
  gtk_label_set_wrap (self->problem, TRUE);
  gtk_label_set_xalign (self->problem, 0);
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->problem), "caption");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->problem));
  adw_bin_set_child (ADW_BIN (self), box);

  for (guint id = 0; id < N_FIELDS; id++)
    add_field (self, id);
  signpost_edit_fields_set_narrow (self, FALSE);
}
