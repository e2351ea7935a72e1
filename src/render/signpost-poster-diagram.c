/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-draw-edges-private.h"
#include "render/signpost-poster-private.h"

#include <glib/gi18n-lib.h>

#define CARD_GAP 10.0
#define CARD_PADDING 10.0
#define CARD_HEAD 28.0
#define CARD_FOOT 30.0
#define STRIP_HEIGHT 90.0
#define TITLE_SIZE 11.0
#define SUMMARY_SIZE 8.5
#define LABEL_SIZE 8.5
#define LEGEND_ROW 17.0
#define ARROW_LENGTH 24.0
/* Drawings that leave much of their grid empty are made larger, but not much: boxes should look
 * alike on all cards. */
#define MOST_ENLARGEMENT 1.35

/* How the cards of the categories stand in rows. */
typedef struct
{
  const SignpostPoster *poster;
  SignpostBox           area;
  guint                 n_cards;
  guint                 n_columns;
  double                width, height;   /* of a card */
} Cards;

static const SignpostDrawing *
get_first_panel (const SignpostPoster *poster)
{
  GListModel *categories = signpost_catalogue_get_categories (poster->catalogue);
  g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, 0);

  return signpost_catalogue_get_panel (poster->catalogue, category);
}

/* Sets the cards in so many rows, as evenly filled as possible; returns how large panels get */
static double
set_rows (Cards *cards,
          guint  n_rows)
{
  const SignpostDrawing *panel = get_first_panel (cards->poster);
  double u = cards->poster->unit;

  cards->n_columns = (cards->n_cards + n_rows - 1) / n_rows;
  cards->width = (cards->area.width + CARD_GAP * u) / cards->n_columns - CARD_GAP * u;
  cards->height = (cards->area.height + CARD_GAP * u) / n_rows - CARD_GAP * u;

  return MIN ((cards->width - 2 * CARD_PADDING * u) / panel->width,
              (cards->height - (CARD_HEAD + CARD_FOOT) * u) / panel->height);
}

/* One row, or as many as give the largest panels: three and two on A4 */
static void
choose_rows (Cards *cards)
{
  double largest = -G_MAXDOUBLE;
  guint best = 1;

  for (guint n_rows = 1; n_rows <= cards->n_cards; n_rows++)
    {
      double scale = set_rows (cards, n_rows);

      if (scale > largest)
        {
          largest = scale;
          best = n_rows;
        }
    }

  set_rows (cards, best);
}

static SignpostBox
get_card (const Cards *cards,
          guint        index)
{
  double gap = CARD_GAP * cards->poster->unit;

  return (SignpostBox) {
    cards->area.x + (index % cards->n_columns) * (cards->width + gap),
    cards->area.y + (index / cards->n_columns) * (cards->height + gap),
    cards->width,
    cards->height,
  };
}

/* Preferred stands out by a strong edge, possible by a plain one, not marked steps back */
static void
draw_frame (const SignpostPoster *poster,
            const SignpostBox    *card,
            SignpostFitLevel      level)
{
  SignpostBox box = signpost_poster_mirror (poster, card);
  SignpostColour edge = poster->ink->dim;
  double u = poster->unit;

  if (level == SIGNPOST_FIT_LEVEL_PREFERRED)
    edge = poster->ink->preferred;
  else if (level == SIGNPOST_FIT_LEVEL_NONE)
    edge.alpha = 0.45;

  signpost_add_rounded_box (signpost_canvas_get_cairo (poster->canvas), &box, 6 * u);
  signpost_canvas_stroke (poster->canvas, &edge,
                          level == SIGNPOST_FIT_LEVEL_PREFERRED ? 2.4 * u : 0.8 * u, FALSE);
}

/* Fits a drawing into width × height, moved by x and y from the corner of a box */
static void
draw_picture (const SignpostPoster  *poster,
              const SignpostDrawing *drawing,
              const SignpostBox     *box,
              double                 width,
              double                 height,
              double                 x,
              double                 y)
{
  SignpostBox placed = signpost_poster_mirror (poster, box);
  cairo_t *cr = signpost_canvas_get_cairo (poster->canvas);
  SignpostPlace place = {
    .drawing = drawing,
    .ink = poster->ink,
    .font_size = LABEL_SIZE * poster->unit,
    .width = width,
    .height = height,
    .rtl = poster->rtl,
  };

  cairo_save (cr);
  cairo_translate (cr, placed.x + x, placed.y + y);
  signpost_canvas_draw_drawing (poster->canvas, &place, SIGNPOST_DRAW_ALL);
  cairo_restore (cr);
}

