/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/explore/signpost-search-popover.h"

#include <glib/gi18n-lib.h>

#include "core/catalogue/signpost-text-match.h"
#include "ui/explore/signpost-search-row.h"
#include "ui/signpost-platform.h"

/* Of each group; whoever wants more types on. */
#define N_MOST_RESULTS 6

/* In px, as far as the window has room for it */
#define WIDTH      420
#define MAX_HEIGHT 380
#define MARGIN     12

/* To wait for an entry that is on its way into the window */
#define MOST_FRAMES 10

struct _SignpostSearchPopover
{
  GtkPopover         parent_instance;

  SignpostCatalogue *catalogue;
  SignpostSearch    *search;  /* (nullable): nobody has searched yet */
  GtkSearchEntry    *entry;   /* (nullable) (borrowed): the one that is typed into */
  guint              search_id;
  guint              tick_id;   /* of the parent, while the entry is not in sight */
  guint              n_frames;  /* to wait for it at most */

  GtkWidget         *scroller;
  GtkListBox        *list;
};

G_DEFINE_FINAL_TYPE (SignpostSearchPopover, signpost_search_popover, GTK_TYPE_POPOVER)

enum
{
  OPENED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clear_list (SignpostSearchPopover *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
fill_list (SignpostSearchPopover *self,
           GArray                *results,
           const char * const    *words)
{
  for (guint i = 0; i < results->len; i++)
    {
      const SignpostSearchResult *result = &g_array_index (results, SignpostSearchResult, i);
      g_autofree char *excerpt = signpost_search_dup_excerpt (self->search, result, words);

      gtk_list_box_append (self->list, signpost_search_row_new (result, excerpt, words));
    }
}

/* Below the entry, and no wider than what it lies over */
static void
take_place (SignpostSearchPopover *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  int width = MIN (WIDTH, gtk_widget_get_width (parent) - 2 * MARGIN);
  graphene_rect_t bounds;
  int height;

  if (!gtk_widget_compute_bounds (GTK_WIDGET (self->entry), parent, &bounds))
    return;

  /* A scrolled window would take the height of lines that are not wrapped. */
  gtk_widget_set_size_request (self->scroller, width, -1);
  gtk_widget_measure (GTK_WIDGET (self->list), GTK_ORIENTATION_VERTICAL, width, NULL, &height,
                      NULL, NULL);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                              MIN (height, MAX_HEIGHT));
  gtk_popover_set_pointing_to (GTK_POPOVER (self),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y,
                                                 (int) bounds.size.width, (int) bounds.size.height });
}

static void
tell_number (SignpostSearchPopover *self,
             guint                  n_results)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u result", "%u results", n_results), n_results);

  signpost_platform_announce (GTK_WIDGET (self->entry), text);
}

/* Its lower edge, on which the popover hangs: the focus need not have brought all of it. */
static gboolean
is_entry_in_sight (SignpostSearchPopover *self)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (self));
  graphene_rect_t bounds;

  return self->entry != NULL &&
         gtk_widget_compute_bounds (GTK_WIDGET (self->entry), parent, &bounds) &&
         bounds.origin.y + bounds.size.height > 0 &&
         bounds.origin.y + bounds.size.height <= gtk_widget_get_height (parent);
}

static void
stop_waiting (SignpostSearchPopover *self)
{
  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (gtk_widget_get_parent (GTK_WIDGET (self)), self->tick_id);

  self->tick_id = 0;
}

static void
show (SignpostSearchPopover *self)
{
  take_place (self);
  gtk_popover_popup (GTK_POPOVER (self));
}

static gboolean
tick_cb (GtkWidget     *parent,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  SignpostSearchPopover *self = user_data;

  if (!is_entry_in_sight (self) && --self->n_frames > 0)
    return G_SOURCE_CONTINUE;

  self->tick_id = 0;
  if (is_entry_in_sight (self))
    show (self);

  return G_SOURCE_REMOVE;
}

/* Who types further down is led to the entry, but it gets there with the next frame only. A popover must not hang on what is not
 * in the window. */
static void
show_in_sight (SignpostSearchPopover *self)
{
  stop_waiting (self);
  if (is_entry_in_sight (self))
    {
      show (self);
      return;
    }

  self->n_frames = MOST_FRAMES;
  self->tick_id = gtk_widget_add_tick_callback (gtk_widget_get_parent (GTK_WIDGET (self)), tick_cb,
                                                g_object_ref (self), g_object_unref);
}

static void
search (SignpostSearchPopover *self)
{
  g_auto (GStrv) words = signpost_text_split (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autoptr (GArray) results = NULL;

  if (self->search == NULL)
    self->search = signpost_search_new (self->catalogue);

  results = signpost_search_find (self->search, (const char * const *) words, N_MOST_RESULTS);
  clear_list (self);
  fill_list (self, results, (const char * const *) words);
  if (results->len == 0)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  /* Where something else matches better than the use cases that Enter would lead to, Enter opens that. */
  if (g_array_index (results, SignpostSearchResult, 0).group != SIGNPOST_SEARCH_USE_CASES)
    gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));

  show_in_sight (self);
  tell_number (self, results->len);
}

static gboolean
search_cb (gpointer user_data)
{
  SignpostSearchPopover *self = user_data;

  self->search_id = 0;
  if (self->entry != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->entry)))
    search (self);

  return G_SOURCE_REMOVE;
}

