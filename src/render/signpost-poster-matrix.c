/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-poster-private.h"

#include <glib/gi18n-lib.h>

#define TEXT_SIZE 10.5
#define HEAD_TEXT_SIZE 9.5
#define SMALLEST_HEAD_SIZE 7.0
#define MARK_SIZE 8.0
#define SYMBOL_HEIGHT 44.0
#define HEAD_HEIGHT 74.0
#define LEGEND_HEIGHT 26.0
#define MOST_ROW_HEIGHT 27.0
#define COLUMN_GAP 14.0
#define MOST_TITLE_SHARE 0.42

/* Where everything stands, in the poster's own lengths. */
typedef struct
{
  const SignpostPoster *poster;
  GListModel           *categories;
  GListModel           *use_cases;
  SignpostBox           area;
  double                title_width;    /* of the column of use cases */
  double                column_width;
  double                first_row;      /* y */
  double                row_height;
  double                text_size;
  double                head_size;
  gboolean              with_words;
} Grid;

static double
get_column_x (const Grid *grid,
              guint       column)
{
  return grid->area.x + grid->title_width + column * grid->column_width;
}

/* The word beside a chosen use case */
static double
measure_mark (const SignpostPoster *poster)
{
  double width;

  signpost_poster_measure_text (poster, _("chosen"), MARK_SIZE * poster->unit, SIGNPOST_TEXT_PLAIN,
                                -1, &width, NULL);

  return width;
}

/* As wide as the longest title, within reason: longer ones wrap */
static double
measure_titles (const Grid *grid)
{
  double widest = 0;

  for (guint i = 0; i < g_list_model_get_n_items (grid->use_cases); i++)
    {
      g_autoptr(SignpostUseCase) use_case = g_list_model_get_item (grid->use_cases, i);
      double width;

      signpost_poster_measure_text (grid->poster, signpost_use_case_get_title (use_case),
                                    grid->text_size, SIGNPOST_TEXT_BOLD, -1, &width, NULL);
      widest = MAX (widest, width);
    }

  if (grid->poster->use_case != NULL)
    widest += measure_mark (grid->poster);

  return MIN (widest + 30 * grid->poster->unit, MOST_TITLE_SHARE * grid->area.width);
}

static gboolean
words_fit (const Grid *grid)
{
  double width = signpost_poster_measure_fit (grid->poster, SIGNPOST_FIT_LEVEL_PREFERRED, TRUE);

  return width + COLUMN_GAP * grid->poster->unit / 2 <= grid->column_width;
}

/* One size for all columns, at which their names take a line each, unless that would be too small */
static double
choose_head_size (const Grid *grid)
{
  double u = grid->poster->unit;
  double room = grid->column_width - COLUMN_GAP * u / 2;
  double size = HEAD_TEXT_SIZE * u;

  for (guint i = 0; i < g_list_model_get_n_items (grid->categories); i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (grid->categories, i);
      double width;

      signpost_poster_measure_text (grid->poster, signpost_category_get_method_title (category),
                                    HEAD_TEXT_SIZE * u, SIGNPOST_TEXT_BOLD, -1, &width, NULL);
      /* A little less: widths do not grow quite evenly with the size */
      if (width > room)
        size = MIN (size, 0.98 * HEAD_TEXT_SIZE * u * room / width);
    }

  return MAX (size, SMALLEST_HEAD_SIZE * u);
}

static double
get_head_bottom (const Grid *grid)
{
  return grid->first_row - 6 * grid->poster->unit;
}

static void
lay_out (Grid *grid)
{
  double u = grid->poster->unit;
  guint n_rows = MAX (1, g_list_model_get_n_items (grid->use_cases));
  guint n_columns = MAX (1, g_list_model_get_n_items (grid->categories));
  double room = grid->area.height - (HEAD_HEIGHT + LEGEND_HEIGHT) * u;

  grid->row_height = MIN (room / n_rows, MOST_ROW_HEIGHT * u);
  grid->text_size = MIN (TEXT_SIZE * u, 0.55 * grid->row_height);
  grid->first_row = grid->area.y + HEAD_HEIGHT * u;
  grid->title_width = measure_titles (grid);
  grid->column_width = (grid->area.width - grid->title_width) / n_columns;
  grid->head_size = choose_head_size (grid);
  grid->with_words = words_fit (grid);
}

