/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/walkthrough/signpost-leg-row.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-wrapped-label.h"
#include "ui/walkthrough/signpost-reason-list.h"

#define OPEN_MS 180

struct _SignpostLegRow
{
  AdwBin              parent_instance;

  GtkWidget          *header;      /* opens the details; only where there is another leg */
  GtkLabel           *title;
  GtkLabel           *leader;
  GtkImage           *arrow;
  GtkLabel           *remark;      /* what speaks otherwise than what was chosen */
  GtkLabel           *blocked;
  GtkLabel           *otherwise;
  GtkWidget          *add_layer;
  GtkRevealer        *revealer;
  GtkLabel           *methods;
  SignpostReasonList *notes;
};

G_DEFINE_FINAL_TYPE (SignpostLegRow, signpost_leg_row, ADW_TYPE_BIN)

static void
set_open (SignpostLegRow *self,
          gboolean        open)
{
  gtk_revealer_set_reveal_child (self->revealer, open);
  gtk_image_set_from_icon_name (self->arrow, open ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->header),
                               GTK_ACCESSIBLE_STATE_EXPANDED, open,
                               -1);
}

static void
header_clicked_cb (SignpostLegRow *self)
{
  set_open (self, !gtk_revealer_get_reveal_child (self->revealer));
}

static GtkLabel *
add_label (GtkWidget  *box,
           const char *style)
{
  GtkWidget *label = signpost_wrapped_label_new (NULL, style);

  gtk_box_append (GTK_BOX (box), label);

  return GTK_LABEL (label);
}

static GtkWidget *
create_header (SignpostLegRow *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *arrow = gtk_image_new_from_icon_name ("pan-down-symbolic");

  self->title = add_label (words, "caption-heading");
  self->leader = add_label (words, "caption");
  gtk_widget_set_hexpand (words, TRUE);
  self->arrow = GTK_IMAGE (arrow);
  gtk_widget_add_css_class (arrow, "dim-label");
  gtk_box_append (GTK_BOX (line), words);
  gtk_box_append (GTK_BOX (line), arrow);

  self->header = gtk_button_new ();
  gtk_button_set_child (GTK_BUTTON (self->header), line);
  gtk_widget_add_css_class (self->header, "flat");
  gtk_widget_add_css_class (self->header, "reason");
  g_signal_connect_swapped (self->header, "clicked", G_CALLBACK (header_clicked_cb), self);

  return self->header;
}

static GtkWidget *
create_details (SignpostLegRow *self)
{
  GtkWidget *details = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *notes = signpost_reason_list_new ();
  GtkWidget *revealer = gtk_revealer_new ();

  self->methods = add_label (details, "caption");
  self->notes = SIGNPOST_REASON_LIST (notes);
  gtk_widget_add_css_class (GTK_WIDGET (self->methods), "reason");
  gtk_box_append (GTK_BOX (details), notes);

  self->revealer = GTK_REVEALER (revealer);
  gtk_revealer_set_transition_duration (self->revealer, OPEN_MS);
  gtk_revealer_set_child (self->revealer, details);

  return revealer;
}

static GtkWidget *
create_add_layer (SignpostLegRow *self)
{
  self->add_layer = gtk_button_new_with_mnemonic (_("Add a _Layer"));
  gtk_widget_set_halign (self->add_layer, GTK_ALIGN_START);
  gtk_widget_set_margin_start (self->add_layer, 6);
  gtk_widget_set_tooltip_text (self->add_layer, _("Puts an integration layer between the two, "
                                                  "with a leg on each side"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->add_layer), "walkthrough.add-layer");

  return self->add_layer;
}

static void
signpost_leg_row_class_init (SignpostLegRowClass *klass)
{
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
signpost_leg_row_init (SignpostLegRow *self)
{
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (column), create_header (self));
  self->remark = add_label (column, "caption");
  self->blocked = add_label (column, "caption");
  self->otherwise = add_label (column, "caption");
  gtk_label_set_text (self->blocked, _("This leg cannot be built as things are."));
  gtk_widget_add_css_class (GTK_WIDGET (self->blocked), "error");
  gtk_widget_add_css_class (GTK_WIDGET (self->blocked), "reason");
  gtk_widget_add_css_class (GTK_WIDGET (self->remark), "reason");
  gtk_widget_add_css_class (GTK_WIDGET (self->otherwise), "reason");
  gtk_box_append (GTK_BOX (column), create_add_layer (self));
  gtk_box_append (GTK_BOX (column), create_details (self));
  set_open (self, FALSE);
  adw_bin_set_child (ADW_BIN (self), column);
}

GtkWidget *
signpost_leg_row_new (void)
{
  return g_object_new (SIGNPOST_TYPE_LEG_ROW, NULL);
}

