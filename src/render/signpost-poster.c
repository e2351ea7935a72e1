/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "render/signpost-poster-private.h"

#include <glib/gi18n-lib.h>

/* The paper that the units are made for. */
#define A4_WIDTH 595.276
#define A4_HEIGHT 841.890

#define MARGIN 38.0
#define TITLE_SIZE 22.0
#define SUBTITLE_SIZE 11.0
#define SOURCE_SIZE 7.5
#define FIT_SIZE 11.0
#define WORD_SIZE 8.5
#define LETTER_SIZE 9.0

static const struct
{
  const char *nick;
  double      width, height;
} papers[] = {
  [SIGNPOST_PAPER_A4] = { "a4", A4_WIDTH, A4_HEIGHT },
  [SIGNPOST_PAPER_A3] = { "a3", 841.890, 1190.551 },
  [SIGNPOST_PAPER_LETTER] = { "letter", 612, 792 },
};

const char *
signpost_paper_to_nick (SignpostPaper paper)
{
  g_return_val_if_fail ((guint) paper < G_N_ELEMENTS (papers), NULL);

  return papers[paper].nick;
}

gboolean
signpost_paper_from_nick (const char    *nick,
                          SignpostPaper *paper)
{
  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (g_strcmp0 (nick, papers[i].nick) == 0)
        {
          *paper = (SignpostPaper) i;
          return TRUE;
        }
    }

  return FALSE;
}

void
signpost_paper_get_size (SignpostPaper  paper,
                         double        *width,
                         double        *height)
{
  g_return_if_fail ((guint) paper < G_N_ELEMENTS (papers));

  *width = papers[paper].width;
  *height = papers[paper].height;
}

SignpostBox
signpost_poster_mirror (const SignpostPoster *self,
                        const SignpostBox    *box)
{
  SignpostBox mirrored = *box;

  if (self->rtl)
    mirrored.x = self->width - box->x - box->width;

  return mirrored;
}

void
signpost_poster_measure_text (const SignpostPoster *self,
                              const char           *text,
                              double                size,
                              SignpostTextFlags     flags,
                              double                width,
                              double               *used,
                              double               *height)
{
  g_autoptr(PangoLayout) layout = signpost_canvas_create_layout (self->canvas, text, NULL, size,
                                                                 flags, width);

  signpost_layout_measure (layout, used, height);
}

double
signpost_poster_draw_text (const SignpostPoster *self,
                           const char           *text,
                           double                size,
                           SignpostTextFlags     flags,
                           const SignpostColour *colour,
                           double                x,
                           double                y,
                           double                width,
                           double               *used)
{
  g_autoptr(PangoLayout) layout = signpost_canvas_create_layout (self->canvas, text, NULL, size,
                                                                 flags, width);
  SignpostBox box = { x, y, 0, 0 };
  double natural_width;

  /* Words that run the other way still begin where all others do */
  if (self->rtl && !(flags & SIGNPOST_TEXT_CENTRED)
      && pango_layout_get_direction (layout, 0) != PANGO_DIRECTION_RTL)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  signpost_layout_measure (layout, &natural_width, &box.height);
  box.width = width >= 0 ? width : natural_width;
  box = signpost_poster_mirror (self, &box);
  signpost_canvas_show_layout (self->canvas, layout, colour, box.x, box.y);
  if (used != NULL)
    *used = natural_width;

  return box.height;
}

double
signpost_poster_measure_fit (const SignpostPoster *self,
                             SignpostFitLevel      level,
                             gboolean              with_word)
{
  double u = self->unit;
  double width = 0;

  if (with_word)
    signpost_poster_measure_text (self, signpost_fit_level_to_title (level), WORD_SIZE * u,
                                  SIGNPOST_TEXT_PLAIN, -1, &width, NULL);

  return FIT_SIZE * u + (with_word ? 4 * u + width : 0);
}

