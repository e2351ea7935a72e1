/*
 * SPDX-FileCopyrightText: The Signpost developers
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "core/decision/signpost-what-if-private.h"

#include <glib/gi18n-lib.h>

G_GNUC_PRINTF (2, 3)
static void
say (SignpostWhatIf *self,
     const char     *format,
     ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_ptr_array_add (self->sentences, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* (nullable): the method that the answers lead to; none when all are
 * excluded, or before any answer */
static SignpostCategory *
find_leader (GPtrArray *summary)
{
  const SignpostMethodStanding *first = summary->len > 0 ? g_ptr_array_index (summary, 0) : NULL;

  if (first == NULL || first->excluded || (first->reasons->len == 0 && first->points == 0))
    return NULL;

  return first->category;
}

static void
say_leader (SignpostWhatIf *self)
{
  SignpostCategory *before = find_leader (self->summary_before);
  SignpostCategory *after = find_leader (self->summary_after);

  if (after == NULL && before != NULL)
    say (self, "%s", _("No method would lead any more."));
  else if (after != NULL && after == before)
    /* Translators: %s is a method */
    say (self, _("%s would stay ahead."), signpost_category_get_short_title (after));
  else if (after != NULL && before == NULL)
    /* Translators: %s is a method */
    say (self, _("%s would be ahead."), signpost_category_get_short_title (after));
  else if (after != NULL)
    /* Translators: both are methods */
    say (self, _("%s would be ahead instead of %s."), signpost_category_get_short_title (after),
         signpost_category_get_short_title (before));
}

static gboolean
is_forced (const SignpostMethodStanding *method)
{
  return method->forced || method->forced_on != NULL;
}

static void
say_availability (SignpostWhatIf             *self,
                  const SignpostMethodChange *change)
{
  const char *title = signpost_category_get_short_title (change->category);

  /* Translators: in these five, %s is a method; the second are legs such as “Shop → ERP” */
  if (change->after->forced && !change->before->forced)
    say (self, _("%s would be forced."), title);
  if (change->after->forced_on != NULL &&
      g_strcmp0 (change->before->forced_on, change->after->forced_on) != 0)
    say (self, _("%s would be forced on %s."), title, change->after->forced_on);
  if (is_forced (change->before) && !is_forced (change->after))
    say (self, _("%s would not be forced any more."), title);
  if (change->after->excluded && !change->before->excluded)
    say (self, _("%s would be excluded."), title);
  if (change->before->excluded && !change->after->excluded)
    say (self, _("%s would not be excluded any more."), title);
}

static void
say_place (SignpostWhatIf             *self,
           const SignpostMethodChange *change)
{
  const char *title = signpost_category_get_short_title (change->category);

  if (change->place_before == 0 || change->place_after == 0)
    return;

  /* Translators: a method, and its places in the order of all methods */
  if (change->place_after < change->place_before)
    say (self, _("%s would move up from place %u to place %u."), title, change->place_before,
         change->place_after);
  else if (change->place_after > change->place_before)
    say (self, _("%s would move down from place %u to place %u."), title, change->place_before,
         change->place_after);
}

guint
signpost_what_if_count_legs (const SignpostStanding *standing)
{
  guint count = 0;

  for (guint i = 0; i < standing->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (standing->topologies, i);

      count += topology->legs->len;
    }

  return count;
}

static gboolean
is_blocked (const SignpostStanding *standing,
            const char             *leg_id)
{
  const SignpostLegStanding *leg = signpost_standing_find_leg (standing, leg_id);

  return leg != NULL && leg->blocked;
}

static void
say_buildable (SignpostWhatIf    *self,
               const SignpostLeg *leg)
{
  g_autofree char *title = signpost_leg_dup_title (leg);
  gboolean before = is_blocked (self->before, leg->id);
  gboolean after = is_blocked (self->after, leg->id);

  /* Translators: %s is a leg, such as “Shop → ERP” */
  if (after && !before)
    say (self, _("“%s” could not be built as things would be."), title);
  if (before && !after)
    say (self, _("“%s” could be built."), title);
}

static void
say_all_buildable (SignpostWhatIf *self)
{
  for (guint i = 0; i < self->after->topologies->len; i++)
    {
      const SignpostTopologyStanding *topology = g_ptr_array_index (self->after->topologies, i);

      for (guint j = 0; j < topology->legs->len; j++)
        say_buildable (self, ((SignpostLegStanding *) g_ptr_array_index (topology->legs, j))->leg);
    }
}

static void
say_legs (SignpostWhatIf *self)
{
  guint before = signpost_what_if_count_legs (self->before);
  guint after = signpost_what_if_count_legs (self->after);

  if (before != after)
    say (self, ngettext ("The path would have %u leg instead of %u.",
                         "The path would have %u legs instead of %u.", after), after, before);
}

void
signpost_what_if_write_sentences (SignpostWhatIf *self)
{
  if (!signpost_what_if_differs (self))
    {
      say (self, "%s", _("Nothing would change."));
      return;
    }

  say_leader (self);
  for (guint i = 0; i < self->methods->len; i++)
    say_availability (self, g_ptr_array_index (self->methods, i));
  /* Before anything was answered the order meant nothing. */
  for (guint i = 0; i < self->methods->len && find_leader (self->summary_before) != NULL; i++)
    say_place (self, g_ptr_array_index (self->methods, i));
  say_legs (self);
  say_all_buildable (self);
}
