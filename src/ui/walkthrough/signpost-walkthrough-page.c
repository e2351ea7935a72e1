/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-walkthrough-page-private.h"

#include <glib/gi18n-lib.h>

#include "core/decision/signpost-standing.h"
#include "ui/signpost-focus.h"
#include "ui/walkthrough/signpost-step-page.h"

G_DEFINE_FINAL_TYPE (SignpostWalkthroughPage, signpost_walkthrough_page, ADW_TYPE_BIN)

enum { PROP_0, PROP_DRAFT, PROP_STEP, PROP_TITLE, PROP_SUBTITLE, N_PROPS };

static GParamSpec *properties[N_PROPS];

/* As long as it has no title, it is called after its use case. */
static void
update_title (SignpostWalkthroughPage *self)
{
  g_autofree char *title = self->decision != NULL
                           ? signpost_decision_dup_shown_title (self->decision)
                           : g_strdup (_("New decision"));

  if (g_strcmp0 (self->title, title) == 0)
    return;

  g_free (self->title);
  self->title = g_steal_pointer (&title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

static void
update_standing (SignpostWalkthroughPage *self)
{
  g_autoptr (SignpostStanding) standing = signpost_standing_new (self->decision);

  signpost_standing_pane_set (self->standing, self->decision, standing);
}

static void
update (SignpostWalkthroughPage *self)
{
  GtkWidget *page = gtk_stack_get_visible_child (self->pages);

  if (page != NULL)
    signpost_step_page_refresh (SIGNPOST_STEP_PAGE (page));
  signpost_step_bar_refresh (self->steps);
  update_title (self);
  update_standing (self);
}

static gboolean
update_cb (gpointer user_data)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (user_data);

  self->update_source = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

/* Once for all changes of a turn, and before the next frame is laid out. */
static void
decision_changed_cb (SignpostWalkthroughPage *self)
{
  if (self->update_source == 0)
    self->update_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}


static char *
dup_subtitle (SignpostDraft *draft)
{
  g_autoptr (GDateTime)  saved = NULL;
  g_autofree char       *time = NULL;

  if (signpost_draft_get_error (draft) != NULL)
    return g_strdup (_("Draft, not saved"));
  if (!signpost_draft_get_saved (draft))
    return g_strdup (_("Saving…"));
  /* Nothing has been said in it, or not here. */
  if (signpost_draft_get_saved_at (draft) == 0)
    return g_strdup (_("New draft"));

  saved = g_date_time_new_from_unix_local (signpost_draft_get_saved_at (draft));
  /* Translators: a time of day, see the manual of strftime. */
  time = saved != NULL ? g_date_time_format (saved, C_("time of day", "%H:%M")) : NULL;
  if (time == NULL)
    return g_strdup (_("Draft"));

  /* Translators: %s is a time of day. */
  return g_strdup_printf (_("Draft, saved %s"), time);
}

static void
update_subtitle (SignpostWalkthroughPage *self)
{
  g_autofree char *subtitle = self->draft != NULL ? dup_subtitle (self->draft) : g_strdup ("");

  if (g_strcmp0 (self->subtitle, subtitle) == 0)
    return;

  g_free (self->subtitle);
  self->subtitle = g_steal_pointer (&subtitle);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

static GPtrArray *
get_steps (SignpostWalkthroughPage *self)
{
  return signpost_catalogue_get_steps (signpost_decision_get_catalogue (self->decision));
}

/* The first step that has something left to answer, or the last one */
static const char *
find_open_step (SignpostWalkthroughPage *self)
{
  GPtrArray          *steps = get_steps (self);
  const SignpostStep *step = NULL;
  guint               i;

  for (i = 0; i < steps->len; i++)
    {
      guint answered = 0;
      guint asked = 0;

      step = g_ptr_array_index (steps, i);
      signpost_decision_count_answered (self->decision, step->id, &answered, &asked);
      if (answered < asked)
        break;
    }

  return step != NULL ? step->id : NULL;
}

static gboolean
show_step (SignpostWalkthroughPage *self,
           const char              *step_id)
{
  GtkWidget *page = gtk_stack_get_child_by_name (self->pages, step_id);

  if (page == NULL)
    return FALSE;
  if (g_strcmp0 (self->step, step_id) == 0)
    return TRUE;

  signpost_step_page_refresh (SIGNPOST_STEP_PAGE (page));
  signpost_step_page_tidy (SIGNPOST_STEP_PAGE (page));
  gtk_stack_set_visible_child (self->pages, page);
  g_free (self->step);
  self->step = g_strdup (step_id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STEP]);

  return TRUE;
}

void
signpost_walkthrough_page_move (SignpostWalkthroughPage *self,
                                int                      by)
{
  GPtrArray *steps = self->decision != NULL ? get_steps (self) : NULL;
  guint      i;

  for (i = 0; steps != NULL && i < steps->len; i++)
    {
      const SignpostStep *step = g_ptr_array_index (steps, i);
      guint               to = i + by;

      if (g_strcmp0 (step->id, self->step) != 0)
        continue;
      if (to >= steps->len)
        return;
      step = g_ptr_array_index (steps, to);
      if (show_step (self, step->id))
        gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }
}

static void
show_question (SignpostWalkthroughPage *self,
               const char              *step_id,
               const char              *question_id,
               const char              *subject)
{
  SignpostQuestion *question = NULL;

  if (self->decision == NULL || !show_step (self, step_id))
    return;
  if (question_id[0] == '\0')
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return;
    }

  question = signpost_catalogue_find_question (signpost_decision_get_catalogue (self->decision),
                                               question_id);
  if (question == NULL)
    return;

  /* The answers may have changed in this very turn. */
  signpost_step_page_refresh (SIGNPOST_STEP_PAGE (gtk_stack_get_visible_child (self->pages)));
  signpost_step_page_reveal (SIGNPOST_STEP_PAGE (gtk_stack_get_visible_child (self->pages)),
                             question, subject);
}

void
signpost_walkthrough_page_toggle_standing (SignpostWalkthroughPage *self)
{
  gboolean open;

  g_object_get (self->standing, "open", &open, NULL);
  g_object_set (self->standing, "open", !open, NULL);
}

static void
narrow_changed_cb (SignpostWalkthroughPage *self)
{
  gboolean narrow = signpost_adaptive_bin_get_narrow (self->bin);

  signpost_walkthrough_page_arrange (self);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
}

static gboolean
signpost_walkthrough_page_grab_focus (GtkWidget *widget)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (widget);
  GtkWidget               *page = gtk_stack_get_visible_child (self->pages);

  return page != NULL && gtk_widget_grab_focus (page);
}

