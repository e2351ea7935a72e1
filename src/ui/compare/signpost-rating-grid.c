/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-rating-grid.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-rating-sheet.h"
#include "ui/compare/signpost-today-row.h"
#include "ui/signpost-adaptive-bin.h"

#define HEAD_WIDTH_PX   240
#define OPTION_WIDTH_PX  92

struct _SignpostRatingGrid
{
  SignpostDecisionWidget  parent_instance;

  SignpostAdaptiveBin    *bin;
  GtkWidget              *empty;
  GtkWidget              *content;
  GtkWidget              *modes;
  GtkWidget              *whole;
  GtkWidget              *pager;
  GtkWidget              *page_label;
  SignpostRatingSheet    *table;
};

G_DEFINE_FINAL_TYPE (SignpostRatingGrid, signpost_rating_grid, SIGNPOST_TYPE_DECISION_WIDGET)

enum
{
  FINISHED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Whether one criterion is shown at a time: as long as nobody wants the whole table, or where it has no room */
static gboolean
is_paged (SignpostRatingGrid *self)
{
  return signpost_adaptive_bin_get_narrow (self->bin) ||
         !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->whole));
}

static void
show_pager (SignpostRatingGrid *self)
{
  guint page = signpost_rating_sheet_get_page (self->table);
  guint n_pages = signpost_rating_sheet_get_n_pages (self->table);
  /* Translators: which of the criteria is shown */
  g_autofree char *text = g_strdup_printf (_("Criterion %u of %u"), page + 1, n_pages);

  gtk_label_set_label (GTK_LABEL (self->page_label), text);
  gtk_widget_set_visible (self->pager, is_paged (self) && n_pages > 1);
  gtk_widget_set_visible (self->modes,
                          !signpost_adaptive_bin_get_narrow (self->bin) && n_pages > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ratings.previous", page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "ratings.next", page + 1 < n_pages);
}

static void
mode_cb (SignpostRatingGrid *self)
{
  signpost_rating_sheet_set_narrow (self->table, is_paged (self));
  show_pager (self);
}

static void
today_cb (SignpostRatingGrid *self,
          GParamSpec         *pspec,
          SignpostTodayRow   *row)
{
  signpost_rating_sheet_set_today (self->table, signpost_today_row_get_active (row));
}

static void
turn_to (SignpostRatingGrid *self,
         guint               page)
{
  signpost_rating_sheet_set_page (self->table, page);
  show_pager (self);
}

static void
focus_cell (SignpostRatingGrid *self,
            int                 option,
            int                 criterion)
{
  SignpostRatingCell *cell;

  if (option < 0 || option >= (int) signpost_rating_sheet_get_n_options (self->table) ||
      criterion < 0 || criterion >= (int) signpost_rating_sheet_get_n_pages (self->table))
    return;

  turn_to (self, criterion);
  cell = signpost_rating_sheet_get_cell (self->table, option, criterion);
  gtk_widget_grab_focus (GTK_WIDGET (cell));
}

/* The next option on the same criterion, then the next criterion */
static void
rated_cb (SignpostRatingGrid *self,
          SignpostRatingCell *cell)
{
  int option, criterion;

  if (!signpost_rating_sheet_find_cell (self->table, cell, &option, &criterion))
    return;

  if (option + 1 < (int) signpost_rating_sheet_get_n_options (self->table))
    focus_cell (self, option + 1, criterion);
  else if (criterion + 1 < (int) signpost_rating_sheet_get_n_pages (self->table))
    focus_cell (self, 0, criterion + 1);
  else
    g_signal_emit (self, signals[FINISHED], 0);
}

/* FALSE for other keys than arrows */
static gboolean
get_direction (SignpostRatingGrid *self,
               guint               keyval,
               int                *across,
               int                *down)
{
  int forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? -1 : 1;

  *across = *down = 0;
  if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    *across = forward;
  else if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    *across = -forward;
  else if (keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down)
    *down = 1;
  else if (keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up)
    *down = -1;

  return *across != 0 || *down != 0;
}

static gboolean
key_pressed_cb (SignpostRatingGrid *self,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  int across, down, option, criterion;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0 ||
      !SIGNPOST_IS_RATING_CELL (focus) ||
      !get_direction (self, keyval, &across, &down) ||
      !signpost_rating_sheet_find_cell (self->table, SIGNPOST_RATING_CELL (focus),
                                        &option, &criterion))
    return GDK_EVENT_PROPAGATE;

  if (is_paged (self))
    focus_cell (self, option + down, criterion + across);
  else
    focus_cell (self, option + across, criterion + down);

  return GDK_EVENT_STOP;
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (widget);
  guint page = signpost_rating_sheet_get_page (self->table);

  if (page + 1 < signpost_rating_sheet_get_n_pages (self->table))
    turn_to (self, page + 1);
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (widget);
  guint page = signpost_rating_sheet_get_page (self->table);

  if (page > 0)
    turn_to (self, page - 1);
}

