/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-standing.h"
#include "render/signpost-draw-edges-private.h"

#include <math.h>

#define EPSILON 1e-6

static SignpostDrawingNode *
add_node (SignpostDrawing         *drawing,
          SignpostDrawingNodeKind  kind,
          const char              *id,
          double                   x,
          double                   y,
          double                   width,
          double                   height)
{
  SignpostDrawingNode *node = signpost_drawing_add_node (drawing, id, kind, id);

  node->x = x;
  node->y = y;
  node->width = width;
  node->height = height;

  return node;
}

/* The panels of the built-in catalogue, and its strip */
static GPtrArray *
list_drawings (SignpostCatalogue *catalogue)
{
  GListModel *categories = signpost_catalogue_get_categories (catalogue);
  GPtrArray *drawings = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (categories); i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, i);

      g_ptr_array_add (drawings, (gpointer) signpost_catalogue_get_panel (catalogue, category));
    }
  g_ptr_array_add (drawings, (gpointer) signpost_catalogue_get_strip (catalogue));

  return drawings;
}

static SignpostCatalogue *
load_catalogue (void)
{
  g_autoptr(GError) error = NULL;
  SignpostCatalogue *catalogue = signpost_catalogue_new_builtin (&error);

  g_assert_no_error (error);

  return catalogue;
}

static void
test_locate_fits_evenly (void)
{
  g_autoptr(SignpostDrawing) drawing = signpost_drawing_new (100, 50);
  SignpostDrawingNode *node = add_node (drawing, SIGNPOST_NODE_APP, "a", 10, 5, 20, 10);
  double x, y, width, height;

  signpost_drawing_locate (drawing, node, 200, 200, FALSE, &x, &y, &width, &height);
  g_assert_cmpfloat_with_epsilon (x, 20, EPSILON);
  g_assert_cmpfloat_with_epsilon (y, 60, EPSILON);
  g_assert_cmpfloat_with_epsilon (width, 40, EPSILON);
  g_assert_cmpfloat_with_epsilon (height, 20, EPSILON);
}

