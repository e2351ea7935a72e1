/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ui/compare/signpost-swing-text.h"

#include <glib/gi18n-lib.h>

#include "ui/compare/signpost-weighing.h"

static gboolean
has_anchors (const SignpostCriterion *criterion)
{
  return criterion->anchor1 != NULL && *criterion->anchor1 != '\0' &&
         criterion->anchor5 != NULL && *criterion->anchor5 != '\0';
}

char *
signpost_swing_text_dup_question (SignpostComparison *comparison,
                                  guint               criterion)
{
  const SignpostCriterion *top;
  guint top_place;

  g_return_val_if_fail (SIGNPOST_IS_COMPARISON (comparison), NULL);

  top_place = signpost_weighing_get_top (comparison);
  if (criterion == top_place)
    return NULL;

  top = signpost_comparison_get_criterion (comparison, top_place);
  if (has_anchors (top))
    /* Translators: what 1 and what 5 mean on the criterion that counts most, its name, and its points */
    return g_strdup_printf (_("Compared with going from “%s” to “%s” on “%s” = %d, "
                              "the same jump here is worth …"),
                            top->anchor1, top->anchor5, top->name, top->points);

  /* Translators: the criterion that counts most, and its points */
  return g_strdup_printf (_("Compared with going from 1 to 5 on “%s” = %d, "
                            "the same jump here is worth …"),
                          top->name, top->points);
}

char *
signpost_swing_text_dup_anchors (const SignpostCriterion *criterion)
{
  g_return_val_if_fail (criterion != NULL, NULL);

  if (!has_anchors (criterion))
    return NULL;

  /* Translators: what 1 and what 5 mean on a criterion */
  return g_strdup_printf (_("From “%s” to “%s”"), criterion->anchor1, criterion->anchor5);
}
