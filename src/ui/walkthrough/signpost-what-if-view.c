/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-what-if-view.h"

#include "core/decision/signpost-what-if.h"
#include "ui/answer/signpost-answer-editor.h"
#include "ui/signpost-focus.h"
#include "ui/signpost-keyed-box.h"
#include "ui/signpost-platform.h"
#include "ui/signpost-wrapped-label.h"
#include "ui/walkthrough/signpost-endpoint-row.h"
#include "ui/walkthrough/signpost-what-if-row.h"

#define PANE_WIDTH_PX 340

struct _SignpostWhatIfView
{
  AdwBin            parent_instance;

  SignpostDecision *decision;
  SignpostDecision *tried;         /* (nullable): the copy that is answered otherwise */
  SignpostQuestion *question;
  char             *subject;
  guint             update_source;
  gboolean          stale;         /* the decision has changed since it was copied */
  gboolean          narrow;

  GtkLabel         *about;
  GtkLabel         *wording;
  AdwBin           *editor_bin;
  GtkLabel         *summary;
  SignpostKeyedBox *methods;
  GtkWidget        *come_title;
  SignpostKeyedBox *come;
  GtkWidget        *gone_title;
  SignpostKeyedBox *gone;
};

G_DEFINE_FINAL_TYPE (SignpostWhatIfView, signpost_what_if_view, ADW_TYPE_BIN)

enum { PROP_0, PROP_NARROW, N_PROPS };

static GParamSpec *properties[N_PROPS];

enum { CLOSED, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
show_methods (SignpostWhatIfView   *self,
              const SignpostWhatIf *what_if)
{
  guint i;

  signpost_keyed_box_begin (self->methods);
  for (i = 0; i < what_if->methods->len; i++)
    {
      const SignpostMethodChange *change = g_ptr_array_index (what_if->methods, i);
      const char                 *key = signpost_category_get_id (change->category);
      GtkWidget                  *row = signpost_keyed_box_find (self->methods, key);

      if (row == NULL)
        row = signpost_what_if_row_new (change->category);
      signpost_what_if_row_set (SIGNPOST_WHAT_IF_ROW (row), change);
      signpost_keyed_box_take (self->methods, key, row);
    }
  signpost_keyed_box_end (self->methods);
}

static void
show_reasons (SignpostKeyedBox *box,
              GtkWidget        *title,
              GPtrArray        *reasons)
{
  guint i;

  signpost_keyed_box_begin (box);
  for (i = 0; i < reasons->len; i++)
    {
      const char *text = g_ptr_array_index (reasons, i);
      GtkWidget  *label = signpost_keyed_box_find (box, text);

      if (label == NULL)
        label = signpost_wrapped_label_new (text, "caption");
      signpost_keyed_box_take (box, text, label);
    }
  signpost_keyed_box_end (box);
  gtk_widget_set_visible (title, reasons->len > 0);
}

static void
show_summary (SignpostWhatIfView   *self,
              const SignpostWhatIf *what_if)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint               i;

  for (i = 0; i < what_if->sentences->len; i++)
    {
      if (i > 0)
        g_string_append_c (text, '\n');
      g_string_append (text, g_ptr_array_index (what_if->sentences, i));
    }
  if (g_str_equal (text->str, gtk_label_get_text (self->summary)))
    return;

  gtk_label_set_text (self->summary, text->str);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    signpost_platform_announce (GTK_WIDGET (self->summary), text->str);
}

static void
refresh_editor (SignpostWhatIfView *self)
{
  GtkWidget *editor = adw_bin_get_child (self->editor_bin);

  if (SIGNPOST_IS_ANSWER_EDITOR (editor))
    signpost_answer_editor_refresh (SIGNPOST_ANSWER_EDITOR (editor));
  else if (SIGNPOST_IS_ENDPOINT_ROW (editor))
    signpost_endpoint_row_refresh (SIGNPOST_ENDPOINT_ROW (editor));
}

/* The question about systems is answered in a row for each of them. */
static GtkWidget *
create_editor (SignpostWhatIfView *self)
{
  SignpostEndpoint *endpoint = signpost_decision_find_endpoint (self->tried, self->subject);
  GtkWidget        *row;

  if (endpoint == NULL)
    return signpost_answer_editor_new (self->tried, self->question, self->subject);

  row = signpost_endpoint_row_new (self->tried, endpoint);
  signpost_endpoint_row_set_tried (SIGNPOST_ENDPOINT_ROW (row));

  return row;
}

static char *
dup_about (SignpostWhatIfView *self)
{
  SignpostEndpoint     *endpoint = signpost_decision_find_endpoint (self->decision, self->subject);
  g_autoptr (GPtrArray) topologies = signpost_decision_list_topologies (self->decision);
  guint                 i;

  if (endpoint != NULL)
    return g_strdup (signpost_endpoint_get_title (endpoint));

  for (i = 0; i < topologies->len; i++)
    {
      const SignpostLeg *leg = signpost_topology_find_leg (g_ptr_array_index (topologies, i),
                                                           self->subject);

      if (leg != NULL)
        return signpost_leg_dup_title (leg);
    }

  return g_strdup ("");
}

static void
update (SignpostWhatIfView *self)
{
  g_autoptr (SignpostWhatIf) what_if = signpost_what_if_new (self->decision, self->tried);

  refresh_editor (self);
  show_summary (self, what_if);
  show_methods (self, what_if);
  show_reasons (self->come, self->come_title, what_if->come);
  show_reasons (self->gone, self->gone_title, what_if->gone);
  /* There is nothing to take until something else was tried. */
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.take",
                                 signpost_decision_has_other_reply (self->decision, self->tried,
                                                                    self->question, self->subject));
}

