/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What Explore paints is painted here three times as large, and looked at pixel by pixel: the
 * ground is the colour that most pixels have, the ink the one that differs most from it. Run once
 * more with ADW_DEBUG_HIGH_CONTRAST=1. */

#include <math.h>

#include "ui/explore/signpost-diagram.h"
#include "ui/explore/signpost-explore-page.h"
#include "ui/explore/signpost-matrix-cell.h"
#include "ui/explore/signpost-matrix-title.h"
#include "ui/explore/signpost-matrix.h"
#include "ui/signpost-fit-symbol.h"

#include "ui-fixture.h"

#define SCALE 3
#define TEXT_CONTRAST 4.5
#define GRAPHIC_CONTRAST 3.0

/* Linear RGB, so that 1 is light; in rows and columns of a picture */
typedef struct
{
  double parts[3];
} Light;

typedef struct
{
  int    width;
  int    height;
  Light *pixels;
  Light  ground;
  Light  ink;
} Picture;

/* G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: “A physiologically-based model for simulation
 * of color vision deficiency”, IEEE Transactions on Visualization and Computer Graphics 15 (6),
 * 2009: severity 1.0, for linear RGB. The last is grey by luminance (ITU-R BT.709), as on paper. */
static const struct
{
  const char *name;
  double      matrix[3][3];
} eyes[] = {
  { "usual", { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } },
  { "protanopia",
    { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } } },
  { "deuteranopia",
    { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } } },
  { "tritanopia",
    { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } } },
  { "greyscale",
    { { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 }, { 0.2126, 0.7152, 0.0722 } } },
};

typedef struct
{
  SignpostCatalogue *catalogue;
  GtkWindow         *window;
  GtkWidget         *page;
  GtkWidget         *matrix;
  GskRenderNode     *painted;   /* the whole window as it was looked at last */
} Fixture;

/* Light */

static double
get_luminance (const Light *light)
{
  return 0.2126 * light->parts[0] + 0.7152 * light->parts[1] + 0.0722 * light->parts[2];
}

/* WCAG 2.1, “contrast ratio” */
static double
get_contrast (const Light *a,
              const Light *b)
{
  double one = get_luminance (a);
  double other = get_luminance (b);

  return (MAX (one, other) + 0.05) / (MIN (one, other) + 0.05);
}

static Light
see (gsize        eye,
     const Light *light)
{
  Light seen;

  for (int row = 0; row < 3; row++)
    {
      double sum = 0;

      for (int column = 0; column < 3; column++)
        sum += eyes[eye].matrix[row][column] * light->parts[column];
      seen.parts[row] = CLAMP (sum, 0, 1);
    }

  return seen;
}

static double
linearise (guchar part)
{
  double share = part / 255.0;

  return share <= 0.04045 ? share / 12.92 : pow ((share + 0.055) / 1.055, 2.4);
}

/* Pictures */

static gboolean
look_cb (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *window = GTK_WIDGET (fixture->window);
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (window);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gtk_snapshot_scale (snapshot, SCALE, SCALE);
  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (window), gtk_widget_get_height (window));
  g_clear_pointer (&fixture->painted, gsk_render_node_unref);
  fixture->painted = gtk_snapshot_free_to_node (snapshot);

  return fixture->painted != NULL;
}

/* A window that has not been drawn yet has nothing to be looked at. */
static void
look (Fixture *fixture)
{
  fixture_wait_for (look_cb, fixture);
}

static GdkTexture *
paint (Fixture               *fixture,
       const graphene_rect_t *bounds)
{
  return gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (fixture->window)), fixture->painted,
                                      &GRAPHENE_RECT_INIT (SCALE * bounds->origin.x, SCALE * bounds->origin.y,
                                                           SCALE * bounds->size.width, SCALE * bounds->size.height));
}

static void
find_colours (Picture       *self,
              const guint32 *raw)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  guint most = 0;

  for (int i = 0; i < self->width * self->height; i++)
    {
      gpointer key = GUINT_TO_POINTER (raw[i]);
      guint count = GPOINTER_TO_UINT (g_hash_table_lookup (counts, key)) + 1;

      g_hash_table_insert (counts, key, GUINT_TO_POINTER (count));
      if (count > most)
        {
          most = count;
          self->ground = self->pixels[i];
        }
    }

  self->ink = self->ground;
  for (int i = 0; i < self->width * self->height; i++)
    if (get_contrast (&self->pixels[i], &self->ground) > get_contrast (&self->ink, &self->ground))
      self->ink = self->pixels[i];
}