double
signpost_poster_draw_fit (const SignpostPoster *self,
                          SignpostFitLevel      level,
                          gboolean              with_word,
                          double                x,
                          double                y)
{
  double u = self->unit;
  const char *word = signpost_fit_level_to_title (level);
  const SignpostColour *colour = level == SIGNPOST_FIT_LEVEL_PREFERRED ? &self->ink->text
                                                                       : &self->ink->dim;
  SignpostBox box = { x, y - FIT_SIZE * u / 2, FIT_SIZE * u, FIT_SIZE * u };
  cairo_t *cr = signpost_canvas_get_cairo (self->canvas);
  double height;

  box = signpost_poster_mirror (self, &box);
  cairo_save (cr);
  cairo_translate (cr, box.x, box.y);
  signpost_canvas_draw_fit (self->canvas, level, self->ink, box.width);
  cairo_restore (cr);

  if (with_word)
    {
      signpost_poster_measure_text (self, word, WORD_SIZE * u, SIGNPOST_TEXT_PLAIN, -1, NULL,
                                    &height);
      signpost_poster_draw_text (self, word, WORD_SIZE * u, SIGNPOST_TEXT_PLAIN, colour,
                                 x + (FIT_SIZE + 4) * u, y - height / 2, -1, NULL);
    }

  return signpost_poster_measure_fit (self, level, with_word);
}

double
signpost_poster_draw_letter (const SignpostPoster *self,
                             SignpostCategory     *category,
                             double                x,
                             double                y)
{
  double u = self->unit;
  double side = 1.55 * LETTER_SIZE * u;
  SignpostBox box = { x, y - side / 2, side, side };
  SignpostBox place = signpost_poster_mirror (self, &box);
  double height;

  signpost_add_rounded_box (signpost_canvas_get_cairo (self->canvas), &place, 3 * u);
  signpost_canvas_fill (self->canvas, &self->ink->text);
  signpost_poster_measure_text (self, signpost_category_get_letter (category), LETTER_SIZE * u,
                                SIGNPOST_TEXT_BOLD, -1, NULL, &height);
  signpost_poster_draw_text (self, signpost_category_get_letter (category), LETTER_SIZE * u,
                             SIGNPOST_TEXT_BOLD | SIGNPOST_TEXT_CENTRED, &self->ink->paper,
                             x, y - height / 2, side, NULL);

  return side;
}

void
signpost_poster_draw_rule (const SignpostPoster *self,
                           const SignpostColour *colour,
                           double                line_width,
                           double                x,
                           double                y,
                           double                width)
{
  cairo_t *cr = signpost_canvas_get_cairo (self->canvas);
  SignpostBox box = { x, y, width, 0 };

  box = signpost_poster_mirror (self, &box);
  cairo_move_to (cr, box.x, y);
  cairo_line_to (cr, box.x + width, y);
  signpost_canvas_stroke (self->canvas, colour, line_width, FALSE);
}

static const char *
get_subtitle (SignpostPosterKind kind)
{
  return kind == SIGNPOST_POSTER_MATRIX ? _("Which method fits which use case")
                                        : _("The ways to integrate, side by side");
}

static char *
dup_subtitle (SignpostPosterKind  kind,
              SignpostUseCase    *use_case)
{
  if (use_case == NULL)
    return g_strdup (get_subtitle (kind));

  /* Translators: what a poster shows, and the use case that is marked on it */
  return g_strdup_printf (_("%s · chosen: %s"), get_subtitle (kind),
                          signpost_use_case_get_title (use_case));
}

char *
signpost_poster_dup_title (SignpostPosterKind  kind,
                           SignpostCatalogue  *catalogue,
                           SignpostUseCase    *use_case)
{
  g_autofree char *subtitle = dup_subtitle (kind, use_case);

  return g_strdup_printf ("%s – %s", signpost_catalogue_get_title (catalogue), subtitle);
}

/* Draws title and subtitle from y; returns where they end */
static double
draw_head (const SignpostPoster *self,
           SignpostPosterKind    kind,
           double                y)
{
  g_autofree char *subtitle = dup_subtitle (kind, self->use_case);
  double u = self->unit;
  double x = MARGIN * u;
  double width = self->width - 2 * x;

  y += signpost_poster_draw_text (self, signpost_catalogue_get_title (self->catalogue),
                                  TITLE_SIZE * u, SIGNPOST_TEXT_BOLD, &self->ink->text,
                                  x, y, width, NULL);
  y += signpost_poster_draw_text (self, subtitle, SUBTITLE_SIZE * u, SIGNPOST_TEXT_PLAIN,
                                  &self->ink->dim, x, y + u, width, NULL);

  return y;
}