/* A panel, its nodes in the middle of the box and as large as the box allows */
static void
draw_panel (const SignpostPoster  *poster,
            const SignpostDrawing *panel,
            const SignpostBox     *box)
{
  SignpostBox content = signpost_drawing_get_content (panel);
  double even = MIN (box->width / panel->width, box->height / panel->height);
  double scale = MIN (MIN (box->width / content.width, box->height / content.height),
                      MOST_ENLARGEMENT * even);

  if (poster->rtl)
    content.x = panel->width - content.x - content.width;
  draw_picture (poster, panel, box, scale * panel->width, scale * panel->height,
                box->width / 2 - scale * (content.x + content.width / 2),
                box->height / 2 - scale * (content.y + content.height / 2));
}

/* Letter and title at the start, the fit with the use case at the end */
static void
draw_card_head (const SignpostPoster *poster,
                SignpostCategory     *category,
                const SignpostBox    *card,
                SignpostFitLevel      level)
{
  double u = poster->unit;
  double x = card->x + CARD_PADDING * u;
  double end = card->x + card->width - CARD_PADDING * u;
  double y = card->y + (CARD_HEAD / 2 + 3) * u;
  double height;

  x += signpost_poster_draw_letter (poster, category, x, y) + 6 * u;
  if (poster->use_case != NULL)
    {
      end -= signpost_poster_measure_fit (poster, level, TRUE);
      signpost_poster_draw_fit (poster, level, TRUE, end, y);
    }
  signpost_poster_measure_text (poster, signpost_category_get_title (category), TITLE_SIZE * u,
                                SIGNPOST_TEXT_BOLD, end - x, NULL, &height);
  signpost_poster_draw_text (poster, signpost_category_get_title (category), TITLE_SIZE * u,
                             SIGNPOST_TEXT_BOLD, &poster->ink->text, x, y - height / 2, end - x,
                             NULL);
}

/* The summary stands on the card's lower edge; returns where it begins */
static double
draw_summary (const SignpostPoster *poster,
              const char           *summary,
              const SignpostBox    *card)
{
  double u = poster->unit;
  double x = card->x + CARD_PADDING * u;
  double width = card->width - 2 * CARD_PADDING * u;
  double y = card->y + card->height - 8 * u;
  double height;

  signpost_poster_measure_text (poster, summary, SUMMARY_SIZE * u, SIGNPOST_TEXT_PLAIN, width, NULL,
                                &height);
  signpost_poster_draw_text (poster, summary, SUMMARY_SIZE * u, SIGNPOST_TEXT_PLAIN,
                             &poster->ink->dim, x, y - height, width, NULL);

  return y - height;
}

static void
draw_card (const Cards *cards,
           guint        index)
{
  const SignpostPoster *poster = cards->poster;
  GListModel *categories = signpost_catalogue_get_categories (poster->catalogue);
  g_autoptr(SignpostCategory) category = g_list_model_get_item (categories, index);
  SignpostBox card = get_card (cards, index);
  SignpostBox picture = card;
  SignpostFitLevel level = SIGNPOST_FIT_LEVEL_POSSIBLE;
  double u = poster->unit;

  if (poster->use_case != NULL)
    level = signpost_fit_get_level (signpost_use_case_get_fit (poster->use_case, category));

  draw_frame (poster, &card, level);
  draw_card_head (poster, category, &card, level);
  picture.x += CARD_PADDING * u;
  picture.width -= 2 * CARD_PADDING * u;
  picture.y += (CARD_HEAD + 4) * u;
  picture.height = draw_summary (poster, signpost_category_get_summary (category), &card)
                   - 9 * u - picture.y;
  draw_panel (poster, signpost_catalogue_get_panel (poster->catalogue, category), &picture);
}

static void
draw_strip (const SignpostPoster *poster,
            const SignpostBox    *card)
{
  double u = poster->unit;
  double x = card->x + CARD_PADDING * u;
  double width = 0.2 * card->width;
  double y = card->y + 9 * u;
  SignpostBox picture = { x + width + 2 * CARD_PADDING * u, card->y + 8 * u, 0,
                          card->height - 16 * u };

  draw_frame (poster, card, SIGNPOST_FIT_LEVEL_POSSIBLE);
  y += signpost_poster_draw_text (poster, _("Integration layer"), TITLE_SIZE * u, SIGNPOST_TEXT_BOLD,
                                  &poster->ink->text, x, y, width, NULL);
  signpost_poster_draw_text (poster,
                             _("A layer between the systems divides an integration into legs, "
                               "each with a style of its own."),
                             SUMMARY_SIZE * u, SIGNPOST_TEXT_PLAIN, &poster->ink->dim,
                             x, y + 3 * u, width, NULL);
  picture.width = card->x + card->width - CARD_PADDING * u - picture.x;
  draw_picture (poster, signpost_catalogue_get_strip (poster->catalogue), &picture, picture.width,
                picture.height, 0, 0);
}

