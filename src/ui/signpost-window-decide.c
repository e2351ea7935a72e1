/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/signpost-window-private.h"

#include <glib/gi18n-lib.h>

#include "ui/signpost-platform.h"

/* Whoever decides about a use case may have begun already. */

static void
begin_decision (SignpostWindow  *self,
                SignpostUseCase *use_case)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (application, NULL);
  g_autoptr (SignpostDecision) decision = signpost_decision_new (catalogue);
  SignpostDraft *draft = signpost_draft_store_add (signpost_application_get_drafts (application),
                                                   decision);

  if (use_case != NULL)
    signpost_decision_set_use_case (decision, use_case);

  signpost_window_show_draft (self, draft, FALSE);
}

/* (nullable): the draft about the use case that was changed last. One that revises a record was begun from there. */
static SignpostDraft *
find_draft_about (SignpostWindow  *self,
                  SignpostUseCase *use_case)
{
  GListModel *drafts =
    G_LIST_MODEL (signpost_application_get_drafts (signpost_window_get_app (self)));

  for (guint i = 0; i < g_list_model_get_n_items (drafts); i++)
    {
      g_autoptr (SignpostDraft) draft = g_list_model_get_item (drafts, i);
      SignpostDecision *decision = signpost_draft_get_decision (draft, NULL);

      if (decision != NULL && signpost_decision_get_revision (decision) == NULL &&
          signpost_decision_get_use_case (decision) == use_case)
        return draft;
    }

  return NULL;
}

typedef struct
{
  SignpostUseCase *use_case;
  SignpostDraft   *draft;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->use_case);
  g_object_unref (question->draft);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  SignpostWindow *self = SIGNPOST_WINDOW (source);
  g_autoptr (Question) question = user_data;

  switch (signpost_platform_ask_finish (result))
    {
    case 0:
      begin_decision (self, question->use_case);
      break;

    case 1:
      signpost_window_show_draft (self, question->draft, FALSE);
      break;

    default:
      break;
    }
}

static void
ask (SignpostWindow  *self,
     SignpostUseCase *use_case,
     SignpostDraft   *draft)
{
  g_autofree char *title =
    signpost_decision_dup_shown_title (signpost_draft_get_decision (draft, NULL));
  /* Translators: the title of a draft */
  g_autofree char *body = g_strdup_printf (_("“%s” is about this use case and is not finished."),
                                           title);
  const char *answers[] = { _("_Start Anew"), _("_Go On"), NULL };
  Question *question = g_new0 (Question, 1);

  question->use_case = g_object_ref (use_case);
  question->draft = g_object_ref (draft);
  signpost_platform_ask (GTK_WIDGET (self), _("Go On With the Draft?"), body, answers, chosen_cb,
                         question);
}

void
signpost_window_decide (SignpostWindow *self,
                        const char     *use_case_id)
{
  SignpostApplication *application = signpost_window_get_app (self);
  SignpostCatalogue *catalogue = signpost_application_get_catalogue (application, NULL);
  SignpostUseCase *use_case;
  SignpostDraft *draft = NULL;

  /* The window is about to say what is wrong with it. */
  if (catalogue == NULL)
    return;

  use_case = signpost_catalogue_find_use_case (catalogue, use_case_id);
  if (use_case != NULL)
    draft = find_draft_about (self, use_case);

  if (draft != NULL)
    ask (self, use_case, draft);
  else
    begin_decision (self, use_case);
}