/* The day on which it is drawn, as ISO: whoever finds the poster on a wall wants to know how old it is. The environment’s
 * SOURCE_DATE_EPOCH says it for builds that are to give the same bytes again. */
static char *
dup_day (void)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  g_autoptr(GDateTime) day = NULL;
  gint64 seconds;

  if (epoch != NULL && g_ascii_string_to_signed (epoch, 10, 0, G_MAXINT32, &seconds, NULL))
    day = g_date_time_new_from_unix_utc (seconds);
  else
    day = g_date_time_new_now_local ();

  return g_date_time_format (day, "%Y-%m-%d");
}

static char *
dup_source (SignpostCatalogue *catalogue)
{
  g_autofree char *day = dup_day ();
  const char *title = signpost_catalogue_get_title (catalogue);
  const char *version = signpost_catalogue_get_version (catalogue);
  const char *licence = signpost_catalogue_get_licence (catalogue);
  const char *summary = signpost_catalogue_get_summary (catalogue);

  if (licence == NULL)
    /* Translators: name and version of the catalogue, what it says about itself, a date */
    return g_strdup_printf (_("Source: %s %s. %s Drawn on %s."), title, version, summary, day);

  /* Translators: name and version of the catalogue, its licence, what it says about itself, a date */
  return g_strdup_printf (_("Source: %s %s, %s. %s Drawn on %s."), title, version, licence, summary, day);
}

/* Draws what the poster rests on, ending at bottom; returns where it begins */
static double
draw_source (const SignpostPoster *self,
             double                bottom)
{
  g_autofree char *source = dup_source (self->catalogue);
  double x = MARGIN * self->unit;
  double size = SOURCE_SIZE * self->unit;
  double width = self->width - 2 * x;
  double height;

  signpost_poster_measure_text (self, source, size, SIGNPOST_TEXT_PLAIN, width, NULL, &height);
  signpost_poster_draw_text (self, source, size, SIGNPOST_TEXT_PLAIN, &self->ink->dim,
                             x, bottom - height, width, NULL);

  return bottom - height;
}

static gboolean
reads_from_right (SignpostCanvas *canvas,
                  const char     *text)
{
  g_autoptr(PangoLayout) layout = signpost_canvas_create_layout (canvas, text, NULL, SOURCE_SIZE,
                                                                 SIGNPOST_TEXT_PLAIN, -1);

  return pango_layout_get_direction (layout, 0) == PANGO_DIRECTION_RTL;
}

void
signpost_poster_draw_on_canvas (SignpostCanvas     *canvas,
                                SignpostPosterKind  kind,
                                SignpostCatalogue  *catalogue,
                                SignpostUseCase    *use_case,
                                const SignpostInk  *ink,
                                double              width,
                                double              height)
{
  SignpostPoster self = { canvas, catalogue, use_case, ink, width, 0, FALSE };
  SignpostBox area;
  double margin;
  double bottom;

  self.unit = MIN (width / A4_HEIGHT, height / A4_WIDTH);
  self.rtl = reads_from_right (canvas, signpost_catalogue_get_title (catalogue));
  margin = MARGIN * self.unit;

  cairo_rectangle (signpost_canvas_get_cairo (canvas), 0, 0, width, height);
  signpost_canvas_fill (canvas, &ink->paper);

  area.x = margin;
  area.width = width - 2 * margin;
  area.y = draw_head (&self, kind, 0.85 * margin) + 16 * self.unit;
  bottom = draw_source (&self, height - 0.85 * margin) - 12 * self.unit;
  area.height = bottom - area.y;

  if (kind == SIGNPOST_POSTER_MATRIX)
    signpost_poster_draw_matrix (&self, &area);
  else
    signpost_poster_draw_diagram (&self, &area);
}

void
signpost_poster_draw (cairo_t            *cr,
                      SignpostPosterKind  kind,
                      SignpostCatalogue  *catalogue,
                      SignpostUseCase    *use_case,
                      const SignpostInk  *ink,
                      double              width,
                      double              height)
{
  g_autoptr(SignpostCanvas) canvas = signpost_canvas_new (cr);

  signpost_poster_draw_on_canvas (canvas, kind, catalogue, use_case, ink, width, height);
}
