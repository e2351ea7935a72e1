/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-head-to-head-view.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-butterfly.h"
#include "ui/compare/signpost-figure.h"
#include "ui/compare/signpost-name-list.h"

#define N_SIDES 2

struct _SignpostHeadToHeadView
{
  AdwBin               parent_instance;

  AdwComboRow         *first;
  AdwComboRow         *second;
  GtkStringList       *names;
  GtkLabel            *first_name;
  GtkLabel            *second_name;
  GtkLabel            *text;
  SignpostFigure      *figure;
  SignpostButterfly   *butterfly;

  SignpostRatingTable *table;            /* (nullable) */
  char                *chosen[N_SIDES];  /* (nullable): ids of options; NULL while nobody has chosen */
  gboolean             following;
};

G_DEFINE_FINAL_TYPE (SignpostHeadToHeadView, signpost_head_to_head_view, ADW_TYPE_BIN)

/* The place by rank of the option that a side shows */
static guint
find_place (SignpostHeadToHeadView *self,
            guint                   side)
{
  guint place;

  for (place = 0; self->chosen[side] != NULL && place < self->table->n_options; place++)
    if (g_strcmp0 (self->table->option_id[self->table->order[place]], self->chosen[side]) == 0)
      return place;

  return side;
}

static void
fill_table (SignpostHeadToHeadView   *self,
            const SignpostHeadToHead *duel)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *heads[] = { _("Criterion"), self->table->option_name[duel->a],
                          self->table->option_name[duel->b], NULL };
  guint j;

  g_ptr_array_add (rows, g_strdupv ((char **) heads));
  for (j = 0; j < self->table->n_criteria; j++)
    {
      gint64 exact = duel->exact[j];
      g_autofree char *points = g_strdup_printf ("+%d", ABS (duel->shown[j]));
      const char *row[] = { self->table->criterion_name[j], exact > 0 ? points : "",
                            exact < 0 ? points : "", NULL };

      g_ptr_array_add (rows, g_strdupv ((char **) row));
    }
  signpost_figure_show_table (self->figure, rows);
}

static void
update (SignpostHeadToHeadView *self)
{
  guint a = self->table->order[find_place (self, 0)];
  guint b = self->table->order[find_place (self, 1)];
  SignpostHeadToHead duel = signpost_head_to_head_compute (self->table, a, b);
  g_autofree char *text = a != b ? signpost_head_to_head_dup_text (&duel, self->table)
                                 : g_strdup (_("These are the same option."));

  gtk_label_set_label (self->first_name, self->table->option_name[a]);
  gtk_label_set_label (self->second_name, self->table->option_name[b]);
  gtk_label_set_label (self->text, text);
  signpost_butterfly_show (self->butterfly, self->table, &duel);
  signpost_figure_say (self->figure, text);
  if (signpost_figure_has_table (self->figure))
    fill_table (self, &duel);
}

static void
choose (SignpostHeadToHeadView *self,
        guint                   side,
        AdwComboRow            *row)
{
  guint place = adw_combo_row_get_selected (row);

  if (self->following || self->table == NULL || place >= self->table->n_options)
    return;

  g_free (self->chosen[side]);
  self->chosen[side] = g_strdup (self->table->option_id[self->table->order[place]]);
  update (self);
}

static void
first_cb (SignpostHeadToHeadView *self)
{
  choose (self, 0, self->first);
}

static void
second_cb (SignpostHeadToHeadView *self)
{
  choose (self, 1, self->second);
}

static void
table_cb (SignpostHeadToHeadView *self)
{
  if (self->table != NULL)
    update (self);
}

static void
signpost_head_to_head_view_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_HEAD_TO_HEAD_VIEW);

  G_OBJECT_CLASS (signpost_head_to_head_view_parent_class)->dispose (object);
}

static void
signpost_head_to_head_view_finalize (GObject *object)
{
  signpost_head_to_head_view_clear (SIGNPOST_HEAD_TO_HEAD_VIEW (object));

  G_OBJECT_CLASS (signpost_head_to_head_view_parent_class)->finalize (object);
}

static void
signpost_head_to_head_view_class_init (SignpostHeadToHeadViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = signpost_head_to_head_view_dispose;
  object_class->finalize = signpost_head_to_head_view_finalize;

  g_type_ensure (SIGNPOST_TYPE_BUTTERFLY);
  g_type_ensure (SIGNPOST_TYPE_FIGURE);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-head-to-head-view.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, first);
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, second);
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, names);
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, first_name);
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, second_name);
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, text);
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, figure);
  gtk_widget_class_bind_template_child (widget_class, SignpostHeadToHeadView, butterfly);
  gtk_widget_class_bind_template_callback (widget_class, first_cb);
  gtk_widget_class_bind_template_callback (widget_class, second_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
}

static void
signpost_head_to_head_view_init (SignpostHeadToHeadView *self)
{
  g_autoptr (GtkListItemFactory) factory = signpost_name_list_create_factory ();

  gtk_widget_init_template (GTK_WIDGET (self));
  adw_combo_row_set_factory (self->first, factory);
  adw_combo_row_set_factory (self->second, factory);
}

GtkWidget *
signpost_head_to_head_view_new (void)
{
  return g_object_new (SIGNPOST_TYPE_HEAD_TO_HEAD_VIEW, NULL);
}

void
signpost_head_to_head_view_clear (SignpostHeadToHeadView *self)
{
  guint side;

  g_return_if_fail (SIGNPOST_IS_HEAD_TO_HEAD_VIEW (self));

  for (side = 0; side < N_SIDES; side++)
    g_clear_pointer (&self->chosen[side], g_free);
  g_clear_pointer (&self->table, signpost_rating_table_unref);
}

void
signpost_head_to_head_view_show (SignpostHeadToHeadView *self,
                                 const SignpostResult   *result)
{
  const char *names[SIGNPOST_TABLE_MAX_OPTIONS + 1] = { NULL };
  gboolean ranked;
  guint place;

  g_return_if_fail (SIGNPOST_IS_HEAD_TO_HEAD_VIEW (self));
  g_return_if_fail (result != NULL);

  ranked = signpost_rating_table_is_ranked (result->table);
  gtk_widget_set_visible (GTK_WIDGET (self), ranked);
  if (!ranked)
    return;

  g_clear_pointer (&self->table, signpost_rating_table_unref);
  self->table = signpost_rating_table_ref (result->table);
  for (place = 0; place < self->table->n_options; place++)
    names[place] = self->table->option_name[self->table->order[place]];

  self->following = TRUE;
  signpost_name_list_show (self->names, names);
  adw_combo_row_set_selected (self->first, find_place (self, 0));
  adw_combo_row_set_selected (self->second, find_place (self, 1));
  self->following = FALSE;
  update (self);
}
