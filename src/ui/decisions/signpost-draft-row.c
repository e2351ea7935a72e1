/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/decisions/signpost-draft-row.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"

struct _SignpostDraftRow
{
  GtkListBoxRow  parent_instance;

  GtkLabel      *title;
  GtkLabel      *subtitle;
  GtkActionable *delete_button;

  SignpostDraft *draft;
};

G_DEFINE_FINAL_TYPE (SignpostDraftRow, signpost_draft_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  PROP_0,
  PROP_DRAFT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* “Changed 21 November” for what is older than today, else the time of day */
static char *
dup_changed (SignpostDraft *draft)
{
  gint64 seconds = signpost_draft_get_modified (draft);
  g_autoptr (GDateTime) modified = g_date_time_new_from_unix_local (seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = NULL;

  if (seconds == 0 || modified == NULL)
    return g_strdup (_("Not changed yet"));

  if (g_date_time_get_day_of_year (modified) == g_date_time_get_day_of_year (now) &&
      g_date_time_get_year (modified) == g_date_time_get_year (now))
    when = g_date_time_format (modified, "%R");
  else
    when = g_date_time_format (modified, "%x");

  /* Translators: %s is a time of day or a date */
  return g_strdup_printf (_("Changed %s"), when);
}

static char *
dup_progress (SignpostDecision *decision)
{
  guint answered = 0;
  guint asked = 0;

  signpost_decision_count_answered (decision, NULL, &answered, &asked);

  /* Translators: how many questions of a decision have been answered */
  return g_strdup_printf (ngettext ("%u of %u question answered", "%u of %u questions answered",
                                    asked), answered, asked);
}

static gboolean
is_outdated (SignpostDecision *decision)
{
  g_autoptr (GPtrArray) outdated = signpost_decision_list_outdated (decision);

  return outdated->len > 0;
}

static void
update (SignpostDraftRow *self)
{
  g_autoptr (GError) error = NULL;
  SignpostDecision *decision = signpost_draft_get_decision (self->draft, &error);
  g_autofree char *shown = decision != NULL ? signpost_decision_dup_shown_title (decision)
                                            : g_strdup (signpost_draft_get_title (self->draft));
  g_autofree char *changed = NULL;
  g_autofree char *progress = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *delete_label = NULL;

  if (decision != NULL)
    {
      changed = dup_changed (self->draft);
      progress = dup_progress (decision);
      subtitle = is_outdated (decision)
                 ? g_strdup_printf ("%s · %s · %s", changed, progress, _("The catalogue has changed"))
                 : g_strdup_printf ("%s · %s", changed, progress);
    }
  else
    {
      /* Translators: a draft; the reason follows */
      subtitle = g_strdup_printf (_("Cannot be read. %s"), error->message);
    }

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), decision != NULL);
  gtk_label_set_text (self->title, shown);
  gtk_label_set_text (self->subtitle, subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, shown,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle,
                                  -1);

  /* Translators: %s is the title of a draft */
  delete_label = g_strdup_printf (_("Delete “%s”"), shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->delete_button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, delete_label, -1);
}

/* The draft has another file after another program has taken the one it had. */
static void
name_file (SignpostDraftRow *self)
{
  g_autofree char *name = g_file_get_basename (signpost_draft_get_file (self->draft));

  gtk_actionable_set_action_target (GTK_ACTIONABLE (self), "s", name);
  gtk_actionable_set_action_target (self->delete_button, "s", name);
}

static void
open_in_window (SignpostDraftRow *self)
{
  g_autofree char *name = g_file_get_basename (signpost_draft_get_file (self->draft));

  if (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (self)))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-draft-in-window", "s", name);
}

static gboolean
open_in_window_cb (GtkWidget *widget,
                   GVariant  *args,
                   gpointer   user_data)
{
  open_in_window (SIGNPOST_DRAFT_ROW (widget));

  return TRUE;
}

/* With the middle button, as everywhere */
static void
add_middle_click (SignpostDraftRow *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_MIDDLE);
  g_signal_connect_swapped (click, "released", G_CALLBACK (open_in_window), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

static void
signpost_draft_row_constructed (GObject *object)
{
  SignpostDraftRow *self = SIGNPOST_DRAFT_ROW (object);

  G_OBJECT_CLASS (signpost_draft_row_parent_class)->constructed (object);

  name_file (self);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self), "win.open-draft");
  g_signal_connect_object (self->draft, "parted", G_CALLBACK (name_file), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->draft, "notify", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
signpost_draft_row_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostDraftRow *self = SIGNPOST_DRAFT_ROW (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_draft_row_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SignpostDraftRow *self = SIGNPOST_DRAFT_ROW (object);

  switch (prop_id)
    {
    case PROP_DRAFT:
      self->draft = g_value_dup_object (value);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_draft_row_dispose (GObject *object)
{
  SignpostDraftRow *self = SIGNPOST_DRAFT_ROW (object);

  g_clear_object (&self->draft);
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_DRAFT_ROW);

  G_OBJECT_CLASS (signpost_draft_row_parent_class)->dispose (object);
}

static void
signpost_draft_row_class_init (SignpostDraftRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = signpost_draft_row_constructed;
  object_class->dispose = signpost_draft_row_dispose;
  object_class->get_property = signpost_draft_row_get_property;
  object_class->set_property = signpost_draft_row_set_property;

  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, SIGNPOST_TYPE_DRAFT,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, open_in_window_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, open_in_window_cb, NULL);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-draft-row.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostDraftRow, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostDraftRow, subtitle);
  gtk_widget_class_bind_template_child (widget_class, SignpostDraftRow, delete_button);
}

static void
signpost_draft_row_init (SignpostDraftRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_middle_click (self);
}

GtkWidget *
signpost_draft_row_new (SignpostDraft *draft)
{
  return g_object_new (SIGNPOST_TYPE_DRAFT_ROW, "draft", draft, NULL);
}

SignpostDraft *
signpost_draft_row_get_draft (SignpostDraftRow *self)
{
  g_return_val_if_fail (SIGNPOST_IS_DRAFT_ROW (self), NULL);

  return self->draft;
}