static void
signpost_rating_grid_renew (SignpostDecisionWidget *widget)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (widget);

  signpost_rating_sheet_clear (self->table);
  signpost_rating_sheet_set_page (self->table, 0);
}

static void
signpost_rating_grid_follow (SignpostDecisionWidget *widget,
                             SignpostDecision       *decision)
{
  SignpostRatingGrid *self = SIGNPOST_RATING_GRID (widget);
  guint n_options, n_pages;

  signpost_rating_sheet_follow (self->table, signpost_decision_get_comparison (decision));
  n_options = signpost_rating_sheet_get_n_options (self->table);
  n_pages = signpost_rating_sheet_get_n_pages (self->table);
  gtk_widget_set_visible (self->content, n_options > 0 && n_pages > 0);
  gtk_widget_set_visible (self->empty, n_options == 0 || n_pages == 0);
  signpost_adaptive_bin_set_threshold (self->bin,
                                       HEAD_WIDTH_PX + OPTION_WIDTH_PX * (int) n_options);
  show_pager (self);
}

static void
signpost_rating_grid_dispose (GObject *object)
{
  /* The child is bound: whoever takes it away first must tell the other. */
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), SIGNPOST_TYPE_RATING_GRID);

  G_OBJECT_CLASS (signpost_rating_grid_parent_class)->dispose (object);
}

static void
signpost_rating_grid_class_init (SignpostRatingGridClass *klass)
{
  SignpostDecisionWidgetClass *decision_class = SIGNPOST_DECISION_WIDGET_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = signpost_rating_grid_dispose;
  decision_class->renew = signpost_rating_grid_renew;
  decision_class->follow = signpost_rating_grid_follow;

  g_type_ensure (SIGNPOST_TYPE_ADAPTIVE_BIN);
  g_type_ensure (SIGNPOST_TYPE_RATING_SHEET);
  g_type_ensure (SIGNPOST_TYPE_TODAY_ROW);

  signals[FINISHED] =
    g_signal_new ("finished", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "ratings.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "ratings.previous", NULL, previous_action);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/io/github/signpost_adr/Signpost/ui/signpost-rating-grid.ui");
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, bin);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, empty);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, content);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, modes);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, whole);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, pager);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, page_label);
  gtk_widget_class_bind_template_child (widget_class, SignpostRatingGrid, table);
  gtk_widget_class_bind_template_callback (widget_class, mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, rated_cb);
}

static void
signpost_rating_grid_init (SignpostRatingGrid *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  mode_cb (self);
}

GtkWidget *
signpost_rating_grid_new (SignpostDecision *decision)
{
  return g_object_new (SIGNPOST_TYPE_RATING_GRID, "decision", decision, NULL);
}

void
signpost_rating_grid_grab_first (SignpostRatingGrid *self)
{
  g_return_if_fail (SIGNPOST_IS_RATING_GRID (self));

  focus_cell (self, 0, 0);
}
