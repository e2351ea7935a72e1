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

/* What the list is made for */
typedef struct
{
  const SignpostStanding    *standing;
  const SignpostLegStanding *leg;
  GPtrArray                 *runs;     /* (element-type SignpostMethodStanding): on the leg */
  SignpostOption            *option;
  const char                *kept;     /* (nullable) */
} Wanted;

/* In the order of the list */
typedef enum
{
  PLACE_SUGGESTED,
  PLACE_PLAIN,
  PLACE_MISFIT,
  PLACE_EXCLUDED,
  N_PLACES,
} Place;

/* Whether it is a form of what the leg runs with */
static gboolean
fits (const Wanted            *wanted,
      SignpostTechnicalOption *technique)
{
  const char * const *categories = signpost_technical_option_get_methods (technique);
  guint i;

  for (i = 0; i < wanted->runs->len; i++)
    {
      const SignpostMethodStanding *method = g_ptr_array_index (wanted->runs, i);

      if (g_strv_contains (categories, signpost_category_get_id (method->category)))
        return TRUE;
    }

  return FALSE;
}

static gboolean
serves_option (const Wanted            *wanted,
               SignpostTechnicalOption *technique)
{
  const char * const *categories = signpost_technical_option_get_methods (technique);
  guint i;

  for (i = 0; categories[i] != NULL; i++)
    if (signpost_option_has_method (wanted->option, categories[i]))
      return TRUE;

  return FALSE;
}

static Place
get_place (const Wanted            *wanted,
           SignpostTechnicalOption *technique)
{
  const char *id = signpost_technical_option_get_id (technique);

  if (is_in (wanted->standing->excluded_options, id))
    return PLACE_EXCLUDED;
  if (!fits (wanted, technique))
    return PLACE_MISFIT;

  return is_in (wanted->standing->suggested_options, id) ? PLACE_SUGGESTED : PLACE_PLAIN;
}

static char *
dup_misfit (const Wanted *wanted)
{
  const SignpostMethodStanding *first =
    wanted->runs->len > 0 ? g_ptr_array_index (wanted->runs, 0) : NULL;

  if (first != NULL && first->forced)
    /* Translators: %s is a method */
    return g_strdup_printf (_("Does not fit: %s is forced on this leg"),
                            signpost_category_get_short_title (first->category));
  if (first != NULL && first == signpost_leg_standing_find_chosen (wanted->leg))
    /* Translators: %s is a method */
    return g_strdup_printf (_("Does not fit: %s was chosen for this leg"),
                            signpost_category_get_short_title (first->category));

  return g_strdup (_("Does not fit: its method is excluded on this leg"));
}

static char *
dup_remark (const Wanted *wanted,
            const char   *id,
            Place         place)
{
  const char *reason;

  switch (place)
    {
    case PLACE_EXCLUDED:
      reason = find_reason (wanted->standing, SIGNPOST_EFFECT_EXCLUDE_OPTIONS, id);
      if (reason == NULL)
        return g_strdup (_("Excluded"));

      /* Translators: %s says why, as a sentence */
      return g_strdup_printf (_("Excluded: %s"), reason);

    case PLACE_SUGGESTED:
      reason = find_reason (wanted->standing, SIGNPOST_EFFECT_SUGGEST_OPTIONS, id);
      if (reason == NULL)
        return g_strdup (_("Suggested"));

      /* Translators: %s says why, as a sentence */
      return g_strdup_printf (_("Suggested: %s"), reason);

    case PLACE_MISFIT:
      return dup_misfit (wanted);

    case PLACE_PLAIN:
    case N_PLACES:
    default:
      return g_strdup ("");
    }
}

static void
append_place (GListStore   *store,
              GListModel   *techniques,
              const Wanted *wanted,
              Place         place)
{
  guint i;

  for (i = 0; i < g_list_model_get_n_items (techniques); i++)
    {
      g_autoptr (SignpostTechnicalOption) technique = g_list_model_get_item (techniques, i);
      const char *id = signpost_technical_option_get_id (technique);
      g_autoptr (SignpostTechniqueChoice) choice = NULL;
      g_autofree char *remark = NULL;

      if (get_place (wanted, technique) != place ||
          (g_strcmp0 (id, wanted->kept) != 0 && !fits (wanted, technique) &&
           !serves_option (wanted, technique)))
        continue;

      remark = dup_remark (wanted, id, place);
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
signpost_technique_choice_list (SignpostCatalogue         *catalogue,
                                const SignpostStanding    *standing,
                                const SignpostLegStanding *leg,
                                SignpostOption            *option,
                                const char                *kept)
{
  GListStore *store = g_list_store_new (SIGNPOST_TYPE_TECHNIQUE_CHOICE);
  GListModel *techniques = signpost_catalogue_get_technical_options (catalogue);
  g_autoptr (SignpostTechniqueChoice) none = create_choice (NULL, _("Not chosen yet"), "");
  g_autoptr (GPtrArray) runs = signpost_leg_standing_list_methods (leg, option);
  Wanted wanted = { standing, leg, runs, option, kept };
  Place place;

  g_list_store_append (store, none);
  for (place = PLACE_SUGGESTED; place < N_PLACES; place++)
    append_place (store, techniques, &wanted, place);

  return G_LIST_MODEL (store);
}