char *
signpost_method_to_text (const SignpostMethodStanding *method)
{
  const char      *title = signpost_category_get_short_title (method->category);
  g_autofree char *points = signpost_points_to_text (method->points);

  if (method->excluded)
    /* Translators: a method that cannot be used on a leg. */
    return g_strdup_printf (_("%s excluded"), title);
  if (method->forced)
    /* Translators: a method that has to be used on a leg, and its points. */
    return g_strdup_printf (_("%s %s, forced"), title, points);
  if (method->forced_on != NULL)
    /* Translators: a method, its points, and the legs on which it has to be used */
    return g_strdup_printf (_("%s %s, forced on %s"), title, points, method->forced_on);

  return g_strdup_printf ("%s %s", title, points);
}

static char *
describe_methods (GPtrArray *methods)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint               i;

  for (i = 0; i < methods->len; i++)
    {
      g_autofree char *method = signpost_method_to_text (g_ptr_array_index (methods, i));

      if (i > 0)
        g_string_append (text, " · ");
      g_string_append (text, method);
    }

  return g_strdup (text->str);
}

/* What the leg runs with: what it is forced to, else what was chosen, else where the points lead */
static char *
describe_leader (const SignpostLegStanding *standing)
{
  const SignpostMethodStanding *chosen = signpost_leg_standing_find_chosen (standing);
  const SignpostMethodStanding *first =
    standing->methods->len > 0 ? g_ptr_array_index (standing->methods, 0) : NULL;

  if (first == NULL)
    return NULL;
  if (chosen != NULL && !first->forced)
    /* Translators: %s is the method that was chosen for a leg */
    return g_strdup_printf (_("Chosen: %s"),
                            signpost_category_get_short_title (chosen->category));

  return signpost_method_to_text (first);
}

/* (nullable): what speaks otherwise than what was chosen for the leg; NULL when nothing does */
static char *
describe_dissent (const SignpostLegStanding *standing)
{
  const SignpostMethodStanding *chosen = signpost_leg_standing_find_chosen (standing);
  const SignpostMethodStanding *first;
  const char *title;
  g_autofree char *leader = NULL;
  g_autofree char *behind = NULL;

  if (chosen == NULL)
    return NULL;

  first = g_ptr_array_index (standing->methods, 0);
  title = signpost_category_get_short_title (chosen->category);
  if (chosen == first || chosen->forced)
    return NULL;
  if (first->forced)
    /* Translators: two methods */
    return g_strdup_printf (_("%s was chosen here, but %s is forced."), title,
                            signpost_category_get_short_title (first->category));
  if (chosen->excluded)
    /* Translators: %s is a method */
    return g_strdup_printf (_("%s was chosen here, but it is excluded."), title);
  if (chosen->points == first->points)
    return NULL;

  leader = signpost_method_to_text (first);
  behind = signpost_method_to_text (chosen);

  /* Translators: two methods with their points, such as “Services +4” and “Batch −2” */
  return g_strdup_printf (_("The points lead to %s, ahead of %s."), leader, behind);
}

/* (nullable): a leg that is alone has no heading that would say what was chosen for it. */
static char *
describe_remark (const SignpostLegStanding *standing,
                 gboolean                   alone,
                 const char                *leader)
{
  g_autofree char *dissent = describe_dissent (standing);
  gboolean forced = standing->methods->len > 0 &&
                    ((const SignpostMethodStanding *) g_ptr_array_index (standing->methods,
                                                                         0))->forced;

  if (!alone || forced || signpost_leg_standing_find_chosen (standing) == NULL)
    return g_steal_pointer (&dissent);

  return dissent == NULL ? g_strdup (leader) : g_strdup_printf ("%s. %s", leader, dissent);
}

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
  gtk_label_set_text (label, text != NULL ? text : "");
}

gboolean
signpost_leg_row_set (SignpostLegRow            *self,
                      const SignpostLegStanding *standing,
                      gboolean                   alone,
                      SignpostQuestion          *endpoints_question)
{
  g_autofree char *title = NULL;
  g_autofree char *methods = NULL;
  g_autofree char *otherwise = NULL;
  g_autofree char *leader = NULL;
  g_autofree char *remark = NULL;

  g_return_val_if_fail (SIGNPOST_IS_LEG_ROW (self), FALSE);

  title = signpost_leg_dup_title (standing->leg);
  methods = describe_methods (standing->methods);
  if (standing->otherwise != NULL)
    /* Translators: %s is a method. The ends are the two systems of a leg. */
    otherwise = g_strdup_printf (_("%s would be first if the ends could change."),
                                 signpost_category_get_short_title (standing->otherwise));

  leader = describe_leader (standing);
  remark = describe_remark (standing, alone, leader);

  gtk_widget_set_visible (self->header, !alone);
  show_text (self->title, title);
  show_text (self->leader, leader);
  show_text (self->methods, alone ? NULL : methods);
  show_text (self->remark, remark);
  show_text (self->otherwise, otherwise);
  gtk_widget_set_visible (GTK_WIDGET (self->blocked), standing->blocked);
  gtk_widget_set_visible (self->add_layer, signpost_leg_standing_proposes (standing, "layer"));
  signpost_reason_list_set (self->notes, standing->notes, NULL, endpoints_question);
  if (alone)
    set_open (self, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->header),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, leader != NULL ? leader : "",
                                  -1);

  return !alone || remark != NULL || otherwise != NULL || standing->blocked || standing->notes->len > 0;
}