/* inset: what is left out at each edge, in px */
static Picture
take_picture (Fixture   *fixture,
              GtkWidget *widget,
              int        inset)
{
  g_autoptr (GdkTexture) texture = NULL;
  g_autofree guchar *raw = NULL;
  graphene_rect_t bounds;
  Picture self = { 0 };

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &bounds));
  graphene_rect_inset (&bounds, inset, inset);
  texture = paint (fixture, &bounds);
  self.width = gdk_texture_get_width (texture);
  self.height = gdk_texture_get_height (texture);
  raw = g_malloc (4 * self.width * self.height);
  gdk_texture_download (texture, raw, 4 * self.width);

  self.pixels = g_new (Light, self.width * self.height);
  for (int i = 0; i < self.width * self.height; i++)
    {
      guint32 argb = ((guint32 *) raw)[i];

      self.pixels[i] = (Light) { { linearise (argb >> 16 & 0xff), linearise (argb >> 8 & 0xff), linearise (argb & 0xff) } };
    }
  find_colours (&self, (guint32 *) raw);

  return self;
}

static void
clear_picture (Picture *self)
{
  g_clear_pointer (&self->pixels, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Picture, clear_picture)

/* Window */

static gboolean
has_matrix_cb (gpointer data)
{
  return fixture_find (data, SIGNPOST_TYPE_MATRIX) != NULL;
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  adw_style_manager_set_color_scheme (manager, GPOINTER_TO_INT (data));
  fixture->catalogue = fixture_load_builtin ();
  fixture->page = signpost_explore_page_new (fixture->catalogue);
  fixture->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (fixture->window, 1200, 900);
  adw_window_set_content (ADW_WINDOW (fixture->window), fixture->page);
  gtk_window_present (fixture->window);
  fixture_wait_for (has_matrix_cb, fixture->page);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (fixture->window));
  fixture->matrix = fixture_find (fixture->page, SIGNPOST_TYPE_MATRIX);
  look (fixture);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_clear_pointer (&fixture->painted, gsk_render_node_unref);
  gtk_window_destroy (fixture->window);
  fixture_settle (50);
  g_assert_finalize_object (g_steal_pointer (&fixture->catalogue));
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

/* Everything that can be marked is marked: a selected cell, the focus in another row, words that
 * were searched for. */
static void
mark_everything (Fixture *fixture)
{
  SignpostExplorePage *page = SIGNPOST_EXPLORE_PAGE (fixture->page);
  g_autoptr (SignpostUseCase) use_case =
    g_list_model_get_item (signpost_catalogue_get_use_cases (fixture->catalogue), 1);
  g_autoptr (SignpostCategory) category =
    g_list_model_get_item (signpost_catalogue_get_categories (fixture->catalogue), 1);

  signpost_explore_page_set_search_text (page, "data");
  signpost_selection_set (signpost_explore_page_get_selection (page), use_case, category);
  g_assert_true (signpost_matrix_focus_cell (SIGNPOST_MATRIX (fixture->matrix), 3, 2));
  fixture_settle (200);
  look (fixture);
}

typedef void (*Visit) (Fixture   *fixture,
                       GtkWidget *widget);

static void
walk (Fixture   *fixture,
      GtkWidget *widget,
      Visit      visit)
{
  if (!gtk_widget_get_mapped (widget) || !gtk_widget_is_sensitive (widget))
    return;

  visit (fixture, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk (fixture, child, visit);
}

static gboolean
is_in_sight (Fixture   *fixture,
             GtkWidget *widget)
{
  graphene_rect_t bounds, inside;

  /* What pops up has a surface of its own. */
  return gtk_widget_get_native (widget) == GTK_NATIVE (fixture->window) &&
         gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->window), &bounds) &&
         graphene_rect_intersection (&bounds,
                                     &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (GTK_WIDGET (fixture->window)),
                                                          gtk_widget_get_height (GTK_WIDGET (fixture->window)) - 50),
                                     &inside) &&
         graphene_rect_equal (&bounds, &inside);
}

static void
check_text (Fixture   *fixture,
            GtkWidget *widget)
{
  gboolean is_text = SIGNPOST_IS_MATRIX_TITLE (widget) ||
                     (GTK_IS_LABEL (widget) && gtk_label_get_text (GTK_LABEL (widget))[0] != '\0' &&
                      gtk_widget_get_ancestor (widget, SIGNPOST_TYPE_DIAGRAM) == NULL);
  g_auto (Picture) picture = { 0 };

  if (!is_text || !is_in_sight (fixture, widget))
    return;

  picture = take_picture (fixture, widget, 0);
  g_test_message ("%s “%s”: %.2f", G_OBJECT_TYPE_NAME (widget),
                  GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "",
                  get_contrast (&picture.ink, &picture.ground));
  g_assert_cmpfloat (get_contrast (&picture.ink, &picture.ground), >=, TEXT_CONTRAST);
}

static void
test_texts (Fixture       *fixture,
            gconstpointer  data)
{
  walk (fixture, fixture->page, check_text);
  mark_everything (fixture);
  walk (fixture, fixture->page, check_text);
}

