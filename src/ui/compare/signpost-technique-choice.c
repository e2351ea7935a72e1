/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-technique-choice.h"

#include <glib/gi18n-lib.h>

struct _SignpostTechniqueChoice
{
  GObject  parent_instance;

  char    *id;
  char    *title;
  char    *remark;
};

G_DEFINE_FINAL_TYPE (SignpostTechniqueChoice, signpost_technique_choice, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_TITLE,
  PROP_REMARK,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
signpost_technique_choice_finalize (GObject *object)
{
  SignpostTechniqueChoice *self = SIGNPOST_TECHNIQUE_CHOICE (object);

  g_free (self->id);
  g_free (self->title);
  g_free (self->remark);

  G_OBJECT_CLASS (signpost_technique_choice_parent_class)->finalize (object);
}

static void
signpost_technique_choice_get_property (GObject    *object,
                                        guint       property_id,
                                        GValue     *value,
                                        GParamSpec *pspec)
{
  SignpostTechniqueChoice *self = SIGNPOST_TECHNIQUE_CHOICE (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;

    case PROP_REMARK:
      g_value_set_string (value, self->remark);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_technique_choice_class_init (SignpostTechniqueChoiceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = signpost_technique_choice_finalize;
  object_class->get_property = signpost_technique_choice_get_property;

  properties[PROP_TITLE] =
    g_param_spec_string ("title", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_REMARK] =
    g_param_spec_string ("remark", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_technique_choice_init (SignpostTechniqueChoice *self)
{
}

static SignpostTechniqueChoice *
create_choice (const char *id,
               const char *title,
               const char *remark)
{
  SignpostTechniqueChoice *self = g_object_new (SIGNPOST_TYPE_TECHNIQUE_CHOICE, NULL);

  self->id = g_strdup (id);
  self->title = g_strdup (title);
  self->remark = g_strdup (remark);

  return self;
}

static gboolean
has_effect (SignpostRule       *rule,
            SignpostEffectKind  kind,
            const char         *id)
{
  GPtrArray *effects = signpost_rule_get_effects (rule);
  guint i;

  for (i = 0; i < effects->len; i++)
    {
      const SignpostEffect *effect = g_ptr_array_index (effects, i);

      if (effect->kind == kind && effect->ids != NULL &&
          g_strv_contains ((const char * const *) effect->ids, id))
        return TRUE;
    }

  return FALSE;
}

/* (nullable): the words of the first reason that has this effect on a technical option */
static const char *
find_text (GPtrArray          *reasons,
           SignpostEffectKind  kind,
           const char         *id)
{
  guint i;

  for (i = 0; i < reasons->len; i++)
    {
      const SignpostReason *reason = g_ptr_array_index (reasons, i);

      if (has_effect (reason->rule, kind, id))
        return signpost_rule_get_text (reason->rule);
    }

  return NULL;
}

static const char *
find_text_on_legs (GPtrArray          *legs,
                   SignpostEffectKind  kind,
                   const char         *id)
{
  const char *text = NULL;
  guint i, j;

  for (i = 0; i < legs->len && text == NULL; i++)
    {
      const SignpostLegStanding *leg = g_ptr_array_index (legs, i);

      text = find_text (leg->notes, kind, id);
      for (j = 0; j < leg->methods->len && text == NULL; j++)
        {
          const SignpostMethodStanding *method = g_ptr_array_index (leg->methods, j);

          text = find_text (method->reasons, kind, id);
        }
    }

  return text;
}

static const char *
find_reason (const SignpostStanding *standing,
             SignpostEffectKind      kind,
             const char             *id)
{
  const char *text = find_text (standing->notes, kind, id);
  guint i;

  for (i = 0; i < standing->topologies->len && text == NULL; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      text = find_text_on_legs (topology->legs, kind, id);
    }

  return text;
}

static gboolean
is_in (char       **ids,
       const char  *id)
{
  return ids != NULL && g_strv_contains ((const char * const *) ids, id);
}

static char *
dup_remark (const SignpostStanding *standing,
            const char             *id)
{
  const char *reason;

  if (is_in (standing->excluded_options, id))
    {
      reason = find_reason (standing, SIGNPOST_EFFECT_EXCLUDE_OPTIONS, id);
      if (reason == NULL)
        return g_strdup (_("Excluded"));

      /* Translators: %s says why, as a sentence */
      return g_strdup_printf (_("Excluded: %s"), reason);
    }
  if (is_in (standing->suggested_options, id))
    {
      reason = find_reason (standing, SIGNPOST_EFFECT_SUGGEST_OPTIONS, id);
      if (reason == NULL)
        return g_strdup (_("Suggested"));

      /* Translators: %s says why, as a sentence */
      return g_strdup_printf (_("Suggested: %s"), reason);
    }

  return g_strdup ("");
}

static gboolean
serves (SignpostTechnicalOption *technique,
        GPtrArray               *methods)
{
  const char * const *categories = signpost_technical_option_get_methods (technique);
  guint i;

  for (i = 0; i < methods->len; i++)
    {
      const SignpostOptionMethod *method = g_ptr_array_index (methods, i);

      if (g_strv_contains (categories, method->category))
        return TRUE;
    }

  return FALSE;
}

/* 0 for suggested, 1 for the others, 2 for excluded */
static guint
get_place (const SignpostStanding *standing,
           const char             *id)
{
  if (is_in (standing->excluded_options, id))
    return 2;

  return is_in (standing->suggested_options, id) ? 0 : 1;
}

static void
append_place (GListStore             *store,
              GListModel             *techniques,
              const SignpostStanding *standing,
              GPtrArray              *methods,
              const char             *kept,
              guint                   place)
{
  guint i;

  for (i = 0; i < g_list_model_get_n_items (techniques); i++)
    {
      g_autoptr (SignpostTechnicalOption) technique = g_list_model_get_item (techniques, i);
      const char *id = signpost_technical_option_get_id (technique);
      g_autoptr (SignpostTechniqueChoice) choice = NULL;
      g_autofree char *remark = NULL;

      if (get_place (standing, id) != place ||
          (g_strcmp0 (id, kept) != 0 && !serves (technique, methods)))
        continue;

      remark = dup_remark (standing, id);
      choice = create_choice (id, signpost_technical_option_get_title (technique), remark);
      g_list_store_append (store, choice);
    }
}

const char *
signpost_technique_choice_get_id (SignpostTechniqueChoice *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNIQUE_CHOICE (self), NULL);

  return self->id;
}

const char *
signpost_technique_choice_get_title (SignpostTechniqueChoice *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNIQUE_CHOICE (self), NULL);

  return self->title;
}

const char *
signpost_technique_choice_get_remark (SignpostTechniqueChoice *self)
{
  g_return_val_if_fail (SIGNPOST_IS_TECHNIQUE_CHOICE (self), NULL);

  return self->remark;
}

GListModel *
signpost_technique_choice_list (SignpostCatalogue      *catalogue,
                                const SignpostStanding *standing,
                                GPtrArray              *methods,
                                const char             *kept)
{
  GListStore *store = g_list_store_new (SIGNPOST_TYPE_TECHNIQUE_CHOICE);
  GListModel *techniques = signpost_catalogue_get_technical_options (catalogue);
  g_autoptr (SignpostTechniqueChoice) none = create_choice (NULL, _("Not chosen yet"), "");
  guint place;

  g_list_store_append (store, none);
  for (place = 0; place <= 2; place++)
    append_place (store, techniques, standing, methods, kept, place);

  return G_LIST_MODEL (store);
}