static double
draw_arrow_key (const SignpostPoster *poster,
                gboolean              dashed,
                const char           *text,
                double                x,
                double                y)
{
  double u = poster->unit;
  SignpostBox box = { x, y, ARROW_LENGTH * u, 0 };
  cairo_t *cr = signpost_canvas_get_cairo (poster->canvas);
  SignpostPlace place = { .ink = poster->ink, .font_size = LABEL_SIZE * u };
  SignpostSegment segment = { 0, 0, box.width, 0 };
  double height;
  double used;

  box = signpost_poster_mirror (poster, &box);
  if (poster->rtl)
    segment = (SignpostSegment) { box.width, 0, 0, 0 };
  cairo_save (cr);
  cairo_translate (cr, box.x, box.y);
  signpost_canvas_draw_arrow (poster->canvas, &place, &segment, dashed);
  cairo_restore (cr);

  signpost_poster_measure_text (poster, text, SUMMARY_SIZE * u, SIGNPOST_TEXT_PLAIN, -1, &used,
                                &height);
  signpost_poster_draw_text (poster, text, SUMMARY_SIZE * u, SIGNPOST_TEXT_PLAIN, &poster->ink->text,
                             x + box.width + 7 * u, y - height / 2, -1, NULL);

  return box.width + 7 * u + used;
}

/* In a free place among the cards, one below the other; in a row when there is none */
static void
draw_legend (const SignpostPoster *poster,
             const SignpostBox    *box,
             gboolean              in_row)
{
  const SignpostFitLevel levels[] = {
    SIGNPOST_FIT_LEVEL_PREFERRED, SIGNPOST_FIT_LEVEL_POSSIBLE, SIGNPOST_FIT_LEVEL_NONE,
  };
  double u = poster->unit;
  double x = box->x;
  double y = box->y + LEGEND_ROW * u / 2;
  double width;

  width = draw_arrow_key (poster, FALSE, _("data"), x, y) + 16 * u;
  x += in_row ? width : 0;
  y += in_row ? 0 : LEGEND_ROW * u;
  width = draw_arrow_key (poster, TRUE, _("a person, or optional"), x, y) + 16 * u;
  for (guint i = 0; poster->use_case != NULL && i < G_N_ELEMENTS (levels); i++)
    {
      x += in_row ? width : 0;
      y += in_row ? 0 : LEGEND_ROW * u;
      /* Below one another, the words begin where those beside the arrows do */
      width = signpost_poster_draw_fit (poster, levels[i], TRUE, in_row ? x : x + 16 * u, y) + 16 * u;
    }
}

void
signpost_poster_draw_diagram (const SignpostPoster *self,
                              const SignpostBox    *area)
{
  double u = self->unit;
  GListModel *categories = signpost_catalogue_get_categories (self->catalogue);
  Cards cards = { self, *area, g_list_model_get_n_items (categories), 0, 0, 0 };
  SignpostBox strip = { area->x, area->y + area->height - STRIP_HEIGHT * u, area->width,
                        STRIP_HEIGHT * u };
  SignpostBox legend;
  gboolean in_row;

  cards.area.height -= (STRIP_HEIGHT + CARD_GAP) * u;
  choose_rows (&cards);
  in_row = cards.n_cards % cards.n_columns == 0;
  if (in_row)
    {
      legend = (SignpostBox) { area->x, strip.y - LEGEND_ROW * u, area->width, LEGEND_ROW * u };
      cards.area.height -= (LEGEND_ROW + CARD_GAP) * u;
      choose_rows (&cards);
    }
  else
    {
      legend = get_card (&cards, cards.n_cards);
      legend.x += CARD_PADDING * u;
      legend.y += CARD_PADDING * u;
    }

  for (guint i = 0; i < cards.n_cards; i++)
    draw_card (&cards, i);
  draw_strip (self, &strip);
  draw_legend (self, &legend, in_row);
}