static gboolean
has_focus (GtkSearchEntry *entry)
{
  return (gtk_widget_get_state_flags (GTK_WIDGET (entry)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* What is typed is answered first where it stands, and here when there is time. Somebody else may
   have cleared the text: only who types is shown results. */
static void
text_changed_cb (SignpostSearchPopover *self,
                 GtkSearchEntry        *entry)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  g_clear_handle_id (&self->search_id, g_source_remove);
  stop_waiting (self);
  if (text[0] == '\0' || !has_focus (entry))
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return;
    }

  self->entry = entry;
  self->search_id = g_idle_add (search_cb, self);
}

static void
open_row (SignpostSearchPopover *self,
          GtkListBoxRow         *row)
{
  SignpostSpot place = signpost_search_row_get_result (SIGNPOST_SEARCH_ROW (row))->place;

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[OPENED], 0, &place);
}

static void
row_activated_cb (SignpostSearchPopover *self,
                  GtkListBoxRow         *row)
{
  open_row (self, row);
}

static void
scroll_to (SignpostSearchPopover *self,
           GtkListBoxRow         *row)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller));
  graphene_rect_t bounds;

  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

/* Past either end the choice is given up, and Enter belongs to the entry again. */
static void
move_choice (SignpostSearchPopover *self,
             int                    step)
{
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (self->list);
  int position = chosen != NULL ? gtk_list_box_row_get_index (chosen) + step
                                : (step > 0 ? 0 : -1);
  GtkListBoxRow *row = position >= 0 ? gtk_list_box_get_row_at_index (self->list, position) : NULL;

  if (row == NULL && step > 0)
    return;

  gtk_list_box_select_row (self->list, row);
  if (row == NULL)
    return;

  scroll_to (self, row);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                                  GTK_ACCESSIBLE_RELATION_ACTIVE_DESCENDANT, row, -1);
}

static gboolean
key_cb (SignpostSearchPopover *self,
        guint                  keyval,
        guint                  keycode,
        GdkModifierType        state)
{
  GtkListBoxRow *chosen = gtk_list_box_get_selected_row (self->list);

  if (!gtk_widget_get_visible (GTK_WIDGET (self)) ||
      (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return FALSE;

  switch (keyval)
    {
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      move_choice (self, 1);
      return TRUE;

    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      move_choice (self, -1);
      return TRUE;

    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (chosen == NULL)
        gtk_popover_popdown (GTK_POPOVER (self));
      else
        open_row (self, chosen);
      return chosen != NULL;

    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return TRUE;

    default:
      return FALSE;
    }
}

static void
focus_left_cb (SignpostSearchPopover *self)
{
  stop_waiting (self);
  gtk_popover_popdown (GTK_POPOVER (self));
}

static SignpostSearchGroup
get_group (GtkListBoxRow *row)
{
  return signpost_search_row_get_result (SIGNPOST_SEARCH_ROW (row))->group;
}

static void
update_header_cb (GtkListBoxRow *row,
                  GtkListBoxRow *before,
                  gpointer       user_data)
{
  const char *title = signpost_search_group_to_title (get_group (row));
  GtkWidget *header;

  if (before != NULL && get_group (before) == get_group (row))
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }

  header = g_object_new (GTK_TYPE_LABEL,
                         "label", title,
                         "xalign", 0.0,
                         "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING,
                         "css-classes", (const char *[]) { "caption-heading", "search-group", NULL },
                         NULL);
  gtk_list_box_row_set_header (row, header);
}

static void
signpost_search_popover_dispose (GObject *object)
{
  SignpostSearchPopover *self = SIGNPOST_SEARCH_POPOVER (object);

  g_clear_handle_id (&self->search_id, g_source_remove);
  g_clear_pointer (&self->search, signpost_search_free);
  g_clear_object (&self->catalogue);
  self->entry = NULL;

  G_OBJECT_CLASS (signpost_search_popover_parent_class)->dispose (object);
}

static void
signpost_search_popover_class_init (SignpostSearchPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = signpost_search_popover_dispose;

  signals[OPENED] = g_signal_new ("opened", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
signpost_search_popover_init (SignpostSearchPopover *self)
{
  GtkPopover *popover = GTK_POPOVER (self);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_header_func (self->list, update_header_cb, NULL, NULL);
  gtk_widget_set_can_focus (GTK_WIDGET (self->list), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Search results"), -1);
  g_signal_connect_swapped (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);

  self->scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW,
                                 "child", self->list,
                                 "hscrollbar-policy", GTK_POLICY_NEVER,
                                 NULL);

  gtk_popover_set_child (popover, self->scroller);
  gtk_popover_set_autohide (popover, FALSE);
  gtk_popover_set_has_arrow (popover, FALSE);
  gtk_popover_set_position (popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_add_css_class (GTK_WIDGET (self), "search-popover");
}

GtkWidget *
signpost_search_popover_new (SignpostCatalogue *catalogue,
                             GtkWidget         *parent)
{
  SignpostSearchPopover *self = g_object_new (SIGNPOST_TYPE_SEARCH_POPOVER, NULL);

  self->catalogue = g_object_ref (catalogue);
  gtk_widget_set_parent (GTK_WIDGET (self), parent);

  return GTK_WIDGET (self);
}

void
signpost_search_popover_follow (SignpostSearchPopover *self,
                                GtkSearchEntry        *entry)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_return_if_fail (SIGNPOST_IS_SEARCH_POPOVER (self));

  g_signal_connect_object (entry, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), keys);

  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (entry), focus);
}

guint
signpost_search_popover_get_n_results (SignpostSearchPopover *self)
{
  guint n_results = 0;

  g_return_val_if_fail (SIGNPOST_IS_SEARCH_POPOVER (self), 0);

  while (gtk_list_box_get_row_at_index (self->list, (int) n_results) != NULL)
    n_results++;

  return n_results;
}