/* Whoever comes to the page wants to answer, unless the focus was sent to a question already. */
static gboolean
focus_cb (gpointer user_data)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (user_data);
  GtkRoot                 *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget               *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  self->focus_source = 0;
  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pages)))
    gtk_widget_grab_focus (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

/* Not at once: the menu that the page was opened from gives the focus back when it closes. */
static void
signpost_walkthrough_page_map (GtkWidget *widget)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (widget);

  GTK_WIDGET_CLASS (signpost_walkthrough_page_parent_class)->map (widget);

  if (self->focus_source == 0)
    self->focus_source = g_idle_add_full (G_PRIORITY_LOW, focus_cb, self, NULL);
}

static void
signpost_walkthrough_page_unmap (GtkWidget *widget)
{
  g_clear_handle_id (&SIGNPOST_WALKTHROUGH_PAGE (widget)->focus_source, g_source_remove);

  GTK_WIDGET_CLASS (signpost_walkthrough_page_parent_class)->unmap (widget);
}

static void
remove_pages (SignpostWalkthroughPage *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (GTK_WIDGET (self->pages))) != NULL)
    gtk_stack_remove (self->pages, page);
}

static void
disconnect_draft (SignpostWalkthroughPage *self)
{
  if (self->draft == NULL)
    return;

  g_clear_handle_id (&self->update_source, g_source_remove);
  signpost_walkthrough_page_stop_trying (self);
  if (self->decision != NULL)
    g_signal_handlers_disconnect_by_data (self->decision, self);
  g_signal_handlers_disconnect_by_data (self->draft, self);
  remove_pages (self);
  signpost_step_bar_set_decision (self->steps, NULL);
  g_free (self->step);
  self->step = g_strdup ("");
  g_clear_object (&self->decision);
  g_clear_object (&self->draft);
}

