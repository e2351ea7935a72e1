/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-step-bar.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"

typedef struct
{
  const SignpostStep *step;
  GtkWidget          *button;
  GtkWidget          *number;
  GtkWidget          *done;
  GtkWidget          *words;
  GtkWidget          *count;
} StepItem;

struct _SignpostStepBar
{
  GtkWidget         parent_instance;

  SignpostDecision *decision;   /* keeps the catalogue, and so the steps */
  GArray           *items;      /* (element-type StepItem) */
  char             *step;
  gboolean          narrow;
};

G_DEFINE_FINAL_TYPE (SignpostStepBar, signpost_step_bar, GTK_TYPE_WIDGET)

enum { PROP_0, PROP_NARROW, PROP_STEP, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
arrange_item (SignpostStepBar *self,
              StepItem        *item)
{
  gboolean   current = g_strcmp0 (item->step->id, self->step) == 0;
  GtkWidget *box = gtk_button_get_child (GTK_BUTTON (item->button));

  gtk_widget_set_visible (item->words, !self->narrow || current);
  gtk_widget_set_visible (item->count, !self->narrow);
  gtk_widget_set_hexpand (item->button, self->narrow && current);
  gtk_box_set_spacing (GTK_BOX (box), self->narrow ? 6 : 12);
  gtk_widget_set_tooltip_text (item->button, self->narrow && !current ? item->step->title : NULL);
  gtk_accessible_update_state (GTK_ACCESSIBLE (item->button),
                               GTK_ACCESSIBLE_STATE_SELECTED, current,
                               -1);
}

static void
arrange (SignpostStepBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  guint             i;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), self->narrow ? GTK_ORIENTATION_HORIZONTAL
                                                                        : GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), self->narrow ? 3 : 6);
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
  for (i = 0; i < self->items->len; i++)
    arrange_item (self, &g_array_index (self->items, StepItem, i));
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);

  return label;
}

static void
add_item (SignpostStepBar    *self,
          const SignpostStep *step,
          guint               position)
{
  StepItem         item = { step };
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *number = g_strdup_printf ("%u", position + 1);

  item.number = gtk_label_new (number);
  gtk_widget_add_css_class (item.number, "step-number");
  gtk_widget_add_css_class (item.number, "numeric");
  gtk_widget_set_valign (item.number, GTK_ALIGN_CENTER);
  item.done = gtk_image_new_from_icon_name ("object-select-symbolic");
  gtk_widget_add_css_class (item.done, "step-number");
  gtk_widget_set_valign (item.done, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (item.done, FALSE);

  item.words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  item.count = create_label (NULL, "caption");
  gtk_widget_add_css_class (item.count, "dim-label");
  gtk_box_append (GTK_BOX (item.words), create_label (step->title, NULL));
  gtk_box_append (GTK_BOX (item.words), item.count);
  gtk_widget_set_valign (item.words, GTK_ALIGN_CENTER);

  gtk_box_append (GTK_BOX (box), item.number);
  gtk_box_append (GTK_BOX (box), item.done);
  gtk_box_append (GTK_BOX (box), item.words);

  item.button = g_object_new (GTK_TYPE_TOGGLE_BUTTON,
                              "accessible-role", GTK_ACCESSIBLE_ROLE_TAB,
                              "child", box,
                              NULL);
  gtk_widget_add_css_class (item.button, "flat");
  gtk_widget_add_css_class (item.button, "step-button");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (item.button), "s", step->id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (item.button), "walkthrough.step");
  gtk_widget_set_parent (item.button, GTK_WIDGET (self));
  g_array_append_val (self->items, item);
}

static void
remove_items (SignpostStepBar *self)
{
  guint i;

  for (i = 0; i < self->items->len; i++)
    gtk_widget_unparent (g_array_index (self->items, StepItem, i).button);
  g_array_set_size (self->items, 0);
}

static void
signpost_step_bar_get_property (GObject    *object,
                                guint       property_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  SignpostStepBar *self = SIGNPOST_STEP_BAR (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_STEP:
      g_value_set_string (value, self->step);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_step_bar_set_property (GObject      *object,
                                guint         property_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  SignpostStepBar *self = SIGNPOST_STEP_BAR (object);

  switch (property_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      arrange (self);
      break;
    case PROP_STEP:
      g_free (self->step);
      self->step = g_value_dup_string (value);
      arrange (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_step_bar_dispose (GObject *object)
{
  SignpostStepBar *self = SIGNPOST_STEP_BAR (object);

  remove_items (self);
  g_clear_object (&self->decision);

  G_OBJECT_CLASS (signpost_step_bar_parent_class)->dispose (object);
}

static void
signpost_step_bar_finalize (GObject *object)
{
  SignpostStepBar *self = SIGNPOST_STEP_BAR (object);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->step, g_free);

  G_OBJECT_CLASS (signpost_step_bar_parent_class)->finalize (object);
}

static void
signpost_step_bar_class_init (SignpostStepBarClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = signpost_step_bar_get_property;
  object_class->set_property = signpost_step_bar_set_property;
  object_class->dispose = signpost_step_bar_dispose;
  object_class->finalize = signpost_step_bar_finalize;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_STEP] = g_param_spec_string ("step", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "stepbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_TAB_LIST);
}

static void
signpost_step_bar_init (SignpostStepBar *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  self->items = g_array_new (FALSE, TRUE, sizeof (StepItem));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Steps"),
                                  -1);
}

void
signpost_step_bar_set_decision (SignpostStepBar  *self,
                                SignpostDecision *decision)
{
  GPtrArray *steps;
  guint      i;

  g_return_if_fail (SIGNPOST_IS_STEP_BAR (self));

  remove_items (self);
  g_set_object (&self->decision, decision);
  if (decision == NULL)
    return;

  steps = signpost_catalogue_get_steps (signpost_decision_get_catalogue (decision));
  for (i = 0; i < steps->len; i++)
    add_item (self, g_ptr_array_index (steps, i), i);
  arrange (self);
  signpost_step_bar_refresh (self);
}

static void
count_item (SignpostStepBar *self,
            StepItem        *item,
            guint            position)
{
  guint            answered = 0;
  guint            asked = 0;
  gboolean         done;
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  signpost_decision_count_answered (self->decision, item->step->id, &answered, &asked);
  done = asked > 0 && answered == asked;
  if (asked == 0)
    count = g_strdup (_("Nothing asked yet"));
  else
    /* Translators: how many questions of a step are answered, and how many are asked. */
    count = g_strdup_printf (_("%u of %u answered"), answered, asked);
  /* Translators: number of a step, of all steps, title of the step, “4 of 13 answered”. */
  name = g_strdup_printf (_("Step %u of %u: %s, %s"), position + 1, self->items->len,
                          item->step->title, count);

  gtk_label_set_text (GTK_LABEL (item->count), count);
  gtk_widget_set_visible (item->number, !done);
  gtk_widget_set_visible (item->done, done);
  gtk_accessible_update_property (GTK_ACCESSIBLE (item->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  if (done)
    gtk_widget_add_css_class (item->button, "done");
  else
    gtk_widget_remove_css_class (item->button, "done");
}

void
signpost_step_bar_refresh (SignpostStepBar *self)
{
  guint i;

  g_return_if_fail (SIGNPOST_IS_STEP_BAR (self));

  for (i = 0; i < self->items->len; i++)
    count_item (self, &g_array_index (self->items, StepItem, i), i);
}