static void
test_locate_mirrors (void)
{
  g_autoptr(SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr(GPtrArray) drawings = list_drawings (catalogue);

  for (guint i = 0; i < drawings->len; i++)
    {
      const SignpostDrawing *drawing = g_ptr_array_index (drawings, i);

      for (guint j = 0; j < drawing->nodes->len; j++)
        {
          const SignpostDrawingNode *node = g_ptr_array_index (drawing->nodes, j);
          double x, y, width, height;
          double mirrored_x, mirrored_y, mirrored_width, mirrored_height;

          signpost_drawing_locate (drawing, node, 300, 180, FALSE, &x, &y, &width, &height);
          signpost_drawing_locate (drawing, node, 300, 180, TRUE, &mirrored_x, &mirrored_y,
                                   &mirrored_width, &mirrored_height);
          g_assert_cmpfloat_with_epsilon (mirrored_x, 300 - x - width, EPSILON);
          g_assert_cmpfloat_with_epsilon (mirrored_y, y, EPSILON);
          g_assert_cmpfloat_with_epsilon (mirrored_width, width, EPSILON);
          g_assert_cmpfloat_with_epsilon (mirrored_height, height, EPSILON);
          g_assert_cmpfloat (x, >=, 0);
          g_assert_cmpfloat (x + width, <=, 300);
          g_assert_cmpfloat (y + height, <=, 180);
        }
    }
}

static gboolean
boxes_overlap (const SignpostBox *a,
               const SignpostBox *b)
{
  return a->x + a->width > b->x + EPSILON && b->x + b->width > a->x + EPSILON
         && a->y + a->height > b->y + EPSILON && b->y + b->height > a->y + EPSILON;
}

/* Whether a segment passes through a box, by walking along it */
static gboolean
segment_enters (const SignpostSegment *segment,
                const SignpostBox     *box)
{
  for (int i = 0; i <= 200; i++)
    {
      double x = segment->x1 + (segment->x2 - segment->x1) * i / 200;
      double y = segment->y1 + (segment->y2 - segment->y1) * i / 200;

      if (x > box->x && x < box->x + box->width && y > box->y && y < box->y + box->height)
        return TRUE;
    }

  return FALSE;
}

static void
check_title (const SignpostPlace   *place,
             const SignpostSegment *segments,
             const SignpostBox     *boxes,
             guint                  index)
{
  for (guint i = 0; i < place->drawing->nodes->len; i++)
    {
      SignpostBox node = signpost_place_locate (place, g_ptr_array_index (place->drawing->nodes, i));

      g_assert_false (boxes_overlap (&boxes[index], &node));
    }
  for (guint i = 0; i < place->drawing->edges->len; i++)
    {
      g_assert_false (segment_enters (&segments[i], &boxes[index]));
      if (i != index && boxes[i].width > 0)
        g_assert_false (boxes_overlap (&boxes[i], &boxes[index]));
    }
}

/* Titles of edges stand beside them, never on an edge, a box or one another, at every size that
 * screens and paper use */
static void
test_edge_titles_are_clear (void)
{
  static const struct { double width, height, font_size; } sizes[] = {
    { 170, 119, 8.5 }, { 200, 140, 9 }, { 240, 168, 11 }, { 300, 210, 12 }, { 600, 420, 14 },
  };
  g_autoptr(SignpostCatalogue) catalogue = load_catalogue ();
  g_autoptr(GPtrArray) drawings = list_drawings (catalogue);
  SignpostInk ink = signpost_ink_paper (FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);

  /* The last one is the strip, which is five times as wide as a panel */
  for (guint i = 0; i < drawings->len * G_N_ELEMENTS (sizes) * 2; i++)
    {
      guint size = i % G_N_ELEMENTS (sizes);
      guint drawing = i / G_N_ELEMENTS (sizes) / 2;
      gboolean is_strip = drawing + 1 == drawings->len;
      SignpostPlace place = {
        .drawing = g_ptr_array_index (drawings, drawing),
        .ink = &ink,
        .font_size = sizes[size].font_size,
        .width = sizes[size].width * (is_strip ? 4 : 1),
        .height = sizes[size].height,
        .rtl = i / G_N_ELEMENTS (sizes) % 2,
      };
      double words;
      g_autofree SignpostSegment *segments = signpost_place_route_edges (&place);
      g_autofree SignpostBox *boxes = signpost_place_locate_edge_titles (&place, canvas, segments, &words);

      g_assert_cmpfloat (words, >=, 0.55 * place.font_size);
      for (guint j = 0; j < place.drawing->edges->len; j++)
        if (boxes[j].width > 0)
          check_title (&place, segments, boxes, j);
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static SignpostDrawing *
draw_topology (SignpostCatalogue *catalogue,
               guint              n_targets,
               const char        *layer)
{
  g_autoptr(SignpostDecision) decision = signpost_decision_new (catalogue);
  g_autoptr(SignpostStanding) standing = NULL;
  SignpostQuestion *question = signpost_catalogue_find_topic (catalogue, SIGNPOST_TOPIC_LAYER);
  SignpostEndpoint *target = signpost_decision_find_endpoint (decision, "target");
  const char *offers[] = { "bat", NULL };

  signpost_decision_set_value (decision, question, "", layer, TRUE);
  signpost_endpoint_set_name (target, "ERP of the northern plant with a very long name");
  signpost_endpoint_set_changeable (target, SIGNPOST_CHANGEABLE_NO);
  signpost_endpoint_set_offers (target, offers);
  for (guint i = 1; i < n_targets; i++)
    signpost_decision_add_endpoint (decision, SIGNPOST_ROLE_TARGET, "Data warehouse for reporting");
  standing = signpost_standing_new (decision);

  return signpost_standing_draw_topology (standing, 0);
}

/* One source and up to fifteen targets beside the questions of a phone or on paper: the arrows run
 * straight across, and their words stand clear in rows. */
static void
test_topologies_are_readable (void)
{
  static const char * const layers[] = { "no", "yes" };
  static const double widths[] = { 304, 324, 480 };
  g_autoptr(SignpostCatalogue) catalogue = load_catalogue ();
  SignpostInk ink = signpost_ink_paper (FALSE);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 1, 1);
  cairo_t *cr = cairo_create (surface);
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);

  for (guint i = 0; i < 15 * G_N_ELEMENTS (layers) * G_N_ELEMENTS (widths) * 2; i++)
    {
      guint n_targets = i % 15 + 1;
      double width = widths[i / 15 % G_N_ELEMENTS (widths)];
      guint variant = i / 15 / G_N_ELEMENTS (widths);
      g_autoptr(SignpostDrawing) drawing =
        draw_topology (catalogue, n_targets, layers[variant % G_N_ELEMENTS (layers)]);
      SignpostPlace place = {
        .drawing = drawing,
        .ink = &ink,
        .font_size = 11,
        .width = width,
        .height = drawing->height * width / drawing->width,
        .rtl = variant / G_N_ELEMENTS (layers),
      };
      double words;
      g_autofree SignpostSegment *segments = signpost_place_route_edges (&place);
      g_autofree SignpostBox *boxes =
        signpost_place_locate_edge_titles (&place, canvas, segments, &words);

      g_assert_cmpuint (drawing->edges->len, ==, n_targets + variant % G_N_ELEMENTS (layers));
      g_assert_cmpfloat (words, >=, 0.8 * place.font_size);
      for (guint j = 0; j < drawing->edges->len; j++)
        {
          g_assert_cmpfloat_with_epsilon (segments[j].y1, segments[j].y2, EPSILON);
          check_title (&place, segments, boxes, j);
        }
    }

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* Two edges between the same nodes run side by side, in both directions and orders */
static void
test_parallel_edges_are_offset (void)
{
  g_autoptr(SignpostDrawing) drawing = signpost_drawing_new (100, 70);
  SignpostDrawingNode *a = add_node (drawing, SIGNPOST_NODE_APP, "a", 5, 20, 30, 30);
  SignpostDrawingNode *b = add_node (drawing, SIGNPOST_NODE_APP, "b", 65, 20, 30, 30);
  SignpostPlace place = { .drawing = drawing, .font_size = 10, .width = 200, .height = 140 };
  g_autofree SignpostSegment *segments = NULL;

  signpost_drawing_add_edge (drawing, a, b, FALSE, "");
  signpost_drawing_add_edge (drawing, b, a, FALSE, "");
  signpost_drawing_add_edge (drawing, a, b, TRUE, "");
  segments = signpost_place_route_edges (&place);

  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpfloat_with_epsilon (segments[i].y1, segments[i].y2, EPSILON);
      g_assert_cmpfloat_with_epsilon (fabs (segments[i].x2 - segments[i].x1), 60, EPSILON);
      for (guint j = 0; j < i; j++)
        g_assert_cmpfloat (fabs (segments[i].y1 - segments[j].y1), >=, 10);
    }
}

/* Every combination of kinds, sizes and directions is drawn, even where nothing has room */
static void
test_draws_anything (void)
{
  static const double sizes[] = { 0, 1, 20, 300 };
  g_autoptr(SignpostDrawing) drawing = signpost_drawing_new (100, 70);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 300, 300);
  cairo_t *cr = cairo_create (surface);
  SignpostInk ink = signpost_ink_paper (FALSE);
  const SignpostDrawingNode *previous = NULL;

  for (int kind = SIGNPOST_NODE_APP; kind <= SIGNPOST_NODE_LAYER; kind++)
    {
      SignpostDrawingNode *node = add_node (drawing, kind, "a title that is much too long for its box",
                                            kind * 12, kind % 3 * 20, 10, 10);

      signpost_drawing_add_edge (drawing, node, previous != NULL ? previous : node, kind % 2, "title");
      previous = node;
    }

  for (guint i = 0; i < 2 * G_N_ELEMENTS (sizes); i++)
    signpost_draw_drawing (cr, drawing, SIGNPOST_DRAW_ALL, &ink, NULL, sizes[i / 2], sizes[i / 2], i % 2);
  for (int kind = SIGNPOST_NODE_APP; kind <= SIGNPOST_NODE_LAYER; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
      signpost_draw_node_kind (cr, kind, &ink, 0, 0, sizes[i], sizes[i]);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);

  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draw-drawing/locate-fits-evenly", test_locate_fits_evenly);
  g_test_add_func ("/draw-drawing/locate-mirrors", test_locate_mirrors);
  g_test_add_func ("/draw-drawing/edge-titles-are-clear", test_edge_titles_are_clear);
  g_test_add_func ("/draw-drawing/topologies-are-readable", test_topologies_are_readable);
  g_test_add_func ("/draw-drawing/parallel-edges-are-offset", test_parallel_edges_are_offset);
  g_test_add_func ("/draw-drawing/draws-anything", test_draws_anything);

  return g_test_run ();
}
