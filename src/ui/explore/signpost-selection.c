/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-selection.h"

/**
 * SignpostSelection:
 *
 * What a person looks at in Explore: a use case, a category, or the cell where they cross; or a page
 * about something else, while use case and category stay lit. Diagram, matrix, list and details
 * share one.
 */
struct _SignpostSelection
{
  GObject           parent_instance;

  SignpostUseCase   *use_case;
  SignpostCategory  *category;
  SignpostSpotKind  kind;
  const char        *item;  /* interned; NULL for a selection */
};

G_DEFINE_FINAL_TYPE (SignpostSelection, signpost_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_USE_CASE,
  PROP_CATEGORY,
  PROP_ITEM,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
signpost_selection_dispose (GObject *object)
{
  SignpostSelection *self = SIGNPOST_SELECTION (object);

  g_clear_object (&self->use_case);
  g_clear_object (&self->category);

  G_OBJECT_CLASS (signpost_selection_parent_class)->dispose (object);
}

static void
signpost_selection_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  SignpostSelection *self = SIGNPOST_SELECTION (object);

  switch (prop_id)
    {
    case PROP_USE_CASE:
      g_value_set_object (value, self->use_case);
      break;

    case PROP_CATEGORY:
      g_value_set_object (value, self->category);
      break;

    case PROP_ITEM:
      g_value_set_string (value, self->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_selection_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  SignpostSelection *self = SIGNPOST_SELECTION (object);

  switch (prop_id)
    {
    case PROP_USE_CASE:
      signpost_selection_set_use_case (self, g_value_get_object (value));
      break;

    case PROP_CATEGORY:
      signpost_selection_set_category (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
signpost_selection_class_init (SignpostSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = signpost_selection_dispose;
  object_class->get_property = signpost_selection_get_property;
  object_class->set_property = signpost_selection_set_property;

  properties[PROP_USE_CASE] =
    g_param_spec_object ("use-case", NULL, NULL, SIGNPOST_TYPE_USE_CASE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_CATEGORY] =
    g_param_spec_object ("category", NULL, NULL, SIGNPOST_TYPE_CATEGORY,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);

  properties[PROP_ITEM] =
    g_param_spec_string ("item", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
signpost_selection_init (SignpostSelection *self)
{
}

SignpostSelection *
signpost_selection_new (void)
{
  return g_object_new (SIGNPOST_TYPE_SELECTION, NULL);
}

SignpostUseCase *
signpost_selection_get_use_case (SignpostSelection *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SELECTION (self), NULL);

  return self->use_case;
}

SignpostCategory *
signpost_selection_get_category (SignpostSelection *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SELECTION (self), NULL);

  return self->category;
}

SignpostSpot
signpost_selection_get_place (SignpostSelection *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SELECTION (self), (SignpostSpot) { 0 });

  return signpost_spot_new (self->kind, self->item,
                             self->use_case != NULL ? signpost_use_case_get_id (self->use_case) : NULL,
                             self->category != NULL ? signpost_category_get_id (self->category) : NULL);
}

gboolean
signpost_selection_is_empty (SignpostSelection *self)
{
  g_return_val_if_fail (SIGNPOST_IS_SELECTION (self), TRUE);

  return self->use_case == NULL && self->category == NULL && self->item == NULL;
}

static void
set_item (SignpostSelection *self,
          SignpostSpotKind  kind,
          const char        *item)
{
  const char *interned = kind != SIGNPOST_SPOT_SELECTION ? g_intern_string (item) : NULL;

  if (self->kind == kind && self->item == interned)
    return;

  self->kind = kind;
  self->item = interned;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

void
signpost_selection_set_use_case (SignpostSelection *self,
                                 SignpostUseCase   *use_case)
{
  g_return_if_fail (SIGNPOST_IS_SELECTION (self));

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->use_case, use_case))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_USE_CASE]);
  set_item (self, SIGNPOST_SPOT_SELECTION, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

void
signpost_selection_set_category (SignpostSelection *self,
                                 SignpostCategory  *category)
{
  g_return_if_fail (SIGNPOST_IS_SELECTION (self));

  g_object_freeze_notify (G_OBJECT (self));
  if (g_set_object (&self->category, category))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CATEGORY]);
  set_item (self, SIGNPOST_SPOT_SELECTION, NULL);
  g_object_thaw_notify (G_OBJECT (self));
}

void
signpost_selection_set (SignpostSelection *self,
                        SignpostUseCase   *use_case,
                        SignpostCategory  *category)
{
  g_return_if_fail (SIGNPOST_IS_SELECTION (self));

  g_object_freeze_notify (G_OBJECT (self));
  signpost_selection_set_use_case (self, use_case);
  signpost_selection_set_category (self, category);
  g_object_thaw_notify (G_OBJECT (self));
}

void
signpost_selection_set_page (SignpostSelection *self,
                             SignpostUseCase   *use_case,
                             SignpostCategory  *category,
                             SignpostSpotKind  kind,
                             const char        *item)
{
  g_return_if_fail (SIGNPOST_IS_SELECTION (self));

  g_object_freeze_notify (G_OBJECT (self));
  signpost_selection_set (self, use_case, category);
  set_item (self, kind, item);
  g_object_thaw_notify (G_OBJECT (self));
}

/* A category whose page is hidden by another is not let go of but shown. */
void
signpost_selection_toggle_category (SignpostSelection *self,
                                    SignpostCategory  *category)
{
  gboolean shown = self->category == category && self->item == NULL;

  g_return_if_fail (SIGNPOST_IS_SELECTION (self));

  signpost_selection_set_category (self, shown ? NULL : category);
}