static void
check_graphic (Fixture   *fixture,
               GtkWidget *widget)
{
  g_auto (Picture) picture = { 0 };

  if ((!SIGNPOST_IS_MATRIX_CELL (widget) && !SIGNPOST_IS_FIT_SYMBOL (widget)) ||
      gtk_widget_get_ancestor (widget, SIGNPOST_TYPE_DIAGRAM) != NULL || !is_in_sight (fixture, widget))
    return;

  /* Without the ring around a selected cell */
  picture = take_picture (fixture, widget, SIGNPOST_IS_MATRIX_CELL (widget) ? 6 : 0);
  for (gsize eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
    {
      Light ink = see (eye, &picture.ink);
      Light ground = see (eye, &picture.ground);

      g_test_message ("%s, %s: %.2f", G_OBJECT_TYPE_NAME (widget), eyes[eye].name, get_contrast (&ink, &ground));
      g_assert_cmpfloat (get_contrast (&ink, &ground), >=, GRAPHIC_CONTRAST);
    }
}

static void
test_graphics (Fixture       *fixture,
               gconstpointer  data)
{
  walk (fixture, fixture->page, check_graphic);
  mark_everything (fixture);
  walk (fixture, fixture->page, check_graphic);
}

/* The ring of the selected cell and that of the focus against the ground beside them */
static void
test_rings (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *selected, *neighbour;
  g_auto (Picture) ring = { 0 };
  g_auto (Picture) plain = { 0 };

  mark_everything (fixture);
  for (guint row = 1; row < 16; row++)
    {
      selected = signpost_matrix_get_cell (SIGNPOST_MATRIX (fixture->matrix), row, 2);
      if (selected != NULL && gtk_widget_has_css_class (selected, "selected"))
        break;
    }
  g_assert_true (gtk_widget_has_css_class (selected, "selected"));

  neighbour = gtk_widget_get_next_sibling (selected);
  ring = take_picture (fixture, selected, 0);
  plain = take_picture (fixture, neighbour, 0);
  g_assert_cmpfloat (get_contrast (&ring.ink, &plain.ground), >=, GRAPHIC_CONTRAST);
}

static gboolean
is_ink (const Picture *picture,
        gsize          eye,
        int            place)
{
  Light light = see (eye, &picture->pixels[place]);
  Light ground = see (eye, &picture->ground);

  return get_contrast (&light, &ground) >= 2;
}

/* How much of what either has both have; 1 means the same shape */
static double
get_likeness (const Picture *one,
              const Picture *other,
              gsize          eye)
{
  guint n_either = 0, n_both = 0;

  g_assert_cmpint (one->width, ==, other->width);
  g_assert_cmpint (one->height, ==, other->height);
  for (int i = 0; i < one->width * one->height; i++)
    {
      gboolean first = is_ink (one, eye, i);
      gboolean second = is_ink (other, eye, i);

      n_either += first || second;
      n_both += first && second;
    }
  g_assert_cmpuint (n_either, >, 0);

  return (double) n_both / n_either;
}

static GtkWidget *
find_symbol (GtkWidget        *widget,
             SignpostFitLevel  level)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = SIGNPOST_IS_FIT_SYMBOL (child) &&
                         signpost_fit_symbol_get_level (SIGNPOST_FIT_SYMBOL (child)) == level
                           ? child
                           : find_symbol (child, level);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/* By shape, whatever the eye makes of the colours */
static void
test_shapes (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *legend = fixture_find (fixture->page, g_type_from_name ("SignpostExploreLegend"));

  for (SignpostFitLevel one = 0; one <= SIGNPOST_FIT_LEVEL_PREFERRED; one++)
    for (SignpostFitLevel other = 0; other < one; other++)
      {
        g_auto (Picture) first = take_picture (fixture, find_symbol (legend, one), 0);
        g_auto (Picture) second = take_picture (fixture, find_symbol (legend, other), 0);

        for (gsize eye = 0; eye < G_N_ELEMENTS (eyes); eye++)
          g_assert_cmpfloat (get_likeness (&first, &second, eye), <, 0.6);
      }
}

int
main (int    argc,
      char **argv)
{
  const struct { const char *name; AdwColorScheme scheme; } schemes[] = {
    { "light", ADW_COLOR_SCHEME_FORCE_LIGHT },
    { "dark", ADW_COLOR_SCHEME_FORCE_DARK },
  };

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_load_style ();

  for (gsize i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      gpointer scheme = GINT_TO_POINTER (schemes[i].scheme);
      const struct { const char *name; void (*test) (Fixture *, gconstpointer); } tests[] = {
        { "texts", test_texts }, { "graphics", test_graphics }, { "rings", test_rings }, { "shapes", test_shapes },
      };

      for (gsize t = 0; t < G_N_ELEMENTS (tests); t++)
        {
          g_autofree char *path = g_strdup_printf ("/contrast/%s/%s", schemes[i].name, tests[t].name);

          g_test_add (path, Fixture, scheme, set_up, tests[t].test, tear_down);
        }
    }

  return g_test_run ();
}
