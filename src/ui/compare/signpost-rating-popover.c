/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-rating-popover.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-criterion-head.h"
#include "ui/compare/signpost-shown-name.h"
#include "ui/signpost-editable.h"
#include "ui/signpost-rating-scale.h"

struct _SignpostRatingPopover
{
  GtkPopover           parent_instance;

  SignpostComparison  *comparison;
  char                *option_id;
  char                *criterion_id;
  gboolean             following;

  GtkWidget           *title;
  SignpostRatingScale *scale;
  GtkWidget           *anchor1;
  GtkWidget           *anchor3;
  GtkWidget           *anchor5;
  GtkWidget           *unsure;
  GtkWidget           *note;
  GtkWidget           *evidence;
  GtkWidget           *open_link;
};

G_DEFINE_FINAL_TYPE (SignpostRatingPopover, signpost_rating_popover, GTK_TYPE_POPOVER)

/* FALSE when the option or the criterion is gone */
static gboolean
find_place (SignpostRatingPopover *self,
            int                   *option,
            int                   *criterion)
{
  *option = signpost_comparison_find_option (self->comparison, self->option_id);
  *criterion = signpost_comparison_find_criterion (self->comparison, self->criterion_id);

  return *option >= 0 && *criterion >= 0;
}

static void
set_rating (SignpostRatingPopover *self,
            int                    half_steps,
            gboolean               sure)
{
  int option, criterion;

  if (find_place (self, &option, &criterion))
    signpost_comparison_set_rating (self->comparison, option, criterion, half_steps, sure);
}

static void
rated_cb (SignpostRatingPopover *self,
          int                    rating)
{
  set_rating (self, 2 * rating, rating > 0);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
unsure_toggled_cb (SignpostRatingPopover *self)
{
  gboolean sure = !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->unsure));
  int option, criterion;

  if (!self->following && find_place (self, &option, &criterion))
    set_rating (self,
                signpost_comparison_get_rating (self->comparison, option, criterion)->half_steps,
                sure);
}

static void
note_changed_cb (SignpostRatingPopover *self)
{
  int option, criterion;

  if (!self->following && find_place (self, &option, &criterion))
    signpost_comparison_set_note (self->comparison, option, criterion,
                                  gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

/* (nullable): the address in an evidence that is one */
static const char *
get_link (const char *evidence)
{
  static const char * const schemes[] = { "https", "http", "file", NULL };
  g_autofree char *scheme = g_uri_parse_scheme (evidence);

  return scheme != NULL && g_strv_contains (schemes, scheme) ? evidence : NULL;
}

static void
evidence_changed_cb (SignpostRatingPopover *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->evidence));
  int option, criterion;

  gtk_widget_set_visible (self->open_link, get_link (text) != NULL);
  if (!self->following && find_place (self, &option, &criterion))
    signpost_comparison_set_evidence (self->comparison, option, criterion, text);
}

/* Only what a person asked for is ever opened. */
static void
open_link_cb (SignpostRatingPopover *self)
{
  const char *link = get_link (gtk_editable_get_text (GTK_EDITABLE (self->evidence)));

  if (link != NULL)
    g_app_info_launch_default_for_uri_async (link, NULL, NULL, NULL, NULL);
}

static void
show_rating (SignpostRatingPopover *self,
             const SignpostRating  *rating)
{
  gboolean is_step = rating->half_steps % 2 == 0;

  signpost_rating_scale_show (self->scale,
                              is_step ? rating->half_steps / 2 : SIGNPOST_RATING_SCALE_NONE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->unsure),
                               rating->half_steps != 0 && !rating->sure);
  gtk_widget_set_sensitive (self->unsure, rating->half_steps != 0);
  signpost_editable_show (GTK_EDITABLE (self->note), rating->note);
  signpost_editable_show (GTK_EDITABLE (self->evidence), rating->evidence);
}

static void
signpost_rating_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_RATING_POPOVER);

  G_OBJECT_CLASS (signpost_rating_popover_parent_class)->dispose (object);
}

static void
signpost_rating_popover_finalize (GObject *object)
{
  SignpostRatingPopover *self = SIGNPOST_RATING_POPOVER (object);

  g_clear_object (&self->comparison);
  g_free (self->option_id);
  g_free (self->criterion_id);

  G_OBJECT_CLASS (signpost_rating_popover_parent_class)->finalize (object);
}

static void
signpost_rating_popover_class_init (SignpostRatingPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_rating_popover_dispose;
  object_class->finalize = signpost_rating_popover_finalize;

  g_type_ensure (SIGNPOST_TYPE_RATING_SCALE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-rating-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, title);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, scale);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, anchor1);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, anchor3);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, anchor5);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, unsure);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, note);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, evidence);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingPopover, open_link);
  gtk_widget_class_bind_template_callback (widget_class, evidence_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_link_cb);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
  gtk_widget_class_bind_template_callback (widget_class, unsure_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, note_changed_cb);
}

static void
signpost_rating_popover_init (SignpostRatingPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
signpost_rating_popover_new (SignpostComparison *comparison,
                             const char         *option_id,
                             const char         *criterion_id)
{
  SignpostRatingPopover *self;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);
  g_return_val_if_fail (option_id != NULL, NULL);
  g_return_val_if_fail (criterion_id != NULL, NULL);

  self = g_object_new (SIGNPOST_TYPE_RATING_POPOVER, NULL);
  self->comparison = g_object_ref (comparison);
  self->option_id = g_strdup (option_id);
  self->criterion_id = g_strdup (criterion_id);

  return GTK_WIDGET (self);
}

void
signpost_rating_popover_open (SignpostRatingPopover *self,
                              gboolean               note)
{
  const SignpostComparisonOption *option;
  const SignpostCriterion *criterion;
  g_autofree char *title = NULL;
  int o, c;

  g_return_if_fail (SIGNPOST_IS_RATING_POPOVER (self));

  if (!find_place (self, &o, &c))
    return;

  option = signpost_comparison_get_option (self->comparison, o);
  criterion = signpost_comparison_get_criterion (self->comparison, c);
  /* Translators: an option's name and a criterion's name */
  title = g_strdup_printf (_("%s, %s"), signpost_shown_name (option->name), criterion->name);
  gtk_label_set_label (GTK_LABEL (self->title), title);
  signpost_anchor_show (self->anchor1, 1, criterion->anchor1);
  signpost_anchor_show (self->anchor3, 3, criterion->anchor3);
  signpost_anchor_show (self->anchor5, 5, criterion->anchor5);

  self->following = TRUE;
  show_rating (self, signpost_comparison_get_rating (self->comparison, o, c));
  self->following = FALSE;

  gtk_popover_popup (GTK_POPOVER (self));
  if (note)
    gtk_widget_grab_focus (self->note);
}
