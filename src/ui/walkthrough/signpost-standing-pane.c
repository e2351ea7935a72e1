/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-standing-pane.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-keyed-box.h"
#include "ui/signpost-platform.h"
#include "ui/walkthrough/signpost-leg-row.h"
#include "ui/walkthrough/signpost-reason-list.h"
#include "ui/walkthrough/signpost-standing-row.h"
#include "ui/walkthrough/signpost-topology-view.h"

#define PANE_WIDTH_PX 340
#define DRAWER_HEIGHT_PX 420

/* A bar is full at this many points, or at the most that a method has. */
#define MIN_SCALE 8

struct _SignpostStandingPane
{
  AdwBin              parent_instance;

  gboolean            narrow;
  gboolean            open;

  GtkWidget          *handle;
  GtkLabel           *leaders;
  GtkImage           *arrow;
  GtkRevealer        *revealer;
  GtkScrolledWindow  *scroller;
  GtkWidget          *heading;
  GtkWidget          *hint;
  SignpostKeyedBox   *methods;
  SignpostKeyedBox   *legs;
  SignpostReasonList *notes;
  GtkWidget          *topologies_heading;
  SignpostKeyedBox   *topologies;
};

G_DEFINE_FINAL_TYPE (SignpostStandingPane, signpost_standing_pane, ADW_TYPE_BIN)

enum { PROP_0, PROP_NARROW, PROP_OPEN, N_PROPS };

static GParamSpec *properties[N_PROPS];

static void
arrange (SignpostStandingPane *self)
{
  gboolean shown = !self->narrow || self->open;

  gtk_widget_set_visible (self->handle, self->narrow);
  gtk_widget_set_visible (self->heading, !self->narrow);
  gtk_widget_set_size_request (GTK_WIDGET (self), self->narrow ? -1 : PANE_WIDTH_PX, -1);
  gtk_widget_set_vexpand (GTK_WIDGET (self->revealer), !self->narrow);
  gtk_revealer_set_transition_duration (self->revealer, self->narrow ? 180 : 0);
  gtk_revealer_set_reveal_child (self->revealer, shown);
  gtk_scrolled_window_set_propagate_natural_height (self->scroller, self->narrow);
  gtk_scrolled_window_set_max_content_height (self->scroller, self->narrow ? DRAWER_HEIGHT_PX : -1);
  gtk_image_set_from_icon_name (self->arrow, self->open ? "pan-down-symbolic" : "pan-up-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->handle),
                               GTK_ACCESSIBLE_STATE_EXPANDED, self->open,
                               -1);
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static void
handle_clicked_cb (SignpostStandingPane *self)
{
  g_object_set (self, "open", !self->open, NULL);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  SignpostStandingPane *self = SIGNPOST_STANDING_PANE (widget);

  if (!self->narrow || !self->open)
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (self->handle);
  g_object_set (self, "open", FALSE, NULL);

  return GDK_EVENT_STOP;
}

static void
signpost_standing_pane_get_property (GObject    *object,
                                     guint       property_id,
                                     GValue     *value,
                                     GParamSpec *pspec)
{
  SignpostStandingPane *self = SIGNPOST_STANDING_PANE (object);

  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    case PROP_OPEN:
      g_value_set_boolean (value, self->open);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_standing_pane_set_property (GObject      *object,
                                     guint         property_id,
                                     const GValue *value,
                                     GParamSpec   *pspec)
{
  SignpostStandingPane *self = SIGNPOST_STANDING_PANE (object);

  switch (property_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      break;
    case PROP_OPEN:
      self->open = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
      return;
    }
  arrange (self);
}

static void
signpost_standing_pane_class_init (SignpostStandingPaneClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags     flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = signpost_standing_pane_get_property;
  object_class->set_property = signpost_standing_pane_set_property;

  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, flags);
  properties[PROP_OPEN] = g_param_spec_boolean ("open", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);
  g_type_ensure (SIGNPOST_TYPE_REASON_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-standing-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, handle);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, leaders);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, arrow);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, revealer);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, heading);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, hint);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, methods);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, legs);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, notes);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, topologies_heading);
  gtk_widget_class_bind_template_child (widget_class, SignpostStandingPane, topologies);
  gtk_widget_class_bind_template_callback (widget_class, handle_clicked_cb);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
signpost_standing_pane_init (SignpostStandingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
}

static int
find_scale (GPtrArray *methods)
{
  int   scale = MIN_SCALE;
  guint i;

  for (i = 0; i < methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (methods, i);

      if (!method->excluded)
        scale = MAX (scale, method->points);
    }

  return scale;
}

static void
show_methods (SignpostStandingPane *self,
              GPtrArray            *methods,
              SignpostQuestion     *endpoints_question)
{
  int   scale = find_scale (methods);
  guint i;

  signpost_keyed_box_begin (self->methods);
  for (i = 0; i < methods->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (methods, i);
      const char                   *key = signpost_category_get_id (method->category);
      GtkWidget                    *row = signpost_keyed_box_find (self->methods, key);

      if (row == NULL)
        row = signpost_standing_row_new (method->category);
      signpost_standing_row_set (SIGNPOST_STANDING_ROW (row), method, scale, endpoints_question);
      signpost_keyed_box_take (self->methods, key, row);
    }
  signpost_keyed_box_end (self->methods);
}

