/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "person.h"

#include "keyboard.h"
#include "ui-fixture.h"
#include "walk.h"

/* Frames after which what has not moved is taken to stay, and those that it may take until then */
#define N_STILL_FRAMES 3
#define MAX_FRAMES     300

static gboolean by_keys_alone = FALSE;

typedef struct
{
  GtkWidget         *root;
  GtkAccessibleRole  role;
  const char        *name;
} Wanted;

static gboolean
is_text (GtkWidget  *widget,
         const char *text)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL;
}

/* Depth first among what is on the screen. (nullable) */
static GtkWidget *
find_text (GtkWidget  *root,
           const char *text)
{
  GtkWidget *found = gtk_widget_get_mapped (root) && is_text (root, text) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL && gtk_widget_get_mapped (root);
       child = gtk_widget_get_next_sibling (child))
    found = find_text (child, text);

  return found;
}

static const char *
get_role_nick (GtkAccessibleRole role)
{
  g_autoptr (GEnumClass) roles = g_type_class_ref (GTK_TYPE_ACCESSIBLE_ROLE);

  return g_enum_get_value (roles, role)->value_nick;
}

static GtkAccessibleRole
get_role (GtkWidget *widget)
{
  GtkAccessibleRole role = gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget));

  /* Since GTK 4.10 toggle buttons have a role of their own, which has no name yet at the floor */
  return g_strcmp0 (get_role_nick (role), "toggle-button") == 0 ? GTK_ACCESSIBLE_ROLE_BUTTON : role;
}

char *
person_dup_name (GtkWidget *widget)
{
  g_autofree char *name = NULL;
  GtkWidget *label = NULL;

  /* Nothing is called so: the check fails, and tells the name. */
  name = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                             GTK_ACCESSIBLE_PROPERTY_LABEL, "\n");

  if (g_strcmp0 (name, "undefined") != 0)
    return g_steal_pointer (&name);

  if (get_role (widget) == GTK_ACCESSIBLE_ROLE_GROUP)
    return NULL;

  label = find_text (widget, "");

  return label != NULL ? g_strdup (gtk_label_get_text (GTK_LABEL (label))) : NULL;
}

char *
person_dup_text (GtkWidget *widget)
{
  GtkWidget *label = find_text (widget, "");

  return label != NULL ? g_strdup (gtk_label_get_text (GTK_LABEL (label))) : NULL;
}

static gboolean
is_wanted (GtkWidget         *widget,
           GtkAccessibleRole  role,
           const char        *name)
{
  g_autofree char *own = NULL;

  if (get_role (widget) != role)
    return FALSE;

  own = person_dup_name (widget);

  return g_strcmp0 (own, name) == 0;
}

GtkWidget *
person_look_for (GtkWidget         *root,
                 GtkAccessibleRole  role,
                 const char        *name)
{
  GtkWidget *found = NULL;

  if (!gtk_widget_get_mapped (root))
    return NULL;

  if (is_wanted (root, role, name))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = person_look_for (child, role, name);

  return found;
}

guint
person_count (GtkWidget         *root,
              GtkAccessibleRole  role)
{
  guint n = get_role (root) == role;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      n += person_count (child, role);

  return n;
}

/* A field or a page of text */
static gboolean
is_field (GtkWidget  *widget,
          const char *name)
{
  g_autofree char *own = NULL;

  if (!gtk_widget_get_mapped (widget) || !(GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget)))
    return FALSE;

  own = person_dup_name (widget);

  return g_strcmp0 (own, name) == 0;
}

/* (nullable) */
static GtkWidget *
find_field (GtkWidget  *root,
            const char *name)
{
  GtkWidget *found = is_field (root, name) ? root : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL && found == NULL && gtk_widget_get_mapped (root);
       child = gtk_widget_get_next_sibling (child))
    found = find_field (child, name);

  return found;
}