/* The diagram is the head of the matrix: each column's symbol is its panel, made small */
static void
draw_symbol (const Grid       *grid,
             SignpostCategory *category,
             double            x,
             double            y,
             double            width)
{
  const SignpostPoster *poster = grid->poster;
  const SignpostDrawing *panel = signpost_catalogue_get_panel (poster->catalogue, category);
  cairo_t *cr = signpost_canvas_get_cairo (poster->canvas);
  double height = SYMBOL_HEIGHT * poster->unit;
  SignpostBox box = { x, y, MIN (width, height * panel->width / panel->height), height };
  SignpostPlace place = {
    .drawing = panel,
    .ink = poster->ink,
    .font_size = height / 8,
    .width = box.width,
    .height = box.height,
    .rtl = poster->rtl,
    .wordless = TRUE,
  };

  box = signpost_poster_mirror (poster, &box);
  cairo_save (cr);
  cairo_translate (cr, box.x, box.y);
  signpost_canvas_draw_drawing (poster->canvas, &place, SIGNPOST_DRAW_ALL);
  cairo_restore (cr);
}

/* Letter and symbol side by side, the method's name below them over the whole column */
static void
draw_column_head (const Grid *grid,
                  guint       column)
{
  const SignpostPoster *poster = grid->poster;
  g_autoptr(SignpostCategory) category = g_list_model_get_item (grid->categories, column);
  const char *title = signpost_category_get_method_title (category);
  double u = poster->unit;
  double x = get_column_x (grid, column);
  double y = grid->area.y + SYMBOL_HEIGHT * u / 2;
  double letter_width = signpost_poster_draw_letter (poster, category, x, y) + 8 * u;
  double width = grid->column_width - COLUMN_GAP * u / 2;
  double height;

  draw_symbol (grid, category, x + letter_width, grid->area.y,
               grid->column_width - letter_width - COLUMN_GAP * u);
  signpost_poster_measure_text (poster, title, grid->head_size, SIGNPOST_TEXT_BOLD, width, NULL,
                                &height);
  signpost_poster_draw_text (poster, title, grid->head_size, SIGNPOST_TEXT_BOLD, &poster->ink->text,
                             x, get_head_bottom (grid) - height, width, NULL);
}

static void
draw_head (const Grid *grid)
{
  const SignpostPoster *poster = grid->poster;
  const char *title = C_("column", "Use case");
  double u = poster->unit;
  double height;

  for (guint i = 0; i < g_list_model_get_n_items (grid->categories); i++)
    draw_column_head (grid, i);

  signpost_poster_measure_text (poster, title, grid->head_size, SIGNPOST_TEXT_BOLD, -1, NULL,
                                &height);
  signpost_poster_draw_text (poster, title, grid->head_size, SIGNPOST_TEXT_BOLD,
                             &poster->ink->text, grid->area.x + 8 * u,
                             get_head_bottom (grid) - height, -1, NULL);
  signpost_poster_draw_rule (poster, &poster->ink->text, 1.2 * u, grid->area.x, grid->first_row,
                             grid->area.width);
}

/* The chosen use case has a band, a bar at its start and a word, so that it stands out without
 * colour too */
static void
draw_band (const Grid *grid,
           double      y)
{
  const SignpostPoster *poster = grid->poster;
  SignpostBox band = { grid->area.x, y, grid->area.width, grid->row_height };
  SignpostBox bar = { grid->area.x, y, 3.5 * poster->unit, grid->row_height };
  SignpostColour tint = poster->ink->accent;
  cairo_t *cr = signpost_canvas_get_cairo (poster->canvas);

  tint.alpha = 0.12;
  cairo_rectangle (cr, band.x, band.y, band.width, band.height);
  signpost_canvas_fill (poster->canvas, &tint);
  bar = signpost_poster_mirror (poster, &bar);
  cairo_rectangle (cr, bar.x, bar.y, bar.width, bar.height);
  signpost_canvas_fill (poster->canvas, &poster->ink->accent);
}

