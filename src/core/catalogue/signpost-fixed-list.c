/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/catalogue/signpost-fixed-list.h"

struct _SignpostFixedList
{
  GObject    parent_instance;

  GType      item_type;
  GPtrArray *items;
};

static void signpost_fixed_list_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (SignpostFixedList, signpost_fixed_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      signpost_fixed_list_iface_init))

static GType
signpost_fixed_list_get_item_type (GListModel *model)
{
  return SIGNPOST_FIXED_LIST (model)->item_type;
}

static guint
signpost_fixed_list_get_n_items (GListModel *model)
{
  return SIGNPOST_FIXED_LIST (model)->items->len;
}

static gpointer
signpost_fixed_list_get_item (GListModel *model,
                              guint       position)
{
  SignpostFixedList *self = SIGNPOST_FIXED_LIST (model);

  if (position >= self->items->len)
    return NULL;

  return g_object_ref (g_ptr_array_index (self->items, position));
}

static void
signpost_fixed_list_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = signpost_fixed_list_get_item_type;
  iface->get_n_items = signpost_fixed_list_get_n_items;
  iface->get_item = signpost_fixed_list_get_item;
}

static void
signpost_fixed_list_finalize (GObject *object)
{
  g_ptr_array_unref (SIGNPOST_FIXED_LIST (object)->items);

  G_OBJECT_CLASS (signpost_fixed_list_parent_class)->finalize (object);
}

static void
signpost_fixed_list_class_init (SignpostFixedListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = signpost_fixed_list_finalize;
}

static void
signpost_fixed_list_init (SignpostFixedList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

SignpostFixedList *
signpost_fixed_list_new (GType item_type)
{
  SignpostFixedList *self;

  g_return_val_if_fail (g_type_is_a (item_type, G_TYPE_OBJECT), NULL);

  self = g_object_new (SIGNPOST_TYPE_FIXED_LIST, NULL);
  self->item_type = item_type;

  return self;
}

void
signpost_fixed_list_append (SignpostFixedList *self,
                            gpointer           item)
{
  g_return_if_fail (SIGNPOST_IS_FIXED_LIST (self));
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->item_type));

  g_ptr_array_add (self->items, g_object_ref (item));
}