static void
describe (GtkWidget *root,
          guint      depth)
{
  g_autofree char *name = person_dup_name (root);

  if (!gtk_widget_get_mapped (root))
    return;

  if (name != NULL)
    g_test_message ("%*s%s “%s”", depth, "", get_role_nick (get_role (root)), name);

  for (GtkWidget *child = gtk_widget_get_first_child (root);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    describe (child, depth + 1);
}

static gboolean
has_wanted (gpointer data)
{
  Wanted *wanted = data;

  return person_look_for (wanted->root, wanted->role, wanted->name) != NULL;
}

static gboolean
has_text (gpointer data)
{
  Wanted *wanted = data;

  return find_text (wanted->root, wanted->name) != NULL;
}

static gboolean
has_field (gpointer data)
{
  Wanted *wanted = data;

  return find_field (wanted->root, wanted->name) != NULL;
}

static void
wait_for (FixtureCondition  condition,
          Wanted           *wanted,
          const char       *what)
{
  if (fixture_wait (condition, wanted))
    return;

  describe (wanted->root, 0);
  g_error ("There is no %s “%s”", what, wanted->name);
}

GtkWidget *
person_find (GtkWidget         *root,
             GtkAccessibleRole  role,
             const char        *name)
{
  Wanted wanted = { root, role, name };

  wait_for (has_wanted, &wanted, get_role_nick (role));

  return person_look_for (root, role, name);
}

void
person_read (GtkWidget  *root,
             const char *text)
{
  Wanted wanted = { root, GTK_ACCESSIBLE_ROLE_LABEL, text };

  wait_for (has_text, &wanted, "text");
}

gboolean
person_sees (GtkWidget  *root,
             const char *text)
{
  return find_text (root, text) != NULL;
}

gboolean
person_sees_chosen (GtkWidget *widget)
{
  g_autofree char *other = NULL;

  other = gtk_test_accessible_check_state (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_STATE_CHECKED,
                                           GTK_ACCESSIBLE_TRISTATE_TRUE);

  return other == NULL;
}

static gboolean
is_active (gpointer data)
{
  return gtk_window_is_active (data);
}

void
person_take_keyboard (GtkWindow *window)
{
  keyboard_attach (window);
  fixture_wait_for (is_active, window);
}

void
person_use_keys_alone (void)
{
  by_keys_alone = TRUE;
}

static gboolean
has_focus (gpointer data)
{
  return (gtk_widget_get_state_flags (data) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static void
go_to (GtkWidget *widget)
{
  g_assert_true (gtk_widget_is_sensitive (widget));

  if (by_keys_alone)
    walk_to (widget);
  else if (!has_focus (widget))
    {
      gtk_widget_grab_focus (widget);
      fixture_wait_for (has_focus, widget);
    }
}

/* What activates it. (nullable): nothing has to, for the arrows have chosen it already */
static const char *
get_activating_key (GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (get_role (widget) == GTK_ACCESSIBLE_ROLE_RADIO && person_sees_chosen (widget))
    return NULL;

  return get_role (focus) == GTK_ACCESSIBLE_ROLE_LIST_ITEM ? "Return" : "space";
}

/* A button that a key has pressed looks so for a moment before it does anything. */
static gboolean
is_released (gpointer data)
{
  return !gtk_widget_has_css_class (data, "keyboard-activating");
}

static void
press_by_key (GtkWidget *widget)
{
  const char *key = get_activating_key (widget);
  g_autoptr (GtkWidget) pressed = g_object_ref (widget);

  if (key == NULL)
    return;

  keyboard_hit (key);
  fixture_wait_for (is_released, pressed);
}

void
person_press (GtkWidget         *root,
              GtkAccessibleRole  role,
              const char        *name)
{
  GtkWidget *widget = person_find (root, role, name);

  go_to (widget);

  if (by_keys_alone)
    press_by_key (widget);
  else
    g_assert_true (gtk_widget_activate (widget));
}

void
person_hit (GtkWidget  *widget,
            const char *keys)
{
  go_to (widget);
  keyboard_hit (keys);
}

typedef struct
{
  GtkWidget  *widget;
  const char *text;
} Typed;

/* Of a field or of a page of text */
static char *
dup_text (GtkWidget *widget)
{
  char *text = NULL;

  if (GTK_IS_TEXT_VIEW (widget))
    g_object_get (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)), "text", &text, NULL);
  else
    text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (widget)));

  return text;
}