static void
signpost_walkthrough_page_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (object);

  switch (property_id)
    {
    case PROP_DRAFT:
      g_value_set_object (value, self->draft);
      break;
    case PROP_STEP:
      g_value_set_string (value, self->step);
      break;
    case PROP_TITLE:
      g_value_set_string (value, signpost_walkthrough_page_get_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_walkthrough_page_set_property (GObject      *object,
                                        guint         property_id,
                                        const GValue *value,
                                        GParamSpec   *pspec)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (object);

  switch (property_id)
    {
    case PROP_DRAFT:
      signpost_walkthrough_page_set_draft (self, g_value_get_object (value));
      break;
    case PROP_STEP:
      if (g_value_get_string (value) != NULL)
        show_step (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_walkthrough_page_dispose (GObject *object)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (object);

  g_clear_handle_id (&self->focus_source, g_source_remove);
  disconnect_draft (self);

  G_OBJECT_CLASS (signpost_walkthrough_page_parent_class)->dispose (object);
}

static void
signpost_walkthrough_page_finalize (GObject *object)
{
  SignpostWalkthroughPage *self = SIGNPOST_WALKTHROUGH_PAGE (object);

  g_clear_pointer (&self->title, g_free);
  g_clear_pointer (&self->subtitle, g_free);
  g_clear_pointer (&self->step, g_free);

  G_OBJECT_CLASS (signpost_walkthrough_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  /**
   * SignpostWalkthroughPage:draft:
   *
   * The draft whose decision is walked through.
   */
  properties[PROP_DRAFT] =
    g_param_spec_object ("draft", NULL, NULL, SIGNPOST_TYPE_DRAFT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * SignpostWalkthroughPage:step:
   *
   * The id of the step that is shown.
   */
  properties[PROP_STEP] =
    g_param_spec_string ("step", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * SignpostWalkthroughPage:title:
   *
   * The title of the decision, or that it is new.
   */
  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  /**
   * SignpostWalkthroughPage:subtitle:
   *
   * Whether the draft is saved, and when it was.
   */
  properties[PROP_SUBTITLE] =
    g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_walkthrough_page_class_init (SignpostWalkthroughPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = signpost_walkthrough_page_get_property;
  object_class->set_property = signpost_walkthrough_page_set_property;
  object_class->dispose = signpost_walkthrough_page_dispose;
  object_class->finalize = signpost_walkthrough_page_finalize;
  widget_class->focus = signpost_focus_pass_on;
  widget_class->grab_focus = signpost_walkthrough_page_grab_focus;
  widget_class->map = signpost_walkthrough_page_map;
  widget_class->unmap = signpost_walkthrough_page_unmap;
  install_properties (object_class);

  signpost_walkthrough_page_install_actions (widget_class);

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_STANDING_PANE);
  g_type_ensure (SIGNPOST_TYPE_STEP_BAR);
  g_type_ensure (SIGNPOST_TYPE_WHAT_IF_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/signpost_adr/Signpost/ui/signpost-walkthrough-page.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, stack);
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, body);
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, steps);
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, pages);
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, standing);
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, what_if);
  gtk_widget_class_bind_template_child (widget_class, SignpostWalkthroughPage, broken);
  gtk_widget_class_bind_template_callback (widget_class, narrow_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "what_if_closed_cb",
                                                G_CALLBACK (signpost_walkthrough_page_stop_trying));
}

static void
signpost_walkthrough_page_init (SignpostWalkthroughPage *self)
{
  self->step = g_strdup ("");
  self->title = g_strdup (_("New decision"));
  self->subtitle = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
  signpost_walkthrough_page_add_shortcuts (self);
}

GtkWidget *
signpost_walkthrough_page_new (SignpostDraft *draft)
{
  return g_object_new (SIGNPOST_TYPE_WALKTHROUGH_PAGE, "draft", draft, NULL);
}

SignpostDraft *
signpost_walkthrough_page_get_draft (SignpostWalkthroughPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_WALKTHROUGH_PAGE (self), NULL);

  return self->draft;
}

