/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "walk.h"

#include "keyboard.h"
#include "person.h"
#include "ui-fixture.h"

/* More than any page has */
#define MAX_STOPS 300

typedef struct
{
  GtkRoot   *root;
  GtkWidget *goal;
  GtkWidget *focus;
} Walk;

static gboolean
is_within (GtkWidget *widget,
           GtkWidget *ancestor)
{
  return widget == ancestor || gtk_widget_is_ancestor (widget, ancestor);
}

static gboolean
has_arrived (GtkWidget *goal)
{
  return (gtk_widget_get_state_flags (goal) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

/* Whether to comes after from, in the order in which the window is read */
static gboolean
is_ahead (GtkWidget *from,
          GtkWidget *to)
{
  GtkWidget *branch = from;

  for (GtkWidget *parent = gtk_widget_get_parent (from);
       parent != NULL && !is_within (to, branch);
       parent = gtk_widget_get_parent (branch))
    {
      for (GtkWidget *next = gtk_widget_get_next_sibling (branch);
           next != NULL;
           next = gtk_widget_get_next_sibling (next))
        if (is_within (to, next))
          return TRUE;

      branch = parent;
    }

  return branch == from;
}

static GtkAccessibleRole
get_role (GtkWidget *widget)
{
  return gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));
}

/* Of radio buttons, or the root */
static GtkWidget *
get_group (GtkWidget *radio)
{
  GtkWidget *group = gtk_widget_get_parent (radio);

  while (gtk_widget_get_parent (group) != NULL &&
         get_role (group) != GTK_ACCESSIBLE_ROLE_GROUP &&
         get_role (group) != GTK_ACCESSIBLE_ROLE_LIST)
    group = gtk_widget_get_parent (group);

  return group;
}

/* Tab stops once at a group of radio buttons; within it the arrows lead on. */
static gboolean
is_in_group (Walk *walk)
{
  return walk->focus != NULL &&
         get_role (walk->focus) == GTK_ACCESSIBLE_ROLE_RADIO &&
         get_role (walk->goal) == GTK_ACCESSIBLE_ROLE_RADIO &&
         is_within (walk->focus, get_group (walk->goal));
}

/* Of what has the keys, or of what it is the inner part of. (nullable) */
static char *
dup_name (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  GtkWidget *field = parent != NULL ? gtk_widget_get_ancestor (parent, GTK_TYPE_EDITABLE) : NULL;
  char *name = person_dup_name (widget);

  if (name != NULL && name[0] != '\0')
    return name;

  g_free (name);

  if (GTK_IS_TEXT (widget) && field != NULL)
    return person_dup_name (field);

  return GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) ? person_dup_name (parent) : NULL;
}

static void
check_stop (GtkWidget *focus)
{
  g_autofree char *name = dup_name (focus);

  if ((name == NULL || name[0] == '\0') &&
      !gtk_test_accessible_has_relation (GTK_ACCESSIBLE (focus),
                                         GTK_ACCESSIBLE_RELATION_LABELLED_BY))
    g_error ("Tab stops at a %s in a %s that has no name", G_OBJECT_TYPE_NAME (focus),
             G_OBJECT_TYPE_NAME (gtk_widget_get_parent (focus)));
}

static gboolean
has_moved (gpointer data)
{
  Walk *walk = data;
  GtkWidget *focus = gtk_root_get_focus (walk->root);

  return focus != NULL && focus != walk->focus;
}

static void
step (Walk       *walk,
      const char *key)
{
  keyboard_hit (key);

  if (!fixture_wait (has_moved, walk))
    {
      g_autofree char *name = walk->focus != NULL ? dup_name (walk->focus) : NULL;

      g_error ("%s does not lead on from “%s”", key, name != NULL ? name : "nowhere");
    }

  check_stop (gtk_root_get_focus (walk->root));
}

/* Its middle, at least up and down */
static gboolean
is_in_sight (gpointer data)
{
  Walk *walk = data;
  graphene_rect_t bounds;
  float middle;

  if (!gtk_widget_compute_bounds (walk->focus, GTK_WIDGET (walk->root), &bounds))
    return FALSE;

  middle = bounds.origin.y + bounds.size.height / 2;

  return middle >= 0 && middle <= gtk_widget_get_height (GTK_WIDGET (walk->root));
}

/* A radio button in a row of a list is chosen by its row. */
static GtkWidget *
get_stop (GtkWidget *goal)
{
  GtkWidget *row = gtk_widget_get_ancestor (goal, GTK_TYPE_LIST_BOX_ROW);

  return get_role (goal) == GTK_ACCESSIBLE_ROLE_RADIO && row != NULL ? row : goal;
}

void
walk_to (GtkWidget *place)
{
  GtkWidget *goal = get_stop (place);
  Walk walk = { gtk_widget_get_root (goal), goal, NULL };
  gboolean forward;

  if (has_arrived (goal))
    return;

  /* Where things stand is what Tab goes by. */
  gtk_test_widget_wait_for_draw (goal);
  walk.focus = gtk_root_get_focus (walk.root);
  forward = walk.focus == NULL || is_ahead (walk.focus, goal);

  for (guint i = 0; i < MAX_STOPS && !has_arrived (goal); i++)
    {
      walk.focus = gtk_root_get_focus (walk.root);

      if (is_in_group (&walk))
        step (&walk, is_ahead (walk.focus, goal) ? "Down" : "Up");
      else
        step (&walk, forward ? "Tab" : "shift+Tab");
    }

  if (!has_arrived (goal))
    {
      g_autofree char *name = person_dup_name (goal);

      g_error ("No way leads to “%s”", name);
    }

  /* Nobody hits a key for what is out of sight. */
  walk.focus = gtk_root_get_focus (walk.root);
  if (!fixture_wait (is_in_sight, &walk))
    {
      g_autofree char *name = dup_name (walk.focus);

      g_error ("“%s” has the focus and is not scrolled to", name);
    }
}