static void schedule_update (SignpostWhatIfView *self);

static void
begin (SignpostWhatIfView *self)
{
  self->tried = signpost_decision_dup (self->decision);
  self->stale = FALSE;
  g_signal_connect_swapped (self->tried, "changed", G_CALLBACK (schedule_update), self);
  adw_bin_set_child (self->editor_bin, create_editor (self));
}

/* What is tried is tried on the decision as it is by now. */
static void
begin_again (SignpostWhatIfView *self)
{
  g_autoptr (SignpostDecision) before = g_steal_pointer (&self->tried);

  g_signal_handlers_disconnect_by_data (before, self);
  begin (self);
  signpost_decision_take_reply (self->tried, before, self->question, self->subject);
}

static gboolean
update_cb (gpointer user_data)
{
  SignpostWhatIfView *self = SIGNPOST_WHAT_IF_VIEW (user_data);

  self->update_source = 0;
  if (self->stale)
    begin_again (self);
  update (self);

  return G_SOURCE_REMOVE;
}

/* Once for all changes of a turn */
static void
schedule_update (SignpostWhatIfView *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
decision_changed_cb (SignpostWhatIfView *self)
{
  self->stale = TRUE;
  schedule_update (self);
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_signal_emit (widget, signals[CLOSED], 0);
}

static void
take_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SignpostWhatIfView *self = SIGNPOST_WHAT_IF_VIEW (widget);

  if (self->tried != NULL)
    signpost_decision_take_reply (self->decision, self->tried, self->question, self->subject);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
arrange (SignpostWhatIfView *self)
{
  gtk_widget_set_size_request (GTK_WIDGET (self), self->narrow ? -1 : PANE_WIDTH_PX, -1);
  gtk_widget_set_hexpand (GTK_WIDGET (self), self->narrow);
  if (self->narrow)
    gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
}

static gboolean
signpost_what_if_view_grab_focus (GtkWidget *widget)
{
  return signpost_focus_first (GTK_WIDGET (SIGNPOST_WHAT_IF_VIEW (widget)->editor_bin));
}

static void
signpost_what_if_view_get_property (GObject    *object,
                                    guint       property_id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  switch (property_id)
    {
    case PROP_NARROW:
      g_value_set_boolean (value, SIGNPOST_WHAT_IF_VIEW (object)->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_what_if_view_set_property (GObject      *object,
                                    guint         property_id,
                                    const GValue *value,
                                    GParamSpec   *pspec)
{
  SignpostWhatIfView *self = SIGNPOST_WHAT_IF_VIEW (object);

  switch (property_id)
    {
    case PROP_NARROW:
      self->narrow = g_value_get_boolean (value);
      arrange (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_what_if_view_dispose (GObject *object)
{
  signpost_what_if_view_clear (SIGNPOST_WHAT_IF_VIEW (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_WHAT_IF_VIEW);

  G_OBJECT_CLASS (signpost_what_if_view_parent_class)->dispose (object);
}

static void
signpost_what_if_view_class_init (SignpostWhatIfViewClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = signpost_what_if_view_get_property;
  object_class->set_property = signpost_what_if_view_set_property;
  object_class->dispose = signpost_what_if_view_dispose;
  widget_class->focus = signpost_focus_pass_on;
  widget_class->grab_focus = signpost_what_if_view_grab_focus;

  /**
   * SignpostWhatIfView:narrow:
   *
   * Whether it fills the page instead of standing beside the questions.
   */
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (SIGNPOST_TYPE_KEYED_BOX);
  gtk_widget_class_install_action (widget_class, "what-if.close", NULL, close_action);
  gtk_widget_class_install_action (widget_class, "what-if.take", NULL, take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "what-if.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-what-if-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, about);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, wording);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, editor_bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, summary);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, methods);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, come_title);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, come);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, gone_title);
  gtk_widget_class_bind_template_child (widget_class, SignpostWhatIfView, gone);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_REGION);
}

static void
signpost_what_if_view_init (SignpostWhatIfView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  arrange (self);
}

void
signpost_what_if_view_show (SignpostWhatIfView *self,
                            SignpostDecision   *decision,
                            SignpostQuestion   *question,
                            const char         *subject)
{
  g_autofree char *about = NULL;

  g_return_if_fail (SIGNPOST_IS_WHAT_IF_VIEW (self));
  g_return_if_fail (SIGNPOST_IS_DECISION (decision));
  g_return_if_fail (SIGNPOST_IS_QUESTION (question));
  g_return_if_fail (subject != NULL);

  signpost_what_if_view_clear (self);
  self->decision = g_object_ref (decision);
  self->question = g_object_ref (question);
  self->subject = g_strdup (subject);
  g_signal_connect_swapped (decision, "changed", G_CALLBACK (decision_changed_cb), self);

  about = dup_about (self);
  gtk_label_set_text (self->about, about);
  gtk_widget_set_visible (GTK_WIDGET (self->about), about[0] != '\0');
  gtk_label_set_text (self->wording, signpost_question_get_wording (question));
  begin (self);
  update (self);
}

void
signpost_what_if_view_clear (SignpostWhatIfView *self)
{
  g_return_if_fail (SIGNPOST_IS_WHAT_IF_VIEW (self));

  g_clear_handle_id (&self->update_source, g_source_remove);
  if (self->decision != NULL)
    g_signal_handlers_disconnect_by_data (self->decision, self);
  if (self->tried != NULL)
    g_signal_handlers_disconnect_by_data (self->tried, self);
  if (self->editor_bin != NULL)
    adw_bin_set_child (self->editor_bin, NULL);
  g_clear_object (&self->tried);
  g_clear_object (&self->decision);
  g_clear_object (&self->question);
  g_clear_pointer (&self->subject, g_free);
}