static void
build_pages (SignpostWalkthroughPage *self)
{
  GPtrArray *steps = get_steps (self);
  guint      i;

  for (i = 0; i < steps->len; i++)
    {
      const SignpostStep *step = g_ptr_array_index (steps, i);

      gtk_stack_add_named (self->pages, signpost_step_page_new (self->decision, i), step->id);
    }
  signpost_step_bar_set_decision (self->steps, self->decision);
}

static void
show_error (SignpostWalkthroughPage *self,
            const GError            *error)
{
  g_autofree char *text = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->broken, text);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->broken));
}

static void
connect_draft (SignpostWalkthroughPage *self,
               SignpostDraft           *draft)
{
  g_autoptr (GError)  error = NULL;
  SignpostDecision   *decision = signpost_draft_get_decision (draft, &error);
  const char         *step;

  self->draft = g_object_ref (draft);
  if (decision == NULL)
    {
      show_error (self, error);
      return;
    }

  self->decision = g_object_ref (decision);
  g_signal_connect_swapped (decision, "changed", G_CALLBACK (decision_changed_cb), self);
  g_signal_connect_swapped (decision, "notify::title", G_CALLBACK (update_title), self);
  g_signal_connect_swapped (draft, "notify::saved", G_CALLBACK (update_subtitle), self);
  g_signal_connect_swapped (draft, "notify::saved-at", G_CALLBACK (update_subtitle), self);
  g_signal_connect_swapped (draft, "notify::error", G_CALLBACK (update_subtitle), self);
  build_pages (self);
  step = find_open_step (self);
  if (step != NULL)
    show_step (self, step);
  gtk_stack_set_visible_child (self->stack, GTK_WIDGET (self->bin));
  update_standing (self);
}

void
signpost_walkthrough_page_set_draft (SignpostWalkthroughPage *self,
                                     SignpostDraft           *draft)
{
  g_return_if_fail (SIGNPOST_IS_WALKTHROUGH_PAGE (self));
  g_return_if_fail (draft == NULL || SIGNPOST_IS_DRAFT (draft));

  if (self->draft == draft)
    return;

  disconnect_draft (self);
  if (draft != NULL)
    connect_draft (self, draft);
  update_title (self);
  update_subtitle (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DRAFT]);
}

const char *
signpost_walkthrough_page_get_step (SignpostWalkthroughPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_WALKTHROUGH_PAGE (self), NULL);

  return self->step;
}

const char *
signpost_walkthrough_page_get_title (SignpostWalkthroughPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_WALKTHROUGH_PAGE (self), NULL);

  return self->title;
}

const char *
signpost_walkthrough_page_get_subtitle (SignpostWalkthroughPage *self)
{
  g_return_val_if_fail (SIGNPOST_IS_WALKTHROUGH_PAGE (self), NULL);

  return self->subtitle;
}

void
signpost_walkthrough_page_go_to (SignpostWalkthroughPage *self,
                                 const char              *step_id,
                                 const char              *question_id,
                                 const char              *subject)
{
  GtkRoot *root;

  g_return_if_fail (SIGNPOST_IS_WALKTHROUGH_PAGE (self));
  g_return_if_fail (step_id != NULL && question_id != NULL && subject != NULL);

  /* An open drawer would hide where the link led, and who came by a click should see where the
   * focus is. */
  g_object_set (self->standing, "open", FALSE, NULL);
  signpost_walkthrough_page_stop_trying (self);
  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (GTK_IS_WINDOW (root))
    gtk_window_set_focus_visible (GTK_WINDOW (root), TRUE);
  show_question (self, step_id, question_id, subject);
}
