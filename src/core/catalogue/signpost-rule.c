/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-rule.h"

#include "core/catalogue/signpost-catalogue-parts.h"

#include <glib/gi18n-lib.h>

#define MAX_EFFECTS  16
#define MAX_OPTIONS  64
#define MAX_POINTS   10
#define MAX_SOURCES  16

struct _SignpostRule
{
  GObject             parent_instance;

  char               *id;
  char               *text;
  SignpostRuleKind    kind;
  SignpostCondition  *when;
  GPtrArray          *effects;
  char              **sources;
};

G_DEFINE_FINAL_TYPE (SignpostRule, signpost_rule, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_ID,
  PROP_TEXT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
signpost_rule_finalize (GObject *object)
{
  SignpostRule *self = SIGNPOST_RULE (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->text, g_free);
  g_clear_pointer (&self->when, signpost_condition_free);
  g_clear_pointer (&self->effects, g_ptr_array_unref);
  g_clear_pointer (&self->sources, g_strfreev);

  G_OBJECT_CLASS (signpost_rule_parent_class)->finalize (object);
}

static void
signpost_rule_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  SignpostRule *self = SIGNPOST_RULE (object);

  switch (property_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;

    case PROP_TEXT:
      g_value_set_string (value, self->text);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
signpost_rule_class_init (SignpostRuleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = signpost_rule_finalize;
  object_class->get_property = signpost_rule_get_property;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL, flags);
  properties[PROP_TEXT] = g_param_spec_string ("text", NULL, NULL, NULL, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_rule_init (SignpostRule *self)
{
}

/* Effects */

typedef void (*ReadFunc) (SignpostEffect     *effect,
                          SignpostJsonReader *reader,
                          const char         *member);

static void
effect_free (gpointer data)
{
  SignpostEffect *effect = data;

  g_free (effect->method);
  g_free (effect->variant);
  g_strfreev (effect->ids);
  g_free (effect->what);
  g_free (effect);
}

static void
read_baseline (SignpostEffect     *effect,
               SignpostJsonReader *reader,
               const char         *member)
{
  signpost_json_reader_enter_member (reader, member);
  for (int level = SIGNPOST_FIT_LEVEL_NONE; level <= SIGNPOST_FIT_LEVEL_PREFERRED; level++)
    effect->baseline[level] = signpost_json_reader_get_int (reader,
                                                            signpost_fit_level_to_nick (level),
                                                            -MAX_POINTS, MAX_POINTS, 0);
  signpost_json_reader_leave (reader);
}

static void
read_points (SignpostEffect     *effect,
             SignpostJsonReader *reader,
             const char         *member)
{
  effect->method = signpost_read_id (reader, "method");
  if (signpost_json_reader_has (reader, "variant"))
    effect->variant = signpost_read_id (reader, "variant");
  effect->points = signpost_json_reader_get_int (reader, member, -MAX_POINTS, MAX_POINTS, 0);
}

static void
read_method (SignpostEffect     *effect,
             SignpostJsonReader *reader,
             const char         *member)
{
  effect->method = signpost_read_id (reader, member);
}

static void
read_cancelled (SignpostEffect     *effect,
                SignpostJsonReader *reader,
                const char         *member)
{
  static const char * const legs[] = { "all", "first", NULL };

  effect->ids = g_new0 (char *, 2);
  effect->ids[0] = signpost_read_id (reader, member);
  effect->first_leg_only = signpost_json_reader_get_choice (reader, "legs", legs, 0) == 1;
}

static void
read_options (SignpostEffect     *effect,
              SignpostJsonReader *reader,
              const char         *member)
{
  effect->ids = signpost_read_ids (reader, member, 1, MAX_OPTIONS);
}

static void
read_question (SignpostEffect     *effect,
               SignpostJsonReader *reader,
               const char         *member)
{
  effect->what = signpost_read_id (reader, member);
}

static void
read_block (SignpostEffect     *effect,
            SignpostJsonReader *reader,
            const char         *member)
{
  if (!signpost_json_reader_get_boolean (reader, member, TRUE))
    signpost_json_reader_fail (reader, member, _("expected true, found false"));
}

#define MAX_WORDS 6

/* The member that makes an object this kind of effect: a function reads it, or it is one of some
 * words. */
static const struct
{
  const char         *member;
  SignpostEffectKind  kind;
  ReadFunc            read;
  const char         *words[MAX_WORDS];
} kinds[] = {
  { "baseline", SIGNPOST_EFFECT_BASELINE, read_baseline },
  { "points", SIGNPOST_EFFECT_POINTS, read_points },
  { "force", SIGNPOST_EFFECT_FORCE_OFFERED, NULL, { "offered" } },
  { "exclude", SIGNPOST_EFFECT_EXCLUDE_NOT_OFFERED, NULL, { "not-offered" } },
  { "exclude_options", SIGNPOST_EFFECT_EXCLUDE_OPTIONS, read_options },
  { "cancel_penalties_of", SIGNPOST_EFFECT_CANCEL_PENALTIES, read_cancelled },
  { "suggest_options", SIGNPOST_EFFECT_SUGGEST_OPTIONS, read_options },
  { "propose", SIGNPOST_EFFECT_PROPOSE, NULL,
    { "combination", "change-other-side", "status-back", "layer", "adapter" } },
  { "mark_change_option", SIGNPOST_EFFECT_MARK_CHANGE_OPTION, NULL,
    { "examine-first", "rejected" } },
  { "legs", SIGNPOST_EFFECT_LEGS, NULL, { "per-target", "through-layer" } },
  { "block", SIGNPOST_EFFECT_BLOCK, read_block },
  { "prefill_rating_note", SIGNPOST_EFFECT_PREFILL_RATING_NOTE, read_question },
  { "name_defining", SIGNPOST_EFFECT_NAME_DEFINING, read_method },
};

static void
read_word (SignpostEffect     *effect,
           SignpostJsonReader *reader,
           guint               kind)
{
  const char * const *words = kinds[kind].words;
  int choice = signpost_json_reader_get_choice (reader, kinds[kind].member, words, -1);

  effect->what = g_strdup (words[choice]);
}

static gpointer
read_effect_cb (SignpostJsonReader *reader,
                guint               position,
                gpointer            data)
{
  SignpostEffect *effect = g_new0 (SignpostEffect, 1);
  g_auto (GStrv) members = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (signpost_json_reader_has (reader, kinds[i].member))
      {
        effect->kind = kinds[i].kind;
        if (kinds[i].read != NULL)
          kinds[i].read (effect, reader, kinds[i].member);
        else
          read_word (effect, reader, i);
        return effect;
      }

  members = signpost_json_reader_list_members (reader);
  signpost_json_reader_fail (reader, members[0],
                             _("expected an effect such as “points”, “propose” or “block”, "
                               "found none that is known"));
  return effect;
}

/* Reading */

static void
read_when (SignpostRule       *self,
           SignpostJsonReader *reader)
{
  if (!signpost_json_reader_has (reader, "when"))
    return;

  signpost_json_reader_enter_member (reader, "when");
  self->when = signpost_condition_read (reader);
  signpost_json_reader_leave (reader);
}

SignpostRule *
signpost_rule_read (SignpostJsonReader *reader)
{
  static const char * const rule_kinds[] = {
    "baseline", "points", "force", "exclude", "warning", "advice", NULL,
  };
  SignpostRule *self = g_object_new (SIGNPOST_TYPE_RULE, NULL);

  self->id = signpost_read_id (reader, "id");
  self->text = signpost_read_text (reader, "text");
  self->kind = signpost_json_reader_get_choice (reader, "kind", rule_kinds, -1);
  read_when (self, reader);
  self->effects = signpost_read_list (reader, "effects", 0, MAX_EFFECTS, read_effect_cb, NULL,
                                      effect_free);
  self->sources = signpost_read_ids (reader, "sources", 0, MAX_SOURCES);

  return self;
}

/* Public */

const char *
signpost_rule_get_id (SignpostRule *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RULE (self), NULL);

  return self->id;
}

const char *
signpost_rule_get_text (SignpostRule *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RULE (self), NULL);

  return self->text;
}

SignpostRuleKind
signpost_rule_get_kind (SignpostRule *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RULE (self), SIGNPOST_RULE_ADVICE);

  return self->kind;
}

const SignpostCondition *
signpost_rule_get_when (SignpostRule *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RULE (self), NULL);

  return self->when;
}

GPtrArray *
signpost_rule_get_effects (SignpostRule *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RULE (self), NULL);

  return self->effects;
}

const char * const *
signpost_rule_get_sources (SignpostRule *self)
{
  g_return_val_if_fail (SIGNPOST_IS_RULE (self), NULL);

  return (const char * const *) self->sources;
}