static void
draw_mark (const SignpostPoster *poster,
           double                x,
           double                middle)
{
  double height;

  signpost_poster_measure_text (poster, _("chosen"), MARK_SIZE * poster->unit, SIGNPOST_TEXT_PLAIN,
                                -1, NULL, &height);
  signpost_poster_draw_text (poster, _("chosen"), MARK_SIZE * poster->unit, SIGNPOST_TEXT_PLAIN,
                             &poster->ink->accent, x, middle - height / 2, -1, NULL);
}

static void
draw_row_title (const Grid      *grid,
                SignpostUseCase *use_case,
                double           middle)
{
  const SignpostPoster *poster = grid->poster;
  const char *title = signpost_use_case_get_title (use_case);
  double u = poster->unit;
  double width = grid->title_width - 16 * u;
  double size = grid->text_size;
  SignpostTextFlags flags = use_case == poster->use_case ? SIGNPOST_TEXT_BOLD : SIGNPOST_TEXT_PLAIN;
  double height;
  double used;

  if (use_case == poster->use_case)
    width -= measure_mark (poster);
  signpost_poster_measure_text (poster, title, size, flags, width, NULL, &height);
  while (height > grid->row_height && size > 0.5 * grid->text_size)
    {
      size *= 0.94;
      signpost_poster_measure_text (poster, title, size, flags, width, NULL, &height);
    }
  signpost_poster_draw_text (poster, title, size, flags, &poster->ink->text, grid->area.x + 8 * u,
                             middle - height / 2, width, &used);
  if (use_case == poster->use_case)
    draw_mark (poster, grid->area.x + 14 * u + used, middle);
}

static void
draw_row (const Grid *grid,
          guint       row)
{
  const SignpostPoster *poster = grid->poster;
  g_autoptr(SignpostUseCase) use_case = g_list_model_get_item (grid->use_cases, row);
  SignpostColour faint = poster->ink->dim;
  double y = grid->first_row + row * grid->row_height;
  double middle = y + grid->row_height / 2;

  if (use_case == poster->use_case)
    draw_band (grid, y);
  draw_row_title (grid, use_case, middle);
  for (guint i = 0; i < g_list_model_get_n_items (grid->categories); i++)
    {
      g_autoptr(SignpostCategory) category = g_list_model_get_item (grid->categories, i);
      SignpostFit *fit = signpost_use_case_get_fit (use_case, category);
      SignpostFitLevel level = signpost_fit_get_level (fit);

      signpost_poster_draw_fit (poster, level,
                                grid->with_words && level != SIGNPOST_FIT_LEVEL_NONE,
                                get_column_x (grid, i), middle);
    }

  faint.alpha = 0.4;
  signpost_poster_draw_rule (poster, &faint, 0.5 * poster->unit, grid->area.x, y + grid->row_height,
                             grid->area.width);
}

static void
draw_legend (const Grid *grid)
{
  const SignpostPoster *poster = grid->poster;
  double u = poster->unit;
  double x = grid->area.x + 8 * u;
  double n_rows = g_list_model_get_n_items (grid->use_cases);
  double y = grid->first_row + n_rows * grid->row_height + 16 * u;
  const SignpostFitLevel levels[] = {
    SIGNPOST_FIT_LEVEL_PREFERRED, SIGNPOST_FIT_LEVEL_POSSIBLE, SIGNPOST_FIT_LEVEL_NONE,
  };

  for (guint i = 0; i < G_N_ELEMENTS (levels); i++)
    x += signpost_poster_draw_fit (poster, levels[i], TRUE, x, y) + 16 * u;
}

void
signpost_poster_draw_matrix (const SignpostPoster *self,
                             const SignpostBox    *area)
{
  Grid grid = {
    .poster = self,
    .categories = signpost_catalogue_get_categories (self->catalogue),
    .use_cases = signpost_catalogue_get_use_cases (self->catalogue),
    .area = *area,
  };

  lay_out (&grid);
  draw_head (&grid);
  for (guint i = 0; i < g_list_model_get_n_items (grid.use_cases); i++)
    draw_row (&grid, i);
  draw_legend (&grid);
}