static gboolean
is_typed (gpointer data)
{
  Typed *typed = data;
  g_autofree char *text = dup_text (typed->widget);

  return g_str_equal (text, typed->text);
}

/* What is there goes first: nobody could tell the same text from one that is still to come. */
static void
clear (GtkWidget *widget)
{
  Typed nothing = { widget, "" };

  if (is_typed (&nothing))
    return;

  person_hit (widget, "ctrl+a Delete");
  fixture_wait_for (is_typed, &nothing);
}

void
person_type (GtkWidget  *root,
             const char *name,
             const char *text)
{
  Wanted wanted = { root, GTK_ACCESSIBLE_ROLE_TEXT_BOX, name };
  Typed typed = { NULL, text };

  wait_for (has_field, &wanted, "field");
  typed.widget = find_field (root, name);
  clear (typed.widget);
  go_to (typed.widget);
  keyboard_type (text);
  fixture_wait_for (is_typed, &typed);
}

typedef struct
{
  GtkRoot   *root;
  GtkWidget *focus;
  char      *text;    /* within: a long list lets one widget stand for one line after another */
} Focus;

/* A row that a list has just scrolled to still has the text of another one until it is painted. */
static void
look_at_focus (Focus *now)
{
  if (gtk_root_get_focus (now->root) != NULL)
    gtk_test_widget_wait_for_draw (gtk_root_get_focus (now->root));

  now->focus = gtk_root_get_focus (now->root);
  g_free (now->text);
  now->text = now->focus != NULL ? person_dup_text (now->focus) : NULL;
}

/* What a long list scrolls to can be read only when it is there. */
static gboolean
has_moved (gpointer data)
{
  Focus *before = data;
  GtkWidget *focus = gtk_root_get_focus (before->root);
  g_autofree char *text = focus != NULL ? person_dup_text (focus) : NULL;

  return text != NULL && (focus != before->focus || g_strcmp0 (text, before->text) != 0);
}

static gboolean
has_no_list (gpointer data)
{
  GtkWidget *focus = gtk_root_get_focus (data);

  return focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL;
}

/* Until its page is scrolled to it and does not move any more: a list opens where its field is, and
 * one that would open beside the screen makes GTK complain. */
static void
wait_until_still (GtkWidget *widget)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_rect_t before = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  guint n_still = 0;

  for (guint i = 0; i < MAX_FRAMES && n_still < N_STILL_FRAMES; i++)
    {
      graphene_rect_t now;

      gtk_test_widget_wait_for_draw (widget);
      g_assert_true (gtk_widget_compute_bounds (widget, root, &now));
      n_still = graphene_rect_equal (&before, &now) &&
                now.origin.y >= 0 &&
                now.origin.y + now.size.height <= gtk_widget_get_height (root) ? n_still + 1 : 0;
      before = now;
    }

  g_assert_cmpuint (n_still, ==, N_STILL_FRAMES);
}

void
person_select (GtkWidget  *root,
               const char *name,
               const char *choice)
{
  GtkWidget *field = person_find (root, GTK_ACCESSIBLE_ROLE_COMBO_BOX, name);
  Focus now = { gtk_widget_get_root (field), NULL, NULL };

  go_to (field);
  wait_until_still (field);
  look_at_focus (&now);
  person_hit (field, "space");
  fixture_wait_for (has_moved, &now);
  look_at_focus (&now);

  while (!person_sees (now.focus, choice))
    {
      person_hit (field, "Down");
      fixture_wait_for (has_moved, &now);
      look_at_focus (&now);
    }

  person_hit (field, "Return");
  fixture_wait_for (has_no_list, now.root);
  g_free (now.text);
}