/* (nullable): NULL for a method that is excluded, or not there */
static char *
describe_leader (GPtrArray *methods,
                 guint      place)
{
  const SignpostMethodStanding *method;

  if (place >= methods->len)
    return NULL;

  method = g_ptr_array_index (methods, place);

  return method->excluded ? NULL : signpost_method_to_text (method);
}

static void
show_leaders (SignpostStandingPane *self,
              GPtrArray            *methods,
              gboolean              moved)
{
  g_autofree char *first = describe_leader (methods, 0);
  g_autofree char *second = describe_leader (methods, 1);
  g_autofree char *text = NULL;

  if (!moved)
    text = g_strdup (_("No answers yet"));
  else if (first == NULL)
    text = g_strdup (_("Nothing can be built as things are"));
  else if (second == NULL)
    text = g_strdup (first);
  else
    text = g_strdup_printf ("%s  ·  %s", first, second);
  if (g_str_equal (gtk_label_get_text (self->leaders), text))
    return;

  gtk_label_set_text (self->leaders, text);
  signpost_platform_announce (GTK_WIDGET (self), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->handle),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Where this leads"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
}

static guint
count_legs (const SignpostStanding *standing)
{
  guint count = 0;
  guint i;

  for (i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      count += topology->legs->len;
    }

  return count;
}

static void
show_leg (SignpostStandingPane      *self,
          const SignpostLegStanding *leg,
          gboolean                   alone,
          SignpostQuestion          *endpoints_question)
{
  GtkWidget *row = signpost_keyed_box_find (self->legs, leg->leg->id);
  gboolean   speaks;

  if (row == NULL)
    row = signpost_leg_row_new ();
  speaks = signpost_leg_row_set (SIGNPOST_LEG_ROW (row), leg, alone, endpoints_question);
  gtk_widget_set_visible (row, speaks);
  signpost_keyed_box_take (self->legs, leg->leg->id, row);
}

static void
show_legs (SignpostStandingPane   *self,
           const SignpostStanding *standing,
           SignpostQuestion       *endpoints_question)
{
  gboolean alone = count_legs (standing) == 1;
  guint    i;
  guint    j;

  signpost_keyed_box_begin (self->legs);
  for (i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      for (j = 0; j < topology->legs->len; j++)
        show_leg (self, g_ptr_array_index (topology->legs, j), alone, endpoints_question);
    }
  signpost_keyed_box_end (self->legs);
}

static GtkWidget *
create_topology (const SignpostTopology *topology)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (topology->title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "topology-title");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), signpost_topology_view_new ());

  return box;
}

static void
show_topologies (SignpostStandingPane   *self,
                 const SignpostStanding *standing)
{
  guint i;

  signpost_keyed_box_begin (self->topologies);
  for (i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);
      const char                     *key = topology->topology->id;
      GtkWidget                      *box = signpost_keyed_box_find (self->topologies, key);
      GtkWidget                      *view;

      if (box == NULL)
        box = create_topology (topology->topology);
      view = gtk_widget_get_last_child (box);
      gtk_widget_set_visible (gtk_widget_get_first_child (box), standing->topologies->len > 1);
      signpost_topology_view_set (SIGNPOST_TOPOLOGY_VIEW (view), standing, i);
      signpost_keyed_box_take (self->topologies, key, box);
    }
  signpost_keyed_box_end (self->topologies);
  gtk_widget_set_visible (self->topologies_heading, standing->topologies->len > 0);
}

static gboolean
has_reasons (GPtrArray *methods)
{
  guint i;

  for (i = 0; i < methods->len; i++)
    if (((const SignpostMethodStanding *) g_ptr_array_index (methods, i))->reasons->len > 0)
      return TRUE;

  return FALSE;
}

void
signpost_standing_pane_set (SignpostStandingPane   *self,
                            SignpostDecision       *decision,
                            const SignpostStanding *standing)
{
  g_autoptr (GPtrArray)  methods = NULL;
  SignpostQuestion      *endpoints_question;
  gboolean               moved;

  g_return_if_fail (SIGNPOST_IS_STANDING_PANE (self));

  methods = signpost_standing_summarise (standing);
  moved = has_reasons (methods);
  endpoints_question = signpost_catalogue_find_topic (signpost_decision_get_catalogue (decision),
                                                      SIGNPOST_TOPIC_ENDPOINTS);
  show_methods (self, methods, endpoints_question);
  show_leaders (self, methods, moved);
  show_legs (self, standing, endpoints_question);
  signpost_reason_list_set (self->notes, standing->notes, NULL, endpoints_question);
  gtk_widget_set_visible (GTK_WIDGET (self->notes), standing->notes->len > 0);
  gtk_widget_set_visible (self->hint, !moved);
  show_topologies (self, standing);
}
