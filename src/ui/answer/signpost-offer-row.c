/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/answer/signpost-offer-row.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-wrapped-label.h"

struct _SignpostOfferRow
{
  GtkBox          parent_instance;

  SignpostAnswer *answer;   /* (nullable): that is offered */
  GtkWidget      *text;
  GtkWidget      *take;
};

G_DEFINE_FINAL_TYPE (SignpostOfferRow, signpost_offer_row, GTK_TYPE_BOX)

enum { TAKE, N_SIGNALS };

static guint signals[N_SIGNALS];

static void
take_clicked_cb (SignpostOfferRow *self)
{
  g_autoptr (SignpostAnswer) answer = NULL;

  /* What is done with it may end the offer. */
  if (g_set_object (&answer, self->answer))
    g_signal_emit (self, signals[TAKE], 0, answer);
}

static void
signpost_offer_row_finalize (GObject *object)
{
  SignpostOfferRow *self = SIGNPOST_OFFER_ROW (object);

  g_clear_object (&self->answer);

  G_OBJECT_CLASS (signpost_offer_row_parent_class)->finalize (object);
}

static void
signpost_offer_row_class_init (SignpostOfferRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_offer_row_finalize;

  signals[TAKE] = g_signal_new ("take", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                NULL, NULL, NULL, G_TYPE_NONE, 1, SIGNPOST_TYPE_ANSWER);
}

static void
signpost_offer_row_init (SignpostOfferRow *self)
{
  gtk_box_set_spacing (GTK_BOX (self), 12);
  self->text = signpost_wrapped_label_new (NULL, "caption");
  gtk_widget_add_css_class (self->text, "dim-label");
  gtk_widget_set_hexpand (self->text, TRUE);
  self->take = gtk_button_new_with_label (_("Take It"));
  gtk_widget_add_css_class (self->take, "flat");
  gtk_widget_set_valign (self->take, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (self->take, "clicked", G_CALLBACK (take_clicked_cb), self);
  gtk_box_append (GTK_BOX (self), self->text);
  gtk_box_append (GTK_BOX (self), self->take);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
signpost_offer_row_new (void)
{
  return g_object_new (SIGNPOST_TYPE_OFFER_ROW, NULL);
}

void
signpost_offer_row_show (SignpostOfferRow          *self,
                         const SignpostAnswerOffer *offer)
{
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  const char *title;

  g_return_if_fail (SIGNPOST_IS_OFFER_ROW (self));

  g_clear_object (&self->answer);
  gtk_widget_set_visible (GTK_WIDGET (self), offer != NULL);
  if (offer == NULL)
    return;

  self->answer = g_object_ref (offer->answer);
  title = signpost_answer_get_title (offer->answer);
  /* Translators: an answer, and an earlier answer that speaks for it */
  text = g_strdup_printf (_("From your earlier answers: %s (%s)"), title, offer->because);
  /* Translators: %s is an answer */
  name = g_strdup_printf (_("Take “%s” from your earlier answers"), title);
  gtk_label_set_text (GTK_LABEL (self->text), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->take),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
